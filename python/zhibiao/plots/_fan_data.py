# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a fan is drawn of: the years known, the years to come, the target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhibiao.errors import ProgressError
from zhibiao.history import History
from zhibiao.outlook import OutlookRow
from zhibiao.projection import Projection

if TYPE_CHECKING:
    from zhibiao._projection_years import Probability
    from zhibiao.methods.result import Direction
    from zhibiao.projection import Aim

__all__ = ["LEVELS", "Told", "ahead_of", "opened", "told_of"]

LEVELS = (0.95, 0.8, 0.5)


@dataclass(frozen=True)
class Told:
    """What is drawn: the past, the years to come, the target."""

    name: str
    unit: str
    history: tuple[tuple[int, Any], ...]
    projection: Projection | None
    model: str | None
    aim: Aim | None
    year: int | None
    p_met: Probability | None
    reason: str


def _aim(projection: Projection, target: Any, better: Direction) -> Aim | None:
    """The target as the projection reads it: its own, or another one."""
    if target is None:
        return projection.target
    from zhibiao._projection_input import wanted

    return wanted(
        target, projection._observed, better=better, indicator=None, resolution="as printed", policy="guide",
        catalogue=None,
    ).aim  # fmt: skip


def _of_projection(found: Projection, target: Any, year: int | None, model: str | None, d: Direction) -> Told:
    aim = _aim(found, target, d)
    at = year if year is not None else aim.year if aim is not None and aim.year is not None else found.to
    row = found.at(at, model)
    met = row.p_met if target is None else found.probability(target, at, model, better=d)
    seen = found._observed
    return Told(seen.name, seen.unit or "", found.series, found, model, aim, at, met, row.reason)


def _of_outlook(row: OutlookRow) -> Told:
    history = tuple(row.history.pairs())
    found = row.projection
    aim = None if found is None else found.target
    unit = row.history.unit or row.target.unit
    return Told(row.indicator, unit, history, found, None, aim, row.year, row.p_met, row.reason)


def told_of(what: Any, target: Any, year: int | None, model: str | None, better: Direction) -> Told:
    if isinstance(what, OutlookRow):
        if target is not None:
            raise ProgressError("Expected no other target beside a row of an outlook", None, "target")
        return _of_outlook(what)
    if isinstance(what, History):
        return Told(what.name, what.unit, tuple(what.pairs()), None, None, None, None, None, "no_target")
    if not isinstance(what, Projection):
        raise TypeError(f"Expected a projection, a row of an outlook or a history; got {type(what).__name__}")
    return _of_projection(what, target, year, model, better)


def ahead_of(told: Told) -> list[dict[str, Any]]:
    """Years to come, with the ends of each interval; the last known value opens the fan."""
    found = told.projection
    if found is None or not found.rows:
        return []
    first = found.to - len(found.rows) // len(found.models) + 1
    probabilities = [0.5, *(end for level in LEVELS for end in ((1 - level) / 2, (1 + level) / 2))]
    rows: list[dict[str, Any]] = []
    for year in range(first, found.to + 1):
        ends = found.quantile(probabilities, year, told.model)
        if not isinstance(ends, list):
            return []
        row: dict[str, Any] = {"year": year, "median": ends[0]}
        for place, level in enumerate(LEVELS):
            row |= {
                f"lower_{level * 100:g}": ends[2 * place + 1],
                f"upper_{level * 100:g}": ends[2 * place + 2],
            }
        rows.append(row)
    return rows


def opened(told: Told, ahead: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fan from the last known value on, where that is the year before."""
    if not ahead or not told.history or told.history[-1][0] != ahead[0]["year"] - 1:
        return ahead
    year, value = told.history[-1]
    return [dict.fromkeys(ahead[0], float(value)) | {"year": year}, *ahead]
