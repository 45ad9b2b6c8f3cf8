# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A series as it is given, checked: what is wrong with it says which year is meant."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from zhibiao.errors import ProgressError
from zhibiao.methods.result import Number, real

if TYPE_CHECKING:
    from zhibiao.figures import Figure

Series: TypeAlias = (
    "Mapping[Any, Number | Figure] | Sequence[tuple[Any, Number | Figure]] "
    "| tuple[Sequence[Any], Sequence[Number | Figure]]"
)
"""A mapping from year to value, pairs of both, or years and values."""


def pairs_of(series: Series) -> list[tuple[Any, Any]]:
    """Years and values side by side, from whatever shape."""
    if isinstance(series, Mapping) or hasattr(series, "items"):
        return list(cast("Mapping[Any, Any]", series).items())
    given: Any = series  # whatever the caller's types say
    if not isinstance(given, Iterable) or isinstance(given, (str, bytes)):
        kind = type(given).__name__
        raise ProgressError(
            f"Expected values by year, such as {{2023: 5.1, 2024: 5.3}}, got a {kind}", None, "value"
        )
    rows = list(series)
    if isinstance(series, tuple) and _is_columns(rows):
        years, values = list(rows[0]), list(rows[1])
        if len(years) != len(values):
            raise ProgressError(
                f"Expected as many years as values, got {len(years)} and {len(values)}", None, "value"
            )
        return list(zip(years, values, strict=True))
    for row in rows:
        if not _is_list(row) or len(row) != 2:
            got = repr(row) if len(repr(row)) < 60 else f"a {type(row).__name__}"
            raise ProgressError(f"Expected pairs of year and value, got {got}", None, "value")
    return [(year, value) for year, value in rows]


def _is_list(row: Any) -> bool:
    return isinstance(row, Iterable) and hasattr(row, "__len__") and not isinstance(row, (str, bytes))


def _is_columns(rows: Sequence[Any]) -> bool:
    """Years beside values, and not two pairs: a tuple of two tuples of two is pairs."""
    pairs = all(isinstance(row, tuple) and len(row) == 2 for row in rows)
    return len(rows) == 2 and all(_is_list(row) for row in rows) and not pairs


def number(value: Any, year: float | None, what: str) -> float:
    """A finite double; a figure's value."""
    field: Literal["value", "target"] = "value" if year is not None else "target"
    try:
        found = real(getattr(value, "value", value), what)
    except (TypeError, ValueError) as error:
        advice = "; leave the year out where there is none" if year is not None else ""
        raise ProgressError(f"{error}{advice}", year, field) from None
    if not math.isfinite(found):
        raise ProgressError(f"Expected a finite number for {what}, got {value}", year, field)
    return found


def year_of(year: Any) -> float:
    """A year as a number: 2015, ``2015``, or what has an attribute of that name."""
    found = getattr(year, "year", year)
    try:
        return real(found, "a year")
    except (TypeError, ValueError) as error:
        raise ProgressError(str(error), None, "year") from None


def points_of(pairs: Sequence[tuple[Any, Any]]) -> tuple[tuple[float, float], ...]:
    """Years that ascend, and a finite double beside each."""
    out: list[tuple[float, float]] = []
    for year, value in pairs:
        at = year_of(year)
        if out and at <= out[-1][0]:
            wrong, advice = f"after {out[-1][0]:g}", "sort the values by year"
            if at == out[-1][0]:
                wrong, advice = "twice", "keep one value a year"
            raise ProgressError(
                f"Expected years in ascending order, got {at:g} {wrong}; {advice}", at, "year"
            )
        out.append((at, number(value, at, f"{at:g}")))
    if not out:
        raise ProgressError("Expected a value at least, got an empty series", None, "value")
    return tuple(out)


def check_units(pairs: Sequence[tuple[Any, Any]], target: Any) -> None:
    """Figures bring units; they have to be the same."""
    known: str | None = None
    values = [(f"{year_of(year):g}", value) for year, value in pairs]
    for place, value in [*values, *([("the target", target)] if target is not None else [])]:
        unit = getattr(value, "unit", None)
        if isinstance(unit, str):
            if known is not None and unit != known:
                year = None if place == "the target" else float(place)
                raise ProgressError(
                    f"Expected unit {known}, got {unit} for {place}; convert it first", year, "unit"
                )
            known = unit
