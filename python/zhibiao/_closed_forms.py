# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Gap, attainment, growth so far, growth required, and trend of many series in one pass."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from typing import Any, SupportsFloat, SupportsIndex

from zhibiao import _core
from zhibiao._arrow_result import ArrowResult
from zhibiao.errors import ArgumentError

__all__ = ["ClosedForms", "closed_forms"]


class ClosedForms(ArrowResult):
    """What closed formulas say of each series, as columns that Arrow reads without a copy.

    Rows are in the order of the input.  Columns, all float64, null where the formula is not defined:

    ``gap``
        The last value less the target, in the unit of the values.
    ``attainment``
        The last value over the target, a fraction; only of targets above 0.
    ``cagr``
        (last/first)^(1/years between) - 1, the growth a year so far, a fraction.
    ``required_cagr``
        (target/last)^(1/years left) - 1, the growth a year from now on that ends at the target.
    ``slope``
        That of the least squares line over the years, in units a year.

    Each has a column ``<name>_reason``: ``none``, or why it is not defined (too_few_points, not_finite,
    no_target, no_target_year, target_year_passed, zero_base, zero_target, opposite_signs,
    target_not_positive).  Where a favourable direction is given there are also ``verdict`` (met, missed),
    ``pace`` (sufficient, insufficient: whether growth as so far ends at the target) and ``trend``
    (improving, worsening, unchanged), all of them no_direction where a series has none.

    Examples
    --------
    >>> import numpy, zhibiao
    >>> zhibiao.panel.closed_forms(numpy.array([[100.0, 110.0, 121.0]]), [2021, 2022, 2023])
    <ClosedForms: 1 series>
    """

    __slots__ = ()

    _table: _core.ClosedForms

    def __init__(self, table: _core.ClosedForms) -> None:
        self._table = table

    def __repr__(self) -> str:
        return f"<ClosedForms: {len(self)} series>"


def closed_forms(
    table: Any,
    years: Iterable[int],
    values: str | Iterable[str] | None = None,
    *,
    target: Any = None,
    target_year: Any = None,
    better: str | None = None,
    nan_missing: bool = False,
    threads: int = 1,
    out: ClosedForms | None = None,
) -> ClosedForms:
    """Gap, attainment, growth so far, growth required and trend of many series, with verdicts and reasons.

    One pass over the values, where they lie: a row a series or a column a year makes no difference.

    Parameters
    ----------
    table
        A polars, pandas or pyarrow table or a duckdb relation, a row a series; or a NumPy array of float64
        with a row a series and a column a year, in either order of memory.
    years
        The years of the values, ascending, 64 at most.
    values
        Of a table: the names of the years' columns, in their order (default: the years themselves), or of
        one column of lists of fixed size.  Missing values are nulls.
    target, target_year
        What the series are to reach, and by when: a number for all, the name of a column, or an array.
    better
        ``higher`` or ``lower``, or the name of a column of such words or of 1 and -1.
    nan_missing
        Of an array: NaN means that there is no value.  Otherwise a series with NaN is ``not_finite``.
    threads
        Among how many threads the series are shared; the results are the same.
    out
        A result that is no longer needed: its memory is used again, and it is what is returned.  New memory
        costs half as much as the computation, or more.  On Linux, memory of the last large result that is
        gone serves the next one by itself; the system may take it back in between.

    Raises
    ------
    ColumnError
        A column is missing, or of a type that cannot be read.
    ArgumentError
        Years that do not ascend, or shapes that do not fit.
    ValueError
        The columns of `out` are still in use.
    TypeError
        `table` is neither a table nor an array of float64.

    Notes
    -----
    Doubles: rates of growth are roots.  The slope is exactly 0 for constants.  Two rates of growth less than
    1e-12 apart count as one.  The last digit may differ between processors.

    Examples
    --------
    >>> import polars, zhibiao
    >>> table = polars.DataFrame({
    ...     "place": ["甲", "乙"], "2021": [100.0, 0.0], "2022": [110.0, 5.0], "2023": [121.0, None],
    ...     "aim": [144.0, 10.0],
    ... })
    >>> found = zhibiao.panel.closed_forms(
    ...     table, [2021, 2022, 2023], target="aim", target_year=2025, better="higher"
    ... ).to_polars()
    >>> found["cagr"].round(4).to_list(), found["cagr_reason"].to_list()
    ([0.1, None], ['none', 'zero_base'])
    >>> found["required_cagr"].round(4).to_list(), found["pace"].to_list()
    ([0.0909, 0.2599], ['sufficient', None])
    """
    if threads < 1:
        raise ValueError(f"Expected one thread or more, got {threads}")
    if out is not None and not isinstance(out, ClosedForms):
        raise TypeError(f"Expected a result of closed_forms for out, got a {type(out).__name__}")
    axis, room = _axis(years), None if out is None else out._table
    if hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
        columns = [str(year) for year in axis] if values is None else values
        names = [columns] if isinstance(columns, str) else list(columns)
        found = _core.closed_forms_of_table(table, names, axis, target, target_year, better, threads, room)
    elif values is None and _is_array(table):
        target, target_year = _target("target", target), _target("target_year", target_year)
        found = _core.closed_forms_of_array(
            table, axis, target, target_year, better, nan_missing, threads, room
        )
    else:
        raise TypeError(
            "Expected a table with __arrow_c_stream__ (polars, pandas, pyarrow, duckdb), or an array of "
            f"float64 without names of columns, got {type(table).__name__}"
        )
    return ClosedForms(found) if out is None else out


def _axis(years: Any) -> list[int]:
    """Years as whole numbers."""
    given = list(years) if isinstance(years, Iterable) and not isinstance(years, str) else [years]
    out = []
    for year in given:
        try:
            out.append(operator.index(year))
        except TypeError:
            raise ArgumentError("years", "whole numbers, a year each", repr(year)) from None
        if abs(out[-1]) > 32000:
            raise ArgumentError("years", "years from -32000 to 32000", str(year))
    return out


def _target(name: str, value: Any) -> Any:
    """A number or an array: beside an array of values there are no columns to name."""
    if value is None or (_is_array(value) and memoryview(value).ndim):
        return value
    if not isinstance(value, (SupportsFloat, SupportsIndex)):
        raise ArgumentError(name, "a number, or an array of float64 with one a series", repr(value))
    return float(value)


def _is_array(values: Any) -> bool:
    """Whether the values' memory can be viewed."""
    try:
        memoryview(values)
    except TypeError:
        return False
    return True
