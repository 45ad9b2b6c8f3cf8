# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Tables of years: chains, histories, projections, outlooks, scenarios."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from zhibiao._projection_years import percent
from zhibiao.show.bullet import bullet
from zhibiao.show.cells import (
    Bar,
    Cell,
    Chip,
    Column,
    Number,
    Said,
    Table,
    Text,
    amount,
    approximate,
    chip,
    figure,
    gap,
    named,
    plain,
    refusal,
    said,
)
from zhibiao.show.of_report import counted, fact, heading, proofs
from zhibiao.show.palette import css_class
from zhibiao.show.words import Word, shortened, word

if TYPE_CHECKING:
    from zhibiao._projection_years import Probability, ProjectedYear
    from zhibiao.chain_rows import ChainRow
    from zhibiao.chains import Chain
    from zhibiao.history import History, HistoryPoint
    from zhibiao.outlook import Outlook, OutlookRow
    from zhibiao.projection import Projection
    from zhibiao.show.cells import Evidence
    from zhibiao.what_if import ScenarioRow, Scenarios

__all__ = ["chain", "history", "outlook", "projection", "scenarios"]

_VERDICTS = ("met", "within_tolerance", "missed", "undetermined", "not_reported")


def _verdict(row: ChainRow) -> Chip:
    """The verdict with its reason and, where there is a result, the favourable side."""
    why, way = word("reason", row.reason), word("better", row.better)
    if row.actual is not None:
        why = Word(f"{why.zh}；{way.zh}", f"{why.en}; {way.en}")
    return chip("verdict", row.verdict, why, _VERDICTS)


def _chain_bar(row: ChainRow) -> Bar:
    """The result in the colour of its verdict: the bar's length alone judges nothing."""
    if row.gap is None:
        return Bar(None)
    target = row.target.value
    shape = bullet(
        target + row.gap, target, upper=row.target.value2, better=row.better,
        css=css_class("verdict", row.verdict),
    )  # fmt: skip
    return Bar(shape)


def _evidence(row: ChainRow, found: Chain) -> tuple[Evidence, ...]:
    sources = {report.name: report for report in found.reports}
    return (
        *proofs(sources.get(row.target.doc), ("target", row.target)),
        *proofs(None if row.actual is None else sources.get(row.actual.doc), ("result", row.actual)),
    )


def _chain_row(row: ChainRow, found: Chain) -> tuple[Cell, ...]:
    return (
        Text(str(row.year)), named(row.indicator, (), _evidence(row, found)),
        figure(row.target, emphasis=True), figure(row.actual), _chain_bar(row), gap(row.gap, row.gap_unit),
        _verdict(row), said("commitment", row.commitment, dim=True),
    )  # fmt: skip


def chain(found: Chain, most: int | None) -> Table:
    """The targets of each year beside what the next report tells, with verdicts."""
    columns = (
        heading("year", sortable=True), heading("indicator", sortable=True), heading("target", side="right"),
        heading("result", side="right"), heading("bar"), heading("gap", side="right"),
        heading("verdict", sortable=True), heading("commitment", sortable=True),
    )  # fmt: skip
    years = ", ".join(map(str, found.years))
    return Table(
        word("title", "chain"), " ".join([found.place, years]).strip(),
        (fact("targets", len(found.rows)), (word("ui", "policy"), found.policy)), columns,
        tuple(_chain_row(row, found) for row in islice(found.rows, most)), len(found.rows),
        counted("verdict", found.counts(), _VERDICTS), (word("ui", "bar_verdict"),),
    )  # fmt: skip


def _allowed(point: HistoryPoint) -> Cell:
    if point.value is None:
        return said("reason", point.reason, dim=True)
    if point.lower == point.upper:
        return Text("")
    return Number(f"{shortened(point.lower)} – {shortened(point.upper)}")


def _history_row(point: HistoryPoint) -> tuple[Cell, ...]:
    texts = "、".join(dict.fromkeys(f"{row.subject} {row.text}" for row in point.figures))
    docs = ((row.doc, row) for row in point.figures)
    proof = tuple(one for _, row in docs for one in proofs(None, ("sentence", row)))
    return (
        Text(str(point.year)), amount(point.value), said("source", point.source), _allowed(point),
        named(texts, (), proof),
    )  # fmt: skip


def history(found: History, most: int | None) -> Table:
    """The values of one indicator, and what tells each."""
    columns = (
        heading("year", sortable=True), heading("value", sortable=True, side="right"),
        heading("source", sortable=True), heading("digits", side="right"), heading("figure"),
    )  # fmt: skip
    facts = [(word("heading", "unit"), found.unit)] if found.unit else []
    if found.better != "neutral":
        facts.append((word("better", found.better), ""))
    return Table(
        word("title", "history"), found.name, tuple(facts), columns,
        tuple(_history_row(point) for point in islice(found.points, most)), len(found.points),
    )  # fmt: skip


def _interval(lower: float | None, upper: float | None) -> Cell:
    return (
        Text("—")
        if lower is None or upper is None
        else Number(f"{approximate(lower)} – {approximate(upper)}")
    )


