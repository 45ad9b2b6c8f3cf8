# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What is assumed of the years to come, as objects and as words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import EllipsisType
from typing import TYPE_CHECKING, Any, TypeAlias

from zhibiao._projection_input import exact
from zhibiao.errors import ArgumentError
from zhibiao.projection import DEFAULT

if TYPE_CHECKING:
    from zhibiao.methods.result import Number

__all__ = ["Scenario"]


@dataclass(frozen=True)
class Scenario:
    """What is assumed of the years to come; give one of the four, or none for the model's own path.

    Attributes
    ----------
    growth : str, decimal.Decimal, int or None
        So many percent more each year, from the last value.
    change : str, decimal.Decimal, int or None
        So much more each year, in the unit of the values.
    points : str, decimal.Decimal, int or None
        Of amounts: each year's growth is that of the model's median, and so many percentage points more.  Of
        values that are percentages themselves: the model's median and so many points more.
    level : str, decimal.Decimal, int or None
        Every year has this value.
    model : str
        The model of the base path, for `points` and where nothing else is assumed.

    Examples
    --------
    >>> import zhibiao
    >>> str(zhibiao.Scenario(growth=5)), str(zhibiao.Scenario(points="-0.5")), str(zhibiao.Scenario())
    ('growth of 5% a year', 'combination, growth less 0.5 points', 'combination')
    """

    growth: Number | None = None
    change: Number | None = None
    points: Number | None = None
    level: Number | None = None
    model: str = DEFAULT

    def __post_init__(self) -> None:
        named = ("growth", "change", "points", "level")
        given = [name for name in named if getattr(self, name) is not None]
        if len(given) > 1:
            raise ArgumentError("scenario", "one of growth, change, points and level", " and ".join(given))

    @property
    def needs_base(self) -> bool:
        """Whether it rests on a model's path.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.Scenario(growth=5).needs_base
        False
        """
        return self.growth is None and self.change is None and self.level is None

    def __str__(self) -> str:
        return in_words(self, percentages=False)


Assumed: TypeAlias = "Scenario | str | EllipsisType"


def in_words(scenario: Scenario, *, percentages: bool) -> str:
    """The assumption for people; of percentages, points are added to the values rather than to growth."""
    if scenario.growth is not None:
        return f"growth of {exact(scenario.growth):f}% a year"
    if scenario.change is not None:
        return f"{exact(scenario.change):+f} a year"
    if scenario.level is not None:
        return f"{exact(scenario.level):f} each year"
    if scenario.points is None:
        return scenario.model
    points = exact(scenario.points)
    size = f"{abs(points):f} point{'' if abs(points) == 1 else 's'}"
    side = "less" if points < 0 else "plus"
    return f"{scenario.model} {side} {size}" if percentages else f"{scenario.model}, growth {side} {size}"


_RISE, _FALL = "增长|增加|提高|上升|多", "下降|降低|减少|回落|少"
_WRITTEN = re.compile(
    rf"(?P<yearly>每年)?(?P<word>{_RISE}|{_FALL})?\s*(?P<sign>[+\-−－＋]?)(?P<digits>\d+(?:\.\d+)?)\s*"
    r"(?P<unit>%|％|pp|points?|个?百分点|[^\W\d]*)\s*(?P<side>less|more|lower|higher)?"
    r"\s*(?P<each>(?:a|per|each) year)?"
)
_POINTS = ("pp", "point", "points", "百分点", "个百分点")
_AMOUNTS = (
    "'base'; growth a year such as '5%'; '-1pp' or '-1个百分点' for growth of one point less than the "
    "model's; '+120' for a change a year; or a Scenario"
)
_PERCENTAGES = (
    "'base'; a value such as '4.5%'; '-1pp' or '-1个百分点' for one point below the model's path; "
    "'-1pp a year' or '每年-1个百分点' for a point less each year; or a Scenario"
)


def _sign(found: re.Match[str]) -> str:
    """``+``, ``-``, or nothing where no word and no symbol tells a side; several that differ are no sign."""
    words = {
        "-" if word in _FALL.split("|") or word in ("less", "lower") else "+"
        for word in (found["word"], found["side"])
        if word
    }
    if found["sign"]:
        words.add("+" if found["sign"] in "+＋" else "-")
    return words.pop() if len(words) == 1 else "?" if words else ""


def _read(text: str, unit: str | None, *, percentages: bool) -> Scenario | None:
    found = _WRITTEN.fullmatch(text.strip())
    sign = "?" if found is None else _sign(found)
    if found is None or sign == "?":
        return None
    amount, said = Decimal(f"{sign}{found['digits']}"), found["unit"]
    if said in _POINTS:
        if percentages and sign and (found["yearly"] or found["each"]):
            return Scenario(change=amount)
        return Scenario(points=amount) if sign else None
    if said in ("%", "％"):
        if percentages:
            return None if sign else Scenario(level=amount)
        return Scenario(growth=amount)
    if percentages or not sign or said not in ("", unit):
        return None
    return Scenario(change=amount)


def scenario_of(what: Any, unit: str | None, *, percentages: bool) -> Scenario:
    """An assumption as an object, ``...``, or in words; a number without a unit could mean three things."""
    if isinstance(what, Scenario):
        return what
    if isinstance(what, EllipsisType) or (isinstance(what, str) and what.strip() == "base"):
        return Scenario()
    found = _read(what, unit, percentages=percentages) if isinstance(what, str) else None
    if found is None:
        raise ArgumentError("scenario", _PERCENTAGES if percentages else _AMOUNTS, str(what))
    return found


def named_scenarios(
    paths: Mapping[str, Assumed] | Sequence[Assumed], unit: str | None, *, percentages: bool
) -> dict[str, Scenario]:
    """Assumptions by name; without names, by their words."""
    if isinstance(paths, Mapping):
        return {name: scenario_of(path, unit, percentages=percentages) for name, path in paths.items()}
    found = [scenario_of(path, unit, percentages=percentages) for path in paths]
    return {in_words(scenario, percentages=percentages): scenario for scenario in found}
