# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How far an index hangs on choices: ranks over many indices, and whose doing their spread is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._composite_columns import Aggregation, Normalisation
from zhibiao._composite_index import Index
from zhibiao.errors import ArgumentError

__all__ = [
    "RankSpread",
    "Sobol",
    "SobolReason",
    "WeightDraw",
    "choice_sensitivity",
    "rank_uncertainty",
    "sobol",
]

WeightDraw: TypeAlias = Literal["given", "noise", "simplex"]
SobolReason: TypeAlias = Literal["none", "no_variance"]


@dataclass(frozen=True)
class RankSpread:
    """Where one unit ranks over many indices that might as well have been made.

    Attributes
    ----------
    unit : str
    rank : int or None
        In the index as it is.
    best, low, median, high, worst : int or None
        The lowest, 5 %, middle, 95 % and highest rank that was drawn; None where it never had a score.
    shares : list of float
        Of the draws, at rank 1, 2, …
    unscored : int
        Draws in which the unit has no score.

    Examples
    --------
    >>> from zhibiao import composite
    >>> made = composite.index({"a": [3, 1], "b": [2, 1]}, {"a": "higher", "b": "higher"})
    >>> composite.rank_uncertainty(made, draws=100)[0]
    RankSpread(unit='1', rank=1, best=1, low=1, median=1, high=1, worst=1, shares=[1.0, 0.0], unscored=0)
    """

    unit: str
    rank: int | None
    best: int | None
    low: int | None
    median: int | None
    high: int | None
    worst: int | None
    shares: list[float]
    unscored: int

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import composite
        >>> made = composite.index({"a": [3, 1]}, {"a": "higher"})
        >>> composite.rank_uncertainty(made, draws=10)[1].to_dict()["median"]
        2
        """
        return asdict(self)


def rank_uncertainty(
    index: Index,
    *,
    weights: WeightDraw = "noise",
    noise: float = 0.25,
    normalisations: Iterable[Normalisation] = (),
    aggregations: Iterable[Aggregation] = (),
    draws: int = 1000,
    seed: int = 0,
) -> list[RankSpread]:
    """Each unit's ranks over many indices, each with weights and methods drawn at random.

    Parameters
    ----------
    index : Index
        The index as it is.
    weights : str, default "noise"
        ``noise``: each weight times a uniform number from 1 - `noise` to 1 + `noise`; ``simplex``: any
        weights are as likely as any others (Dirichlet of ones), in each group; ``given``: as they are.
    noise : float, default 0.25
    normalisations, aggregations : iterable of str, default ()
        To draw from, for all indicators and all groups; without any, those of the index.
    draws : int, default 1000
    seed : int, default 0
        The same seed, the same ranks, on every machine.

    Returns
    -------
    list of RankSpread
        One a unit, in the order of the index.

    Raises
    ------
    ArgumentError
        For no draws, a noise outside 0 to 1, or a method that lacks what it needs.

    Notes
    -----
    Saisana, Saltelli and Tarantola 2005, JRSS A 168, 307-323.

    Examples
    --------
    >>> from zhibiao import composite
    >>> made = composite.index({"a": [3, 1, 2], "b": [1, 3, 2]}, {"a": "higher", "b": "higher"})
    >>> spread = composite.rank_uncertainty(made, weights="simplex", draws=2000, seed=1)
    >>> [(unit.best, unit.worst) for unit in spread]
    [(1, 3), (1, 3), (2, 2)]
    """
    alternatives = (list(normalisations), list(aggregations), weights, noise)
    rows = _core.composite_rank_uncertainty(*index._made_of, alternatives, draws, seed)
    return [
        RankSpread(unit, rank, *row) for unit, rank, row in zip(index.units, index.ranks, rows, strict=True)
    ]


@dataclass(frozen=True)
class Sobol:
    """How much of an output's variance is due to each input.

    Attributes
    ----------
    inputs : list of str
    first : list of float
        The share of variance that would go if the input were known.  Estimates may fall a little below 0.
    total : list of float
        The share that would be left if all but the input were known.
    first_error, total_error : list of float
        Their bootstrap standard errors.
    mean, variance : float
        Of the output.
    reason : str
        ``none``, or ``no_variance``: the output is the same everywhere, and the lists are empty.
    runs : int
        How often the model was run: n × (inputs + 2).

    Examples
    --------
    >>> from zhibiao import composite
    >>> composite.sobol(lambda rows: [1.0 for _ in rows], {"x": (0, 1)}, n=8).reason
    'no_variance'
    """

    inputs: list[str]
    first: list[float]
    total: list[float]
    first_error: list[float]
    total_error: list[float]
    mean: float
    variance: float
    reason: SobolReason
    runs: int

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import composite
        >>> composite.sobol(lambda rows: [x for (x,) in rows], {"x": (0, 1)}, n=8).to_dict()["runs"]
        24
        """
        return asdict(self)


