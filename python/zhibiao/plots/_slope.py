# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Indicators over the years: a line each, named at its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zhibiao.chains import Chain
from zhibiao.history import History
from zhibiao.plots._dumbbell import PANELS, panel_of
from zhibiao.plots._look import Look, look_of, wide
from zhibiao.plots._pairs import name_of, named

if TYPE_CHECKING:
    from zhibiao.history import HistoryPoint
    from zhibiao.indicators import Indicator
    from zhibiao.plots._plot import Plot

__all__ = ["slope", "spread"]

_LINE, _NAME = 16, 15.0
_SPOKEN = 12  # how many lines the text alternative tells of
_TREND = {"up": ("level", "achieved"), "down": ("level", "moving_away"), "stable": ("level", "not_assessed")}


@dataclass(frozen=True)
class _Line:
    """An indicator with the places of its values on its panel's axis, exactly."""

    indicator: str
    known: Indicator | None
    history: History
    panel: str
    places: dict[int, Fraction]
    reason: str

    @property
    def trend(self) -> str:
        """``up`` to the better, ``down`` to the worse, else ``stable``: also where no side is better."""
        ends = list(self.places.values())
        if len(ends) < 2 or self.history.better == "neutral" or ends[0] == ends[-1]:
            return "stable"
        return "up" if (ends[-1] > ends[0]) == (self.history.better == "higher") else "down"


def _measure(history: History) -> str:
    figures = [figure for point in history.points for figure in point.figures]
    return figures[0].measure if figures else "amount"


def _line(history: History, known: Indicator | None) -> _Line:
    """A history on its panel's axis: rates as they are, amounts with the first year as 100."""
    panel = panel_of(_measure(history), history.unit)
    pairs = [(year, Fraction(value)) for year, value in history.pairs()]
    reason = "none" if len(pairs) > 1 else "one_value" if pairs else "no_value"
    scale = Fraction(1, 10) if history.unit == "‰" else Fraction(1)
    if panel == "index" and pairs:
        first = pairs[0][1]
        reason = "base_not_positive" if first <= 0 else reason
        scale = 100 / first if first > 0 else Fraction(0)
    drawn = reason == "none" or (reason == "one_value" and panel != "index")
    places = {year: value * scale for year, value in pairs} if drawn else {}
    return _Line(history.name, known, history, panel, places, reason)


