# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Which format bytes are in: told by what they hold, not by a name."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from zhibiao.files._kind_table import ADVICE, MAGIC, OLE_STREAMS, ZIP_PARTS

if TYPE_CHECKING:
    from zhibiao.errors import UnsupportedFormatError

__all__ = ["is_html", "kind_of", "unsupported"]

_HEAD = 1024
_TAG = re.compile(
    rb"<(!doctype\s+html|\?xml[^>]*>\s*<(!doctype\s+)?html|html|head|body|meta|title|frameset|div|table|p|h1|article"
    rb"|section|span|br|script|style|link|center|font)\b",
    re.IGNORECASE,
)
_MHT = re.compile(rb"^(mime-version|from|date|subject|content-type|message-id|x-[\w-]+):", re.IGNORECASE)
_FIRST = frozenset(magic[:1] for magic, _ in MAGIC)


def unsupported(name: str, kind: str, found: str = "") -> UnsupportedFormatError:
    """The refusal of a file of this kind; `found` says more than its kind."""
    from zhibiao.errors import UnsupportedFormatError

    advice = ADVICE[kind]
    article = "an" if kind[0] in "aeiou" or kind in ("rtf", "xls", "xlsx", "mht") else "a"
    what = found or f"{article} {kind} file"
    return UnsupportedFormatError(f"{name}: {what}, which cannot be read; {advice}", name, kind, advice)


def _in_zip(data: bytes) -> str:
    """What a zip is: a docx, another format that is packed so, or files in an archive."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            locked = any(entry.flag_bits & 1 for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, UnicodeDecodeError):
        return "docx" if b"word/" in data or b"[Content_Types].xml" in data[:2048] else "zip"
    if locked:
        return "encrypted zip"
    return next((kind for part, kind in ZIP_PARTS if any(name.startswith(part) for name in names)), "zip")


def _in_ole(data: bytes) -> str:
    return next((kind for stream, kind in OLE_STREAMS if stream.encode("utf-16-le") in data), "doc")


def is_html(head: bytes) -> bool:
    """Whether these first bytes are those of an html page, or of a piece of one."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head[2:].replace(b"\0", b"")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while start.startswith(b"<!--") and (end := start.find(b"-->")) > 0:
        start = start[end + 3 :].lstrip()
    return start[:1] == b"<" and (start.startswith(b"<!--") or _TAG.search(start) is not None)


def kind_of(data: bytes) -> str:
    """The kind of a file; ``txt`` where nothing tells another."""
    head = data[:_HEAD]
    if head[:1] in _FIRST:
        for magic, kind in MAGIC:
            if head.startswith(magic):
                return _in_zip(data) if kind == "zip" else _in_ole(data) if kind == "ole" else kind
    if b"%PDF-" in head:
        return "pdf"
    if b"<" in head and is_html(head):
        return "html"
    if _MHT.match(head) and b"multipart/related" in data[:4096]:
        return "mht"
    return "tar" if head[257:262] == b"ustar" else "txt"
