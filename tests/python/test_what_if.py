# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What if: assumed paths, exact values, verdicts, and the shared cases."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from zhibiao import ArgumentError, ProgressError, Scenario

CASES = json.loads((Path(__file__).parents[1] / "cases" / "what_if.json").read_text("utf-8"))
SERIES = {2021: "82.0", 2022: "86.5", 2023: "90.8", 2024: "96.1"}


def cases_of(*methods: str) -> list[dict[str, Any]]:
    return [case for case in CASES if case["method"] in methods]


@pytest.mark.parametrize("case", cases_of("scenario"), ids=str)
def test_the_shared_scenarios(case: dict[str, Any]) -> None:
    given, expect = case["input"], case["expect"]
    assumed = Scenario(**{given["assumption"]: given["amount"]})
    row = zhibiao.scenarios(
        {given["year"]: given["last"]}, given["target"], {"it": assumed}, year=given["target_year"],
        until=given["until"],
    )[0]  # fmt: skip
    assert (row.value, row.gap) == (Fraction(expect["value"]), Fraction(expect["gap"]))
    assert (row.verdict, row.met_year) == (expect["verdict"], expect["met_year"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5%", Scenario(growth=5)),
        ("+5%", Scenario(growth=5)),
        ("-2%", Scenario(growth=-2)),
        ("每年增长5%", Scenario(growth=5)),
        ("5% a year", Scenario(growth=5)),
        ("-1pp each year", Scenario(points=-1)),
        ("下降2%", Scenario(growth=-2)),
        ("-1pp", Scenario(points=-1)),
        ("+0.5pp", Scenario(points="0.5")),
        ("-1个百分点", Scenario(points=-1)),
        ("下降1个百分点", Scenario(points=-1)),
        ("1 point less", Scenario(points=-1)),
        ("2 points more", Scenario(points=2)),
        ("+120", Scenario(change=120)),
        ("+120亿元", Scenario(change=120)),
        ("每年增加120亿元", Scenario(change=120)),
        ("-3.5", Scenario(change="-3.5")),
        (..., Scenario()),
        ("base", Scenario()),
    ],
)
def test_how_assumptions_are_written(written: Any, meant: Scenario) -> None:
    found = zhibiao.scenarios(SERIES, "≥120", {"it": written}, year=2026, unit="亿元")[0]
    wanted = zhibiao.scenarios(SERIES, "≥120", {"it": meant}, year=2026, unit="亿元")[0]
    assert found.to_dict() == wanted.to_dict()


@pytest.mark.parametrize(
    "written",
    [
        5,
        -1,
        Decimal("4.5"),
        4.5,
        "5",
        "soon",
        "5kg",
        "+5公里",
        "1pp",
        "1 point",
        "+下降1%",
        "下降1 more",
        None,
        True,
    ],
)
def test_a_number_without_its_unit_is_an_error(written: Any) -> None:
    with pytest.raises(ArgumentError, match="'-1pp' or '-1个百分点' for growth of one point less") as caught:
        zhibiao.scenarios(SERIES, "≥120", {"it": written}, year=2026, unit="亿元")
    assert (caught.value.argument, caught.value.got) == ("scenario", str(written))


@pytest.mark.parametrize("written", [5, "5", "+5%", "-1", "+0.5", "1pp", "+1公里"])
def test_of_percentages_too(written: Any) -> None:
    with pytest.raises(ArgumentError, match="'-1pp' or '-1个百分点' for one point below the model's path"):
        zhibiao.scenarios(SERIES, "≥100%", {"it": written}, year=2026)


