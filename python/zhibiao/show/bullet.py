# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Bullet bars: a result as a bar, its target as a tick, the favourable side shaded.

After Few, Bullet Graph Design Specification (2013).  A bar starts at zero, so that lengths compare; which
side of the tick is the good one is shown, since a bar short of the tick is a success where lower is better.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhibiao.scorecard import Better

__all__ = ["Bullet", "bullet"]

WIDTH = 100.0
_ROOM = Fraction(23, 20)
"""The scale ends a little beyond the larger number."""


@dataclass(frozen=True)
class Bullet:
    """A bar as places from 0 to 100.

    Attributes
    ----------
    bar : (float, float)
        From where to where the result's bar goes: one end is zero's place.
    tick : float
        The target; the lower end of a range.
    upper : float or None
        The upper end of a range.
    good : (float, float) or None
        The favourable side of the target, or the inside of a range; None where neither side is better.
    zero : float
        Where zero is.
    css : str
        The class that paints the bar.

    Examples
    --------
    >>> from decimal import Decimal
    >>> found = bullet(Decimal(50), Decimal(100), better="higher")
    >>> found.bar[1] / found.tick
    0.5
    """

    bar: tuple[float, float]
    tick: float
    upper: float | None
    good: tuple[float, float] | None
    zero: float
    css: str


def bullet(
    result: Decimal | Fraction,
    target: Decimal | Fraction,
    *,
    upper: Decimal | None = None,
    better: Better = "neutral",
    css: str = "zb-other",
) -> Bullet:
    """The bar of a result against its target, both in one unit.

    Examples
    --------
    >>> from decimal import Decimal
    >>> found = bullet(Decimal(4), Decimal(5), better="lower")
    >>> found.good[0] <= found.bar[1] <= found.good[1]
    True
    >>> bullet(Decimal(-2), Decimal(4)).bar[0] < bullet(Decimal(-2), Decimal(4)).zero
    True
    """
    values = [Fraction(0)] + [Fraction(value) for value in (result, target, upper) if value is not None]
    low, high = min(values) * _ROOM, max(values) * _ROOM
    span = high - low or Fraction(1)

    def at(value: Decimal | Fraction | int) -> float:
        return float(f"{float((Fraction(value) - low) / span) * WIDTH:.3g}")

    end = None if upper is None else at(upper)
    start, stop = sorted((at(0), at(result)))
    return Bullet((start, stop), at(target), end, _good(at(target), end, better), at(0), css)


def _good(tick: float, upper: float | None, better: Better) -> tuple[float, float] | None:
    ends = (tick, tick if upper is None else upper)
    if better == "higher":
        return min(ends), WIDTH
    if better == "lower":
        return 0.0, max(ends)
    return None if upper is None else (min(ends), max(ends))
