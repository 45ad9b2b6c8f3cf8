# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A projection: history, a fan of intervals, the target, and the probability that it is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from zhibiao._projection_years import percent
from zhibiao.errors import ProgressError
from zhibiao.history import History
from zhibiao.outlook import OutlookRow
from zhibiao.plots._look import Look, folded, look_of
from zhibiao.projection import Projection

if TYPE_CHECKING:
    from zhibiao._projection_years import Probability
    from zhibiao.figures import Figure
    from zhibiao.methods.result import Direction, Number
    from zhibiao.plots._plot import Plot
    from zhibiao.projection import Aim

__all__ = ["LEVELS", "fan"]

LEVELS = (0.95, 0.8, 0.5)
_OPACITY = {0.95: 0.18, 0.8: 0.28, 0.5: 0.42}


@dataclass(frozen=True)
class _Told:
    """What is drawn: the past, the years to come, the target."""

    name: str
    unit: str
    history: tuple[tuple[int, Any], ...]
    projection: Projection | None
    model: str | None
    aim: Aim | None
    year: int | None
    p_met: Probability | None
    reason: str


def _aim(projection: Projection, target: Any, better: Direction) -> Aim | None:
    """The target as the projection reads it: its own, or another one."""
    if target is None:
        return projection.target
    from zhibiao._projection_input import wanted

    return wanted(
        target, projection._observed, better=better, indicator=None, resolution="as printed", policy="guide",
        catalogue=None,
    ).aim  # fmt: skip


def _of_projection(found: Projection, target: Any, year: int | None, model: str | None, d: Direction) -> _Told:
    aim = _aim(found, target, d)
    at = year if year is not None else aim.year if aim is not None and aim.year is not None else found.to
    row = found.at(at, model)
    met = row.p_met if target is None else found.probability(target, at, model, better=d)
    seen = found._observed
    return _Told(seen.name, seen.unit or "", found.series, found, model, aim, at, met, row.reason)


def _of_outlook(row: OutlookRow) -> _Told:
    history = tuple(row.history.pairs())
    found = row.projection
    aim = None if found is None else found.target
    unit = row.history.unit or row.target.unit
    return _Told(row.indicator, unit, history, found, None, aim, row.year, row.p_met, row.reason)


def _told(what: Any, target: Any, year: int | None, model: str | None, better: Direction) -> _Told:
    if isinstance(what, OutlookRow):
        if target is not None:
            raise ProgressError("Expected no other target beside a row of an outlook", None, "target")
        return _of_outlook(what)
    if isinstance(what, History):
        return _Told(what.name, what.unit, tuple(what.pairs()), None, None, None, None, None, "no_target")
    if not isinstance(what, Projection):
        raise TypeError(f"Expected a projection, a row of an outlook or a history; got {type(what).__name__}")
    return _of_projection(what, target, year, model, better)


def _past(told: _Told, look: Look) -> Iterator[dict[str, Any]]:
    """The history; a run ends where a year is missing, so that no line bridges it."""
    run, before = 0, None
    for year, value in told.history:
        run += before is not None and year != before + 1
        before = year
        shown = f"{value:f}" if isinstance(value, Decimal) else f"{float(value):.6g}"
        yield {"year": year, "value": float(value), "run": run, "shown": shown + told.unit,
               "kind": look.say("history")}  # fmt: skip


def _ahead(told: _Told) -> list[dict[str, Any]]:
    """Years to come, with the ends of each interval; the last known value opens the fan."""
    found = told.projection
    if found is None or not found.rows:
        return []
    first = found.to - len(found.rows) // len(found.models) + 1
    probabilities = [0.5, *(end for level in LEVELS for end in ((1 - level) / 2, (1 + level) / 2))]
    rows: list[dict[str, Any]] = []
    for year in range(first, found.to + 1):
        ends = found.quantile(probabilities, year, told.model)
        if not isinstance(ends, list):
            return []
        row: dict[str, Any] = {"year": year, "median": ends[0]}
        for place, level in enumerate(LEVELS):
            row |= {f"lower_{level * 100:g}": ends[2 * place + 1], f"upper_{level * 100:g}": ends[2 * place + 2]}
        rows.append(row)
    return rows


