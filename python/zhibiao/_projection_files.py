# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Series from tables on disk: a year and a value a line; what is wrong names the line."""

from __future__ import annotations

import csv
import io
import math
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
    return "_" not in text


def _lines(file: str) -> list[tuple[int, list[str]]]:
    """The cells of each line with its number, by whatever encoding spreadsheets write."""
    found = Path(file).read_bytes()
    try:
        text = found.decode("utf-16" if found[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = found.decode("gb18030")
    if "\0" in text:
        raise ProgressError(
            "Expected a table of text, got a file with zero bytes; save it as .csv", None, "value"
        )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if _has_tabs(file) else ",")
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise ProgressError(f"line {reader.line_num}: {error}; check the quotes", None, "value") from None


def _has_tabs(file: str) -> bool:
    return Path(file).suffix.lower() == ".tsv"


def read_series(file: str) -> list[tuple[str, str]]:
    """The years and values of a table with or without a header; a line without a value is a year left out.

    Raises
    ------
    ProgressError
        A year or a value that is no number, or years that do not ascend; the message names the line.
    """
    lines = _lines(file)
    rows = [(number, row) for number, row in lines if any(cell.strip() for cell in row)]
    if not rows:
        raise ProgressError("Expected lines of year and value, got an empty file", None, "value")
    bare = len(rows[0][1]) == 2 and all(_is_number(cell) for cell in rows[0][1])
    year_at, value_at = (0, 1) if bare else _columns(rows[0][1])
    out: list[tuple[str, str]] = []
    for number, row in rows if bare else rows[1:]:
        cells = [cell.strip() for cell in row] + [""] * (max(year_at, value_at) + 1 - len(row))
        year, value = cells[year_at].removesuffix("年"), cells[value_at]
        _check(number, year, value, out[-1][0] if out else None)
        if value:
            out.append((year, value))
    if not out:
        raise ProgressError("Expected a value beside a year at least, got none", None, "value")
    return out


def _mend(value: str) -> str:
    """What to do about a value that is no number."""
    plain = value.replace(",", "").replace("，", "").rstrip("%％ ")
    if plain != value and _is_number(plain):
        return f"write {plain}, without separators and units (say those with --unit)"
    return "leave it empty where there is none"


def _check(line: int, year: str, value: str, before: str | None) -> None:
    if not (year.isascii() and year.isdigit()):
        raise ProgressError(f"line {line}: Expected a year, got {year!r}", None, "year")
    if before is not None and int(year) <= int(before):
        advice = f"Expected a year after {before}, got {year}; sort the lines, each year once"
        raise ProgressError(f"line {line}: {advice}", int(year), "year")
    if value and (not _is_number(value) or not math.isfinite(float(value))):
        advice = f"Expected a finite number for {year}, got {value!r}; {_mend(value)}"
        raise ProgressError(f"line {line}: {advice}", int(year), "value")
