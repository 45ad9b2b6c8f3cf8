# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pace: what a target asks for from here, whether the year is on schedule, how much is done.

Amounts are exact (`fractions.Fraction`); growth a year is a root and therefore a `float`, in percent.
Nothing is infinite or NaN: what is missing has a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._exact import Number, number_of, plain_fields, rates_of
from zhibiao.schedule import (
    Completion,
    CompletionForm,
    CompletionReason,
    EarnedReason,
    EarnedSchedule,
    Schedule,
    ScheduleReason,
    ScheduleStatus,
    Task,
    check_schedule,
    completion,
    earned_schedule,
    schedule_counts,
)

if TYPE_CHECKING:
    from zhibiao._cells import GrowthCells
    from zhibiao.scorecard import Better

__all__ = [
    "Completion", "CompletionForm", "CompletionReason", "EarnedReason", "EarnedSchedule", "Growth",
    "PaceReason", "RequiredPace", "Schedule", "ScheduleReason", "ScheduleStatus", "Task", "Years",
    "average_growth", "check_schedule", "completion", "cumulative_to_annual", "earned_schedule",
    "growth_to_multiply", "remaining_growth_for_average", "required_pace", "required_remaining_growth",
    "schedule_counts", "years_to_target",
]  # fmt: skip

PaceReason: TypeAlias = Literal[
    "none", "already_met", "moving_away", "no_change", "target_in_past", "base_not_positive",
    "target_not_positive", "growth_too_low", "no_values",
]  # fmt: skip


@dataclass(frozen=True)
class Growth:
    """Growth in percent a year, and the interval that the rounded rates behind it leave.

    Attributes
    ----------
    value : float or None
        None where there is none; `reason` says why.
    lower, upper : float or None
        From half a unit of the last printed digit of each rate; equal to `value` where nothing was rounded.
    reason : str
        ``none``, ``no_values``, ``target_in_past`` (no years are left), ``growth_too_low`` (a rate of -100%
        or less), ``target_not_positive``.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.average_growth([]).reason
    'no_values'
    """

    value: float | None
    lower: float | None
    upper: float | None
    reason: PaceReason

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.cumulative_to_annual(0, 5).to_dict()
        {'value': 0.0, 'lower': 0.0, 'upper': 0.0, 'reason': 'none'}
        """
        return dict(vars(self))


def _growth(cells: GrowthCells) -> Growth:
    reason, value, lower, upper = cells
    return Growth(value, lower, upper, reason)


def average_growth(rates: Iterable[Number]) -> Growth:
    """The average growth of years that grew at these rates (年均增长): (Π(1 + g))^(1/n) - 1.

    Parameters
    ----------
    rates : iterable of str, decimal.Decimal or int
        In percent, as printed: ``"6.0"`` is rounded to tenths, ``6`` to whole percents.

    Examples
    --------
    >>> from zhibiao import pace
    >>> found = pace.average_growth(["6.7", "6.0", "2.2", "8.4", "3.0"])
    >>> f"{found.value:.4f} [{found.lower:.2f}, {found.upper:.2f}]"
    '5.2344 [5.18, 5.28]'
    """
    return _growth(_core.average_growth(rates_of(rates)))


def required_remaining_growth(multiple: Number, done: Iterable[Number], left: int) -> Growth:
    """The growth a year that is left to reach `multiple` times the value before `done`.

    (multiple/Π(1 + g))^(1/left) - 1.  The interval is what the rounding of `done` leaves.

    Parameters
    ----------
    multiple : str, decimal.Decimal or int
        2 for 翻番.
    done : iterable of str, decimal.Decimal or int
        The rates of the years that are over, in percent, as printed.
    left : int
        How many years are left.

    Examples
    --------
    >>> from zhibiao import pace
    >>> found = pace.required_remaining_growth(2, ["9.5", "7.9", "7.8", "7.3", "6.9", "6.7", "6.9"], 3)
    >>> f"{found.value:.3f} [{found.lower:.3f}, {found.upper:.3f}]"
    '6.272 [6.157, 6.387]'
    """
    rates = rates_of(done)
    return _growth(_core.required_remaining_growth(number_of(multiple), rates, left))


def remaining_growth_for_average(goal: Number, done: Iterable[Number], left: int) -> Growth:
    """The growth a year that is left so that all years average `goal` percent.

    ((1 + G)^(n + m)/Π(1 + g))^(1/m) - 1.

    Examples
    --------
    >>> from zhibiao import pace
    >>> f"{pace.remaining_growth_for_average(5, ['5.2', '5.0'], 3).value:.3f}"
    '4.933'
    """
    rates = rates_of(done)
    return _growth(_core.remaining_growth_for_average(number_of(goal), rates, left))


def cumulative_to_annual(cumulative: Number, years: int) -> Growth:
    """The growth a year that adds up to `cumulative` percent in `years`; a fall is negative.

    Examples
    --------
    >>> from zhibiao import pace
    >>> f"{pace.cumulative_to_annual('-13.5', 5).value:.4f}"
    '-2.8589'
    """
    return _growth(_core.cumulative_to_annual(number_of(cumulative), years))


def growth_to_multiply(multiple: Number, years: int) -> Growth:
    """The growth a year that makes `multiple` times as much in `years` (翻番: 2).

    Examples
    --------
    >>> from zhibiao import pace
    >>> f"{pace.growth_to_multiply(2, 10).value:.4f}"
    '7.1773'
    """
    return _growth(_core.growth_to_multiply(number_of(multiple), years))


@dataclass(frozen=True)
class RequiredPace:
    """The change a year that leads from the latest value to the target.

    Attributes
    ----------
    linear : fractions.Fraction or None
        In the value's unit a year, exact.
    compound : float or None
        In percent a year.
    reason : str
        Why both are missing: ``target_in_past``, ``already_met``.
    compound_reason : str
        Why there is no compound pace: ``base_not_positive``, ``target_not_positive`` and those above.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.required_pace(2024, 6, 2023, 8).reason
    'target_in_past'
    """

    linear: Fraction | None
    compound: float | None
    reason: PaceReason
    compound_reason: PaceReason

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; the fraction as ``1/3``.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.required_pace(2020, 0, 2023, 1).to_dict()["linear"]
        '1/3'
        """
        return plain_fields(vars(self))


