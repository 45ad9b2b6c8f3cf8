# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods before one or several series: what each says, and which of them disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zhibiao.assessment import Assessment
from zhibiao.plots._look import Look, folded, look_of

if TYPE_CHECKING:
    from zhibiao.methods.result import Method, MethodResult
    from zhibiao.plots._plot import Plot

__all__ = ["disagreement"]

_LEVELS = ("achieved", "on_track", "progress_too_slow", "stagnating", "moving_away")
_CELL = 26


@dataclass(frozen=True)
class _Judged:
    """A method's results, one a series; None where it was not asked."""

    method: Method
    results: tuple[MethodResult | None, ...]

    def place(self, series: int) -> int | None:
        """Of the level among the levels; None where the method does not judge."""
        result = self.results[series]
        return _LEVELS.index(result.level) if result is not None and result.level in _LEVELS else None


    @property
    def places(self) -> list[int]:
        """Of all levels that it gives."""
        return [place for i in range(len(self.results)) if (place := self.place(i)) is not None]


@dataclass(frozen=True)
class _Apart:
    """Two methods: on how many series they differ, of how many both judge, and by how many steps at most."""

    differ: int
    both: int
    steps: int

    @property
    def share(self) -> Fraction:
        """Of the series that both judge."""
        return Fraction(self.differ, self.both) if self.both else Fraction(0)


def _apart(one: _Judged, other: _Judged) -> _Apart:
    pairs = [(one.place(i), other.place(i)) for i in range(len(one.results))]
    steps = [abs(a - b) for a, b in pairs if a is not None and b is not None]
    return _Apart(sum(step > 0 for step in steps), len(steps), max(steps, default=0))


def _assessments(what: Any, look: Look) -> dict[str, Assessment]:
    if isinstance(what, Assessment):
        return {"": what}
    named = what if isinstance(what, Mapping) else {str(i + 1): each for i, each in enumerate(what)}
    for each in named.values():
        if not isinstance(each, Assessment):
            raise TypeError(f"Expected assessments, got {type(each).__name__}")
    return dict(named)


def _judged(found: Mapping[str, Assessment]) -> list[_Judged]:
    """Every method that any assessment asked, in an order that brings those of one mind together."""
    methods: dict[str, Method] = {row.method.id: row.method for each in found.values() for row in each}
    tables = [{row.method.id: row.result for row in each} for each in found.values()]
    judged = [_Judged(method, tuple(table.get(id_) for table in tables)) for id_, method in methods.items()]

    def order(one: _Judged) -> tuple[int, float]:
        places = one.places
        return (0, sum(places) / len(places)) if places else (1, 0.0)

    return sorted(judged, key=order)


def _tip(one: _Judged, result: MethodResult | None, name: str, look: Look) -> list[str]:
    if result is None:
        return [one.method.name, name, "", "", "", one.method.source]
    values = ", ".join(f"{key} {value:.4g}" for key, value in result.values.items())
    said = look.text("status", result.status) if result.status else look.reason(result.reason)
    return [one.method.name, name, look.named("level", result.level), said, values, one.method.source]


def _cells(judged: list[_Judged], names: list[str], look: Look) -> Iterator[dict[str, Any]]:
    """A tile a method and series; of one series the tile stands under its level."""
    for row, one in enumerate(judged):
        for series, name in enumerate(names):
            result = one.results[series]
            level = "not_assessed" if result is None else result.level
            column = series if len(names) > 1 else [*_LEVELS, "not_assessed"].index(level)
            yield {
                "row": row, "column": column, "text": look.mark("level", level),
                "said": look.named("level", level), "tips": _tip(one, result, name, look),
            }  # fmt: skip


def _grid(row_count: int, column_count: int) -> tuple[dict[str, Any], dict[str, Any]]:
    def axis(field: str, count: int, padding: float) -> dict[str, Any]:
        scale = {"type": "band", "domain": list(range(count)), "padding": padding}
        return {"field": field, "type": "ordinal", "axis": None, "sort": None, "scale": scale}

    return axis("column", column_count, 0.1), axis("row", row_count, 0.1)


