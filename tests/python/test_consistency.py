# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Printed numbers that agree are never flagged; those beyond the slack of their digits always are."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from hypothesis import assume, given, settings
from hypothesis import strategies as st


def decimals_of(value: Fraction, places: int, even: bool) -> str:
    """A number rounded to so many places, a half either way."""
    scaled = value * 10**places
    down = math.floor(scaled)
    rest = scaled - down
    half = Fraction(1, 2)
    up = rest > half or (rest == half and (down % 2 == 1 if even else value > 0))
    whole = down + up
    sign, digits = "-" if whole < 0 else "", f"{abs(whole):0{places + 1}d}"
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


LEVELS = st.fractions(min_value=1, max_value=10**5, max_denominator=10**4)
PLACES = st.integers(0, 3)
ROUNDED = st.tuples(PLACES, st.booleans())


def shown(value: Fraction, rounded: tuple[int, bool]) -> str:
    return decimals_of(value, *rounded)


@given(LEVELS, LEVELS, ROUNDED, ROUNDED, ROUNDED)
def test_true_triples_are_consistent(
    level: Fraction, before: Fraction, a: tuple[int, bool], b: tuple[int, bool], c: tuple[int, bool]
) -> None:
    assume(Fraction(shown(before, b)) > 0)
    growth = (level / before - 1) * 100
    assert zhibiao.consistency.triple(shown(level, a), shown(before, b), shown(growth, c)).consistent


@given(LEVELS, LEVELS, ROUNDED, ROUNDED, ROUNDED, st.booleans())
def test_growth_beyond_the_slack_is_not(
    level: Fraction,
    before: Fraction,
    a: tuple[int, bool],
    b: tuple[int, bool],
    c: tuple[int, bool],
    up: bool,
) -> None:
    last, first = shown(level, a), shown(before, b)
    half_a, half_b, half_c = (Fraction(1, 2 * 10 ** places[0]) for places in (a, b, c))
    assume(Fraction(first) - half_b > 0)
    high = ((Fraction(last) + half_a) / (Fraction(first) - half_b) - 1) * 100
    low = ((Fraction(last) - half_a) / (Fraction(first) + half_b) - 1) * 100
    step = Fraction(11, 10) * 2 * half_c
    growth = shown(high + step if up else low - step, c)
    found = zhibiao.consistency.triple(last, first, growth)
    assert found.reason == "outside_rounding"
    assert (found.possible.low, found.possible.high) == (low / 100, high / 100)


@given(LEVELS, LEVELS, ROUNDED, ROUNDED, ROUNDED)
def test_true_changes_are_consistent(
    level: Fraction, before: Fraction, a: tuple[int, bool], b: tuple[int, bool], c: tuple[int, bool]
) -> None:
    first, last, change = shown(before, a), shown(level, b), shown(level - before, c)
    assert zhibiao.consistency.change(first, last, change).consistent
    slack = sum(Fraction(1, 2 * 10 ** places[0]) for places in (a, b, c))
    wrong = shown(Fraction(last) - Fraction(first) + slack + Fraction(3, 2 * 10 ** c[0]), c)
    assert not zhibiao.consistency.change(first, last, wrong).consistent


@given(st.lists(LEVELS, min_size=1, max_size=8), PLACES, st.booleans())
def test_rounded_parts_make_up_the_rounded_whole(parts: list[Fraction], places: int, even: bool) -> None:
    texts = [decimals_of(part, places, even) for part in parts]
    assert zhibiao.consistency.parts(decimals_of(sum(parts, Fraction(0)), places, even), texts).consistent
    slack = Fraction(len(parts) + 3, 2 * 10**places)
    wrong = decimals_of(sum(map(Fraction, texts)) + slack, places, even)
    assert zhibiao.consistency.parts(wrong, texts).reason == "parts_fall_short"


@given(st.integers(1, 500), st.data(), PLACES, st.booleans())
def test_shares_of_counts_are_possible(n: int, data: st.DataObject, places: int, even: bool) -> None:
    k = data.draw(st.integers(0, n))
    printed = decimals_of(Fraction(100 * k, n), places, even)
    rounding = "half_even" if even else "half_up"
    assert zhibiao.consistency.share(k, n, places, rounding=rounding) == printed + "%"
    assert k in zhibiao.consistency.grim(printed, n).counts


@given(st.lists(st.integers(0, 300), min_size=2, max_size=7).filter(any), st.integers(0, 2))
def test_forced_shares_sum_to_100(counts: list[int], places: int) -> None:
    found = zhibiao.consistency.shares(counts, decimals=places)
    assert sum(map(Fraction, found.forced)) == 100
    assert found.reason in ("consistent", "forced_sum")
    plain = zhibiao.consistency.shares(counts, list(found.rounded), decimals=places)
    assert (plain.reason, plain.off) == ("consistent", ())


@settings(max_examples=60)
@given(LEVELS, LEVELS, PLACES, PLACES, st.booleans())
def test_true_sentences_are_left_alone(
    before: Fraction, level: Fraction, places: int, digits: int, even: bool
) -> None:
    first, last = (decimals_of(value, places, even) for value in (before, level))
    assume(Fraction(first) > 0 and Fraction(first) != Fraction(last))
    word = "增加" if level > before else "减少"
    change = decimals_of(abs(level - before), digits, even)
    growth = decimals_of(abs(level / before - 1) * 100, digits, even)
    text = f"茶叶产量从{first}吨{word}到{last}吨、{word}{change}吨、{word}{growth}%。"
    assert zhibiao.read(text, year=2026).check() == []


