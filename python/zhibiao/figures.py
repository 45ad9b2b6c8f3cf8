# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The figures of a report: columns for machines, rows for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from zhibiao import _core
from zhibiao._arrow_result import ArrowResult
from zhibiao._shown import Line

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao.report import Report

__all__ = ["FIELDS", "Bound", "Figure", "Figures", "Measure", "Role"]

Bound: TypeAlias = Literal["=", "~", ">=", ">", "<=", "<", "range"]
Measure: TypeAlias = Literal[
    "amount", "cumulative", "growth", "change", "ratio", "attainment", "multiple", "rank", "streak"
]
Role: TypeAlias = Literal["achievement", "target"]
_Marks: TypeAlias = dict[
    tuple[int, int], tuple[str, ...]
]  # fields that were corrected, by the figure's place

FIELDS = (
    "doc", "begin", "end", "text", "value", "value2", "unit", "bound", "measure", "role", "period",
    "subject", "estimated", "optional",
)  # fmt: skip
"""The fields of the exchange format, in its order (`Figure.to_dict`)."""


@dataclass(frozen=True, repr=False)
class Figure(Line):
    """One quantified statement of a report.

    Attributes
    ----------
    doc : str
        The report's name.
    begin, end : int
        Where the number stands, with its scale word and unit: code points of the file.
    text : str
        The same, quoted: ``26.8万平方米``.
    value : decimal.Decimal
        Exact, in `unit`, the scale word applied, signed where it is a change: ``268000``.
    value2 : decimal.Decimal or None
        Upper end of a range.
    unit : str
        As written; empty where none stands; ``%`` for a fraction, ``位`` for a rank.
    bound : str
        ``=``, ``~`` (about), ``>=``, ``>``, ``<=``, ``<`` or ``range``.
    measure : str
        ``amount``, ``cumulative``, ``growth``, ``change``, ``ratio``, ``attainment``, ``multiple``,
        ``rank`` or ``streak``.
    role : str
        ``achievement`` (reported) or ``target`` (aimed at).
    years : tuple of int or None
        First and last year that it is about; None where the text does not tell.
    subject : str
        What is measured, in the text's own words.
    estimated : bool
        The text says 预计, 初步核算 or 预估.
    optional : bool
        A reader could leave it out (a threshold inside another subject, a slogan).
    resolution : int
        Power of ten of the last printed digit: ``26.8万`` 3, ``5.5%`` -1.
    sentence : tuple of int
        Where the sentence that proves it stands, in code points of the file.
    bytes : tuple of int
        Where `text` stands, in bytes of the UTF-8 text.
    corrected : tuple of str
        The fields that a reader corrected (see `zhibiao.corrections`); no part of `to_dict`, nor of equality.

    Examples
    --------
    >>> import zhibiao
    >>> figure = zhibiao.read("2024年新增产业空间26.8万平方米。").figures[0]
    >>> figure.subject, figure.value, figure.unit, figure.period
    ('新增产业空间', Decimal('268000'), '平方米', '2024')
    """

    doc: str
    begin: int
    end: int
    text: str
    value: Decimal
    value2: Decimal | None
    unit: str
    bound: Bound
    measure: Measure
    role: Role
    years: tuple[int, int] | None
    subject: str
    estimated: bool
    optional: bool
    resolution: int = 0
    sentence: tuple[int, int] = (0, 0)
    bytes: tuple[int, int] = (0, 0)
    corrected: tuple[str, ...] = field(default=(), repr=False, compare=False)
    _document: _core.Document | None = field(default=None, repr=False, compare=False)

    @property
    def period(self) -> str:
        """The year, or the first and the last year: ``2024``, ``2021-2025``, or an empty string.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("到2030年，绿化覆盖率达到45%。").figures[0].period
        '2030'
        """
        if self.years is None:
            return ""
        first, last = self.years
        return str(first) if first == last else f"{first}-{last}"

    @property
    def quote(self) -> str | None:
        """The sentence that proves it, as it stands in the report; None where the text is not at hand.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("2024年新增学位8054个。其他从略。").figures[0].quote
        '2024年新增学位8054个。'
        """
        return None if self._document is None else self._document.quote(self.sentence)

    def to_dict(self) -> dict[str, Any]:
        """The fields of the exchange format, one JSON line a figure; numbers as decimal strings.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.read("2024年新增学位8054个。").figures[0].to_dict()
        >>> row["value"], row["unit"], row["measure"], row["role"]
        ('8054', '个', 'amount', 'achievement')
        """
        row = {name: getattr(self, name) for name in FIELDS}
        row["value"] = f"{self.value:f}"
        row["value2"] = None if self.value2 is None else f"{self.value2:f}"
        return row


def years_of(period: str | int | tuple[int, int]) -> tuple[int, int]:
    """``2024`` or ``"2021-2025"`` as a pair of years; an empty string is (0, 0)."""
    if isinstance(period, tuple):
        return period
    if isinstance(period, int):
        return (period, period)
    first, _, last = period.partition("-")
    try:
        return (int(first or 0), int(last or first or 0))
    except ValueError:
        raise ValueError(f"Expected a period such as 2024 or 2021-2025, got {period!r}") from None


