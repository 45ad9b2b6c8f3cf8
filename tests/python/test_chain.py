# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Chains of years: targets beside what the next report tells, verdicts, research variables."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import zhibiao

DATA = zhibiao.datasets.yunhe_2025_path().parent
FILES = [str(DATA / f"yunhe_{year}.txt") for year in (2024, 2025, 2026)]

# Year, what the target's subject ends with, target, result, verdict, reason.
ROWS = [
    (2024, "生产总值", "5%", "5.6%", "met", "reached"),
    (2024, "公共预算收入", "4.5%", "4.2%", "missed", "short_of_target"),
    (2024, "工业增加值", "6%—7%", "6.4%", "met", "inside_range"),
    (2024, "消费品零售总额", "5%", "5.1%", "met", "reached"),
    (2024, "调查失业率", "5%", "4.9%", "met", "reached"),
    (2024, "能耗", "2%", "2.5%", "met", "reached"),
    (2024, "先进制造业项目", "80个", "86个", "met", "reached"),
    (2024, "低效用地", "80公顷", "1200亩", "missed", "short_of_target"),
    (2024, "技术合同成交额", "90亿元", "90亿元", "met", "reached"),
    (2024, "断头路", "6条", "5条", "missed", "short_of_target"),
    (2024, "停车泊位", "3500个", "3600个", "met", "reached"),
    (2024, "老旧小区", "25个", "24个", "missed", "short_of_target"),
    (2024, "平均浓度", "32微克/立方米", "31.2微克/立方米", "met", "reached"),
    (2024, "社区食堂", "15家", None, "not_reported", "nothing_alike"),
    (2025, "生产总值", "5.5%", "5.2%", "within_tolerance", "within_about"),
    (2025, "能耗", "2%—2.5%", "2.3%", "met", "inside_range"),
    (2025, "高标准农田", "1.5万亩", "1000公顷", "met", "reached"),
    (2025, "优良天数", "300天", "298天", "missed", "short_of_target"),
    (2025, "停车位", "4000个", "4300个", "met", "reached"),
    (2025, "文化惠民活动", "1400场", None, "not_reported", "several_years"),
    (2025, "签约服务覆盖率", "83%", "83.6%", "met", "reached"),
    (2026, "生产总值", "5%", None, "not_reported", "next_report_missing"),
]


@pytest.fixture(scope="module")
def chain() -> zhibiao.Chain:
    """The chain of the invented district."""
    return zhibiao.datasets.yunhe_chain()


def row_of(chain: zhibiao.Chain, year: int, subject: str) -> zhibiao.ChainRow:
    """The first row of a year whose target's subject ends so."""
    return next(row for row in chain if row.year == year and row.target.subject.endswith(subject))


@pytest.mark.parametrize(("year", "subject", "aim", "result", "verdict", "reason"), ROWS)
def test_a_target_and_its_result(
    chain: zhibiao.Chain, year: int, subject: str, aim: str, result: str | None, verdict: str, reason: str
) -> None:
    """Names, units and years change; a range, 左右, 以内 and a fall are read as such."""
    row = row_of(chain, year, subject)
    assert row.target.text == aim
    assert (row.actual.text if row.actual else None) == result
    assert (row.verdict, row.reason) == (verdict, reason)


def test_order_and_shape(chain: zhibiao.Chain) -> None:
    """Years upwards; inside a year the order of the text; the files' order does not matter."""
    places = [(row.year, row.target.begin) for row in chain]
    assert places == sorted(places)
    assert [row.to_dict() for row in zhibiao.chain(reversed(FILES))] == [row.to_dict() for row in chain]
    assert chain[1:3] == (chain.rows[1], chain.rows[2])
    assert len(list(chain)) == len(chain) == sum(chain.counts().values())


def test_gaps_are_exact(chain: zhibiao.Chain) -> None:
    """Percentage points for rates, else the target's unit; from both ends of a range."""
    assert (row_of(chain, 2024, "生产总值").gap, row_of(chain, 2024, "生产总值").gap_unit) == (
        Decimal("0.6"),
        "百分点",
    )
    industry = row_of(chain, 2024, "工业增加值")
    assert (industry.gap, industry.gap_upper) == (Decimal("0.4"), Decimal("-0.6"))
    field = row_of(chain, 2025, "高标准农田")
    assert (field.gap, field.gap_unit) == (Decimal(0), "亩")
    missing = row_of(chain, 2024, "社区食堂")
    assert (missing.gap, missing.gap_unit, missing.kind) == (None, "", "none")


def test_commitment(chain: zhibiao.Chain) -> None:
    """确保 and 以上 are hard, 左右 and a range are soft, a plain number behind 预期目标 too."""
    assert row_of(chain, 2024, "城镇新增就业").commitment == "hard"
    assert row_of(chain, 2024, "工业增加值").commitment == "soft"
    assert row_of(chain, 2024, "生产总值").commitment == "soft"


