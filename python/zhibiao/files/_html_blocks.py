# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A page as lines, each with the elements around it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from zhibiao.files._html_table import BLOCK_TAGS, NO_TEXT_TAGS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Block", "Element", "Page", "blocks_of"]

_DEEPEST = 200  # elements in one another; those deeper count as their ancestor
_LONGEST_CELL = 200  # characters; a cell with more lays out a page
_SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b\ufeff]+")
_WRAPPED = re.compile(r"(?<=[\u2e80-\uffef]) ?\n[ \n]*| ?\n[ \n]*(?=[\u2e80-\uffef])")
_SPACES = re.compile(r"[ \n]+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Element:
    """An element that holds lines: its place in the tree, and its names."""

    def __init__(self, parent: Element | None, tag: str, names: str) -> None:
        self.parent = parent
        self.tag = tag
        self.names = names
        self.depth: int = parent.depth + 1 if parent else 0


class Block:
    """A line of the page."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.pieces: list[str] = []
        self.linked = 0  # characters in links
        self.spaced = False  # an empty line follows

    @cached_property
    def text(self) -> str:
        """Its text as a browser shows it, but the ends of the source's lines are no spaces in Chinese."""
        return _SPACES.sub(" ", _WRAPPED.sub("", "".join(self.pieces))).strip(" \u3000\t")


class Page:
    """The lines of a page, and the frames and images whose text is elsewhere."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.frames: list[str] = []
        self._current = Element(None, "html", "")
        self._block = Block(self._current)
        self._links = 0
        self._paragraph = 0  # lines before the paragraph that is open

    def add(self, text: str, linked: int = 0) -> None:
        """Put text into the line, with so many characters of it in links."""
        text = _SPACE.sub(_space, text)
        if text:
            self._block.pieces.append(text)
            self._block.linked += len(text) if self._links else linked

    def tab(self) -> None:
        """Begin the next cell of a row."""
        self._block.pieces.append("\t")

    def cut(self) -> bool:
        """End the line; whether there was text in it."""
        text = bool("".join(self._block.pieces).strip())
        if text:
            self.blocks.append(self._block)
        self._block = Block(self._current)
        return text

    def space(self) -> None:
        """An empty line follows."""
        if self.blocks:
            self.blocks[-1].spaced = True

    def enter(self, tag: str, node: LexborNode) -> None:
        """An element begins."""
        if tag == "a":
            self._links += 1
        if tag in BLOCK_TAGS and tag != "br" and self._current.depth < _DEEPEST:
            names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
            self._current = Element(self._current, tag, names)
        if tag in BLOCK_TAGS and ((not self.cut() and tag == "br") or tag in _HEADINGS):
            self.space()
        if tag == "p":
            self._paragraph = len(self.blocks)

    def leave(self, tag: str, outer: Element) -> None:
        """An element ends."""
        if tag == "a":
            self._links -= 1
        if tag in BLOCK_TAGS and tag != "br":
            self._current = outer
            self.cut()
        if tag in _HEADINGS or (tag == "p" and len(self.blocks) == self._paragraph):
            self.space()

    @property
    def current(self) -> Element:
        """The element that is open."""
        return self._current


def _space(found: re.Match[str]) -> str:
    """A space, or the break of a line of the source, which in Chinese means none."""
    return "\n" if "\n" in found[0] or "\r" in found[0] else " "


def _is_hidden(node: LexborNode) -> bool:
    style = node.attributes.get("style")
    return bool(style and _HIDDEN.search(style))


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _is_data(row: LexborNode) -> bool:
    """Whether a row holds figures, not a page's layout."""
    cells = _cells(row)
    return len(cells) > 1 and all(
        len((cell.text() or "").strip()) <= _LONGEST_CELL
        and len(cell.css("p, div, li, br")) <= 1
        and cell.css_first("table, h1, h2") is None
        for cell in cells
    )


def _add_row(page: Page, row: LexborNode) -> None:
    for number, cell in enumerate(_cells(row)):
        if number:
            page.tab()
        linked = sum(len(link.text() or "") for link in cell.css("a"))
        page.add((cell.text() or "").strip(), linked)


def _visit(page: Page, node: LexborNode) -> bool:
    """Take in a node; whether its children are to be visited."""
    tag = node.tag or ""
    if tag == "-text":
        page.add(node.text_content or "")
        return False
    if tag in ("frame", "iframe"):
        page.frames.append(str(node.attributes.get("src") or ""))
    if tag.startswith("-") or (tag in NO_TEXT_TAGS and tag != "frameset") or _is_hidden(node):
        return False
    page.enter(tag, node)
    if tag == "tr" and _is_data(node):
        _add_row(page, node)
        page.leave(tag, page.current.parent or page.current)
        return False
    return True


def blocks_of(root: LexborNode) -> Page:
    """The lines of a page in their order."""
    page = Page()
    stack: list[tuple[LexborNode, Element | None]] = [(root, None)]
    while stack:
        node, outer = stack.pop()
        if outer is not None:
            page.leave(node.tag or "", outer)
            continue
        before = page.current
        if _visit(page, node):
            stack.append((node, before))
            children = list(node.iter(include_text=True))
            stack.extend((child, None) for child in reversed(children))
    page.cut()
    return page