def _rebuild(rows: list[tuple[Any, ...]], document: _core.Document | None, marks: _Marks) -> Figures:
    """Figures from the fields of their rows; how pickle brings them back."""
    table = _core.FigureTable()
    for doc, begin, end, *rest in rows:
        table.append(doc, (begin, end), *rest)
    return Figures(table, document, None, marks)


class Figures(ArrowResult):
    """Figures as a table: rows in the order of the text, columns that Arrow reads without a copy.

    Indexing gives a `Figure`, slicing and `where` give `Figures`.  pyarrow, polars, duckdb and pandas
    take the object as it is (``__arrow_c_stream__``).  `value` and `value2` are decimal128(38, 6) there,
    the same in every table so that tables of many reports join; a number that needs more than six
    places after the point is null in them and whole in `value_text`.

    Examples
    --------
    >>> import zhibiao
    >>> figures = zhibiao.read("2024年新增学位8054个，增长3.2%。").figures
    >>> len(figures), figures[1].text
    (2, '3.2%')
    >>> figures.where(measure="growth")[0].value
    Decimal('3.2')
    """

    __slots__ = ("_document", "_marks", "_report")
    _table: _core.FigureTable

    def __init__(
        self,
        table: _core.FigureTable,
        document: _core.Document | None = None,
        report: Report | None = None,
        marks: _Marks | None = None,
    ) -> None:
        self._table = table
        self._document = document
        self._report = report
        self._marks = marks or {}

    def _row(self, index: int) -> Figure:
        row = self._table.row(index)
        fields = (*row, self._marks.get(row[1:3], ()), self._document)
        return Figure(*fields)

    @overload
    def __getitem__(self, index: int) -> Figure: ...
    @overload
    def __getitem__(self, index: slice) -> Figures: ...
    def __getitem__(self, index: int | slice) -> Figure | Figures:
        if isinstance(index, slice):
            return self.take(range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(f"Expected a row from {-len(self)} to {len(self) - 1}, got {index}")
        return self._row(index % len(self))

    def __iter__(self) -> Iterator[Figure]:
        return map(self._row, range(len(self)))

    def __repr__(self) -> str:
        targets = len(self._table.select(role="target"))
        return f"<Figures: {len(self) - targets} achievements, {targets} targets>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, ([self._table.row(i) for i in range(len(self))], self._document, self._marks)

    def take(self, rows: Iterable[int]) -> Figures:
        """The rows with these numbers, in this order.

        Raises
        ------
        IndexError
            A number is not that of a row.

        Examples
        --------
        >>> import zhibiao
        >>> figures = zhibiao.read("2024年新增学位8054个，增长3.2%。").figures
        >>> [figure.text for figure in figures.take([1, 0])]
        ['3.2%', '8054个']
        """
        return Figures(self._table.take(list(rows)), self._document, self._report, self._marks)

    def where(
        self,
        *,
        role: Role | None = None,
        measure: Measure | None = None,
        bound: Bound | None = None,
        period: str | int | tuple[int, int] | None = None,
        unit: str | None = None,
        subject: str | None = None,
        doc: str | None = None,
        estimated: bool | None = None,
        optional: bool | None = None,
    ) -> Figures:
        """The rows that agree with everything given; `subject` is found inside a row's subject.

        Raises
        ------
        ValueError
            A name that no role, measure or bound has; the message lists those there are.

        Examples
        --------
        >>> import zhibiao
        >>> figures = zhibiao.datasets.yunhe_2025().figures
        >>> [figure.text for figure in figures.where(role="target", subject="学位")]
        ['5000个']
        """
        years = None if period is None else years_of(period)
        return self.take(
            self._table.select(measure, role, bound, years, doc, unit, subject, estimated, optional)
        )

    def to_polars(self) -> polars.DataFrame:
        """A polars frame with all columns (see `Figures`); needs polars.

        Examples
        --------
        >>> import zhibiao
        >>> frame = zhibiao.read("2024年新增学位8054个。").figures.to_polars()  # doctest: +SKIP
        >>> frame["subject"][0]  # doctest: +SKIP
        '新增学位'
        """
        return super().to_polars()

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas frame with all columns (see `Figures`); needs pandas and pyarrow.

        `value` and `value2` hold `decimal.Decimal`; ``astype(float)`` makes them approximate.

        Examples
        --------
        >>> import zhibiao
        >>> frame = zhibiao.read("2024年新增学位8054个。").figures.to_pandas()  # doctest: +SKIP
        >>> frame.loc[0, "subject"]  # doctest: +SKIP
        '新增学位'
        """
        return super().to_pandas()

    def to_dicts(self) -> list[dict[str, Any]]:
        """All rows as `Figure.to_dict` gives them.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("2024年新增学位8054个。").figures.to_dicts()[0]["subject"]
        '新增学位'
        """
        return [figure.to_dict() for figure in self]
