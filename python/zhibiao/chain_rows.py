# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A row of a chain: a target, what a later report tells of it, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao._shown import Line
from zhibiao.indicators import Indicator
from zhibiao.links import side_of

if TYPE_CHECKING:
    from zhibiao.figures import Figure
    from zhibiao.scorecard import Better, BetterSource, GapReason
    from zhibiao.verdicts import Commitment, Verdict, VerdictReason

__all__ = ["ChainReason", "ChainRow", "ResultKind"]

ChainReason: TypeAlias = Literal[
    "linked", "next_report_missing", "nothing_alike", "other_measure", "other_unit", "other_period",
    "several_years", "taken",
]  # fmt: skip
ResultKind: TypeAlias = Literal["none", "year", "last_rate", "undated"]


@dataclass(frozen=True, repr=False)
class ChainRow(Line):
    """A target of a year and what a later report says was achieved of it in that year.

    Attributes
    ----------
    indicator : str
        A name for what both measure: that of the catalogue, else the target's subject.
    year : int
        The year that the target is for.
    target : Figure
    actual : Figure or None
        None where no report tells; `link_reason` says why.
    link_reason : str
        ``linked``; ``next_report_missing``; ``nothing_alike``, ``other_measure``, ``other_unit``,
        ``other_period`` (of another year), ``several_years`` (only a total or an average of several years);
        ``taken`` (the figure belongs to a target closer to it).
    kind : str
        What the result is: of the ``year``, the ``last_rate`` of several years, ``undated``, or ``none``.
    delay : int
        How many years later than the next report the one that told is; above 0 only where asked for.
    nearest : Figure or None
        The figure that `link_reason` speaks of, where it is not linked.
    likeness : int
        How alike the two are, in permille; 0 without a result.
    series : int
        Rows of one indicator over the years have one number.
    better, better_source : str
        The favourable direction, and how it is known (see `ScoreRow`).
    verdict, verdict_reason : str
        Whether the target was met, by the chain's policy, and why.
    gap : decimal.Decimal or None
        Result minus target, in `gap_unit`; from the lower end of a range.
    gap_unit : str
        ``百分点`` for rates, else the target's unit; empty without a gap.
    gap_reason : str
        ``none``, or why there is no gap though there is a result.
    gap_upper : decimal.Decimal or None
        Result minus the upper end of a range.
    commitment : str
        How firmly the target is promised: ``hard`` (确保, 以上), ``soft`` (力争, 左右) or ``none``.
    known : Indicator or None
        The indicator of the catalogue that the target is of.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.datasets.yunhe_chain()[0]
    >>> row.year, row.target.text, row.actual.text, row.verdict, row.gap
    (2024, '5%', '5.6%', 'met', Decimal('0.6'))
    """

    indicator: str
    year: int
    target: Figure
    actual: Figure | None
    link_reason: ChainReason
    kind: ResultKind
    delay: int
    nearest: Figure | None
    likeness: int
    series: int
    better: Better
    better_source: BetterSource
    verdict: Verdict
    verdict_reason: VerdictReason
    gap: Decimal | None
    gap_unit: str
    gap_reason: GapReason
    gap_upper: Decimal | None
    commitment: Commitment
    known: Indicator | None

    @property
    def reason(self) -> str:
        """Why the verdict is what it is; without a result, why there is none.

        Examples
        --------
        >>> import zhibiao
        >>> rows = zhibiao.datasets.yunhe_chain()
        >>> rows[0].reason, rows[-1].reason
        ('reached', 'next_report_missing')
        """
        return self.link_reason if self.actual is None else self.verdict_reason

    def to_dict(self) -> dict[str, Any]:
        """The fields of the exchange format, one JSON line a target; numbers as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.datasets.yunhe_chain()[0].to_dict()
        >>> list(row)[:4], row["actual"]["doc"], row["gap"]
        (['indicator', 'year', 'target', 'actual'], 'yunhe_2025', '0.6')
        """
        return {
            "indicator": self.indicator,
            "year": self.year,
            "target": {"doc": self.target.doc, **side_of(self.target)},
            "actual": None if self.actual is None else {"doc": self.actual.doc, **side_of(self.actual)},
            "better": self.better,
            "verdict": self.verdict,
            "reason": self.reason,
            "better_source": self.better_source,
            "gap": None if self.gap is None else f"{self.gap:f}",
            "gap_unit": self.gap_unit,
            "commitment": self.commitment,
            "kind": self.kind,
            "delay": self.delay,
            "series": self.series,
            "known": None if self.known is None else self.known.id,
        }
