# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pages as they are crawled: the report is kept, and what is around it is not."""

from __future__ import annotations

import pytest
import zhibiao

BODY = (
    "<p>　　2024年，全区生产总值增长5.6%，新增学位8054个。</p>\n<p>　　城镇调查失业率为4.9%，\n好于预期。</p>"
    "<p><b>二、2025年主要任务</b></p><p>　　新增学位<span>7900</span>个以上。</p>"
)
FIGURES = ["5.6%", "8054个", "4.9%", "7900个"]


def read(page: str, **options: str) -> zhibiao.Report:
    return zhibiao.read(page.encode(), **options)  # type: ignore[arg-type]


def figures(page: str) -> list[str]:
    return [figure.text for figure in read(page).figures]


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html><body>BODY</body></html>",
        "<html><title>标题</title><body><article>BODY</article><aside>另增长9.9%。</aside></body></html>",
        "<div>BODY</div>",
        "\n  <!-- crawled 2025 -->\n<html><body><main>BODY</main></body></html>",
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html><body>BODY</body></html>",
        "<html><form id=aspnet><table><tr><td><a>首页</a></td><td>BODY</td></tr></table></form></html>",
        "<HTML><TABLE><TR><TD>BREAKS</TD></TR></TABLE></HTML>",
        "<html><body class='has-nav share'><div id='content'>BODY</div></body></html>",
        "<html><body><nav>BODY</nav></body></html>",
        "<html><body><div class='search-result'>BODY</div></body></html>",
        "<html><body>BODY<script>write('<p>增长1.1%。</p>')</script><style>p{width:98%}</style></body></html>",
        "<html>BODY<div style='display: none'>增长2.2%。</div><noscript>增长3.3%。</noscript></html>",
        "<html><body><div>BODY</div><ul><li><a>去年增长8.8%。</a><li><a>同比下降6%。</a></ul></body></html>",
        "<html><body>BODY<footer>版权所有 京ICP备05000000号 增长4.4%</footer></body></html>",
        "<html><body>BODY<p>浏览次数：1234次</p><p>上一篇：<a href=1>2024年增长5.1%</a></p></body></html>",
        "<html><body><div class='a'>BODY</div><div class='related-news'>邻区增长7.7%。</div></body></html>",
    ],
)
def test_the_report_of_a_page(page: str) -> None:
    breaks = BODY.replace("<p>", "<br>").replace("</p>", "")
    assert figures(page.replace("BODY", BODY).replace("BREAKS", breaks)) == FIGURES


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"<h1>2025年云禾区政府工作报告</h1><div class=nr>{BODY}</div>", "2025年云禾区政府工作报告"),
        (f"<div><h1>2025年报告</h1></div><ul><li><a>首页</a></ul><div>{BODY}</div>", "2025年报告"),
        (f"<title>2025年报告_云禾区人民政府</title><div>{BODY}</div>", "2025年报告"),
        (
            f"<meta name=ArticleTitle content='2025年报告'><title>云禾区</title><div>{BODY}</div>",
            "2025年报告",
        ),
        (f"<title>某网</title><div><p>2025年报告</p>{BODY}</div>", "某网"),
    ],
)
def test_the_title_is_kept(page: str, title: str) -> None:
    report = read(f"<html><body>{page}</body></html>")
    assert report.text.split("\n")[0] == title
    assert [figure.text for figure in report.figures] == FIGURES


def test_a_title_is_not_told_twice() -> None:
    report = read(f"<html><title>2025年报告</title><body><div><h2>2025年报告</h2>{BODY}</div></body></html>")
    assert report.text.count("2025年报告") == 1


def test_lines_of_the_source_are_no_spaces() -> None:
    words = "<p>增长\n  5.6%，新增学位 8054\n个，the\nend，省长&nbsp;&nbsp;某某。</p>"
    page = f"<body>{words}<p>a<br>b<br><br>c</p><h2>任务</h2><p></p>d</body>"
    assert read(page).text == ("增长5.6%，新增学位 8054个，the end，省长 某某。\na\nb\n\nc\n\n任务\n\nd\n")


def test_tables_of_figures_are_kept() -> None:
    table = (
        "<table><tr><th>指标<th>2024年</tr><tr><td><p>地区生产总值增长</p></td><td><p>5.6%</p></td></tr>"
        "<tr><td>新增学位</td><td>8054个</td></tr></table>"
    )
    report = read(f"<body><div>{BODY}</div><div>{table}</div></body>")
    assert "地区生产总值增长\t5.6%\n新增学位\t8054个\n" in report.text
    assert len(report.figures) == len(FIGURES) + 2


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", None])
def test_the_bytes_tell_a_page_s_encoding(declared: str | None) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}</head><body>{BODY}<p>龘是生僻字𠮷。</p></body></html>"
    report = zhibiao.read(page.encode("gb18030"))
    assert report.source.encoding == "GB18030"
    assert report.source.note.startswith(f"declared {declared.lower()}, read" if declared else "read as")
    assert [figure.text for figure in report.figures] == FIGURES
    assert "龘是生僻字𠮷" in report.text


def test_utf16_and_marked_pages() -> None:
    page = f"<html><body>{BODY}</body></html>"
    for codec, expected in (("utf-16", "UTF-16LE"), ("utf-8-sig", "UTF-8")):
        report = zhibiao.read(page.encode(codec))
        assert (report.source.encoding, report.source.format) == (expected, "html")
        assert report.text[0] != "\ufeff"


def test_damage_in_the_report_is_an_error_and_around_it_is_not() -> None:
    head = "<html><head><meta charset=gb2312></head><body><div class=nav><a>导航X</a></div>"
    page = f"{head}{BODY}</body></html>".encode("gb18030")
    around = page.replace(b"X", b"\xff")
    report = zhibiao.read(around)
    assert [figure.text for figure in report.figures] == FIGURES
    assert report.source.note.endswith(f"damaged at byte {around.index(0xFF)}, outside of the report")
    inside = page.replace(b"8054", b"80\xff54")
    with pytest.raises(zhibiao.EncodingError) as caught:
        zhibiao.read(inside)
    assert caught.value.byte == inside.index(0xFF)
    assert caught.value.likely_encoding == "damaged GB18030"


@pytest.mark.parametrize(
    ("page", "kind", "says"),
    [
        (
            "<html><frameset cols='20%,*'><frame src='menu.htm'><frame src='report.htm'></frameset></html>",
            "frames",
            "menu.htm, report.htm",
        ),
        ("<html><body><iframe src='report.htm'></iframe></body></html>", "frames", "report.htm"),
        (
            "<html><body><div id=app></div><script>render()</script></body></html>",
            "html without text",
            "scripts",
        ),
    ],
)
def test_pages_whose_text_is_elsewhere(page: str, kind: str, says: str) -> None:
    with pytest.raises(zhibiao.UnsupportedFormatError, match=says) as caught:
        read(page)
    assert caught.value.kind == kind


def test_a_string_that_is_a_page_is_read_as_one() -> None:
    assert zhibiao.read(f"<html><body>{BODY}</body></html>").source.format == "html"
    assert zhibiao.read("<p>5%").source.format == "html"
    assert zhibiao.read("增长<5%").source.format == "txt"
    assert zhibiao.read("<5%的地区增长2%").source.format == "txt"


def test_elements_deep_in_one_another() -> None:
    assert figures("<html><body>" + "<div>" * 3000 + BODY + "</div>" * 3000 + "</body></html>") == FIGURES
    assert figures("<html><body>" + "<b><font>" * 2000 + BODY) == FIGURES
