# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Displays in a browser: light and dark, both languages, sorting, the keyboard, nothing from a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from zhibiao.show.palette import contrast

EVIL = '<script>window.hacked = 1</script>"><img src=x onerror="window.hacked = 1">'


def documented(*displays: str, body: str = "") -> str:
    return (
        f"<!doctype html><html lang=zh><title>d</title><meta charset=utf-8><body {body}>{''.join(displays)}"
    )


@pytest.fixture
def opened(chromium: Any) -> Iterator[Any]:
    """Opens HTML in a page of a colour scheme; a request or an error in it fails the test."""
    wrong: list[str] = []
    contexts: list[Any] = []

    def open_page(html: str, scheme: str = "light", scripts: bool = True, width: int = 1200) -> Any:
        context = chromium.new_context(
            color_scheme=scheme, java_script_enabled=scripts, viewport={"width": width, "height": 800}
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: wrong.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.set_content(html)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def column(page: Any, table: int, number: int) -> list[str]:
    cells = page.locator(".zb-table").nth(table).locator(f"tbody tr > :nth-child({number})")
    texts: list[str] = [text.strip() for text in cells.all_inner_texts()]
    return texts


def hexadecimal(colour: str) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


def style(page: Any, place: str, name: str) -> str:
    found: str = page.locator(place).first.evaluate(f"node => getComputedStyle(node).{name}")
    return found


@pytest.mark.parametrize(
    ("scheme", "body", "dark"),
    [
        ("light", "", False),
        ("dark", "", True),
        ("light", 'data-jp-theme-light="false"', True),
        ("dark", 'data-jp-theme-light="true"', False),
        ("light", 'class="vscode-dark"', True),
        ("dark", 'class="vscode-light"', False),
    ],
)
def test_light_and_dark(opened: Any, scheme: str, body: str, dark: bool) -> None:
    page = opened(documented(zhibiao.datasets.yunhe_chain().to_html(), body=body), scheme)
    ground = hexadecimal(style(page, ".zb-display", "backgroundColor"))
    assert ground == ("#1c1d20" if dark else "#ffffff")
    places = (".zb-head strong", ".zb-fact", ".zb-note", "thead th", "tbody td", ".zb-verdict-missed")
    for place in places:
        assert contrast(hexadecimal(style(page, place, "color")), ground) >= 4.5, place
    fill = hexadecimal(style(page, ".zb-fill.zb-verdict-met", "stroke"))
    assert fill == hexadecimal(style(page, ".zb-chip.zb-verdict-met", "color"))


def test_the_switch_is_of_one_display(opened: Any) -> None:
    card = zhibiao.datasets.yunhe_2025().scorecard()
    page = opened(documented(card.to_html(rows=5), card.to_html(rows=5)), scripts=False)
    first, second = page.locator(".zb-display").nth(0), page.locator(".zb-display").nth(1)
    assert "目标对照表" in first.inner_text()
    assert "Scorecard" not in first.inner_text()
    first.locator(".zb-switch").check()
    assert "Scorecard" in first.inner_text()
    assert "目标对照表" not in first.inner_text()
    assert "目标对照表" in second.inner_text()
    first.locator(".zb-switch").focus()
    page.keyboard.press("Space")
    assert "目标对照表" in first.inner_text()


def test_sorting_by_click_and_by_key(opened: Any) -> None:
    """Years of one display do not touch the other; a third click gives the first order back."""
    figures = zhibiao.datasets.yunhe_2025().figures[:12]
    chain = zhibiao.datasets.yunhe_chain()
    page = opened(documented(figures.to_html("en"), chain.to_html("en", rows=None)))
    before, other = column(page, 0, 6), column(page, 1, 1)
    numbers = [int(text.split("–")[0]) for text in before]
    assert numbers == sorted(numbers)
    head = page.locator(".zb-table").nth(0).locator("thead th").last
    for direction, expected in (("ascending", sorted(numbers)), ("descending", sorted(numbers)[::-1])):
        head.locator("button").click()
        assert head.get_attribute("aria-sort") == direction
        assert [int(text.split("–")[0]) for text in column(page, 0, 6)] == expected
    head.locator("button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "none"
    assert column(page, 0, 6) == before
    assert column(page, 1, 1) == other


def test_verdicts_sort_in_their_order_and_gaps_with_none_last(opened: Any) -> None:
    chain = zhibiao.datasets.yunhe_chain()
    card = zhibiao.datasets.yunhe_2025().scorecard()
    page = opened(documented(chain.to_html("en", rows=None), card.to_html("en", rows=None)))
    page.locator(".zb-table").nth(0).get_by_role("button", name="Verdict").click()
    words = [text.split(":")[0].strip().split(" ", 1)[1] for text in column(page, 0, 7)]
    order = ["met", "within tolerance", "missed", "undetermined", "not reported"]
    assert words == sorted(words, key=order.index)
    gap = page.locator(".zb-table").nth(1).get_by_role("button", name="Gap")
    for _ in range(2):
        gap.click()
        shown = column(page, 1, 5)
        empty = [i for i, text in enumerate(shown) if not text]
        assert empty == list(range(len(shown) - len(empty), len(shown)))


def test_without_scripts_it_is_a_table(opened: Any) -> None:
    page = opened(documented(zhibiao.datasets.yunhe_2025().scorecard().to_html()), scripts=False)
    assert page.locator("thead button").count() == 0
    assert page.locator("tbody tr").count() == 40
    page.locator("summary").first.click()
    assert page.locator("details[open] mark").first.is_visible()


def test_stripped_of_all_style_it_still_reads(opened: Any) -> None:
    """As sites show notebooks that let neither style nor script nor `svg` through."""
    html = zhibiao.datasets.yunhe_chain().to_html()
    bare = re.sub(
        r"<(style|script|svg).*?</\1>|<input[^>]*>|(?: class| title| tabindex)=(?:\"[^\"]*\"|\S+?(?=[ >]))",
        "",
        html,
    )
    text = opened(documented(bare), scripts=False).locator("body").inner_text()
    assert "✓ 完成：达到目标；越高越好" in text
    assert "5.6%" in text
    assert "the target is reached" not in text


def test_reasons_by_keyboard(opened: Any) -> None:
    page = opened(documented(zhibiao.datasets.yunhe_chain().to_html("en", rows=3)))
    chip = page.locator("tbody .zb-chip").first
    why = chip.locator(".zb-why")
    assert why.bounding_box()["width"] <= 1
    chip.focus()
    assert why.bounding_box()["width"] > 50
    assert "the target is reached" in chip.get_attribute("title")
    assert "the target is reached" in page.locator("tbody tr").first.aria_snapshot()


def test_bars_say_what_numbers_say(opened: Any) -> None:
    """A bar that passes its tick is a result above its target, and only that; none is drawn without a gap."""
    chain = zhibiao.datasets.yunhe_chain()
    page = opened(documented(chain.to_html("en", rows=None)))
    drawn = page.locator("tbody tr").evaluate_all(
        """rows => rows.map(row => [...row.querySelectorAll(".zb-fill,.zb-tick")].map(path => {
            const box = path.getBBox();
            return [box.x, box.x + box.width];
        }))"""
    )
    assert [bool(shapes) for shapes in drawn] == [row.gap is not None for row in chain]
    told = [(shapes, row) for shapes, row in zip(drawn, chain, strict=True) if row.gap is not None]
    plain = [(shapes, row) for shapes, row in told if row.target.value2 is None and row.target.value > 0]
    assert len(plain) > 20
    for ((_, end), (tick, _)), row in plain:
        assert (end > tick) - (end < tick) == (row.gap > 0) - (row.gap < 0), row


def test_text_runs_nothing(opened: Any) -> None:
    text = f"一、2024年工作回顾\n新增{EVIL}学位520个。\n二、2025年主要任务\n新增{EVIL}学位500个以上。"
    report = zhibiao.read(text, name=EVIL, year=2025)
    page = opened(documented(report.to_html(), report.figures.to_html(), report.scorecard().to_html()))
    page.wait_for_timeout(100)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img").count() == 0
    assert "<script>" in page.locator("body").inner_text()


def test_on_a_phone_only_the_table_scrolls(opened: Any) -> None:
    page = opened(documented(zhibiao.datasets.yunhe_chain().to_html()), width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_accessible(opened: Any) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python"
    )
    displays = [
        result.to_html(rows=6)
        for result in (
            zhibiao.datasets.yunhe_2025(), zhibiao.datasets.yunhe_2025().figures,
            zhibiao.datasets.yunhe_2025().scorecard(), zhibiao.datasets.yunhe_chain(),
        )
    ]  # fmt: skip
    for scheme in ("light", "dark"):
        page = opened(documented("<main><h1>d</h1>", *displays, "</main>"), scheme)
        page.locator("summary").first.click()
        found = axe.Axe().run(page).response["violations"]
        assert [(row["id"], row["nodes"][0]["html"][:200]) for row in found
                if row["impact"] in ("serious", "critical")] == []  # fmt: skip


def test_a_notebook_shows_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(zhibiao.__file__).parent.parent))
    nbformat = pytest.importorskip("nbformat", reason="pip install nbclient ipykernel")
    nbclient = pytest.importorskip("nbclient", reason="pip install nbclient ipykernel")
    pytest.importorskip("ipykernel", reason="pip install nbclient ipykernel")
    cells = [
        "import zhibiao; report = zhibiao.datasets.yunhe_2025(); report",
        "report.figures", "report.links()", "report.scorecard()", "report.check()",
        "zhibiao.datasets.yunhe_chain()", "zhibiao.datasets.yunhe_chain().project()",
        "report.figures.to_html('en', rows=None)", "report.figures[0]",
    ]  # fmt: skip
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    done = nbclient.NotebookClient(notebook, timeout=120).execute(cwd=str(tmp_path))
    found = [cell.outputs[-1].data for cell in done.cells]
    assert all("zb-display" in data["text/html"] for data in found[:-1])
    assert all(data["text/plain"] for data in found)
    assert found[-1]["text/plain"].startswith("<Figure 地区生产总值 612.8亿元")
    assert "text/html" not in found[-1]
