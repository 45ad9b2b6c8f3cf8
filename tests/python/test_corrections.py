# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Corrections: made, kept in a file, applied again, reviewed."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import zhibiao
from click.testing import CliRunner
from zhibiao.cli import cli
from zhibiao.corrections import FIELDS, Change, Correction, Corrections
from zhibiao.show.words import number

TEXT = (
    "一、2024年工作回顾\n新增产业空间26.8万平方米，绿化覆盖率达到45%。新建学位8054个，通过ISO9001认证。\n"
    "二、2025年主要任务\n新建学位9000个，绿化覆盖率达到46%左右。\n"
)


def read(text: str = TEXT, **options: Any) -> zhibiao.Report:
    return zhibiao.read(text, name="甲区", **options)


def figure(report: zhibiao.Report, text: str) -> zhibiao.Figure:
    return next(row for row in report.figures if row.text == text)


def row(**fields: Any) -> Correction:
    place = {"report": "甲区", "sha256": "ab", "begin": 5, "end": 9, "text": "800个", "before": "新增学位"}
    return Correction(**{**place, "changes": (Change("unit", "个", "座"),), **fields})


@pytest.mark.parametrize(
    ("field", "given", "old", "new"),
    [
        ("value", 8045, "8054", "8045"),
        ("value", Decimal("8045.50"), "8054", "8045.50"),
        ("value", "-1", "8054", "-1"),
        ("unit", "座", "个", "座"),
        ("unit", "", "个", ""),
        ("bound", "~", "=", "~"),
        ("measure", "cumulative", "amount", "cumulative"),
        ("role", "target", "achievement", "target"),
        ("period", 2023, "2024", "2023"),
        ("period", (2021, 2024), "2024", "2021-2024"),
        ("period", "2021-2024", "2024", "2021-2024"),
        ("period", None, "2024", ""),
        ("subject", "学位", "新建学位", "学位"),
        ("estimated", True, "false", "true"),
        ("optional", True, "false", "true"),
        ("resolution", -1, "0", "-1"),
    ],
)
def test_each_field(field: str, given: object, old: str, new: str) -> None:
    report = read()
    before = figure(report, "8054个")
    better = report.correct(before, **{field: given})
    after = figure(better, "8054个")
    assert better.corrections[0].changes == (Change(field, old, new),)
    assert after.corrected == (field,)
    assert figure(report, "8054个") == before
    assert before.corrected == ()
    others = [[r for r in one.figures if r.text != "8054个"] for one in (report, better)]
    assert others[0] == others[1]


def test_what_is_computed_from_figures_follows() -> None:
    report = read()
    better = report.correct(figure(report, "8054个"), value=9500)
    links = {link.target.text: link for link in better.links()}
    gaps = [{r.link.target.text: r.gap for r in one.scorecard()} for one in (report, better)]
    assert links["9000个"].achievement is not None
    assert links["9000个"].achievement.value == 9500
    assert links["9000个"].achievement.corrected == ("value",)
    assert [gap["9000个"] and gap["9000个"].value for gap in gaps] == [946, -500]
    assert better.history("新建学位")[0].value == 9500


def test_a_role_makes_a_target() -> None:
    report = read()
    target = report.correct(figure(report, "26.8万平方米"), role="target", period=2025)
    assert len(target.targets) == len(report.targets) + 1


def test_chains_follow() -> None:
    reports = list(zhibiao.datasets.yunhe_chain().reports)
    old = zhibiao.chain(reports)
    place = next(r for r in old.rows if r.actual is not None and r.verdict == "met" and r.actual.bound == "=")
    assert place.actual is not None
    told = [report.name for report in reports].index(place.actual.doc)
    reports[told] = reports[told].correct(place.actual, value=place.actual.value / 2)
    new = next(r for r in zhibiao.chain(reports).rows if r.target == place.target)
    assert new.actual is not None
    assert new.actual.value == place.actual.value / 2


