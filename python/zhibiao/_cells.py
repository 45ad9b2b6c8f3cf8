# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The shapes of the rows that the core hands over; figures and claims stand in them as numbers.

For type checkers only.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from zhibiao._correction import Reason
from zhibiao._rule_score import ItemReason, TotalReason, Treatment
from zhibiao.agreement import CheckReason
from zhibiao.chain_rows import ChainReason, ResultKind
from zhibiao.claims import ClaimKind
from zhibiao.figures import Bound, Measure
from zhibiao.findings import FindingKind, Severity
from zhibiao.history import HistoryReason, HistorySource
from zhibiao.indicators import IndicatorKind
from zhibiao.links import LinkReason
from zhibiao.methods.result import Level
from zhibiao.pace import PaceReason, ScheduleReason, ScheduleStatus
from zhibiao.research import ResearchReason, TargetForm
from zhibiao.scorecard import Already, Asked, Better, BetterSource, FulfilmentReason, GapReason
from zhibiao.verdicts import Commitment, Comparison, Verdict, VerdictReason

IndicatorCells: TypeAlias = tuple[str, str, str, str, str, Better, IndicatorKind, Measure]
"""Id, name, aliases, English name, unit, favourable direction, kind, usual measure."""

LinkRow: TypeAlias = tuple[int, int | None, LinkReason]
"""Target, achievement, reason."""

LinkCells: TypeAlias = tuple[int, int | None, LinkReason, int | None, IndicatorCells | None]
"""Target, achievement, reason, nearest, indicator."""

CorrectionCells: TypeAlias = tuple[
    str, bool, tuple[int, int], str, str, str, list[tuple[str, str | None, str | None]]
]
"""Action, whether the text is the same, span, figure, words before and behind, (field, before, after)."""

CorrectionTold: TypeAlias = tuple[Reason, tuple[int, int] | None, int | None]
"""What became of one: the reason, the span, the number of the figure."""

ClaimRow: TypeAlias = tuple[ClaimKind, tuple[int, int], tuple[int, int], int | None, int, int]
"""Kind, span, sentence, attainment, first and last figure."""

GapCells: TypeAlias = tuple[Decimal, str, Fraction | None]
"""Value, unit, relative gap."""

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

ItemScoreCells: TypeAlias = tuple[
    str, str, Fraction, Fraction, Fraction | None, Fraction | None, Fraction | None, Fraction | None,
    ItemReason, Treatment | None, str, str,
]  # fmt: skip
"""Id, item, weight, share, completion, award, steps, points, reason, treatment, level, why."""

RuleScoreCells: TypeAlias = tuple[
    list[ItemScoreCells], list[tuple[str, Fraction, bool]], Fraction | None, TotalReason, Fraction, Fraction,
    str, list[str],
]  # fmt: skip
"""Items, groups, total, its reason, possible, factor, grade, vetoed by."""

ChainCells: TypeAlias = tuple[
    int, tuple[int, int], tuple[int, int] | None, ChainReason, ResultKind, int, tuple[int, int] | None, int,
    IndicatorCells | None, int, Better, BetterSource, Verdict, VerdictReason, tuple[Decimal, str] | None,
    GapReason, tuple[Decimal, str] | None, Commitment,
]  # fmt: skip
"""Year, target, actual, reason, kind, delay, nearest, likeness, indicator, series, better, its source,
verdict, its reason, gap, its reason, gap of a range's upper end, commitment; figures as (report, number)."""

_Cell: TypeAlias = Decimal | ResearchReason
_FractionCell: TypeAlias = Fraction | ResearchReason

ResearchCells: TypeAlias = tuple[
    Decimal, Decimal | None, Decimal | None, TargetForm, _Cell, _Cell, _Cell, _Cell, _Cell, _FractionCell,
    _Cell, _Cell, _Cell, _FractionCell, int,
]  # fmt: skip
"""Target, its lower and upper end, form; actual, gap, overshoot, last result, historical gap, social gap,
adjustment, ratchet, amplification, share above the parent, run."""

FigureSide: TypeAlias = tuple[Decimal, Decimal | None, str, Bound, Measure, int]
"""Value, upper end, unit, bound, measure, power of ten of the last digit."""

PolicyCells: TypeAlias = tuple[str, Comparison, Decimal, Decimal | None, bool, bool, bool]
"""Name, comparison, points, percent of amounts, tolerance is met, symmetric, relative."""

StatedCells: TypeAlias = tuple[Decimal, Decimal | None, str, Bound, bool, int, Measure, Commitment]
"""Value, upper end, unit, bound, around, power of ten of the last digit, measure, commitment."""

JudgedCells: TypeAlias = tuple[
    Verdict, VerdictReason, Decimal | None, str, Decimal | None, Better,
    Literal["catalogue", "wording", "work", "unknown", "stated"],
    StatedCells | None, StatedCells | None, tuple[Verdict, VerdictReason] | None, str,
]  # fmt: skip
"""Verdict, reason, gap, its unit, margin, better, its source, target, result, stretch, detail."""

GrowthCells: TypeAlias = tuple[PaceReason, float | None, float | None, float | None]
"""Reason, value, lower and upper end."""

TaskCells: TypeAlias = tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None, Better, bool]
"""Actual, target, growth, its target, better, only counted at the end of the year."""

ScheduleCells: TypeAlias = tuple[ScheduleStatus, ScheduleReason, Fraction | None, Fraction]
"""Status, reason, progress, due."""

RangeCells: TypeAlias = tuple[Fraction | None, Fraction | None]
"""Low and high end."""

FindingCells: TypeAlias = tuple[
    FindingKind, Severity, CheckReason, list[int], list[tuple[int, int]], list[tuple[int, int]], Decimal,
    RangeCells, str,
]  # fmt: skip
"""Kind, severity, reason, figures, numbers, sentences, printed, expected, unit."""

HistoryRow: TypeAlias = tuple[
    int, Fraction | None, Fraction | None, Fraction | None, int | None, HistorySource, HistoryReason,
    list[tuple[int, int]],
]  # fmt: skip
"""Year, value, lower and upper end, power of ten of the last digit, source, reason, (report, figure)s."""

HistoryCells: TypeAlias = tuple[str, list[HistoryRow]]
"""Unit, rows."""

EdgeCells: TypeAlias = tuple[Decimal, bool]
"""An end, and whether it belongs to the values."""

GoalCells: TypeAlias = tuple[
    str, Decimal, Decimal | None, str, Bound, int, Better, bool, EdgeCells | None, EdgeCells | None
]
"""Reason, value, upper end, unit, bound, power of ten of the last digit, better, is a rate, lowest and
highest value that meets it."""

AssumedCells: TypeAlias = tuple[Literal["growth", "change", "points", "path"], Decimal, list[Decimal]]
"""Assumption, its amount, base or path."""

WhatIfCells: TypeAlias = tuple[Fraction, Fraction, Verdict, VerdictReason, int | None]
"""Value, gap, verdict, its reason, year in which it is met."""

ForecastRow: TypeAlias = tuple[float, float, float | None, list[tuple[float, float]]]
"""Point, median, mean, intervals."""
