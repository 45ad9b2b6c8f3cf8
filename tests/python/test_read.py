# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Reading: what is a file, what is text, and what is refused, with where and what to do."""

from __future__ import annotations

import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import zhibiao

TEXT = (
    "一、2024年工作回顾\n新增中小学学位8054个，增长3.2%。\n二、2025年主要任务\n新增中小学学位7900个以上。\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "某区_2025.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def texts(report: zhibiao.Report) -> list[str]:
    return [figure.text for figure in report.figures]


def test_a_path_a_name_text_and_bytes_give_the_same_figures(file: Path) -> None:
    expected = ["8054个", "3.2%", "7900个"]
    assert texts(zhibiao.read(file)) == expected
    assert texts(zhibiao.read(str(file))) == expected
    assert texts(zhibiao.read(TEXT)) == expected
    assert texts(zhibiao.read(TEXT.encode())) == expected
    assert texts(zhibiao.read(bytearray(TEXT.encode()))) == expected


@pytest.mark.parametrize(
    ("source", "name", "expected"),
    [
        (TEXT, None, "text"),
        (TEXT, "某区", "某区"),
        (TEXT.encode(), None, "text"),
        (TEXT.encode(), "某区", "某区"),
    ],
)
def test_name_of_a_text(source: str | bytes, name: str | None, expected: str) -> None:
    assert zhibiao.read(source, name=name).name == expected


def test_name_of_a_file(file: Path) -> None:
    assert zhibiao.read(file).name == "某区_2025"
    assert zhibiao.read(file, name="其他").figures[0].doc == "其他"


@pytest.mark.parametrize("source", ["missing.txt", "no/such/report.TXT", Path("missing"), Path("a\nb.txt")])
def test_a_missing_file_is_named(source: str | Path) -> None:
    with pytest.raises(FileNotFoundError, match="No such report; check the path") as caught:
        zhibiao.read(source)
    assert caught.value.filename == str(source)


@pytest.mark.parametrize("source", ["", "第一行\n第二行.txt", "很长" * 3000 + ".txt", "增长5.6%", "a\0b"[:1]])
def test_other_strings_are_text(source: str) -> None:
    assert zhibiao.read(source).text == source


def test_a_directory_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        zhibiao.read(tmp_path)


def test_half_a_surrogate_pair() -> None:
    with pytest.raises(zhibiao.EncodingError, match="character 2") as caught:
        zhibiao.read("增长\ud800")
    assert caught.value.byte == 6


def test_an_encoding_that_is_named(tmp_path: Path) -> None:
    data = TEXT.encode("gb18030")
    assert texts(zhibiao.read(data, encoding="gb18030")) == ["8054个", "3.2%", "7900个"]
    assert zhibiao.read(data, encoding="gb18030").text == TEXT
    assert zhibiao.read(data, encoding="gb18030").source.note == ""
    assert zhibiao.read(TEXT.encode(), encoding="utf8").text == TEXT
    with pytest.raises(zhibiao.EncodingError, match="not big5 at byte"):
        zhibiao.read(data, encoding="big5")
    with pytest.raises(LookupError):
        zhibiao.read(data, encoding="no such encoding")


def test_the_year_can_be_given() -> None:
    text = "一、工作回顾\n新增学位8054个。\n二、主要任务\n新增学位7900个。\n"
    assert zhibiao.read(text).year is None
    report = zhibiao.read(text, year=2031)
    assert report.year == 2031
    assert [figure.period for figure in report.figures] == ["2030", "2031"]


@pytest.mark.parametrize("text", ["", "\n", "﻿", "没有数字。", "一、\n（一）\n"])
def test_a_text_without_figures(text: str) -> None:
    report = zhibiao.read(text)
    assert len(report.figures) == len(report.targets) == 0
    assert report.links() == []
    assert report.unread == []


def test_offsets_lead_back_to_the_text() -> None:
    text = "﻿一、2024年工作回顾\r\n新增𠮷\u200b学位８０５４个，增长3.2%。\r\n"
    report = zhibiao.read(text)
    data = text.encode()
    assert [text[figure.begin : figure.end] for figure in report.figures] == texts(report)
    for figure in report.figures:
        begin, end = figure.bytes
        assert data[begin:end].decode() == figure.text
    assert report.figures[0].quote is not None
    assert "８０５４个" in report.figures[0].quote


def test_reports_and_rows_can_be_pickled(file: Path) -> None:
    report = zhibiao.read(file)
    again = pickle.loads(pickle.dumps(report))
    assert (again.name, again.year) == (report.name, report.year)
    assert list(again.figures) == list(report.figures)
    figure = pickle.loads(pickle.dumps(report.figures[1]))
    assert (figure, figure.quote) == (report.figures[1], report.figures[1].quote)
    assert list(pickle.loads(pickle.dumps(report.targets))) == list(report.targets)


def test_threads_read_the_same() -> None:
    text = zhibiao.datasets.yunhe_2025().text
    expected = list(zhibiao.read(text).figures)
    start = threading.Barrier(4)

    def read(_: int) -> bool:
        start.wait()
        return all(list(zhibiao.read(text).figures) == expected for _ in range(5))

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(read, range(4)))
