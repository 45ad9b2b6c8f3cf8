# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Which encoding bytes are in, where that is sure; else where and how they are damaged.

The rule, each step taken only where those before it fail:

1. A byte order mark tells UTF-8 or UTF-16.
2. Strict UTF-8.
3. UTF-16 without a mark, where the bytes at every second place are those of Chinese text.
4. More than half of the bytes beyond ASCII are UTF-8 of Chinese text: damaged UTF-8, an error with its place.
5. Strict GB18030 (which holds GBK and GB2312), where enough of its characters are common ones.
6. Strict Big5, by the same measure.
7. An error: damaged GB18030 or Big5, with its place, or nothing that is known.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from zhibiao.errors import EncodingError
from zhibiao.files._common_table import COMMON_HAN

__all__ = ["Decoded", "common_share", "decode_as", "detect", "recover"]

# Of pieces of twenty characters of forty reports at least 0.29 of the characters are common ones; of Big5
# read as GB18030, or UTF-8 with a stray byte so read, at most 0.17.
_ENOUGH = 0.25
_SAMPLE = 4000  # characters that are looked at: two pages
_UTF8_HAN = re.compile(rb"[\xe3-\xe9\xef][\x80-\xbf]{2}")
_PLAIN = re.compile("[\x00-\x7f\u2010-\u2027\u3000-\u301f\uff01-\uff65]+")
_MARKS = ((codecs.BOM_UTF8, "UTF-8"), (codecs.BOM_UTF16_LE, "UTF-16LE"), (codecs.BOM_UTF16_BE, "UTF-16BE"))
_DAMAGED = 0.02  # at most this share of an encoding's characters is damaged; more, and it is another encoding


class Decoded(NamedTuple):
    """Text, the encoding it was in, and how that is known."""

    text: str
    encoding: str
    note: str


def common_share(text: str) -> float:
    """The share of common Han among characters that are neither ASCII nor punctuation; 0 of none."""
    others = _PLAIN.sub("", text[:_SAMPLE])
    return sum(character in COMMON_HAN for character in others) / len(others) if others else 0.0


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _error(name: str, byte: int, likely: str, encoding: str, advice: str) -> EncodingError:
    what = f"{name}: not {encoding} at byte {byte}, looks like {likely}; {advice}"
    return EncodingError(what, name, byte, likely)


def decode_as(data: bytes, name: str, encoding: str) -> str:
    """The text in the encoding that a caller names; `EncodingError` where it is not."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        advice = "leave `encoding` out to have it detected"
        message = f"{name}: not {encoding} at byte {error.start}; {advice}"
        raise EncodingError(message, name, error.start, "unknown") from None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: of its units, nearly all are ASCII or common Han in one byte order only."""
    head = data[: 2 * _SAMPLE]
    if len(head) < 4 or len(data) % 2:
        return None
    for encoding in ("UTF-16LE", "UTF-16BE"):
        text = head.decode(encoding, "replace")
        ascii_only = b"\0" in head and all(" " <= c < "\x7f" or c in "\r\n\t" for c in text)
        if ascii_only or common_share(text) > 2 * _ENOUGH:
            return encoding
    return None


def _damage(data: bytes, encoding: str) -> int | None:
    """The first damaged byte of text that else is in this encoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        few = text.count("\ufffd") <= max(1, _DAMAGED * len(text))
        return error.start if few and common_share(text) >= _ENOUGH else None
    return None


def _unmarked(data: bytes) -> Decoded | None:
    """The encodings of step 5 and 6."""
    for encoding in ("GB18030", "Big5"):
        text = _strict(data, encoding)
        if text is not None and "\0" not in text and (share := common_share(text)) >= _ENOUGH:
            why = f"not UTF-8, and {share:.0%} of its characters are common ones"
            return Decoded(text, encoding, f"read as {encoding}: {why}")
    return None


def _marked(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data, encoding)
            if text is None:
                byte = _first_fault(data, encoding)
                raise _error(name, byte, f"damaged {encoding}", encoding, "fetch the file again")
            note = "" if encoding == "UTF-8" else f"read as {encoding}: its byte order mark says so"
            return Decoded(text if encoding == "UTF-8" else text[1:], encoding, note)
    return None


def _first_fault(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _mostly_utf8(data: bytes) -> bool:
    """Whether most bytes beyond ASCII are Chinese text in UTF-8."""
    beyond = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    return beyond > 0 and 3 * len(_UTF8_HAN.findall(data)) * 2 > beyond


def recover(data: bytes, name: str, utf8_error: EncodingError) -> Decoded:
    """The text of bytes that are not UTF-8; `EncodingError` where no encoding is sure."""
    if found := _marked(data, name):
        return found
    if encoding := _utf16(data):
        text = decode_as(data, name, encoding)
        return Decoded(text, encoding, f"read as {encoding}: every second byte is that of Chinese text in it")
    if b"\0" in data:
        raise utf8_error
    if _mostly_utf8(data):
        byte, likely = utf8_error.byte, "damaged UTF-8"
        raise _error(name, byte, likely, "UTF-8", "fetch the file again, or remove the damaged bytes")
    if found := _unmarked(data):
        return found
    for encoding in ("GB18030", "Big5"):
        if (place := _damage(data, encoding)) is not None:
            likely = f"damaged {encoding}"
            raise _error(name, place, likely, encoding, "fetch the file again, or remove the damaged bytes")
    raise utf8_error


def detect(data: bytes, name: str) -> Decoded:
    """The text of bytes in whatever encoding; `EncodingError` where none is sure."""
    try:
        return Decoded(data.decode("utf-8"), "UTF-8", "")
    except UnicodeDecodeError as error:
        advice = "give the report as UTF-8 text"
        return recover(data, name, _error(name, error.start, "binary", "UTF-8", advice))
