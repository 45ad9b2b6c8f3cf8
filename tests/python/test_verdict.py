# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Verdicts: the shared cases, a policy of one's own, and what must hold for any numbers."""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from hypothesis import given
from hypothesis import strategies as st
from zhibiao.verdicts import commitment, gbt8170_round, judge, meets_limit, policies

CASES = Path(__file__).parent.parent / "cases" / "verdict.json"
METHODS = ("gwr_verdict", "verdict", "gbt8170_round", "gbt8170_limit", "gbt8170_limit_ge_97.0", "commitment")


def cases(*methods: str) -> list[Any]:
    """The rows of these methods; numbers stay texts."""
    rows = json.loads(CASES.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
    found = [row for row in rows if row["method"] in methods]
    assert found
    return [pytest.param(row, id=f"{row['method']}-{i}") for i, row in enumerate(found)]


def check_verdict(row: dict[str, Any]) -> None:
    given, expect = row["input"], row["expect"]
    if row["method"] == "gwr_verdict":
        found = judge(given["target"], given["actual"], indicator=given["indicator"], policy="state_council")
        assert (found.verdict == "met") == (expect == "met")
        return
    found = judge(**given)
    assert (found.verdict, found.reason) == (expect["verdict"], expect["reason"])
    assert found.gap == (Decimal(expect["gap"]) if "gap" in expect else None)
    assert found.stretch == expect.get("stretch")
    assert found.detail == expect.get("detail", found.detail)
    assert found.policy == given["policy"]
    if "commitment" in expect:
        assert found.target is not None
        assert found.target.commitment == expect["commitment"]


def check_limit(row: dict[str, Any]) -> None:
    given, expect = row["input"], row["expect"]
    if row["method"] == "gbt8170_limit_ge_97.0":
        assert meets_limit(given["x"], "97.0", ">=") is expect["full"]
        assert meets_limit(given["x"], "97.0", ">=", "rounded_value") is expect["rounded"]
        return
    for comparison, answer in expect.items():
        assert meets_limit(given["x"], given["limit"], given["bound"], comparison) is answer


@pytest.mark.parametrize("row", cases(*METHODS))
def test_the_shared_cases(row: dict[str, Any]) -> None:
    method, given, expect = row["method"], row["input"], row["expect"]
    if method in ("gwr_verdict", "verdict"):
        check_verdict(row)
    elif method == "gbt8170_round":
        found = gbt8170_round(given["x"], int(given["decimals"]), step=int(given.get("step", 1)))
        assert f"{found:f}" == expect
    elif method == "commitment":
        assert commitment(**given)[:2] == (expect["commitment"], expect["source"])
    else:
        check_limit(row)


def test_figures_of_reports() -> None:
    plan = zhibiao.read("一、2025年工作安排\n城镇新增就业1.2万人以上。\n", year=2025).figures[0]
    review = zhibiao.read("一、2025年工作回顾\n城镇新增就业12300人。\n", year=2026).figures[0]
    found = judge(plan, review)
    assert (found.verdict, found.gap, found.unit) == ("met", 300, "人")
    assert judge(plan, "11900人").verdict == "missed"
    assert judge(plan, 11900).verdict == "missed"
    assert judge(plan, None).verdict == "not_reported"


def test_null_is_not_zero() -> None:
    assert judge(0, None, better="lower").reason == "no_figure"
    assert judge(0, 0, better="lower").verdict == "met"
    assert judge("100个", 0, better="higher").verdict == "missed"
    assert judge(Decimal("5.50"), Decimal("5.5"), better="higher").verdict == "met"


def test_a_policy_of_ones_own() -> None:
    own = zhibiao.VerdictPolicy("tenth", "digits", "0.1", "2", tolerance_is_met=True)
    assert (own.tolerance, own.amount_tolerance) == (Decimal("0.1"), 2)
    found = judge("5%左右", "4.92%", indicator="GDP增速", policy=own)
    assert (found.verdict, found.reason, found.policy) == ("met", "within_about", "tenth")
    assert judge("5%左右", "4.9%", indicator="GDP增速", policy=own).verdict == "undetermined"
    assert judge("100万吨左右", "98.7万吨", better="higher", policy=own).verdict == "met"
    assert list(policies) == [
        "guide", "rounded", "digits", "state_council", "strict", "symmetric", "relative",
    ]  # fmt: skip
    assert all(name == policy.name for name, policy in policies.items())


def test_a_catalogue_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\tname\tunit\tbetter\tkind\nnoise\t夜间噪声\t分贝\tlower\trate\n", encoding="utf-8")
    assert judge("45分贝", "46分贝", indicator="夜间噪声").verdict == "undetermined"
    found = judge("45分贝", "46分贝", indicator="夜间噪声", catalogue=zhibiao.catalogue(own))
    assert (found.verdict, found.better_source) == ("missed", "catalogue")


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: judge(5.5, "6%"), TypeError, "write a float as the text that was printed"),
        (lambda: judge(True, "6%"), TypeError, "got bool"),
        (lambda: judge("5%", "6%", policy="lenient"), ValueError, "one of guide, rounded"),
        (
            lambda: judge("5%", "6%", better="up"),
            ValueError,
            "one of higher, lower, neutral; got up",
        ),
        (lambda: judge("5%\0", "6%"), zhibiao.EncodingError, "not UTF-8"),
        (lambda: zhibiao.VerdictPolicy("x", tolerance=0.1), TypeError, "got float"),
        (lambda: judge("5%", "6%", policy=zhibiao.VerdictPolicy("x", "near")), ValueError, "rounded_value"),
        (lambda: meets_limit("5", "5", "~"), ValueError, "Expected a limit"),
        (lambda: meets_limit(5.0, "5", ">="), TypeError, "got float"),
        (lambda: meets_limit("five", "5", ">="), ValueError, "got 'five'"),
        (lambda: meets_limit("NaN", "5", ">="), ValueError, "finite"),
        (lambda: gbt8170_round("1", 0, step=3), ValueError, "got 3"),
    ],
)
def test_misuse_says_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        call()


