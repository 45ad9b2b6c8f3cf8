# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rules of assessment: the shared cases, the shipped files, what is refused, and what must always hold."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from hypothesis import given, settings
from hypothesis import strategies as st
from zhibiao import rules

CASES = json.loads(
    (Path(__file__).parent.parent / "cases" / "rule.json").read_text(encoding="utf-8"), parse_float=Decimal
)
BUILTIN = rules.builtin()
FORMULAS = """
id = "formulas"
title = "t"
source = "s"
evidence = "convention"
rows = "open"
aggregate = "mean"
when = { not_reported = "no_total", not_applicable = "excluded", undefined = "no_total" }
"""


def formula_rule(formula: str) -> rules.Rule:
    """One item that gives its completion times 1."""
    better = "lower" if formula in ("T/x", "2-x/T", "(b-x)/(b-T)", "T-x") else "higher"
    award = 'award = "full"' if formula in ("x-T", "T-x") else 'award = "proportional"'
    zero = 'zero_actual = "undefined"\n' if formula == "T/x" else ""
    return rules.load(
        f'{FORMULAS}[[items]]\nid = "i"\nweight = 1\nbetter = "{better}"\nformula = "{formula}"\n{award}\n'
        f'{zero}cap = "none"\nfloor = "none"\n'
    )


def number(x: Any) -> Fraction | None:
    return None if x is None else Fraction(x)


@pytest.mark.parametrize(
    "case", [c for c in CASES if c["method"] == "energy_saving_score30"], ids=lambda c: str(c["input"])
)
def test_energy_saving_score30(case: dict[str, Any]) -> None:
    score = BUILTIN["energy_saving_2007"].score({"intensity": case["input"]})
    assert score["intensity"].points == case["expect"]
    assert (score.vetoed_by, score.grade) == ((("intensity",), "未完成") if case["expect"] == 0 else ((), ""))


@pytest.mark.parametrize("case", [c for c in CASES if c["method"] == "rule_points"], ids=str)
def test_points(case: dict[str, Any]) -> None:
    numbers = dict(case["input"])
    rule, item = BUILTIN[numbers.pop("rule")], numbers.pop("item")
    row = rule.score({item: numbers})[item]
    assert row.points == number(case["expect"]["points"])
    assert row.reason == case["expect"].get("reason", row.reason)


@pytest.mark.parametrize("case", [c for c in CASES if c["method"] == "rule_total"], ids=str)
def test_totals(case: dict[str, Any]) -> None:
    completions = case["input"]["completions"].items()
    score = BUILTIN[case["input"]["rule"]].score({item: {"completion": c} for item, c in completions})
    assert (score.total, score.grade) == (Fraction(case["expect"]["total"]), case["expect"]["grade"])


@pytest.mark.parametrize("case", [c for c in CASES if c["method"] == "completion"], ids=str)
def test_completions(case: dict[str, Any]) -> None:
    numbers = dict(case["input"])
    row = formula_rule(numbers.pop("formula")).score({"i": numbers})["i"]
    assert row.completion == number(case["expect"]["completion"])
    assert row.reason == case["expect"].get("reason", row.reason)


def test_every_shared_case_is_run() -> None:
    known = {"energy_saving_score30", "rule_points", "rule_total", "completion"}
    assert {case["method"] for case in CASES} == known


@pytest.mark.parametrize("name", BUILTIN)
def test_shipped_rules_hold_their_own_cases(name: str) -> None:
    rule = BUILTIN[name]
    assert rule.id == name
    assert rule.source
    assert rule.evidence in ("read_in_source", "from_memory")
    assert rule.cases
    assert rule.failed_cases() == []


def test_a_case_that_fails_is_told_with_its_line() -> None:
    text = BUILTIN["kpi_faw"].text.replace("total = 102.5", "total = 102")
    (error,) = rules.load(text).failed_cases()
    assert text.splitlines()[error.line - 1 if error.line else 0] == "[[cases]]"
    assert "expected total 102, the rule gives 205/2" in str(error)


# Known errors of other assessments, each refused or told apart.