def test_a_figure_that_is_none_goes_and_one_that_was_missed_comes() -> None:
    report = read()
    fewer = report.remove_figure(figure(report, "45%"), why="引文")
    assert "45%" not in [r.text for r in fewer.figures]
    begin = report.text.index("9001")
    more = fewer.add_figure(begin, begin + 4, value=9001, subject="认证", who="李", when=date(2026, 3, 1))
    added = figure(more, "9001")
    assert (added.value, added.subject, added.quote) == (9001, "认证", added.quote)
    assert added.corrected == ("value", "subject")
    assert [(c.action, c.who, c.when) for c in more.corrections][1] == ("add", "李", date(2026, 3, 1))
    assert [r.begin for r in more.figures] == sorted(r.begin for r in more.figures)
    assert len(more.remove_figure(added).corrections) == 1


def test_corrections_of_corrections_are_one() -> None:
    report = read()
    once = report.correct(figure(report, "8054个"), unit="座", why="其一")
    twice = once.correct(figure(once, "8054个"), unit="张", value=1)
    assert len(twice.corrections) == 1
    assert twice.corrections[0].changes == (Change("value", "8054", "1"), Change("unit", "个", "张"))
    assert twice.corrections[0].why == "其一"
    back = once.correct(figure(once, "8054个"), unit="个")
    assert len(back.corrections) == 0
    assert figure(back, "8054个") == figure(report, "8054个")
    assert once.correct(figure(once, "8054个"), unit="座") is once


def test_a_range() -> None:
    report = read()
    both = report.correct(figure(report, "8054个"), value2=8100, bound="range")
    assert (figure(both, "8054个").value2, figure(both, "8054个").bound) == (8100, "range")
    one = both.correct(figure(both, "8054个"), value2=None, bound="=")
    assert len(one.corrections) == 0
    with pytest.raises(zhibiao.CorrectionError, match="give bound = range and value2 together"):
        report.correct(figure(report, "8054个"), value2=8100)


@pytest.mark.parametrize(
    ("fields", "error", "says"),
    [
        ({}, zhibiao.CorrectionError, "Expected a field that changes for action, got none"),
        ({"units": "座"}, zhibiao.CorrectionError, "Expected one of value, value2, unit"),
        ({"value": 1.5}, TypeError, "got the float 1.5; write the number as it is printed"),
        ({"value": True}, TypeError, "got the bool True"),
        ({"value": "八千"}, zhibiao.CorrectionError, "Expected a number such as 26.8 for value, got 八千"),
        ({"value": None}, zhibiao.CorrectionError, "Expected a number such as 26.8 for value, got nothing"),
        ({"measure": "level"}, zhibiao.CorrectionError, "Expected one of amount, cumulative"),
        ({"period": "去年"}, zhibiao.CorrectionError, "Expected a period such as 2024 or 2021-2025"),
        ({"subject": "厂房"}, zhibiao.CorrectionError, "name the subject in words of the report"),
    ],
)
def test_misuse_says_what_to_do(fields: dict[str, Any], error: type[Exception], says: str) -> None:
    report = read()
    with pytest.raises(error, match=says):
        report.correct(figure(report, "8054个"), **fields)


def test_figures_of_other_reports_are_refused() -> None:
    other = zhibiao.read("新增学位1个。", name="乙区").figures[0]
    with pytest.raises(ValueError, match="Expected a figure of 甲区, got one of 乙区: 1个"):
        read().correct(other, unit="座")
    with pytest.raises(ValueError, match="Expected a place from 0 to"):
        read().add_figure(5, 5, value=1, subject="学位")
    with pytest.raises(zhibiao.CorrectionError, match="a figure that is added needs it"):
        read().add_figure(0, 1, value=1)
    place = figure(read(), "8054个")
    with pytest.raises(zhibiao.CorrectionError, match="a figure is read there; correct that one"):
        read().add_figure(place.begin, place.begin + 4, value=1, subject="学位")


def test_a_file_round_trips(tmp_path: Path) -> None:
    report = read()
    why = '说"明"\n\\\x7f'
    better = report.correct(figure(report, "8054个"), unit="座", estimated=True, why=why, who="李")
    better = better.correct(figure(better, "45%"), value2="46.50", bound="range")
    better = better.remove_figure(figure(better, "9000个"))
    file = tmp_path / "甲区.toml"
    better.corrections.save(file)
    assert [path.name for path in tmp_path.iterdir()] == ["甲区.toml"]
    loaded = Corrections.load(file)
    assert loaded == better.corrections
    assert loaded.to_toml() == file.read_text("utf-8")
    again = read(corrections=file)
    assert list(again.figures) == list(better.figures)
    assert [outcome.reason for outcome in again.outcomes] == ["applied"] * 3
    lines = file.read_text("utf-8").splitlines()
    assert lines[loaded[1].line or 0] == 'report = "甲区"'
    assert "estimated = { old = false, new = true }" in lines
    assert 'value2 = { new = "46.50" }' in lines


