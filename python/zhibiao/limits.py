# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rounding and limits by GB/T 8170-2008: half to even, once; full and rounded comparison."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from zhibiao import _core
from zhibiao._exact import Number, digits_of

if TYPE_CHECKING:
    from zhibiao.figures import Bound
    from zhibiao.verdicts import Comparison

__all__ = ["gbt8170_round", "meets_limit"]


def gbt8170_round(x: Number, decimals: int, *, step: Literal[1, 2, 5] = 1) -> Decimal:
    """Round by GB/T 8170-2008: to the nearest, a half to the even neighbour, once only.

    Parameters
    ----------
    x : str, decimal.Decimal or int
        The number, as digits.
    decimals : int
        Places after the point; below 0 tens, hundreds, ...
    step : int
        1: whole units of the last place (3.2); 2: half units (3.3.2); 5: fifths (3.3.3).

    Returns
    -------
    decimal.Decimal
        With `decimals` places for step 1.

    Raises
    ------
    TypeError
        A float.
    ValueError
        No finite number, or a step that the standard does not know.

    Examples
    --------
    >>> from zhibiao.verdicts import gbt8170_round
    >>> gbt8170_round("1.050", 1), gbt8170_round("15.4546", 0), gbt8170_round("60.28", 0, step=2)
    (Decimal('1.0'), Decimal('15'), Decimal('60.5'))
    """
    rounded = _core.gbt8170_round(digits_of(x)[0], decimals, step)
    return Decimal(f"{rounded:.{max(decimals, 0)}f}") if step == 1 else rounded


def meets_limit(
    x: Number,
    limit: Number,
    bound: Bound,
    comparison: Comparison = "full_value",
) -> bool | None:
    """Whether a measured value meets a limit (GB/T 8170-2008, 4.3).

    Parameters
    ----------
    x, limit : str, decimal.Decimal or int
        As printed: the last digit of the limit says to what the value is rounded.
    bound : str
        ``>=``, ``>``, ``<=`` or ``<``.
    comparison : str
        ``full_value`` (the standard's default), ``rounded_value`` or ``digits``.

    Returns
    -------
    bool or None
        None only with ``digits``, where the printed digits do not decide it.

    Raises
    ------
    TypeError
        A float.
    ValueError
        No finite number, a bound that is no limit, no comparison of that name.

    Examples
    --------
    >>> from zhibiao.verdicts import meets_limit
    >>> meets_limit("96.96", "97.0", ">="), meets_limit("96.96", "97.0", ">=", "rounded_value")
    (False, True)
    """
    return _core.meets_limit(digits_of(x), digits_of(limit), bound, comparison)
