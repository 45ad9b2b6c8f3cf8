# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What results that make a page have in common."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathlib import Path

    from zhibiao.chains import Chain
    from zhibiao.scorecard import Scorecard
    from zhibiao.show.words import Lang


class Paged:
    """A scorecard or a chain, which can be written as a page."""

    def to_page(self, path: str | os.PathLike[str], *, lang: Lang = "zh") -> Path:
        """Write it beside the text of its reports, as one HTML file (`zhibiao.page.write`).

        Parameters
        ----------
        path : path
            An existing file is replaced.
        lang : str
            The language that the page opens in, ``zh`` or ``en``.

        Raises
        ------
        OSError
            The file cannot be written.

        Examples
        --------
        >>> import tempfile, zhibiao
        >>> card = zhibiao.datasets.yunhe_2025().scorecard()
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     card.to_page(f"{folder}/page.html").name
        'page.html'
        """
        from zhibiao.page import write

        return write(cast("Scorecard | Chain", self), path, lang=lang)
