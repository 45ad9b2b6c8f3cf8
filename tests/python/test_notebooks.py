# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The notebooks as they stand in git: no outputs, a title, a word in Chinese, where to put reports.

`./test notebooks` runs them.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import zhibiao

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NAMES = [
    "01_read_a_report", "02_targets_gaps_verdicts", "03_projection_probability", "04_methods_that_disagree",
    "05_panel_for_research", "06_class_exercise", "06_class_exercise_solution",
]  # fmt: skip
ABSOLUTE = re.compile(r"(?<![\w.:/])/(?:home|Users|root|tmp|work|mnt|opt|usr|var|etc)\b|\b[A-Za-z]:\\")
LONGEST_CELL = 30


def notebook(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))
    return found


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def cells(name: str, kind: str) -> list[str]:
    return [source(cell) for cell in notebook(name)["cells"] if cell["cell_type"] == kind]


def test_all_notebooks_are_known() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.ipynb")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_a_run_leaves_is_kept(name: str) -> None:
    """Outputs, counts, times, states of widgets: an editor's “clear all outputs” takes them out."""
    found = notebook(name)
    assert set(found["metadata"]) == {"kernelspec", "language_info"}
    assert found["metadata"]["kernelspec"]["name"] == "python3"
    assert found["metadata"]["language_info"] == {"name": "python"}
    for cell in found["cells"]:
        assert cell["metadata"] == {}
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_knows_where_they_are(name: str) -> None:
    first = cells(name, "markdown")[0]
    title, *_ = first.splitlines()
    assert re.fullmatch(rf"# {name[:2]} · .+（.+）", title)
    assert "**中文提要**" in first
    text = "\n".join(cells(name, "markdown"))
    assert "here to put your own" in text
    assert "`reports`" in text


@pytest.mark.parametrize("name", NAMES)
def test_no_path_of_somebodys_machine(name: str) -> None:
    assert not ABSOLUTE.search((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_cells_are_small_and_explained(name: str) -> None:
    assert all(cell.count("\n") < LONGEST_CELL for cell in cells(name, "code"))
    assert 2 * len(cells(name, "markdown")) >= len(cells(name, "code"))


@pytest.mark.parametrize("name", NAMES[:5])
def test_there_is_something_to_think_about(name: str) -> None:
    assert "\n".join(cells(name, "markdown")).count("**To think about.**") >= 2


def test_an_absolute_path_would_be_seen() -> None:
    assert ABSOLUTE.search('"FILE = \\"/home/me/report.txt\\""')
    assert ABSOLUTE.search("C:\\reports")
    assert not ABSOLUTE.search("reports/mycity_2025.txt, https://example.org/var/x, km/work")


def test_from_a_file_to_a_scorecard_in_three_cells(tmp_path: Path) -> None:
    """The path of a new user: the first three cells, with their own file in the first."""
    path = tmp_path / "mycity_2026.txt"
    text = "一、2025年工作回顾\n新增学位520个。\n二、2026年主要任务\n新增学位600个。"
    path.write_text(text, encoding="utf-8")
    three = cells(NAMES[0], "code")[:3]
    three[0], changed = re.subn(r"^FILE = .*$", f"FILE = {str(path)!r}", three[0], flags=re.MULTILINE)
    assert changed == 1
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for code in three:
            *before, last = code.rstrip().splitlines()
            exec("\n".join(before), names)
            shown = eval(last, names) if not re.match(r"\w+ = ", last) else exec(last, names)
    assert isinstance(shown, zhibiao.Scorecard)
    assert [(row.indicator, row.asked) for row in shown] == [("新增学位", "more")]


def test_exercise_and_solution_set_the_same_tasks() -> None:
    tasks = [
        re.findall(r"^## Task \d · .*$", "\n".join(cells(name, "markdown")), re.MULTILINE)
        for name in NAMES[-2:]
    ]
    assert tasks[0] == tasks[1]
    assert len(tasks[0]) == 4
    assert sum("your answer" in cell for cell in cells(NAMES[-2], "code")) >= 5
    assert not any("your answer" in cell for cell in cells(NAMES[-1], "code"))
