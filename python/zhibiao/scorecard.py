# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The scorecard of a report: each target beside last year's result, and what it asks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao._rows import Rows
from zhibiao._shown import Line, Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhibiao._cells import GapCells, ScoreCells
    from zhibiao.claims import Claim
    from zhibiao.history import History
    from zhibiao.links import Link
    from zhibiao.outlook import Outlook
    from zhibiao.report import Report
    from zhibiao.verdicts import VerdictPolicy

__all__ = [
    "Already", "Asked", "Better", "BetterSource", "FulfilmentReason", "Gap", "GapReason", "ScoreRow",
    "Scorecard",
]  # fmt: skip

Asked: TypeAlias = Literal["more", "same", "less", "rise", "fall", "unknown"]
Already: TypeAlias = Literal["yes", "no", "undetermined"]
Better: TypeAlias = Literal["higher", "lower", "neutral"]
BetterSource: TypeAlias = Literal["catalogue", "wording", "work", "unknown"]
GapReason: TypeAlias = Literal["none", "unit_differs", "no_decimal", "rate", "base_is_zero"]
FulfilmentReason: TypeAlias = Literal["claimed", "earlier_report_needed", "not_linked"]


@dataclass(frozen=True)
class Gap:
    """How far a target is from last year's result, exactly.

    Attributes
    ----------
    value : decimal.Decimal
        Target minus result, in `unit`.
    unit : str
        ``百分点`` for rates, else the target's unit.
    relative : fractions.Fraction or None
        The gap over the result's size; None for rates and where the result is zero.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.datasets.haidian_2025().scorecard()[3]
    >>> row.gap.value, row.gap.unit, row.gap.relative
    (Decimal('95000'), '平方米', Fraction(19, 231))
    """

    value: Decimal
    unit: str
    relative: Fraction | None

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; the fraction as ``19/231``.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().scorecard()[3].gap.to_dict()
        {'value': '95000', 'unit': '平方米', 'relative': '19/231'}
        """
        relative = None if self.relative is None else str(self.relative)
        return {"value": f"{self.value:f}", "unit": self.unit, "relative": relative}


@dataclass(frozen=True, repr=False)
class ScoreRow(Line):
    """A target of the plan year with what the same report gives beside it.

    Attributes
    ----------
    link : Link
        The target and last year's result; without a result, `Link.reason` says why.
    better : str
        The favourable direction: ``higher``, ``lower`` or ``neutral`` (not known).
    better_source : str
        How it is known: ``catalogue``, ``wording`` (以上, 以内), ``work`` (to be done) or ``unknown``.
    gap : Gap or None
        Target minus result; None without a result, and where units differ (`gap_reason`).
    gap_reason : str
        ``none``, or why there is no gap.
    gap_upper : Gap or None
        The same for the upper end of a range.
    asked : str or None
        ``more`` than last year's result on the favourable side, the ``same``, ``less``; ``rise`` or ``fall``
        where no side is favourable; ``unknown``.  None without a result.
    already : str or None
        Whether last year's result was at this year's target: ``yes``, ``no``, ``undetermined`` by the printed
        digits.  None without a result.
    fulfilment : str
        Why there is no verdict on last year's plan: ``claimed`` (only the report's own word), ``not_linked``
        or ``earlier_report_needed`` (the report of the year before has the target).
    claims : tuple of Claim
        What the report says of last year's plan beside the result.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.datasets.haidian_2025().scorecard()[0]
    >>> row.indicator, row.asked, row.already, row.fulfilment
    ('地区生产总值增长', 'less', 'yes', 'earlier_report_needed')
    """

    link: Link
    better: Better
    better_source: BetterSource
    gap: Gap | None
    gap_reason: GapReason
    gap_upper: Gap | None
    asked: Asked | None
    already: Already | None
    fulfilment: FulfilmentReason
    claims: tuple[Claim, ...]

    @property
    def indicator(self) -> str:
        """A name for what target and result measure (`Link.indicator`).

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().scorecard()[2].indicator
        '新增中小学学位'
        """
        return self.link.indicator

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; numbers as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().scorecard()[0].to_dict()["gap"]
        {'value': '-0.5', 'unit': '百分点', 'relative': None}
        """
        return {
            **self.link.to_dict(),
            "known": None if self.link.known is None else self.link.known.id,
            "reason": self.link.reason,
            "better": self.better,
            "better_source": self.better_source,
            "gap": None if self.gap is None else self.gap.to_dict(),
            "gap_reason": self.gap_reason,
            "gap_upper": None if self.gap_upper is None else self.gap_upper.to_dict(),
            "asked": self.asked,
            "already": self.already,
            "fulfilment": self.fulfilment,
            "claims": [claim.to_dict() for claim in self.claims],
        }


