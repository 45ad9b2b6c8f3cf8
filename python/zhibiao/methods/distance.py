# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Methods by distance and by prediction: UN ESCAP, Germany, OECD, UNICEF."""

# The arguments bear the names of the formulas' symbols.
# ruff: noqa: N803, E741

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from zhibiao import _core
from zhibiao.methods.result import judge, of_cells, optional, points, real, target_cells

if TYPE_CHECKING:
    from zhibiao.methods.result import Direction, MethodResult, Number

__all__ = [
    "aarr", "escap_csi", "escap_csi_parity", "escap_geometric", "escap_logit", "escap_wlogit",
    "germany_dns", "oecd_distance", "oecd_trend",
]  # fmt: skip


def escap_csi(*, I: Number, I0: Number, TV: Number, d: Direction = None) -> MethodResult:
    """UN ESCAP's current status: ``CS = 10 d (I - I0) / |TV - I0|``, 10 where I meets TV.

    ``on_track`` (CS > 9), ``slow_progress`` (> 0), ``regression``.

    Parameters
    ----------
    I, I0, TV : number
        Latest value, base value, target.
    d : {1, -1, "higher", "lower"}
        The favourable direction; without one: ``no_direction``.

    Notes
    -----
    Source: data.unescap.org, "Progress assessment methodology"; classes of UNICEF's SDG-MENARO.

    Examples
    --------
    >>> from zhibiao.methods import escap_csi
    >>> escap_csi(I=45, I0=50, TV=90, d=1).score
    -1.25
    """
    series = [(0.0, real(I0, "I0")), (1.0, real(I, "I"))]
    return judge("escap_csi", series, target_cells(TV, None), d)


def escap_csi_parity(*, I: Number, I0: Number, TV: Number) -> MethodResult:
    """The same for a target of parity: ``CS = 10 - 10 |TV - I| / |TV - I0|``; neither side is better.

    Examples
    --------
    >>> from zhibiao.methods import escap_csi_parity
    >>> round(escap_csi_parity(I=1.05, I0=0.9, TV=1).score, 6)
    5.0
    """
    series = [(0.0, real(I0, "I0")), (1.0, real(I, "I"))]
    return judge("escap_csi_parity", series, (real(TV, "TV"), None, None, True), None)


def _anticipated(
    method: str,
    path: Literal["weighted_logit", "weighted_geometric", "mean_logit"],
    t: Sequence[Number],
    y: Sequence[Number],
    T: Number,
    scale: Number | None,
    target: Number | None,
    d: Direction,
) -> MethodResult:
    series = points(t, y, "y")
    if target is not None:
        return judge(method, series, target_cells(target, T), d, limit=scale)
    return of_cells(method, _core.escap_predict(path, series, real(T, "T"), optional(scale, "scale")))


def escap_wlogit(
    *,
    t: Sequence[Number],
    y: Sequence[Number],
    T: Number,
    scale: Number,
    target: Number | None = None,
    d: Direction = None,
) -> MethodResult:
    """UN ESCAP's anticipated progress by weighted logit regression.

    Later years weigh more, ``w = (T - t1) / (T - t)``.  With a target the index AP is that of `escap_csi` at
    the predicted value: ``will_meet`` (AP > 9), ``accelerate`` (> 0), ``reverse``.  Without one there is a
    prediction and no class.

    Parameters
    ----------
    t, y : sequence of numbers
        Years, ascending, and values strictly between 0 and `scale`; the first is the base.
    T : number
        The year to predict, after the last.
    scale : number
        The natural limit: 100 for per cent.
    target, d : optional
        As `escap_csi`.

    Returns
    -------
    MethodResult
        Quantities: slope (of the logit, a year), pred, AP.

    Notes
    -----
    Source: UNICEF SDG-MENARO, progress_assessment_functions.R.

    Examples
    --------
    >>> from zhibiao.methods import escap_wlogit
    >>> t, y = [2015, 2017, 2019, 2021, 2023], [50, 54, 57, 61, 66]
    >>> found = escap_wlogit(t=t, y=y, T=2030, scale=100, target=90, d=1)
    >>> round(found.pred, 3), round(found.AP, 3), found.status
    (77.137, 6.784, 'accelerate')
    """
    return _anticipated("escap_wlogit", "weighted_logit", t, y, T, scale, target, d)


def escap_geometric(
    *,
    t: Sequence[Number],
    y: Sequence[Number],
    T: Number,
    target: Number | None = None,
    d: Direction = None,
) -> MethodResult:
    """UN ESCAP's anticipated progress by the weighted geometric mean of growth a year.

    The source takes each step for a year and is wrong where years are missing; here growth is annual.
    Parameters as `escap_wlogit`; values of one sign, none 0.  Quantities: slope (of the logarithm), pred, AP.

    Examples
    --------
    >>> from zhibiao.methods import escap_geometric
    >>> t, y = [2015, 2017, 2019, 2021, 2023], [50, 54, 57, 61, 66]
    >>> round(escap_geometric(t=t, y=y, T=2030).pred, 2)
    84.39
    """
    return _anticipated("escap_geometric", "weighted_geometric", t, y, T, None, target, d)


