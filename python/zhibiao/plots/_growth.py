# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Growth targets of places and years: a dot each, ranges as bars, medians."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Any, Literal

from zhibiao.chains import Chain, chain
from zhibiao.errors import ArgumentError, ChainError
from zhibiao.indicators import catalogue
from zhibiao.plots._look import Look, decimals, look_of
from zhibiao.plots._table import Column, Table, label_of, told
from zhibiao.report import Report
from zhibiao.research import Research, ResearchRow

if TYPE_CHECKING:
    from zhibiao.plots._plot import Plot

__all__ = ["growth_targets"]

_SIGNS = {"point": "", "about": "≈ ", "floor": "≥ ", "ceiling": "≤ ", "range": ""}
_SHAPES = {"point": "circle", "about": "circle", "floor": "triangle-right", "ceiling": "triangle-left",
           "range": "stroke"}  # fmt: skip
_DOT = 13


@dataclass(frozen=True)
class _Aimed:
    """A growth target of a place and a year; without one, why."""

    place: str
    year: int | None
    row: ResearchRow | None
    reason: str

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Of a range both ends, else the number twice."""
        assert self.row is not None
        low, high = self.row.target_lo, self.row.target_hi
        if self.row.target_form == "range" and low is not None and high is not None:
            return low, high
        return self.row.target_point, self.row.target_point

    @property
    def text(self) -> str:
        """The target as it is asked."""
        if self.row is None:
            return "—"
        low, high = self.ends
        return f"{low:f}%–{high:f}%" if low != high else f"{_SIGNS[self.row.target_form]}{low:f}%"


def _research(what: Any) -> tuple[str, list[int | None], list[ResearchRow], str]:
    """The place, the years and the rows of one source, or why it has none."""
    if isinstance(what, Report):
        try:
            what = chain([what])
        except ChainError:
            return what.name, [None], [], "year_unknown"
    if isinstance(what, Chain):
        names = [report.name for report in what.reports]
        return what.place or names[0], list(what.years), list(what.research()), "no_target"
    if isinstance(what, Research):
        rows = list(what)
        return (rows[0].place if rows else ""), sorted({row.year for row in rows}), rows, "no_target"
    if not isinstance(what, ResearchRow):
        raise TypeError(f"Expected reports, chains or research rows, got {type(what).__name__}")
    return what.place, [what.year], [what], "no_target"


def _sources(source: Any) -> list[Any]:
    """One source after another; research rows of one place belong together."""
    if isinstance(source, Report | Chain | Research):
        return [source]
    found: list[Any] = []
    rows: dict[str, list[ResearchRow]] = {}
    for each in source:
        if isinstance(each, ResearchRow):
            rows.setdefault(each.place, []).append(each)
        else:
            found.append(each)
    return [*found, *(Research(tuple(group)) for group in rows.values())]


def _aimed(source: Any, indicator: str) -> Iterator[_Aimed]:
    """One a place and year: its first growth target of the indicator, or that there is none."""
    for each in _sources(source):
        place, years, rows, reason = _research(each)
        for year in years:
            of_it = [row for row in rows if row.year == year and indicator in (row.indicator, row.indicator_id)]
            rates = [row for row in of_it if row.unit == "%"]
            why = "other_unit" if of_it and not rates else reason
            yield _Aimed(place, year, rates[0], "none") if rates else _Aimed(place, year, None, why)


def _median(aimed: Iterable[_Aimed]) -> Fraction | None:
    points = [Fraction(sum(each.ends)) / 2 for each in aimed if each.row is not None]
    return median(points) if points else None


def _why(each: _Aimed, look: Look) -> str:
    return look.say("no_target") if each.reason == "no_target" else look.reason(each.reason)


def _tips(each: _Aimed, look: Look) -> dict[str, str]:
    row = each.row
    heading = {name: look.text("heading", name) for name in ("target", "year", "commitment", "sentence", "place")}
    firm = "none" if row is None or row.hard is None else "hard" if row.hard else "soft"
    found = {
        look.say("area"): each.place, heading["year"]: str(each.year or ""), heading["target"]: each.text,
        heading["commitment"]: look.text("commitment", firm) if row else _why(each, look),
        heading["sentence"]: " ".join(row.sentence.split()) if row else "",
        heading["place"]: f"{row.doc} · {look.say('offsets', row.begin, row.end)}" if row else "",
    }  # fmt: skip
    return {name: text for name, text in found.items() if text}


def _marks(each: _Aimed, look: Look) -> dict[str, Any]:
    """A target's place and mark."""
    if each.row is None:
        return dict.fromkeys(("at", "low", "high", "shape", "fill"))
    low, high = map(float, each.ends)
    form, hue = each.row.target_form, look.colour("role", "target")
    return {"at": (low + high) / 2, "low": low if low < high else None, "high": high if low < high else None,
            "shape": _SHAPES[form], "fill": look.ground if form == "about" else hue}  # fmt: skip


