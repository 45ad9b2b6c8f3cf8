# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A composite index of a table: units by indicators, themes, weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zhibiao import _core
from zhibiao._composite_columns import (
    AggregateReason,
    Aggregation,
    Direction,
    Normalisation,
    Normalised,
    cells,
)
from zhibiao._shown import Shown
from zhibiao.errors import ArgumentError

__all__ = ["Index", "index"]


@dataclass(frozen=True, repr=False)
class Index(Shown):
    """A composite index with all that it is made of.

    Attributes
    ----------
    name : str
    units : list of str
    scores : list of float or None
        One a unit, on the scale of the normalised indicators for means.
    ranks : list of int or None
        1 for the highest score; equal scores share the lower rank.
    reasons : list of str
        ``none``, or why a unit has no score: ``missing``, ``not_positive``, ``no_weight``.
    culprits : list of str or None
        The indicator (or theme) that the reason is about.
    themes : dict of str to list of float or None
        The scores of each theme.
    normalised : dict of str to Normalised
        Each indicator on the common scale.
    contributions : dict of str to list of float or None, or None
        What each indicator adds to each score, weights included; they sum to it.  None unless all means are
        arithmetic, since no others split into parts.

    Examples
    --------
    >>> from zhibiao import composite
    >>> data = {"增速": [6.1, 5.0, 5.6], "失业率": [5.2, 5.4, None]}
    >>> found = composite.index(data, {"增速": "higher", "失业率": "lower"}, units=["甲区", "乙区", "丙区"])
    >>> found.scores, found.ranks, found.reasons[2], found.culprits[2]
    ([1.0, 0.0, None], [1, 2, None], 'missing', '失业率')
    """

    name: str
    units: list[str]
    scores: list[float | None]
    ranks: list[int | None]
    reasons: list[AggregateReason]
    culprits: list[str | None]
    themes: dict[str, list[float | None]]
    normalised: dict[str, Normalised]
    contributions: dict[str, list[float | None]] | None
    _made_of: tuple[Any, Any, Any] = field(repr=False, compare=False, default=((), (), ()))

    def __repr__(self) -> str:
        first = [unit for unit, rank in zip(self.units, self.ranks, strict=True) if rank == 1]
        without = self.scores.count(None)
        told = f"{len(self.units)} units by {len(self.normalised)} indicators"
        led = f"; first: {', '.join(first)}" if first else ""
        return f"<Index {self.name}: {told}{led}" + (f"; {without} without a score>" if without else ">")

    def rows(self) -> list[dict[str, Any]]:
        """One row a unit, in the order of the table: for a data frame.

        Examples
        --------
        >>> from zhibiao import composite
        >>> composite.index({"路": [3, 1]}, {"路": "higher"}, units=["甲", "乙"]).rows()[0]
        {'unit': '甲', 'score': 1.0, 'rank': 1, 'reason': 'none', 'culprit': None}
        """
        columns = zip(self.units, self.scores, self.ranks, self.reasons, self.culprits, strict=True)
        themes = list(self.themes.items())
        return [
            {
                "unit": unit, "score": score, "rank": rank, "reason": reason, "culprit": culprit,
                **{name: scores[i] for name, scores in themes},
            }
            for i, (unit, score, rank, reason, culprit) in enumerate(columns)
        ]  # fmt: skip

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import composite
        >>> composite.index({"路": [3, 1]}, {"路": "higher"}).to_dict()["contributions"]
        {'路': [1.0, 0.0]}
        """
        return {
            "name": self.name,
            "rows": self.rows(),
            "normalised": {name: column.to_dict() for name, column in self.normalised.items()},
            "contributions": self.contributions,
        }


def _column(table: Any, name: str) -> list[float | None]:
    try:
        found = table[name]
    except Exception as error:  # each kind of table has its own
        raise ArgumentError("better", "the names of columns", name) from error
    return cells(found)


def _unit_names(table: Any, units: str | Iterable[Any] | None, count: int) -> list[str]:
    if units is None:
        return [str(i + 1) for i in range(count)]
    names = [str(name) for name in (table[units] if isinstance(units, str) else units)]
    if len(names) != count:
        raise ArgumentError("units", f"{count} names", str(len(names)))
    return names


def _expect_known(given: Any, known: Sequence[str], what: str) -> None:
    """A name that no part has is a slip, not a wish."""
    for name in given if isinstance(given, Mapping) else ():
        if name not in known:
            raise ArgumentError(what, "one of " + ", ".join(known), str(name))


def _each(given: Any, name: str, default: str) -> Any:
    return given.get(name, default) if isinstance(given, Mapping) else given


def index(
    table: Any,
    better: Mapping[str, Direction],
    *,
    units: str | Iterable[Any] | None = None,
    themes: Mapping[str, Sequence[str]] | None = None,
    weights: Mapping[str, float] | None = None,
    normalise: Normalisation | Mapping[str, Normalisation] = "min_max",
    aggregate: Aggregation | Mapping[str, Aggregation] = "arithmetic",
    scale: tuple[float, float] = (0, 1),
    goalposts: Mapping[str, tuple[float, float]] | None = None,
    targets: Mapping[str, float] | None = None,
    reference: str | None = None,
    capped: bool = False,
    exponent: float = 1,
    least_share: float = 1,
    name: str = "index",
) -> Index:
    """Make a composite index: normalise each indicator, aggregate from the bottom up, rank.

    Parameters
    ----------
    table : mapping of str to column, or a pandas or polars data frame
        One column an indicator, one row a unit; None and NaN are missing.
    better : mapping of str to {"higher", "lower"}
        The indicators to take and the favourable direction of each.
    units : str or iterable, optional
        The column with the units' names, or the names; else they are numbered from 1.
    themes : mapping of str to sequence of str, optional
        Each theme's members: indicators, or other themes.  What is in no theme belongs to the index itself.
    weights : mapping of str to float, optional
        Of every indicator and theme, within its theme; they need not add up to 1.  All equal without.
    normalise : str or mapping of str to str, default "min_max"
        As in `normalise`, for all indicators, or by indicator (others ``min_max``).
    aggregate : str or mapping of str to str, default "arithmetic"
        As in `aggregate`, for all groups, or by theme and `name` (others ``arithmetic``).
    scale : (float, float), default (0, 1)
        What 0 and 1 become; take (1, 100) for geometric means.
    goalposts, targets : mapping, optional
        By indicator, in its unit; the lower post first, whichever side is better.
    reference : str, optional
        The unit's name, for ``distance_to_reference``.
    capped : bool, default False
        Whether distances to a target or reference end at 1.
    exponent, least_share : float, default 1
        As in `aggregate`.
    name : str, default "index"

    Returns
    -------
    Index

    Raises
    ------
    ArgumentError
        Which names the culprit: no column of that name, no direction, a weight that is missing, a name in two
        themes, themes within themselves, posts or target not given.

    Notes
    -----
    OECD/JRC Handbook on Constructing Composite Indicators 2008.

    Examples
    --------
    >>> from zhibiao import composite
    >>> data = {"区": ["甲", "乙", "丙"], "增速": [6, 5, 7], "新增就业": [2, 3, 1], "PM2.5": [30, 35, 40]}
    >>> found = composite.index(
    ...     data,
    ...     {"增速": "higher", "新增就业": "higher", "PM2.5": "lower"},
    ...     units="区",
    ...     themes={"经济": ["增速", "新增就业"]},
    ...     weights={"增速": 1, "新增就业": 1, "经济": 3, "PM2.5": 1},
    ... )
    >>> found.scores, found.themes
    ([0.625, 0.5, 0.375], {'经济': [0.5, 0.5, 0.5]})
    """
    if not better:
        raise ArgumentError("better", "one indicator or more", "none")
    indicators, groups = list(better), {**(themes or {}), name: ()}
    _expect_known(normalise, indicators, "normalise")
    _expect_known(goalposts, indicators, "goalposts")
    _expect_known(targets, indicators, "targets")
    _expect_known(aggregate, list(groups), "aggregate")
    columns = {column: _column(table, column) for column in indicators}
    names = _unit_names(table, units, max(map(len, columns.values()), default=0))
    at = _place(names, reference)
    rows = [
        (
            column, values, better[column],
            (_each(normalise, column, "min_max"), *scale, *(goalposts or {}).get(column, (None, None)),
             (targets or {}).get(column), at, capped),
        )
        for column, values in columns.items()
    ]  # fmt: skip
    parts = [
        (theme, list(members), (_each(aggregate, theme, "arithmetic"), exponent, least_share))
        for theme, members in groups.items()
    ]
    return _index_of(name, names, (rows, parts, dict(weights or {})))


def _place(names: Sequence[str], reference: str | None) -> int | None:
    if reference is None:
        return None
    if reference not in names:
        raise ArgumentError("reference", "the name of a unit", reference)
    return names.index(reference)


def _index_of(name: str, units: list[str], made_of: tuple[Any, Any, Any]) -> Index:
    normalised, groups, ranks, causes, contributions = _core.composite_evaluate(*made_of)
    indicators = [row[0] for row in made_of[0]]
    return Index(
        name,
        units,
        groups[-1][1],
        [None if rank is None else int(rank) for rank in ranks],
        [reason for reason, _ in causes],
        [culprit for _, culprit in causes],
        dict(groups[:-1]),
        {indicator: Normalised(*row) for indicator, row in zip(indicators, normalised, strict=True)},
        dict(zip(indicators, contributions, strict=True)) if contributions else None,
        made_of,
    )
