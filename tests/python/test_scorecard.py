# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Scorecards: no empty cell without a reason, exact gaps, evidence beside the rows."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import zhibiao
from zhibiao import _core
from zhibiao.show.words import number
from zhibiao.show.words import signed as short

REPORT = """某区2026年政府工作报告
一、2025年工作回顾
地区生产总值增长5.6%。新建滨河步道12公里，超额完成年度任务。建成公园6个。新增停车位1.3万个。
二、2026年工作安排
地区生产总值增长5.5%左右。新建滨河步道15公里。建成公园6个。新增停车位9500个以上。新建跨江索道2条。
"""


@pytest.fixture(scope="module")
def card() -> zhibiao.Scorecard:
    return zhibiao.read(REPORT, name="某区").scorecard()


def test_each_target_has_a_row(card: zhibiao.Scorecard) -> None:
    assert (card.name, card.year, len(card)) == ("某区", 2026, 5)
    assert [row.link.target.text for row in card] == ["5.5%", "15公里", "6个", "9500个", "2条"]
    assert [row.asked for row in card] == ["less", "more", "same", "less", None]
    assert card.counts() == {"more": 1, "same": 1, "less": 2, "not_linked": 1}


def test_gaps_are_exact(card: zhibiao.Scorecard) -> None:
    growth, path, parks, places, _ = (row.gap for row in card)
    assert growth == zhibiao.scorecard.Gap(Decimal("-0.1"), "百分点", None)
    assert path == zhibiao.scorecard.Gap(Decimal(3), "公里", Fraction(1, 4))
    assert parks is not None
    assert (parks.value, parks.relative) == (0, 0)
    assert places == zhibiao.scorecard.Gap(Decimal(-3500), "个", Fraction(-7, 26))


def test_what_the_report_claims_stands_beside_the_result(card: zhibiao.Scorecard) -> None:
    (claim,) = card.claims
    assert (claim.kind, claim.text, claim.quote) == (
        "exceeded",
        "超额完成",
        "新建滨河步道12公里，超额完成年度任务",
    )
    assert [row.claims for row in card] == [(), (claim,), (), (), ()]
    assert [row.fulfilment for row in card] == [
        "earlier_report_needed", "claimed", "earlier_report_needed", "earlier_report_needed", "not_linked",
    ]  # fmt: skip


def test_a_target_without_a_result_says_why(card: zhibiao.Scorecard) -> None:
    row = card[-1]
    assert (row.link.achievement, row.gap, row.already) == (None, None, None)
    assert row.link.reason == "nothing_alike"


def test_a_scorecard_as_json(card: zhibiao.Scorecard) -> None:
    data = json.loads(json.dumps(card.to_dict()))
    assert data["doc"] == "某区"
    row = data["rows"][3]
    assert row["gap"] == {"value": "-3500", "unit": "个", "relative": "-7/26"}
    assert row["target"]["value"] == "9500"
    assert data["claims"][0]["figures"] == [row["achievement"]["begin"] for row in data["rows"][1:2]]


def test_the_links_of_a_scorecard_are_those_of_the_report() -> None:
    report = zhibiao.datasets.yunhe_2025()
    assert [row.link for row in report.scorecard()] == report.links()


def test_the_built_in_report() -> None:
    data = zhibiao.datasets.haidian_2025()
    card = data.scorecard()
    assert [row.link for row in card] == data.links()
    by_name = {row.indicator: row for row in card}
    assert by_name["保障性住房开工"].claims[0].text == "超额完成"
    assert by_name["公园（绿地）建设"].gap_reason == "unit_differs"
    assert by_name["公租房备案家庭总体保障率"].gap == zhibiao.scorecard.Gap(Decimal("1.03"), "百分点", None)
    for row in card:
        assert (row.asked is None) == (row.link.achievement is None)


def test_a_catalogue_of_ones_own_tells_the_favourable_direction(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\tname\tunit\tbetter\tkind\nnoise\t夜间噪声\t分贝\tlower\trate\n", encoding="utf-8")
    report = zhibiao.read("一、2025年工作回顾\n夜间噪声48分贝。\n二、2026年工作安排\n夜间噪声45分贝。\n")
    (plain,), (known,) = report.scorecard(), report.scorecard(catalogue=zhibiao.catalogue(own))
    assert (plain.link.known, plain.asked) == (None, "fall")
    assert known.link.known is not None
    assert (known.link.known.id, known.better, known.better_source) == ("noise", "lower", "catalogue")
    assert known.asked == "more"


def test_numbers_of_figures_that_are_not_there() -> None:
    table = _core.FigureTable()
    with pytest.raises(IndexError, match="Expected numbers of figures below 0"):
        _core.scorecard_of_table(table, [(0, None, "nothing_alike")], [], 2025)
    with pytest.raises(IndexError):
        _core.scorecard_of_table(table, [], [("early", (0, 1), (0, 1), None, 0, 7)], 2025)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"), ("95000", "+9.5万"), ("-154", "-154"), ("1000000000", "+10亿"), ("10662", "+10662"),
        ("-0.5", "-0.5"), ("12345678", "+12345678"), ("-20000", "-2万"),
    ],
)  # fmt: skip
def test_short_numbers_are_exact(value: str, expected: str) -> None:
    assert short(Decimal(value)) == expected


def test_numbers_with_their_bounds() -> None:
    figures = zhibiao.read(
        "预计2025年收入增长5%左右。能耗下降3%以上。失业率控制在5%以内。", year=2025
    ).figures
    assert [number(figure) for figure in figures] == ["≈ 5%", "↓ ≥ 3%", "≤ 5%"]
    assert number(None) == "—"


def test_a_scorecard_without_a_year(tmp_path: Path) -> None:
    card = zhibiao.read("新增学位7900个。").scorecard()
    assert (len(card), card.year, card.counts()) == (0, None, {})
