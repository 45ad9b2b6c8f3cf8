# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The default forecaster in bulk, for tools and benchmarks: builds `combination_driver.cpp` and asks it."""

from __future__ import annotations

import atexit
import functools
import subprocess
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
HORIZON = 6
Array = NDArray[np.float64]
Kind = Literal["level", "growth"]  # values of 0 and more, or such as may turn negative
# The levels of `calibration_levels` in `calibration.hpp`.
TAIL = [0.005, 0.0125, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4]
LEVELS = np.array([*TAIL, 0.5, *(round(1 - p, 4) for p in reversed(TAIL))])


@functools.cache
def program() -> Path:
    """Build the driver once a run."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    boost = Path(sysconfig.get_path("purelib")) / "cmeel.prefix" / "include"
    out = Path(folder.name) / "combination_driver"
    build = ["c++", "-std=c++20", "-O2", "-DNDEBUG", f"-I{ROOT / 'include'}", f"-isystem{boost}"]
    subprocess.run([*build, str(ROOT / "tools/combination_driver.cpp"), "-o", str(out)], check=True)
    return out


def ask(arguments: Sequence[str], lines: Sequence[str]) -> Array:
    """What the driver prints: series by year by number."""
    done = subprocess.run(
        [str(program()), *arguments], input="\n".join(lines), text=True, capture_output=True, check=True
    )
    rows = [[float(x) for x in line.split()] for line in done.stdout.splitlines()]
    return np.array(rows).reshape(len(lines), HORIZON, -1)


def line(years: Array, values: Array, targets: Array | None = None) -> str:
    """A series as the driver reads it; targets are years by number, what is missing counts as 0."""
    pairs = " ".join(f"{int(t)} {float(v)!r}" for t, v in zip(years, values, strict=True))
    if targets is None:
        return pairs
    return pairs + " | " + " ".join(repr(float(x)) for x in np.nan_to_num(targets).ravel())


def features(histories: Sequence[Array], kind: Kind = "level") -> Array:
    """Location, base scale and features of each series and year; the same length class in one call."""
    return ask(["features", str(HORIZON), kind], [line(np.arange(float(len(y))), y) for y in histories])


def forecasts(lines: Sequence[str], calibration: Sequence[float], kind: Kind = "level") -> Array:
    """Location, scale, the quantiles at `LEVELS` and the probabilities of targets, a series and year."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(map(repr, map(float, calibration))))
        file.flush()
        return ask(["forecast", str(HORIZON), kind, file.name], lines)
