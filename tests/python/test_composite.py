# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Composite scores: shared cases, indices of tables, refusals by name, uncertainty, published packages."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zhibiao import composite
from zhibiao.errors import ArgumentError

CASES = json.loads((Path(__file__).parent.parent / "cases" / "composite.json").read_text("utf-8"))


def side(x: dict[str, Any]) -> composite.Direction:
    return "higher" if x["d"] > 0 else "lower"


def normalise(x: dict[str, Any]) -> Any:
    posts = (x["from"], x["to"]) if "from" in x else None
    given = {key: x[key] for key in ("low", "high", "target", "reference", "capped") if key in x}
    found = composite.normalise(x["x"], side(x), x["how"], goalposts=posts, **given)
    return found.values if found.reason == "none" else {"reason": found.reason}


def mean(x: dict[str, Any]) -> Any:
    found = composite.mean(x["x"], x["w"], x["how"], exponent=x["p"], least_share=x["share"])
    if found.reason == "none":
        return found.value
    return {"reason": found.reason} if found.part is None else {"reason": found.reason, "part": found.part}


def aggregate(x: dict[str, Any]) -> Any:
    return [score.value for score in composite.aggregate(x["parts"], x["w"], x["how"])]


def goalpost(x: dict[str, Any]) -> Any:
    return str(composite.goalpost(x["x"], x["from"], x["to"], side(x)))


def indices(function: Callable[..., float], bounds: list[tuple[float, float]]) -> Any:
    found = composite.sobol(lambda rows: [function(*row) for row in rows], bounds, n=4096, seed=1)
    return {"S": found.first, "ST": found.total} if found.reason == "none" else {"reason": found.reason}


def ishigami(x: dict[str, Any]) -> Any:
    def model(u: float, v: float, w: float) -> float:
        return math.sin(u) * (1 + x["b"] * w**4) + x["a"] * math.sin(v) ** 2

    return indices(model, [(-math.pi, math.pi)] * 3)


def linear(x: dict[str, Any]) -> Any:
    by = x["coefficients"]
    return indices(lambda *u: sum(a * b for a, b in zip(by, u, strict=True)), [(0, 1)] * len(by))


def g_function(x: dict[str, Any]) -> Any:
    return indices(
        lambda *u: math.prod((abs(4 * v - 2) + a) / (1 + a) for v, a in zip(u, x["a"], strict=True)),
        [(0, 1)] * len(x["a"]),
    )


def design(x: dict[str, Any]) -> Any:
    return {"rows": composite.sobol(lambda rows: range(len(rows)), [(0, 1)] * x["inputs"], n=x["n"]).runs}


METHODS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "goalposts_0_10": lambda x: composite.normalise([x["x"]], side(x), "goalposts", goalposts=(0, 10)).values[
        0
    ],
    "dist2targ": lambda x: (
        composite.normalise(x["x"], side(x), "distance_to_target", target=x["targ"]).values
    ),
    "normalise": normalise,
    "goalpost": goalpost,
    "mean": mean,
    "aggregate": aggregate,
    "outranking": lambda x: [cell for row in composite.outranking(x["parts"], x["w"]) for cell in row],
    "ranks": lambda x: composite.ranks(x["x"], x["ties"]),
    "sobol_ishigami": ishigami,
    "sobol_linear": linear,
    "sobol_g": g_function,
    "sobol_design": design,
}


def assert_near(found: Any, expected: Any) -> None:
    """Numbers, or lists of numbers and None."""
    if not isinstance(expected, list):
        found, expected = [found], [expected]
    assert [x is None for x in found] == [x is None for x in expected]
    there = [x for x in found if x is not None]
    assert there == pytest.approx([x for x in expected if x is not None], rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case["method"] != "sobol_point"],  # not public
    ids=lambda case: f"{case['method']}-{case['source']}",
)
def test_each_case(case: dict[str, Any]) -> None:
    run, expected = METHODS[case["method"]], case["expect"]
    if isinstance(expected, dict) and "error" in expected:
        with pytest.raises(ArgumentError) as caught:
            run(case["input"])
        assert caught.value.argument == expected["error"]
        return
    found = run(case["input"])
    if isinstance(expected, dict) and "S" in expected:
        assert found["S"] == pytest.approx(expected["S"], abs=0.01)
        assert found["ST"] == pytest.approx(expected["ST"], abs=0.01)
    elif isinstance(expected, (dict, str)):
        assert found == expected
    else:
        assert_near(found, expected)


