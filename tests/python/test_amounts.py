# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Numbers in the scale that people use: exact where they are exact."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from zhibiao._amounts import scale_of


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (Decimal("28000000000"), "元", "280亿"),
        (Decimal("28012345678"), "元", "280.12345678亿"),
        (Decimal("-28000000000"), "元", "-280亿"),
        (Decimal("100000000"), "元", "1亿"),
        (Decimal("99999999"), "元", "9999.9999万"),
        (Decimal("10467000"), "平方米", "1046.7万"),
        (Decimal("1.0467E+7"), "平方米", "1046.7万"),
        (Decimal("100000"), "人", "10万"),
        (Decimal("99999"), "人", "99999"),
        (Decimal("12345.50"), "人", "12345.50"),
        (Decimal("5.10"), "%", "5.10"),
        (Decimal("1234567"), "%", "1234567"),
        (Decimal("28000"), "亿元", "28000"),
        (Decimal("1234567"), "万元", "1234567"),
        (
            Decimal("12345678901234567890123456789012345678"),
            "元",
            "123456789012345678901234567890.12345678亿",
        ),
        (Decimal("0"), "元", "0"),
        (28012345678.0, "元", "280.123亿"),
        (Fraction(10**9, 3), None, "3.33333亿"),
        (1234.5678, None, "1234.57"),
        (0.00012345678, None, "0.000123457"),
        (1234567.0, "%", "1234567"),
        (None, "元", "—"),
    ],
)
def test_numbers_for_people(value: Any, unit: str | None, shown: str) -> None:
    assert scale_of([value], unit).show(value) == shown


def test_one_scale_for_a_column() -> None:
    scale = scale_of([Decimal("98000000"), 102000000.0, None, 0.0], "元")
    cells = [scale.show(value) for value in (Decimal("98000000"), 102000000.0, None, 0.0)]
    assert cells == ["0.98亿", "1.02亿", "—", "0"]
    assert scale_of([], "元").show(Decimal(5)) == "5"


def test_signs() -> None:
    scale = scale_of([95000.0], None)
    assert [scale.show(value, "+") for value in (95000.0, -95000.0, Decimal(0))] == ["+95000", "-95000", "0"]
