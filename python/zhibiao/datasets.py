# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Built-in data: reports of invented places, and the figures and links of a real report."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhibiao import _core
from zhibiao._shown import Shown
from zhibiao.claims import Claim, claim_of
from zhibiao.figures import Figures, years_of
from zhibiao.links import Links, link_of, links_of
from zhibiao.scorecard import Scorecard, scorecard_of

if TYPE_CHECKING:
    from zhibiao._cells import ClaimRow, LinkRow, ScoreCells
    from zhibiao.chains import Chain
    from zhibiao.report import Report

__all__ = [
    "Dataset", "haidian_2025", "shuoning", "shuoning_chain", "shuoning_path", "yunhe_2025",
    "yunhe_2025_path", "yunhe_chain",
]  # fmt: skip

_DATA = Path(__file__).parent / "data"
_SHUONING_YEARS = (2023, 2024, 2025)


def _table_of(name: str, rows: list[list[Any]]) -> _core.FigureTable:
    """The rows of a data file as columns."""
    table = _core.FigureTable()
    for begin, end, text, value, value2, unit, bound, measure, role, period, *rest in rows:
        upper = None if value2 is None else Decimal(value2)
        head = (name, (begin, end), text, Decimal(value), upper, unit, bound, measure, role)
        table.append(*head, years_of(period), *rest)
    return table


class Dataset(Shown):
    """The figures and links of a report, made by hand; the report's sentences are not part of it.

    Its claims are those that `Report.claims` finds in the text.

    Examples
    --------
    >>> import zhibiao
    >>> data = zhibiao.datasets.haidian_2025()
    >>> data.name, len(data.figures)
    ('haidian_2025', 465)
    """

    def __init__(self, path: Path) -> None:
        self._data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))

    @property
    def name(self) -> str:
        """The report's name in tables.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().name
        'haidian_2025'
        """
        return str(self._data["name"])

    @property
    def title(self) -> str:
        """The report's title and date.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().title
        '北京市海淀区政府工作报告，2025年1月7日'
        """
        return str(self._data["title"])

    @property
    def year(self) -> int:
        """The year in which the report is given and for which it plans.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().year
        2025
        """
        return int(self._data["year"])

    @property
    def sha256(self) -> str:
        """The SHA-256 digest of the text that the offsets count in, in hexadecimal (`Report.sha256`).

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().sha256[:12]
        'ae279c6cf520'
        """
        return str(self._data["sha256"])

    @cached_property
    def figures(self) -> Figures:
        """All figures, in the order of the text.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.haidian_2025().figures.where(subject="社会消费品")[0].text
        '2798.3亿元'
        """
        return Figures(_table_of(self.name, self._data["figures"]))

    @property
    def targets(self) -> Figures:
        """The figures that are aimed at.

        Examples
        --------
        >>> import zhibiao
        >>> len(zhibiao.datasets.haidian_2025().targets)
        47
        """
        return self.figures.where(role="target")

    @property
    def achievements(self) -> Figures:
        """The figures that are reported as done, or as the present state.

        Examples
        --------
        >>> import zhibiao
        >>> len(zhibiao.datasets.haidian_2025().achievements)
        418
        """
        return self.figures.where(role="achievement")

    @cached_property
    def _score_cells(self) -> list[ScoreCells]:
        rows: list[LinkRow] = [(target, found, reason) for _, target, found, reason, _ in self._data["links"]]
        return _core.scorecard_of_table(self.figures._table, rows, self._claim_rows, self.year)

    def links(self) -> Links:
        """Each target of the plan year beside what was achieved of it the year before.

        Examples
        --------
        >>> import zhibiao
        >>> link = zhibiao.datasets.haidian_2025().links()[0]
        >>> link.indicator, link.achievement.text, link.target.text
        ('地区生产总值增长', '6%', '5.5%')
        """
        rows = zip(self._score_cells, self._data["links"], strict=True)
        return links_of(
            self.name, (link_of(cells[0], self.figures, name, close) for cells, (name, *_, close) in rows)
        )

    @property
    def _claim_rows(self) -> list[ClaimRow]:
        return [
            (kind, (begin, end), (0, 0), attainment, first, last)
            for kind, begin, end, _, attainment, first, last in self._data["claims"]
        ]

    @cached_property
    def claims(self) -> list[Claim]:
        """What the report says of how far its plan was fulfilled; evidence, not a verdict.

        Examples
        --------
        >>> import zhibiao
        >>> claims = zhibiao.datasets.haidian_2025().claims
        >>> [claim.text for claim in claims if claim.kind == "attainment"]
        ['1.3倍', '1.5倍', '99.7%']
        """
        texts = [text for _, _, _, text, *_ in self._data["claims"]]
        return [
            claim_of(cells, self.name, self.figures, text, None)
            for cells, text in zip(self._claim_rows, texts, strict=True)
        ]

    def scorecard(self) -> Scorecard:
        """Each target beside last year's result: the gap, what it asks for, what the report claims.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.datasets.haidian_2025().scorecard()[0]
        >>> row.gap.value, row.gap.unit, row.asked
        (Decimal('-0.5'), '百分点', 'less')
        """
        return scorecard_of(self.name, self.year, self.links(), self._score_cells, self.claims, data=self)

    def __repr__(self) -> str:
        return f"<Dataset {self.name}: {len(self.figures)} figures, {len(self._data['links'])} targets>"


