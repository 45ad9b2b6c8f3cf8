# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Methods that set the growth of an indicator beside the growth that its target requires."""

# The arguments bear the names of the formulas' symbols.
# ruff: noqa: N803

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from zhibiao import _core
from zhibiao.methods.result import judge, of_cells, pair, real, scores_of, target_cells

if TYPE_CHECKING:
    from zhibiao.methods.result import Direction, MethodResult, Number

__all__ = [
    "eurostat", "sdsn", "sdsn_normalise", "statcan", "statcan_aggregate", "statcan_parity", "unsd2022",
    "unsd2023", "unsd2024",
]  # fmt: skip

Kind = Literal["level", "growth_rate"]


def statcan(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number | None = None,
    T: Number | None = None,
    d: Direction = None,
    limit: Number | None = None,
    kind: Kind = "level",
) -> MethodResult:
    """Statistics Canada's progress measure, as Open SDG computes it.

    With a target by ``R = d CAGR_o / |CAGR_r|``: ``achieved``, ``on_track`` (R >= 0.95), ``accelerate``
    (>= 0.60), ``limited`` (>= 0) or ``deterioration``.  Without one by ``G = d CAGR`` against 1.5% C, 0.5% C
    and 0.  Score from -5 to 5.

    Parameters
    ----------
    y0, t0, yt, t : number
        Base value and year, latest value and year.
    target, T : number, optional
        The target and its year.
    d : {1, -1, "higher", "lower"}
        The favourable direction; without one: ``no_direction``.
    limit : number, optional
        A natural limit, such as 100 for shares; near it less growth is asked (C).  Without target only.
    kind : {"level", "growth_rate"}
        An indicator that is itself a growth rate is refused.

    Returns
    -------
    MethodResult
        Quantities: cagr_o, cagr_r, R; or G, C.

    Notes
    -----
    Source: open-sdg/sdg-build, sdg/ProgressMeasure.py (139fede).  That code replaces 0 by 0.001, takes a
    direction of its own and gives -inf where base and target are equal; here each has a reason.

    Examples
    --------
    >>> from zhibiao.methods import statcan
    >>> statcan(y0=14.5, t0=2015, yt=10.1, t=2019, target=7.25, T=2030, d=-1).status
    'on_track'
    >>> round(statcan(y0=91.3, t0=2018, yt=92.3, t=2020, d=1, limit=100).score, 4)
    3.2143
    """
    return judge("statcan", pair(y0, t0, yt, t), target_cells(target, T), d, limit=limit, kind=kind)


def statcan_aggregate(
    results: Mapping[str, MethodResult] | Sequence[MethodResult],
) -> MethodResult:
    """The class of an indicator of several series: by the mean of the scores of `statcan`.

    ``achieved`` only if all are; else by the mean: >= 2.5 ``on_track``, >= 0 ``accelerate``, >= -2.5
    ``limited``, below ``deterioration``.  Series that are refused do not count.

    Examples
    --------
    >>> from zhibiao.methods import statcan, statcan_aggregate
    >>> met = statcan(y0=4.5, t0=2015, yt=4.4, t=2019, target=12, T=2030, d=-1)
    >>> slow = statcan(y0=10.1, t0=2015, yt=8.3, t=2019, target=3, T=2030, d=-1)
    >>> statcan_aggregate([met, slow]).status
    'on_track'
    """
    judged = [result for result in scores_of(results) if result.score is not None]
    achieved = all(result.status == "achieved" for result in judged)
    scores = [result.score for result in judged if result.score is not None]
    return of_cells("statcan", _core.statcan_mean(scores, achieved))


def statcan_parity(y: Number) -> float:
    """A ratio that is best at 1, as one that is best low: max(y, 1/y); 0.97 … 1.03 counts as 1.

    Raises
    ------
    ValueError
        The ratio is not above 0.

    Examples
    --------
    >>> from zhibiao.methods import statcan_parity
    >>> statcan_parity(0.8), statcan_parity(1.02)
    (1.25, 1.0)
    """
    ratio = real(y, "y")
    if not ratio > 0:
        raise ValueError(f"Expected a ratio above 0, got {y}")
    return _core.statcan_parity(ratio)


def eurostat(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number | None = None,
    T: Number | None = None,
    d: Direction = None,
    kind: Kind = "level",
) -> MethodResult:
    """Eurostat's assessment of the SDGs in an EU context.

    With a target by ``R = CAGR_a / CAGR_r``: ``significant_progress`` (R >= 95%, or met already),
    ``moderate_progress`` (>= 60%), ``insufficient_progress`` (>= 0), ``movement_away``.  Without one by
    ``G = d CAGR``: ``significant_progress`` (>= 1%), ``moderate_progress`` (>= 0),
    ``moderate_movement_away`` (>= -1%), ``significant_movement_away``.

    Parameters as `statcan`; quantities cagr_a, cagr_r, R; or G.  Thresholds from memory, those with a target
    also in Statistics Canada's page.

    Examples
    --------
    >>> from zhibiao.methods import eurostat
    >>> found = eurostat(y0=100, t0=2015, yt=90, t=2020, target=55, T=2030, d=-1)
    >>> found.status, round(found.R, 3)
    ('insufficient_progress', 0.534)
    """
    return judge("eurostat", pair(y0, t0, yt, t), target_cells(target, T), d, kind=kind)


