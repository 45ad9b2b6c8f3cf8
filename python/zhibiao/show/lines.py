# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rows of results as one line each: what `repr` shows in place of a dump of all fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from zhibiao.show.words import number, shortened, signed, text

if TYPE_CHECKING:
    from zhibiao._projection_years import ProjectedYear
    from zhibiao.assessment import AssessmentRow
    from zhibiao.chain_rows import ChainRow
    from zhibiao.claims import Claim
    from zhibiao.figures import Figure
    from zhibiao.findings import Finding
    from zhibiao.history import HistoryPoint
    from zhibiao.links import Link
    from zhibiao.outlook import OutlookRow
    from zhibiao.report import Unread
    from zhibiao.scorecard import ScoreRow
    from zhibiao.verdicts import Judgement
    from zhibiao.what_if import ScenarioRow

__all__ = ["counts", "line_of"]


def line_of(row: object) -> str:
    """A row in angle brackets: its class, and its fields in words.

    Examples
    --------
    >>> import zhibiao
    >>> line_of(zhibiao.datasets.yunhe_chain()[0])
    '<ChainRow 2024 地区生产总值: target ≈ 5%, result 5.6%, gap +0.6百分点; met, the target is reached>'
    """
    name = next(base.__name__ for base in type(row).__mro__ if base.__name__ in _LINES)
    words = " ".join(_LINES[name](row).split())
    return f"<{type(row).__name__} {words}>"


def counts(found: Mapping[str, int], group: str, what: str) -> str:
    """So many of each kind, in words; `what` where there is none.

    Examples
    --------
    >>> counts({"met": 5, "missed": 1}, "verdict", "no targets")
    '5 met, 1 missed'
    """
    return ", ".join(f"{count} {text(group, name)}" for name, count in found.items()) or what


def tally(names: Iterator[str]) -> dict[str, int]:
    """How often each name comes, in the order in which names first come."""
    return dict(Counter(names))


def _place(begin: int, end: int) -> str:
    return f"at {begin}-{end}"


def _figure(row: Figure) -> str:
    period = f" of {row.period}" if row.period else ""
    flags = "".join(f", {name}" for name in ("estimated", "optional") if getattr(row, name))
    told = f"{row.measure}, {row.role}{period}{flags}"
    return f"{row.subject} {number(row)}: {told}, {_place(row.begin, row.end)}"


def _sides(link: Link) -> str:
    last = f"no result ({text('reason', link.reason)})" if link.achievement is None else (
        f"last year {number(link.achievement)}"
    )  # fmt: skip
    return f"{link.indicator}: target {number(link.target)}, {last}"


def _score_row(row: ScoreRow) -> str:
    if row.asked is None:
        return _sides(row.link)
    gap = f", gap {signed(row.gap.value)}{row.gap.unit}" if row.gap is not None else ""
    return f"{_sides(row.link)}{gap}; asks for {text('asked', row.asked)}"


def _chain_row(row: ChainRow) -> str:
    gap = "" if row.gap is None else f", gap {signed(row.gap)}{row.gap_unit}"
    result = "" if row.actual is None else f", result {number(row.actual)}"
    verdict = f"{text('verdict', row.verdict)}, {text('reason', row.reason)}"
    return f"{row.year} {row.indicator}: target {number(row.target)}{result}{gap}; {verdict}"


def _finding(row: Finding) -> str:
    what = f"{text('finding', row.kind)}: {text('reason', row.reason)}"
    printed = f"printed {row.printed:f}{row.unit}, the others allow {row.expected}{row.unit}"
    return f"{row.severity} {_place(row.begin, row.end)}, {what}; {printed}"


def _claim(row: Claim) -> str:
    of = "、".join(figure.text for figure in row.figures)
    return f"{row.text} {_place(row.begin, row.end)}: {text('claim', row.kind)}" + (of and f" of {of}")


def _unread(row: Unread) -> str:
    return f"{row.text} {_place(row.begin, row.end)}: {text('reason', row.reason)}"


def _history_point(row: HistoryPoint) -> str:
    why = text("source", row.source) if row.value is not None else text("reason", row.reason)
    return f"{row.year}: {shortened(row.value)}, {why}"


def _outlook_row(row: OutlookRow) -> str:
    from zhibiao._projection_years import percent

    found = f"P(met) {percent(row.p_met)}" if row.reason == "none" else text("reason", row.reason)
    return f"{row.year or ''} {row.indicator}: target {number(row.target)}; {found}"


def _projected_year(row: ProjectedYear) -> str:
    from zhibiao._projection_years import percent

    if row.point is None:
        return f"{row.year} {row.model}: {text('reason', row.reason)}"
    ends = (
        f", {100 * level:g}% from {low:.6g} to {high:.6g}" for level, (low, high) in row.intervals.items()
    )
    met = "" if row.p_met is None else f"; P(met) {percent(row.p_met)}"
    return f"{row.year} {row.model}: {row.point:.6g}{''.join(ends)}{met}"


def _scenario_row(row: ScenarioRow) -> str:
    if row.value is None:
        return f"{row.name}: {text('reason', row.reason)}"
    met = "" if row.met_year is None else f" in {row.met_year}"
    verdict = text("verdict", row.verdict)
    return f"{row.name}: {shortened(row.value)}, gap {shortened(row.gap)}; {verdict}{met}"


def _assessment_row(row: AssessmentRow) -> str:
    found = row.result
    said = text("reason", found.reason) if found.status is None else text("status", found.status)
    return f"{found.method}: {said or 'computed'} ({text('level', found.level)})"


def _judgement(row: Judgement) -> str:
    gap = "" if row.gap is None else f"; gap {signed(row.gap)}{row.unit}"
    detail = f" ({row.detail})" if row.detail else ""
    return f"{text('verdict', row.verdict)}, {text('reason', row.reason)}{detail}{gap}; policy {row.policy}"


_LINES: dict[str, Any] = {
    "Figure": _figure,
    "Link": _sides,
    "ScoreRow": _score_row,
    "ChainRow": _chain_row,
    "Finding": _finding,
    "Claim": _claim,
    "Unread": _unread,
    "HistoryPoint": _history_point,
    "OutlookRow": _outlook_row,
    "ProjectedYear": _projected_year,
    "ScenarioRow": _scenario_row,
    "AssessmentRow": _assessment_row,
    "Judgement": _judgement,
}
