# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Five closed forms of many yearly series beside the time of reading the numbers once.

    python benchmarks/closed_forms.py          1,000,000 series of 20 years
    python benchmarks/closed_forms.py SERIES

Gap and attainment against a target, growth a year so far and required, and slope, of an array with a row a
series and of one with a column a year.  Beside: NumPy by hand; numba in one loop; Polars and DuckDB over a
table with a column a year; and NumPy's sum of the array, which reads it once.  Peers that are not installed
(`pip install "zhibiao[bench]"`) are left out.  Ours gives a reason beside each number, they do not.

All take turns, and a row is the median of its rounds in processor time on one core; the first round is not
counted.  Results are dropped before the next call, and ours goes into the memory of the last one then; what
it takes where every result is kept, and each call needs new memory, is measured on its own at the end.  The
run fails where results differ.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("NUMBA_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "1")

import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pyarrow
import zhibiao

YEARS = np.arange(2005, 2025)
TARGET_YEAR, TARGET, ROUNDS = 2030, 150.0, 11
FORMS = ("gap", "attainment", "cagr", "required_cagr", "slope")
CENTRED = YEARS - YEARS.mean()
SO_FAR, LEFT = float(YEARS[-1] - YEARS[0]), float(TARGET_YEAR - YEARS[-1])
Results = dict[str, Any]
Way = Callable[[], Any]


def milliseconds(ways: dict[str, Way]) -> dict[str, float]:
    """The median of each way's rounds, in processor time; they take turns."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for round_ in range(ROUNDS + 1):
        for name, work in ways.items():
            start = time.process_time()
            work()  # its result is dropped here
            if round_ > 0:
                times[name].append(1000 * (time.process_time() - start))
    return {name: statistics.median(each) for name, each in times.items()}


def by_numpy(values: Any) -> Results:
    """Whole columns at a time."""
    first, last = values[:, 0], values[:, -1]
    return {
        "gap": last - TARGET,
        "attainment": last / TARGET,
        "cagr": (last / first) ** (1 / SO_FAR) - 1,
        "required_cagr": (TARGET / last) ** (1 / LEFT) - 1,
        "slope": values @ CENTRED / (CENTRED @ CENTRED),
    }


def numba_complete() -> Callable[[Any, Any, Any], None]:
    """One fused loop, compiled."""
    import numba

    @numba.njit
    def loop(values: Any, t: Any, out: Any) -> None:
        square = (t * t).sum()
        for i in range(values.shape[0]):
            first, last, moment = values[i, 0], values[i, -1], 0.0
            for j in range(values.shape[1]):
                moment += values[i, j] * t[j]
            out[0, i] = last - TARGET
            out[1, i] = last / TARGET
            out[2, i] = (last / first) ** (1 / SO_FAR) - 1
            out[3, i] = (TARGET / last) ** (1 / LEFT) - 1
            out[4, i] = moment / square

    return loop


def numba_some() -> Callable[[Any, Any, Any], None]:
    """The same where NaN stands for no value, and at least two are there."""
    import numba

    @numba.njit
    def loop(values: Any, t: Any, out: Any) -> None:
        for i in range(values.shape[0]):
            n, first, last, start, end = 0, 0.0, 0.0, 0, 0
            times = squares = total = moment = 0.0
            for j in range(values.shape[1]):
                y = values[i, j]
                if y == y:
                    if n == 0:
                        first, start = y, j
                    n, last, end = n + 1, y, j
                    d = y - first
                    times, squares = times + t[j], squares + t[j] * t[j]
                    total, moment = total + d, moment + d * t[j]
            out[0, i] = last - TARGET
            out[1, i] = last / TARGET
            out[2, i] = (last / first) ** (1 / (t[end] - t[start])) - 1
            out[3, i] = (TARGET / last) ** (1 / (LEFT + t[-1] - t[end])) - 1
            out[4, i] = (n * moment - times * total) / (n * squares - times * times)

    return loop


def by_numba(values: Any, missing: bool) -> Way:
    """One of the loops over an array."""
    loop = numba_some() if missing else numba_complete()

    def run() -> Results:
        out = np.empty((5, len(values)))
        loop(values, CENTRED, out)
        return dict(zip(FORMS, out, strict=True))

    return run


def by_polars(table: pyarrow.Table) -> Way:
    """Expressions over columns of a year each."""
    import polars as pl

    frame, last = pl.DataFrame(table), pl.col(str(YEARS[-1]))
    moment = sum(pl.col(str(year)) * t for year, t in zip(YEARS, CENTRED.tolist(), strict=True))
    return lambda: frame.select(
        (last - TARGET).alias("gap"),
        (last / TARGET).alias("attainment"),
        ((last / pl.col(str(YEARS[0]))) ** (1 / SO_FAR) - 1).alias("cagr"),
        ((TARGET / last) ** (1 / LEFT) - 1).alias("required_cagr"),
        (moment / float(CENTRED @ CENTRED)).alias("slope"),
    )


def by_duckdb(table: pyarrow.Table) -> Way:
    """One query over a table of its own, to Arrow."""
    import duckdb

    connection = duckdb.connect(config={"threads": 1})
    connection.register("given", table)
    connection.sql("CREATE TABLE series AS SELECT * FROM given")
    first, last = f'"{YEARS[0]}"', f'"{YEARS[-1]}"'
    moment = " + ".join(f'"{year}" * {t}::DOUBLE' for year, t in zip(YEARS, CENTRED.tolist(), strict=True))
    query = f"""SELECT {last} - {TARGET}::DOUBLE AS gap, {last} / {TARGET}::DOUBLE AS attainment,
        ({last} / {first}) ** (1 / {SO_FAR}::DOUBLE) - 1 AS cagr,
        ({TARGET}::DOUBLE / {last}) ** (1 / {LEFT}::DOUBLE) - 1 AS required_cagr,
        ({moment}) / {CENTRED @ CENTRED}::DOUBLE AS slope FROM series"""
    return lambda: connection.sql(query).to_arrow_table()


def ours(values: Any, missing: bool = False) -> Any:
    """The same with reasons, as Arrow columns."""
    return zhibiao.panel.closed_forms(
        values, YEARS.tolist(), target=TARGET, target_year=TARGET_YEAR, nan_missing=missing
    )


def numbers(found: Any) -> Results:
    """What a way gives, as NumPy columns."""
    if isinstance(found, dict):
        return found
    table = pyarrow.table(found)
    return {form: table[form].to_numpy() for form in FORMS}


def peers(values: Any, by_year: bool) -> Iterator[tuple[str, Way]]:
    """What is installed of them, for one layout."""
    yield "NumPy", lambda: by_numpy(values)
    if importlib.util.find_spec("numba"):
        yield "numba, one loop", by_numba(values, missing=False)
    if not by_year:
        return
    table = pyarrow.table({str(year): values[:, j] for j, year in enumerate(YEARS)})
    for module, name, way in (("polars", "Polars", by_polars), ("duckdb", "DuckDB", by_duckdb)):
        if importlib.util.find_spec(module):
            yield name, way(table)


def show(layout: str, values: Any, ways: dict[str, Way], check: Results) -> None:
    """Compare the results, then print a row a way."""
    for name, work in ways.items():
        found = numbers(work())
        for form in FORMS:
            np.testing.assert_allclose(found[form], check[form], rtol=1e-9, atol=1e-12, err_msg=name)
    taken = milliseconds({"reading (sum)": values.sum, **ways})
    reading = taken["reading (sum)"]
    print(f"\n{layout:32}{'ms':>8}{'× reading':>12}")
    for name, each in taken.items():
        print(f"{name:32}{each:8.1f}{each / reading:12.1f}")


def main() -> None:
    """Print a table a layout, and one of each layout with missing values."""
    series = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    dice = np.random.default_rng(2026)
    growth = 1 + dice.normal(0.03, 0.05, (series, len(YEARS)))
    rows = 100 * growth.cumprod(axis=1)
    print(f"{series} series of {len(YEARS)} years, milliseconds on one core, beside reading once")
    for layout, values in (("a row a series", rows), ("a column a year", np.asfortranarray(rows))):
        ways: dict[str, Way] = {"zhibiao": lambda v=values: ours(v)}
        ways |= peers(values, layout == "a column a year")
        show(layout, values, ways, by_numpy(values))
        kept: list[Any] = []
        taken = milliseconds({"kept": lambda v=values, k=kept: k.append(ours(v))})
        print(f"{'zhibiao, all results kept':32}{taken['kept']:8.1f}")
    gone = dice.random(rows.shape) < 0.05
    gone[:, :2] = False
    rows[gone] = np.nan
    for layout, values in (("a row a series", rows), ("a column a year", np.asfortranarray(rows))):
        ways = {"zhibiao": lambda v=values: ours(v, missing=True)}
        if importlib.util.find_spec("numba"):
            ways["numba, one loop"] = by_numba(values, missing=True)
        show(f"{layout}, 5 % missing", values, ways, numbers(ours(values, missing=True)))


if __name__ == "__main__":
    main()
