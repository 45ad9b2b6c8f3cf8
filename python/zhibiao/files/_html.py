# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The report in an html page as it is crawled.

A line is worth keeping where it holds a sentence or a figure.  The report stands in the smallest element
that holds every such line which is not around it: not in navigation, footers or share bars, not made of
links.  So no sentence and no figure is lost for the sake of a tidy text; a page's heading is put before it.
"""

from __future__ import annotations

import re

from zhibiao.errors import EncodingError, MissingExtraError
from zhibiao.files._encoding import Decoded, decode_as, detect
from zhibiao.files._html_blocks import Block, Element, Page, blocks_of
from zhibiao.files._html_table import AROUND_NAMES, AROUND_TAGS, AROUND_WORDS
from zhibiao.files._kind import unsupported
from zhibiao.files._source import Source

__all__ = ["read_html"]

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)|encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE)
_GB = ("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SENTENCE = re.compile(r"[。！？；]")
_DATE = re.compile(r"\d{2,4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*(\d{1,2}日?)?|\d{1,2}:\d{2}(:\d{2})?|第\s*\d+")
_FIGURE = re.compile(
    r"[0-9０-９〇一二三四五六七八九十百千]\s*[%％个亿万千百元人户项家所公平亩吨件名倍张台辆套座处条]|百分之"
)
_QUANTITY = re.compile(r"\d\s*[%％万亿元]")
_LONGEST_AROUND = 80
_MOSTLY = 0.6  # of a line's characters are in links: it is a list of links
_MOST_AROUND = 0.3  # of a page's sentences are in an element that is around the report by its name
_SITE = re.compile(r"\s*[-_|–—]+\s*")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:4096])
    return (found[1] or found[2]).decode("ascii").lower() if found else ""


def _decode(data: bytes, name: str, encoding: str | None) -> tuple[Decoded, EncodingError | None]:
    """A page's text; where bytes are damaged, with U+FFFD for them and the error that tells where."""
    if encoding is not None:
        return Decoded(decode_as(data, name, encoding), encoding, ""), None
    declared = _declared(data)
    try:
        found = detect(data, name)
    except EncodingError as error:
        wanted = "GB18030" if declared in _GB else error.likely_encoding.removeprefix("damaged ")
        if wanted not in ("UTF-8", "GB18030", "Big5"):
            raise
        text = data.decode(wanted, "replace")
        return Decoded(text, wanted, f"read as {wanted}"), error if "\ufffd" in text else None
    if declared and found.encoding != "UTF-8":
        found = found._replace(note=f"declared {declared}, {found.note}")
    return found, None


def _is_around(element: Element) -> bool:
    names = {word.lower() for word in _WORD.findall(element.names)}
    return element.tag in AROUND_TAGS or not names.isdisjoint(AROUND_NAMES)


def _ancestors(element: Element) -> list[Element]:
    """An element and those around it, innermost first."""
    found = [element]
    while found[-1].parent is not None:
        found.append(found[-1].parent)
    return found


def _worth(text: str) -> int:
    """How many sentences and figures a line holds."""
    plain = _DATE.sub("", text)
    return len(_SENTENCE.findall(text)) + len(_FIGURE.findall(plain))


def _outside(page: Page) -> set[Element]:
    """The elements around the report: named so, and with few of the page's sentences and figures."""
    worth: dict[Element, int] = {}
    total = 0
    for block in page.blocks:
        here = _worth(block.text)
        total += here
        for element in _ancestors(block.element):
            worth[element] = worth.get(element, 0) + here
    return {element for element, own in worth.items() if own <= _MOST_AROUND * total and _is_around(element)}


def _is_list(block: Block, text: str) -> bool:
    return block.linked > _MOSTLY * len(text)


def _is_word_around(text: str) -> bool:
    """Whether a line's words say that it is not of the report."""
    short = len(text) <= _LONGEST_AROUND and "。" not in text and not _QUANTITY.search(text)
    return short and (text.startswith(AROUND_WORDS) or "ICP备" in text or "公网安备" in text)


def _common(blocks: list[Block]) -> Element:
    """The innermost element that holds all of these lines, and more than one line."""
    shared = _ancestors(blocks[0].element.parent or blocks[0].element)
    for block in blocks[1:]:
        own = set(map(id, _ancestors(block.element)))
        shared = [element for element in shared if id(element) in own]
    return shared[0]


def _heading(page: Page, inside: list[Block], title: str) -> list[str]:
    """The page's heading, where it stands before the report's element."""
    first = page.blocks.index(inside[0]) if inside else 0
    for tag in ("h1", "h2", "h3"):
        before = [b.text for b in page.blocks[:first] if b.element.tag == tag and not _is_list(b, b.text)]
        if before:
            found = before[-1]
            break
    else:
        found = _SITE.split(title)[0].strip()
    here = [block.text for block in inside[:10]]
    return [found] if found and not any(found in line or line == found for line in here) else []


def _content(page: Page, title: str) -> list[str]:
    outside = _outside(page)
    kept = [b for b in page.blocks if outside.isdisjoint(_ancestors(b.element))]
    kept = [b for b in kept if not _is_word_around(b.text)]
    if sum(not _is_list(b, b.text) for b in kept):
        kept = [b for b in kept if not _is_list(b, b.text)]
    worthy = [b for b in kept if _worth(b.text)] or kept
    if not worthy:
        return [title] if title else []
    content = _common(worthy)
    inside = [b for b in kept if content in _ancestors(b.element)]
    return _heading(page, inside, title) + [b.text + "\n" * b.spaced for b in inside]


def _parsed(text: str, name: str) -> tuple[Page, str]:
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise MissingExtraError(name, "html", "selectolax") from None

    tree = LexborHTMLParser(text.replace("\0", "\ufffd"))
    title = tree.css_first("meta[name=ArticleTitle]")
    words = title.attributes.get("content") if title else None
    if not words and (named := tree.css_first("title")):
        words = named.text()
    return blocks_of(tree.root) if tree.root else Page(), " ".join((words or "").split())


def read_html(data: bytes, name: str, encoding: str | None) -> tuple[bytes, str, Source]:
    """The text of a page in UTF-8, its name, and its source."""
    decoded, error = _decode(data, name, encoding)
    page, title = _parsed(decoded.text.removeprefix("\ufeff"), name)
    lines = _content(page, title)
    if not page.blocks:
        sources = ", ".join(filter(None, page.frames))
        if sources:
            raise unsupported(name, "frames", f"a page of frames ({sources})")
        raise unsupported(name, "html without text")
    text = "\n".join(lines) + "\n"
    note = decoded.note
    if error is not None:
        if "\ufffd" in text:
            raise error
        note = f"{note}; damaged at byte {error.byte}, outside of the report"
    return text.encode("utf-8", "replace"), name, Source("html", decoded.encoding, note)
