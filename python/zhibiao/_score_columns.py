# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Arguments of scores: single values, or columns of one length."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from zhibiao.errors import ArgumentError


def is_column(value: Any) -> bool:
    """Whether an argument stands for many rows."""
    return hasattr(value, "__iter__") and not isinstance(value, str | bytes | Mapping)


def columns_of(**values: Any) -> tuple[dict[str, list[Any]], bool]:
    """The arguments as columns of one length, and whether one of them was a column."""
    columns = {name: list(value) for name, value in values.items() if is_column(value)}
    lengths = {len(column) for column in columns.values()}
    if len(lengths) > 1:
        got = ", ".join(f"{len(column)} of {name}" for name, column in columns.items())
        raise ValueError(f"Expected columns of one length, got {got}")
    rows = lengths.pop() if lengths else 1
    return {name: columns.get(name, [value] * rows) for name, value in values.items()}, bool(columns)


def scored(score: Any, **values: Any) -> Any:
    """The score of each row: a list where an argument was a column, else a float."""
    columns, many = columns_of(**values)
    try:
        found = score(*columns.values())
    except TypeError:
        expect_numbers(**columns)
        raise
    return found if many else found[0]


def expect_numbers(**columns: Iterable[Any]) -> None:
    """Names the argument of which a cell is no number."""
    for name, column in columns.items():
        for value in column:
            try:
                float("" if isinstance(value, str) else value)
            except (TypeError, ValueError, OverflowError):
                raise ArgumentError(name, "a number", repr(value)[:40]) from None
