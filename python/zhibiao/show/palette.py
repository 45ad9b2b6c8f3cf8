# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Colours of verdicts, roles, measures and the like, on light and on dark grounds.

Each is text that reads on its ground (contrast of 4.5 to 1 or more, WCAG 2.2, 1.4.3).  Good and bad are told
apart by blue-green against orange, which colour-blind readers tell apart, and by a mark; never by red against
green alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

__all__ = ["COLOURS", "GROUNDS", "Colour", "Theme", "colour", "contrast", "css_class", "rules", "variables"]

Theme: TypeAlias = Literal["light", "dark"]

GROUNDS: dict[Theme, str] = {"light": "#ffffff", "dark": "#1c1d20"}
"""The grounds on which the colours stand."""


class Colour(NamedTuple):
    """A colour for each ground, and a mark that says the same without colour.

    Attributes
    ----------
    light, dark : str
        ``#rrggbb`` on a light and on a dark ground.
    mark : str
        A character, or an empty string.

    Examples
    --------
    >>> colour("verdict", "met").mark
    '✓'
    """

    light: str
    dark: str
    mark: str = ""


_TEAL, _ORANGE, _OCHRE = ("#00687a", "#5ec8dc"), ("#b0390b", "#ff9e70"), ("#7a5c00", "#e3c04b")
_PURPLE, _GREY, _BLUE = ("#6a4c93", "#c3a6f0"), ("#5f6368", "#a8adb3"), ("#1a5fb4", "#8ab8ff")

COLOURS: dict[str, dict[str, Colour]] = {
    "verdict": {
        "met": Colour(*_TEAL, "✓"),
        "within_tolerance": Colour(*_OCHRE, "≈"),
        "missed": Colour(*_ORANGE, "✗"),
        "undetermined": Colour(*_PURPLE, "?"),
        "not_reported": Colour(*_GREY, "–"),
    },
    "asked": {
        "more": Colour(*_TEAL, "▲"),
        "same": Colour(*_BLUE, "="),
        "less": Colour(*_OCHRE, "▽"),
        "rise": Colour(*_PURPLE, "↑"),
        "fall": Colour(*_PURPLE, "↓"),
        "unknown": Colour(*_GREY, "?"),
        "not_linked": Colour(*_GREY, "–"),
    },
    "already": {
        "yes": Colour(*_TEAL, "✓"),
        "no": Colour(*_GREY, "·"),
        "undetermined": Colour(*_PURPLE, "?"),
    },
    "severity": {
        "error": Colour(*_ORANGE, "✗"),
        "warning": Colour(*_OCHRE, "!"),
        "note": Colour(*_GREY, "i"),
    },
    "level": {
        "achieved": Colour(*_TEAL, "✓"),
        "on_track": Colour(*_BLUE, "↗"),
        "progress_too_slow": Colour(*_OCHRE, "→"),
        "stagnating": Colour("#8a4b08", "#f0b070", "·"),
        "moving_away": Colour(*_ORANGE, "↘"),
        "not_assessed": Colour(*_GREY, "–"),
    },
    "role": {
        "target": Colour(*_BLUE, "◎"),
        "achievement": Colour("#26734d", "#7fd0a6", "●"),
    },
    "measure": {
        "amount": Colour("#3d5a80", "#a3c0e8"),
        "cumulative": Colour("#2f6b6b", "#86cfcf"),
        "growth": Colour("#8a4b08", "#f0b070"),
        "change": Colour("#7a5c00", "#e3c04b"),
        "ratio": Colour("#6a4c93", "#c3a6f0"),
        "attainment": Colour("#00687a", "#5ec8dc"),
        "multiple": Colour("#9c3d6e", "#f2a1c8"),
        "rank": Colour("#4f5d2f", "#b8cc88"),
        "streak": Colour("#5f6368", "#a8adb3"),
    },
}  # fmt: skip
"""Colours by group and enumerator, as in `zhibiao.show.words`."""

_OTHER = Colour(*_GREY)


def colour(group: str, name: str) -> Colour:
    """The colour of an enumerator; grey for what the table lacks.

    Examples
    --------
    >>> colour("verdict", "missed").light, colour("asked", "no such").light
    ('#b0390b', '#5f6368')
    """
    return COLOURS.get(group, {}).get(name, _OTHER)


def css_class(group: str, name: str) -> str:
    """The CSS class of an enumerator: of the table only, so that no text of a report becomes a class.

    Examples
    --------
    >>> css_class("verdict", "within_tolerance"), css_class("verdict", '"><script>')
    ('zb-verdict-within_tolerance', 'zb-other')
    """
    return f"zb-{group}-{name}" if name in COLOURS.get(group, {}) else "zb-other"


def variables(theme: Theme, groups: Iterable[str] = tuple(COLOURS)) -> str:
    """CSS custom properties, one a colour: ``--zb-verdict-met:#00687a;``.

    Examples
    --------
    >>> variables("dark", ["role"])
    '--zb-role-target:#8ab8ff;--zb-role-achievement:#7fd0a6;'
    """
    return "".join(
        f"--zb-{group}-{name}:{getattr(value, theme)};"
        for group in groups
        for name, value in COLOURS[group].items()
    )


_PAGE: dict[Theme, str] = {
    "light": "--zb-ground:#ffffff;--zb-ink:#202124;--zb-dim:#5f6368;--zb-line:#dadce0;--zb-shade:#f3f5f7;"
    "--zb-good:#dfe6ee;--zb-bar:#7a8ca3;--zb-mark:#fff0b3;--zb-focus:#1a5fb4;",
    "dark": "--zb-ground:#1c1d20;--zb-ink:#e8eaed;--zb-dim:#a8adb3;--zb-line:#3c4043;--zb-shade:#26282c;"
    "--zb-good:#34404e;--zb-bar:#8fa3bd;--zb-mark:#5c4a00;--zb-focus:#8ab8ff;",
}
_HIGH = "data-vscode-theme-kind"
_LIGHT = (
    f'[data-jp-theme-light="true"],.vscode-light,[{_HIGH}="vscode-high-contrast-light"],[data-theme="light"]'
)
_DARK = (
    f'[data-jp-theme-light="false"],.vscode-dark,[{_HIGH}="vscode-high-contrast"],[data-theme="dark"],'
    'html[theme="dark"]'
)


def rules(scope: str, groups: Iterable[str] = tuple(COLOURS)) -> str:
    """A style sheet: the colours of a ground and of groups, light and dark, for what is inside `scope`.

    Dark where the reader's system prefers it, unless the page says which it is: JupyterLab, VS Code, Colab,
    and pages with ``data-theme``.

    Examples
    --------
    >>> ".zb-role-target{--zb-c:var(--zb-role-target)}" in rules(".box", ["role"])
    True
    """
    named = list(groups)
    light, dark = (f"{_PAGE[theme]}color-scheme:{theme};{variables(theme, named)}" for theme in GROUNDS)
    classes = "".join(
        f".zb-{group}-{name}{{--zb-c:var(--zb-{group}-{name})}}" for group in named for name in COLOURS[group]
    )
    return (
        f"{scope}{{{light}}}@media (prefers-color-scheme:dark){{{scope}{{{dark}}}}}"
        f":is({_LIGHT}) {scope}{{{light}}}:is({_DARK}) {scope}{{{dark}}}{classes}"
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours from 1 to 21 (WCAG 2.2).

    Examples
    --------
    >>> round(contrast("#ffffff", "#000000"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(hexadecimal: str) -> float:
    """Relative luminance (WCAG 2.2, definition)."""
    shares = [int(hexadecimal[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
