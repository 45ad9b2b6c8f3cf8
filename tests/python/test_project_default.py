# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The default forecaster beside the same in numpy, on the cases that the C++ tests run too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import zhibiao

CASES = json.loads((Path(__file__).parents[1] / "cases" / "project_default.json").read_text("utf-8"))
# What a caller of Python cannot say: no values at all, no year to go to, that values may become negative.
SAID = [row for row in CASES if row["input"]["values"] and row["input"]["horizon"] > 0]
SAID = [row for row in SAID if "non_negative" not in row["input"]]


def projected(given: dict[str, Any]) -> zhibiao.Projection:
    above = None if min(given["values"]) < 0 else 0  # as the core takes it where no lower bound is stated
    ends = (given.get("lower", None if "upper" not in given else above), given.get("upper"))
    return zhibiao.project(
        dict(zip(given["years"], given["values"], strict=True)),
        to=given["years"][-1] + given["horizon"],
        bounds=None if ends == (None, None) else ends,
        resolution=None,
    )


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row['source']}, {len(row['input']['values'])}")
def test_default(row: dict[str, Any]) -> None:
    found, expect = projected(row["input"]), row["expect"]
    if "reason" in expect:
        assert {year.reason for year in found} == {expect["reason"]}
        return
    assert found.models["combination"].filled == expect["filled"]
    size = abs(row["input"]["values"][-1])
    for h, year in enumerate(found):
        lower, upper = year.intervals[0.95]
        told = {"location": year.point, "median": year.median, "lower": lower, "upper": upper}
        for key, value in told.items():
            assert value == pytest.approx(expect[key][h], rel=1e-9, abs=1e-9 * size), (key, h)
