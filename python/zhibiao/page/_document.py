# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The page put together: papers and rows into the template, its style and script by digest."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from zhibiao.page._labels import Labels
from zhibiao.page._model import Paper, Row
from zhibiao.page._papers import paper_of_card, paper_of_dataset, paper_of_report
from zhibiao.page._rows import chain_rows, places, score_rows
from zhibiao.page.words_table import TABLE as PAGE
from zhibiao.show import palette, words
from zhibiao.show.templates import environment, static
from zhibiao.show.words_table import TABLE

if TYPE_CHECKING:
    from markupsafe import Markup

    from zhibiao.chains import Chain
    from zhibiao.datasets import Dataset
    from zhibiao.report import Report
    from zhibiao.scorecard import Scorecard
    from zhibiao.show.words import Lang

__all__ = ["page_of_card", "page_of_chain"]

_GROUPS = ("verdict", "asked", "already", "severity", "role", "measure")
_SCORE = ("indicator", "last", "target", "gap", "asks", "already")
_CHAIN = ("year", "indicator", "target", "result", "gap", "verdict", "reason")


def _digest(text: str) -> str:
    """A source expression of Content-Security-Policy for an inline style or script."""
    told = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(told).decode('ascii')}'"


def _style() -> Markup:
    from markupsafe import Markup

    light, dark = (palette.variables(theme, _GROUPS) for theme in ("light", "dark"))
    chips = "".join(
        f".chip-{group}-{name}{{--chip:var(--zb-{group}-{name})}}"
        for group in _GROUPS
        for name in palette.COLOURS[group]
    )
    colours = (
        f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n"
        f":root[data-theme=dark]{{{dark}}}\n{chips}\n"
    )
    return Markup(colours) + static("annotated.css") + static("page.css")


def _figures(papers: Sequence[Paper]) -> dict[str, Any]:
    return {entry.id: entry.to_dict() for paper in papers for entry in paper.entries}


def _sections(papers: Sequence[Paper]) -> dict[str, list[str]]:
    return {section.id: [section.heading, section.inside] for paper in papers for section in paper.sections}


def _remember_all(labels: Labels) -> None:
    """The words that the script may need though no template wrote them."""
    for group in ("measure", "role", "bound", "asked", "already", "verdict", "commitment"):
        for name in TABLE[group]:
            labels.word(group, name)
    for name in PAGE:
        labels.word("page", name)


def _in_order(group: str, names: Collection[str]) -> list[str]:
    """The names in the order of the table of words."""
    return [name for name in TABLE[group] if name in names]


def _render(
    papers: Sequence[Paper], rows: Sequence[Row], columns: Sequence[str], title: str, lang: Lang, **more: Any
) -> str:
    from zhibiao import __version__

    labels, style, script = Labels(lang), _style(), static("annotated.js") + static("page.js")
    _remember_all(labels)
    return environment().get_template("page.html").render(
        papers=papers, rows=rows, columns=columns, title=title, lang=lang, t=labels, words=words,
        number=words.number, mark=lambda chip: palette.colour(chip.group, chip.name).mark,
        mark_of=lambda group, name: palette.colour(group, name).mark, words_of=_in_order, zip=zip,
        where=places(papers), measures={one.figure.measure for paper in papers for one in paper.entries},
        style=style, script=script, style_digest=_digest(style), script_digest=_digest(script),
        data={"figures": _figures(papers), "sections": _sections(papers)}, version=__version__, **more,
    )  # fmt: skip


def _paper(card: Scorecard, report: Report | Dataset | None) -> Paper:
    from zhibiao.report import Report

    told = report or card._report
    if told is None:
        return paper_of_card(card)
    if told.name != card.name:
        raise ValueError(f"Expected the report {card.name}, which the scorecard is of, got {told.name}")
    return paper_of_report(told) if isinstance(told, Report) else paper_of_dataset(told, card)


def page_of_card(card: Scorecard, report: Report | Dataset | None, lang: Lang) -> str:
    """The page of a scorecard."""
    papers = [_paper(card, report)]
    rows = score_rows(card, places(papers))
    return _render(
        papers, rows, _SCORE, papers[0].title or card.name, lang, year=card.year, chain=False, plots=()
    )


def page_of_chain(chain: Chain, lang: Lang) -> str:
    """The page of a chain: all its reports, one below the other."""
    papers = [paper_of_report(report, f"y{report.year}-") for report in chain.reports]
    rows = chain_rows(chain, places(papers))
    years = f"{chain.years[0]}–{chain.years[-1]}" if chain.years else ""
    title = f"{chain.place} {years}".strip()
    return _render(papers, rows, _CHAIN, title, lang, year=None, chain=True, plots=())
