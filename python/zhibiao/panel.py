# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods over whole tables: columns in, columns out, a row of theirs for each row of yours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from zhibiao import _core
from zhibiao._arrow_result import ArrowResult
from zhibiao._closed_forms import ClosedForms, closed_forms

if TYPE_CHECKING:
    pass

__all__ = [
    "METHODS",
    "ROLES",
    "ClosedForms",
    "ColumnRole",
    "Method",
    "PanelAssessment",
    "assess",
    "closed_forms",
]

Method: TypeAlias = Literal[
    "statcan", "eurostat", "unsd2022", "unsd2023", "unsd2024", "escap_csi", "oecd_distance", "sdsn",
    "aarr", "plan_midterm", "ndrc_q1", "ndrc_h1",
]  # fmt: skip
ColumnRole: TypeAlias = Literal[
    "base", "base_year", "latest", "latest_year", "target", "target_year", "limit", "spread",
    "growth_rate", "better",
]  # fmt: skip

METHODS: tuple[Method, ...] = _core.PANEL_METHODS
"""The methods of two values and a target, named as in `zhibiao.methods`; NDRC's two rules are apart.

Methods that look at every value of a series (``germany_dns``, ``escap_wlogit``) are called row by row."""

ROLES: tuple[ColumnRole, ...] = _core.PANEL_ROLES
"""What a column of an assessed table can hold (see `assess`)."""


class PanelAssessment(ArrowResult):
    """What published methods say of each row of a table, as columns that Arrow reads without a copy.

    Rows are in the order of the table.  Each method has columns named ``<method>_<what>``: `status` (its own
    class; null where it does not judge), `level` (the same on a common scale: achieved, on_track,
    progress_too_slow, stagnating, moving_away, not_assessed), `score` (on its own scale, if it has one), its
    named quantities (fractions: 0.05 is 5% a year; null where they are not defined), `reason` (why it does
    not judge, else ``none``).  pyarrow, polars, duckdb and pandas take the object as it is
    (``__arrow_c_stream__``).  Numbers are doubles: the methods take roots and logarithms.

    Examples
    --------
    >>> import polars, zhibiao
    >>> table = polars.DataFrame({"base": [50.0], "latest": [60.0], "target": [90.0], "better": ["higher"]})
    >>> zhibiao.panel.assess(table, "escap_csi")
    <PanelAssessment: 1 rows, escap_csi>
    """

    __slots__ = ("methods",)

    def __init__(self, table: _core.PanelAssessment, methods: tuple[Method, ...]) -> None:
        self._table = table
        self.methods = methods

    def __repr__(self) -> str:
        return f"<PanelAssessment: {len(self)} rows, {', '.join(self.methods)}>"


def assess(
    table: object,
    methods: Literal["all"] | Method | Iterable[Method] = "all",
    columns: Mapping[ColumnRole, str] | None = None,
    *,
    threads: int = 1,
) -> PanelAssessment:
    """What published methods say of each row of a table.

    The answers are those of the functions of one row, and so are their sources; what several methods share
    is computed once.  Columns are read where they lie, whatever their numeric type, in several chunks or
    one; a missing number is a null (and NaN is refused with the reason ``non_finite``).

    Parameters
    ----------
    table
        A polars, pandas or pyarrow table, a duckdb relation: whatever has ``__arrow_c_stream__`` or
        ``__arrow_c_array__``.
    methods
        ``all``, a name of `METHODS`, or several.
    columns
        The names of the table's columns by role, where they are not those of the roles:

        ``base``, ``base_year``, ``latest``, ``latest_year``
            A value to start from, the latest value, and their times in years.
        ``target``, ``target_year``
            What is aimed at.  Where the target is missing, methods that can judge by growth alone.
        ``better``
            ``higher``, ``lower`` (or 1, -1; 正向, 逆向); a row without a direction is not judged.
        ``limit``
            A natural limit of the indicator (100 for shares in per cent).
        ``spread``
            A standard deviation among peers.
        ``growth_rate``
            Whether the indicator is itself a rate of growth, which methods of growth rates refuse.
    threads
        Among how many threads the rows are shared; the results are the same.

    Raises
    ------
    ColumnError
        A column is missing, is of a type that cannot be read, or a row names no direction there is.
    ValueError
        A method or role that is not known; the message lists those there are.
    TypeError
        `table` speaks no Arrow.

    Examples
    --------
    >>> import polars, zhibiao
    >>> table = polars.DataFrame({
    ...     "place": ["甲", "乙"], "v2015": [14.5, 50.0], "y0": [2015, 2015], "v2019": [10.1, 49.0],
    ...     "y1": [2019, 2019], "target": [7.25, 40.0], "target_year": [2030, 2030], "better": [-1, -1],
    ... })
    >>> names = {"base": "v2015", "base_year": "y0", "latest": "v2019", "latest_year": "y1"}
    >>> found = zhibiao.panel.assess(table, ["statcan", "eurostat"], names).to_polars()
    >>> found["statcan_status"].to_list(), found["eurostat_R"].round(3).to_list()
    (['on_track', 'limited'], [1.914, 0.341])
    """
    asked = _methods(methods)
    names = _columns(columns or {})
    if threads < 1:
        raise ValueError(f"Expected one thread or more, got {threads}")
    if hasattr(table, "__arrow_c_stream__"):
        found = _core.assess_stream(table.__arrow_c_stream__(), asked, names, threads)
    elif hasattr(table, "__arrow_c_array__"):
        schema, array = table.__arrow_c_array__()
        found = _core.assess_batch(schema, array, asked, names, threads)
    else:
        raise TypeError(
            "Expected a table with __arrow_c_stream__ (polars, pandas, pyarrow, duckdb), "
            f"got {type(table).__name__}; polars.DataFrame(...) makes one of a dict"
        )
    return PanelAssessment(found, asked)


def _methods(methods: Literal["all"] | Method | Iterable[Method]) -> tuple[Method, ...]:
    """The methods asked for, each once."""
    if methods == "all":
        return METHODS
    names = dict.fromkeys([methods] if isinstance(methods, str) else methods)
    for name in names:
        if name not in METHODS:
            raise ValueError(f"Expected methods among {', '.join(METHODS)}; got {name!r}")
    return tuple(cast("Iterable[Method]", names))


def _columns(columns: Mapping[ColumnRole, str]) -> dict[str, str]:
    """The columns' names, of known roles."""
    for role in columns:
        if role not in ROLES:
            raise ValueError(f"Expected columns by role, among {', '.join(ROLES)}; got {role!r}")
    return {role: name for role, name in columns.items()}  # noqa: C416 - dict(columns) has another type
