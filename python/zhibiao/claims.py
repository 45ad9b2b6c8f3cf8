# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a report says of its own plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from zhibiao.figures import Figure

__all__ = ["Claim", "ClaimKind"]

ClaimKind: TypeAlias = Literal["attainment", "exceeded", "early", "fulfilled", "mostly", "missed"]


@dataclass(frozen=True)
class Claim:
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
    quote : str
        The sentence that holds them.
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
    quote: str
    attainment: Figure | None
    figures: tuple[Figure, ...]
