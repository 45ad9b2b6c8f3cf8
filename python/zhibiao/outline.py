# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The order of a report: its parts and themes, and which year each is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from zhibiao import _core

__all__ = ["Outline", "Part", "PartKind", "Theme"]

PartKind: TypeAlias = Literal["front", "review", "plan", "mixed", "closing"]


@dataclass(frozen=True)
class Part:
    """A part (一、…) of a report.

    Attributes
    ----------
    begin, end : int
        Where it stands, in code points of the file.
    heading : str
        Its heading.
    kind : str
        ``front``, ``review``, ``plan``, ``mixed`` (reviews, then plans) or ``closing``.
    years : tuple of int or None
        First and last year that it reviews or plans; None where that is not known.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_2025().outline.parts[0].kind
    'review'
    """

    begin: int
    end: int
    heading: str
    kind: PartKind
    years: tuple[int, int] | None


@dataclass(frozen=True)
class Theme:
    """A theme （一）… inside a part.

    Attributes
    ----------
    begin, end : int
        Where it stands, in code points of the file.
    heading : str
        Its heading.
    part : int
        The number of its part in `Outline.parts`.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_2025().outline.themes[0].heading
    '（一）产业根基更加牢固'
    """

    begin: int
    end: int
    heading: str
    part: int


@dataclass(frozen=True)
class Outline:
    """The order of a report.

    Attributes
    ----------
    year : int or None
        The year in which the report is given and for which it plans; None where that is not known.
    parts : tuple of Part
    themes : tuple of Theme

    Examples
    --------
    >>> import zhibiao
    >>> outline = zhibiao.datasets.yunhe_2025().outline
    >>> outline.year, [part.heading for part in outline.parts]
    (2025, ['一、2024年工作回顾', '二、2025年主要任务'])
    """

    year: int | None
    parts: tuple[Part, ...]
    themes: tuple[Theme, ...]


def outline_of(reading: _core.Reading) -> Outline:
    """The outline that was found in reading."""
    order, document = reading.outline, reading.document
    parts = (
        Part(*span, heading, kind, years if years[0] else None)
        for span, heading, kind, years in order.parts(document)
    )
    themes = (Theme(*span, heading, part) for span, heading, part in order.themes(document))
    return Outline(order.year or None, tuple(parts), tuple(themes))