def _opened(told: _Told, ahead: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fan from the last known value on, where that is the year before."""
    if not ahead or not told.history or told.history[-1][0] != ahead[0]["year"] - 1:
        return ahead
    year, value = told.history[-1]
    return [dict.fromkeys(ahead[0], float(value)) | {"year": year}, *ahead]


def _axes(told: _Told, ahead: list[dict[str, Any]]) -> tuple[tuple[int, int], tuple[float, float]]:
    """The first and last year, the lowest and highest value."""
    years = [year for year, _ in told.history] + [row["year"] for row in ahead]
    if told.year is not None and told.aim is not None:
        years.append(told.year)
    values = [float(value) for _, value in told.history]
    values += [value for row in ahead for name, value in row.items() if name != "year"]
    if told.aim is not None:
        ends = (told.aim.value, told.aim.upper, told.aim.lowest, told.aim.highest)
        values += [float(end) for end in ends if end is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = 0.08 * (high - low) or 0.1 * abs(high) or 1.0
    return (min(years, default=0), max(years, default=1)), (low - room, high + room)


def _fan(look: Look, rows: list[dict[str, Any]], x: Any, y: Any) -> Iterator[dict[str, Any]]:
    for level in LEVELS:
        name = f"{level * 100:g}"
        mark = {"type": "area", "color": look.colour("role", "target"), "opacity": _OPACITY[level]}
        encoding = {"x": x(), "y": y(f"lower_{name}"), "y2": {"field": f"upper_{name}"}}
        yield {"data": {"values": rows}, "mark": mark, "encoding": encoding, "name": f"fan_{name}"}
    line = {"type": "line", "color": look.colour("role", "target"), "strokeWidth": 2, "strokeDash": [5, 3]}
    yield {"data": {"values": rows}, "mark": line, "encoding": {"x": x(), "y": y("median")}, "name": "median"}


def _bound(told: _Told, look: Look) -> str:
    """The target with its bound and year in words."""
    assert told.aim is not None
    said = look.say("target_line", told.aim.text)
    return said if told.year is None else look.say("in_year", said, told.year)


def _goal(told: _Told, look: Look, span: tuple[float, float]) -> Iterator[dict[str, Any]]:
    """The values that meet the target, its line, and how likely it is to be met."""
    aim = told.aim
    if aim is None:
        return
    y = {"type": "quantitative"}
    if aim.reason == "none":
        low = span[0] if aim.lowest is None else float(aim.lowest)
        high = span[1] if aim.highest is None else float(aim.highest)
        data = {"values": [{"low": low, "high": high, "tip": look.say("meets")}]}
        mark = {"type": "rect", "color": look.ink("tint"), "opacity": 0.75}
        yield {"data": data, "mark": mark, "name": "meets",
               "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}}}  # fmt: skip
    lines = [{"at": float(end)} for end in (aim.value, aim.upper) if end is not None]
    rule = {"type": "rule", "color": look.ink(), "strokeWidth": 1.5}
    yield {"data": {"values": lines}, "mark": rule, "encoding": {"y": {**y, "field": "at"}}, "name": "target"}


def _words(told: _Told, look: Look, span: tuple[float, float]) -> Iterator[dict[str, Any]]:
    """In the margin beside its line: the target in words, and P(met), or why there is none."""
    aim = told.aim
    if aim is None:
        return
    at = min(max(float(aim.value), span[0]), span[1])
    y = {"field": "at", "type": "quantitative"}
    met = look.say("p_met", percent(told.p_met)) if told.p_met is not None else _why(told, look)
    words = [*folded(look.say("target_line", aim.text), 10), *([look.say("year", told.year)] if told.year else [])]
    lines = [*words, *folded(met, 8.5)]
    for place, text in enumerate(lines):
        strong = place >= len(words)
        mark = {"type": "text", "align": "left", "x": _width(told, look) + 8, "baseline": "middle", "text": text,
                "dy": 17 * place - 8 * (len(lines) - 1), "fontSize": 14 if strong else 12,
                "color": look.colour("role", "target") if strong else look.ink()}  # fmt: skip
        yield {"data": {"values": [{"at": at}]}, "mark": mark, "encoding": {"y": y}}
    if told.year is not None and aim.upper is None:
        spot = {"type": "point", "shape": "diamond", "filled": True, "size": 70, "color": look.ink(), "opacity": 1}
        x = {"field": "year", "type": "quantitative"}
        data = {"values": [{"at": float(aim.value), "year": told.year}]}
        yield {"data": data, "mark": spot, "encoding": {"x": x, "y": y}, "name": "aim"}


def _why(told: _Told, look: Look) -> str:
    """Why there is no projection, or no probability."""
    if told.reason not in ("none", "no_target"):
        return look.reason(told.reason)
    return "" if told.aim is None else look.reason(told.aim.reason)


def _legend(look: Look) -> dict[str, Any]:
    """Which shade is which interval."""
    names = [look.say("interval", level * 100) for level in reversed(LEVELS)]
    marks = {
        "type": "symbol", "symbolType": "square", "symbolSize": 160, "orient": "bottom", "title": None,
        "symbolOpacity": 1,
    }  # fmt: skip
    return {
        "field": "kind", "type": "nominal", "legend": marks,
        "scale": {"domain": names, "range": [_blend(look, _OPACITY[level]) for level in reversed(LEVELS)]},
    }  # fmt: skip


def _blend(look: Look, opacity: float) -> str:
    """The colour of a shade: shades lie on one another, so inner ones are darker."""
    clear = 1.0
    for shade in _OPACITY.values():
        clear *= 1 - shade if shade <= opacity else 1
    return look.blend(look.colour("role", "target"), 1 - clear)


def _points(told: _Told, look: Look, x: Any, y: Any) -> Iterator[dict[str, Any]]:
    rows = list(_past(told, look))
    ink = look.ink()
    tips = [
        {"field": "year", "title": look.text("heading", "year"), "type": "quantitative", "format": "d"},
        {"field": "shown", "title": look.say("history")},
    ]
    line = {"type": "line", "color": ink, "strokeWidth": 2}
    dots = {"type": "point", "filled": True, "size": 56, "color": ink, "opacity": 1}
    data = {"values": rows}
    yield {"data": data, "mark": line, "encoding": {"x": x(), "y": y("value"), "detail": {"field": "run"}}}
    yield {"data": data, "mark": dots, "encoding": {"x": x(), "y": y("value"), "tooltip": tips}, "name": "history"}


def _hover(look: Look, rows: list[dict[str, Any]], x: Any, y: Any) -> dict[str, Any]:
    """What is told of a year to come."""
    titles = {"median": look.say("median")}
    for level in reversed(LEVELS):
        for end in ("lower", "upper"):
            titles[f"{end}_{level * 100:g}"] = look.say("interval", level * 100) + (" ↓" if end == "lower" else " ↑")
    tips = [{"field": "year", "title": look.text("heading", "year"), "type": "quantitative", "format": "d"}]
    tips += [{"field": name, "title": title, "type": "quantitative", "format": ",.6~g"}
             for name, title in titles.items()]  # fmt: skip
    pick = {"name": "near", "select": {"type": "point", "on": "pointerover", "nearest": True, "clear": "pointerout"}}
    mark = {"type": "point", "filled": True, "size": 70, "color": look.colour("role", "target")}
    shown = {"condition": {"param": "near", "empty": False, "value": 1}, "value": 0}
    encoding = {"x": x(), "y": y("median"), "opacity": shown, "tooltip": tips}
    return {"data": {"values": rows}, "params": [pick], "mark": mark, "encoding": encoding}


def _view(told: _Told, look: Look, ahead: list[dict[str, Any]]) -> dict[str, Any]:
    years, span = _axes(told, ahead)
    rows = _opened(told, ahead)
    count = years[1] - years[0] + 1

    def x() -> dict[str, Any]:
        if not told.history and not ahead:
            return {"field": "year", "type": "quantitative", "axis": None}
        axis: dict[str, Any] = {"format": "d", "title": None, "grid": False, "values": _ticks(years), "labelFontSize": 12}
        scale = {"domain": [years[0] - 0.3, years[1] + 0.3], "nice": False, "zero": False}
        return {"field": "year", "type": "quantitative", "scale": scale, "axis": axis}

    def y(field: str) -> dict[str, Any]:
        scale = {"domain": span, "nice": False, "zero": False}
        if not told.history and not ahead:
            return {"field": field, "type": "quantitative", "axis": None}
        title = told.unit or None
        axis = {"title": title, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleY": -8,
                "tickCount": 6, "format": ",~r" if max(map(abs, span)) < 1e6 else "~s"}  # fmt: skip
        return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}

    layers: list[dict[str, Any]] = list(_goal(told, look, span))
    layers += _fan(look, rows, x, y) if rows else []
    layers += [*_points(told, look, x, y), *_words(told, look, span)]
    layers += [_hover(look, ahead, x, y)] if ahead else []
    if ahead:
        key = [{"kind": look.say("interval", level * 100)} for level in LEVELS]
        mark = {"type": "square", "size": 0}
        layers.append({"data": {"values": key}, "mark": mark, "encoding": {"color": _legend(look)}})
    if not ahead and _why(told, look):
        layers.append(_nothing(told, look))
    return {"width": _width(told, look), "height": max(260, min(420, 90 + 24 * count)), "layer": layers,
            "resolve": {"scale": {"color": "independent"}}}  # fmt: skip


def _width(told: _Told, look: Look) -> int:
    """Of the frame; the target has words beside it."""
    return look.width - 90 - (0 if told.aim is None else 130)


def _nothing(told: _Told, look: Look) -> dict[str, Any]:
    """Why there is no fan, in its place."""
    mark = {"type": "text", "x": 10, "y": 14, "align": "left", "text": _why(told, look), "fontSize": 13}
    return {"data": {"values": [{}]}, "mark": mark | {"color": look.ink("muted")}}


def _ticks(years: tuple[int, int]) -> list[int]:
    """Whole years, at most a dozen or so."""
    step = max(1, -(-(years[1] - years[0] + 1) // 12))
    return list(range(years[1], years[0] - 1, -step))[::-1]


def _alt(told: _Told, look: Look, ahead: list[dict[str, Any]]) -> str:
    said = []
    if told.history:
        (first, start), (last, end) = told.history[0], told.history[-1]
        known = f"{first} {float(start):g}{told.unit}", f"{last} {float(end):g}{told.unit}"
        said.append(f"{look.say('history')} {look.say('alt_from_to', *known)}")
    if ahead:
        said.append(f"{look.say('median')} {ahead[-1]['year']} {ahead[-1]['median']:.6g}{told.unit}")
    if told.aim is not None:
        said.append(_bound(told, look))
        said.append(_why(told, look) if told.p_met is None else look.say("p_met", percent(told.p_met)))
    elif _why(told, look):
        said.append(_why(told, look))
    return "; ".join(said) or look.say("no_rows")


def fan(
    what: Projection | OutlookRow | History,
    *,
    target: str | Number | Figure | None = None,
    year: int | None = None,
    model: str | None = None,
    better: Direction = None,
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 720,
) -> Plot:
    """A projection: what is known, a fan of 50%, 80% and 95% intervals, the target and P(met).

    The shaded band holds the values that meet the target; a line its number, two lines its range.  No line
    bridges a year of which nothing is known.  Where the model refuses, or the target has no probability, the
    reason stands in its place.

    Parameters
    ----------
    what : Projection, OutlookRow or History
        A row of an outlook without a projection is drawn as its history, with the reason.
    target : str, number or Figure, optional
        Another target than the projection's own, as of `Projection.probability`.
    year : int, optional
        The year that the target is for; by default its own, else the last.
    model : str, optional
        One of the projection's models; by default the first.
    better : {"higher", "lower"}, optional
        The favourable side of `target`, where its words do not tell it.
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Of the whole, in pixels.

    Returns
    -------
    Plot
        `Plot.data` has the history, exact, and the ends of the intervals, which are floats.

    Raises
    ------
    ArgumentError
        A language, theme, width, year or model that there is not.
    ProgressError
        A target that cannot be read against the series.

    Examples
    --------
    >>> import zhibiao
    >>> found = zhibiao.project(
    ...     {2020: "88.1", 2021: "89.9", 2022: "91.2", 2023: "92.6", 2024: "93.5"},
    ...     to=2027, target="≥95%", bounds=(0, 100),
    ... )
    >>> plot = zhibiao.plots.fan(found, lang="en")
    >>> plot.data[0]["year"], plot.data[0]["value"], list(plot.data[-1])[:2]
    (2020, 88.1, ['year', 'median'])
    """
    look = look_of(lang, theme, title, width)
    told = _told(what, target, year, model, better)
    ahead = _ahead(told)
    data: list[dict[str, Any]] = [{"year": at, "value": value} for at, value in told.history]
    data += [{**row, "p_met": told.p_met if row["year"] == told.year else None} for row in ahead]
    name = look.say("fan", told.name).strip("：:,， ")
    return look.plot("fan", name, "", _view(told, look, ahead), data, _alt(told, look, ahead))
