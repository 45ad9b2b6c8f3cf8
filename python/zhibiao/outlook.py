# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Outlooks: the targets of a report beside where their indicators are heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from zhibiao._amounts import scale_of
from zhibiao._projection_bounds import bounds_of
from zhibiao._projection_input import levels_of, observed, wanted
from zhibiao._projection_years import percent
from zhibiao._shown import Line, Shown
from zhibiao.figures import Figure
from zhibiao.history import History
from zhibiao.projection import Projection, chosen_models, run
from zhibiao.table import Column, render

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao._projection_years import Probability
    from zhibiao.verdicts import VerdictPolicy

__all__ = ["Outlook", "OutlookReason", "OutlookRow"]

OutlookReason: TypeAlias = Literal[
    "none", "no_history", "too_few_points", "horizon_in_the_past", "year_unknown", "unit_differs",
    "no_favourable_side", "number_too_large", "not_finite", "not_positive", "outside_bounds",
    "no_convergence", "too_large",
]  # fmt: skip


@dataclass(frozen=True, repr=False)
class OutlookRow(Line):
    """A target, the history of its indicator, and the probability that it is met.

    Attributes
    ----------
    indicator : str
    year : int or None
        The year that the target is for.
    target : Figure
    history : History
        What reports tell and imply of the years before.
    projection : Projection or None
        None with a `reason` of the history's.
    p_met : float, (float, float) or None
        The probability that the target is met; two ends where printed digits leave it open.
    reason : str
        ``none``; ``no_history``; ``too_few_points``; ``horizon_in_the_past`` (the year's result is told
        already); ``unit_differs``; ``no_favourable_side``; or the model's reason.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.datasets.yunhe_chain().project()[0]
    >>> row.indicator, row.year, row.target.text, row.reason
    ('地区生产总值', 2026, '5%', 'none')
    """

    indicator: str
    year: int | None
    target: Figure
    history: History
    projection: Projection | None
    p_met: Probability | None
    reason: OutlookReason

    def to_dict(self) -> dict[str, Any]:
        """The row, flat; numbers of the target as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.datasets.yunhe_chain().project()[0].to_dict()
        >>> row["target_text"], row["points"]
        ('5%', 3)
        """
        found = None if self.projection is None or self.year is None else self.projection.at(self.year)
        low, high = self.p_met if isinstance(self.p_met, tuple) else (self.p_met, self.p_met)
        target, history = self.target, self.history.pairs()
        return {
            "indicator": self.indicator, "year": self.year, "target_doc": target.doc,
            "target_begin": target.begin, "target_end": target.end, "target_text": target.text,
            "target_value": f"{target.value:f}",
            "target_value2": None if target.value2 is None else f"{target.value2:f}",
            "target_bound": target.bound, "unit": self.history.unit, "points": len(history),
            "last_year": history[-1][0] if history else None,
            "last_value": float(history[-1][1]) if history else None,
            "median": None if found is None else found.median,
            "lower": None if found is None else found.lower,
            "upper": None if found is None else found.upper,
            "p_met_low": low, "p_met_high": high, "reason": self.reason,
            "bounds": None if self.projection is None else self.projection.bounds.reason,
        }  # fmt: skip


