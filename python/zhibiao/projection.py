# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Projections: where an indicator is heading, how sure that is, and how likely a target is met.

Everything here is `float`: forecasts come out of logarithms and quantiles, and no verdict is made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zhibiao import _core
from zhibiao._projection_bounds import BoundsReason, ValueBounds, ValueKind, bounds_of
from zhibiao._projection_input import Aim, AnySeries, Resolution, levels_of, observed, wanted, whole_year
from zhibiao._projection_result import Projection
from zhibiao._projection_years import (
    ForecastReason,
    Probability,
    ProjectedYear,
    ProjectionModel,
    models,
    probability_of,
)
from zhibiao.errors import ArgumentError, ProgressError

if TYPE_CHECKING:
    from zhibiao._projection_input import Observed, Wanted
    from zhibiao.assessment import Target
    from zhibiao.figures import Figure
    from zhibiao.indicators import Catalogue
    from zhibiao.methods.result import Direction, Number
    from zhibiao.verdicts import VerdictPolicy

__all__ = [
    "Aim", "BoundsReason", "ForecastReason", "Probability", "ProjectedYear", "Projection", "ProjectionModel",
    "ValueBounds", "ValueKind", "models", "project",
]  # fmt: skip

DEFAULT = "combination"
MOST_YEARS = 1000


def chosen_models(names: str | Sequence[str]) -> list[str]:
    """The ids that are meant; `ArgumentError` for one that there is not."""
    if names == "default":
        return [DEFAULT]
    if names == "all":
        return [model.id for model in models()]
    given: Any = [names] if isinstance(names, str) else names
    found = list(given) if isinstance(given, Iterable) else []
    found = [DEFAULT if name == "default" else name for name in found]
    known = [model.id for model in models()]
    for name in found:
        if name not in known:
            raise ArgumentError("models", f"'default', 'all' or some of {', '.join(known)}", name)
    if not found:
        raise ArgumentError("models", "a model or several", "none")
    return list(dict.fromkeys(found))


def _rows(
    model: str, years: range, forecast: _core.Forecast, levels: tuple[float, ...], aim: Wanted | None
) -> Iterator[ProjectedYear]:
    reason = forecast.about()[0]
    if reason != "none":
        yield from (ProjectedYear(model, year, None, None, None, {}, None, reason) for year in years)
        return
    met: Sequence[Probability | None] = [None] * len(years)
    if aim is not None and aim.aim.reason == "none":
        met = [probability_of(ends) for ends in forecast.probabilities(aim.goal, aim.half_width)]
    for year, p_met, (point, median, mean, ends) in zip(years, met, forecast.rows(list(levels)), strict=True):
        intervals = dict(zip(levels, ends, strict=True))
        yield ProjectedYear(model, year, point, median, mean, intervals, p_met, "none")


def _last_year(to: int | None, aim: Wanted | None, series: Observed) -> int:
    """The year to go to; `ProgressError` where it is not after the last value."""
    own = None if aim is None else aim.aim.year
    if to is not None and own is not None and own > to:
        raise ProgressError(f"Expected to={own} or later, the target's year, got {to}", to, "year")
    last = series.years[-1] if series.years else None
    found = to if to is not None else own
    if found is None:
        if last is None:
            raise ProgressError("Expected a year to project to, got none; give to=2030", None, "year")
        found = last + 5
    if last is not None and not last < found <= last + MOST_YEARS:
        where = "a year after" if found <= last else f"at most {MOST_YEARS} years after"
        raise ProgressError(f"Expected {where} the last value, {last}, got {found}", found, "year")
    return found


def _named(forecast: _core.Forecast) -> dict[str, Any]:
    """What a model found, under the names of `ProjectionModel`."""
    return dict(zip(("reason", "scale", "filled", "parameters"), forecast.about(), strict=True))


def run(
    series: Observed,
    to: int | None,
    aim: Wanted | None,
    names: str | Sequence[str],
    levels: tuple[float, ...],
    bounds: ValueBounds,
) -> Projection:
    """A projection of what was checked."""
    chosen, end = chosen_models(names), _last_year(to, aim, series)
    horizon = end - series.years[-1] if series.years else 1
    found = _core.forecasts(
        list(series.years), list(series.values), horizon, chosen, bounds.lower, bounds.upper, bounds.kind
    )
    forecasts = dict(zip(chosen, found, strict=True))
    years = range(end - horizon + 1, end + 1)
    rows = [row for id_ in chosen for row in _rows(id_, years, forecasts[id_], levels, aim)]
    listed = {model.id: model for model in models()}
    fitted: dict[str, ProjectionModel] = {
        name: replace(listed[name], **_named(forecast)) for name, forecast in forecasts.items()
    }
    target, half = (None, 0.0) if aim is None else (aim.aim, aim.half_width)
    pairs = tuple(zip(series.years, series.values, strict=True))
    return Projection(pairs, end, target, levels, tuple(rows), fitted, half, bounds, forecasts, aim, series)


