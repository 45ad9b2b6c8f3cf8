# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The page's charts, where what draws them is installed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhibiao.errors import FontError
from zhibiao.page._svg import inline
from zhibiao.show.words import LANGUAGES, Lang

if TYPE_CHECKING:
    from markupsafe import Markup

    from zhibiao.chains import Chain
    from zhibiao.plots import Plot
    from zhibiao.scorecard import Scorecard

__all__ = ["Picture", "pictures_of_card", "pictures_of_chain"]


@dataclass(frozen=True)
class Picture:
    """A chart in one language."""

    lang: Lang
    svg: Markup


def _with_font() -> None:
    """Labels are measured in a Chinese font where there is one; without, they are still drawn."""
    from zhibiao.plots import fonts

    with suppress(FontError):
        fonts.ready()


def _drawn(draw: Callable[[Lang], Plot]) -> list[Picture]:
    _with_font()
    return [Picture(lang, inline(draw(lang).to_svg())) for lang in LANGUAGES]


def pictures_of_card(card: Scorecard) -> list[Picture]:
    """Results against targets, and the way from the one to the other; none without the extra ``plots``."""
    try:
        from zhibiao import plots

        return [
            *_drawn(lambda lang: plots.bullet(card, lang=lang)),
            *_drawn(lambda lang: plots.dumbbell(card, lang=lang)),
        ]
    except ImportError:
        return []


def pictures_of_chain(chain: Chain) -> list[Picture]:
    """Verdicts over the years, and results against targets; none without the extra ``plots``."""
    try:
        from zhibiao import plots

        return [
            *_drawn(lambda lang: plots.verdicts(chain, lang=lang)),
            *_drawn(lambda lang: plots.bullet(chain, lang=lang)),
        ]
    except ImportError:
        return []
