# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Forecasts of whole panels: yearly values in long form in, forecasts with intervals out."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._arrow_result import ArrowResult
from zhibiao._projection_bounds import ValueKind, checked_kind, stated
from zhibiao.errors import ArgumentError
from zhibiao.methods.result import real

__all__ = ["FORECAST_MODELS", "STATUSES", "PanelForecast", "forecast"]

FORECAST_MODELS: tuple[str, ...] = _core.PANEL_MODELS
"""The models by name; ``default`` is the one to take without further thought."""

STATUSES: tuple[str, ...] = _core.FORECAST_STATUSES
"""What `status` can say: ``ok``, or why a series has no forecast."""

TargetBound: TypeAlias = Literal[">=", ">", "<=", "<"]

_YEARLY = frozenset(map(repr, ("Y", "YE", "YS", "A", "1y", "yearly", 1)))


class PanelForecast(ArrowResult):
    """Forecasts of many series, as columns that Arrow reads without a copy.

    A row a series and year, series in the order in which the input first names them:

    ``unique_id``, ``ds``
        The series and the year, called and written as in the input (dates keep month and day).
    ``<model>``
        The median of the forecast.
    ``<model>-lo-<level>``, ``<model>-hi-<level>``
        The ends of the central interval that is to hold `level` percent.
    ``p_met``
        The probability that the target is met in that year; only where targets are given.
    ``status``
        ``ok``, or why there is no forecast (see `STATUSES`): then the numbers are null.
    ``status_year``
        The year of the value that is at fault, where it is one value.
    ``bounds``
        Why the values are taken to have the bounds that they have: `zhibiao.projection.ValueBounds`.

    Of several models the probabilities and statuses are ``<model>-p_met`` and ``<model>-status``; ``status``
    is the first of them that is not ``ok``.

    Examples
    --------
    >>> import polars, zhibiao
    >>> table = polars.DataFrame({"unique_id": ["甲"] * 3, "ds": [2021, 2022, 2023], "y": [5.0, 6.0, 7.0]})
    >>> zhibiao.forecast(table, h=2)
    <PanelForecast: 1 series, 2 rows, default>
    """

    __slots__ = ("models",)
    _table: _core.PanelForecast

    def __init__(self, table: _core.PanelForecast, models: tuple[str, ...]) -> None:
        self._table = table
        self.models = models

    def __repr__(self) -> str:
        return f"<PanelForecast: {self._table.series()} series, {len(self)} rows, {', '.join(self.models)}>"


def _percents(level: Any) -> list[float]:
    """Levels in percent; what is between 0 and 1 is a slip."""
    out = []
    for each in level if isinstance(level, Iterable) and not isinstance(level, str) else [level]:
        try:
            found = real(each, "level")
        except (TypeError, ValueError):
            raise ArgumentError("level", "a number between 0 and 100", repr(each)) from None
        if 0 < found < 1:
            raise ArgumentError("level", "a number between 0 and 100", f"{found:g}; write {100 * found:g}")
        out.append(found)
    return out


def _names(models: Any) -> tuple[str, ...]:
    """The names of models, each once."""
    named = [models] if isinstance(models, str) else list(models) if isinstance(models, Iterable) else [None]
    if not all(isinstance(name, str) for name in named):
        raise ArgumentError("models", "the name of a model or several", repr(models))
    return tuple(dict.fromkeys(named))


def _count(name: str, value: Any) -> int | None:
    """A whole number of everyday size."""
    if value is None:
        return None
    try:
        found = operator.index(value)
    except TypeError:
        raise ArgumentError(name, "a whole number", repr(value)) from None
    if name == "threads" and found < 1:
        raise ValueError(f"Expected one thread or more, got {found}")
    if abs(found) >= 2**31:
        raise ArgumentError(name, "a whole number of less than ten digits", str(found))
    return found


