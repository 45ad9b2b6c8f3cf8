# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Tables of what one report gives: its parts, figures, links, scorecard, and what does not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from zhibiao.show.bullet import bullet
from zhibiao.show.cells import (
    Bar,
    Cell,
    Chip,
    Column,
    Evidence,
    Number,
    Table,
    Text,
    bare,
    chip,
    evidence,
    figure,
    gap,
    named,
    place,
    plain,
    said,
)
from zhibiao.show.words import Word, word

if TYPE_CHECKING:
    from zhibiao.datasets import Dataset
    from zhibiao.figures import Figure, Figures
    from zhibiao.findings import Finding, Findings
    from zhibiao.links import Link, Links
    from zhibiao.outline import Part, Theme
    from zhibiao.report import Report
    from zhibiao.scorecard import Scorecard, ScoreRow

__all__ = ["dataset", "figures", "findings", "links", "page_at", "report", "scorecard"]

_ASKED = ("more", "same", "less", "rise", "fall", "unknown", "not_linked")
_ALREADY = ("yes", "no", "undetermined")
_SEVERITY = ("error", "warning", "note")
_ROLES = ("target", "achievement")


def heading(name: str, *, sortable: bool = False, side: str = "left") -> Column:
    """A column under one of the headings."""
    return Column(word("heading", name), side, sortable)


def page_at(source: Any, found: Figure | None) -> int | None:
    """The page of a figure where its report has pages."""
    page = getattr(source, "page", None)
    return None if found is None or page is None else page(found.begin)


def fact(name: str, count: object) -> tuple[Word, str]:
    """A main count."""
    return word("ui", name), str(count)


def counted(group: str, counts: dict[str, int], order: Sequence[str]) -> tuple[tuple[Chip, int], ...]:
    """A chip and a number for each kind of row."""
    return tuple((chip(group, name, rank=order), counts[name]) for name in order if counts.get(name))


def _inside(found: Figures, span: Part | Theme) -> tuple[int, int]:
    """How many targets and how many results stand in a part."""
    rows = [row.role for row in found if span.begin <= row.begin < span.end]
    return rows.count("target"), rows.count("achievement")


def _parts(found: Report) -> Iterator[tuple[Cell, ...]]:
    outline = found.outline
    for number, part in enumerate(outline.parts):
        spans: list[Part | Theme] = [part, *(row for row in outline.themes if row.part == number)]
        for span in spans:
            kind: Cell = said("part", part.kind) if span is part else Text("")
            targets, results = _inside(found.figures, span)
            name = span.heading if span is part else f"　{span.heading}"
            yield Text(name), kind, Number(str(targets)), Number(str(results)), place(span.begin, span.end)


def report(found: Report, most: int | None) -> Table:
    """A report: how much was read of it, and its parts."""
    targets, everything = len(found.targets), len(found.figures)
    columns = (
        Column(Word("部分", "Part")), heading("kind"), Column(word("ui", "targets"), "right"),
        Column(word("ui", "achievements"), "right"), Column(word("heading", "place"), "right"),
    )  # fmt: skip
    facts = [
        fact("figures", everything),
        fact("targets", targets),
        fact("achievements", everything - targets),
    ]
    facts += [(word("heading", "year"), str(found.year))] if found.year is not None else []
    facts += [(word("title", "unread"), str(len(found.unread)))] if found.unread else []
    rows = tuple(_parts(found))
    note = getattr(getattr(found, "source", None), "note", "")
    calls = Word("接下来：", "next:")
    hint = ".figures  .links()  .scorecard()  .check()"
    return Table(
        word("title", "report"),
        found.name, tuple(facts), columns, rows[:most], len(rows),
        notes=(*([plain(note)] if note else []), Word(f"{calls.zh}{hint}", f"{calls.en} {hint}")),
    )  # fmt: skip


def _flags(found: Figure) -> list[Word]:
    return [word("ui", name) for name in ("estimated", "optional") if getattr(found, name)]


