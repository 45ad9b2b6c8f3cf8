# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A projection: what models say of the years to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, overload

from zhibiao import _core
from zhibiao._amounts import Scale, scale_of
from zhibiao._projection_input import Aim, Resolution, wanted
from zhibiao._projection_years import Probability, ProjectedYear, ProjectionModel, percent, probability_of
from zhibiao._shown import Shown
from zhibiao.errors import ArgumentError
from zhibiao.table import Column, render

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao._projection_bounds import ValueBounds
    from zhibiao._projection_input import Observed, Wanted
    from zhibiao.assessment import Target
    from zhibiao.figures import Figure
    from zhibiao.methods.result import Direction, Number
    from zhibiao.pace import RequiredPace
    from zhibiao.verdicts import VerdictPolicy

__all__ = ["Projection"]


@dataclass(frozen=True, repr=False)
class Projection(Shown):
    """What models say of the years to come; a sequence of `ProjectedYear`, model by model.

    Made by `project`.

    Attributes
    ----------
    series : tuple of (int, float)
        Years and values as the models saw them.
    to : int
        The last year.
    target : Aim or None
    levels : tuple of float
        Of the intervals.
    rows : tuple of ProjectedYear
        One a model and year, also where a model refuses.
    models : dict
        Id to `ProjectionModel`: what each model is, and what it found.
    half_width : float
        How far a printed result may be from what it stands for, as `p_met` takes it.
    bounds : ValueBounds
        What values are taken not to pass, and why.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.project({2021: 7, 2022: 7, 2023: 7}, to=2025, models="last_value")
    Projection to 2025 of 3 values from 2021 to 2023
    model       year  point  median  95% interval
    ────────────...
    last_value  2024      7       7  7 to 7
    last_value  2025      7       7  7 to 7
    bounds: 0 and more (assumed)
    """

    series: tuple[tuple[int, float], ...]
    to: int
    target: Aim | None
    levels: tuple[float, ...]
    rows: tuple[ProjectedYear, ...]
    models: dict[str, ProjectionModel] = field(hash=False)
    half_width: float
    bounds: ValueBounds
    _forecasts: dict[str, _core.Forecast] = field(hash=False, compare=False)
    _wanted: Wanted | None = field(hash=False, compare=False)
    _observed: Observed = field(hash=False, compare=False)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> ProjectedYear: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ProjectedYear, ...]: ...
    def __getitem__(self, index: int | slice) -> ProjectedYear | tuple[ProjectedYear, ...]:
        return self.rows[index]

    def __iter__(self) -> Iterator[ProjectedYear]:
        return iter(self.rows)

    def _model(self, model: str | None) -> str:
        found = next(iter(self.models)) if model is None else model
        if found not in self.models:
            raise ArgumentError("model", f"one of {', '.join(self.models)}", found)
        return found

    def _place(self, year: int | None) -> int:
        """The year's number in a forecast."""
        at = self.to if year is None else year
        first = self.to - len(self.rows) // len(self.models) + 1
        if not first <= at <= self.to:
            raise ArgumentError("year", f"a year from {first} to {self.to}", str(at))
        return at - first

    def at(self, year: int | None = None, model: str | None = None) -> ProjectedYear:
        """The row of a year, the last by default, and of a model, the first by default.

        Raises
        ------
        ArgumentError
            A year or model that was not asked for.

        Examples
        --------
        >>> import zhibiao
        >>> found = zhibiao.project({2021: 5, 2022: 6, 2023: 7}, to=2030, models=["drift", "last_value"])
        >>> found.at(2025).point, found.at(2025, "last_value").point
        (9.0, 7.0)
        """
        model, place = self._model(model), self._place(year)
        return [row for row in self.rows if row.model == model][place]

    @property
    def p_met(self) -> Probability | None:
        """The probability, by the first model, that the target is met in its year (else the last year).

        Examples
        --------
        >>> import zhibiao
        >>> found = zhibiao.project({2021: 5, 2022: 6, 2023: 7, 2024: 8}, to=2025, target=">=1")
        >>> round(found.p_met)
        1
        """
        return None if self.target is None or not self.rows else self.at(self.target.year).p_met

    def quantile(
        self, p: float | Iterable[float], year: int | None = None, model: str | None = None
    ) -> float | list[float] | None:
        """The values that are not passed with these probabilities; None where the model refuses.

        Parameters
        ----------
        p : float or iterable of float
            Between 0 and 1.
        year, model
            As of `at`.

        Raises
        ------
        ArgumentError
            A probability of 0, 1 or beyond.

        Examples
        --------
        >>> import zhibiao
        >>> found = zhibiao.project({2021: 5, 2022: 7, 2023: 6, 2024: 8}, to=2026)
        >>> low, middle, high = found.quantile([0.1, 0.5, 0.9])
        >>> low < middle < high
        True
        """
        many = isinstance(p, Iterable)
        levels = [float(each) for each in p] if isinstance(p, Iterable) else [float(p)]
        model, place = self._model(model), self._place(year)
        rows = self._forecasts[model].quantiles(levels)
        if not rows:
            return None
        return rows[place] if many else rows[place][0]

    def probability(
        self,
        target: str | Number | Figure | Target,
        year: int | None = None,
        model: str | None = None,
        *,
        better: Direction = None,
        resolution: Resolution = "as printed",
        policy: str | VerdictPolicy = "guide",
    ) -> Probability | None:
        """The probability that another target is met; None where the model refuses.

        Parameters
        ----------
        target, better, resolution, policy
            As of `project`.
        year, model
            As of `at`; the year is the target's own where it has one.

        Examples
        --------
        >>> import zhibiao
        >>> found = zhibiao.project({2021: 5, 2022: 7, 2023: 6, 2024: 8}, to=2026)
        >>> found.probability(">=5") > found.probability(">=9") > found.probability(">=12")
        True
        """
        aim = wanted(
            target, self._observed, better=better, indicator=None, resolution=resolution, policy=policy,
            catalogue=None,
        )  # fmt: skip
        place = self._place(aim.aim.year if year is None else year)
        rows = self._forecasts[self._model(model)].probabilities(aim.goal, aim.half_width)
        return probability_of(rows[place]) if rows else None

    def required(self) -> RequiredPace:
        """The yearly change and growth that lead from the last value to the target.

        To the end of a range that is nearer.  `RequiredPace.reason` says why there is none: ``already_met``.

        Raises
        ------
        ProgressError
            There is no target, or no value to start from.

        Examples
        --------
        >>> import zhibiao
        >>> found = zhibiao.project({2022: 80, 2023: 90, 2024: 100}, to=2026, target="≥121")
        >>> found.required().linear, f"{found.required().compound:.3f}"
        (Fraction(21, 2), '10.000')
        """
        from zhibiao.what_if import required_of

        return required_of(self._observed, self.target, self.to)

    def to_dict(self) -> dict[str, Any]:
        """All of it, for JSON.

        Examples
        --------
        >>> import zhibiao
        >>> list(zhibiao.project({2021: 5, 2022: 6, 2023: 7}, to=2024).to_dict())
        ['series', 'to', 'target', 'half_width', 'bounds', 'models', 'rows']
        """
        from zhibiao._exact import plain_fields

        return {
            "series": [{"year": year, "value": value} for year, value in self.series],
            "to": self.to,
            "target": None if self.target is None else plain_fields(vars(self.target)),
            "half_width": self.half_width,
            "bounds": self.bounds.to_dict(),
            "models": [model.to_dict() for model in self.models.values()],
            "rows": self.to_dicts(),
        }

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as flat records (`ProjectedYear.to_dict`); every row has every column.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.project({2021: 5}, to=2022, models="drift").to_dicts()[0]["reason"]
        'too_few_points'
        """
        blank = dict.fromkeys(self.levels, (None, None))
        return [_flat(row, blank) for row in self.rows]

    def to_polars(self) -> polars.DataFrame:
        """The records of `to_dicts` as a Polars frame.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.project({2021: 5, 2022: 6, 2023: 7}, to=2024, models="drift").to_polars()["point"][0]
        8.0
        """
        import polars

        rows = self.to_dicts()
        text = {"model": polars.String, "year": polars.Int64, "reason": polars.String}
        schema = {name: text.get(name, polars.Float64) for name in (rows[0] if rows else text)}
        return polars.DataFrame(rows, schema=schema)

    def to_pandas(self) -> pandas.DataFrame:
        """The records of `to_dicts` as a pandas frame.

        Examples
        --------
        >>> import zhibiao
        >>> rows = zhibiao.project({2021: 5, 2022: 6, 2023: 7}, to=2024, models="drift").to_pandas()
        >>> float(rows["point"][0])
        8.0
        """
        import pandas

        return pandas.DataFrame.from_records(self.to_dicts())

    def __repr__(self) -> str:
        values = f"{len(self.series)} value{'' if len(self.series) == 1 else 's'}"
        years = f" from {self.series[0][0]} to {self.series[-1][0]}" if len(self.series) > 1 else ""
        years += f", in {self._observed.unit}" if self._observed.unit else ""
        aim = "" if self.target is None else f"; target {self.target}"
        return "\n".join(
            [f"Projection to {self.to} of {values}{years}{aim}", *self._table(), f"bounds: {self.bounds}"]
        )

    def _table(self) -> Iterator[str]:
        numbers = [Column("point", "right"), Column("median", "right")]
        columns = [Column("model"), Column("year"), *numbers]
        columns += [Column(f"{100 * level:g}% interval") for level in self.levels]
        if self.target is not None:
            columns.append(Column("P(met)", "right"))
        scale = scale_of([*self._observed.values, *(row.median for row in self.rows)], self._observed.unit)
        yield from render(columns, [self._cells(row, scale) for row in self.rows], None, False)

    def _cells(self, row: ProjectedYear, scale: Scale) -> list[str]:
        start = [row.model, str(row.year)]
        if row.reason != "none":
            rest = [row.reason.replace("_", " "), *[""] * (len(self.levels) - 1)]
            return [*start, "—", "—", *rest, *([] if self.target is None else ["—"])]
        ends = [f"{scale.show(lower)} to {scale.show(upper)}" for lower, upper in row.intervals.values()]
        met = [] if self.target is None else [percent(row.p_met)]
        return [*start, scale.show(row.point), scale.show(row.median), *ends, *met]


def _flat(row: ProjectedYear, blank: dict[float, tuple[None, None]]) -> dict[str, Any]:
    if row.intervals:
        return row.to_dict()
    found = row.to_dict()
    ends = {f"{end}_{100 * level:g}": None for level in blank for end in ("lower", "upper")}
    items = list(found.items())
    return dict([*items[:5], *ends.items(), *items[5:]])