def _span(aimed: list[_Aimed]) -> tuple[float, float]:
    ends = [float(end) for each in aimed if each.row is not None for end in each.ends] or [0.0]
    room = 0.08 * (max(ends) - min(ends)) or 0.5
    return min(ends) - room, max(ends) + room


def _drawn(x: Any, y: dict[str, Any], more: dict[str, Any], look: Look) -> list[dict[str, Any]]:
    """Bars of ranges and dots of numbers."""
    hue = look.colour("role", "target")
    bar = {"type": "rule", "strokeWidth": 7, "color": hue, "opacity": 1, "strokeCap": "butt"}
    dot = {"type": "point", "size": 70, "strokeWidth": 2, "stroke": hue, "opacity": 1, "fillOpacity": 1}
    shape, fill = ({"field": name, "type": "nominal", "scale": None} for name in ("shape", "fill"))
    return [
        {"mark": bar, "name": "ranges", "transform": [{"filter": "isValid(datum.low)"}],
         "encoding": {"x": x("low"), "x2": {"field": "high"}, **y, **more}},
        {"mark": dot, "name": "dots", "transform": [{"filter": "isValid(datum.at) && !isValid(datum.low)"}],
         "encoding": {"x": x("at"), **y, **more, "shape": shape, "fill": fill}},
    ]  # fmt: skip


def _x(span: tuple[float, float], look: Look) -> Any:
    def x(field: str) -> dict[str, Any]:
        axis = {"title": look.say("growth_axis"), "tickCount": 8, "orient": "bottom", "titlePadding": 8}
        return {"field": field, "type": "quantitative", "axis": axis,
                "scale": {"domain": span, "nice": False, "zero": False}}  # fmt: skip

    return x


def _by_place(aimed: list[_Aimed], look: Look) -> dict[str, Any]:
    """A row a place, the highest target first, places without one last."""
    order = sorted(aimed, key=lambda each: (each.row is None, -sum(each.ends) if each.row else 0, each.place))
    tips = told([_tips(each, look) for each in order])
    rows = []
    for place, each in enumerate(order):
        about = _tips(each, look)
        form = "" if each.row is None else look.say(f"form_{each.row.target_form}")
        rows.append({
            "row": place, "label": label_of(each.place), "target": each.text, "form": form,
            "note": "" if each.row is not None else _why(each, look), **_marks(each, look),
            "tips": [about.get(name, "") for name in tips],
        })  # fmt: skip
    columns = [Column("target", look.text("heading", "target")), Column("form", look.say("form"), "left")]
    table = Table(look, rows, columns, step=24)
    layers = _drawn(_x(_span(aimed), look), {"y": table.y}, {"opacity": table.faded()}, look)
    middle = _median(aimed)
    if middle is not None:
        layers = [*_median_line(float(middle), look, _x(_span(aimed), look)), *layers]
    return table.view(layers, tips)


def _median_line(middle: float, look: Look, x: Any) -> list[dict[str, Any]]:
    colour = look.colour("verdict", "missed")
    data = {"values": [{"middle": middle, "text": look.say("median_of", decimals(middle, 2))}]}
    words = {"type": "text", "baseline": "bottom", "y": -6, "color": colour, "fontSize": 11}
    encoding = {"x": x("middle")}
    return [
        {"data": data, "mark": {"type": "rule", "color": colour, "strokeDash": [5, 3]}, "encoding": encoding,
         "name": "median"},
        {"data": data, "mark": words, "encoding": {**encoding, "text": {"field": "text"}}},
    ]  # fmt: skip


