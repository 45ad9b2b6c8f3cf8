# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What the page's templates are filled with: reports, figures, rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhibiao.claims import Claim
    from zhibiao.figures import Figure
    from zhibiao.findings import Finding
    from zhibiao.show.annotated import AnnotatedText
    from zhibiao.show.bullet import Bullet
    from zhibiao.unread import Unread

__all__ = ["Chip", "Entry", "Paper", "Row", "ranks"]


@dataclass(frozen=True)
class Chip:
    """An enumerator in a coloured frame; `group` and `name` as in `zhibiao.show.words`."""

    group: str
    name: str


@dataclass(frozen=True)
class Entry:
    """A figure: its id on the page, where it stands in the outline and in the file."""

    id: str
    figure: Figure
    section: str
    page: int | None
    rank: int | None

    def to_dict(self) -> dict[str, Any]:
        """What the script shows of it; text is data, and empty fields are left out."""
        one = self.figure
        told = {
            "text": one.text, "value": f"{one.value:f}", "unit": one.unit, "bound": one.bound,
            "value2": None if one.value2 is None else f"{one.value2:f}", "measure": one.measure,
            "role": one.role, "period": one.period, "subject": one.subject, "begin": one.begin,
            "end": one.end, "page": self.page, "section": self.section, "digit": one.resolution,
            "estimated": one.estimated, "optional": one.optional,
        }  # fmt: skip
        return {name: value for name, value in told.items() if value not in (None, "", False)}


@dataclass(frozen=True)
class Section:
    """A part or theme of a report, for the filter by section."""

    id: str
    heading: str
    begin: int
    end: int
    inside: str = ""


@dataclass(frozen=True)
class Paper:
    """A report on the page.  Without `text` only its figures are known."""

    prefix: str
    name: str
    place: str
    title: str
    year: int | None
    sha256: str
    source: str
    text: AnnotatedText | None
    entries: tuple[Entry, ...]
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Row:
    """A line of the table of targets, of one report or of a chain; figures by their ids."""

    id: str
    name: str
    english: str
    close: bool
    year: int | None
    target: Entry
    result: Entry | None
    nearest: Entry | None
    missing: str
    gap: str
    share: str
    gap_reason: str
    bar: Bullet | None
    chips: tuple[Chip, ...]
    reason: str = ""
    claims: tuple[tuple[str, str], ...] = ()
    keys: dict[str, int | None] = field(default_factory=dict)

    @property
    def marks(self) -> dict[str, str]:
        """Its chips by group, for the filters."""
        return {chip.group: chip.name for chip in self.chips}


def ranks(values: Iterable[Any]) -> list[int | None]:
    """The place of each value in their order, equal values alike; None for what is missing.

    Exact numbers are sorted here, so that the script need not read them.

    Examples
    --------
    >>> ranks([30, None, 10, 30])
    [1, None, 0, 1]
    """
    told: Sequence[Hashable] = list(values)
    order = {value: at for at, value in enumerate(sorted({v for v in told if v is not None}))}  # type: ignore[type-var]
    return [None if value is None else order[value] for value in told]
