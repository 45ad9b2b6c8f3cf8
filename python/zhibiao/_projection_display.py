# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What ``zhibiao project`` prints."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from zhibiao._projection_bounds import checked_kind
from zhibiao._projection_files import read_series
from zhibiao.assessment import Target
from zhibiao.errors import ArgumentError
from zhibiao.outlook import Outlook
from zhibiao.projection import Projection, project

if TYPE_CHECKING:
    from zhibiao.history import History
    from zhibiao.report import Report


def _series(reports: Sequence[Report], indicator: str) -> History:
    """One indicator of the reports."""
    if len(reports) == 1:
        return reports[0].history(indicator)
    from zhibiao.chains import chain

    try:
        return chain(reports).series(indicator)
    except KeyError as error:
        raise ArgumentError("--indicator", "that of a target of the reports", indicator) from error


def _outlook(reports: Sequence[Report], to: int | None, model: str, level: float) -> Outlook:
    if len(reports) == 1:
        return reports[0].scorecard().project(to, model=model, level=level)
    from zhibiao.chains import chain

    return chain(reports).project(to, model=model, level=level)


def _target(text: str | None, year: int | None) -> str | Target | None:
    """A target as it is written; its year goes beside it, the side is in its words or given."""
    return text if text is None or year is None else Target(text, year)


def projected(
    tables: Sequence[str],
    reports: Sequence[Report],
    *,
    to: int | None,
    target: str | None,
    by: int | None,
    better: str | None,
    unit: str | None,
    indicator: str | None,
    models: tuple[str, ...],
    level: tuple[float, ...],
    bounds: tuple[str, str] | None,
    kind: str | None,
) -> Projection | Outlook:
    """The projection of a table or of one indicator, or the outlook of reports."""
    levels = level or (0.95,)
    if reports and indicator is None:
        if target is not None or bounds or kind:
            expected = "the name of one indicator beside --target, --bounds and --kind"
            raise ArgumentError("--indicator", expected, "none")
        return _outlook(reports, to, models[0] if models else "default", levels[0])
    chosen: str | list[str] = "all" if "all" in models else list(models) or "default"
    series: Any = read_series(tables[0]) if tables else _series(reports, indicator or "")
    return project(
        series, to, target=_target(target, by), models=chosen, level=levels, bounds=bounds or None,
        kind=checked_kind(kind), better=better, indicator=indicator, unit=unit if tables else None,
    )  # fmt: skip


def print_projection(found: Projection | Outlook, form: str) -> None:
    """As a table, one JSON document, or CSV."""
    if form == "table":
        print(repr(found))
    elif form == "csv":
        from zhibiao.display import write_csv

        rows = found.to_dicts()
        write_csv(rows, tuple(rows[0]) if rows else ())
    else:
        document = {"rows": found.to_dicts()} if isinstance(found, Outlook) else found.to_dict()
        json.dump(document, sys.stdout, ensure_ascii=False, indent=1, default=str)
        print()
