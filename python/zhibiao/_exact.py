# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Exact numbers as callers write them, and as JSON takes them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, TypeAlias

Number: TypeAlias = Decimal | int | str
"""A number of which every digit is known: a `decimal.Decimal`, an int, digits as text; no float."""


_DIGITS = 38
_WIDE = Context(prec=10**6, Emax=10**9, Emin=-(10**9))


def digits_of(what: Number) -> tuple[Decimal, int]:
    """A number and the power of ten of its last digit, both from its digits."""
    if isinstance(what, bool) or not isinstance(what, str | Decimal | int):
        raise TypeError(f"Expected digits such as '97.0', a Decimal or an int, got {type(what).__name__}")
    try:
        number = Decimal(what)
    except ArithmeticError:
        raise ValueError(f"Expected digits such as '97.0', got {what!r}") from None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"Expected a finite number, got {what!r}")
    return number, exponent


def number_of(what: Number) -> Decimal:
    """The number alone."""
    return digits_of(what)[0]


def count_of(what: Any, name: str) -> int:
    """A whole number; True is none."""
    if isinstance(what, bool) or not isinstance(what, int):
        raise TypeError(f"Expected a whole number for {name}, got {what!r}")
    return what


def rates_of(rates: Iterable[Number]) -> list[tuple[Decimal, int]]:
    """Each number with its last digit; a single text is no list of numbers."""
    if isinstance(rates, str) or not isinstance(rates, Iterable):
        raise TypeError(f"Expected a list of rates, got {rates!r}")
    return [digits_of(rate) for rate in rates]


def has_room(what: Decimal) -> bool:
    """Whether the core holds every digit: 38 at most."""
    return len(what.normalize(_WIDE).as_tuple().digits) <= _DIGITS


def optional_number(what: Number | None) -> Decimal | None:
    """The number; None for what is not reported, which is not 0."""
    return None if what is None else number_of(what)


def plain_text(value: Any) -> Any:
    """A Decimal or a Fraction as text; anything else as it is."""
    if isinstance(value, Fraction):
        return str(value)
    return f"{value:f}" if isinstance(value, Decimal) else value


def plain_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields as JSON takes them."""
    return {name: plain_text(value) for name, value in fields.items()}
