# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rule files: every error has its line, and the line of any key is found in any way of writing TOML."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
import zhibiao
from zhibiao import rules
from zhibiao._rule_schema import field_of, path_of
from zhibiao._toml_lines import line_at, lines_of

RULE = """\
id = "own"
title = "自定考核"
source = "某区"
evidence = "convention"
rows = "fixed"
aggregate = "sum"
total = 100
when = { not_reported = "zero", not_applicable = "redistributed", undefined = "no_total" }
grades_of = "points"

[[items]]
id = "growth"
weight = 60
better = "higher"
formula = "x/T"
award = "bands"
bands = [
  { from = "100%", points = "100%" },
  { from = "90%", below = "100%", points = 40 },
  { below = "90%", points = 0 },
]

[[items]]
id = "debt"
weight = 40
better = "lower"
formula = "2-x/T"
award = "proportional"
cap = 40
floor = 0

[[items.steps]]
side = "above"
start = "100%"
every = "10%"
points = 1
count = "whole"
most = 2

[[grades]]
name = "好"
from = 80

[[grades]]
name = "差"
below = 80
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "what"),
    [
        ('title = "自定考核"\n', "", 1, "title", "Expected the key title"),
        ('title =', 'titel =', 2, "titel", "did you mean title?"),
        ("total = 100", "total = 90", 7, "total", "Expected the sum of the weights, 100, got 90"),
        ("total = 100", 'total = "100"', 7, "total", "Expected a number"),
        ('"zero"', '"nought"', 8, "when.not_reported", "Expected one of zero, full, excluded"),
        ('"zero"', '"full"', 8, "when.not_reported", "silence would earn the full points"),
        (', undefined = "no_total"', "", 8, "when.undefined", "it must be stated"),
        ("weight = 60", "weight = true", 13, "items[0].weight", "Expected a number, got True"),
        ("weight = 60", "weight = nan", 13, "items[0].weight", "Expected a number, got NaN"),
        ('formula = "x/T"', 'formula = "x:T"', 15, "items[0].formula", "Expected one of given, x/T"),
        ('formula = "x/T"', 'formula = "T/x"', 15, "items[0].formula",
         "Expected a formula for higher is better"),
        ('from = "90%", below', 'from = "91%", below', 19, "items[0].bands[1].from",
         "a hole between bands[2]"),
        ('below = "90%"', 'below = "80%"', 19, "items[0].bands[1].from",
         "a hole between bands[2] (-inf, 0.8)"),
        ('from = "90%"', 'above = "90%"', 19, "items[0].bands[1].from",
         "a hole between bands[2] (-inf, 0.9)"),
        ('from = "90%"', 'from = 90', 19, "items[0].bands[1].from", "which is 9000%"),
        ('from = "90%"', 'from = "ninety"', 19, "items[0].bands[1].from", 'such as 0.9 or "90%"'),
        ('from = "90%", b', 'from = "90%", above = "90%", b', 19, "items[0].bands[1].above", "got both"),
        ('points = 40', 'point = 40', 19, "items[0].bands[1].point", "did you mean points?"),
        ('points = 40', 'points = "much"', 19, "items[0].bands[1].points", "a share of the weight"),
        ('id = "debt"', 'id = "growth"', 24, "items[1].id", "got growth as items[0] has it"),
        ("cap = 40\n", "", 23, "items[1].cap", "these points have no highest value"),
        ("cap = 40", "cap = -4", 29, "items[1].cap", "Expected a cap of at least 0, got -4"),
        ("floor = 0", "floor = 41", 29, "items[1].cap", "not below the floor"),
        ('every = "10%"', "every = 0", 35, "items[1].steps[0].every", "Expected a step above 0, got 0"),
        ("most = 2", "", 32, "items[1].steps[0].most", 'or "none"'),
        ('count = "whole"\n', "", 32, "items[1].steps[0].count", "Expected the key count"),
        ("below = 80", "below = 75", 42, "grades[0].from", "a hole between grades[1] (-inf, 75)"),
        ("below = 80", "upto = 80", 42, "grades[0].from", "an overlap between grades[1] (-inf, 80]"),
        ('grades_of = "points"', "", 1, "grades_of", "points or percent"),
        ("total = 100", "total = ", 7, "", "not TOML"),
        ("[[grades]]", "grades = 5\n[[grades]]", 40, "items[1].steps[0].grades",
         "Expected one of the keys side"),
        ("when = {", "[when.more]\nx = {", 8, "when.more", "Expected one of the keys not_reported"),
    ],
)  # fmt: skip
def test_errors_have_file_line_and_field(
    tmp_path: Path, old: str, new: str, line: int | None, field: str, what: str
) -> None:
    assert old in RULE
    own = tmp_path / "own.toml"
    own.write_text(RULE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(zhibiao.RuleError) as caught:
        rules.load(own)
    error = caught.value
    assert (error.file, error.field) == (str(own), field)
    assert what in str(error)
    assert error.line == line or line is None
    assert str(error).startswith(f"{own}:{error.line}: ")


def test_the_rule_itself_is_sound() -> None:
    rule = rules.load(RULE)
    assert (rule.file, len(rule.items), rule.cases) == ("rule.toml", 2, [])
    score = rule.score({"growth": (10, 9), "debt": (10, 9)})
    assert (score["growth"].points, score["debt"].points, score.grade) == (40, 40, "好")
    away = rule.score({"growth": (10, 9), "debt": {"not_applicable": "无债务"}})
    assert (away.total, away.factor, away.grade) == (Fraction(200, 3), Fraction(5, 3), "差")


SHAPES = '''\
# a comment with [brackets] = "and quotes"
top = 1
"quoted key" = 2
dotted.inner.deep = 3
text = """
not = "a key"
[not.a.table]
"""
literal = \'\'\'
# no comment
x = [\'\'\'
many = [ 1,
  2, # two
  { a = "}]#", b = [ 3,
    4 ] },
]
[table]
key = "escaped \\" quote # no comment"
[table.sub]
key = 'C:\\path'
[[rows]]
a = 1
[rows.inner]
b = 2
[[rows.deep]]
c = 3
[[rows.deep]]
c = 4
[[rows]]
a = 5
[[rows.deep]]
c = 6
[ spaced . out ]
z = 2024-01-01
"\\u4e2d" = 1
中 . 文 = 2
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2), (("quoted key",), 3), (("dotted",), 4), (("dotted", "inner", "deep"), 4),
        (("text",), 5),
        (("literal",), 9), (("many",), 12), (("many", 0), 12), (("many", 1), 13), (("many", 2), 14),
        (("many", 2, "a"), 14), (("many", 2, "b", 1), 15), (("table",), 17), (("table", "key"), 18),
        (("table", "sub", "key"), 20), (("rows",), 21), (("rows", 0), 21), (("rows", 0, "a"), 22),
        (("rows", 0, "inner", "b"), 24), (("rows", 0, "deep", 0, "c"), 26), (("rows", 0, "deep", 1, "c"), 28),
        (("rows", 1), 29), (("rows", 1, "a"), 30), (("rows", 1, "deep", 0, "c"), 32),
        (("spaced", "out", "z"), 34), (("spaced", "out", "中"), 35),
    ],
)  # fmt: skip
def test_the_line_of_a_key(path: tuple[str | int, ...], line: int) -> None:
    for text in (SHAPES, SHAPES.replace("\n", "\r\n")):
        assert lines_of(text)[path] == line


def test_no_line_of_what_is_only_text() -> None:
    lines = lines_of(SHAPES)
    assert not {("not",), ("not", "a", "table"), ("x",)} & set(lines)
    assert line_at(lines, ("rows", 1, "deep", 0, "missing")) == 31
    assert line_at(lines, ("rows", 7, "a")) == 21
    assert line_at(lines, ("nowhere",)) is None


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only", 'a = ""', "a = ''''''", 'a = """"""""', "a = []", "a = {}"]
)
def test_small_texts(text: str) -> None:
    assert set(lines_of(text)) <= {("a",)}


def test_every_key_of_every_shipped_rule_has_the_line_it_stands_on() -> None:
    for rule in rules.builtin().values():
        lines = rule.text.splitlines()
        for path, line in lines_of(rule.text).items():
            if isinstance(path[-1], str):
                assert path[-1] in lines[line - 1]


def test_the_rule_of_the_documentation() -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "howto" / "rules.md").read_text(encoding="utf-8")
    text = page.split("```toml\n")[1].split("```")[0]
    rule = rules.load(text)
    assert (len(rule.cases), rule.failed_cases()) == (1, [])
    shapes = ("`{}`", ".{}`", "`{}.", "[[{}]]", ".{}]]")
    unnamed = {key for key in _rule_keys() if not any(shape.format(key) in page for shape in shapes)}
    assert unnamed == set()


def _rule_keys() -> set[str]:
    """The keys that the schema knows, as it lists them when it meets one that it does not."""
    known: set[str] = set()
    for old, new in (
        ("title =", "x ="),
        ('id = "growth"', "x = 1"),
        ("points = 40", "x = 1"),
        ("side =", "x ="),
    ):
        with pytest.raises(zhibiao.RuleError) as caught:
            rules.load(RULE.replace(old, new))
        known |= set(str(caught.value).split("the keys ")[1].split("; got")[0].split(", "))
    return known


def test_fields_and_paths() -> None:
    assert path_of("items[2].bands[1].from") == ("items", 2, "bands", 1, "from")
    assert field_of(("items", 2, "bands", 1, "from")) == "items[2].bands[1].from"
    assert path_of("total") == ("total",)


# The command line.


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "400"}
    command = [sys.executable, "-m", "zhibiao", *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False)


def test_rules_are_listed_and_printed() -> None:
    listed = run("rules").stdout.decode("utf-8")
    assert all(name in listed for name in rules.builtin())
    assert run("rules", "imihigo").stdout.decode("utf-8") == rules.get("imihigo").text
    done = run("rules", "nothing")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Expected one of budget_self_evaluation_2020" in done.stderr


def test_a_rule_of_ones_own_is_checked(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(RULE, encoding="utf-8")
    done = run("rules", "--check", str(own))
    assert (done.returncode, done.stderr) == (0, b"")
    own.write_text(RULE.replace('every = "10%"', "every = 0"), encoding="utf-8")
    done = run("rules", "--check", str(own))
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert line == f"zhibiao: {own}:35: items[1].steps[0].every: Expected a step above 0, got 0"
    assert run("rules", "--check", str(tmp_path / "none.toml")).returncode == 1


def test_a_failed_case_is_a_failed_check(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    case = "\n[[cases]]\ninputs = { growth = [10, 9], debt = [10, 10] }\nexpect = { total = 81 }\n"
    own.write_text(RULE + case, encoding="utf-8")
    done = run("rules", "--check", str(own))
    assert done.returncode == 1
    assert done.stderr.decode() == f"zhibiao: {own}:48: cases[0]: expected total 81, the rule gives 80\n"


NUMBERS = "item,kind,target,actual,elapsed,not_applicable\n"


def test_numbers_are_graded(tmp_path: Path) -> None:
    table = tmp_path / "numbers.csv"
    table.write_text(
        NUMBERS
        + "投资,amount,120,66,6/12,\n住房,amount,120,59,6/12,\n"
        + "收入,growth,8.5,8.5,,\n年底,amount,,,,年底考核\n",
        encoding="utf-8-sig",
    )
    done = run("grade", "schedule_xuancheng", str(table), "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    data = json.loads(done.stdout)
    assert [row["level"] for row in data["items"]] == ["达到序时进度", "未达序时进度", "达到序时进度", ""]
    assert [row["completion"] for row in data["items"]] == ["1.1", "59/60", "0", None]
    shown = run("grade", "schedule_xuancheng", str(table)).stdout.decode("utf-8")
    assert "≈98.3333%" in shown
    assert "not applicable: 年底考核" in shown
    assert "未达序时进度: 1" in shown


def test_several_numbers_in_a_cell_and_json(tmp_path: Path) -> None:
    table, data = tmp_path / "numbers.csv", tmp_path / "numbers.json"
    table.write_text("item,target,actual\ncumulative,9000;9713,5000;12000\n", encoding="utf-8")
    data.write_text('{"cumulative": {"target": [9000, 9713.0], "actual": [5000, 12000]}}', encoding="utf-8")
    for file in (table, data):
        found = json.loads(run("grade", "imihigo", str(file), "--format", "json").stdout)
        assert (found["total"], found["items"][0]["completion"]) == ("64.1", "12000/18713")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("n.csv", "target,actual\n1,2\n", "n.csv:1: item: Expected a column item"),
        ("n.csv", "item,target,actual\na,1,2,3\n", "n.csv:2: a: Expected no more cells than the heading"),
        ("n.csv", "item,target\npositive,1\npositive,2\n", "n.csv:3: positive: Expected each item once"),
        (
            "n.csv",
            "item,target,actual\npositive,one,2\n",
            "n.csv: positive.target: Expected a number, got 'one'",
        ),
        ("n.csv", "item,goal\npositive,1\n", "n.csv: positive.goal: Expected one of target, actual"),
        ("n.json", '{"positive": \n', "n.json:2: not JSON"),
        ("n.json", "[1]", "n.json:1: Expected an object"),
    ],
)
def test_bad_numbers_are_one_line(tmp_path: Path, name: str, text: str, expected: str) -> None:
    bad = tmp_path / name
    bad.write_text(text, encoding="utf-8")
    done = run("grade", "kpi_faw", str(bad))
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert expected in line
