# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What of a docx is text: written by python-docx, and markup as Word writes it."""

from __future__ import annotations

import io
import zipfile

import pytest
import zhibiao

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELATIONS = (
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def packed(body: str, **parts: str) -> bytes:
    """A docx of this body, as small as it may be."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>")
        for name, part in parts.items():
            archive.writestr(f"word/{name}.xml", part)
    return saved.getvalue()


def text_of(body: str, **parts: str) -> str:
    return zhibiao.read(packed(body, **parts)).text


def p(content: str, properties: str = "") -> str:
    return f"<w:p>{properties}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


NOTES = (
    f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="1">{p(r("预计数。"))}</w:footnote></w:footnotes>'
)
BOX = f"<w:txbxContent>{p(r('框内增长3%。'))}</w:txbxContent>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(r("增长") + r("5.6%") + r("。")), "增长5.6%。\n"),
        (p(r("一")) + p("") + p(r("二")), "一\n\n二\n"),
        (p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>"), "甲\t乙\n丙\n"),
        (p(r("甲"), '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:numPr/></w:pPr>'), "甲\n"),
        (
            p(f"<w:ins>{r('新增8项')}</w:ins><w:del><w:r><w:delText>删9项</w:delText></w:r></w:del>"),
            "新增8项\n",
        ),
        (
            p(f"<w:moveFrom>{r('移走7项')}</w:moveFrom>{r('留')}<w:moveTo>{r('移来6项')}</w:moveTo>"),
            "留移来6项\n",
        ),
        (p(r("增长"), "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + p(r("5.6%")), "增长5.6%\n"),
        (p(r("显") + r("隐9项", "<w:rPr><w:vanish/></w:rPr>") + r("示")), "显示\n"),
        (p(r("显示", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), "显示\n"),
        (p(f"<w:hyperlink>{r('链接')}</w:hyperlink><w:smartTag>{r('标签')}</w:smartTag>"), "链接标签\n"),
        (f"<w:sdt><w:sdtContent>{p(r('控件'))}</w:sdtContent></w:sdt>", "控件\n"),
        (p("<w:r><w:fldChar/><w:instrText>PAGE 9</w:instrText></w:r>" + r("域")), "域\n"),
        (p(r("中国") + "<w:r><w:noBreakHyphen/></w:r>" + r("2025")), "中国-2025\n"),
    ],
)
def test_paragraphs(body: str, expected: str) -> None:
    assert text_of(body) == expected


def test_notes_and_boxes_follow_their_paragraph() -> None:
    body = p(r("增长5.6%") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + r("，更好。")) + p(r("下段"))
    assert text_of(body, footnotes=NOTES) == "增长5.6%，更好。\n预计数。\n下段\n"
    choices = f"<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
    box = f"<mc:AlternateContent>{choices}</mc:AlternateContent>"
    assert (
        text_of(p(r("正文") + f"<w:r>{box}</w:r>" + r("后文")) + p(r("下段")))
        == "正文后文\n框内增长3%。\n下段\n"
    )


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def test_tables_stand_where_they_are() -> None:
    table = (
        f"<w:tbl>{row(p(r('指标')), p(r('完成')))}{row(p(r('增长')) + p(r('（%）')), p(r('5.6')))}</w:tbl>"
    )
    assert text_of(p(r("前")) + table + p(r("后"))) == "前\n指标\t完成\n增长 （%）\t5.6\n后\n"
    layout = f"<w:tbl>{row(p(r('长' * 300)) + p(r('二')), p(r('旁')))}{row(p(r('独')) + p(r('占')))}</w:tbl>"
    assert text_of(layout) == "长" * 300 + "\n二\n旁\n独\n占\n"
    assert text_of(f"<w:tbl>{row(table + p(''), p(r('外')))}</w:tbl>") == "指标\t完成 增长 （%）\t5.6\t外\n"


def test_what_was_left_out_is_told() -> None:
    deleted = "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
    source = zhibiao.read(packed(p(deleted + r("隐", "<w:rPr><w:vanish/></w:rPr>")))).source
    assert source.left_out == ("deleted in tracked changes", "hidden text")
    assert (source.format, source.encoding, source.note, source.pages) == ("docx", None, "", ())


def test_python_docx_agrees() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("2025年政府工作报告", 0)
    document.add_paragraph("新增学位").add_run("7900").bold = True
    document.paragraphs[-1].add_run("个以上。")
    document.add_paragraph("第一项", style="List Number")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["指标", "目标", "新增学位", "7900个"], strict=True):
        cell.text = words
    document.add_paragraph("末段。")
    document.sections[0].header.paragraphs[0].text = "页眉9项"
    saved = io.BytesIO()
    document.save(saved)
    report = zhibiao.read(saved.getvalue())
    lines = [
        "2025年政府工作报告",
        "新增学位7900个以上。",
        "第一项",
        "指标\t目标",
        "新增学位\t7900个",
        "末段。",
    ]
    assert report.text.splitlines() == lines
    assert [figure.text for figure in report.figures] == ["7900个", "7900个"]


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"word/other.xml": b""}, "a part is not there"),
        ({"word/document.xml": b"<a><b></a>"}, "its XML: mismatched tag"),
        ({"word/document.xml": b""}, "its XML: no element found"),
        ({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"}, "a document type"),
        ({"word/document.xml": b"<a>" * 5000}, "too deep"),
    ],
)
def test_a_broken_docx_says_so(parts: dict[str, bytes], says: str) -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    with pytest.raises(zhibiao.DamagedFileError, match=says) as caught:
        zhibiao.read(saved.getvalue(), name="报告")
    assert (caught.value.name, caught.value.kind) == ("报告", "docx")


def test_what_unpacks_to_more_than_any_report_is_refused() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (65 * 2**20))
    assert len(saved.getvalue()) < 2**20
    with pytest.raises(zhibiao.UnsupportedFormatError, match="unpacks to 65 MB") as caught:
        zhibiao.read(saved.getvalue())
    assert caught.value.kind == "too large"
