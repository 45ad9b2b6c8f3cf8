# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What a report was read from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["Source"]


@dataclass(frozen=True)
class Source:
    """What a report was read from, and what was decided on the way to its text.

    Attributes
    ----------
    format : str
        ``txt``, ``docx``, ``pdf`` or ``html``; told by the content, not by the file's name.
    encoding : str or None
        ``UTF-8``, ``GB18030``, ``UTF-16LE``, ``UTF-16BE``, ``Big5``, or the one given to `read`; None
        where there were no bytes to decode (docx, pdf, a Python string).
    note : str
        What a reader should know: an encoding that was detected and by what, a suffix that is wrong, pages
        without text.  Empty where there is nothing to say.
    left_out : tuple of str
        What of the file is not in the text: running heads and page numbers, deleted passages, share bars.
    pages : tuple of int
        Where each page begins, in code points of the text; empty where the format has no pages.

    Examples
    --------
    >>> import zhibiao
    >>> source = zhibiao.read("2025年政府工作报告，增长5%。".encode("gb18030")).source
    >>> source.format, source.encoding
    ('txt', 'GB18030')
    """

    format: str
    encoding: str | None = None
    note: str = ""
    left_out: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int | None:
        """The page on which a place of the text stands, from 1; None where the format has no pages.

        Parameters
        ----------
        offset : int
            Code points from the beginning of the text, such as a figure's ``begin``.

        Examples
        --------
        >>> from zhibiao.files import Source
        >>> source = Source("pdf", pages=(0, 820, 1640))
        >>> source.page(0), source.page(820), source.page(5000)
        (1, 2, 3)
        """
        return max(bisect_right(self.pages, offset), 1) if self.pages else None

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON.

        Examples
        --------
        >>> from zhibiao.files import Source
        >>> Source("docx").to_dict()["format"]
        'docx'
        """
        return asdict(self)
