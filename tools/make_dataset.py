#!/usr/bin/env python3
# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Make python/zhibiao/data/haidian_2025.json from the gold rows: figures, links, offsets; no sentences.

Usage: tools/make_dataset.py ../shared python/zhibiao/data/haidian_2025.json
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

DOC = "haidian_2025"
TITLE = "北京市海淀区政府工作报告，2025年1月7日"
FIELDS = (
    "begin", "end", "text", "value", "value2", "unit", "bound", "measure", "role", "period", "subject",
    "estimated", "optional", "resolution",
)  # fmt: skip
LINK_FIELDS = ("indicator", "target", "achievement", "reason", "close")
SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
NUMBER = re.compile(r"(\d+)(?:\.(\d+))?(?:多|余|几)?([十百千万亿]*)")


def rows_of(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def resolution_of(text: str, unit: str) -> int:
    """Power of ten of the last printed digit: 26.8万平方米 3, 5.5% -1; 0 where there are no digits."""
    found = NUMBER.findall(text.removesuffix(unit))
    if not found:
        return 0
    _, places, scale = found[-1]
    return sum(SCALES[letter] for letter in scale) - len(places)


def figure_rows(gold: Iterable[dict[str, Any]]) -> Iterator[list[Any]]:
    for row in gold:
        yield [{**row, "resolution": resolution_of(row["text"], row["unit"])}[field] for field in FIELDS]


def reason_of(row: dict[str, Any]) -> str:
    """Why a target has no achievement, from the note of whoever looked for one."""
    if row["achievement"] is not None:
        return "linked"
    if "unit differs" in row["note"]:
        return "other_unit"
    return "other_measure" if "no coverage rate" in row["note"] else "nothing_alike"


def link_rows(gold: Iterable[dict[str, Any]], number_of: dict[int, int]) -> Iterator[list[Any]]:
    """Links by the numbers of their figures."""
    for row in gold:
        achievement = row["achievement"]
        found = None if achievement is None else number_of[achievement["begin"]]
        close = row["comparable"] == "close"
        yield [row["indicator"], number_of[row["target"]["begin"]], found, reason_of(row), close]


def dump_rows(rows: Iterable[list[Any]]) -> str:
    """One row a line, so that a change shows as a line."""
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]"


def dataset(shared: Path) -> str:
    text = (shared / "corpus" / f"{DOC}.txt").read_bytes()
    figures = rows_of(shared / "gold" / f"{DOC}.jsonl")
    links = rows_of(shared / "gold" / f"{DOC}.links.jsonl")
    number_of = {row["begin"]: number for number, row in enumerate(figures)}
    head = {
        "name": DOC, "title": TITLE, "year": 2025, "sha256": hashlib.sha256(text).hexdigest(),
        "bytes": len(text), "code_points": len(text.decode("utf-8")),
        "figure_fields": FIELDS, "link_fields": LINK_FIELDS,
    }  # fmt: skip
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return (
        f'{opening},\n"figures": {dump_rows(figure_rows(figures))},\n'
        f'"links": {dump_rows(link_rows(links, number_of))}\n}}\n'
    )


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    Path(sys.argv[2]).write_text(dataset(Path(sys.argv[1])), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
