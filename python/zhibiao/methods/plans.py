# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Methods that set what is done beside a plan: five-year plans, the NDRC's colours, earned value."""

# The arguments bear the names of the formulas' symbols.
# ruff: noqa: N803

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from zhibiao import _core
from zhibiao.methods.result import better, of_cells, optional, pair, real, target_cells

if TYPE_CHECKING:
    from zhibiao.methods.result import Direction, MethodResult, Number

__all__ = ["PLAN_CLASSES", "earned_value", "ndrc", "plan_agreement", "plan_midterm"]

PLAN_CLASSES = {
    "achieved_early": "提前实现",
    "ahead": "快于预期",
    "on_schedule": "基本符合",
    "behind": "滞后",
}
"""The official word that is nearest to each class of `plan_midterm`."""


def plan_midterm(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number,
    T: Number,
    d: Direction = None,
    tolerance: Number = 0,
) -> MethodResult:
    """A five-year plan at mid-term: the share of the way done beside the share of the time gone.

    ``p = (yt - y0) / (target - y0)`` against ``tau = (t - t0) / (T - t0)``: ``achieved_early`` (p >= 1),
    ``ahead``, ``on_schedule`` (within `tolerance` of tau), ``behind``.  A total over the five years (〔18〕%)
    starts from 0.  Quantities: p, tau, lead.

    Parameters
    ----------
    y0, t0, yt, t, target, T : number
        Base, latest value and target with their years.
    d : {1, -1, "higher", "lower"}, optional
        Not needed: the target lies on the favourable side of the base.  One that is given has to agree.
    tolerance : number
        As a share of the way, on both sides of the schedule.

    Notes
    -----
    The classes are not the official ones, which are not made from numbers alone: see `plan_agreement`.

    Examples
    --------
    >>> from zhibiao.methods import plan_midterm
    >>> found = plan_midterm(y0=6.3, t0=2020, yt=9.4, t=2022, target=12, T=2025)
    >>> found.status, round(found.p, 3), found.tau
    ('ahead', 0.544, 0.4)
    """
    cells = target_cells(target, T)
    if cells is None:
        raise TypeError("Expected a number for target, got None")
    series = pair(y0, t0, yt, t)
    return of_cells(
        "plan_midterm", _core.plan_midterm(series, cells, better(d), real(tolerance, "tolerance"))
    )


def plan_agreement(results: Sequence[MethodResult], official: Sequence[str]) -> tuple[int, int, list[int]]:
    """How far pro rata agrees with official classes: agreeing, all, and the numbers of those that differ.

    Parameters
    ----------
    results : sequence of MethodResult
        Of `plan_midterm`.
    official : sequence of str
        ``提前实现``, ``快于预期``, ``基本符合`` or ``滞后`` for each.

    Examples
    --------
    >>> from zhibiao.methods import plan_agreement, plan_midterm
    >>> years = {"t0": 2020, "t": 2022, "T": 2025}
    >>> school = plan_midterm(y0=10.8, yt=10.93, target=11.3, **years)
    >>> nursery = plan_midterm(y0=1.8, yt=2.57, target=4.5, **years)
    >>> plan_agreement([school, nursery], ["基本符合", "滞后"])
    (1, 2, [0])
    """
    if len(results) != len(official):
        raise ValueError(
            f"Expected as many official classes as results, got {len(official)} and {len(results)}"
        )
    for word in official:
        if word not in PLAN_CLASSES.values():
            raise ValueError(f"Expected one of {', '.join(PLAN_CLASSES.values())}; got {word}")
    differ = [
        i
        for i, (result, word) in enumerate(zip(results, official, strict=True))
        if PLAN_CLASSES.get(result.status or "") != word
    ]
    return len(results) - len(differ), len(results), differ


def ndrc(
    *, actual: Number, target: Number, d: Direction = None, rule: Literal["2021Q1", "2021H1"] = "2021Q1"
) -> MethodResult:
    """能耗双控晴雨表: the NDRC's three colours, ``green`` (三级), ``yellow`` (二级), ``red`` (一级).

    First quarter of 2021: met, short by at most 10% of the target, by more.  First half: met, a reduction
    below the schedule, a rise instead of a fall (不降反升).

    Parameters
    ----------
    actual, target : number
        Result and target scheduled for the same time: a reduction in per cent, or a total.
    d : {1, -1, "higher", "lower"}
        1 for reductions, -1 for totals; without one: ``no_direction``.
    rule : {"2021Q1", "2021H1"}

    Returns
    -------
    MethodResult
        Quantities: gap (a share of the target), grade (3, 2, 1).

    Notes
    -----
    Source: 发改办环资〔2021〕629号 and its reports.

    Examples
    --------
    >>> from zhibiao.methods import ndrc
    >>> ndrc(actual=2.8, target=3, d=1).status, ndrc(actual=-0.4, target=3, d=1, rule="2021H1").status
    ('yellow', 'red')
    """
    cells = _core.ndrc(real(actual, "actual"), real(target, "target"), better(d), rule)
    return of_cells("ndrc", cells)


def earned_value(
    *,
    PV: Number | Sequence[Number],
    EV: Number,
    AT: Number | None = None,
    AC: Number | None = None,
) -> MethodResult:
    """Earned value and earned schedule: ``ahead``, ``on_schedule``, ``behind``, ``complete``.

    Parameters
    ----------
    PV : number or sequence of numbers
        Planned value to date; or the cumulative plan at the ends of periods 1, 2, …, with `AT`.
    EV : number
        Value of the work done.
    AT : number, optional
        The time that is gone, in periods.
    AC : number, optional
        What it cost.

    Returns
    -------
    MethodResult
        Quantities: PV, SV, SPI; of a plan ES and SPI_t = ES / AT, which decides; of costs CV, CPI.

    Notes
    -----
    SPI tends to 1 at the end of a project, however late; SPI(t) does not.

    Examples
    --------
    >>> from zhibiao.methods import earned_value
    >>> found = earned_value(PV=[100, 200, 300, 400], EV=150, AT=2)
    >>> found.status, found.SPI, found.ES, found.SPI_t
    ('behind', 0.75, 1.5, 0.75)
    """
    done, cost = real(EV, "EV"), optional(AC, "AC")
    if not isinstance(PV, Sequence) or isinstance(PV, str):
        return of_cells("earned_value", _core.earned_value(real(PV, "PV"), done, cost))
    if AT is None:
        raise TypeError("Expected AT, the time that is gone, beside a plan of several periods")
    plan = [real(value, "PV") for value in PV]
    return of_cells("earned_value", _core.earned_schedule(plan, done, real(AT, "AT"), cost))
