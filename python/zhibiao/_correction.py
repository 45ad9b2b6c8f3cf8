# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""One correction, its row in a table, and what became of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from zhibiao import _core
from zhibiao.errors import CorrectionError

if TYPE_CHECKING:
    from zhibiao._cells import CorrectionCells
    from zhibiao.figures import Figure
    from zhibiao.report import Report

__all__ = ["FIELDS", "Action", "Change", "Correction", "Outcome", "Reason", "ReviewRow"]

Action: TypeAlias = Literal["change", "remove", "add"]
Reason: TypeAlias = Literal[
    "applied", "moved", "not_needed", "text_not_found", "text_not_unique", "quote_differs", "no_figure",
    "other_value", "contradicted", "range_incomplete", "subject_not_in_text", "figure_there",
]  # fmt: skip

FIELDS = (
    "value", "value2", "unit", "bound", "measure", "role", "period", "subject", "estimated", "optional",
    "resolution",
)  # fmt: skip
"""What of a figure can be corrected; named as in `Figure`."""

_ADVICE = {
    "applied": "",
    "moved": "the text has changed since; see that it is the figure that was meant",
    "not_needed": "the figure reads so already; delete the entry",
    "text_not_found": "its words are not in this text; make it again on this one, or delete it",
    "text_not_unique": "its words stand in this text more than once; write more of what is around them",
    "quote_differs": "other words stand at begin and end; write those of the figure, or make it again",
    "no_figure": "no figure is exactly these words; make it again on the figure that is read there",
    "other_value": "the figure is read otherwise than when it was made; see whether it is still needed",
    "contradicted": "another entry says something else of this figure; keep one of them",
    "range_incomplete": "give bound = range and value2 together, or neither",
    "subject_not_in_text": "name the subject in words of the report",
    "figure_there": "a figure is read there; correct that one",
}