def _figure_row(found: Figure, several: bool) -> tuple[Cell, ...]:
    of = (Text(found.doc),) if several else ()
    return (
        *of, named(found.subject, _flags(found), evidence(word("role", found.role), found, doc=False)),
        figure(found, emphasis=True), bare("measure", found.measure), bare("role", found.role, _ROLES),
        Text(found.period), place(found.begin, found.end),
    )  # fmt: skip


def figures(found: Figures, most: int | None) -> Table:
    """Figures in the order of the text."""
    shown = list(found if most is None else found[:most])
    several = len({row.doc for row in shown}) > 1
    columns = [Column(word("heading", "doc"), sortable=True)] if several else []
    columns += [
        heading("subject", sortable=True), heading("figure", side="right"), heading("measure", sortable=True),
        heading("role", sortable=True), heading("period", sortable=True),
        heading("place", sortable=True, side="right"),
    ]  # fmt: skip
    targets = len(found.where(role="target"))
    return Table(
        word("title", "figures"), "" if several or not shown else shown[0].doc,
        (fact("figures", len(found)), fact("targets", targets), fact("achievements", len(found) - targets)),
        tuple(columns), tuple(_figure_row(row, several) for row in shown), len(found),
    )  # fmt: skip


def dataset(found: Dataset, most: int | None) -> Table:
    """The figures of a report that comes without its text."""
    return figures(found.figures, most)


def proofs(source: Any, *rows: tuple[str, Figure | None], doc: bool = True) -> tuple[Evidence, ...]:
    """The sentences of a row's target and result."""
    return tuple(
        one
        for name, row in rows
        for one in evidence(word("heading", name), row, page_at(source, row), doc=doc)
    )


def _why_not(link: Link) -> Word:
    """Why a target has no result, and the figure that comes nearest."""
    reason, near = word("reason", link.reason), link.nearest
    if near is None:
        return reason
    return Word(f"{reason.zh}（{near.subject} {near.text}）", f"{reason.en} ({near.subject} {near.text})")


def _link_name(link: Link, source: Any) -> Cell:
    flags = [word("ui", "close")] if link.close else []
    sides = ("target", link.target), ("last", link.achievement)
    return named(link.indicator, flags, proofs(source, *sides, doc=False))


def _linked(link: Link) -> Cell:
    if link.achievement is not None:
        return said("reason", "linked", dim=True)
    return chip("asked", "not_linked", _why_not(link))


def links(found: Links, most: int | None) -> Table:
    """Targets beside what was achieved the year before."""
    columns = (
        heading("indicator", sortable=True), heading("last", side="right"), heading("target", side="right"),
        heading("reason", sortable=True), heading("place", sortable=True, side="right"),
    )  # fmt: skip
    rows = tuple(
        (
            _link_name(link, found._report), figure(link.achievement), figure(link.target, emphasis=True),
            _linked(link), place(link.target.begin, link.target.end, page_at(found._report, link.target)),
        )
        for link in islice(found.rows, most)
    )  # fmt: skip
    linked = sum(link.achievement is not None for link in found.rows)
    return Table(
        word("title", "links"), found.name, (fact("targets", len(found)), fact("linked", linked)),
        columns, rows, len(found),
    )  # fmt: skip


def side(better: str, source: str) -> Word:
    """The favourable direction, and how it is known."""
    way, how = word("better", better), word("better_source", source)
    return Word(f"{way.zh}（{how.zh}）", f"{way.en} ({how.en})")


def _asked(row: ScoreRow) -> Chip:
    if row.asked is None:
        return chip("asked", "not_linked", _why_not(row.link), _ASKED)
    return chip("asked", row.asked, side(row.better, row.better_source), _ASKED)


def _score_bar(row: ScoreRow) -> Bar:
    """The result beside the target; drawn where their difference is known."""
    if row.gap is None:
        return Bar(None)
    target = row.link.target
    shape = bullet(
        target.value - row.gap.value, target.value, upper=target.value2, better=row.better, css="zb-neutral"
    )
    return Bar(shape, "" if row.gap.relative is None else f"{float(row.gap.relative):.6g}")


