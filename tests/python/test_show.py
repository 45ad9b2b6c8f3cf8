# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Displays: what they say, that text stays text, how large and how quick they are."""

from __future__ import annotations

import pickle
import re
import time
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest
import zhibiao
from zhibiao import composite, rules
from zhibiao.show.bullet import bullet
from zhibiao.show.displays import _MAKERS, html_of, table_of

EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
WRONG = "2024年，覆盖率从83.4%提高到85.2%、提高2.6个百分点。新增学位165个，累计98个。"
TARGET = zhibiao.Target(3, 2030, better="lower")


def results() -> dict[str, Any]:
    """A result of each class that has a display."""
    report, chain = zhibiao.datasets.yunhe_2025(), zhibiao.datasets.yunhe_chain()
    polars = pytest.importorskip("polars")
    table = polars.DataFrame({"unique_id": ["甲"] * 3, "ds": [2021, 2022, 2023], "y": [5.0, 6.0, 7.0]})
    found = [
        report, report.figures, report.links(), report.scorecard(), zhibiao.datasets.haidian_2025(),
        zhibiao.read(WRONG, name="短文").check(), chain, chain.series("一般公共预算收入"), chain.project(),
        zhibiao.project({2021: 5, 2022: 7, 2023: 6}, to=2025, target=">=8", models="all", level=[0.8, 0.95]),
        zhibiao.scenarios({2023: 96, 2024: 100}, "≥110", {"5%": "5%", "+2": "+2"}, year=2026),
        zhibiao.assess({2015: "10.1", 2019: "8.3"}, TARGET),
        rules.get("energy_saving_2007").score({"intensity": {"completion": "99%"}}),
        composite.index({"a": [6.1, 5.0, None]}, {"a": "higher"}, units=["甲区", "乙区", "丙区"]),
        zhibiao.forecast(table, h=2), report.correct(report.figures[0], value=1, why="原件").corrections,
        zhibiao.panel.assess(
            polars.DataFrame({"base": [50.0, 60.0], "latest": [60.0, 50.0], "target": [90.0] * 2,
                              "better": ["higher"] * 2}),
            "escap_csi",
        ),
    ]  # fmt: skip
    return {type(row).__name__: row for row in found}


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    return results()


class Checked(HTMLParser):
    """The elements of a display, that every one is closed, and their classes and attributes."""

    VOID = ("input", "path")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.classes: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.classes |= set((dict(attrs).get("class") or "").split())
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def plain(page: str) -> str:
    """What is read of a display: without styles, scripts and tags."""
    return re.sub(r"<[^>]*>", "", re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL))


def test_every_maker_has_a_result(shown: dict[str, Any]) -> None:
    assert set(shown) == set(_MAKERS)


@pytest.mark.parametrize("name", sorted(_MAKERS))
@pytest.mark.parametrize("lang", [None, "zh", "en"])
def test_displays_are_whole(shown: dict[str, Any], name: str, lang: Any) -> None:
    page = shown[name].to_html(lang)
    found = Checked(page)
    assert found.open == []
    assert {"div", "style"} <= found.tags
    assert found.tags.isdisjoint({"link", "img", "iframe", "base", "meta"})
    assert all(css.startswith("zb-") for css in found.classes)
    assert not re.search(r"(?:https?:)?//\w", re.sub(r"http://www.w3.org/\S+", "", page))
    assert "id" not in found.attributes
    assert "&#34;" not in page.split("</style>")[0]
    assert ("input" in found.tags) == (lang is None)
    assert page == shown[name].to_html(lang)


@pytest.mark.parametrize("name", sorted(_MAKERS))
def test_one_language_alone(shown: dict[str, Any], name: str) -> None:
    zh, en = shown[name].to_html("zh"), shown[name].to_html("en")
    heads = re.findall(r"<thead>.*</thead>", en)
    assert len(heads) == 1
    assert heads[0].isascii()
    assert shown[name].to_html().count("<span lang=zh>") == shown[name].to_html().count(
        "<span lang=en hidden>"
    )
    assert "<span lang=" not in zh + en
    assert f"<strong>{table_of(shown[name]).title.zh}</strong>" in zh
    assert f"<strong>{table_of(shown[name]).title.en}</strong>" in en


@pytest.mark.parametrize("name", sorted(_MAKERS))
def test_notebooks_take_them(shown: dict[str, Any], name: str) -> None:
    assert shown[name]._repr_html_() == shown[name].to_html()
    assert type(shown[name]._repr_html_()) is str
    assert shown[name].to_html()._repr_html_() == shown[name].to_html()


@pytest.mark.parametrize("name", sorted(_MAKERS))
def test_reprs_are_short(shown: dict[str, Any], name: str) -> None:
    """Made tables may have a line a row; all else is one line that begins with the class."""
    lines = repr(shown[name]).splitlines()
    assert len(lines) == 1 or name in ("History", "Outlook", "Projection", "Scenarios", "Assessment")
    assert len(lines) > 1 or (len(lines[0]) < 160 and lines[0].startswith(f"<{name}"))


