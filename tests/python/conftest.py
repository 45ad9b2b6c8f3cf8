# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What several tests need that a machine may lack: a browser, a font with Chinese glyphs."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans CJK TC</family></prefer></alias>
<alias><family>serif</family><prefer><family>Noto Sans CJK TC</family></prefer></alias>
<alias><family>system-ui</family><prefer><family>Noto Sans CJK TC</family></prefer></alias>
</fontconfig>
"""


def with_chinese_font(folder: Path) -> dict[str, str]:
    """The environment of a browser that has the font of the pip package, where that is installed."""
    found = importlib.util.find_spec("cvttf_NotoSansCJK_Regular")
    if found is None or found.origin is None:
        return dict(os.environ)
    config = folder / "fonts.conf"
    config.write_text(FONTS.format(fonts=Path(found.origin).parent, cache=folder / "cache"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A headless Chromium, as Playwright's `Browser`; one for the whole run."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=program,
            args=["--no-sandbox"],
            env=with_chinese_font(tmp_path_factory.mktemp("fonts")),
        )
        yield browser
        browser.close()
