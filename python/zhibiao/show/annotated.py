# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A report's text in pieces: blocks, and in them segments that each know the marks which cover them.

What shows a report (the page, the notebook widget) draws these segments and nothing else, so that no code
but this cuts the text.  Segments never overlap; marks may, and a range inside another loses neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from zhibiao.report import Report

__all__ = ["AnnotatedText", "Block", "BlockKind", "Mark", "MarkKind", "Segment", "annotated"]

MarkKind: TypeAlias = Literal["figure", "claim", "unread"]
BlockKind: TypeAlias = Literal["title", "part", "theme", "paragraph"]
Span: TypeAlias = tuple[int, int]

_RANK: dict[MarkKind, int] = {"figure": 0, "claim": 1, "unread": 2}
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = " \t\u3000\xa0\ufeff"
_AFTER_HEADING = "。：:．.　 "
_LONGEST_TITLE = 40


@dataclass(frozen=True)
class Mark:
    """A place of the text that can be pointed at.

    Attributes
    ----------
    id : str
        ``f12`` for the twelfth figure from nought, ``c3`` for a claim, ``u0`` for a number not understood.
    kind : str
        ``figure``, ``claim`` or ``unread``.
    begin, end : int
        Where it stands, in code points of the report.
    sentence : tuple of int
        The sentence that holds it; for a number not understood, its own place.
    measure, role : str
        Of a figure; empty otherwise.

    Examples
    --------
    >>> from zhibiao.show.annotated import annotated
    >>> import zhibiao
    >>> annotated(zhibiao.read("2024年新增学位8054个。")).marks[0].id
    'f0'
    """

    id: str
    kind: MarkKind
    begin: int
    end: int
    sentence: Span
    measure: str = ""
    role: str = ""


@dataclass(frozen=True)
class Segment:
    """A piece of text that the same marks cover from end to end.

    Attributes
    ----------
    begin : int
        Where it starts, in code points of the report.
    text : str
    marks : tuple of Mark
        What covers it, the innermost figure first; empty for plain text.
    starts : tuple of Mark
        Those of `marks` that begin here.

    Examples
    --------
    >>> from zhibiao.show.annotated import annotated
    >>> import zhibiao
    >>> block = annotated(zhibiao.read("新增学位8054个。")).blocks[0]
    >>> [(segment.text, len(segment.marks)) for segment in block.segments]
    [('新增学位', 0), ('8054个', 1), ('。', 0)]
    """

    begin: int
    text: str
    marks: tuple[Mark, ...]
    starts: tuple[Mark, ...]


@dataclass(frozen=True)
class Block:
    """A heading or a paragraph.

    Attributes
    ----------
    kind : str
        ``title``, ``part`` (一、…), ``theme`` （一）… or ``paragraph``.
    begin, end : int
        Where it stands, in code points of the report; blanks around it are left out.
    segments : tuple of Segment
    page : int or None
        The page of the file on which it begins, from 1; None where the file has no pages.

    Examples
    --------
    >>> from zhibiao.show.annotated import annotated
    >>> import zhibiao
    >>> [block.kind for block in annotated(zhibiao.datasets.yunhe_2025()).blocks][:2]
    ['title', 'paragraph']
    """

    kind: BlockKind
    begin: int
    end: int
    segments: tuple[Segment, ...]
    page: int | None = None

    @property
    def text(self) -> str:
        """The text of its segments.

        Examples
        --------
        >>> from zhibiao.show.annotated import annotated
        >>> import zhibiao
        >>> annotated(zhibiao.read("　　新增学位8054个。 ")).blocks[0].text
        '新增学位8054个。'
        """
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True)
class AnnotatedText:
    """A report's text in blocks, with its marks.

    Attributes
    ----------
    name : str
        The report's name.
    blocks : tuple of Block
        In the order of the text.
    marks : tuple of Mark
        Figures, then claims, then numbers not understood, each in the order of the text.

    Examples
    --------
    >>> from zhibiao.show.annotated import annotated
    >>> import zhibiao
    >>> text = annotated(zhibiao.datasets.yunhe_2025())
    >>> sum(mark.kind == "figure" for mark in text.marks) == len(zhibiao.datasets.yunhe_2025().figures)
    True
    """

    name: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]

    def to_dict(self) -> dict[str, Any]:
        """What the script builds the text from: marks by id, blocks as lists of [text, ids].

        Text is as it stands; who writes it into a page must escape it.

        Examples
        --------
        >>> from zhibiao.show.annotated import annotated
        >>> import zhibiao
        >>> told = annotated(zhibiao.read("新增学位8054个。")).to_dict()
        >>> told["blocks"][0]["segments"][1], told["marks"]["f0"]["role"]
        (['8054个', ['f0'], ['f0']], 'achievement')
        """
        return {
            "name": self.name,
            "marks": {
                mark.id: {
                    "kind": mark.kind, "begin": mark.begin, "end": mark.end,
                    "sentence": list(mark.sentence), "measure": mark.measure, "role": mark.role,
                }
                for mark in self.marks
            },
            "blocks": [
                {
                    "kind": block.kind, "begin": block.begin, "page": block.page,
                    "segments": [
                        [one.text, [mark.id for mark in one.marks], [mark.id for mark in one.starts]]
                        for one in block.segments
                    ],
                }
                for block in self.blocks
            ],
        }  # fmt: skip


