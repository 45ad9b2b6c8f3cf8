# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Verdicts: whether a result meets a target, both as they are written, by a policy that has a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from zhibiao import _core
from zhibiao._exact import number_of, plain_fields
from zhibiao._shown import Line
from zhibiao.figures import Figure
from zhibiao.limits import gbt8170_round, meets_limit

if TYPE_CHECKING:
    from zhibiao._cells import PolicyCells, StatedCells
    from zhibiao.figures import Bound, Measure
    from zhibiao.indicators import Catalogue
    from zhibiao.scorecard import Better

__all__ = [
    "Commitment", "CommitmentReading", "Comparison", "Judgement", "Stated", "Verdict", "VerdictPolicy",
    "VerdictReason", "commitment", "gbt8170_round", "judge", "meets_limit", "policies",
]  # fmt: skip

Verdict: TypeAlias = Literal["met", "missed", "within_tolerance", "undetermined", "not_reported"]
VerdictReason: TypeAlias = Literal[
    "reached", "inside_range", "short_of_target", "within_about", "tolerance_unstated",
    "digits_do_not_decide", "bound_does_not_decide", "no_favourable_side", "no_figure", "outside_about",
    "unit_differs", "target_unread", "result_unread", "several_numbers", "number_too_large",
]  # fmt: skip
Comparison: TypeAlias = Literal["full_value", "rounded_value", "digits"]
Commitment: TypeAlias = Literal["hard", "soft", "none"]


