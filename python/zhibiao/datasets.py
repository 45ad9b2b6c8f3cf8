# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Built-in data: an invented report, and the figures and links of a real one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhibiao.report import Report

__all__ = ["yunhe_2025", "yunhe_2025_path"]

_DATA = Path(__file__).parent / "data"


def yunhe_2025_path() -> Path:
    """The file of `yunhe_2025`: a short report as text.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_2025_path().name
    'yunhe_2025.txt'
    """
    return _DATA / "yunhe_2025.txt"


def yunhe_2025() -> Report:
    """The report of 云禾区, a district that does not exist: written for examples, free to use.

    About 2,400 characters with figures of every measure and bound.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_2025().year
    2025
    """
    from zhibiao.report import read

    return read(yunhe_2025_path())