def test_a_number_too_large_is_a_reason() -> None:
    fine = zhibiao.VerdictPolicy("fine", amount_tolerance="1.2345678")
    found = judge("9" * 37 + "元左右", "1元", better="higher", policy=fine)
    assert (found.verdict, found.reason) == ("undetermined", "number_too_large")


def test_a_judgement_as_json() -> None:
    row = json.loads(json.dumps(judge("3%左右", "2.9%", indicator="CPI").to_dict()))
    assert (row["gap"], row["margin"], row["target"]["value"], row["policy"]) == ("-0.1", "0.1", "3", "guide")
    assert policies["relative"].to_dict()["amount_tolerance"] == "10"


ORDER = {"missed": 0, "undetermined": 1, "within_tolerance": 1, "met": 2}
TARGETS = ("{}%", "{}%左右", "{}%以上", "{}%以内", "近{}%", "超{}%", "{}%—9.5%", "{}%—9.5%左右")
tenths = st.integers(0, 90).map(lambda n: Decimal(n) / 10)
hundredths = st.integers(0, 1200).map(lambda n: Decimal(n) / 100)


@given(
    st.sampled_from(TARGETS), tenths, hundredths, hundredths, st.sampled_from(["higher", "lower"]),
    st.sampled_from([name for name in policies if name != "symmetric"]),
)  # fmt: skip
def test_more_on_the_favourable_side_never_scores_worse(
    wording: str, target: Decimal, a: Decimal, b: Decimal, better: Any, policy: str
) -> None:
    """Towards the side on which the target is met: a ceiling's is below, whatever is better."""
    text = wording.format(target)
    side = "higher" if "以上" in text or "超" in text else "lower" if "以内" in text else better
    worse, best = (min(a, b), max(a, b)) if side == "higher" else (max(a, b), min(a, b))
    low = judge(text, f"{worse:.2f}%", better=better, policy=policy)
    high = judge(text, f"{best:.2f}%", better=better, policy=policy)
    assert ORDER[low.verdict] <= ORDER[high.verdict]


@given(
    st.sampled_from(["{}左右", "{}以上", "{}以内", "{}", "近{}"]),
    st.integers(1, 30000), st.integers(1, 30000),
    st.sampled_from([("万元", "亿元", 4), ("米", "公里", 3), ("亩", "万亩", 4), ("万吨", "亿吨", 4)]),
    st.sampled_from(["higher", "lower"]), st.sampled_from(sorted(policies)),
)  # fmt: skip
def test_units_never_change_a_verdict(
    wording: str, target: int, actual: int, units: tuple[str, str, int], better: Any, policy: str
) -> None:
    small, large, power = units
    text = wording.format(f"{target}{small}")
    as_small = judge(text, f"{actual}{small}", better=better, policy=policy)
    as_large = judge(text, f"{Decimal(actual).scaleb(-power):.{power}f}{large}", better=better, policy=policy)
    assert (as_small.verdict, as_small.reason) == (as_large.verdict, as_large.reason)
    assert as_small.gap == as_large.gap


@given(
    st.sampled_from(TARGETS), tenths, st.integers(0, 12000).map(lambda n: Decimal(n) / 1000),
    st.integers(0, 2), st.sampled_from(["higher", "lower"]),
)  # fmt: skip
def test_rounding_never_turns_into_the_wrong_verdict(
    wording: str, target: Decimal, full: Decimal, decimals: int, better: Any
) -> None:
    """What is printed is either open, or says what the full value says."""
    exact = judge(wording.format(target), f"{full}%", better=better, policy="guide")
    shown = full.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    printed = judge(wording.format(target), f"{shown}%", better=better, policy="digits")
    assert printed.verdict in ("undetermined", exact.verdict)


@given(st.integers(-99999, 99999), st.integers(0, 3), st.integers(-2, 3))
def test_rounding_is_that_of_python(n: int, places: int, decimals: int) -> None:
    x = Decimal(n).scaleb(-places)
    assert gbt8170_round(x, decimals) == round(x, decimals)
