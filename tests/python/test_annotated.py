# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A report's text in segments: nothing lost, nothing twice, every mark at its place."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import zhibiao
from zhibiao.outline import Outline, Part, Theme
from zhibiao.show.annotated import AnnotatedText, Mark, annotated

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"
REPORTS = sorted((Path(zhibiao.__file__).parent / "data").glob("*.txt")) + sorted(SHARED.glob("*.txt"))


def shown(text: AnnotatedText) -> list[tuple[str, str]]:
    """Every segment with the ids of its marks."""
    return [
        (one.text, " ".join(mark.id for mark in one.marks)) for block in text.blocks for one in block.segments
    ]


def stub(text: str, *spans: tuple[int, int], outline: Outline | None = None, **more: Any) -> zhibiao.Report:
    """What `annotated` asks of a report, with figures at these places."""
    figures = [
        SimpleNamespace(begin=b, end=e, sentence=(0, len(text)), measure="amount", role="target")
        for b, e in spans
    ]
    order = outline or Outline(None, (), ())
    given = {"name": "n", "text": text, "figures": figures, "claims": [], "unread": [], "outline": order}
    return cast(zhibiao.Report, SimpleNamespace(**{**given, **more}))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("abcdef", "")]),
        ([(0, 6)], [("abcdef", "f0")]),
        ([(1, 3)], [("a", ""), ("bc", "f0"), ("def", "")]),
        ([(1, 3), (3, 5)], [("a", ""), ("bc", "f0"), ("de", "f1"), ("f", "")]),
        ([(1, 5), (2, 4)], [("a", ""), ("b", "f0"), ("cd", "f1 f0"), ("e", "f0"), ("f", "")]),  # inside
        ([(1, 5), (1, 3)], [("a", ""), ("bc", "f1 f0"), ("de", "f0"), ("f", "")]),
        ([(1, 4), (2, 5)], [("a", ""), ("b", "f0"), ("cd", "f0 f1"), ("e", "f1"), ("f", "")]),  # across
        ([(1, 3), (1, 3)], [("a", ""), ("bc", "f0 f1"), ("def", "")]),  # twice the same
        ([(2, 2)], [("abcdef", "")]),  # of no length
    ],
)
def test_segments(spans: list[tuple[int, int]], expected: list[tuple[str, str]]) -> None:
    assert shown(annotated(stub("abcdef", *spans))) == expected


def test_a_mark_starts_once() -> None:
    text = annotated(stub("abcd\nefgh", (2, 7)))
    starts = [[mark.id for mark in one.starts] for block in text.blocks for one in block.segments]
    assert shown(text) == [("ab", ""), ("cd", "f0"), ("ef", "f0"), ("gh", "")]
    assert starts == [[], ["f0"], [], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\u3000\n", []),
        ("一\r\n二\r三\u2028四", ["一", "二", "三", "四"]),
        ("\ufeff\u3000\u3000缩进。 ", ["缩进。"]),
        ("𠮷野家3家", ["𠮷野家3家"]),
    ],
)
def test_blocks_are_lines_without_the_blanks_around(text: str, expected: list[str]) -> None:
    assert [block.text for block in annotated(stub(text)).blocks] == expected


def test_headings_of_the_outline() -> None:
    text = "报告\n一、回顾\n（一）产业。增加3家。\n前（二）城市\n"
    outline = Outline(2025, (Part(3, 26, "一、回顾", "review", None),), (
        Theme(8, 20, "（一）产业", 0), Theme(21, 26, "（二）城市", 0),
    ))  # fmt: skip
    blocks = annotated(stub(text, outline=outline)).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("title", "报告"), ("part", "一、回顾"), ("theme", "（一）产业。"), ("paragraph", "增加3家。"),
        ("paragraph", "前"), ("theme", "（二）城市"),
    ]  # fmt: skip


def test_only_a_short_first_line_is_a_title() -> None:
    assert [block.kind for block in annotated(stub("长" * 41 + "\n短")).blocks] == ["paragraph", "paragraph"]


def test_pages_where_the_file_has_them() -> None:
    assert [block.page for block in annotated(stub("a\nb")).blocks] == [None, None]
    paged = annotated(stub("a\nb", page=lambda offset: 1 + (offset >= 2)))
    assert [block.page for block in paged.blocks] == [1, 2]


def test_claims_know_their_sentence_and_figures_come_first() -> None:
    report = zhibiao.read("2024年新引进项目86个，完成年度任务的107.5%。其他从略。")
    text = annotated(report, "a-")
    (claim,) = (mark for mark in text.marks if mark.kind == "claim")
    assert report.text[slice(*claim.sentence)] == report.claims[0].quote
    assert claim.id == "a-c0"
    assert [mark for _, mark in shown(text) if mark] == ["a-f0", "a-f1 a-c0"]


def test_numbers_that_were_not_understood_are_marked() -> None:
    report = zhibiao.read("第一段。\n— 7 —\n")
    assert len(report.unread) == 1
    assert ("7", "u0") in shown(annotated(report))


@pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])
def test_nothing_is_lost(path: Path) -> None:
    report = zhibiao.read(path)
    text = annotated(report)
    assert "".join("".join(block.text.split()) for block in text.blocks) == "".join(
        report.text.replace("\ufeff", "").split()
    )
    for block in text.blocks:
        assert block.text == report.text[block.begin : block.end]
        for one in block.segments:
            assert all(mark.begin <= one.begin < mark.end for mark in one.marks)
    started = [mark.id for block in text.blocks for one in block.segments for mark in one.starts]
    assert sorted(started) == sorted(mark.id for mark in text.marks)
    figures = [mark for mark in text.marks if mark.kind == "figure"]
    assert [(mark.begin, mark.end) for mark in figures] == [(f.begin, f.end) for f in report.figures]


def test_a_long_report_is_cut_in_no_time() -> None:
    """80 kB and thousands of figures, many inside others: the time grows with them, not with their square."""
    text = "增加3家、" * 6000

    def seconds(count: int) -> float:
        spans = [(i * 5, i * 5 + 4 + i % 3 * 10) for i in range(count)]
        started = time.perf_counter()
        annotated(stub(text, *spans))
        return time.perf_counter() - started

    small, large = (min(seconds(count) for _ in range(3)) for count in (500, 4000))
    assert large < 40 * small + 0.05


def test_marks_as_the_script_takes_them() -> None:
    told = annotated(zhibiao.read("新增学位8054个。")).to_dict()
    assert told["blocks"][0]["segments"] == [
        ["新增学位", [], []], ["8054个", ["f0"], ["f0"]], ["。", [], []],
    ]  # fmt: skip
    assert told["marks"]["f0"] == {
        "kind": "figure", "begin": 4, "end": 9, "sentence": [0, 10], "measure": "amount",
        "role": "achievement",
    }  # fmt: skip
    assert (
        Mark("f0", "figure", 4, 9, (0, 10), "amount", "achievement")
        in annotated(zhibiao.read("新增学位8054个。")).marks
    )
