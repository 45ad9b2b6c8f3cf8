# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Built-in data, held against the text where that is at hand."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import zhibiao

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the reports are not at {SHARED}")


@pytest.fixture(scope="module")
def haidian() -> zhibiao.datasets.Dataset:
    return zhibiao.datasets.haidian_2025()


def gold(name: str) -> list[dict[str, Any]]:
    lines = (SHARED / "gold" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@needs_shared
def test_every_row_stands_in_the_text(haidian: zhibiao.datasets.Dataset) -> None:
    data = (SHARED / "corpus" / "haidian_2025.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == haidian.sha256
    text = data.decode()
    for figure in haidian.figures:
        assert text[figure.begin : figure.end] == figure.text
        characters = iter(text)
        assert all(character in characters for character in figure.subject), figure


@needs_shared
def test_every_row_is_the_one_read_by_hand(haidian: zhibiao.datasets.Dataset) -> None:
    assert haidian.figures.to_dicts() == gold("haidian_2025.jsonl")


@needs_shared
def test_every_link_is_the_one_made_by_hand(haidian: zhibiao.datasets.Dataset) -> None:
    fields = ("doc", "indicator", "target", "achievement")
    rows = gold("haidian_2025.links.jsonl")
    assert [link.to_dict() for link in haidian.links()] == [
        {field: row[field] for field in fields} for row in rows
    ]
    assert [link.close for link in haidian.links()] == [row["comparable"] == "close" for row in rows]


@needs_shared
def test_printed_digits_are_those_the_reader_sees(haidian: zhibiao.datasets.Dataset) -> None:
    read = {figure.begin: figure for figure in zhibiao.read(SHARED / "corpus" / "haidian_2025.txt").figures}
    for figure in haidian.figures:
        if figure.begin in read and figure.text == read[figure.begin].text:
            assert figure.resolution == read[figure.begin].resolution, figure


@needs_shared
def test_claims_are_those_found_in_the_text(haidian: zhibiao.datasets.Dataset) -> None:
    """Where reading got better: run tools/make_dataset.py again."""
    found = zhibiao.read(SHARED / "corpus" / "haidian_2025.txt").claims
    assert [(c.kind, c.begin, c.text) for c in haidian.claims] == [(c.kind, c.begin, c.text) for c in found]


@needs_shared
def test_no_sentence_of_a_report_is_in_the_data(haidian: zhibiao.datasets.Dataset) -> None:
    text = (SHARED / "corpus" / "haidian_2025.txt").read_text(encoding="utf-8")
    sentences = [
        sentence for line in text.splitlines() for sentence in line.split("。") if len(sentence) > 25
    ]
    data_files = [
        path for path in Path(zhibiao.datasets.yunhe_2025_path()).parent.rglob("*") if path.is_file()
    ]
    assert len(data_files) > 10
    for path in data_files:
        data = path.read_text(encoding="utf-8")
        assert not any(sentence in data for sentence in sentences), path


def test_every_link_joins_a_target_of_the_year_and_an_achievement(haidian: zhibiao.datasets.Dataset) -> None:
    for link in haidian.links():
        assert link.target.role == "target"
        assert (link.achievement is None) == (link.reason != "linked")
        if link.achievement is not None:
            assert link.achievement.role == "achievement"


def test_the_invented_report_shows_every_measure_and_bound() -> None:
    report = zhibiao.datasets.yunhe_2025()
    assert {figure.measure for figure in report.figures} == {
        "amount", "cumulative", "growth", "change", "ratio", "attainment", "multiple", "rank", "streak",
    }  # fmt: skip
    assert {figure.bound for figure in report.figures} == {"=", "~", ">=", ">", "<=", "<", "range"}
    assert {part.kind for part in report.outline.parts} >= {"review", "plan"}
    assert 2000 < len(report.text) < 3000


def test_the_invented_report_has_targets_to_link() -> None:
    linked = [link for link in zhibiao.datasets.yunhe_2025().links() if link.achievement]
    assert len(linked) >= 8
