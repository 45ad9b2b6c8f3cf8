# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The command line: what it prints, its exit status, and one line for each bad input."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import zhibiao

YUNHE = str(zhibiao.datasets.yunhe_2025_path())
FIELDS = [
    "doc", "begin", "end", "text", "value", "value2", "unit", "bound", "measure", "role", "period", "subject",
    "estimated", "optional",
]  # fmt: skip


def run(*arguments: str, locale: str = "C.UTF-8", stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": locale}
    command = [sys.executable, "-m", "zhibiao", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False)


def rows_of(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_figures_as_json_lines() -> None:
    rows = rows_of(run("figures", YUNHE))
    assert all(list(row) == FIELDS for row in rows)
    assert rows == zhibiao.datasets.yunhe_2025().figures.to_dicts()
    assert rows[0]["doc"] == "yunhe_2025"


def test_figures_as_csv() -> None:
    done = run("figures", YUNHE, "--format", "csv")
    rows = list(csv.DictReader(done.stdout.decode("utf-8").splitlines()))
    assert list(rows[0]) == FIELDS
    assert len(rows) == len(zhibiao.datasets.yunhe_2025().figures)
    figure = zhibiao.datasets.yunhe_2025().figures[0]
    assert (rows[0]["value"], rows[0]["value2"]) == ("61280000000", "")
    assert rows[0]["estimated"] == str(int(figure.estimated))


def test_an_empty_report(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert rows_of(run("figures", str(empty))) == []
    assert run("figures", str(empty), "--format", "csv").stdout.decode() == ",".join(FIELDS) + "\n"
    assert run("figures", str(empty), "--format", "table").returncode == 0


def test_links() -> None:
    rows = rows_of(run("links", YUNHE))
    assert all(list(row) == ["doc", "indicator", "target", "achievement"] for row in rows)
    sides = ["begin", "end", "text", "value", "value2", "unit", "bound"]
    assert list(rows[0]["target"]) == list(rows[0]["achievement"]) == sides
    assert any(row["achievement"] is None for row in rows)


def test_links_and_scores_know_a_catalogue_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\tname\tunit\tbetter\tkind\nplants\t闲置厂房\t处\tlower\tstock\n", encoding="utf-8")
    assert run("links", YUNHE, "--catalogue", str(own)).returncode == 0
    card = json.loads(run("score", YUNHE, "--catalogue", str(own), "--format", "json").stdout)
    assert [row["better"] for row in card["rows"] if row["known"] == "plants"] == ["lower"]
    missing = run("links", YUNHE, "--catalogue", "nowhere.tsv")
    assert (missing.returncode, missing.stdout) == (1, b"")


def test_unread(tmp_path: Path) -> None:
    report = tmp_path / "r.txt"
    report.write_text("增长" + "9" * 60 + "亿元。", encoding="utf-8")
    (row,) = rows_of(run("unread", str(report)))
    assert row["reason"] == "number_too_large"


@pytest.mark.parametrize("command", ["figures", "links", "unread"])
def test_tables(command: str) -> None:
    done = run(command, YUNHE, "--format", "table")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "─" in done.stdout.decode("utf-8").splitlines()[1]
    assert b"\x1b" not in done.stdout


def test_the_scorecard_of_the_built_in_report() -> None:
    done = run("score")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode("utf-8").splitlines()
    assert lines[0] == "haidian_2025: 38 targets for 2025, 26 beside a result in 2024"
    assert any(line.startswith("新增产业空间") and "+9.5万平方米" in line for line in lines)


def test_a_scorecard_as_json() -> None:
    done = run("score", YUNHE, "--format", "json")
    assert json.loads(done.stdout) == zhibiao.datasets.yunhe_2025().scorecard().to_dict()


def test_the_scorecard_of_a_text_without_targets() -> None:
    done = run("score", "-", stdin="没有数字。".encode())
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("stdin: 0 targets, 0 beside a result before")


def test_the_catalogue(tmp_path: Path) -> None:
    table = run("catalogue").stdout.decode("utf-8")
    assert "城镇调查失业率" in table
    tsv = run("catalogue", "--format", "tsv").stdout.decode("utf-8")
    assert tsv == zhibiao.catalogue().to_tsv()
    own = tmp_path / "own.tsv"
    own.write_text("id\tname\tunit\tbetter\tkind\ntea\t茶叶产量\t吨\thigher\tflow\n", encoding="utf-8")
    assert "茶叶产量" in run("catalogue", "--catalogue", str(own)).stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"id\tname\tunit\tbetter\tkind\ntea\tx\tkg\tup\tflow\n", ': 2: field "'),
        ("茶叶".encode("gb18030"), ": not UTF-8 at byte 0"),
    ],
)
def test_a_catalogue_that_cannot_be_used(tmp_path: Path, text: bytes, expected: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_bytes(text)
    done = run("catalogue", "--catalogue", str(own))
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert line.startswith(f"zhibiao: {own}")
    assert expected in line


def test_standard_input() -> None:
    rows = rows_of(run("figures", "-", stdin="2024年新增学位8054个。".encode()))
    assert [(row["doc"], row["value"]) for row in rows] == [("stdin", "8054")]


@pytest.mark.parametrize("locale", ["POSIX", "C"])
def test_output_is_utf8_under_any_locale(locale: str, tmp_path: Path) -> None:
    report = tmp_path / "云禾区.txt"
    report.write_bytes(Path(YUNHE).read_bytes())
    assert rows_of(run("figures", str(report), locale=locale))[0]["doc"] == "云禾区"
    done = run("figures", str(tmp_path / "没有.txt"), locale=locale)
    assert "没有.txt: no such file" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        (
            "cut.txt",
            Path(YUNHE).read_bytes()[:1000],
            "not UTF-8 at byte 999, looks like damaged UTF-8; fetch",
        ),
        (
            "report.pdf",
            b"%PDF-1.7",
            "a pdf that is damaged (it has no readable list of its pages); fetch it again",
        ),
        (
            "report.docx",
            b"PK\x03\x04 word/document.xml",
            "a docx that is damaged (it cannot be unpacked); fetch",
        ),
        ("report.doc", b"\xd0\xcf\x11\xe0", "a doc file, which cannot be read; open it in Word or WPS"),
    ],
)
def test_bad_input_is_one_line(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    done = run("figures", str(bad))
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert line.startswith(f"zhibiao: {bad}: ")
    assert expected in line


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("gb.txt", "gb18030", "read as GB18030: not UTF-8, and "),
        ("gb.pdf", "gb18030", "named .pdf, but is txt; read as that; read as GB18030: "),
        ("utf16.txt", "utf-16", "read as UTF-16LE: its byte order mark says so"),
        ("utf8.txt", "utf-8-sig", ""),
    ],
)
def test_a_detected_encoding_is_told_once(tmp_path: Path, name: str, data: str, told: str) -> None:
    path = tmp_path / name
    path.write_bytes("政府工作报告，增长5%。".encode(data))
    for form in ("jsonl", "csv"):
        done = run("figures", str(path), "--format", form)
        assert done.returncode == 0
        lines = done.stderr.decode("utf-8").splitlines()
        assert len(lines) == bool(told)
        assert all(line.startswith(f"zhibiao: {path}: {told}") for line in lines)
        assert "5%" in done.stdout.decode("utf-8")


