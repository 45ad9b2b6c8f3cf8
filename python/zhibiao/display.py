# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What the command line prints: tables for people, CSV for spreadsheets."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from zhibiao.show.lines import counts
from zhibiao.show.words import number, signed, text
from zhibiao.table import Cell, Colour, Column, Row, write

if TYPE_CHECKING:
    from zhibiao.chains import Chain
    from zhibiao.claims import Claim
    from zhibiao.figures import Figure
    from zhibiao.findings import Finding
    from zhibiao.indicators import Catalogue
    from zhibiao.links import Link
    from zhibiao.report import Unread
    from zhibiao.scorecard import Scorecard, ScoreRow

__all__ = [
    "print_catalogue", "print_chain", "print_figures", "print_findings", "print_links", "print_scorecard",
    "print_unread", "write_csv",
]  # fmt: skip

_VERDICTS: dict[str, Colour] = {
    "met": "green", "missed": "red", "within_tolerance": "yellow", "not_reported": "dim",
}  # fmt: skip
_ASKED: dict[str, Colour] = {"more": "green", "less": "yellow", "unknown": "dim"}


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


def _finding_lines(finding: Finding) -> Iterator[str]:
    """A finding in words: where, what, the number and what the others allow, the sentences."""
    numbers = ", ".join(figure.text for figure in finding.figures)
    what = f"{text('finding', finding.kind)}: {text('reason', finding.reason)}"
    yield f"  {finding.severity} at {finding.begin}-{finding.end}  {what}" + (numbers and f"  ({numbers})")
    yield f"    printed {finding.printed:f}{finding.unit}, the others allow {finding.expected}{finding.unit}"
    for (begin, end), quote in zip(finding.sentences, finding.quotes, strict=True):
        yield f"    {begin}-{end}  {' '.join(quote.split())}"


def print_findings(reports: Iterable[tuple[str, Sequence[Finding]]]) -> None:
    """What does not add up, report by report; a report without findings says so."""
    for name, findings in reports:
        found = Counter(finding.severity for finding in findings)
        told = ", ".join(f"{count} {severity}{'s' * (count > 1)}" for severity, count in found.items())
        print(f"{name}: {told or 'nothing found that does not add up'}")
        for finding in findings:
            print("\n".join(_finding_lines(finding)))


def print_links(links: Iterable[Link]) -> None:
    """A table of targets beside achievements."""
    columns = [
        Column("doc"), Column("indicator"), Column("achieved", "right"), Column("target", "right"),
        Column(""),
    ]  # fmt: skip
    rows: list[Row] = [
        [link.target.doc, link.indicator, number(link.achievement), number(link.target),
         Cell("" if link.achievement else text("reason", link.reason), "dim")]
        for link in links
    ]  # fmt: skip
    _write(columns, rows)


def print_chain(chain: Chain) -> None:
    """A table of the targets of each year beside what the next report tells, with verdicts."""
    columns = [
        Column("year"), Column("indicator"), Column("target", "right"), Column("result", "right"),
        Column("gap", "right"), Column("verdict"), Column("why"),
    ]  # fmt: skip
    rows: list[Row] = [
        [str(row.year), row.indicator, number(row.target), number(row.actual),
         "—" if row.gap is None else signed(row.gap) + row.gap_unit,
         Cell(text("verdict", row.verdict), _VERDICTS.get(row.verdict, "")),
         Cell(text("reason", row.reason), "dim")]
        for row in chain
    ]  # fmt: skip
    years = ", ".join(map(str, chain.years))
    print(f"{chain.place or 'reports'} of {years}: {len(chain)} targets, verdicts by policy {chain.policy}\n")
    write(columns, rows)
    print(f"\n{counts(chain.counts(), 'verdict', 'no targets')}")


def print_unread(unread: Iterable[Unread]) -> None:
    """A table of numbers that were not understood."""
    columns = [
        Column("doc"), Column("begin", "right"), Column("number", "right"), Column("reason"),
        Column("clause"),
    ]  # fmt: skip
    rows: list[Row] = [[u.doc, str(u.begin), u.text, text("reason", u.reason), u.clause] for u in unread]
    _write(columns, rows)


def _write(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """A table without its first column, the report's name, where all rows are of one report."""
    several = len({str(row[0]) for row in rows}) > 1
    write(columns, rows) if several else write(columns[1:], [row[1:] for row in rows])


def print_catalogue(catalogue: Catalogue) -> None:
    """A table of indicators."""
    columns = [
        Column("id"), Column("name"), Column("unit"), Column("better"), Column("kind"), Column("English"),
    ]  # fmt: skip
    rows: list[Row] = [[row.id, row.name, row.unit, row.better, row.kind, row.english] for row in catalogue]
    write(columns, rows)


def write_csv(rows: Iterable[dict[str, Any]], fields: Sequence[str]) -> None:
    """Rows under a heading line; what is missing is empty, truth values are 1 and 0."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        cells = (row[field] for field in fields)
        writer.writerow([int(cell) if isinstance(cell, bool) else cell for cell in cells])


def _score_cells(row: ScoreRow) -> Row:
    link = row.link
    name = link.indicator + (" *" if link.close else "")
    reason = Cell(text("reason", link.reason if link.achievement is None else row.gap_reason), "dim")
    gap = reason if row.gap is None else Cell(signed(row.gap.value) + row.gap.unit)
    asked = Cell("—" if row.asked is None else text("asked", row.asked), _ASKED.get(row.asked or "", ""))
    claims = " ".join(claim.text for claim in row.claims)
    return [
        Cell(name), Cell(number(link.achievement)), Cell(number(link.target)), gap, asked,
        Cell(row.already or "—"), Cell(claims or "—"),
    ]  # fmt: skip


def _claim_line(claim: Claim) -> str:
    """A claim with the figures that it speaks of; a subject they share is said once."""
    subjects = dict.fromkeys(figure.subject for figure in claim.figures)
    numbers = "、".join(figure.text for figure in claim.figures)
    return f"  {claim.text}  {'、'.join(subjects)} {numbers}"


def _score_notes(card: Scorecard) -> Iterator[str]:
    """What stands under the table: a summary, what it does not say, what the report claims."""
    yield f"\nasks for: {counts(card.counts(), 'asked', 'nothing')}"
    if any(row.link.close for row in card):
        yield "*: target and result are defined somewhat differently"
    yield "asks, already: this year's target beside last year's result; no verdict on last year's targets,"
    yield "which needs last year's report.  What this report itself claims of its last plan:"
    lines = [_claim_line(claim) for claim in card.claims if claim.figures]
    yield from lines or ["  nothing that stands beside a figure"]


def print_scorecard(card: Scorecard) -> None:
    """Targets beside last year's results, what they ask for, and what the report says of its last plan."""
    year = card.year
    before, aim, last, this = (
        (f"in {year - 1}", f" for {year}", f" {year - 1}", f" {year}") if year else ("before", "", "", "")
    )
    columns = [
        Column("indicator"), Column(f"result{last}", "right"), Column(f"target{this}", "right"),
        Column("gap", "right"), Column("asks"), Column("already"), Column("claims"),
    ]  # fmt: skip
    linked = sum(row.link.achievement is not None for row in card)
    print(f"{card.name}: {len(card)} targets{aim}, {linked} beside a result {before}\n")
    write(columns, [_score_cells(row) for row in card])
    print("\n".join(_score_notes(card)))
