# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The published cases of every method, through the public functions.

They stand in ../shared/methods beside the project; without it these tests are skipped.  C++ runs the
same table: tests/cpp/acceptance/acceptance_test.cpp.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from zhibiao import composite, consistency, methods, pace, rules, scores, verdicts

TABLE = Path(__file__).resolve().parents[3] / "shared" / "methods" / "acceptance.json"
CASES = json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.is_file() else []

pytestmark = pytest.mark.skipif(not CASES, reason="../shared/methods is not there: no published cases")


def near(found: float | None, printed: float) -> bool:
    """Equal to one unit of the last digit that a case is printed with."""
    places = len(repr(printed).partition(".")[2])
    return found is not None and abs(found - printed) <= max(10.0**-places, 1e-12)


def method(name: str) -> Callable[[Any, Any], bool]:
    """A published method: its class, its score and every quantity that the case names."""

    def judged(row: Any, expect: Any) -> bool:
        found = getattr(methods, name)(**row)
        wanted = expect if isinstance(expect, dict) else {"status": expect}
        own = {"status": found.status, "score": found.score, **found.values}
        return all(
            own[key] == value if isinstance(value, str) else near(own[key], value)
            for key, value in wanted.items()
        )

    return judged


def index(row: Any, expect: Any) -> bool:
    return near(methods.escap_csi(**row).score, expect)


def parity(row: Any, expect: Any) -> bool:
    return near(methods.escap_csi_parity(**row).score, expect)


def gwr(row: Any, expect: str) -> bool:
    found = zhibiao.judge(row["target"], row["actual"], indicator=row["indicator"], policy="state_council")
    return found.verdict == {"met": "met", "not_met": "missed"}[expect]


def share(row: Any, expect: str) -> bool:
    places = len(expect.rstrip("%").partition(".")[2])
    return consistency.share(row["k"], row["n"], places) == expect


def forced(row: Any, expect: Any) -> bool:
    found = consistency.shares(row["counts"], decimals=1)
    same = [Fraction(text) for text in found.printed] == [Fraction(str(x)) for x in expect["printed"]]
    return same and "".join(found.notes) == expect["flag"]


def grim(row: Any, expect: Any) -> bool:
    other = consistency.grim(row["printed"], 24)
    possible = bool(consistency.grim(row["printed"], row["n"]).possible)
    return possible == expect["possible"] and list(other.counts) == [expect["possible_with_24"]]


def triple(row: Any, expect: Any) -> bool:
    basis = {key: row.get(key) for key in ("growth_basis", "level_basis")}
    found = consistency.triple(row["level"], row["prev"], row["growth"], **basis)
    ends = found.possible.low, found.possible.high
    return (
        near(found.growth, expect["point"])
        and ("flag" not in expect or found.reason == expect["flag"])
        and ("consistent" not in expect or found.consistent == expect["consistent"])
        and all(near(end, wanted) for end, wanted in zip(ends, expect.get("interval", ends), strict=True))
    )


def growth(found: pace.Growth, expect: Any) -> bool:
    """The rate in per cent, its interval, and how it is printed."""
    ends = expect.get("interval", [found.lower, found.upper])
    return (
        near(found.value, expect["value"])
        and near(found.lower, ends[0])
        and near(found.upper, ends[1])
        and f"{found.value:.1f}%" == expect["printed"]
    )


def sobol(row: Any, expect: Any) -> bool:
    def ishigami(points: Any) -> list[float]:
        return [math.sin(u) * (1 + row["b"] * w**4) + row["a"] * math.sin(v) ** 2 for u, v, w in points]

    found = composite.sobol(ishigami, [(-math.pi, math.pi)] * 3, seed=1)
    pairs = [*zip(found.first, expect["S"], strict=True), *zip(found.total, expect["ST"], strict=True)]
    return all(abs(mine - exact) < 0.01 for mine, exact in pairs)


def limit(row: Any, expect: Any) -> bool:
    found = {
        name: verdicts.meets_limit(row["x"], "97.0", bound=">=", comparison=comparison)
        for name, comparison in (("full", "full_value"), ("rounded", "rounded_value"))
    }
    return found == expect


def target_distance(row: Any, expect: Any) -> bool:
    found = composite.normalise(
        row["x"], "higher" if row["d"] == 1 else "lower", "distance_to_target", target=row["targ"]
    )
    return all(near(x, wanted) for x, wanted in zip(found.values, expect, strict=True))


RUN: dict[str, Callable[[Any, Any], bool]] = {
    **{name: method(name) for name in ("statcan", "unsd2022", "unsd2023", "escap_wlogit", "germany_dns")},
    "escap_csi": index,
    "escap_csi_parity": parity,
    "energy_saving_score30": lambda row, expect: (
        rules.get("energy_saving_2007")
        .score({"intensity": {"completion": str(row["completion"])}})["intensity"]
        .points
        == expect
    ),
    "share": share,
    "share_forced_sum": forced,
    "grim_share": grim,
    "gwr_verdict": gwr,
    "ratio": lambda row, expect: (
        f"{round((pace.completion(row['actual'], row['target']).value or 0) * 100)}%" == expect
    ),
    "triple": triple,
    "avg_growth": lambda row, expect: growth(
        pace.average_growth([Decimal(str(g)) for g in row["g"]]), expect
    ),
    "required_remaining_growth": lambda row, expect: growth(
        pace.required_remaining_growth(row["multiple"], [Decimal(str(g)) for g in row["done"]], row["left"]),
        expect,
    ),
    "cumulative_to_annual": lambda row, expect: near(  # a cumulative fall
        -(pace.cumulative_to_annual(-Decimal(str(row["cum"])) * 100, row["n"]).value or 0) / 100, expect
    ),
    "gbt8170_round": lambda row, expect: (
        format(verdicts.gbt8170_round(row["x"], row["decimals"]), f".{max(row['decimals'], 0)}f")
        == format(Decimal(expect), f".{max(row['decimals'], 0)}f")
    ),
    "gbt8170_limit_ge_97.0": limit,
    "goalposts_0_10": lambda row, expect: near(
        composite.normalise(
            [row["x"]], "higher" if row["d"] == 1 else "lower", "goalposts", goalposts=(0, 10)
        ).values[0],
        expect,
    ),
    "dist2targ": target_distance,
    "crps_normal": lambda row, expect: near(scores.crps_normal(row["obs"], row["mu"], row["sd"]), expect),
    "brier": lambda row, expect: near(scores.brier(bool(row["o"]), row["p"]), expect),
    "rps": lambda row, expect: near(scores.rps(row["cat"], row["p"]), expect),
    "pinball": lambda row, expect: near(scores.pinball(row["y"], row["q"], row["a"]), expect),
    "interval_score": lambda row, expect: near(
        scores.interval_score(row["y"], row["l"], row["u"], row["a"]), expect
    ),
    "sobol_ishigami": sobol,
}


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['method']}-{json.dumps(case['input'], ensure_ascii=False)[:40]}"
)
def test_published_case(case: dict[str, Any]) -> None:
    assert RUN[case["method"]](case["input"], case["expect"])
