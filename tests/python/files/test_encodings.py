# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Encodings: detected where the bytes are sure, else an error with the place."""

from __future__ import annotations

import pickle

import pytest
import zhibiao
from zhibiao.files._common_table import COMMON_HAN
from zhibiao.files._encoding import common_share

SIMPLIFIED = "一、2024年工作回顾\n去年，全区生产总值增长5.6%，新增学位8054个，城镇调查失业率为4.9%。\n"
TRADITIONAL = "一、2024年工作回顧\n去年，全區生產總值增長5.6%，新增學位8054個，城鎮調查失業率為4.9%。\n"


@pytest.mark.parametrize(
    ("text", "codec", "expected"),
    [
        (SIMPLIFIED, "utf-8", "UTF-8"),
        (SIMPLIFIED, "utf-8-sig", "UTF-8"),
        (SIMPLIFIED, "gb18030", "GB18030"),
        (SIMPLIFIED, "gbk", "GB18030"),
        (SIMPLIFIED, "gb2312", "GB18030"),
        (SIMPLIFIED + "𠮷", "gb18030", "GB18030"),
        (TRADITIONAL, "gbk", "GB18030"),
        (TRADITIONAL, "big5", "Big5"),
        (SIMPLIFIED, "utf-16", "UTF-16LE"),
        ("\ufeff" + SIMPLIFIED, "utf-16-be", "UTF-16BE"),
        (SIMPLIFIED, "utf-16-le", "UTF-16LE"),
        (SIMPLIFIED, "utf-16-be", "UTF-16BE"),
        ("增长率保持稳定", "utf-16-le", "UTF-16LE"),
        ("增长率保持稳定", "utf-16-be", "UTF-16BE"),
        ("GDP 5%", "utf-16-le", "UTF-16LE"),
        ("增长5%", "gbk", "GB18030"),
        ("GDP 5%", "ascii", "UTF-8"),
    ],
)
def test_the_bytes_tell_the_encoding(text: str, codec: str, expected: str) -> None:
    report = zhibiao.read(text.encode(codec))
    assert (report.source.format, report.source.encoding) == ("txt", expected)
    assert report.text.removeprefix("\ufeff") == text.removeprefix("\ufeff")
    assert (expected in report.source.note) == (expected != "UTF-8")


def test_offsets_count_the_text_that_was_read() -> None:
    report = zhibiao.read(TRADITIONAL.encode("big5"))
    assert [TRADITIONAL[figure.begin : figure.end] for figure in report.figures] == ["5.6%", "8054個", "4.9%"]


GB = SIMPLIFIED.encode("gb18030")


@pytest.mark.parametrize(
    ("data", "byte", "likely", "named"),
    [
        ("增长".encode() + b"\xff", 6, "damaged UTF-8", "UTF-8"),
        (SIMPLIFIED.encode().replace(b"8054", b"80\xff54"), 80, "damaged UTF-8", "UTF-8"),
        (SIMPLIFIED.encode()[:40], 38, "damaged UTF-8", "UTF-8"),
        ("增长5.6%".encode()[:-5], 3, "damaged UTF-8", "UTF-8"),
        (GB + b"\xff", len(GB), "damaged GB18030", "GB18030"),
        (GB.replace(b"8054", b"80\xff54"), GB.index(b"8054") + 2, "damaged GB18030", "GB18030"),
        (b"\xff\xfe" + "增长".encode("utf-16-le") + b"5", 6, "damaged UTF-16LE", "UTF-16LE"),
        (b"\xef\xbb\xbf" + "增长".encode() + b"\xff", 9, "damaged UTF-8", "UTF-8"),
        (b"5%\x00", 2, "binary", "UTF-8"),
        (b"caf\xe9 5%", 3, "binary", "UTF-8"),
    ],
)
def test_damaged_bytes_are_told_where_they_stand(data: bytes, byte: int, likely: str, named: str) -> None:
    with pytest.raises(zhibiao.EncodingError) as caught:
        zhibiao.read(data, name="某区")
    error = caught.value
    assert (error.name, error.byte, error.likely_encoding) == ("某区", byte, likely)
    assert str(error).startswith(f"某区: not {named} at byte {byte}, looks like {likely}; ")
    assert "\n" not in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.byte, again.likely_encoding) == (str(error), byte, likely)


def test_rare_characters_are_no_proof_of_an_encoding() -> None:
    """Japanese, Korean and Latin letters are bytes of GB18030 too."""
    for text, codec in (
        ("売上高は前年比で増えました。", "shift_jis"),
        ("작년 성장률", "euc-kr"),
        ("Größe über", "latin-1"),
    ):
        with pytest.raises(zhibiao.EncodingError):
            zhibiao.read(text.encode(codec))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("", 0, 0),
        ("5.6%，", 0, 0),
        ("的国中", 1, 1),
        ("饕餮的国", 0.5, 0.5),
        (SIMPLIFIED, 0.5, 1),
        (TRADITIONAL, 0.5, 1),
    ],
)
def test_share_of_common_characters(text: str, low: float, high: float) -> None:
    assert low <= common_share(text) <= high


def test_common_characters() -> None:
    assert 500 < len(COMMON_HAN) < 700
    assert all("一" <= character <= "鿿" for character in COMMON_HAN)
    assert set("的国產業發展") <= COMMON_HAN
    assert COMMON_HAN.isdisjoint("浠庡墠锘")  # UTF-8 read as GB18030


def test_an_encoding_that_is_named_is_taken_at_its_word() -> None:
    assert zhibiao.read(TRADITIONAL.encode("big5"), encoding="big5").source.encoding == "big5"
    with pytest.raises(zhibiao.EncodingError, match="not UTF-8 at byte"):
        zhibiao.read(SIMPLIFIED.encode("gb18030"), encoding="utf-8")
    with pytest.raises(zhibiao.EncodingError, match="not gb18030 at byte"):
        zhibiao.read(b"\xff", encoding="gb18030")


@pytest.mark.parametrize("offset", [-1, 8])
def test_a_place_outside_of_the_text_has_no_page(offset: int) -> None:
    with pytest.raises(IndexError, match=f"from 0 to 7 in text, got {offset}"):
        zhibiao.read("增长5.6%。").page(offset)