def test_standard_input_may_be_any_format() -> None:
    page = "<html><body><p>2024年新增学位8054个。</p></body></html>"
    assert [row["value"] for row in rows_of(run("figures", "-", stdin=page.encode()))] == ["8054"]
    done = run("figures", "-", stdin=page.encode("gb18030"))
    assert done.stderr.decode("utf-8").startswith("zhibiao: -: read as GB18030")


def test_patterns_that_the_shell_leaves(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(f"新增学位{ord(name[0])}个。", encoding="utf-8")
    assert [row["doc"] for row in rows_of(run("figures", str(tmp_path / "*.txt")))] == ["a", "b"]
    (tmp_path / "d[1].txt").write_text("新增学位1个。", encoding="utf-8")
    assert [row["doc"] for row in rows_of(run("figures", str(tmp_path / "d[1].txt")))] == ["d[1]"]
    done = run("figures", str(tmp_path / "*.pdf"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert "*.pdf: no such file; check the path" in done.stderr.decode("utf-8")


def test_good_files_beside_bad_ones_are_read(tmp_path: Path) -> None:
    done = run("figures", str(tmp_path / "missing.txt"), YUNHE, str(tmp_path))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == len(zhibiao.datasets.yunhe_2025().figures)
    missing, directory = done.stderr.decode("utf-8").splitlines()
    assert missing.endswith("missing.txt: no such file; check the path")
    assert "a directory; name the files in it" in directory


@pytest.mark.parametrize(
    "arguments",
    [["figures"], ["figures", "--format", "xml", YUNHE], ["no-such-command"], ["links", "--color", YUNHE]],
)
def test_wrong_usage(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode("utf-8").startswith("Usage:")


def test_help_and_version() -> None:
    assert b"Commands:" in run("--help").stdout
    assert zhibiao.__version__.encode() in run("--version").stdout


def test_a_reader_that_has_enough() -> None:
    command = [sys.executable, "-m", "zhibiao", "figures", *[YUNHE] * 50]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
