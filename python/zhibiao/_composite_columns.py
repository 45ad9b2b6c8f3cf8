# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Columns made comparable, and parts made one score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._exact import Number, number_of
from zhibiao.errors import ArgumentError

__all__ = [
    "Aggregate", "AggregateReason", "Aggregation", "Direction", "Normalisation", "NormaliseReason",
    "Normalised", "Ties", "aggregate", "goalpost", "mean", "normalise", "outranking", "ranks",
]  # fmt: skip

Direction: TypeAlias = Literal["higher", "lower"]
Normalisation: TypeAlias = Literal[
    "min_max", "z_score", "distance_to_best", "distance_to_reference", "distance_to_target", "goalposts",
    "percentile_rank", "rank", "borda",
]  # fmt: skip
NormaliseReason: TypeAlias = Literal[
    "none", "no_values", "all_equal", "too_few", "target_not_ahead", "reference_missing", "reference_is_worst"
]
Aggregation: TypeAlias = Literal["arithmetic", "geometric", "harmonic", "power", "copeland", "borda"]
AggregateReason: TypeAlias = Literal["none", "missing", "not_positive", "no_weight"]
Ties: TypeAlias = Literal["low", "high", "mean", "dense"]


def _is_missing(value: Any) -> bool:
    """Whether a cell is None, NaN, or pandas' NA, which is neither equal nor unequal to itself."""
    try:
        return value is None or bool(value != value)
    except TypeError:
        return True


def cells(values: Iterable[Any]) -> list[float | None]:
    """A column as floats; None, NaN and what a data frame calls missing are missing."""
    return [None if _is_missing(value) else float(value) for value in values]


@dataclass(frozen=True)
class Normalised:
    """A column made comparable: more is better.

    Attributes
    ----------
    values : list of float or None
        None where the value was missing, and everywhere where there is a reason.
    reason : str
        ``none``, or why there are no values: ``no_values``, ``all_equal``, ``too_few`` (one value has no
        spread), ``target_not_ahead`` (the worst unit is at the target already), ``reference_missing``,
        ``reference_is_worst``.

    Examples
    --------
    >>> from zhibiao import composite
    >>> composite.normalise([5, 5], "higher")
    Normalised(values=[None, None], reason='all_equal')
    """

    values: list[float | None]
    reason: NormaliseReason

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import composite
        >>> composite.normalise([1, 3], "higher").to_dict()
        {'values': [0.0, 1.0], 'reason': 'none'}
        """
        return asdict(self)


def normalise(
    values: Iterable[float | None],
    better: Direction,
    method: Normalisation = "min_max",
    *,
    low: float = 0,
    high: float = 1,
    goalposts: tuple[float, float] | None = None,
    target: float | None = None,
    reference: int | None = None,
    capped: bool = False,
) -> Normalised:
    """One indicator on a scale where more is better.

    Parameters
    ----------
    values : iterable of float or None
        One a unit; None and NaN are missing and stay so.
    better : {"higher", "lower"}
        The favourable direction of the values.  There is no default.
    method : str, default "min_max"
        ``min_max`` (also named ``distance_to_best``): 0 for the worst unit, 1 for the best;
        ``distance_to_target``: 0 for the worst unit, 1 at `target`; ``distance_to_reference``: 1 for the unit
        `reference`; ``goalposts``: 0 and 1 at two fixed values and held there beyond them;
        ``z_score``: sample standard deviations from the mean; ``percentile_rank``: the share of
        the other units that are worse;
        ``rank`` and ``borda``: the number of units that are worse, with or without the unit itself.
    low, high : float, default 0, 1
        What 0 and 1 become (not for ``z_score``, ``rank``, ``borda``).  A scale from 1 keeps geometric means
        defined.
    goalposts : (float, float), optional
        The lower post first, in the unit of the values, whichever side is better.
    target : float, optional
    reference : int, optional
        The position of the unit.
    capped : bool, default False
        Whether distances end at 1.

    Returns
    -------
    Normalised

    Raises
    ------
    ArgumentError
        For another direction or method, posts or a scale out of order, what the method needs and was not
        given, and values that are infinite.

    Notes
    -----
    OECD/JRC Handbook on Constructing Composite Indicators 2008, chapter 5; as in COINr.

    Examples
    --------
    >>> from zhibiao import composite
    >>> composite.normalise([0, 5, 11], "higher", "distance_to_target", target=10).values
    [0.0, 0.5, 1.1]
    >>> composite.normalise([1, None, 11], "lower", "goalposts", goalposts=(0, 10)).values
    [0.9, None, 0.0]
    """
    from_, to = goalposts if goalposts is not None else (None, None)
    scaling = (method, low, high, from_, to, target, reference, capped)
    return Normalised(*_core.composite_normalise(cells(values), better, scaling))


def goalpost(value: Number, low: Number, high: Number, better: Direction) -> Fraction:
    """Where a value stands between two posts, exactly: the dimension index of the HDI.

    Parameters
    ----------
    value, low, high : Decimal, int or str
        In one unit; no floats.
    better : {"higher", "lower"}

    Returns
    -------
    fractions.Fraction
        From 0 to 1: beyond a post it is held there.

    Raises
    ------
    ArgumentError
        Unless `low` is below `high`.

    Notes
    -----
    UNDP, Human Development Report, technical note 1.

    Examples
    --------
    Life expectancy between 20 and 85 years:

    >>> from zhibiao import composite
    >>> composite.goalpost("65.3", 20, 85, "higher")
    Fraction(453, 650)
    """
    exact = [number_of(number) for number in (value, low, high)]
    return _core.composite_goalposts(exact[0], exact[1], exact[2], better)


@dataclass(frozen=True)
class Aggregate:
    """One score, or why there is none.

    Attributes
    ----------
    value : float or None
    reason : str
        ``none``, ``missing`` (fewer parts than asked for), ``not_positive`` (a part is 0 or below, where a
        geometric, harmonic or power mean has no value) or ``no_weight`` (what is there weighs nothing).
    part : int or None
        The position of the first part that is missing or not above 0.

    Examples
    --------
    >>> from zhibiao import composite
    >>> composite.mean([0.5, 0.0], method="geometric")
    Aggregate(value=None, reason='not_positive', part=1)
    """

    value: float | None
    reason: AggregateReason
    part: int | None

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import composite
        >>> composite.mean([1, 2]).to_dict()
        {'value': 1.5, 'reason': 'none', 'part': None}
        """
        return asdict(self)


