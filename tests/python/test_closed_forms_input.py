# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Closed forms of what cannot be: each fault names its argument, or its series."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Any

import numpy
import polars
import pytest
import zhibiao
from zhibiao.panel import closed_forms

YEARS = [2020, 2021, 2022]
ONE = numpy.array([[1.0, 2.0, 3.0]])


@pytest.mark.parametrize(
    ("change", "argument", "message"),
    [
        ({"years": [2021, 2020, 2022]}, "years", "Expected ascending years for years, got 2021 before 2020"),
        ({"years": [2020, 2020, 2022]}, "years", "got 2020 before 2020"),
        (
            {"years": ["2020", "2021", "2022"]},
            "years",
            "Expected whole numbers, a year each for years, got '2020'",
        ),
        ({"years": [2020.5, 2021, 2022]}, "years", "got 2020.5"),
        ({"years": None}, "years", "got None"),
        ({"years": "2020"}, "years", "got '2020'"),
        ({"years": [1, 2, 10**12]}, "years", "Expected years from -32000 to 32000"),
        ({"years": []}, "years", "Expected 1 to 64 years"),
        ({"years": [2020, 2021]}, "values", "Expected 2 columns, one a year"),
        (
            {"target": "aim"},
            "target",
            "a number, or an array of float64 with one a series for target, got 'aim'",
        ),
        ({"target": (1, 2)}, "target", "got (1, 2)"),
        ({"target": 5, "target_year": "by"}, "target_year", "got 'by'"),
        ({"target": numpy.array([1.0, 2.0])}, "target", "Expected 1 numbers side by side"),
        ({"target": 5, "better": "up"}, "better", "Expected higher or lower for better, got up"),
    ],
)
def test_arguments(change: dict[str, Any], argument: str, message: str) -> None:
    with pytest.raises(zhibiao.ArgumentError, match=re.escape(message)) as caught:
        closed_forms(**({"table": ONE, "years": YEARS} | change))
    assert caught.value.argument == argument


def test_wrong_types() -> None:
    for table in (None, [[1.0, 2.0]], "table"):
        with pytest.raises(TypeError, match="Expected a table with __arrow_c_stream__"):
            closed_forms(table, YEARS)
    with pytest.raises(TypeError, match="array of float64 of 2 dimensions for values, got 1"):
        closed_forms(ONE[0], YEARS)
    with pytest.raises(TypeError, match="Expected a result of closed_forms for out, got a int"):
        closed_forms(ONE, YEARS, out=5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one thread or more, got 0"):
        closed_forms(ONE, YEARS, threads=0)


def test_numbers_of_other_types_are_targets() -> None:
    for target in (6, Decimal(6), numpy.int64(6), numpy.float64(6)):
        found = closed_forms(ONE, numpy.array(YEARS), target=target).to_polars()
        assert found["attainment"].to_list() == [0.5]


def test_columns() -> None:
    table = polars.DataFrame({"2020": [1.0], "2021": ["x"], "2022": [3.0]})
    with pytest.raises(zhibiao.ColumnError, match='Column "2021": Expected numbers'):
        closed_forms(table, YEARS)
    with pytest.raises(zhibiao.ColumnError, match='Column "2023": Expected a column of values'):
        closed_forms(table, [2020, 2023])


def test_a_series_has_its_reason_and_the_others_their_numbers() -> None:
    found = closed_forms(numpy.array([[1.0, math.inf, 3.0], [1.0, 2.0, 3.0]]), YEARS).to_polars()
    assert found["slope_reason"].to_list() == ["not_finite", "none"]
    assert found["slope"].to_list() == [None, 1.0]
    late = closed_forms(ONE, YEARS, target=5, target_year=2020).to_polars()
    assert late["required_cagr_reason"].to_list() == ["target_year_passed"]
