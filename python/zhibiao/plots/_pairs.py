# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Targets beside results, of a chain or of a scorecard, as pictures take them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

from zhibiao import _core
from zhibiao.chain_rows import ChainRow
from zhibiao.scorecard import Scorecard, ScoreRow
from zhibiao.show.words import number, signed

if TYPE_CHECKING:
    from zhibiao.figures import Figure
    from zhibiao.indicators import Indicator
    from zhibiao.plots._look import Look
    from zhibiao.scorecard import Better

    Source: TypeAlias = "Scorecard | Iterable[ScoreRow] | Iterable[ChainRow]"

__all__ = ["Pair", "name_of", "named", "pairs_of", "percent_of"]


@dataclass(frozen=True)
class Pair:
    """A target and a result: `value` is the result in the target's unit, exactly, where the two compare.

    `gap` is result minus target; `group` and `state` name what is said of it: ``verdict`` (of a chain), ``already`` or ``asked``.
    """

    indicator: str
    known: Indicator | None
    year: int | None
    target: Figure
    result: Figure | None
    value: Decimal | None
    gap: Decimal | None
    gap_unit: str
    better: Better
    group: str
    state: str
    reason: str

    @property
    def word(self) -> str:
        """The group of words that names its state: a target without a result is ``not_linked`` everywhere."""
        return "asked" if self.state == "not_linked" else self.group

    def said(self, look: Look) -> str:
        """Its state after its mark."""
        return look.named(self.word, self.state)

    def gap_text(self, look: Look, sign: int = 1) -> str:
        """Result minus target with its unit; with the sign -1 what the target asks beyond the result."""
        unit = " pp" if look.lang == "en" and self.gap_unit == "百分点" else self.gap_unit
        return "" if self.gap is None else signed(sign * self.gap) + unit

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The target's lower and upper end, the same for a single number."""
        upper = self.target.value if self.target.value2 is None else self.target.value2
        return min(self.target.value, upper), max(self.target.value, upper)

    @property
    def meets(self) -> tuple[bool, bool]:
        """Whether what lies below, and what lies above the target's number or range, meets it too."""
        if self.better != "neutral":
            return self.better == "lower", self.better == "higher"
        return self.target.bound in ("<=", "<"), self.target.bound in (">=", ">")


def _in_unit(target: Figure, gap: Decimal | None, unit: str) -> Decimal | None:
    """Target plus gap: the result in the target's unit, converted as the gap is."""
    if gap is None:
        return None
    return target.value + (gap * 10 if unit == "百分点" and target.unit == "‰" else gap)


def _of_chain(row: ChainRow) -> Pair:
    value = _in_unit(row.target, row.gap, row.gap_unit)
    reason = row.reason if value is None or row.verdict != "met" else "none"
    if row.actual is not None and value is None and row.gap_reason != "none":
        reason = row.gap_reason
    return Pair(
        row.indicator, row.known, row.year, row.target, row.actual, value, row.gap, row.gap_unit,
        row.better, "verdict", row.verdict, reason,
    )  # fmt: skip


def _of_score(row: ScoreRow, year: int | None, group: str) -> Pair:
    link = row.link
    gap, unit = (None, "") if row.gap is None else (-row.gap.value, row.gap.unit)
    value = _in_unit(link.target, gap, unit)
    reason = link.reason if link.achievement is None else row.gap_reason
    state = row.asked if group == "asked" else row.already
    return Pair(
        row.indicator, link.known, year, link.target, link.achievement, value, gap, unit, row.better,
        group, state or "not_linked", "none" if value is not None else reason,
    )  # fmt: skip


def pairs_of(source: Source, group: str = "already") -> list[Pair]:
    """One pair a row of a chain, a scorecard, or of rows of theirs; none is left out."""
    year = source.year if isinstance(source, Scorecard) else None
    pairs = []
    for row in source:
        if not isinstance(row, ChainRow | ScoreRow):
            raise TypeError(f"Expected a scorecard, a chain, or rows of theirs; got {type(row).__name__}")
        pairs.append(_of_chain(row) if isinstance(row, ChainRow) else _of_score(row, year, group))
    return pairs


def name_of(source: Any) -> str:
    """The place or report that a source is of; empty where it does not say."""
    report = getattr(source, "_report", None)
    if report is not None and (place := _core.place(report._reading)):
        return place
    return str(getattr(source, "place", "") or getattr(source, "name", ""))


def named(pair: Any, look: Look) -> str:
    """The indicator in the picture's language, where the catalogue knows it."""
    known = pair.known
    return known.english if look.lang == "en" and known is not None and known.english else str(pair.indicator)


def percent_of(pair: Pair, value: Decimal | None) -> Fraction | None:
    """A value in percent of the target's lower end; None without a value or where the target is zero."""
    base = pair.target.value
    return None if value is None or base == 0 else 100 * Fraction(value) / Fraction(base)


def place_of(figure: Figure | None, look: Look) -> str:
    """Where a figure stands: report and code points."""
    if figure is None:
        return ""
    return f"{figure.doc} · {look.say('offsets', figure.begin, figure.end)}"


def tips_of(pair: Pair, look: Look) -> dict[str, str]:
    """What is told when one points at a row: heading to text; empty ones are left out."""
    reason = look.reason(pair.reason) if pair.reason != "none" else ""
    told = {
        look.text("heading", "indicator"): named(pair, look),
        look.text("heading", "year"): str(pair.year or ""),
        look.text("heading", "target"): number(pair.target),
        look.text("heading", "result"): number(pair.result),
        look.text("heading", "gap"): pair.gap_text(look, -1 if pair.group == "asked" else 1),
        look.text("heading", "verdict"): pair.said(look),
        look.text("heading", "reason"): reason,
        f"{look.text('role', 'target')}·{look.text('heading', 'sentence')}": pair.target.quote or "",
        f"{look.text('role', 'target')}·{look.text('heading', 'place')}": place_of(pair.target, look),
        f"{look.text('role', 'achievement')}·{look.text('heading', 'sentence')}": (
            (pair.result.quote or "") if pair.result is not None else ""
        ),
        f"{look.text('role', 'achievement')}·{look.text('heading', 'place')}": place_of(pair.result, look),
    }
    return {name: " ".join(text.split()) for name, text in told.items() if text}


def facts_of(pair: Pair) -> dict[str, Any]:
    """The exact cells of `Plot.data` that every picture of targets and results has."""
    target, result = pair.target, pair.result
    return {
        "indicator": pair.indicator, "year": pair.year, "target": target.value, "target_upper": target.value2,
        "target_bound": target.bound, "target_text": target.text, "unit": target.unit, "result": pair.value,
        "result_text": None if result is None else result.text, "better": pair.better, pair.group: pair.state,
        "reason": pair.reason, "target_doc": target.doc, "target_begin": target.begin,
        "target_end": target.end, "result_doc": None if result is None else result.doc,
        "result_begin": None if result is None else result.begin,
        "result_end": None if result is None else result.end,
    }  # fmt: skip
