# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Chains of years: the targets of each report beside what the next one says was achieved."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhibiao import _core
from zhibiao._paged import Paged
from zhibiao._rows import Rows
from zhibiao._shown import Shown
from zhibiao.chain_rows import ChainRow
from zhibiao.errors import ChainError
from zhibiao.indicators import Indicator
from zhibiao.reading import read
from zhibiao.report import Report

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao._cells import ChainCells, HistoryCells
    from zhibiao.figures import Figure
    from zhibiao.history import History
    from zhibiao.indicators import Catalogue
    from zhibiao.outlook import Outlook
    from zhibiao.research import Research
    from zhibiao.verdicts import VerdictPolicy

__all__ = ["Chain", "chain"]


class Chain(Shown, Paged, Rows[ChainRow]):
    """The reports of one place over years: each target beside what the next report tells of its year.

    Made by `chain`.  A sequence of `ChainRow` in the order of the years and, inside a year, of the text.

    Examples
    --------
    >>> import zhibiao
    >>> rows = zhibiao.datasets.yunhe_chain()
    >>> rows.place, rows.years
    ('云禾区', (2024, 2025, 2026))
    """

    def __init__(self, reports: Sequence[Report], core: _core.Chain, policy: str) -> None:
        self._reports = tuple(reports)
        self._chain = core
        self._policy = policy

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, by year.

        Examples
        --------
        >>> import zhibiao
        >>> [report.name for report in zhibiao.datasets.yunhe_chain().reports]
        ['yunhe_2024', 'yunhe_2025', 'yunhe_2026']
        """
        return tuple(sorted(self._reports, key=lambda report: report.year or 0))

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which the reports were given.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().years
        (2024, 2025, 2026)
        """
        return tuple(report.year or 0 for report in self.reports)

    @cached_property
    def place(self) -> str:
        """The place whose reports they are, as their first lines name it; empty where they do not.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().place
        '云禾区'
        """
        names = (_core.place(report._reading) for report in self._reports)
        return max(names, key=len, default="")

    @property
    def policy(self) -> str:
        """The name of the policy by which verdicts are given.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().policy
        'guide'
        """
        return self._policy

    @cached_property
    def rows(self) -> tuple[ChainRow, ...]:
        """One row a target of each year.

        Examples
        --------
        >>> import zhibiao
        >>> rows = zhibiao.datasets.yunhe_chain().rows
        >>> rows[2].indicator, rows[2].target.text, rows[2].verdict_reason
        ('规模以上工业增加值', '6%—7%', 'inside_range')
        """
        return tuple(self._row(cells) for cells in self._chain.rows(self._policy))

    def _figure(self, at: tuple[int, int] | None) -> Figure | None:
        return None if at is None else self._reports[at[0]].figures[at[1]]

    def _row(self, cells: ChainCells) -> ChainRow:
        year, (report, figure), actual, reason, kind, delay, nearest, likeness, known, series = cells[:10]
        better, source, verdict, why, gap, gap_reason, upper, commitment = cells[10:]
        target = self._reports[report].figures[figure]
        indicator = None if known is None else Indicator(*known)
        value, unit = (None, "") if gap is None else gap
        return ChainRow(
            target.subject if indicator is None else indicator.name, year, target, self._figure(actual),
            reason, kind, delay, self._figure(nearest), likeness, series, better, source, verdict, why,
            value, unit, gap_reason, None if upper is None else upper[0], commitment, indicator,
        )  # fmt: skip

    def __repr__(self) -> str:
        from zhibiao.show.lines import counts

        years = ", ".join(map(str, self.years))
        told = f"{len(self)} targets; {counts(self.counts(), 'verdict', 'no verdicts')}"
        return f"<Chain {self.place or 'of an unnamed place'}: {years}; {told}>"

    def counts(self) -> dict[str, int]:
        """How many targets were ``met``, how many ``missed``, and so on.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().counts()["missed"]
        8
        """
        found: Counter[str] = Counter(row.verdict for row in self.rows)
        order = ("met", "within_tolerance", "missed", "undetermined", "not_reported")
        return {name: found[name] for name in order if found[name]}

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as flat records: one column a field; figures as text, value, unit, bound and place.

        Numbers are `decimal.Decimal`.

        Examples
        --------
        >>> import zhibiao
        >>> record = zhibiao.datasets.yunhe_chain().to_dicts()[0]
        >>> record["target_value"], record["actual_value"], record["verdict"]
        (Decimal('5'), Decimal('5.6'), 'met')
        """
        return [_flat(row, self.place) for row in self.rows]

    def to_polars(self) -> polars.DataFrame:
        """The records of `to_dicts` as a Polars frame; numbers stay exact (decimals of 38 digits).

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().to_polars()["verdict"][0]
        'met'
        """
        from zhibiao.research import to_polars

        return to_polars(self.to_dicts())

    def to_pandas(self) -> pandas.DataFrame:
        """The records of `to_dicts` as a pandas frame; numbers are `decimal.Decimal` objects.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().to_pandas()["actual_value"][0]
        Decimal('5.6')
        """
        import pandas

        return pandas.DataFrame.from_records(self.to_dicts())

    @cached_property
    def _histories(self) -> list[HistoryCells]:
        return self._chain.histories()

    def _history(self, row: ChainRow) -> History:
        from zhibiao.history import history_of

        def figure_at(at: tuple[int, int]) -> Figure:
            return self._reports[at[0]].figures[at[1]]

        return history_of(self._histories[row.series], figure_at, row.indicator, row.better)

    def series(self, what: ChainRow | str | int) -> History:
        """What the reports tell and imply of one indicator over the years, in one unit.

        Results of its targets, what each report tells of the year before beside its target, and the earlier
        levels that a result implies.

        Parameters
        ----------
        what : ChainRow, str or int
            A row; an indicator's name or id, or a part of the name, where none has just that name; or the
            number `ChainRow.series`.

        Raises
        ------
        KeyError
            No target is of that indicator.

        Examples
        --------
        >>> import zhibiao
        >>> history = zhibiao.datasets.yunhe_chain().series("城镇新增就业")
        >>> history.unit, [(point.year, int(point.value)) for point in history]
        ('人', [(2023, 11800), (2024, 12600), (2025, 12400)])
        """
        if isinstance(what, ChainRow):
            return self._history(what)
        found = [row for row in self.rows if _is_of(row, what)]
        if not found:
            raise KeyError(f"Expected an indicator of a target of this chain, got {what!r}")
        named = [row for row in found if what in _names(row)]
        return self._history((named or found)[-1])

    def project(
        self,
        to: int | None = None,
        *,
        year: int | None = None,
        model: str = "default",
        level: float = 0.95,
        fewest: int = 2,
        policy: str | VerdictPolicy | None = None,
    ) -> Outlook:
        """The targets of the last year beside where their indicators are heading: P(target met).

        Parameters
        ----------
        to : int, optional
            The last year to project to, where that is after the targets'.
        year : int, optional
            Which year's targets; by default the last.  A target whose result is told already says
            ``horizon_in_the_past``.
        model : str
            ``"default"`` or an id of `zhibiao.projection.models`.
        level : float
            Of the interval.
        fewest : int
            With fewer years known a row says ``too_few_points``.
        policy : str or VerdictPolicy, optional
            How the targets' words are read; by default the chain's own.

        Examples
        --------
        >>> import zhibiao
        >>> outlook = zhibiao.datasets.yunhe_chain().project(to=2028)
        >>> row = outlook[4]
        >>> row.indicator, row.target.text, row.target.bound, len(row.history)
        ('城镇调查失业率', '5%', '<=', 3)
        """
        from zhibiao.outlook import outlook_of

        wanted = max((row.year for row in self.rows), default=0) if year is None else year
        targets = [(row.target, row.year, self._history(row)) for row in self.rows if row.year == wanted]
        how = self._policy if policy is None else policy
        return outlook_of(targets, to=to, model=model, level=level, fewest=fewest, policy=how)

    def research(self, parent: Chain | None = None, peers: Iterable[Chain] = ()) -> Research:
        """The variables that studies of growth targets use, one row a target.

        Parameters
        ----------
        parent : Chain, optional
            The chain of the level above: `amplification` and `share_above_parent` need it.
        peers : iterable of Chain, optional
            Chains of places of the same level: `social_gap` needs them.

        Returns
        -------
        Research
            Each variable is documented at `ResearchRow`.

        Examples
        --------
        >>> import zhibiao
        >>> rows = zhibiao.datasets.yunhe_chain().research()
        >>> row = rows.of("gdp", 2025)
        >>> row.target_point, row.historical_gap, row.adjustment, row.ratchet
        (Decimal('5.5'), Decimal('0.6'), Decimal('0.5'), Decimal('-0.1'))
        """
        from zhibiao.research import research_of

        others = [peer._chain for peer in peers]
        cells = self._chain.research(None if parent is None else parent._chain, others)
        return research_of(self, cells)


def _names(row: ChainRow) -> tuple[str, ...]:
    """What a row's indicator is called, and its id where it is known by name."""
    return (row.indicator,) if row.known is None else (row.indicator, row.known.name, row.known.id)


