# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""``zhibiao project``: tables, reports, and one line for each bad input."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import zhibiao
from click.testing import CliRunner, Result
from zhibiao.cli import cli

DATA = zhibiao.datasets.yunhe_2025_path().parent
REPORTS = [str(DATA / f"yunhe_{year}.txt") for year in (2024, 2025, 2026)]
TABLE = "year,value\n2020,88.1\n2021,89.9\n2022,91.2\n2023,92.6\n2024,93.5\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["project", *arguments])


@pytest.fixture
def table(tmp_path: Path) -> str:
    """A table of a coverage rate."""
    path = tmp_path / "rate.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def test_a_table(table: str) -> None:
    done = run(table, "--to", "2026", "--target", "≥95%", "--bounds", "0", "100")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("Projection to 2026 of 5 values from 2020 to 2024; target ≥95%\n")
    assert "P(met)" in done.stdout


def test_a_table_as_json_and_csv(table: str) -> None:
    arguments = (table, "--to", "2026", "--model", "drift", "--level", "0.8", "--level", "0.95")
    found = json.loads(run(*arguments, "--format", "json").stdout)
    rows = list(csv.DictReader(run(*arguments, "--format", "csv").stdout.splitlines()))
    assert [row["year"] for row in found["rows"]] == [2025, 2026]
    assert [float(row["lower_80"]) for row in rows] == [row["lower_80"] for row in found["rows"]]
    same = zhibiao.project({2020: "88.1", 2021: "89.9", 2022: "91.2", 2023: "92.6", 2024: "93.5"}, to=2026,
                           models="drift", level=(0.8, 0.95))  # fmt: skip
    assert found == same.to_dict()


def test_the_targets_year_beside_the_last(table: str) -> None:
    found = json.loads(run(table, "--to", "2030", "--by", "2027", "--target", "95", "--better", "higher",
                           "--format", "json").stdout)  # fmt: skip
    assert (found["to"], found["target"]["year"], found["target"]["lowest"]) == (2030, 2027, "95")


def test_a_chain_of_reports() -> None:
    done = run(*REPORTS)
    assert done.exit_code == 0
    assert "城镇调查失业率" in done.stdout
    rows = json.loads(run(*REPORTS, "--format", "json").stdout)["rows"]
    assert rows == json.loads(json.dumps(zhibiao.datasets.yunhe_chain().project().to_dicts()))


