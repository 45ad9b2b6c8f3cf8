# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Composite indices: many indicators of many units made into one score, and how far that hangs on choices.

The direction of every indicator must be said; nothing is guessed, no unit gets a score without all of its
data unless `least_share` allows it, and where there is no score there is a reason.

>>> from zhibiao import composite
>>> data = {"增速": [6.0, 5.0, 7.0], "PM2.5": [30, 35, 40]}
>>> made = composite.index(data, {"增速": "higher", "PM2.5": "lower"}, units=["甲区", "乙区", "丙区"])
>>> made.scores, made.ranks
([0.75, 0.25, 0.5], [1, 3, 2])
"""

from __future__ import annotations

from zhibiao._composite_columns import (
    Aggregate,
    AggregateReason,
    Aggregation,
    Direction,
    Normalisation,
    Normalised,
    NormaliseReason,
    Ties,
    aggregate,
    goalpost,
    mean,
    normalise,
    outranking,
    ranks,
)
from zhibiao._composite_index import Index, index
from zhibiao._composite_uncertainty import (
    RankSpread,
    Sobol,
    SobolReason,
    WeightDraw,
    choice_sensitivity,
    rank_uncertainty,
    sobol,
)

__all__ = [
    "Aggregate",
    "AggregateReason",
    "Aggregation",
    "Direction",
    "Index",
    "Normalisation",
    "NormaliseReason",
    "Normalised",
    "RankSpread",
    "Sobol",
    "SobolReason",
    "Ties",
    "WeightDraw",
    "aggregate",
    "choice_sensitivity",
    "goalpost",
    "index",
    "mean",
    "normalise",
    "outranking",
    "rank_uncertainty",
    "ranks",
    "sobol",
]
