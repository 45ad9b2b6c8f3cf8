# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What composite indices pass to the core and get from it, as tuples.

For type checkers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from zhibiao._composite_uncertainty import SobolReason

ScalingCells: TypeAlias = tuple[str, float, float, float | None, float | None, float | None, int | None, bool]
"""Method, low, high, goalposts from and to, target, reference, capped."""

IndexColumnCells: TypeAlias = tuple[str, list[float | None], str, ScalingCells]
"""Name, values, direction, scaling."""

ThemeCells: TypeAlias = tuple[str, list[str], tuple[str, float, float]]
"""Name, members, (method, exponent, least share)."""

AlternativeCells: TypeAlias = tuple[Sequence[str], Sequence[str], str, float]
"""Normalisations, aggregations, draw of weights, noise."""

RankCells: TypeAlias = tuple[int | None, int | None, int | None, int | None, int | None, list[float], int]
"""Best, low, median, high, worst, shares, draws without a score."""

SobolCells: TypeAlias = tuple[list[float], list[float], list[float], list[float], float, float, SobolReason]
"""First, total, their errors, mean, variance, reason."""
