# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The table of words knows every enumerator; colours read on their grounds; templates escape."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from typing import Any, get_args

import jinja2
import pytest
from zhibiao import (
    _projection_years,
    _rule_score,
    agreement,
    chain_rows,
    claims,
    figures,
    findings,
    history,
    links,
    outline,
    outlook,
    scorecard,
    verdicts,
)
from zhibiao.methods import result
from zhibiao.show import palette, templates, words
from zhibiao.show.words_table import TABLE

ENUMERATIONS = [
    ("verdict", verdicts.Verdict),
    ("reason", verdicts.VerdictReason),
    ("commitment", verdicts.Commitment),
    ("role", figures.Role),
    ("measure", figures.Measure),
    ("bound", figures.Bound),
    ("reason", links.LinkReason),
    ("better", scorecard.Better),
    ("better_source", scorecard.BetterSource),
    ("asked", scorecard.Asked),
    ("already", scorecard.Already),
    ("reason", scorecard.GapReason),
    ("reason", scorecard.FulfilmentReason),
    ("reason", chain_rows.ChainReason),
    ("kind", chain_rows.ResultKind),
    ("severity", findings.Severity),
    ("finding", findings.FindingKind),
    ("reason", agreement.CheckReason),
    ("claim", claims.ClaimKind),
    ("source", history.HistorySource),
    ("reason", history.HistoryReason),
    ("reason", outlook.OutlookReason),
    ("reason", _projection_years.ForecastReason),
    ("part", outline.PartKind),
    ("level", result.Level),
    ("reason", _rule_score.ItemReason),
    ("reason", _rule_score.TotalReason),
]


@pytest.mark.parametrize(("group", "names"), ENUMERATIONS)
def test_every_enumerator_has_its_words(group: str, names: Any) -> None:
    assert set(get_args(names)) <= set(TABLE[group])


def test_words_are_in_their_language() -> None:
    for group, rows in TABLE.items():
        for name, row in rows.items():
            assert row.en.isascii(), (group, name)
            assert bool(row.zh) == bool(row.en)
            assert bool(row.zh_note) == bool(row.en_note) or group == "heading"


def test_a_word_of_a_group_stands_for_one_thing() -> None:
    """In each language no two verdicts (levels, roles, ...) are called the same."""
    for group in ("verdict", "role", "measure", "bound", "better", "asked", "already", "level", "severity"):
        for lang in words.LANGUAGES:
            names = [words.text(group, name, lang) for name in TABLE[group]]
            assert len(set(names)) == len(names), (group, lang)


def test_what_the_table_lacks() -> None:
    assert words.text("verdict", "no_such", "zh") == "no such"
    assert words.note("verdict", "no_such") == ""
    with pytest.raises(KeyError):
        words.word("no_such", "met")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("95000", "+9.5万"),
        ("-123456000", "-1.23456亿".replace("1.23456亿", "12345.6万")),
        ("100000000", "+1亿"),
        ("10001", "+10001"),
        ("-0.50", "-0.50"),
        ("9" * 38, "+" + "9" * 38),
        ("1" + "0" * 37, "+1" + "0" * 29 + "亿"),
    ],
)
def test_signed(value: str, shown: str) -> None:
    assert words.signed(Decimal(value)) == shown


@pytest.mark.parametrize("group", sorted(palette.COLOURS))
def test_colours_read_on_their_grounds(group: str) -> None:
    assert set(palette.COLOURS[group]) <= set(TABLE[group])
    for name, colour in palette.COLOURS[group].items():
        assert palette.contrast(colour.light, palette.GROUNDS["light"]) >= 4.5, name
        assert palette.contrast(colour.dark, palette.GROUNDS["dark"]) >= 4.5, name


def test_colour_is_never_alone() -> None:
    """What is judged has a mark too, and no two verdicts the same one."""
    for group in ("verdict", "asked", "already", "level", "severity", "role"):
        marks = [colour.mark for colour in palette.COLOURS[group].values()]
        assert "" not in marks
        assert len(set(marks)) == len(marks)


def test_classes_come_from_the_table_only() -> None:
    assert palette.css_class("verdict", "met") == "zb-verdict-met"
    assert palette.css_class("verdict", 'met" onclick="') == "zb-other"
    assert palette.css_class("no such", "met") == "zb-other"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_themes_that_pages_name(theme: str) -> None:
    found = palette.rules(".x", ["verdict"])
    names = {"light": ('data-jp-theme-light="true"', ".vscode-light"),
             "dark": ('data-jp-theme-light="false"', ".vscode-dark", "color-scheme:dark")}  # fmt: skip
    assert all(name in found for name in names[theme])


def test_templates_escape_and_miss_nothing() -> None:
    found = templates.environment().from_string("{{ a }}{{ b|tojson }}")
    assert found.render(a="<b>\"'", b="</script>学") == '&lt;b&gt;&#34;&#39;"\\u003c/script\\u003e学"'
    with pytest.raises(jinja2.UndefinedError):
        templates.environment().from_string("{{ a }}").render(b=1)
    with pytest.raises(FileNotFoundError):
        templates.static("no such.css")


def test_jinja_is_imported_when_something_is_shown() -> None:
    script = (
        "import sys, zhibiao; card = zhibiao.datasets.yunhe_2025().scorecard(); repr(card); repr(card[0]);"
        "print('jinja2' in sys.modules); card.to_html(); print('jinja2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "True"]


def test_the_terminal_and_the_display_call_it_the_same() -> None:
    from zhibiao import display

    assert display.number is words.number
