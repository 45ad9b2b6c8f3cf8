# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a projection is made of, checked: the series with its printed digits, the target, the levels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from zhibiao import _core
from zhibiao._progress import Series, check_units, pairs_of, points_of, year_of
from zhibiao.assessment import Target
from zhibiao.errors import ArgumentError, ProgressError
from zhibiao.figures import Figure
from zhibiao.history import History
from zhibiao.methods.result import better as side_of
from zhibiao.methods.result import real
from zhibiao.verdicts import VerdictPolicy
from zhibiao.verdicts import _cells as policy_cells
from zhibiao.verdicts import _policy as policy_named

if TYPE_CHECKING:
    from zhibiao._cells import FigureSide, PolicyCells
    from zhibiao.figures import Measure
    from zhibiao.indicators import Catalogue
    from zhibiao.methods.result import Direction, Number
    from zhibiao.scorecard import Better

AnySeries: TypeAlias = "Series | History"
_T = TypeVar("_T")
Resolution: TypeAlias = "Literal['as printed'] | Number | None"

_STEP = "'as printed', None or a power of ten such as '0.1'"
_ADVICE = {
    "no_favourable_side": 'a target of which one side is better; give better="higher" or "lower", or write ≥',
    "target_unread": "a target such as ≥95% or 5.5%左右",
    "several_numbers": "a target of one number or one range",
    "unit_differs": "a target in a unit that converts to that of the series",
    "number_too_large": "a target of at most 38 digits",
}


@dataclass(frozen=True)
class Observed:
    """A series that was checked: years ascending, values finite, and what their digits tell."""

    years: tuple[int, ...]
    values: tuple[float, ...]
    last: Decimal | None
    unit: str | None
    resolution: int | None
    better: Better
    name: str
    measure: Measure | None = None
    subject: str = ""


FURTHEST = 9999
"""No year of a series or a projection is beyond it."""


def _whole(year: float) -> int:
    if not float(year).is_integer():
        raise ProgressError(f"Expected a whole year, got {year:g}", year, "year")
    if abs(year) > FURTHEST:
        raise ProgressError(f"Expected a year of at most {FURTHEST}, got {year:.0f}", year, "year")
    return int(year)


def whole_year(year: Any) -> int | None:
    """A year that a caller asks for: 2030, ``2030``; `ProgressError` for what is none."""
    return None if year is None else _whole(year_of(year))


def _digits(value: Any) -> int | None:
    """The power of ten of the last printed digit: of text, a Decimal, a figure; of nothing else."""
    if isinstance(value, Figure):
        return value.resolution
    if not isinstance(value, str | Decimal):
        return None
    try:
        exponent = Decimal(value).as_tuple().exponent
    except ArithmeticError:  # `points_of` says what is wrong with it, and where
        return None
    return exponent if isinstance(exponent, int) else None


def exact(value: Any) -> Decimal:
    """A value as the decimal that it is written as; a float by the shortest digits that read back."""
    plain = getattr(value, "value", value)
    if isinstance(plain, Decimal | str | int):
        return Decimal(plain)
    return Decimal(repr(float(plain)))


def resolution_of(given: Resolution, printed: int | None) -> int | None:
    """The power of ten of the last digit of results: as printed, stated as a step, or none."""
    if given is None:
        return None
    if given == "as printed":
        return printed
    try:
        step = exact(given)
    except (ArithmeticError, TypeError, ValueError):
        raise ArgumentError("resolution", _STEP, repr(given)) from None
    power = step.normalize().as_tuple()
    if step <= 0 or power.digits != (1,) or not isinstance(power.exponent, int):
        raise ArgumentError("resolution", _STEP, str(given))
    return power.exponent


def _one(words: Iterable[_T]) -> _T | None:
    """What they all are, if they are one."""
    found = set(words)
    return found.pop() if len(found) == 1 else None


def observed(series: AnySeries, unit: str | None) -> Observed:
    """Years and values of a history, a mapping, pairs or columns."""
    if isinstance(series, History):
        figures = [point.figures[0] for point in series if point.source == "reported" and point.figures]
        pairs: list[tuple[Any, Any]] = list(series.pairs())
        if unit is not None and unit != series.unit:
            raise ProgressError(f"Expected unit {series.unit}, got {unit}", None, "unit")
        own, better, name, printed = series.unit or None, series.better, series.name, series.resolution
    else:
        pairs = pairs_of(series)
        check_units(pairs, None)
        figures = [value for _, value in pairs if isinstance(value, Figure)]
        units = [figure.unit for figure in figures if figure.unit]
        digits = [power for _, value in pairs if (power := _digits(value)) is not None]
        own, better, name = units[0] if units else unit, "neutral", ""
        printed = min(digits, default=None)
        if own is not None and unit is not None and own != unit:
            raise ProgressError(f"Expected unit {own}, got {unit}", None, "unit")
    points = points_of(pairs) if pairs else ()
    years = tuple(_whole(year) for year, _ in points)
    last = exact(pairs[-1][1]) if pairs else None
    values = tuple(value for _, value in points)
    measure, subject = _one(figure.measure for figure in figures), _one(figure.subject for figure in figures)
    return Observed(years, values, last, own, printed, better, name, measure, subject or "")


