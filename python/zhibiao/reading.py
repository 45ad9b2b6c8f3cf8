# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Reading a report: a file, or text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from zhibiao.errors import EncodingError
from zhibiao.files._load import load, recovered
from zhibiao.report import reread

if TYPE_CHECKING:
    from zhibiao.corrections import Corrections
    from zhibiao.report import Report

__all__ = ["read"]


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    year: int | None = None,
    encoding: str | None = None,
    corrections: Corrections | str | os.PathLike[str] | None = None,
) -> Report:
    """Read a report: a file, or text.

    Parameters
    ----------
    source : str, path or bytes
        A path object names a file; so does a string that names an existing file, or that is one line
        and ends in a suffix such as ``.txt``.  Any other string is the text itself; bytes are a file's
        content.  Read are txt, docx, pdf with a text layer, and html; which it is, the content tells.
    name : str, optional
        The report's name in tables; by default the file's name without its suffix, or ``text``.
    year : int, optional
        The year in which the report is given and for which it plans, where the text does not tell.
    encoding : str, optional
        Of txt and html.  By default UTF-8, UTF-16, GB18030 (with GBK and GB2312) or Big5: which it is,
        the bytes tell, and `Report.source` says it; where that is not sure, an error says what it looks
        like.  Text in another encoding is converted first; byte offsets are those of the UTF-8 text.
    corrections : Corrections or path, optional
        What readers say against what is read, and their file; `Report.outcomes` tells what became of it.

    Returns
    -------
    Report

    Raises
    ------
    FileNotFoundError
        There is no such file.
    EncodingError
        The bytes are not text in the encoding.
    CorrectionError
        The file of corrections cannot be used.
    UnsupportedFormatError
        A scanned or encrypted pdf, an archive, a doc, an image or another format that is not read; it
        says what to do.
    DamagedFileError
        A docx or pdf that is cut short or broken.
    MissingExtraError
        The packages that read pdf and html are not installed.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.read("2025年，地区生产总值增长5.5%左右。", year=2025)
    >>> report.figures[0].bound
    '~'
    """
    loaded = load(source, name, encoding)
    try:
        report = reread(loaded.data, loaded.name, year or 0, loaded.source)
    except EncodingError as error:
        loaded = recovered(loaded, error)
        report = reread(loaded.data, loaded.name, year or 0, loaded.source)
    return report if corrections is None else report.with_corrections(corrections)
