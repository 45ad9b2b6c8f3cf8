# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Forecasts of tables: whatever stands in them, each series has a forecast or a reason."""

from __future__ import annotations

import datetime
import random
import re
from typing import Any

import pandas
import polars
import pyarrow
import pytest
import zhibiao

YEARS = list(range(2010, 2020))
RISING = [10.0, 12.0, 11.0, 14.0, 15.0, 17.0, 16.0, 19.0, 20.0, 22.0]


def long_table(**series: list[tuple[int, float | None]]) -> dict[str, list[Any]]:
    rows = [(name, year, value) for name, pairs in series.items() for year, value in pairs]
    return {"unique_id": [r[0] for r in rows], "ds": [r[1] for r in rows], "y": [r[2] for r in rows]}


def status_of(found: Any) -> dict[str, str]:
    frame = found.to_polars()
    return dict(zip(frame["unique_id"].to_list(), frame["status"].to_list(), strict=True))


@pytest.mark.parametrize("make", [polars.DataFrame, pandas.DataFrame, pyarrow.table])
def test_any_table_in_long_form(make: Any) -> None:
    table = make(long_table(a=list(zip(YEARS, RISING, strict=True))))
    found = zhibiao.forecast(table, h=3, level=95).to_polars()
    assert found["ds"].to_list() == [2020, 2021, 2022]
    assert found["status"].to_list() == ["ok"] * 3
    assert (found["default-lo-95"] < found["default"]).all()
    assert (found["default"] < found["default-hi-95"]).all()


@pytest.mark.parametrize(
    "times",
    [
        [datetime.date(year, 12, 31) for year in YEARS],
        [datetime.datetime(year, 1, 1) for year in YEARS],
    ],
)
def test_dates_are_their_years(times: list[Any]) -> None:
    table = polars.DataFrame({"unique_id": ["a"] * 10, "ds": times, "y": RISING})
    plain = polars.DataFrame({"unique_id": ["a"] * 10, "ds": YEARS, "y": RISING})
    assert (
        zhibiao.forecast(table, h=1).to_polars()["default"].to_list()
        == zhibiao.forecast(plain, h=1).to_polars()["default"].to_list()
    )


def test_one_bad_series_does_not_stop_the_others() -> None:
    good = list(zip(YEARS, RISING, strict=True))
    table = polars.DataFrame(
        long_table(
            good=good,
            endless=[(2018, 1.0), (2019, float("inf"))],
            twice=[(2018, 1.0), (2018, 2.0)],
            nothing=[(2018, None), (2019, None)],
            again=good,
        ),
        schema={"unique_id": polars.String, "ds": polars.Int64, "y": polars.Float64},
    )
    found = zhibiao.forecast(table, h=1)
    status = status_of(found)
    assert status["good"] == status["again"] == "ok"
    assert status["endless"] == "not_finite"
    assert status["twice"] == "repeated_year"
    assert status["nothing"] not in {"ok", ""}
    frame = found.to_polars()
    assert frame.filter(polars.col("unique_id") == "endless")["status_year"].to_list() == [2019]
    assert frame.filter(polars.col("status") != "ok")["default"].null_count() == 3


def test_the_order_of_the_rows_and_the_threads_change_nothing() -> None:
    rows = [(name, year, value) for name in "abcdef" for year, value in zip(YEARS, RISING, strict=True)]
    shuffled = random.Random(3).sample(rows, len(rows))
    tables = [
        polars.DataFrame(
            {"unique_id": [r[0] for r in some], "ds": [r[1] for r in some], "y": [r[2] for r in some]}
        )
        for some in (rows, shuffled)
    ]
    one, other = (zhibiao.forecast(table, h=2).to_polars().sort("unique_id", "ds") for table in tables)
    threaded = zhibiao.forecast(tables[0], h=2, threads=2).to_polars().sort("unique_id", "ds")
    assert one.equals(other)
    assert one.equals(threaded)