def test_the_largest_value_is_refused_where_lower_is_better() -> None:
    text = BUILTIN["imihigo"].text.replace('actuals = "last"', 'actuals = "largest"')
    with pytest.raises(zhibiao.RuleError, match="it takes the worst value") as caught:
        rules.load(text)
    assert caught.value.field == "items[2].actuals"
    assert text.splitlines()[(caught.value.line or 0) - 1] == 'actuals = "largest"'


def test_what_does_not_apply_is_neither_failed_nor_on_track() -> None:
    row = {"kind": "cumulative", "target": 5, "actual": 4}
    score = BUILTIN["imihigo"].score({"a": row, "b": {"kind": "cumulative", "not_applicable": "next year"}})
    assert (score["b"].points, score["b"].reason, score["b"].why) == (None, "not_applicable", "next year")
    assert score.total == 80
    text = BUILTIN["imihigo"].text.replace('not_applicable = "excluded"', 'not_applicable = "zero"')
    with pytest.raises(zhibiao.RuleError, match="what does not apply would count as failed"):
        rules.load(text)


def test_formulas_of_the_two_directions_are_not_mixed() -> None:
    text = BUILTIN["kpi_faw"].text
    with pytest.raises(zhibiao.RuleError, match="Expected a formula for lower is better, got x/T"):
        rules.load(text.replace('"2-x/T"', '"x/T"'))
    with pytest.raises(zhibiao.RuleError, match="lower is better has several formulas, and they differ"):
        rules.load(text.replace('formula = "2-x/T"\n', ""))
    with pytest.raises(zhibiao.RuleError, match="the favourable direction is never taken for granted"):
        rules.load(text.replace('better = "lower"\n', ""))


def test_lower_is_better_has_three_answers() -> None:
    found = {
        formula: formula_rule(formula).score({"i": (10, 8, 12)})["i"].points
        for formula in ("T/x", "2-x/T", "(b-x)/(b-T)")
    }
    assert found == {"T/x": Fraction(5, 4), "2-x/T": Fraction(6, 5), "(b-x)/(b-T)": 2}


def test_below_the_base_is_negative_and_none_is_not_zero() -> None:
    rule = formula_rule("(x-b)/(T-b)")
    assert rule.score({"i": ("87.5", "86.5", 87)})["i"].points == -1
    assert rule.score({"i": (10, 8, 10)})["i"].reason == "base_is_target"
    reasons = [BUILTIN["execution_sichuan"].score({"amount": {"target": t, "actual": x, "weight": 5}})
               ["amount"].reason for t, x in ((10, 0), (10, None), (0, 10), (None, 10), (0, 0))]  # fmt: skip
    assert reasons == ["short_of_target", "not_reported", "target_is_zero", "no_target", "target_is_zero"]


# What a caller may hand in.


def test_numbers_as_they_come() -> None:
    rule = BUILTIN["kpi_faw"]
    for target, actual in ((200, 230), ("200", "230.0"), (Decimal("2e2"), Decimal(230)), ([200], (230,))):
        assert rule.score({"a": {"kind": "positive", "target": target, "actual": actual}}).total == 115
    assert rule.score({"positive": None})["positive"].reason == "not_reported"
    rows = {"a": {"completion": Fraction(11, 10), "kind": "ratio", "weight": 1}}
    for completion in ("110%", "1.1", Decimal("1.10"), "11/10"):
        again = {"a": {"completion": completion, "kind": "ratio", "weight": 1}}
        assert BUILTIN["execution_sichuan"].score(again) == BUILTIN["execution_sichuan"].score(rows)


def test_figures_are_compared_in_one_unit() -> None:
    target, actual, area, span = zhibiao.read(
        "新建步道12公里。完成步道9000米。新增绿地3公顷。增长5%至6%。", year=2025
    ).figures
    rule = BUILTIN["execution_sichuan"]
    score = rule.score({"amount": {"target": target, "actual": actual, "weight": 8}})
    assert score.total == 6
    with pytest.raises(zhibiao.RuleError, match="Expected unit 公里, got 公顷"):
        rule.score({"amount": {"target": target, "actual": area, "weight": 8}})
    with pytest.raises(zhibiao.RuleError, match="Expected one value, got the range"):
        rule.score({"amount": {"target": span, "actual": 5, "weight": 8}})


