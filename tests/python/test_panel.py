# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Panels: anybody's columns in, published methods' words out, whatever the columns are made of."""

from __future__ import annotations

import gc
import pickle
from decimal import Decimal
from typing import Any

import pytest
import zhibiao
from zhibiao import panel

pa = pytest.importorskip("pyarrow")
pl = pytest.importorskip("polars")

ROWS: dict[str, list[Any]] = {
    "base": [14.5, 57.781, 10.1, 50.0, None, 100.0],
    "base_year": [2015, 2015, 2015, 2015, 2015, 2015],
    "latest": [10.1, 56.143, 8.3, 60.0, 60.0, 95.0],
    "latest_year": [2019, 2019, 2019, 2020, 2020, 2020],
    "target": [7.25, None, 3.0, 90.0, 90.0, 100.0],
    "target_year": [2030, None, 2030, 2030, 2030, 2030],
    "better": ["lower", "higher", "lower", "higher", "higher", "lower"],
}
STATUS = ["on_track", "deterioration", "accelerate", "accelerate", None, "achieved"]
REASON = ["none", "none", "none", "none", "too_few_points", "none"]


def statuses(table: object, method: panel.Method = "statcan", **more: Any) -> list[Any]:
    return panel.assess(table, method, **more).to_polars()[f"{method}_status"].to_list()


def test_published_examples() -> None:
    found = panel.assess(pl.DataFrame(ROWS)).to_polars()
    assert found["statcan_status"].to_list() == STATUS
    assert found["statcan_reason"].to_list() == REASON
    assert found["statcan_R"][0] == pytest.approx(1.9140922, rel=1e-7)
    assert found["statcan_score"][1] == pytest.approx(-3.3954645, rel=1e-7)
    assert found["unsd2023_q"][2] == pytest.approx(0.7411374, rel=1e-7)
    assert found["unsd2023_v_T"][2] == pytest.approx(4.8379243, rel=1e-7)
    assert found["unsd2022_CR"][2] == pytest.approx(0.6159691, rel=1e-6)
    assert found["escap_csi_score"].to_list()[2:4] == pytest.approx([2.5352113, 2.5], rel=1e-7)
    assert found["oecd_distance_reason"].to_list() == ["no_peers", "no_target", *["no_peers"] * 4]
    assert found.width == sum(name.startswith(panel.METHODS) for name in found.columns)


@pytest.mark.parametrize("method", [name for name in panel.METHODS if not name.startswith("ndrc")])
def test_a_panel_says_what_the_functions_of_one_row_say(method: panel.Method) -> None:
    found = panel.assess(pl.DataFrame({**ROWS, "spread": [2.0] * 6}), method).to_polars().to_dicts()
    for i, row in enumerate(found):
        at = {name: values[i] for name, values in ROWS.items()}
        series = {at["latest_year"]: at["latest"]}
        if at["base"] is not None:
            series = {at["base_year"]: at["base"], **series}
        target, year = at["target"], at["target_year"]
        one = zhibiao.assess(series, target, year=year, better=at["better"], peers=[0.0, 8**0.5])[method]
        assert (row[f"{method}_status"], row[f"{method}_reason"]) == (one.status, one.reason)
        assert row[f"{method}_level"] == one.level
        assert row.get(f"{method}_score") == one.score
        for name in set(one.values) - {"CS", "distance", "SD"}:  # the scores, and what is given
            assert row[f"{method}_{name}"] == pytest.approx(one.values[name], rel=1e-12)


def test_makers_of_tables() -> None:
    duckdb = pytest.importorskip("duckdb")
    pandas = pytest.importorskip("pandas")
    frame, table = pl.DataFrame(ROWS), pa.table(ROWS)
    assert statuses(frame) == STATUS
    assert statuses(table) == STATUS
    assert statuses(pandas.DataFrame(ROWS)) == STATUS
    with duckdb.connect() as connection:
        assert statuses(connection.sql("select * from frame")) == STATUS
        assert statuses(connection.sql("select * replace (base::decimal(9, 3) as base) from frame")) == STATUS
    assert statuses(table.to_batches()[0]) == STATUS
    assert statuses(pa.RecordBatchReader.from_batches(table.schema, table.to_batches())) == STATUS