def test_text_stays_text() -> None:
    """A subject, a name or a sentence of a report never becomes markup, an attribute or a class."""
    text = f"一、2024年工作回顾\n新增{EVIL}学位520个。\n二、2025年主要任务\n新增{EVIL}学位500个以上。"
    report = zhibiao.read(text, name=EVIL, year=2025)
    later = zhibiao.read("一、2025年工作回顾\n新增学位510个。\n二、2026年主要任务", name="后", year=2026)
    assert report.targets
    series = zhibiao.History(EVIL, EVIL, zhibiao.datasets.yunhe_chain().series("就业").points)
    things = [
        report, report.figures, report.links(), report.scorecard(), zhibiao.chain([report, later]), series,
        zhibiao.read(WRONG, name=EVIL).check(), report.scorecard().project(),
        zhibiao.scenarios({2024: 100}, "≥110", {EVIL: "5%"}, year=2026),
        composite.index({EVIL: [3, 1]}, {EVIL: "higher"}, units=[EVIL, "乙"], themes={f"主题{EVIL}": [EVIL]}),
    ]  # fmt: skip
    for thing in things:
        for lang in (None, "zh", "en"):
            page = html_of(thing, lang)  # type: ignore[arg-type]
            found = Checked(page)
            assert "img" not in found.tags
            assert "onerror" not in found.attributes
            assert page.count("<script>") <= 1
            assert "alert(1)</script>" not in page
            assert all(re.fullmatch(r"zb-[a-z_-]+", css) for css in found.classes)


def test_how_many_rows() -> None:
    figures = zhibiao.datasets.yunhe_2025().figures
    assert figures.to_html().count("<tr>") == 41
    assert figures.to_html(rows=None).count("<tr>") == len(figures) + 1
    assert figures.to_html("en", rows=0).count("<tr>") == 0
    assert f"and {len(figures) - 5} more" in figures.to_html("en", rows=5)
    assert "more:" not in figures.to_html("en", rows=None)
    assert figures[:3].to_html("en").count("<tr>") == 4


@pytest.mark.parametrize(("lang", "rows"), [("fr", 5), (None, -1)])
def test_misuse(lang: Any, rows: int) -> None:
    with pytest.raises(ValueError, match="Expected"):
        zhibiao.datasets.yunhe_2025().figures.to_html(lang, rows=rows)


def test_what_has_no_display() -> None:
    with pytest.raises(TypeError, match=r"Expected one of Report, .*, got int"):
        table_of(5)


@pytest.mark.parametrize("name", ["Figures", "Links", "Scorecard", "Chain", "Dataset", "Outlook"])
def test_size_and_time(shown: dict[str, Any], name: str) -> None:
    """Forty rows in both languages: less than 60 kB; in less than 20 ms on an idle machine."""
    page = shown[name].to_html()
    assert len(page.encode()) < 60_000
    times = []
    for _ in range(9):
        start = time.process_time()
        shown[name].to_html()
        times.append(time.process_time() - start)
    assert min(times) < 0.020


def test_numbers_are_exact_and_marked() -> None:
    page = plain(zhibiao.read("到2030年，绿化率达到45%以上，失业率控制在5%左右。").figures.to_html("en"))
    assert "≥ 45%" in page
    assert "≈ 5%" in page


def test_a_figure_stands_in_its_sentence() -> None:
    page = zhibiao.read("其他从略。2024年新增学位8054个。", name="短文").figures.to_html("zh")
    assert "2024年新增学位<mark>8054个</mark>。" in page
    assert "其他从略" not in page
    assert "14–19" in page


class Paged:
    """A report with two pages."""

    def page(self, offset: int) -> int:
        return 1 if offset < 300 else 2


def test_pages_are_shown() -> None:
    figures = zhibiao.datasets.yunhe_2025().figures
    figures._report = Paged()
    page = figures.to_html("en")
    assert "p. 1 · 192–199" in page
    assert "p. 2 · " in page


def test_verdicts_say_why() -> None:
    page = zhibiao.datasets.yunhe_chain().to_html("en", rows=None)
    why = "the target is reached; higher is better"
    assert f'title="{why}"' in page
    assert f"<span class=zb-why>: {why}</span>" in page
    assert page.count("zb-chip zb-verdict-missed") == 8 + 1  # the rows, and the count above them


