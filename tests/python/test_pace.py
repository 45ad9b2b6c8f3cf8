# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pace, schedule, completion, earned schedule: the shared cases, and what must hold for any numbers."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zhibiao import pace

CASES = Path(__file__).parent.parent / "cases" / "verdict.json"


def growth_of(row: dict[str, Any]) -> pace.Growth:
    method, given = row["method"], row["input"]
    if method == "avg_growth":
        return pace.average_growth(given["g"])
    if method == "growth_to_multiply":
        return pace.growth_to_multiply(given["multiple"], int(given["n"]))
    if method == "required_remaining_growth":
        return pace.required_remaining_growth(given["multiple"], given["done"], int(given["left"]))
    return pace.remaining_growth_for_average(given["goal"], given["done"], int(given["left"]))


def near(wanted: str) -> Any:
    """To one unit of the last digit that the case was printed with."""
    exponent = Decimal(wanted).as_tuple().exponent
    return pytest.approx(float(wanted), abs=10.0 ** int(exponent), rel=0)


def check_growth(row: dict[str, Any]) -> None:
    found, expect = growth_of(row), row["expect"]
    assert found.reason == expect.get("reason", "none")
    assert (found.value is None) == ("value" not in expect)
    if found.value is not None:
        assert found.value == near(expect["value"])
    if "printed" in expect:
        assert f"{found.value:.1f}%" == expect["printed"]
    if "interval" in expect:
        assert [found.lower, found.upper] == [near(end) for end in expect["interval"]]


def check_ratio(row: dict[str, Any]) -> None:
    assert pace.completion(row["input"]["actual"], row["input"]["target"]).percent() == row["expect"]


def check_cumulative(row: dict[str, Any]) -> None:
    found = pace.cumulative_to_annual(-Decimal(row["input"]["cum"]) * 100, int(row["input"]["n"]))
    assert found.value is not None
    assert -found.value / 100 == near(row["expect"])


def check_pace(row: dict[str, Any]) -> None:
    given, expect = row["input"], row["expect"]
    found = pace.required_pace(
        int(given["year"]), given["value"], int(given["target_year"]), given["target"], better=given["better"]
    )
    assert (found.reason, found.linear) == (expect["reason"], fraction(expect, "linear"))
    wanted = expect.get("compound")
    assert found.compound == (None if wanted is None else near(wanted))
    if found.reason == "none":
        assert found.compound_reason == expect["compound_reason"]


def check_years(row: dict[str, Any]) -> None:
    given, expect = row["input"], row["expect"]
    steady = {name: given[name] for name in ("change", "growth") if name in given}
    found = pace.years_to_target(given["latest"], given["target"], better=given["better"], **steady)
    assert found.reason == expect["reason"]
    if "growth" in given:
        assert found.years == (near(expect["years"]) if "years" in expect else None)
    else:
        assert found.years == fraction(expect, "years")


def check_schedule(row: dict[str, Any]) -> None:
    given = dict(row["input"])
    months, ahead_by = int(given.pop("months")), given.pop("ahead_by", None)
    (found,) = pace.check_schedule([pace.Task(**given)], months, ahead_by=ahead_by)
    assert (found.status, found.reason) == (row["expect"]["status"], row["expect"]["reason"])


def check_completion(row: dict[str, Any]) -> None:
    found = pace.completion(**row["input"])
    assert (found.reason, found.value) == (row["expect"]["reason"], fraction(row["expect"], "value"))


def check_earned(row: dict[str, Any]) -> None:
    given, expect = row["input"], row["expect"]
    found = pace.earned_schedule(given["plan"], given["earned"], int(given["now"]))
    assert found.reason == expect["reason"]
    assert found.schedule_variance == (Decimal(expect["sv"]) if "sv" in expect else None)
    assert (found.spi, found.earned) == (fraction(expect, "spi"), fraction(expect, "es"))
    assert (found.spi_time, found.time_variance) == (fraction(expect, "spi_t"), fraction(expect, "sv_t"))


def fraction(expect: dict[str, Any], key: str) -> Fraction | None:
    return Fraction(expect[key]) if key in expect else None


CHECKS = {
    "ratio": check_ratio,
    "avg_growth": check_growth,
    "required_remaining_growth": check_growth,
    "remaining_growth_for_average": check_growth,
    "growth_to_multiply": check_growth,
    "cumulative_to_annual": check_cumulative,
    "required_pace": check_pace,
    "years_to_target": check_years,
    "schedule": check_schedule,
    "completion": check_completion,
    "earned_schedule": check_earned,
}


