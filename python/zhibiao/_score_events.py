# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Scores of probabilities: of an event, of ordered categories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, overload

from zhibiao import _core
from zhibiao._score_columns import columns_of, is_column, scored
from zhibiao.errors import ArgumentError

__all__ = [
    "BrierDecomposition",
    "brier",
    "brier_decomposition",
    "log_score",
    "rps",
]


def _events(happened: Any) -> Any:
    """0 and 1 as bools; a probability in their place is a swapped argument."""
    for value in happened if is_column(happened) else (happened,):
        if value not in (0, 1):
            raise ArgumentError("happened", "0 or 1, the outcome before the probability,", str(value))
    return [bool(value) for value in happened] if is_column(happened) else bool(happened)


@overload
def brier(happened: bool, probability: float) -> float: ...
@overload
def brier(happened: Iterable[bool], probability: float | Iterable[float]) -> list[float]: ...
def brier(happened: Any, probability: Any) -> float | list[float]:
    """The Brier score of forecasts of an event: (p - o)².  0 is perfect, 1 the worst.

    Parameters
    ----------
    happened : bool or iterable of bool
        Whether it happened (``0`` and ``1`` will do).
    probability : float or iterable of float
        What was said, from 0 to 1.

    Returns
    -------
    float or list of float

    Raises
    ------
    ArgumentError
        For a probability outside 0 to 1, or an outcome other than 0 and 1.

    Notes
    -----
    Brier 1950, Monthly Weather Review 78, 1-3.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.brier(True, 0.5), scores.brier([1, 0], [0.75, 0.25])
    (0.25, [0.0625, 0.0625])
    """
    return scored(_core.score_brier, happened=_events(happened), probability=probability)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class BrierDecomposition:
    """The mean Brier score in Murphy's parts: score = reliability - resolution + uncertainty.

    Attributes
    ----------
    score : float
        The mean Brier score.
    reliability : float
        How far what was said lies from what happened then; 0 is the best.
    resolution : float
        How far the forecasts tell cases apart; more is better.
    uncertainty : float
        The variance of the outcome, which no forecast changes.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.brier_decomposition([1, 1, 0, 0], [0.5, 0.5, 0.5, 0.5])
    BrierDecomposition(score=0.25, reliability=0.0, resolution=0.0, uncertainty=0.25)
    """

    score: float
    reliability: float
    resolution: float
    uncertainty: float

    def to_dict(self) -> dict[str, float]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import scores
        >>> scores.brier_decomposition([1, 0], [1.0, 0.0]).to_dict()["resolution"]
        0.25
        """
        return asdict(self)


def brier_decomposition(happened: Iterable[bool], probability: Iterable[float]) -> BrierDecomposition:
    """The mean Brier score taken apart, over groups of equal probability: exact, without bins.

    Parameters
    ----------
    happened : iterable of bool
    probability : iterable of float
        Rounded as they were said; forecasts that are all different make groups of one.

    Returns
    -------
    BrierDecomposition

    Raises
    ------
    ArgumentError
        For no forecasts, or a probability outside 0 to 1.

    Notes
    -----
    Murphy 1973, Journal of Applied Meteorology 12, 595-600.

    Examples
    --------
    >>> from zhibiao import scores
    >>> parts = scores.brier_decomposition([1, 0, 1, 1], [0.25, 0.25, 0.75, 0.75])
    >>> parts.reliability, parts.resolution, parts.uncertainty
    (0.0625, 0.0625, 0.1875)
    """
    columns, _ = columns_of(happened=_events(list(happened)), probability=probability)
    return BrierDecomposition(*_core.score_brier_parts(*columns.values()))


@overload
def log_score(happened: bool, probability: float) -> float: ...
@overload
def log_score(happened: Iterable[bool], probability: float | Iterable[float]) -> list[float]: ...
def log_score(happened: Any, probability: Any) -> float | list[float]:
    """The logarithmic score of forecasts of an event: -ln of the probability given to what happened.

    Parameters
    ----------
    happened : bool or iterable of bool
    probability : float or iterable of float
        Of the event, from 0 to 1.

    Returns
    -------
    float or list of float
        In nats; infinite where what happened was called impossible.

    Raises
    ------
    ArgumentError
        For a probability outside 0 to 1, or an outcome other than 0 and 1.

    Notes
    -----
    Good 1952, Journal of the Royal Statistical Society B 14, 107-114.

    Examples
    --------
    >>> from zhibiao import scores
    >>> round(scores.log_score(False, 0.481), 7), scores.log_score(True, 0)
    (0.6558514, inf)
    """
    return scored(_core.score_logarithmic, happened=_events(happened), probability=probability)  # type: ignore[no-any-return]


def rps(observed: int, probabilities: Sequence[float]) -> float:
    """The ranked probability score of a forecast over ordered categories: Σ (F_k - O_k)².

    Parameters
    ----------
    observed : int
        The category that came, counted from 1.
    probabilities : sequence of float
        Of each category, in order; they add up to 1.

    Returns
    -------
    float
        From 0 to the number of categories less one (not divided by it).

    Raises
    ------
    ArgumentError
        For fewer than two categories, a sum other than 1, or a category that is not there.

    Notes
    -----
    Epstein 1969, Journal of Applied Meteorology 8, 985-987.

    Examples
    --------
    Behind, slow, on track, met:

    >>> from zhibiao import scores
    >>> round(scores.rps(3, [0.01, 0.32, 0.44, 0.23]), 4)
    0.1619
    """
    if observed < 1:
        raise ArgumentError("observed", f"a category from 1 to {len(probabilities)}", str(observed))
    return _core.score_rps(observed, list(probabilities))
