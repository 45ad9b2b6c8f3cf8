# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The page: a scorecard beside its report in one file that needs no network.

Each row leads to its sentences and each figure of the text to its row; rows can be searched, filtered, sorted
and printed, by keyboard too.  What a report says is data: it is escaped, and the page runs no script but its
own (its Content-Security-Policy names it by digest).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from zhibiao.chains import Chain
    from zhibiao.datasets import Dataset
    from zhibiao.report import Report
    from zhibiao.scorecard import Scorecard
    from zhibiao.show.words import Lang

__all__ = ["html", "write"]


def html(what: Scorecard | Chain, *, report: Report | Dataset | None = None, lang: Lang = "zh") -> str:
    """The page as text; see `write`.

    Examples
    --------
    >>> import zhibiao
    >>> page = zhibiao.page.html(zhibiao.datasets.yunhe_2025().scorecard())
    >>> "default-src 'none'" in page, "http://" in page
    (True, False)
    """
    from zhibiao.chains import Chain
    from zhibiao.page._document import page_of_card, page_of_chain

    if isinstance(what, Chain):
        return page_of_chain(what, lang)
    return page_of_card(what, report, lang)


def write(
    what: Scorecard | Chain,
    path: str | os.PathLike[str],
    *,
    report: Report | Dataset | None = None,
    lang: Lang = "zh",
) -> Path:
    """Write a scorecard or a chain, with its reports, as one HTML file.

    Parameters
    ----------
    what : Scorecard or Chain
    path : path
        An existing file is replaced.
    report : Report or Dataset, optional
        What the scorecard is of, where it does not know itself.  A data set holds no sentences: the page
        then shows every figure, and says why there is no text.
    lang : str
        The language that the page opens in, ``zh`` or ``en``; a button changes it.

    Returns
    -------
    pathlib.Path
        The file.

    Raises
    ------
    ValueError
        The report is another than the scorecard's.
    OSError
        The file cannot be written.

    Examples
    --------
    >>> import tempfile, zhibiao
    >>> card = zhibiao.datasets.yunhe_2025().scorecard()
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = zhibiao.page.write(card, f"{folder}/page.html")
    ...     path.stat().st_size < 1_000_000
    True
    """
    file = Path(path)
    file.write_text(html(what, report=report, lang=lang), encoding="utf-8", newline="\n")
    return file