def escap_logit(
    *,
    t: Sequence[Number],
    y: Sequence[Number],
    T: Number,
    scale: Number,
    target: Number | None = None,
    d: Direction = None,
) -> MethodResult:
    """UN ESCAP's anticipated progress by the mean change of the logit a year (UNICEF's final choice).

    Parameters as `escap_wlogit`; with a value at 0 or at `scale` the last value stays.

    Examples
    --------
    >>> from zhibiao.methods import escap_logit
    >>> t, y = [2015, 2017, 2019, 2021, 2023], [50, 54, 57, 61, 66]
    >>> round(escap_logit(t=t, y=y, T=2030, scale=100).pred, 2)
    77.62
    """
    return _anticipated("escap_logit", "mean_logit", t, y, T, scale, target, d)


def germany_dns(
    *,
    values: Sequence[Number],
    year: Number,
    target: Number | Sequence[Number] | None = None,
    T: Number | None = None,
    d: Direction = None,
    hold: bool = False,
) -> MethodResult:
    """The weather symbol of the German Sustainable Development Strategy.

    The mean of the last five annual changes m leads to ``h = y_t + m (T - t)``; what h misses of the way
    still to go decides: ``sun`` (< 5%), ``sun_cloud`` (5 … 20%), ``cloud`` (more, the right way),
    ``storm``.

    Parameters
    ----------
    values : sequence of numbers
        Of consecutive years up to `year`; the last six count, four are the least.
    year : number
        The year of the last value.
    target : number or pair of numbers, optional
        Of an interval the weakest end counts.  Without a target only the direction of mean and last change
        does.
    T : number, optional
        The year of the target.
    d : {1, -1, "higher", "lower"}
        The favourable direction; without one: ``no_direction``.
    hold : bool
        The target is to be met every year: met ``sun``, or ``sun_cloud`` if it gets worse; not met
        ``cloud``, or ``storm``.  So is a target that is met early.

    Returns
    -------
    MethodResult
        Quantities: m; h, miss; without target: last.

    Notes
    -----
    Source: Nachhaltige-Entwicklung-Deutschland/open-sdg-site-starter, _pages/status.md.

    Examples
    --------
    >>> from zhibiao.methods import germany_dns
    >>> found = germany_dns(values=[60, 61, 60, 62, 63, 64], year=2024, target=75, T=2030, d=1)
    >>> found.status, round(found.miss, 3)
    ('cloud', 0.564)
    """
    last = real(year, "year")
    numbers = [real(value, "a value") for value in values]
    series = [(last - len(numbers) + 1 + i, value) for i, value in enumerate(numbers)]
    return judge("germany_dns", series, target_cells(target, T), d, hold=hold)


def oecd_distance(*, y: Number, target: Number, peers: Sequence[Number], d: Direction = None) -> MethodResult:
    """OECD's distance to target in standard deviations of the peers; 0 where the target is met.

    ``achieved``, ``small`` (<= 0.5), ``medium`` (<= 1.5), ``large``; bands from memory.  The common level is
    ``not_assessed`` unless met: a distance says nothing of pace.  Quantities: distance, SD.

    Examples
    --------
    >>> from zhibiao.methods import oecd_distance
    >>> peers = [62, 70, 71, 75, 78, 80, 83, 85, 88, 90]
    >>> found = oecd_distance(y=70, target=95, peers=peers, d=1)
    >>> found.status, round(found.score, 4)
    ('large', 2.8355)
    """
    return judge("oecd_distance", [(0.0, real(y, "y"))], target_cells(target, None), d, peers=peers)


def oecd_trend(*, values: Sequence[Number], d: Direction = None) -> MethodResult:
    """OECD's trend by Spearman's correlation of values with years: ``up``, ``stable``, ``down``.

    ``up`` is towards the favourable side; ``stable`` unless p < 10% (Student's t; level from memory).  Four
    values are the least.  Quantities: rho, p.

    Examples
    --------
    >>> from zhibiao.methods import oecd_trend
    >>> found = oecd_trend(values=[50, 52, 51, 54, 55, 57, 56, 58, 60], d=1)
    >>> found.status, round(found.rho, 5)
    ('up', 0.96667)
    """
    series = [(float(i), real(value, "a value")) for i, value in enumerate(values)]
    return judge("oecd_trend", series, None, d)


def aarr(
    *,
    year: Sequence[Number],
    y: Sequence[Number],
    target: Number | None = None,
    T: Number | None = None,
) -> MethodResult:
    """UNICEF's and WHO's average annual rate of reduction: ``AARR = 1 - exp(b)``, b the slope of ln(y).

    With a target: ``on_track`` where AARR is at least the ``required = 1 - (target/y0)^(1/n)`` or the target
    is met, ``off_track``, ``increasing``.  Lower is better by what it is.  Quantities: b, AARR, required.

    Examples
    --------
    >>> from zhibiao.methods import aarr
    >>> found = aarr(year=[2012, 2015, 2018], y=[40, 36, 33], target=24, T=2025)
    >>> found.status, round(found.AARR, 4), round(found.required, 4)
    ('off_track', 0.0316, 0.0385)
    """
    return judge("aarr", points(year, y, "y"), target_cells(target, T), "lower")
