#!/usr/bin/env python3
# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Make data/haidian_2025.json from the gold rows: figures, links, offsets, claims; no sentences.

Usage: tools/make_dataset.py ../shared python/zhibiao/data/haidian_2025.json
"""

from __future__ import annotations

import bisect
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import zhibiao

DOC = "haidian_2025"
TITLE = "北京市海淀区政府工作报告，2025年1月7日"
FIELDS = (
    "begin", "end", "text", "value", "value2", "unit", "bound", "measure", "role", "period", "subject",
    "estimated", "optional", "resolution", "sentence",
)  # fmt: skip
CLAIM_FIELDS = ("kind", "begin", "end", "text", "attainment", "first", "last")
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


def sentence_of(text: str, begin: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends, its full stop included."""
    ends = [match.end() for match in re.finditer(r"[。！？]|\n", text)]
    after = bisect.bisect_right(ends, begin)
    return ends[after - 1] if after else 0, ends[after] if after < len(ends) else len(text)


def figure_rows(gold: Iterable[dict[str, Any]], text: str) -> Iterator[list[Any]]:
    for row in gold:
        added = {
            "resolution": resolution_of(row["text"], row["unit"]),
            "sentence": sentence_of(text, row["begin"]),
        }
        yield [{**row, **added}[field] for field in FIELDS]


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


def claim_rows(report: zhibiao.Report, number_of: dict[int, int]) -> Iterator[list[Any]]:
    """Claims as the library finds them, by the numbers of their figures."""
    for claim in report.claims:
        spoken = [number_of[figure.begin] for figure in claim.figures if figure.begin in number_of]
        first, last = (spoken[0], spoken[-1] + 1) if spoken else (0, 0)
        attainment = None if claim.attainment is None else number_of.get(claim.attainment.begin)
        yield [claim.kind, claim.begin, claim.end, claim.text, attainment, first, last]


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
        "figure_fields": FIELDS, "link_fields": LINK_FIELDS, "claim_fields": CLAIM_FIELDS,
    }  # fmt: skip
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return (
        f'{opening},\n"figures": {dump_rows(figure_rows(figures, text.decode("utf-8")))},\n'
        f'"links": {dump_rows(link_rows(links, number_of))},\n'
        f'"claims": {dump_rows(claim_rows(zhibiao.read(text, name=DOC), number_of))}\n}}\n'
    )


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    Path(sys.argv[2]).write_text(dataset(Path(sys.argv[1])), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
