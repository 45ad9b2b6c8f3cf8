# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The year's schedule (序时进度), completion rates (完成率), earned schedule; in `zhibiao.pace` too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._exact import Number, count_of, number_of, optional_number, plain_fields

if TYPE_CHECKING:
    from zhibiao._cells import TaskCells
    from zhibiao.scorecard import Better

__all__ = [
    "Completion", "CompletionForm", "CompletionReason", "EarnedReason", "EarnedSchedule", "Schedule",
    "ScheduleReason", "ScheduleStatus", "Task", "check_schedule", "completion", "earned_schedule",
    "schedule_counts",
]  # fmt: skip

ScheduleStatus: TypeAlias = Literal["behind", "on_schedule", "ahead", "completed", "not_assessed"]
ScheduleReason: TypeAlias = Literal[
    "in_step", "below_pro_rata", "growth_below_target", "target_reached", "ahead_of_pro_rata",
    "annual_only", "no_figure", "target_not_positive", "lower_is_better",
]  # fmt: skip
CompletionForm: TypeAlias = Literal[
    "ratio", "inverse", "mirror", "distance", "change", "signed_plan", "growth_points", "growth_ratio"
]
CompletionReason: TypeAlias = Literal[
    "none", "no_figure", "no_target", "no_base", "base_at_target", "wrong_way", "target_not_positive",
    "result_not_positive",
]  # fmt: skip
EarnedReason: TypeAlias = Literal["none", "no_plan", "plan_falls", "earned_negative", "plan_is_zero"]


@dataclass(frozen=True)
class Task:
    """A task of the year so far: an amount against the annual target, growth against growth, or both.

    Attributes
    ----------
    actual, target : str, decimal.Decimal, int or None
        From January on; for the whole year.  None is not 0: it is not reported.
    growth, target_growth : str, decimal.Decimal, int or None
        In percent.
    better : str
        Indicators that are better ``lower`` are not assessed.
    annual_only : bool
        Only counted at the end of the year.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.Task(actual=480, target=1100).better
    'higher'
    """

    actual: Number | None = None
    target: Number | None = None
    growth: Number | None = None
    target_growth: Number | None = None
    better: Better = "higher"
    annual_only: bool = False


@dataclass(frozen=True)
class Schedule:
    """Where a task stands within its year (序时进度).

    Attributes
    ----------
    status : str
        ``behind`` (欠进度), ``on_schedule`` (达进度), ``ahead`` (超进度), ``completed`` (已完成) or
        ``not_assessed`` (其它).
    reason : str
        ``in_step``, ``below_pro_rata``, ``growth_below_target``, ``target_reached``, ``annual_only``, ...
    progress : fractions.Fraction or None
        进展情况占比: actual over target.
    due : fractions.Fraction
        Elapsed months over 12.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.check_schedule([pace.Task(actual=24, target=100)], 3)[0].status
    'behind'
    """

    status: ScheduleStatus
    reason: ScheduleReason
    progress: Fraction | None
    due: Fraction

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; fractions as ``6/25``.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.check_schedule([pace.Task(actual=24, target=100)], 3)[0].to_dict()["progress"]
        '6/25'
        """
        return plain_fields(vars(self))


def _task(task: Task) -> TaskCells:
    if not isinstance(task, Task):
        raise TypeError(f"Expected a Task, got {type(task).__name__}")
    return (
        optional_number(task.actual), optional_number(task.target), optional_number(task.growth),
        optional_number(task.target_growth), task.better, task.annual_only,
    )  # fmt: skip


def check_schedule(
    tasks: Iterable[Task], months: int, *, ahead_by: Number | None = None
) -> tuple[Schedule, ...]:
    """Which tasks of a year are behind (序时进度).

    Behind if actual/target < months/12, or growth < target growth, as 宣城市 checks its own tasks; both as
    exact fractions.  The published rule draws no line between 达进度 and 超进度.

    Parameters
    ----------
    tasks : iterable of Task
    months : int
        Elapsed months, 1 to 12.
    ahead_by : str, decimal.Decimal or int, optional
        Points of the target beyond the elapsed share from which a task is ``ahead``; without it none is.

    Raises
    ------
    IndexError
        Months outside 1 to 12.

    Examples
    --------
    >>> from zhibiao import pace
    >>> tasks = [pace.Task(actual=25, target=100), pace.Task(growth="5.4", target_growth="5.5")]
    >>> [found.status for found in pace.check_schedule(tasks, 3)]
    ['on_schedule', 'behind']
    """
    elapsed = count_of(months, "elapsed months from 1 to 12")
    rows = _core.check_schedule([_task(task) for task in tasks], elapsed, optional_number(ahead_by))
    return tuple(Schedule(*row) for row in rows)


def schedule_counts(checks: Iterable[Schedule]) -> dict[str, int]:
    """How many tasks have each status; all statuses are there.

    Examples
    --------
    >>> from zhibiao import pace
    >>> checks = pace.check_schedule([pace.Task(actual=24, target=100), pace.Task()], 3)
    >>> pace.schedule_counts(checks)
    {'behind': 1, 'on_schedule': 0, 'ahead': 0, 'completed': 0, 'not_assessed': 1}
    """
    found = Counter(check.status for check in checks)
    order: Sequence[ScheduleStatus] = ("behind", "on_schedule", "ahead", "completed", "not_assessed")
    return {status: found[status] for status in order}


@dataclass(frozen=True)
class Completion:
    """A completion rate (完成率), exact, or why there is none.

    Attributes
    ----------
    value : fractions.Fraction or None
        1.15 is 115%; in percentage points for ``growth_points``.  Never capped: above 1, and below 0 for a
        result on the wrong side of its base.
    reason : str
        ``none``, ``no_figure``, ``no_target``, ``no_base``, ``base_at_target``, ``wrong_way``,
        ``target_not_positive``, ``result_not_positive``.
    form : str
        The formula.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.completion(5, 0).reason
    'target_not_positive'
    """

    value: Fraction | None
    reason: CompletionReason
    form: CompletionForm

    def percent(self, decimals: int = 0) -> str | None:
        """As it is printed, rounded half up: ``115%``; None where there is no rate.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.completion("5.56", "5.3").percent(1)
        '104.9%'
        """
        if count_of(decimals, "decimals") < 0:
            raise ValueError(f"Expected decimals of 0 or more, got {decimals!r}")
        if self.value is None:
            return None
        scaled = abs(self.value) * 100 * 10**decimals
        digits = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
        sign = "-" if self.value < 0 and digits else ""
        return f"{sign}{Decimal(digits).scaleb(-decimals):f}%"

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; the fraction as ``23/20``.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.completion(23, 20).to_dict()
        {'value': '23/20', 'reason': 'none', 'form': 'ratio'}
        """
        return plain_fields(vars(self))


