# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What tables that keep their rows in a tuple have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from typing_extensions import Self

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


@dataclass(frozen=True, repr=False, eq=False)
class Listed(Sequence[Row]):
    """Rows that one report gives, as a list would hold them: equal to any list of the same rows.

    A slice is such a table again, so that a notebook shows it.
    """

    name: str
    rows: tuple[Row, ...]

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Row | Self:
        return replace(self, rows=self.rows[index]) if isinstance(index, slice) else self.rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Listed | list | tuple):
            return self.rows == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.rows)
