# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How many yearly series a second are forecast with 95 % intervals, beside statsforecast on one core.

    python benchmarks/forecast_speed.py          100,000 series of 15 values
    python benchmarks/forecast_speed.py SERIES

Ours takes the whole table from Arrow and gives a table back.  statsforecast (`pip install "zhibiao[bench]"`)
takes a sample of the same series, since it would take minutes; its time a series does not depend on how
many there are.  Both give six years with intervals.  Processor time, medians of three rounds; the first run
of each is not counted, since statsforecast compiles then.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("NUMBA_NUM_THREADS", "1")

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import zhibiao

LENGTH, HORIZON, ROUNDS = 15, 6, 3
SAMPLE = 200  # series that statsforecast is timed on

# Name here, and its peer: the model of statsforecast, its arguments.
PEERS: dict[str, tuple[str, dict[str, Any]]] = {
    "exponential_smoothing": ("AutoETS", {"season_length": 1, "model": "ZZN"}),
    "damped_holt": ("AutoETS", {"season_length": 1, "model": "AAN", "damped": True}),
    "dynamic_theta": ("DynamicOptimizedTheta", {"season_length": 1}),
    "complex_smoothing": ("AutoCES", {"season_length": 1, "model": "N"}),
    "drift": ("RandomWalkWithDrift", {}),
    "default": ("", {}),
}


def table(series: int) -> pd.DataFrame:
    """Invented series: levels that grow by some per cent a year, with errors."""
    dice = np.random.default_rng(2026)
    growth = 1 + dice.normal(0.04, 0.03, (series, 1)) + dice.normal(0, 0.05, (series, LENGTH))
    values = dice.lognormal(4, 1, (series, 1)) * growth.cumprod(axis=1)
    return pd.DataFrame(
        {
            "unique_id": np.repeat(np.arange(series), LENGTH),
            "ds": np.tile(np.arange(2010, 2010 + LENGTH), series),
            "y": values.ravel(),
        }
    )


def seconds(work: Callable[[], Any]) -> float:
    """The median of some rounds, in processor time."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def peer(name: str, arguments: dict[str, Any], sample: pd.DataFrame) -> float | None:
    """Series a second; nothing where statsforecast is not installed."""
    try:
        from statsforecast import StatsForecast, models
    except ImportError:
        return None
    made = getattr(models, name)(**arguments)
    forecaster = StatsForecast(models=[made], freq=1, n_jobs=1)
    return SAMPLE / seconds(lambda: forecaster.forecast(df=sample, h=HORIZON, level=[95]))


def main() -> None:
    """Print a row a model."""
    series = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    frame = table(series)
    arrow = pa.Table.from_pandas(frame, preserve_index=False)
    sample = frame[frame["unique_id"] < SAMPLE]
    print(
        f"{series} series of {LENGTH} values, {HORIZON} years with 95 % intervals, one core; series a second"
    )
    print(f"{'':24}{'ours':>12}{'statsforecast':>16}{'ratio':>8}")
    for model, (name, arguments) in PEERS.items():
        ours = series / seconds(
            lambda model=model: zhibiao.forecast(arrow, h=HORIZON, models=model, level=95)
        )
        theirs = peer(name, arguments, sample) if name else None
        beside = f"{theirs:16,.0f}{ours / theirs:8.0f}" if theirs else ""
        print(f"{model:24}{ours:12,.0f}{beside}")


if __name__ == "__main__":
    main()
