# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The notebook widget: its Python side, and the module it brings in a real browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from zhibiao.corrections import Change, Corrections

pytest.importorskip("anywidget")
traitlets = pytest.importorskip("traitlets")

from zhibiao.widget import ReportWidget  # noqa: E402

TEXT = (
    "一、2024年工作回顾\n新增产业空间26.8万平方米，绿化覆盖率达到45%。𠮷区新建学位8054个，通过ISO9001认证，得分12.5。\n"
    "<script>window.hit = 1</script>增收<img src=x onerror='window.hit = 1'>3万元。\n"
    + "其他工作从略。\n" * 40
    + "二、2025年主要任务\n新建学位9000个，绿化覆盖率达到46%左右。\n"
)


def number(widget: ReportWidget, text: str) -> int:
    return [figure.text for figure in widget.report.figures].index(text)


class Host:
    """A notebook: hands the messages of the module to the widget, and back what it answers."""

    def __init__(self, widget: ReportWidget, monkeypatch: pytest.MonkeyPatch) -> None:
        self.widget = widget
        self.answers: list[dict[str, Any]] = []
        monkeypatch.setattr(widget, "send", lambda content, buffers=None: self.answers.append(content))

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        self.widget._handle_custom_msg(json.loads(json.dumps(message)), [])
        return self.answers[-1]

    def ask_of(self, text: str, kind: str = "correct", **message: Any) -> dict[str, Any]:
        figure = self.widget.report.figures[number(self.widget, text)]
        return self.ask({"type": kind, "begin": figure.begin, "end": figure.end, **message})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.toml"


@pytest.fixture
def host(file: Path, monkeypatch: pytest.MonkeyPatch) -> Host:
    return Host(zhibiao.read(TEXT, name="甲区").widget(file, who="李"), monkeypatch)


def test_an_edit_is_a_correction_and_is_saved(host: Host, file: Path) -> None:
    seen: list[Corrections] = []
    host.widget.observe(lambda change: seen.append(change["new"]), "corrections")
    host.widget.selected = number(host.widget, "8054个")
    assert host.ask_of("8054个", fields={"unit": "座"}, why="原件", who="李")["type"] == "kept"
    assert [(c.changes, c.why, c.who) for c in seen[0]] == [((Change("unit", "个", "座"),), "原件", "李")]
    assert Corrections.load(file) == host.widget.corrections == seen[0]
    assert host.widget.figure is not None
    assert (host.widget.figure.unit, host.widget.figure.corrected) == ("座", ("unit",))
    row = next(row for row in host.widget.content["rows"] if row["text"] == "8054个")
    assert (row["unit"], row["corrected"]) == ("座", ["unit"])
    again = zhibiao.read(TEXT, name="甲区", corrections=file)
    assert list(again.figures) == list(host.widget.report.figures)
    assert len(again.widget().content["kept"]) == 1
    assert again.widget().file == str(file)


def test_figures_go_and_come_and_are_undone(host: Host) -> None:
    before = len(host.widget.report.figures)
    host.widget.selected = number(host.widget, "9000个")
    assert host.ask_of("45%", "remove")["type"] == "kept"
    assert host.widget.figure is not None
    assert (host.widget.figure.text, len(host.widget.report.figures)) == ("9000个", before - 1)
    begin = TEXT.index("12.5")
    place = {"begin": begin, "end": begin + 4}
    told = host.ask({"type": "add", **place, "fields": {"value": "12.5", "subject": "得分", "value2": ""}})
    assert told["type"] == "kept"
    assert "12.5" in [figure.text for figure in host.widget.report.figures]
    for row in host.widget.content["kept"]:
        assert host.ask({"type": "undo", "key": row["key"]})["type"] == "kept"
    assert len(host.widget.corrections) == 0
    assert len(host.widget.report.figures) == before


