# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The invented city's three reports: what a reader reads in them, what does not add up, what is misread.

The tables were written by hand from the reports.  Results and verdicts of all targets are in
tests/gold/invented_shuoning.chain.jsonl, which tests/python/test_gold.py holds to tests/floors.toml.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
import zhibiao
from zhibiao.datasets import shuoning, shuoning_chain, shuoning_path

YEARS = (2023, 2024, 2025)

# Report, a place in the text before the number, number, bound, measure, role, period, subject.
FIGURES = [
    (2023, "全年完成地区生产总值", "1486.3亿元", "=", "amount", "achievement", "2022", "地区生产总值"),
    (2023, "增速居全省", "第三", "=", "rank", "achievement", "2022", "增速"),
    (2023, "412.5亿元，下降", "1.2%", "=", "growth", "achievement", "2022", "社会消费品零售总额"),
    (2023, "和16915元，增长", "4.9%", "=", "growth", "achievement", "2022", "城镇居民人均可支配收入"),
    (2023, "外送电量超过", "200亿千瓦时", ">", "amount", "achievement", "2022", "外送电量"),
    (2023, "优良天数比率", "79.2%", "=", "ratio", "achievement", "2022", "优良天数比率"),
    (2023, "比率79.2%，同比提高", "1.8个百分点", "=", "change", "achievement", "2022", "优良天数比率"),
    (2023, "比重仍高达", "六成", ">=", "ratio", "achievement", "2022", "占规上工业的比重"),
    (2023, "地区生产总值增长", "6.5%", "~", "growth", "target", "2023", "地区生产总值"),
    (2023, "固定资产投资增长", "10%", ">=", "growth", "target", "2023", "固定资产投资"),
    (2023, "失业率控制在", "5.5%", "<=", "ratio", "target", "2023", "城镇调查失业率"),
    (2023, "产值力争突破", "600亿元", ">", "amount", "target", "2023", "三条重点产业链产值"),
    (2023, "新改建农村公路", "300公里", "~", "amount", "target", "2023", "新改建农村公路"),
    (2023, "综合利用率提高", "3个百分点", "=", "change", "target", "2023", "一般工业固废综合利用率"),
    (2024, "地区生产总值由", "1486.3亿元", "=", "amount", "achievement", "2022", "地区生产总值"),
    (2024, "总量居全省", "第七", "=", "rank", "achievement", "2023", "总量"),
    (2024, "生产原煤7015万吨，比上年增加", "195万吨", "=", "change", "achievement", "2023", "原煤"),
    (2024, "111万千瓦，累计达到", "523万千瓦", "=", "cumulative", "achievement", "2023", "新能源装机"),
    (2024, "462亿元，为年度计划的", "102.7%", "=", "attainment", "achievement", "2023", "完成投资"),
    (2024, "分别是2019年的", "1.3倍", "=", "multiple", "achievement", "2019-2023", "接待游客"),
    (2024, "村占比由", "18%", "=", "ratio", "achievement", "2022", "村占比"),
    (2024, "社会消费品零售总额增长", "6%—7%", "range", "growth", "target", "2024", "社会消费品零售总额"),
    (2024, "高新技术企业总数达到", "165家", "=", "cumulative", "target", "2024", "高新技术企业总数"),
    (2024, "分别下降8%、", "5%", ">=", "growth", "target", "2024", "死亡人数"),
    (2025, "预计全年地区生产总值", "1648.7亿元", "=", "amount", "achievement", "2024", "地区生产总值"),
    (2025, "技术合同成交额突破", "35亿元", ">", "amount", "achievement", "2024", "技术合同成交额"),
    (2025, "国内市场占有率近", "三成", "<", "ratio", "achievement", "2024", "国内市场占有率"),
    (2025, "粮食总产量15.5亿斤，连续", "3年", "=", "streak", "achievement", "2024", "粮食总产量"),
    (2025, "比率达到", "81.5%", "=", "ratio", "target", "2025", "优良天数比率"),
    (2025, "新增新能源装机", "110万至130万千瓦", "range", "amount", "target", "2025", "新增新能源装机"),
    (2025, "天数控制在", "3天", "<=", "amount", "target", "2025", "重污染天数"),
]  # fmt: skip

# How many targets a reader counts in the plan, thresholds inside names (50万元以上的村) left out.
TARGETS = {2023: 48, 2024: 55, 2025: 45}

# Kind, severity, reason, the numbers: what was planted, and a note on current and constant prices.
FINDINGS = {
    2023: [],
    2024: [
        ("triple", "note", "different_price_basis", ["1486.3亿元", "1571.2亿元", "6.1%"]),
        ("triple", "error", "outside_rounding", ["128.6亿元", "137.9亿元", "8.2%"]),
    ],
    2025: [
        ("share_sum", "error", "sum_not_hundred", []),
        ("parts", "error", "parts_exceed_whole", ["86.4亿元", "52.7亿元", "38.1亿元"]),
    ],
}

# Year, name of the target, name of the result: one indicator that the city renames.
RENAMED = [
    (2023, "规模以上工业增加值", "规上工业增加值"),
    (2023, "R&D经费投入强度", "全社会研发经费投入占地区生产总值比重"),
    (2024, "新建停车位", "新建停车泊位"),
    (2024, "粮食产量", "粮食总产量"),
]

# Report, a place before the number, number, field, what a reader says and the program does not yet.
MISREAD = [
    (2023, "没有完成增长", "7%", "role", "target"),
    (2024, "收入比由2.18缩小到", "2.13", "measure", "ratio"),
    (2024, "每千人口拥有", "3岁", "optional", True),  # a threshold in 3岁以下婴幼儿托位数, no target
    (2024, "首次超过", "四成", "subject", "新能源装机占比"),
    (2025, "由上年末的", "532万千瓦", "period", "2023"),
    (2025, "由上年末的", "532万千瓦", "subject", "新能源装机"),
    (2025, "始终把", "80%", "subject", "财力用于民生"),
]  # fmt: skip

