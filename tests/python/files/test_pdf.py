# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A pdf's lines are put together again; heads, page numbers and pages without text are told."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
import zhibiao
from zhibiao.files._paragraphs import joined
from zhibiao.files._pdf_heads import without_heads
from zhibiao.files._pdf_lines import Glyph, Line, lines_of

SENTENCE = "2024年，全区生产总值达到1046.7亿元，增长5.6%，新增产业空间120万平方米，新增学位8054个；"
WIDTH = 400.0


def line(
    text: str, *, page: int = 0, left: float = 40, right: float = 360, at: float = 700, em: float = 16
) -> Line:
    return Line(page, text, left, right, at, em, em, em, False)


def page_of(*lines: tuple[str, float, float], page: int = 0) -> list[Line]:
    """Lines (text, left, right) one below the other."""
    return [line(t, page=page, left=x, right=y, at=700 - 24 * i) for i, (t, x, y) in enumerate(lines)]


def full(*texts: str) -> list[tuple[str, float, float]]:
    return [(text, 40, 360) for text in texts]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (full("增长5", ".6%，新增学位80", "54个，比上", "年多"), "增长5.6%，新增学位8054个，比上年多\n"),
        (
            [("增长。", 72, 360), ("新增", 72, 360), ("学位", 40, 360), ("个", 40, 360)],
            "增长。\n新增学位个\n",
        ),
        ([*full("甲", "乙", "丙"), ("短行", 40, 200), ("下段", 40, 360)], "甲乙丙短行\n下段\n"),
        ([*full("甲", "乙"), ("差一点", 40, 346), ("下行", 40, 360), ("丁", 40, 360)], "甲乙差一点下行丁\n"),
        (
            [*full("甲", "乙"), ("差两点", 40, 330), ("下行", 40, 360), ("丁", 40, 360)],
            "甲乙差两点\n下行丁\n",
        ),
        (full("说完了。", "二、主要任务", "三产业"), "说完了。\n二、主要任务三产业\n"),
        (full("第一、", "二、三产业", "好"), "第一、二、三产业好\n"),
        (full("the Belt and", "Road", "2024"), "the Belt and Road2024\n"),
    ],
)
def test_lines_join(lines: list[tuple[str, float, float]], expected: str) -> None:
    assert joined([page_of(*lines)], [WIDTH])[0] == expected


def test_gaps_sizes_and_rows_end_a_paragraph() -> None:
    lines = page_of(*full("甲", "乙", "丙", "丁", "戊"))
    below = [line(each.text, at=each.middle - 30) for each in lines[2:]]
    assert joined([lines[:2] + below], [WIDTH])[0] == "甲乙\n\n丙丁戊\n"
    small = [line(each.text, at=each.middle, em=12) for each in lines[2:]]
    assert joined([lines[:2] + small], [WIDTH])[0] == "甲乙\n丙丁戊\n"
    cells = [Line(0, "指标\t5.6%", 40, 360, lines[2].middle, 16, 16, 16, True)]
    assert joined([lines[:2] + cells + lines[3:]], [WIDTH])[0] == "甲乙\n指标\t5.6%\n丁戊\n"


def test_a_paragraph_goes_on_over_pages_and_the_map_knows_where() -> None:
    pages = [page_of(*full("甲甲", "乙乙", "丙1")), [], page_of(*full("046.7", "丁丁", "戊戊"), page=2)]
    text, starts = joined(pages, [WIDTH] * 3)
    assert text == "甲甲乙乙丙1046.7丁丁戊戊\n"
    assert starts == (0, 6, 6)
    assert joined([[], []], [WIDTH] * 2) == ("", (0, 0))


def headed(pages: int, head: str, foot: str) -> list[list[Line]]:
    return [
        [
            line(head.format(n + 1), page=n, at=800),
            *page_of(*full("甲乙丙丁"[n], "增长5.6%"), page=n),
            line(foot.format(n + 1), page=n, at=20),
        ]
        for n in range(pages)
    ]


@pytest.mark.parametrize(
    ("head", "foot", "told"),
    [
        ("云禾区政府工作报告", "- {} -", ["云禾区政府工作报告", "- 1 -"]),
        ("2025年政府工作报告", "第{}页 共4页", ["2025年政府工作报告", "第1页 共4页"]),
        ("内部资料", "{}/4", ["内部资料", "1/4"]),
        ("内部资料", "{}", ["内部资料", "1"]),
    ],
)
def test_heads_and_page_numbers_are_left_out(head: str, foot: str, told: list[str]) -> None:
    pages, left_out = without_heads(headed(4, head, foot))
    assert list(left_out) == told
    assert [[each.text for each in page] for page in pages] == [[each, "增长5.6%"] for each in "甲乙丙丁"]


def test_figures_at_the_edge_of_pages_are_kept() -> None:
    pages = [page_of(*full(text), page=n) for n, text in enumerate(["增长5.6%", "增长7.1%", "增长3.2%"])]
    assert without_heads(pages) == (pages, ())
    pages = [page_of(*full(text), page=n) for n, text in enumerate(["甲120", "乙", "8054"])]
    assert without_heads(pages) == (pages, ())
    title = [[line("政府工作报告", em=26, at=780)], [line("政府工作报告", page=1, em=9, at=800)]]
    title += [[line("政府工作报告", page=n, em=9, at=800)] for n in (2, 3)]
    assert without_heads(title)[0] == [title[0], [], [], []]