@pytest.mark.parametrize(
    ("message", "field", "says"),
    [
        ({"fields": {}}, "action", "Expected a field that changes"),
        ({"fields": {"value": "八千"}}, "value", "Expected a number such as 26.8 for value"),
        ({"fields": {"bound": "range"}}, "range_incomplete", "give bound = range and value2 together"),
        ({"fields": {"when": "x"}}, "", "Expected one of value, value2"),
        ({"fields": {"subject": "厂房"}}, "subject_not_in_text", "name the subject in words of the report"),
        ({"type": "burn"}, "", "got burn at"),
        ({"begin": 0}, "", "Expected a figure of 甲区 to correct"),
        ({"begin": "x"}, "", "invalid literal"),
        ({"type": "undo", "key": []}, "", "Expected a correction of 甲区 to undo"),
    ],
)
def test_what_is_wrong_is_told_and_changes_nothing(
    host: Host, file: Path, message: dict[str, Any], field: str, says: str
) -> None:
    figure = host.widget.report.figures[number(host.widget, "8054个")]
    answer = host.ask({"type": "correct", "begin": figure.begin, "end": figure.end, **message})
    assert (answer["type"], answer["field"]) == ("refused", field)
    assert says in answer["message"]
    assert len(host.widget.corrections) == 0
    assert not file.exists()


def test_entries_that_others_wrote_meanwhile_stay(host: Host, file: Path) -> None:
    host.ask_of("8054个", fields={"unit": "座"})
    other = zhibiao.read("新增学位1个。", name="乙区")
    Corrections.load(file).merge(other.correct(other.figures[0], unit="座").corrections).save(file)
    host.ask_of("45%", fields={"bound": "~"})
    assert [row.report for row in Corrections.load(file)] == ["乙区", "甲区", "甲区"]
    file.write_text("[[correction]\n")
    assert "mend the TOML" in host.ask_of("46%", fields={"bound": "="})["message"]
    assert file.read_text() == "[[correction]\n"


def test_selected_is_a_number_of_a_figure(host: Host) -> None:
    host.widget.selected = 0
    assert host.widget.figure == host.widget.report.figures[0]
    with pytest.raises(traitlets.TraitError, match="Expected the number of a figure from 0 to"):
        host.widget.selected = len(host.widget.report.figures)
    host.widget.selected = None
    assert host.widget.figure is None


def test_nothing_comes_from_a_network() -> None:
    for text in (ReportWidget._esm, ReportWidget._css):
        for word in ("http://", "https://", "import ", "@import", "url("):
            assert word not in str(text)


# ---- in a browser

PAGE = "<!doctype html><meta charset=utf-8><title>t</title><main id=el></main>"
HOST = """async ([esm, state]) => {
  const listeners = {}, asked = [], dirty = [], saved = {};
  const tell = (name, ...rest) => (listeners[name] ?? []).slice().forEach(f => f(...rest));
  window.model = {
    get: name => state[name],
    set: (name, value) => {
      if (state[name] !== value) dirty.push(name);
      state[name] = value;
    },
    save_changes: () => dirty.splice(0).forEach(name => {
      saved[name] = state[name];
      tell(`change:${name}`);
    }),
    on: (name, f) => { (listeners[name] ??= []).push(f); },
    off: (name, f) => { listeners[name] = (listeners[name] ?? []).filter(g => g !== f); },
    send: message => asked.push(message),
    update: fresh => {
      Object.assign(state, fresh);
      for (const name in fresh) tell(`change:${name}`);
    },
    answer: message => tell("msg:custom", message),
    take: () => asked.splice(0), saved, listening: () => Object.values(listeners).flat().length,
  };
  const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
  const module = await import(url);
  const el = document.getElementById("el");
  window.close_widget = await module.default.render({ model: window.model, el });
}"""
SYNCED = ("content", "words", "selected", "lang", "who", "height")