def test_a_field_is_a_line_of_the_file() -> None:
    """A reviewer's diff shows what changed, and nothing else."""
    old, new = (Corrections([row(changes=(Change("unit", "个", unit),))]).to_toml() for unit in ("座", "张"))
    changed = [pair for pair in zip(old.splitlines(), new.splitlines(), strict=True) if pair[0] != pair[1]]
    assert changed == [('unit = { old = "个", new = "座" }', 'unit = { old = "个", new = "张" }')]


ENTRY = '[[correction]]\nreport = "甲区"\ntext = "800个"\nsha256 = "ab"\nbegin = 5\nend = 9\n'


@pytest.mark.parametrize(
    ("text", "line", "field", "says"),
    [
        (ENTRY, 1, "action", "Expected a field that changes for action, got none"),
        (ENTRY + 'unit = "座"', 7, "unit", 'write unit = { old = "…", new = "座" }'),
        (ENTRY + 'unit = { old = "个" }', 7, "unit", "Expected a unit such as"),
        (ENTRY + 'unit = { new = "座" }', 7, "unit", "Expected what was read before for unit"),
        (ENTRY + 'unit = { old = "个", neu = "座" }', 7, "unit.neu", "Expected a key such as new, got neu"),
        (ENTRY + 'unit = { old = "个", new = ["座"] }', 7, "unit.new", "Expected a text or a number"),
        (ENTRY + "\nuint = 1", 8, "uint", "Expected a key such as unit, got uint; write unit"),
        (ENTRY + 'action = "delete"', 7, "action", "Expected one of change, remove, add"),
        (ENTRY + 'when = "2026"', 7, "when", 'Expected a date such as 2026-03-01, got "2026"'),
        (ENTRY.replace("begin = 5", "begin = -1"), 5, "begin", "Expected a place in the text, got -1"),
        (ENTRY.replace("begin = 5", 'begin = "5"'), 5, "begin", "Expected a whole number"),
        (ENTRY.replace('sha256 = "ab"\n', ""), 1, "", "Expected a key sha256, got none"),
        ("format = 2", 1, "format", "use a newer zhibiao"),
        ("corrections = []", 1, "corrections", "write correction"),
        ("correction = 1", 1, "", "Expected entries"),
        ("correction = [1]", 1, "", "Expected an entry"),
        ("[[correction]", 1, "", "mend the TOML"),
        (2 * (ENTRY + 'unit = { old = "个", new = "座" }\n'), 8, "begin",
         "is corrected here and in line 1; make one entry"),
    ],
)  # fmt: skip
def test_a_bad_file_says_where_and_what_to_do(text: str, line: int, field: str, says: str) -> None:
    with pytest.raises(zhibiao.CorrectionError) as caught:
        Corrections.parse(text, "own.toml")
    assert (caught.value.file, caught.value.line, caught.value.field) == ("own.toml", line, field)
    assert str(caught.value).startswith(f"own.toml:{line}: ")
    assert says in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_numbers_may_stand_without_quotes_and_bytes_with_a_mark() -> None:
    text = ENTRY + "value = { old = 800, new = 80.50 }\nresolution = { old = 0, new = -2 }\n"
    changes = Corrections.parse(b"\xef\xbb\xbf" + text.encode())[0].changes
    assert changes == (Change("value", "800", "80.50"), Change("resolution", "0", "-2"))
    with pytest.raises(zhibiao.CorrectionError, match=r"own\.toml: not UTF-8 at byte 1; save it as UTF-8"):
        Corrections.parse(b"#\xff", "own.toml")


MOVED = "前言。\n" + TEXT.replace("，绿化", "，\n绿化")


