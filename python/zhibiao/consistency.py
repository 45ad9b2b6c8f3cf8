# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Whether printed numbers agree with one another, exactly.

Numbers are strings or Decimals, as they are printed: the last digit says how much rounding took away.
``"8.5"`` stands for 8.45 to 8.55 and ``"8.50"`` for 8.495 to 8.505.  Both ends count, whichever way a half
was rounded (reports round half up, GB/T 8170-2008 half to even).  Scale words are read: ``"26.8万"``.  A
float has no printed digits and is refused (`TypeError`); a text that is no number is a `ValueError`, and so
is a count that cannot be; numbers of more than 38 digits are an `OverflowError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

from zhibiao import _core
from zhibiao._exact import count_of
from zhibiao.agreement import (
    AverageGrowth,
    Change,
    CheckReason,
    Cumulative,
    Grim,
    Parts,
    Quotient,
    Range,
    Shares,
    Triple,
)

__all__ = [
    "AverageGrowth", "Change", "CheckReason", "Cumulative", "Grim", "Parts", "PriceBasis", "Printed",
    "Quotient", "Range", "ShareRounding", "Shares", "Triple", "attainment", "average_growth", "change",
    "cumulative", "grim", "parts", "share", "share_sum", "shares", "triple", "yearly_average",
]  # fmt: skip

Printed: TypeAlias = str | Decimal | int
"""Digits as they were printed; of a `decimal.Decimal` or an int, its own."""
PriceBasis: TypeAlias = Literal["nominal", "real"]
ShareRounding: TypeAlias = Literal["half_up", "half_even"]


def _digits(what: Printed, name: str) -> str:
    """The digits as they were printed."""
    if isinstance(what, str):
        return what
    if isinstance(what, bool) or not isinstance(what, Decimal | int):
        raise TypeError(f"Expected digits as they are printed, such as '182.8', for {name}, got {what!r}")
    return f"{what:f}" if isinstance(what, Decimal) else str(what)


def _each(what: Sequence[Printed], name: str) -> list[str]:
    """The same for each; one text is no list."""
    if isinstance(what, str) or not isinstance(what, Iterable):
        raise TypeError(f"Expected a list of numbers as printed for {name}, got {what!r}")
    return [_digits(number, name) for number in what]


def triple(
    level: Printed,
    previous: Printed,
    growth: Printed,
    *,
    level_basis: PriceBasis | None = None,
    growth_basis: PriceBasis | None = None,
) -> Triple:
    """Whether a level and the level before give the printed growth.

    With half units h and k of the last digits, growth lies from (L-h)/(P+k) - 1 to (L+h)/(P-k) - 1; it agrees
    where that meets what the printed growth stands for.

    Parameters
    ----------
    level, previous : str
        The level and that of the period before, in one unit.
    growth : str
        In percent, with or without the sign.
    level_basis, growth_basis : str, optional
        ``nominal`` (current prices) or ``real`` (constant prices).  Two that differ are not compared: GDP is
        told at current prices and its growth at constant ones.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.consistency.triple("182.8", "168.4", "8.5%")
    >>> print(found.possible, found.reason)
    0.0848917 … 0.0861301 consistent
    >>> real = zhibiao.consistency.triple(
    ...     "1833.9", "1607.5", "10.1%", level_basis="nominal", growth_basis="real"
    ... )
    >>> real.reason
    'different_price_basis'
    """
    found = _core.triple(
        _digits(level, "level"), _digits(previous, "previous"), _digits(growth, "growth"),
        level_basis or "unstated", growth_basis or "unstated",
    )  # fmt: skip
    return Triple(found[3], found[0], Range(*found[1]), Range(*found[2]))


def change(first: Printed, last: Printed, printed: Printed) -> Change:
    """Whether two levels give the printed difference: 从83.4%提高到85%、提高1.6个百分点.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.change("83.4", "85.2", "2.6").reason
    'outside_rounding'
    """
    difference, possible, reason = _core.change(
        _digits(first, "first"), _digits(last, "last"), _digits(printed, "printed")
    )
    return Change(reason, difference, Range(*possible))


def parts(whole: Printed, parts: Sequence[Printed], *, complete: bool = True) -> Parts:
    """Whether parts make up a whole, as far as rounding goes; not `complete`: whether they lie in it.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.parts("100.0", ["33.3", "33.3", "33.3"]).reason
    'rounding'
    >>> zhibiao.consistency.parts("730", ["182"], complete=False).consistent
    True
    """
    total, possible, reason = _core.parts(_digits(whole, "whole"), _each(parts, "parts"), complete)
    return Parts(reason, total, Range(*possible))


def share_sum(printed: Sequence[Printed]) -> Parts:
    """Whether printed shares of one whole can sum to 100.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.share_sum(["10", "40", "52"]).reason
    'sum_not_hundred'
    """
    total, possible, reason = _core.share_sum(_each(printed, "printed"))
    return Parts(reason, total, Range(*possible))


def share(k: int, n: int, decimals: int = 1, *, rounding: ShareRounding = "half_up") -> str:
    """100 k / n as it is printed, ``%`` behind it.

    Parameters
    ----------
    k, n : int
        So many of so many things; 0 <= k <= n, n > 0, else `ValueError`.
    decimals : int
        Places after the point.
    rounding : str
        A half away from zero (``half_up``), or to the even neighbour (``half_even``, GB/T 8170-2008).

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.share(44, 55), zhibiao.consistency.share(1, 8, 0, rounding="half_even")
    ('80.0%', '12%')
    """
    if rounding not in ("half_up", "half_even"):
        raise ValueError(f"Expected half_up or half_even, got {rounding!r}")
    counts = count_of(k, "k"), count_of(n, "n"), count_of(decimals, "decimals")
    return _core.share(*counts, rounding == "half_even") + "%"


def shares(
    counts: Mapping[str, int] | Sequence[int], printed: Sequence[str] | None = None, *, decimals: int = 1
) -> Shares:
    """The shares of counts that make up a whole, and which of the printed ones were forced to sum to 100.

    Without `printed`: what a writer prints who gives the largest share what is left of 100.

    Parameters
    ----------
    counts : mapping of str to int, or sequence of int
        0 or more each, not all 0, else `ValueError`.
    printed : sequence of str, optional
        One for each count, else `ValueError`.
    decimals : int
        Places after the point.

    Examples
    --------
    >>> import zhibiao
    >>> counts = {"behind": 17, "on": 162, "ahead": 10, "done": 24, "other": 9}
    >>> found = zhibiao.consistency.shares(counts, ["7.7", "72.9", "4.5", "10.8", "4.1"])
    >>> found.reason, found.notes
    ('forced_sum', ('162/222=72.97 rounds to 73.0; printed 72.9',))
    """
    names = tuple(counts) if isinstance(counts, Mapping) else tuple(map(str, range(len(counts))))
    values = list(counts.values()) if isinstance(counts, Mapping) else list(counts)
    rounded, forced, shown, off, notes, reason = _core.shares(values, decimals, list(printed or ()))
    return Shares(
        reason, names, tuple(rounded), tuple(forced), tuple(shown), tuple(names[i] for i in off), tuple(notes)
    )


def grim(printed: Printed, n: int) -> Grim:
    """Whether a whole number of n things has the printed percentage as its share.

    The GRIM test (Brown and Heathers 2017) on a percentage.  `n` of 0 or less is a `ValueError`.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.grim("62.5%", 24).counts, zhibiao.consistency.grim("62.5%", 22).possible
    (range(15, 16), False)
    """
    first, last, nearest = _core.grim(_digits(printed, "printed"), count_of(n, "n"))
    return Grim(range(first, last + 1), nearest)


def attainment(amount: Printed, base: Printed, printed: Printed, *, excess: bool = False) -> Quotient:
    """Whether a result and its plan (a part and its whole) give the printed percentage.

    Parameters
    ----------
    amount, base : str
        Result and plan, in one unit.
    printed : str
        In percent, ``"107.5%"``, or as a multiple: ``"1.3倍"``.
    excess : bool
        The percentage is what the result has beyond the plan: 超过计划7.5%.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.attainment("86", "80", "107.5%").consistent
    True
    >>> zhibiao.consistency.attainment("493", "427.4", "15.3", excess=True).consistent
    True
    """
    exact, possible, reason = _core.quotient(
        _digits(amount, "amount"), _digits(base, "base"), _digits(printed, "printed"), excess
    )
    return Quotient(reason, exact, Range(*possible))


def cumulative(total: Printed, added: Printed, previous: Printed | None = None) -> Cumulative:
    """Whether a running total holds what was added, and is the total before and what was added.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.cumulative("398", "165", "233").consistent
    True
    >>> zhibiao.consistency.cumulative("98", "165").reason
    'total_below_flow'
    """
    before, reason = _core.cumulative(
        _digits(total, "total"), _digits(added, "added"),
        None if previous is None else _digits(previous, "previous"),
    )  # fmt: skip
    return Cumulative(reason, Range(*before))


def average_growth(first: Printed, last: Printed, years: int, printed: Printed) -> AverageGrowth:
    """Whether so many years of the printed average growth take the first level to the last.

    `years` below 1 or above 200 is a `ValueError`.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.consistency.average_growth("248", "772", 5, "25.5")
    >>> print(found.possible, found.consistent)
    25.4301 … 25.5639 True
    """
    total, possible, reason = _core.average_of_levels(
        _digits(first, "first"), _digits(last, "last"), count_of(years, "years"), _digits(printed, "printed")
    )
    return AverageGrowth(reason, Range(*total), Range(*possible))


def yearly_average(yearly: Sequence[Printed], printed: Printed) -> AverageGrowth:
    """Whether the growth of each year gives the printed average growth.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.yearly_average(["6.7", "6.0", "2.2", "8.4", "3.0"], "5.2").consistent
    True
    """
    total, possible, reason = _core.average_of_years(_each(yearly, "yearly"), _digits(printed, "printed"))
    return AverageGrowth(reason, Range(*total), Range(*possible))
