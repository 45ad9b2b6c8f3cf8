# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Bullet bars: a result as a bar, its target as a tick, on a scale that begins at zero."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zhibiao.figures import Figure

__all__ = ["SCALE", "Bar", "bar_of"]

SCALE = 1000
"""Where the scale ends; places are whole numbers from 0."""

_MARGIN = Fraction(21, 20)


class Bar(NamedTuple):
    """Places on the scale: zero, the result, the target, the upper end of a target that is a range."""

    zero: int
    result: int
    target: int
    upper: int | None

    @property
    def begin(self) -> int:
        """Where the bar of the result begins.

        Examples
        --------
        >>> Bar(0, 600, 800, None).begin
        0
        """
        return min(self.zero, self.result)

    @property
    def width(self) -> int:
        """How wide it is."""
        return abs(self.result - self.zero)


def bar_of(target: Figure, result: Figure | None) -> Bar | None:
    """The bar of a result beside its target; None where there is none, or units differ.

    Examples
    --------
    >>> import zhibiao
    >>> link = zhibiao.datasets.yunhe_2025().links()[0]
    >>> link.target.text, link.achievement.text, bar_of(link.target, link.achievement)
    ('5.5%', '5.6%', Bar(zero=0, result=952, target=935, upper=None))
    """
    if result is None or target.unit != result.unit or target.measure == "rank":
        return None
    upper = target.value2
    told = [Fraction(value) for value in (result.value, target.value, upper) if value is not None]
    zero = Fraction(0)
    low, high = min(zero, *told) * _MARGIN, max(zero, *told) * _MARGIN
    if low == high:
        return None
    places = [round((value - low) / (high - low) * SCALE) for value in (zero, *told)]
    return Bar(places[0], places[1], places[2], None if upper is None else places[3])
