# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""HTML of results: from the table of each to one display, self-contained, in one language or in both."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from zhibiao.show.cells import Bar, Chip
from zhibiao.show.palette import COLOURS, rules
from zhibiao.show.templates import render
from zhibiao.show.words import LANGUAGES, Word, word

if TYPE_CHECKING:
    from zhibiao.show.cells import Table
    from zhibiao.show.words import Lang

__all__ = ["MOST", "Html", "html_of", "table_of"]

MOST = 40
"""How many rows a display shows where nothing is asked for."""

_MAKERS = {
    "Report": "of_report:report",
    "Dataset": "of_report:dataset",
    "Figures": "of_report:figures",
    "Links": "of_report:links",
    "Scorecard": "of_report:scorecard",
    "Findings": "of_report:findings",
    "Chain": "of_years:chain",
    "History": "of_years:history",
    "Outlook": "of_years:outlook",
    "Projection": "of_years:projection",
    "Scenarios": "of_years:scenarios",
    "Assessment": "of_methods:assessment",
    "RuleScore": "of_methods:rule_score",
    "Index": "of_methods:index",
    "PanelForecast": "of_methods:columns",
    "PanelAssessment": "of_methods:columns",
}
"""The maker of the table of each class, by the class's name; subclasses are shown as what they are of."""


class Html(str):
    """HTML that a notebook shows as such where it is the last value of a cell.

    Examples
    --------
    >>> Html("<b>5</b>")._repr_html_()
    '<b>5</b>'
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def table_of(result: object, most: int | None = MOST) -> Table:
    """The table of a result, of at most so many rows.

    Raises
    ------
    TypeError
        Nothing is known of how to show it.

    Examples
    --------
    >>> import zhibiao
    >>> table = table_of(zhibiao.datasets.yunhe_2025().figures, 5)
    >>> len(table.rows), table.total > 5
    (5, True)
    """
    found = next((_MAKERS[base.__name__] for base in type(result).__mro__ if base.__name__ in _MAKERS), None)
    if found is None:
        raise TypeError(f"Expected one of {', '.join(_MAKERS)}, got {type(result).__name__}")
    module, _, name = found.partition(":")
    make: Callable[[Any, int | None], Table] = getattr(import_module(f"zhibiao.show.{module}"), name)
    return make(result, most)


def _groups(table: Table) -> list[str]:
    """The groups of colours that the table uses."""
    cells = [cell for row in table.rows for cell in row]
    used = [chip.css for chip, _ in table.chips]
    used += [cell.css for cell in cells if isinstance(cell, Chip)]
    used += [cell.bullet.css for cell in cells if isinstance(cell, Bar) and cell.bullet is not None]
    named = dict.fromkeys(css.split("-")[1] for css in dict.fromkeys(used))
    return [group for group in named if group in COLOURS]


def html_of(result: object, lang: Lang | None = None, rows: int | None = MOST) -> Html:
    """A result as one element of HTML that needs nothing else.

    Parameters
    ----------
    result
        A result of this package.
    lang : {"zh", "en"}, optional
        By default both, with a switch.
    rows : int, optional
        How many rows at most; None for all.

    Raises
    ------
    ValueError
        Another language, or fewer than no rows.

    Examples
    --------
    >>> import zhibiao
    >>> html_of(zhibiao.datasets.yunhe_2025().scorecard(), "en").count("<tr>") > 5
    True
    """
    if lang is not None and lang not in LANGUAGES:
        raise ValueError(f"Expected 'zh', 'en' or None for both, got {lang!r}")
    if rows is not None and rows < 0:
        raise ValueError(f"Expected 0 rows or more, or None for all, got {rows}")
    table = table_of(result, rows)
    left = word("ui", "more")
    counted = Word(*(text.format(table.total - len(table.rows)) for text in left[:2]))
    sortable = len(table.rows) > 1 and any(column.sortable for column in table.columns)
    made = render(
        "display.html", table=table, lang=lang, colours=rules(".zb-display", _groups(table)), more=counted,
        see_all=word("ui", "see_all"), sortable=sortable,
    )  # fmt: skip
    return Html(made)