def sobol(
    function: Callable[[list[list[float]]], Iterable[float]],
    bounds: Mapping[str, tuple[float, float]] | Sequence[tuple[float, float]],
    n: int = 4096,
    seed: int = 0,
) -> Sobol:
    """Sobol' indices of a function of independent, uniform inputs.

    Parameters
    ----------
    function : callable
        Takes all the rows at once, each a list of one number an input, and returns one number a row.  For
        numpy: ``lambda rows: model(numpy.asarray(rows))``.
    bounds : mapping of str to (low, high), or sequence of (low, high)
        Of each input.
    n : int, default 4096
        A power of two; the function is given n × (inputs + 2) rows.  With 4096 the indices of the Ishigami
        function are within 0.01 of the truth.
    seed : int, default 0
        Shifts the points; the same seed, the same points, on every machine.

    Returns
    -------
    Sobol

    Raises
    ------
    ArgumentError
        For no inputs, bounds out of order, an n that is no power of two, and outputs that are not finite or
        not one a row.

    Notes
    -----
    Points: Sobol' sequence with direction numbers of Joe and Kuo 2008, shifted bitwise, to 32 inputs; random
    beyond.  Estimators: Saltelli et al. 2010, Computer Physics Communications 181,
    259-270; Jansen for totals.

    Examples
    --------
    y = x1 + 2 x2 + 3 x3, whose indices are 1/14, 4/14 and 9/14:

    >>> from zhibiao import composite
    >>> found = composite.sobol(lambda rows: [a + 2 * b + 3 * c for a, b, c in rows], [(0, 1)] * 3, n=1024)
    >>> [round(14 * share, 1) for share in found.first]
    [1.0, 4.0, 9.0]
    """
    named = bounds if isinstance(bounds, Mapping) else {f"x{i + 1}": pair for i, pair in enumerate(bounds)}
    for name, (low, high) in named.items():
        if not low < high:
            raise ArgumentError(f"the bounds of {name}", "the lower bound first", f"{low} and {high}")
    rows = _core.composite_sobol_design([(low, high) for low, high in named.values()], n, seed)
    outputs = [float(output) for output in function(rows)]
    if len(outputs) != len(rows):
        raise ArgumentError("outputs", f"{len(rows)} values, one a row", str(len(outputs)))
    found = _core.composite_sobol_indices(outputs, len(named), 100, seed)
    return Sobol(list(named), *found, runs=len(rows))


def choice_sensitivity(
    index: Index,
    *,
    weights: WeightDraw = "noise",
    noise: float = 0.25,
    normalisations: Sequence[Normalisation] = (),
    aggregations: Sequence[Aggregation] = (),
    n: int = 512,
    seed: int = 0,
) -> Sobol:
    """How much each kind of choice moves the ranking: Sobol' indices of the mean rank shift.

    Parameters
    ----------
    index : Index
        The index as it is: shifts are from its ranks.
    weights, noise, normalisations, aggregations, seed
        As in `rank_uncertainty`.
    n : int, default 512
        A power of two; n × (choices + 2) indices are made.

    Returns
    -------
    Sobol
        Inputs ``normalisation``, ``aggregation`` and ``weights``, those of which there is a choice; `mean` is
        by how many places a unit stands elsewhere on average.

    Raises
    ------
    ArgumentError
        Where there is nothing to choose, and as `rank_uncertainty` and `sobol`.

    Notes
    -----
    Saisana, Saltelli and Tarantola 2005, JRSS A 168, 307-323: their output R_S.

    Examples
    --------
    >>> from zhibiao import composite
    >>> data = {"a": [3, 1, 2, 9], "b": [1, 3, 2.5, 2]}
    >>> made = composite.index(data, {"a": "higher", "b": "higher"}, scale=(1, 100))
    >>> found = composite.choice_sensitivity(made, normalisations=["min_max", "rank"], n=256)
    >>> found.inputs, found.runs
    (['normalisation', 'weights'], 1024)
    """
    alternatives = (list(normalisations), list(aggregations), weights, noise)
    choices, found = _core.composite_choice_sensitivity(*index._made_of, alternatives, n, seed)
    return Sobol(choices, *found, runs=n * (len(choices) + 2))
