# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Running heads and page numbers: lines at the edge of many pages that change as pages are counted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from zhibiao.files._pdf_lines import Line

__all__ = ["without_heads"]

_EDGE = 4  # lines from the top and the bottom that are looked at
_NUMBER = re.compile(r"\d+")
_DECORATED = re.compile(
    r"\s*(?:[-–—―－·•~]\s*\d{1,4}\s*[-–—―－·•~]|第\s*\d{1,4}\s*页(?:\s*[,，、/]?\s*[（(]?\s*共\s*\d{1,4}\s*页\s*[)）]?)?"
    r"|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)\s*",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\s*(\d{1,4})\s*[/／]\s*(\d{1,4})\s*")
_FIGURE = re.compile(r"[0-9]\s*[%％‰个亿万千元人户项家亩吨件名倍]")  # is kept, however often it stands there
_FEWEST = 2  # pages on which a line must stand
_SHARE = 0.4  # of the pages; every second page counts as half

Key = tuple[str, int, int]


def _edges(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[Key, Line]]:
    """The lines at the edge of each page: their words without numbers, edge and size make them alike."""
    for page in pages:
        order = sorted(page, key=lambda line: -line.middle)
        for side, lines in ((0, order[:_EDGE]), (1, order[-_EDGE:])):
            for line in lines:
                if not _FIGURE.search(line.text):
                    yield (_NUMBER.sub("#", line.text), side, round(line.height)), line


def _counts_pages(lines: Sequence[Line]) -> bool:
    """Whether each number in alike lines stays as it is, or goes up with the pages."""
    numbers = [[int(number) for number in _NUMBER.findall(line.text)] for line in lines]
    first, page = numbers[0], lines[0].page
    return all(
        own in (start, start + line.page - page)
        for line, row in zip(lines, numbers, strict=True)
        for own, start in zip(row, first, strict=True)
    )


def _same_height(lines: Sequence[Line]) -> bool:
    heights = [line.middle for line in lines]
    return max(heights) - min(heights) < lines[0].height


def _is_page_number(line: Line, pages: int) -> bool:
    """Whether a line alone is the number of its page: it says so, or is a fraction of the pages there are."""
    fraction = _FRACTION.fullmatch(line.text)
    if fraction:
        return int(fraction[2]) == pages and int(fraction[1]) == line.page + 1
    return bool(_DECORATED.fullmatch(line.text))


def without_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], tuple[str, ...]]:
    """The pages without running heads and page numbers, and these, each once as it stands first."""
    groups: dict[Key, list[Line]] = defaultdict(list)
    for key, line in _edges(pages):
        if not groups[key] or groups[key][-1].page != line.page:
            groups[key].append(line)
    dropped = [
        lines
        for lines in groups.values()
        if len(lines) >= max(_FEWEST, _SHARE * len(pages)) and _same_height(lines) and _counts_pages(lines)
    ]
    found = {id(line) for lines in dropped for line in lines}
    alone = [line for _, line in _edges(pages) if id(line) not in found and _is_page_number(line, len(pages))]
    told = dict.fromkeys([*(lines[0].text for lines in dropped), *(line.text for line in alone[:1])])
    found |= {id(line) for line in alone}
    return [[line for line in page if id(line) not in found] for page in pages], tuple(told)