def completion(
    result: Number | None,
    target: Number | None,
    *,
    base: Number | None = None,
    form: CompletionForm = "ratio",
) -> Completion:
    """A completion rate by a formula that has a name; x result, T target, b base, all in one unit.

    Parameters
    ----------
    result, target, base : str, decimal.Decimal, int or None
        None is not 0: it is not reported, or not set.
    form : str
        ``ratio`` x/T; for what is better low ``inverse`` T/x, ``mirror`` 2 - x/T or ``distance``
        (b - x)/(b - T), which are three answers; ``change`` (x - b)/(T - b); ``signed_plan``
        1 + (x - T)/abs(T); ``growth_points`` x - T; ``growth_ratio`` x/T of two growth rates.

    Raises
    ------
    ValueError
        No form of that name.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.completion(1269, 1100).percent()
    '115%'
    >>> [str(pace.completion(4, 5, base=8, form=form).value) for form in ("inverse", "mirror", "distance")]
    ['5/4', '6/5', '4/3']
    """
    numbers = optional_number(result), optional_number(target), optional_number(base)
    reason, value = _core.completion(form, *numbers)
    return Completion(value, reason, form)


@dataclass(frozen=True)
class EarnedSchedule:
    """Where the work stands against its plan, in value and in time; exact.

    Attributes
    ----------
    reason : str
        ``none``, ``no_plan``, ``plan_falls``, ``earned_negative``; ``plan_is_zero``: there is no `spi`.
    schedule_variance : decimal.Decimal or None
        SV = EV - PV, in the plan's unit.
    spi : fractions.Fraction or None
        EV / PV; tends to 1 at the end, however late.
    earned : fractions.Fraction or None
        ES: the period at which that much was planned.
    spi_time : fractions.Fraction or None
        SPI(t) = ES / AT.
    time_variance : fractions.Fraction or None
        SV(t) = ES - AT, in periods.

    Examples
    --------
    >>> from zhibiao import pace
    >>> pace.earned_schedule([], 1, 1).reason
    'no_plan'
    """

    reason: EarnedReason
    schedule_variance: Decimal | None
    spi: Fraction | None
    earned: Fraction | None
    spi_time: Fraction | None
    time_variance: Fraction | None

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; exact numbers as text.

        Examples
        --------
        >>> from zhibiao import pace
        >>> pace.earned_schedule([10, 30], 20, 2).to_dict()["earned"]
        '3/2'
        """
        return plain_fields(vars(self))


def earned_schedule(plan: Iterable[Number], earned: Number, now: int) -> EarnedSchedule:
    """Earned schedule (Lipke 2003): ES = C + (EV - PV_C)/(PV_{C+1} - PV_C).

    Parameters
    ----------
    plan : iterable of str, decimal.Decimal or int
        PV(1) ... PV(n): running totals at the end of each period.
    earned : str, decimal.Decimal or int
        EV: what was done by the end of period `now`.
    now : int
        AT, from 1 on.

    Raises
    ------
    IndexError
        `now` is below 1.

    Examples
    --------
    >>> from zhibiao import pace
    >>> found = pace.earned_schedule([10, 30, 60, 100], 45, 3)
    >>> found.earned, found.spi, found.spi_time, found.schedule_variance
    (Fraction(5, 2), Fraction(3, 4), Fraction(5, 6), Decimal('-15'))
    """
    totals = [number_of(total) for total in plan]
    return EarnedSchedule(*_core.earned_schedule(totals, number_of(earned), now))
