# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The page for everyone: screen readers (axe), keyboards, phones, printers; and what reports may not do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zhibiao

from .page_reports import ODD, PHONE, Opened, click, opened, report_of, until

FOCUS = "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def yunhe(folder: Path) -> Path:
    return report_of("yunhe").scorecard().to_page(folder / "yunhe.html")


@pytest.fixture
def tab(chromium: Any, yunhe: Path) -> Iterator[Opened]:
    with opened(chromium, yunhe) as found:
        yield found
        found.quiet()


@pytest.fixture
def phone(chromium: Any, yunhe: Path) -> Iterator[Opened]:
    with opened(chromium, yunhe, **PHONE) as found:
        yield found
        found.quiet()


# ---- axe ---------------------------------------------------------------------------------------------------


def serious(page: Any) -> list[str]:
    """What axe finds that is serious or critical."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python")
    found = axe.Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['nodes'][0]['html'][:200]} {rule['nodes'][0]['failureSummary']}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]


def write(folder: Path, name: str) -> Path:
    """The page of a report, of the built-in data set or of a chain."""
    if name == "data":
        return zhibiao.datasets.haidian_2025().scorecard().to_page(folder / "data.html")
    if name == "chain":
        return zhibiao.datasets.yunhe_chain().to_page(folder / "chain.html", lang="en")
    return report_of(name).scorecard().to_page(folder / f"{name}.html")


@pytest.mark.parametrize("name", ["haidian", "yunhe", "odd", "data", "chain"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(chromium: Any, folder: Path, name: str, scheme: str) -> None:
    with opened(chromium, write(folder, name), color_scheme=scheme) as tab:
        assert serious(tab.page) == []
        click(tab.page, "#r0 .go")
        for part in ("targets", "figures", "checks", "plots") if name == "odd" else ("checks",):
            tab.page.locator(f"#tab-{part}").click()
            assert serious(tab.page) == []


@pytest.mark.parametrize("name", ["haidian", "yunhe", "chain"])
def test_axe_on_a_phone_and_in_print(chromium: Any, folder: Path, name: str) -> None:
    path = write(folder, name)
    with opened(chromium, path, **PHONE) as tab:
        assert serious(tab.page) == []
        tab.page.locator("#r0 .go").tap()
        assert serious(tab.page) == []
    with opened(chromium, path, color_scheme="dark") as tab:
        tab.page.emulate_media(media="print")
        assert serious(tab.page) == []


def test_the_outline_for_screen_readers(tab: Opened) -> None:
    page = tab.page
    assert page.locator("main, header, nav, footer").count() >= 4
    assert page.locator("table:not(:has(caption))").count() == 0
    assert page.locator("[role=status]").count() >= 2
    assert (
        page.evaluate("[...document.querySelectorAll('section:not([aria-label],[aria-labelledby])')].length")
        == 0
    )
    assert page.locator("h1").count() == 1


# ---- keyboard -------------------------------------------------------------------------------------------------


def test_skip_links_come_first(tab: Opened) -> None:
    page = tab.page
    for target in ("table", "search", "report"):
        page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
        page.reload()
        for _ in range(("table", "search", "report").index(target) + 1):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0  # it shows itself
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUS) == target


def test_tab_goes_through_and_is_never_caught(tab: Opened) -> None:
    page, seen = tab.page, []
    for _ in range(200):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
              return [e.id || e.dataset.row || e.textContent.trim().slice(0, 9) || e.tagName,
                      e === document.body || s.outlineStyle !== 'none']; }"""
        )
        assert at[1], f"no visible focus on {at[0]}"
        if at[0] == "f0":
            break
        seen.append(at[0])
    else:
        raise AssertionError("Tab never reaches the text")
    assert {"language", "theme", "print", "tab-targets", "search", "r0", "r1"} <= set(seen)
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.zb-text')")  # one stop in the text, then on


def test_arrows_enter_and_escape_in_the_table(tab: Opened) -> None:
    page = tab.page
    page.locator("#r0 .go").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.row") == "r2"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('tr').id") == "r1"
    assert page.evaluate("document.activeElement.className") == "to"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    assert page.locator("#r1.chosen").count() == 1
    assert page.locator("#details").is_visible()
    assert page.locator("#said").inner_text().startswith("已选：")
    page.keyboard.press("Escape")
    assert page.locator("#details").is_hidden()
    assert page.locator(".zb-selected, tr.chosen").count() == 0
    assert page.evaluate("document.activeElement.dataset.row") == "r1"
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.closest('tr').nextElementSibling") is None
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.dataset.row") == "r0"


