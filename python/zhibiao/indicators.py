# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Indicators known by name, and units: tables that an expert can read and extend."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from zhibiao import _core
from zhibiao.figures import Figure

if TYPE_CHECKING:
    from zhibiao.figures import Measure
    from zhibiao.scorecard import Better

__all__ = [
    "Catalogue",
    "CatalogueMatch",
    "Indicator",
    "IndicatorKind",
    "Unit",
    "UnitKind",
    "catalogue",
    "units",
]

IndicatorKind: TypeAlias = Literal["flow", "stock", "rate", "index"]
UnitKind: TypeAlias = Literal["physical", "money", "classifier", "time", "ratio", "noun_counter"]


class Indicator(NamedTuple):
    """An indicator of the catalogue.

    Attributes
    ----------
    id : str
        Its name in small Latin letters, unique in a catalogue.
    name : str
        Its official Chinese name.
    aliases : str
        Other names, separated by ``|``; ``…`` stands for any words in between; ``=`` before one says
        that it holds only where it is all there is.
    english : str
        Its name in the words of the official yearbooks.
    unit : str
        The unit that amounts are kept in.
    better : str
        The favourable direction: ``higher``, ``lower`` or ``neutral``.
    kind : str
        ``flow`` (adds up over a period), ``stock``, ``rate`` or ``index``.
    measure : str
        What reports mostly say of it.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.catalogue()["gdp"].name
    '地区生产总值'
    """

    id: str
    name: str
    aliases: str
    english: str
    unit: str
    better: Better
    kind: IndicatorKind
    measure: Measure


class CatalogueMatch(NamedTuple):
    """The indicator that a subject names.

    Attributes
    ----------
    indicator : Indicator
    rest : str
        What else the subject says, neutral words left out: 宁波舟山 in 宁波舟山港集装箱吞吐量.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.catalogue().match("全区地区生产总值").indicator.id
    'gdp'
    """

    indicator: Indicator
    rest: str


class Catalogue:
    """Indicators known by name, and how subjects of reports are told to be one of them.

    Made by `catalogue`.

    Examples
    --------
    >>> import zhibiao
    >>> len(zhibiao.catalogue()) > 100
    True
    """

    def __init__(self, core: _core.Catalogue) -> None:
        self._core = core
        self._rows = {row.id: row for row in (Indicator(*cells) for cells in core.rows())}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self._rows.values())

    def __getitem__(self, id: str) -> Indicator:  # noqa: A002
        return self._rows[id]

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return id in self._rows

    def match(self, what: str | Figure) -> CatalogueMatch | None:
        """The indicator that a figure, or a subject alone, is of; None where none is known.

        Examples
        --------
        >>> import zhibiao
        >>> figure = zhibiao.read("2024年城镇调查失业率为4.9%。").figures[0]
        >>> found = zhibiao.catalogue().match(figure)
        >>> found.indicator.english, found.indicator.better
        ('Surveyed urban unemployment rate', 'lower')
        """
        if isinstance(what, Figure):
            found = self._core.match(what.subject, what.measure, what.unit)
        else:
            found = self._core.match(what)
        return None if found is None else CatalogueMatch(Indicator(*found[0]), found[1])

    def to_tsv(self) -> str:
        r"""The table as text: a heading line, then a line an indicator, cells separated by tabs.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.catalogue().to_tsv().splitlines()[0].split("\t")[:3]
        ['id', 'name', 'aliases']
        """
        return self._core.to_tsv()

    def __repr__(self) -> str:
        return f"<Catalogue: {len(self)} indicators>"


def catalogue(own: str | os.PathLike[str] | None = None, *, builtin: bool = True) -> Catalogue:
    """The indicators known by name.

    Parameters
    ----------
    own : path, optional
        A table of further indicators, as `Catalogue.to_tsv` writes it; a later row is preferred where
        two have one name.
    builtin : bool
        Whether the built-in indicators are part of it.

    Raises
    ------
    CatalogueError
        The table cannot be used; the message says where and what to do.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.catalogue()["surveyed_unemployment"].better
    'lower'
    """
    if own is None:
        return Catalogue(_core.Catalogue.builtin() if builtin else _core.Catalogue.from_tsv("", ""))
    with open(own, encoding="utf-8") as file:
        text = file.read()
    if builtin:
        return Catalogue(_core.Catalogue.builtin().extended(text, os.fspath(own)))
    return Catalogue(_core.Catalogue.from_tsv(text, os.fspath(own)))


class Unit(NamedTuple):
    """A unit or classifier that reports write after a number.

    Attributes
    ----------
    name : str
        As it stands in the text, without 万 or 亿.
    kind : str
        ``physical``, ``money``, ``classifier``, ``time``, ``ratio`` or ``noun_counter``.
    base : str
        The unit that `scale` counts in.
    scale : fractions.Fraction
        Exact: one of this unit is so many of `base`; 亩 is 2000/3 of 平方米.
    english : str

    Examples
    --------
    >>> import zhibiao
    >>> next(unit for unit in zhibiao.units() if unit.name == "亩").scale
    Fraction(2000, 3)
    """

    name: str
    kind: UnitKind
    base: str
    scale: Fraction
    english: str


def units() -> list[Unit]:
    """Every unit and classifier that the reader knows.

    Examples
    --------
    >>> import zhibiao
    >>> {unit.name for unit in zhibiao.units()} >= {"平方米", "家", "百分点", "微克"}
    True
    """
    return [
        Unit(name, kind, base, Fraction(numerator, denominator) * Fraction(10) ** exponent, english)
        for name, kind, base, numerator, denominator, exponent, english in _core.units()
    ]
