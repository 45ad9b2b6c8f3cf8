# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A docx as text: paragraphs and tables in the order of the document, each paragraph a line.

A table's row is a line with tabs between its cells.  Footnotes and text boxes stand after the paragraph that
holds them.  Numbering, headers, footers, comments, hidden text and what tracked changes deleted are not text.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import NamedTuple

from zhibiao.errors import DamagedFileError, UnsupportedFormatError
from zhibiao.files._source import Source

__all__ = ["read_docx"]

_MOST_PARTS = 20_000
_MOST_UNPACKED = 64 * 2**20  # of one part; a report's text is a hundredth of it
_MAIN = re.compile(rb'<[^<>]*/officeDocument"[^<>]*>')
_TARGET = re.compile(rb'\bTarget="([^"]+)"')
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class _Parts(NamedTuple):
    """The parts of a docx that hold text."""

    body: bytes
    notes: dict[str, bytes]


def _damaged(name: str, what: str) -> DamagedFileError:
    advice = "fetch it again, or open it in Word or WPS and save it anew"
    return DamagedFileError(f"{name}: a docx that is damaged ({what}); {advice}", name, "docx")


def _part(archive: zipfile.ZipFile, path: str, name: str) -> bytes:
    """A part, unless it unpacks to more than any report."""
    size = archive.getinfo(path).file_size
    if size > _MOST_UNPACKED:
        advice = "give the report alone, as docx or txt"
        what = f"{name}: a docx that unpacks to {size >> 20} MB of text, which no report is; {advice}"
        raise UnsupportedFormatError(what, name, "too large", advice)
    return archive.read(path)


def _main_path(archive: zipfile.ZipFile, name: str) -> str:
    """Where the document itself lies: its relationships say it."""
    if "_rels/.rels" in archive.namelist():
        found = _MAIN.search(_part(archive, "_rels/.rels", name))
        target = _TARGET.search(found[0]) if found else None
        if target:
            return target[1].decode("utf-8", "replace").lstrip("/")
    return "word/document.xml"


def _parts(data: bytes, name: str) -> _Parts:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > _MOST_PARTS:
                raise _damaged(name, f"{len(archive.infolist())} parts")
            main = _main_path(archive, name)
            folder = main.rpartition("/")[0]
            kinds = {"footnote": f"{folder}/footnotes.xml", "endnote": f"{folder}/endnotes.xml"}
            there = {kind: path for kind, path in kinds.items() if path in archive.namelist()}
            notes = {kind: _part(archive, path, name) for kind, path in there.items()}
            return _Parts(_part(archive, main, name), notes)
    except (DamagedFileError, UnsupportedFormatError):
        raise
    except _BROKEN as error:
        what = "a part is not there" if isinstance(error, KeyError) else "it cannot be unpacked"
        raise _damaged(name, what) from None


def read_docx(data: bytes, name: str) -> tuple[str, Source]:
    """The text of a docx, and its source."""
    from xml.parsers.expat import ExpatError

    from zhibiao.files._docx_text import text_of

    parts = _parts(data, name)
    try:
        text, left_out = text_of(parts.body, parts.notes)
    except (ExpatError, ValueError, LookupError) as error:
        raise _damaged(name, f"its XML: {str(error).splitlines()[0]}") from None
    return text, Source("docx", left_out=left_out)