# An index of districts.

DATA: dict[str, list[Any]] = {
    "区": ["东区", "南区", "西区", "北区"],
    "增速": [6.1, 5.0, 5.5, 4.8],
    "就业": [2.0, 3.5, 1.0, 2.5],
    "PM2.5": [30, 28, 35, 33],
}
BETTER: dict[str, composite.Direction] = {"增速": "higher", "就业": "higher", "PM2.5": "lower"}
THEMES = {"经济": ["增速", "就业"]}


def test_an_index_by_hand() -> None:
    found = composite.index(DATA, BETTER, units="区", themes=THEMES)
    growth = [1, 0.2 / 1.3, 0.7 / 1.3, 0]
    jobs, air = [0.4, 1, 0, 0.6], [5 / 7, 1, 0, 2 / 7]
    economy = [(a + b) / 2 for a, b in zip(growth, jobs, strict=True)]
    assert found.themes["经济"] == pytest.approx(economy)
    assert found.scores == pytest.approx([(a + b) / 2 for a, b in zip(economy, air, strict=True)])
    assert (found.units, found.ranks) == (DATA["区"], [2, 1, 4, 3])
    assert found.contributions is not None
    assert found.contributions["增速"] == pytest.approx([share / 4 for share in growth])
    assert found.contributions["PM2.5"] == pytest.approx([share / 2 for share in air])
    assert found.rows()[1]["unit"] == "南区"
    json.dumps(found.to_dict())


def test_data_frames_give_the_same() -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    table = {**DATA, "就业": [2.0, None, 1.0, 2.5]}
    wanted = composite.index(table, BETTER, units="区", least_share=0.5)
    assert wanted.scores[1] is not None
    for frame in (pandas.DataFrame(table), polars.DataFrame(table), pandas.DataFrame(table).convert_dtypes()):
        assert composite.index(frame, BETTER, units="区", least_share=0.5) == wanted


def test_nested_themes_and_a_method_for_each() -> None:
    found = composite.index(
        {"a": [1, 2], "b": [4, 2], "c": [9, 2]},
        dict.fromkeys("abc", "higher"),
        themes={"outer": ["inner", "c"], "inner": ["a", "b"]},
        normalise="goalposts",
        goalposts=dict.fromkeys("abc", (0, 10)),
        scale=(0, 10),
        aggregate={"inner": "geometric", "outer": "arithmetic", "index": "arithmetic"},
    )
    assert found.themes["inner"] == pytest.approx([2, 2])
    assert found.scores == pytest.approx([5.5, 2])
    assert found.contributions is None  # a geometric mean does not split into parts


BOTH: dict[str, composite.Direction] = {"a": "higher", "b": "higher"}


def test_a_unit_without_a_score_says_where_it_began() -> None:
    found = composite.index({"a": [1, 2, 3], "b": [3, None, 1]}, BOTH, themes={"t": ["b"]})
    assert found.reasons == ["none", "missing", "none"]
    assert found.culprits == [None, "b", None]
    assert found.themes["t"] == [1, None, 0]


def test_an_indicator_that_tells_no_units_apart_leaves_all_without_a_score() -> None:
    found = composite.index({"a": [1, 2], "b": [7, 7]}, BOTH)
    assert found.scores == [None, None]
    assert found.culprits == ["b", "b"]
    assert found.normalised["b"].reason == "all_equal"
    assert composite.index({"a": [1, 2], "b": [7, 7]}, BOTH, least_share=0.5).scores == [0, 1]