@pytest.mark.parametrize(
    "words", ["- 1 -", "— 1 —", "第1页", "第 1 页 共 3 页", "Page 1 of 3", "第1页/共3页", "1/1"]
)
def test_a_page_number_that_stands_once(words: str) -> None:
    assert without_heads([[line(words)]]) == ([[]], (words,))


@pytest.mark.parametrize("words", ["1", "2024", "3/5", "第1页说明", "-5.6%", "1/2以上"])
def test_what_only_looks_like_a_page_number(words: str) -> None:
    assert without_heads([[line(words)]])[1] == ()


def glyphs(text: str, left: float = 0, step: float = 10, bottom: float = 100) -> list[Glyph]:
    return [Glyph(c, left + step * i, bottom, left + step * (i + 1), bottom + 10) for i, c in enumerate(text)]


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        (glyphs("增长"), ["增长"]),
        (glyphs("增长") + glyphs("下行", bottom=80), ["增长", "下行"]),
        (glyphs("指标") + glyphs("完成", left=60), ["指标\t完成"]),
        (glyphs("区长") + glyphs("某某", left=30), ["区长 某某"]),
        (glyphs("m", step=5) + glyphs("2", left=5, step=5, bottom=103), ["m2"]),
        (glyphs("右") + glyphs("左", left=-50), ["右", "左"]),
        ([Glyph("—", 0, 100, 20, 110)] * 2 + glyphs("我", left=20), ["——我"]),
        (glyphs(" 增 长 "), ["增 长"]),
        (glyphs("  "), []),
        ([], []),
    ],
)
def test_characters_make_lines(characters: list[Glyph], expected: list[str]) -> None:
    assert [each.text for each in lines_of(0, characters)] == expected


def test_a_row_of_cells_is_known() -> None:
    assert [each.cells for each in lines_of(0, glyphs("指标") + glyphs("完成", left=60))] == [True]


def test_a_printed_report(as_pdf: Callable[..., bytes]) -> None:
    table = "<table><tr><td>指标<td>2024年<tr><td>地区生产总值增长<td>5.6%</table>"
    body = (
        f"<h1>2025年政府工作报告</h1><p>{SENTENCE * 9}</p><p>另，失业率为4.9%。</p>{table}<p>{SENTENCE}</p>"
    )
    number = "@bottom-center { content: '- ' counter(page) ' -' }"
    style = "td { width: 200pt } h1 { text-align: center } @page { size: A5; " + number + " }"
    report = zhibiao.read(as_pdf(body, style))
    lines = [text for text in report.text.splitlines() if text]
    assert lines == [
        *(
            "2025年政府工作报告",
            SENTENCE * 9,
            "另，失业率为4.9%。",
            "指标\t2024年",
            "地区生产总值增长\t5.6%",
            SENTENCE,
        )
    ]
    assert report.page(report.figures[0].begin) == 1
    assert report.page(report.text.index("另，")) == len(report.source.pages) == 2


def blank(pages: int, *, picture: bool = False) -> bytes:
    """Pages without text, with or without a picture on them."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        page = document.new_page(300, 400)
        if picture:
            image = pypdfium2.PdfImage.new(document)
            image.set_bitmap(pypdfium2.PdfBitmap.new_native(2, 2, 2))
            image.set_matrix(pypdfium2.PdfMatrix().scale(300, 400))
            page.insert_obj(image)
            page.gen_content()
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(("pages", "where"), [(1, "pages 1"), (3, "pages 1–3")])
@pytest.mark.parametrize("picture", [False, True])
def test_scanned_pages_are_refused(pages: int, where: str, picture: bool) -> None:
    with pytest.raises(zhibiao.UnsupportedFormatError, match=rf"without text.*\({where}\).*OCR") as caught:
        zhibiao.read(blank(pages, picture=picture), name="扫描")
    assert (caught.value.name, caught.value.kind) == ("扫描", "scanned pdf")
    assert "OCR" in caught.value.advice


def test_some_scanned_pages_are_told(as_pdf: Callable[..., bytes]) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    for part in (
        as_pdf(f"<p>{SENTENCE * 3}</p>"),
        blank(2, picture=True),
        as_pdf("<p>增长6.1%，各项指标均好于上年。</p>"),
    ):
        writer.append(io.BytesIO(part))
    saved = io.BytesIO()
    writer.write(saved)
    report = zhibiao.read(saved.getvalue())
    assert report.source.note == "pages without text, of pictures: 2–3"
    assert report.page(report.figures[-1].begin) == 4


def test_a_password_is_asked_for() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(blank(1)))
    writer.encrypt("secret", algorithm="RC4-128")
    saved = io.BytesIO()
    writer.write(saved)
    with pytest.raises(
        zhibiao.UnsupportedFormatError, match=r"under a password.*open it with its password"
    ) as caught:
        zhibiao.read(saved.getvalue())
    assert caught.value.kind == "encrypted pdf"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"%PDF-",
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer<</Root 1 0 R>>",
    ],
)
def test_a_broken_pdf_says_so(data: bytes) -> None:
    with pytest.raises(zhibiao.DamagedFileError, match="a pdf that is damaged") as caught:
        zhibiao.read(data, name="报告")
    assert (caught.value.name, caught.value.kind) == ("报告", "pdf")


def test_radicals_are_the_characters_they_look_like() -> None:
    from zhibiao.files._radical_table import CHARACTER_OF

    assert "⼀⼆⺠⻓⻛⽣⽉⾦".translate(CHARACTER_OF) == "一二民长风生月金"
    assert all(len(character) == 1 for character in CHARACTER_OF.values())
