# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
r"""What a reader of a report says against what was read, kept in a file that can be shared and reviewed.

>>> import zhibiao
>>> report = zhibiao.read("2024年，全区新增学位8054个。", name="甲区")
>>> better = report.correct(report.figures[0], unit="座", who="李", why="原件如此")
>>> print(better.corrections)
甲区 12-17 8054个: unit 个 → 座 (李: 原件如此)
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhibiao._correction import FIELDS, Action, Change, Correction, Outcome, Reason, ReviewRow
from zhibiao._shown import Shown
from zhibiao.errors import CorrectionError

if TYPE_CHECKING:
    from zhibiao.report import Report

__all__ = ["FIELDS", "Action", "Change", "Correction", "Corrections", "Outcome", "Reason", "ReviewRow"]


def _chained(old: tuple[Change, ...], new: tuple[Change, ...]) -> tuple[Change, ...]:
    """Changes of a figure that was changed before, as one: from what was read to what is said last."""
    first = {change.field: change for change in old}
    for change in new:
        before = first.get(change.field, change)
        first[change.field] = Change(change.field, before.old, change.new)
    return tuple(first[name] for name in FIELDS if name in first)


def _without_none(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    return tuple(change for change in changes if change.old != change.new)


def _joined(old: Correction, new: Correction) -> Correction | None:
    """Two corrections of one figure as one; None where nothing is left."""
    if new.action == "remove":
        return None if old.action == "add" else new
    if old.action == "remove":
        return new
    changes = _chained(old.changes, new.changes)
    changes = changes if old.action == "add" else _without_none(changes)
    why = new.why or old.why
    return replace(new, action=old.action, changes=changes, why=why) if changes else None


class Corrections(Shown):
    r"""Corrections of reports, at most one a figure, in the order of reports and their text.

    `add`, `remove` and `merge` give new ones; nothing changes in place.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("新增学位8054个，增长3%。", name="甲区")
    >>> report = report.correct(report.figures[0], unit="座").correct(report.figures[1], bound="~")
    >>> len(report.corrections), [row.text for row in report.corrections]
    (2, ['8054个', '3%'])
    """

    def __init__(self, rows: Iterable[Correction] = (), file: str = "") -> None:
        self.file = file
        self._rows: dict[tuple[str, int, int], Correction] = {}
        for row in sorted(rows, key=lambda row: (row.report, row.sha256, row.begin, row.end)):
            if (twin := self._rows.get(row.key)) is not None:
                raise self._twice(row, twin)
            self._rows[row.key] = row

    def _twice(self, row: Correction, twin: Correction) -> CorrectionError:
        first, second = sorted((row, twin), key=lambda row: row.line or 0)
        where = f" and in line {first.line}" if first.line else ""
        place = f"{self.file}:{second.line}: " if second.line else ""
        what = f"{row.text} ({row.report}, {row.begin}-{row.end}) is corrected here{where}; make one entry"
        return CorrectionError(place + what, self.file, second.line, "begin")

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Correction]:
        return iter(self._rows.values())

    def __getitem__(self, index: int) -> Correction:
        return list(self._rows.values())[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Corrections) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Corrections{self.file and ' ' + self.file}: {len(self)}>"

    def __str__(self) -> str:
        return "\n".join(map(str, self))

    def __reduce__(self) -> tuple[Any, ...]:
        return Corrections, (list(self), self.file)

    @classmethod
    def load(cls, file: str | os.PathLike[str]) -> Corrections:
        """The corrections of a file.

        Raises
        ------
        CorrectionError
            The file cannot be used; the message says in which line, and what to do.
        FileNotFoundError
            There is no such file.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", action="remove")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = pathlib.Path(folder, "corrections.toml")
        ...     Corrections([row]).save(file)
        ...     Corrections.load(file) == Corrections([row])
        True
        """
        return cls.parse(Path(file).read_bytes(), os.fspath(file))

    @classmethod
    def parse(cls, text: str | bytes, file: str = "corrections.toml") -> Corrections:
        r"""The corrections of a text (see `load`); `file` is what errors call it.

        Examples
        --------
        >>> try:
        ...     Corrections.parse('[[correction]]\nreprot = "甲区"')
        ... except CorrectionError as error:
        ...     print(error)
        corrections.toml:2: Expected a key such as report, got reprot; write report
        """
        from zhibiao._correction_toml import parse

        return cls(parse(text, file), file)

    def to_toml(self) -> str:
        r"""The text of a file: one entry a figure, one line a field that changes.

        Examples
        --------
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", changes=(Change("unit", "个", "座"),))
        >>> print(Corrections([row]).to_toml().split("\n\n")[1])
        [[correction]]
        report = "甲区"
        text = "8054个"
        unit = { old = "个", new = "座" }
        sha256 = "ab12"
        begin = 9
        end = 14
        """
        from zhibiao._correction_toml import written

        return written(self)

    def save(self, file: str | os.PathLike[str]) -> None:
        """Write the file anew, whole or not at all; comments that stood in it are lost (say it in `why`).

        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = pathlib.Path(folder, "corrections.toml")
        ...     Corrections().save(file)
        ...     len(Corrections.load(file))
        0
        """
        path = Path(file)
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            fresh.write_bytes(self.to_toml().encode("utf-8"))
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)

    def add(self, correction: Correction) -> Corrections:
        """With one more; of a figure that has one already, both as one.

        A figure that then reads as it was read has none left.

        Examples
        --------
        >>> one = Correction("甲区", "ab12", 9, 14, "8054个", changes=(Change("unit", "个", "座"),))
        >>> two = Correction("甲区", "ab12", 9, 14, "8054个", changes=(Change("unit", "座", "个"),))
        >>> len(Corrections([one])), len(Corrections([one]).add(two))
        (1, 0)
        """
        rows = dict(self._rows)
        old = rows.pop(correction.key, None)
        joined = correction if old is None else _joined(old, correction)
        return Corrections([*rows.values(), *([] if joined is None else [joined])], self.file)

    def remove(self, correction: Correction) -> Corrections:
        """Without that of this figure.

        Raises
        ------
        KeyError
            There is none.

        Examples
        --------
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", action="remove")
        >>> len(Corrections([row]).remove(row))
        0
        """
        rows = dict(self._rows)
        if rows.pop(correction.key, None) is None:
            raise KeyError(f"Expected a correction of {correction.text} in {correction.report}, got none")
        return Corrections(rows.values(), self.file)

    def merge(self, other: Corrections) -> Corrections:
        """These and those of another, as two people made them; what both say the same stands once.

        Raises
        ------
        CorrectionError
            The two say different things of one figure; the message says which.

        Examples
        --------
        >>> mine = Correction("甲区", "ab12", 9, 14, "8054个", changes=(Change("unit", "个", "座"),))
        >>> theirs = Correction("甲区", "ab12", 9, 14, "8054个", changes=(Change("bound", "=", ">"),))
        >>> [change.field for change in Corrections([mine]).merge(Corrections([theirs]))[0].changes]
        ['unit', 'bound']
        """
        rows = dict(self._rows)
        for row in other:
            mine = rows.get(row.key)
            rows[row.key] = row if mine is None else _agreed(mine, row)
        return Corrections(rows.values(), self.file)

    def of(self, report: Report) -> Corrections:
        """Those of one report.

        Examples
        --------
        >>> import zhibiao
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", action="remove")
        >>> len(Corrections([row]).of(zhibiao.read("新增学位8054个。", name="乙区")))
        0
        """
        return Corrections([row for row in self if row.concerns(report)], self.file)

    def diff(self, older: Corrections) -> tuple[Corrections, Corrections]:
        """What is new or other here than in an older state, and what is gone.

        Examples
        --------
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", action="remove")
        >>> new, gone = Corrections([row]).diff(Corrections())
        >>> len(new), len(gone)
        (1, 0)
        """
        new = [row for row in self if older._rows.get(row.key) != row]
        gone = [row for row in older if row.key not in self._rows]
        return Corrections(new, self.file), Corrections(gone, older.file)

    def review(self) -> list[ReviewRow]:
        """A row for each field that changes, for a table or a data frame.

        Examples
        --------
        >>> row = Correction("甲区", "ab12", 9, 14, "8054个", changes=(Change("unit", "个", "座"),), who="李")
        >>> [(row.field, row.old, row.new, row.who) for row in Corrections([row]).review()]
        [('unit', '个', '座', '李')]
        """
        return [
            ReviewRow(
                row.report, row.text, row.begin, row.end, f"{row.before}【{row.text}】{row.after}",
                row.action, change.field, change.old or "", change.new or "", row.who, row.why,
                "" if row.when is None else row.when.isoformat(),
            )
            for row in self
            for change in row.changes or (Change("", None, None),)
        ]  # fmt: skip


def _agreed(mine: Correction, theirs: Correction) -> Correction:
    """Two corrections of one figure that do not contradict each other, as one."""
    said = {change.field: change for change in mine.changes}
    clash = [change for change in theirs.changes if said.get(change.field, change).new != change.new]
    if mine.action != theirs.action or clash:
        what = (
            f"Expected one thing said of {mine.text} in {mine.report}, got: {mine}; and: {theirs}; keep one"
        )
        field = clash[0].field if clash else "action"
        raise CorrectionError(what, "", mine.line, field)
    said.update((change.field, change) for change in theirs.changes if change.field not in said)
    changes = tuple(said[name] for name in FIELDS if name in said)
    return mine if changes == mine.changes else replace(mine, changes=changes, why=mine.why or theirs.why)
