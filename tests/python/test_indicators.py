# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The catalogue of indicators, one of one's own, and the units."""

from __future__ import annotations

import pickle
from fractions import Fraction
from pathlib import Path

import pytest
import zhibiao

HEAD = "id\tname\taliases\tenglish\tunit\tbetter\tkind\tmeasure\n"


def own_table(folder: Path, text: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("地区生产总值", "gdp"),
        ("城镇调查失业率", "surveyed_unemployment"),
        ("规模以上工业增加值", "industrial_value_added"),
        ("新建跨江索道", None),
        ("", None),
    ],
)
def test_subjects_are_told(subject: str, expected: str | None) -> None:
    found = zhibiao.catalogue().match(subject)
    assert (None if found is None else found.indicator.id) == expected


def test_a_figure_is_told_by_its_unit_and_measure_too() -> None:
    figure = zhibiao.read("2024年全区地区生产总值增长5.6%。").figures[0]
    found = zhibiao.catalogue().match(figure)
    assert found is not None
    assert (found.indicator, found.rest) == (zhibiao.catalogue()["gdp"], "")


def test_ids_are_unique() -> None:
    rows = list(zhibiao.catalogue())
    assert len({row.id for row in rows}) == len(rows) == len(zhibiao.catalogue())
    assert "gdp" in zhibiao.catalogue()
    assert "gpd" not in zhibiao.catalogue()


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    own = own_table(tmp_path, HEAD + "tea\t茶叶产量\t春茶产量\tOutput of tea\t吨\thigher\tflow\tamount\n")
    rows = zhibiao.catalogue(own)
    assert len(rows) == len(zhibiao.catalogue()) + 1
    found = rows.match("春茶产量")
    assert found is not None
    assert found.indicator.english == "Output of tea"
    assert [row.id for row in zhibiao.catalogue(own, builtin=False)] == ["tea"]


def test_a_table_comes_back_as_it_was_written(tmp_path: Path) -> None:
    own = own_table(tmp_path, zhibiao.catalogue().to_tsv())
    assert list(zhibiao.catalogue(own, builtin=False)) == list(zhibiao.catalogue())


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (HEAD + "tea\t茶\t\t\t吨\tup\tflow\t\n", 2, "better"),
        (HEAD + "tea\t茶\t\t\t5%5\thigher\tflow\t\n", 2, "unit"),
        (HEAD + "gdp\t产值\t\t\t元\thigher\tflow\t\n", 2, "id"),
        ("name\n", 1, "id"),
        ("", 0, "id"),
    ],
)
def test_a_table_that_cannot_be_used(tmp_path: Path, text: str, line: int, field: str) -> None:
    own = own_table(tmp_path, text)
    with pytest.raises(zhibiao.CatalogueError, match="Expected") as caught:
        zhibiao.catalogue(own)
    error = caught.value
    assert (error.file, error.line, error.field) == (str(own), line, field)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_units_are_exact() -> None:
    scales = {unit.name: (unit.scale, unit.base) for unit in zhibiao.units()}
    assert scales["亩"] == (Fraction(2000, 3), "平方米")
    assert scales["公里"][0] == 1000
    assert len(scales) == len(zhibiao.units())