@pytest.mark.parametrize(
    ("text", "reason", "done"),
    [
        (TEXT, "applied", True),
        (MOVED, "moved", True),
        ("2024年，新建学位8054个。", "text_not_found", False),
        (TEXT + TEXT, "text_not_unique", False),
    ],
)
def test_another_text(text: str, reason: str, done: bool) -> None:
    report = read()
    kept = report.correct(figure(report, "8054个"), unit="座").corrections
    again = read(text, corrections=kept)
    assert [(outcome.reason, outcome.done) for outcome in again.outcomes] == [(reason, done)]
    assert [r.unit for r in again.figures if r.text == "8054个"].count("座") == done
    assert bool(again.outcomes[0].advice) == (reason != "applied")


def test_a_moved_correction_is_renewed_when_its_figure_is_corrected_again() -> None:
    report = read()
    kept = report.correct(figure(report, "8054个"), unit="座").corrections
    moved = read(MOVED, corrections=kept)
    again = moved.correct(figure(moved, "8054个"), bound="~")
    assert [c.field for c in again.corrections[0].changes] == ["unit", "bound"]
    assert again.corrections[0].sha256 == moved.sha256
    assert [outcome.reason for outcome in again.outcomes] == ["applied"]


def test_other_reports_are_left_alone_and_keep_their_corrections() -> None:
    report = read()
    kept = report.correct(figure(report, "8054个"), unit="座").corrections
    other = zhibiao.read("新增学位1个。", name="乙区", corrections=kept)
    assert other.outcomes == []
    assert len(other.correct(other.figures[0], unit="座").corrections) == 2
    renamed = zhibiao.read(TEXT, name="丙区", corrections=kept)
    assert [outcome.reason for outcome in renamed.outcomes] == ["applied"]


def test_what_is_corrected_says_so(folder: Path) -> None:
    report = read(corrections=folder / "own.toml")
    assert "corrected, at" in repr(figure(report, "8054个"))
    assert "已更正" in report.figures.to_html("zh")
    assert "已更正" not in read().figures.to_html("zh")
    told = CliRunner().invoke(
        cli,
        ["figures", str(folder / "甲区.txt"), "--corrections", str(folder / "own.toml"), "--format", "table"],
    )
    assert told.stdout.count("corrected") == 1


def test_pickling_keeps_corrections() -> None:
    report = read()
    better = report.correct(figure(report, "8054个"), unit="座", why="原件")
    again = pickle.loads(pickle.dumps(better))
    assert list(again.figures) == list(better.figures)
    assert again.corrections == better.corrections
    assert figure(again, "8054个").corrected == ("unit",)
    table = pickle.loads(pickle.dumps(better.figures))
    assert [r.corrected for r in table] == [r.corrected for r in better.figures]
    assert figure(again.with_corrections(Corrections()), "8054个").unit == "个"


def test_the_exchange_format_stays_as_it_is() -> None:
    report = read()
    better = report.correct(figure(report, "8054个"), unit="座")
    assert list(figure(better, "8054个").to_dict()) == list(zhibiao.figures.FIELDS)  # type: ignore[attr-defined]
    assert set(FIELDS) <= {*zhibiao.Figure.__dataclass_fields__, "period"}


def test_merging_two_files() -> None:
    mine, same = Corrections([row()]), Corrections([row()])
    theirs = Corrections([row(changes=(Change("bound", "=", ">"),)), row(begin=50, end=54)])
    assert mine.merge(same) == mine
    assert [[c.field for c in r.changes] for r in mine.merge(theirs)] == [["unit", "bound"], ["unit"]]
    for clash in (row(changes=(Change("unit", "个", "张"),)), row(action="remove", changes=())):
        with pytest.raises(zhibiao.CorrectionError, match="Expected one thing said of 800个 in 甲区"):
            mine.merge(Corrections([clash]))


def test_comparing_two_states() -> None:
    old, new = (
        Corrections([row(), row(begin=50, end=54)]),
        Corrections([row(why="原件"), row(begin=70, end=74)]),
    )
    fresh, gone = new.diff(old)
    assert [r.begin for r in fresh] == [5, 70]
    assert [r.begin for r in gone] == [50]
    with pytest.raises(KeyError):
        old.remove(row(begin=1))


