# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a method is, what it says, and how its arguments are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, SupportsFloat, SupportsIndex, TypeAlias

from zhibiao import _core

if TYPE_CHECKING:
    from zhibiao._cells import MethodCells, TargetCells

__all__ = ["Direction", "Level", "Method", "MethodResult", "Number", "table"]

Number: TypeAlias = "SupportsFloat | SupportsIndex | Decimal | str"
"""Any real number, or its digits as a text."""

Direction: TypeAlias = "Literal[1, -1, 'higher', 'lower'] | int | str | None"
"""Which side is better: 1 or ``higher``, -1 or ``lower``; None is not taken for a side."""

Level: TypeAlias = Literal[
    "achieved", "on_track", "progress_too_slow", "stagnating", "moving_away", "not_assessed"
]

Evidence: TypeAlias = Literal["read_in_source", "from_memory", "computed", "convention"]
"""How the figures of a method or a rule are known."""


@dataclass(frozen=True)
class MethodResult:
    """What a published method says.

    Attributes
    ----------
    method : str
        Id of the method (`table`).
    status : str or None
        The method's own class; None where it refuses, or only computes.
    score : float or None
        On the method's own scale, where it has one.
    reason : str
        ``none``, or why the method does not judge: ``base_at_target``, ``zero_base``, ``no_direction``, …
    level : str
        The class on a scale common to all methods: ``achieved``, ``on_track``, ``progress_too_slow``,
        ``stagnating``, ``moving_away`` or ``not_assessed``.  The scale is this package's, not the source's.
    values : dict
        The quantities under the names of the source, as floats; also by attribute and by key.

    Examples
    --------
    >>> from zhibiao.methods import unsd2022
    >>> found = unsd2022(y0=10.1, t0=2015, yt=8.3, t=2019, target=3, T=2030, d=-1)
    >>> found.status, found.level, round(found.CR, 4), round(found["cagr_a"], 4)
    ('fair', 'progress_too_slow', 0.616, -0.0479)
    """

    method: str
    status: str | None
    score: float | None
    reason: str
    level: Level
    values: dict[str, float] = field(hash=False)

    def __getitem__(self, name: str) -> float:
        return self.values[name]

    def __getattr__(self, name: str) -> float:
        if not name.startswith("_") and name != "values" and name in self.values:
            return self.values[name]
        raise AttributeError(f"a result of {self.__dict__.get('method')} has no {name!r}")

    def __float__(self) -> float:
        if self.score is None:
            raise TypeError(
                f"{self.method} gives no score: {self.reason if self.status is None else self.status}"
            )
        return self.score

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao.methods import escap_csi
        >>> escap_csi(I=60, I0=50, TV=90, d=1).to_dict()["values"]
        {'CS': 2.5}
        """
        return {
            "method": self.method,
            "status": self.status,
            "score": self.score,
            "reason": self.reason,
            "level": self.level,
            "values": dict(self.values),
        }


@dataclass(frozen=True)
class Method:
    """A published method.

    Attributes
    ----------
    id : str
        Its name in this package; the function of `zhibiao.methods` is called so.
    name : str
    source : str
        Where the method is published.
    edition : str
    thresholds : str
        The quantity that decides, and its limits.
    evidence : str
        How the thresholds are known: ``read_in_source``, ``from_memory`` or ``computed`` (here, from what the
        source states).

    Examples
    --------
    >>> from zhibiao import methods
    >>> methods.table()[0].id, methods.table()[0].evidence
    ('statcan', 'read_in_source')
    """

    id: str
    name: str
    source: str
    edition: str
    thresholds: str
    evidence: Evidence

    def to_dict(self) -> dict[str, str]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao import methods
        >>> methods.table()[2].to_dict()["edition"]
        '2022'
        """
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@cache
def table() -> tuple[Method, ...]:
    """Every method with its source, edition and how its thresholds are known.

    Examples
    --------
    >>> from zhibiao import methods
    >>> [method.id for method in methods.table() if method.evidence == "from_memory"]
    ['eurostat', 'unsd2024', 'oecd_distance', 'oecd_trend', 'earned_value']
    """
    return tuple(Method(*row) for row in _core.method_table())


