# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Any text and any bytes: no crash, the same rows twice, offsets inside the text."""

from __future__ import annotations

import zhibiao
from hypothesis import given, settings
from hypothesis import strategies as st

REPORT = zhibiao.datasets.yunhe_2025().text
PIECES = st.sampled_from(
    [
        *(
            "增长",
            "下降",
            "达到",
            "同比",
            "由",
            "比",
            "至",
            "分别",
            "左右",
            "以上",
            "连续",
            "倍",
            "翻番",
            "万",
            "亿",
        ),
        *(
            "5.6%",
            "8054个",
            "百分之七点五",
            "四分之一",
            "一百二十亿元",
            "１２０",
            "0.",
            "亿",
            "9" * 42,
            "第二",
        ),
        *("2024年", "2021—", "一、", "（一）", "（", "）", "“", "”", "。", "，", "、", "；", "\n"),
    ]
)
settings.register_profile("zhibiao", deadline=None, max_examples=150)
settings.load_profile("zhibiao")


def check(report: zhibiao.Report) -> None:
    text = report.text
    for figure in report.figures:
        assert 0 <= figure.begin < figure.end <= len(text)
        assert text[figure.begin : figure.end] == figure.text
        assert figure.sentence[0] <= figure.begin
        assert figure.end <= figure.sentence[1] <= len(text)
        assert figure.value2 is None or figure.bound == "range"
    for unread in report.unread:
        assert text[unread.begin : unread.end] == unread.text
    assert len(report.links()) <= len(report.targets)


def read_twice(text: str) -> None:
    first, second = zhibiao.read(text.encode()), zhibiao.read(text.encode())
    assert list(first.figures) == list(second.figures)
    assert first.unread == second.unread
    check(first)


@given(st.text())
def test_any_text(text: str) -> None:
    read_twice(text.replace("\0", ""))


@given(st.lists(PIECES, max_size=40))
def test_words_of_reports_in_any_order(pieces: list[str]) -> None:
    read_twice("".join(pieces))


@given(st.integers(0, len(REPORT)), st.integers(0, len(REPORT)))
def test_a_report_cut_anywhere(begin: int, end: int) -> None:
    read_twice(REPORT[min(begin, end) : max(begin, end)])


def check_bytes(data: bytes) -> None:
    """They read, or the error says in one line why not."""
    error = None
    try:
        check(zhibiao.read(data))
    except zhibiao.ReportError as caught:
        error = caught
    assert error is None or (error.name == "text" and "\n" not in str(error))


@given(st.integers(0, len(REPORT.encode())), st.binary(max_size=6))
def test_bytes_put_into_a_report(place: int, inserted: bytes) -> None:
    data = REPORT.encode()
    check_bytes(data[:place] + inserted + data[place:])


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    check_bytes(data)