@pytest.mark.parametrize(
    ("rule", "inputs", "field", "what"),
    [
        ("kpi_faw", {"a": (1, 2)}, "a.item", "Expected one of positive, negative, got a"),
        ("kpi_faw", {"a": {"kind": "x"}}, "a.kind", "Expected one of positive, negative, got x"),
        ("kpi_faw", {"positive": {"tagret": 1}}, "positive.tagret", "did you mean target?"),
        ("kpi_faw", {"positive": ("five", 2)}, "positive.target", "Expected a number, got 'five'"),
        ("kpi_faw", {"positive": ("NaN", 2)}, "positive.target", "Expected a number, got 'NaN'"),
        ("kpi_faw", {"positive": ([1, 2], 2)}, "positive.target", "Expected one value"),
        ("kpi_faw", {"positive": (1,)}, "positive", "Expected (target, actual)"),
        ("kpi_faw", {"positive": {"completion": 1}}, "positive.completion", "has the formula x/T"),
        ("energy_saving_2007", {"second": (1, 1)}, "second.target", "Expected a completion"),
        ("energy_saving_2007", {"second": {"completion": "1/0"}}, "second.completion", "Expected a quotient"),
        ("energy_saving_2007", {"second": {"completion": 1, "weight": 5}}, "second.weight",
         "states the weights"),
        ("execution_sichuan", {"amount": (1, 1)}, "amount.weight", "Expected the row's full points"),
        ("schedule_xuancheng", {"amount": {"target": 1, "actual": 1, "elapsed": "13/12"}}, "amount.elapsed",
         "Expected a share above 0 and at most 1"),
    ],
)  # fmt: skip
def test_numbers_that_do_not_fit(rule: str, inputs: dict[str, Any], field: str, what: str) -> None:
    with pytest.raises(zhibiao.RuleError) as caught:
        BUILTIN[rule].score(inputs)
    assert (caught.value.field, caught.value.line) == (field, None)
    assert what in str(caught.value)


@pytest.mark.parametrize("value", [0.1, True])
def test_floats_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match="write the number as it is printed"):
        BUILTIN["kpi_faw"].score({"positive": (1, value)})


def test_results_go_to_json_and_back() -> None:
    score = BUILTIN["kpi_faw"].score({"a": {"kind": "positive", "target": 3, "actual": 1}})
    data = json.loads(json.dumps(score.to_dict(), ensure_ascii=False))
    assert (data["total"], data["items"][0]["completion"], data["grade"]) == ("100/3", "1/3", "")
    assert pickle.loads(pickle.dumps(score)) == score
    with pytest.raises(KeyError):
        score["b"]


def test_exact_decimals_in_json_have_all_their_digits() -> None:
    long = "1.00000000000000000000000000000000001"
    score = BUILTIN["execution_sichuan"].score({"ratio": {"completion": long, "weight": 1}})
    assert score.to_dict()["total"] == long


def test_rules_by_name() -> None:
    assert len(BUILTIN) >= 10
    with pytest.raises(KeyError, match=r"Expected one of budget_self_evaluation_2020, .*; got kpi"):
        rules.get("kpi")
    assert repr(BUILTIN["kpi_faw"]) == "<Rule kpi_faw: 关键绩效指标计分（一汽轿车）, 2 items>"


# The counts that the sources print.


def test_the_schedule_counts_as_the_source_prints_them() -> None:
    rows = {
        f"r{i}": {"kind": "amount", "target": 120, "actual": 30 + i % 5, "elapsed": "3/12"} for i in range(8)
    }
    rows |= {f"b{i}": {"kind": "growth", "target": 8, "actual": "-3.1"} for i in range(2)}
    levels = BUILTIN["schedule_xuancheng"].score(rows).levels()
    assert levels == {"达到序时进度": 8, "未达序时进度": 2}
    assert Fraction(levels["未达序时进度"], 10) == Fraction("0.2")


# What must hold for any numbers.

numbers = st.decimals(min_value=-1000, max_value=1000, places=3)
positive = st.decimals(min_value="0.001", max_value=1000, places=3)
RISING = [("kpi_faw", "positive", 1), ("kpi_faw", "negative", -1), ("execution_sichuan", "amount", 1),
          ("responsibility_chizhou_2004", "amount", 1), ("responsibility_chizhou_2004", "growth", 1),
          ("budget_self_evaluation_2020", "quantitative", 1), ("imihigo", "cumulative", 1),
          ("imihigo", "percentage", 1)]  # fmt: skip


