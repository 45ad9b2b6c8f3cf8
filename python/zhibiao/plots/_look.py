# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How pictures look: language, theme, colours, words, and how wide a text is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from zhibiao.errors import ArgumentError
from zhibiao.plots import fonts
from zhibiao.plots._plot import Plot, drawable
from zhibiao.plots._words import TABLE
from zhibiao.show import palette, words
from zhibiao.show.palette import Theme
from zhibiao.show.words import Lang

__all__ = ["SCHEMA", "Lang", "Look", "Theme", "decimals", "folded", "look_of", "wide"]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

_INKS: dict[Theme, dict[str, str]] = {
    "light": {"ink": "#202124", "muted": "#5f6368", "grid": "#e4e6e9", "tint": "#e3f1f3", "line": "#9aa0a6"},
    "dark": {"ink": "#ececf0", "muted": "#a8adb3", "grid": "#34363b", "tint": "#163a41", "line": "#74787e"},
}
_MARKS = {"✗": "×"}  # the packaged font lacks the first


@dataclass(frozen=True)
class Look:
    """Language, theme, title and width of a picture, and what follows from them."""

    lang: Lang
    theme: Theme
    title: str | None
    width: int

    def text(self, group: str, name: str) -> str:
        """An enumerator in the picture's language."""
        return words.text(group, name, self.lang)

    def say(self, name: str, *values: object) -> str:
        """One of the pictures' own words, filled."""
        return TABLE[name][0 if self.lang == "zh" else 1].format(*values)

    def named(self, group: str, name: str) -> str:
        """An enumerator after its mark: ``✓ 完成``."""
        return f"{self.mark(group, name)} {self.text(group, name)}".strip()

    def reason(self, name: str) -> str:
        """A reason in words."""
        return self.text("reason", name)

    def colour(self, group: str, name: str) -> str:
        """The colour of an enumerator."""
        return str(getattr(palette.colour(group, name), self.theme))

    def mark(self, group: str, name: str) -> str:
        """The character that says the same without colour."""
        mark = palette.colour(group, name).mark
        return _MARKS.get(mark, mark)

    def ink(self, name: str = "ink") -> str:
        """The colour of text, of what stands back, of grids."""
        return _INKS[self.theme][name]

    @property
    def ground(self) -> str:
        """The colour behind everything."""
        return palette.GROUNDS[self.theme]

    def blend(self, colour: str, share: Fraction | float) -> str:
        """The ground with so much of a colour on it."""
        ends = [[int(each[at : at + 2], 16) for at in (1, 3, 5)] for each in (self.ground, colour)]
        mixed = (round(under + (over - under) * float(share)) for under, over in zip(*ends, strict=True))
        return "#" + "".join(f"{channel:02x}" for channel in mixed)

    def scale(self, group: str, names: list[str]) -> dict[str, Any]:
        """A scale from names with marks to their colours, for a legend."""
        return {
            "domain": [self.named(group, name) for name in names],
            "range": [self.colour(group, name) for name in names],
        }

    def config(self) -> dict[str, Any]:
        """What holds for all marks, axes and legends."""
        ink, muted, grid = self.ink(), self.ink("muted"), self.ink("grid")
        axis = {
            "labelColor": muted, "titleColor": muted, "gridColor": grid, "domainColor": grid,
            "tickColor": grid, "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal",
        }  # fmt: skip
        title = {
            "color": ink, "fontSize": 16, "fontWeight": "normal", "anchor": "start", "frame": "bounds",
            "subtitleColor": muted, "subtitleFontSize": 11, "subtitlePadding": 6, "offset": 14,
        }  # fmt: skip
        legend = {
            "labelColor": ink, "titleColor": muted, "labelFontSize": 11, "titleFontSize": 11,
            "titleFontWeight": "normal", "symbolStrokeWidth": 0, "labelLimit": 400, "offset": 14,
        }  # fmt: skip
        return {
            "font": fonts.FAMILIES, "aria": False, "view": {"stroke": None}, "axis": axis, "title": title,
            "legend": legend, "text": {"color": ink, "fontSize": 12}, "concat": {"spacing": 24},
        }  # fmt: skip

    def nothing(self) -> dict[str, Any]:
        """What stands in the place of a picture of no rows."""
        mark = {"type": "text", "align": "left", "x": 0, "text": self.say("no_rows"), "fontSize": 13}
        mark["color"] = self.ink("muted")
        return {"data": {"values": [{}]}, "width": 300, "height": 30, "mark": mark, "encoding": {}}

    def plot(
        self, name: str, title: str, subtitle: str, body: dict[str, Any], data: list[dict[str, Any]], alt: str
    ) -> Plot:
        """A picture of a view or of views below each other."""
        top = {"text": self.title or title, "subtitle": folded(subtitle, 2 * self.width // 25)}
        spec = {
            "$schema": SCHEMA, "background": self.ground, "padding": 16, "title": top, **body,
            "config": self.config(),
        }  # fmt: skip
        said = alt if self.lang == "en" else alt.replace("; ", "；")
        return Plot(name, tuple(data), drawable(f"{self.title or title}: {said}" if self.lang == "en" else
                    f"{self.title or title}：{said}"), self.lang, self.theme, drawable(spec))  # fmt: skip


def look_of(lang: str, theme: str, title: str | None, width: int) -> Look:
    """The look that is asked for; `ArgumentError` for one that there is not."""
    if lang not in words.LANGUAGES:
        raise ArgumentError("lang", "'zh' or 'en'", repr(lang))
    if theme not in palette.GROUNDS:
        raise ArgumentError("theme", "'light' or 'dark'", repr(theme))
    if isinstance(width, bool) or not isinstance(width, int) or not 320 <= width <= 4000:
        raise ArgumentError("width", "pixels from 320 to 4000", repr(width))
    return Look("zh" if lang == "zh" else "en", "light" if theme == "light" else "dark", title, width)


def wide(text: str) -> float:
    """About how wide a text is, in ems: a Chinese character is one."""
    return sum(1.0 if ord(character) > 0x2E7F else 0.58 for character in text)


def folded(text: str, ems: float) -> list[str]:
    """A text in lines of at most so many ems; words of letters stay whole where they fit."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and wide(lines[-1] + piece.rstrip()) > ems:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> list[str]:
    """Characters of Chinese alone, words of letters with the blank after them; closing marks stay behind."""
    pieces: list[str] = []
    for character in text:
        whole = ord(character) > 0x2E7F and character not in "，、；：。！？）》”’%"
        start = not pieces or whole or pieces[-1].endswith(" ") or ord(pieces[-1][-1]) > 0x2E7F
        if start and character not in "，、；：。！？）》”’%" or not pieces:
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


def decimals(value: Decimal | Fraction | float, places: int = 1) -> str:
    """A number for people with at most so many decimals: ``112``, ``101.8``."""
    if value != value or abs(value) == float("inf"):  # noqa: PLR0124 - not a number
        return str(value)
    shown = f"{float(value):.{places}f}" if not isinstance(value, Decimal) else f"{value:.{places}f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown in ("-0", "") else shown
