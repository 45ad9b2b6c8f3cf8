# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Where a report's bytes come from, and the text that is in them."""

from __future__ import annotations

import codecs
import errno
import os
from dataclasses import replace
from typing import NamedTuple

from zhibiao.errors import EncodingError, UnsupportedFormatError
from zhibiao.files._kind import is_html, kind_of, unsupported
from zhibiao.files._kind_table import SUFFIXES
from zhibiao.files._source import Source

__all__ = ["Loaded", "load", "recovered"]

_LONGEST_PATH = 4096
_MOST_BYTES = 256 * 2**20  # a report with its pictures is a tenth of it
_UTF8 = Source("txt", "UTF-8")


class Loaded(NamedTuple):
    """A report's text in UTF-8, its name, and what it was read from.

    `maybe` says that the bytes are as they came, and may be in another encoding.
    """

    data: bytes
    name: str
    source: Source
    maybe: bool = False


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _is_path(text: str) -> bool:
    """Whether a string means a file: it names one, or is one line with a file's suffix."""
    if "\n" in text or len(text) > _LONGEST_PATH:
        return False
    return _suffix(text) in SUFFIXES or os.path.isfile(text)


def _read_file(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        advice = "No such report; check the path, or give the text itself as bytes"
        raise FileNotFoundError(errno.ENOENT, advice, path) from None


def _check_size(data: bytes, name: str) -> None:
    if len(data) > _MOST_BYTES:
        advice = "give the report alone, without pictures"
        what = f"{name}: more than {_MOST_BYTES >> 20} MB, which no report is; {advice}"
        raise UnsupportedFormatError(what, name, "too large", advice)


def _from_str(text: str, name: str) -> Loaded:
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        byte = len(text[: error.start].encode("utf-8"))
        message = f"{name}: half a surrogate pair at character {error.start}; read the file as bytes"
        raise EncodingError(message, name, byte, "damaged UTF-16") from None
    if text[:1] == "<" and is_html(data[:1024]):
        return _content(data, name, "utf-8", "html")
    return Loaded(data, name, Source("txt"))


def _text(data: bytes, name: str, encoding: str | None) -> Loaded:
    """Plain text: as it is where it may be UTF-8, so that nothing is done twice."""
    if encoding is None:
        return Loaded(data, name, _UTF8, True)
    if codecs.lookup(encoding).name in ("utf-8", "utf-8-sig"):
        return Loaded(data, name, _UTF8)
    from zhibiao.files._encoding import decode_as

    return Loaded(decode_as(data, name, encoding).encode("utf-8"), name, Source("txt", encoding))


def _content(data: bytes, name: str, encoding: str | None, kind: str) -> Loaded:
    """The text in a file of this kind."""
    if kind == "txt":
        return _text(data, name, encoding)
    if kind == "html":
        from zhibiao.files._html import read_html as read_page

        return Loaded(*read_page(data, name, encoding))
    if kind == "docx":
        from zhibiao.files._docx import read_docx

        text, source = read_docx(data, name)
    elif kind == "pdf":
        from zhibiao.files._pdf import read_pdf

        text, source = read_pdf(data, name)
    else:
        raise unsupported(name, kind)
    return Loaded(text.encode("utf-8"), name, source)


def _told(loaded: Loaded, suffix: str) -> Loaded:
    """With a word on a suffix that promises another format."""
    source, promised = loaded.source, SUFFIXES.get(suffix)
    if promised is None or promised == source.format:
        return loaded
    note = f"named {suffix}, but is {source.format}; read as that"
    return loaded._replace(source=replace(source, note="; ".join(filter(None, (note, source.note)))))


def load(source: str | os.PathLike[str] | bytes, name: str | None, encoding: str | None) -> Loaded:
    """The UTF-8 text of a file or a text, and the report's name (see `zhibiao.read`).

    Bytes that seem plain text are given back as they are; where they prove not to be UTF-8, ask `recovered`.
    """
    if isinstance(source, str) and not _is_path(source):
        return _from_str(source, name or "text")
    if isinstance(source, (bytes, bytearray, memoryview)):
        data, name, suffix = bytes(source), name or "text", ""
    else:
        path = os.fspath(source)
        data, name = _read_file(path), name or os.path.splitext(os.path.basename(path))[0]
        suffix = _suffix(path)
    _check_size(data, name)
    return _told(_content(data, name, encoding, kind_of(data)), suffix)


def recovered(loaded: Loaded, error: EncodingError) -> Loaded:
    """Text that is not UTF-8, in UTF-8; `EncodingError` where its encoding is not sure, or was named."""
    if not loaded.maybe:
        raise error
    from zhibiao.files._encoding import recover

    text, encoding, note = recover(loaded.data, loaded.name, error)
    notes = "; ".join(filter(None, (loaded.source.note, note)))
    return Loaded(text.encode("utf-8"), loaded.name, Source("txt", encoding, notes))
