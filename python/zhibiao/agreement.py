# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What comparing printed numbers gives (`zhibiao.consistency`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

__all__ = [
    "AverageGrowth", "Change", "CheckReason", "Cumulative", "Grim", "Parts", "Quotient", "Range", "Shares",
    "Triple",
]  # fmt: skip

CheckReason: TypeAlias = Literal[
    "consistent", "rounding", "outside_rounding", "different_price_basis", "base_not_positive",
    "wrong_direction", "percent_for_points", "part_exceeds_whole", "parts_exceed_whole", "parts_fall_short",
    "forced_sum", "not_its_share", "sum_not_hundred", "impossible", "total_below_flow", "total_fell",
    "other_value",
]  # fmt: skip


def _short(end: Fraction | None) -> str:
    """An end with at most six digits, for people."""
    return "∞" if end is None else f"{float(end):.6g}" if abs(end) < 10**6 else f"{float(end):.0f}"


@dataclass(frozen=True)
class Range:
    """The values that printed numbers allow: both ends are in; None where there is no end.

    Examples
    --------
    >>> from fractions import Fraction
    >>> allowed = Range(Fraction(17, 10), Fraction(19, 10))
    >>> Fraction(9, 5) in allowed, 2 in allowed
    (True, False)
    """

    low: Fraction | None
    high: Fraction | None

    def __contains__(self, value: Fraction | int) -> bool:
        above = self.low is None or value >= self.low
        return above and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        return f"{_short(self.low)} … {_short(self.high)}"


@dataclass(frozen=True)
class _Result:
    reason: CheckReason

    @property
    def consistent(self) -> bool:
        """Whether some values that round to the printed numbers agree.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.consistency.change("83.4", "85", "1.2").consistent
        True
        """
        return self.reason in ("consistent", "rounding")


@dataclass(frozen=True)
class Triple(_Result):
    """Level, level before, growth.

    Attributes
    ----------
    growth : fractions.Fraction or None
        level / previous - 1, as a ratio; None on a base of 0 or less.
    possible : Range
        The same as far as the digits of the two levels tell.
    implied_previous : Range
        What level and growth say of the level before.
    reason : str
        ``consistent``, ``outside_rounding``, ``different_price_basis`` or ``base_not_positive``.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.consistency.triple("182.8", "168.4", "8.5%")
    >>> found.growth, found.consistent
    (Fraction(36, 421), True)
    """

    growth: Fraction | None
    possible: Range
    implied_previous: Range


@dataclass(frozen=True)
class Change(_Result):
    """Level, level before, difference.

    Attributes
    ----------
    difference : decimal.Decimal
        Of the numbers as printed.
    possible : Range
        As far as their digits tell.
    reason : str
        ``consistent``, ``rounding`` (the cut-off digits explain it) or ``outside_rounding``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.change("83.4", "85.0", "1.7").reason
    'rounding'
    """

    difference: Decimal
    possible: Range


@dataclass(frozen=True)
class Parts(_Result):
    """A whole beside its parts.

    Attributes
    ----------
    sum : decimal.Decimal
        Of the parts as printed.
    possible : Range
        Of their sum, as far as the digits tell.
    reason : str
        ``consistent``, ``rounding``, ``part_exceeds_whole``, ``parts_exceed_whole``, ``parts_fall_short``;
        of shares ``sum_not_hundred``.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.consistency.parts("850", ["500", "360"])
    >>> found.sum, found.reason
    (Decimal('860'), 'parts_exceed_whole')
    """

    sum: Decimal
    possible: Range


@dataclass(frozen=True)
class Shares(_Result):
    """Shares of counts.

    Attributes
    ----------
    names : tuple of str
        Of the counts; ``"0"``, ``"1"`` … where none were given.
    rounded : tuple of str
        Each share rounded by itself, half up.
    forced : tuple of str
        The same with the largest share taking what is left of 100.
    printed : tuple of str
        What was printed; `forced` where nothing was given.
    off : tuple of str
        Names of the printed shares that are not those of their counts.
    notes : tuple of str
        A line for each of them: ``162/222=72.97 rounds to 73.0; printed 72.9``.
    reason : str
        ``consistent``, ``forced_sum`` (they make the sum 100) or ``not_its_share``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.shares({"behind": 1, "on": 1, "ahead": 1}).off
    ('behind',)
    """

    names: tuple[str, ...]
    rounded: tuple[str, ...]
    forced: tuple[str, ...]
    printed: tuple[str, ...]
    off: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Grim:
    """The counts that a printed percentage of n things allows.

    Attributes
    ----------
    counts : range
        All k with 100 k / n rounding to what is printed; empty where there is none.
    nearest : int
        The count whose share comes nearest.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.consistency.grim("62.5%", 22)
    >>> found.possible, found.nearest
    (False, 14)
    """

    counts: range
    nearest: int

    @property
    def possible(self) -> bool:
        """Whether some count gives the percentage.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.consistency.grim("62.5%", 24).possible
        True
        """
        return len(self.counts) > 0


@dataclass(frozen=True)
class Quotient(_Result):
    """Two amounts and the printed percentage of the one in the other.

    Attributes
    ----------
    exact : fractions.Fraction or None
        The quotient as a ratio; None on a base of 0 or less.
    possible : Range
        In percent, as far as the digits tell.
    reason : str
        ``consistent``, ``outside_rounding`` or ``base_not_positive``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.attainment("1269", "1100", "115%").exact
    Fraction(1269, 1100)
    """

    exact: Fraction | None
    possible: Range


@dataclass(frozen=True)
class Cumulative(_Result):
    """A running total beside what was added to it.

    Attributes
    ----------
    before : Range
        The total before, as total and addition tell it.
    reason : str
        ``consistent``, ``total_below_flow``, ``total_fell`` or ``outside_rounding``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.consistency.cumulative("398", "165").before
    Range(low=Fraction(232, 1), high=Fraction(234, 1))
    """

    before: Range


@dataclass(frozen=True)
class AverageGrowth(_Result):
    """Average yearly growth (年均增长), the geometric mean.

    Attributes
    ----------
    total : Range
        Growth over all the years as a ratio.
    possible : Range
        The yearly rate in percent, its ends rounded outwards to four places.
    reason : str
        ``consistent``, ``outside_rounding`` or ``base_not_positive``.

    Examples
    --------
    >>> import zhibiao
    >>> print(zhibiao.consistency.yearly_average(["6.7", "6.0", "2.2", "8.4", "3.0"], "5.2").possible)
    5.1843 … 5.2844
    """

    total: Range
    possible: Range
