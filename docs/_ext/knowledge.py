# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Tables of what the package knows, made from the package: they cannot lag behind it.

``{knowledge} methods`` and so on; ``cpp`` reads the one line of meaning of each public C++ type.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import zhibiao
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from zhibiao import methods, projection, rules, verdicts

_FORWARD = Path(__file__).parents[2] / "include" / "zhibiao" / "fwd.hpp"
_TYPE = re.compile(r"(?:class|struct|enum class) (\w+)[^;]*;\s*///< (.+)")
_EVIDENCE = {
    "read_in_source": "read in the source",
    "from_memory": "from memory",
    "computed": "computed here",
}

Rows = Iterator[Sequence[str]]


def _methods() -> Rows:
    yield "id", "method", "source", "edition", "thresholds", "evidence"
    for row in methods.table():
        evidence = _EVIDENCE[row.evidence]
        yield f"`{row.id}`", row.name, row.source, row.edition, row.thresholds, evidence


def _models() -> Rows:
    yield "id", "model", "source", "fewest values", "fills missing years"
    for row in projection.models():
        yield f"`{row.id}`", row.name, row.source, str(row.fewest), "yes" if row.fills_gaps else "no"


def _rules() -> Rows:
    yield "id", "rule", "source"
    for name in rules.builtin():
        rule = rules.get(name)
        yield f"`{name}`", rule.title, rule.source


def _policies() -> Rows:
    yield "policy", "compares", "左右 of a rate", "左右 of an amount", "within tolerance"
    for name, row in verdicts.policies.items():
        rate = "as amounts" if row.relative else f"{row.tolerance} points"
        amount = "no tolerance" if row.amount_tolerance is None else f"{row.amount_tolerance} %"
        within = "met" if row.tolerance_is_met else "within_tolerance"
        side = ", either side" if row.symmetric else ""
        yield f"`{name}`", row.comparison.replace("_", " "), rate + side, amount, f"`{within}`"


def _indicators() -> Rows:
    yield "id", "name", "English", "unit", "better", "kind"
    for row in zhibiao.catalogue():
        yield f"`{row.id}`", row.name, row.english, row.unit, row.better, row.kind


def _cpp() -> Rows:
    yield "type", "meaning"
    for line in _FORWARD.read_text(encoding="utf-8").splitlines():
        if found := _TYPE.match(line.strip()):
            yield f"`{found[1]}`", found[2]


_TABLES: dict[str, Callable[[], Rows]] = {
    "methods": _methods,
    "models": _models,
    "rules": _rules,
    "policies": _policies,
    "indicators": _indicators,
    "cpp": _cpp,
}


def _cell(text: str) -> nodes.entry:
    code = text.startswith("`") and text.endswith("`")
    inner = nodes.literal(text=text.strip("`")) if code else nodes.Text(text)
    return nodes.entry("", nodes.paragraph("", "", inner))


def _row(cells: Sequence[str]) -> nodes.row:
    return nodes.row("", *map(_cell, cells))


class Knowledge(SphinxDirective):
    """A table of the package's own."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table that the argument names."""
        make = _TABLES.get(self.arguments[0])
        if make is None:
            raise self.error(f"Expected one of {', '.join(_TABLES)}, got {self.arguments[0]}")
        head, *rows = make()
        columns = [nodes.colspec(colwidth=1) for _ in head]
        body = nodes.tbody("", *map(_row, rows))
        group = nodes.tgroup("", *columns, nodes.thead("", _row(head)), body, cols=len(head))
        return [nodes.table("", group)]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directive."""
    app.add_directive("knowledge", Knowledge)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