def _aggregate_of(row: tuple[float | None, AggregateReason, int]) -> Aggregate:
    value, reason, part = row
    return Aggregate(value, reason, part if reason in ("missing", "not_positive") else None)


def aggregate(
    columns: Sequence[Iterable[float | None]],
    weights: Sequence[float] | None = None,
    method: Aggregation = "arithmetic",
    *,
    exponent: float = 1,
    least_share: float = 1,
) -> list[Aggregate]:
    """One score a unit from columns that are comparable.

    Parameters
    ----------
    columns : sequence of iterables of float or None
        One a part, each with one value a unit.
    weights : sequence of float, optional
        One a part; they need not add up to 1.  Equal without.
    method : str, default "arithmetic"
        ``arithmetic``, ``geometric``, ``harmonic`` or ``power`` means; ``copeland``: units beaten less units
        that beat; ``borda``: the weighted mean number of units that are worse.
    exponent : float, default 1
        Of the power mean; 0 is the geometric one.
    least_share : float, default 1
        The share of parts, by number, that must be there; the mean is then over those.

    Returns
    -------
    list of Aggregate

    Raises
    ------
    ArgumentError
        For columns or weights of another number, a negative weight, and weights that are all 0.

    Notes
    -----
    OECD/JRC Handbook 2008, chapter 7; Copeland after Munda 2008, as in COINr.

    Examples
    --------
    >>> from zhibiao import composite
    >>> [score.value for score in composite.aggregate([[3, 1, 2], [3, 2, 1]], method="copeland")]
    [2.0, -1.0, -1.0]
    """
    parts = [cells(column) for column in columns]
    given = [1.0] * len(parts) if weights is None else list(weights)
    rows = _core.composite_aggregate(parts, given, (method, exponent, least_share))
    return [_aggregate_of(row) for row in rows]


def mean(
    parts: Iterable[float | None],
    weights: Sequence[float] | None = None,
    method: Literal["arithmetic", "geometric", "harmonic", "power"] = "arithmetic",
    *,
    exponent: float = 1,
    least_share: float = 1,
) -> Aggregate:
    """The weighted mean of one unit's parts.

    Parameters
    ----------
    parts : iterable of float or None
    weights, method, exponent, least_share
        As in `aggregate`.

    Returns
    -------
    Aggregate

    Raises
    ------
    ArgumentError
        As `aggregate`; for a method by order, which needs other units.

    Examples
    --------
    >>> from zhibiao import composite
    >>> round(composite.mean([1, 2, 3], [1, 1, 2], "geometric").value ** 4, 9)
    18.0
    """
    if method not in ("arithmetic", "geometric", "harmonic", "power"):
        expected = "one of arithmetic, geometric, harmonic, power"
        raise ArgumentError("method", expected, method)
    columns = [[part] for part in parts]
    return aggregate(columns, weights, method, exponent=exponent, least_share=least_share)[0]


def ranks(scores: Iterable[float | None], ties: Ties = "low") -> list[float | None]:
    """The rank of each score, 1 for the highest; None for a missing one.

    Parameters
    ----------
    scores : iterable of float or None
    ties : str, default "low"
        Equal scores, two in front: ``low`` 1, 1, 3; ``high`` 2, 2, 3; ``mean`` 1.5, 1.5, 3;
        ``dense`` 1, 1, 2.  Scores closer than 1e-12 of the largest are equal.

    Returns
    -------
    list of float or None

    Raises
    ------
    ArgumentError
        For another name of ties.

    Examples
    --------
    >>> from zhibiao import composite
    >>> composite.ranks([80, 95, None, 80], "mean")
    [2.5, 1.0, None, 2.5]
    """
    return _core.composite_ranks(cells(scores), ties)


def outranking(
    columns: Sequence[Iterable[float | None]], weights: Sequence[float] | None = None
) -> list[list[float]]:
    """For each pair of units the weight of the parts in which the first is above the second.

    Parameters
    ----------
    columns, weights
        As in `aggregate`.

    Returns
    -------
    list of list of float
        Row i, column j: the share of weight for i against j, equal values half to each; 0 on the diagonal.

    Raises
    ------
    ArgumentError
        As `aggregate`.

    Examples
    --------
    >>> from zhibiao import composite
    >>> composite.outranking([[3, 1], [2, 2]], [1, 1])
    [[0.0, 0.75], [0.25, 0.0]]
    """
    parts = [cells(column) for column in columns]
    given = [1.0] * len(parts) if weights is None else list(weights)
    flat = _core.composite_outranking(parts, given)
    n = len(parts[0])
    return [flat[i * n : (i + 1) * n] for i in range(n)]