def cases() -> list[Any]:
    rows = json.loads(CASES.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
    found = [row for row in rows if row["method"] in CHECKS]
    assert {row["method"] for row in found} == set(CHECKS)
    return [pytest.param(row, id=f"{row['method']}-{i}") for i, row in enumerate(found)]


@pytest.mark.parametrize("row", cases())
def test_the_shared_cases(row: dict[str, Any]) -> None:
    CHECKS[row["method"]](row)


def test_the_published_check_of_a_doubling() -> None:
    """The spokesman's 6.3% lies in what the rounding of seven growth rates leaves."""
    found = pace.required_remaining_growth(2, ["9.5", "7.9", "7.8", "7.3", "6.9", "6.7", "6.9"], 3)
    assert found.lower is not None
    assert found.upper is not None
    assert found.lower < 6.3 < found.upper


def test_the_published_counts_of_a_quarter() -> None:
    """Two of ten main indicators behind, as a share that is printed 20%."""
    tasks = [pace.Task(actual=24, target=100)] * 2 + [pace.Task(actual=26, target=100)] * 8
    counts = pace.schedule_counts(pace.check_schedule(tasks, 3))
    assert counts == {"behind": 2, "on_schedule": 8, "ahead": 0, "completed": 0, "not_assessed": 0}


def test_three_formulas_for_what_is_better_low_differ() -> None:
    forms = ("inverse", "mirror", "distance")
    assert [pace.completion(6, 5, base=8, form=form).percent(1) for form in forms] == [
        "83.3%",
        "80.0%",
        "66.7%",
    ]


@pytest.mark.parametrize(
    ("result", "target", "decimals", "printed"),
    [
        (1269, 1100, 0, "115%"), ("5.56", "5.3", 0, "105%"), (1, 200, 0, "1%"), (1, 201, 0, "0%"),
        (-1, 300, 0, "0%"), (-1, 100, 1, "-1.0%"), (2, 3, 2, "66.67%"), (0, 5, 1, "0.0%"),
    ],
)  # fmt: skip
def test_printing_rates(result: Any, target: Any, decimals: int, printed: str) -> None:
    assert pace.completion(result, target).percent(decimals) == printed
    assert pace.completion(result, 0).percent(decimals) is None


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: pace.check_schedule([], 0.5), TypeError, "Expected a whole number for elapsed months"),
        (lambda: pace.check_schedule([pace.Task()], 0), IndexError, "from 1 to 12, got 0"),
        (lambda: pace.check_schedule([pace.Task()], 13), IndexError, "from 1 to 12, got 13"),
        (lambda: pace.check_schedule([pace.Task(better="up")], 3), ValueError, "higher, lower, neutral"),
        (lambda: pace.completion(1.5, 2), TypeError, "got float"),
        (lambda: pace.completion(1, 2, form="share"), ValueError, "Expected one of ratio, inverse"),
        (lambda: pace.earned_schedule([1], 1, 0), IndexError, "from 1 on, got 0"),
        (lambda: pace.years_to_target(1, 2), TypeError, "either change"),
        (lambda: pace.years_to_target(1, 2, change=1, growth=1), TypeError, "either change"),
        (lambda: pace.required_pace(2020, "x", 2025, 5), ValueError, "got 'x'"),
    ],
)
def test_misuse_says_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        call()


def test_results_as_json() -> None:
    rows = [
        pace.required_pace(2020, 1, 2023, 2),
        pace.years_to_target(1, 2, change=3),
        pace.average_growth(["5.0"]),
        pace.check_schedule([pace.Task(actual=1, target=3)], 4)[0],
        pace.completion(1, 3),
        pace.earned_schedule([1, 2], 1, 1),
    ]
    for row in rows:
        assert json.loads(json.dumps(row.to_dict())) == row.to_dict()


whole = st.integers(-1000, 1000)


@given(whole, whole, st.integers(1, 40), st.sampled_from(["higher", "lower", "neutral"]))
def test_the_required_pace_leads_to_the_target(value: int, target: int, years: int, better: Any) -> None:
    found = pace.required_pace(2000, value, 2000 + years, target, better=better)
    if found.linear is None:
        assert found.reason == "already_met"
        return
    assert value + years * found.linear == target
    if found.compound is not None:
        assert value * (1 + found.compound / 100) ** years == pytest.approx(target)
    if found.linear.denominator == 1:
        back = pace.years_to_target(value, target, change=int(found.linear), better=better)
        assert back.years == years


@given(st.lists(st.integers(-200, 200), min_size=1, max_size=12), st.integers(1, 5))
def test_an_average_lies_between_its_rates(tenths: list[int], left: int) -> None:
    rates = [f"{n / 10:.1f}" for n in tenths]
    found = pace.average_growth(rates)
    assert found.value is not None
    assert found.lower is not None
    assert found.upper is not None
    assert min(tenths) / 10 - 1e-9 <= found.value <= max(tenths) / 10 + 1e-9
    assert found.lower < found.value < found.upper


@given(st.integers(-100, 300), st.integers(1, 200), st.integers(1, 12))
def test_behind_is_what_the_rule_says(actual: int, target: int, months: int) -> None:
    (found,) = pace.check_schedule([pace.Task(actual=actual, target=target)], months)
    assert (found.status == "behind") == (Fraction(actual, target) < Fraction(months, 12))
    assert (found.progress, found.due) == (Fraction(actual, target), Fraction(months, 12))