def _lines(source: Any) -> list[_Line]:
    if isinstance(source, History):
        return [_line(source, None)]
    if isinstance(source, Chain):
        last = {row.series: row for row in source.rows}
        return [_line(source.series(row), row.known) for row in last.values()]
    lines = []
    for history in source:
        if not isinstance(history, History):
            raise TypeError(f"Expected a chain or histories, got {type(history).__name__}")
        lines.append(_line(history, None))
    return lines


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places at least so far apart and as near to the wanted ones as can be (least squares)."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    blocks: list[list[float]] = []  # the mean of each block of neighbours, how many they are
    for rank, i in enumerate(order):
        blocks.append([wanted[i] - rank * gap, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, count = blocks.pop()
            total = blocks[-1][1] + count
            blocks[-1] = [(blocks[-1][0] * blocks[-1][1] + mean * count) / total, total]
    means = [mean for mean, count in blocks for _ in range(int(count))]
    room = high - (len(wanted) - 1) * gap
    placed = [0.0] * len(wanted)
    for rank, i in enumerate(order):
        placed[i] = min(max(means[rank], low), max(room, low)) + rank * gap
    return placed


def _amount(value: Decimal | Fraction) -> str:
    """A number for people, in 万 or 亿 where it is large; computed ones to four digits."""
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        if abs(value) >= scale * (10 if scale == 10**4 else 1) or scale == 1:
            found = value / scale
            return (f"{found.normalize():f}" if isinstance(found, Decimal) else f"{float(found):.4g}") + name
    raise AssertionError


def _value(line: _Line, year: int) -> str:
    return _amount(dict(line.history.pairs())[year]) + line.history.unit


def _points(line: _Line, key: str, look: Look) -> list[dict[str, Any]]:
    by_year: dict[int, HistoryPoint] = {point.year: point for point in line.history.points}
    hue = look.colour(*_TREND[line.trend])
    rows, run, before = [], 0, None
    for year, place in line.places.items():
        run += before is not None and year != before + 1
        before = year
        point = by_year[year]
        figure = point.figures[0] if point.figures else None
        rows.append({
            "key": key, "year": year, "at": float(place), "hue": hue, "run": f"{key}/{run}",
            "fill": hue if point.source == "reported" else look.ground,
            "tips": [
                named(line, look), str(year), _value(line, year), look.text("source", point.source),
                " ".join((figure.quote or "").split()) if figure else "",
                f"{figure.doc} · {look.say('offsets', figure.begin, figure.end)}" if figure else "",
            ],
        })  # fmt: skip
    return rows


def _said(line: _Line, look: Look) -> str:
    """A line's name with its first and last value."""
    years = list(line.places)
    name = named(line, look)
    while wide(name) > _NAME:
        name = name[:-2].rstrip() + "…"
    trend = look.mark("asked", {"up": "more", "down": "less", "stable": "same"}[line.trend])
    values = [_value(line, year) for year in dict.fromkeys((years[0], years[-1]))]
    return f"{trend if len(years) > 1 else '·'} {name}  {' → '.join(values)}"


def _ends(lines: list[_Line], look: Look, span: tuple[float, float], height: float) -> list[dict[str, Any]]:
    """Names at the right, moved apart so that none covers another."""
    unit = (span[1] - span[0]) / height
    at = [float(line.places[max(line.places)]) for line in lines]
    moved = spread(at, _LINE * unit, span[0] + 4 * unit, span[1] - 4 * unit)
    return [
        {"key": f"{line.panel}{number}", "year": max(line.places), "at": place, "label": label,
         "text": _said(line, look), "hue": look.colour(*_TREND[line.trend])}
        for number, (line, place, label) in enumerate(zip(lines, at, moved, strict=True))
    ]  # fmt: skip


def _leaders(ends: list[dict[str, Any]], edge: float) -> list[dict[str, Any]]:
    """From the last dot of a line to its name."""
    rows = []
    for end in ends:
        rows.append({name: end[name] for name in ("key", "year", "at", "hue")})
        rows.append({"key": end["key"], "year": edge, "at": end["label"], "hue": end["hue"]})
    return rows


def _panel(lines: list[_Line], name: str, look: Look, ems: float) -> dict[str, Any]:
    years = (min(min(line.places) for line in lines), max(max(line.places) for line in lines))
    every = [float(place) for line in lines for place in line.places.values()]
    room = 0.05 * (max(every) - min(every)) or 0.1 * abs(every[0]) or 1.0
    span = (min(every) - room, max(every) + room)
    height = max(180, _LINE * len(lines) + 20)
    points = [row for i, line in enumerate(lines) for row in _points(line, f"{name}{i}", look)]
    ends = _ends(lines, look, span, height)
    width = max(200, int(look.width - 12 * ems - 110))
    title = {"text": look.say("index_first" if name == "index" else name), "fontSize": 12, "offset": 10,
             "color": look.ink("muted"), "frame": "group"}  # fmt: skip
    return {"width": width, "height": height, "title": title,
            "layer": _layers(points, ends, look, name, years, span, width)}  # fmt: skip


def _layers(  # noqa: PLR0913
    points: list[Any], ends: list[Any], look: Look, name: str, years: tuple[int, int],
    span: tuple[float, float], width: int,
) -> list[dict[str, Any]]:
    first, last = years if years[0] < years[1] else (years[0] - 0.5, years[1] + 0.5)

    def x() -> dict[str, Any]:
        axis = {"format": "d", "title": None, "values": list(range(years[0], years[1] + 1)), "labelFlush": False}
        scale = {"domain": [first, last], "nice": False, "zero": False}
        return {"field": "year", "type": "quantitative", "scale": scale, "axis": axis}

    def y(field: str = "at") -> dict[str, Any]:
        scale = {"domain": span, "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "scale": scale,
                "axis": {"title": None, "tickCount": 5}}  # fmt: skip

    hue = {"field": "hue", "type": "nominal", "scale": None}
    picked = f"picked_{name}"
    faded = {"condition": {"param": picked, "value": 1}, "value": 0.12}
    heads = [look.text("heading", each) for each in ("indicator", "year", "value", "source", "sentence", "place")]
    told = [{"field": f"tips.{place}", "title": head} for place, head in enumerate(heads)]
    pick = {"name": picked, "select": {"type": "point", "fields": ["key"]}}
    dots = {"type": "point", "size": 44, "strokeWidth": 2, "cursor": "pointer", "fillOpacity": 1}
    by_key = {"color": hue, "opacity": faded}
    layers: list[dict[str, Any]] = [
        {"data": {"values": points}, "mark": {"type": "line", "strokeWidth": 2},
         "encoding": {"x": x(), "y": y(), "detail": {"field": "run"}, **by_key}},
        {"data": {"values": points}, "mark": dots, "params": [pick], "name": f"dots_{name}",
         "encoding": {"x": x(), "y": y(), "stroke": hue, "fill": {"field": "fill", "type": "nominal", "scale": None},
                      "opacity": faded, "tooltip": told}},
    ]  # fmt: skip
    lead = {"values": _leaders(ends, last + (last - first) * 26 / width)}
    dashed = {"type": "line", "strokeWidth": 0.8, "strokeDash": [2, 2]}
    text = {"type": "text", "align": "left", "baseline": "middle", "x": width + 30}
    return [
        *layers,
        {"data": lead, "mark": dashed, "encoding": {"x": x(), "y": y(), "detail": {"field": "key"}, **by_key}},
        {"data": {"values": ends}, "mark": text, "name": f"names_{name}",
         "encoding": {"y": y("label"), "text": {"field": "text"}, **by_key}},
    ]  # fmt: skip


def _left_out(lines: list[_Line], look: Look) -> list[dict[str, Any]]:
    """What has no line, with the reason, under the panels."""
    missing = [line for line in lines if not line.places]
    if not missing and lines:
        return []
    texts = [f"{named(line, look)}：{_known(line)}{look.say(line.reason)}" for line in missing]
    rows = [{"row": place, "text": text} for place, text in enumerate(texts or [look.say("no_rows")])]
    mark = {"type": "text", "align": "left", "baseline": "middle", "x": 0, "fontSize": 11, "color": look.ink("muted")}
    title = {"text": look.say("no_line"), "fontSize": 12, "color": look.ink("muted"), "offset": 6, "frame": "group"}
    y = {"field": "row", "type": "ordinal", "axis": None}
    return [{"data": {"values": rows}, "width": look.width - 40, "height": 18 * len(rows), "mark": mark,
             "title": title if texts else "", "encoding": {"y": y, "text": {"field": "text"}}}]  # fmt: skip


def _known(line: _Line) -> str:
    pairs = line.history.pairs()
    return f"{pairs[0][0]} {_value(line, pairs[0][0])}，" if pairs else ""


def _data(lines: list[_Line]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for line in lines:
        head = {"indicator": line.indicator, "unit": line.history.unit, "panel": line.panel}
        told = [(point.year, point.value, point.source) for point in line.history.points]
        for year, value, source in told or [(None, None, None)]:
            place = None if year is None else line.places.get(year)
            rows.append({**head, "year": year, "value": value, "place": place, "source": source,
                         "better": line.history.better, "reason": line.reason})  # fmt: skip
    return rows


def slope(
    source: Chain | History | Iterable[History],
    *,
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 860,
) -> Plot:
    """Indicators over the years, a line each: rates in percent, amounts with their first year as 100.

    Names and last values stand at the right end, first values at the left, moved apart where they would
    cover each other.  A line is blue-green with ▲ where it went to the better side, orange with ▽ to the
    worse, grey with = where neither is known.  Hollow dots are values that a report implies, not tells.  No
    line bridges a year of which nothing is known; what has no line is listed with the reason.

    Parameters
    ----------
    source : Chain, History or iterable of History
        Of a chain the history of every indicator that has a target.
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Of the whole, in pixels.

    Raises
    ------
    ArgumentError
        A language, theme or width that there is not.

    Examples
    --------
    >>> import zhibiao
    >>> plot = zhibiao.plots.slope(zhibiao.datasets.yunhe_chain(), lang="en")
    >>> plot.data[1]["indicator"], plot.data[1]["year"], plot.data[1]["value"]
    ('地区生产总值', 2024, Decimal('5.6'))
    """
    look = look_of(lang, theme, title, width)
    lines = _lines(source)
    ems = max((wide(_said(line, look)) for line in lines if line.places), default=0)
    views = []
    for name in PANELS:
        drawn = [line for line in lines if line.panel == name and line.places]
        if drawn:
            views.append(_panel(drawn, name, look, ems))
    views += _left_out(lines, look)
    name = name_of(source) if isinstance(source, Chain | History) else ""
    return look.plot("slope", look.say("slope", name).strip("：:,， "), look.say("slope_help"), {"vconcat": views},
                     _data(lines), _alt(lines, look))  # fmt: skip


def _alt(lines: list[_Line], look: Look) -> str:
    told: list[str] = []
    for line in lines[:_SPOKEN]:
        years = list(line.places)
        if len(years) > 1:
            ends = look.say("alt_from_to", f"{years[0]} {_value(line, years[0])}", f"{years[-1]} {_value(line, years[-1])}")
            told.append(f"{named(line, look)} {ends}")
    undrawn = sum(not line.places for line in lines)
    more = [look.say("alt_not_drawn", undrawn)] if undrawn else []
    return "; ".join([look.say("alt_rows", len(lines)), *told, *more])
