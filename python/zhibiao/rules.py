# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rules of assessment (考核办法) as data: load one, check it, score by it, exactly.

``docs/rules.md`` says how to write one.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhibiao import _core
from zhibiao._rule_input import input_of
from zhibiao._rule_schema import RULE, Problem, field_of, path_of
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

ItemReason: TypeAlias = Literal[
    "met", "short_of_target", "in_band", "capped", "floored", "not_applicable", "not_reported", "no_target",
    "no_base", "no_elapsed", "target_is_zero", "target_is_negative", "actual_is_zero", "actual_is_negative",
    "base_is_target", "target_behind_base",
]  # fmt: skip
TotalReason: TypeAlias = Literal["none", "levels_only", "item_without_points", "nothing_counts"]
Treatment: TypeAlias = Literal["zero", "full", "excluded", "redistributed", "no_total"]

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


@dataclass(frozen=True)
class ItemScore:
    """One item of an assessment: its points, and how they came about.

    Attributes
    ----------
    id : str
        The row; `item` is the item of the rule that it was scored by.
    weight : fractions.Fraction
        Its full points, after redistribution.
    share : fractions.Fraction
        Its importance in a mean.
    completion : fractions.Fraction or None
        A ratio (1 is 100 %), or for ``x-T`` a difference.
    award, steps : fractions.Fraction or None
        What the completion earns, and what steps add or deduct, before floor, cap and redistribution.
    points : fractions.Fraction or None
        What counts in the total.
    reason : str
        Why: ``met``, ``short_of_target``, ``in_band``, ``capped``, ``not_reported``, ``target_is_zero``, ...
    treatment : str or None
        What the rule says of an item without points of its own.
    level : str
        The name of the range that the completion falls in.
    why : str
        Why it does not apply, in the caller's words.

    Examples
    --------
    >>> import zhibiao
    >>> row = zhibiao.rules.get("energy_saving_2007").score({"intensity": {"completion": "110%"}}).items[0]
    >>> row.award, row.steps, row.points, row.reason
    (Fraction(30, 1), Fraction(1, 1), Fraction(31, 1), 'met')
    """

    id: str
    item: str
    weight: Fraction
    share: Fraction
    completion: Fraction | None
    award: Fraction | None
    steps: Fraction | None
    points: Fraction | None
    reason: ItemReason
    treatment: Treatment | None
    level: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON: numbers as texts, a quotient without an end as ``1/3``.

        Examples
        --------
        >>> import zhibiao
        >>> score = zhibiao.rules.get("kpi_faw").score({"sales": {"kind": "positive", "target": 3, "actual": 1}})
        >>> score.items[0].to_dict()["points"]
        '100/3'
        """
        return {
            "id": self.id, "item": self.item, "weight": _text(self.weight), "share": _text(self.share),
            "completion": _text(self.completion), "award": _text(self.award), "steps": _text(self.steps),
            "points": _text(self.points), "reason": self.reason, "treatment": self.treatment,
            "level": self.level, "why": self.why,
        }  # fmt: skip


@dataclass(frozen=True)
class GroupScore:
    """The sub-total of a group.

    Attributes
    ----------
    id : str
    points : fractions.Fraction
    limited : bool
        Its cap or floor decided.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.GroupScore("output", zhibiao.rules.Fraction(50), False).limited
    False
    """

    id: str
    points: Fraction
    limited: bool


@dataclass(frozen=True)
class RuleScore:
    """An assessment by a rule.

    Attributes
    ----------
    rule : str
        The rule's id.
    items : tuple of ItemScore
    groups : tuple of GroupScore
    total : fractions.Fraction or None
    total_reason : str
        Why there is no total: ``levels_only``, ``item_without_points``, ``nothing_counts``; else ``none``.
    possible : fractions.Fraction
        The full points of the items that count.
    factor : fractions.Fraction
        What points were multiplied by, where weights of others were redistributed.
    grade : str
        Empty where the rule has no grades or there is no total.
    vetoed_by : tuple of str
        The rows that fell below a veto.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.rules.get("energy_saving_2007").score({"intensity": {"completion": "99%"}}).grade
    '未完成'
    """

    rule: str
    items: tuple[ItemScore, ...]
    groups: tuple[GroupScore, ...]
    total: Fraction | None
    total_reason: TotalReason
    possible: Fraction
    factor: Fraction
    grade: str
    vetoed_by: tuple[str, ...]

    def __getitem__(self, id: str) -> ItemScore:  # noqa: A002
        """The row of that id; `KeyError` where there is none."""
        for row in self.items:
            if row.id == id:
                return row
        raise KeyError(id)

    def levels(self) -> dict[str, int]:
        """How many items are at each level, in the order in which levels first appear.

        Examples
        --------
        >>> import zhibiao
        >>> rule = zhibiao.rules.get("schedule_xuancheng")
        >>> row = {"kind": "amount", "target": 120, "actual": 66, "elapsed": "6/12"}
        >>> rule.score({"investment": row, "homes": {**row, "actual": 59}}).levels()
        {'达到序时进度': 1, '未达序时进度': 1}
        """
        return dict(Counter(row.level for row in self.items if row.level))

    def to_dict(self) -> dict[str, Any]:
        """The fields, for JSON: numbers as texts, a quotient without an end as ``1/3``.

        Examples
        --------
        >>> import zhibiao
        >>> score = zhibiao.rules.get("energy_saving_2007").score({"intensity": {"completion": 1}})
        >>> list(score.to_dict())[:3]
        ['rule', 'total', 'total_reason']
        """
        return {
            "rule": self.rule, "total": _text(self.total), "total_reason": self.total_reason,
            "possible": _text(self.possible), "factor": _text(self.factor), "grade": self.grade,
            "vetoed_by": list(self.vetoed_by), "items": [row.to_dict() for row in self.items],
            "groups": [{"id": g.id, "points": _text(g.points), "limited": g.limited} for g in self.groups],
        }  # fmt: skip


class Rule:
    """A rule of assessment.

    Made by `load` or `get`.

    Attributes
    ----------
    id, title, source, note : str
    evidence : str
        ``read_in_source``, ``from_memory`` or ``convention``.
    file : str
        Where it was read from.
    text : str
        The file as it stands.
    items : tuple of RuleItem

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
            [input_of(id, given) for id, given in inputs.items()]
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


def _text(x: Fraction | None) -> str | None:
    """A number as its digits where they have an end."""
    if x is None:
        return None
    places = next((n for n in range(x.denominator.bit_length()) if 10**n % x.denominator == 0), None)
    if places is None:
        return str(x)
    return f"{Decimal(f'{x.numerator * 10**places // x.denominator}e-{places}'):f}"


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
