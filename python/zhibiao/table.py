# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Plain tables in which Chinese characters take two columns.

Written here because a general library takes half a second over a report's five hundred rows.
"""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TextIO, TypeAlias

__all__ = ["Cell", "Colour", "Column", "display_width", "render", "write"]

Colour: TypeAlias = Literal["", "bold", "dim", "red", "green", "yellow", "cyan"]

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
_GAP = 2
_LEAST = 8


class Column(NamedTuple):
    """A heading, and on which side its cells stand."""

    heading: str
    side: Literal["left", "right"] = "left"


class Cell(NamedTuple):
    """A cell with a colour, which is left out where the output is no terminal."""

    text: str
    colour: Colour = ""


Row: TypeAlias = "Sequence[str | Cell] | Sequence[str]"


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes: two for a Chinese character.

    Examples
    --------
    >>> display_width("增长5.6%")
    8
    """
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fold(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns."""
    if display_width(text) <= width:
        return [text]
    lines, used = [""], 0
    for character in text:
        step = _character_width(character)
        if used + step > width:
            lines.append("")
            used = 0
        lines[-1] += character
        used += step
    return lines


def _widths(grid: Sequence[Sequence[str]], limit: int | None) -> list[int]:
    """The width of each column; where a limit is exceeded, the widest columns give way."""
    widths = [max(map(display_width, column)) for column in zip(*grid, strict=True)]
    while limit is not None and sum(widths) + _GAP * (len(widths) - 1) > limit:
        widest = max(range(len(widths)), key=widths.__getitem__)
        if widths[widest] <= _LEAST:
            break
        widths[widest] -= 1
    return widths


def _line(
    parts: Sequence[str], widths: Sequence[int], columns: Sequence[Column], colours: Sequence[Colour]
) -> str:
    cells = []
    for part, width, column, colour in zip(parts, widths, columns, colours, strict=True):
        space = " " * (width - display_width(part))
        painted = f"\x1b[{_CODES[colour]}m{part}\x1b[0m" if colour and part else part
        cells.append(space + painted if column.side == "right" else painted + space)
    return (" " * _GAP).join(cells).rstrip()


def render(columns: Sequence[Column], rows: Sequence[Row], limit: int | None, colour: bool) -> Iterator[str]:
    """The lines of a table: headings, a rule, rows; no wider than `limit` columns where that can be."""
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
    headings = [column.heading for column in columns]
    widths = _widths([headings, *([cell.text for cell in row] for row in cells)], limit)
    bold: list[Colour] = ["bold" if colour else ""] * len(columns)
    yield _line(headings, widths, columns, bold)
    yield "─" * (sum(widths) + _GAP * (len(widths) - 1))
    for row in cells:
        folded = [_fold(cell.text, width) for cell, width in zip(row, widths, strict=True)]
        colours: list[Colour] = [cell.colour if colour else "" for cell in row]
        for i in range(max(map(len, folded))):
            yield _line([lines[i] if i < len(lines) else "" for lines in folded], widths, columns, colours)


def write(columns: Sequence[Column], rows: Sequence[Row], out: TextIO | None = None) -> None:
    """Write a table: in a terminal within its width and with colours, elsewhere whole and plain."""
    out = out or sys.stdout
    terminal = out.isatty()
    limit = shutil.get_terminal_size().columns if terminal else None
    for line in render(columns, rows, limit, terminal and "NO_COLOR" not in os.environ):
        out.write(line + "\n")
