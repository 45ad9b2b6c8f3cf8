# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Scores of distributions, quantiles and intervals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias, overload

from zhibiao import _core
from zhibiao._score_columns import columns_of, scored

__all__ = [
    "NaiveScale",
    "ScaleReason",
    "crps_ensemble",
    "crps_normal",
    "interval_score",
    "log_score_normal",
    "naive_scale",
    "pinball",
    "weighted_interval_score",
]

ScaleReason: TypeAlias = Literal["none", "too_short", "no_variation"]


@overload
def crps_normal(observed: float, mean: float, sd: float) -> float: ...
@overload
def crps_normal(
    observed: Iterable[float], mean: float | Iterable[float], sd: float | Iterable[float]
) -> list[float]: ...
def crps_normal(observed: Any, mean: Any, sd: Any) -> float | list[float]:
    """The continuous ranked probability score of normal forecasts, in the unit of the observation.

    Parameters
    ----------
    observed, mean, sd : float or iterable of float
        In one unit; `sd` above 0.

    Returns
    -------
    float or list of float
        The absolute error of a forecast that is a single number; less certain forecasts pay for their width.

    Raises
    ------
    ArgumentError
        Unless `sd` is above 0.

    Notes
    -----
    Gneiting and Raftery 2007, JASA 102, 359-378, equation 21.

    Examples
    --------
    >>> from zhibiao import scores
    >>> round(scores.crps_normal(0, 0, 1), 6), round(scores.crps_normal(5.2, 5, 0.4), 6)
    (0.233695, 0.132561)
    """
    return scored(_core.score_crps_normal, observed=observed, mean=mean, sd=sd)  # type: ignore[no-any-return]


def crps_ensemble(
    observed: float,
    members: Iterable[float],
    *,
    weights: Iterable[float] | None = None,
    fair: bool = False,
) -> float:
    """The continuous ranked probability score of an ensemble, in the unit of the observation.

    Parameters
    ----------
    observed : float
    members : iterable of float
        In any order.
    weights : iterable of float, optional
        One a member; they need not add up to 1.
    fair : bool, default False
        Score the distribution the members were drawn from, not the members: the spread is divided by
        m (m - 1).  Not with weights.

    Returns
    -------
    float

    Raises
    ------
    ArgumentError
        For no members (fewer than two, if `fair`), a negative weight, or weights that add up to 0.
    ValueError
        For `fair` with weights, or another number of weights than of members.

    Notes
    -----
    Gneiting and Raftery 2007, equation 20; Ferro 2014, QJRMS 140, 1917-1923.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.crps_ensemble(3, [2, 4]), scores.crps_ensemble(3, [2, 4], fair=True)
    (0.5, 0.0)
    >>> scores.crps_ensemble(3, [2, 4], weights=[3, 1])
    0.625
    """
    if weights is None:
        return _core.score_crps_ensemble(observed, list(members), fair)
    if fair:
        raise ValueError("Expected fair or weights, got both: the fair estimate is of equal weights")
    columns, _ = columns_of(members=list(members), weights=list(weights))
    return _core.score_crps_weighted(observed, *columns.values())


def log_score_normal(observed: Any, mean: Any, sd: Any) -> Any:
    """The logarithmic score of normal forecasts: -ln of the density at what was observed.

    Parameters
    ----------
    observed, mean, sd : float or iterable of float
        In one unit; `sd` above 0.

    Returns
    -------
    float or list of float
        In nats; it may be below 0, and changes with the unit.

    Raises
    ------
    ArgumentError
        Unless `sd` is above 0.

    Examples
    --------
    >>> from zhibiao import scores
    >>> round(scores.log_score_normal(0, 0, 1), 6)
    0.918939
    """
    return scored(_core.score_log_normal, observed=observed, mean=mean, sd=sd)


