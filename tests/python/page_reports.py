# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The pages that tests open, and how they open them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import zhibiao

HAIDIAN = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "haidian_2025.txt"
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 375, "height": 740}, "has_touch": True, "is_mobile": True}

# Numbers that do not add up, claims, a number that is not understood, and much that a browser could mistake.
ODD = """政府工作报告
——2026年1月7日在<b>云禾区</b>第一次会议上
一、2025年工作回顾
（一）<script>window.hacked = 1</script>更加牢固
2025年，地区生产总值增长5.6%。<script>window.hacked = 2</script>新建滨河步道12公里，超额完成年度任务。
<img src=x onerror="window.hacked = 3">新增学位165个，累计98个。覆盖率从83.4%提高到85.2%、提高2.6个百分点。
建成“</script><script>window.hacked = 4</script>”公园6个，{{ 7 * 7 }}、${7*7}、&lt;不变&gt;、' " `。
𠮷野街道3个。
— 3 —
二、2026年工作安排
地区生产总值增长5.5%左右。新建滨河步道15公里。建成“</script><script>window.hacked = 4</script>”公园9个。
"""


def report_of(name: str) -> zhibiao.Report:
    """The report of a name; skips where its file is not at hand."""
    if name == "haidian":
        if not HAIDIAN.exists():
            pytest.skip("../shared/corpus/haidian_2025.txt is not there")
        return zhibiao.read(HAIDIAN)
    if name == "odd":
        return zhibiao.read(ODD, name="</title><script>window.hacked = 5</script>")
    return zhibiao.datasets.yunhe_2025()


@dataclass
class Opened:
    """A page in the browser, with what it complained of and asked for."""

    page: Any
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def quiet(self) -> None:
        """Nothing was complained of, and nothing asked for but the file itself."""
        assert self.errors == []
        assert [url for url in self.requests if not url.startswith(("file:", "data:"))] == []
        assert len({url.split("#")[0] for url in self.requests if url.startswith("file:")}) == 1


@contextmanager
def opened(chromium: Any, path: Path, address: str = "", **context: Any) -> Iterator[Opened]:
    """The page of a file, in a context of its own."""
    made = chromium.new_context(**{**DESKTOP, **context})
    page = made.new_page()
    found = Opened(page)
    page.on("console", lambda message: found.errors.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.errors.append(str(error)))
    page.on("dialog", lambda dialog: found.errors.append(dialog.message))
    page.on("request", lambda request: found.requests.append(request.url))
    page.goto(path.as_uri() + address)
    yield found
    made.close()


def click(page: Any, selector: str) -> None:
    """Scroll there and press the mouse at its middle, where nothing may cover it."""
    at = page.evaluate(
        """selector => {
          const element = document.querySelector(selector);
          element.scrollIntoView({ block: 'nearest' });
          const box = element.getClientRects()[0], x = box.x + box.width / 2, y = box.y + box.height / 2;
          return element.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
        }""",
        selector,
    )
    assert at is not None, f"something covers {selector}"
    page.mouse.click(*at)


def until(page: Any, condition: str) -> None:
    """Waits for an expression of the page to be true; the page's policy forbids Playwright's own way."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never so: {condition}")
