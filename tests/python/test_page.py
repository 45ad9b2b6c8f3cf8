# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The page as a file: small, closed to the network, deaf to what reports say; what it holds."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import zhibiao
from zhibiao.page._labels import Labels
from zhibiao.page._model import ranks
from zhibiao.page._rows import _percent
from zhibiao.page.words_table import TABLE

from .page_reports import HAIDIAN, report_of


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "zhibiao", *arguments], check=False, capture_output=True, text=True
    )


@pytest.fixture(scope="module", params=["yunhe", "haidian", "odd"])
def page(request: pytest.FixtureRequest) -> str:
    return zhibiao.page.html(report_of(request.param).scorecard())


class Elements(HTMLParser):
    """The elements of a page as a parser of HTML sees them, and what stands in its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        if self.names and self.names[-1] == "script":
            self.scripts.append(data)

    def count(self, tag: str) -> int:
        return self.names.count(tag)


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_it_is_small(page: str) -> None:
    assert len(page.encode()) < 1_000_000


def test_it_names_nothing_of_a_network(page: str) -> None:
    assert re.findall(r"""(?:src|href|action)\s*=\s*["'](?!#|data:,)[^"']*["']""", page) == []
    style = page.split("<style>")[1].split("</style>")[0]
    assert "@import" not in style
    assert "url(" not in style


def test_its_policy_allows_its_own_style_and_script_alone(page: str) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    policy = html.unescape(policy)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    style = page.split("<style>")[1].split("</style>")[0]
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert f"style-src {digest(style)};" in policy
    assert f"script-src {digest(script)};" in policy
    assert re.findall(r'\s(?:on\w+|style)="', page) == []


def test_only_its_own_script_is_a_script(page: str) -> None:
    elements = Elements()
    elements.feed(page)
    assert elements.count("script") == 3  # data, words, and the script itself
    assert elements.count("img") == elements.count("b") == 0
    assert "hacked" not in "".join(elements.scripts[2:])


def test_data_for_the_script_are_json_without_angle_brackets(page: str) -> None:
    for name in ("data", "words"):
        (told,) = re.findall(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
        assert json.loads(told)
        assert not set(told) & set("<>")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_has_a_mark_a_row_and_its_data(lang: str) -> None:
    report = report_of("yunhe")
    told = zhibiao.page.html(report.scorecard(), lang=lang)  # type: ignore[arg-type]
    count = len(report.figures)
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in told
    assert len(re.findall(r'class="zb-mark zb-figure" id="f\d+"', told)) == count
    assert len(re.findall(r'<tr role="row" class="row" data-id="f\d+"', told)) == count
    data = json.loads(re.findall(r'id="data">(.*?)</script>', told)[0])
    assert list(data["figures"]) == [f"f{i}" for i in range(count)]
    assert data["figures"]["f0"]["subject"] == report.figures[0].subject
    assert len(re.findall(r'<tr role="row" id="r\d+"', told)) == len(report.scorecard())


def test_a_data_set_says_why_there_is_no_text() -> None:
    told = zhibiao.page.html(zhibiao.datasets.haidian_2025().scorecard(), lang="en")
    assert "no sentence of the report" in told
    assert "zhibiao score FILE --html page.html" in told
    assert len(re.findall(r'<tr role="row" id="f\d+" class="row"', told)) == 465
    assert '<article class="zb-text"' not in told


def test_a_scorecard_alone_shows_the_figures_it_has() -> None:
    card = zhibiao.datasets.yunhe_2025().scorecard()
    alone = zhibiao.Scorecard(card.name, card.year, card.rows, card.claims)
    told = zhibiao.page.html(alone)
    figures = {one for row in card for one in (row.link.target, row.link.achievement) if one}
    assert len(re.findall(r'data-figure="f\d+"', told)) == len(figures)


def test_another_report_is_refused() -> None:
    card = zhibiao.datasets.yunhe_2025().scorecard()
    with pytest.raises(ValueError, match="Expected the report yunhe_2025, which the scorecard is of, got b"):
        zhibiao.page.html(card, report=zhibiao.read("增长5%。", name="b"))


def test_a_report_without_anything_still_makes_a_page() -> None:
    told = zhibiao.page.html(zhibiao.read("没有数字。", name="空").scorecard())
    assert "没有数字。" in told
    assert "<title>空 · zhibiao</title>" in told


def test_what_does_not_add_up_leads_to_its_sentences() -> None:
    report = report_of("odd")
    told = zhibiao.page.html(report.scorecard(), lang="en")
    assert len(report.check()) == 2
    assert told.count('<article class="finding">') == 2
    for finding in report.check():
        for begin, end in finding.sentences:
            assert f'data-span="{begin}-{end}"' in told
    assert len(re.findall(r'<li><a class="to" href="#u\d+"', told)) == len(report.unread) > 0


def test_a_chain_shows_its_verdicts_and_all_reports() -> None:
    chain = zhibiao.datasets.yunhe_chain()
    told = zhibiao.page.html(chain, lang="en")
    assert told.count('<article class="zb-text"') == 3
    assert told.count('data-verdict="missed"') == chain.counts()["missed"]
    ids = re.findall(r'\sid="([^"]+)"', told)
    assert len(ids) == len(set(ids))


def test_from_the_command_line(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("score", str(zhibiao.datasets.yunhe_2025_path()), "--html", str(page))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{page}: {len(zhibiao.datasets.yunhe_2025().scorecard())} targets")
    assert page.read_text(encoding="utf-8") == zhibiao.page.html(zhibiao.datasets.yunhe_2025().scorecard())
    chain = [str(path) for path in sorted(zhibiao.datasets.yunhe_2025_path().parent.glob("yunhe_*.txt"))]
    assert run("chain", *chain, "--html", str(page)).returncode == 0
    assert 'data-verdict="met"' in page.read_text(encoding="utf-8")


def test_the_built_in_data_set_from_the_command_line(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("score", "--html", str(page)).returncode == 0
    assert "没有原文" in page.read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    done = run("score", "--html", str(tmp_path / "nowhere" / "page.html"))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cannot be written (No such file or directory); name a file in a folder of yours" in done.stderr


def test_a_catalogue_of_ones_own_is_data_too(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    name = "<script>夜间噪声"
    own.write_text(f"id\tname\tunit\tbetter\tkind\nnoise\t{name}\t分贝\tlower\trate\n", encoding="utf-8")
    text = f"一、2025年工作回顾\n{name}48分贝。\n二、2026年工作安排\n{name}45分贝。\n"
    card = zhibiao.read(text).scorecard(catalogue=zhibiao.catalogue(own))
    assert "<script>夜" not in zhibiao.page.html(card)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], []), ([None], [None]), ([3, 1, None, 3], [1, 0, None, 1]), ([("%", 2), ("%", 1)], [1, 0])],
)
def test_ranks(values: list[object], expected: list[object]) -> None:
    assert ranks(values) == expected


def test_words_are_there_in_both_languages_and_take_the_same_values() -> None:
    for name, word in TABLE.items():
        assert word.zh, name
        assert word.en, name
        assert word.zh.count("{}") == word.en.count("{}"), name


def test_labels_escape_their_values() -> None:
    assert "&lt;b&gt;" in Labels("en").text("page", "printed", "<b>")


@pytest.mark.parametrize(
    ("share", "expected"), [(None, ""), ("19/231", "+8.2%"), ("-1/4", "-25%"), ("0", "+0%")]
)
def test_shares_in_percent(share: str | None, expected: str) -> None:
    from fractions import Fraction

    assert _percent(None if share is None else Fraction(share)) == expected


def test_the_haidian_page_is_well_below_a_megabyte() -> None:
    if not HAIDIAN.exists():
        pytest.skip("../shared/corpus/haidian_2025.txt is not there")
    assert len(zhibiao.page.html(zhibiao.read(HAIDIAN).scorecard()).encode()) < 1_000_000
