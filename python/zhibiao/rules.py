# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rules of assessment (考核办法) as data: load one, check it, score by it, exactly.

``docs/howto/rules.md`` says how to write one.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from zhibiao import _core
from zhibiao._rule_input import input_of
from zhibiao._rule_schema import RULE, Problem, field_of, path_of
from zhibiao._rule_score import GroupScore, ItemReason, ItemScore, RuleScore, TotalReason, Treatment
from zhibiao._toml_lines import line_at, lines_of
from zhibiao.errors import RuleError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from zhibiao._rule_input import Given

__all__ = [
    "GroupScore", "ItemReason", "ItemScore", "Rule", "RuleItem", "RuleScore", "TotalReason", "Treatment",
    "builtin", "get", "load",
]  # fmt: skip


_FOLDER = Path(__file__).parent / "data" / "rules"
_SYNTAX_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True)
class RuleItem:
    """What one indicator is judged by.

    Attributes
    ----------
    id, name : str
    weight : decimal.Decimal or None
        The full points; None where the rows of an assessment bring them, or there are only levels.
    better : str or None
        ``higher`` or ``lower``; None where the completion itself is given.
    formula : str
        How target T, actual x and base b become a completion: ``x/T``, ``T/x``, ``2-x/T``, ...
    award : str
        What the completion earns: ``full``, ``all_or_nothing``, ``proportional``,
        ``full_or_proportional``, ``bands`` or ``level``.
    monotone : bool
        A better completion never earns fewer points.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.get("energy_saving_2007").items[0].formula
    'given'
    """

    id: str
    name: str
    weight: Decimal | None
    better: Literal["higher", "lower"] | None
    formula: str
    award: str
    monotone: bool


class Rule:
    """A rule of assessment.

    Made by `load` or `get`.

    Attributes
    ----------
    id, title, source, note : str
    evidence : str
        ``read_in_source``, ``from_memory``, ``computed`` (here, from what the source states) or
        ``convention`` (no source states it).
    file : str
        Where it was read from.
    text : str
        The file as it stands.
    items : tuple of RuleItem
    cases : list of dict
        The cases of the file as they stand (`failed_cases` runs them).

    Examples
    --------
    >>> import zhibiao
    >>> rule = zhibiao.rules.get("kpi_faw")
    >>> score = rule.score({"sales": {"kind": "positive", "target": 200, "actual": 230}})
    >>> score.total
    Fraction(115, 1)
    """

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self._lines: dict[tuple[str | int, ...], int] = {}
        fields = self._fields()
        self.id, self.title, self.source = fields["id"], fields["title"], fields["source"]
        self.evidence, self.note = fields["evidence"], fields.get("note", "")
        self.cases: list[dict[str, Any]] = fields.pop("cases", [])
        self._core = _core.Rule(fields)
        for field, what in self._core.problems():
            raise self._error(path_of(field), what, field)
        self.items = tuple(map(_item_of, fields["items"], self._core.monotone()))

    def _fields(self) -> dict[str, Any]:
        try:
            data = tomllib.loads(self.text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            found = _SYNTAX_LINE.search(str(error))
            line = int(found[1]) if found else self.text.count("\n") + 1
            raise RuleError(f"{self.file}:{line}: not TOML: {error}", self.file, line, "") from None
        self._lines = lines_of(self.text)
        try:
            fields: dict[str, Any] = RULE(data, ())
        except Problem as problem:
            raise self._error(problem.path, str(problem), field_of(problem.path)) from None
        return fields

    def _error(self, path: tuple[str | int, ...], what: str, field: str) -> RuleError:
        """An error at a path; an end of a range may be written with its other key."""
        other = {"from": "above", "below": "upto"}.get(str(path[-1]))
        if path not in self._lines and other is not None:
            path = (*path[:-1], other)
        line = line_at(self._lines, path) or 1
        return RuleError(f"{self.file}:{line}: {field}: {what}", self.file, line, field)

    def score(self, inputs: Mapping[str, Given]) -> RuleScore:
        """Score numbers by the rule, exactly.

        Parameters
        ----------
        inputs : mapping
            From the id of an item (of any row, where the rule's rows are open) to ``(target, actual)``,
            ``(target, actual, base)``, or a mapping with the keys ``target``, ``actual``, ``base``,
            ``completion`` (a ratio, or ``"110%"``), ``weight``, ``kind`` (the item of an open row),
            ``elapsed`` (``"6/12"``) and ``not_applicable`` (why).  A number is an ``int``, a ``Decimal``,
            its digits, or a `Figure`; several in a list where the rule says how they become one.  None,
            or an item that is left out, is not reported.

        Raises
        ------
        RuleError
            A key or an id that the rule does not know, numbers that it has no use for, units that do
            not compare.
        TypeError
            A float: it is not what was printed.

        Examples
        --------
        >>> import zhibiao
        >>> score = zhibiao.rules.get("kpi_faw").score(
        ...     {"defects": {"kind": "negative", "target": 10, "actual": 8}}
        ... )
        >>> score["defects"].points, score["defects"].completion
        (Fraction(120, 1), Fraction(6, 5))
        """
        rows, groups, total, reason, possible, factor, grade, vetoed = self._core.score(
            [input_of(row, given) for row, given in inputs.items()]
        )
        return RuleScore(
            self.id, tuple(ItemScore(*row) for row in rows), tuple(GroupScore(*g) for g in groups),
            total, reason, possible, factor, grade, tuple(vetoed),
        )  # fmt: skip

    def failed_cases(self) -> list[RuleError]:
        """The cases of the file that the rule does not score as they say; empty where all hold.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.rules.get("energy_saving_2007").failed_cases()
        []
        """
        from zhibiao._rule_cases import differences

        return [
            self._error(("cases", i), what, f"cases[{i}]")
            for i, case in enumerate(self.cases)
            for what in differences(self, case)
        ]

    def __repr__(self) -> str:
        return f"<Rule {self.id}: {self.title}, {len(self.items)} items>"


def _item_of(fields: dict[str, Any], monotone: bool) -> RuleItem:
    return RuleItem(
        fields["id"], fields.get("name", ""), fields.get("weight"), fields.get("better"), fields["formula"],
        fields["award"], monotone,
    )  # fmt: skip


def load(what: str | os.PathLike[str]) -> Rule:
    """A rule from its file, or from the text of one.

    Raises
    ------
    RuleError
        The rule cannot be used; the message says in which line and what to do.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.load(zhibiao.rules.get("kpi_faw").text).id
    'kpi_faw'
    """
    if isinstance(what, str) and ("\n" in what or "=" in what):
        return Rule(what, "rule.toml")
    return Rule(Path(what).read_text(encoding="utf-8"), os.fspath(what))


def builtin() -> dict[str, Rule]:
    """The rules that come with the package, by their ids.

    Examples
    --------
    >>> import zhibiao
    >>> len(zhibiao.rules.builtin()) >= 6
    True
    """
    return {name: get(name) for name in _names()}


def _names() -> Iterator[str]:
    yield from sorted(path.stem for path in _FOLDER.glob("*.toml"))


def get(name: str) -> Rule:
    """One of them.

    Raises
    ------
    KeyError
        There is none of that id; the message lists those there are.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.get("imihigo").evidence
    'read_in_source'
    """
    if name not in set(_names()):
        raise KeyError(f"Expected one of {', '.join(_names())}; got {name}")
    path = _FOLDER / f"{name}.toml"
    return Rule(path.read_text(encoding="utf-8"), path.name)