def test_a_missing_year_is_a_gap() -> None:
    """From 2011 to 2014 is three years: a drift of 1 a year stays one."""
    table = polars.DataFrame(long_table(a=[(2010, 5.0), (2011, 6.0), (2014, 9.0), (2015, 10.0)]))
    found = zhibiao.forecast(table, h=1, models="drift").to_polars()
    assert found["drift"].to_list() == pytest.approx([11.0])


def test_a_constant_stays_and_a_share_keeps_its_bound() -> None:
    constant = polars.DataFrame(long_table(a=[(year, 7.0) for year in YEARS]))
    assert zhibiao.forecast(constant, h=4).to_polars()["default"].to_list() == pytest.approx([7.0] * 4)
    shares = [90.0, 92.0, 95.0, 96.0, 97.5, 98.0, 98.6, 99.0, 99.2, 99.5]
    table = polars.DataFrame(long_table(a=list(zip(YEARS, shares, strict=True))))
    found = zhibiao.forecast(table, h=6, bounds=(0, 100), level=95).to_polars()
    assert (found["default-hi-95"] <= 100).all()
    assert (found["default"] <= 100).all()


def test_the_chance_of_a_target_falls_as_it_rises() -> None:
    table = polars.DataFrame(long_table(a=list(zip(YEARS, RISING, strict=True))))
    chances = [zhibiao.forecast(table, h=1, target=aim).to_polars()["p_met"][0] for aim in (15, 20, 25, 30)]
    assert chances == sorted(chances, reverse=True)
    assert 0 <= chances[-1] < chances[0] <= 1


def test_no_rows_give_no_rows() -> None:
    empty = polars.DataFrame(schema={"unique_id": polars.String, "ds": polars.Int64, "y": polars.Float64})
    assert len(zhibiao.forecast(empty, h=3)) == 0


@pytest.mark.parametrize(
    ("asked", "argument", "message"),
    [
        ({"h": 0}, "h", "Expected 1 to 1000 years for h, got 0"),
        ({"h": "3"}, "h", "Expected a whole number for h, got '3'"),
        ({"h": 1.5}, "h", "Expected a whole number for h, got 1.5"),
        ({"h": None, "until": 9 * 10**9}, "until", "less than ten digits"),
        ({"threads": 1.5}, "threads", "Expected a whole number for threads, got 1.5"),
        ({"level": "wide"}, "level", "Expected a number between 0 and 100 for level, got 'wide'"),
        ({"level": None}, "level", "got None"),
        ({"level": 0.95}, "level", "got 0.95; write 95"),
        ({"level": 100}, "level", "between 0 and 100"),
        ({"models": None}, "models", "Expected the name of a model or several for models, got None"),
        ({"models": ["drift", 5]}, "models", "got ['drift', 5]"),
        ({"models": []}, "models", "one model or more"),
        ({"bounds": (5, 1)}, "upper", "a bound above the lower"),
        ({"bounds": "01"}, "bounds", "(lower, upper)"),
        ({"target": 1, "bound": "="}, "bound", "one of >=, >, <=, <"),
    ],
)
def test_misused_arguments_are_named(asked: dict[str, Any], argument: str, message: str) -> None:
    table = polars.DataFrame(long_table(a=list(zip(YEARS, RISING, strict=True))))
    with pytest.raises(zhibiao.ArgumentError, match=re.escape(message)) as caught:
        zhibiao.forecast(table, **({"h": 1} | asked))
    assert caught.value.argument == argument


def test_what_cannot_be_is_named() -> None:
    table = polars.DataFrame(long_table(a=list(zip(YEARS, RISING, strict=True))))
    with pytest.raises(zhibiao.ColumnError, match="value"):
        zhibiao.forecast(table, h=1, value_col="value")
    with pytest.raises(zhibiao.ArgumentError, match="crystal"):
        zhibiao.forecast(table, h=1, models="crystal")
    with pytest.raises(zhibiao.ArgumentError):
        zhibiao.forecast(table)
    for freq in ("M", ["Y"]):
        with pytest.raises(ValueError, match=r"[Yy]early"):
            zhibiao.forecast(table, h=1, freq=freq)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        zhibiao.forecast([1, 2, 3], h=1)
