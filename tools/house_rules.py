# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What no other tool checks: licence lines, sizes, layers, macros, an umbrella of every header, notebooks."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
UMBRELLA = INCLUDE / "zhibiao" / "zhibiao.hpp"
LICENCE = ("Copyright 2026 the zhibiao authors", "SPDX-License-Identifier: BSL-1.0")
MOST_LINES = {"include": 350, "src": 350, "python": 400, "tests": 600, "tools": 200}
MOST_LINES_OF_A_TABLE = 1200  # one row a line: as long as the knowledge is
MOST_LINES_OF_A_FUNCTION = 60
USUAL_LINES_OF_A_FUNCTION = 15  # nine in ten keep to it
# A layer may include itself and the layers of a lower rank.
RANKS = {
    "number": 0,
    "model": 1,
    "text": 2,
    "read": 3,
    "link": 4,
    "assess": 5,
    "project": 6,
    "panel": 7,
    "report": 8,
}
FORWARD = INCLUDE / "zhibiao" / "fwd.hpp"
DETAIL = re.compile(
    r"^namespace ([\w:]*\bdetail\b[\w:]*) \{$.*?^\}  // namespace \1$", re.MULTILINE | re.DOTALL
)
TYPE = re.compile(r"^(?:struct|class|enum class) (\w+)\b(?!.*;$)", re.MULTILINE)
INCLUDED = re.compile(r"^#include <(zhibiao/[^>]+)>", re.MULTILINE)
LEFT_OUT = re.compile(r"^/// - `(zhibiao/\w+/)`", re.MULTILINE)
FUNCTION = re.compile(r"^( *)(?!\s*(?:if|for|while|switch|else|do|catch|\} else)\b).*\)[\w\s:&<>*,()-]*\{$")
MACRO = re.compile(r"^\s*#\s*define\s+(\w+)", re.MULTILINE)


def sources() -> Iterator[Path]:
    """Return every C++ and Python source of the project."""
    for folder in MOST_LINES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".hpp", ".cpp", ".py", ".pyi"}:
                yield path


def licence(path: Path, text: str) -> Iterator[str]:
    """The licence stands on top; only `#!`, or the sentence of a file that must not compile, goes before."""
    mark = "//" if path.suffix in {".hpp", ".cpp"} else "#"
    lines = text.splitlines()
    start = 1 if text.startswith(("// expect: ", "#!")) else 0
    if lines[start : start + 2] != [f"{mark} {line}" for line in LICENCE]:
        yield "expected the two licence lines on top"


def size(path: Path, text: str) -> Iterator[str]:
    """No file outgrows what one can hold in mind."""
    most = MOST_LINES[path.relative_to(ROOT).parts[0]]
    if path.stem.endswith("_table") or path == FORWARD or path.suffix == ".pyi":  # a line a name
        most = MOST_LINES_OF_A_TABLE
    if (lines := text.count("\n")) > most:
        yield f"{lines} lines; {most} are the most"


def layers(path: Path, text: str) -> Iterator[str]:
    """A header includes only layers to the left of its own, and defines no macros."""
    if not path.is_relative_to(INCLUDE):
        return
    for name in MACRO.findall(text):
        yield f"defines the macro {name}"
    layer = path.relative_to(INCLUDE / "zhibiao").parts[0]
    if layer not in RANKS:
        return
    for header in INCLUDED.findall(text):
        other = header.split("/")[1]
        if other in RANKS and other != layer and RANKS[other] >= RANKS[layer]:
            yield f"{layer}/ may not include {header}"


def functions_of_cpp(text: str) -> Iterator[tuple[int, int]]:
    """The line and the length of every function of more than one line, in clang-format's layout."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if found := FUNCTION.match(line):
            end = next(
                (n for n in range(number + 1, len(lines)) if lines[n].startswith(found[1] + "}")), number
            )
            yield number + 1, end - number - 1


def functions_of_python(text: str) -> Iterator[tuple[int, int]]:
    """The line and the length of every function, docstring left out."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield node.lineno, (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def function_sizes() -> Iterator[str]:
    """Functions are short; a few may be longer, none long."""
    found = [
        (length, f"{path.relative_to(ROOT)}:{line}: a function of {length} lines")
        for path in sources()
        if path.relative_to(ROOT).parts[0] in {"include", "src", "python"} and path.suffix != ".pyi"
        for line, length in (functions_of_python if path.suffix == ".py" else functions_of_cpp)(
            path.read_text(encoding="utf-8")
        )
    ]
    long = sorted((row for row in found if row[0] > USUAL_LINES_OF_A_FUNCTION), reverse=True)
    too_many = len(long) * 10 > len(found)
    for length, what in long:
        if too_many or length > MOST_LINES_OF_A_FUNCTION:
            yield what


def reached(header: str, seen: set[str]) -> None:
    """Add to `seen` the header and all that it includes."""
    if header not in seen and (INCLUDE / header).exists():
        seen.add(header)
        for inner in INCLUDED.findall((INCLUDE / header).read_text(encoding="utf-8")):
            reached(inner, seen)


def umbrella() -> Iterator[str]:
    """The umbrella includes every header, or says in its comment which folders it leaves out."""
    text = UMBRELLA.read_text(encoding="utf-8")
    left_out = tuple(LEFT_OUT.findall(text))
    known: set[str] = set()
    reached("zhibiao/zhibiao.hpp", known)
    for path in sorted(INCLUDE.rglob("*.hpp")):
        header = path.relative_to(INCLUDE).as_posix()
        if header in known and header.startswith(left_out):
            yield f"says that it leaves out {header}, but includes it"
        if header not in known and not header.startswith(left_out):
            yield f"neither includes {header} nor leaves its folder out"


def forward() -> Iterator[str]:
    """Every type outside a namespace `detail` has its line of meaning in fwd.hpp."""
    known = FORWARD.read_text(encoding="utf-8")
    for path in sorted(INCLUDE.rglob("*.hpp")):
        for name in TYPE.findall(DETAIL.sub("", path.read_text(encoding="utf-8"))):
            if not re.search(rf"\b{name}(?: : std::uint8_t)?;", known):
                yield f"lacks {name} of {path.relative_to(INCLUDE)}"


def notebooks() -> Iterator[str]:
    """A notebook is kept without what a run leaves in it."""
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for number, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"], 1):
            if cell.get("outputs") or cell.get("execution_count"):
                yield f"{path.relative_to(ROOT)}: cell {number} holds outputs of a run"


def complaints() -> Iterator[str]:
    """Every broken rule, as `file: what`."""
    for path in sources():
        text = path.read_text(encoding="utf-8")
        for rule in (licence, size, layers):
            for what in rule(path, text):
                yield f"{path.relative_to(ROOT)}: {what}"
    yield from function_sizes()
    yield from notebooks()
    for what in umbrella():
        yield f"{UMBRELLA.relative_to(ROOT)}: {what}"
    for what in forward():
        yield f"{FORWARD.relative_to(ROOT)}: {what}"


def main() -> int:
    """Print what is wrong; 0 where nothing is."""
    found = list(complaints())
    print(*found, sep="\n") if found else print("All rules kept.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
