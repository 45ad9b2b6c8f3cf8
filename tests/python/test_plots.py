# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pictures: nothing is dropped, numbers are exact, directions are told, text of reports injects nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("vl_convert")

import zhibiao
from zhibiao import plots
from zhibiao.plots._look import decimals, folded, wide
from zhibiao.plots._slope import spread

BEFORE = """禾湾区政府工作报告（2025年）
一、2024年工作回顾
二、2025年主要任务
城镇调查失业率控制在5%以内。细颗粒物年均浓度控制在32微克/立方米以内。单位地区生产总值能耗下降2%。新增学位500个。
规模以上工业增加值增长6%—7%。新建公园10个。地区生产总值增长5%左右。新建跨江索道2条。实际利用外资增长3%。
"""
AFTER = """禾湾区政府工作报告（2026年）
一、2025年工作回顾
城镇调查失业率4.9%。细颗粒物年均浓度35微克/立方米。单位地区生产总值能耗下降2.6%。新增学位9000个。
规模以上工业增加值增长6.4%。新建公园8个。地区生产总值增长4.2%。实际利用外资下降4.5%。
二、2026年主要任务
城镇调查失业率控制在5%以内。新增学位500个以上。
"""


def chain() -> zhibiao.Chain:
    return zhibiao.chain([zhibiao.read(BEFORE, name="前"), zhibiao.read(AFTER, name="后")])


def bars(plot: plots.Plot) -> dict[str, dict[str, object]]:
    rows = plot.spec["data"]["values"]
    return {row["label"].replace("\n", ""): row for row in rows if row["year"] == "2025"}


def test_no_row_is_dropped() -> None:
    rows = chain()
    plot = plots.bullet(rows)
    assert len(plot.data) == len(plot.spec["data"]["values"]) == len(rows)
    assert [row["reason"] for row in plot.data if row["percent"] is None] == [
        row.reason for row in rows if row.gap is None
    ]
    assert all(row["note"] for row in plot.spec["data"]["values"] if row["percent"] is None)


def test_percentages_are_exact() -> None:
    found = {row["indicator"]: row["percent"] for row in plots.bullet(chain()).data if row["year"] == 2025}
    assert found["城镇调查失业率"] == Fraction(98)
    assert found["细颗粒物年均浓度"] == Fraction(875, 8)
    assert found["单位地区生产总值能耗"] == Fraction(130)  # a fall of 2.6% against one of 2%
    assert found["新增公园"] == Fraction(80)
    assert found["实际使用外资"] == Fraction(-150)


def test_the_shaded_side_is_the_favourable_one() -> None:
    found = bars(plots.bullet(chain()))
    low, high = -100.0, 200.0
    assert (found["城镇调查失业率"]["zone"], found["城镇调查失业率"]["zone2"]) == (low, 100)
    assert (found["新增学位"]["zone"], found["新增学位"]["zone2"]) == (100, high)
    assert (found["单位地区生产总值能耗"]["zone"], found["单位地区生产总值能耗"]["zone2"]) == (100, high)


def test_a_range_has_both_ends() -> None:
    found = bars(plots.bullet(chain()))["规模以上工业增加值"]
    assert (found["goal"], found["goal2"]) == (100, pytest.approx(700 / 6))


def test_what_lies_beyond_the_axis_says_so() -> None:
    found = bars(plots.bullet(chain()))
    assert (found["新增学位"]["percent"], found["新增学位"]["beyond"], found["新增学位"]["share"]) == (
        200, "▶", "1800%",
    )  # fmt: skip
    assert (found["实际使用外资"]["percent"], found["实际使用外资"]["beyond"]) == (-100, "◀")


def test_order_by_percent() -> None:
    percents = [row["percent"] for row in plots.bullet(chain(), order="percent").data if row["percent"]]
    assert percents == sorted(percents, reverse=True)


def test_rows_may_be_chosen() -> None:
    missed = [row for row in chain() if row.verdict == "missed"]
    assert [row["verdict"] for row in plots.bullet(missed).data] == ["missed"] * len(missed)