def test_geometric_means_need_a_scale_above_zero() -> None:
    data = {"a": [1, 2], "b": [4, 1]}
    found = composite.index(data, BOTH, aggregate="geometric")
    assert found.reasons == ["not_positive", "not_positive"]
    assert found.culprits == ["a", "b"]
    positive = composite.index(data, BOTH, aggregate="geometric", scale=(1, 100))
    assert positive.scores == pytest.approx([10, 10])
    assert positive.ranks == [1, 1]


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"weights": {"增速": 1, "就业": 1}}, "the weight of PM2.5"),
    ({"weights": {"增速": 1, "就业": 1, "PM2.5": -1}}, "the weight of PM2.5"),
    ({"weights": {"增速": 0, "就业": 0, "PM2.5": 0}}, "the weights in index"),
    ({"weights": {"增速": 1, "就业": 1, "PM2.5": 1, "水质": 1}}, "weights"),
    ({"themes": {"经济": ["增速", "水质"]}}, "themes"),
    ({"themes": {"经济": ["增速"], "民生": ["增速"]}}, "themes"),
    ({"themes": {"经济": ["民生"], "民生": ["经济"]}}, "themes"),
    ({"themes": {"经济": ["经济", "增速"]}}, "themes"),
    ({"themes": {"经济": []}}, "the members of 经济"),
    ({"themes": {"增速": ["就业"]}}, "names"),
    ({"better": {**BETTER, "就业": "neutral"}}, "the direction of 就业"),
    ({"better": {**BETTER, "就业": "up"}}, "the direction of 就业"),
    ({"better": {"水质": "higher"}}, "better"),
    ({"better": {}}, "better"),
    ({"normalise": "minmax"}, "the normalisation"),
    ({"normalise": {"水质": "rank"}}, "normalise"),
    ({"normalise": "goalposts"}, "the goalposts of 增速"),
    ({"normalise": "goalposts", "goalposts": dict.fromkeys(BETTER, (9, 1))}, "the goalposts of 增速"),
    ({"targets": {"水质": 1}}, "targets"),
    ({"aggregate": "average"}, "the aggregation"),
    ({"aggregate": {"民生": "geometric"}}, "aggregate"),
    ({"reference": "中区"}, "reference"),
    ({"units": ["东区"]}, "units"),
    ({"scale": (1, 0)}, "low"),
    ({"least_share": 2}, "least_share"),
]


