# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Whether what was said to be likely happened as often as that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, overload

from zhibiao import _core
from zhibiao._score_columns import columns_of, scored

__all__ = [
    "Coverage",
    "coverage",
    "pit",
    "pit_ensemble",
    "pit_histogram",
    "uniformity_distance",
]


@dataclass(frozen=True)
class Coverage:
    """How often intervals held the truth.

    Attributes
    ----------
    held, below, above : int
        Truths inside (bounds count), under the lower and over the upper bound.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.coverage([1, 5, 9], 2, 8)
    Coverage(held=1, below=1, above=1)
    """

    held: int
    below: int
    above: int

    @property
    def share(self) -> float | None:
        """The share held, to be set beside 1 - α; None without forecasts.

        Examples
        --------
        >>> from zhibiao import scores
        >>> scores.coverage([1, 5, 6, 7], 2, 8).share
        0.75
        """
        total = self.held + self.below + self.above
        return self.held / total if total else None

    def to_dict(self) -> dict[str, Any]:
        """The fields and the share, for JSON.

        Examples
        --------
        >>> from zhibiao import scores
        >>> scores.coverage([1, 5], 2, 8).to_dict()
        {'held': 1, 'below': 1, 'above': 0, 'share': 0.5}
        """
        return {**asdict(self), "share": self.share}


def coverage(
    observed: Iterable[float], lower: float | Iterable[float], upper: float | Iterable[float]
) -> Coverage:
    """How often the truth lay in [lower, upper].

    Parameters
    ----------
    observed : iterable of float
    lower, upper : float or iterable of float

    Returns
    -------
    Coverage

    Raises
    ------
    ArgumentError
        Where a lower bound is above its upper.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.coverage([5.2, 4.9], [5.0, 5.0], [5.5, 5.5]).held
    1
    """
    columns, _ = columns_of(observed=list(observed), lower=lower, upper=upper)
    return Coverage(*_core.score_coverage(*columns.values()))


@overload
def pit(observed: float, mean: float, sd: float) -> float: ...
@overload
def pit(
    observed: Iterable[float], mean: float | Iterable[float], sd: float | Iterable[float]
) -> list[float]: ...
def pit(observed: Any, mean: Any, sd: Any) -> float | list[float]:
    """The probability integral transform F(y) of normal forecasts: uniform where they are calibrated.

    Parameters
    ----------
    observed, mean, sd : float or iterable of float

    Returns
    -------
    float or list of float
        From 0 to 1.

    Raises
    ------
    ArgumentError
        Unless `sd` is above 0.

    Notes
    -----
    Dawid 1984, JRSS A 147, 278-292; Gneiting, Balabdaoui and Raftery 2007, JRSS B 69, 243-268.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.pit(5, 5, 0.4), round(1 - scores.pit(6, 5.6, 0.5), 5)
    (0.5, 0.21186)
    """
    return scored(_core.score_pit_normal, observed=observed, mean=mean, sd=sd)  # type: ignore[no-any-return]


def pit_ensemble(observed: float, members: Iterable[float]) -> float:
    """The share of members below the observation, and half of those equal to it.

    Parameters
    ----------
    observed : float
    members : iterable of float
        In any order.

    Returns
    -------
    float
        From 0 to 1.  The middle of a jump, not a random point of it: the same data, the same answer.

    Raises
    ------
    ArgumentError
        For no members.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.pit_ensemble(3, [1, 3, 4, 5])
    0.375
    """
    return _core.score_pit_ensemble(observed, list(members))


def pit_histogram(values: Iterable[float], bins: int = 10) -> list[int]:
    """How many transforms fall in each of some bins of equal width: flat where forecasts are calibrated.

    Parameters
    ----------
    values : iterable of float
        From 0 to 1; 1 counts in the last bin.
    bins : int, default 10

    Returns
    -------
    list of int
        A valley in the middle: the forecasts are too sure.  A hill: not sure enough.  A slope: biased.

    Raises
    ------
    ArgumentError
        For a value outside 0 to 1, or no bins.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.pit_histogram([0.05, 0.1, 0.5, 1.0], bins=4)
    [2, 0, 1, 1]
    """
    return _core.score_pit_histogram(list(values), bins)


def uniformity_distance(values: Iterable[float]) -> float:
    """The Kolmogorov-Smirnov distance of transforms from the uniform distribution.

    Parameters
    ----------
    values : iterable of float
        From 0 to 1, in any order.

    Returns
    -------
    float
        From 0 to 1.  Above 1.36/√n it is beyond chance at the 5 % level, for n of 35 and more.

    Raises
    ------
    ArgumentError
        For no values, or one outside 0 to 1.

    Examples
    --------
    >>> from zhibiao import scores
    >>> scores.uniformity_distance([0.125, 0.375, 0.625, 0.875])
    0.125
    """
    return _core.score_uniformity(list(values))