def project(
    series: AnySeries,
    to: int | None = None,
    *,
    target: str | Number | Figure | Target | None = None,
    models: str | Sequence[str] = "default",
    level: float | Sequence[float] = 0.95,
    bounds: tuple[Number | None, Number | None] | None = None,
    kind: ValueKind | None = None,
    resolution: Resolution = "as printed",
    better: Direction = None,
    indicator: str | None = None,
    unit: str | None = None,
    policy: str | VerdictPolicy = "guide",
    catalogue: Catalogue | None = None,
) -> Projection:
    """Where a yearly series is heading, how sure that is, and how likely its target is met.

    Parameters
    ----------
    series : History, mapping, pairs, or (years, values)
        Values by year, years ascending; missing years are true gaps.  Numbers, their digits as text, or
        figures of a report.
    to : int, optional
        The last year; by default the target's, else five years after the last value.
    target : str, number, Figure or Target, optional
        ``"≥95%"``, ``"5.5%左右"``, ``"100亿元以上"``; a `Target` has its year and favourable side.
        左右 is met down to the tolerance of `policy`.
    models : str or sequence of str
        ``"default"``, ``"all"``, or ids of `zhibiao.projection.models`.
    level : float or sequence of float
        Of the central intervals, between 0 and 1.
    bounds : (lower, upper), optional
        What values cannot pass: ``(0, 100)`` for a coverage rate; None for an end that is open.  Where they
        are not given, `Projection.bounds` tells those that were taken and why.  Quantities and shares end at
        0, shares in percent that were never above 100 there as well; growth and balances have no bounds, nor
        has what may be growth.  Of numbers alone nothing is known: if never negative, they end at 0.
    kind : {"quantity", "share", "growth", "balance"}, optional
        What the values are, where neither figures, `indicator` nor `unit` tell it: growth (in percent) may
        turn negative, moves further from year to year than a level, and comes back to what it was.
    resolution : "as printed", a power of ten, or None
        The last digit of results as they will be printed.  A result may be half of it away from what it
        stands for, which leaves `p_met` open between two ends.  ``"as printed"`` takes the finest digits of
        the values given as text, `decimal.Decimal` or figures; None takes results as exact.
    better : {"higher", "lower"}, optional
        The favourable side, where the target's own words do not tell it.
    indicator : str, optional
        The name, by which the catalogue knows the favourable side and what the values are.
    unit : str, optional
        Of the values, such as ``亿元``; a target in another unit is converted exactly.
    policy : str or VerdictPolicy
        How the target's words are read; see `zhibiao.judge`.
    catalogue : Catalogue, optional
        The indicators known by name.

    Raises
    ------
    ProgressError
        Years that do not ascend, a value that is no finite number, units that differ, a year to go to that is
        not after the last value, a target that cannot be read or has no favourable side.
    ArgumentError
        An unknown model or kind, a level beyond 0 and 1, bounds of which the lower is not below the upper.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.project(
    ...     {2020: "88.1", 2021: "89.9", 2022: "91.2", 2023: "92.6", 2024: "93.5"},
    ...     to=2026, target="≥95%", bounds=(0, 100), models="drift",
    ... )
    >>> found
    Projection to 2026 of 5 values from 2020 to 2024; target ≥95%
    model  year  point  median  95% interval        P(met)
    ────────────...
    drift  2025  94.85   94.85  ... to ...  ...%–...%
    drift  2026   96.2    96.2  ... to ...  ...%
    bounds: 0 to 100 (stated)
    >>> low, high = found.at(2025).p_met
    >>> low < high
    True
    """
    levels, seen = levels_of(level), observed(series, unit)
    limits, to = bounds_of(seen, bounds, kind, indicator, catalogue), whole_year(to)
    aim = None
    if target is not None:
        aim = wanted(
            target, seen, better=better, indicator=indicator, resolution=resolution, policy=policy,
            catalogue=catalogue,
        )  # fmt: skip
    return run(seen, to, aim, models, levels, limits)
