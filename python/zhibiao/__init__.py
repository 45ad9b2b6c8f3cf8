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
    from zhibiao import (
        composite,
        consistency,
        datasets,
        methods,
        pace,
        panel,
        plots,
        projection,
        rules,
        scores,
    )
    from zhibiao.assessment import Assessment, Target, assess
    from zhibiao.chain_rows import ChainRow
    from zhibiao.chains import Chain, chain
    from zhibiao.claims import Claim
    from zhibiao.errors import (
        ArgumentError,
        CatalogueError,
        ChainError,
        ColumnError,
        EncodingError,
        FontError,
        ProgressError,
        ReportError,
        RuleError,
        UnsupportedFormatError,
    )
    from zhibiao.figures import Figure, Figures
    from zhibiao.findings import Finding
    from zhibiao.forecasting import PanelForecast, forecast
    from zhibiao.history import History, HistoryPoint
    from zhibiao.indicators import Catalogue, CatalogueMatch, Indicator, Unit, catalogue, units
    from zhibiao.links import Link
    from zhibiao.numbers import Numeral, numeral
    from zhibiao.outline import Outline, Part, Theme
    from zhibiao.outlook import Outlook, OutlookRow
    from zhibiao.projection import Projection, project
    from zhibiao.report import Report, Unread, read
    from zhibiao.research import Research, ResearchRow
    from zhibiao.rules import Rule, RuleScore
    from zhibiao.scorecard import Scorecard, ScoreRow
    from zhibiao.verdicts import Judgement, VerdictPolicy, judge
    from zhibiao.what_if import Scenario, Scenarios, scenarios

__all__ = [
    "ArgumentError",
    "Assessment",
    "Catalogue",
    "CatalogueError",
    "CatalogueMatch",
    "Chain",
    "ChainError",
    "ChainRow",
    "Claim",
    "ColumnError",
    "EncodingError",
    "Figure",
    "Figures",
    "Finding",
    "FontError",
    "History",
    "HistoryPoint",
    "Indicator",
    "Judgement",
    "Link",
    "Numeral",
    "Outline",
    "Outlook",
    "OutlookRow",
    "PanelForecast",
    "Part",
    "ProgressError",
    "Projection",
    "Report",
    "ReportError",
    "Research",
    "ResearchRow",
    "Rule",
    "RuleError",
    "RuleScore",
    "Scenario",
    "Scenarios",
    "ScoreRow",
    "Scorecard",
    "Target",
    "Theme",
    "Unit",
    "Unread",
    "UnsupportedFormatError",
    "VerdictPolicy",
    "assess",
    "catalogue",
    "chain",
    "composite",
    "consistency",
    "datasets",
    "forecast",
    "judge",
    "methods",
    "numeral",
    "pace",
    "panel",
    "plots",
    "project",
    "projection",
    "read",
    "rules",
    "scenarios",
    "scores",
    "units",
]

_MODULES = (
    "composite",
    "consistency",
    "datasets",
    "methods",
    "pace",
    "panel",
    "plots",
    "projection",
    "rules",
    "scores",
)

_HOME = {
    "Catalogue": "indicators",
    "CatalogueMatch": "indicators",
    "History": "history",
    "HistoryPoint": "history",
    "Outlook": "outlook",
    "OutlookRow": "outlook",
    "Projection": "projection",
    "project": "projection",
    "Scenario": "what_if",
    "Scenarios": "what_if",
    "scenarios": "what_if",
    "Indicator": "indicators",
    "Unit": "indicators",
    "catalogue": "indicators",
    "units": "indicators",
    "ArgumentError": "errors",
    "CatalogueError": "errors",
    "ColumnError": "errors",
    "Assessment": "assessment",
    "Target": "assessment",
    "assess": "assessment",
    "Chain": "chains",
    "ChainRow": "chain_rows",
    "chain": "chains",
    "ChainError": "errors",
    "EncodingError": "errors",
    "FontError": "errors",
    "ProgressError": "errors",
    "ReportError": "errors",
    "Rule": "rules",
    "RuleError": "errors",
    "RuleScore": "rules",
    "UnsupportedFormatError": "errors",
    "Claim": "claims",
    "Figure": "figures",
    "Figures": "figures",
    "Finding": "findings",
    "PanelForecast": "forecasting",
    "forecast": "forecasting",
    "Link": "links",
    "Numeral": "numbers",
    "numeral": "numbers",
    "Outline": "outline",
    "Part": "outline",
    "Theme": "outline",
    "Report": "report",
    "Research": "research",
    "ResearchRow": "research",
    "ScoreRow": "scorecard",
    "Scorecard": "scorecard",
    "Unread": "report",
    "read": "report",
    "Judgement": "verdicts",
    "VerdictPolicy": "verdicts",
    "judge": "verdicts",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, when it is asked for."""
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("zhibiao")
    if name not in __all__:
        raise AttributeError(f"module 'zhibiao' has no attribute {name!r}")
    if name in _MODULES:
        return importlib.import_module(f"zhibiao.{name}")
    return getattr(importlib.import_module(f"zhibiao.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
