# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The script that shows a report's text: it writes what the template writes, and marks inside marks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from zhibiao.show.annotated import annotated
from zhibiao.show.templates import static

from .page_reports import opened, report_of


def blank(tmp_path: Path) -> Path:
    path = tmp_path / "blank.html"
    path.write_text("<!doctype html><meta charset=utf-8><body></body>", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["yunhe", "odd", "haidian"])
def test_script_and_template_write_the_same(chromium: Any, tmp_path: Path, name: str) -> None:
    report = report_of(name)
    told = "[...document.querySelectorAll('.zb-block')].map(e => e.outerHTML)"
    with opened(chromium, report.scorecard().to_page(tmp_path / "page.html")) as tab:
        first = "document.querySelector('.zb-mark[tabindex=\"0\"]').tabIndex = -1"
        tab.page.evaluate(first)
        written = tab.page.evaluate(told)
    with opened(chromium, blank(tmp_path)) as tab:
        tab.page.add_script_tag(content=str(static("annotated.js")))
        tab.page.evaluate(
            "data => document.body.append(AnnotatedText.build(data).element)", annotated(report).to_dict()
        )
        tab.page.evaluate(first)
        assert tab.page.evaluate(told) == written


INNER = {
    "name": "n",
    "marks": {
        f"f{i}": {"kind": "figure", "begin": b, "end": e, "sentence": [0, 9], "measure": "amount", "role": "target"}
        for i, (b, e) in enumerate([(2, 7), (4, 6), (4, 6)])
    },
    "blocks": [
        {
            "kind": "paragraph", "begin": 0, "page": None,
            "segments": [
                ["𠮷一", [], []], ["23", ["f0"], ["f0"]], ["45", ["f1", "f2", "f0"], ["f1", "f2"]],
                ["6", ["f0"], []], ["七八", [], []],
            ],
        }
    ],
}  # fmt: skip


def test_marks_inside_marks(chromium: Any, tmp_path: Path) -> None:
    """Each click on the same place goes on to the next figure that covers it."""
    with opened(chromium, blank(tmp_path)) as tab:
        page = tab.page
        page.add_script_tag(content=str(static("annotated.js")))
        page.evaluate(
            """data => { window.text = AnnotatedText.build(data, { prefix: 'w-' }); window.told = [];
              document.body.append(text.element);
              text.addEventListener('select', event => told.push(event.detail.id)); }""",
            json.loads(json.dumps(INNER)),
        )
        inner = page.locator('[data-ids~="f1"]')
        for _ in range(4):
            inner.click()
        assert page.evaluate("told") == ["f1", "f2", "f0", "f1"]
        assert page.evaluate("text.select('f0')") is True
        assert page.evaluate("[...document.querySelectorAll('.zb-selected')].map(e => e.textContent)") == [
            "23", "45", "6",
        ]  # fmt: skip
        assert page.evaluate("text.select('f9')") is False
        assert page.locator("#w-f0, #w-f1, #w-f2").count() == 3
        shaded = page.evaluate("[...CSS.highlights.get('zb-sentence')].map(String).join('|')")
        assert shaded == "𠮷一|七八"
        assert page.evaluate("text.find('七'), text.matches.map(String)") == ["七"]
        page.evaluate("text.filter(id => id === 'f1')")
        assert page.locator(".zb-off").count() == 2


def test_two_texts_do_not_disturb_one_another(chromium: Any, tmp_path: Path) -> None:
    data = annotated(zhibiao.read("新增学位8054个。")).to_dict()
    with opened(chromium, blank(tmp_path)) as tab:
        page = tab.page
        page.add_script_tag(content=str(static("annotated.js")))
        page.evaluate(
            """data => { window.one = AnnotatedText.build(data, { prefix: 'a-' });
              window.two = AnnotatedText.build(data, { prefix: 'b-' });
              document.body.append(one.element, two.element);
              one.select('f0'); two.select('f0'); one.clear(); }""",
            data,
        )
        assert page.evaluate("[one.selected, two.selected]") == [None, "f0"]
        assert page.evaluate("CSS.highlights.get('zb-sentence').size") == 2
