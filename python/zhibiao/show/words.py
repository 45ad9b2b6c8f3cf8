# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Names for people, in Chinese and English, of all that results say in one word.

Terminal, displays, plots and the page read one table, so that a verdict is called the same everywhere.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

from zhibiao._amounts import scale_of
from zhibiao.show.words_table import TABLE, Word

if TYPE_CHECKING:
    from fractions import Fraction

    from zhibiao.figures import Figure

__all__ = [
    "LANGUAGES", "SYMBOLS", "Lang", "Word", "groups", "note", "number", "shortened", "signed",
    "text", "word",
]  # fmt: skip

Lang: TypeAlias = Literal["zh", "en"]

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")
"""The languages of displays; the first is taken where none is asked for."""

SYMBOLS = {"=": "", "~": "≈ ", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "range": ""}
"""What stands before a number for its bound; a range shows its two ends."""


def groups() -> tuple[str, ...]:
    """The groups of words: ``verdict``, ``role``, ``measure``, ...

    Examples
    --------
    >>> groups()[:3]
    ('verdict', 'role', 'measure')
    """
    return tuple(TABLE)


def word(group: str, name: str) -> Word:
    """The word for an enumerator; a name that the table lacks stands for itself, underscores as spaces.

    Raises
    ------
    KeyError
        There is no such group.

    Examples
    --------
    >>> word("verdict", "missed").zh, word("verdict", "missed").en
    ('未完成', 'missed')
    >>> word("verdict", "not_so").zh
    'not so'
    """
    found = TABLE[group].get(name)
    return _plain(name) if found is None else found


def _plain(name: str) -> Word:
    return Word(name.replace("_", " "), name.replace("_", " "))


def text(group: str, name: str, lang: Lang = "en") -> str:
    """The name in one language.

    Examples
    --------
    >>> text("measure", "growth", "zh"), text("reason", "nothing_alike")
    ('增速', 'nothing alike')
    """
    found = word(group, name)
    return found.zh if lang == "zh" else found.en


def note(group: str, name: str, lang: Lang = "en") -> str:
    """The sentence that says more; empty where the name says all.

    Examples
    --------
    >>> note("verdict", "met")
    'the result reaches the target'
    """
    found = word(group, name)
    return found.zh_note if lang == "zh" else found.en_note


def number(figure: Figure | None) -> str:
    """A figure's number with its bound: ``≥ 85%``, ``↓ > 2.5%`` for a fall; ``—`` where there is none.

    Where the number was corrected it stands before the printed one, which is in brackets.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("到2030年，绿化覆盖率达到45%以上。")
    >>> number(report.figures[0]), number(report.correct(report.figures[0], value="54").figures[0])
    ('≥ 45%', '≥ 54% [45%]')
    """
    if figure is None:
        return "—"
    fall = "↓ " if figure.value < 0 and not figure.text.startswith(("-", "−")) else ""
    return fall + SYMBOLS[figure.bound] + (_corrected(figure) or figure.text)


def _corrected(figure: Figure) -> str:
    """The number as corrected, and as printed; empty where nothing of it was."""
    if not {"value", "value2", "unit"}.intersection(figure.corrected):
        return ""
    ends = [end for end in (figure.value, figure.value2) if end is not None]
    scale = scale_of(ends, figure.unit)
    return "—".join(scale.show(end) for end in ends) + f"{figure.unit} [{figure.text}]"


def signed(value: Decimal) -> str:
    """A number with its sign, in 万 or 亿 where that is shorter and exact: ``+9.5万``.

    Examples
    --------
    >>> from decimal import Decimal
    >>> signed(Decimal(95000)), signed(Decimal("-0.5"))
    ('+9.5万', '-0.5')
    """
    wide = Context(prec=60)
    for power, name in ((8, "亿"), (4, "万")):
        shown, thousandths = (value.scaleb(places - power, wide) for places in (0, 3))
        if abs(value) >= 10**power and thousandths == thousandths.to_integral_value(context=wide):
            return f"{shown.normalize(wide):+f}{name}"
    return f"{value:+f}" if value else "0"


def shortened(value: Decimal | Fraction | float | None) -> str:
    """A number for people: all digits of a decimal, six of anything else; ``—`` for none.

    Examples
    --------
    >>> from fractions import Fraction
    >>> shortened(Fraction(1, 3)), shortened(None)
    ('0.333333', '—')
    """
    if value is None:
        return "—"
    return (
        f"{value:f}"
        if isinstance(value, Decimal)
        else str(value)
        if isinstance(value, int)
        else f"{float(value):.6g}"
    )
