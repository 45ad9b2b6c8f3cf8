# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Projections: inputs of every shape, targets, what rounding leaves open, refusals, and properties."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from pathlib import Path
from statistics import NormalDist
from typing import Any

import pytest
import zhibiao
from zhibiao import ArgumentError, ProgressError, Target

CASES = json.loads((Path(__file__).parents[1] / "cases" / "what_if.json").read_text("utf-8"))
RATE = {2019: "88.1", 2020: "89.0", 2021: "90.6", 2022: "91.2", 2023: "92.6", 2024: "93.5"}
MODELS = [model.id for model in zhibiao.projection.models()]


def ends(p: Any) -> tuple[float, float]:
    return p if isinstance(p, tuple) else (p, p)


# Shapes of a series


@pytest.mark.parametrize(
    "series",
    [
        RATE,
        list(RATE.items()),
        (list(RATE), list(RATE.values())),
        {str(year): Decimal(value) for year, value in RATE.items()},
        {year: float(value) for year, value in RATE.items()},
    ],
)
def test_series_of_every_shape(series: Any) -> None:
    found = zhibiao.project(series, to=2026, models=["combination", "drift"])
    plain = zhibiao.project(RATE, to=2026, models=["combination", "drift"])
    assert found.to_dicts() == plain.to_dicts()
    assert [(row.model, row.year) for row in found] == [
        ("combination", 2025), ("combination", 2026), ("drift", 2025), ("drift", 2026),
    ]  # fmt: skip


def test_columns_of_tables() -> None:
    polars = pytest.importorskip("polars")
    pandas = pytest.importorskip("pandas")
    plain = zhibiao.project({2021: 1.0, 2022: 2.5, 2023: 3.0}, to=2025).to_dicts()
    frame = polars.DataFrame({"year": [2021, 2022, 2023], "value": [1.0, 2.5, 3.0]})
    assert zhibiao.project((frame["year"], frame["value"]), to=2025).to_dicts() == plain
    column = pandas.Series([1.0, 2.5, 3.0], index=[2021, 2022, 2023])
    assert zhibiao.project(column, to=2025).to_dicts() == plain


def test_a_chains_series_and_a_reports_history() -> None:
    chain = zhibiao.datasets.yunhe_chain()
    history = chain.series("城镇调查失业率")
    found = zhibiao.project(history, to=2026, target="5%以内")
    assert found.series == ((2023, 5.1), (2024, 4.9), (2025, 4.9))
    low, high = ends(found.p_met)
    assert 0.5 < low < high < 1
    assert found.half_width == 0.05
    figures = {point.year: point.figures[0] for point in history}
    assert zhibiao.project(figures, to=2026).to_dicts() == zhibiao.project(history, to=2026).to_dicts()


def test_missing_years_are_gaps() -> None:
    """From 2011 to 2014 is three years: drift goes by one a year."""
    row = zhibiao.project({2011: 5, 2014: 8, 2015: 9, 2016: 10}, to=2017, models="drift")[0]
    assert row.point == pytest.approx(11)


# What is said of a year


@pytest.mark.parametrize("model", MODELS)
def test_quantiles_ascend_and_intervals_hold_them(model: str) -> None:
    found = zhibiao.project(RATE, to=2030, models=model, level=[0.5, 0.95])
    if found.models[model].reason != "none":
        pytest.skip(found.models[model].reason)
    for row in found:
        (inner, outer) = row.intervals.values()
        assert outer[0] <= inner[0] <= row.median <= inner[1] <= outer[1]
        tails = found.quantile([0.025, 0.25, 0.5, 0.75, 0.975], row.year)
        assert tails == pytest.approx([outer[0], inner[0], row.median, inner[1], outer[1]])
        assert row.mean is None or math.isfinite(row.mean)
    assert found.quantile(0.5) == found[-1].median


@pytest.mark.parametrize("model", MODELS)
def test_bounds_are_not_passed(model: str) -> None:
    share = {2019: 0.93, 2020: 0.95, 2021: 0.965, 2022: 0.975, 2023: 0.985, 2024: 0.99}
    found = zhibiao.project(share, to=2034, models=model, bounds=(0, 1), target=">1")
    for row in found:
        if row.reason == "none":
            assert max(row.upper, row.point, row.mean or 0) <= 1
            assert row.p_met == 0
    outside = zhibiao.project(share, to=2025, models=model, bounds=(0, 0.95))
    assert outside[0].reason == "outside_bounds"


