# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rules of assessment on the command line: lists, files of numbers, scores as tables."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhibiao import rules
from zhibiao.errors import RuleError
from zhibiao.table import Cell, Column, Row, write

if TYPE_CHECKING:
    from zhibiao.rules import ItemScore, Rule, RuleScore


def rule_of(name: str) -> Rule:
    """A rule: of a file where the name ends in ``.toml`` or has a folder, else a built-in one."""
    if "/" in name or name.endswith(".toml"):
        return rules.load(Path(name))
    try:
        return rules.get(name)
    except KeyError as error:
        raise RuleError(f"{error.args[0]}, or a file whose name ends in .toml", "", None, "") from None


def checked(file: str) -> str:
    """What is to be said of a rule that can be used; `RuleError` where it cannot, or a case fails."""
    rule = rules.load(Path(file))
    for error in rule.failed_cases():
        raise error
    return f"{file}: {rule.id}, {len(rule.items)} items, {len(rule.cases)} cases hold"


def print_rules() -> None:
    """A table of the built-in rules."""
    columns = [Column("rule"), Column("title"), Column("items", "right"), Column("known"), Column("source")]
    rows: list[Row] = [
        [rule.id, rule.title, str(len(rule.items)), rule.evidence.replace("_", " "), rule.source]
        for rule in rules.builtin().values()
    ]
    write(columns, rows)


def _cells_of(row: dict[str, str]) -> dict[str, Any]:
    """The cells that are filled; several numbers are separated by ``;``."""
    filled = {key: cell.strip() for key, cell in row.items() if key != "item" and cell and cell.strip()}
    return {
        key: cell.split(";") if key in ("target", "actual") and ";" in cell else cell
        for key, cell in filled.items()
    }


def _from_csv(file: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    with open(file, encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        if "item" not in (reader.fieldnames or ()):
            raise RuleError(f"{file}:1: item: Expected a column item, then target, actual, ...",
                            file, 1, "item")  # fmt: skip
        for row in reader:
            item = row["item"]
            if None in row or item in out:
                what = "Expected no more cells than the heading" if None in row else "Expected each item once"
                raise RuleError(f"{file}:{reader.line_num}: {item}: {what}", file, reader.line_num, item)
            out[item] = _cells_of(row)
    return out


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON; of two values for one key none is taken."""
    out = dict(pairs)
    if len(out) < len(pairs):
        twice = next(key for key in out if [name for name, _ in pairs].count(key) > 1)
        raise RuleError(f"{twice}: Expected each key once", "", None, twice)
    return out


def numbers_of(file: str) -> dict[str, Any]:
    """The numbers of a CSV or JSON file, each as it is written."""
    if not file.endswith(".json"):
        return _from_csv(file)
    with open(file, encoding="utf-8") as text:
        try:
            found = json.load(text, parse_float=Decimal, parse_constant=str, object_pairs_hook=_each_once)
        except json.JSONDecodeError as error:
            what = f"{file}:{error.lineno}: not JSON: {error.msg}"
            raise RuleError(what, file, error.lineno, "") from None
    if not isinstance(found, dict):
        raise RuleError(f"{file}:1: Expected an object with a row of numbers for each item", file, 1, "")
    return found


def _short(x: Fraction | None, *, percent: bool = False) -> str:
    """A number, to four places where it has more; ``—`` where there is none."""
    if x is None:
        return "—"
    found = round(x * 100 if percent else x, 4)
    text = f"{Decimal(found.numerator) / Decimal(found.denominator):f}"
    sign = "" if found == (x * 100 if percent else x) else "≈"
    return sign + text + ("%" if percent else "")


def _row_of(rule: Rule, row: ItemScore) -> Row:
    item = next(item for item in rule.items if item.id == row.item)
    ratio = item.formula not in ("x-T", "T-x")
    reason = row.reason.replace("_", " ") + (f" ({row.treatment.replace('_', ' ')})" if row.treatment else "")
    return [
        row.id, row.item, _short(row.completion, percent=ratio), _short(row.award), _short(row.steps),
        _short(row.points), row.level or "—", Cell(f"{reason}: {row.why}" if row.why else reason, "dim"),
    ]  # fmt: skip


def print_score(rule: Rule, score: RuleScore) -> None:
    """Points, how they came about, and why; then the total, its grade and its vetoes."""
    columns = [
        Column("row"), Column("item"), Column("completion", "right"), Column("award", "right"),
        Column("steps", "right"), Column("points", "right"), Column("level"), Column("why"),
    ]  # fmt: skip
    print(f"{rule.title}\n{rule.source}\n")
    write(columns, [_row_of(rule, row) for row in score.items])
    for group in score.groups:
        print(f"{group.id}: {_short(group.points)}" + (" (limited)" if group.limited else ""))
    reason = "" if score.total_reason == "none" else f" ({score.total_reason.replace('_', ' ')})"
    print(f"\ntotal: {_short(score.total)} of {_short(score.possible)}{reason}")
    if score.grade:
        print(f"grade: {score.grade}")
    for row in score.vetoed_by:
        print(f"vetoed by: {row}")
    for level, count in score.levels().items():
        print(f"{level}: {count}")