def _is_of(row: ChainRow, what: str | int) -> bool:
    if isinstance(what, int):
        return row.series == what
    return what in _names(row) or what in row.indicator


def _figure_cells(name: str, figure: Figure | None) -> dict[str, Any]:
    fields = ("doc", "begin", "end", "text", "value", "value2", "unit", "bound", "subject")
    return {f"{name}_{field}": None if figure is None else getattr(figure, field) for field in fields}


def _flat(row: ChainRow, place: str) -> dict[str, Any]:
    known = None if row.known is None else row.known.id
    return {
        "place": place, "indicator": row.indicator, "indicator_id": known, "series": row.series,
        "year": row.year, **_figure_cells("target", row.target), **_figure_cells("actual", row.actual),
        "better": row.better, "better_source": row.better_source, "commitment": row.commitment,
        "gap": row.gap, "gap_unit": row.gap_unit, "gap_reason": row.gap_reason, "verdict": row.verdict,
        "reason": row.reason, "kind": row.kind, "delay": row.delay,
    }  # fmt: skip


def _opened(source: Report | str | os.PathLike[str]) -> Report:
    return source if isinstance(source, Report) else read(Path(source))


def _check_places(reports: Sequence[Report]) -> None:
    """`ChainError` where two reports name different places; one name may be the end of the other."""
    first, named = None, ""
    for report in reports:
        name = _core.place(report._reading)
        if name and named and not (name.endswith(named) or named.endswith(name)):
            message = f"Expected reports of one place, got {named} ({first}) and {name} ({report.name})"
            raise ChainError(f"{message}; make one chain of each place", report.name, report.year or 0)
        if len(name) > len(named):
            first, named = report.name, name


