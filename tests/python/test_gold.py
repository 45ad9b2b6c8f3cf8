# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The command line's rows against reports that people have read, held to tests/floors.toml.

The reports, their gold rows and the judges stand in ../shared beside the project; without it only the
chains of invented places are measured, whose reports are our own: in tests/gold, or built in.  Every number
is printed beside what is asked of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TESTS = Path(__file__).resolve().parent.parent
SHARED = TESTS.parent.parent / "shared"
READINGS = tomllib.loads((TESTS / "floors.toml").read_text(encoding="utf-8"))["reading"]
GOLD = (SHARED / "gold", TESTS / "gold")  # the judges' rows, and more of our own
COMMANDS = {"links": ("links", "score_links.py"), "chain": ("chain", "score_links.py")}

OWN = (TESTS / "gold" / "reports", TESTS.parent / "python" / "zhibiao" / "data")


def run(*command: str | Path) -> str:
    """Run a program and return what it prints."""
    done = subprocess.run([sys.executable, *command], capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def documents(gold: Path) -> list[Path]:
    """The reports that the rows of a gold file are about."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    sides = [side for row in rows for side in (row, row.get("target"), row.get("actual")) if side]
    names = sorted({s["doc"] for s in sides if "doc" in s})
    folders = OWN if is_own(gold.name) else (SHARED / "corpus",)
    return [next(path for folder in folders if (path := folder / f"{n}.txt").is_file()) for n in names]


def is_own(gold_name: str) -> bool:
    """Whether the reports of a gold file are invented ones, that stand in the project."""
    return gold_name.startswith("invented")


def places(documents: list[Path]) -> list[list[Path]]:
    """Reports by the place before the year in their names."""
    return [list(group) for _, group in groupby(documents, key=lambda path: path.stem.rpartition("_")[0])]


def chain_scores(gold: Path) -> dict[str, float]:
    """F1 of links and the share of right verdicts, counted as the judge of ../shared counts them."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for reports in places(documents(gold)):
        for line in run("-m", "zhibiao", "chain", *reports, "--format", "jsonl").splitlines():
            row = json.loads(line)
            found[row["target"]["doc"], row["target"]["begin"]] = row
    told = linked = right = verdicts = 0
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        match = found.get((row["target"]["doc"], row["target"]["begin"]), {})
        actual, got = row["actual"], match.get("actual")
        told, linked = told + bool(actual), linked + bool(got)
        if actual and got and (got["doc"], got["begin"]) == (actual["doc"], actual["begin"]):
            right += 1
            verdicts += match["verdict"] == row["verdict"]
    return {"f1": 2 * right / (told + linked), "verdict": verdicts / told}


@cache
def judged(gold_name: str, folder: Path) -> dict[str, Any]:
    """What the judge says of the rows that the command line prints for a gold file's reports."""
    if is_own(gold_name):
        return chain_scores(TESTS / "gold" / gold_name)
    kind = gold_name.removesuffix(".jsonl").rpartition(".")[2]
    command, judge = COMMANDS.get(kind, ("figures", "score.py"))
    gold = next(place / gold_name for place in GOLD if (place / gold_name).is_file())
    found = folder / gold_name
    found.write_text(run("-m", "zhibiao", command, *documents(gold), "--format", "jsonl"), encoding="utf-8")
    result: dict[str, Any] = json.loads(run(SHARED / "gold" / judge, gold, found, "--json"))
    return result


@pytest.fixture(scope="module")
def measured(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Callable[[dict[str, Any]], float]]:
    """A function that measures a reading; all that were measured are printed at the end."""
    folder = tmp_path_factory.mktemp("found")
    lines = [f"\n\n{'reading':32}{'measured':>10}{'asked':>10}{'floor':>10}"]

    def measure(reading: dict[str, Any]) -> float:
        value: float = judged(reading["gold"], folder)[reading["field"]]
        asked, floor = reading["asked"], reading["floor"]
        note = "below what is asked" if value < asked else "raise the floor" if value >= floor + 1e-4 else ""
        lines.append(f"{reading['name']:32}{value:10.4f}{asked:10.2f}{floor:10.4f}  {note}".rstrip())
        return value

    yield measure
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print(*lines, sep="\n")


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading["name"])
def test_reading_reaches_its_floor(
    reading: dict[str, Any], measured: Callable[[dict[str, Any]], float]
) -> None:
    """No reading falls below the best that was reached before."""
    if not is_own(reading["gold"]) and not (SHARED / "gold").is_dir():
        pytest.skip("../shared/gold is not there: accuracy is not measured")
    assert measured(reading) >= reading["floor"]