def test_percentages_take_values_and_points_as_they_are() -> None:
    """Of growth rates nobody means growth of growth."""
    rates = {2021: "5.9", 2022: "5.1", 2023: "5.4", 2024: "5.6"}
    for known in ({"unit": "%"}, {"indicator": "地区生产总值增速"}):
        rows = zhibiao.scenarios(
            rates,
            zhibiao.Target("5.5", 2026, better="higher"),
            ["base", "-1pp", "4.5%", Scenario(change=-1)],
            **known,
        )
        base, less, flat, falling = rows
        assert base.value - less.value == 1
        assert (flat.value, flat.verdict) == (Fraction("4.5"), "missed")
        assert falling.value == Fraction("3.6")
        said = zhibiao.scenarios(rates, "≥5.5", ["-1pp a year", "每年降低1个百分点"], year=2026, **known)
        assert [row.value for row in said] == [falling.value]
        assert [row.assumption for row in rows] == [
            "combination", "combination less 1 point", "4.5 each year", "-1 a year",
        ]  # fmt: skip


def test_large_amounts_are_printed_as_people_say_them() -> None:
    series = {2023: "26000000000", 2024: "28000000000"}
    table = zhibiao.scenarios(series, "≥300亿元", ["5%"], year=2025, unit="元")
    assert table[0].value == 29400000000
    assert "  294亿  -6亿  missed" in repr(table)


def test_points_move_the_growth_of_the_base() -> None:
    base, less, same = zhibiao.scenarios(
        SERIES, "≥120", {"base": ..., "less": "-1pp", "same": "+0pp"}, year=2025
    )
    assert same.value == base.value
    assert base.value - less.value == Fraction("0.961")
    assert less.assumption == "combination, growth less 1 point"


def test_side_by_side() -> None:
    table = zhibiao.scenarios(SERIES, zhibiao.Target(120, 2028, better="higher"), ["5%", "6%", "+5"])
    assert [row.verdict for row in table] == ["missed", "met", "missed"]
    assert [row.met_year for row in table] == [2029, 2028, 2029]
    assert table.to_polars()["verdict"].to_list() == ["missed", "met", "missed"]
    assert list(table.to_pandas()["met_year"]) == [2029, 2028, 2029]
    assert "not by 2048" in repr(zhibiao.scenarios(SERIES, "≥120", ["-1%"], year=2028))


def test_growth_from_nothing_has_a_reason() -> None:
    table = zhibiao.scenarios({2023: 1, 2024: 0}, "≥10", {"g": "5%", "c": "+2", "p": "+1pp"}, year=2029)
    assert [row.reason for row in table] == ["base_not_positive", "none", "base_not_positive"]
    assert (table[0].verdict, table[0].value, table[1].value) == ("not_reported", None, 10)
    assert table.to_polars().height == 3


def test_what_growth_meets_it() -> None:
    found = zhibiao.project(SERIES, target="≥120", to=2028).required()
    assert found.linear == Fraction("23.9") / 4
    assert found.compound == pytest.approx(100 * ((120 / 96.1) ** 0.25 - 1))
    assert zhibiao.project(SERIES, target="≥90", to=2028).required().reason == "already_met"
    ceiling = zhibiao.project(SERIES, target="≤80", to=2028).required()
    assert ceiling.linear == Fraction("-16.1") / 4
    between = zhibiao.project(SERIES, target="100—110", to=2028).required()
    assert between.linear == Fraction("3.9") / 4


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"year": "soon"}, ProgressError, "Expected a number for a year, got 'soon'"),
        ({"until": 2025.5}, ProgressError, "Expected a whole year, got 2025.5"),
        ({"until": 4000}, ArgumentError, "1000 years after the last value at most"),
        ({"year": 2024}, ProgressError, "Expected a year after the last value, 2024, got 2024"),
        ({"year": None}, ProgressError, "Expected the target's year, got none"),
        ({"until": 2025}, ArgumentError, "Expected 2026 or later"),
        ({"series": {}}, ProgressError, "Expected a value at least"),
        ({"target": "120"}, ProgressError, "one side is better"),
    ],
)
def test_misuse(change: dict[str, Any], error: type[Exception], message: str) -> None:
    usual: dict[str, Any] = {"series": SERIES, "target": "≥120", "paths": {"it": "5%"}, "year": 2026}
    with pytest.raises(error, match=message):
        zhibiao.scenarios(**(usual | change))


def test_two_assumptions_at_once() -> None:
    with pytest.raises(ArgumentError, match="one of growth, change, points and level"):
        Scenario(growth=1, change=2)
