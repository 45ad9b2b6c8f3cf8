# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Tables in which Chinese characters take two columns."""

from __future__ import annotations

import io

import pytest
from zhibiao.table import Cell, Column, display_width, render, write


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("5.6%", 4),
        ("增长", 4),
        ("ＡＢ", 4),
        ("≥ 85%", 5),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("—", 1),
        ("，", 2),
    ],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


def lines(limit: int | None = None, colour: bool = False) -> list[str]:
    columns = [Column("indicator"), Column("target", "right")]
    rows = [["地区生产总值", Cell("5.5%", "red")], ["规模以上工业增加值", "≥ 6%"]]
    return list(render(columns, rows, limit, colour))


def test_columns_stand_below_one_another() -> None:
    assert lines() == [
        "indicator           target",
        "──────────────────────────",
        "地区生产总值          5.5%",
        "规模以上工业增加值    ≥ 6%",
    ]


def test_a_narrow_terminal_folds_cells_between_characters() -> None:
    folded = lines(limit=19)
    assert all(display_width(line) <= 19 for line in folded)
    assert folded[2:] == ["地区生产总     5.5%", "值", "规模以上工     ≥ 6%", "业增加值"]


def test_no_table_is_narrower_than_its_columns_can_be() -> None:
    assert max(map(display_width, lines(limit=1))) <= 8 + 2 + 8


def test_colours_take_no_room() -> None:
    assert lines(colour=True)[2] == "地区生产总值          \x1b[31m5.5%\x1b[0m"


def test_a_file_gets_no_colours() -> None:
    out = io.StringIO()
    write([Column("a")], [[Cell("x", "red")]], out)
    assert out.getvalue() == "a\n─\nx\n"


def test_a_table_without_rows() -> None:
    assert list(render([Column("a"), Column("b")], [], None, False)) == ["a  b", "────"]
