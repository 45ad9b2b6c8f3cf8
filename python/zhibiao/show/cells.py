# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What stands in the cells of displays: words, numbers, chips, bars, names with their sentences.

Cells hold data only; the templates make HTML of them and escape every text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor, isfinite, log10
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from zhibiao.show.palette import colour, css_class
from zhibiao.show.words import Word, number, shortened, signed, word
from zhibiao.show.words_table import TABLE

if TYPE_CHECKING:
    from zhibiao.figures import Figure
    from zhibiao.show.bullet import Bullet

__all__ = [
    "Bar", "Cell", "Chip", "Column", "Evidence", "Named", "Number", "Said", "Table", "Text", "amount",
    "approximate", "bare", "chip", "evidence", "figure", "gap", "named", "place", "plain", "refusal", "said",
]  # fmt: skip

_WINDOW = 18
"""Characters of a sentence that are kept on either side of its number."""

_NOTHING = Word("", "")

Exact: TypeAlias = "Decimal | Fraction | float | int"


@dataclass(frozen=True)
class Text:
    """A text of a report or a user, as it stands; `title` is shown on hover."""

    kind: ClassVar[str] = "text"
    text: str
    title: str = ""
    side: str = ""
    sort: str = ""


@dataclass(frozen=True)
class Number:
    """A number on the right, its digits under one another; `sort` orders the column."""

    kind: ClassVar[str] = "number"
    text: str
    sort: str = ""
    title: str = ""
    emphasis: bool = False


@dataclass(frozen=True)
class Said:
    """A word of the table of words."""

    kind: ClassVar[str] = "said"
    word: Word
    dim: bool = False


@dataclass(frozen=True)
class Chip:
    """A word with its colour and mark, and why; `css` and `mark` are the palette's."""

    kind: ClassVar[str] = "chip"
    word: Word
    why: Word
    css: str
    mark: str
    rank: int = 0


@dataclass(frozen=True)
class Bar:
    """A bullet bar; None where there is nothing to compare."""

    kind: ClassVar[str] = "bar"
    bullet: Bullet | None
    sort: str = ""


@dataclass(frozen=True)
class Evidence:
    """A sentence with its number, and where that stands."""

    label: Word
    before: str
    number: str
    after: str
    where: str


@dataclass(frozen=True)
class Named:
    """A name that opens to the sentences that prove its row; flags are small words after it."""

    kind: ClassVar[str] = "named"
    text: str
    flags: tuple[Word, ...] = ()
    evidence: tuple[Evidence, ...] = ()


Cell: TypeAlias = Text | Number | Said | Chip | Bar | Named


@dataclass(frozen=True)
class Column:
    """A heading; `sortable` columns are ordered by a click on it."""

    heading: Word
    side: str = "left"
    sortable: bool = False


@dataclass(frozen=True)
class Table:
    """A display: what it is, how many, the rows that are shown, and what to say under them.

    Attributes
    ----------
    title : Word
    name : str
        Of the report, place or rule.
    facts : tuple of (Word, str)
        Main counts: a label and a number.
    columns : tuple of Column
    rows : tuple of tuple of Cell
        The first rows; `total` says how many there are.
    total : int
    chips : tuple of (Chip, int)
        How many rows there are of each kind.
    notes : tuple of Word
    empty : Word
        Said in place of a table without rows.
    """

    title: Word
    name: str
    facts: tuple[tuple[Word, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    chips: tuple[tuple[Chip, int], ...] = ()
    notes: tuple[Word, ...] = ()
    empty: Word = TABLE["ui"]["nothing"]


def plain(text: str) -> Word:
    """A text that is the same in both languages."""
    return Word(text, text)


def said(group: str, name: str, *, dim: bool = False) -> Said:
    """A word of the table."""
    return Said(word(group, name), dim)


def chip(group: str, name: str, why: Word = _NOTHING, rank: Sequence[str] = ()) -> Chip:
    """An enumerator as a chip; without a reason of its own the word's note says more."""
    found = word(group, name)
    reason = why if why.zh or why.en else Word(found.zh_note, found.en_note)
    order = list(rank).index(name) if name in rank else len(rank)
    return Chip(found, reason, css_class(group, name), colour(group, name).mark, order)


def bare(group: str, name: str, rank: Sequence[str] = ()) -> Chip:
    """An enumerator as a chip that says all by its name, as a legend above the table explains it."""
    return replace(chip(group, name, rank=rank), why=_NOTHING)


def refusal(reason: str) -> Chip:
    """The reason for which there is no number or verdict, as a chip."""
    return Chip(word("reason", reason), _NOTHING, "zb-other", "–", 99)


def _order(value: Exact | None) -> str:
    """A number as the script sorts by it; empty sorts last."""
    if value is None:
        return ""
    return f"{float(value):.9g}"


def figure(found: Figure | None, *, emphasis: bool = False) -> Number:
    """The number of a figure with its bound."""
    return Number(number(found), emphasis=emphasis)


def gap(value: Decimal | Fraction | None, unit: str, relative: Fraction | None = None) -> Number:
    """A gap with its sign and unit; sorted by its share of the result where that is known."""
    if value is None:
        return Number("—")
    shown = signed(value) if isinstance(value, Decimal) else f"{float(value):+.6g}"
    return Number(shown + unit, _order(value if relative is None else relative))


def amount(value: Exact | None, title: str = "") -> Number:
    """A number of a model or a history."""
    shown = approximate(value) if isinstance(value, float) else shortened(value)
    return Number(shown, _order(value), title)


def approximate(value: float) -> str:
    """A number of a model: four digits, more only before the point.

    Examples
    --------
    >>> approximate(94.35142), approximate(1234567.8), approximate(-0.012345)
    ('94.35', '1234568', '-0.01235')
    """
    if not isfinite(value) or value == 0:
        return f"{value:g}"
    return f"{value:.{max(3 - floor(log10(abs(value))), 0)}f}"


def place(begin: int, end: int, page: int | None = None) -> Number:
    """Where something stands: code points, and the page where the format has pages."""
    here = f"{begin}–{end}"
    return Number(here if page is None else f"p. {page} · {here}", str(begin))


def where(found: Figure, page: int | None = None, *, doc: bool = True) -> str:
    """Report, page and code points of a figure."""
    parts = [*([found.doc] if doc else []), *([] if page is None else [f"p. {page}"])]
    return ", ".join([*parts, f"{found.begin}–{found.end}"])


def evidence(
    label: Word, found: Figure | None, page: int | None = None, *, doc: bool = True
) -> tuple[Evidence, ...]:
    """The sentence of a figure with its number apart; without the text only where it stands."""
    if found is None:
        return ()
    quote, at = found.quote, found.begin - found.sentence[0]
    if quote is None:
        return (Evidence(label, "", found.text, "", where(found, page, doc=doc)),)
    end = at + found.end - found.begin
    before, after = quote[max(at - _WINDOW, 0) : at], quote[end : end + _WINDOW]
    head = "…" if at > _WINDOW else ""
    tail = "…" if len(quote) - end > _WINDOW else ""
    return (
        Evidence(
            label, head + before.lstrip(), quote[at:end], after.rstrip() + tail, where(found, page, doc=doc)
        ),
    )


def named(text: str, flags: Iterable[Word] = (), *proofs: tuple[Evidence, ...]) -> Named:
    """A name with what proves its row."""
    return Named(text, tuple(flags), tuple(one for proof in proofs for one in proof))
