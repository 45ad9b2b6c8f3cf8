# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How results show themselves: HTML in notebooks, one line for a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhibiao.show.displays import Html
    from zhibiao.show.words import Lang

__all__ = ["Line", "Shown"]


class Shown:
    """A result with a display: a notebook shows it where it is the last value of a cell.

    Examples
    --------
    >>> import zhibiao
    >>> "<table" in zhibiao.datasets.yunhe_2025().figures._repr_html_()
    True
    """

    __slots__ = ()

    def to_html(self, lang: Lang | None = None, *, rows: int | None = 40) -> Html:
        """The display as HTML that needs nothing else: no network, and no script to be read.

        Parameters
        ----------
        lang : {"zh", "en"}, optional
            By default both, with a switch.
        rows : int, optional
            How many rows at most; None for all.

        Returns
        -------
        Html
            A `str` that a notebook shows as HTML.

        Raises
        ------
        ValueError
            Another language, or fewer than no rows.

        Examples
        --------
        >>> import zhibiao
        >>> page = zhibiao.datasets.yunhe_2025().scorecard().to_html("en", rows=5)
        >>> page.count("<tr>"), "Scorecard" in page
        (6, True)
        """
        from zhibiao.show.displays import html_of

        return html_of(self, lang, rows)

    def _repr_html_(self) -> str:
        return str(self.to_html())


class Line:
    """A row that `repr` shows as one line.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.read("2024年新增学位8054个。").figures[0]
    <Figure 新增学位 8054个: amount, achievement of 2024, at 9-14>
    """

    __slots__ = ()

    def __repr__(self) -> str:
        from zhibiao.show.lines import line_of

        return line_of(self)