def test_policies() -> None:
    """A policy is named; a name that is none is an error at once."""
    loose = zhibiao.chain(FILES, policy="state_council")
    assert row_of(loose, 2025, "生产总值").verdict == "met"
    assert loose.policy == "state_council"
    strict = zhibiao.chain(FILES, policy="digits")
    assert row_of(strict, 2024, "高标准农田").verdict == "undetermined"
    with pytest.raises(ValueError, match=r"Expected a policy .* got lenient"):
        zhibiao.chain(FILES, policy="lenient")


def test_one_report_only() -> None:
    """All its rows say that the next report is missing."""
    rows = zhibiao.chain(FILES[:1])
    assert {row.reason for row in rows} == {"next_report_missing"}
    assert len(rows) > 10
    assert len(zhibiao.chain([])) == 0


def test_a_missing_year() -> None:
    """Without the report between, a later one is asked only where that is wanted."""
    text = "一、2024年和2025年工作回顾\n2024年，新增学位500个。"
    reports = [
        zhibiao.read("一、2023年工作回顾\n二、2024年主要任务\n新增学位480个。", name="甲", year=2024),
        zhibiao.read(text, name="丙", year=2026),
    ]
    assert zhibiao.chain(reports)[0].reason == "next_report_missing"
    row = zhibiao.chain(reports, delay=1)[0]
    assert row.actual is not None
    assert (row.actual.text, row.delay, row.verdict) == ("500个", 1, "met")


def test_reports_that_are_no_chain() -> None:
    """Two of a year, one without a year, two places: each error names the report."""
    first, second = zhibiao.read(Path(FILES[0])), zhibiao.read(Path(FILES[0]), name="再版")
    with pytest.raises(zhibiao.ChainError, match="two of 2024: yunhe_2024 and 再版; leave one out") as twice:
        zhibiao.chain([first, second])
    assert (twice.value.name, twice.value.year) == ("再版", 2024)
    with pytest.raises(zhibiao.ChainError, match="Expected the year of 短文, got none"):
        zhibiao.chain([zhibiao.read("新增学位500个。", name="短文")])
    other = zhibiao.read("2025年青石县政府工作报告\n新增学位500个。", name="青石")
    with pytest.raises(zhibiao.ChainError, match=r"got 云禾区 .* and 青石县") as apart:
        zhibiao.chain([first, other])
    copy = pickle.loads(pickle.dumps(apart.value))
    assert (copy.name, copy.year, str(copy)) == ("青石", 2025, str(apart.value))
    with pytest.raises(FileNotFoundError):
        zhibiao.chain(["nowhere_2024.txt"])


def test_series(chain: zhibiao.Chain) -> None:
    """停车泊位 and 停车位, 万元GDP能耗 and 万元地区生产总值能耗 are one series each."""
    for names in (("停车泊位", "停车位", "停车位"), ("能耗", "能耗", "能耗"), ("生产总值",) * 3):
        rows = [row_of(chain, 2024 + i, name) for i, name in enumerate(names)]
        assert len({row.series for row in rows}) == 1
    assert row_of(chain, 2024, "生产总值").series != row_of(chain, 2024, "能耗").series


def test_research_variables(chain: zhibiao.Chain) -> None:
    """By hand, from the district's three reports."""
    gdp = chain.research().of("gdp", 2025)
    assert (gdp.target_point, gdp.target_lo, gdp.target_hi, gdp.target_form) == (
        Decimal("5.5"), Decimal("5.5"), Decimal("5.5"), "about",
    )  # fmt: skip
    assert (gdp.actual, gdp.gap, gdp.gap_pp, gdp.overshoot, gdp.met) == (
        Decimal("5.2"), Decimal("-0.3"), Decimal("-0.3"), Decimal(0), False,
    )  # fmt: skip
    assert (gdp.previous_actual, gdp.historical_gap, gdp.adjustment, gdp.ratchet) == (
        Decimal("5.6"), Decimal("0.6"), Decimal("0.5"), Decimal("-0.1"),
    )  # fmt: skip
    assert gdp.missing == {
        "social_gap": "no_peers", "amplification": "no_parent", "share_above_parent": "no_parent",
    }  # fmt: skip
    assert "地区生产总值增长5.5%左右" in gdp.sentence


