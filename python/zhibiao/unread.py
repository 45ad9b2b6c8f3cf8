# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Numbers of a report that were not understood."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from zhibiao._shown import Line

__all__ = ["Unread"]


@dataclass(frozen=True, repr=False)
class Unread(Line):
    """A number that was not understood, and why.

    Attributes
    ----------
    doc : str
        The report's name.
    begin, end : int
        Where the number stands, in code points of the file.
    text : str
        The number, as it stands.
    clause : str
        The clause around it.
    reason : str
        Why: a word such as ``number_too_large``.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.read("没有数字。").unread
    []
    """

    doc: str
    begin: int
    end: int
    text: str
    clause: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.Unread("短文", 0, 2, "12", "12", "bare_number").to_dict()["reason"]
        'bare_number'
        """
        return asdict(self)