def test_a_dumbbell_has_rates_as_they_are_and_amounts_as_an_index() -> None:
    data = plots.dumbbell(zhibiao.read(AFTER).scorecard()).data
    assert [(row["panel"], row["result_at"], row["target_at"]) for row in data] == [
        ("percent", Fraction(49, 10), Fraction(5)),
        ("index", Fraction(100), Fraction(50, 9)),
    ]


def test_amounts_without_a_result_are_listed() -> None:
    plot = plots.dumbbell(zhibiao.read(BEFORE).scorecard())
    assert len(plot.data) == 9
    notes = [row["note"] for view in plot.spec["vconcat"] for row in view["data"]["values"]]
    assert len(notes) == 9
    assert all(notes)


def test_a_fan_tells_why_there_is_none() -> None:
    assert "往年数太少" in plots.fan(zhibiao.project({}, to=2026)).to_svg()
    outlook = chain().project(fewest=9)
    for row in outlook:
        assert plots.fan(row).alt.count("：") >= 1


def test_a_fan_has_the_intervals_of_the_projection() -> None:
    found = zhibiao.project({2020: "8.1", 2021: "8.9", 2022: "9.4", 2023: "9.2"}, to=2025, level=(0.5, 0.95))
    last = plots.fan(found).data[-1]
    lower, upper = found.at(2025).intervals[0.95]
    assert (last["lower_95"], last["upper_95"]) == (pytest.approx(lower), pytest.approx(upper))
    other = plots.fan(found, target="≥9%", year=2024)
    assert other.data[-2]["p_met"] == found.probability("≥9%", 2024)


def test_a_line_does_not_bridge_a_missing_year() -> None:
    plot = plots.fan(zhibiao.project({2018: 1, 2019: 2, 2022: 3, 2023: 4}, to=2024))
    (runs,) = {
        tuple(row["run"] for row in layer["data"]["values"])
        for layer in plot.spec["layer"]
        if layer["data"]["values"] and "run" in layer["data"]["values"][0]
    }
    assert runs == (0, 0, 1, 1)


def test_themes_of_your_own() -> None:
    plot = plots.verdicts(chain(), theme_of=lambda row: "民生" if "学位" in row.indicator else "其他")
    assert {row["row"] for row in plot.data} == {"民生", "其他"}
    assert len(plot.data) == len(chain())


def test_places_show_the_last_year_with_results() -> None:
    plot = plots.verdicts([chain(), zhibiao.datasets.yunhe_chain()])
    assert {row["year"] for row in plot.data} == {2025}
    assert {row["column"] for row in plot.data} == {"禾湾区", "云禾区"}


def test_methods_that_disagree() -> None:
    target = zhibiao.Target(90, 2030, better="higher")
    found = zhibiao.assess({2015: 50, 2017: 52, 2019: 58}, target, limit=100)
    plot = plots.disagreement({"甲": found, "乙": found})
    levels = {(row["method"], row["series"]): row["level"] for row in plot.data}
    assert levels["escap_geometric", "甲"] == "on_track"
    assert len(plot.data) == 2 * len(found)
    cells = plot.spec["hconcat"][1]["data"]["values"]
    assert {cell["tips"][2] for cell in cells if cell["text"] == "2"} == {"2/2"}


def test_growth_targets_by_year() -> None:
    plot = plots.growth_targets([chain(), zhibiao.datasets.yunhe_chain()])
    assert [(row["year"], row["target_point"], row["reason"]) for row in plot.data] == [
        (2025, Decimal(5), "none"), (2026, None, "no_target"),
        (2024, Decimal(5), "none"), (2025, Decimal("5.5"), "none"), (2026, Decimal(5), "none"),
    ]  # fmt: skip
    medians = [row["middle"] for row in plot.spec["layer"][1]["data"]["values"]]
    assert medians == [5.0, 5.25, 5.0]


EMPTY = (plots.bullet, plots.dumbbell, plots.verdicts, plots.slope, plots.disagreement, plots.growth_targets)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_to_draw_is_said(lang: str) -> None:
    for function in EMPTY:
        plot = function([], lang=lang, theme="dark")
        assert plot.data == ()
        assert ("没有可画的数据" if lang == "zh" else "Nothing to draw") in plot.to_svg()


