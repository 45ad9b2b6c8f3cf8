# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The visual lines of pages: characters with their places, put together by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

__all__ = ["CLOSING", "Glyph", "Line", "lines_of"]

_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")
_OPENING = "“‘（《〈【〔「『([{\"'"
_CLOSING_MARKS = "”’）》〉】〕」』)]}。，、；：！？.,;:!?%％‰℃…—"
CLOSING = tuple(_CLOSING_MARKS)
# What no line ends in: opening marks, then a number or a word or one character, then closing marks.
_FIRST = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[0-9A-Za-z][0-9A-Za-z.,/%+-]*|.)[{re.escape(_CLOSING_MARKS)}]*", re.DOTALL
)
_OFF_LINE = 0.5  # ems between the middles of two characters: they stand on different lines
_BACK = 1.0  # ems back to the left: a new line
_CELL_GAP = 2.0  # ems between two characters: they stand in different cells
_WORD_GAP = 0.2
_HAN_GAP = 0.7  # ems between Chinese characters that a reader sees as a space


class Glyph(NamedTuple):
    """A character and its box, in points from the page's lower left corner."""

    character: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True)
class Line:
    """A visual line.

    Attributes
    ----------
    page : int
        From 0.
    text : str
    left, right, middle, height : float
        Where it stands and how high its characters are, in points.
    em : float
        The width of a Chinese character in it.
    first : float
        The width of what stands first in it and cannot be broken.
    cells : bool
        Whether it is a row: wide gaps stand in it.
    """

    page: int
    text: str
    left: float
    right: float
    middle: float
    height: float
    em: float
    first: float
    cells: bool


def _em(glyphs: Iterable[Glyph], usual: float) -> float:
    widths = [glyph.right - glyph.left for glyph in glyphs if _HAN.match(glyph.character)]
    return median(widths) if widths else usual


def _gap(last: Glyph, next_one: Glyph, em: float) -> str:
    """What stands between two characters of a line that has no character for it."""
    gap = (next_one.left - last.right) / em
    if gap < _WORD_GAP:
        return ""
    if gap > _CELL_GAP:
        return "\t"
    words = last.character.isascii() and next_one.character.isascii()
    return " " if gap > (_WORD_GAP if words else _HAN_GAP) else ""


def _line(page: int, glyphs: list[Glyph], usual: float) -> Line | None:
    """A line of its characters; None where all are blank."""
    seen = [glyph for glyph in glyphs if not glyph.character.isspace()]
    if not seen:
        return None
    em = _em(seen, usual)
    pieces = [seen[0].character]
    inner = glyphs[glyphs.index(seen[0]) : len(glyphs) - glyphs[::-1].index(seen[-1])]
    for last, glyph in pairwise(inner):
        pieces += (_gap(last, glyph, em), glyph.character)
    text = "".join(pieces)
    count = len(_FIRST.match("".join(glyph.character for glyph in seen))[0])  # type: ignore[index]
    first = seen[min(count, len(seen)) - 1].right - seen[0].left
    middle = median(glyph.middle for glyph in seen)
    height = median(glyph.top - glyph.bottom for glyph in seen)
    right = max(glyph.right for glyph in seen)
    return Line(page, text, seen[0].left, right, middle, height, em, first, "\t" in text)


def _breaks(last: Glyph, glyph: Glyph, em: float) -> bool:
    off = abs(glyph.middle - last.middle) > _OFF_LINE * em
    one = glyph.left == last.left and glyph.right == last.right  # two characters drawn as one: ——
    return off or (glyph.left < last.right - _BACK * em and not one)


def lines_of(page: int, glyphs: list[Glyph]) -> list[Line]:
    """The lines of a page, in the order in which the page draws them."""
    usual = _em(glyphs, 0.0) or median([glyph.top - glyph.bottom for glyph in glyphs] or [0.0]) or 10.0
    rows: list[list[Glyph]] = []
    for glyph in glyphs:
        if not rows or _breaks(rows[-1][-1], glyph, usual):
            rows.append([glyph])
        else:
            rows[-1].append(glyph)
    return [line for row in rows if (line := _line(page, row, usual)) is not None]