CASES = json.loads((Path(__file__).parents[1] / "cases" / "check.json").read_text("utf-8"))


OWN = zhibiao.consistency
# The public function of each method, on a case's input.
RUN: dict[str, Callable[[dict[str, Any]], Any]] = {
    "triple": lambda row: OWN.triple(
        row["level"], row["prev"], row["growth"],
        level_basis=row.get("level_basis"), growth_basis=row.get("growth_basis"),
    ),
    "change": lambda row: OWN.change(row["first"], row["last"], row["printed"]),
    "parts": lambda row: OWN.parts(row["total"], row["parts"], complete=row["complete"]),
    "share_sum": lambda row: OWN.share_sum(row["printed"]),
    "share_forced_sum": lambda row: OWN.shares(
        row["counts"], row.get("printed"), decimals=row.get("decimals", 1)
    ),
    "attainment_printed": lambda row: OWN.attainment(
        row["actual"], row["target"], row["printed"], excess=row["excess"]
    ),
    "cumulative": lambda row: OWN.cumulative(row["total"], row["added"], row.get("previous")),
    "average_growth": lambda row: OWN.yearly_average(row["yearly"], row["average"])
    if "yearly" in row
    else OWN.average_growth(row["first"], row["last"], row["years"], row["average"]),
    "grim_share": lambda row: OWN.grim(row["printed"], row["n"]),
}  # fmt: skip


def same_ends(found: zhibiao.consistency.Range, wanted: list[float]) -> bool:
    """The ends are those of the case, to the digits that it gives."""
    return all(
        end is not None and math.isclose(end, number, rel_tol=2e-6)
        for end, number in zip((found.low, found.high), wanted, strict=True)
    )


def of(*methods: str, but: str = "") -> list[Any]:
    return [row for row in CASES if row["method"] in methods or (but and row["method"] != but)]


@pytest.mark.parametrize("case", of(but="share"), ids=lambda row: str(row["method"]))
def test_shared_cases(case: dict[str, Any]) -> None:
    run, expect = RUN[case["method"]], case["expect"]
    if "error" in expect:
        with pytest.raises(ValueError, match="Expected"):
            run(case["input"])
        return
    found = run(case["input"])
    for name in ("reason", "consistent", "possible"):
        assert name not in expect or getattr(found, name) == expect[name]
    for name in ("interval", "range"):
        assert name not in expect or same_ends(found.possible, expect[name])


@pytest.mark.parametrize("case", of("triple"), ids=lambda row: str(row["input"]))
def test_triples(case: dict[str, Any]) -> None:
    found, expect = RUN["triple"](case["input"]), case["expect"]
    assert "flag" not in expect or found.reason == expect["flag"]
    assert "point" not in expect or math.isclose(found.growth, expect["point"], rel_tol=2e-6)
    assert "previous" not in expect or same_ends(found.implied_previous, expect["previous"])


@pytest.mark.parametrize("case", of("share_forced_sum"), ids=lambda row: str(row["input"]))
def test_forced_sums(case: dict[str, Any]) -> None:
    expect = case["expect"]
    if "error" in expect:
        return
    found = RUN["share_forced_sum"](case["input"])
    assert list(map(Fraction, found.printed)) == [Fraction(str(share)) for share in expect["printed"]]
    assert "".join(found.notes) == expect["flag"]


def test_which_number_of_things_gives_a_share() -> None:
    (case,) = (row for row in CASES if "possible_with_24" in row["expect"])
    found = zhibiao.consistency.grim(case["input"]["printed"], 24)
    assert list(found.counts) == [case["expect"]["possible_with_24"]]


@pytest.mark.parametrize("case", of("share"), ids=lambda row: str(row["input"]))
def test_shares_as_printed(case: dict[str, Any]) -> None:
    row, expect = case["input"], case["expect"]
    if isinstance(expect, dict):
        with pytest.raises(ValueError, match="Expected 0 <= k <= n"):
            zhibiao.consistency.share(row["k"], row["n"])
        return
    places = len(expect.partition(".")[2].rstrip("%"))
    rounding = row.get("rounding", "half_up")
    assert zhibiao.consistency.share(row["k"], row["n"], places, rounding=rounding) == expect


@pytest.mark.parametrize("wrong", ["", "many", "30多", "8.5个", "1.2.3"])
def test_texts_that_are_no_numbers(wrong: str) -> None:
    with pytest.raises(ValueError, match="Expected a number with its digits as printed"):
        zhibiao.consistency.change("1", wrong, "1")


def test_floats_have_no_printed_digits() -> None:
    with pytest.raises(TypeError):
        zhibiao.consistency.triple(182.8, 168.4, 8.5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="half_up or half_even"):
        zhibiao.consistency.share(1, 3, rounding="up")  # type: ignore[arg-type]


def test_a_fall_by_more_than_everything_leaves_no_base() -> None:
    assert zhibiao.consistency.yearly_average(["5", "-120"], "5").reason == "base_not_positive"
    assert zhibiao.consistency.yearly_average(["5", "-100"], "-100").consistent
