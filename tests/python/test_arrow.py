# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Columns: what pyarrow, polars, duckdb and pandas take without a copy."""

from __future__ import annotations

import gc
from decimal import Decimal
from typing import Any

import pytest
import zhibiao
from zhibiao import _core


@pytest.fixture(scope="module")
def figures() -> zhibiao.Figures:
    return zhibiao.datasets.yunhe_2025().figures


def check_columns(columns: dict[str, list[Any]], figures: zhibiao.Figures) -> None:
    for name in ("doc", "begin", "end", "text", "unit", "bound", "measure", "role", "period", "subject"):
        assert columns[name] == [getattr(figure, name) for figure in figures], name
    for name in ("value", "value2", "estimated", "optional", "resolution"):
        assert columns[name] == [getattr(figure, name) for figure in figures], name
    assert columns["sentence_begin"] == [figure.sentence[0] for figure in figures]
    assert columns["byte_end"] == [figure.bytes[1] for figure in figures]
    years = [figure.years for figure in figures]
    assert columns["period_first"] == [None if span is None else span[0] for span in years]


def test_pyarrow(figures: zhibiao.Figures) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table(figures)
    table.validate(full=True)
    check_columns(table.to_pydict(), figures)
    assert pyarrow.record_batch(figures).num_rows == len(figures)
    assert pyarrow.schema(figures).field("value").type == pyarrow.decimal128(38, 6)


def test_tables_of_two_reports_join(figures: zhibiao.Figures) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    other = pyarrow.table(zhibiao.datasets.haidian_2025().figures)
    both = pyarrow.concat_tables([pyarrow.table(figures), other])
    assert both.num_rows == len(figures) + 465


def test_polars(figures: zhibiao.Figures) -> None:
    polars = pytest.importorskip("polars")
    frame = figures.to_polars()
    check_columns(frame.to_dict(as_series=False), figures)
    assert frame.equals(polars.DataFrame(figures))


def test_duckdb(figures: zhibiao.Figures) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as connection:
        connection.register("figures", figures)
        found = connection.sql("select count(*), sum(value) from figures where role = 'target'").fetchall()
    targets = figures.where(role="target")
    assert found == [(len(targets), sum(figure.value for figure in targets))]


def test_pandas(figures: zhibiao.Figures) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = figures.to_pandas()
    assert frame["subject"].tolist() == [figure.subject for figure in figures]
    assert frame["value"].tolist() == [figure.value for figure in figures]


def test_a_table_without_rows(figures: zhibiao.Figures) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    empty = pyarrow.table(figures[:0])
    empty.validate(full=True)
    assert empty.schema == pyarrow.table(figures).schema
    assert empty.num_rows == 0


def test_columns_outlive_their_report() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    report = zhibiao.read("2024年新增学位8054个，增长3.2%。")
    table = pyarrow.table(report.figures)
    del report
    gc.collect()
    assert table["text"].to_pylist() == ["8054个", "3.2%"]


def test_capsules_nobody_takes_are_released(figures: zhibiao.Figures) -> None:
    for _ in range(100):
        figures.__arrow_c_stream__()
        figures.__arrow_c_array__()
        figures.__arrow_c_schema__()


def test_numbers_that_do_not_fit_stand_in_the_text() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = _core.FigureTable()
    for value in (Decimal("0.1234567"), Decimal("1E+35"), Decimal("-0.5")):
        table.append("d", (0, 1), "t", value, value, "", "=", "amount", "target", (0, 0), "", False, False, 0)
    columns = pyarrow.table(zhibiao.Figures(table)).to_pydict()
    assert columns["value"] == [None, None, Decimal("-0.5")]
    assert columns["value_text"] == ["0.1234567", "1" + "0" * 35, "-0.5"]
    assert columns["value2_text"] == columns["value_text"]
