# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Which bounds a projection takes when none are stated, and why."""

from __future__ import annotations

import math
from typing import Any

import pytest
import zhibiao
from zhibiao import ArgumentError

RATES = {2019: 6.1, 2020: 2.2, 2021: 8.1, 2022: 3.0, 2023: 5.2}
SHARES = {2019: 91.0, 2020: 93.5, 2021: 95.0, 2022: 97.0, 2023: 98.5}
FALLING = {2019: 9.0, 2020: 6.0, 2021: 4.0, 2022: 2.5, 2023: 1.0}
NONE = (None, None)


@pytest.mark.parametrize(
    ("series", "known", "ends", "reason", "kind"),
    [
        (RATES, {}, (0, None), "assumed", "unknown"),
        ({**RATES, 2024: -1.0}, {}, NONE, "negative", "unknown"),
        (RATES, {"unit": "%"}, NONE, "unclear", "unclear"),
        (RATES, {"unit": "亿元"}, (0, None), "quantity", "quantity"),
        (RATES, {"unit": "%", "indicator": "地区生产总值"}, NONE, "growth", "growth"),
        (RATES, {"indicator": "地区生产总值增速"}, NONE, "growth", "growth"),
        (RATES, {"unit": "百分点"}, NONE, "growth", "growth"),
        (RATES, {"unit": "亿元", "indicator": "贸易顺差"}, NONE, "balance", "balance"),
        (RATES, {"kind": "growth"}, NONE, "growth", "growth"),
        (RATES, {"kind": "growth", "bounds": (-100, None)}, (-100, None), "stated", "growth"),
        (RATES, {"bounds": NONE}, NONE, "stated", "unknown"),
        (SHARES, {"indicator": "森林覆盖率"}, (0, 100), "share", "share"),
        (SHARES, {"indicator": "森林覆盖率", "unit": "%"}, (0, 100), "share", "share"),
        (SHARES, {"kind": "share"}, (0, 100), "share", "share"),
        ({**SHARES, 2024: 101.0}, {"indicator": "森林覆盖率"}, (0, None), "share", "share"),
        (SHARES, {"indicator": "学前教育毛入园率", "unit": "%"}, (0, None), "share", "share"),
        ({2022: 0.91, 2023: 0.93}, {"kind": "share"}, (0, None), "share", "share"),
        ({}, {}, (0, None), "assumed", "unknown"),
    ],
)
def test_bounds_by_what_is_known(
    series: dict[int, float], known: dict[str, Any], ends: Any, reason: str, kind: str
) -> None:
    bounds = zhibiao.project(series, to=2026, **known).bounds
    assert ((bounds.lower, bounds.upper), bounds.reason, bounds.kind) == (ends, reason, kind)


def test_growth_may_turn_negative_and_levels_do_not() -> None:
    for model in ("combination", "drift"):
        assert zhibiao.project(FALLING, to=2026, models=model).at().lower == 0
        assert zhibiao.project(FALLING, to=2026, models=model, kind="growth").at().lower < 0
        assert zhibiao.project(FALLING, to=2026, models=model, bounds=NONE).at().lower < 0
    shares = zhibiao.project(SHARES, to=2033, kind="share", models=["combination", "drift", "logistic"])
    assert max(row.upper for row in shares) <= 100
    assert zhibiao.project(SHARES, to=2033, models="drift").at().upper > 100


def test_growth_comes_back_to_its_mean() -> None:
    """Each year back counts .7 as much; missing years count nothing."""
    found = zhibiao.project({2020: 8.0, 2022: 3.0, 2023: 5.0}, to=2027, kind="growth")
    mean = (0.343 * 8 + 0.7 * 3 + 5) / (0.343 + 0.7 + 1)
    assert [row.point for row in found] == pytest.approx([mean] * 4)
    assert found.models["combination"].filled == 0


def test_growth_is_less_sure_than_a_level_of_the_same_numbers() -> None:
    def width(**known: Any) -> float:
        row = zhibiao.project({2022: 5.2, 2023: 5.0}, to=2024, **known).at()
        return row.upper - row.lower

    assert width(kind="growth") > 2 * width(kind="quantity") == 2 * width()


