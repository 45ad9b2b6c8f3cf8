# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pictures against their numbers: Chinese characters are drawn, and marks lie where the data say.

Each check is also given a picture that is wrong, and must find it.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest

np = pytest.importorskip("numpy")
Image = pytest.importorskip("PIL.Image")
vl_convert = pytest.importorskip("vl_convert")

import zhibiao  # noqa: E402
from zhibiao import plots  # noqa: E402
from zhibiao.show import palette  # noqa: E402

SERIES = {2019: "82.5", 2020: "88.1", 2021: "89.9", 2022: "91.2", 2023: "92.6", 2024: "93.5"}
PLACES = {"云禾省": "5%左右", "青岫省": "6%以上", "白石省": "4.5%—5%", "望海省": "5.5%", "长汀省": "5%"}


def report(place: str, target: str) -> zhibiao.Report:
    plan = f"{place}2025年政府工作报告\n一、2024年工作回顾\n二、2025年主要任务\n地区生产总值增长{target}。\n"
    return zhibiao.read(plan, name=place)


@cache
def made(name: str) -> plots.Plot:
    chain = zhibiao.datasets.yunhe_chain()
    target = zhibiao.Target(90, 2030, better="higher")
    makers: dict[str, Callable[[], plots.Plot]] = {
        "bullet": lambda: plots.bullet(chain),
        "dumbbell": lambda: plots.dumbbell(zhibiao.datasets.haidian_2025().scorecard()),
        "fan": lambda: plots.fan(zhibiao.project(SERIES, to=2027, target="≥95%", bounds=(0, 100))),
        "verdicts": lambda: plots.verdicts(chain),
        "slope": lambda: plots.slope(chain),
        "disagreement": lambda: plots.disagreement(
            zhibiao.assess({2015: 50, 2017: 52, 2019: 58}, target, limit=100)
        ),
        "growth_targets": lambda: plots.growth_targets([report(*each) for each in PLACES.items()]),
    }
    return makers[name]()


FAMILIES = ("bullet", "dumbbell", "fan", "verdicts", "slope", "disagreement", "growth_targets")


# Chinese characters


def swapped(value: Any, character: str) -> Any:
    """The same with one Chinese character in the place of all."""
    if isinstance(value, str):
        return re.sub("[\u4e00-\u9fff]", character, value)
    if isinstance(value, dict):
        return {key: swapped(each, character) for key, each in value.items()}
    return [swapped(each, character) for each in value] if isinstance(value, list) else value


def pixels(spec: dict[str, Any]) -> Any:
    png = vl_convert.vegalite_to_png(spec, vl_version=vl_convert.get_vegalite_versions()[-1])
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=int)


def differing(plot: plots.Plot) -> int:
    """How many pixels change with the character: none where characters are boxes."""
    one, other = (pixels(swapped(plot.spec, character)) for character in "云禾")
    return int((abs(one - other) > 60).sum()) if one.shape == other.shape else 10**6


@pytest.mark.parametrize("name", FAMILIES)
def test_chinese_is_drawn_as_text(name: str) -> None:
    plots.fonts.ready()
    assert differing(made(name)) > 300


WITHOUT_FONT = """
import sys
from zhibiao.plots import fonts
if fonts.draws_chinese():
    sys.exit(7)
import importlib.util
spec = importlib.util.spec_from_file_location("images", sys.argv[1])
images = importlib.util.module_from_spec(spec)
spec.loader.exec_module(images)
print(*(images.differing(images.made(name)) for name in images.FAMILIES))
fonts.packaged = lambda: None
try:
    images.made("bullet").to_png()
except Exception as error:
    print(type(error).__name__, error)
print(len(images.made("bullet").to_svg()))
"""


def test_boxes_are_found_and_never_drawn() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_FONT, __file__], capture_output=True, text=True, check=False
    )
    if done.returncode == 7:
        pytest.skip("the system has a Chinese font: boxes cannot be had")
    assert done.returncode == 0, done.stderr
    changed, error, size = done.stdout.splitlines()
    assert [int(count) for count in changed.split()] == [0] * len(FAMILIES)
    assert error.startswith("FontError Expected a Chinese font")
    assert 'pip install "zhibiao[plots]"' in error
    assert int(size) > 10_000  # SVG needs no font


# Marks


