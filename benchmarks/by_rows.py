# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods as a careful user writes them in Python, for one row at a time; None is missing."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]
SLACK = 1e-11


def low(threshold: float) -> float:
    """The least number that counts as at the threshold: 1.095 - 1 is not 0.095."""
    return threshold - SLACK * abs(threshold)


def high(threshold: float) -> float:
    """The largest number that counts as not above it."""
    return threshold + SLACK * abs(threshold)


Cuts: TypeAlias = tuple[tuple[float, str], ...]


def cuts(*rows: tuple[float, str]) -> Cuts:
    """Thresholds with the class from each on, falling; they are exact at 0."""
    return tuple((low(threshold), name) for threshold, name in rows)


EUROSTAT = cuts((0.95, "significant_progress"), (0.6, "moderate_progress"), (0, "insufficient_progress"))
EUROSTAT_TREND = cuts(
    (0.01, "significant_progress"), (0, "moderate_progress"), (-0.01, "moderate_movement_away")
)
UNSD2022 = ((high(0.95), "substantial"), *cuts((0.5, "fair"), (-0.1, "limited")))
UNSD2022_TREND = ((high(0.01), "substantial"), *cuts((0.005, "fair"), (-0.01, "limited")))
UNSD2023 = cuts((0.95, "on_track"), (0.1, "fair"))
UNSD2023_TREND = cuts((0.02, "on_track"), (0.005, "fair"))
UNSD2024 = cuts((0.95, "on_track"), (0.5, "moderate"), (0.1, "marginal"), (-0.1, "stagnation"))
UNSD2024_TREND = cuts((0.02, "on_track"), (0.01, "moderate"), (0.005, "marginal"), (-0.005, "stagnation"))
SDSN = cuts((1, "on_track"), (0.5, "moderately_improving"), (0, "stagnating"))


def classify(x: float, table: Cuts, rest: str) -> str:
    """The first class whose threshold is reached."""
    for threshold, name in table:
        if x >= threshold:
            return name
    return rest


def growth(a: float, b: float, years: float) -> float:
    """Compound growth a year."""
    return (b / a) ** (1 / years) - 1


def meets(row: Row, value: float) -> bool:
    """Whether a value is at the target or beyond."""
    better, target = row["better"], row["target"]
    return target is not None and better * value >= better * target


def observed(row: Row) -> float | None:
    """Growth from the base to the latest value, where there is any."""
    base, latest = row["base"], row["latest"]
    if base is None or latest is None or base == 0 or base * latest < 0:
        return None
    return growth(base, latest, row["latest_year"] - row["base_year"])


def required(row: Row) -> float | None:
    """Growth from the base to the target, where there is any but 0."""
    base, target = row["base"], row["target"]
    if base is None or target is None or base == 0 or base * target <= 0 or base == target:
        return None
    return growth(base, target, row["target_year"] - row["base_year"])


def statcan_closeness(base: float, limit: float | None) -> float:
    """How far the base is from its limit."""
    if limit is None:
        return 1.0
    y, top = abs(base), abs(limit)
    if y <= top:
        return 1 - (y / top) ** 4.44
    return 1 - ((2 * top - y) / top) ** 4.44 if base * limit > 0 and y < 2 * top else 1.0


def statcan_growth(row: Row, out: Row, growth_rate: float) -> Row:
    """By growth alone."""
    G, C = growth_rate, statcan_closeness(row["base"], row["limit"])
    out["G"], out["C"] = G, C
    table = cuts((0.015 * C, "on_track"), (0.005 * C, "accelerate"), (0, "limited"))
    out["status"] = classify(G, table, "deterioration")
    if G < 0:
        out["score"] = max(125 * G - 2.5, -5)
    elif C == 0:
        out["score"] = 5
    elif out["status"] == "on_track":
        out["score"] = min(500 * G / C - 5, 5)
    else:
        out["score"] = 250 * G / C - 1.25 if out["status"] == "accelerate" else 500 * G / C - 2.5
    return out