def test_arrows_enter_and_escape_in_the_text(tab: Opened) -> None:
    page = tab.page
    page.locator("#f0").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(FOCUS) == "f1"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    assert page.locator("#details .permanent").inner_text() == "#f1"
    assert page.locator("#f1").get_attribute("aria-current") == "true"
    page.keyboard.press("Escape")
    assert page.locator("#details").is_hidden()
    assert page.evaluate(FOCUS) == "f1"
    page.keyboard.press("End")
    last = page.evaluate("[...document.querySelectorAll('.zb-mark')].at(-1).id")
    assert page.evaluate("document.activeElement.id") == last


def test_the_tabs_by_arrows(tab: Opened) -> None:
    page = tab.page
    page.locator("#tab-targets").focus()
    for name in ("figures", "checks", "plots", "targets"):
        page.keyboard.press("ArrowRight")
        assert page.evaluate(FOCUS) == f"tab-{name}"
        assert page.locator(f"#panel-{name}").is_visible()
        assert page.locator("[role=tabpanel]:visible").count() == 1
    page.keyboard.press("End")
    assert page.evaluate(FOCUS) == "tab-plots"


def test_sorting_and_filtering_are_said(tab: Opened) -> None:
    page = tab.page
    page.locator("#table .col-target .sort").focus()
    page.keyboard.press("Enter")
    assert page.locator("#table .col-target").first.get_attribute("aria-sort") == "ascending"
    assert "升序" in page.locator("#said").inner_text()
    page.locator("#by-asked").focus()
    page.keyboard.press("ArrowDown")
    until(page, "!document.querySelector('#shown').textContent.startsWith('目标 21/21')")
    assert page.locator("#shown").get_attribute("role") == "status"


# ---- phone -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [360, 375, 400])
@pytest.mark.parametrize("name", ["yunhe", "odd", "data", "chain"])
def test_a_phone_scrolls_one_way_only(chromium: Any, folder: Path, name: str, width: int) -> None:
    with opened(
        chromium, write(folder, name), **{**PHONE, "viewport": {"width": width, "height": 740}}
    ) as tab:
        for part in ("targets", "figures", "checks", "plots"):
            tab.page.locator(f"#tab-{part}").tap()
            assert tab.page.evaluate("document.documentElement.scrollWidth") == width, part


