# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Reading a report."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from zhibiao import _core
from zhibiao._shown import Line, Shown
from zhibiao.figures import Figures
from zhibiao.outline import Outline, outline_of
from zhibiao.sources import load

if TYPE_CHECKING:
    from zhibiao.claims import Claim
    from zhibiao.figures import Figure
    from zhibiao.findings import Findings
    from zhibiao.history import History
    from zhibiao.indicators import Catalogue
    from zhibiao.links import Links
    from zhibiao.scorecard import Scorecard

__all__ = ["Report", "Unread", "read"]


@dataclass(frozen=True, repr=False)
class Unread(Line):
    """A number that was not understood, and why.

    Attributes
    ----------
    doc : str
        The report's name.
    begin, end : int
        Where the number stands, in code points of the file.
    text : str
        The number, as it stands.
    clause : str
        The clause around it.
    reason : str
        Why: a word such as ``number_too_large``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.read("没有数字。").unread
    []
    """

    doc: str
    begin: int
    end: int
    text: str
    clause: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.Unread("短文", 0, 2, "12", "12", "bare_number").to_dict()["reason"]
        'bare_number'
        """
        return asdict(self)


def _reread(data: bytes, name: str, year: int) -> Report:
    """A report from its text; how pickle brings it back."""
    return Report(_core.read(data, name, year))


class Report(Shown):
    """A report that was read: its figures, targets and achievements, and what was not understood.

    Made by `read`.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.datasets.yunhe_2025()
    >>> report.name, report.year
    ('yunhe_2025', 2025)
    """

    def __init__(self, reading: _core.Reading) -> None:
        self._reading = reading

    @property
    def name(self) -> str:
        """The file's name without its suffix, or the name given to `read`.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("没有数字。", name="短文").name
        '短文'
        """
        return self._reading.document.name

    @property
    def year(self) -> int | None:
        """The year in which the report is given and for which it plans; None where that is not known.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("2026年政府工作报告").year
        2026
        """
        return self._reading.outline.year or None

    @cached_property
    def text(self) -> str:
        """The report's text; offsets count its code points.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("2024年新增学位8054个。")
        >>> figure = report.figures[0]
        >>> report.text[figure.begin:figure.end]
        '8054个'
        """
        return self._reading.document.bytes.decode("utf-8")

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 digest of the text's UTF-8 bytes, in hexadecimal.

        Examples
        --------
        >>> import zhibiao
        >>> len(zhibiao.read("没有数字。").sha256)
        64
        """
        import hashlib

        return hashlib.sha256(self._reading.document.bytes).hexdigest()

    @cached_property
    def figures(self) -> Figures:
        """All figures, in the order of the text.

        Examples
        --------
        >>> import zhibiao
        >>> [figure.text for figure in zhibiao.read("新增学位8054个，增长3.2%。").figures]
        ['8054个', '3.2%']
        """
        return Figures(self._reading.figures(), self._reading.document)

    @property
    def targets(self) -> Figures:
        """The figures that are aimed at, planned or expected of a coming period.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_2025().targets[1].text
        '4%'
        """
        return self.figures.where(role="target")

    @property
    def achievements(self) -> Figures:
        """The figures that are reported as done, or as the present state.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_2025().achievements[0].text
        '612.8亿元'
        """
        return self.figures.where(role="achievement")

    @cached_property
    def unread(self) -> list[Unread]:
        """The numbers that were not understood; none is lost without a reason.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("没有数字。").unread
        []
        """
        return [
            Unread(self.name, *number, text, clause, reason)
            for number, text, _, clause, reason in self._reading.unread()
        ]

    @cached_property
    def outline(self) -> Outline:
        """The report's parts and themes.

        Examples
        --------
        >>> import zhibiao
        >>> len(zhibiao.datasets.yunhe_2025().outline.parts)
        2
        """
        return outline_of(self._reading)

    @cached_property
    def claims(self) -> list[Claim]:
        """Where the report says itself how far its plan was fulfilled; evidence, not a verdict.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.datasets.yunhe_2025()
        >>> [claim.text for claim in report.claims if claim.kind == "attainment"]
        ['107.5%', '1.05倍']
        """
        from zhibiao.claims import claim_of

        quote, figures = self._reading.document.quote, self.figures
        return [
            claim_of(cells, self.name, figures, quote(cells[1]), quote(cells[2]))
            for cells in _core.claims(self._reading)
        ]

    def links(self, *, optional: bool = False, catalogue: Catalogue | None = None) -> Links:
        """Each target of the plan year beside what was achieved of it the year before.

        Parameters
        ----------
        optional : bool
            Also the targets that a reader could leave out.
        catalogue : Catalogue, optional
            The indicators to know by name; by default the built-in ones.

        Examples
        --------
        >>> import zhibiao
        >>> link = zhibiao.datasets.yunhe_2025().links()[0]
        >>> link.achievement.text, link.target.text, link.known.english
        ('5.6%', '5.5%', 'Gross domestic product')
        """
        from zhibiao.links import link_of, links_of

        own = None if catalogue is None else catalogue._core
        found = _core.links(self._reading, optional, own)
        return links_of(self.name, (link_of(cells, self.figures) for cells in found), self)

    def scorecard(self, *, optional: bool = False, catalogue: Catalogue | None = None) -> Scorecard:
        """Each target beside last year's result: the gap, what it asks for, what the report claims.

        Parameters
        ----------
        optional : bool
            Also the targets that a reader could leave out.
        catalogue : Catalogue, optional
            The indicators to know by name, with their favourable direction; by default the built-in ones.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.datasets.yunhe_2025().scorecard()[0]
        >>> row.gap.value, row.gap.unit, row.asked
        (Decimal('-0.1'), '百分点', 'less')
        """
        from zhibiao.links import link_of
        from zhibiao.scorecard import scorecard_of

        own = None if catalogue is None else catalogue._core
        cells = _core.scorecard(self._reading, optional, own)
        links = [link_of(row[0], self.figures) for row in cells]
        return scorecard_of(self.name, self.year, links, cells, self.claims, self)

    def history(self, what: Figure | str) -> History:
        """The years that an achievement tells of: its own, and those it implies.

        增至1046.7万平方米、增加30.1% tells last year's level too, within what the printed digits allow; a
        difference, a multiple of a named year and 从A增加到B likewise.

        Parameters
        ----------
        what : Figure or str
            A figure of this report, or an indicator's name: the subject of achievements, or a part of it.

        Returns
        -------
        History
            Empty where no achievement is of that name.

        Raises
        ------
        ValueError
            A figure of another report.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("2024年，失业率为4.9%，比上年下降0.2个百分点。")
        >>> [(point.year, point.value, point.source) for point in report.history("失业率")]
        [(2023, Decimal('5.1'), 'change'), (2024, Decimal('4.9'), 'reported')]
        """
        from zhibiao.history import figures_named

        if isinstance(what, str):
            return self._histories([figures_named(list(self.figures), what)], [what])[0]
        places = [i for i, figure in enumerate(self.figures) if figure == what]
        if not places:
            raise ValueError(f"Expected a figure of {self.name}, got one of {what.doc}: {what.text}")
        return self._histories([places], [what.subject])[0]

    def _histories(self, numbers: list[list[int]], names: list[str]) -> list[History]:
        """One history a list of numbers of figures."""
        from zhibiao.history import history_of

        found = _core.report_histories(self._reading, numbers)
        return [
            history_of(cells, lambda at: self.figures[at[1]], name)
            for cells, name in zip(found, names, strict=True)
        ]

    def check(self) -> Findings:
        """What does not add up: growth beside levels, parts beside wholes, shares, totals told twice.

        Numbers are checked together only where every word between them ties them to one another, and only as
        far as their printed digits tell.  No finding says that nothing was found, not that all is right.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_2025().check()
        <Findings in yunhe_2025: nothing that does not add up>
        >>> found = zhibiao.read("新增学位165个，累计98个。").check()
        >>> [(row.kind, row.reason) for row in found]
        [('cumulative', 'total_below_flow')]
        """
        from zhibiao.findings import findings_of

        return findings_of(self, _core.check(self._reading))

    def __reduce__(self) -> tuple[Any, ...]:
        document = self._reading.document
        return _reread, (document.bytes, document.name, self._reading.outline.year)

    def __repr__(self) -> str:
        year = "" if self.year is None else f" of {self.year}"
        return f"<Report {self.name}{year}: {len(self.figures)} figures, {len(self.targets)} of them targets>"


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    year: int | None = None,
    encoding: str | None = None,
) -> Report:
    """Read a report: a file, or text.

    Parameters
    ----------
    source : str, path or bytes
        A path object names a file; so does a string that names an existing file, or that is one line
        and ends in a suffix such as ``.txt``.  Any other string is the text itself; bytes are text.
    name : str, optional
        The report's name in tables; by default the file's name without its suffix, or ``text``.
    year : int, optional
        The year in which the report is given and for which it plans, where the text does not tell.
    encoding : str, optional
        By default the text is UTF-8, and anything else an error that names the likely encoding.  With
        another encoding the text is converted first; byte offsets then are those of the converted text.

    Returns
    -------
    Report

    Raises
    ------
    FileNotFoundError
        There is no such file.
    EncodingError
        The bytes are not text in the encoding.
    UnsupportedFormatError
        The file is a docx, pdf or another format that cannot be read yet.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("2025年，地区生产总值增长5.5%左右。", year=2025)
    >>> report.figures[0].bound
    '~'
    """
    loaded = load(source, name, encoding)
    return _reread(loaded.data, loaded.name, year or 0)
