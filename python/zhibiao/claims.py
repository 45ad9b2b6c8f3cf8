# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a report says of its own plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao._shown import Line

if TYPE_CHECKING:
    from zhibiao._cells import ClaimRow
    from zhibiao.figures import Figure, Figures

__all__ = ["Claim", "ClaimKind"]

ClaimKind: TypeAlias = Literal["attainment", "exceeded", "early", "fulfilled", "mostly", "missed"]


@dataclass(frozen=True, repr=False)
class Claim(Line):
    """A place where the report says how far its plan was fulfilled: the report's word, not a verdict.

    Attributes
    ----------
    doc : str
        The report's name.
    begin, end : int
        Where the claiming words, or the attainment's number, stand: code points of the file.
    text : str
        The same, quoted: ``超额完成``, ``107.5%``.
    kind : str
        ``attainment`` (a number), ``exceeded``, ``early``, ``fulfilled``, ``mostly`` or ``missed``.
    quote : str or None
        The sentence that holds them; None where the text is not at hand.
    attainment : Figure or None
        The figure of an attainment.
    figures : tuple of Figure
        The figures that it speaks of.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("2024年新引进项目86个，完成年度任务的107.5%。")
    >>> claim = report.claims[0]
    >>> claim.kind, claim.text, [figure.text for figure in claim.figures]
    ('attainment', '107.5%', ['86个'])
    """

    doc: str
    begin: int
    end: int
    text: str
    kind: ClaimKind
    quote: str | None
    attainment: Figure | None
    figures: tuple[Figure, ...]

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; its figures by where they begin.

        Examples
        --------
        >>> import zhibiao
        >>> report = zhibiao.read("2024年新引进项目86个，完成年度任务的107.5%。")
        >>> report.claims[0].to_dict()["figures"]
        [10]
        """
        row: dict[str, Any] = {
            name: getattr(self, name) for name in ("begin", "end", "text", "kind", "quote")
        }
        return {**row, "figures": [figure.begin for figure in self.figures]}


def claim_of(cells: ClaimRow, doc: str, figures: Figures, text: str, quote: str | None) -> Claim:
    """A claim with its words, its sentence and its figures."""
    kind, span, _, attainment, first, last = cells
    figure = None if attainment is None else figures[attainment]
    return Claim(doc, *span, text, kind, quote, figure, tuple(figures[first:last]))
