# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What does not add up in a report: each planted error is found, its clean twin is left alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import zhibiao

CLEAN = """青穗区2026年政府工作报告
一、2025年工作回顾
地区生产总值从2024年的612.8亿元增加到655.1亿元，增长5.6%。一般公共预算收入从48.3亿元增加到50.8亿元，增长5.2%。
城镇调查失业率由4.9%下降到4.7%、下降0.2个百分点。粮食总产量31.5万吨，比上年增加1.5万吨、增长5.0%。
研发经费从2020年的10.0亿元增加到2025年的16.1亿元，年均增长10%。三次产业结构由8.1:41.4:50.5调整为7.6:40.9:51.5。
进出口总额86亿元，其中出口51亿元、进口35亿元。新建学校12所，其中小学8所。全区现有村64个，其中示范村31个，占48.4%。
新引进项目86个，完成年度任务80个的107.5%。新增充电桩165个，累计398个。在24项指标中，95.8%完成预期。
民宿从120家增加到150家、增加30家。社会消费品零售总额增长5.1%。东片区有27个改造项目，西片区有14个改造项目，共计41个。
回顾全年，社会消费品零售总额增长5.1%。
二、2026年工作安排
城镇登记失业率控制在5%以内，社会消费品零售总额增长5.5%左右。
"""

# What is changed, and what then is found: kind and reason.
PLANTED = [
    ("增长5.2%", "增长6.2%", "triple", "outside_rounding"),
    ("由4.9%下降到4.7%、下降0.2个", "由4.9%下降到4.7%、下降0.5个", "change", "outside_rounding"),
    ("由4.9%下降到4.7%、下降0.2个", "由4.9%下降到5.7%、下降0.2个", "direction", "wrong_direction"),
    ("1.5万吨、增长5.0%", "1.5万吨、增长7.0%", "triple", "outside_rounding"),
    ("年均增长10%", "年均增长13%", "average_growth", "outside_rounding"),
    ("7.6:40.9:51.5", "7.6:40.9:53.5", "share_sum", "sum_not_hundred"),
    ("进口35亿元", "进口39亿元", "parts", "parts_exceed_whole"),
    ("其中小学8所", "其中小学18所", "part", "part_exceeds_whole"),
    ("占48.4%", "占58.4%", "share", "not_its_share"),
    ("的107.5%", "的117.5%", "attainment", "outside_rounding"),
    ("累计398个", "累计98个", "cumulative", "total_below_flow"),
    ("95.8%完成", "97.4%完成", "impossible_share", "impossible"),
    ("增加30家", "增加50家", "change", "outside_rounding"),
    ("共计41个", "共计51个", "parts", "parts_fall_short"),
    ("全年，社会消费品零售总额增长5.1%", "全年，社会消费品零售总额增长6.1%", "repeated", "other_value"),
]  # fmt: skip


def grave(text: str) -> list[zhibiao.Finding]:
    return [row for row in zhibiao.read(text, name="青穗").check() if row.severity != "note"]


def test_nothing_is_found_in_a_clean_report() -> None:
    found = zhibiao.read(CLEAN).check()
    assert [(row.kind, row.severity, row.reason) for row in found] == [
        ("triple", "note", "different_price_basis")
    ]
    assert found[0].figures[-1].text == "5.6%"


@pytest.mark.parametrize(("right", "wrong", "kind", "reason"), PLANTED)
def test_each_planted_error_is_found(right: str, wrong: str, kind: str, reason: str) -> None:
    assert CLEAN.count(right) == 1
    text = CLEAN.replace(right, wrong)
    found = grave(text)
    assert (kind, reason) in {(row.kind, row.reason) for row in found}
    for row in found:
        assert text[row.begin : row.end].startswith(text[slice(*row.numbers[0])])
        assert all(
            text[begin:end] == quote for (begin, end), quote in zip(row.sentences, row.quotes, strict=True)
        )


def test_all_errors_at_once() -> None:
    text, planted = CLEAN, set()
    for right, wrong, kind, _ in PLANTED:
        planted |= {kind} if right in text else set()
        text = text.replace(right, wrong)
    assert {row.kind for row in grave(text)} == planted


@pytest.mark.parametrize(
    "text",
    [
        "森林覆盖率从41%左右提高到43%、提高3个百分点。",
        "年均接待游客120万人次，其中去年250万人次。",
        "一般公共预算收入从40.0亿元增加到42.0亿元，同口径增长8.1%。",
    ],
)
def test_what_words_explain_is_no_error(text: str) -> None:
    assert grave(text) == []


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zhibiao", "check", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ, check=False)


def test_the_command(tmp_path: Path) -> None:
    clean, wrong = tmp_path / "clean.txt", tmp_path / "wrong.txt"
    clean.write_text("没有数字。", encoding="utf-8")
    wrong.write_text("民宿从120家增加到150家、增加40家。", encoding="utf-8")
    done = run(str(clean), str(wrong))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "clean: nothing found that does not add up",
        "wrong: 1 error",
        "  error at 3-20  two levels and their change: more than rounding explains  (120家, 150家, 40家)",
        "    printed 40家, the others allow 30 … 30家",
        "    0-21  民宿从120家增加到150家、增加40家。",
    ]
    rows = [json.loads(line) for line in run(str(clean), str(wrong), "--format", "jsonl").stdout.splitlines()]
    assert rows == [row.to_dict() for row in zhibiao.read(wrong).check()]


def test_the_exit_status_of_the_command(tmp_path: Path) -> None:
    note, wrong = tmp_path / "note.txt", tmp_path / "wrong.txt"
    note.write_text("地区生产总值从200.0亿元增加到250.0亿元，增长15%。", encoding="utf-8")
    wrong.write_text("民宿从120家增加到150家、增加40家。", encoding="utf-8")
    assert run(str(note), "--fail").returncode == 0
    assert run(str(wrong), "--fail").returncode == 3
    assert run(str(wrong)).returncode == 0
    assert run(str(wrong), str(tmp_path / "none.txt"), "--fail").returncode == 1
