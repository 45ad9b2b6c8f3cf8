# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a rule makes of numbers: points, levels, grades, each with its reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from zhibiao._shown import Shown

ItemReason: TypeAlias = Literal[
    "met", "short_of_target", "in_band", "capped", "floored", "not_applicable", "not_reported", "no_target",
    "no_base", "no_elapsed", "target_is_zero", "target_is_negative", "actual_is_zero", "actual_is_negative",
    "base_is_target", "target_behind_base",
]  # fmt: skip
TotalReason: TypeAlias = Literal["none", "levels_only", "item_without_points", "nothing_counts"]
Treatment: TypeAlias = Literal["zero", "full", "excluded", "redistributed", "no_total"]


def _text(x: Fraction | None) -> str | None:
    """A number as its digits where they have an end."""
    if x is None:
        return None
    places = next((n for n in range(x.denominator.bit_length()) if 10**n % x.denominator == 0), None)
    if places is None:
        return str(x)
    return f"{Decimal(f'{x.numerator * 10**places // x.denominator}e-{places}'):f}"


@dataclass(frozen=True)
class ItemScore:
    """One item of an assessment: its points, and how they came about.

    Attributes
    ----------
    id : str
        The row; `item` is the item of the rule that it was scored by.
    weight : fractions.Fraction
        Its full points, after redistribution.
    share : fractions.Fraction
        Its importance in a mean.
    completion : fractions.Fraction or None
        A ratio (1 is 100 %), or for ``x-T`` a difference.
    award, steps : fractions.Fraction or None
        What the completion earns, and what steps add or deduct, before floor, cap and redistribution.
    points : fractions.Fraction or None
        What counts in the total.
    reason : str
        Why: ``met``, ``short_of_target``, ``in_band``, ``capped``, ``not_reported``, ``target_is_zero``, ...
    treatment : str or None
        What the rule says of an item without points of its own.
    level : str
        The name of the range that the completion falls in.
    why : str
        Why it does not apply, in the caller's words.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.rules.get("energy_saving_2007").score({"intensity": {"completion": "110%"}}).items[0]
    >>> row.award, row.steps, row.points, row.reason
    (Fraction(30, 1), Fraction(1, 1), Fraction(31, 1), 'met')
    """

    id: str
    item: str
    weight: Fraction
    share: Fraction
    completion: Fraction | None
    award: Fraction | None
    steps: Fraction | None
    points: Fraction | None
    reason: ItemReason
    treatment: Treatment | None
    level: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON: numbers as texts, a quotient without an end as ``1/3``.

        Examples
        --------
        >>> import zhibiao
        >>> numbers = {"sales": {"kind": "positive", "target": 3, "actual": 1}}
        >>> score = zhibiao.rules.get("kpi_faw").score(numbers)
        >>> score["sales"].to_dict()["points"]
        '100/3'
        """
        return {
            "id": self.id, "item": self.item, "weight": _text(self.weight), "share": _text(self.share),
            "completion": _text(self.completion), "award": _text(self.award), "steps": _text(self.steps),
            "points": _text(self.points), "reason": self.reason, "treatment": self.treatment,
            "level": self.level, "why": self.why,
        }  # fmt: skip


@dataclass(frozen=True)
class GroupScore:
    """The sub-total of a group.

    Attributes
    ----------
    id : str
    points : fractions.Fraction
    limited : bool
        Its cap or floor decided.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.GroupScore("output", 50, limited=False).points
    50
    """

    id: str
    points: Fraction
    limited: bool


@dataclass(frozen=True, repr=False)
class RuleScore(Shown):
    """An assessment by a rule.

    Attributes
    ----------
    rule : str
        The rule's id.
    items : tuple of ItemScore
    groups : tuple of GroupScore
    total : fractions.Fraction or None
    total_reason : str
        Why there is no total: ``levels_only``, ``item_without_points``, ``nothing_counts``; else ``none``.
    possible : fractions.Fraction
        The full points of the items that count.
    factor : fractions.Fraction
        What points were multiplied by, where weights of others were redistributed.
    grade : str
        Empty where the rule has no grades or there is no total.
    vetoed_by : tuple of str
        The rows that fell below a veto.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.get("energy_saving_2007").score({"intensity": {"completion": "99%"}}).grade
    '未完成'
    """

    rule: str
    items: tuple[ItemScore, ...]
    groups: tuple[GroupScore, ...]
    total: Fraction | None
    total_reason: TotalReason
    possible: Fraction
    factor: Fraction
    grade: str
    vetoed_by: tuple[str, ...]

    def __getitem__(self, id: str) -> ItemScore:  # noqa: A002
        """The row of that id; `KeyError` where there is none."""
        for row in self.items:
            if row.id == id:
                return row
        raise KeyError(id)

    def __repr__(self) -> str:
        total = "no total" if self.total is None else f"{_text(self.total)} of {_text(self.possible)}"
        grade = f", {self.grade}" if self.grade else ""
        veto = f"; vetoed by {', '.join(self.vetoed_by)}" if self.vetoed_by else ""
        return f"<RuleScore by {self.rule}: {total}{grade}; {len(self.items)} items{veto}>"

    def levels(self) -> dict[str, int]:
        """How many items are at each level, in the order in which levels first appear.

        Examples
        --------
        >>> import zhibiao
        >>> rule = zhibiao.rules.get("schedule_xuancheng")
        >>> row = {"kind": "amount", "target": 120, "actual": 66, "elapsed": "6/12"}
        >>> rule.score({"investment": row, "homes": {**row, "actual": 59}}).levels()
        {'达到序时进度': 1, '未达序时进度': 1}
        """
        return dict(Counter(row.level for row in self.items if row.level))

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON: numbers as texts, a quotient without an end as ``1/3``.

        Examples
        --------
        >>> import zhibiao
        >>> score = zhibiao.rules.get("energy_saving_2007").score({"intensity": {"completion": 1}})
        >>> list(score.to_dict())[:3]
        ['rule', 'total', 'total_reason']
        """
        return {
            "rule": self.rule, "total": _text(self.total), "total_reason": self.total_reason,
            "possible": _text(self.possible), "factor": _text(self.factor), "grade": self.grade,
            "vetoed_by": list(self.vetoed_by), "items": [row.to_dict() for row in self.items],
            "groups": [{"id": g.id, "points": _text(g.points), "limited": g.limited} for g in self.groups],
        }  # fmt: skip
