# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Series from tables on disk: a year and a value a line; what is wrong names the line."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from zhibiao.errors import ProgressError

_YEAR = ("year", "年份", "年", "年度")
_VALUE = ("value", "值", "数值", "指标值")


def is_table(file: str) -> bool:
    """Whether a file is a table of years and values, by its suffix."""
    return Path(file).suffix.lower() in (".csv", ".tsv")


def _columns(header: Sequence[str]) -> tuple[int, int]:
    """Where year and value stand: by their names, else the first two of two."""
    names = [name.strip().lower().lstrip("\ufeff") for name in header]
    years = [i for i, name in enumerate(names) if name in _YEAR]
    values = [i for i, name in enumerate(names) if name in _VALUE]
    if years and values:
        return years[0], values[0]
    if len(names) == 2:
        return 0, 1
    raise ProgressError(
        f"line 1: Expected the columns year and value, got {', '.join(names) or 'none'}; name them so",
        None,
        "year",
    )


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def read_series(file: str) -> list[tuple[str, str]]:
    """The years and values of a table with or without a header; a line without a value is a year left out.

    Raises
    ------
    ProgressError
        A year or a value that is no number, or years that do not ascend; the message names the line.
    """
    tabs = Path(file).suffix.lower() == ".tsv"
    with open(file, encoding="utf-8-sig", newline="") as stream:
        lines = list(enumerate(csv.reader(stream, delimiter="\t" if tabs else ","), 1))
    rows = [(number, row) for number, row in lines if any(cell.strip() for cell in row)]
    if not rows:
        raise ProgressError("Expected lines of year and value, got an empty file", None, "value")
    bare = len(rows[0][1]) == 2 and all(_is_number(cell) for cell in rows[0][1])
    year_at, value_at = (0, 1) if bare else _columns(rows[0][1])
    out: list[tuple[str, str]] = []
    for number, row in rows if bare else rows[1:]:
        cells = [cell.strip() for cell in row] + [""] * (max(year_at, value_at) + 1 - len(row))
        year, value = cells[year_at], cells[value_at].replace("_", "x")
        _check(number, year, value, out[-1][0] if out else None)
        if value:
            out.append((year, value))
    return out


def _check(line: int, year: str, value: str, before: str | None) -> None:
    if not (year.isascii() and year.isdigit()):
        raise ProgressError(f"line {line}: Expected a year, got {year!r}", None, "year")
    if before is not None and int(year) <= int(before):
        advice = f"Expected a year after {before}, got {year}; sort the lines, each year once"
        raise ProgressError(f"line {line}: {advice}", int(year), "year")
    if value and (not _is_number(value) or value.lower().lstrip("+-") in ("nan", "inf", "infinity")):
        advice = f"Expected a finite number for {year}, got {value!r}; leave it empty where there is none"
        raise ProgressError(f"line {line}: {advice}", int(year), "value")
