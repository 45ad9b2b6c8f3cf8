# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a report knows of its corrections."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Literal

from zhibiao import _core
from zhibiao.errors import CorrectionError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhibiao._cells import CorrectionTold
    from zhibiao.corrections import Action, Correction, Corrections, Outcome
    from zhibiao.figures import Figure
    from zhibiao.report import Report
    from zhibiao.widget import ReportWidget

__all__ = ["Correctable"]


def _number(value: Any, field: str) -> str:
    if isinstance(value, float | bool):
        raise TypeError(f"Expected an int, a Decimal or digits for {field}, got the {type(value).__name__} "
                        f"{value!r}; write the number as it is printed")  # fmt: skip
    try:
        number = Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        return str(value)
    return f"{number:f}" if number.is_finite() else str(value)


def _words(field: str, value: Any) -> str | None:
    """A value of a field as the core takes it."""
    if value is None:
        return "" if field == "period" else None
    if field in ("value", "value2"):
        return _number(value, field)
    if field == "period" and isinstance(value, tuple):
        return f"{value[0]}-{value[1]}"
    return str(value).lower() if isinstance(value, bool) else str(value)


class Correctable:
    """Reports whose figures can be corrected; part of `Report`.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("2024年新增学位8054个。")
    >>> report.correct(report.figures[0], value=8045).figures[0].value
    Decimal('8045')
    """

    _reading: _core.Reading
    _uncorrected: Report | None = None
    _corrections: Corrections | None = None
    _told: tuple[tuple[Correction, CorrectionTold], ...] = ()

    @property
    def corrections(self) -> Corrections:
        """All corrections that were given, those of other reports too, so that they can be saved again.

        Examples
        --------
        >>> import zhibiao
        >>> len(zhibiao.read("新增学位8054个。").corrections)
        0
        """
        from zhibiao.corrections import Corrections

        return Corrections() if self._corrections is None else self._corrections

    @property
    def outcomes(self) -> list[Outcome]:
        """What became of each correction of this report: done, or why not.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("2024年新增学位8054个。", name="甲区")
        >>> kept = report.correct(report.figures[0], unit="座").corrections
        >>> new = zhibiao.read("2024年新增学位8045个。", name="甲区", corrections=kept)
        >>> [(outcome.reason, outcome.done) for outcome in new.outcomes]
        [('text_not_found', False)]
        """
        from zhibiao.corrections import Outcome

        figures = self._as_report().figures
        return [
            Outcome(correction, reason, span, None if number is None else figures[number])
            for correction, (reason, span, number) in self._told
        ]

    def _as_report(self) -> Report:
        from zhibiao.report import Report

        assert isinstance(self, Report)
        return self

    def _as_read(self) -> Report:
        return self._as_report() if self._uncorrected is None else self._uncorrected

    @property
    def _marked(self) -> dict[tuple[int, int], tuple[str, ...]]:
        return {
            span: tuple(change.field for change in correction.changes)
            for correction, (reason, span, _) in self._told
            if span is not None and reason in ("applied", "moved")
        }

    def with_corrections(self, corrections: Corrections | str | os.PathLike[str]) -> Report:
        """The report as it reads with these corrections and no others; links and verdicts follow.

        Parameters
        ----------
        corrections : Corrections or path

        Raises
        ------
        CorrectionError
            The file cannot be used.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("新增学位8054个。")
        >>> better = report.correct(report.figures[0], value=8045)
        >>> report.with_corrections(better.corrections).figures[0].value
        Decimal('8045')
        """
        from zhibiao.corrections import Corrections

        given = corrections if isinstance(corrections, Corrections) else Corrections.load(corrections)
        read = self._as_read()
        own = list(given.of(read))
        cells = [row._cells(row.sha256 == read.sha256) for row in own]
        reading, told = _core.correct(read._reading, cells)
        made = object.__new__(type(read))
        kept = {name: value for name, value in vars(read).items() if name.startswith("_")}
        vars(made).update(kept, _reading=reading, _uncorrected=read, _corrections=given)
        made._told = tuple(zip(own, told, strict=True))
        return made

    def correct(
        self, figure: Figure, *, why: str = "", who: str = "", when: date | None = None, **fields: Any
    ) -> Report:
        """The report with one figure corrected; this one stays as it is.

        Parameters
        ----------
        figure : Figure
            One of `figures`.
        why, who : str
            Kept with the correction, for those who review it.
        when : datetime.date, optional
            By default today.
        **fields
            Of ``value``, ``value2``, ``unit``, ``bound``, ``measure``, ``role``, ``period``, ``subject``,
            ``estimated``, ``optional``, ``resolution``: what the report says.  Numbers as `int`, `Decimal`
            or digits, in `unit`; ``value2=None`` says that there is no upper end; a period is ``2024``,
            ``"2021-2025"`` or None; a subject is made of words of the report.

        Returns
        -------
        Report
            Its `corrections` hold this one too; save them with `Corrections.save`.

        Raises
        ------
        CorrectionError
            A field that there is not, a word that it does not know, or a correction that cannot be applied:
            the message says what to do.
        ValueError
            A figure of another report.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("2024年，完成投资26.8亿元。")
        >>> better = report.correct(report.figures[0], unit="万元", value=268000, why="原件单位为万元")
        >>> better.figures[0].unit, better.figures[0].corrected, report.figures[0].unit
        ('万元', ('value', 'unit'), '元')
        """
        place = self._place(figure)
        changes = {
            name: (_words(name, getattr(figure, name, None)), _words(name, value))
            for name, value in fields.items()
        }
        changes = {name: both for name, both in changes.items() if both[0] != both[1]}
        if fields and not changes:
            return self._as_report()
        return self._with(self._made("change", place, changes, why, who, when))

    def remove_figure(
        self, figure: Figure, *, why: str = "", who: str = "", when: date | None = None
    ) -> Report:
        """The report without a figure that is none.

        Raises
        ------
        ValueError
            A figure of another report.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("新增学位8054个，增长3%。")
        >>> len(report.remove_figure(report.figures[1], why="引文").figures)
        1
        """
        return self._with(self._made("remove", self._place(figure), {}, why, who, when))

    def add_figure(
        self,
        begin: int,
        end: int,
        *,
        why: str = "",
        who: str = "",
        when: date | None = None,
        **fields: Any,
    ) -> Report:
        """The report with a figure that was missed.

        Parameters
        ----------
        begin, end : int
            Where it stands, in code points of `text`: the number with its unit.
        why, who : str
        when : datetime.date, optional
        **fields
            ``value`` and ``subject``, and what else is to be said (see `correct`); by default it is a plain
            amount that was achieved, of no unit and no period.

        Raises
        ------
        CorrectionError
            Value or subject is missing, a word is not known, or a figure is read there already.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("本次测评得分12.5。")
        >>> begin = report.text.index("12.5")
        >>> figure = report.add_figure(begin, begin + 4, value="12.5", subject="测评得分").figures[0]
        >>> figure.text, figure.value, figure.subject
        ('12.5', Decimal('12.5'), '测评得分')
        """
        size = len(self._as_report().text)
        if not 0 <= begin < end <= size:
            raise ValueError(f"Expected a place from 0 to {size}, got {begin} to {end}")
        changes = {name: (None, _words(name, value)) for name, value in fields.items()}
        return self._with(self._made("add", (begin, end), changes, why, who, when))

    def widget(
        self,
        corrections: str | os.PathLike[str] | None = None,
        *,
        lang: Literal["zh", "en"] = "zh",
        who: str = "",
        height: int = 600,
    ) -> ReportWidget:
        """The report in a notebook, to read and to correct; see `zhibiao.widget.ReportWidget`.

        Examples
        --------
        >>> import zhibiao
        >>> widget = zhibiao.read("2024年新增学位8054个。").widget(lang="en")
        >>> len(widget.corrections)
        0
        """
        from zhibiao.widget import ReportWidget

        return ReportWidget(self._as_report(), corrections, lang=lang, who=who, height=height)

    def _place(self, figure: Figure) -> tuple[int, int]:
        report = self._as_report()
        if not any(row == figure for row in report.figures):
            raise ValueError(f"Expected a figure of {report.name}, got one of {figure.doc}: {figure.text}")
        return figure.begin, figure.end

    def _made(
        self,
        action: Action,
        place: tuple[int, int],
        changes: Mapping[str, tuple[str | None, str | None]],
        why: str,
        who: str,
        when: date | None,
    ) -> Correction:
        from zhibiao.corrections import FIELDS, Change, Correction

        report = self._as_report()
        text, before, after = _core.anchor(self._reading.document, place)
        ordered = [name for name in FIELDS if name in changes] + [n for n in changes if n not in FIELDS]
        rows = tuple(Change(name, *changes[name]) for name in ordered)
        return Correction(report.name, report.sha256, *place, text, before, after, action, rows, who,
                          when or date.today(), why)  # fmt: skip

    def _renewed(self, correction: Correction) -> Corrections:
        """The corrections, where one of this figure was made on another text as if made on this one."""
        from dataclasses import replace

        kept = self.corrections
        new = {
            name: getattr(correction, name) for name in ("sha256", "begin", "end", "text", "before", "after")
        }
        for old, (reason, span, _) in self._told:
            if reason == "moved" and span == (correction.begin, correction.end):
                kept = kept.remove(old).add(replace(old, **new))
        return kept

    def _with(self, correction: Correction) -> Report:
        made = self.with_corrections(self._renewed(correction).add(correction))
        for outcome in made.outcomes:
            if outcome.correction.key == correction.key and not outcome.done:
                raise CorrectionError(f"{outcome}", "", None, outcome.reason)
        return made
