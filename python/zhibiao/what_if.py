# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What if: paths that are assumed rather than forecast, side by side, exactly computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from zhibiao import _core
from zhibiao._amounts import Scale, scale_of
from zhibiao._exact import plain_fields
from zhibiao._projection_bounds import ValueBounds, bounds_of
from zhibiao._projection_input import Aim, AnySeries, exact, observed, wanted, whole_year
from zhibiao._scenario import Assumed, Scenario, in_words, named_scenarios
from zhibiao._shown import Line, Shown
from zhibiao.errors import ArgumentError, ProgressError
from zhibiao.projection import MOST_YEARS, run
from zhibiao.table import Column, render

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao._projection_input import Observed
    from zhibiao.assessment import Target
    from zhibiao.figures import Figure
    from zhibiao.methods.result import Direction, Number
    from zhibiao.pace import RequiredPace
    from zhibiao.scorecard import Better
    from zhibiao.verdicts import Verdict, VerdictPolicy, VerdictReason

__all__ = ["Scenario", "ScenarioRow", "Scenarios", "scenarios"]

_SIGNIFICANT = 12
"""Digits of a model's median that a base path keeps; no forecast is that good."""


@dataclass(frozen=True, repr=False)
class ScenarioRow(Line):
    """A scenario and what comes of it.

    Attributes
    ----------
    name : str
    assumption : str
        In words.
    value : fractions.Fraction or None
        In the target's year, exact for what is assumed; None with a `reason`.
    gap : fractions.Fraction or None
        Value minus target, to the nearest end of a range; 0 inside it.
    verdict, verdict_reason : str
        On the value as if it were reported (see `zhibiao.judge`); ``not_reported`` with a `reason`.
    met_year : int or None
        The first year in which the target is met; None where no year of the path meets it.
    reason : str
        ``none``; why the model has no path (``too_few_points``, ...); ``base_not_positive``: growth in
        percent starts from a value above 0.

    Examples
    --------
    >>> import zhibiao
    >>> rows = zhibiao.scenarios({2023: 96, 2024: 100}, "≥110", ["5%"], year=2026)
    >>> rows[0].value, rows[0].gap, rows[0].verdict, rows[0].met_year
    (Fraction(441, 4), Fraction(1, 4), 'met', 2026)
    """

    name: str
    assumption: str
    value: Fraction | None
    gap: Fraction | None
    verdict: Verdict
    verdict_reason: VerdictReason
    met_year: int | None
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; fractions as ``441/4``.

        Examples
        --------
        >>> import zhibiao
        >>> rows = zhibiao.scenarios({2023: 96, 2024: 100}, "≥110", ["5%"], year=2026)
        >>> rows[0].to_dict()["value"]
        '441/4'
        """
        return plain_fields(vars(self))


@dataclass(frozen=True, repr=False)
class Scenarios(Shown):
    """Scenarios side by side; a sequence of `ScenarioRow`.

    Made by `scenarios`.

    Attributes
    ----------
    target : Aim
    year : int
        In which the target is judged.
    until : int
        The last year that is looked at for `ScenarioRow.met_year`.
    rows : tuple of ScenarioRow

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.scenarios({2023: 96, 2024: 100}, "≥110", {"growth 5%": "5%", "two more": "+2"}, year=2026)
    ≥110 in 2026
    scenario   assumption           value   gap  verdict  met in
    ────────────...
    growth 5%  growth of 5% a year  110.25  0.25  met      2026
    two more   +2 a year               104    -6  missed   2029
    """

    target: Aim
    year: int
    until: int
    rows: tuple[ScenarioRow, ...]

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> ScenarioRow: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ScenarioRow, ...]: ...
    def __getitem__(self, index: int | slice) -> ScenarioRow | tuple[ScenarioRow, ...]:
        return self.rows[index]

    def __iter__(self) -> Iterator[ScenarioRow]:
        return iter(self.rows)

    def __repr__(self) -> str:
        columns = [
            Column("scenario"), Column("assumption"), Column("value", "right"), Column("gap", "right"),
            Column("verdict"), Column("met in"),
        ]  # fmt: skip
        scale = scale_of([row.value for row in self.rows], self.target.unit)
        lines = render(columns, [self._cells(row, scale) for row in self.rows], None, False)
        return "\n".join([f"{self.target.text} in {self.year}", *lines])

    def _cells(self, row: ScenarioRow, scale: Scale) -> list[str]:
        said = row.verdict if row.reason == "none" else row.reason
        met = f"not by {self.until}" if row.met_year is None else str(row.met_year)
        return [
            row.name, row.assumption, scale.show(row.value), scale.show(row.gap), said.replace("_", " "),
            met if row.reason == "none" else "—",
        ]  # fmt: skip

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as flat records.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.scenarios({2024: 100}, "≥110", ["5%"], year=2026).to_dicts()[0]["verdict"]
        'met'
        """
        return [row.to_dict() for row in self.rows]

    def _columns(self) -> list[dict[str, Any]]:
        doubles = ({"value": float(row.value), "gap": float(row.gap)} if row.value is not None
                   and row.gap is not None else {} for row in self.rows)  # fmt: skip
        return [{**row, **cells} for row, cells in zip(self.to_dicts(), doubles, strict=True)]

    def to_polars(self) -> polars.DataFrame:
        """The rows as a Polars frame; value and gap as floats.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.scenarios({2024: 100}, "≥110", ["5%"], year=2026).to_polars()["value"][0]
        110.25
        """
        import polars

        doubles = {"value": polars.Float64, "gap": polars.Float64, "met_year": polars.Int64}
        return polars.DataFrame(self._columns(), schema_overrides=doubles)

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas frame; value and gap as floats.

        Examples
        --------
        >>> import zhibiao
        >>> float(zhibiao.scenarios({2024: 100}, "≥110", ["5%"], year=2026).to_pandas()["gap"][0])
        0.25
        """
        import pandas

        return pandas.DataFrame.from_records(self._columns())


def _base(series: Observed, scenario: Scenario, until: int, bounds: ValueBounds) -> tuple[str, list[Decimal]]:
    """The medians of the scenario's model, to twelve digits, or why there are none."""
    found = run(series, until, None, scenario.model, (0.95,), bounds)
    reason = next(iter(found.models.values())).reason
    medians = [row.median for row in found.rows if row.median is not None]
    return reason, [Decimal(f"{median:.{_SIGNIFICANT}g}") for median in medians]