def test_chunks_slices_and_empty_tables() -> None:
    table = pa.table(ROWS)
    twice = pa.concat_tables([table.slice(2, 3), table.slice(1), table.slice(6), table])
    assert twice.column("base").num_chunks > 1
    assert statuses(twice) == [*STATUS[2:5], *STATUS[1:], *STATUS]
    assert statuses(table.slice(3, 2).to_batches()[0]) == STATUS[3:5]
    assert statuses(pl.DataFrame(ROWS).slice(1, 4)) == STATUS[1:5]
    empty = panel.assess(table.slice(0, 0))
    assert len(empty) == 0
    assert pa.table(empty).num_rows == 0
    assert pa.table(empty).schema == pa.table(panel.assess(table)).schema


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("base", pa.float32()),
        ("base", pa.decimal128(20, 4)),
        ("base_year", pa.int8()),
        ("base_year", pa.uint64()),
        ("base_year", pa.int16()),
        ("better", pa.large_string()),
        ("better", pa.string_view()),
        ("better", pa.dictionary(pa.int8(), pa.string())),
        ("better", pa.dictionary(pa.uint32(), pa.large_string())),
    ],
)
def test_types(name: str, kind: Any) -> None:
    table = pa.table({**ROWS, "base_year": [100] * 6, "latest_year": [104, 104, 104, 105, 105, 105],
                      "target_year": [115, None, 115, 115, 115, 115]})  # fmt: skip
    cast = table.set_column(table.schema.get_field_index(name), name, table[name].cast(kind))
    cast.validate(full=True)
    assert statuses(cast) == STATUS
    assert statuses(cast.slice(1, 3)) == STATUS[1:4]


def test_decimals_are_read_as_their_digits() -> None:
    exact = pa.table({"latest": [Decimal("0.10")], "target": [0.1], "spread": [1], "better": [1]})
    assert statuses(exact, "oecd_distance") == ["achieved"]


def test_directions() -> None:
    words = ["lower", "逆向", "-1", None, "higher", "neutral"]
    table = pa.table({"latest": [5] * 6, "target": [6] * 6, "spread": [1] * 6, "better": words})
    found = panel.assess(table, "oecd_distance").to_polars()
    assert found["oecd_distance_status"].to_list() == ["achieved"] * 3 + [None, "medium", None]
    assert found["oecd_distance_reason"].to_list()[3:] == ["no_direction", "none", "no_direction"]
    signs = table.set_column(3, "better", pa.array([-1.0, -1, -1, None, 1, 0]))
    assert panel.assess(signs, "oecd_distance").to_polars().equals(found)


def test_missing_numbers_are_reasons_and_nan_is_another() -> None:
    frame = pl.DataFrame(ROWS).with_columns(
        latest=pl.Series([None, float("nan"), float("inf"), 60, 60, 1e300])
    )
    reasons = panel.assess(frame, "statcan").to_polars()["statcan_reason"].to_list()
    assert reasons[:3] == ["too_few_points", "non_finite", "non_finite"]
    assert reasons[5] == "out_of_range"
    nulls = pa.table({**ROWS, "target": pa.nulls(6)})
    assert panel.assess(nulls, "sdsn").to_polars()["sdsn_reason"].to_list() == [
        *["no_target"] * 4, "too_few_points", "no_target",
    ]  # fmt: skip


def test_names_of_columns() -> None:
    renamed = pl.DataFrame(ROWS).rename({"base": "2015", "latest": "now"})
    assert statuses(renamed, columns={"base": "2015", "latest": "now"}) == STATUS
    with pytest.raises(
        zhibiao.ColumnError, match=r'Column "base": Expected it for statcan, but .* only 2015,'
    ):
        panel.assess(renamed)
    with pytest.raises(zhibiao.ColumnError, match='Column "top": Expected it as limit'):
        panel.assess(pl.DataFrame(ROWS), columns={"limit": "top"})
    with pytest.raises(ValueError, match=r"columns by role, among base, .*; got 'bass'"):
        panel.assess(renamed, columns={"bass": "2015"})  # type: ignore[dict-item]


def test_what_a_method_can_do_without() -> None:
    frame = pl.DataFrame({"latest": [2.6], "target": [3.0], "better": ["higher"]})
    assert statuses(frame, "ndrc_q1") == ["red"]
    with pytest.raises(zhibiao.ColumnError, match="for escap_csi"):
        panel.assess(frame, "escap_csi")


