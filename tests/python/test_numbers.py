# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Numbers as reports write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
import zhibiao


@pytest.mark.parametrize(
    ("text", "read", "value", "resolution", "form", "hedge"),
    [
        ("26.8万平方米", "26.8万", "268000", 3, "cardinal", "exact"),
        ("5.50%", "5.50", "5.5", -2, "cardinal", "exact"),
        ("8700多万元", "8700多万", "87000000", 4, "cardinal", "more"),
        ("一百二十亿元", "一百二十亿", "12000000000", 9, "cardinal", "exact"),
        ("百分之七点五", "百分之七点五", "7.5", -1, "percent", "exact"),
        ("四分之一强", "四分之一", "25", 0, "fraction", "exact"),
        ("三分之一", "三分之一", "33.333333", 0, "fraction", "exact"),
        ("１２０亿元", "１２０亿", "12000000000", 8, "cardinal", "exact"),
        ("上百个", "上百", "100", 2, "cardinal", "at_least"),
    ],
)
def test_numeral(text: str, read: str, value: str, resolution: int, form: str, hedge: str) -> None:
    found = zhibiao.numeral(text)
    assert found is not None
    assert (found.text, found.value, found.form, found.hedge) == (read, Decimal(value), form, hedge)
    assert found.resolution == resolution


@pytest.mark.parametrize("text", ["", "增长5%", "万", "。"])
def test_no_numeral(text: str) -> None:
    assert zhibiao.numeral(text) is None


def test_a_number_too_large() -> None:
    with pytest.raises(ValueError, match="at most 38 digits"):
        zhibiao.numeral("9" * 60)
