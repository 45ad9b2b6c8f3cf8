# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Where a report's bytes come from."""

from __future__ import annotations

import codecs
import errno
import os
from typing import NamedTuple

from zhibiao.errors import EncodingError, UnsupportedFormatError

__all__ = ["Loaded", "load"]

_SUFFIXES = (".txt", ".docx", ".doc", ".pdf", ".html", ".htm")
_LONGEST_PATH = 4096
_SIGNATURES = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "docx",
    b"\xd0\xcf\x11\xe0": "doc",
}
_CONVERSION = {
    "pdf": "pdftotext -enc UTF-8 FILE.pdf",
    "docx": "pandoc -t plain --wrap=none FILE.docx -o FILE.txt",
    "doc": "soffice --convert-to txt:Text FILE.doc",
}


class Loaded(NamedTuple):
    """A report's UTF-8 bytes and its name."""

    data: bytes
    name: str


def _is_path(text: str) -> bool:
    """Whether a string means a file: it names one, or is one line with a file's suffix."""
    if "\n" in text or len(text) > _LONGEST_PATH:
        return False
    return text.lower().endswith(_SUFFIXES) or os.path.isfile(text)


def _read_file(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        advice = "No such report; check the path, or give the text itself as bytes"
        raise FileNotFoundError(errno.ENOENT, advice, path) from None


def _refuse_formats(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            advice = f"save it as UTF-8 text first: {_CONVERSION[kind]}"
            what = f"{name}: a {kind} file, only UTF-8 text can be read; {advice}"
            raise UnsupportedFormatError(what, name, kind)


def _from_str(text: str, name: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        byte = len(text[: error.start].encode("utf-8"))
        message = f"{name}: half a surrogate pair at character {error.start}; read the file as bytes"
        raise EncodingError(message, name, byte, "damaged UTF-16") from None


def _recode(data: bytes, name: str, encoding: str) -> bytes:
    """Bytes in a named encoding as UTF-8."""
    if codecs.lookup(encoding).name in ("utf-8", "utf-8-sig"):
        return data
    try:
        return data.decode(encoding).encode("utf-8")
    except UnicodeDecodeError as error:
        advice = "leave `encoding` out to be told what it looks like"
        message = f"{name}: not {encoding} at byte {error.start}; {advice}"
        raise EncodingError(message, name, error.start, "unknown") from None


def load(source: str | os.PathLike[str] | bytes, name: str | None, encoding: str | None) -> Loaded:
    """The UTF-8 bytes of a file or a text, and the report's name (see `zhibiao.read`)."""
    if isinstance(source, str) and not _is_path(source):
        return Loaded(_from_str(source, name or "text"), name or "text")
    if isinstance(source, (bytes, bytearray, memoryview)):
        data, name = bytes(source), name or "text"
    else:
        path = os.fspath(source)
        data, name = _read_file(path), name or os.path.splitext(os.path.basename(path))[0]
    _refuse_formats(data, name)
    return Loaded(_recode(data, name, encoding) if encoding else data, name)