class Change(NamedTuple):
    """One field of a figure, what was read and what it says, as words of the exchange format.

    Attributes
    ----------
    field : str
        One of `FIELDS`.
    old : str or None
        What was read; None for a `value2` that is not there, and for a figure that is added.
    new : str or None
        What it says; None for no `value2`.

    Examples
    --------
    >>> from zhibiao.corrections import Change
    >>> Change("unit", "个", "座").new
    '座'
    """

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Correction:
    """What one figure says, against what was read.  Made by `Report.correct` and its like.

    Attributes
    ----------
    report : str
        The report's name.
    sha256 : str
        Of the text that it was made on (`Report.sha256`): in that text its place counts, in any other its
        words, which must then stand there once.
    begin, end : int
        Where the figure stands in that text, in code points.
    text : str
        The figure, as it stands there.
    before, after : str
        What stands around it; blanks do not count.
    action : str
        ``change``, ``remove`` (it is no figure) or ``add`` (it was missed).
    changes : tuple of Change
    who, why : str
    when : datetime.date or None
    line : int or None
        Where it stands in its file, from 1.

    Raises
    ------
    CorrectionError
        A field that there is not, or a word that the field does not know.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("2024年新增学位8054个。", name="甲区")
    >>> correction = report.correct(report.figures[0], bound=">=").corrections[0]
    >>> correction.text, correction.before, correction.changes
    ('8054个', '2024年新增学位', (Change(field='bound', old='=', new='>='),))
    """

    report: str
    sha256: str
    begin: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    action: Action = "change"
    changes: tuple[Change, ...] = ()
    who: str = ""
    when: date | None = None
    why: str = ""
    line: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        for change in self.changes:
            if change.field not in FIELDS:
                what = f"Expected one of {', '.join(FIELDS)}; got {change.field}"
                raise CorrectionError(what, "", None, change.field)
        problem = _core.correction_problem(self._cells(False))
        if problem is not None:
            raise CorrectionError(problem[1], "", None, problem[0])

    @property
    def key(self) -> tuple[str, int, int]:
        """Which figure it is of: the text's digest, and the place in it.

        Examples
        --------
        >>> from zhibiao.corrections import Correction
        >>> Correction("甲区", "ab12", 9, 14, "8054个", action="remove").key
        ('ab12', 9, 14)
        """
        return (self.sha256, self.begin, self.end)

    def concerns(self, report: Report) -> bool:
        """Whether it is of this report: of its text, or of its name.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("新增学位8054个。", name="甲区")
        >>> zhibiao.Correction("甲区", "ab12", 4, 9, "8054个", action="remove").concerns(report)
        True
        """
        return self.sha256 == report.sha256 or self.report == report.name

    def _cells(self, same_text: bool) -> CorrectionCells:
        place, changes = (self.begin, self.end), list(self.changes)
        return (self.action, same_text, place, self.text, self.before, self.after, [*changes])

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao.corrections import Correction
        >>> Correction("甲区", "ab12", 9, 14, "8054个", action="remove").to_dict()["action"]
        'remove'
        """
        row = asdict(self)
        row["changes"] = [change._asdict() for change in self.changes]
        row["when"] = None if self.when is None else self.when.isoformat()
        return row

    def __str__(self) -> str:
        told = ", ".join(f"{c.field} {_shown(c.old)} → {_shown(c.new)}" for c in self.changes)
        if self.action == "add":
            told = "added; " + ", ".join(f"{c.field} {_shown(c.new)}" for c in self.changes)
        said = ": ".join(part for part in (self.who, self.why) if part)
        place = f"{self.report} {self.begin}-{self.end} {self.text}: "
        return place + (told or "no figure") + (f" ({said})" if said else "")


def _shown(words: str | None) -> str:
    return words or "(none)"


@dataclass(frozen=True)
class ReviewRow:
    """One field that a correction changes, for a table.

    Attributes
    ----------
    report, text : str
        The report's name; the figure as it stands.
    begin, end : int
    context : str
        The figure between the words around it.
    action, field : str
        `field` is empty where the figure is removed.
    old, new : str
        Empty for none.
    who, why, when : str

    Examples
    --------
    >>> from zhibiao.corrections import Correction, Corrections
    >>> row = Corrections([Correction("甲区", "ab12", 9, 14, "8054个", action="remove")]).review()[0]
    >>> row.action, row.context
    ('remove', '【8054个】')
    """

    report: str
    text: str
    begin: int
    end: int
    context: str
    action: Action
    field: str
    old: str
    new: str
    who: str
    why: str
    when: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for a data frame or JSON.

        Examples
        --------
        >>> from zhibiao.corrections import Correction, Corrections
        >>> rows = Corrections([Correction("甲区", "ab12", 9, 14, "8054个", action="remove")]).review()
        >>> rows[0].to_dict()["report"]
        '甲区'
        """
        return asdict(self)


@dataclass(frozen=True)
class Outcome:
    """What became of a correction when a report was read.

    Attributes
    ----------
    correction : Correction
    reason : str
        ``applied``, or ``moved``: done although the text has changed.  Not done: ``not_needed``,
        ``text_not_found``, ``text_not_unique``, ``quote_differs``, ``no_figure``, ``other_value``,
        ``contradicted``, ``range_incomplete``, ``subject_not_in_text``, ``figure_there``.
    span : tuple of int or None
        Where it was found in this text.
    figure : Figure or None
        The figure there, as corrected; None where there is none.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("新增学位8054个。")
    >>> outcome = report.correct(report.figures[0], unit="座").outcomes[0]
    >>> outcome.reason, outcome.done, outcome.figure.unit
    ('applied', True, '座')
    """

    correction: Correction
    reason: Reason
    span: tuple[int, int] | None
    figure: Figure | None = None

    @property
    def done(self) -> bool:
        """Whether the figures are other than without it.

        Examples
        --------
        >>> from zhibiao.corrections import Correction, Outcome
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", action="remove")
        >>> Outcome(row, "not_needed", None).done
        False
        """
        return self.reason in ("applied", "moved")

    @property
    def advice(self) -> str:
        """What to do about it; empty where it was applied.

        Examples
        --------
        >>> from zhibiao.corrections import Correction, Outcome
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", action="remove")
        >>> Outcome(row, "not_needed", None).advice
        'the figure reads so already; delete the entry'
        """
        return _ADVICE[self.reason]

    def __str__(self) -> str:
        return f"{self.correction}: {self.reason.replace('_', ' ')}" + (self.advice and f"; {self.advice}")