@pytest.mark.parametrize(
    ("series", "model", "reason"),
    [
        ({}, "combination", "too_few_points"),
        ({2024: 5}, "drift", "too_few_points"),
        ({2020: 5, 2021: -1, 2022: 3, 2023: 4}, "compound_growth", "not_positive"),
        ({2020: 0, 2021: 0, 2022: 0, 2023: 0}, "log_linear_trend", "not_positive"),
    ],
)
def test_a_reason_and_no_numbers(series: Any, model: str, reason: str) -> None:
    found = zhibiao.project(series, to=2025, models=model, target=">=1")
    assert {row.reason for row in found} == {reason}
    assert (found[0].point, found[0].p_met, found.quantile(0.5), found.probability(">=2")) == (None,) * 4
    assert reason.replace("_", " ") in repr(found)
    assert found.to_dicts()[0].keys() == zhibiao.project(RATE, to=2025, target=">=1").to_dicts()[0].keys()


@pytest.mark.parametrize("series", [{2024: 5}, {2023: 0, 2024: 0}, {2022: -3, 2023: -2, 2024: -4}])
def test_short_and_odd_series_have_a_distribution(series: dict[int, int]) -> None:
    row = zhibiao.project(series, to=2026).at()
    assert row.reason == "none"
    assert row.lower <= row.median <= row.upper


def test_a_constant_is_projected_to_itself() -> None:
    found = zhibiao.project(dict.fromkeys(range(2018, 2025), 7), to=2030)
    assert {row.point for row in found} == {7}


# Targets


@pytest.mark.parametrize("case", [row for row in CASES if row["method"] == "p_met_normal"], ids=str)
def test_which_values_meet_a_target(case: dict[str, Any]) -> None:
    """The zone of the target, its probability computed beside: a normal distribution through the cases."""
    given = case["input"]
    found = zhibiao.project(RATE, to=2025, target=Target(given["target"], better=given["better"])
                            if given["better"] else given["target"])  # fmt: skip
    aim = found.target
    normal = NormalDist(given["mean"], given["sd"])

    def probability(moved: float) -> float:
        below = 0.0 if aim.lowest is None else normal.cdf(float(aim.lowest) - moved)
        return (1.0 if aim.highest is None else normal.cdf(float(aim.highest) + moved)) - below

    half = given["half_width"]
    assert max(0, probability(-half)) == pytest.approx(float(case["expect"]["low"]))
    assert probability(half) == pytest.approx(float(case["expect"]["high"]))


def test_rounding_leaves_p_met_open() -> None:
    printed = zhibiao.project(RATE, to=2025, target="≥94.3%").p_met
    exact = zhibiao.project(RATE, to=2025, target="≥94.3%", resolution=None).p_met
    coarse = zhibiao.project(RATE, to=2025, target="≥94.3%", resolution=1).p_met
    assert [type(p) for p in (printed, exact, coarse)] == [tuple, float, tuple]
    assert coarse[0] < printed[0] < exact < printed[1] < coarse[1]
    floats = {year: float(value) for year, value in RATE.items()}
    assert zhibiao.project(floats, to=2025, target="≥94.3%").p_met == exact
    assert zhibiao.project(floats, to=2025, target="≥94.3%", resolution="0.1").p_met == printed


def test_p_met_falls_as_the_target_rises() -> None:
    found = zhibiao.project(RATE, to=2026)
    met = [found.probability(f">={value}", resolution=None) for value in range(80, 111)]
    assert met == sorted(met, reverse=True)
    assert met[0] > 0.99 > 0.05 > met[-1]
    below = [found.probability(f"<{value}", resolution=None) for value in range(80, 111)]
    assert below == pytest.approx([1 - p for p in met])


@pytest.mark.parametrize("model", MODELS)
def test_other_units_change_nothing(model: str) -> None:
    """Values, targets and bounds in a unit a thousand times as small: the same probability."""
    small = {year: Decimal(value) * 1000 for year, value in RATE.items()}
    one = zhibiao.project(RATE, to=2026, target="≥95", models=model, resolution="0.1")
    other = zhibiao.project(small, to=2026, target="≥95000", models=model, resolution=100)
    if one.models[model].reason == "none":
        assert ends(other.p_met) == pytest.approx(ends(one.p_met), abs=1e-6)
        assert other.at().median == pytest.approx(1000 * one.at().median)


