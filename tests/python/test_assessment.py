# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Assessments: one series before every method, and what is wrong with a series named by its year."""

from __future__ import annotations

import datetime
import math
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
import zhibiao

SERIES = {2019: 60, 2020: 61, 2021: 60, 2022: 62, 2023: 63, 2024: 64}
TARGET = zhibiao.Target(75, 2030, better="higher")


@pytest.fixture(scope="module")
def found() -> zhibiao.Assessment:
    return zhibiao.assess(SERIES, TARGET, limit=100, peers=[50, 60, 70, 80])


def test_each_method_has_its_row(found: zhibiao.Assessment) -> None:
    assert len(found) == 16
    assert [row.method.id for row in found][:3] == ["statcan", "eurostat", "unsd2022"]
    statuses = {row.method.id: row.result.status for row in found}
    assert statuses["germany_dns"] == "cloud"
    assert statuses["sdsn"] == "moderately_improving"
    assert found["escap_csi_parity"].reason == "not_two_sided"
    assert found[0].result is found["statcan"]
    for row in found:
        assert (row.result.status is None) == (row.result.reason != "none")
        assert row.result.reason == "none" or row.result.level == "not_assessed"
    with pytest.raises(KeyError):
        found["ndrc"]


def test_where_methods_agree_and_disagree(found: zhibiao.Assessment) -> None:
    agreement = found.agreement()
    assert set(agreement.levels) == {"progress_too_slow"}
    assert agreement.share == 1
    assert agreement.spread == 0
    assert agreement.refused == {
        "not_two_sided": ("escap_csi_parity",), "higher_is_better": ("aarr",),
    }  # fmt: skip
    assert str(agreement) == "12 methods judge, 12 of them progress_too_slow."


def test_methods_that_disagree() -> None:
    chosen = ["unsd2022", "unsd2023", "statcan", "sdsn"]
    slow = zhibiao.assess({2015: 100, 2020: 102}, 120, year=2030, better=1, methods=chosen)
    agreement = slow.agreement()
    assert agreement.levels["stagnating"] == ("unsd2022", "statcan", "sdsn")
    assert agreement.levels["progress_too_slow"] == ("unsd2023",)
    assert (agreement.level, agreement.share, agreement.spread) == ("stagnating", Fraction(3, 4), 1)
    assert "from progress_too_slow to stagnating" in str(agreement)
    tie = zhibiao.assess({2015: 100, 2020: 102}, 120, year=2030, better=1, methods=chosen[:2]).agreement()
    assert (tie.level, tie.share) == (None, None)
    assert "no level leads" in str(tie)


def test_no_method_judges() -> None:
    none = zhibiao.assess({2015: 1}, methods=["statcan"])
    assert str(none.agreement()) == "No method judges."
    assert none["statcan"].reason == "too_few_points"


def test_without_a_direction_methods_refuse() -> None:
    undirected = zhibiao.assess(SERIES, 75, year=2030, limit=100)
    judged = {row.method.id for row in undirected if row.result.reason == "none"}
    assert judged == {"plan_midterm"}
    assert undirected["statcan"].reason == "no_direction"


def test_without_a_target() -> None:
    free = zhibiao.assess(SERIES, better="higher")
    assert free["eurostat"].status == "significant_progress"
    assert free["escap_csi"].reason == "no_target"
    assert free["germany_dns"].status == "sun"


def test_parity_is_for_the_method_of_parity() -> None:
    parity = zhibiao.assess({2015: 0.9, 2020: 0.95}, zhibiao.Target(1, 2030, parity=True))
    assert parity["escap_csi_parity"].status == "slow_progress"
    for name in ("statcan", "eurostat", "unsd2023", "escap_csi", "sdsn", "oecd_distance", "plan_midterm"):
        assert parity[name].reason == "two_sided"


def test_intervals_are_for_the_method_of_intervals() -> None:
    aim = zhibiao.Target(80, 2030, better="higher", upper=85)
    interval = zhibiao.assess({2019 + i: 60 + 2 * i for i in range(6)}, aim, limit=100)
    assert interval["germany_dns"].status == "sun"
    assert interval["statcan"].reason == "target_interval"


def test_an_indicator_that_is_a_growth_rate() -> None:
    growth = zhibiao.assess({2020: "5.8", 2021: "6.1"}, 7, year=2025, better=1, kind="growth_rate")
    for name in ("statcan", "eurostat", "unsd2022", "unsd2023", "unsd2024", "escap_geometric"):
        assert growth[name].reason == "growth_rate"
    assert growth["sdsn"].status is not None