class View:
    """The module in a page, and the widget that it speaks with."""

    def __init__(self, page: Any, host: Host) -> None:
        self.page, self.host = page, host
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.set_content(PAGE)
        page.add_style_tag(content=str(ReportWidget._css))
        page.evaluate(HOST, [str(ReportWidget._esm), self.state()])

    def state(self) -> dict[str, Any]:
        return {name: getattr(self.host.widget, name) for name in SYNCED}

    def carry(self) -> list[dict[str, Any]]:
        """What the module asked for goes to Python; its state and its answers come back."""
        asked: list[dict[str, Any]] = self.page.evaluate("model.take()")
        for name, value in self.page.evaluate("model.saved").items():
            self.host.widget.set_state({name: value})
        for message in asked:
            before = self.state()
            answer = self.host.ask(message)
            fresh = {name: value for name, value in self.state().items() if value != before[name]}
            self.page.evaluate(
                "([fresh, answer]) => { model.update(fresh); model.answer(answer); }", [fresh, answer]
            )
        return asked

    def figure(self, text: str) -> Any:
        return self.page.locator(".zb-pane .zb-figure", has_text=text).first

    def row(self, text: str) -> Any:
        return self.page.locator(".zb-row", has_text=text).first

    def field(self, name: str) -> Any:
        return self.page.locator(f".zb-details [name={name}]")


@pytest.fixture
def view(chromium: Any, host: Host) -> Iterator[View]:
    page = chromium.new_page(viewport={"width": 1100, "height": 800})
    made = View(page, host)
    yield made
    assert made.errors == []
    assert page.evaluate("window.hit") is None
    page.close()


def inside(view: View, element: Any, pane: str) -> bool:
    box, outer = element.bounding_box(), view.page.locator(pane).bounding_box()
    return bool(outer["y"] <= box["y"] and box["y"] + box["height"] <= outer["y"] + outer["height"])


def test_a_click_on_a_figure_shows_its_row_and_its_fields(view: View) -> None:
    view.figure("8054个").click()
    assert view.row("8054个").get_attribute("aria-selected") == "true"
    assert inside(view, view.row("8054个"), ".zb-rows")
    shown = {name: view.field(name).input_value() for name in ("subject", "value", "unit", "bound", "period")}
    assert shown == {"subject": "𠮷区新建学位", "value": "8054", "unit": "个", "bound": "=", "period": "2024"}
    view.carry()
    assert view.host.widget.selected == number(view.host.widget, "8054个")


def test_a_click_on_a_row_brings_its_sentence_into_view(view: View) -> None:
    assert not inside(view, view.figure("9000个"), ".zb-pane")
    view.row("9000个").click()
    assert inside(view, view.figure("9000个"), ".zb-pane")
    assert "zb-selected" in view.figure("9000个").get_attribute("class")


def test_python_chooses(view: View) -> None:
    view.host.widget.selected = number(view.host.widget, "46%")
    view.page.evaluate("fresh => model.update(fresh)", {"selected": view.host.widget.selected})
    assert view.row("46%").get_attribute("aria-selected") == "true"
    assert inside(view, view.figure("46%"), ".zb-pane")


def test_an_edited_field_becomes_a_correction(view: View, file: Path) -> None:
    view.figure("8054个").click()
    view.field("unit").fill("座")
    view.field("estimated").check()
    view.field("why").fill("原件如此")
    view.page.get_by_role("button", name="保存更正").click()
    asked = view.carry()
    assert asked[0]["fields"] == {"unit": "座", "estimated": True}
    assert [c.changes for c in view.host.widget.corrections] == [
        (Change("unit", "个", "座"), Change("estimated", "false", "true"))
    ]
    assert (Corrections.load(file)[0].why, Corrections.load(file)[0].who) == ("原件如此", "李")
    assert "zb-corrected" in view.figure("8054个").get_attribute("class")
    assert view.field("unit").input_value() == "座"
    assert str(file) in view.page.get_by_role("status").inner_text()
    assert "已更正" in view.row("8054个").inner_text()
    assert view.row("8054个").evaluate("row => row === document.activeElement")
    view.page.get_by_role("button", name="撤销").click()
    view.carry()
    assert view.field("unit").input_value() == "个"
    assert len(Corrections.load(file)) == 0


def test_a_refusal_stands_beside_its_field(view: View) -> None:
    view.figure("8054个").click()
    view.field("value").fill("八千")
    view.field("value").press("Enter")
    view.carry()
    assert "Expected a number such as 26.8" in view.page.get_by_role("alert").inner_text()
    assert view.field("value").get_attribute("aria-invalid") == "true"
    assert view.field("value").input_value() == "八千"