def test_review_has_a_row_a_field() -> None:
    two = (Change("unit", "个", "座"), Change("bound", "=", ">"))
    one = row(changes=two, who="李", when=date(2026, 3, 1))
    rows = Corrections([one, row(begin=50, action="remove", changes=())])
    told = [(r.action, r.field, r.old, r.new, r.when) for r in rows.review()]
    assert told == [
        ("change", "unit", "个", "座", "2026-03-01"),
        ("change", "bound", "=", ">", "2026-03-01"),
        ("remove", "", "", "", ""),
    ]
    assert rows.review()[0].context == "新增学位【800个】"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    report = read()
    (tmp_path / "甲区.txt").write_text(TEXT, "utf-8")
    better = report.correct(figure(report, "8054个"), value=9500, why="原件如此")
    better.corrections.save(tmp_path / "own.toml")
    return tmp_path


@pytest.mark.parametrize("command", ["figures", "links", "score", "check", "chain", "project"])
def test_commands_take_corrections(folder: Path, command: str) -> None:
    given = [command, str(folder / "甲区.txt"), "--corrections", str(folder / "own.toml")]
    result = CliRunner().invoke(cli, given)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    if command in ("figures", "links"):
        assert '"value": "9500"' in result.stdout


def test_commands_tell_what_is_not_applied(folder: Path) -> None:
    (folder / "甲区.txt").write_text("2024年，新建学位8054个。", "utf-8")
    given = ["--corrections", str(folder / "own.toml")]
    result = CliRunner().invoke(cli, ["figures", str(folder / "甲区.txt"), *given])
    assert (result.exit_code, '"value": "8054"' in result.stdout) == (0, True)
    assert "own.toml:5: 甲区" in result.stderr
    assert "text not found; its words are not in this text" in result.stderr
    (folder / "own.toml").write_text("[[correction]]\nreport = 1\n")
    result = CliRunner().invoke(cli, ["figures", str(folder / "甲区.txt"), *given])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "own.toml:2: Expected a text in quotes, got 1" in result.stderr
    result = CliRunner().invoke(cli, ["figures", str(folder / "甲区.txt"), "--corrections", "none.toml"])
    assert result.exit_code == 1
    assert "none.toml: no such file; check the path" in result.stderr


def test_the_built_in_data_set_takes_none(folder: Path) -> None:
    result = CliRunner().invoke(cli, ["score", "--corrections", str(folder / "own.toml")])
    assert result.exit_code == 2
    assert "Expected a FILE to correct" in result.stderr


def test_the_display(folder: Path) -> None:
    rows = [*Corrections.load(folder / "own.toml"), row(action="remove", changes=(), why="<b>引文</b>")]
    shown = Corrections(rows).to_html("zh")
    for words in ("8054个", "原读作", "9500", "原件如此", "不是数字", "&lt;b&gt;引文"):
        assert words in shown
    assert "<b>引文" not in shown
    assert "no figure" in Corrections(rows).to_html("en")


def test_the_command_corrections(folder: Path) -> None:
    file, report = str(folder / "own.toml"), str(folder / "甲区.txt")
    told = CliRunner().invoke(cli, ["corrections", file])
    assert told.exit_code == 0
    for word in ("8054个", "value", "9500", "原件如此"):
        assert word in told.stdout
    assert "applied" in CliRunner().invoke(cli, ["corrections", file, report]).stdout
    rows = CliRunner().invoke(cli, ["corrections", file, report, "--format", "jsonl", "--fail"])
    assert (rows.exit_code, '"reason": "applied"' in rows.stdout) == (0, True)
    assert '"reason"' not in CliRunner().invoke(cli, ["corrections", file, "--format", "jsonl"]).stdout
    (folder / "甲区.txt").write_text(MOVED, "utf-8")
    assert CliRunner().invoke(cli, ["corrections", file, report, "--fail"]).exit_code == 3


def test_a_corrected_number_is_shown_before_the_printed_one() -> None:
    report = zhibiao.read("2024年，一般公共预算收入141.6亿元，失业率5.1%。")
    money, rate = report.figures
    mended = report.correct(money, value="14610000000").correct(rate, value="5.3")
    assert [number(figure) for figure in mended.figures] == ["146.1亿元 [141.6亿元]", "5.3% [5.1%]"]
    assert number(report.correct(rate, subject="失业").figures[1]) == "5.1%"