@pytest.mark.parametrize(("change", "argument"), REFUSED, ids=lambda value: str(value)[:40])
def test_misuse_names_the_culprit(change: dict[str, Any], argument: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        composite.index(DATA, **{"better": BETTER, "units": "区", **change})
    assert caught.value.argument == argument


def test_columns_of_other_lengths() -> None:
    with pytest.raises(ArgumentError, match="for columns, got 1"):
        composite.index({"a": [1, 2], "b": [1]}, {"a": "higher", "b": "higher"}, normalise="rank")


def test_a_mean_is_not_by_order() -> None:
    with pytest.raises(ArgumentError, match="for method, got copeland"):
        composite.mean([1, 2], method="copeland")  # type: ignore[arg-type]


# Published values.


def test_the_human_development_index() -> None:
    """UNDP 2020: (.6971 * .3447 * .5506)^(1/3) = .510, from 65.3 years, 7.9 and 3.8 years, 3,829 dollars."""

    def hdi(years: float, expected: float, mean_years: float, income: float) -> float:
        table = {
            "life": [years], "expected": [expected], "mean": [mean_years], "income": [math.log(income)],
        }  # fmt: skip
        found = composite.index(
            table,
            dict.fromkeys(table, "higher"),
            themes={"education": ["expected", "mean"]},
            normalise="goalposts",
            goalposts={
                "life": (20, 85), "expected": (0, 18), "mean": (0, 15),
                "income": (math.log(100), math.log(75000)),
            },
            aggregate={"education": "arithmetic", "index": "geometric"},
        )  # fmt: skip
        assert found.scores[0] is not None
        return found.scores[0]

    assert round(hdi(65.3, 7.9, 3.8, 3829), 4) == 0.5102
    # The printed .717 lies in what the rounded inputs allow, though the point does not round to it.
    assert round(hdi(70.3, 13.0, 8.9, 12349), 4) == 0.7181
    assert hdi(70.25, 12.95, 8.85, 12348.5) < 0.7175 < hdi(70.35, 13.05, 8.95, 12349.5)


def test_goalposts_are_exact_where_asked() -> None:
    assert composite.goalpost("0.1", 0, "0.3", "higher") == Fraction(1, 3)


# Ranks under other choices.


def made(**change: Any) -> composite.Index:
    return composite.index(DATA, BETTER, units="区", themes=THEMES, scale=(1, 100), **change)


def test_ranks_of_other_weights() -> None:
    spread = composite.rank_uncertainty(made(), weights="simplex", draws=2000, seed=3)
    assert [unit.unit for unit in spread] == DATA["区"]
    for unit in spread:
        assert sum(unit.shares) == pytest.approx(1)
        numbers = [unit.best, unit.low, unit.median, unit.high, unit.worst]
        assert None not in numbers
        assert numbers == sorted(numbers)  # type: ignore[type-var]
        assert unit.shares[unit.best - 1] > 0  # type: ignore[operator]
    assert spread[1].shares[0] > 0.5


def test_no_choice_no_spread() -> None:
    index = made()
    spread = composite.rank_uncertainty(index, weights="given", draws=10)
    assert [(unit.best, unit.worst) for unit in spread] == [(rank, rank) for rank in index.ranks]
    assert composite.rank_uncertainty(index, noise=0, draws=10) == spread


class SplitMix:
    """The random numbers of the core, written again from the paper."""

    def __init__(self, state: int) -> None:
        self.state = state % 2**64

    def bits(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = (self.state ^ (self.state >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        return z ^ (z >> 31)

    def uniform(self) -> float:
        return (self.bits() >> 11) / 2**53


def test_the_same_seed_the_same_ranks_on_every_machine() -> None:
    """Drawn again in Python: the stream of each draw, weights as gaps between sorted numbers, ranks."""
    index = composite.index(DATA, BETTER, units="区")
    columns = [index.normalised[name].values for name in BETTER]
    counts = [[0] * 4 for _ in range(4)]
    for draw in range(500):
        random = SplitMix(SplitMix(42).bits() ^ SplitMix(~draw).bits())
        random.bits()  # which normalisation
        random.bits()  # which aggregation
        cuts = sorted([0.0, 1.0, random.uniform(), random.uniform()])
        weights = [high - low for low, high in pairwise(cuts)]
        scores = [sum(w * x for w, x in zip(weights, row, strict=True)) for row in zip(*columns, strict=True)]  # type: ignore[operator]
        for unit, score in enumerate(scores):
            counts[unit][sum(other > score for other in scores)] += 1
    spread = composite.rank_uncertainty(index, weights="simplex", draws=500, seed=42)
    assert [[round(500 * share) for share in unit.shares] for unit in spread] == counts
    assert spread != composite.rank_uncertainty(index, weights="simplex", draws=500, seed=43)


def test_draws_without_a_score_are_counted() -> None:
    index = composite.index(DATA, BETTER, units="区")
    spread = composite.rank_uncertainty(index, aggregations=["arithmetic", "geometric"], draws=400)
    # The worst unit of a column is 0 in it, and a geometric mean of 0 has no rank here.
    assert [unit.unscored == 0 for unit in spread] == [True, True, False, False]
    assert 0 < spread[2].unscored == spread[3].unscored < 400
    alone = composite.rank_uncertainty(index, aggregations=["geometric"], draws=5)
    assert [(unit.unscored, unit.best is None, sum(unit.shares)) for unit in alone] == [
        (0, False, 1), (0, False, 1), (5, True, 0), (5, True, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "argument"),
    [({"draws": 0}, "draws"), ({"noise": 1.0}, "noise"), ({"noise": -0.1}, "noise"),
     ({"weights": "dirichlet"}, "weights"), ({"normalisations": ["goalposts"]}, "the goalposts of 增速"),
     ({"aggregations": ["mean"]}, "the aggregation")],
)  # fmt: skip
def test_uncertainty_misused(change: dict[str, Any], argument: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        composite.rank_uncertainty(made(), **change)
    assert caught.value.argument == argument


def test_which_choice_moves_the_ranking() -> None:
    found = composite.choice_sensitivity(
        made(), normalisations=["min_max", "rank"], aggregations=["arithmetic", "geometric"], n=256
    )
    assert found.inputs == ["normalisation", "aggregation", "weights"]
    assert found.runs == 256 * 5
    assert all(-0.05 <= first <= total + 0.1 for first, total in zip(found.first, found.total, strict=True))
    assert sum(found.total) > 0.9
    with pytest.raises(ArgumentError, match="something to choose"):
        composite.choice_sensitivity(made(), weights="given")


# Sobol' indices.


def test_sobol_names_and_bounds() -> None:
    found = composite.sobol(lambda rows: [a - b for a, b in rows], {"甲": (0, 1), "乙": (0, 3)}, n=1024)
    assert found.inputs == ["甲", "乙"]
    assert found.first == pytest.approx([0.1, 0.9], abs=0.01)
    assert found.mean == pytest.approx(-1, abs=0.01)
    assert found.variance == pytest.approx(10 / 12, rel=0.01)


def test_sobol_of_a_numpy_function() -> None:
    numpy = pytest.importorskip("numpy")
    found = composite.sobol(lambda rows: numpy.asarray(rows) @ [1, 2, 3], [(0, 1)] * 3, n=1024)
    assert found.first == pytest.approx([1 / 14, 4 / 14, 9 / 14], abs=0.01)


def test_more_inputs_than_the_sequence_has() -> None:
    found = composite.sobol(lambda rows: [sum(row) for row in rows], [(0, 1)] * 40, n=1024)
    assert found.total == pytest.approx([1 / 40] * 40, abs=0.02)


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: composite.sobol(lambda rows: [1.0], [(0, 1)], n=4), "outputs"),
        (lambda: composite.sobol(lambda rows: [math.nan for _ in rows], [(0, 1)], n=4), "outputs"),
        (lambda: composite.sobol(lambda rows: [1.0 for _ in rows], {"甲": (1, 1)}, n=4), "the bounds of 甲"),
        (lambda: composite.sobol(lambda rows: [], [], n=4), "inputs"),
    ],
)
def test_sobol_misused(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        call()
    assert caught.value.argument == argument


def test_the_same_outputs_as_salib() -> None:
    """SALib's estimators on our runs, the mean of A and B taken off, give our indices."""
    numpy = pytest.importorskip("numpy")
    sobol = pytest.importorskip("SALib.analyze.sobol")
    kept: list[float] = []

    def model(rows: list[list[float]]) -> list[float]:
        kept.extend(math.sin(u) * (1 + 0.1 * w**4) + 7 * math.sin(v) ** 2 for u, v, w in rows)
        return kept

    found = composite.sobol(model, [(-math.pi, math.pi)] * 3, n=1024)
    runs = numpy.array(kept)
    a, b, ab = runs[:1024], runs[1024:2048], runs[2048:].reshape(3, 1024)
    a, b, ab = ((part - numpy.r_[a, b].mean()) for part in (a, b, ab))
    assert found.first == pytest.approx([sobol.first_order(a, row, b).item() for row in ab], rel=1e-9)
    assert found.total == pytest.approx([sobol.total_order(a, row, b).item() for row in ab], rel=1e-9)


# What must hold of any numbers.

COLUMN = st.lists(st.one_of(st.none(), st.integers(-1000, 1000)), min_size=2, max_size=12)


@given(COLUMN)
def test_a_turned_column_is_its_mirror(values: list[int | None]) -> None:
    up = composite.normalise(values, "higher")
    down = composite.normalise(values, "lower")
    assert up.reason == down.reason
    for x, y in zip(up.values, down.values, strict=True):
        assert (x is None) == (y is None)
        if x is not None and y is not None:
            assert 0 <= x <= 1
            assert x + y == pytest.approx(1)


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=8))
def test_means_are_in_order(parts: list[float]) -> None:
    harmonic, geometric, arithmetic = (
        composite.mean(parts, method=method).value for method in ("harmonic", "geometric", "arithmetic")
    )
    assert harmonic is not None
    assert geometric is not None
    assert arithmetic is not None
    assert harmonic <= geometric * (1 + 1e-9)
    assert geometric <= arithmetic * (1 + 1e-9)


@given(st.lists(st.lists(st.integers(0, 5), min_size=4, max_size=4), min_size=1, max_size=5))
def test_copeland_scores_add_up_to_nothing(columns: list[list[int]]) -> None:
    assert sum(score.value or 0 for score in composite.aggregate(columns, method="copeland")) == 0