def _p_met(p: Probability | None) -> Number:
    low = p[0] if isinstance(p, tuple) else p
    return Number(percent(p), "" if low is None else f"{low:.6g}", emphasis=True)


def _outlook_row(row: OutlookRow) -> tuple[Cell, ...]:
    points, year = row.history.pairs(), row.year
    at = None if row.projection is None or year is None else row.projection.at(year)
    last = Number(f"{shortened(points[-1][1])} ({points[-1][0]})") if points else Text("—", side="num")
    ends = (
        _interval(at.lower, at.upper) if at is not None and at.median is not None else Text("—", side="num")
    )
    why: Cell = _p_met(row.p_met)
    if row.reason != "none":
        why = refusal(row.reason)
    return (
        named(row.indicator, (), proofs(None, ("target", row.target))),
        Text("" if year is None else str(year)),
        figure(row.target, emphasis=True), last, Number(str(len(points)), str(len(points))),
        amount(None if at is None else at.median), ends, why,
    )  # fmt: skip


def _level(level: float) -> Column:
    name = word("heading", "interval")
    return Column(Word(f"{100 * level:g}% {name.zh}", f"{100 * level:g}% {name.en.lower()}"), "right")


def outlook(found: Outlook, most: int | None) -> Table:
    """Targets beside where their indicators are heading."""
    columns = (
        heading("indicator", sortable=True), heading("year", sortable=True), heading("target", side="right"),
        heading("last", side="right"), heading("points", sortable=True, side="right"),
        heading("median", side="right"), _level(found.level), heading("p_met", sortable=True, side="right"),
    )  # fmt: skip
    told = sum(row.reason == "none" for row in found.rows)
    return Table(
        word("title", "outlook"), "",
        (
            fact("targets", len(found)), fact("projected", told),
            (word("heading", "model"), found.model),
        ),
        columns, tuple(_outlook_row(row) for row in islice(found.rows, most)), len(found),
    )  # fmt: skip


def _projected(row: ProjectedYear, levels: tuple[float, ...], aim: bool) -> tuple[Cell, ...]:
    if row.reason != "none":
        why: list[Cell] = [refusal(row.reason), *[Text("") for _ in levels[1:]]]
        blank: list[Cell] = [amount(None)]
        return Text(row.model), Text(str(row.year)), *blank * 2, *why, *(blank if aim else [])
    ends = [_interval(*row.intervals[level]) for level in levels]
    met = [_p_met(row.p_met)] if aim else []
    return Text(row.model), Text(str(row.year)), amount(row.point), amount(row.median), *ends, *met


def projection(found: Projection, most: int | None) -> Table:
    """What models say of the years to come."""
    aim = found.target is not None
    columns = [heading("model", sortable=True), heading("year", sortable=True)]
    columns += [heading(name, sortable=True, side="right") for name in ("point", "median")]
    columns += [_level(level) for level in found.levels]
    columns += [heading("p_met", sortable=True, side="right")] if aim else []
    years = found.series
    facts = [
        (word("heading", "points"), f"{len(years)}" + (f" ({years[0][0]}–{years[-1][0]})" if years else ""))
    ]
    facts += [(word("heading", "target"), str(found.target))] if aim else []
    facts += [(word("heading", "p_met"), percent(found.p_met))] if aim else []
    return Table(
        word("title", "projection"), f"→ {found.to}", tuple(facts), tuple(columns),
        tuple(_projected(row, found.levels, aim) for row in islice(found.rows, most)), len(found.rows),
    )  # fmt: skip


def _scenario_row(row: ScenarioRow, found: Scenarios) -> tuple[Cell, ...]:
    if row.reason != "none":
        nothing = amount(None)
        return (
            Text(row.name),
            Text(row.assumption),
            nothing,
            nothing,
            Bar(None),
            refusal(row.reason),
            Text("—"),
        )
    why = word("reason", row.verdict_reason)
    met = Word(f"{found.until}年前未达到", f"not by {found.until}")
    return (
        Text(row.name), Text(row.assumption), amount(row.value), gap(row.gap, ""), _scenario_bar(row, found),
        chip("verdict", row.verdict, why, _VERDICTS),
        Said(met if row.met_year is None else plain(str(row.met_year))),
    )  # fmt: skip


def _scenario_bar(row: ScenarioRow, found: Scenarios) -> Bar:
    if row.value is None:
        return Bar(None)
    aim, css = found.target, css_class("verdict", row.verdict)
    return Bar(bullet(row.value, aim.value, upper=aim.upper, better=aim.better, css=css))


def scenarios(found: Scenarios, most: int | None) -> Table:
    """Assumed paths side by side."""
    columns = (
        heading("scenario", sortable=True), heading("assumption"),
        heading("value", sortable=True, side="right"), heading("gap", sortable=True, side="right"),
        heading("bar"), heading("verdict", sortable=True),
        heading("met_in", sortable=True),
    )  # fmt: skip
    return Table(
        word("title", "scenarios"), f"{found.target.text} · {found.year}", (), columns,
        tuple(_scenario_row(row, found) for row in islice(found.rows, most)), len(found.rows),
        notes=(word("ui", "bar_verdict"),),
    )  # fmt: skip