def _score_gap(row: ScoreRow) -> Cell:
    if row.gap is None:
        why = "none" if row.link.achievement is None else row.gap_reason
        return said("reason", why, dim=True)
    return gap(row.gap.value, row.gap.unit, row.gap.relative)


def _score_row(row: ScoreRow, source: Any) -> tuple[Cell, ...]:
    link, claims = row.link, " ".join(claim.text for claim in row.claims)
    already: Cell = Text("—") if row.already is None else bare("already", row.already, _ALREADY)
    return (
        _link_name(link, source), figure(link.achievement), figure(link.target, emphasis=True),
        _score_bar(row), _score_gap(row), _asked(row), already, Text(claims),
    )  # fmt: skip


def scorecard(found: Scorecard, most: int | None) -> Table:
    """Targets beside last year's results; no verdict, as one report gives none."""
    last = [] if found.year is None else [str(found.year - 1)]
    this = [] if found.year is None else [str(found.year)]
    result, target = word("heading", "last" if not last else "result"), word("heading", "target")
    columns = (
        heading("indicator", sortable=True),
        Column(Word("".join([*last, result.zh]), " ".join([result.en, *last])), "right"),
        Column(Word("".join([*this, target.zh]), " ".join([target.en, *this])), "right"),
        heading("bar"), heading("gap", sortable=True, side="right"), heading("asks", sortable=True),
        heading("already", sortable=True), heading("claims"),
    )  # fmt: skip
    rows = tuple(_score_row(row, found._report) for row in islice(found.rows, most))
    linked = sum(row.link.achievement is not None for row in found.rows)
    return Table(
        word("title", "scorecard"), found.name,
        (fact("targets", len(found)), fact("linked", linked)), columns, rows, len(found),
        counted("asked", found.counts(), _ASKED), (word("ui", "bar_neutral"), word("ui", "no_verdict")),
    )  # fmt: skip


def _quoted(found: Finding) -> tuple[Evidence, ...]:
    """The sentences of a finding with the first of its numbers in each apart."""
    return tuple(
        _in_sentence(found, span, quote) for span, quote in zip(found.sentences, found.quotes, strict=True)
    )


def _in_sentence(found: Finding, span: tuple[int, int], quote: str) -> Evidence:
    begin, end = next((n for n in found.numbers if span[0] <= n[0] and n[1] <= span[1]), (span[0], span[0]))
    here = f"{found.doc}, {span[0]}–{span[1]}"
    return Evidence(
        word("heading", "sentence"), quote[: begin - span[0]].lstrip(),
        quote[begin - span[0] : end - span[0]], quote[end - span[0] :].rstrip(), here,
    )  # fmt: skip


def _finding_row(found: Finding) -> tuple[Cell, ...]:
    subjects = dict.fromkeys(row.subject for row in found.figures if row.subject)
    return (
        named("、".join(subjects) or found.quotes[0].strip()[:24], (), _quoted(found)),
        chip("severity", found.severity, rank=_SEVERITY), said("finding", found.kind),
        said("reason", found.reason), Number(f"{found.printed:f}{found.unit}"),
        Number(f"{found.expected}{found.unit}"),
        place(found.begin, found.end),
    )  # fmt: skip


def findings(found: Findings, most: int | None) -> Table:
    """What does not add up, with the sentences."""
    columns = (
        heading("indicator", sortable=True), heading("severity", sortable=True),
        heading("kind", sortable=True), heading("reason", sortable=True),
        heading("printed", side="right"), heading("expected", side="right"),
        heading("place", sortable=True, side="right"),
    )  # fmt: skip
    counts: dict[str, int] = {**found.counts()}
    return Table(
        word("title", "findings"), found.name, (), columns,
        tuple(_finding_row(row) for row in islice(found.rows, most)), len(found),
        counted("severity", counts, _SEVERITY), empty=word("ui", "nothing_found"),
    )  # fmt: skip
