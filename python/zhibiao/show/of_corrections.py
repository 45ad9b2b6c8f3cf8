# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The display of corrections: a row a field that changes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from zhibiao.show.cells import Cell, Column, Named, Said, Table, Text, place
from zhibiao.show.cells import Evidence as Around
from zhibiao.show.words import Word, word

if TYPE_CHECKING:
    from zhibiao.corrections import Corrections, ReviewRow

__all__ = ["corrections"]


def _row(found: ReviewRow) -> tuple[Cell, ...]:
    before, _, after = found.context.partition(f"【{found.text}】")
    around = Around(Word("原文", "text"), before, found.text, after, f"{found.begin}-{found.end}")
    field = word("field", found.field or found.action)
    said = tuple(part for part in (found.who, found.when) if part)
    return (
        Text(found.report), Named(found.text, evidence=(around,)), Said(field), Text(found.old),
        Text(found.new), Text(found.why), Text(" ".join(said)), place(found.begin, found.end),
    )  # fmt: skip


def corrections(found: Corrections, most: int | None) -> Table:
    """What is said against what was read."""
    names = ("doc", "figure", "field", "was_read", "is_said", "why", "who", "place")
    columns = tuple(
        Column(
            word("heading", name), "right" if name == "place" else "left", name in ("doc", "field", "place")
        )
        for name in names
    )
    rows = found.review()
    shown = tuple(_row(row) for row in islice(rows, most))
    return Table(word("title", "corrections"), found.file, (), columns, shown, len(rows))