@pytest.mark.parametrize("model", ["last_value", "drift", "damped_drift", "linear_trend", "theil_sen"])
def test_a_shift_changes_nothing_in_a_model_on_levels(model: str) -> None:
    moved = {year: Decimal(value) - 500 for year, value in RATE.items()}
    one = zhibiao.project(RATE, to=2026, target="≥95", models=model)
    other = zhibiao.project(moved, to=2026, target="≥-405", models=model)
    assert ends(other.p_met) == pytest.approx(ends(one.p_met), abs=1e-9)


def test_targets_with_a_year_a_side_and_a_unit() -> None:
    target = Target("95", 2026, better="higher")
    found = zhibiao.project(RATE, target=target)
    assert (found.to, found.target.year, str(found.target)) == (2026, 2026, "95 in 2026")
    assert zhibiao.project(RATE, to=2030, target=target).p_met == found.p_met
    assert zhibiao.project(RATE, to=2026, target=95, better="higher").p_met == found.p_met
    both = zhibiao.project(RATE, target=Target(94, 2026, upper=96))
    assert (both.target.lowest, both.target.highest) == (94, 96)
    money = zhibiao.project({2022: "80", 2023: "88", 2024: "95"}, to=2025, target="100亿元以上", unit="亿元")
    assert money.target.lowest == 100
    rate = zhibiao.project(
        {2022: "5.3", 2023: "5.2", 2024: "5.1"}, to=2025, target="5%", indicator="城镇调查失业率"
    )
    assert (rate.target.better, rate.target.highest) == ("lower", 5)


def test_a_report_s_own_target() -> None:
    chain = zhibiao.datasets.yunhe_chain()
    target = next(row.target for row in chain if row.year == 2026 and "失业率" in row.indicator)
    found = zhibiao.project(chain.series("城镇调查失业率"), target=target)
    assert (found.to, found.target.text, found.target.bound) == (2026, "5%以内", "<=")


def test_about_is_met_down_to_the_policys_tolerance() -> None:
    growth = {2021: "5.9", 2022: "5.1", 2023: "5.4", 2024: "5.6"}
    found = zhibiao.project(growth, to=2025, resolution=None)
    tolerant = found.probability("5.5%左右", better="higher", resolution=None)
    strict = found.probability("5.5%左右", better="higher", resolution=None, policy="strict")
    assert tolerant == found.probability(">=5%", resolution=None)
    assert strict == found.probability(">=5.5%", resolution=None) < tolerant


# Bad input names the cell


