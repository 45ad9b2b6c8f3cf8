# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Five closed forms of many yearly series beside the time of reading the numbers once.

    python benchmarks/closed_forms.py          1,000,000 series of 20 years
    python benchmarks/closed_forms.py SERIES

Gap and attainment against a target, growth a year so far and required, and slope, of an array with a row a
series and of one with a column a year.  Beside: NumPy by hand, numba in one loop where it is installed, and
NumPy's sum of the array, which reads it once.  Processor time on one core, medians; the results are
compared.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("NUMBA_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import zhibiao

YEARS = np.arange(2005, 2025)
TARGET_YEAR, TARGET, ROUNDS = 2030, 150.0, 9
FORMS = ("gap", "attainment", "cagr", "required_cagr", "slope")
Results = dict[str, Any]


def milliseconds(work: Callable[[], Any]) -> float:
    """The median of some rounds, in processor time."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def by_numpy(values: Any) -> Results:
    """Whole columns at a time."""
    first, last = values[:, 0], values[:, -1]
    centred = YEARS - YEARS.mean()
    return {
        "gap": last - TARGET,
        "attainment": last / TARGET,
        "cagr": (last / first) ** (1 / (YEARS[-1] - YEARS[0])) - 1,
        "required_cagr": (TARGET / last) ** (1 / (TARGET_YEAR - YEARS[-1])) - 1,
        "slope": values @ centred / (centred @ centred),
    }


def numba_loop() -> Callable[[Any], Results] | None:
    """One fused loop, compiled; nothing where numba is not installed."""
    try:
        import numba
    except ImportError:
        return None

    @numba.njit
    def loop(values: Any, centred: Any, out: Any, so_far: float, left: float) -> None:
        square = (centred * centred).sum()
        for i in range(values.shape[0]):
            first, last, moment = values[i, 0], values[i, -1], 0.0
            for j in range(values.shape[1]):
                moment += values[i, j] * centred[j]
            out[0, i] = last - TARGET
            out[1, i] = last / TARGET
            out[2, i] = (last / first) ** (1 / so_far) - 1
            out[3, i] = (TARGET / last) ** (1 / left) - 1
            out[4, i] = moment / square

    def run(values: Any) -> Results:
        out = np.empty((5, len(values)))
        loop(values, YEARS - YEARS.mean(), out, float(YEARS[-1] - YEARS[0]), float(TARGET_YEAR - YEARS[-1]))
        return dict(zip(FORMS, out, strict=True))

    return run


def ours(values: Any) -> Any:
    """The same with reasons, as Arrow columns."""
    return zhibiao.panel.closed_forms(
        values, YEARS.tolist(), target=TARGET, target_year=TARGET_YEAR, nan_missing=False
    )


def check(values: Any, other: Results) -> None:
    """Ours says what the others say."""
    import pyarrow

    table = pyarrow.table(ours(values))
    for form in FORMS:
        np.testing.assert_allclose(table[form].to_numpy(), other[form], rtol=1e-9, atol=1e-12)


def main() -> None:
    """Print a row a way of computing, for both layouts."""
    series = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    dice = np.random.default_rng(2026)
    growth = 1 + dice.normal(0.03, 0.05, (series, len(YEARS)))
    rows = 100 * growth.cumprod(axis=1)
    print(f"{series} series of {len(YEARS)} years, milliseconds on one core, beside reading once")
    for layout, values in (("a row a series", rows), ("a column a year", np.asfortranarray(rows))):
        check(values, by_numpy(values))
        reading = milliseconds(values.sum)
        print(f"\n{layout:24}{'ms':>8}{'× reading':>12}")
        ways = {
            "reading (sum)": values.sum,
            "zhibiao": lambda v=values: ours(v),
            "NumPy": lambda v=values: by_numpy(v),
        }
        if loop := numba_loop():
            ways["numba, one loop"] = lambda v=values: loop(v)
        for name, work in ways.items():
            taken = milliseconds(work)
            print(f"{name:24}{taken:8.1f}{taken / reading:12.1f}")


if __name__ == "__main__":
    main()
