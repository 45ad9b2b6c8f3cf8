# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A report in a notebook: its text with every figure marked, each figure's row, and fields to correct.

Needs the extra ``jupyter`` (``pip install zhibiao[jupyter]``); works in JupyterLab, Notebook 7, VS Code and
Colab, without a network.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhibiao.corrections import FIELDS, Corrections
from zhibiao.errors import CorrectionError
from zhibiao.show.annotated import annotated
from zhibiao.show.palette import rules
from zhibiao.show.templates import static
from zhibiao.show.words_table import TABLE as NAMES
from zhibiao.widget.words_table import TABLE as WORDS

try:
    import anywidget
    import traitlets
except ImportError:  # pragma: no cover
    raise ImportError("Expected anywidget, found none; pip install zhibiao[jupyter]") from None

if TYPE_CHECKING:
    from zhibiao.corrections import Correction
    from zhibiao.figures import Figure
    from zhibiao.report import Report

__all__ = ["ReportWidget"]

_STATIC = Path(__file__).parent / "static"
_SHOWN = ("text", "subject", "unit", "bound", "measure", "role", "period", "estimated", "optional")
_GROUPS = ("measure", "role", "bound")


def _script() -> str:
    """One module: the annotated text that the page shares, and the widget around it."""
    return str(static("annotated.js")) + (_STATIC / "widget.js").read_text(encoding="utf-8")


def _style() -> str:
    own = (_STATIC / "widget.css").read_text(encoding="utf-8")
    return rules(".zb-widget", ["role", "measure"]) + str(static("annotated.css")) + own


def _words() -> dict[str, tuple[str, str]]:
    """All words in both languages, by group and name."""
    table = {"ui": WORDS, **{group: NAMES[group] for group in _GROUPS}}
    return {
        f"{group}.{name}": (word.zh, word.en)
        for group, words in table.items()
        for name, word in words.items()
    }


def _row(number: int, figure: Figure) -> dict[str, Any]:
    value2 = "" if figure.value2 is None else f"{figure.value2:f}"
    return {
        "id": f"f{number}", "begin": figure.begin, "end": figure.end, "value": f"{figure.value:f}",
        "value2": value2, "corrected": list(figure.corrected),
        **{name: getattr(figure, name) for name in _SHOWN},
    }  # fmt: skip


def _fields(message: dict[str, Any]) -> dict[str, Any]:
    """What a message says of a figure; `ValueError` where it speaks of something else."""
    fields = {str(name): value for name, value in message.get("fields", {}).items()}
    for name in fields:
        if name not in FIELDS:
            raise ValueError(f"Expected one of {', '.join(FIELDS)}; got {name}")
    if fields.get("value2") == "":
        fields["value2"] = None
    return fields