@pytest.mark.parametrize(
    ("change", "field", "year", "message"),
    [
        (
            {"series": [(2020, 1), (2022, 2), (2021, 3)]},
            "year",
            2021,
            "2021 after 2022; sort the values",
        ),
        ({"series": [(2020, 1), (2020, 2)]}, "year", 2020, "got 2020 twice; keep one value a year"),
        ({"series": {2020: 1, 2021: math.inf}}, "value", 2021, "finite number for 2021, got inf"),
        ({"series": {2020: 1, 2021: math.nan}}, "value", 2021, "finite number for 2021"),
        ({"series": {2020: 1, 2021: None}}, "value", 2021, "leave the year out"),
        ({"series": {2020: "1", 2021: "n/a"}}, "value", 2021, "got 'n/a'"),
        ({"series": {2020.5: 1}}, "year", 2020.5, "Expected a whole year, got 2020.5"),
        ({"series": {"soon": 1}}, "year", None, "Expected a number for a year, got 'soon'"),
        ({"series": {None: 1}}, "year", None, "Expected a number for a year, got None"),
        ({"series": {20200: 1}}, "year", 20200, "Expected a year of at most 9999, got 20200"),
        ({"series": {10**30: 1}}, "year", 1e30, "Expected a year of at most 9999"),
        ({"series": {2020: 1, 2021: True}}, "value", 2021, "Expected a number for 2021, got True"),
        ({"series": {2020: 1, 2021: "1e999"}}, "value", 2021, "finite number for 2021"),
        ({"series": {2020: 1, 2021: 10**400}}, "value", 2021, "at most 308 digits for 2021"),
        ({"series": {2020: 1, 2021: object()}}, "value", 2021, "Expected a number for 2021, got <object"),
        ({"series": None}, "value", None, "Expected values by year, such as .*, got a NoneType"),
        ({"series": 5}, "value", None, "got a int"),
        ({"series": "2020,5"}, "value", None, "got a str"),
        ({"series": [1, 2]}, "value", None, "Expected pairs of year and value, got 1"),
        ({"series": ([2020, 2021], [1])}, "value", None, "as many years as values, got 2 and 1"),
        ({"to": "soon"}, "year", None, "Expected a number for a year, got 'soon'"),
        ({"to": 2025.5}, "year", 2025.5, "Expected a whole year, got 2025.5"),
        ({"to": 3025}, "year", 3025, "at most 1000 years after the last value, 2024, got 3025"),
        ({"target": []}, "target", None, "Expected a target such as '≥95%', a number or a figure, got"),
        ({"to": 2024}, "year", 2024, "Expected a year after the last value, 2024, got 2024"),
        ({"to": 2010}, "year", 2010, "got 2010"),
        ({"series": {}, "to": None}, "year", None, "give to=2030"),
        ({"target": "95"}, "target", None, "one side is better"),
        ({"target": "稳步提高"}, "target", None, "such as ≥95% or 5.5%左右"),
        ({"target": "90%和8个"}, "target", None, "one number or one range"),
        ({"target": "100亿元以上"}, "unit", None, "Expected the unit of the series"),
        ({"target": "100公里以上", "unit": "平方米"}, "target", None, "converts to that of the series"),
        ({"target": Target(95, 2030, better="higher")}, "year", 2026, "to=2030 or later"),
        ({"target": Target(95, better="higher"), "better": "lower"}, "target", None, "one direction"),
    ],
)
def test_errors_name_the_cell(change: dict[str, Any], field: str, year: Any, message: str) -> None:
    with pytest.raises(ProgressError, match=message) as caught:
        zhibiao.project(**({"series": RATE, "to": 2026} | change))
    assert (caught.value.field, caught.value.year) == (field, year)


def test_mixed_units() -> None:
    figures = zhibiao.read("2023年，修路5公里。2024年，修路9平方米。").figures
    with pytest.raises(ProgressError, match="Expected unit 公里, got 平方米 for 2024") as caught:
        zhibiao.project({2023: figures[0], 2024: figures[1]}, to=2025)
    assert (caught.value.year, caught.value.field) == (2024, "unit")


@pytest.mark.parametrize(
    ("change", "argument", "message"),
    [
        ({"models": "drft"}, "models", "combination, last_value"),
        ({"models": []}, "models", "a model or several"),
        ({"level": 95}, "level", "write 0.95 for 95%"),
        ({"level": 0}, "level", "between 0 and 1"),
        ({"level": []}, "level", "a level or several"),
        ({"bounds": (1,)}, "bounds", r"\(lower, upper\)"),
        ({"bounds": (100, 0)}, "bounds", "upper bound above the lower"),
        ({"resolution": "0.3"}, "resolution", "a power of ten"),
        ({"resolution": "fine"}, "resolution", "a power of ten"),
        ({"level": "95"}, "level", "write 0.95 for 95%"),
        ({"level": None}, "level", "between 0 and 1 for level, got None"),
        ({"level": [0.8, "wide"]}, "level", "got 'wide'"),
        ({"models": None}, "models", "a model or several"),
        ({"models": 5}, "models", "a model or several"),
        ({"unit": 5}, "unit", "Expected text for unit, got 5"),
        ({"indicator": 5}, "indicator", "Expected text for indicator, got 5"),
    ],
)
def test_misused_arguments(change: dict[str, Any], argument: str, message: str) -> None:
    with pytest.raises(ArgumentError, match=message) as caught:
        zhibiao.project(**({"series": RATE, "to": 2026, "target": "≥95"} | change))
    assert caught.value.argument == argument


