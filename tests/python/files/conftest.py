# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Reports as docx, html and pdf, made by real programs; real reports where they lie beside the project."""

from __future__ import annotations

import html
import io
import shutil
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
import zhibiao

SHARED = Path(__file__).resolve().parents[4] / "shared"
STYLE = """
@font-face { font-family: report; src: url("FONT"); }
body { font: 16pt/28pt report; }
p { margin: 0; text-indent: 2em; text-align: justify; }
"""


def text_of(name: str) -> str:
    """A built-in report, or a real one; skips where it is not at hand."""
    if name.startswith("yunhe"):
        return (Path(zhibiao.datasets.yunhe_2025_path()).parent / f"{name}.txt").read_text(encoding="utf-8")
    path = SHARED / "corpus" / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{name} is not in ../shared")
    return path.read_text(encoding="utf-8")


def paragraphs(text: str) -> str:
    """The lines of a report as html; an empty one stays an empty paragraph."""
    return "\n".join(f"<p>{html.escape(line) or '&nbsp;'}</p>" for line in text.split("\n"))


@pytest.fixture(scope="session")
def report_text() -> Callable[[str], str]:
    return text_of


@pytest.fixture(scope="session")
def as_paragraphs() -> Callable[[str], str]:
    return paragraphs


@pytest.fixture(scope="session")
def as_docx() -> Callable[[str], bytes]:
    """A text as docx, by python-docx."""
    docx = pytest.importorskip("docx")

    def make(text: str) -> bytes:
        document = docx.Document()
        for line in text.split("\n"):
            document.add_paragraph(line)
        saved = io.BytesIO()
        document.save(saved)
        return saved.getvalue()

    return make


@pytest.fixture(scope="session")
def as_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., bytes]:
    """The body of a page as pdf, by Chromium, with a font that holds Chinese."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium prints to pdf here")
    package = find_spec("cvttf_NotoSansCJK_Regular")
    if package is None or package.origin is None:
        pytest.skip("no Chinese font: pip install cvttf-notosanscjk-regular")
    font = next(Path(package.origin).parent.glob("*.otf")).as_uri()
    folder = tmp_path_factory.mktemp("pdf")

    def make(body: str, style: str = "", *, heads: bool = False) -> bytes:
        page, pdf = folder / "report.html", folder / "report.pdf"
        styles = STYLE.replace("FONT", font) + style
        head = f"<meta charset=utf-8><title>2025 report</title><style>{styles}</style>"
        page.write_text(
            f"<!doctype html><html lang=zh><head>{head}</head><body>{body}</body></html>", "utf-8"
        )
        flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
        flags += ["--allow-file-access-from-files", f"--print-to-pdf={pdf}"]
        flags += [] if heads else ["--no-pdf-header-footer"]
        subprocess.run([chromium, *flags, page.as_uri()], check=True, capture_output=True, timeout=120)
        return pdf.read_bytes()

    return make