@overload
def pinball(observed: float, quantile: float, level: float) -> float: ...
@overload
def pinball(
    observed: Iterable[float], quantile: float | Iterable[float], level: float | Iterable[float]
) -> list[float]: ...
def pinball(observed: Any, quantile: Any, level: Any) -> float | list[float]:
    """The pinball loss of forecast quantiles: (1{y < q} - a)(q - y), in the unit of the observation.

    Parameters
    ----------
    observed, quantile : float or iterable of float
    level : float or iterable of float
        Of the quantile, between 0 and 1: 0.5 is the median.

    Returns
    -------
    float or list of float

    Raises
    ------
    ArgumentError
        Unless the level is between 0 and 1.

    Notes
    -----
    Koenker and Bassett 1978, Econometrica 46, 33-50.

    Examples
    --------
    >>> from zhibiao import scores
    >>> [round(loss, 2) for loss in scores.pinball([0.3, 0.3], [0.5, 0.1], 0.2)]
    [0.16, 0.04]
    """
    return scored(_core.score_pinball, observed=observed, quantile=quantile, level=level)  # type: ignore[no-any-return]


@overload
def interval_score(observed: float, lower: float, upper: float, alpha: float) -> float: ...
@overload
def interval_score(
    observed: Iterable[float],
    lower: float | Iterable[float],
    upper: float | Iterable[float],
    alpha: float | Iterable[float],
) -> list[float]: ...
def interval_score(observed: Any, lower: Any, upper: Any, alpha: Any) -> float | list[float]:
    """The interval (Winkler) score of central intervals: their width, and 2/α for each unit outside.

    Parameters
    ----------
    observed, lower, upper : float or iterable of float
        In one unit; `lower` not above `upper`.
    alpha : float or iterable of float
        The share that the interval leaves out: 0.1 for 90 %.

    Returns
    -------
    float or list of float
        In the unit of the observation.

    Raises
    ------
    ArgumentError
        For bounds in the wrong order, or `alpha` not between 0 and 1.

    Notes
    -----
    Winkler 1972, JASA 67, 187-191; Gneiting and Raftery 2007, equation 43.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.interval_score(3.0, 4.5, 6.5, 0.1)
    32.0
    """
    return scored(_core.score_interval, observed=observed, lower=lower, upper=upper, alpha=alpha)  # type: ignore[no-any-return]


def weighted_interval_score(
    observed: float, median: float, intervals: Iterable[tuple[float, float, float]] = ()
) -> float:
    """The weighted interval score of a median and central intervals, in the unit of the observation.

    Parameters
    ----------
    observed, median : float
    intervals : iterable of (lower, upper, alpha)
        The more there are, the nearer to the CRPS; without any it is the absolute error.

    Returns
    -------
    float
        ``(|y - m| / 2 + Σ α/2 IS) / (K + 1/2)``.

    Raises
    ------
    ArgumentError
        As `interval_score`.

    Notes
    -----
    Bracher, Ray, Gneiting and Reich 2021, PLoS Computational Biology 17, e1008618.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.weighted_interval_score(3, 5, [(4, 6, 0.5)])
    1.6666666666666667
    """
    rows = [(lower, upper, alpha) for lower, upper, alpha in intervals]
    return _core.score_weighted_interval(observed, median, rows)


@dataclass(frozen=True)
class NaiveScale:
    """What errors and interval scores of a series are divided by, to compare series of different units.

    Attributes
    ----------
    value : float or None
        The mean absolute change from the season before, in the unit of the series.
    reason : str
        ``none``, or why there is no value: ``too_short``, ``no_variation``.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.naive_scale([3, 3, 3])
    NaiveScale(value=None, reason='no_variation')
    """

    value: float | None
    reason: ScaleReason

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import scores
        >>> scores.naive_scale([5, 7, 6]).to_dict()
        {'value': 1.5, 'reason': 'none'}
        """
        return asdict(self)


def naive_scale(history: Iterable[float], season: int = 1) -> NaiveScale:
    """The in-sample error of the naive forecast: the scale of MASE and MSIS.

    Parameters
    ----------
    history : iterable of float
        The values that were known, in order.
    season : int, default 1
        How many steps a season has: 1 for annual data, 12 for months.

    Returns
    -------
    NaiveScale

    Raises
    ------
    ArgumentError
        For a season of 0.

    Notes
    -----
    Hyndman and Koehler 2006, International Journal of Forecasting 22, 679-688; used by the M4 competition.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scale = scores.naive_scale([100, 104, 110, 112]).value
    >>> scores.interval_score(115, 110, 120, 0.05) / scale
    2.5
    """
    return NaiveScale(*_core.score_naive_scale(list(history), season))
