# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The text of WordprocessingML (ECMA-376, part 1, clause 17), read as a stream."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

__all__ = ["text_of"]

# Parts of the document that are not its text, with what is in them.
_SKIPPED = {
    "del": "deleted in tracked changes",
    "moveFrom": "moved in tracked changes",
    "Fallback": "",  # of a text box that stands beside it in newer markup
    "instrText": "",
    "delText": "",
}
_WORDS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off", "none")
_LAYOUT_CELL = 200  # characters; a cell with more is no cell of figures, but a page's layout
_MOST_DEPTH = 1000


class _Paragraph:
    """A paragraph that is being read, and what follows it: its notes and text boxes."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.after: list[str] = []
        self.joined = False  # its mark was deleted: it goes on in the next


class _Cell:
    def __init__(self) -> None:
        self.lines: list[str] = []


class _Reader:
    """The handlers of a parser: paragraphs into lines, cells into rows."""

    def __init__(self, notes: Mapping[str, Mapping[str, list[str]]]) -> None:
        self.lines: list[str] = []
        self.dropped: list[str] = []
        self.by_id: dict[str, list[str]] = {}
        self._notes = notes
        self._open: list[str] = []
        self._skip = 0
        self._hidden = False
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[_Cell]] = []
        self._targets: list[list[str]] = [self.lines]
        self._carried = ""

    def doctype(self, *_: object) -> None:
        raise ValueError("a document type, which no docx has")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        if len(self._open) > _MOST_DEPTH:
            raise ValueError("elements too deep in one another")
        if self._skip or self._skips(name, parent):
            self._skip += 1
            return
        values = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._enter(name, parent, values)

    def _skips(self, name: str, parent: str) -> bool:
        """Whether an element is left out whole; a mark of deletion in a paragraph's properties is none."""
        if name not in _SKIPPED or parent in ("rPr", "trPr"):
            return False
        if _SKIPPED[name] and _SKIPPED[name] not in self.dropped:
            self.dropped.append(_SKIPPED[name])
        return True

    def _enter(self, name: str, parent: str, values: dict[str, str]) -> None:
        if name == "p":
            self._paragraphs.append(_Paragraph())
        elif name in ("tr", "tc"):
            self._enter_table(name)
        elif name in ("footnote", "endnote"):
            self._targets.append(self.by_id.setdefault(values.get("id", ""), []))
        elif name in ("footnoteReference", "endnoteReference"):
            self._refer(name.removesuffix("Reference"), values.get("id", ""))
        elif parent == "r" and name in _WORDS:
            self._add(_WORDS[name])
        elif parent == "rPr":
            self._property(name, values)

    def _property(self, name: str, values: dict[str, str]) -> None:
        if name == "vanish" and values.get("val") not in _OFF and "pPr" not in self._open[-3:]:
            self._hidden = True
        elif name == "del" and "pPr" in self._open[-3:] and self._paragraphs:
            self._paragraphs[-1].joined = True

    def _enter_table(self, name: str) -> None:
        if name == "tr":
            self._rows.append([])
        elif self._rows:
            self._rows[-1].append(_Cell())
            self._targets.append(self._rows[-1][-1].lines)

    def _refer(self, kind: str, identity: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].after.extend(self._notes.get(kind, {}).get(identity, ()))

    def _add(self, text: str) -> None:
        if self._paragraphs and not self._hidden:
            self._paragraphs[-1].pieces.append(text)

    def characters(self, text: str) -> None:
        if not self._skip and self._open[-1] == "t":
            self._add(text)
            if self._hidden and "hidden text" not in self.dropped:
                self.dropped.append("hidden text")

    def end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        self._open.pop()
        if self._skip:
            self._skip -= 1
        elif name == "r":
            self._hidden = False
        elif name == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif name == "tc" and self._rows and len(self._targets) > 1:
            self._targets.pop()
        elif name == "tr" and self._rows:
            self._targets[-1].extend(_row(self._rows.pop()))
        elif name in ("footnote", "endnote"):
            self._targets.pop()

    def _end_paragraph(self, done: _Paragraph) -> None:
        text = "".join(done.pieces)
        if self._paragraphs:  # of a text box: it follows the paragraph around it
            self._paragraphs[-1].after.extend([text, *done.after])
            return
        text, self._carried = self._carried + text, ""
        if done.joined and not done.after:
            self._carried = text
        else:
            self._targets[-1].extend([text, *done.after])

    def finish(self) -> list[str]:
        if self._carried:
            self.lines.append(self._carried)
        return self.lines


def _row(cells: list[_Cell]) -> list[str]:
    """The lines of a row: one, unless it lays out a page."""
    if len(cells) == 1 or any(len(line) > _LAYOUT_CELL for cell in cells for line in cell.lines):
        return [line for cell in cells for line in cell.lines]
    return ["\t".join(" ".join(filter(None, cell.lines)) for cell in cells)]


def _read(data: bytes, notes: Mapping[str, Mapping[str, list[str]]]) -> _Reader:
    reader = _Reader(notes)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.Parse(data, True)
    return reader


def text_of(body: bytes, notes: Mapping[str, bytes]) -> tuple[str, tuple[str, ...]]:
    """The text of a document and its notes, and what was left out of it."""
    read = {kind: _read(data, {}).by_id for kind, data in notes.items()}
    reader = _read(body, read)
    lines = [line.rstrip() for line in reader.finish()]
    return "\n".join(lines) + "\n" if lines else "", tuple(reader.dropped)
