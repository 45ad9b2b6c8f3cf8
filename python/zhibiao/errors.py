# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What can be wrong with a report, a table or a rule: each error says where and what to do."""

from __future__ import annotations

from typing import Any

__all__ = [
    "ArgumentError",
    "CatalogueError",
    "ChainError",
    "ColumnError",
    "EncodingError",
    "FontError",
    "ProgressError",
    "ReportError",
    "RuleError",
    "UnsupportedFormatError",
]


class _FieldedError(ValueError):
    """An error made of its message and of fields that say where; pickling keeps them."""

    _fields: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), *(getattr(self, name) for name in self._fields))


class ReportError(_FieldedError):
    r"""A report cannot be read; the message says what, where, and what to do.

    Attributes
    ----------
    name : str
        The report's name.

    Examples
    --------
    >>> import zhibiao
    >>> try:
    ...     zhibiao.read(b"\xff", name="broken")
    ... except zhibiao.ReportError as error:
    ...     print(error.name)
    broken
    """

    _fields: tuple[str, ...] = ("name",)

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message)
        self.name = name


class EncodingError(ReportError):
    """The bytes are not UTF-8 text.

    Attributes
    ----------
    name : str
        The report's name.
    byte : int
        Offset of the first byte that is not UTF-8 text.
    likely_encoding : str
        ``GB18030``, ``UTF-16LE``, ``UTF-16BE``, ``binary`` or ``damaged UTF-8``.

    Examples
    --------
    >>> import zhibiao
    >>> try:
    ...     zhibiao.read("政府工作报告".encode("gb18030"))
    ... except zhibiao.EncodingError as error:
    ...     print(error.byte, error.likely_encoding)
    0 GB18030
    """

    _fields = ("name", "byte", "likely_encoding")

    def __init__(self, message: str, name: str, byte: int, likely_encoding: str) -> None:
        super().__init__(message, name)
        self.byte = byte
        self.likely_encoding = likely_encoding


class UnsupportedFormatError(ReportError):
    """The file is of a format that cannot be read yet.

    Attributes
    ----------
    name : str
        The report's name.
    format : str
        ``docx``, ``pdf``, ``doc`` or ``html``.

    Examples
    --------
    >>> import zhibiao
    >>> try:
    ...     zhibiao.read(b"%PDF-1.7 ...", name="report")
    ... except zhibiao.UnsupportedFormatError as error:
    ...     print(error.format)
    pdf
    """

    _fields = ("name", "format")

    def __init__(self, message: str, name: str, kind: str) -> None:
        super().__init__(message, name)
        self.format = kind


class ChainError(ReportError):
    """Reports that are no chain: two of one year, one without a year, or reports of different places.

    Attributes
    ----------
    name : str
        The report that does not fit.
    year : int
        Its year; 0 where it has none.

    Examples
    --------
    >>> import zhibiao
    >>> report = zhibiao.datasets.yunhe_2025()
    >>> try:
    ...     zhibiao.chain([report, report])
    ... except zhibiao.ChainError as error:
    ...     print(error.name, error.year)
    yunhe_2025 2025
    """

    _fields = ("name", "year")

    def __init__(self, message: str, name: str, year: int) -> None:
        super().__init__(message, name)
        self.year = year


class CatalogueError(_FieldedError):
    r"""A table of indicators cannot be used; the message says what, where, and what to do.

    Attributes
    ----------
    file : str
    line : int
    field : str
        The column.

    Examples
    --------
    >>> import pathlib, tempfile, zhibiao
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     own = pathlib.Path(folder, "own.tsv")
    ...     _ = own.write_text("id\tname\tunit\tbetter\tkind\ntea\t茶叶产量\t吨\tup\tflow\n", "utf-8")
    ...     try:
    ...         zhibiao.catalogue(own)
    ...     except zhibiao.CatalogueError as error:
    ...         print(error.line, error.field)
    2 better
    """

    _fields = ("file", "line", "field")

    def __init__(self, message: str, file: str, line: int, field: str) -> None:
        super().__init__(message)
        self.file = file
        self.line = line
        self.field = field


class ColumnError(_FieldedError):
    r"""A table, or one of its columns, cannot be used; the message says what, where, and what to do.

    Attributes
    ----------
    column : str
        The column's name; empty where the fault is the table's.
    row : int or None
        The row, from 0; None where the fault is the whole column's.

    Examples
    --------
    >>> import polars, zhibiao
    >>> table = polars.DataFrame({"latest": [60.0], "target": [90.0], "better": ["up"], "base": [50.0]})
    >>> try:
    ...     zhibiao.panel.assess(table, "escap_csi")
    ... except zhibiao.ColumnError as error:
    ...     print(error.column, error.row)
    better 0
    """

    _fields = ("column", "row")

    def __init__(self, message: str, column: str, row: int | None) -> None:
        super().__init__(message)
        self.column = column
        self.row = row


class ProgressError(_FieldedError):
    """A series or its target cannot be assessed; the message says what, where, and what to do.

    Attributes
    ----------
    year : float or None
        The year that is meant; None where it is the target or the whole.
    field : str
        ``year``, ``value``, ``unit`` or ``target``.

    Examples
    --------
    >>> import zhibiao
    >>> try:
    ...     zhibiao.assess({2015: 50, 2016: float("nan")}, zhibiao.Target(90, 2030, better="higher"))
    ... except zhibiao.ProgressError as error:
    ...     print(error.year, error.field)
    2016 value
    """

    _fields = ("year", "field")

    def __init__(self, message: str, year: float | None, field: str) -> None:
        super().__init__(message)
        self.year = int(year) if year is not None and float(year).is_integer() else year
        self.field = field


class RuleError(_FieldedError):
    r"""A rule cannot be used, or numbers do not fit it; the message says what, where, and what to do.

    Attributes
    ----------
    file : str
        The rule's file; empty where numbers do not fit a rule.
    line : int or None
        The line in it, from 1.
    field : str
        ``items[2].bands[1].from``, or a key of the numbers.

    Examples
    --------
    >>> import zhibiao
    >>> try:
    ...     zhibiao.rules.load('id = "own"\ntitel = "错字"\n')
    ... except zhibiao.RuleError as error:
    ...     print(error.line, error.field)
    2 titel
    """

    _fields = ("file", "line", "field")

    def __init__(self, message: str, file: str, line: int | None, field: str) -> None:
        super().__init__(message)
        self.file = file
        self.line = line
        self.field = field


class ArgumentError(ValueError):
    """An argument that a formula is not defined for; the message says which, what it must be, what it was.

    Attributes
    ----------
    argument : str
    expected : str
    got : str

    Examples
    --------
    >>> from zhibiao import scores
    >>> from zhibiao.errors import ArgumentError
    >>> try:
    ...     scores.brier(1, 1.2)
    ... except ArgumentError as error:
    ...     print(error)
    Expected a probability from 0 to 1 for p, got 1.2
    """

    def __init__(self, argument: str, expected: str, got: str) -> None:
        super().__init__(f"Expected {expected} for {argument}, got {got}")
        self.argument = argument
        self.expected = expected
        self.got = got

    def __reduce__(self) -> tuple[type[ArgumentError], tuple[str, str, str]]:
        return type(self), (self.argument, self.expected, self.got)


class FontError(RuntimeError):
    """A picture cannot be drawn, because no font at hand has Chinese characters.

    Examples
    --------
    >>> import zhibiao
    >>> issubclass(zhibiao.FontError, RuntimeError)
    True
    """
