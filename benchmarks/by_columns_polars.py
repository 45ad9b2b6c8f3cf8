# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods as a careful user writes them in Polars, as expressions; null is missing.

A class is its number, null where there is none; the words are those of the NumPy version.  Polars finds out
what expressions of one query share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

import polars as pl
from by_columns_numpy import NAMES
from by_rows import high, low

Out: TypeAlias = dict[str, pl.Expr]

base, latest, target, better = (pl.col(name) for name in ("base", "latest", "target", "better"))
limit, spread = pl.col("limit"), pl.col("spread")
so_far = pl.col("latest_year") - pl.col("base_year")
planned = pl.col("target_year") - pl.col("base_year")

aims = target.is_not_null()
there = (base + latest).is_not_null()
met = there & (better * latest >= better * target)
met = met.fill_null(value=False)
beyond = (better * base >= better * target).fill_null(value=False)
grows = there & (base != 0) & (base * latest >= 0)
asks = grows & (base * target > 0) & (base != target)
cagr_a = (latest / base) ** (1 / so_far) - 1
cagr_r = (target / base) ** (1 / planned) - 1
side = pl.when(base < 0).then(-better).otherwise(better)
alone = pl.when(grows & ~aims).then(side * cagr_a)


def classes(x: pl.Expr, thresholds: Iterable[float], first: int) -> pl.Expr:
    """How many thresholds a number is below, plus `first`."""
    return sum(((x < threshold).cast(pl.Int8) for threshold in thresholds), pl.lit(first, pl.Int8))


def statcan() -> Out:
    ok = aims & asks
    R = pl.when(ok).then(side * cagr_a / cagr_r.abs())
    y, top = base.abs(), limit.abs()
    near = pl.when(y <= top).then(y).otherwise(2 * top - y) / top
    close = (y <= top) | ((base * limit > 0) & (y < 2 * top))
    C = pl.when(close.fill_null(value=False)).then(1 - near**4.44).otherwise(1.0)
    G = alone
    on, fair = G >= low(0.015) * C, G >= low(0.005) * C
    target_score = (
        pl.when(R >= low(0.6))
        .then(pl.min_horizontal(7.1429 * R - 4.2857, 5.0))
        .when(R.is_not_null())
        .then(pl.max_horizontal(4.1667 * R - 2.5, -5.0))
    )
    score = (
        pl.when(G < 0).then(pl.max_horizontal(125 * G - 2.5, -5.0))
        .when((C == 0) & G.is_not_null()).then(5.0)
        .when(on).then(pl.min_horizontal(500 * G / C - 5, 5.0))
        .when(fair).then(250 * G / C - 1.25)
        .otherwise(500 * G / C - 2.5)
    )  # fmt: skip
    trend = pl.when(G < 0).then(4).when(on).then(1).when(fair).then(2).when(G >= 0).then(3)
    with_target = classes(R, [low(0.95), low(0.6), 0], 1)
    return {
        "status": pl.when(met).then(0).when(aims).then(with_target).otherwise(trend),
        "score": pl.when(met).then(5.0).when(aims).then(target_score).otherwise(score),
        "cagr_o": pl.when(ok).then(cagr_a),
        "cagr_r": pl.when(ok).then(cagr_r),
        "R": R,
        "G": G,
        "C": pl.when(G.is_not_null()).then(C),
    }


def by_ratio(name: str, by_target: list[float], trend: list[float], first: int, first_of_trend: int) -> Out:
    """Growth over required growth, or growth alone; the first class is that of a target that is met."""
    ok = aims & asks & ~beyond
    R = pl.when(ok).then(cagr_a / cagr_r)
    status = pl.when(met).then(0).when(aims).then(classes(R, by_target, first))
    return {
        "status": status.otherwise(classes(alone, trend, first_of_trend)),
        "cagr_a": pl.when(ok).then(cagr_a),
        "cagr_r": pl.when(ok).then(cagr_r),
        name: R,
        "G": alone,
    }


def eurostat() -> Out:
    return by_ratio("R", [low(0.95), low(0.6), 0], [low(0.01), 0, low(-0.01)], 0, 4)


def unsd2022() -> Out:
    above = [high(t) * (1 + 1e-15) for t in (0.95, 0.01)]
    return by_ratio("CR", [above[0], low(0.5), low(-0.1)], [above[1], low(0.005), low(-0.01)], 1, 1)


