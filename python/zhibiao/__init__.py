# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Read the figures, targets and results of Chinese government work reports.

>>> import zhibiao
>>> report = zhibiao.datasets.yunhe_2025()
>>> target = report.targets[0]
>>> target.subject, target.text, target.bound
('地区生产总值', '5.5%', '~')
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str
    from zhibiao import datasets, methods, panel
    from zhibiao.assessment import Assessment, Target, assess
    from zhibiao.claims import Claim
    from zhibiao.errors import (
        CatalogueError,
        ColumnError,
        EncodingError,
        ProgressError,
        ReportError,
        UnsupportedFormatError,
    )
    from zhibiao.figures import Figure, Figures
    from zhibiao.indicators import Catalogue, CatalogueMatch, Indicator, Unit, catalogue, units
    from zhibiao.links import Link
    from zhibiao.numbers import Numeral, numeral
    from zhibiao.outline import Outline, Part, Theme
    from zhibiao.report import Report, Unread, read
    from zhibiao.scorecard import Scorecard, ScoreRow

__all__ = [
    "Assessment",
    "Catalogue",
    "CatalogueError",
    "CatalogueMatch",
    "Claim",
    "ColumnError",
    "EncodingError",
    "Figure",
    "Figures",
    "Indicator",
    "Link",
    "Numeral",
    "Outline",
    "Part",
    "ProgressError",
    "Report",
    "ReportError",
    "ScoreRow",
    "Scorecard",
    "Target",
    "Theme",
    "Unit",
    "Unread",
    "UnsupportedFormatError",
    "assess",
    "catalogue",
    "datasets",
    "methods",
    "numeral",
    "panel",
    "read",
    "units",
]

_HOME = {
    "Catalogue": "indicators",
    "CatalogueMatch": "indicators",
    "Indicator": "indicators",
    "Unit": "indicators",
    "catalogue": "indicators",
    "units": "indicators",
    "CatalogueError": "errors",
    "ColumnError": "errors",
    "Assessment": "assessment",
    "Target": "assessment",
    "assess": "assessment",
    "EncodingError": "errors",
    "ProgressError": "errors",
    "ReportError": "errors",
    "UnsupportedFormatError": "errors",
    "Claim": "claims",
    "Figure": "figures",
    "Figures": "figures",
    "Link": "links",
    "Numeral": "numbers",
    "numeral": "numbers",
    "Outline": "outline",
    "Part": "outline",
    "Theme": "outline",
    "Report": "report",
    "ScoreRow": "scorecard",
    "Scorecard": "scorecard",
    "Unread": "report",
    "read": "report",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, when it is asked for."""
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("zhibiao")
    if name not in __all__:
        raise AttributeError(f"module 'zhibiao' has no attribute {name!r}")
    if name in ("datasets", "methods", "panel"):
        return importlib.import_module(f"zhibiao.{name}")
    return getattr(importlib.import_module(f"zhibiao.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
