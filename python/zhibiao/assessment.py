# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""One series and its target before every published method: where they agree, and where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, overload

from zhibiao import _core
from zhibiao._progress import Series, check_units, number, pairs_of, points_of, year_of
from zhibiao._shown import Line, Shown
from zhibiao.errors import ProgressError
from zhibiao.methods.result import Method, MethodResult, Number, of_cells, table
from zhibiao.methods.result import better as side_of
from zhibiao.table import Column, render

if TYPE_CHECKING:
    import pandas
    import polars

    from zhibiao._cells import TargetCells
    from zhibiao.figures import Figure
    from zhibiao.methods.result import Direction, Level

__all__ = ["Agreement", "Assessment", "AssessmentRow", "Series", "Target", "assess"]

_OTHER_INPUT = ("ndrc", "earned_value")
_LEVELS: tuple[Level, ...] = ("achieved", "on_track", "progress_too_slow", "stagnating", "moving_away")


@dataclass(frozen=True)
class Target:
    """What is to be reached, and by when.

    Attributes
    ----------
    value : number or Figure
        The target; the lower end of an interval.
    year : number or None
        The year by which.
    better : {"higher", "lower"} or None
        The favourable direction; never taken by default.
    upper : number or None
        The other end of an interval.
    parity : bool
        The value itself is best, and both sides of it are worse.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.Target(3, 2030, better="lower").year
    2030
    """

    value: Number | Figure
    year: Number | None = None
    better: Direction = None
    upper: Number | None = None
    parity: bool = False


@dataclass(frozen=True, repr=False)
class AssessmentRow(Line):
    """A method beside what it says.

    Attributes
    ----------
    method : Method
    result : MethodResult

    Examples
    --------
    >>> import zhibiao
    >>> target = zhibiao.Target(3, 2030, better="lower")
    >>> row = zhibiao.assess({2015: "10.1", 2019: "8.3"}, target)[0]
    >>> row.method.id, row.result.status
    ('statcan', 'accelerate')
    """

    method: Method
    result: MethodResult

    def to_dict(self) -> dict[str, Any]:
        """The row, flat: what the method says, and where it is published.

        Examples
        --------
        >>> import zhibiao
        >>> target = zhibiao.Target(3, 2030, better="lower")
        >>> zhibiao.assess({2015: "10.1", 2019: "8.3"}, target)[2].to_dict()["status"]
        'fair'
        """
        method = self.method
        of_method = {"source": method.source, "edition": method.edition, "evidence": method.evidence}
        return {**self.result.to_dict(), **of_method}


@dataclass(frozen=True)
class Agreement:
    """How far the methods agree on the common scale.

    Attributes
    ----------
    levels : dict
        The methods that judge, by level, from ``achieved`` to ``moving_away``.
    refused : dict
        The methods that refuse, by reason.
    level : str or None
        The level of most methods; None where none judges, or two levels have as many.
    share : fractions.Fraction or None
        The share of that level; None without one.
    spread : int
        How many steps lie between the best and the worst level; 0 where all agree.

    Examples
    --------
    >>> import zhibiao
    >>> target = zhibiao.Target(3, 2030, better="lower")
    >>> found = zhibiao.assess({2015: "10.1", 2019: "8.3"}, target).agreement()
    >>> found.level, found.share, found.spread
    ('progress_too_slow', Fraction(1, 1), 0)
    """

    levels: dict[Level, tuple[str, ...]]
    refused: dict[str, tuple[str, ...]]
    level: Level | None
    share: Fraction | None
    spread: int

    def __str__(self) -> str:
        judged = sum(map(len, self.levels.values()))
        if not judged:
            return "No method judges."
        most = f"{len(self.levels[self.level])} of them {self.level}" if self.level else "no level leads"
        found = list(self.levels)
        ends = f"; from {found[0]} to {found[-1]}" if self.spread else ""
        return f"{judged} methods judge, {most}{ends}."