def statcan(row: Row) -> Row:
    """Statistics Canada."""
    out = dict.fromkeys(("status", "score", "cagr_o", "cagr_r", "R", "G", "C"))
    base, latest = row["base"], row["latest"]
    if base is None or latest is None:
        return out
    rate, side = observed(row), row["better"] * (-1 if base < 0 else 1)
    if row["target"] is None:
        return out if rate is None else statcan_growth(row, out, side * rate)
    needed = required(row)
    if rate is not None and needed is not None:
        out["cagr_o"], out["cagr_r"], out["R"] = rate, needed, side * rate / abs(needed)
    if meets(row, latest):
        out["status"], out["score"] = "achieved", 5
    elif out["R"] is not None:
        R = out["R"]
        out["status"] = classify(
            R, cuts((0.95, "on_track"), (0.6, "accelerate"), (0, "limited")), "deterioration"
        )
        out["score"] = min(7.1429 * R - 4.2857, 5) if R >= low(0.6) else max(4.1667 * R - 2.5, -5)
    return out


def by_ratio(
    row: Row, names: tuple[str, str], achieved: str, target: Cuts, trend: Cuts, rest: tuple[str, str]
) -> Row:
    """Growth over required growth, or growth alone."""
    ratio, away = names
    out = dict.fromkeys(("status", "cagr_a", "cagr_r", ratio, away))
    base, latest = row["base"], row["latest"]
    if base is None or latest is None:
        return out
    rate = observed(row)
    if row["target"] is None:
        if rate is not None:
            out[away] = row["better"] * (-1 if base < 0 else 1) * rate
            out["status"] = classify(out[away], trend, rest[1])
        return out
    needed = required(row)
    if rate is not None and needed is not None and not meets(row, base):
        out["cagr_a"], out["cagr_r"], out[ratio] = rate, needed, rate / needed
    if meets(row, latest):
        out["status"] = achieved
    elif out[ratio] is not None:
        out["status"] = classify(out[ratio], target, rest[0])
    return out


def eurostat(row: Row) -> Row:
    """Eurostat."""
    rest = ("movement_away", "significant_movement_away")
    return by_ratio(row, ("R", "G"), "significant_progress", EUROSTAT, EUROSTAT_TREND, rest)


def unsd2022(row: Row) -> Row:
    """The UN's chart of 2022."""
    return by_ratio(
        row, ("CR", "G"), "achieved", UNSD2022, UNSD2022_TREND, ("deterioration", "deterioration")
    )


def unsd2024(row: Row) -> Row:
    """The UN's chart of 2024."""
    return by_ratio(row, ("CR", "G"), "achieved", UNSD2024, UNSD2024_TREND, ("regression", "regression"))


def unsd2023(row: Row) -> Row:
    """The UN's chart of 2023."""
    out = dict.fromkeys(("status", "cagr_a", "v_T", "q", "G"))
    base, latest, target = row["base"], row["latest"], row["target"]
    if base is None or latest is None:
        return out
    rate, rest = observed(row), "stagnation_or_regression"
    if target is None:
        if rate is not None:
            out["G"] = row["better"] * (-1 if base < 0 else 1) * rate
            out["status"] = classify(out["G"], UNSD2023_TREND, rest)
        return out
    if rate is not None and not meets(row, base):
        out["cagr_a"] = rate
        out["v_T"] = latest * (1 + rate) ** (row["target_year"] - row["latest_year"])
        out["q"] = (out["v_T"] - base) / (target - base)
    if meets(row, latest):
        out["status"] = "achieved"
    elif out["q"] is not None:
        out["status"] = classify(out["q"], UNSD2023, rest)
    return out


def escap_csi(row: Row) -> Row:
    """ESCAP's current status index."""
    out = dict.fromkeys(("status", "score"))
    base, latest, target = row["base"], row["latest"], row["target"]
    if latest is None or target is None:
        return out
    if meets(row, latest):
        out["score"] = 10.0
    elif base is not None and base != target:
        out["score"] = 10 * row["better"] * (latest - base) / abs(target - base)
    if out["score"] is not None:
        CS = out["score"]
        out["status"] = "on_track" if CS > high(9) else "slow_progress" if CS > 0 else "regression"
    return out


