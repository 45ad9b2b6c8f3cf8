# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The file of corrections: TOML that a person can review line by line."""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from zhibiao._toml_lines import Path, line_at, lines_of
from zhibiao.corrections import FIELDS, Change, Correction
from zhibiao.errors import CorrectionError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_HEADER = """\
# Corrections of figures, against what was read: zhibiao.read(FILE, corrections=THIS)
# `zhibiao corrections THIS REPORT...` shows them as a table, and what becomes of them.
format = 1
"""
_FORMAT = 1
_FLAGS = ("estimated", "optional")
_KINDS: dict[str, type] = {
    "report": str, "text": str, "before": str, "after": str, "action": str, "sha256": str, "begin": int,
    "end": int, "who": str, "when": date, "why": str,
}  # fmt: skip
_NEEDED = ("report", "text", "sha256", "begin", "end")
_SYNTAX_LINE = re.compile(r"at line (\d+)")
_NAMES = {str: "a text in quotes", int: "a whole number", date: "a date such as 2026-03-01"}


class _Problem(Exception):  # noqa: N818
    def __init__(self, path: Path, what: str) -> None:
        super().__init__(what)
        self.path = path


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(field: str, words: str) -> str:
    return words if field in _FLAGS or field == "resolution" else _quoted(words)


def _change_line(change: Change) -> str:
    sides = (("old", change.old), ("new", change.new))
    told = ", ".join(f"{side} = {_value(change.field, words)}" for side, words in sides if words is not None)
    return f"{change.field} = {{ {told} }}"


def _lines(row: Correction) -> Iterator[str]:
    """People's part first, then the machine's."""
    yield "[[correction]]"
    yield f"report = {_quoted(row.report)}"
    for name in ("before", "text", "after"):
        if words := getattr(row, name):
            yield f"{name} = {_quoted(words)}"
    if row.action != "change":
        yield f'action = "{row.action}"'
    yield from map(_change_line, row.changes)
    for name in ("why", "who"):
        if words := getattr(row, name):
            yield f"{name} = {_quoted(words)}"
    if row.when is not None:
        yield f"when = {row.when.isoformat()}"
    yield f'sha256 = "{row.sha256}"'
    yield f"begin = {row.begin}"
    yield f"end = {row.end}"


def written(rows: Iterable[Correction]) -> str:
    """The text of a file of corrections."""
    return "\n".join([_HEADER, *("\n".join(_lines(row)) + "\n" for row in rows)])


def _show(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _known(key: str, path: Path, known: Iterable[str]) -> None:
    names = list(known)
    if key not in names:
        near = difflib.get_close_matches(key, names, 1) or names[:1]
        raise _Problem(path, f"Expected a key such as {near[0]}, got {key}; write {near[0]}")


def _words(field: str, value: Any, path: Path) -> str:
    """A value of a field as the core takes it."""
    if field in _FLAGS and isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise _Problem(path, f"Expected a text or a number, got {_show(value)}")
    return value if isinstance(value, str) else f"{Decimal(value):f}"


def _change(field: str, value: Any, path: Path) -> Change:
    if not isinstance(value, dict):
        raise _Problem(path, f'Expected what was read and what it says, got {_show(value)}; '
                             f'write {field} = {{ old = "…", new = {_show(value)} }}')  # fmt: skip
    for key in value:
        _known(key, (*path, key), ("old", "new"))
    old, new = (
        _words(field, value[side], (*path, side)) if side in value else None for side in ("old", "new")
    )
    return Change(field, old, new)


def _meta(key: str, value: Any, path: Path) -> Any:
    kind = _KINDS[key]
    if not isinstance(value, kind) or isinstance(value, bool | datetime):
        raise _Problem(path, f"Expected {_NAMES[kind]}, got {_show(value)}")
    if isinstance(value, int) and not 0 <= value < 2**32:
        raise _Problem(path, f"Expected a place in the text, got {value}")
    if key == "action" and value not in ("change", "remove", "add"):
        raise _Problem(path, f'Expected one of change, remove, add; got "{value}"')
    return value


def _entry(row: Any, path: Path, line: int | None) -> Correction:
    if not isinstance(row, dict):
        raise _Problem(path, f"Expected an entry [[correction]], got {_show(row)}")
    for key in row:
        _known(key, (*path, key), (*_KINDS, *FIELDS))
    meta = {key: _meta(key, row[key], (*path, key)) for key in row if key in _KINDS}
    for key in _NEEDED:
        if key not in meta:
            raise _Problem(path, f"Expected a key {key}, got none; make the entry with Report.correct")
    changes = tuple(_change(key, row[key], (*path, key)) for key in FIELDS if key in row)
    try:
        return Correction(**meta, changes=changes, line=line)
    except CorrectionError as error:
        raise _Problem((*path, error.field), str(error)) from None


def _read_toml(text: str | bytes, file: str) -> tuple[dict[str, Any], str]:
    try:
        told = text.decode("utf-8-sig") if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        what = f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8"
        raise CorrectionError(what, file, None, "") from None
    try:
        return tomllib.loads(told, parse_float=Decimal), told
    except tomllib.TOMLDecodeError as error:
        found = _SYNTAX_LINE.search(str(error))
        line = int(found[1]) if found else None
        place = f"{file}:{line}" if line else file
        what = f"{place}: {error}; mend the TOML, or undo the last change"
        raise CorrectionError(what, file, line, "") from None


def _entries(told: dict[str, Any], lines: dict[Path, int]) -> Iterator[Correction]:
    for key in told:
        _known(key, (key,), ("correction", "format"))
    if told.get("format", _FORMAT) != _FORMAT:
        raise _Problem(("format",), f"Expected format = {_FORMAT}, got {told['format']}; use a newer zhibiao")
    rows = told.get("correction", [])
    if not isinstance(rows, list):
        raise _Problem(
            ("correction",), "Expected entries [[correction]], got one [correction]; double the brackets"
        )
    for number, row in enumerate(rows):
        path: Path = ("correction", number)
        yield _entry(row, path, line_at(lines, path))


def parse(text: str | bytes, file: str) -> list[Correction]:
    """The corrections of a file's text; `CorrectionError` where it cannot be used."""
    told, plain = _read_toml(text, file)
    lines = lines_of(plain)
    try:
        return list(_entries(told, lines))
    except _Problem as problem:
        line = line_at(lines, problem.path)
        field = ".".join(str(part) for part in problem.path if isinstance(part, str) and part != "correction")
        place = f"{file}:{line}" if line else file
        raise CorrectionError(f"{place}: {problem}", file, line, field) from None
