# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The site explains what the package has: each method, model and notebook by its name."""

import shlex
from pathlib import Path

import click
import pytest
import zhibiao
from zhibiao import cli, methods, projection

_DOCS = Path(__file__).parents[2] / "docs"


def _page(name: str) -> str:
    return (_DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("method", [row.id for row in methods.table()])
def test_every_method_is_explained(method: str) -> None:
    headings = [line for line in _page("explanation/methods.md").splitlines() if line.startswith("###")]
    told = " ".join(headings) + _page("explanation/methods.md").split("```{knowledge}")[1]
    assert f"`{method}`" in told


def test_every_part_of_the_explanation_of_methods_names_its_source() -> None:
    parts = _page("explanation/methods.md").split("\n### ")[1:]
    assert [part.splitlines()[0] for part in parts if "Source: " not in part] == []


def test_every_formula_is_closed() -> None:
    for page in _DOCS.rglob("*.md"):
        assert page.read_text(encoding="utf-8").count("$$") % 2 == 0, page


def test_the_table_of_models_is_made_from_the_package() -> None:
    assert "```{knowledge} models" in _page("explanation/projection.md")
    assert len(projection.models()) > 15


def test_every_command_says_what_it_is_for() -> None:
    for name, command in cli.cli.commands.items():
        text = command.help or ""
        assert len(text.split()) > 8, name
        assert all(option.help for option in command.params if isinstance(option, click.Option)), name


@pytest.mark.parametrize("name", cli.cli.commands)
def test_every_example_of_the_help_is_a_right_use(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    zhibiao.Corrections().save("corrections.toml")
    lines = [line.strip() for line in (cli.cli.commands[name].epilog or "").splitlines()[2:]]
    assert lines
    for line in lines:
        words = shlex.split(line.split(" > ")[0])
        assert words[:2] == ["zhibiao", name]
        command = cli.cli.commands[name]
        command.make_context(name, words[2:], resilient_parsing=False).close()