def forecast(
    table: object,
    h: int | None = None,
    models: str | Iterable[str] = "default",
    level: float | Iterable[float] = (80, 95),
    *,
    until: int | None = None,
    freq: str | int = "YE",
    id_col: str = "unique_id",
    time_col: str = "ds",
    value_col: str = "y",
    unit_col: str | None = None,
    target: float | str | None = None,
    target_year: str | None = None,
    bound: TargetBound = ">=",
    bounds: tuple[float | None, float | None] | None = None,
    kind: ValueKind | None = None,
    threads: int = 1,
) -> PanelForecast:
    """Forecast every series of a table in long form, each as far as it goes and with a reason where not.

    A series that cannot be forecast never keeps the others from theirs: its rows say why in ``status``.

    Parameters
    ----------
    table
        A polars, pandas or pyarrow table or a duckdb relation with a row a series and year, in any order.
        A missing value is a null, and a missing year a true gap: from 2011 to 2014 is three years.
    h
        How many years after the last value of each series.
    models
        Names among `FORECAST_MODELS`.
    level
        The levels of the intervals, in percent.
    until
        In place of `h`: the year up to which each series is carried on.
    freq
        Yearly data only: ``YE``, ``YS``, ``Y`` or 1; anything else is refused.
    id_col, time_col, value_col
        The names of the columns.  Series are named by words or whole numbers; time is a year, a date or a
        timestamp, one row a year.
    unit_col
        A column of units: values are converted to that of their series' first row, or refused.
    target
        What is to be reached, in the unit of the values: a number for all, or the name of a column (of each
        series the last that is there).
    target_year
        A column that says by when: then ``p_met`` is for that year only.
    bound
        How the target is meant: ``>=`` (at least), ``>``, ``<=`` (at most), ``<``.
    bounds
        The least and the greatest value that can be, (0, 100) for a share in percent, None for an end that is
        open; neither forecasts nor intervals pass them, and a series that does is refused.  Where they are
        not given, each series has those of its `kind` or unit, and ``bounds`` says which rule it was.
    kind
        What the values of all series are: ``quantity`` and ``share`` end at 0, shares at 100 too if they were
        never above it; ``growth`` (in percent) and ``balance`` have no bounds.  Otherwise the unit tells: in
        percent it is unclear whether they are growth, and there are no bounds; in any other unit they are
        quantities.  Without a unit, values that were never negative are taken to stay so.
    threads
        Among how many threads the series are shared; the results are the same.

    Raises
    ------
    ColumnError
        A column is missing, of a type that cannot be read, or a time is no whole year.
    ArgumentError
        A model that is not known, neither or both of `h` and `until`, a level, bound or horizon that
        cannot be.
    ValueError
        A frequency other than yearly.
    TypeError
        `table` speaks no Arrow.

    Notes
    -----
    Forecasts are doubles.  Sources and conditions of the models: `zhibiao.project`.

    Examples
    --------
    >>> import polars, zhibiao
    >>> table = polars.DataFrame({
    ...     "unique_id": ["甲"] * 6 + ["乙"] * 2,
    ...     "ds": [2018, 2019, 2020, 2021, 2022, 2023, 2022, 2022],
    ...     "y": [10.0, 12.0, 11.0, 15.0, 16.0, 18.0, 3.0, 4.0],
    ... })
    >>> found = zhibiao.forecast(table, h=1, models="drift", level=95, target=17).to_polars()
    >>> found.columns
    ['unique_id', 'ds', 'drift', 'drift-lo-95', 'drift-hi-95', 'p_met', 'status', 'status_year', 'bounds']
    >>> found["drift"].round(2).to_list(), found["status"].to_list(), found["status_year"].to_list()
    ([19.6, None], ['ok', 'repeated_year'], [None, 2022])
    """
    if repr(freq) not in _YEARLY:
        raise ValueError(
            f"Expected yearly data (freq 'YE'), got {freq!r}; take sums or last values of years first"
        )
    asked = _names(models)
    levels = _percents(level)
    horizon, last, shared = _count("h", h), _count("until", until), _count("threads", threads)
    column = target if isinstance(target, str) else None
    found = _core.forecast_table(
        table,
        _core.LongColumns(id_col, time_col, value_col, unit_col, column, target_year),
        asked,
        horizon,
        last,
        [(value / 100, f"{value:g}") for value in dict.fromkeys(levels)],
        stated(bounds),
        checked_kind(kind),
        None if isinstance(target, str) else target,
        bound,
        shared or 1,
    )
    return PanelForecast(found, asked)
