# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods as a careful user writes them in NumPy, over whole columns; NaN is missing.

A class is its number, -1 where there is none; `NAMES` has the words.  What several methods share is computed
once for each `Arrays`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import polars as pl
from by_rows import high, low

Array: TypeAlias = Any
Out: TypeAlias = dict[str, Array]

NAMES = {
    "statcan": ("achieved", "on_track", "accelerate", "limited", "deterioration"),
    "eurostat": ("significant_progress", "moderate_progress", "insufficient_progress", "movement_away",
                 "significant_progress", "moderate_progress", "moderate_movement_away",
                 "significant_movement_away"),
    "unsd2022": ("achieved", "substantial", "fair", "limited", "deterioration"),
    "unsd2023": ("achieved", "on_track", "fair", "stagnation_or_regression"),
    "unsd2024": ("achieved", "on_track", "moderate", "marginal", "stagnation", "regression"),
    "escap_csi": ("on_track", "slow_progress", "regression"),
    "oecd_distance": ("achieved", "small", "medium", "large"),
    "sdsn": ("on_track", "moderately_improving", "stagnating", "decreasing"),
    "aarr": ("on_track", "off_track", "increasing"),
    "plan_midterm": ("achieved_early", "ahead", "on_schedule", "behind"),
    "ndrc_q1": ("green", "yellow", "red"),
    "ndrc_h1": ("green", "yellow", "red"),
}  # fmt: skip


class Arrays:
    """The columns as arrays, and what several methods make of them; each is made when it is asked for."""

    def __init__(self, table: pl.DataFrame) -> None:
        self.table = table

    def __getattr__(self, name: str) -> Array:
        column = self.table[name]
        if column.dtype != pl.Float64:
            column = column.cast(pl.Float64)
        array = column.to_numpy()
        setattr(self, name, array)
        return array

    @cached_property
    def aims(self) -> Array:
        return ~np.isnan(self.target)

    @cached_property
    def met(self) -> Array:
        return self.better * self.latest >= self.better * self.target

    @cached_property
    def beyond(self) -> Array:
        return self.better * self.base >= self.better * self.target

    @cached_property
    def there(self) -> Array:
        return ~np.isnan(self.base + self.latest)

    @cached_property
    def grows(self) -> Array:
        return self.there & (self.base != 0) & (self.base * self.latest >= 0)

    @cached_property
    def asks(self) -> Array:
        return self.grows & (self.base * self.target > 0) & (self.base != self.target)

    @cached_property
    def cagr_a(self) -> Array:
        return (self.latest / self.base) ** (1 / (self.latest_year - self.base_year)) - 1

    @cached_property
    def cagr_r(self) -> Array:
        return (self.target / self.base) ** (1 / (self.target_year - self.base_year)) - 1

    @cached_property
    def side(self) -> Array:
        return np.where(self.base < 0, -self.better, self.better)

    @cached_property
    def alone(self) -> Array:
        """Growth in the favourable direction where there is no target."""
        return np.where(self.grows & ~self.aims, self.side * self.cagr_a, np.nan)


def classes(x: Array, thresholds: list[float], first: int) -> Array:
    """How many thresholds a number is below, plus `first`; falling thresholds, all but NaN has a class."""
    out = np.full(len(x), first, np.int8)
    for threshold in thresholds:
        out += x < threshold
    return np.where(np.isnan(x), np.int8(-1), out)


def statcan(a: Arrays) -> Out:
    ok = a.aims & a.asks
    R = np.where(ok, a.side * a.cagr_a / np.abs(a.cagr_r), np.nan)
    y, top = np.abs(a.base), np.abs(a.limit)
    x = np.where(y <= top, y, 2 * top - y) / top
    C = np.where((y <= top) | ((a.base * a.limit > 0) & (y < 2 * top)), 1 - np.abs(x) ** 4.44, 1)
    G = a.alone
    on, fair = G >= low(0.015) * C, G >= low(0.005) * C
    with_target = np.where(
        R >= low(0.6), np.minimum(7.1429 * R - 4.2857, 5), np.maximum(4.1667 * R - 2.5, -5)
    )
    share = G / np.where(C == 0, 1, C)
    rising = np.where(on, np.where(C == 0, 5, np.minimum(500 * share - 5, 5)),
                      np.where(fair, 250 * share - 1.25, 500 * share - 2.5))  # fmt: skip
    score = np.where(G < 0, np.maximum(125 * G - 2.5, -5), rising)
    trend = np.where(np.isnan(G), np.int8(-1), 4 - (G >= 0) - (fair & (G >= 0)) - (on & (G >= 0)))
    met = a.met & a.there
    status = np.where(met, 0, np.where(a.aims, classes(R, [low(0.95), low(0.6), 0], 1), trend))
    return {
        "status": status,
        "score": np.where(met, 5, np.where(a.aims, with_target, score)),
        "cagr_o": np.where(ok, a.cagr_a, np.nan),
        "cagr_r": np.where(ok, a.cagr_r, np.nan),
        "R": R,
        "G": G,
        "C": np.where(np.isnan(G), np.nan, C),
    }


def by_ratio(
    a: Arrays, name: str, target: list[float], trend: list[float], first: int, first_of_trend: int
) -> Out:
    """Growth over required growth, or growth alone; the first class is that of a target that is met."""
    ok = a.aims & a.asks & ~a.beyond
    R = np.where(ok, a.cagr_a / a.cagr_r, np.nan)
    G = a.alone
    status = np.where(a.aims, classes(R, target, first), classes(G, trend, first_of_trend))
    return {
        "status": np.where(a.met & a.there, 0, status),
        "cagr_a": np.where(ok, a.cagr_a, np.nan),
        "cagr_r": np.where(ok, a.cagr_r, np.nan),
        name: R,
        "G": G,
    }