# Year, the target's subject, the number of its result as a reader links it.
MISLINKED = [(2023, "三条重点产业链产值", "588亿元"), (2023, "安排省市重点项目", None)]

# Year, the target's subject, the catalogue's indicator that it is not.
MISNAMED = [
    (2023, "发放文旅消费券", "旅游总收入"),
    (2024, "制造业增加值占规上工业比重", "制造业增加值占地区生产总值比重"),
]


@cache
def report(year: int) -> zhibiao.Report:
    return shuoning(year)


@cache
def figure_after(year: int, before: str, number: str) -> zhibiao.Figure:
    """The figure whose number stands behind some words."""
    text = report(year).text
    places = [i for i in range(len(text)) if text.startswith(before + number, i)]
    if not places:
        raise LookupError(before + number)
    begin = places[0] + len(before)
    return next(figure for figure in report(year).figures if figure.begin == begin)


@pytest.mark.parametrize(
    ("year", "before", "number", "bound", "measure", "role", "period", "subject"), FIGURES
)
def test_a_figure_is_read_as_a_reader_reads_it(
    year: int, before: str, number: str, bound: str, measure: str, role: str, period: str, subject: str
) -> None:
    figure = figure_after(year, before, number)
    assert figure.text == number
    assert (figure.bound, figure.measure, figure.role, figure.period) == (bound, measure, role, period)
    assert figure.subject.endswith(subject)


def test_every_kind_of_figure_is_there() -> None:
    figures = [figure for year in YEARS for figure in report(year).figures]
    assert {figure.bound for figure in figures} == {"=", "~", ">=", ">", "<=", "<", "range"}
    assert {figure.measure for figure in figures} == {
        "amount", "cumulative", "growth", "change", "ratio", "attainment", "multiple", "rank", "streak",
    }  # fmt: skip
    assert all(2400 < len(report(year).text) < 4000 for year in YEARS)


@pytest.mark.parametrize("year", YEARS)
def test_targets_of_a_year(year: int) -> None:
    """3岁以下 of 2024 is taken for one more."""
    counts = Counter(row.year for row in shuoning_chain())
    assert counts[year] == TARGETS[year] + (year == 2024)


@pytest.mark.parametrize("year", YEARS)
def test_what_does_not_add_up(year: int) -> None:
    found = report(year).check()
    assert [
        (row.kind, row.severity, row.reason, [figure.text for figure in row.figures]) for row in found
    ] == FINDINGS[year]


def test_what_two_reports_say_of_one_year_is_not_compared() -> None:
    """523万千瓦 of 2024 is 532万千瓦 in 2025: planted too, and left to readers."""
    assert figure_after(2024, "累计达到", "523万千瓦").value == 5230000
    assert figure_after(2025, "由上年末的", "532万千瓦").value == 5320000
    assert "532万千瓦" not in {figure.text for row in report(2025).check() for figure in row.figures}


@pytest.mark.parametrize(("year", "target", "result"), RENAMED)
def test_a_renamed_indicator_keeps_its_result(year: int, target: str, result: str) -> None:
    row = next(row for row in shuoning_chain() if row.year == year and row.target.subject == target)
    assert row.actual is not None
    assert row.actual.subject == result


def test_rounding_decides_nothing_under_digits() -> None:
    """77.5万吨以上 beside 15.5亿斤: reached as printed, but 15.5 may stand for less."""
    chain = shuoning_chain()
    row = next(row for row in chain if row.year == 2024 and row.indicator == "粮食产量")
    assert (row.verdict, row.gap) == ("met", 0)
    strict = zhibiao.chain(chain.reports, policy="digits")
    row = next(row for row in strict if row.year == 2024 and row.indicator == "粮食产量")
    assert (row.verdict, row.verdict_reason) == ("undetermined", "digits_do_not_decide")


def test_every_verdict_occurs() -> None:
    """Met, missed, missed within 左右, left open by 突破, not told."""
    verdicts = Counter(row.verdict for row in shuoning_chain() if row.year < 2025)
    assert set(verdicts) == {"met", "missed", "within_tolerance", "undetermined", "not_reported"}


@pytest.mark.parametrize(("year", "before", "number", "field", "right"), MISREAD)
@pytest.mark.xfail(raises=AssertionError, reason="not read as a reader reads it")
def test_what_is_misread(year: int, before: str, number: str, field: str, right: object) -> None:
    """Strict: a row that passes goes up to FIGURES."""
    assert getattr(figure_after(year, before, number), field) == right


@pytest.mark.parametrize(("year", "subject", "result"), MISLINKED)
@pytest.mark.xfail(raises=AssertionError, reason="not linked as a reader links it")
def test_what_is_linked_wrongly(year: int, subject: str, result: str | None) -> None:
    (row,) = [row for row in shuoning_chain() if row.year == year and row.target.subject == subject]
    assert (row.actual.text if row.actual else None) == result


@pytest.mark.parametrize(("year", "subject", "name"), MISNAMED)
@pytest.mark.xfail(raises=AssertionError, reason="taken for another indicator of the catalogue")
def test_what_is_named_wrongly(year: int, subject: str, name: str) -> None:
    (row,) = [row for row in shuoning_chain() if row.year == year and row.target.subject == subject]
    assert row.indicator != name


def test_a_year_without_a_report() -> None:
    with pytest.raises(zhibiao.ArgumentError, match=r"one of 2023, 2024, 2025"):
        shuoning_path(2022)