def test_a_number_that_is_none_goes(view: View) -> None:
    view.row("45%").click()
    view.page.get_by_role("button", name="不是数字").click()
    view.carry()
    assert view.figure("45%").count() == 0
    assert [c.action for c in view.host.widget.corrections] == ["remove"]


def test_text_that_was_missed_is_taken_by_its_code_points(view: View) -> None:
    view.page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector(".zb-pane"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf("9001");
            if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 4); break; }
          }
          document.querySelector(".zb-pane").dispatchEvent(new MouseEvent("mouseup"));
        }"""
    )
    view.page.get_by_role("button", name="将所选文字标为数字：9001").click()
    assert view.field("value").input_value() == "9001"
    view.field("subject").fill("认证")
    view.page.get_by_role("button", name="添加数字").click()
    view.carry()
    added = view.host.widget.report.figures[number(view.host.widget, "9001")]
    assert (added.begin, added.subject, added.corrected) == (TEXT.index("9001"), "认证", ("value", "subject"))
    assert view.row("9001").count() == 1


def test_a_number_that_was_not_understood_can_be_taken(view: View) -> None:
    view.page.locator(".zb-unread", has_text="12.5").click()
    view.field("subject").fill("得分")
    view.field("subject").press("Enter")
    view.carry()
    assert "12.5" in [figure.text for figure in view.host.widget.report.figures]


def test_the_filter_leaves_out_what_is_not_wanted(view: View) -> None:
    total = len(view.host.widget.report.figures)
    assert view.page.locator(".zb-count").inner_text() == f"显示 {total} / {total} 个数字"
    view.page.get_by_label("目标").uncheck()
    assert view.page.locator(".zb-count").inner_text() == f"显示 {total - 2} / {total} 个数字"
    assert view.row("9000个").is_hidden()
    assert view.row("8054个").is_visible()
    assert "zb-off" in view.figure("9000个").get_attribute("class")
    view.page.get_by_label("目标").check()
    assert view.row("9000个").is_visible()


def test_the_keyboard_is_enough(view: View) -> None:
    view.row("26.8万平方米").focus()
    view.page.keyboard.press("ArrowDown")
    view.page.keyboard.press("Enter")
    assert view.row("45%").get_attribute("aria-selected") == "true"
    view.figure("45%").focus()
    view.page.keyboard.press("ArrowRight")
    view.page.keyboard.press("Enter")
    assert view.row("8054个").get_attribute("aria-selected") == "true"
    view.page.keyboard.press("Escape")
    assert view.page.locator('[aria-selected="true"]').count() == 0
    tab_stops = view.page.locator('.zb-rows [tabindex="0"], .zb-pane .zb-mark[tabindex="0"]').count()
    assert tab_stops == 2


def test_both_languages_and_two_views(view: View) -> None:
    view.page.get_by_role("button", name="English").click()
    assert view.page.get_by_text("Legend and filter").is_visible()
    assert "amount · result · 2024" in view.row("8054个").inner_text()
    view.page.evaluate("window.close_widget()")
    assert view.page.locator(".zb-widget").count() == 0
    assert view.page.evaluate("model.listening()") == 0


def test_text_is_only_text(view: View) -> None:
    assert view.page.locator(".zb-widget script, .zb-widget img").count() == 0
    assert "<script>window.hit = 1</script>" in view.page.locator(".zb-pane").inner_text()


def test_no_grave_finding_of_axe(view: View) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    view.figure("8054个").click()
    for scheme in ("light", "dark"):
        view.page.emulate_media(color_scheme=scheme)
        found = axe.run(view.page, ".zb-widget").response["violations"]
        grave = [
            (row["id"], row["nodes"][0]["html"]) for row in found if row["impact"] in ("serious", "critical")
        ]
        assert grave == []


@pytest.mark.parametrize("width", [390, 1400])
def test_it_fits_its_place(view: View, width: int) -> None:
    view.page.set_viewport_size({"width": width, "height": 800})
    view.figure("8054个").click()
    assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
