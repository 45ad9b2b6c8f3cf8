# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Which values a series can take: as the caller states, else by what the indicator is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._projection_input import exact
from zhibiao.errors import ArgumentError, ProgressError

if TYPE_CHECKING:
    from zhibiao._projection_input import Observed
    from zhibiao.indicators import Catalogue

__all__ = ["BoundsReason", "ValueBounds", "ValueKind"]

ValueKind: TypeAlias = Literal["unknown", "unclear", "quantity", "share", "growth", "balance"]
"""What sort of number a series holds: quantities and shares are never negative, growth and balances may be;
``unclear`` leaves open which."""

BoundsReason: TypeAlias = Literal[
    "stated", "assumed", "unclear", "quantity", "share", "growth", "balance", "negative"
]
KINDS = ("unknown", "unclear", "quantity", "share", "growth", "balance")


@dataclass(frozen=True)
class ValueBounds:
    """The bounds that values are taken to have, and why.

    Attributes
    ----------
    lower, upper : float or None
        What values cannot pass; None for an end that is open.
    reason : str
        ``stated`` by the caller; ``assumed``: nothing but the numbers is known, they were never negative and
        are taken to stay so; ``quantity``; ``share``: 0 and more, and a whole at most where the history never
        passed it; ``growth``, ``balance``, ``unclear`` (shares or growth, levels or their growth): no
        bounds; ``negative``: what else would end at 0 was below it already.
    kind : str
        What the values are taken for: ``quantity``, ``share``, ``growth``, ``balance``, ``unclear`` or
        ``unknown``.  The default model takes growth to come back to its mean, and to move further from year
        to year than levels do.

    Examples
    --------
    >>> import zhibiao
    >>> str(zhibiao.project({2023: 97.0, 2024: 98.5}, to=2026, unit="%", indicator="森林覆盖率").bounds)
    '0 to 100 (share)'
    >>> str(zhibiao.project({2023: 6.1, 2024: 2.2}, to=2026, unit="%", indicator="地区生产总值").bounds)
    'none (growth)'
    """

    lower: float | None
    upper: float | None
    reason: BoundsReason
    kind: ValueKind

    def __str__(self) -> str:
        if self.lower is None and self.upper is None:
            ends = "none"
        elif self.upper is None:
            ends = f"{self.lower:g} and more"
        else:
            ends = f"{self.upper:g} at most" if self.lower is None else f"{self.lower:g} to {self.upper:g}"
        return f"{ends} ({self.reason})"

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.project({2023: 5, 2024: 6}, to=2026).bounds.to_dict()
        {'lower': 0.0, 'upper': None, 'reason': 'assumed', 'kind': 'unknown'}
        """
        return dict(vars(self))


def _end(bound: Any) -> float | None:
    """A bound as a number; None, or the word ``none`` of a command line, for an open end."""
    if bound is None or (isinstance(bound, str) and bound.strip().lower() == "none"):
        return None
    try:
        found = float(exact(bound))
    except (ArithmeticError, TypeError, ValueError):
        raise ArgumentError("bounds", "two numbers, None for an open end", repr(bound)) from None
    if found != found or found in (float("inf"), float("-inf")):
        raise ArgumentError("bounds", "two numbers, None for an open end", repr(bound))
    return found


def stated(bounds: Any) -> tuple[float | None, float | None] | None:
    """The two bounds that a caller states, either of which may be open; None where he states none."""
    if bounds is None:
        return None
    if isinstance(bounds, str) or not hasattr(bounds, "__len__") or len(bounds) != 2:
        raise ArgumentError("bounds", "(lower, upper)", repr(bounds))
    return _end(bounds[0]), _end(bounds[1])


def checked_kind(kind: str | None) -> ValueKind | None:
    """A kind that there is; `ArgumentError` lists them."""
    if kind is not None and kind not in KINDS:
        raise ArgumentError("kind", f"one of {', '.join(KINDS)}", repr(kind))
    return kind  # type: ignore[return-value]


def bounds_of(
    series: Observed,
    bounds: Any = None,
    kind: ValueKind | None = None,
    indicator: str | None = None,
    catalogue: Catalogue | None = None,
) -> ValueBounds:
    """The bounds of a series: stated, else those of what it is."""
    for what, text in (("unit", series.unit), ("indicator", indicator)):
        if text is not None and not isinstance(text, str):
            raise ArgumentError(what, "text", repr(text))
    own, ends = None if catalogue is None else catalogue._core, stated(bounds)
    name = indicator or series.name or series.subject
    kind = checked_kind(kind)
    try:
        found, lower, upper, reason = _core.value_bounds(
            name, series.measure, series.unit, kind, own, list(series.values)
        )
    except ValueError as error:  # no unit
        raise ProgressError(str(error), None, "unit") from None
    return ValueBounds(lower, upper, reason, found) if ends is None else ValueBounds(*ends, "stated", found)
