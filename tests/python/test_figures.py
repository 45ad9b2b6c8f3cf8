# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Figures as rows: indexing, slicing, filtering."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
import zhibiao
from zhibiao import _core
from zhibiao.figures import FIELDS


@pytest.fixture(scope="module")
def figures() -> zhibiao.Figures:
    return zhibiao.datasets.yunhe_2025().figures


def test_rows_by_number_and_by_slice(figures: zhibiao.Figures) -> None:
    rows = list(figures)
    assert len(rows) == len(figures) > 50
    assert figures[0] == rows[0]
    assert figures[-1] == rows[-1]
    for part in (slice(3, 9), slice(None, None, -7), slice(5, 5), slice(-4, None)):
        assert list(figures[part]) == rows[part]


@pytest.mark.parametrize("index", [10_000, -10_000])
def test_a_row_that_is_not_there(figures: zhibiao.Figures, index: int) -> None:
    with pytest.raises(IndexError, match="Expected a row from"):
        figures[index]


def test_a_row_of_an_empty_table() -> None:
    empty = zhibiao.read("").figures
    assert list(empty) == []
    with pytest.raises(IndexError):
        empty[0]


@pytest.mark.parametrize(
    ("wanted", "accepts"),
    [
        ({"role": "target"}, lambda f: f.role == "target"),
        ({"measure": "growth"}, lambda f: f.measure == "growth"),
        ({"bound": ">="}, lambda f: f.bound == ">="),
        ({"period": 2025}, lambda f: f.period == "2025"),
        ({"period": "2025"}, lambda f: f.period == "2025"),
        ({"period": (2025, 2025)}, lambda f: f.period == "2025"),
        ({"unit": "%", "role": "target"}, lambda f: f.unit == "%" and f.role == "target"),
        ({"subject": "学位"}, lambda f: "学位" in f.subject),
        ({"doc": "yunhe_2025"}, lambda f: True),
        ({"doc": "其他"}, lambda f: False),
        ({"estimated": True}, lambda f: f.estimated),
        ({"optional": False}, lambda f: not f.optional),
        ({}, lambda f: True),
    ],
)
def test_where(figures: zhibiao.Figures, wanted: dict[str, Any], accepts: Any) -> None:
    assert list(figures.where(**wanted)) == [figure for figure in figures if accepts(figure)]


@pytest.mark.parametrize(
    "wanted", [{"measure": "speed"}, {"role": "goal"}, {"bound": "!="}, {"period": "soon"}]
)
def test_where_names_what_it_expected(figures: zhibiao.Figures, wanted: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="Expected"):
        figures.where(**wanted)


def test_a_row_as_the_exchange_format(figures: zhibiao.Figures) -> None:
    row = figures[0].to_dict()
    assert tuple(row) == FIELDS
    assert row["value"] == "61280000000"
    assert row["value2"] is None
    assert json.loads(json.dumps(row)) == row
    assert figures.to_dicts()[0] == row


def test_values_are_exact() -> None:
    table = _core.FigureTable()
    values = ["0", "-35.9", "0.0000001", "98765432109876543210987654321", "1E+40"]
    for value in values:
        table.append(
            "d", (0, 1), "t", Decimal(value), None, "", "=", "amount", "target", (0, 0), "", False, False, 0
        )
    assert [table.row(i)[4] for i in range(len(values))] == [Decimal(value) for value in values]


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("1" * 60)])
def test_values_that_are_no_decimals(value: Decimal) -> None:
    row = ("d", (0, 1), "t", value, None, "", "=", "amount", "target", (0, 0), "", False, False, 0)
    with pytest.raises(ValueError, match="Expected a finite decimal"):
        _core.FigureTable().append(*row)


def test_floats_are_refused() -> None:
    row: Any = ("d", (0, 1), "t", 5.6, None, "", "=", "amount", "target", (0, 0), "", False, False, 0)
    with pytest.raises(TypeError):
        _core.FigureTable().append(*row)


def test_a_figure_without_its_text_has_no_quote() -> None:
    assert zhibiao.datasets.haidian_2025().figures[0].quote is None


def test_repr(figures: zhibiao.Figures) -> None:
    targets = len(figures.where(role="target"))
    assert repr(figures) == f"<Figures: {len(figures) - targets} achievements, {targets} targets>"
