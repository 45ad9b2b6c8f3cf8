# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What is not read is refused by what it is, not by its name, and with what to do."""

from __future__ import annotations

import gzip
import io
import pickle
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import zhibiao
from zhibiao.errors import MissingExtraError
from zhibiao.files._kind import kind_of
from zhibiao.files._kind_table import ADVICE, MAGIC, SUFFIXES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
TEXT = "2024年，全区生产总值增长5.6%，新增学位8054个。\n"


def zipped(*names: str) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return saved.getvalue()


def tarred() -> bytes:
    saved = io.BytesIO()
    with tarfile.open(fileobj=saved, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("report.txt"), None)
    return saved.getvalue()


def locked() -> bytes:
    """A zip whose flags say that its files are under a password."""
    data = bytearray(zipped("word/document.xml"))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        (zipped("报告.txt"), "zip", "unpack it"),
        (zipped(), "zip", "unpack it"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "xlsx", "copy the report's text"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "pptx", "copy the report's text"),
        (zipped("OFD.xml", "Doc_0/Document.xml"), "ofd", "export it as pdf or docx"),
        (zipped("mimetype", "content.xml"), "odt", "save it as docx"),
        (zipped("mimetype", "META-INF/container.xml"), "epub", "convert it to docx"),
        (locked(), "encrypted zip", "with its password"),
        (b"PK\x03\x04 cut short", "zip", "unpack it"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc", "save it as docx"),
        (OLE + "Workbook".encode("utf-16-le"), "xls", "copy the report's text"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted docx", "with its password"),
        (OLE, "doc", "save it as docx"),
        (b"{\\rtf1\\ansi text}", "rtf", "save it as docx"),
        (b"Rar!\x1a\x07\x01\x00", "rar", "unpack it"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "7z", "unpack it"),
        (gzip.compress(TEXT.encode()), "gz", "unpack it"),
        (tarred(), "tar", "unpack it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image", "OCR"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image", "OCR"),
        (
            b"From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            "mht",
            "save it as html",
        ),
    ],
)
def test_kinds_that_are_not_read(tmp_path: Path, data: bytes, kind: str, says: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(data)
    for source in (data, path):
        with pytest.raises(zhibiao.UnsupportedFormatError) as caught:
            zhibiao.read(source, name="报告")
        error = caught.value
        assert (error.name, error.kind, error.advice) == ("报告", kind, ADVICE[kind])
        assert says in error.advice
        assert str(error).startswith("报告: a") and str(error).endswith(error.advice)  # noqa: PT018
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), again.kind, again.advice) == (str(error), error.kind, error.advice)


def test_every_kind_has_advice() -> None:
    read = {"pdf", "zip", "ole", "txt", "docx", "html"}
    assert {kind for _, kind in MAGIC} | set(SUFFIXES.values()) <= set(ADVICE) | read
    assert all(advice and "\n" not in advice for advice in ADVICE.values())


@pytest.mark.parametrize(
    "text",
    [TEXT, "PK会议", "7z", "%增长", "From: 某区", "Rar", "BM", "﻿" + TEXT, "<5%", "{\\r", "MM", "II", "GIF"],
)
def test_text_is_text_whatever_it_begins_with(text: str) -> None:
    assert kind_of(text.encode()) == "txt"
    assert zhibiao.read(text.encode()).source.format == "txt"


@pytest.mark.parametrize(
    ("name", "data", "kind", "note"),
    [
        ("a.docx", TEXT.encode(), "txt", "named .docx, but is txt; read as that"),
        (
            "a.doc",
            f"<html><body><p>{TEXT}</p></body></html>".encode(),
            "html",
            "named .doc, but is html; read as that",
        ),
        (
            "a.TXT",
            f"<html><body><p>{TEXT}</p></body></html>".encode(),
            "html",
            "named .txt, but is html; read as that",
        ),
        ("a.htm", f"<html><body><p>{TEXT}</p></body></html>".encode(), "html", ""),
        ("a.txt", TEXT.encode(), "txt", ""),
        ("a", TEXT.encode(), "txt", ""),
        ("a.md", TEXT.encode(), "txt", ""),
    ],
)
def test_a_wrong_suffix_is_told(tmp_path: Path, name: str, data: bytes, kind: str, note: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    report = zhibiao.read(path)
    assert (report.source.format, report.source.note) == (kind, note)
    assert [figure.text for figure in report.figures] == ["5.6%", "8054个"]


def test_a_wrong_suffix_and_an_encoding_are_both_told(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(TEXT.encode("gb18030"))
    wrong, _, detected = zhibiao.read(path).source.note.partition("; read as that; ")
    assert wrong == "named .pdf, but is txt"
    assert detected.startswith("read as GB18030: ")


def test_a_file_larger_than_any_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhibiao.files._load._MOST_BYTES", 2**20)
    path = tmp_path / "large.txt"
    path.write_bytes(b" " * 2**20)
    assert zhibiao.read(path).source.format == "txt"
    path.write_bytes(b" " * (2**20 + 1))
    with pytest.raises(zhibiao.UnsupportedFormatError, match="more than 1 MB") as caught:
        zhibiao.read(path)
    assert caught.value.kind == "too large"


@pytest.mark.parametrize(
    ("data", "package", "kind"),
    [(b"%PDF-1.7", "pypdfium2", "pdf"), (b"<html><p>5%</p></html>", "selectolax", "html")],
)
def test_a_package_that_is_not_there(
    data: bytes, package: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [package, f"{package}.lexbor"]:
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r'pip install "zhibiao\[files\]"') as caught:
        zhibiao.read(data, name="报告")
    assert (caught.value.name, caught.value.package, caught.value.kind) == ("报告", package, kind)


def test_docx_and_txt_need_no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pypdfium2", "selectolax", "selectolax.lexbor", "docx", "lxml"):
        monkeypatch.setitem(sys.modules, module, None)
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        archive.writestr("word/document.xml", '<w:p xmlns:w="w"><w:r><w:t>增长5.6%</w:t></w:r></w:p>')
    assert zhibiao.read(saved.getvalue()).text == "增长5.6%\n"
    assert zhibiao.read(TEXT.encode("gb18030")).text == TEXT