@pytest.mark.parametrize("wrong", [{"lang": "fr"}, {"theme": "grey"}, {"width": 10}, {"width": 500.0}])
def test_what_there_is_not_is_refused(wrong: dict[str, object]) -> None:
    for function in EMPTY:
        with pytest.raises(zhibiao.ArgumentError, match="Expected"):
            function([], **wrong)


def test_other_rows_are_refused() -> None:
    for function in EMPTY:
        with pytest.raises(TypeError, match="Expected"):
            function([5])
    with pytest.raises(TypeError, match="Expected a projection"):
        plots.fan(5)


HOSTILE = "一、2024年工作回顾\n二、2025年主要任务\n新增</script><script>alert(1)</script>\x0b<b>学位500个。\n"


def test_text_of_a_report_injects_nothing() -> None:
    plot = plots.bullet(zhibiao.read(HOSTILE, name='"><script>').scorecard())
    assert len(plot.data) > 0
    ElementTree.fromstring(plot.to_svg())
    page = plot.to_html()
    assert page.count("<script") == 3
    assert "<script>alert(1)" not in page
    outside = re.sub("(?s)<script>.*?</script>", "", page)
    assert "src=" not in outside.split('id="spec"')[0]


def test_a_page_holds_its_data() -> None:
    page = plots.bullet(chain(), lang="en").to_html()
    spec = page.split('id="spec">', 1)[1].split("</script>", 1)[0]
    assert json.loads(spec) == plots.bullet(chain(), lang="en").spec
    assert '<html lang="en"' in page
    assert len(page.encode()) < 1_100_000


def test_files_by_suffix(tmp_path: Path) -> None:
    plot = plots.bullet(chain())
    for suffix, begin in ((".svg", b"<svg"), (".png", b"\x89PNG"), (".pdf", b"%PDF"), (".json", b"{")):
        assert plot.save(tmp_path / f"plot{suffix}").read_bytes().startswith(begin)
    with pytest.raises(zhibiao.ArgumentError, match=r"\.svg"):
        plot.save(tmp_path / "plot.gif")


def test_an_embedded_font_stays_small() -> None:
    svg = plots.bullet(chain()).to_svg(embed_font=True)
    assert "data:font/woff;base64," in svg
    assert len(svg) < 200_000
    ElementTree.fromstring(svg)


def test_altair_takes_every_picture() -> None:
    pytest.importorskip("altair")
    for plot in (plots.bullet(chain()), plots.slope(chain()), plots.verdicts(chain())):
        assert plot.chart.to_dict()["title"]["text"] == plot.spec["title"]["text"]


def test_notebooks_show_svg_from_no_network() -> None:
    bundle = plots.bullet(chain())._repr_mimebundle_()
    assert bundle["image/svg+xml"].startswith("<svg")
    assert "禾湾区" in bundle["text/plain"]


def test_importing_stays_light() -> None:
    script = "import sys, zhibiao; zhibiao.read('增长5%'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert {"altair", "vl_convert", "jinja2", "zhibiao.plots"}.isdisjoint(done.stdout.split())


def test_texts_are_folded_and_numbers_shortened() -> None:
    assert folded("规模以上工业增加值（全区），增长", 9) == ["规模以上工业增加值", "（全区），增长"]
    assert folded("Value added of industry", 8) == ["Value added", "of industry"]
    assert (wide("区"), decimals(Fraction(1200, 11)), decimals(Decimal("-0.04"))) == (1, "109.1", "0")


@pytest.mark.parametrize("wanted", [[1, 1, 1], [5, 4.9, 0], [0, 10, 10, 3], []])
def test_labels_keep_their_distance(wanted: list[float]) -> None:
    placed = sorted(spread(wanted, 2, 0, 12))
    assert all(b - a >= 2 - 1e-9 for a, b in pairwise(placed))
    assert all(0 <= place <= 12 for place in placed)


def test_rows_of_a_scorecard_are_not_called_fulfilment() -> None:
    rows = zhibiao.datasets.yunhe_2025().scorecard()[:3]
    assert "上年结果与今年目标" in plots.bullet(rows).to_svg()
    assert "targets" in plots.bullet(rows, lang="en").to_svg()