def required_pace(
    year: int, value: Number, target_year: int, target: Number, *, better: Better = "neutral"
) -> RequiredPace:
    """The pace that the target asks for: (yT - yt)/(T - t), and (yT/yt)^(1/(T - t)) - 1.

    Parameters
    ----------
    year, value
        The latest year and its value.
    target_year, target
        The target's, in the same unit.
    better : str
        With ``higher`` or ``lower`` a value beyond the target is ``already_met``.

    Examples
    --------
    >>> from zhibiao import pace
    >>> found = pace.required_pace(2022, "64.5", 2025, "66")
    >>> found.linear, f"{found.compound:.4f}"
    (Fraction(1, 2), '0.7693')
    """
    reason, linear, compound, why = _core.required_pace(
        year, number_of(value), target_year, number_of(target), better
    )
    return RequiredPace(linear, compound, reason, why)


@dataclass(frozen=True)
class Years:
    """How many years it takes to the target.

    Attributes
    ----------
    years : fractions.Fraction, float or None
        Exact for a steady change, a float for steady growth; None where there is no answer.
    reason : str
        ``none``, ``already_met``, ``no_change``, ``moving_away``, ``base_not_positive``,
        ``target_not_positive``, ``growth_too_low``.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.years_to_target(60, 70, change=-1)
    Years(years=None, reason='moving_away')
    """

    years: Fraction | float | None
    reason: PaceReason

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; a fraction as ``7/2``.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.years_to_target(60, 67, change=2).to_dict()
        {'years': '7/2', 'reason': 'none'}
        """
        return plain_fields(vars(self))


def years_to_target(
    value: Number,
    target: Number,
    *,
    change: Number | None = None,
    growth: Number | None = None,
    better: Better = "neutral",
) -> Years:
    """How many years a steady change, or steady growth in percent, takes to the target.

    (yT - yt)/m, or ln(yT/yt)/ln(1 + g).

    Raises
    ------
    TypeError
        Not exactly one of `change` and `growth` is given.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.years_to_target(60, 70, change=4).years
    Fraction(5, 2)
    >>> f"{pace.years_to_target(1, 2, growth=7).years:.3f}"
    '10.245'
    """
    if (change is None) == (growth is None):
        raise TypeError("Expected either change (in the value's unit a year) or growth (in percent a year)")
    if growth is not None:
        rate = number_of(growth)
        why, time = _core.years_to_target_growing(number_of(value), number_of(target), rate, better)
        return Years(time, why)
    assert change is not None
    reason, years = _core.years_to_target(number_of(value), number_of(target), number_of(change), better)
    return Years(years, reason)