def unsd2022(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number | None = None,
    T: Number | None = None,
    d: Direction = None,
    kind: Kind = "level",
) -> MethodResult:
    """The UN's SDG Progress Chart of 2022.

    With a target by ``CR = CAGR_a / CAGR_r``: ``achieved``, ``substantial`` (> 0.95), ``fair`` (0.5 … 0.95),
    ``limited`` (-0.1 … 0.5), ``deterioration``.  Without one by ``G = d CAGR``: > 1%, 0.5% … 1%, -1% … 0.5%.

    Parameters as `statcan`; quantities cagr_a, cagr_r, CR; or G.  Source:
    cwtravisyip/unsd_global_database, int_func.py; its absolute value and its gap at 0.95 are not repeated.

    Examples
    --------
    >>> from zhibiao.methods import unsd2022
    >>> unsd2022(y0=22.8, t0=2011, yt=19.47, t=2021, target=10, T=2030, d=-1).status
    'limited'
    """
    return judge("unsd2022", pair(y0, t0, yt, t), target_cells(target, T), d, kind=kind)


def unsd2023(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number | None = None,
    T: Number | None = None,
    d: Direction = None,
    kind: Kind = "level",
) -> MethodResult:
    """The UN's SDG Progress Chart of 2023.

    With a target by the value carried on to its year, ``q = (v_T - y0) / (target - y0)``: ``achieved``,
    ``on_track`` (>= 0.95), ``fair`` (0.10 … 0.95), ``stagnation_or_regression``.  Without one by
    ``G = d CAGR``: >= 2%, 0.5% … 2%, below.

    Parameters as `statcan`; quantities cagr_a, v_T, q; or G.  Source: EUSTAT's method page, which cites the
    UN's note.

    Examples
    --------
    >>> from zhibiao.methods import unsd2023
    >>> found = unsd2023(y0=10.1, t0=2015, yt=8.3, t=2019, target=3, T=2030, d=-1)
    >>> found.status, round(found.v_T, 3), round(found.q, 4)
    ('fair', 4.838, 0.7411)
    """
    return judge("unsd2023", pair(y0, t0, yt, t), target_cells(target, T), d, kind=kind)


def unsd2024(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number | None = None,
    T: Number | None = None,
    d: Direction = None,
    kind: Kind = "level",
) -> MethodResult:
    """The UN's SDG Progress Chart from 2024 on, in five levels; thresholds from memory.

    With a target by ``CR``: ``achieved``, ``on_track`` (>= 0.95), ``moderate`` (>= 0.5), ``marginal``
    (>= 0.1), ``stagnation`` (>= -0.1), ``regression``.  Without one by ``G``: 2%, 1%, 0.5%, -0.5%.

    Parameters as `statcan`; quantities cagr_a, cagr_r, CR; or G.

    Examples
    --------
    >>> from zhibiao.methods import unsd2024
    >>> unsd2024(y0=22.8, t0=2011, yt=19.47, t=2021, target=10, T=2030, d=-1).status
    'marginal'
    """
    return judge("unsd2024", pair(y0, t0, yt, t), target_cells(target, T), d, kind=kind)


def sdsn(
    *,
    y0: Number,
    t0: Number,
    yt: Number,
    t: Number,
    target: Number = 100,
    T: Number = 2030,
    d: Direction = None,
) -> MethodResult:
    """The trend arrow of SDSN's SDG Index: linear growth against what is needed to 2030.

    ``on_track`` (>= 100% of the needed growth, or met already), ``moderately_improving`` (>= 50%),
    ``stagnating`` (>= 0), ``decreasing``.

    Parameters as `statcan`.  Scores (`sdsn_normalise`) and raw values give the same arrow.  Scores are from 0
    to 100, the best, by what they are: between those and with 100 as target `d` may be left out; of raw
    values it is asked for.  Quantities: actual, needed (a year, positive on the favourable side), ratio.
    Source: dashboards.sdgindex.org, "Methodology".

    Examples
    --------
    >>> from zhibiao.methods import sdsn
    >>> found = sdsn(y0=50, t0=2015, yt=60, t=2022)
    >>> found.status, round(found.ratio, 4)
    ('stagnating', 0.4286)
    """
    series = pair(y0, t0, yt, t)
    scores = real(target, "target") == 100 and all(0 <= value <= 100 for _, value in series)
    return judge("sdsn", series, target_cells(target, T), "higher" if d is None and scores else d)


def sdsn_normalise(x: Number, *, worst: Number, best: Number) -> float:
    """A value as a score from 0 (the worst bound or beyond) to 100 (the best or beyond).

    ``100 (x - worst) / (best - worst)``; `worst` is the larger where lower is better.

    Raises
    ------
    ValueError
        The bounds are equal.

    Examples
    --------
    >>> from zhibiao.methods import sdsn_normalise
    >>> sdsn_normalise(30, worst=80, best=0), sdsn_normalise(90, worst=80, best=0)
    (62.5, 0.0)
    """
    low, high = real(worst, "worst"), real(best, "best")
    if low == high:
        raise ValueError(f"Expected worst and best to differ, got {worst} for both")
    return _core.sdsn_normalise(real(x, "x"), low, high)