_Path: TypeAlias = tuple[Literal["growth", "change", "points", "path"], Decimal, list[Decimal]]


def _path(
    series: Observed, scenario: Scenario, until: int, bounds: ValueBounds, *, percentages: bool
) -> tuple[str, _Path]:
    """Why there is none, and the path as the core takes it."""
    last = series.last or Decimal(0)
    if scenario.growth is not None:
        return "none" if last > 0 else "base_not_positive", ("growth", exact(scenario.growth), [])
    if scenario.change is not None:
        return "none", ("change", exact(scenario.change), [])
    if scenario.level is not None:
        return "none", ("path", Decimal(0), [exact(scenario.level)] * (until - series.years[-1]))
    reason, base = _base(series, scenario, until, bounds)
    points = exact(scenario.points or 0)
    if percentages or scenario.points is None:
        return reason, ("path", Decimal(0), [median + points for median in base])
    if reason == "none" and min(last, *base) <= 0:
        reason = "base_not_positive"
    return reason, ("points", points, base)


def _are_percentages(series: Observed, aim: Aim, bounds: ValueBounds) -> bool:
    """Whether the values are growth, shares or other numbers in percent, of which 5% is one."""
    return bounds.kind in ("growth", "share") or (series.unit or aim.unit) in ("%", "‰", "百分点")