class ReportWidget(anywidget.AnyWidget):
    """A report's text with its figures marked by role and measure, beside their rows.

    A click on a figure chooses its row, one on a row shows its sentence; the fields of the chosen figure can
    be corrected, a number that is no figure be left out, and one that was missed be added.  All by keyboard
    too.  Each correction is kept in `corrections` and, where a file is named, saved there at once; entries
    that others wrote there meanwhile stay.

    Parameters
    ----------
    report : Report
    corrections : path, optional
        Their file; it may not exist yet.  By default that which the report was read with, if any.
    lang : {"zh", "en"}
        Of the widget; a switch changes it.
    who : str
        Who corrects; kept with each correction.
    height : int
        In CSS pixels.

    Attributes
    ----------
    selected : int or None
        The number of the chosen figure in `Report.figures`; setting it chooses in the widget.
    corrections : Corrections
        All of them; can be observed.
    file : str
        Where they are saved; empty for nowhere.

    Raises
    ------
    CorrectionError
        The file cannot be used.

    Examples
    --------
    >>> import zhibiao
    >>> widget = zhibiao.datasets.yunhe_2025().widget()
    >>> widget.selected = 0
    >>> widget.figure.text
    '612.8亿元'
    """

    _esm = _script()
    _css = _style()

    content = traitlets.Dict().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    selected = traitlets.Int(None, allow_none=True).tag(sync=True)
    lang = traitlets.Enum(["zh", "en"], "zh").tag(sync=True)
    who = traitlets.Unicode("").tag(sync=True)
    height = traitlets.Int(600).tag(sync=True)
    corrections = traitlets.Any()

    def __init__(
        self,
        report: Report,
        corrections: str | os.PathLike[str] | None = None,
        *,
        lang: str = "zh",
        who: str = "",
        height: int = 600,
    ) -> None:
        self.file = report.corrections.file if corrections is None else os.fspath(corrections)
        if corrections is not None and Path(corrections).exists():
            report = report.with_corrections(report.corrections.merge(Corrections.load(corrections)))
        self._report = report
        super().__init__(lang=lang, who=who, height=height, words=_words(), corrections=report.corrections)
        self.content = self._content()
        self.on_msg(self._received)

    @property
    def report(self) -> Report:
        """The report as it reads with the corrections.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("新增学位8054个。", name="甲区").widget().report.name
        '甲区'
        """
        return self._report

    @property
    def figure(self) -> Figure | None:
        """The chosen figure.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("新增学位8054个。").widget().figure is None
        True
        """
        return None if self.selected is None else self._report.figures[self.selected]

    def _content(self) -> dict[str, Any]:
        report = self._report
        kept = [
            {"key": list(row.correction.key), "told": str(row.correction), "reason": row.reason,
             "advice": row.advice, "done": row.done}
            for row in report.outcomes
        ]  # fmt: skip
        rows = [_row(number, figure) for number, figure in enumerate(report.figures)]
        return {"text": annotated(report).to_dict(), "rows": rows, "kept": kept, "file": self.file}

    @traitlets.validate("selected")
    def _valid(self, proposal: dict[str, Any]) -> int | None:
        number: int | None = proposal["value"]
        if number is not None and not 0 <= number < len(self._report.figures):
            most = len(self._report.figures) - 1
            raise traitlets.TraitError(f"Expected the number of a figure from 0 to {most}, got {number}")
        return number

    def _received(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        """What the browser asks for; whatever is wrong with it is told there."""
        try:
            self._use(self._asked(message))
        except (CorrectionError, ValueError, TypeError, KeyError, OSError) as error:
            field = error.field if isinstance(error, CorrectionError) else ""
            self.send({"type": "refused", "field": field, "message": str(error)})

    def _asked(self, message: dict[str, Any]) -> Report:
        """The report with what a message asks for."""
        kind, report = message.get("type"), self._report
        if kind == "undo":
            return report.with_corrections(report.corrections.remove(self._kept(message["key"])))
        why, who = str(message.get("why", "")), str(message.get("who", ""))
        begin, end = int(message["begin"]), int(message["end"])
        fields = _fields(message)
        if kind == "add":
            return report.add_figure(begin, end, why=why, who=who, **fields)
        figure = next((row for row in report.figures if (row.begin, row.end) == (begin, end)), None)
        if figure is None or kind not in ("correct", "remove"):
            raise ValueError(f"Expected a figure of {report.name} to correct, got {kind} at {begin}-{end}")
        if kind == "remove":
            return report.remove_figure(figure, why=why, who=who)
        return report.correct(figure, why=why, who=who, **fields)

    def _kept(self, key: list[Any]) -> Correction:
        for row in self._report.corrections:
            if list(row.key) == key:
                return row
        raise ValueError(f"Expected a correction of {self._report.name} to undo, got {key}")

    def _use(self, report: Report) -> None:
        """Save what is new, and show the report as it reads now."""
        self._save(report.corrections)
        place = None if self.figure is None else (self.figure.begin, self.figure.end)
        self._report = report
        numbers = {(row.begin, row.end): number for number, row in enumerate(report.figures)}
        with self.hold_sync():
            self.content = self._content()
            self.selected = None if place is None else numbers.get(place)
        self.corrections = report.corrections
        self.send({"type": "kept", "file": self.file})

    def _save(self, now: Corrections) -> None:
        """Write what changed to the file as it is by now."""
        if not self.file:
            return
        fresh, gone = now.diff(self.corrections)
        path = Path(self.file)
        there = {row.key: row for row in (Corrections.load(path) if path.exists() else now)}
        for row in gone:
            there.pop(row.key, None)
        there.update((row.key, row) for row in fresh)
        Corrections(there.values()).save(path)