def test_a_tap_on_a_row_jumps_to_the_sentence_and_back(phone: Opened) -> None:
    page = phone.page
    row = page.locator("#r3 .go")
    row.tap()
    marked = "document.querySelector('.zb-selected').getBoundingClientRect()"
    sheet = page.evaluate("document.querySelector('#details').getBoundingClientRect().top")
    assert 0 <= page.evaluate(f"{marked}.top") <= page.evaluate(f"{marked}.bottom") <= sheet
    page.locator("#details .back").tap()
    assert page.evaluate("document.activeElement.dataset.row") == "r3"
    box = page.evaluate("document.querySelector('#r3').getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] <= box["bottom"] <= sheet


def test_the_browser_s_own_back_works_too(phone: Opened) -> None:
    page = phone.page
    page.locator("#r1 .go").tap()
    assert page.evaluate("location.hash").startswith("#f")
    page.go_back()
    until(page, "document.querySelector('#details').hidden")
    assert page.evaluate("location.hash") == ""


def test_a_tap_on_a_figure_shows_it_and_fingers_fit(phone: Opened) -> None:
    page = phone.page
    page.locator("#f7").tap()
    assert page.locator("#details .permanent").inner_text() == "#f7"
    small = page.evaluate(
        """[...document.querySelectorAll('button, select, input')].filter(e => e.offsetParent)
          .filter(e => e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"""
    )
    assert small == []  # WCAG 2.2, 2.5.8


# ---- print -----------------------------------------------------------------------------------------------------------


def test_print_shows_both_panes_and_no_controls(tab: Opened) -> None:
    page = tab.page
    click(page, "#r0 .go")
    page.emulate_media(media="print", color_scheme="dark")
    for part in ("#table", "#report .zb-text", "#panel-checks", "h1"):
        assert page.locator(part).first.is_visible(), part
    for part in (".controls", ".tools", "#details", "#panel-figures"):
        assert not page.locator(part).first.is_visible(), part
    assert page.evaluate("getComputedStyle(document.querySelector('.left')).overflow") == "visible"
    assert page.evaluate("getComputedStyle(document.querySelector('.zb-selected')).color") == "rgb(0, 0, 0)"
    chips = page.evaluate(
        """[...document.querySelectorAll('#table .chip')].map(e => {
          const s = getComputedStyle(e); return [s.color, s.borderTopColor, s.borderTopStyle].join(); })"""
    )
    assert set(chips) == {"rgb(0, 0, 0),rgb(0, 0, 0),solid"}


def test_printed_pages_hold_the_whole_report(tab: Opened) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pip install pypdfium2")
    document = pdfium.PdfDocument(tab.page.pdf())
    told = "".join(page.get_textpage().get_text_range() for page in document)
    plain = "".join(told.split())
    report = report_of("yunhe")
    assert 3 <= len(document) <= 12
    assert "".join(report.figures[0].text.split()) in plain
    assert "".join(report.text.split())[-12:] in plain  # to the last sentence


def test_print_keeps_what_is_filtered(tab: Opened) -> None:
    page = tab.page
    page.locator("#by-asked").select_option("more")
    rows = page.locator("#table tbody tr:visible").count()
    page.emulate_media(media="print")
    assert 0 < page.locator("#table tbody tr:visible").count() == rows


# ---- what reports may not do ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_script_in_a_report_stays_text(chromium: Any, tmp_path: Path, lang: Any) -> None:
    report = report_of("odd")
    path = report.scorecard().to_page(tmp_path / "<script>window.hacked=6<\u2215script>.html", lang=lang)
    with opened(chromium, path) as tab:
        page = tab.page
        for at in range(len(report.figures)):
            click(page, f'.zb-mark[data-ids~="f{at}"]')
        for part in ("figures", "checks", "plots", "targets"):
            page.locator(f"#tab-{part}").click()
        page.locator("#search").type("<script>")
        until(page, "CSS.highlights.get('zb-found')?.size > 0")
        page.locator("#reset").click()
        page.locator("#language").click()
        for row in range(len(report.scorecard())):
            page.locator(f"#r{row} .go").click()
        assert page.evaluate("window.hacked") is None
        assert page.locator("article script, article img, article b, table script, table img").count() == 0
        shown = page.evaluate("[...document.querySelectorAll('.zb-block')].map(e => e.textContent)")
        assert shown == [line.strip("\u3000 ") for line in ODD.splitlines() if line.strip()]
        tab.quiet()


def test_a_file_of_ones_own_naming(chromium: Any, tmp_path: Path) -> None:
    report = zhibiao.read(ODD, name='"><img src=x onerror=window.hacked=7>')
    with opened(chromium, report.scorecard().to_page(tmp_path / "page.html")) as tab:
        assert tab.page.evaluate("window.hacked") is None
        assert tab.page.locator("body").get_attribute("onerror") is None
        tab.quiet()


def test_a_catalogue_is_data_too(chromium: Any, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "id\tname\tunit\tbetter\tkind\tenglish\n"
        "path\t滨河步道\t公里\thigher\tstock\t<img src=x onerror=window.hacked=8>\n",
        encoding="utf-8",
    )
    card = zhibiao.read(ODD, name="x").scorecard(catalogue=zhibiao.catalogue(own))
    with opened(chromium, card.to_page(tmp_path / "page.html", lang="en")) as tab:
        assert tab.page.evaluate("window.hacked") is None
        tab.quiet()


def test_the_policy_stops_a_script_even_if_one_got_in(chromium: Any, tmp_path: Path, yunhe: Path) -> None:
    spoiled = tmp_path / "spoiled.html"
    told = yunhe.read_text(encoding="utf-8")
    spoiled.write_text(told.replace("<h1>", "<script>window.hacked = 9</script><h1>"), encoding="utf-8")
    with opened(chromium, spoiled) as tab:
        assert tab.page.evaluate("window.hacked") is None
        assert any("Content Security Policy" in error for error in tab.errors)


# ---- without script -----------------------------------------------------------------------------------------------------


def test_everything_is_there_without_script(chromium: Any, yunhe: Path) -> None:
    with opened(chromium, yunhe, java_script_enabled=False) as tab:
        for part in ("#table", "#figures", "#panel-checks", "#report .zb-text"):
            assert tab.page.locator(part).is_visible(), part
        tab.page.locator("#r0 .go").click()
        assert "#f" in tab.page.url
