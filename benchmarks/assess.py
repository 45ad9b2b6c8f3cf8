# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How fast published methods judge 100,000 rows from Arrow columns, beside the same formulas by hand.

    python benchmarks/assess.py          100,000 rows
    python benchmarks/assess.py ROWS

All begin with the same Arrow columns, some of integers and some with nulls, and keep every result.  By
hand: row by row in Python (`by_rows.py` beside this file), and over whole columns in NumPy and Polars.  All
say the same of every row: class, score, quantities, and whether there is a judgement at all; the run fails
where they differ.  Only ours says why there is none.  Medians of several rounds, in processor time on one
core; ratios say more than figures where machines are busy.
"""

from __future__ import annotations

import os

os.environ.setdefault("POLARS_MAX_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import by_columns_numpy
import by_columns_polars
import by_rows
import numpy as np
import polars as pl
import zhibiao

ROUNDS = 9
SOME_ROWS = 10_000  # of which Python row by row is timed


def panel(rows: int) -> pl.DataFrame:
    """Invented indicators of many places: most rise or fall by some per cent a year, some have no target."""
    dice = np.random.default_rng(2026)
    base = np.round(dice.lognormal(3, 1, rows), 2)
    year = dice.integers(2010, 2017, rows)
    latest_year = year + dice.integers(1, 9, rows)
    better = dice.choice([-1, 1], rows)
    latest = np.round(base * (1 + dice.normal(0, 0.04, rows)) ** (latest_year - year), 2)
    target = np.round(base * (1 + better * dice.normal(0.03, 0.02, rows)) ** (2030 - year), 2)
    base[dice.random(rows) < 0.01] = 0
    sign = np.where(dice.random(rows) < 0.02, -1, 1)
    base, latest, target = sign * base, np.where(dice.random(rows) < 0.01, -1, sign) * latest, sign * target

    def missing(values: Any, share: float) -> pl.Series:
        return pl.Series(np.where(dice.random(rows) < share, np.nan, values)).fill_nan(None)

    return pl.DataFrame(
        {
            "base": missing(base, 0.01), "base_year": year, "latest": missing(latest, 0.01),
            "latest_year": latest_year,
            "target": missing(target, 0.2),
            "target_year": np.full(rows, 2030), "better": better,
            "limit": missing(np.full(rows, 100.0), 0.7),
            "spread": np.round(1 + 9 * dice.random(rows), 1),
        }
    )  # fmt: skip


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median processor time of `work`, after one round to warm up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def check(name: str, peer: str, ours: pl.DataFrame, theirs: dict[str, Any]) -> None:
    """Fail where a peer says something else: other classes, or numbers apart in 9 digits."""
    for what, values in theirs.items():
        own = ours[f"{name}_{what}"]
        if what == "status":
            same = own.cast(pl.String).eq_missing(pl.Series(values, dtype=pl.String)).all()
        else:
            column = pl.Series(values, dtype=pl.Float64).fill_nan(None)
            apart = (own - column).abs() > 1e-9 * own.abs() + 1e-12
            same = own.is_null().equals(column.is_null()) and not apart.any()
        if not same:
            raise SystemExit(f"{peer} does not agree on {name}_{what}")


def peers_of(table: pl.DataFrame, names: list[str]) -> dict[str, float]:
    """Seconds of each peer, for one method or several that may share what they compute."""
    some = table.head(SOME_ROWS).to_dicts()

    def rows() -> list[list[by_rows.Row]]:
        return [[by_rows.METHODS[name](row) for row in some] for name in names]

    def columns() -> list[by_columns_numpy.Out]:
        shared = by_columns_numpy.Arrays(table)
        return [by_columns_numpy.METHODS[name](shared) for name in names]

    return {
        "Python": seconds(rows, 3) * len(table) / len(some),
        "NumPy": seconds(columns),
        "Polars": seconds(lambda: by_columns_polars.run(table, names)),
    }


def check_all(table: pl.DataFrame, name: str) -> None:
    """Fail where a peer does not say what we say."""
    ours = zhibiao.panel.assess(table, name).to_polars()
    rows = [by_rows.METHODS[name](row) for row in table.to_dicts()]
    check(name, "Python", ours, {what: [row[what] for row in rows] for what in rows[0]})
    arrays = by_columns_numpy.Arrays(table)
    check(name, "NumPy", ours, by_columns_numpy.named(name, by_columns_numpy.METHODS[name](arrays)))
    check(name, "Polars", ours, by_columns_polars.named(name, by_columns_polars.run(table, [name])))


def main() -> None:
    """Measure, check and print."""
    table = panel(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    names = list(by_rows.METHODS)
    print(f"{len(table)} rows, milliseconds on one core; in brackets, how many times ours")
    print(f"{'':16}{'ours':>8}{'Python':>20}{'NumPy':>20}{'Polars':>20}")
    for name in names:
        check_all(table, name)
    for asked in [*([name] for name in names), names]:
        ours = seconds(lambda asked=asked: zhibiao.panel.assess(table, asked))
        peers = peers_of(table, asked)
        cells = "".join(f"{1e3 * peer:11.1f} ({peer / ours:6.1f})" for peer in peers.values())
        print(f"{asked[0] if len(asked) == 1 else 'all':16}{1e3 * ours:8.2f}{cells}")


if __name__ == "__main__":
    main()
