# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Targets beside what was achieved of the same indicator the year before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao._rows import Listed
from zhibiao._shown import Line, Shown
from zhibiao.indicators import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhibiao._cells import LinkCells
    from zhibiao.figures import Figure, Figures
    from zhibiao.report import Report

__all__ = ["Link", "LinkReason", "Links"]

LinkReason: TypeAlias = Literal[
    "linked", "nothing_alike", "other_measure", "other_unit", "other_period", "taken"
]


def side_of(figure: Figure) -> dict[str, Any]:
    """What the exchange format says of one side of a link."""
    row = figure.to_dict()
    return {key: row[key] for key in ("begin", "end", "text", "value", "value2", "unit", "bound")}


@dataclass(frozen=True, repr=False)
class Link(Line):
    """A target of the plan year and the achievement of the same indicator the year before.

    Attributes
    ----------
    indicator : str
        A name for what both measure.
    target : Figure
    achievement : Figure or None
        None where the report gives none.
    reason : str
        ``linked``, or why there is no achievement: ``nothing_alike``, ``other_measure``, ``other_unit``,
        ``other_period``, ``taken`` (it belongs to a target closer to it).
    nearest : Figure or None
        The figure that the reason speaks of.
    known : Indicator or None
        The indicator of the catalogue that the target is of; None where it knows none.
    close : bool
        The two are defined somewhat differently.

    Examples
    --------
    >>> import zhibiao
    >>> link = zhibiao.datasets.yunhe_2025().links()[0]
    >>> link.target.text, link.achievement.text
    ('5.5%', '5.6%')
    """

    indicator: str
    target: Figure
    achievement: Figure | None
    reason: LinkReason
    nearest: Figure | None = None
    known: Indicator | None = None
    close: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The fields of the exchange format, one JSON line a target; numbers as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.datasets.yunhe_2025().links()[0].to_dict()
        >>> row["target"]["value"], row["achievement"]["value"]
        ('5.5', '5.6')
        """
        return {
            "doc": self.target.doc,
            "indicator": self.indicator,
            "target": side_of(self.target),
            "achievement": None if self.achievement is None else side_of(self.achievement),
        }


@dataclass(frozen=True, repr=False, eq=False)
class Links(Shown, Listed[Link]):
    """The links of one report, a sequence of `Link` in the order of the targets.

    Made by `Report.links`.  It equals a list of the same links, and a slice of it is `Links` again.

    Attributes
    ----------
    name : str
        The report's name.
    rows : tuple of Link

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_2025().links()
    <Links of yunhe_2025: ... targets, ... of them beside a result of the year before>
    """

    _report: Report | None = field(default=None)

    def __repr__(self) -> str:
        linked = sum(link.achievement is not None for link in self.rows)
        told = f"{len(self)} targets, {linked} of them beside a result of the year before"
        return f"<Links of {self.name}: {told}>"

    def linked(self) -> Links:
        """Those that have a result of the year before.

        Examples
        --------
        >>> import zhibiao
        >>> all(link.achievement for link in zhibiao.datasets.yunhe_2025().links().linked())
        True
        """
        return Links(self.name, tuple(row for row in self.rows if row.achievement is not None), self._report)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The links as `Link.to_dict` gives them.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_2025().links().to_dicts()[0]["indicator"]
        '地区生产总值'
        """
        return [link.to_dict() for link in self.rows]


def links_of(name: str, rows: Iterable[Link], report: Report | None = None) -> Links:
    """The links of a report."""
    return Links(name, tuple(rows), report)


def link_of(cells: LinkCells, figures: Figures, name: str = "", close: bool = False) -> Link:
    """A link with its figures, named by its target's subject where no name is given."""
    target, achievement, reason, nearest, indicator = cells
    found, near = (None if i is None else figures[i] for i in (achievement, nearest))
    known = None if indicator is None else Indicator(*indicator)
    return Link(name or figures[target].subject, figures[target], found, reason, near, known, close)
