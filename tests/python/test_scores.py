# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Scores of forecasts: the cases that C++ and Python share, columns, refusals, and a published package."""

from __future__ import annotations

import json
import math
import pickle
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zhibiao import scores
from zhibiao.errors import ArgumentError

CASES = json.loads((Path(__file__).parent.parent / "cases" / "scores.json").read_text("utf-8"))
METHODS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "brier": lambda x: scores.brier(x["o"], x["p"]),
    "brier_decomposition": lambda x: scores.brier_decomposition(x["o"], x["p"]).to_dict(),
    "log_score": lambda x: scores.log_score(x["o"], x["p"]),
    "rps": lambda x: scores.rps(x["cat"], x["p"]),
    "crps_normal": lambda x: scores.crps_normal(x["obs"], x["mu"], x["sd"]),
    "crps_ensemble": lambda x: scores.crps_ensemble(x["obs"], x["members"], fair=bool(x["fair"])),
    "crps_weighted": lambda x: scores.crps_ensemble(x["obs"], x["members"], weights=x["weights"]),
    "log_score_normal": lambda x: scores.log_score_normal(x["obs"], x["mu"], x["sd"]),
    "pinball": lambda x: scores.pinball(x["y"], x["q"], x["a"]),
    "interval_score": lambda x: scores.interval_score(x["y"], x["l"], x["u"], x["a"]),
    "weighted_interval_score": lambda x: scores.weighted_interval_score(x["y"], x["m"], x["intervals"]),
    "naive_scale": lambda x: scores.naive_scale(x["history"], x["season"]),
    "coverage": lambda x: scores.coverage(x["y"], x["l"], x["u"]),
    "pit_normal": lambda x: scores.pit(x["obs"], x["mu"], x["sd"]),
    "pit_ensemble": lambda x: scores.pit_ensemble(x["obs"], x["members"]),
    "pit_histogram": lambda x: scores.pit_histogram(x["values"], x["bins"]),
    "uniformity_distance": lambda x: scores.uniformity_distance(x["values"]),
}


def plain(found: Any) -> Any:
    """A result as a case writes it."""
    if isinstance(found, scores.NaiveScale):
        return {"reason": found.reason} if found.value is None else found.value
    if isinstance(found, scores.Coverage):
        return [found.held, found.below, found.above]
    return "inf" if found == math.inf else found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['method']}-{case['source']}")
def test_each_case(case: dict[str, Any]) -> None:
    run = METHODS[case["method"]]
    if isinstance(case["expect"], dict) and "error" in case["expect"]:
        with pytest.raises(ArgumentError) as caught:
            run(case["input"])
        assert caught.value.argument == case["expect"]["error"]
        return
    expected = case["expect"]
    found = plain(run(case["input"]))
    if (isinstance(expected, dict) and "reason" in expected) or expected == "inf":
        assert found == expected
    else:
        assert found == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_columns_give_lists_and_single_values_stand_for_columns() -> None:
    assert scores.interval_score([3.0, 5.0], 4.5, [6.5, 6.5], 0.1) == [32.0, 2.0]
    assert scores.crps_normal([0], 0, [1]) == [scores.crps_normal(0, 0, 1)]
    assert scores.brier([], []) == []
    assert scores.pit(Decimal(5), Decimal(5), 1) == 0.5
    assert scores.pinball(iter([1.0, 2.0]), 1, 0.5) == [0.0, 0.5]


def test_numpy_columns() -> None:
    np = pytest.importorskip("numpy")
    assert scores.brier(np.array([True, False]), np.array([0.5, 0.5])) == [0.25, 0.25]


@pytest.mark.parametrize(
    "call",
    [
        lambda: scores.crps_normal([1, 2], [1, 2, 3], 1),
        lambda: scores.brier_decomposition([1, 0], [0.5]),
        lambda: scores.crps_ensemble(1, [1, 2], weights=[1]),
        lambda: scores.coverage([1, 2], [0], 5),
    ],
)
def test_columns_of_other_lengths(call: Callable[[], Any]) -> None:
    with pytest.raises(ValueError, match="Expected columns of one length, got "):
        call()