def oecd_distance(row: Row) -> Row:
    """OECD's distance."""
    out = dict.fromkeys(("status", "score"))
    latest, target = row["latest"], row["target"]
    if latest is None or target is None:
        return out
    z = 0.0 if meets(row, latest) else row["better"] * (target - latest) / row["spread"]
    out["score"] = z
    out["status"] = (
        "achieved" if z <= 0 else "small" if z <= high(0.5) else "medium" if z <= high(1.5) else "large"
    )
    return out


def sdsn(row: Row) -> Row:
    """SDSN's arrow."""
    out = dict.fromkeys(("status", "actual", "needed", "ratio"))
    base, latest, target = row["base"], row["latest"], row["target"]
    if base is None or latest is None or target is None:
        return out
    if not meets(row, base):
        better, start = row["better"], row["base_year"]
        out["actual"] = better * (latest - base) / (row["latest_year"] - start)
        out["needed"] = better * (target - base) / (row["target_year"] - start)
        out["ratio"] = out["actual"] / out["needed"]
    if meets(row, latest):
        out["status"] = "on_track"
    elif out["ratio"] is not None:
        out["status"] = classify(out["ratio"], SDSN, "decreasing")
    return out


def plan_midterm(row: Row) -> Row:
    """A five-year plan, pro rata."""
    out = dict.fromkeys(("status", "p", "tau", "lead"))
    base, latest, target = row["base"], row["latest"], row["target"]
    if base is None or latest is None or target is None or meets(row, base):
        return out
    p, start = (latest - base) / (target - base), row["base_year"]
    tau = (row["latest_year"] - start) / (row["target_year"] - start)
    out["p"], out["tau"], out["lead"] = p, tau, p - tau
    if p >= low(1):
        out["status"] = "achieved_early"
    else:
        out["status"] = "ahead" if p > high(tau) else "on_schedule" if p >= low(tau) else "behind"
    return out


def ndrc_q1(row: Row) -> Row:
    """The colours of the first quarter."""
    out = dict.fromkeys(("status", "gap", "grade"))
    latest, target = row["latest"], row["target"]
    if latest is None or target is None or target == 0:
        return out
    gap = row["better"] * (target - latest) / abs(target)
    out["gap"], out["grade"] = gap, 3 if gap <= 0 else 2 if gap <= high(0.1) else 1
    out["status"] = ("red", "yellow", "green")[out["grade"] - 1]
    return out


def ndrc_h1(row: Row) -> Row:
    """The colours of the first half, for reductions."""
    out = dict.fromkeys(("status", "gap", "grade"))
    latest, target = row["latest"], row["target"]
    if latest is None or target is None or row["better"] < 0:
        return out
    out["gap"] = (target - latest) / abs(target) if target != 0 else None
    out["grade"] = 3 if latest >= target else 2 if latest >= 0 else 1
    out["status"] = ("red", "yellow", "green")[out["grade"] - 1]
    return out


def aarr(row: Row) -> Row:
    """UNICEF's rate of reduction, of two values."""
    out = dict.fromkeys(("status", "b", "AARR", "required"))
    base, latest = row["base"], row["latest"]
    if base is None or latest is None or row["better"] > 0 or base <= 0 or latest <= 0:
        return out
    aims, met, needed = row["target"] is not None, meets(row, latest), required(row)
    if aims and not met and (needed is None or meets(row, base)):
        return out
    out["b"] = (math.log(latest) - math.log(base)) / (row["latest_year"] - row["base_year"])
    out["AARR"] = rate = 1 - math.exp(out["b"])
    if met:
        out["status"] = "on_track"
    elif aims:
        out["required"] = -needed
        off = "off_track" if rate >= 0 else "increasing"
        out["status"] = "on_track" if rate >= low(-needed) else off
    return out


METHODS: dict[str, Callable[[Row], Row]] = {
    method.__name__: method
    for method in (statcan, eurostat, unsd2022, unsd2023, unsd2024, escap_csi, oecd_distance, sdsn, aarr,
                   plan_midterm, ndrc_q1, ndrc_h1)
}  # fmt: skip
