# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Visual lines put together to paragraphs.

A line ends its paragraph where what stands first in the next line would still have fitted into it: whoever
set the text did not have to break there.  So do an indented next line, a wide gap, another size of type, a
row of a table, and a heading after the end of a sentence.  Nothing is put between two lines of Chinese; a
number or a word that was broken is whole again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from zhibiao.files._pdf_lines import CLOSING, Line

__all__ = ["joined"]

_INDENT = 1.2  # ems: two characters less what typesetting makes narrower
_SURE = 0.25  # ems that must be left over: where a line ends is known no better
_GAP = 1.3  # times the usual distance of lines
_WIDE_GAP = 1.7  # as between a heading and the text: an empty line
_SIZES = 1.15
_FEWEST = 3  # lines that tell where a page's margins are
_HEADING = re.compile(
    r"第[一二三四五六七八九十百]+[章节部编]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+[.．、]\s*[^0-9\s]"
)
_SENTENCE_END = tuple("。！？；：”）")
_LETTER = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class _Margins:
    left: float
    right: float


def _common(values: Sequence[float], em: float, least: bool) -> float | None:
    """The least or greatest value near which at least three lie."""
    order = sorted(values) if least else sorted(values, reverse=True)
    for value in order:
        if sum(abs(other - value) <= em for other in order) >= _FEWEST:
            return value
    return None


def _margins(lines: Sequence[Line], width: float, usual: _Margins | None) -> _Margins:
    """Where the text of these lines begins and ends; of few lines, as on other pages or as a page has it.

    Marks at the end of a line may hang over the margin and do not tell it.
    """
    em = median(line.em for line in lines)
    text = [line for line in lines if not line.cells]
    whole = [line.right for line in text if line.right > width / 2 and not line.text.endswith(CLOSING)]
    left = _common([line.left for line in text], 0.3 * em, True)
    right = _common(whole, 0.5 * em, False)
    least = min(line.left for line in lines)
    if left is None:
        left = usual.left if usual else least
    if right is None:
        right = usual.right if usual else max(width - least, *(line.right for line in lines))
    return _Margins(left, right)


def _distance(lines: Sequence[Line]) -> float:
    """The usual distance of lines that follow one another."""
    pairs = pairwise(lines)
    found = sorted(a.middle - b.middle for a, b in pairs if a.page == b.page and a.middle > b.middle)
    return found[len(found) // 4] if found else 0.0


def _ends(line: Line, after: Line, margins: _Margins, distance: float) -> bool:
    """Whether a paragraph ends with this line."""
    if line.cells or after.cells or max(line.em, after.em) > _SIZES * min(line.em, after.em):
        return True
    if line.page == after.page and abs(line.middle - after.middle) > _GAP * distance:
        return True
    if line.right + after.first <= margins.right - _SURE * line.em:
        return True
    return line.text.endswith(_SENTENCE_END) and _HEADING.match(after.text) is not None


def _is_indented(line: Line, margins: _Margins) -> bool:
    return line.left > margins.left + _INDENT * line.em


def _between(before: str, after: str) -> str:
    """What stands between two lines of a paragraph."""
    return " " if _LETTER.match(before[-1]) and _LETTER.match(after) else ""


def joined(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> tuple[str, tuple[int, ...]]:
    """The text of pages, a paragraph a line, and where each page begins in it."""
    lines = [line for page in pages for line in page]
    if not lines:
        return "", (0,) * len(pages)
    usual = _margins(lines, median(widths), None)
    margins = [_margins(p, w, usual) if p else usual for p, w in zip(pages, widths, strict=True)]
    distance = _distance(lines)
    empty = _empty_lines(lines, distance)
    pieces: list[str] = []
    starts: dict[int, int] = {}
    length = 0
    for number, line in enumerate(lines):
        starts.setdefault(line.page, length)
        after = lines[number + 1] if number + 1 < len(lines) else None
        end = _after(line, after, margins, distance) + "\n" * empty[number]
        text = line.text if end.endswith("\n") else line.text.removesuffix("\u00ad")
        pieces += (text, end)
        length += len(text) + len(end)
    return "".join(pieces), _page_starts(starts, len(pages), length)


def _empty_lines(lines: Sequence[Line], distance: float) -> list[bool]:
    """Whether an empty line follows each; at a page's end, where one is on the other side of either."""
    pairs = list(pairwise(lines))
    wide = [a.page == b.page and a.middle - b.middle > _WIDE_GAP * distance for a, b in pairs]
    at = [a.page != b.page and any(wide[max(0, i - 1) : i + 2]) for i, (a, b) in enumerate(pairs)]
    return [*(one or other for one, other in zip(wide, at, strict=True)), False]


def _after(line: Line, after: Line | None, margins: Sequence[_Margins], distance: float) -> str:
    """What follows a line: a line break, or within a paragraph what stands between its lines."""
    if after is None or _ends(line, after, margins[line.page], distance):
        return "\n"
    indented = _is_indented(after, margins[after.page])
    return "\n" if indented else _between(line.text, after.text)


def _page_starts(starts: dict[int, int], pages: int, length: int) -> tuple[int, ...]:
    """Where each page begins; one without text, where the next begins."""
    found: list[int] = []
    for page in reversed(range(pages)):
        length = starts.get(page, length)
        found.append(length)
    return tuple(reversed(found))
