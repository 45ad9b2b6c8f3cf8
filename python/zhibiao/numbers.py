# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Numbers as reports write them: 8700多万, 一百二十亿, 百分之七点五, 四分之一."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from zhibiao import _core

__all__ = ["Hedge", "Numeral", "NumeralForm", "numeral"]

NumeralForm: TypeAlias = Literal["cardinal", "percent", "fraction", "digits"]
Hedge: TypeAlias = Literal["exact", "more", "at_least", "several", "between"]


class Numeral(NamedTuple):
    """A number as it is written.

    Attributes
    ----------
    text : str
        The characters that belong to it; a unit does not.
    value : decimal.Decimal
        Exact, the scale words applied; in percent for a percentage or a fraction.  A fraction without
        an end (三分之一) has six places, rounded half to even.
    upper : decimal.Decimal
        How far it may reach where it is hedged: 8700多万 is from 8700万 to below 8800万.
    resolution : int
        Power of ten of the last printed digit: ``26.8万`` 3, ``5.50`` -2.
    form : str
        ``cardinal``, ``percent``, ``fraction`` or ``digits`` (二〇二六).
    hedge : str
        ``exact``, ``more`` (多, 余), ``at_least`` (上百), ``several`` (数十) or ``between`` (三四百).

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.numeral("一百二十亿元").value
    Decimal('12000000000')
    """

    text: str
    value: Decimal
    upper: Decimal
    resolution: int
    form: NumeralForm
    hedge: Hedge


def numeral(text: str) -> Numeral | None:
    """Read the number that a text begins with; None where it begins with none.

    Raises
    ------
    ValueError
        The number has more digits than can be kept exactly (38).

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.numeral("8700多万元")
    >>> found.text, found.value, found.upper
    ('8700多万', Decimal('87000000'), Decimal('88000000'))
    >>> zhibiao.numeral("百分之七点五").value
    Decimal('7.5')
    >>> zhibiao.numeral("增长5%")
    """
    found = _core.numeral_at(text)
    return None if found is None else Numeral(*found)