@pytest.mark.parametrize(
    ("column", "values", "message"),
    [
        (
            "base",
            ["14.5"] * 6,
            'Column "base": Expected numbers, got Arrow format vu; cast the column to a float',
        ),
        ("base", [[1.0]] * 6, r'Column "base": Expected numbers, got Arrow format \+L; cast'),
        ("better", [2] * 6, r'Column "better", row 0: Expected a favourable direction \(higher, .*got "2.0'),
        ("better", ["higher"] * 5 + [""], 'Column "better", row 5: .* got ""'),
        ("better", [[1]] * 6, 'Column "better": Expected numbers'),
    ],
)
def test_columns_that_cannot_be_used(column: str, values: list[Any], message: str) -> None:
    with pytest.raises(zhibiao.ColumnError, match=message) as caught:
        panel.assess(pl.DataFrame({**ROWS, column: values}))
    assert caught.value.column == column
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.column, again.row) == (str(caught.value), column, caught.value.row)


def test_dates_and_wide_decimals_are_refused_by_name() -> None:
    table = pa.table(ROWS)
    dates = table.set_column(1, "base_year", pa.array([0] * 6, pa.date32()))
    with pytest.raises(zhibiao.ColumnError, match="Arrow format tdD"):
        panel.assess(dates)
    wide = table.set_column(0, "base", pa.array([Decimal(1)] * 6, pa.decimal256(50, 2)))
    with pytest.raises(zhibiao.ColumnError, match="decimal of at most 38 digits"):
        panel.assess(wide)


def test_misuse() -> None:
    with pytest.raises(TypeError, match=r"got dict; polars.DataFrame"):
        panel.assess(ROWS)
    with pytest.raises(zhibiao.ColumnError, match=r"Expected a table \(Arrow format \+s\), got Arrow format"):
        panel.assess(pl.Series([1.0]))
    with pytest.raises(ValueError, match=r"Expected methods among statcan, .*; got 'statcam'"):
        panel.assess(pl.DataFrame(ROWS), "statcam")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one thread or more"):
        panel.assess(pl.DataFrame(ROWS), threads=0)


class Failing:
    """A producer that fails on the way, as a query over a lost connection does."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        def batches() -> Any:
            yield pa.record_batch(ROWS)
            raise RuntimeError("connection lost")

        return pa.RecordBatchReader.from_batches(pa.table(ROWS).schema, batches()).__arrow_c_stream__()


class Wrong:
    """A producer of capsules that are something else."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.table(ROWS).schema.__arrow_c_schema__()


def test_producers_that_fail() -> None:
    with pytest.raises(zhibiao.ColumnError, match=r"producer failed: .*connection lost"):
        panel.assess(Failing())
    with pytest.raises(ValueError, match="incorrect name"):
        panel.assess(Wrong())


def test_threads_say_the_same() -> None:
    frame = pl.concat([pl.DataFrame(ROWS)] * 1000)
    assert panel.assess(frame, threads=3).to_polars().equals(panel.assess(frame).to_polars())


def test_what_was_taken_is_given_back() -> None:
    gc.collect()
    before = pa.total_allocated_bytes()
    for _ in range(20):
        table = pa.table({**ROWS, "limit": pa.array([1.0] * 6)})
        panel.assess(table)
        with pytest.raises(zhibiao.ColumnError):
            panel.assess(table, columns={"base": "nowhere"})
        del table
    gc.collect()
    assert pa.total_allocated_bytes() == before


def test_results_outlive_their_table_and_join_it() -> None:
    frame = pl.DataFrame(ROWS)
    found = panel.assess(frame, ["escap_csi", "statcan", "escap_csi"])
    assert found.methods == ("escap_csi", "statcan")
    assert repr(found) == "<PanelAssessment: 6 rows, escap_csi, statcan>"
    table = pa.table(found)
    del found
    gc.collect()
    table.validate(full=True)
    joined = pl.concat([frame, pl.DataFrame(table)], how="horizontal")
    assert joined.filter(pl.col("statcan_status") == "achieved")["base"].to_list() == [100.0]
    assert pa.record_batch(panel.assess(frame, "sdsn")).num_columns == 6


def test_pandas_result() -> None:
    pytest.importorskip("pandas")
    frame = panel.assess(pl.DataFrame(ROWS), "statcan").to_pandas()
    assert frame["statcan_status"].tolist()[:4] == STATUS[:4]
    assert frame["statcan_G"].isna().tolist() == [True, False, True, True, True, True]
