# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Reports as the page shows them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zhibiao import _core
from zhibiao.page._model import Entry, Paper, Section, ranks

if TYPE_CHECKING:
    from zhibiao.datasets import Dataset
    from zhibiao.figures import Figure
    from zhibiao.outline import Outline
    from zhibiao.report import Report
    from zhibiao.scorecard import Scorecard

__all__ = ["paper_of_card", "paper_of_dataset", "paper_of_report"]


def _sections(outline: Outline, prefix: str) -> tuple[Section, ...]:
    """Parts, each followed by its themes."""
    found: list[Section] = []
    for at, part in enumerate(outline.parts):
        number = f"{prefix}p{at}"
        found.append(Section(number, part.heading, part.begin, part.end))
        found.extend(
            Section(f"{prefix}t{i}", theme.heading, theme.begin, theme.end, number)
            for i, theme in enumerate(outline.themes)
            if theme.part == at
        )
    return tuple(found)


def _section_at(sections: Sequence[Section], offset: int) -> str:
    """The innermost section that holds a place; empty outside all."""
    at = bisect_right([section.begin for section in sections], offset) - 1
    while at >= 0 and sections[at].end <= offset:
        at -= 1
    return sections[at].id if at >= 0 else ""


def _page_of(report: object, offset: int) -> int | None:
    """The page of the file, where it has pages."""
    page = getattr(report, "page", None)
    found = page(offset) if callable(page) else None
    return found if isinstance(found, int) else None


def _entries(
    figures: Iterable[Figure], prefix: str, sections: Sequence[Section] = (), report: object = None
) -> tuple[Entry, ...]:
    told = list(figures)
    order = ranks((figure.unit, figure.value) for figure in told)
    return tuple(
        Entry(f"{prefix}f{at}", one, _section_at(sections, one.begin), _page_of(report, one.begin), rank)
        for at, (one, rank) in enumerate(zip(told, order, strict=True))
    )


def _source_of(report: Report) -> str:
    """What the report was read from, in a few words."""
    source = getattr(report, "source", None)
    told = [getattr(source, name, None) for name in ("format", "encoding")]
    return ", ".join(str(one) for one in told if one)


def paper_of_report(report: Report, prefix: str = "") -> Paper:
    """A report with its text."""
    from zhibiao.show.annotated import annotated

    text = annotated(report, prefix)
    sections = _sections(report.outline, prefix)
    return Paper(
        prefix=prefix, name=report.name, place=_core.place(report._reading), title="", year=report.year,
        sha256=report.sha256, source=_source_of(report), text=text,
        entries=_entries(report.figures, prefix, sections, report), sections=sections,
        claims=tuple(report.claims), unread=tuple(report.unread), findings=tuple(report.check()),
    )  # fmt: skip


def _without_text(
    name: str, title: str, year: int | None, sha256: str, figures: Iterable[Figure], card: Scorecard
) -> Paper:
    return Paper(
        prefix="", name=name, place="", title=title, year=year, sha256=sha256, source="", text=None,
        entries=_entries(figures, ""), sections=(), claims=card.claims, unread=(), findings=(),
    )  # fmt: skip


def paper_of_dataset(data: Dataset, card: Scorecard) -> Paper:
    """The figures of a data set, which holds no sentences."""
    return _without_text(data.name, data.title, data.year, data.sha256, data.figures, card)


def paper_of_card(card: Scorecard) -> Paper:
    """The figures of a scorecard, where nothing else is at hand."""
    told = (figure for row in card for figure in (row.link.target, row.link.achievement))
    figures = sorted({one for one in told if one is not None}, key=lambda one: (one.begin, one.end))
    return _without_text(card.name, "", card.year, "", figures, card)
