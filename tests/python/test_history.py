# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Histories: what one report implies of the years before, and what a chain of them tells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
import zhibiao

# Clause, name, years and values, what tells the first.
REPORTS = [
    ("2024年，失业率为4.9%，比上年下降0.2个百分点。", "失业率", {2023: "5.1", 2024: "4.9"}, "change"),
    ("2024年，覆盖率由上年的83.4%提高到85%。", "覆盖率", {2023: "83.4", 2024: "85"}, "stated"),
    ("2024年，粮食产量104万吨，增长4%。", "粮食产量", {2023: "1000000", 2024: "1040000"}, "growth"),
    ("2024年，旅游收入100亿元，为2020年的2.5倍。", "旅游收入", {2020: "4e9", 2024: "1e10"}, "multiple"),
    ("2024年，新建公园12个。", "公园", {2024: "12"}, "reported"),
    ("2024年，新建公园12个。", "学位", {}, None),
]


@pytest.mark.parametrize(("text", "name", "values", "source"), REPORTS)
def test_a_report_tells_and_implies(text: str, name: str, values: dict[int, str], source: str | None) -> None:
    history = zhibiao.read(text).history(name)
    assert {year: Fraction(value) for year, value in history.pairs()} == {
        year: Fraction(value) for year, value in values.items()
    }
    assert (history[0].source if history else None) == source
    for point in history:
        assert point.lower <= point.value <= point.upper


def test_growth_leaves_what_the_digits_leave() -> None:
    """1046.7 up 30.1%: between 1046.65/1.3015 and 1046.75/1.3005."""
    report = zhibiao.read("2024年，体育场地面积增至1046.7万平方米、增加30.1%。")
    point = report.history("体育场地面积")[0]
    assert point.value == Fraction(10467000) / Fraction("1.301")
    assert point.lower == Fraction(10466500) / Fraction("1.3015")
    assert point.upper == Fraction(10467500) / Fraction("1.3005")
    assert [figure.text for figure in point.figures] == ["1046.7万平方米", "30.1%"]
    assert point.resolution is None


def test_growth_at_constant_prices_tells_no_level() -> None:
    history = zhibiao.read("2024年，地区生产总值达到612.8亿元，增长5.6%。").history("地区生产总值")
    assert (history[0].year, history[0].value, history[0].reason) == (2023, None, "constant_prices")
    assert "constant prices" in repr(history)
    assert history.pairs() == [(2024, Decimal("61280000000"))]


def test_a_figure_and_another_reports_figure() -> None:
    report = zhibiao.read("2024年，失业率为4.9%，比上年下降0.2个百分点。")
    assert report.history(report.figures[0]) == report.history("失业率")
    with pytest.raises(ValueError, match="Expected a figure of text, got one of other"):
        report.history(zhibiao.read("2024年新增学位1个。", name="other").figures[0])


def test_a_chain_tells_one_value_a_year() -> None:
    chain = zhibiao.datasets.yunhe_chain()
    history = chain.series("城镇调查失业率")
    assert history.pairs() == [(2023, Decimal("5.1")), (2024, Decimal("4.9")), (2025, Decimal("4.9"))]
    assert {point.source for point in history} == {"reported"}
    assert (history.better, history.unit, history.resolution) == ("lower", "%", -1)
    row = next(row for row in chain if row.indicator == "城镇调查失业率")
    assert chain.series(row) == chain.series(row.series)


def test_a_chain_converts_units() -> None:
    """亩 in one report, 公顷 in the next: one unit, exactly."""
    history = zhibiao.datasets.yunhe_chain().series("高标准农田")
    assert dict(history.pairs())[2025] / dict(history.pairs())[2024] == Fraction(1000 * 15, 12000)


def test_an_indicator_without_target() -> None:
    with pytest.raises(KeyError, match="Expected an indicator of a target"):
        zhibiao.datasets.yunhe_chain().series("海洋牧场")


def test_as_json() -> None:
    rows = zhibiao.read("2024年，粮食产量100万吨，增长3%。").history("粮食产量").to_dicts()
    assert rows[0]["value"] == "100000000/103"
    assert [figure["text"] for figure in rows[0]["figures"]] == ["100万吨", "3%"]
    assert (rows[1]["value"], rows[1]["reason"]) == ("1000000", "none")
