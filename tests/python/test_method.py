# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods: the cases that C++ and Python share, and how arguments are read."""

from __future__ import annotations

import copy
import json
import math
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from zhibiao import methods

CASES = json.loads((Path(__file__).parent.parent / "cases" / "method.json").read_text(encoding="utf-8"))
PAIR: dict[str, Any] = {"y0": 10.1, "t0": 2015, "yt": 8.3, "t": 2019, "target": 3, "T": 2030, "d": -1}


def near(found: float, expected: float) -> bool:
    return abs(found - expected) <= 2e-6 * abs(expected) + 5e-8


def check(found: methods.MethodResult, expect: Any) -> None:
    if isinstance(expect, str):
        assert found.status == expect
    elif isinstance(expect, (int, float)):
        assert near(float(found), expect)
    else:
        assert found.reason == expect.get("reason", "none")
        for name, value in expect.items():
            if isinstance(value, str):
                assert getattr(found, name) == value
            else:
                assert near(found.score if name == "score" else found[name], value), name


@pytest.mark.parametrize("method", sorted({case["method"] for case in CASES}))
def test_the_shared_cases(method: str) -> None:
    judge = getattr(methods, method)
    mine = [case for case in CASES if case["method"] == method]
    for case in mine:
        try:
            check(judge(**case["input"]), case["expect"])
        except Exception as error:
            error.add_note(json.dumps(case)) if hasattr(error, "add_note") else None
            raise
    assert len(mine) >= 13


def test_each_method_of_the_table_has_a_function_of_its_name() -> None:
    table = methods.table()
    assert len({method.id for method in table}) == len(table) == 18
    for method in table:
        assert (getattr(methods, method.id).__doc__ or "").strip()
        assert method.name
        assert method.source
        assert method.thresholds
    assert {method.evidence for method in table} == {"read_in_source", "from_memory", "computed"}


@pytest.mark.parametrize("d", [-1, "lower", Decimal(-1), -1.0])
def test_directions(d: Any) -> None:
    assert methods.unsd2022(**{**PAIR, "d": d}).status == "fair"


@pytest.mark.parametrize("d", [0, 2, True, "down", 1.5, ""])
def test_what_is_no_direction(d: Any) -> None:
    with pytest.raises(ValueError, match="Expected d of 1 or 'higher'"):
        methods.unsd2022(**{**PAIR, "d": d})


@pytest.mark.parametrize(
    "judge", [methods.statcan, methods.eurostat, methods.unsd2022, methods.unsd2023, methods.unsd2024]
)
def test_no_direction_is_taken_by_default(judge: Any) -> None:
    without = {name: value for name, value in PAIR.items() if name != "d"}
    found = judge(**without)
    assert (found.status, found.reason, found.level, found.score) == (
        None,
        "no_direction",
        "not_assessed",
        None,
    )


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("name", ["y0", "yt", "target", "T"])
def test_what_is_not_finite(name: str, bad: float) -> None:
    assert methods.statcan(**{**PAIR, name: bad}).reason == "non_finite"


def test_sizes_beyond_a_double() -> None:
    assert methods.statcan(**{**PAIR, "y0": 1e-300}).reason == "out_of_range"
    far = methods.unsd2023(y0=1e-90, t0=2015, yt=1e90, t=2016, target=2e90, T=2030, d=1)
    assert far.reason == "out_of_range"
    far = methods.escap_geometric(t=[2015, 2016], y=[1e-90, 1e90], T=2050)
    assert far.reason == "out_of_range"


@pytest.mark.parametrize("value", ["10.1", Decimal("10.1"), 10.1, Fraction(101, 10)])
def test_numbers_of_every_kind(value: Any) -> None:
    assert near(methods.unsd2022(**{**PAIR, "y0": value}).CR, 0.6159691)


@pytest.mark.parametrize(
    ("value", "error"), [("ten", ValueError), (None, TypeError), (True, TypeError), ([1], TypeError)]
)
def test_what_is_no_number(value: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="Expected a number for y0"):
        methods.unsd2022(**{**PAIR, "y0": value})


def test_met_is_decided_on_the_values_as_given() -> None:
    """0.1 + 0.2 is a little more than 0.3: it meets a floor of 0.3 and not a ceiling."""
    given: dict[str, Any] = {"y0": 0.5, "t0": 2015, "yt": 0.1 + 0.2, "t": 2019, "target": 0.3, "T": 2030}
    assert methods.statcan(**given, d=-1).status == "on_track"
    assert methods.statcan(**{**given, "y0": 0.1}, d=1).status == "achieved"


def test_results_can_be_kept() -> None:
    found = methods.statcan(**PAIR)
    assert pickle.loads(pickle.dumps(found)) == found
    assert found["R"] == copy.deepcopy(found).R
    assert hash(found) == hash(copy.copy(found))
    assert json.loads(json.dumps(found.to_dict()))["status"] == "accelerate"
    with pytest.raises(AttributeError, match="a result of statcan has no 'CR'"):
        _ = found.CR
    with pytest.raises(TypeError, match="unsd2022 gives no score: fair"):
        float(methods.unsd2022(**PAIR))


