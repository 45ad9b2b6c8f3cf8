# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""One report as text, docx, html and pdf: the same rows, and offsets that lead to the same words."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest
import zhibiao

REPORTS = [
    "yunhe_2024",
    "yunhe_2025",
    "yunhe_2026",
    "haidian_2025",
    "guizhou_2026",
    "shanghai_2026",
    "china_1982",
]
PRINTED = ["yunhe_2025", "haidian_2025", "guizhou_2026", "china_1982"]
MADE_AS_CRAWLED = """<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>政府工作报告_某区</title>
<script>var news = "增长99.9%。";</script></head><body>
<div id="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<div class="main"><div class="info">发布时间：2025-01-20 来源：某区 浏览次数：1234次 字号：大 中 小</div>
<div id="zoom">BODY</div>
<div class="share">分享到：微信 微博</div></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="1.html">全年增长8.8%，任务完成。</a></li></ul>
<p>邻区增长7.7%。</p></div>
<div class="footer">版权所有：某区 网站标识码：1100000001
京ICP备05000000号 电话：010-12345678</div></body></html>"""


def rows(report: zhibiao.Report) -> list[tuple[Any, ...]]:
    return [
        (
            f.text,
            f.value,
            f.value2,
            f.unit,
            f.bound,
            f.measure,
            f.role,
            f.years,
            f.subject,
            f.estimated,
            f.optional,
        )
        for f in report.figures
    ]


def printed_pages(data: bytes) -> list[str]:
    """The characters of each page as PDFium gives them, without blanks."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def check_same(text: str, name: str, data: bytes, kind: str) -> zhibiao.Report:
    expected, report = zhibiao.read(text, name=name), zhibiao.read(data, name=name)
    assert report.source.format == kind
    assert rows(report) == rows(expected)
    assert len(rows(report)) > 10
    for figure in report.figures:
        assert report.text[figure.begin : figure.end] == figure.text
    assert [link.to_dict()["indicator"] for link in report.links()] == [
        link.to_dict()["indicator"] for link in expected.links()
    ]
    again = pickle.loads(pickle.dumps(report))
    assert (again.source, again.text, rows(again)) == (report.source, report.text, rows(report))
    return report


@pytest.mark.parametrize("name", REPORTS)
def test_docx(name: str, report_text: Callable[[str], str], as_docx: Callable[[str], bytes]) -> None:
    text = report_text(name)
    report = check_same(text, name, as_docx(text), "docx")
    assert report.page(report.figures[0].begin) is None
    assert report.source.encoding is None


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("name", REPORTS)
def test_html(
    name: str, encoding: str, report_text: Callable[[str], str], as_paragraphs: Callable[[str], str]
) -> None:
    text = report_text(name)
    page = MADE_AS_CRAWLED.replace("BODY", as_paragraphs(text)).encode(encoding)
    report = check_same("政府工作报告\n" + text, name, page, "html")
    if encoding == "gb18030":
        assert report.source.encoding == "GB18030"
        assert report.source.note.startswith("declared gb2312, read as GB18030: ")
    else:
        assert (report.source.encoding, report.source.note) == ("UTF-8", "")


@pytest.mark.parametrize("name", PRINTED)
def test_pdf(
    name: str,
    report_text: Callable[[str], str],
    as_paragraphs: Callable[[str], str],
    as_pdf: Callable[..., bytes],
) -> None:
    text = report_text(name)
    data = as_pdf(as_paragraphs(text), heads=True)
    report = check_same(text, name, data, "pdf")
    assert report.page(0) == 1
    printed = printed_pages(data)
    assert len(report.source.pages) == len(printed) > 1
    for figure in report.figures:
        page = report.page(figure.begin)
        assert page is not None
        words = "".join(figure.text.split())
        broken = page < len(printed) and figure.begin < report.source.pages[page] < figure.end
        assert words in printed[page - 1] or (broken and words[0] in printed[page - 1])
    assert any("1/" in line for line in report.source.left_out)
    assert "report.html" not in report.text


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
@pytest.mark.parametrize("name", REPORTS)
def test_txt(name: str, encoding: str, report_text: Callable[[str], str]) -> None:
    text = report_text(name)
    report = check_same(text, name, text.encode(encoding), "txt")
    assert report.text.removeprefix("\ufeff") == text