@dataclass(frozen=True, repr=False)
class Assessment(Shown):
    """What each method says of one series and its target; a sequence of `AssessmentRow`.

    Attributes
    ----------
    series : tuple of (year, value)
        As the methods saw it, in doubles.
    target : Target or None
    rows : tuple of AssessmentRow
        In the order of `zhibiao.methods.table`.

    Examples
    --------
    >>> import zhibiao
    >>> target = zhibiao.Target(3, 2030, better="lower")
    >>> found = zhibiao.assess({2015: "10.1", 2019: "8.3"}, target)
    >>> found["unsd2023"].status, found["unsd2022"].status
    ('fair', 'fair')
    """

    series: tuple[tuple[float, float], ...]
    target: Target | None
    rows: tuple[AssessmentRow, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[AssessmentRow]:
        return iter(self.rows)

    @overload
    def __getitem__(self, key: str) -> MethodResult: ...
    @overload
    def __getitem__(self, key: int) -> AssessmentRow: ...
    def __getitem__(self, key: str | int) -> MethodResult | AssessmentRow:
        if isinstance(key, int):
            return self.rows[key]
        for row in self.rows:
            if row.method.id == key:
                return row.result
        raise KeyError(key)

    def __repr__(self) -> str:
        columns = [Column(name) for name in ("method", "status", "level", "score", "quantities or reason")]
        lines = [_cells(row.result) for row in self.rows]
        return "\n".join((*render(columns, lines, None, False), str(self.agreement())))

    def agreement(self) -> Agreement:
        """How far the methods agree on the common scale.

        Examples
        --------
        >>> import zhibiao
        >>> target = zhibiao.Target(3, 2030, better="lower")
        >>> print(zhibiao.assess({2015: "10.1", 2019: "8.3"}, target).agreement())
        10 methods judge, 10 of them progress_too_slow.
        """
        return agreement_of([row.result for row in self.rows])

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as flat dictionaries.

        Examples
        --------
        >>> import zhibiao
        >>> target = zhibiao.Target(3, 2030, better="lower")
        >>> zhibiao.assess({2015: "10.1", 2019: "8.3"}, target).to_dicts()[0]["score"]
        0.114...
        """
        return [row.to_dict() for row in self.rows]

    def _columns(self) -> dict[str, list[Any]]:
        rows = self.to_dicts()
        for row in rows:
            row["values"] = _quantities(row["values"])
        return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}

    def to_polars(self) -> polars.DataFrame:
        """The rows as a polars table; quantities in one text column.

        Examples
        --------
        >>> import zhibiao
        >>> target = zhibiao.Target(3, 2030, better="lower")
        >>> zhibiao.assess({2015: "10.1", 2019: "8.3"}, target).to_polars()["status"][0]
        'accelerate'
        """
        import polars

        return polars.DataFrame(self._columns(), schema_overrides={"score": polars.Float64})

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas table; quantities in one text column.

        Examples
        --------
        >>> import zhibiao
        >>> target = zhibiao.Target(3, 2030, better="lower")
        >>> zhibiao.assess({2015: "10.1", 2019: "8.3"}, target).to_pandas()["status"][0]
        'accelerate'
        """
        import pandas

        return pandas.DataFrame(self._columns())


def _quantities(values: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:.6g}" for name, value in values.items())


def _cells(result: MethodResult) -> list[str]:
    score = "" if result.score is None else f"{result.score:.4g}"
    said = _quantities(result.values) if result.reason == "none" else result.reason
    return [result.method, result.status or "—", result.level, score, said]


def agreement_of(results: Sequence[MethodResult]) -> Agreement:
    """The agreement of results on the common scale."""
    levels = {level: tuple(r.method for r in results if r.level == level) for level in _LEVELS}
    levels = {level: ids for level, ids in levels.items() if ids}
    refused: dict[str, tuple[str, ...]] = {}
    for result in results:
        if result.reason != "none":
            refused[result.reason] = (*refused.get(result.reason, ()), result.method)
    counts = Counter({level: len(ids) for level, ids in levels.items()}).most_common(2)
    leads = len(counts) == 1 or (len(counts) == 2 and counts[0][1] > counts[1][1])
    level = counts[0][0] if leads else None
    share = Fraction(counts[0][1], sum(map(len, levels.values()))) if leads else None
    places = [_LEVELS.index(level) for level in levels]
    return Agreement(levels, refused, level, share, max(places) - min(places) if places else 0)


def _target(target: Target | Number | Figure | None, year: Number | None, d: Direction) -> Target | None:
    if target is None:
        return None
    found = target if isinstance(target, Target) else Target(target, year, d)
    if found.better is not None and d is not None and side_of(found.better) != side_of(d):
        raise ProgressError(f"Expected one direction, got {found.better} and {d}", None, "target")
    if isinstance(target, Target) and year is not None and target.year not in (None, year):
        raise ProgressError(f"Expected one target year, got {target.year} and {year}", None, "target")
    if isinstance(target, Target) and target.year is None and year is not None:
        found = replace(target, year=year)
    return found


def _target_cells(target: Target | None, last: float) -> TargetCells | None:
    if target is None:
        return None
    year = None if target.year is None else year_of(target.year)
    if year is not None and year <= last:
        raise ProgressError(
            f"Expected a target after the last year {last:g}, got {year:g}; leave later values out",
            year,
            "target",
        )
    upper = None if target.upper is None else number(target.upper, None, "the target's upper end")
    return number(target.value, None, "the target"), upper, year, target.parity


def _chosen(methods: str | Sequence[str]) -> list[Method]:
    known = {method.id: method for method in table()}
    if methods == "all":
        return [method for method in known.values() if method.id not in _OTHER_INPUT]
    ids = [methods] if isinstance(methods, str) else list(methods)
    for name in ids:
        if name not in known:
            raise ValueError(f"Expected one of {', '.join(known)}; got {name}")
    return [known[name] for name in ids]


def assess(
    series: Series,
    target: Target | Number | Figure | None = None,
    *,
    year: Number | None = None,
    methods: str | Sequence[str] = "all",
    better: Direction = None,
    limit: Number | None = None,
    kind: Literal["level", "growth_rate"] = "level",
    peers: Sequence[Number] = (),
    hold: bool = False,
) -> Assessment:
    """What each published method says of a series and its target.

    Parameters
    ----------
    series : mapping, pairs, or years and values
        Years ascending; the first is the base, the last the latest.  Values are numbers, their digits, or
        figures of a report, which are held to one unit.
    target : Target, number or Figure, optional
        With the target's `year`; without a target methods judge by growth alone, or refuse.
    methods : "all" or ids
        Ids of `zhibiao.methods.table`; ``all`` are those that judge a series.
    better : {1, -1, "higher", "lower"}
        The favourable direction, where the target does not give it; without one methods refuse.
    limit : number, optional
        A natural limit of the indicator, such as 100 for shares; predictions by logits ask for it.
    kind : {"level", "growth_rate"}
        Methods of growth rates refuse an indicator that is itself one.
    peers : sequence of numbers
        The indicator elsewhere, for the OECD's distance.
    hold : bool
        The target is to be met every year (Germany).

    Raises
    ------
    ProgressError
        Years that do not ascend, a value that is no finite number, units that differ, a target that is not
        after the last year.

    Examples
    --------
    >>> import zhibiao
    >>> zhibiao.assess(
    ...     {2015: "10.1", 2019: "8.3"}, 3, year=2030, better="lower",
    ...     methods=["statcan", "unsd2022", "unsd2023", "escap_wlogit"],
    ... )
    method        status      level              score   quantities or reason
    ────────────...
    statcan       accelerate  progress_too_slow  0.1141  cagr_o -0.0478855, cagr_r -0.0777401, R 0.615969
    unsd2022      fair        progress_too_slow          cagr_a -0.0478855, cagr_r -0.0777401, CR 0.615969
    unsd2023      fair        progress_too_slow          cagr_a -0.0478855, v_T 4.83792, q 0.741137
    escap_wlogit  —           not_assessed               no_scale
    3 methods judge, 3 of them progress_too_slow.
    """
    aim = _target(target, year, better)
    pairs = pairs_of(series)
    check_units(pairs, None if aim is None else aim.value)
    points = points_of(pairs)
    cells = _target_cells(aim, points[-1][0])
    chosen = _chosen(methods)
    d = aim.better if aim is not None and aim.better is not None else better
    natural = None if limit is None else number(limit, None, "the limit")
    compared = [number(peer, None, "a peer") for peer in peers]
    ids = [method.id for method in chosen]
    found = _core.judge_methods(ids, list(points), cells, side_of(d), natural, kind, compared, hold)
    results = [of_cells(method.id, row) for method, row in zip(chosen, found, strict=True)]
    rows = tuple(AssessmentRow(m, r) for m, r in zip(chosen, results, strict=True))
    return Assessment(points, aim, rows)
