# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The models of projections, and what one of them says of one year."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._shown import Line

__all__ = ["ForecastReason", "ProjectedYear", "ProjectionModel", "models"]

ForecastReason: TypeAlias = Literal[
    "none", "too_few_points", "not_finite", "not_positive", "outside_bounds", "horizon_in_the_past",
    "no_convergence", "too_large",
]  # fmt: skip
Probability: TypeAlias = "float | tuple[float, float]"


@dataclass(frozen=True)
class ProjectionModel:
    """A model as the table of all models lists it, and what it said of a series.

    Attributes
    ----------
    id, name : str
    source : str
        Where its formula is from.
    fewest : int
        How many values it needs.
    fills_gaps : bool
        Years without a value are interpolated; otherwise time is as it was.
    reason : str
        ``none``, or why it has no forecast of the series: ``too_few_points``, ``not_positive``, ...
    scale : str
        ``identity``, ``log`` or ``logit``: where it was fitted.
    filled : int
        How many years were interpolated.
    parameters : dict
        As fitted, under the names of the source.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.project({2021: 5, 2022: 6, 2024: 8}, to=2025, models="drift").models["drift"].reason
    'none'
    """

    id: str
    name: str
    source: str
    fewest: int
    fills_gaps: bool
    reason: ForecastReason = "none"
    scale: str = "identity"
    filled: int = 0
    parameters: dict[str, float] = field(default_factory=dict, hash=False)

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.projection.models()[0].to_dict()["id"]
        'combination'
        """
        return dict(vars(self))


@cache
def models() -> tuple[ProjectionModel, ...]:
    """Every model with its source; the first is the default.

    Examples
    --------
    >>> import zhibiao
    >>> [model.id for model in zhibiao.projection.models()][:3]
    ['combination', 'last_value', 'drift']
    """
    return tuple(ProjectionModel(*row) for row in _core.forecast_models())


@dataclass(frozen=True, repr=False)
class ProjectedYear(Line):
    """What a model says of one year.

    Attributes
    ----------
    model : str
    year : int
    point : float or None
        The forecast; None with a `reason`.
    median : float or None
        As likely above it as below.
    mean : float or None
        The expected value; None where tails are too heavy to have one.
    intervals : dict
        Level to (lower, upper): the central interval that holds the value with that probability.
    p_met : float, (float, float) or None
        The probability that the target would be met in this year; two ends where the rounding of printed
        results leaves it open; None without a target.
    reason : str
        ``none``, or why there is no forecast.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.project({2021: 7, 2022: 7, 2023: 7, 2024: 7, 2025: 7}, to=2026)[0]
    >>> row.year, row.point
    (2026, 7.0)
    """

    model: str
    year: int
    point: float | None
    median: float | None
    mean: float | None
    intervals: dict[float, tuple[float, float]] = field(hash=False)
    p_met: Probability | None
    reason: ForecastReason

    @property
    def lower(self) -> float | None:
        """The lower end of the interval of the first level.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.project({2023: 98, 2024: 99, 2025: 99}, to=2026, bounds=(0, 100))[0]
        >>> row.lower < row.median < row.upper <= 100
        True
        """
        return next((ends[0] for ends in self.intervals.values()), None)

    @property
    def upper(self) -> float | None:
        """The upper end of the interval of the first level.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.project({}, to=2026)[0].upper is None
        True
        """
        return next((ends[1] for ends in self.intervals.values()), None)

    def to_dict(self) -> dict[str, Any]:
        """The row, flat: ``lower_95`` and ``upper_95`` for each level, ``p_met_low`` and ``p_met_high``.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.project({2023: 5, 2024: 6, 2025: 7}, to=2026)[0].to_dict()
        >>> list(row)[:7]
        ['model', 'year', 'point', 'median', 'mean', 'lower_95', 'upper_95']
        """
        ends: dict[str, float] = {}
        for level, (lower, upper) in self.intervals.items():
            ends |= {f"lower_{100 * level:g}": lower, f"upper_{100 * level:g}": upper}
        low, high = self.p_met if isinstance(self.p_met, tuple) else (self.p_met, self.p_met)
        return {
            "model": self.model, "year": self.year, "point": self.point, "median": self.median,
            "mean": self.mean, **ends, "p_met_low": low, "p_met_high": high, "reason": self.reason,
        }  # fmt: skip


def percent(p: Probability | None) -> str:
    """A probability for people: ``93%``, ``31%–38%``, ``<1%``."""
    if p is None:
        return "—"
    if isinstance(p, tuple):
        ends = [percent(end) for end in p]
        return ends[0] if ends[0] == ends[1] else "–".join(ends)
    if 0 < p < 0.005:
        return "<1%"
    return ">99%" if 0.995 <= p < 1 else f"{100 * p:.0f}%"


def probability_of(ends: tuple[float, float]) -> Probability:
    return ends[0] if ends[0] == ends[1] else ends
