# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Files that are cut or have wrong bytes: a reading or an error of ours, never a crash or another's error."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
import zhibiao

TEXT = zhibiao.datasets.yunhe_2025().text
COUNT = 200


def damaged(data: bytes, seed: int) -> bytes:
    """The bytes with some of them cut off, changed, taken out or put in."""
    chance = random.Random(seed)
    found = bytearray(data)
    for _ in range(chance.choice([1, 3, 30])):
        at = chance.randrange(len(found))
        kind = chance.randrange(4)
        if kind == 0:
            found[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            found[at : at + chance.randrange(1, 50)] = b""
        elif kind == 2:
            found[at:at] = chance.randbytes(chance.randrange(1, 20))
        else:
            found[at : at + 4] = chance.randbytes(4)
    return bytes(found[: chance.randrange(1, len(found))] if seed % 4 == 0 else found)


def check(data: bytes) -> str:
    """What came of it: a format, or an error's name."""
    error = None
    try:
        report = zhibiao.read(data, name="damaged")
    except zhibiao.ReportError as caught:
        error = caught
    if error is not None:
        assert error.name == "damaged"
        assert str(error).startswith("damaged: ")
        assert "\n" not in str(error)
        return type(error).__name__
    for figure in report.figures:
        assert report.text[figure.begin : figure.end] == figure.text
        report.page(figure.begin)
    return report.source.format


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16", "utf-16-le", "utf-8"])
def test_damaged_text(codec: str) -> None:
    data = TEXT.encode(codec, "ignore")
    outcomes = {check(damaged(data, seed)) for seed in range(COUNT)}
    assert "EncodingError" in outcomes


def test_damaged_html(as_paragraphs: Callable[[str], str]) -> None:
    page = f"<html><head><meta charset=gb2312></head><body><div>{as_paragraphs(TEXT)}</div></body></html>"
    for codec in ("gb18030", "utf-8"):
        outcomes = {check(damaged(page.encode(codec), seed)) for seed in range(COUNT)}
        assert {"html", "EncodingError"} <= outcomes


def test_damaged_docx(as_docx: Callable[[str], bytes]) -> None:
    data = as_docx(TEXT)
    outcomes = {check(damaged(data, seed)) for seed in range(COUNT)}
    assert {"docx", "DamagedFileError"} <= outcomes


def test_damaged_pdf(as_pdf: Callable[..., bytes], as_paragraphs: Callable[[str], str]) -> None:
    data = as_pdf(as_paragraphs(TEXT[:300]))
    outcomes = {check(damaged(data, seed)) for seed in range(COUNT)}
    assert {"pdf", "DamagedFileError"} <= outcomes


def test_every_beginning_of_a_file(as_docx: Callable[[str], bytes]) -> None:
    for data in (as_docx("增长5%"), "<html><p>增长5%".encode("gb18030"), "增长5%".encode("utf-16")):
        for end in range(0, len(data), max(1, len(data) // 100)):
            check(data[:end])
