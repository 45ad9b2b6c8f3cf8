# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The Python of each README, run as a reader would type it, prints what the README says it prints."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
READMES = ("README.md", "README.zh.md")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
# Words that would not be the same in both languages stand in comments.
COMMENT = re.compile(r"\s*(#|//).*")


def blocks(readme: str, language: str) -> list[str]:
    """The code blocks of a README in one language."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    return [code for name, code in BLOCK.findall(text) if name == language]


@pytest.mark.parametrize("readme", READMES)
def test_python_prints_what_the_readme_says(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines of the block print the block that follows it."""
    (code,), (expected,) = blocks(readme, "python"), blocks(readme, "text")
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, readme, "exec"), {"__name__": "__main__"})
    assert printed.getvalue() == expected


@pytest.mark.parametrize("language", ["sh", "python", "cpp"])
def test_both_readmes_hold_the_same_code(language: str) -> None:
    """A translation changes the words around the code, and its comments."""
    english, chinese = (
        [[COMMENT.sub("", line) for line in code.splitlines()] for code in blocks(readme, language)]
        for readme in READMES
    )
    assert english == chinese


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("language", ["python", "cpp"])
def test_an_example_is_short(readme: str, language: str) -> None:
    """Twelve lines show what there is."""
    (code,) = blocks(readme, language)
    assert len([line for line in code.splitlines() if line.strip()]) <= 12
