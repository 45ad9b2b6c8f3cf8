# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Examples at the end of each command's help."""

from __future__ import annotations

import click

_EXAMPLES: dict[str, tuple[str, ...]] = {
    "figures": (
        "zhibiao figures haidian_2025.txt --format table",
        "zhibiao figures reports/*.pdf > figures.jsonl",
        "zhibiao figures report.docx --format csv > figures.csv",
    ),
    "links": ("zhibiao links haidian_2025.txt --format table",),
    "chain": (
        "zhibiao chain haidian_2024.txt haidian_2025.txt --format table",
        "zhibiao chain haidian_20*.txt --policy state_council --html verdicts.html",
    ),
    "score": (
        "zhibiao score",
        "zhibiao score haidian_2025.pdf",
        "zhibiao score haidian_2025.pdf --html page.html",
        "zhibiao score haidian_2025.pdf --corrections corrections.toml --format json",
    ),
    "check": ("zhibiao check haidian_2025.txt", "zhibiao check reports/*.txt --format jsonl --fail"),
    "project": (
        "zhibiao project coverage.csv --target '≥95%' --by 2030 --bounds 0 100",
        "zhibiao project haidian_20*.txt",
        "zhibiao project haidian_20*.txt --indicator 一般公共预算收入 --to 2030",
    ),
    "catalogue": ("zhibiao catalogue", "zhibiao catalogue --format tsv > own.tsv"),
    "unread": ("zhibiao unread haidian_2025.txt --format table",),
    "rules": (
        "zhibiao rules",
        "zhibiao rules energy_saving_2007 > my_rule.toml",
        "zhibiao rules --check my_rule.toml",
    ),
    "grade": ("zhibiao grade energy_saving_2007 completions.csv",),
    "corrections": (
        "zhibiao corrections corrections.toml",
        "zhibiao corrections corrections.toml haidian_2025.txt --fail",
    ),
}


def add_examples(group: click.Group) -> None:
    """Put the examples under the help of the group's commands; each command has some."""
    for name, command in group.commands.items():
        lines = "\n".join(f"  {line}" for line in _EXAMPLES[name])
        command.epilog = f"\b\nExamples:\n{lines}"