def real(value: Number, what: str) -> float:
    """The double nearest to a number; what is none is the caller's mistake."""
    if type(value) is float or type(value) is int:
        return _double(value, what)
    if isinstance(value, str):
        try:
            return float(Decimal(value))
        except ArithmeticError:
            raise ValueError(f"Expected a number for {what}, got {value!r}") from None
    if type(value).__name__ in ("bool", "bool_") or not isinstance(value, (SupportsFloat, SupportsIndex)):
        raise TypeError(f"Expected a number for {what}, got {value!r}")
    return _double(value, what)


def _double(value: SupportsFloat | SupportsIndex, what: str) -> float:
    """A number that is one, beyond the range of doubles or not."""
    try:
        return float(value)
    except OverflowError:
        raise ValueError(f"Expected a number of at most 308 digits for {what}, got a larger one") from None


def optional(value: Number | None, what: str) -> float | None:
    """The same; None stays."""
    return None if value is None else real(value, what)


def better(d: Direction) -> str:
    """The side of `d`; ``neutral`` where none is given, which methods refuse."""
    if d is None:
        return "neutral"
    sides = {"higher": "higher", "lower": "lower", "1": "higher", "-1": "lower", "neutral": "neutral"}
    name = next((sign for sign in ("1", "-1") if d == int(sign)), "") if not isinstance(d, str) else d
    side = None if isinstance(d, bool) else sides.get(name)
    if side is None:
        raise ValueError(f"Expected d of 1 or 'higher', -1 or 'lower', got {d!r}")
    return side


def points(years: Sequence[Number], values: Sequence[Number], name: str) -> list[tuple[float, float]]:
    """Years and values side by side."""
    if len(years) != len(values):
        raise ValueError(f"Expected as many years as values of {name}, got {len(years)} and {len(values)}")
    return [
        (real(year, "a year"), real(value, f"{name} of {year}"))
        for year, value in zip(years, values, strict=True)
    ]


def target_cells(target: Number | Sequence[Number] | None, T: Number | None) -> TargetCells | None:  # noqa: N803
    """A number, or the two ends of an interval, with the year."""
    if target is None:
        return None
    year = optional(T, "T")
    if isinstance(target, Sequence) and not isinstance(target, str):
        if len(target) != 2:
            raise ValueError(f"Expected a number or the two ends of an interval as target, got {target!r}")
        return real(target[0], "target"), real(target[1], "target"), year, False
    return real(target, "target"), None, year, False


def of_cells(method: str, cells: MethodCells) -> MethodResult:
    """A result from the core's cells."""
    reason, status, level, score, values = cells
    return MethodResult(method, status, score, reason, level, values)


def judge(
    method: str,
    series: Sequence[tuple[float, float]],
    target: TargetCells | None,
    d: Direction,
    *,
    limit: Number | None = None,
    kind: str = "level",
    peers: Sequence[Number] = (),
    hold: bool = False,
) -> MethodResult:
    """One method of the table."""
    compared = [real(peer, "a peer") for peer in peers]
    (cells,) = _core.judge_methods(
        [method], list(series), target, better(d), optional(limit, "limit"), kind, compared, hold
    )
    return of_cells(method, cells)


def pair(y0: Number, t0: Number, yt: Number, t: Number) -> list[tuple[float, float]]:
    """Base and latest value."""
    return [(real(t0, "t0"), real(y0, "y0")), (real(t, "t"), real(yt, "yt"))]


def scores_of(results: Mapping[str, MethodResult] | Sequence[MethodResult]) -> list[MethodResult]:
    """The results of a mapping or a sequence."""
    return list(results.values() if isinstance(results, Mapping) else results)