def _names(texts: list[str], step: float, look: Look, sharp: bool) -> dict[str, Any]:
    """Names above columns; upright where they are long."""
    values = [{"column": place, "text": text} for place, text in enumerate(texts)]
    mark = {"type": "text", "y": -6, "align": "left", "baseline": "middle", "angle": 300, "fontSize": 11}
    if not sharp:
        mark = {"type": "text", "y": -6, "align": "center", "baseline": "bottom", "fontSize": 11, "lineBreak": "\n",
                "lineHeight": 12, "dy": {"expr": "12 - 12 * length(split(datum.text, '\\n'))"}}  # fmt: skip
        values = [{**value, "text": "\n".join(folded(str(value["text"]), step / 11))} for value in values]
    x = {"field": "column", "type": "ordinal"}
    encoding = {"x": x, "text": {"field": "text"}}
    return {"data": {"values": values}, "mark": {**mark, "color": look.ink("muted")}, "encoding": encoding}


def _levels(judged: list[_Judged], names: list[str], look: Look) -> dict[str, Any]:
    """What each method says."""
    single = len(names) == 1
    heads = [look.text("level", level) for level in (*_LEVELS, "not_assessed")] if single else names
    step = 60 if single else max(_CELL, min(90, 380 // max(1, len(names))))
    x, y = _grid(len(judged), len(heads))
    scale = look.scale("level", [*_LEVELS, "not_assessed"])
    present = {cell["said"] for cell in _cells(judged, names, look)}
    pairs = [pair for pair in zip(scale["domain"], scale["range"], strict=True) if pair[0] in present]
    scale = {"domain": [pair[0] for pair in pairs], "range": [pair[1] for pair in pairs]}
    legend = {"orient": "bottom", "title": None, "symbolType": "square", "symbolSize": 160, "columns": 3}
    titles = [look.text("heading", each) for each in ("method", "series", "level", "status", "quantities", "source")]
    told = [{"field": f"tips.{i}", "title": title} for i, title in enumerate(titles) if i != 1 or not single]
    labels = [{"row": row, "text": one.method.id} for row, one in enumerate(judged)]
    text = {"type": "text", "baseline": "middle"}
    tile = {"type": "rect", "cornerRadius": 3, "cursor": "pointer"}
    return {
        "data": {"values": list(_cells(judged, names, look))},
        "width": step * len(heads), "height": max(1, _CELL * len(judged)),
        "layer": [
            {"mark": tile, "name": "levels",
             "params": [{"name": "picked", "select": {"type": "point", "fields": ["row"]}}],
             "encoding": {"x": x, "y": y, "tooltip": told,
                          "color": {"field": "said", "type": "nominal", "scale": scale, "legend": legend},
                          "opacity": {"condition": {"param": "picked", "value": 1}, "value": 0.2}}},
            {"mark": {**text, "fontSize": 12, "color": look.ground},
             "encoding": {"x": x, "y": y, "text": {"field": "text"}}},
            {"data": {"values": labels}, "mark": {**text, "align": "right", "x": -8},
             "encoding": {"y": y, "text": {"field": "text"}}},
            _names(heads, step, look, not single and step < 60),
            *([_refusals(judged, look)] if single else []),
        ],
    }  # fmt: skip


def _refusals(judged: list[_Judged], look: Look) -> dict[str, Any]:
    """Why methods do not judge the one series, in the columns that stay empty."""
    rows = [{"row": row, "text": look.reason(result.reason)} for row, one in enumerate(judged)
            if (result := one.results[0]) is not None and result.reason != "none"]  # fmt: skip
    mark = {"type": "text", "align": "right", "baseline": "middle", "x": 60 * len(_LEVELS) - 6, "fontSize": 11,
            "color": look.ink("muted")}  # fmt: skip
    encoding = {"y": {"field": "row", "type": "ordinal"}, "text": {"field": "text"}}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _pairs(judged: list[_Judged], look: Look, single: bool) -> Iterator[dict[str, Any]]:
    for row, one in enumerate(judged):
        for column, other in enumerate(judged):
            found = _apart(one, other)
            if row == column:
                continue
            if not found.both:
                yield {"row": row, "column": column, "text": "·", "hue": look.ground, "ink": look.ink("line"),
                       "tips": []}  # fmt: skip
                continue
            share = Fraction(found.steps, 4) if single else found.share
            said = look.say("steps", found.steps) if found.differ else look.say("same")
            yield {
                "row": row, "column": column, "hue": look.blend(look.colour("level", "moving_away"), 0.85 * share),
                "text": str(found.steps if single else found.differ) if found.differ else "=",
                "ink": look.ground if share > Fraction(1, 2) else look.ink(),
                "tips": [one.method.id, other.method.id, f"{found.differ}/{found.both}", said],
            }  # fmt: skip


def _matrix(judged: list[_Judged], look: Look, single: bool) -> dict[str, Any]:
    """Which of the methods that judge disagree; they come first in the rows."""
    count, every = sum(bool(one.places) for one in judged), len(judged)
    judged = judged[:count]
    x, y = _grid(every, count)
    x["scale"] = {**x["scale"], "padding": 0.06}
    hue, ink = ({"field": field, "type": "nominal", "scale": None} for field in ("hue", "ink"))
    method = look.text("heading", "method")
    titles = [f"{method} A", f"{method} B", look.say("differ_of_both"), look.text("heading", "gap")]
    told = [{"field": f"tips.{i}", "title": title} for i, title in enumerate(titles)]
    ids = [one.method.id for one in judged]
    return {
        "data": {"values": list(_pairs(judged, look, single))},
        "width": max(1, _CELL * count), "height": max(1, _CELL * every),
        "layer": [
            {"mark": {"type": "rect"}, "name": "apart", "encoding": {"x": x, "y": y, "fill": hue, "tooltip": told}},
            {"mark": {"type": "text", "baseline": "middle", "fontSize": 11},
             "encoding": {"x": x, "y": y, "text": {"field": "text"}, "color": ink}},
            _names(ids, _CELL, look, True),
        ],
    }  # fmt: skip


def _data(judged: list[_Judged], names: list[str]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for one in judged:
        for name, result in zip(names, one.results, strict=True):
            told = dict.fromkeys(("status", "level", "score", "reason")) if result is None else {
                "status": result.status, "level": result.level, "score": result.score, "reason": result.reason}
            rows.append({"method": one.method.id, "series": name, **told, "source": one.method.source})  # fmt: skip
    return rows


def disagreement(
    what: Assessment | Mapping[str, Assessment] | Iterable[Assessment],
    *,
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 900,
) -> Plot:
    """What each published method says, and which of them disagree.

    Left, a tile a method: of one series under its level, of several one a series.  Right, two methods a cell:
    of one series how many steps of the common scale lie between them, of several on how many series they give
    different levels.  ``=`` is agreement, ``·`` says that no series is judged by both.  Methods that refuse
    stay; their reason is told when one points at them, and stands in `Plot.data`.

    Parameters
    ----------
    what : Assessment, mapping of name to Assessment, or iterable of Assessment
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Where the text above is folded; the picture is as wide as its cells.

    Raises
    ------
    ArgumentError
        A language, theme or width that there is not.

    Examples
    --------
    >>> import zhibiao
    >>> target = zhibiao.Target(90, 2030, better="higher")
    >>> found = zhibiao.assess({2015: 50, 2017: 52, 2019: 58}, target, limit=100)
    >>> plot = zhibiao.plots.disagreement(found, lang="en")
    >>> plot.data[0]["method"], plot.data[0]["level"]
    ('escap_geometric', 'on_track')
    """
    look = look_of(lang, theme, title, width)
    found = _assessments(what, look)
    judged, names = _judged(found), list(found)
    views = [_levels(judged, names, look), _matrix(judged, look, len(names) == 1)]
    apart = {"scale": {"x": "independent", "y": "independent"}}
    body = {"hconcat": views, "resolve": apart} if judged else look.nothing()
    help_ = look.say("disagreement_one" if len(names) == 1 else "disagreement_many")
    return look.plot("disagreement", look.say("disagreement"), help_, body, _data(judged, names),
                     _alt(judged, found, look))  # fmt: skip


def _alt(judged: list[_Judged], found: Mapping[str, Assessment], look: Look) -> str:
    told = [look.say("alt_methods", len(judged), len(found))]
    for name, each in list(found.items())[:12]:
        levels = [look.say("alt_counts", look.text("level", level), len(ids))
                  for level, ids in each.agreement().levels.items()]  # fmt: skip
        told.append(f"{name} {', '.join(levels)}".strip() if levels else f"{name} {look.text('level', 'not_assessed')}")
    return "; ".join(told)