def test_years_and_models_that_were_not_asked_for() -> None:
    found = zhibiao.project(RATE, to=2026)
    with pytest.raises(ArgumentError, match="a year from 2025 to 2026 for year, got 2027"):
        found.at(2027)
    with pytest.raises(ArgumentError, match="Expected one of combination for model, got drift"):
        found.at(2026, "drift")
    with pytest.raises(ArgumentError, match="a level between 0 and 1 for p"):
        found.quantile(1)


# Out


def test_large_amounts_are_printed_as_people_say_them() -> None:
    series = {2021: "25100000000", 2022: "26000000000", 2023: "27100000000", 2024: "28000000000"}
    found = zhibiao.project(series, to=2025, unit="元", models="last_value", target="≥300亿元")
    assert repr(found).startswith(
        "Projection to 2025 of 4 values from 2021 to 2024, in 元; target ≥300亿元\n"
    )
    assert "2025  280亿   280亿  249.09亿 to 310.91亿" in repr(found)
    assert found[0].point == 28000000000
    assert found.to_dicts()[0]["point"] == 28000000000
    own = zhibiao.project(
        {2022: "261", 2023: "270.5", 2024: "280"}, to=2025, unit="亿元", models="last_value"
    )
    assert "2025    280     280  " in repr(own)


def test_histories_and_outlooks_print_them_too() -> None:
    history = zhibiao.read("2025年，一般公共预算收入完成280.5亿元、增长10%。").history("一般公共预算收入")
    assert "280.5亿  reported  280.45亿 to 280.55亿" in repr(history)
    assert "  100亿元 (2025)  " in repr(zhibiao.datasets.yunhe_chain().project())


def test_out_to_tables_and_json() -> None:
    found = zhibiao.project(RATE, to=2027, models="all", level=(0.8, 0.95), target="≥95%")
    rows = found.to_dicts()
    assert len(rows) == len(found) == 3 * len(MODELS)
    assert found.to_polars().height == len(found.to_pandas()) == len(rows)
    assert json.loads(json.dumps(found.to_dict()))["target"]["lowest"] == "95"
    assert {"lower_80", "upper_80", "lower_95", "upper_95"} <= rows[0].keys()
    assert found[0:2] == found.rows[:2]
    assert "80% interval" in repr(found)
    assert "P(met)" in repr(found)
    refused = zhibiao.project({2024: 1}, to=2025, models="drift")
    assert refused.to_polars()["reason"].to_list() == ["too_few_points"]


# Outlooks


def test_the_targets_of_a_chain() -> None:
    outlook = zhibiao.datasets.yunhe_chain().project(to=2028)
    rows = {row.indicator: row for row in outlook}
    jobless = rows["城镇调查失业率"]
    assert (jobless.year, jobless.reason, len(jobless.history)) == (2026, "none", 3)
    assert jobless.projection.to == 2028
    low, high = ends(jobless.p_met)
    assert 0.5 < low <= high <= 1
    assert all((row.p_met is None) == (row.reason != "none") for row in outlook)
    assert "P(met)" in repr(outlook)
    assert outlook.to_polars().height == len(outlook.to_pandas()) == len(outlook)


def test_targets_whose_result_is_told() -> None:
    outlook = zhibiao.datasets.yunhe_chain().project(year=2024)
    row = next(row for row in outlook if row.indicator == "地区生产总值")
    assert (row.reason, row.p_met, row.projection) == ("horizon_in_the_past", None, None)


def test_the_targets_of_one_report() -> None:
    outlook = zhibiao.datasets.yunhe_2025().scorecard().project()
    rows = {row.indicator: row for row in outlook}
    assert len(rows["城镇调查失业率"].history) == 2
    assert rows["城镇调查失业率"].reason == "none"
    assert rows["地区生产总值"].reason == "too_few_points"
    assert rows["地区生产总值"].projection is None
    assert outlook.to_dicts()[0]["reason"] == outlook[0].reason
    one = zhibiao.datasets.yunhe_2025().scorecard().project(fewest=1)
    assert next(row for row in one if row.indicator == "地区生产总值").p_met is not None


def test_a_data_set_without_its_text() -> None:
    outlook = zhibiao.datasets.haidian_2025().scorecard().project()
    assert len(outlook) == 38
    assert {row.reason for row in outlook} <= {"too_few_points", "no_history"}