def test_figures_say_what_they_are() -> None:
    def taken(*sentences: str) -> str:
        found = zhibiao.read("".join(sentences)).figures
        return str(zhibiao.project({2022 + i: figure for i, figure in enumerate(found)}, to=2026).bounds)

    assert taken("2022年，地区生产总值增长6%。", "2023年，地区生产总值增长2%。") == "none (growth)"
    assert taken("2022年，森林覆盖率为41%。", "2023年，森林覆盖率为42%。") == "0 to 100 (share)"
    assert taken("2022年，新建公路30公里。", "2023年，新建公路20公里。") == "0 and more (quantity)"


def test_a_chain_tells_the_kind_of_each_indicator() -> None:
    outlook = {row.indicator: row for row in zhibiao.datasets.yunhe_chain().project()}
    reasons = {name: row.projection.bounds.reason for name, row in outlook.items() if row.projection}
    assert reasons["地区生产总值"] == "growth"
    assert reasons["城镇调查失业率"] == "share"
    assert reasons["城镇新增就业"] == "quantity"
    assert outlook["地区生产总值"].to_dict()["bounds"] == "growth"
    assert {row.to_dict()["bounds"] for row in outlook.values() if row.projection is None} <= {None}


def test_bounds_in_words_and_in_json() -> None:
    found = zhibiao.project(RATES, to=2025)
    assert repr(found).endswith("\nbounds: 0 and more (assumed)")
    assert found.to_dict()["bounds"] == {
        "lower": 0.0, "upper": None, "reason": "assumed", "kind": "unknown",
    }  # fmt: skip
    assert str(zhibiao.project(RATES, to=2025, bounds=(None, 9)).bounds) == "9 at most (stated)"
    assert str(zhibiao.project(RATES, to=2025, bounds=("0", "none")).bounds) == "0 and more (stated)"


@pytest.mark.parametrize(
    "bounds", [("a", 1), (math.nan, 1), (math.inf, None), "01", 5, (1, 2, 3), (object(), 1)]
)
def test_bounds_that_are_none(bounds: Any) -> None:
    with pytest.raises(ArgumentError) as caught:
        zhibiao.project(RATES, to=2025, bounds=bounds)
    assert caught.value.argument == "bounds"


def test_a_kind_that_there_is_not() -> None:
    with pytest.raises(ArgumentError, match="Expected one of unknown, unclear, quantity"):
        zhibiao.project(RATES, to=2025, kind="rate")  # type: ignore[arg-type]


def test_panels_say_which_bounds() -> None:
    polars = pytest.importorskip("polars")
    rows = [(name, year, value, unit) for name, unit in (("a", "万元"), ("b", "%"), ("c", None))
            for year, value in FALLING.items()]  # fmt: skip
    table = polars.DataFrame(rows, schema=["unique_id", "ds", "y", "unit"], orient="row")

    def asked(**how: Any) -> Any:
        return zhibiao.forecast(table, h=3, models=["default", "drift"], level=95, **how).to_polars()

    last = asked(unit_col="unit").filter(polars.col("ds") == 2026)
    assert last["bounds"].to_list() == ["quantity", "unclear", "assumed"]
    for model in ("default", "drift"):
        assert [low >= 0 for low in last[f"{model}-lo-95"]] == [True, False, True]
    one = zhibiao.project(FALLING, to=2026, unit="%", models=["combination", "drift"])
    assert last["drift-lo-95"][1] == pytest.approx(one.at(2026, "drift").lower)
    assert last["default-lo-95"][1] == pytest.approx(one.at(2026).lower)
    assert set(asked(kind="growth")["bounds"]) == {"growth"}
    assert set(asked(bounds=(None, None))["bounds"]) == {"stated"}
    growth = asked(kind="growth").filter(polars.col("ds") == 2026)["default-lo-95"][0]
    assert growth == pytest.approx(zhibiao.project(FALLING, to=2026, kind="growth").at().lower)
    with pytest.raises(ArgumentError, match="for kind, got 'rate'"):
        asked(kind="rate")