@cache
def drawn(spec: str) -> ElementTree.Element:
    return ElementTree.fromstring(replace(made("bullet"), _spec=json.loads(spec)).to_svg())


def marks(plot: plots.Plot, name: str) -> list[ElementTree.Element]:
    """The marks of a layer, in the order of its rows."""
    for group in drawn(plot.to_json()).iter():
        if re.search(rf"\b{name}_marks\b", group.get("class", "")):
            return list(group)
    raise AssertionError(f"no layer {name}")


def numbers(text: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", text)]


def moved(mark: ElementTree.Element) -> tuple[float, float]:
    x, y = numbers(mark.get("transform", "translate(0,0)"))[:2]
    return x, y


def width(bar: ElementTree.Element) -> float:
    """Of a rectangle's path: ``M0,2h120v11h-120Z``."""
    return max(float(each) for each in re.findall(r"h(-?[\d.]+)", bar.get("d", "")))


def check_line(pairs: list[tuple[float, float]]) -> None:
    """Places follow numbers along one straight line, to a pixel."""
    assert len(pairs) > 2
    (low, start), (high, end) = min(pairs), max(pairs)
    assert high > low
    for number, place in pairs:
        assert start + (number - low) * (end - start) / (high - low) == pytest.approx(place, abs=0.6)


def check_bullet(plot: plots.Plot) -> None:
    """Bars are as long as percentages are large, from 0, and of the verdict's colour."""
    rows = [row for row in plot.data if row["percent"] is not None]
    bars = marks(plot, "bars")
    assert len(bars) == len(rows)
    unit = width(bars[0]) / float(rows[0]["percent"])
    for bar, row in zip(bars, rows, strict=True):
        assert width(bar) == pytest.approx(unit * min(float(row["percent"]), 200), abs=0.6)
        assert bar.get("fill") == palette.colour("verdict", row["verdict"]).light
    goals = {round(moved_or_path(goal)) for goal in marks(plot, "goals")}
    assert goals == {round(100 * unit)}


def moved_or_path(mark: ElementTree.Element) -> float:
    """Where the middle of a tick lies."""
    if mark.get("transform"):
        return moved(mark)[0]
    x = numbers(mark.get("d", ""))[0]
    return x + width(mark) / 2


def check_dumbbell(plot: plots.Plot) -> None:
    for panel in ("growth", "percent", "index"):
        rows = [row for row in plot.data if row["panel"] == panel and row["target_at"] is not None]
        single = [row for row in rows if row["target_upper_at"] is None]
        pairs = []
        for name, of in (
            ("result", [row for row in rows if row["result_at"] is not None]),
            ("target", single),
        ):
            found = marks(plot, f"{name}s_{panel}")
            assert len(found) == len(of)
            pairs += [(min(float(row[f"{name}_at"]), 300), moved(mark)[0])
                      for row, mark in zip(of, found, strict=True)]  # fmt: skip
        check_line(pairs)


def check_fan(plot: plots.Plot) -> None:
    known = [row for row in plot.data if "value" in row]
    points = marks(plot, "history")
    assert len(points) == len(known)
    pairs = [(float(row["value"]), moved(mark)[1]) for row, mark in zip(known, points, strict=True)]
    ahead = [row for row in plot.data if "median" in row]
    (line,) = marks(plot, "median")
    ys = numbers(line.get("d", ""))[1::2]
    pairs += [(row["median"], y) for row, y in zip(ahead, ys[1:], strict=True)]
    pairs += [(95.0, moved(mark)[1]) for mark in marks(plot, "aim")]
    check_line(pairs)
    check_line([(float(row["year"]), moved(mark)[0]) for row, mark in zip(known, points, strict=True)])


def check_verdicts(plot: plots.Plot) -> None:
    """Colours and letters of the tiles are those of the verdicts, each as often."""
    colours = sorted(mark.get("fill", "") for mark in marks(plot, "tiles"))
    assert colours == sorted(palette.colour("verdict", row["verdict"]).light for row in plot.data)
    told = {row["verdict"]: palette.colour("verdict", row["verdict"]).mark for row in plot.data}
    letters = sorted(mark.text or "" for mark in marks(plot, "letters"))
    assert letters == sorted(told[row["verdict"]].replace("✗", "×") for row in plot.data)
    assert len(set(letters)) == len(set(colours)) == len(told)


def check_slope(plot: plots.Plot) -> None:
    for panel in ("growth", "percent", "index"):
        rows = [row for row in plot.data if row["panel"] == panel and row["place"] is not None]
        found = marks(plot, f"dots_{panel}")
        assert len(found) == len(rows)
        check_line([(float(row["place"]), moved(mark)[1]) for row, mark in zip(rows, found, strict=True)])


def check_disagreement(plot: plots.Plot) -> None:
    """Tiles stand from the best level to the worst, in the colour of the level."""
    found = marks(plot, "levels")
    assert len(found) == len(plot.data)
    order = ("achieved", "on_track", "progress_too_slow", "stagnating", "moving_away", "not_assessed")
    for mark, row in zip(found, plot.data, strict=True):
        assert mark.get("fill") == palette.colour("level", row["level"]).light
        left = numbers(mark.get("d", ""))[0]
        assert int(left // 60) == order.index(row["level"])


def check_growth(plot: plots.Plot) -> None:
    order = sorted(plot.data, key=lambda row: (-row["target_point"], row["place"]))
    dots = [row for row in order if row["target_form"] != "range"]
    pairs = [(float(row["target_point"]), moved(mark)[0])
             for row, mark in zip(dots, marks(plot, "dots"), strict=True)]  # fmt: skip
    for row, mark in zip(
        [r for r in order if r["target_form"] == "range"], marks(plot, "ranges"), strict=True
    ):
        x = moved(mark)[0]
        ends = sorted([x, x + float(mark.get("x2", "0"))])
        pairs += [(float(row["target_lo"]), ends[0]), (float(row["target_hi"]), ends[1])]
    pairs += [(5.0, moved(mark)[0]) for mark in marks(plot, "median")]  # of 6, 5.5, 5, 5, 4.75
    check_line(pairs)


CHECKS: dict[str, Callable[[plots.Plot], None]] = {
    "bullet": check_bullet, "dumbbell": check_dumbbell, "fan": check_fan, "verdicts": check_verdicts,
    "slope": check_slope, "disagreement": check_disagreement, "growth_targets": check_growth,
}  # fmt: skip

WRONG: dict[str, Callable[[dict[str, Any]], None]] = {
    "bullet": lambda row: row.update(percent=row["percent"] and row["percent"] * 1.2),
    "dumbbell": lambda row: row.update(target_at=row["target_at"] and row["target_at"] + 5),
    "fan": lambda row: row.update(value=row["value"] + 1),
    "verdicts": lambda row: row.update(said="× 未完成", text="×"),
    "slope": lambda row: row.update(at=row["at"] + 3),
    "disagreement": lambda row: row.update(column=0),
    "growth_targets": lambda row: row.update(at=row["at"] + 1),
}
FIELD = {
    "bullet": "percent", "dumbbell": "target_at", "fan": "value", "verdicts": "said", "slope": "at",
    "disagreement": "column", "growth_targets": "at",
}  # fmt: skip


def rows_of(value: Any) -> Iterator[list[dict[str, Any]]]:
    """Every table of a specification."""
    if isinstance(value, dict):
        if isinstance(value.get("values"), list):
            yield value["values"]
        for each in value.values():
            yield from rows_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from rows_of(each)


def spoilt(plot: plots.Plot) -> plots.Plot:
    """One row of the picture says something else than the data."""
    spec, done = plot.spec, 0
    for table in rows_of(spec):
        if len(table) > 2 and isinstance(table[2], dict) and table[2].get(FIELD[plot.name]) is not None:
            WRONG[plot.name](table[2])
            done += 1
    assert done
    return replace(plot, _spec=spec)


@pytest.mark.parametrize("name", FAMILIES)
def test_marks_are_where_the_data_say(name: str) -> None:
    CHECKS[name](made(name))


@pytest.mark.parametrize("name", FAMILIES)
def test_a_wrong_mark_is_found(name: str) -> None:
    with pytest.raises(AssertionError):
        CHECKS[name](spoilt(made(name)))


@pytest.mark.parametrize("name", FAMILIES)
def test_pictures_are_small_and_keep_text(name: str) -> None:
    svg = made(name).to_svg()
    assert len(svg.encode()) < 100_000
    assert svg.count("PingFang SC") == 1
    assert re.search("<text[^>]*>[^<]*[\u4e00-\u9fff]", svg)
