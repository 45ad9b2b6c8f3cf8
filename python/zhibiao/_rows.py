# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What tables that keep their rows in a tuple have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar, overload

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class _HasRows(Protocol[Row_co]):
    @property
    def rows(self) -> tuple[Row_co, ...]: ...


class Rows(Generic[Row]):
    """A table as the sequence of its `rows`."""

    def __len__(self: _HasRows[Row]) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self: _HasRows[Row], index: int) -> Row: ...
    @overload
    def __getitem__(self: _HasRows[Row], index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self: _HasRows[Row], index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def __iter__(self: _HasRows[Row]) -> Iterator[Row]:
        return iter(self.rows)