@dataclass(frozen=True, repr=False)
class Scorecard(Shown, Rows[ScoreRow]):
    """The scorecard of one report.  No cell is empty without a reason, and nothing in it is a verdict.

    One report sets this year's targets beside last year's results: how ambitious it is.  Whether last
    year's targets were met is a question to two reports; what this one says of it stands in `claims`.

    Attributes
    ----------
    name : str
        The report's name.
    year : int or None
        The year that the targets are for.
    rows : tuple of ScoreRow
        In the order of the targets.
    claims : tuple of Claim
        All that the report says of its last plan.

    Examples
    --------
    >>> import zhibiao
    >>> card = zhibiao.datasets.haidian_2025().scorecard()
    >>> len(card), card[0].link.target.text
    (38, '5.5%')
    """

    name: str
    year: int | None
    rows: tuple[ScoreRow, ...]
    claims: tuple[Claim, ...]
    _report: Report | None = field(default=None, repr=False, compare=False)

    def __repr__(self) -> str:
        from zhibiao.show.lines import counts

        aim = "" if self.year is None else f" for {self.year}"
        return (
            f"<Scorecard of {self.name}: {len(self)} targets{aim}; {counts(self.counts(), 'asked', 'none')}>"
        )

    def counts(self) -> dict[str, int]:
        """How many targets ask for ``more``, the ``same``, ``less``, …; ``not_linked`` have no result.

        Examples
        --------
        >>> import zhibiao
        >>> sum(zhibiao.datasets.haidian_2025().scorecard().counts().values())
        38
        """
        found: Counter[str] = Counter(row.asked or "not_linked" for row in self.rows)
        order = ("more", "same", "less", "rise", "fall", "unknown", "not_linked")
        return {name: found[name] for name in order if found[name]}

    def _histories(self) -> list[History]:
        """What the report tells and implies of the years before, one history a row."""
        from zhibiao.history import History, reported

        names = [row.indicator for row in self.rows]
        results = [row.link.achievement for row in self.rows]
        if self._report is not None:
            place = {figure: i for i, figure in enumerate(self._report.figures)}
            numbers = [[] if figure is None else [place[figure]] for figure in results]
            found = self._report._histories(numbers, names)
        else:
            last = (self.year or 0) - 1
            found = [
                History(name, "", ()) if figure is None else reported(figure, last, name)
                for name, figure in zip(names, results, strict=True)
            ]
        return [replace(history, better=row.better) for history, row in zip(found, self.rows, strict=True)]

    def project(
        self,
        to: int | None = None,
        *,
        model: str = "default",
        level: float = 0.95,
        fewest: int = 2,
        policy: str | VerdictPolicy = "guide",
    ) -> Outlook:
        """Each target beside where its indicator is heading, and the probability that it is met.

        One report tells at most a few years: last year's result, and what it implies of earlier ones.  Take
        such probabilities as rough; `Chain.project` has more to go by.

        Parameters
        ----------
        to : int, optional
            The last year to project to, where that is after the targets'.
        model : str
            ``"default"`` or an id of `zhibiao.projection.models`.
        level : float
            Of the interval.
        fewest : int
            With fewer years known a row says ``too_few_points``.
        policy : str or VerdictPolicy
            How the targets' words are read.

        Examples
        --------
        >>> import zhibiao
        >>> outlook = zhibiao.datasets.yunhe_2025().scorecard().project()
        >>> row = next(row for row in outlook if row.indicator == "城镇调查失业率")
        >>> low, high = row.p_met
        >>> [(point.year, point.value) for point in row.history], 0.5 < low < high
        ([(2023, Decimal('5.1')), (2024, Decimal('4.9'))], True)
        """
        from zhibiao.outlook import outlook_of

        targets = [
            (row.link.target, self.year, history)
            for row, history in zip(self.rows, self._histories(), strict=True)
        ]
        return outlook_of(targets, to=to, model=model, level=level, fewest=fewest, policy=policy)

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> import zhibiao
        >>> list(zhibiao.datasets.haidian_2025().scorecard().to_dict())
        ['doc', 'year', 'counts', 'rows', 'claims']
        """
        return {
            "doc": self.name,
            "year": self.year,
            "counts": self.counts(),
            "rows": [row.to_dict() for row in self.rows],
            "claims": [claim.to_dict() for claim in self.claims],
        }


def _gap_of(cells: GapCells | None) -> Gap | None:
    return None if cells is None else Gap(*cells)


def _row_of(link: Link, cells: ScoreCells, claims: Sequence[Claim]) -> ScoreRow:
    _, better, source, ambition, fulfilment, spoken = cells
    own = tuple(claims[claim] for claim in spoken)
    if ambition is None:
        return ScoreRow(link, better, source, None, "none", None, None, None, fulfilment, own)
    gap, reason, upper, asked, already = ambition
    return ScoreRow(
        link, better, source, _gap_of(gap), reason, _gap_of(upper), asked, already, fulfilment, own
    )


def scorecard_of(
    name: str,
    year: int | None,
    links: Sequence[Link],
    cells: Sequence[ScoreCells],
    claims: Sequence[Claim],
    report: Report | None = None,
) -> Scorecard:
    """A scorecard from its links and, in the same order, the cells beside them."""
    rows = (_row_of(link, row, claims) for link, row in zip(links, cells, strict=True))
    return Scorecard(name, year, tuple(rows), tuple(claims), report)