@dataclass(frozen=True, repr=False)
class Outlook(Shown):
    """Targets beside where their indicators are heading; a sequence of `OutlookRow`.

    Made by `Scorecard.project` and `Chain.project`.

    Attributes
    ----------
    rows : tuple of OutlookRow
        In the order of the targets; none is left out.
    model : str
    level : float
        Of the interval.

    Examples
    --------
    >>> import zhibiao
    >>> outlook = zhibiao.datasets.yunhe_chain().project()
    >>> len(outlook), outlook.model
    (13, 'combination')
    """

    rows: tuple[OutlookRow, ...]
    model: str
    level: float

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> OutlookRow: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[OutlookRow, ...]: ...
    def __getitem__(self, index: int | slice) -> OutlookRow | tuple[OutlookRow, ...]:
        return self.rows[index]

    def __iter__(self) -> Iterator[OutlookRow]:
        return iter(self.rows)

    def __repr__(self) -> str:
        columns = [
            Column("indicator"), Column("year"), Column("target", "right"), Column("last", "right"),
            Column("points", "right"), Column("median", "right"), Column(f"{100 * self.level:g}% interval"),
            Column("P(met)", "right"),
        ]  # fmt: skip
        return "\n".join(render(columns, [_cells(row) for row in self.rows], None, False))

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as flat records.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().project().to_dicts()[0]["last_year"]
        2025
        """
        return [row.to_dict() for row in self.rows]

    def to_polars(self) -> polars.DataFrame:
        """The records as a Polars frame.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().project().to_polars()["year"][0]
        2026
        """
        import polars

        names = ("last_value", "median", "lower", "upper", "p_met_low", "p_met_high")
        return polars.DataFrame(
            self.to_dicts(), schema_overrides=dict.fromkeys(names, polars.Float64), infer_schema_length=None
        )

    def to_pandas(self) -> pandas.DataFrame:
        """The records as a pandas frame.

        Examples
        --------
        >>> import zhibiao
        >>> int(zhibiao.datasets.yunhe_chain().project().to_pandas()["year"][0])
        2026
        """
        import pandas

        return pandas.DataFrame.from_records(self.to_dicts())


def _cells(row: OutlookRow) -> list[str]:
    points, unit = row.history.pairs(), row.history.unit
    scale = scale_of([value for _, value in points], unit)
    last = f"{scale.show(points[-1][1])}{unit} ({points[-1][0]})" if points else "—"
    start = [row.indicator, str(row.year or "—"), row.target.text, last, str(len(points))]
    at = None if row.projection is None or row.year is None else row.projection.at(row.year)
    if at is None or at.median is None:
        return [*start, "—", row.reason.replace("_", " "), "—"]
    ends = f"{scale.show(at.lower)} to {scale.show(at.upper)}"
    met = percent(row.p_met) if row.reason == "none" else row.reason.replace("_", " ")
    return [*start, scale.show(at.median) + unit, ends, met]


def _empty_reason(history: History, year: int | None, fewest: int) -> OutlookReason:
    """Why nothing is projected of a history."""
    points = history.pairs()
    if not points:
        return "no_history"
    if year is None:
        return "year_unknown"
    if points[-1][0] >= year:
        return "horizon_in_the_past"
    return "too_few_points" if len(points) < fewest else "none"


def outlook_row(
    target: Figure,
    year: int | None,
    history: History,
    *,
    to: int | None,
    model: str,
    level: float,
    fewest: int,
    policy: str | VerdictPolicy,
) -> OutlookRow:
    """A target beside the projection of its history."""
    name = history.name
    reason = _empty_reason(history, year, fewest)
    if reason != "none" or year is None:
        return OutlookRow(name, year, target, history, None, None, reason)
    seen = observed(history, None)
    aim = wanted(
        target, seen, better=None, indicator=name, resolution="as printed", policy=policy, catalogue=None,
        strict=False,
    )  # fmt: skip
    found = run(seen, max(year, to or year), aim, model, levels_of(level), bounds_of(seen))
    at = found.at(year)
    why: Any = at.reason if at.reason != "none" else aim.aim.reason
    return OutlookRow(name, year, target, history, found, at.p_met, why)


def outlook_of(
    targets: Sequence[tuple[Figure, int | None, History]],
    *,
    to: int | None,
    model: str,
    level: float,
    fewest: int,
    policy: str | VerdictPolicy,
) -> Outlook:
    """An outlook from targets, their years and the histories of their indicators."""
    levels_of(level)
    model = chosen_models(model)[0]
    rows = (
        outlook_row(figure, year, history, to=to, model=model, level=level, fewest=fewest, policy=policy)
        for figure, year, history in targets
    )
    return Outlook(tuple(rows), model, level)