def _levels(ends: list[tuple[float, float]], apart: float) -> list[int]:
    """For each interval the lowest level on which it keeps its distance to those before it."""
    last: list[float] = []
    found = [0] * len(ends)
    for i in sorted(range(len(ends)), key=lambda i: ends[i]):
        free = next((n for n, end in enumerate(last) if ends[i][0] - end >= apart), len(last))
        last[free : free + 1] = [ends[i][1]]
        found[i] = free
    return found


def _by_year(aimed: list[_Aimed], look: Look, width: int) -> dict[str, Any]:
    """A strip a year: dots that would cover each other stand on each other."""
    span, years = _span(aimed), sorted({each.year for each in aimed if each.year is not None})
    unit, top = (span[1] - span[0]) / width, 0.0
    tips = told([_tips(each, look) for each in aimed])
    dots, strips = [], []
    for year in years:
        of_year = [each for each in aimed if each.year == year]
        known = [each for each in of_year if each.row is not None]
        ends = [(float(each.ends[0]), float(each.ends[1])) for each in known]
        levels = _levels(ends, _DOT * unit)
        height = max(34.0, (max(levels, default=0) + 1) * _DOT + 18)
        for each, level in zip(known, levels, strict=True):
            about = _tips(each, look)
            dots.append({"y": top + height - 12 - level * _DOT, "place": each.place, **_marks(each, look),
                         "tips": [about.get(name, "") for name in tips]})  # fmt: skip
        middle = _median(known)
        strips.append({
            "year": str(year), "top": top, "bottom": top + height, "y": top + height / 2,
            "middle": None if middle is None else float(middle), "text": _strip_text(middle, len(known), look),
            "missing": _missing(of_year, look),
        })  # fmt: skip
        top += height
    return _strips(dots, strips, span, look, tips, width, top)


def _strip_text(middle: Fraction | None, count: int, look: Look) -> str:
    count_ = look.say("count_of", count)
    return count_ if middle is None else f"{look.say('median_of', decimals(middle, 2))}  {count_}"


def _missing(of_year: list[_Aimed], look: Look) -> str:
    """Who has no target in a year."""
    names = [each.place for each in of_year if each.row is None]
    more = "…" if len(names) > 3 else ""
    return f"{look.say('no_target')}{look.say('colon')}{'、'.join(names[:3])}{more}" if names else ""


def _strips(  # noqa: PLR0913
    dots: list[Any], strips: list[Any], span: tuple[float, float], look: Look, tips: list[str], width: int,
    height: float,
) -> dict[str, Any]:  # fmt: skip
    def y(field: str) -> dict[str, Any]:
        scale = {"domain": [0, max(1.0, height)], "nice": False, "reverse": True}
        return {"field": field, "type": "quantitative", "scale": scale, "axis": None}

    x, muted = _x(span, look), look.ink("muted")
    told_ = [{"field": f"tips.{place}", "title": name} for place, name in enumerate(tips)]
    data, text = {"values": strips}, {"type": "text", "baseline": "middle"}
    middle = {"type": "rule", "color": look.colour("verdict", "missed"), "strokeWidth": 2}
    faded = {"opacity": {"condition": {"param": "picked", "value": 1}, "value": 0.15}, "tooltip": told_}
    drawn = [{"data": {"values": dots}, **layer} for layer in _drawn(x, {"y": y("y")}, faded, look)]
    drawn[-1]["params"] = [{"name": "picked", "select": {"type": "point", "fields": ["place"]}}]
    layers: list[dict[str, Any]] = [
        {"data": data, "mark": {"type": "rule", "color": look.ink("grid")}, "encoding": {"y": y("bottom")}},
        {"data": data, "mark": middle, "name": "medians", "transform": [{"filter": "isValid(datum.middle)"}],
         "encoding": {"x": x("middle"), "y": y("top"), "y2": {"field": "bottom"}}},
        *drawn,
        {"data": data, "mark": {**text, "align": "right", "x": -8},
         "encoding": {"y": y("y"), "text": {"field": "year"}}},
        {"data": data, "mark": {**text, "align": "left", "x": width + 10, "color": muted},
         "encoding": {"y": y("y"), "text": {"field": "text"}}},
        {"data": data, "mark": {**text, "align": "left", "x": width + 10, "dy": 14, "color": muted, "fontSize": 11},
         "encoding": {"y": y("y"), "text": {"field": "missing"}}},
    ]  # fmt: skip
    return {"width": width, "height": max(1, height), "layer": layers}