@pytest.mark.parametrize(
    "series",
    [
        [(2015, "10.1"), (2019, 8.3)],
        zip([2015, 2019], [10.1, 8.3], strict=True),
        [[2015, 10.1], [2019, Decimal("8.3")]],
        ((2015, 10.1), (2019, 8.3)),
        ([2015, 2019], [10.1, 8.3]),
        ((2015, 2017, 2019), (10.1, 9, 8.3)),
        {"2015": "10.1", "2019": "8.3"},
        {datetime.date(2015, 12, 31): 10.1, datetime.date(2019, 12, 31): 8.3},
    ],
)
def test_shapes_of_a_series(series: Any) -> None:
    found = zhibiao.assess(series, 3, year=2030, better="lower", methods="unsd2022")
    assert found["unsd2022"].status == "fair"
    assert found.series[0] == (2015, 10.1)


def test_columns_of_pandas_and_polars() -> None:
    pandas = pytest.importorskip("pandas")
    polars = pytest.importorskip("polars")
    for series in (
        pandas.Series([10.1, 8.3], index=[2015, 2019]),
        (polars.Series([2015, 2019]), polars.Series([10.1, 8.3])),
    ):
        found = zhibiao.assess(series, 3, year=2030, better=-1)
        assert found["unsd2022"].status == "fair"
    frame = found.to_polars()
    assert frame.columns[:5] == ["method", "status", "score", "reason", "level"]
    assert frame.shape == (16, 9)
    assert found.to_pandas().shape == (16, 9)


@pytest.mark.parametrize(
    ("series", "message", "year", "field"),
    [
        ({2016: 1, 2015: 2}, "Expected years in ascending order, got 2015 after 2016", 2015, "year"),
        ([(2015, 1), (2015, 2)], "Expected years in ascending order, got 2015 twice", 2015, "year"),
        ({2015: 1, 2016: math.nan}, "Expected a finite number for 2016, got nan", 2016, "value"),
        ({2015: 1, 2016: None}, "Expected a number for 2016, got None; leave the year out", 2016, "value"),
        ({2015: 1, 2016: "n/a"}, "Expected a number for 2016, got 'n/a'", 2016, "value"),
        ({"base": 1}, "Expected a number for a year, got 'base'", None, "year"),
        ({}, "Expected a value at least", None, "value"),
        ([1, 2], "Expected pairs of year and value, got 1", None, "value"),
        (([2015, 2016, 2017], [1, 2]), "Expected as many years as values, got 3 and 2", None, "value"),
    ],
)
def test_what_is_wrong_with_a_series(series: Any, message: str, year: int | None, field: str) -> None:
    with pytest.raises(zhibiao.ProgressError, match=message) as caught:
        zhibiao.assess(series, TARGET)
    assert (caught.value.year, caught.value.field) == (year, field)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("year", [2024, 2010])
def test_a_target_that_is_not_after_the_last_year(year: int) -> None:
    with pytest.raises(zhibiao.ProgressError, match=f"after the last year 2024, got {year}") as caught:
        zhibiao.assess(SERIES, 75, year=year, better=1)
    assert caught.value.field == "target"


def test_two_directions() -> None:
    with pytest.raises(zhibiao.ProgressError, match="Expected one direction, got higher and lower"):
        zhibiao.assess(SERIES, TARGET, better="lower")
    assert zhibiao.assess(SERIES, TARGET, better=1, methods="statcan")["statcan"].status == "accelerate"


def test_methods_that_are_not_there() -> None:
    with pytest.raises(ValueError, match=r"Expected one of statcan, .*; got unsd2021"):
        zhibiao.assess(SERIES, TARGET, methods=["unsd2021"])
    assert zhibiao.assess(SERIES, TARGET, methods=["ndrc"])["ndrc"].reason == "other_input"


def test_figures_bring_their_units() -> None:
    report = zhibiao.read("2015年绿地50公顷。2020年绿地56公顷。2022年公路58公里。", year=2022)
    green, more, road = report.figures
    found = zhibiao.assess({2015: green, 2020: more}, 70, year=2030, better=1, methods="sdsn")
    assert found["sdsn"].status == "moderately_improving"
    with pytest.raises(zhibiao.ProgressError, match="Expected unit 公顷, got 公里 for 2022") as caught:
        zhibiao.assess({2015: green, 2020: more, 2022: road}, 70, year=2030, better=1)
    assert (caught.value.year, caught.value.field) == (2022, "unit")
    with pytest.raises(zhibiao.ProgressError, match="got 公里 for the target"):
        zhibiao.assess({2015: green, 2020: more}, road, year=2030, better=1)


def test_how_it_looks(found: zhibiao.Assessment) -> None:
    lines = repr(found).splitlines()
    assert lines[0].split()[:4] == ["method", "status", "level", "score"]
    assert len(lines) == 2 + len(found) + 1
    assert "not_two_sided" in repr(found)
    assert lines[-1] == str(found.agreement())