def test_swapped_arguments_of_events() -> None:
    with pytest.raises(ArgumentError, match="the outcome before the probability, for happened, got"):
        scores.brier(0.3, 1)  # type: ignore[call-overload]


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_what_is_not_a_number_is_refused(bad: float) -> None:
    for call in (
        lambda: scores.crps_normal(bad, 0, 1),
        lambda: scores.crps_ensemble(1, [1, bad]),
        lambda: scores.crps_ensemble(1, [1, bad], weights=[1, 1]),
        lambda: scores.interval_score(bad, 0, 1, 0.1),
        lambda: scores.interval_score(0, 0, bad, 0.1),
        lambda: scores.pinball(0, bad, 0.5),
        lambda: scores.weighted_interval_score(0, bad),
        lambda: scores.pit(bad, 0, 1),
    ):
        with pytest.raises(ArgumentError):
            call()


def test_fair_and_weights_do_not_go_together() -> None:
    with pytest.raises(ValueError, match="fair or weights"):
        scores.crps_ensemble(1, [1, 2], weights=[1, 1], fair=True)


def test_the_error_can_be_pickled() -> None:
    with pytest.raises(ArgumentError) as caught:
        scores.brier(1, 2)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.argument, again.got) == (str(caught.value), "p", "2")


EVENTS = st.lists(st.tuples(st.booleans(), st.integers(0, 10)), min_size=1, max_size=40)


@given(EVENTS)
def test_the_parts_of_a_brier_score_add_up(rows: list[tuple[bool, int]]) -> None:
    happened, probability = [row[0] for row in rows], [row[1] / 10 for row in rows]
    parts = scores.brier_decomposition(happened, probability)
    assert parts.score == pytest.approx(parts.reliability - parts.resolution + parts.uncertainty, abs=1e-12)
    assert parts.score == pytest.approx(sum(scores.brier(happened, probability)) / len(rows))


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=30), st.floats(-100, 100))
def test_equal_weights_are_no_weights(members: list[float], observed: float) -> None:
    weighted = scores.crps_ensemble(observed, members, weights=[2.0] * len(members))
    assert weighted == pytest.approx(scores.crps_ensemble(observed, members), abs=1e-9)


def test_many_intervals_come_near_the_crps() -> None:
    """The weighted interval score of all quantiles is the CRPS (Bracher et al. 2021)."""
    normal = NormalDist(5, 0.4)
    levels = [k / 500 for k in range(1, 500)]
    intervals = [(normal.inv_cdf(a / 2), normal.inv_cdf(1 - a / 2), a) for a in levels]
    found = scores.weighted_interval_score(5.2, 5, intervals)
    assert found == pytest.approx(scores.crps_normal(5.2, 5, 0.4), rel=5e-3)


def test_as_scoringrules_has_them() -> None:
    """All but its weighted interval score, which adds the median itself, not its error (0.10)."""
    sr = pytest.importorskip("scoringrules")
    members = [4.9, 5.1, 5.15, 5.6, 6.2, 4.2]
    assert scores.crps_ensemble(5.2, members) == pytest.approx(
        sr.crps_ensemble(5.2, members, estimator="nrg")
    )
    fair = sr.crps_ensemble(5.2, members, estimator="fair")
    assert scores.crps_ensemble(5.2, members, fair=True) == pytest.approx(fair)
    assert scores.interval_score(0.1, 0, 0.4, 0.5) == pytest.approx(sr.interval_score(0.1, 0.0, 0.4, 0.5))
    assert scores.crps_normal(6, 5.6, 0.5) == pytest.approx(sr.crps_normal(6, 5.6, 0.5))
    assert scores.log_score_normal(6, 5.6, 0.5) == pytest.approx(sr.logs_normal(6, 5.6, 0.5))
    assert scores.log_score(1, 0.7) == pytest.approx(sr.log_score(1, 0.7))
