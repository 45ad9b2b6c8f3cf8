# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The cases that stand in a rule file: numbers, and what the rule must make of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zhibiao.errors import RuleError

if TYPE_CHECKING:
    from zhibiao.rules import ItemScore, Rule, RuleScore

_OF_ITEMS = ("points", "completion", "reason", "level", "treatment")


def _same(found: Any, wanted: Any) -> bool:
    """Numbers as numbers, names as names; ``"none"`` where there is nothing."""
    if wanted == "none":
        return found is None
    if isinstance(found, Fraction):
        return found == Fraction(wanted)
    return bool(found == wanted)


def _of_items(rows: Mapping[str, ItemScore], key: str, wanted: Mapping[str, Any]) -> Iterator[str]:
    for row, value in wanted.items():
        found = getattr(rows[row], key) if row in rows else "no such row"
        if not _same(found, value):
            yield f"expected {key} {value} of {row}, the rule gives {found}"


def _compare(score: RuleScore, expect: Mapping[str, Any]) -> Iterator[str]:
    rows = {row.id: row for row in score.items}
    groups = {group.id: group.points for group in score.groups}
    for key, wanted in expect.items():
        if key in _OF_ITEMS:
            yield from _of_items(rows, key, wanted)
        elif key == "groups":
            yield from (
                f"expected {value} of group {group}, the rule gives {groups.get(group)}"
                for group, value in wanted.items()
                if not _same(groups.get(group), value)
            )
        elif key in ("total", "grade", "total_reason", "factor", "possible"):
            found = getattr(score, key)
            if not _same(found, wanted):
                yield f"expected {key} {wanted}, the rule gives {found}"
        elif key == "vetoed_by":
            if list(score.vetoed_by) != wanted:
                yield f"expected vetoed_by {wanted}, the rule gives {list(score.vetoed_by)}"
        else:
            yield f"cannot expect {key}; known are points, completion, reason, level, treatment, groups, " \
                  "total, total_reason, grade, factor, possible, vetoed_by"  # fmt: skip


def differences(rule: Rule, case: Mapping[str, Any]) -> list[str]:
    """What a case expects and the rule does not give."""
    try:
        return list(_compare(rule.score(case["inputs"]), case["expect"]))
    except (RuleError, TypeError, ValueError) as error:
        return [f"cannot be scored: {error}"]