def eurostat(a: Arrays) -> Out:
    return by_ratio(a, "R", [low(0.95), low(0.6), 0], [low(0.01), 0, low(-0.01)], 0, 4)


def unsd2022(a: Arrays) -> Out:
    above = [np.nextafter(high(t), 2) for t in (0.95, 0.01)]
    return by_ratio(a, "CR", [above[0], low(0.5), low(-0.1)], [above[1], low(0.005), low(-0.01)], 1, 1)


def unsd2024(a: Arrays) -> Out:
    target = [low(0.95), low(0.5), low(0.1), low(-0.1)]
    return by_ratio(a, "CR", target, [low(0.02), low(0.01), low(0.005), low(-0.005)], 1, 1)


def unsd2023(a: Arrays) -> Out:
    ok = a.aims & a.grows & ~a.beyond
    v_T = np.where(ok, a.latest * (1 + a.cagr_a) ** (a.target_year - a.latest_year), np.nan)
    q = (v_T - a.base) / (a.target - a.base)
    G = a.alone
    status = np.where(a.aims, classes(q, [low(0.95), low(0.1)], 1), classes(G, [low(0.02), low(0.005)], 1))
    return {
        "status": np.where(a.met & a.there, 0, status),
        "cagr_a": np.where(ok, a.cagr_a, np.nan),
        "v_T": v_T,
        "q": q,
        "G": G,
    }


def escap_csi(a: Arrays) -> Out:
    way = np.where(a.base == a.target, np.nan, np.abs(a.target - a.base))
    CS = np.where(a.met, 10, 10 * a.better * (a.latest - a.base) / way)
    status = 2 - (CS > 0) - (CS > high(9))
    return {"status": np.where(np.isnan(CS), -1, status), "score": CS}


def oecd_distance(a: Arrays) -> Out:
    z = np.maximum(a.better * (a.target - a.latest) / a.spread, 0)
    status = (z > 0) * 1 + (z > high(0.5)) + (z > high(1.5))
    return {"status": np.where(np.isnan(z), -1, status), "score": z}


def sdsn(a: Arrays) -> Out:
    start = a.base_year
    actual = np.where(a.beyond | ~a.aims, np.nan, a.better * (a.latest - a.base) / (a.latest_year - start))
    needed = np.where(np.isnan(actual), np.nan, a.better * (a.target - a.base) / (a.target_year - start))
    ratio = actual / needed
    status = np.where(a.met & a.there, 0, classes(ratio, [low(1), low(0.5), 0], 0))
    return {"status": status, "actual": actual, "needed": needed, "ratio": ratio}


def plan_midterm(a: Arrays) -> Out:
    p = np.where(a.beyond, np.nan, (a.latest - a.base) / (a.target - a.base))
    tau = np.where(np.isnan(p), np.nan, (a.latest_year - a.base_year) / (a.target_year - a.base_year))
    status = 3 - (p >= low(1) * tau) - (p > high(1) * tau)
    status = np.where(p >= low(1), 0, status)
    return {"status": np.where(np.isnan(p), -1, status), "p": p, "tau": tau, "lead": p - tau}


def ndrc_q1(a: Arrays) -> Out:
    gap = a.better * (a.target - a.latest) / np.where(a.target == 0, np.nan, np.abs(a.target))
    worse = (gap > 0) * 1 + (gap > high(0.1))
    odd = np.isnan(gap)
    return {"status": np.where(odd, -1, worse), "gap": gap, "grade": np.where(odd, np.nan, 3 - worse)}


def ndrc_h1(a: Arrays) -> Out:
    odd = np.isnan(a.target + a.latest) | (a.better < 0)
    worse = (a.latest < a.target) * (1 + (a.latest < 0))
    gap = np.where(odd, np.nan, a.target - a.latest) / np.where(a.target == 0, np.nan, np.abs(a.target))
    return {"status": np.where(odd, -1, worse), "gap": gap, "grade": np.where(odd, np.nan, 3 - worse)}


def aarr(a: Arrays) -> Out:
    met = a.met & a.there
    fits = a.there & (a.better < 0) & (a.base > 0) & (a.latest > 0)
    ok = fits & (~a.aims | met | (a.asks & ~a.beyond))
    b = np.where(ok, np.log(a.latest / a.base) / (a.latest_year - a.base_year), np.nan)
    rate = -np.expm1(b)
    needed = np.where(ok & a.aims & ~met, -a.cagr_r, np.nan)
    on = met | (rate >= needed - 1e-11 * np.abs(needed))
    return {
        "status": np.where(ok & a.aims, np.where(on, 0, np.where(rate >= 0, 1, 2)), -1),
        "b": b,
        "AARR": rate,
        "required": needed,
    }


def quiet(method: Callable[[Arrays], Out]) -> Callable[[Arrays], Out]:
    """The method without warnings of what it leaves undefined."""

    def run(a: Arrays) -> Out:
        with np.errstate(all="ignore"):
            return method(a)

    return run


METHODS = {name: quiet(globals()[name]) for name in NAMES}


def named(name: str, found: Out) -> Out:
    """The same with words for classes."""
    words = np.array([*NAMES[name], None], dtype=object)
    return {**found, "status": words[found["status"].astype(int)].tolist()}
