# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Fitted models by their ids, on the cases that the C++ tests run too.

Of `reference_fit` only additive smoothing can be said here: exponential smoothing chooses between additive
and multiplicative errors by itself, and the package's Theta leaves three errors out of its sum where ours
leaves two.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import zhibiao

CASES = json.loads((Path(__file__).parents[1] / "cases" / "smoothing.json").read_text("utf-8"))
IDS = {"ANN": "simple_smoothing", "AAN": "holt", "AAdN": "damped_holt"}
FITTED = [row for row in CASES if row["method"] == "fitted_model"]
REFERENCES = [row for row in CASES if row["method"] == "reference_fit" and row["input"]["model"] in IDS]


def named(row: dict[str, Any]) -> str:
    return f"{row['input']['model']}, {len(row['input']['values'])} from {row['input']['values'][0]}"


def projected(model: str, years: list[int], values: list[float], horizon: int) -> zhibiao.Projection:
    series = dict(zip(years, values, strict=True))
    return zhibiao.project(series, years[-1] + horizon, models=model, bounds=(None, None), resolution=None)


def test_what_is_run() -> None:
    assert len(FITTED) == 92
    assert len(REFERENCES) == 36


@pytest.mark.parametrize("row", FITTED, ids=named)
def test_fitted(row: dict[str, Any]) -> None:
    """Where another search ended at the same optimum, its forecasts; never a worse optimum."""
    given, expect = row["input"], row["expect"]
    found = projected(given["model"], given["years"], given["values"], given["horizon"])
    model = found.models[given["model"]]
    assert model.reason == expect.get("reason", "none")
    if model.reason != "none":
        return
    wanted = expect.get("parameters", {}).get("log_likelihood")
    if wanted is not None:
        assert model.parameters["log_likelihood"] >= wanted - 1e-5
        if model.parameters["log_likelihood"] > wanted + 1e-5:
            return
    stats = pytest.importorskip("scipy.stats")
    size = max(map(abs, given["values"]))
    wide = stats.t(expect["df"]).ppf(0.975)
    for year, location, scale in zip(found, expect["location"], expect["scale"], strict=True):
        assert year.point == pytest.approx(location, abs=2e-4 * size)
        half = (year.upper - year.lower) / 2
        assert half == pytest.approx(wide * scale, abs=wide * (1e-3 * scale + 1e-9 * size))


@pytest.mark.parametrize("row", REFERENCES, ids=named)
def test_no_worse_than_the_package(row: dict[str, Any]) -> None:
    """-2 ln L; the same forecasts where it is the same."""
    name, values = row["input"]["model"], row["input"]["values"]
    found = projected(IDS[name], list(range(2001, 2001 + len(values))), values, 6)
    reached = -2 * found.models[IDS[name]].parameters["log_likelihood"]
    expect = row["expect"]
    assert reached <= expect["value"] + 0.005
    if abs(reached - expect["value"]) <= 1e-5:
        points = [year.point for year in found]
        assert points == pytest.approx(expect["location"], rel=1e-3)
