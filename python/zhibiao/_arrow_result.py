# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What results of whole tables have in common: columns that Arrow reads without a copy."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Protocol

from zhibiao._shown import Shown

if TYPE_CHECKING:
    import pandas
    import polars

__all__ = ["ArrowResult"]


class _Table(Protocol):
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


class ArrowResult(Shown):
    """Columns of the C++ side; pyarrow, polars, duckdb and pandas take the object as it is.

    Examples
    --------
    >>> import numpy, polars, zhibiao
    >>> found = zhibiao.panel.closed_forms(numpy.array([[100.0, 121.0]]), [2021, 2023])
    >>> round(polars.DataFrame(found)["cagr"][0], 4)
    0.1
    """

    __slots__ = ("_table",)
    _table: _Table

    def __len__(self) -> int:
        return len(self._table)

    def __arrow_c_schema__(self) -> object:
        """Arrow PyCapsule of the columns' types."""
        return self._table.__arrow_c_schema__()

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        """Arrow PyCapsules of the columns; nothing is copied, no type is converted."""
        return self._table.__arrow_c_array__(requested_schema)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Arrow PyCapsule of a stream of one batch; nothing is copied, no type is converted."""
        return self._table.__arrow_c_stream__(requested_schema)

    def to_polars(self) -> polars.DataFrame:
        """A polars frame with all columns; needs polars.

        Examples
        --------
        >>> import polars, zhibiao
        >>> table = polars.DataFrame({"unique_id": ["甲"] * 3, "ds": [2021, 2022, 2023], "y": [7.0] * 3})
        >>> zhibiao.forecast(table, h=1, level=[]).to_polars()["default"].to_list()
        [7.0]
        """
        import polars

        return polars.DataFrame(self)

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas frame with all columns; needs pandas and pyarrow.

        Examples
        --------
        >>> import polars, zhibiao
        >>> table = polars.DataFrame({"unique_id": ["甲"] * 3, "ds": [2021, 2022, 2023], "y": [7.0] * 3})
        >>> zhibiao.forecast(table, h=1, level=[]).to_pandas().loc[0, "default"]
        np.float64(7.0)
        """
        pyarrow = importlib.import_module("pyarrow")
        frame: pandas.DataFrame = pyarrow.table(self).to_pandas()
        return frame
