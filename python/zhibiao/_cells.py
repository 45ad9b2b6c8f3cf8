# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The shapes of the rows that the core hands over; figures and claims stand in them as numbers.

For type checkers only.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from zhibiao.claims import ClaimKind
from zhibiao.figures import Measure
from zhibiao.indicators import IndicatorKind
from zhibiao.links import LinkReason
from zhibiao.methods.result import Level
from zhibiao.scorecard import Already, Asked, Better, BetterSource, FulfilmentReason, GapReason

IndicatorCells: TypeAlias = tuple[str, str, str, str, str, Better, IndicatorKind, Measure]
"""Id, name, aliases, English name, unit, favourable direction, kind, usual measure."""

LinkRow: TypeAlias = tuple[int, int | None, LinkReason]
"""Target, achievement, reason."""

LinkCells: TypeAlias = tuple[int, int | None, LinkReason, int | None, IndicatorCells | None]
"""Target, achievement, reason, nearest, indicator."""

ClaimRow: TypeAlias = tuple[ClaimKind, tuple[int, int], tuple[int, int], int | None, int, int]
"""Kind, span, sentence, attainment, first and last figure."""

GapCells: TypeAlias = tuple[Decimal, str, tuple[Decimal, Decimal] | None]
"""Value, unit, numerator and denominator of the relative gap."""

AmbitionCells: TypeAlias = tuple[GapCells | None, GapReason, GapCells | None, Asked, Already]
"""Gap, its reason, gap of a range's upper end, asked, already."""

ScoreCells: TypeAlias = tuple[
    LinkCells, Better, BetterSource, AmbitionCells | None, FulfilmentReason, list[int]
]
"""Link, favourable direction and its source, ambition, fulfilment, claims."""

MethodCells: TypeAlias = tuple[str, str | None, Level, float | None, dict[str, float]]
"""Reason, status, level, score, quantities."""

TargetCells: TypeAlias = tuple[float, float | None, float | None, bool]
"""Value, other end of an interval, year, parity."""