def points(rule: str, item: str, target: Decimal, actual: Decimal) -> Fraction:
    weight = {} if BUILTIN[rule].items[0].weight is not None else {"weight": 10}
    found = BUILTIN[rule].score({item: {"target": target, "actual": actual, **weight}})[item].points
    assert found is not None
    return found


@pytest.mark.parametrize(("rule", "item", "sign"), RISING)
@settings(max_examples=40)
@given(target=positive, one=numbers, other=numbers)
def test_better_never_scores_less(
    rule: str, item: str, sign: int, target: Decimal, one: Decimal, other: Decimal
) -> None:
    assert {row.id: row.monotone for row in BUILTIN[rule].items}[item]
    worse, better = sorted((one, other), reverse=sign < 0)
    assert points(rule, item, target, worse) <= points(rule, item, target, better)


@pytest.mark.parametrize(("rule", "item", "sign"), [row for row in RISING if row[1] != "growth"])
@settings(max_examples=20)
@given(target=positive, actual=numbers, power=st.integers(-4, 8))
def test_another_unit_never_changes_points(
    rule: str, item: str, sign: int, target: Decimal, actual: Decimal, power: int
) -> None:
    del sign
    scaled = points(rule, item, target.scaleb(power), actual.scaleb(power))
    assert scaled == points(rule, item, target, actual)


@settings(max_examples=60)
@given(rows=st.lists(st.tuples(st.sampled_from(["positive", "negative"]), positive, numbers, positive),
                     min_size=1, max_size=30))  # fmt: skip
def test_a_total_is_the_mean_and_within_its_limits(rows: list[tuple[str, Decimal, Decimal, Decimal]]) -> None:
    score = BUILTIN["kpi_faw"].score(
        {
            f"r{i}": {"kind": kind, "target": t, "actual": x, "weight": w}
            for i, (kind, t, x, w) in enumerate(rows)
        }
    )

    def own(kind: str, t: Fraction, x: Fraction) -> Fraction:
        return min(max(100 * (x / t if kind == "positive" else 2 - x / t), Fraction(0)), Fraction(120))

    exact = sum(Fraction(w) * own(kind, Fraction(t), Fraction(x)) for kind, t, x, w in rows)
    assert score.total == exact / sum(Fraction(w) for *_, w in rows)
    assert 0 <= score.total <= 120


@settings(max_examples=100)
@given(st.lists(st.fractions(-1, 3, max_denominator=10**6), min_size=3, max_size=3))
def test_the_energy_total_by_another_program(completions: list[Fraction]) -> None:
    a, b, c = completions
    score = BUILTIN["energy_saving_2007"].score(
        {
            item: {"completion": x}
            for item, x in zip(("intensity", "second", "measures"), completions, strict=True)
        }
    )
    short = max(Fraction(0), 1 - b) * 10
    total = (30 + min(5, (a - 1) * 10 // 1) if a >= 1 else 0) + max(0, 10 - -(-short // 1))
    total += 60 * min(max(c, Fraction(0)), Fraction(1))
    assert score.total == total
    assert (score.grade == "未完成") == (a < 1 or total < 60)


@settings(max_examples=60)
@given(weight=st.integers(1, 60), target=positive, actual=positive)
def test_budget_points_by_another_program(weight: int, target: Decimal, actual: Decimal) -> None:
    ratio = Fraction(actual) / Fraction(target)
    rule = BUILTIN["budget_self_evaluation_2020"]
    row = {"target": target, "actual": actual, "weight": weight}
    low = max(Fraction(0), weight * (2 - ratio) if ratio > 1 else weight * ratio)
    for kind, exact in (
        ("quantitative", min(weight * ratio, Fraction(weight))),
        ("quantitative_low_target", low),
    ):
        found = rule.score({"a": {"kind": kind, **row}})["a"].points
        assert found == Fraction((exact * 100 + Fraction(1, 2)) // 1, 100)  # half up, none below 0
