# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Numbers for people: 280亿元 rather than 28000000000元, without losing a digit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from typing import TypeAlias

Amount: TypeAlias = Decimal | Fraction | float

SCALES = (("亿", 8), ("万", 4))
_LEAST = 10**5  # 12345人 stays as it is
_OWN = ("%", "‰", "百分点", "倍", "番", "点", "年", "岁")  # units of which there are no 万
_EXACT = Context(prec=80)  # 38 digits in any scale


@dataclass(frozen=True)
class Scale:
    """A word of scale and its power of ten; none at all for numbers of everyday size."""

    word: str = ""
    power: int = 0

    def show(self, value: Amount | None, sign: str = "") -> str:
        """A number in this scale: every digit of a decimal, six of anything else; ``—`` where there is none.

        ``sign="+"`` writes one before what is above 0.
        """
        if value is None:
            return "—"
        if isinstance(value, Decimal):
            digits = format(value.scaleb(-self.power, _EXACT), "f")
            digits = digits.rstrip("0").rstrip(".") if self.power and "." in digits else digits
        else:
            digits = _six(float(value) / 10**self.power)
        return f"{sign if value > 0 else ''}{digits}{self.word if value else ''}"


def _six(value: float) -> str:
    """Six significant digits, without an exponent as long as the number is no longer for it."""
    text = f"{value:.6g}"
    return f"{value:.0f}" if "e+" in text and abs(value) < 1e15 else text


def scale_of(values: Iterable[Amount | None], unit: str | None) -> Scale:
    """The scale in which people say numbers of that size in that unit; one for all of them."""
    if unit and (unit in _OWN or unit[0] in "万亿"):
        return Scale()
    largest = max((abs(float(value)) for value in values if value is not None), default=0)
    if largest < _LEAST:
        return Scale()
    return next((Scale(word, power) for word, power in SCALES if largest >= 10**power), Scale())
