# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The variables that studies of growth targets use, one row a target of a chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao._rows import Rows

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao._cells import ResearchCells
    from zhibiao.chain_rows import ChainRow
    from zhibiao.chains import Chain
    from zhibiao.verdicts import Verdict

__all__ = ["Research", "ResearchReason", "ResearchRow", "TargetForm"]

TargetForm: TypeAlias = Literal["point", "about", "floor", "ceiling", "range"]
ResearchReason: TypeAlias = Literal[
    "not_reported", "no_previous_target", "no_previous_result", "unit_differs", "no_parent", "no_peers"
]
_VARIABLES = (
    "actual", "gap", "overshoot", "previous_actual", "historical_gap", "social_gap", "adjustment", "ratchet",
    "amplification", "share_above_parent",
)  # fmt: skip


@dataclass(frozen=True)
class ResearchRow:
    """The research variables of one target.  t is its year; all numbers are in `unit`.

    Differences of rates are percentage points, exactly.  What is None has its reason in `missing`.
    Sources: Li, Liu, Weng, Zhou 2019 (Economic Journal 129: 2888–2915); 马亮 2013; 余泳泽, 刘大勇, 龚宇 2019;
    魏建, 鉴闻 2018.

    Attributes
    ----------
    place : str
        The place of the chain.
    indicator : str
        A name for what is measured.
    indicator_id : str or None
        The catalogue's id.
    series : int
        Rows of one indicator over the years have one number.
    year : int
        t.
    unit : str
        The target's unit, as written.
    target_point : decimal.Decimal
        target_t: the number; of a range its middle.
    target_lo, target_hi : decimal.Decimal or None
        What is asked: a floor has no upper end, a ceiling no lower.
    target_form : str
        ``point``, ``about`` (左右, 近), ``floor`` (以上, 超), ``ceiling`` (以内) or ``range``.
    hard : bool or None
        True for 确保, 务必, 以上, 不低于; False for 力争, 左右, 预期, a range; None where nothing tells.
    actual : decimal.Decimal or None
        actual_t: what a later report tells of t, as first published.
    gap : decimal.Decimal or None
        actual_t − target_t (`gap_pp` where the target is a rate).
    overshoot : decimal.Decimal or None
        max(gap, 0), whichever side is favourable.
    met : bool or None
        Whether the verdict is ``met``; None where it is undetermined or nothing is reported.
    previous_actual : decimal.Decimal or None
        actual_{t−1}: told beside the target of t−1, else by the target's own report.
    historical_gap : decimal.Decimal or None
        actual_{t−1} − target_{t−1}.
    social_gap : fractions.Fraction or None
        actual_{t−1} − the mean of the peers' actual_{t−1}.
    adjustment : decimal.Decimal or None
        target_t − target_{t−1}.
    ratchet : decimal.Decimal or None
        target_t − actual_{t−1}.
    unchanged_run : int
        Years in a row, t included, with the same target in the same form.
    amplification : decimal.Decimal or None
        加码: target_t − the parent's target_t.
    share_above_parent : fractions.Fraction or None
        Of this place and its peers that state the target, the share that aims above the parent.
    verdict : str
        See `ChainRow.verdict`.
    sentence : str
        The sentence that holds the target.
    doc, begin, end : str, int, int
        Where the target's number stands: report, code points.
    missing : mapping of str to str
        For each variable that is None, why.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.datasets.yunhe_chain().research()[0]
    >>> row.target_point, row.target_form, row.hard, row.gap, row.met
    (Decimal('5'), 'about', False, Decimal('0.6'), True)
    >>> row.adjustment, row.missing["adjustment"]
    (None, 'no_previous_target')
    """

    place: str
    indicator: str
    indicator_id: str | None
    series: int
    year: int
    unit: str
    target_point: Decimal
    target_lo: Decimal | None
    target_hi: Decimal | None
    target_form: TargetForm
    hard: bool | None
    actual: Decimal | None
    gap: Decimal | None
    overshoot: Decimal | None
    met: bool | None
    previous_actual: Decimal | None
    historical_gap: Decimal | None
    social_gap: Fraction | None
    adjustment: Decimal | None
    ratchet: Decimal | None
    unchanged_run: int
    amplification: Decimal | None
    share_above_parent: Fraction | None
    verdict: Verdict
    sentence: str
    doc: str
    begin: int
    end: int
    missing: Mapping[str, ResearchReason]

    @property
    def gap_pp(self) -> Decimal | None:
        """The gap in percentage points; None where the target is no rate, or there is no gap.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().research()[0].gap_pp
        Decimal('0.6')
        """
        return self.gap if self.unit == "%" else None

    def to_dict(self) -> dict[str, Any]:
        """The fields as a flat record; fractions rounded to 6 places, `missing` as ``name: reason`` words.

        Examples
        --------
        >>> import zhibiao
        >>> record = zhibiao.datasets.yunhe_chain().research()[0].to_dict()
        >>> record["gap_pp"], record["missing"].split("; ")[0]
        (Decimal('0.6'), 'historical_gap: no_previous_target')
        """
        cells = {field.name: getattr(self, field.name) for field in fields(self)}
        cells["gap_pp"] = self.gap_pp
        for name in ("social_gap", "share_above_parent"):
            cells[name] = _rounded(cells[name])
        cells["missing"] = "; ".join(f"{name}: {why}" for name, why in self.missing.items())
        return cells