@dataclass(frozen=True)
class VerdictPolicy:
    """The choices that a verdict needs beyond the two numbers.  Each is named; none is hidden.

    Attributes
    ----------
    name : str
        Stands beside every verdict that it gives.
    comparison : str
        ``full_value``: the printed numbers as they stand (GB/T 8170-2008, 4.3.2); ``rounded_value``: the
        result rounded to the target's last digit, half to even (4.3.3); ``digits``: every value that
        rounds to the printed result, so that the answer may be ``undetermined``.
    tolerance : decimal.Decimal, int or str
        How far a 左右 of a rate may be missed on the unfavourable side, in percentage points.
    amount_tolerance : decimal.Decimal, int, str or None
        The same for a 左右 of an amount, in percent of the target; None: no tolerance is stated.
    tolerance_is_met : bool
        A result within tolerance is called met, as the State Council's own tables do.
    symmetric : bool
        左右 is a band: met within the tolerance on either side, missed outside it.
    relative : bool
        Rates too are tolerated by `amount_tolerance`, in percent of the target, instead of by points.

    Examples
    --------
    >>> import zhibiao
    >>> from decimal import Decimal
    >>> own = zhibiao.VerdictPolicy("one tenth of a point", tolerance=Decimal("0.1"))
    >>> zhibiao.judge("5%左右", "4.9%", indicator="GDP增速", policy=own).verdict
    'within_tolerance'
    >>> zhibiao.judge("5%左右", "4.8%", indicator="GDP增速", policy=own).verdict
    'missed'
    """

    name: str
    comparison: Comparison = "full_value"
    tolerance: Decimal = Decimal(0)
    amount_tolerance: Decimal | None = None
    tolerance_is_met: bool = False
    symmetric: bool = False
    relative: bool = False

    def __post_init__(self) -> None:
        if not isinstance(self.name, str):
            raise TypeError(f"Expected a name for the policy, got {self.name!r}")
        for switch in ("tolerance_is_met", "symmetric", "relative"):
            if not isinstance(getattr(self, switch), bool):
                raise TypeError(f"Expected True or False for {switch}, got {getattr(self, switch)!r}")
        object.__setattr__(self, "tolerance", number_of(self.tolerance))
        if self.amount_tolerance is not None:
            object.__setattr__(self, "amount_tolerance", number_of(self.amount_tolerance))
        for name in ("tolerance", "amount_tolerance"):
            if (getattr(self, name) or 0) < 0:
                raise ValueError(f"Expected 0 or more for {name}, got {getattr(self, name)}")

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; numbers as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.verdicts.policies["guide"].to_dict()["tolerance"]
        '0.5'
        """
        return plain_fields(vars(self))


policies: Mapping[str, VerdictPolicy] = MappingProxyType(
    {cells[0]: VerdictPolicy(*cells) for cells in _core.verdict_policies()}
)
"""The built-in policies by name: ``guide`` (the default), ``rounded``, ``digits``, ``state_council``,
``strict``, ``symmetric``, ``relative``."""


class Stated(NamedTuple):
    """A target or a result as it was read.

    Attributes
    ----------
    value : decimal.Decimal
        In `unit`, the scale word applied; signed where it is a change, unless the indicator's name says
        that its numbers are sizes of a fall (单位GDP能耗降低).
    value2 : decimal.Decimal or None
        Upper end of a range.
    unit : str
        The unit in which target and result were compared; empty where neither names one.
    bound : str
        ``=``, ``~`` (左右), ``>=``, ``>``, ``<=``, ``<`` or ``range``.
    around : bool
        About in other words than `bound` tells: 近2万亿元, 3%—3.5%左右.
    resolution : int
        Power of ten of the last printed digit.
    measure : str
        What the reader took it for: ``amount``, ``growth``, ``ratio``, ...
    commitment : str
        ``hard`` (确保, 以上), ``soft`` (力争, 左右) or ``none``.

    Examples
    --------
    >>> import zhibiao
    >>> stated = zhibiao.judge("近2万亿元", "2.3万亿元", indicator="减轻负担").target
    >>> stated.value, stated.unit, stated.around
    (Decimal('2000000000000'), '元', True)
    """

    value: Decimal
    value2: Decimal | None
    unit: str
    bound: Bound
    around: bool
    resolution: int
    measure: Measure
    commitment: Commitment


@dataclass(frozen=True, repr=False)
class Judgement(Line):
    """A verdict, its reason, and the readings that it rests on.

    Attributes
    ----------
    verdict : str
        ``met``, ``missed``, ``within_tolerance``, ``undetermined`` or ``not_reported``.
    reason : str
        Why: ``reached``, ``inside_range``, ``short_of_target``, ``within_about``, ``digits_do_not_decide``,
        ``no_favourable_side``, ``unit_differs``, ...
    gap : decimal.Decimal or None
        Result minus target, to the nearest end of a range, 0 inside it; in `unit`.
    unit : str
        ``百分点`` for rates.
    margin : decimal.Decimal or None
        The gap towards the favourable side: below 0 is short.  None where neither side is better.
    better : str
        The favourable direction: ``higher``, ``lower``, or ``neutral`` (not known).
    better_source : str
        How it is known: ``catalogue``, ``wording``, ``work``, ``stated`` (by the caller) or ``unknown``.
    policy : str
        The name of the policy.
    target, actual : Stated or None
        As read, in one unit.
    stretch : str or None
        The verdict on 力争5.5% beside 确保5%; `verdict` is on what is promised.
    detail : str
        A sentence where the reason needs one: which units differ.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.judge("5.5%左右", "3.0%", indicator="GDP增速")
    >>> found.verdict, found.reason, found.gap, found.unit
    ('missed', 'short_of_target', Decimal('-2.5'), '百分点')
    """

    verdict: Verdict
    reason: VerdictReason
    gap: Decimal | None
    unit: str
    margin: Decimal | None
    better: Better
    better_source: Literal["catalogue", "wording", "work", "unknown", "stated"]
    policy: str
    target: Stated | None
    actual: Stated | None
    stretch: Verdict | None
    detail: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; numbers as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.judge("3%左右", "2.9%", indicator="CPI").to_dict()["margin"]
        '0.1'
        """
        row = plain_fields(vars(self))
        for name in ("target", "actual"):
            row[name] = None if row[name] is None else plain_fields(row[name]._asdict())
        return row


class CommitmentReading(NamedTuple):
    """How firmly a target is promised, and what says so.

    Attributes
    ----------
    commitment : str
        ``hard``, ``soft`` or ``none``.
    source : str
        ``verb`` (确保 in the clause), ``bound`` (以上), ``expectation`` (预期目标) or ``unsaid``.
    word : str
        The deciding word before the number; empty where the bound decides.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.verdicts.commitment("=", "确保财政收入增长").word
    '确保'
    """

    commitment: Commitment
    source: Literal["verb", "bound", "expectation", "unsaid"]
    word: str


def _side(what: str | Figure | Decimal | int) -> str | tuple[Any, ...]:
    """A text as it is, a number as its digits, a figure as the core takes it."""
    if isinstance(what, Figure):
        return what.value, what.value2, what.unit, what.bound, what.measure, what.resolution
    if isinstance(what, bool) or not isinstance(what, str | Decimal | int):
        raise TypeError(
            f"Expected a text such as '5.5%左右', a Figure, a Decimal or an int, got {type(what).__name__}; "
            "write a float as the text that was printed"
        )
    if isinstance(what, Decimal) and not what.is_finite():
        raise ValueError(f"Expected a finite number, got {what}")
    return f"{what:f}" if isinstance(what, Decimal) else str(what)


