# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What does not add up in a report."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao._rows import Listed
from zhibiao._shown import Line, Shown
from zhibiao.agreement import CheckReason, Range

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhibiao._cells import FindingCells
    from zhibiao.figures import Figure
    from zhibiao.report import Report

__all__ = ["Finding", "FindingKind", "Findings", "Severity"]

FindingKind: TypeAlias = Literal[
    "triple", "change", "direction", "average_growth", "part", "parts", "share", "share_sum",
    "impossible_share", "attainment", "cumulative", "repeated",
]  # fmt: skip
Severity: TypeAlias = Literal["error", "warning", "note"]


@dataclass(frozen=True, repr=False)
class Finding(Line):
    """Numbers of a report that do not add up, with the sentences that prove it.

    Attributes
    ----------
    doc : str
        The report's name.
    kind : str
        What the numbers have to do with one another: ``triple`` (level, level before, growth), ``change``,
        ``direction``, ``average_growth``, ``part``, ``parts``, ``share``, ``share_sum``,
        ``impossible_share``, ``attainment``, ``cumulative``, ``repeated``.
    severity : str
        ``error``: the numbers of one statement cannot all be right; ``warning``: they do not agree unless
        something is meant that the text does not say; ``note``: they do not agree and the text says why.
    reason : str
        Why, as a word: ``outside_rounding``, ``different_price_basis``, ``part_exceeds_whole`` …
    figures : tuple of Figure
        The figures, in the order of the text; may be empty (三次产业结构 written with colons).
    numbers : tuple of (int, int)
        Where their numbers stand: code points of the file.
    sentences : tuple of (int, int)
        The sentences that hold them, each once.
    quotes : tuple of str
        The same sentences, quoted.
    printed : decimal.Decimal
        The number that the others check, in `unit`.
    expected : Range
        What the others allow in its place, in `unit`.
    unit : str

    Examples
    --------
    >>> import zhibiao
    >>> (found,) = zhibiao.read("2024年，覆盖率从83.4%提高到85.2%、提高2.6个百分点。").check()
    >>> found.kind, found.severity, found.printed
    ('change', 'error', Decimal('2.6'))
    >>> print(found.expected, found.unit)
    1.7 … 1.9 百分点
    """

    doc: str
    kind: FindingKind
    severity: Severity
    reason: CheckReason
    figures: tuple[Figure, ...]
    numbers: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[str, ...]
    printed: Decimal
    expected: Range
    unit: str

    @property
    def begin(self) -> int:
        """Where its first number begins, in code points of the file.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("覆盖率从83.4%提高到85.2%、提高2.6个百分点。").check()[0].begin
        4
        """
        return self.numbers[0][0]

    @property
    def end(self) -> int:
        """Where its last number ends.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("覆盖率从83.4%提高到85.2%、提高2.6个百分点。").check()[0].end
        27
        """
        return self.numbers[-1][1]

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON; the range as exact fractions, ``None`` where it has no end.

        Examples
        --------
        >>> import zhibiao
        >>> row = zhibiao.read("覆盖率从83.4%提高到85.2%、提高2.6个百分点。").check()[0].to_dict()
        >>> row["begin"], row["end"], row["reason"], row["expected"]
        (4, 27, 'outside_rounding', ['17/10', '19/10'])
        """
        ends = (self.expected.low, self.expected.high)
        return {
            "doc": self.doc, "begin": self.begin, "end": self.end, "kind": self.kind,
            "severity": self.severity, "reason": self.reason, "printed": f"{self.printed:f}",
            "expected": [None if end is None else str(end) for end in ends], "unit": self.unit,
            "numbers": [list(span) for span in self.numbers],
            "sentences": [
                {"begin": begin, "end": end, "quote": quote}
                for (begin, end), quote in zip(self.sentences, self.quotes, strict=True)
            ],
        }  # fmt: skip


@dataclass(frozen=True, repr=False, eq=False)
class Findings(Shown, Listed[Finding]):
    """What does not add up in one report, a sequence of `Finding` in the order of the text.

    Made by `Report.check`.  It equals a list of the same findings, and a slice of it is `Findings` again.

    Attributes
    ----------
    name : str
        The report's name.
    rows : tuple of Finding

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.read("新增学位165个，累计98个。", name="短文").check()
    <Findings in 短文: 1 error>
    """

    def counts(self) -> dict[str, int]:
        """How many findings are an ``error``, a ``warning``, a ``note``.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.read("新增学位165个，累计98个。").check().counts()
        {'error': 1}
        """
        grades = [row.severity for row in self.rows]
        return {name: grades.count(name) for name in ("error", "warning", "note") if name in grades}

    def __repr__(self) -> str:
        told = ", ".join(f"{count} {name}{'s' * (count > 1)}" for name, count in self.counts().items())
        return f"<Findings in {self.name}: {told or 'nothing that does not add up'}>"


def findings_of(report: Report, cells: Iterable[FindingCells]) -> Findings:
    """The findings of a report."""
    return Findings(report.name, tuple(finding_of(row, report) for row in cells))


def finding_of(cells: FindingCells, report: Report) -> Finding:
    """A finding with its figures and the sentences quoted."""
    kind, severity, reason, figures, numbers, sentences, printed, expected, unit = cells
    return Finding(
        report.name,
        kind,
        severity,
        reason,
        tuple(report.figures[i] for i in figures),
        tuple(numbers),
        tuple(sentences),
        tuple(report.text[begin:end] for begin, end in sentences),
        printed,
        Range(*expected),
        unit,
    )