def haidian_2025() -> Dataset:
    """Every figure and every target of the report of the Haidian district of Beijing, 2025-01-07.

    Read and linked by hand; offsets are those of the text with the digest `Dataset.sha256`.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.haidian_2025()
    <Dataset haidian_2025: 465 figures, 38 targets>
    """
    return Dataset(_DATA / "haidian_2025.json")


def yunhe_2025_path() -> Path:
    """The file of `yunhe_2025`: a short report as UTF-8 text.

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
    from zhibiao.reading import read

    return read(yunhe_2025_path())


def yunhe_chain() -> Chain:
    """The reports of 云禾区 of 2024, 2025 and 2026 as a chain; the district does not exist.

    Names and units change from year to year, targets go unreported, one of them is a range.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.yunhe_chain().years
    (2024, 2025, 2026)
    """
    from zhibiao.chains import chain

    return chain(_DATA / f"yunhe_{year}.txt" for year in (2024, 2025, 2026))


def shuoning_path(year: int = 2025) -> Path:
    """The file of `shuoning`: a city's report as UTF-8 text.

    Parameters
    ----------
    year : int
        2023, 2024 or 2025.

    Raises
    ------
    ArgumentError
        There is no report of that year.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.datasets.shuoning_path(2024).name
    'shuoning_2024.txt'
    """
    if year not in _SHUONING_YEARS:
        from zhibiao.errors import ArgumentError

        raise ArgumentError("year", f"one of {', '.join(map(str, _SHUONING_YEARS))}", str(year))
    return _DATA / f"shuoning_{year}.txt"


def shuoning(year: int = 2025) -> Report:
    """A report of 朔宁市, a coal city that does not exist: written for examples, free to use.

    About 2,600 characters.  Some of its numbers do not add up, on purpose: `Report.check` finds one in the
    report of 2024 and two in that of 2025.

    Parameters
    ----------
    year : int
        2023, 2024 or 2025.

    Raises
    ------
    ArgumentError
        There is no report of that year.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.datasets.shuoning(2025)
    >>> [(found.kind, found.reason) for found in report.check()]
    [('share_sum', 'sum_not_hundred'), ('parts', 'parts_exceed_whole')]
    """
    from zhibiao.reading import read

    return read(shuoning_path(year))


def shuoning_chain() -> Chain:
    """The reports of 朔宁市 of 2023, 2024 and 2025 as a chain; the city does not exist.

    Targets are met, missed, missed within 左右, left open by a 突破, and passed over in silence; indicators
    change their names, 万亩 become 公顷 and 万吨 become 亿斤.

    Examples
    --------
    >>> import zhibiao
    >>> chain = zhibiao.datasets.shuoning_chain()
    >>> chain.place, chain.years
    ('朔宁市', (2023, 2024, 2025))
    """
    from zhibiao.chains import chain

    return chain(shuoning_path(year) for year in _SHUONING_YEARS)