def _indicator(indicator: str, rows: list[ResearchRow], look: Look) -> str:
    """The name of what is aimed at, in the picture's language where the catalogue knows it."""
    for known in catalogue():
        if indicator in (known.id, known.name):
            return (look.lang == "en" and known.english) or known.name
    return rows[0].indicator if rows else indicator


def _data(aimed: list[_Aimed]) -> list[dict[str, Any]]:
    fields = ("indicator", "target_point", "target_lo", "target_hi", "target_form", "hard", "sentence", "doc",
              "begin", "end")  # fmt: skip
    return [
        {"place": each.place, "year": each.year, **{name: getattr(each.row, name, None) for name in fields},
         "reason": each.reason}
        for each in aimed
    ]  # fmt: skip


def _alt(aimed: list[_Aimed], look: Look) -> str:
    told_ = []
    for year in sorted({each.year for each in aimed if each.year is not None}):
        known = [each for each in aimed if each.year == year and each.row is not None]
        ends = [end for each in known for end in each.ends]
        range_ = look.say("alt_from_to", f"{min(ends):f}%", f"{max(ends):f}%") if ends else ""
        told_.append(f"{year} {_strip_text(_median(known), len(known), look)} {range_}".strip())
    undrawn = sum(each.row is None for each in aimed)
    return "; ".join(told_ + ([look.say("alt_no_target", undrawn)] if undrawn else [])) or look.say("no_rows")


def growth_targets(
    source: Report | Chain | Research | Iterable[Report | Chain | Research | ResearchRow],
    *,
    indicator: str = "gdp",
    by: Literal["place", "year"] | None = None,
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 760,
) -> Plot:
    """The growth targets of places or years: a dot a number, hollow for 左右, a bar for a range, the median.

    The median counts a range by its middle.  A report without such a target stays, with the reason.

    Parameters
    ----------
    source : reports, chains, or research rows
        Of several places, years, or both.
    indicator : str
        Its id in the catalogue, or its name.
    by : {"place", "year"}, optional
        ``place``: a row a place, the highest first; ``year``: a strip of dots a year.  By default places where
        there is one year only.
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Of the whole, in pixels.

    Raises
    ------
    ArgumentError
        A language, theme, width or `by` that there is not, or places for several years.

    Examples
    --------
    >>> import zhibiao
    >>> plot = zhibiao.plots.growth_targets(zhibiao.datasets.yunhe_chain(), lang="en")
    >>> [(row["year"], row["target_point"], row["target_form"]) for row in plot.data]
    [(2024, Decimal('5'), 'about'), (2025, Decimal('5.5'), 'about'), (2026, Decimal('5'), 'about')]
    """
    look = look_of(lang, theme, title, width)
    aimed = list(_aimed(source, indicator))
    years = sorted({each.year for each in aimed if each.year is not None})
    if by not in (None, "place", "year"):
        raise ArgumentError("by", "'place', 'year' or None", repr(by))
    if by == "place" and len(years) > 1:
        raise ArgumentError("source", "targets of one year for by='place'", f"{years[0]} to {years[-1]}")
    rows = [each.row for each in aimed if each.row is not None]
    name = _indicator(indicator, rows, look)
    mode = by or ("year" if len(years) > 1 else "place")
    body = _by_place(aimed, look) if mode == "place" else _by_year(aimed, look, max(220, look.width - 290))
    body = body if aimed else look.nothing()
    words = (years[0] if years else "", name) if mode == "place" else (name,)
    return look.plot("growth_targets", look.say(f"growth_{mode}", *words).strip("：:,，年 "), look.say("growth_help"), body,
                     _data(aimed), _alt(aimed, look))  # fmt: skip