@pytest.mark.parametrize(
    ("result", "target", "upper", "better", "good", "inside"),
    [
        (110, 100, None, "higher", "right", True),
        (90, 100, None, "higher", "right", False),
        (4, 5, None, "lower", "left", True),
        (6, 5, None, "lower", "left", False),
        (-3, -2, None, "lower", "left", True),
        (6, 5, 7, "neutral", "between", True),
        (4, 5, 7, "neutral", "between", False),
        (8, 5, 7, "higher", "right", True),
        ("-2.2", -2, "-2.5", "lower", "left", True),
    ],
)
def test_bars_respect_the_side(
    result: Any, target: Any, upper: Any, better: Any, good: str, inside: bool
) -> None:
    end = None if upper is None else Decimal(upper)
    found = bullet(Decimal(result), Decimal(target), upper=end, better=better)
    tip = found.bar[1] if Decimal(result) > 0 else found.bar[0]
    assert found.good is not None
    assert (found.good[0] <= tip <= found.good[1]) is inside
    assert {"right": found.good[1] == 100, "left": found.good[0] == 0, "between": found.good[1] < 100}[good]


@pytest.mark.parametrize(("result", "target"), [(0, 0), (0, 5), (5, 0), (-5, 5), ("1e30", 1), (1, "1e30")])
def test_bars_at_the_edges(result: Any, target: Any) -> None:
    found = bullet(Decimal(result), Decimal(target))
    assert all(0 <= place <= 100 for place in (*found.bar, found.tick, found.zero))
    assert found.zero in found.bar
    assert found.good is None


def test_lower_is_better_is_no_failure() -> None:
    """An unemployment rate below its ceiling: met, in the colour of what is met, its bar in the shade."""
    row = next(
        row for row in zhibiao.datasets.yunhe_chain() if row.indicator == "城镇调查失业率" and row.actual
    )
    assert (row.better, row.verdict) == ("lower", "met")
    table = table_of(zhibiao.datasets.yunhe_chain(), None)
    bars = [cell.bullet for cells in table.rows for cell in cells if cell.kind == "bar" and cell.bullet]
    lower = [bar for bar in bars if bar.good is not None and bar.good[0] == 0 and bar.css == "zb-verdict-met"]
    assert lower
    assert all(bar.bar[1] <= bar.tick or bar.zero == bar.bar[1] for bar in lower)


def test_findings_say_that_there_are_none() -> None:
    assert "nothing found that does not add up" in zhibiao.read("没有数字。").check().to_html("en")
    assert zhibiao.read("没有数字。").to_html("en").count("<table") <= 1


def test_links_are_the_sequence_they_were() -> None:
    report = zhibiao.datasets.yunhe_2025()
    links = report.links()
    rows = list(links)
    assert links == rows == list(links[:])
    assert links[:2] == rows[:2]
    assert isinstance(links[:2], type(links))
    assert rows[3] in links
    assert links.index(rows[3]) == 3
    assert list(reversed(links)) == rows[::-1]
    assert links[-1] == rows[-1]
    assert zhibiao.read("没有数字。").links() == []
    assert links != rows[:-1]
    assert len({links, report.links()}) == 1
    assert pickle.loads(pickle.dumps(links)) == links
    assert all(link.achievement for link in links.linked())
    assert links.to_dicts() == [link.to_dict() for link in rows]
    with pytest.raises(IndexError):
        links[len(links)]
    with pytest.raises(AttributeError):
        links.rows = ()  # type: ignore[misc]


def test_findings_are_the_sequence_they_were() -> None:
    found = zhibiao.read(WRONG).check()
    assert found == list(found)
    assert zhibiao.read("没有数字。").check() == []
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.counts() == {"error": 2}


def test_rows_read_as_one_line(shown: dict[str, Any]) -> None:
    report, chain = zhibiao.datasets.yunhe_2025(), zhibiao.datasets.yunhe_chain()
    rows = [
        *report.figures, *report.links(), *report.scorecard(), *chain, *report.claims, *chain.project(),
        *zhibiao.read(WRONG).check(), *chain.series("就业"), *shown["Projection"], *shown["Scenarios"],
        *shown["Assessment"], zhibiao.judge("5%", "4%", indicator="GDP增速"),
        zhibiao.Unread("短文", 0, 2, "12", "12", "bare_number"),
    ]  # fmt: skip
    for row in rows:
        assert repr(row).startswith(f"<{type(row).__name__} ")
        assert repr(row).endswith(">")
        assert "\n" not in repr(row)
    assert repr(chain[0]) == (
        "<ChainRow 2024 地区生产总值: target ≈ 5%, result 5.6%, gap +0.6百分点; met, the target is reached>"
    )


def test_rows_still_pickle_and_compare() -> None:
    report = zhibiao.read("2024年新增学位8054个。")
    figure = report.figures[0]
    card = zhibiao.datasets.haidian_2025().scorecard()
    again = pickle.loads(pickle.dumps(card.rows))
    assert again == card.rows
    assert repr(again[0]) == repr(card[0])
    assert figure == zhibiao.read("2024年新增学位8054个。").figures[0]


def test_large_numbers_do_not_break_a_line() -> None:
    figure = zhibiao.read("2024年产值99999999999999999999999999999999999.5亿元。")
    assert repr(list(figure.figures)) is not None
    assert figure.figures.to_html("en")
