# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Arguments that cannot be meant: each error says what was expected, of what, and what was given."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from click.testing import CliRunner
from zhibiao import composite, consistency, methods, pace, rules, scores
from zhibiao.cli import cli

TARGET = zhibiao.Target(3, 2030, better="lower")
CSI: dict[str, Any] = {"I": 60, "I0": 50, "TV": 90, "d": 1}
ANY: Any = None
"""Stands for what a type checker would not let through."""


def own(**fields: Any) -> zhibiao.VerdictPolicy:
    return zhibiao.VerdictPolicy(**{"name": "own", **fields})


REFUSED: list[tuple[Callable[[], Any], type[Exception], str]] = [
    (lambda: methods.escap_csi(**{**CSI, "I": 10**400}), ValueError, "number of at most 308 digits for I"),
    (lambda: methods.escap_csi(**{**CSI, "d": float("nan")}), ValueError, "Expected d of 1 or 'higher'"),
    (lambda: zhibiao.assess({2015: 5, 2019: 4}, TARGET, year=2035), zhibiao.ProgressError, "one target year"),
    (lambda: zhibiao.assess({2015: 5, 10**400: 4}, TARGET), zhibiao.ProgressError, "at most 308 digits"),
    (lambda: zhibiao.judge("3%", "3%", indicator=ANY or 1), TypeError, "the name of an indicator, got 1"),
    (lambda: zhibiao.judge("3%", "3%", better=ANY or 1), TypeError, "better of higher, lower or neutral"),
    (lambda: zhibiao.judge("3%", "3%", catalogue=ANY or 1), TypeError, "Expected a Catalogue"),
    (lambda: zhibiao.judge(Decimal("NaN"), "3%"), ValueError, "Expected a finite number, got NaN"),
    (lambda: own(tolerance=-1), ValueError, "Expected 0 or more for tolerance, got -1"),
    (lambda: own(symmetric="yes"), TypeError, "True or False for symmetric"),
    (lambda: own(name=3), TypeError, "a name for the policy, got 3"),
    (lambda: pace.completion(5, 3).percent(-1), ValueError, "decimals of 0 or more, got -1"),
    (lambda: pace.check_schedule([ANY or (1, 2)], 3), TypeError, "Expected a Task, got tuple"),
    (
        lambda: pace.check_schedule([pace.Task()], ANY or 2.5),
        TypeError,
        "elapsed months from 1 to 12, got 2.5",
    ),
    (lambda: pace.average_growth("55"), TypeError, "Expected a list of rates, got '55'"),
    (lambda: composite.goalpost(ANY or 1.5, 0, 10, "higher"), TypeError, "Expected digits"),
    (lambda: composite.goalpost("x", 0, 10, "higher"), ValueError, "got 'x'"),
    (lambda: consistency.triple(ANY or 182.8, "168.4", "8.5"), TypeError, "for level, got 182.8"),
    (lambda: consistency.parts("10", "55"), TypeError, "a list of numbers as printed for parts"),
    (lambda: consistency.grim("5%", ANY or 2.5), TypeError, "a whole number for n, got 2.5"),
    (lambda: scores.brier(True, ANY), zhibiao.ArgumentError, "a number for probability, got None"),
    (lambda: scores.crps_normal([1, ANY or "2"], 0, 1), zhibiao.ArgumentError, "a number for observed"),
    (
        lambda: rules.get("kpi_faw").score({"sales": {"kind": "positive", "target": "9" * 39, "actual": 3}}),
        zhibiao.RuleError,
        "sales.target: Expected a number of at most 38 digits",
    ),
    (
        lambda: rules.load(rules.get("kpi_faw").text.replace("weight = 100", f"weight = {'9' * 39}")),
        zhibiao.RuleError,
        "weight: Expected a number of at most 38 digits",
    ),
    (lambda: rules.get("kpi_faw").score({"sales": ANY or 5}), zhibiao.RuleError, "Expected (target, actual)"),
]


@pytest.mark.parametrize(("call", "error", "message"), REFUSED, ids=[row[2] for row in REFUSED])
def test_what_cannot_be_meant(call: Callable[[], Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


def test_a_decimal_and_an_int_have_printed_digits() -> None:
    found = consistency.triple(Decimal("182.8"), Decimal("168.4"), Decimal("8.5"))
    assert found == consistency.triple("182.8", "168.4", "8.5")
    assert consistency.attainment(1269, 1100, "115%").consistent


def test_the_year_of_a_target_may_stand_beside_it() -> None:
    found = zhibiao.assess({2015: 5, 2019: 4}, zhibiao.Target(3, better="lower"), year=2030)
    assert found.target == TARGET


@pytest.mark.parametrize(
    "numbers",
    [
        '{"sales": 5}',
        '{"sales": {"kind": "positive", "target": NaN, "actual": 2}}',
        '{"sales": {"kind": "positive", "target": 1, "actual": 2}, "sales": {"kind": "positive"}}',
    ],
)
def test_numbers_that_are_none_are_one_line_on_stderr(numbers: str, tmp_path: Path) -> None:
    file = tmp_path / "numbers.json"
    file.write_text(numbers, encoding="utf-8")
    done = CliRunner().invoke(cli, ["grade", "kpi_faw", str(file)])
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert json.dumps("sales")[1:-1] in done.stderr