def chain(
    reports: Iterable[Report | str | os.PathLike[str]],
    *,
    policy: str = "guide",
    optional: bool = False,
    delay: int = 0,
    catalogue: Catalogue | None = None,
) -> Chain:
    r"""Set the targets of each report beside what the following report says of their year.

    Parameters
    ----------
    reports : iterable of Report or path
        Reports of one place, one a year, in any order; a string or path object names a file.
    policy : str
        How verdicts are given: ``guide``, ``rounded``, ``digits``, ``state_council``, …
    optional : bool
        Also the targets that a reader could leave out.
    delay : int
        How many years later than the next report one may still tell; such rows say so (`ChainRow.delay`).
    catalogue : Catalogue, optional
        The indicators to know by name; by default the built-in ones.

    Raises
    ------
    ChainError
        Two reports of one year, a report without a year, or reports of different places.
    ValueError
        There is no such policy.

    Examples
    --------
    >>> import zhibiao
    >>> before = zhibiao.read("一、2023年工作回顾\n二、2024年主要任务\n新增学位500个。", name="甲")
    >>> after = zhibiao.read("一、2024年工作回顾\n新增学位520个。\n二、2025年主要任务", name="乙")
    >>> [(row.target.text, row.actual.text, row.verdict) for row in zhibiao.chain([after, before])]
    [('500个', '520个', 'met')]
    """
    opened = [_opened(report) for report in reports]
    _check_places(opened)
    own = None if catalogue is None else catalogue._core
    made = Chain(opened, _core.chain([r._reading for r in opened], optional, delay, own), policy)
    made.rows  # noqa: B018 - an unknown policy is an error here, not later
    return made
