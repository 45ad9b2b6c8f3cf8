# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Histories: the values of one indicator over years, as reports tell and imply them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from zhibiao._amounts import Scale, scale_of
from zhibiao._exact import plain_fields
from zhibiao._shown import Line, Shown
from zhibiao.table import Column, render

if TYPE_CHECKING:
    from zhibiao._cells import HistoryCells
    from zhibiao.figures import Figure
    from zhibiao.scorecard import Better

__all__ = ["History", "HistoryPoint", "HistoryReason", "HistorySource"]

HistorySource: TypeAlias = Literal["reported", "stated", "growth", "change", "growth_and_change", "multiple"]
HistoryReason: TypeAlias = Literal[
    "none", "constant_prices", "comparable_base", "base_not_positive", "disagree", "unit_differs",
    "number_too_large",
]  # fmt: skip


@dataclass(frozen=True, repr=False)
class HistoryPoint(Line):
    """The value of a year, what tells it, and what its digits leave open.

    Attributes
    ----------
    year : int
    value : decimal.Decimal, fractions.Fraction or None
        Exact, in the history's unit; None with a `reason`.
    lower, upper : decimal.Decimal, fractions.Fraction or None
        What the printed digits allow, both ends in; None where they set no end (超1000).
    resolution : int or None
        Power of ten of the last printed digit; None where the value is computed.
    source : str
        ``reported``; ``stated`` (从83.4%提高到85%); ``growth``, ``change``, ``growth_and_change`` or
        ``multiple``: computed from a later level and what is said of the way there.
    reason : str
        ``none``; ``constant_prices`` (growth of 生产总值 says nothing of its level), ``comparable_base``
        (同口径), ``base_not_positive``, ``disagree`` (growth and difference do), ``unit_differs``,
        ``number_too_large``.
    figures : tuple of Figure
        All that it follows from.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("2024年，体育场地面积增至1046.7万平方米、增加30.1%。")
    >>> point = report.history("体育场地面积")[0]
    >>> point.year, point.source, f"{float(point.lower):.0f} to {float(point.upper):.0f}"
    (2023, 'growth', '8041875 to 8048827')
    """

    year: int
    value: Decimal | Fraction | None
    lower: Decimal | Fraction | None
    upper: Decimal | Fraction | None
    resolution: int | None
    source: HistorySource
    reason: HistoryReason
    figures: tuple[Figure, ...]

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON: numbers as ``182.8`` or ``1000/3``, figures by their text and place.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("2024年，失业率为4.9%，比上年下降0.2个百分点。")
        >>> report.history("失业率")[0].to_dict()["value"]
        '5.1'
        """
        row = plain_fields(vars(self))
        row["figures"] = [
            {"doc": figure.doc, "begin": figure.begin, "end": figure.end, "text": figure.text}
            for figure in self.figures
        ]
        return row


@dataclass(frozen=True, repr=False)
class History(Shown):
    """The values of one indicator over years; a sequence of `HistoryPoint`, ascending, one a year.

    Made by `Report.history` and `Chain.series`; `zhibiao.project` takes it as it is.

    Attributes
    ----------
    name : str
        The indicator.
    unit : str
        Of all values.
    points : tuple of HistoryPoint
    better : str
        The favourable direction where it is known: ``higher``, ``lower``, else ``neutral``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_chain().series("一般公共预算收入")
    一般公共预算收入, in %
    year  value  source    digits allow
    ────────────...
    2023    3.6  reported  3.55 to 3.65
    2024    4.2  reported  4.15 to 4.25
    2025    4.1  reported  4.05 to 4.15
    """

    name: str
    unit: str
    points: tuple[HistoryPoint, ...]
    better: Better = "neutral"

    def __len__(self) -> int:
        return len(self.points)

    @overload
    def __getitem__(self, index: int) -> HistoryPoint: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[HistoryPoint, ...]: ...
    def __getitem__(self, index: int | slice) -> HistoryPoint | tuple[HistoryPoint, ...]:
        return self.points[index]

    def __iter__(self) -> Iterator[HistoryPoint]:
        return iter(self.points)

    def __repr__(self) -> str:
        if not self.points:
            return f"{self.name}: no report tells a value"
        columns = [Column("year"), Column("value", "right"), Column("source"), Column("digits allow")]
        scale = scale_of([point.value for point in self.points], self.unit)
        lines = render(columns, [_cells(point, scale) for point in self.points], None, False)
        return "\n".join([f"{self.name}, in {self.unit or 'numbers'}", *lines])

    def pairs(self) -> list[tuple[int, Decimal | Fraction]]:
        """Years and values, of the points that have one.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().series("一般公共预算收入").pairs()[0]
        (2023, Decimal('3.6'))
        """
        return [(point.year, point.value) for point in self.points if point.value is not None]

    @property
    def resolution(self) -> int | None:
        """Power of ten of the finest printed digit of the reported values; None where there is none.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().series("一般公共预算收入").resolution
        -1
        """
        return min((point.resolution for point in self.points if point.resolution is not None), default=None)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The points as `HistoryPoint.to_dict` gives them.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().series("一般公共预算收入").to_dicts()[0]["year"]
        2023
        """
        return [point.to_dict() for point in self.points]


def _cells(point: HistoryPoint, scale: Scale) -> list[str]:
    if point.value is None:
        return [str(point.year), "—", point.source, point.reason.replace("_", " ")]
    allowed = "" if point.lower == point.upper else f"{scale.show(point.lower)} to {scale.show(point.upper)}"
    return [str(point.year), scale.show(point.value), point.source, allowed]


def _exact(value: Fraction | None) -> Decimal | Fraction | None:
    """A Decimal where it has finitely many digits."""
    if value is None:
        return None
    places = max(value.denominator.bit_length() - 1, 0)  # enough for the twos, and so for the fives
    digits = value * 10**places
    if digits.denominator != 1:
        return value
    while places > 0 and digits.numerator % 10 == 0:
        digits, places = digits / 10, places - 1
    return Decimal(f"{digits.numerator}E-{places}")


def history_of(
    cells: HistoryCells,
    figure_at: Callable[[tuple[int, int]], Figure],
    name: str,
    better: Better = "neutral",
) -> History:
    """A history from the core's cells; figures are looked up by report and number."""
    unit, rows = cells
    points = (
        HistoryPoint(
            year, _exact(value), _exact(lower), _exact(upper), resolution, source, reason,
            tuple(figure_at(at) for at in figures),
        )
        for year, value, lower, upper, resolution, source, reason, figures in rows
    )  # fmt: skip
    return History(name, unit, tuple(points), better)


def reported(figure: Figure, year: int, name: str, better: Better = "neutral") -> History:
    """The history of one figure where no text is at hand that might imply more."""
    half = Decimal(5).scaleb(figure.resolution - 1)
    value = figure.value
    point = HistoryPoint(
        year, value, value - half, value + half, figure.resolution, "reported", "none", (figure,)
    )
    return History(name, figure.unit, (point,), better)


def figures_named(figures: Sequence[Figure], name: str) -> list[int]:
    """Numbers of the achievements of an indicator: of that subject, else with the name in it."""
    told = [(i, figure) for i, figure in enumerate(figures) if figure.role == "achievement"]
    exact = [i for i, figure in told if figure.subject == name]
    return exact or [i for i, figure in told if name in figure.subject]