def test_forms_and_runs(chain: zhibiao.Chain) -> None:
    """A range has two ends and a middle, a floor no upper, a ceiling no lower; 5%以内 for three years."""
    rows = {
        (row.year, row.target.subject[-5:]): found for row, found in zip(chain, chain.research(), strict=True)
    }
    industry = rows[2024, "工业增加值"]
    assert (industry.target_point, industry.target_lo, industry.target_hi) == (Decimal("6.5"), 6, 7)
    floor = rows[2024, "零售总额"[-5:]] if (2024, "零售总额"[-5:]) in rows else rows[2024, "品零售总额"]
    assert (floor.target_form, floor.target_lo, floor.target_hi) == ("floor", 5, None)
    ceiling = rows[2026, "调查失业率"]
    assert (ceiling.target_form, ceiling.target_lo, ceiling.target_hi) == ("ceiling", None, 5)
    assert ceiling.unchanged_run == 3
    assert ceiling.missing["actual"] == "not_reported"
    first = rows[2024, "调查失业率"]
    assert (first.previous_actual, first.ratchet) == (Decimal("5.1"), Decimal("-0.1"))
    assert first.missing["adjustment"] == first.missing["historical_gap"] == "no_previous_target"


def place(name: str, aim: str, result: str, last: str = "5.0") -> zhibiao.Chain:
    """A chain of two reports with one growth target each."""
    texts = [
        f"2024年{name}政府工作报告\n一、2023年工作回顾\n2023年，生产总值增长{last}%。\n"
        f"二、2024年主要任务\n2024年，生产总值增长{aim}%。",
        f"2025年{name}政府工作报告\n一、2024年工作回顾\n2024年，生产总值增长{result}%。\n"
        f"二、2025年主要任务\n2025年，生产总值增长{aim}%。",
    ]
    return zhibiao.chain(zhibiao.read(text, name=f"{name}{i}") for i, text in enumerate(texts))


def test_parents_and_peers() -> None:
    """Amplification, the share above the parent and the social gap, by hand."""
    own, city = place("青石县", "6.5", "6.8"), place("云川市", "6", "6.1")
    peers = [place("白水县", "6", "5.9"), place("松原县", "7", "7.2"), place("柳河县", "6.2", "6.0")]
    row = own.research(parent=city, peers=peers).of("gdp", 2025)
    assert row.amplification == Decimal("0.5")
    assert row.share_above_parent == Fraction(3, 4)
    assert row.social_gap == Fraction("6.8") - Fraction("19.1") / 3
    assert row.to_dict()["social_gap"] == Decimal("0.433333")
    assert row.unchanged_run == 2
    alone = own.research(peers=[]).of("gdp", 2025)
    assert alone.missing["social_gap"] == "no_peers"


def test_tables(chain: zhibiao.Chain) -> None:
    """Decimals stay exact; what is missing is null."""
    frame = chain.to_polars()
    assert frame.height == len(chain)
    assert frame["target_value"][0] == Decimal(5)
    assert chain.to_pandas().shape == (len(chain), len(chain.to_dicts()[0]))
    research = chain.research()
    assert research.to_polars()["gap_pp"][0] == Decimal("0.6")
    assert research.to_pandas()["unchanged_run"].tolist() == [row.unchanged_run for row in research]
    assert zhibiao.chain([]).to_polars().height == 0
    with pytest.raises(KeyError, match="Expected a target of tea for 2024"):
        research.of("tea", 2024)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line."""
    command = [sys.executable, "-m", "zhibiao", "chain", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ, check=False)


def test_command_line(chain: zhibiao.Chain) -> None:
    """One JSON line a target, with the fields of the exchange format first; or a table."""
    done = run(*FILES)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert rows == [row.to_dict() for row in chain]
    assert list(rows[0])[:7] == ["indicator", "year", "target", "actual", "better", "verdict", "reason"]
    assert list(rows[0]["target"]) == ["doc", "begin", "end", "text", "value", "value2", "unit", "bound"]
    table = run(*FILES, "--format", "table", "--policy", "state_council").stdout
    assert table.startswith("云禾区 of 2024, 2025, 2026:")
    assert "within tolerance" not in table


def test_command_line_with_bad_input(tmp_path: Path) -> None:
    """One line on stderr that says what, where, and what to do."""
    copy = tmp_path / "again.txt"
    copy.write_bytes(Path(FILES[0]).read_bytes())
    undated = tmp_path / "undated.txt"
    undated.write_text("新增学位500个。", encoding="utf-8")
    cases = [
        ([*FILES, str(copy)], "two of 2024: yunhe_2024 and again; leave one out"),
        ([str(undated)], "Expected the year of undated, got none"),
        ([str(tmp_path)], "a directory; name the files in it"),
        ([*FILES, str(tmp_path / "nowhere.txt")], "no such file"),
    ]
    for arguments, complaint in cases:
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert len(done.stderr.splitlines()) == 1
        assert complaint in done.stderr
    assert run(*FILES, "--policy", "lenient").returncode == 2
    single = run(FILES[0])
    assert single.returncode == 0
    assert {json.loads(line)["reason"] for line in single.stdout.splitlines()} == {"next_report_missing"}


def test_an_exact_name_stands_before_a_part_of_one() -> None:
    chain = zhibiao.datasets.shuoning_chain()
    assert chain.series("地区生产总值").name == "地区生产总值"
    assert "能耗" in chain.series("单位地区生产总值能耗").name