def test_the_mean_of_several_series() -> None:
    met = methods.statcan(y0=4.5, t0=2015, yt=4.4, t=2019, target=12, T=2030, d=-1)
    falling = methods.statcan(y0=100, t0=2015, yt=120, t=2019, target=50, T=2030, d=-1)
    refused = methods.statcan(y0=0, t0=2015, yt=4.4, t=2019, target=3, T=2030, d=-1)
    assert methods.statcan_aggregate([met, met]).status == "achieved"
    assert methods.statcan_aggregate({"a": met, "b": falling}).status == "accelerate"
    assert methods.statcan_aggregate([falling]).status == "deterioration"
    assert methods.statcan_aggregate([met, refused]).score == 5
    assert methods.statcan_aggregate([refused]).reason == "too_few_points"


def test_ratios_best_at_one() -> None:
    assert [methods.statcan_parity(y) for y in (0.5, 0.97, 1.03, 2)] == [2, 1, 1, 2]
    for bad in (0, -1, math.nan):
        with pytest.raises(ValueError, match="above 0"):
            methods.statcan_parity(bad)


def test_scores_of_sdsn() -> None:
    assert [methods.sdsn_normalise(x, worst=20, best=70) for x in (10, 20, 45, 70, 90)] == [
        0,
        0,
        50,
        100,
        100,
    ]
    with pytest.raises(ValueError, match="Expected worst and best to differ"):
        methods.sdsn_normalise(1, worst=2, best=2)


def test_scores_of_sdsn_need_no_direction_and_raw_values_do() -> None:
    assert methods.sdsn(y0=50, t0=2015, yt=75, t=2022).status == "on_track"
    assert methods.sdsn(y0=50, t0=2015, yt=75, t=2022, target=90).reason == "no_direction"
    assert methods.sdsn(y0=120, t0=2015, yt=75, t=2022, target=100).reason == "no_direction"


def test_the_fourteenth_plan_at_mid_term() -> None:
    """Pro rata agrees with the official classes on 10 of 12, and no tolerance fits."""
    cases = [case for case in CASES if case["source"].startswith("14th plan")]
    official = [case["source"].rsplit(" ", 1)[1] for case in cases]
    results = [methods.plan_midterm(**case["input"]) for case in cases]
    agree, of, differ = methods.plan_agreement(results, official)
    assert (agree, of) == (10, 12)
    assert [official[i] for i in differ] == ["基本符合", "基本符合"]
    for hundredth in range(100):
        wider = [methods.plan_midterm(**case["input"], tolerance=Decimal(hundredth) / 100) for case in cases]
        assert methods.plan_agreement(wider, official)[0] < 12


def test_official_classes_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match="as many official classes as results, got 1 and 0"):
        methods.plan_agreement([], ["滞后"])
    with pytest.raises(ValueError, match="got 落后"):
        methods.plan_agreement([methods.plan_midterm(**{**PAIR, "d": None})], ["落后"])


def test_the_colours_count_every_province_once() -> None:
    """The first half of 2021: 9, 10 and 11 provinces by intensity, 8, 5 and 17 by total; 30 each."""
    rises, behind, met = [-0.5] * 9, [1.2] * 10, [3.1] * 11
    statuses = [methods.ndrc(actual=a, target=3, d=1, rule="2021H1").status for a in rises + behind + met]
    assert [statuses.count(colour) for colour in ("red", "yellow", "green")] == [9, 10, 11]
    assert sum((9, 10, 11)) == sum((8, 5, 17)) == 30
    with pytest.raises(ValueError, match="Expected one of 2021Q1, 2021H1; got 2022"):
        methods.ndrc(actual=1, target=3, d=1, rule="2022")  # type: ignore[arg-type]


def test_earned_value_of_one_number() -> None:
    found = methods.earned_value(PV=200, EV=150, AC=100)
    assert found.values == {"PV": 200, "SV": -50, "SPI": 0.75, "CV": 50, "CPI": 1.5}
    assert methods.earned_value(PV=200, EV=200).status == "on_schedule"
    assert methods.earned_value(PV=0, EV=1).reason == "zero_plan"
    assert methods.earned_value(PV=[100], EV=-1, AT=1).reason == "out_of_range"
    with pytest.raises(TypeError, match="Expected AT"):
        methods.earned_value(PV=[100, 200], EV=150)


def test_years_and_values_side_by_side() -> None:
    with pytest.raises(ValueError, match="Expected as many years as values of y, got 2 and 1"):
        methods.escap_wlogit(t=[2015, 2016], y=[50], T=2030, scale=100)
    assert methods.escap_wlogit(t=[2016, 2015], y=[50, 51], T=2030, scale=100).reason == "years_not_ascending"
    assert methods.aarr(year=[2015, 2015], y=[50, 51]).reason == "years_not_ascending"


def test_targets_of_an_interval() -> None:
    with pytest.raises(ValueError, match="two ends of an interval"):
        methods.germany_dns(values=[1, 2, 3, 4], year=2024, target=[1, 2, 3], T=2030, d=1)