@dataclass(frozen=True)
class Aim:
    """A target as it is projected against.

    Attributes
    ----------
    text : str
        As it was given.
    value : decimal.Decimal
        In the unit of the series; the lower end of a range.
    upper : decimal.Decimal or None
        The upper end of a range.
    unit : str
        Empty where none is known.
    bound : str
        ``=``, ``~``, ``>=``, ``>``, ``<=``, ``<`` or ``range``.
    year : int or None
        The year by which.
    better : str
        ``higher``, ``lower`` or ``neutral``.
    lowest, highest : decimal.Decimal or None
        The values that meet it, what the policy tolerates of a 左右 among them; None: no such end.
    reason : str
        ``none``, or why no values meet it: ``no_favourable_side``, ...

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.project({2022: "91.0", 2023: "92.5", 2024: "93.1"}, to=2026, target="≥95%")
    >>> found.target.value, found.target.bound, found.target.lowest, found.target.highest
    (Decimal('95'), '>=', Decimal('95'), None)
    """

    text: str
    value: Decimal
    upper: Decimal | None
    unit: str
    bound: str
    year: int | None
    better: Better
    lowest: Decimal | None
    highest: Decimal | None
    reason: str

    def __str__(self) -> str:
        return self.text if self.year is None else f"{self.text} in {self.year}"


@dataclass(frozen=True)
class Wanted:
    """A target, its core object, and how results are read."""

    aim: Aim
    goal: _core.Goal
    half_width: float
    policy: PolicyCells


def _side(what: Any) -> str | FigureSide:
    if isinstance(what, Figure):
        return what.value, what.value2, what.unit, what.bound, what.measure, what.resolution
    if isinstance(what, str):
        return what
    try:
        return f"{exact(what):f}"
    except (ArithmeticError, TypeError, ValueError):
        advice = "Expected a target such as '≥95%', a number or a figure"
        raise ProgressError(f"{advice}, got {what!r}", None, "target") from None


def _range(target: Target) -> FigureSide:
    """Both ends of a target that is given as two numbers."""
    lower, upper = exact(target.value), exact(target.upper)
    digits = [_digits(end) or 0 for end in (target.value, target.upper)]
    return min(lower, upper), max(lower, upper), "", "range", "amount", min(digits)


def _scaled_without_unit(cells: Any, unit: str | None) -> bool:
    """100亿元 beside numbers of which nobody says whether they are in 亿元."""
    return unit is None and cells[3] != "" and cells[5] > 0


def _year(target: Any) -> int | None:
    year = target.year if isinstance(target, Target) else None
    if year is None and isinstance(target, Figure) and target.years is not None:
        year = target.years[1]
    return None if year is None else _whole(float(year))


def _text(target: Any) -> str:
    if isinstance(target, Target):
        ends = [_text(target.value)] + ([] if target.upper is None else [_text(target.upper)])
        return "—".join(ends)
    if isinstance(target, Figure):
        symbol = {"~": "左右", ">=": "以上", "<=": "以内"}.get(target.bound, "")
        return f"{'超' if target.bound == '>' else ''}{target.text}{symbol}"
    return target.strip() if isinstance(target, str) else f"{exact(target):f}"


def _better(target: Any, better: Direction, known: Better) -> str | None:
    own = target.better if isinstance(target, Target) else None
    given = [side_of(side) for side in (own, better) if side is not None]
    if len(set(given)) > 1:
        raise ProgressError(f"Expected one direction, got {given[0]} and {given[1]}", None, "target")
    if given:
        return given[0]
    return None if known == "neutral" else known


def wanted(
    target: Any,
    series: Observed,
    *,
    better: Direction,
    indicator: str | None,
    resolution: Resolution,
    policy: str | VerdictPolicy,
    catalogue: Catalogue | None,
    strict: bool = True,
) -> Wanted:
    """A target against a series; what cannot be projected against is an error, unless not `strict`."""
    policy_of = policy_cells(policy_named(policy))
    what = target.value if isinstance(target, Target) else target
    side = _range(target) if isinstance(target, Target) and target.upper is not None else _side(what)
    name = indicator or series.name or (what.subject if isinstance(what, Figure) else "")
    own = None if catalogue is None else catalogue._core
    goal = _core.goal(side, name, _better(target, better, series.better), series.unit, policy_of, own)
    cells = goal.cells()
    reason, value, upper, unit, bound, _, known, _, lowest, highest = cells
    if isinstance(target, Target) and target.parity:
        reason = "no_favourable_side"
    if strict and reason != "none":
        raise ProgressError(f"Expected {_ADVICE[reason]}; got {_text(target)}", None, "target")
    if strict and _scaled_without_unit(cells, series.unit):
        message = f"Expected the unit of the series beside a target of {_text(target)}"
        raise ProgressError(f'{message}; give it, unit="亿元" for example', None, "unit")
    aim = Aim(
        _text(target), value, upper, unit or series.unit or "", bound, _year(target), known,
        lowest and lowest[0], highest and highest[0], reason,
    )  # fmt: skip
    half = goal.half_width(resolution_of(resolution, series.resolution), policy_of)
    return Wanted(aim, goal, float(half), policy_of)


def levels_of(level: float | Iterable[float]) -> tuple[float, ...]:
    """One level or several, each between 0 and 1."""
    expected = "a number between 0 and 1"
    given: Any = level if isinstance(level, Iterable) and not isinstance(level, str) else (level,)
    found = []
    for each in given:
        try:
            found.append(real(each, "level"))
        except (TypeError, ValueError):
            raise ArgumentError("level", expected, repr(each)) from None
    for each in found:
        if not 0 < each < 1:
            advice = f"; write {each / 100:g} for {each:g}%" if 1 < each < 100 else ""
            raise ArgumentError("level", expected, f"{each:g}{advice}")
    if not found:
        raise ArgumentError("level", "a level or several", "none")
    return tuple(found)
