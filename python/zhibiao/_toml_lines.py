# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""On which line of a TOML text each value stands; the parser of the standard library does not tell."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\", "e": "\x1b"}
_END_OF_PLAIN = ",]}#\n"


def lines_of(text: str) -> dict[Path, int]:
    """The line, from 1, of each table, array and value of a text that is valid TOML.

    ``("items", 2, "bands", 1, "from")`` is the key ``from`` of the second range of the third item,
    whether it is written as a table, as an inline table or with dotted keys.
    """
    return _Walk(text.replace("\r\n", "\n")).lines


def line_at(lines: dict[Path, int], path: Path) -> int | None:
    """The line of a path, or of the nearest table around it; None where there is neither."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


class _Walk:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.lines: dict[Path, int] = {}
        self._ends = [i for i, character in enumerate(self.text) if character == "\n"]
        self._counts: dict[Path, int] = {}  # tables of each array of tables
        self._document()

    def _peek(self, size: int = 1) -> str:
        return self.text[self.at : self.at + size]

    def _note(self, path: Path) -> None:
        self.lines.setdefault(path, bisect_left(self._ends, self.at) + 1)

    def _skip(self, blanks: str = " \t") -> None:
        """Go past blanks, and comments where line ends are blanks too."""
        while self.at < len(self.text):
            if self._peek() in blanks:
                self.at += 1
            elif self._peek() == "#" and "\n" in blanks:
                self.at = self._find("\n")
            else:
                return

    def _find(self, mark: str) -> int:
        found = self.text.find(mark, self.at)
        return len(self.text) if found < 0 else found

    def _document(self) -> None:
        table: Path = ()
        self._skip(" \t\n")
        while self.at < len(self.text):
            if self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(" \t\n")

    def _header(self) -> Path:
        """The path of ``[table]`` or ``[[table of an array]]``."""
        several = self._peek(2) == "[["
        self.at += 2 if several else 1
        self._skip()
        start = self.at
        path = self._resolved(self._key(), several)
        end, self.at = self.at, start
        self._note(path)
        self.at = end
        self._skip()
        self.at += 2 if several else 1
        return path

    def _resolved(self, key: list[str], several: bool) -> Path:
        """A header's key as a path: the last table of each array of tables on the way."""
        path: Path = ()
        for part in key[:-1]:
            path = self._last((*path, part))
        path = (*path, key[-1])
        if not several:
            return self._last(path)
        self._note(path)
        self._counts[path] = self._counts.get(path, 0) + 1
        return self._last(path)

    def _last(self, path: Path) -> Path:
        return (*path, self._counts[path] - 1) if path in self._counts else path

    def _pair(self, table: Path) -> None:
        start = self.at
        key = self._key()
        end, self.at = self.at, start
        for length in range(1, len(key) + 1):
            self._note((*table, *key[:length]))
        self.at = end
        self._skip()
        self.at += 1  # =
        self._skip()
        self._value((*table, *key))

    def _key(self) -> list[str]:
        parts = [self._part()]
        self._skip()
        while self._peek() == ".":
            self.at += 1
            self._skip()
            parts.append(self._part())
            self._skip()
        return parts

    def _part(self) -> str:
        if self._peek() in "\"'":
            return self._string()
        start = self.at
        while self.at < len(self.text) and (self._peek().isalnum() or self._peek() in "-_"):
            self.at += 1
        return self.text[start : self.at]

    def _string(self) -> str:
        """Go past a string of one line or of several."""
        mark = self._peek()
        several = self._peek(3) == mark * 3
        end = mark * 3 if several else mark
        self.at += len(end)
        out = []
        while self._peek(len(end)) != end:
            if mark == '"' and self._peek() == "\\":
                out.append(self._escape())
            else:
                out.append(self._peek())
                self.at += 1
        self.at += len(end)
        while several and self._peek() == mark:  # up to two marks before the end belong to the text
            self.at += 1
        return "".join(out)

    def _escape(self) -> str:
        kind = self._peek(2)[1]
        self.at += 2
        digits = {"x": 2, "u": 4, "U": 8}.get(kind)
        if digits is None:
            return _ESCAPES.get(kind, kind)
        code = self._peek(digits)
        self.at += digits
        return chr(int(code, 16))

    def _value(self, path: Path) -> None:
        self._note(path)
        first = self._peek()
        if first in "\"'":
            self._string()
        elif first == "[":
            self._array(path)
        elif first == "{":
            self._inline(path)
        else:
            while self.at < len(self.text) and self._peek() not in _END_OF_PLAIN:
                self.at += 1

    def _array(self, path: Path) -> None:
        self.at += 1
        self._skip(" \t\n")
        count = 0
        while self._peek() != "]":
            self._value((*path, count))
            count += 1
            self._comma()
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        self._skip(" \t\n")
        while self._peek() != "}":
            self._pair(path)
            self._comma()
        self.at += 1

    def _comma(self) -> None:
        self._skip(" \t\n")
        if self._peek() == ",":
            self.at += 1
            self._skip(" \t\n")
