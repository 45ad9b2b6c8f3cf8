# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How good forecasts were, once the truth is known: of probabilities, of distributions, of intervals.

The observation comes first in every function, and lower is better in every score.  Each score is proper: who
says what he believes expects the best one.  Each function takes one forecast and gives a float, or columns
of one length and gives a list; a single value stands for a whole column.

>>> from statistics import fmean
>>> from zhibiao import scores
>>> fmean(scores.brier([1, 0, 1], [0.8, 0.3, 0.5]))
0.12666666666666668
"""

from __future__ import annotations

from zhibiao._score_calibration import (
    Coverage,
    coverage,
    pit,
    pit_ensemble,
    pit_histogram,
    uniformity_distance,
)
from zhibiao._score_distributions import (
    NaiveScale,
    ScaleReason,
    crps_ensemble,
    crps_normal,
    interval_score,
    log_score_normal,
    naive_scale,
    pinball,
    weighted_interval_score,
)
from zhibiao._score_events import (
    BrierDecomposition,
    brier,
    brier_decomposition,
    log_score,
    rps,
)

__all__ = [
    "BrierDecomposition",
    "Coverage",
    "NaiveScale",
    "ScaleReason",
    "brier",
    "brier_decomposition",
    "coverage",
    "crps_ensemble",
    "crps_normal",
    "interval_score",
    "log_score",
    "log_score_normal",
    "naive_scale",
    "pinball",
    "pit",
    "pit_ensemble",
    "pit_histogram",
    "rps",
    "uniformity_distance",
    "weighted_interval_score",
]
