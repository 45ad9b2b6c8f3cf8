# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Words on the page that its script can swap: elements name their word, and the page carries those used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhibiao.page.words_table import TABLE
from zhibiao.show.words import Lang, Word, word

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["Labels"]


class Labels:
    """Writes words in one language, and remembers them in both.

    Examples
    --------
    >>> labels = Labels("en")
    >>> labels.text("verdict", "met")
    Markup('<span data-w="verdict.met">met</span>')
    >>> labels.used["verdict.met"][0]
    '完成'
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.used: dict[str, tuple[str, ...]] = {}

    def word(self, group: str, name: str) -> Word:
        """The word, remembered."""
        found = TABLE[name] if group == "page" else word(group, name)
        self.used[f"{group}.{name}"] = tuple(found)
        return found

    def plain(self, group: str, name: str, *values: object) -> str:
        """The word in the page's language; where it has a note, without it."""
        found = self.word(group, name)
        told = found.zh if self.lang == "zh" else found.en
        return told.format(*values) if values else told

    def note(self, group: str, name: str) -> str:
        """The note of a word in the page's language."""
        found = self.word(group, name)
        return found.zh_note if self.lang == "zh" else found.en_note

    def text(self, group: str, name: str, *values: object) -> Markup:
        """An element with the word; values stand in place of ``{}``."""
        from markupsafe import Markup

        told = self.plain(group, name, *values)
        shown = "|".join(map(str, values))
        attribute = Markup(' data-n="{}"').format(shown) if values else ""
        return Markup('<span data-w="{}.{}"{}>{}</span>').format(group, name, attribute, told)

    def attribute(self, attribute: str, group: str, name: str) -> Markup:
        """An attribute such as ``aria-label`` with the word."""
        from markupsafe import Markup

        told = self.plain(group, name)
        return Markup('{0}="{1}" data-w-{0}="{2}.{3}"').format(attribute, told, group, name)
