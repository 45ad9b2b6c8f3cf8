# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Tables of methods: published methods, rules of assessment, composite indices, columns of panels."""

from __future__ import annotations

from fractions import Fraction
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any

from zhibiao.show.bullet import bullet
from zhibiao.show.cells import (
    Bar,
    Cell,
    Chip,
    Column,
    Number,
    Table,
    Text,
    amount,
    chip,
    plain,
    refusal,
    said,
)
from zhibiao.show.of_report import counted, heading
from zhibiao.show.words import Word, word

if TYPE_CHECKING:
    from zhibiao._arrow_result import ArrowResult
    from zhibiao._composite_index import Index
    from zhibiao._rule_score import ItemScore, RuleScore
    from zhibiao.assessment import Assessment, AssessmentRow

__all__ = ["assessment", "columns", "index", "rule_score"]

_LEVELS = ("achieved", "on_track", "progress_too_slow", "stagnating", "moving_away", "not_assessed")


def _method_row(row: AssessmentRow) -> tuple[Cell, ...]:
    found, method = row.result, row.method
    status: Cell = Text("—") if found.status is None else said("status", found.status)
    level: Cell = refusal(found.reason)
    if found.reason == "none":
        level = chip("level", found.level, plain(method.thresholds), _LEVELS)
    values = "  ".join(f"{name} {value:.5g}" for name, value in found.values.items())
    name = f"{method.name}（{method.edition}）" if method.edition else method.name
    return (
        Text(found.method, title=f"{name}: {method.source}"),
        level,
        status,
        amount(found.score),
        Text(values),
    )


def assessment(found: Assessment, most: int | None) -> Table:
    """What each published method says, the levels on the common scale."""
    headings = (
        heading("method", sortable=True), heading("level", sortable=True), heading("status", sortable=True),
        heading("score", sortable=True, side="right"), heading("quantities"),
    )  # fmt: skip
    series = found.series
    facts = (
        [(word("heading", "points"), f"{len(series)} ({series[0][0]:g}–{series[-1][0]:g})")] if series else []
    )
    if found.target is not None:
        value = getattr(found.target.value, "text", found.target.value)
        facts.append(
            (word("heading", "target"), f"{value}" + (f" · {found.target.year}" if found.target.year else ""))
        )
    counts: dict[str, int] = {name: len(ids) for name, ids in found.agreement().levels.items()}
    counts["not_assessed"] = sum(map(len, found.agreement().refused.values()))
    return Table(
        word("title", "assessment"), "", tuple(facts), headings,
        tuple(_method_row(row) for row in islice(found.rows, most)), len(found.rows),
        counted("level", counts, _LEVELS),
    )  # fmt: skip


def _short(value: Fraction | None, *, percent: bool = False) -> str:
    """A number to four places; ``≈`` where it has more."""
    if value is None:
        return "—"
    whole = value * 100 if percent else value
    found = round(whole, 4)
    return ("" if found == whole else "≈ ") + f"{float(found):g}" + ("%" if percent else "")


def _item_row(row: ItemScore) -> tuple[Cell, ...]:
    shape = None if row.points is None else bullet(row.points, row.weight, better="higher", css="zb-neutral")
    why = said("reason", row.reason, dim=True)
    return (
        Text(row.id, title=row.item), Number(_short(row.completion, percent=True), _sort(row.completion)),
        Number(_short(row.points), _sort(row.points), emphasis=True), Number(_short(row.weight)),
        Bar(shape), Text(row.level), Text(row.why) if row.why else why,
    )  # fmt: skip


def _sort(value: Fraction | None) -> str:
    return "" if value is None else f"{float(value):.6g}"


def rule_score(found: RuleScore, most: int | None) -> Table:
    """An assessment by a rule: points, how they came about, the total and its grade."""
    headings = (
        heading("item", sortable=True), heading("completion", sortable=True, side="right"),
        heading("earned", sortable=True, side="right"), heading("weight", side="right"), heading("bar"),
        heading("level", sortable=True), heading("reason", sortable=True),
    )  # fmt: skip
    total = f"{_short(found.total)} / {_short(found.possible)}"
    facts = [(Word("总分", "total"), total), *([(Word("等次", "grade"), found.grade)] if found.grade else [])]
    facts += [(Word("一票否决", "vetoed by"), ", ".join(found.vetoed_by))] if found.vetoed_by else []
    notes = () if found.total_reason == "none" else (word("reason", found.total_reason),)
    return Table(
        word("title", "rule"), found.rule, tuple(facts), headings,
        tuple(_item_row(row) for row in islice(found.items, most)), len(found.items), notes=notes,
    )  # fmt: skip


def _unit_row(found: Index, i: int, top: float) -> tuple[Cell, ...]:
    score, themes = found.scores[i], found.themes.values()
    if score is None:
        why: Chip = refusal(found.reasons[i])
        return (Text(""), Text(found.units[i]), amount(None), why, *(amount(scores[i]) for scores in themes))
    bar = bullet(Fraction(score), Fraction(top), css="zb-neutral")
    parts = (amount(scores[i]) for scores in themes)
    return amount(found.ranks[i]), Text(found.units[i]), amount(score), Bar(bar, f"{score:.6g}"), *parts


def index(found: Index, most: int | None) -> Table:
    """A composite index: ranks, scores, and the scores of its themes."""
    headings = (
        heading("rank", sortable=True, side="right"), heading("unit", sortable=True),
        heading("score", sortable=True, side="right"), Column(plain("")),
        *(Column(plain(name), "right", sortable=True) for name in found.themes),
    )  # fmt: skip
    top = max((score for score in found.scores if score is not None), default=1.0)
    order = sorted(range(len(found.units)), key=lambda i: (found.ranks[i] is None, found.ranks[i] or 0))
    return Table(
        word("title", "index"), found.name, ((word("ui", "rows"), str(len(found.units))),), headings,
        tuple(_unit_row(found, i, top) for i in order[:most]), len(found.units),
    )  # fmt: skip


def _first(found: ArrowResult, most: int | None) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and first rows; none where neither polars nor pyarrow is installed."""
    if find_spec("polars") is not None:
        frame = found.to_polars()
        return frame.columns, frame.head(len(found) if most is None else most).rows()
    if find_spec("pyarrow") is not None:
        from pyarrow import table

        made = table(found).slice(0, most)
        return made.column_names, list(zip(*(column.to_pylist() for column in made.columns), strict=True))
    return [], []


def _value(value: Any) -> Cell:
    if isinstance(value, float):
        return amount(value)
    return Text("—" if value is None else str(value))


def columns(found: ArrowResult, most: int | None) -> Table:
    """The first rows of columns."""
    names, rows = _first(found, most)
    cells = tuple(tuple(map(_value, row)) for row in rows)
    kinds = ["right" if cell.kind == "number" else "left" for cell in (cells[0] if cells else ())]
    sides = kinds or ["left"] * len(names)
    headings = tuple(Column(plain(n), side, sortable=True) for n, side in zip(names, sides, strict=True))
    title = word("title", "forecast" if hasattr(found, "models") else "assessment")
    facts = ((word("ui", "rows"), str(len(found))),)
    return Table(title, "", facts, headings, cells, len(found), empty=plain(repr(found)))
