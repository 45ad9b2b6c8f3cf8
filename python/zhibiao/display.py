# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What the command line prints: tables for people, CSV for spreadsheets."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from zhibiao.table import Cell, Column, Row, write

if TYPE_CHECKING:
    from zhibiao.figures import Figure
    from zhibiao.links import Link
    from zhibiao.report import Unread

__all__ = ["number", "print_figures", "print_links", "print_unread", "write_csv"]

_SYMBOLS = {"=": "", "~": "≈ ", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "range": ""}


def number(figure: Figure | None) -> str:
    """A figure's number with its bound, as the report prints it: ``≥ 85%``; ``—`` where there is none."""
    return "—" if figure is None else _SYMBOLS[figure.bound] + figure.text


def print_figures(figures: Iterable[Figure]) -> None:
    """A table of figures, in the order of the text."""
    columns = [
        Column("doc"), Column("begin", "right"), Column("subject"), Column("figure", "right"),
        Column("measure"), Column("role"), Column("period"), Column(""),
    ]  # fmt: skip
    rows: list[Row] = [
        [f.doc, str(f.begin), f.subject, number(f), f.measure,
         Cell(f.role, "cyan" if f.role == "target" else ""), f.period, "estimated" if f.estimated else ""]
        for f in figures
    ]  # fmt: skip
    _write(columns, rows)


def print_links(links: Iterable[Link]) -> None:
    """A table of targets beside achievements."""
    columns = [
        Column("doc"), Column("indicator"), Column("achieved", "right"), Column("target", "right"),
        Column(""),
    ]  # fmt: skip
    rows: list[Row] = [
        [link.target.doc, link.indicator, number(link.achievement), number(link.target),
         Cell("" if link.achievement else link.reason.replace("_", " "), "dim")]
        for link in links
    ]  # fmt: skip
    _write(columns, rows)


def print_unread(unread: Iterable[Unread]) -> None:
    """A table of numbers that were not understood."""
    columns = [
        Column("doc"), Column("begin", "right"), Column("number", "right"), Column("reason"),
        Column("clause"),
    ]  # fmt: skip
    rows: list[Row] = [[u.doc, str(u.begin), u.text, u.reason.replace("_", " "), u.clause] for u in unread]
    _write(columns, rows)


def _write(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """A table without its first column, the report's name, where all rows are of one report."""
    several = len({str(row[0]) for row in rows}) > 1
    write(columns, rows) if several else write(columns[1:], [row[1:] for row in rows])


def write_csv(rows: Iterable[dict[str, Any]], fields: Sequence[str]) -> None:
    """Rows under a heading line; what is missing is empty, truth values are 1 and 0."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        cells = (row[field] for field in fields)
        writer.writerow([int(cell) if isinstance(cell, bool) else cell for cell in cells])