def test_one_report_and_one_indicator() -> None:
    assert "too few points" in run(REPORTS[1]).stdout
    done = run(REPORTS[1], "--indicator", "城镇调查失业率", "--to", "2026", "--target", "5%以内")
    assert done.stdout.startswith("Projection to 2026 of 2 values from 2023 to 2024, in %; target 5%以内\n")
    chain = run(*REPORTS, "--indicator", "城镇调查失业率", "--to", "2026")
    assert chain.stdout.startswith("Projection to 2026 of 3 values from 2023 to 2025, in %\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("year,value\n2021,5\n2020,6\n", "line 3: Expected a year after 2021, got 2020"),
        ("year,value\n2021,5\n2021,6\n", "line 3: Expected a year after 2021, got 2021"),
        ("2020,5\n2021,inf\n", "line 2: Expected a finite number for 2021, got 'inf'"),
        ("2020,5\n2021,five\n", "line 2: Expected a finite number for 2021, got 'five'"),
        ("year,value\nlast,5\n", "line 2: Expected a year, got 'last'"),
        ("a,b,c\n1,2,3\n", "line 1: Expected the columns year and value, got a, b, c"),
        ("", "got an empty file"),
        ("\n\n", "got an empty file"),
        ("year,value\n", "Expected a value beside a year at least, got none"),
        ("year,value\n2021\n2022,\n", "Expected a value beside a year at least, got none"),
        (
            '2020,5\n2021,"1,234.5"\n',
            "line 2: Expected a finite number for 2021, got '1,234.5'; write 1234.5,",
        ),
        ("2020,5\n2021,93.5%\n", "line 2: Expected a finite number for 2021, got '93.5%'; write 93.5,"),
        ("2020,5\n2021,1e999\n", "line 2: Expected a finite number for 2021, got '1e999'"),
        ("2020,5\n2021,1_000\n", "line 2: Expected a finite number for 2021, got '1_000'"),
        ("2020,5\n-2021,6\n", "line 2: Expected a year, got '-2021'"),
        ("2020,5\n2021.5,6\n", "line 2: Expected a year, got '2021.5'"),
        ("2020,5\n99999,6\n", "Expected a year of at most 9999, got 99999"),
        ("2020;5\n2021;6\n", "line 1: Expected the columns year and value, got 2020;5"),
        ("2020,5\n2021\x00,6\n", "got a file with zero bytes"),
        ("2019,5\n2020,5,extra\n2026,6\n", "Expected a year after the last value, 2026, got 2026"),
        ("year,value\n2021,-\n", "line 2: Expected a finite number for 2021, got '-'"),
    ],
)
def test_bad_tables(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    done = run(str(path), "--to", "2026")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"zhibiao: {path}: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "年份\t数值\n2020\t5\n2021\t\n2022\t7\n2023\t8\n",
        "\ufeffplace\tyear\tvalue\n甲\t2020\t5\n甲\t2022\t7\n甲\t2023\t8\n",
    ],
)
def test_tables_of_other_shapes(tmp_path: Path, text: str) -> None:
    """Tabs, Chinese headings, other columns, a year without a value."""
    path = tmp_path / "own.tsv"
    path.write_text(text, encoding="utf-8")
    found = json.loads(run(str(path), "--to", "2024", "--format", "json").stdout)
    assert [row["year"] for row in found["series"]] == [2020, 2022, 2023]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_tables_as_spreadsheets_write_them(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes("年份,数值\r\n2020年,5\r\n2022年,7\r\n2023年,8\r\n".encode(encoding))
    found = json.loads(run(str(path), "--to", "2024", "--format", "json").stdout)
    assert [row["year"] for row in found["series"]] == [2020, 2022, 2023]


def test_what_a_table_holds(table: str) -> None:
    assert run(table, "--to", "2026").stdout.endswith("bounds: 0 and more (assumed)\n")
    assert run(table, "--to", "2026", "--kind", "share").stdout.endswith("bounds: 0 to 100 (share)\n")
    assert run(table, "--to", "2026", "--bounds", "none", "100").stdout.endswith(
        "bounds: 100 at most (stated)\n"
    )
    named = run(table, "--to", "2026", "--indicator", "森林覆盖率", "--unit", "%")
    assert named.stdout.endswith("bounds: 0 to 100 (share)\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "2020"], "Expected a year after the last value, 2024, got 2020"),
        (["--target", "95"], "one side is better"),
        (["--model", "drft"], "for models, got drft"),
        (["--level", "95"], "write 0.95 for 95%"),
        (["--bounds", "100", "0"], "an upper bound above the lower"),
        (["--bounds", "low", "0"], "two numbers, None for an open end for bounds, got 'low'"),
        (["--to", "9999"], "at most 1000 years after"),
        (["--to", "2026", "--target", "soon"], "such as ≥95%"),
        (["--to", "2026", "--unit", "亿 元", "--target", "≥5"], "Expected a unit such as 亿元"),
    ],
)
def test_bad_options(table: str, arguments: list[str], message: str) -> None:
    done = run(table, *arguments)
    assert done.exit_code == 1
    assert message in done.stderr


def test_wrong_usage(table: str) -> None:
    assert run(table, table).exit_code == 2
    assert run().exit_code == 2
    assert run(*REPORTS, "--target", "5%").exit_code == 1
    missing = run("nowhere.csv")
    assert (missing.exit_code, "no such file" in missing.stderr) == (1, True)
    unknown = run(*REPORTS, "--indicator", "海洋牧场")
    assert (unknown.exit_code, "for --indicator, got 海洋牧场" in unknown.stderr) == (1, True)
    assert "FILE is a table of years and values" in run("--help").stdout
