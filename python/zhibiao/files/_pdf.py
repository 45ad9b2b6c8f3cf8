# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A pdf with a text layer as text: paragraphs, without running heads, with a map of its pages."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

from zhibiao.errors import DamagedFileError, MissingExtraError, UnsupportedFormatError
from zhibiao.files._kind import unsupported
from zhibiao.files._paragraphs import joined
from zhibiao.files._pdf_heads import without_heads
from zhibiao.files._pdf_lines import Glyph, Line, lines_of
from zhibiao.files._radical_table import CHARACTER_OF
from zhibiao.files._source import Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

__all__ = ["read_pdf"]

_MOST_PAGES = 3000
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_SECURITY = 5  # FPDF_ERR_SECURITY
_FEW = 20  # characters on a page: a stamp or a page number, the text is in a picture
_GARBLED = 0.2  # of the characters have no meaning
_BLANKS = (10, 13, 32)  # what PDFium adds


class _Page(NamedTuple):
    lines: list[Line]
    width: float
    characters: int
    garbled: int
    pictured: bool


def _damaged(name: str, what: str) -> DamagedFileError:
    advice = "fetch it again, or open it in a reader and print it to a new pdf"
    return DamagedFileError(f"{name}: a pdf that is damaged ({what}); {advice}", name, "pdf")


def _open(data: bytes, name: str) -> PdfDocument:
    try:
        import pypdfium2
    except ImportError:
        raise MissingExtraError(name, "pdf", "pypdfium2") from None

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (_PASSWORD, _SECURITY):
            raise unsupported(name, "encrypted pdf", "a pdf under a password") from None
        raise _damaged(name, "it has no readable list of its pages") from None


def _glyphs(text: Any, count: int) -> list[Glyph]:
    """The characters of a page with their boxes; what PDFium adds by itself is left out."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    at = ctypes.byref(box)
    found = []
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text, i)
        if (code in _BLANKS and raw.FPDFText_IsGenerated(text, i)) or not raw.FPDFText_GetLooseCharBox(
            text, i, at
        ):
            continue
        character = CHARACTER_OF.get(code) or chr(code if code < 0x110000 else 0xFFFD)
        found.append(Glyph(character, box.left, box.bottom, box.right, box.top))
    return _whole(found)


def _whole(glyphs: list[Glyph]) -> list[Glyph]:
    """Halves of surrogate pairs put together."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if found and "\ud800" <= found[-1].character <= "\udbff" and "\udc00" <= glyph.character <= "\udfff":
            pair = (found[-1].character + glyph.character).encode("utf-16", "surrogatepass").decode("utf-16")
            found[-1] = found[-1]._replace(character=pair)
        else:
            found.append(glyph)
    return [g if not "\ud800" <= g.character <= "\udfff" else g._replace(character="\ufffd") for g in found]


def _is_garbled(character: str) -> bool:
    return character in "\0\ufffd" or "\ue000" <= character <= "\uf8ff" or character < "\t"


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2 import raw

    return next(iter(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,))), None) is not None


def _page(document: PdfDocument, number: int) -> _Page:
    page = document[number]
    text = page.get_textpage()
    glyphs = _glyphs(text, text.count_chars())
    seen = sum(not glyph.character.isspace() for glyph in glyphs)
    garbled = sum(_is_garbled(glyph.character) for glyph in glyphs)
    glyphs = [glyph for glyph in glyphs if not _is_garbled(glyph.character)]
    pictured = seen < _FEW and _has_picture(page)
    found = _Page(lines_of(number, glyphs), page.get_width(), seen, garbled, pictured)
    text.close()
    page.close()
    return found


def _numbers(pages: list[int]) -> str:
    """Numbers from 1, with runs drawn together: 1–3, 7."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page:
            runs[-1][-1] = page + 1
        else:
            runs.append([page + 1, page + 1])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)


def _refuse(pages: list[_Page], name: str) -> None:
    """Where there is no text to read, say why."""
    seen = sum(page.characters for page in pages)
    bare = [number for number, page in enumerate(pages) if page.pictured]
    if seen == 0 or (bare and len(bare) == sum(page.characters < _FEW for page in pages) == len(pages)):
        where = _numbers(bare or list(range(len(pages))))
        raise unsupported(name, "scanned pdf", f"a pdf without text, of pictures (pages {where})")
    if sum(page.garbled for page in pages) > _GARBLED * seen:
        where = _numbers([n for n, p in enumerate(pages) if p.garbled > _GARBLED * p.characters])
        raise unsupported(name, "garbled pdf", f"a pdf whose text is garbled (pages {where})")


def _pages(data: bytes, name: str) -> list[_Page]:
    document = _open(data, name)
    try:
        if len(document) > _MOST_PAGES:
            advice = "give the report's pages alone"
            what = f"{name}: a pdf of {len(document)} pages, which no report has; {advice}"
            raise UnsupportedFormatError(what, name, "too large", advice)
        return [_page(document, number) for number in range(len(document))]
    except (RuntimeError, ValueError, OSError) as error:
        if isinstance(error, UnsupportedFormatError):
            raise
        raise _damaged(name, "a page cannot be read") from None
    finally:
        document.close()


def read_pdf(data: bytes, name: str) -> tuple[str, Source]:
    """The text of a pdf, and its source."""
    pages = _pages(data, name)
    if not pages:
        raise _damaged(name, "it has no pages")
    _refuse(pages, name)
    lines, left_out = without_heads([page.lines for page in pages])
    text, starts = joined(lines, [page.width for page in pages])
    bare = [number for number, page in enumerate(pages) if page.pictured]
    note = f"pages without text, of pictures: {_numbers(bare)}" if bare else ""
    return text, Source("pdf", note=note, left_out=left_out, pages=starts)