def unsd2024() -> Out:
    by_target = [low(0.95), low(0.5), low(0.1), low(-0.1)]
    return by_ratio("CR", by_target, [low(0.02), low(0.01), low(0.005), low(-0.005)], 1, 1)


def unsd2023() -> Out:
    ok = aims & grows & ~beyond
    left = pl.col("target_year") - pl.col("latest_year")
    v_T = pl.when(ok).then(latest * (1 + cagr_a) ** left)
    q = (v_T - base) / (target - base)
    status = pl.when(met).then(0).when(aims).then(classes(q, [low(0.95), low(0.1)], 1))
    return {
        "status": status.otherwise(classes(alone, [low(0.02), low(0.005)], 1)),
        "cagr_a": pl.when(ok).then(cagr_a),
        "v_T": v_T,
        "q": q,
        "G": alone,
    }


def escap_csi() -> Out:
    way = pl.when(base != target).then((target - base).abs())
    CS = pl.when(met_alone()).then(10.0).otherwise(10 * better * (latest - base) / way)
    return {"status": 2 - (CS > 0).cast(pl.Int8) - (CS > high(9)).cast(pl.Int8), "score": CS}


def met_alone() -> pl.Expr:
    """Whether the latest value meets the target, with a base or without."""
    return better * latest >= better * target


def oecd_distance() -> Out:
    z = pl.when(met_alone()).then(0.0).otherwise(better * (target - latest) / spread)
    bands = [(z > t).cast(pl.Int8) for t in (0, high(0.5), high(1.5))]
    return {"status": bands[0] + bands[1] + bands[2], "score": z}


def sdsn() -> Out:
    ok = aims & there & ~beyond
    actual = pl.when(ok).then(better * (latest - base) / so_far)
    needed = pl.when(ok).then(better * (target - base) / planned)
    ratio = actual / needed
    status = pl.when(met).then(0).otherwise(classes(ratio, [low(1), low(0.5), 0], 0))
    return {"status": status, "actual": actual, "needed": needed, "ratio": ratio}


def aarr() -> Out:
    fits = there & (better < 0) & (base > 0) & (latest > 0)
    ok = fits & (~aims | met | (asks & ~beyond)).fill_null(value=False)
    b = pl.when(ok).then((latest / base).log() / so_far)
    rate = 1 - b.exp()
    needed = pl.when(ok & aims & ~met).then(-cagr_r)
    on = met | (rate >= needed - 1e-11 * needed.abs())
    status = pl.when(~(ok & aims)).then(None).when(on).then(0).when(rate >= 0).then(1).otherwise(2)
    return {"status": status, "b": b, "AARR": rate, "required": needed}


def plan_midterm() -> Out:
    ok = aims & there & ~beyond
    p, tau = pl.when(ok).then((latest - base) / (target - base)), pl.when(ok).then(so_far / planned)
    steps = 3 - (p >= low(1) * tau).cast(pl.Int8) - (p > high(1) * tau).cast(pl.Int8)
    return {"status": pl.when(p >= low(1)).then(0).otherwise(steps), "p": p, "tau": tau, "lead": p - tau}


def ndrc_q1() -> Out:
    gap = pl.when(target != 0).then(better * (target - latest) / target.abs())
    worse = (gap > 0).cast(pl.Int8) + (gap > high(0.1)).cast(pl.Int8)
    return {"status": worse, "gap": gap, "grade": 3 - worse}


def ndrc_h1() -> Out:
    worse = (latest < target).cast(pl.Int8) * (1 + (latest < 0).cast(pl.Int8))
    gap = pl.when((target != 0) & (better > 0)).then((target - latest) / target.abs())
    worse = pl.when(better > 0).then(worse)
    return {"status": worse, "gap": gap, "grade": 3 - worse}


METHODS: dict[str, Callable[[], Out]] = {name: globals()[name] for name in NAMES}


def run(table: pl.DataFrame, names: Iterable[str]) -> pl.DataFrame:
    """One query for all the methods named."""
    columns = [
        expression.alias(f"{name}_{what}") for name in names for what, expression in METHODS[name]().items()
    ]
    return table.lazy().select(columns).collect()


def named(name: str, found: pl.DataFrame) -> dict[str, pl.Series]:
    """One method's columns, with words for classes."""
    words = dict(enumerate(NAMES[name]))
    out = {column.removeprefix(f"{name}_"): found[column] for column in found.columns}
    return {**out, "status": out["status"].replace_strict(words, return_dtype=pl.String)}