def _policy(policy: str | VerdictPolicy) -> VerdictPolicy:
    if isinstance(policy, VerdictPolicy):
        return policy
    if policy not in policies:
        raise ValueError(f"Expected a VerdictPolicy or one of {', '.join(policies)}; got {policy!r}")
    return policies[policy]


def _cells(policy: VerdictPolicy) -> PolicyCells:
    return (
        policy.name, policy.comparison, policy.tolerance, policy.amount_tolerance,
        policy.tolerance_is_met, policy.symmetric, policy.relative,
    )  # fmt: skip


def _stated(cells: StatedCells | None) -> Stated | None:
    return None if cells is None else Stated(*cells)


def judge(
    target: str | Figure | Decimal | int,
    actual: str | Figure | Decimal | int | None,
    *,
    indicator: str | None = None,
    better: Better | None = None,
    policy: str | VerdictPolicy = "guide",
    catalogue: Catalogue | None = None,
) -> Judgement:
    """Whether a result meets a target, both as they are written.

    Units convert exactly (万亿斤, 亿斤); a missing unit is the other's.  The favourable direction is found
    by the indicator's name and the target's own words; where nothing tells it, neither side is taken, and a
    verdict that hangs on it is ``undetermined``.

    Parameters
    ----------
    target, actual : str, Figure, decimal.Decimal or int
        ``"3%左右"``, ``"1000万以上"``, ``"确保5%、力争5.5%"``; a figure of a report; a number without a unit.
        None for a result that is not reported, which is not the same as 0.
    indicator : str, optional
        The name that a table gives it.  A name such as 单位GDP能耗降低 says that its numbers are sizes of a
        fall.  Without it a target that is a `Figure` gives its subject.
    better : str, optional
        ``higher``, ``lower`` or ``neutral`` of the indicator, where it is known: of 减少10万人 as well, where
        what falls is meant.
    policy : str or VerdictPolicy
        One of `policies`, or one of your own.
    catalogue : Catalogue, optional
        The indicators known by name; the built-in ones by default.

    Raises
    ------
    TypeError
        A float: what was printed cannot be told from it.
    ValueError
        No policy or direction of that name.
    EncodingError
        A text that holds a NUL character.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.judge("1100万人以上", "1352万人", indicator="城镇新增就业").verdict
    'met'
    >>> found = zhibiao.judge("3%左右", "2.6%", indicator="单位GDP能耗降低", policy="state_council")
    >>> found.verdict, found.reason
    ('met', 'within_about')
    >>> zhibiao.judge("不低于5.5%", "5.5%", policy="digits").verdict
    'undetermined'
    >>> zhibiao.judge("20万公里", "29万平方米", indicator="农村公路").detail
    'Expected unit 公里, got 平方米'
    """
    if indicator is None:
        indicator = target.subject if isinstance(target, Figure) else ""
    chosen = _policy(policy)
    if not isinstance(indicator, str):
        raise TypeError(f"Expected the name of an indicator, got {indicator!r}")
    if not isinstance(better, str | None):
        raise TypeError(f"Expected better of higher, lower or neutral, got {better!r}")
    if catalogue is not None and not hasattr(catalogue, "_core"):
        raise TypeError(f"Expected a Catalogue, as zhibiao.catalogue makes one, got {catalogue!r}")
    verdict, reason, gap, unit, margin, side, source, wanted, found, stretch, detail = _core.judge(
        _side(target),
        None if actual is None else _side(actual),
        indicator,
        better,
        _cells(chosen),
        None if catalogue is None else catalogue._core,
    )
    return Judgement(
        verdict, reason, gap, unit, margin, side, source, chosen.name, _stated(wanted), _stated(found),
        None if stretch is None else stretch[0], detail,
    )  # fmt: skip


def commitment(bound: Bound, before: str = "") -> CommitmentReading:
    """How firmly a target is promised: the variable hard/soft of the literature on growth targets.

    Hard are 确保, 务必, 以上, 之上, 不低于; soft 力争, 左右, a range, 预期.  The verb nearest to the number
    in its clause comes first, then the bound, then 预期 earlier in the sentence.

    Parameters
    ----------
    bound : str
        The bound of the figure.
    before : str
        The sentence up to the number.

    Raises
    ------
    ValueError
        No bound of that name.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.verdicts.commitment(">=").commitment
    'hard'
    >>> zhibiao.verdicts.commitment(">=", "地区生产总值力争增长")
    CommitmentReading(commitment='soft', source='verb', word='力争')
    """
    return CommitmentReading(*_core.commitment(bound, before))