def scenarios(
    series: AnySeries,
    target: str | Number | Figure | Target,
    paths: Mapping[str, Assumed] | Sequence[Assumed],
    *,
    year: int | None = None,
    until: int | None = None,
    better: Direction = None,
    indicator: str | None = None,
    unit: str | None = None,
    policy: str | VerdictPolicy = "guide",
) -> Scenarios:
    """What comes of assumed paths: the value in the target's year, the gap, the verdict, when it is met.

    Parameters
    ----------
    series, target, better, indicator, unit, policy
        As of `zhibiao.project`.
    paths : mapping of name to assumption, or sequence
        ``"5%"`` is growth a year; ``"-1pp"`` (or ``-1个百分点``, ``1 point less``) the growth of the base
        path less one point; ``"+120"`` a change a year in the unit of the values; ``...`` or ``"base"`` the
        default model's own median; or a `Scenario`.  Of values that are percentages themselves, ``"4.5%"``
        is the value of every year, ``"-1pp"`` a point below the base path, and ``"-1pp a year"`` (or
        ``每年-1个百分点``) a point less each year.  A number alone is an error: it could mean any of these.
    year : int, optional
        The year of the verdict, where the target does not tell it.
    until : int, optional
        The last year to look for when the target is met; by default twenty years after the target's.

    Raises
    ------
    ProgressError
        As of `zhibiao.project`; and where neither target nor `year` tells when.
    ArgumentError
        An assumption that cannot be read, or is a number without a unit; `until` before `year`.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.scenarios(
    ...     {2021: "82.0", 2022: "86.5", 2023: "90.8", 2024: "96.1"},
    ...     zhibiao.Target("120", 2028, better="higher"),
    ...     ["5%", "6%", "+5"],
    ... )
    120 in 2028
    scenario             assumption             value       gap  verdict  met in
    ────────────...
    growth of 5% a year  growth of 5% a year   116.81  -3.18985  missed   2029
    growth of 6% a year  growth of 6% a year  121.324   1.32404  met      2028
    +5 a year            +5 a year              116.1      -3.9  missed   2029
    """
    seen = observed(series, unit)
    if seen.last is None:
        raise ProgressError("Expected a value at least, got an empty series", None, "value")
    aim = wanted(
        target, seen, better=better, indicator=indicator, resolution=None, policy=policy, catalogue=None
    )
    at = aim.aim.year if year is None else whole_year(year)
    if at is None:
        raise ProgressError("Expected the target's year, got none; give year=2030", None, "target")
    if at <= seen.years[-1]:
        raise ProgressError(f"Expected a year after the last value, {seen.years[-1]}, got {at}", at, "year")
    end = whole_year(until) or at + 20
    if not at <= end <= seen.years[-1] + MOST_YEARS:
        raise ArgumentError(
            "until", f"{at} or later, {MOST_YEARS} years after the last value at most", str(end)
        )
    bounds = bounds_of(seen, None, None, indicator)
    percentages = _are_percentages(seen, aim.aim, bounds)
    found = named_scenarios(paths, seen.unit, percentages=percentages)
    made = {
        name: _path(seen, scenario, end, bounds, percentages=percentages) for name, scenario in found.items()
    }
    good = [path for reason, path in made.values() if reason == "none"]
    cells = iter(_core.what_if(seen.last, seen.years[-1], at, end, aim.goal, aim.policy, good))
    words = {name: in_words(scenario, percentages=percentages) for name, scenario in found.items()}
    rows = (
        ScenarioRow(name, words[name], *next(cells), reason)
        if reason == "none"
        else ScenarioRow(name, words[name], None, None, "not_reported", "no_figure", None, reason)
        for name, (reason, _) in made.items()
    )
    return Scenarios(aim.aim, at, end, tuple(rows))


def required_of(series: Observed, target: Aim | None, to: int) -> RequiredPace:
    """The pace that leads from the last value to the nearer end of what meets the target."""
    from zhibiao.pace import required_pace

    if target is None or series.last is None:
        missing = "a target" if target is None else "a value to start from"
        raise ProgressError(f"Expected {missing}, got none", None, "target" if target is None else "value")
    low, high = target.lowest, target.highest
    below = low is not None and series.last < low
    goal = low if below or high is None else high
    better: Better = "higher" if goal is low else "lower"
    assert goal is not None
    return required_pace(series.years[-1], series.last, target.year or to, goal, better=better)
