# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The table of targets: of a scorecard, or of a chain of years."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zhibiao.page._model import Chip, Entry, Paper, Row, ranks
from zhibiao.show.bullet import Bullet, bullet
from zhibiao.show.words import signed
from zhibiao.show.words_table import TABLE

if TYPE_CHECKING:
    from zhibiao.chain_rows import ChainRow
    from zhibiao.chains import Chain
    from zhibiao.claims import Claim
    from zhibiao.figures import Figure
    from zhibiao.indicators import Indicator
    from zhibiao.scorecard import Better, Scorecard, ScoreRow

__all__ = ["chain_rows", "places", "score_rows"]

Places = Mapping["Figure", Entry]


def places(papers: Iterable[Paper]) -> dict[Figure, Entry]:
    """Where each figure stands on the page."""
    return {entry.figure: entry for paper in papers for entry in paper.entries}


def _percent(share: Fraction | None) -> str:
    """A share in percent with one digit, rounded half to even; empty for none."""
    return "" if share is None else f"{Decimal(round(share * 1000)) / 10:+}%"


def _english(known: Indicator | None) -> str:
    return "" if known is None else known.english


def _bar(target: Figure, result: Figure | None, better: Better) -> Bullet | None:
    """The bar of a result beside its target; places are no lengths, and have none."""
    if result is None or target.unit != result.unit or target.measure == "rank":
        return None
    return bullet(result.value, target.value, upper=target.value2, better=better)


def _score_row(at: int, row: ScoreRow, where: Places, claims: Mapping[Claim, str]) -> Row:
    link = row.link
    result, nearest = (None if one is None else where.get(one) for one in (link.achievement, link.nearest))
    already = () if row.already is None else (Chip("already", row.already),)
    return Row(
        id=f"r{at}", name=row.indicator, english=_english(link.known), close=link.close, year=None,
        target=where[link.target], result=result, nearest=nearest,
        missing="" if link.achievement is not None else link.reason,
        gap="" if row.gap is None else signed(row.gap.value) + row.gap.unit,
        share="" if row.gap is None else _percent(row.gap.relative), gap_reason=row.gap_reason,
        bar=None if row.gap is None else _bar(link.target, link.achievement, row.better),
        chips=(Chip("asked", row.asked or "not_linked"), *already),
        claims=tuple((claims.get(claim, ""), claim.text) for claim in row.claims),
    )  # fmt: skip


def _chain_row(at: int, row: ChainRow, where: Places) -> Row:
    actual, nearest = (None if one is None else where.get(one) for one in (row.actual, row.nearest))
    firm = () if row.commitment == "none" else (Chip("commitment", row.commitment),)
    return Row(
        id=f"r{at}", name=row.indicator, english=_english(row.known), close=False, year=row.year,
        target=where[row.target], result=actual, nearest=nearest,
        missing="" if row.actual is not None else row.link_reason,
        gap="" if row.gap is None else signed(row.gap) + row.gap_unit, share="", gap_reason=row.gap_reason,
        bar=None if row.gap is None else _bar(row.target, row.actual, row.better),
        chips=(Chip("verdict", row.verdict), *firm), reason=row.reason,
    )  # fmt: skip


def _size(entry: Entry | None) -> tuple[str, Decimal] | None:
    """By unit, then by value: numbers of different units have no order."""
    return None if entry is None else (entry.figure.unit, entry.figure.value)


def _chip_order(group: str) -> Callable[[Row], int | None]:
    order = list(TABLE[group])

    def place(row: Row) -> int | None:
        name = row.marks.get(group)
        return order.index(name) if name in order else None

    return place


_KEYS: dict[str, Callable[[Row], Any]] = {
    "year": lambda row: row.year,
    "result": lambda row: _size(row.result),
    "target": lambda row: _size(row.target),
    **{group: _chip_order(group) for group in ("asked", "already", "verdict")},
}


def _sorted(rows: Sequence[Row], gaps: Iterable[tuple[str, Decimal] | None]) -> tuple[Row, ...]:
    """The rows with their places in the order of each column."""
    columns = {name: ranks(map(key, rows)) for name, key in _KEYS.items()}
    columns["gap"] = ranks(gaps)
    return tuple(
        replace(row, keys={name: order[at] for name, order in columns.items()}) for at, row in enumerate(rows)
    )


def score_rows(card: Scorecard, where: Places) -> tuple[Row, ...]:
    """One row a target of the scorecard."""
    claims = {claim: f"c{at}" for at, claim in enumerate(card.claims)}
    rows = [_score_row(at, row, where, claims) for at, row in enumerate(card)]
    return _sorted(rows, (None if row.gap is None else (row.gap.unit, row.gap.value) for row in card))


def chain_rows(chain: Chain, where: Places) -> tuple[Row, ...]:
    """One row a target of the chain."""
    rows = [_chain_row(at, row, where) for at, row in enumerate(chain)]
    return _sorted(rows, (None if row.gap is None else (row.gap_unit, row.gap) for row in chain))