def _sentence_around(begin: int, end: int, quote: str | None, text: str) -> Span:
    """Where the quoted sentence stands that holds a place."""
    if quote:
        start = text.find(quote, max(0, end - len(quote)), begin + len(quote))
        if start >= 0:
            return (start, start + len(quote))
    return (begin, end)


def _marks_of(report: Report, prefix: str) -> Iterator[Mark]:
    for number, row in enumerate(report.figures):
        yield Mark(f"{prefix}f{number}", "figure", row.begin, row.end, row.sentence, row.measure, row.role)
    for number, claim in enumerate(report.claims):
        sentence = _sentence_around(claim.begin, claim.end, claim.quote, report.text)
        yield Mark(f"{prefix}c{number}", "claim", claim.begin, claim.end, sentence)
    for number, unread in enumerate(report.unread):
        yield Mark(f"{prefix}u{number}", "unread", unread.begin, unread.end, (unread.begin, unread.end))


def _inner_first(mark: Mark) -> tuple[int, int, int]:
    return (_RANK[mark.kind], mark.end - mark.begin, mark.begin)


def _covers(marks: Iterable[Mark]) -> tuple[list[int], list[tuple[Mark, ...]]]:
    """Where what covers the text changes, and what covers it from there on, innermost first."""
    edges: dict[int, tuple[list[Mark], list[Mark]]] = {}
    for mark in marks:
        if mark.begin < mark.end:
            edges.setdefault(mark.begin, ([], []))[0].append(mark)
            edges.setdefault(mark.end, ([], []))[1].append(mark)
    cuts, covers = sorted(edges), []
    active: list[Mark] = []
    for cut in cuts:
        opened, closed = edges[cut]
        active = [mark for mark in active if mark not in closed] + opened
        covers.append(tuple(sorted(active, key=_inner_first)))
    return cuts, covers


class _Cutter:
    """Cuts a text where what covers it changes."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self.cuts, self.covers = _covers(marks)
        self.seen: set[str] = set()

    def segments(self, begin: int, end: int) -> Iterator[Segment]:
        inner = self.cuts[bisect_right(self.cuts, begin) : bisect_left(self.cuts, end)]
        edges = [begin, *inner, end]
        for start, stop in pairwise(edges):
            at = bisect_right(self.cuts, start) - 1
            marks = self.covers[at] if at >= 0 else ()
            starts = tuple(mark for mark in marks if mark.id not in self.seen)
            self.seen.update(mark.id for mark in starts)
            yield Segment(start, self.text[start:stop], marks, starts)


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the blanks around them."""
    for line in _LINE.finditer(text):
        told = line.group()
        begin = line.start() + len(told) - len(told.lstrip(_BLANK))
        end = line.end() - (len(told) - len(told.rstrip(_BLANK)))
        if begin < end:
            yield (begin, end)


def _headings(report: Report) -> dict[int, tuple[BlockKind, int]]:
    """Where headings begin: their kind and length."""
    outline = report.outline
    found: dict[int, tuple[BlockKind, int]] = {
        theme.begin: ("theme", len(theme.heading)) for theme in outline.themes if theme.heading
    }
    found.update({part.begin: ("part", len(part.heading)) for part in outline.parts if part.heading})
    return found


def _kinds(report: Report) -> Iterator[tuple[BlockKind, int, int]]:
    """Headings and paragraphs; a heading that runs on into its paragraph is cut off from it."""
    headings, first = _headings(report), True
    starts = sorted(headings)
    for begin, end in _lines(report.text):
        at = bisect_left(starts, begin)
        if at == len(starts) or starts[at] >= end:
            title = first and end - begin <= _LONGEST_TITLE
            yield ("title" if title else "paragraph", begin, end)
        else:
            yield from _headed(report.text, begin, end, starts[at], *headings[starts[at]])
        first = False


def _headed(
    text: str, begin: int, end: int, start: int, kind: BlockKind, length: int
) -> Iterator[tuple[BlockKind, int, int]]:
    """A line with a heading in it: what goes before, the heading, what follows."""
    stop = min(start + length, end)
    while stop < end and text[stop] in _AFTER_HEADING:
        stop += 1
    if begin < start:
        yield ("paragraph", begin, start)
    yield (kind, start, stop)
    if stop < end:
        yield ("paragraph", stop, end)


def annotated(report: Report, prefix: str = "") -> AnnotatedText:
    """A report's text in blocks and segments, with its figures, claims and numbers not understood.

    Parameters
    ----------
    report : Report
    prefix : str
        What the ids of its marks begin with, where several reports stand on one page.

    Examples
    --------
    >>> from zhibiao.show.annotated import annotated
    >>> import zhibiao
    >>> text = annotated(zhibiao.datasets.yunhe_2025())
    >>> [block.text for block in text.blocks if block.kind == "part"]
    ['一、2024年工作回顾', '二、2025年主要任务']
    """
    marks = tuple(_marks_of(report, prefix))
    cutter = _Cutter(report.text, marks)
    page = getattr(report, "page", lambda offset: None)
    blocks = (
        Block(kind, begin, end, tuple(cutter.segments(begin, end)), page(begin))
        for kind, begin, end in _kinds(report)
    )
    return AnnotatedText(report.name, tuple(blocks), marks)