def _rounded(value: Fraction | None) -> Decimal | None:
    """A fraction to 6 places, half to even."""
    return None if value is None else Decimal(round(value * 10**6)).scaleb(-6)


@dataclass(frozen=True)
class Research(Rows[ResearchRow]):
    """The research variables of a chain, in the order of its rows.

    Examples
    --------
    >>> import zhibiao
    >>> research = zhibiao.datasets.yunhe_chain().research()
    >>> len(research) == len(zhibiao.datasets.yunhe_chain())
    True
    """

    rows: tuple[ResearchRow, ...]

    def of(self, indicator: str, year: int) -> ResearchRow:
        """The first row of an indicator, by its name or its id in the catalogue, and a year.

        Raises
        ------
        KeyError
            There is none.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().research().of("gdp", 2026).target_point
        Decimal('5')
        """
        for row in self.rows:
            if row.year == year and indicator in (row.indicator, row.indicator_id):
                return row
        raise KeyError(f"Expected a target of {indicator} for {year}, got none; see the rows' indicators")

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as flat records (`ResearchRow.to_dict`).

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().research().to_dicts()[0]["unchanged_run"]
        1
        """
        return [row.to_dict() for row in self.rows]

    def to_polars(self) -> polars.DataFrame:
        """The records as a Polars frame; numbers stay exact.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().research().to_polars()["gap_pp"][0]
        Decimal('0.600000')
        """
        return to_polars(self.to_dicts())

    def to_pandas(self) -> pandas.DataFrame:
        """The records as a pandas frame; numbers are `decimal.Decimal` objects.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.datasets.yunhe_chain().research().to_pandas()["gap_pp"][0]
        Decimal('0.6')
        """
        import pandas

        return pandas.DataFrame.from_records(self.to_dicts())


_DECIMALS = {
    "target_value", "target_value2", "actual_value", "actual_value2", "target_point", "target_lo",
    "target_hi", "gap_pp", *_VARIABLES,
}  # fmt: skip
_TRUTHS = {"hard", "met"}
_COUNTS = {
    "series", "year", "begin", "end", "unchanged_run", "delay", "target_begin", "target_end", "actual_begin",
    "actual_end",
}  # fmt: skip


def to_polars(records: Sequence[Mapping[str, Any]]) -> polars.DataFrame:
    """Records as a Polars frame with decimals of 38 digits, 6 of them behind the point."""
    import polars as pl

    def kind(name: str) -> Any:
        if name in _DECIMALS:
            return pl.Decimal(38, 6)
        return pl.Boolean if name in _TRUTHS else pl.Int64 if name in _COUNTS else pl.String

    names = list(records[0]) if records else []
    return pl.DataFrame({name: [record[name] for record in records] for name in names},
                        schema={name: kind(name) for name in names})  # fmt: skip


def _value(cell: Any) -> Any:
    """A value of the core; None where the cell is a reason."""
    return None if isinstance(cell, str) else cell


def _row_of(chain: Chain, row: ChainRow, cells: ResearchCells) -> ResearchRow:
    (
        point,
        low,
        high,
        form,
        actual,
        gap,
        overshoot,
        before,
        past,
        social,
        adjustment,
        ratchet,
        more,
        share,
        run,
    ) = cells
    named = dict(
        zip(_VARIABLES, (actual, gap, overshoot, before, past, social, adjustment, ratchet, more, share),
            strict=True)
    )  # fmt: skip
    return ResearchRow(
        place=chain.place, indicator=row.indicator, series=row.series, year=row.year, unit=row.target.unit,
        indicator_id=None if row.known is None else row.known.id, target_point=point, target_lo=low,
        target_hi=high, target_form=form, hard={"hard": True, "soft": False, "none": None}[row.commitment],
        met=None if row.verdict in ("undetermined", "not_reported") else row.verdict == "met",
        unchanged_run=run, verdict=row.verdict, sentence=row.target.quote or "", doc=row.target.doc,
        begin=row.target.begin, end=row.target.end,
        missing=MappingProxyType({name: cell for name, cell in named.items() if isinstance(cell, str)}),
        **{name: _value(cell) for name, cell in named.items()},
    )  # fmt: skip


def research_of(chain: Chain, cells: Sequence[ResearchCells]) -> Research:
    """The research variables of a chain from the core's cells, in the order of its rows."""
    return Research(tuple(_row_of(chain, row, own) for row, own in zip(chain.rows, cells, strict=True)))
