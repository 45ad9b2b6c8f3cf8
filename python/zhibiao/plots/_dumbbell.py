# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Last year's result and this year's target: a dumbbell a row."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zhibiao.plots._look import Look, look_of
from zhibiao.plots._pairs import Pair, facts_of, name_of, named, pairs_of, tips_of
from zhibiao.plots._table import Column, Table, label_of, told
from zhibiao.show.words import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhibiao.plots._plot import Plot
    from zhibiao.scorecard import Scorecard, ScoreRow

__all__ = ["PANELS", "SHAPES", "dumbbell", "panel_of"]

PANELS = ("growth", "percent", "index")
SHAPES = {
    "=": "diamond", "~": "diamond", ">=": "triangle-right", ">": "triangle-right", "<=": "triangle-left",
    "<": "triangle-left", "range": "stroke",
}  # fmt: skip
"""The mark of a target by its bound; 左右 is hollow, a range is a bar between its ends."""

_MOST = Fraction(300)


def panel_of(measure: str, unit: str) -> str:
    """Growth rates share an axis, and so do other rates; amounts have an index."""
    if unit in ("%", "‰"):
        return "growth" if measure == "growth" else "percent"
    return "index"


def _places(pair: Pair, panel: str) -> dict[str, Any]:
    """Result and target on the panel's axis, exactly; None for what has no place."""
    low, high = (Fraction(end) for end in pair.ends)
    result = None if pair.value is None else Fraction(pair.value)
    scale = Fraction(1, 10) if pair.target.unit == "‰" else Fraction(1)
    if panel == "index":
        if result is None or result <= 0:
            return {"result_at": None, "target_at": None, "target_upper_at": None}
        scale = 100 / result
    return {
        "result_at": None if result is None else result * scale, "target_at": low * scale,
        "target_upper_at": high * scale if high != low else None,
    }  # fmt: skip


def _note(pair: Pair, at: dict[str, Any], look: Look) -> str:
    if at["result_at"] is not None:
        return ""
    if pair.value is not None:
        return look.reason("base_not_positive") if pair.value else look.reason("base_is_zero")
    return look.reason(pair.reason)


def _cut(at: Fraction | None, panel: str) -> float | None:
    """A place inside the frame."""
    if at is None:
        return None
    return float(min(max(at, Fraction(-100)), _MOST)) if panel == "index" else float(at)


def _row(place: int, pair: Pair, panel: str, look: Look, tips: list[str]) -> dict[str, Any]:
    at = _places(pair, panel)
    about, hue = tips_of(pair, look), look.colour("asked", pair.state)
    beyond = panel == "index" and any(each is not None and each > _MOST for each in at.values())
    return {
        "row": place, "label": label_of(named(pair, look)), "result": number(pair.result),
        "target": number(pair.target), "gap": pair.gap_text(look, -1) or "—", "said": pair.said(look), "hue": hue,
        "note": _note(pair, at, look), "shape": SHAPES[pair.target.bound],
        "fill": look.ground if pair.target.bound == "~" else hue,
        **{name: _cut(value, panel) for name, value in at.items()}, "beyond": "▶" if beyond else "",
        "tips": [about.get(name, "") for name in tips],
    }  # fmt: skip


def _span(rows: list[dict[str, Any]]) -> tuple[float, float]:
    """The ends of a panel's axis, with room beside the marks."""
    places = [row[name] for row in rows for name in ("result_at", "target_at", "target_upper_at")]
    found = [place for place in places if place is not None]
    room = 0.08 * (max(found) - min(found)) or 0.1 * abs(found[0]) or 1.0
    return min(found) - room, max(found) + room


def _beside(table: Table, x: Any, span: tuple[float, float]) -> list[dict[str, Any]]:
    """Why a target stands alone: right of its mark, or left of it where there is more room."""
    layers = []
    middle = (span[0] + span[1]) / 2
    for align, sign, side in (("left", 1, "<="), ("right", -1, ">")):
        layer = table.text("note", align, fontSize=11, color=table.look.ink("muted"), dx=sign * 10)
        layer["encoding"] |= {"x": x("target_at")}
        layers.append(layer | {"transform": [{"filter": f"datum.note != '' && datum.target_at {side} {middle}"}]})
    return layers


def _layers(table: Table, look: Look) -> list[dict[str, Any]]:
    span = _span(table.rows)

    def x(field: str) -> dict[str, Any]:
        axis = {"title": None, "tickCount": 7, "orient": "bottom"}
        scale = {"domain": span, "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}

    def has(*fields: str) -> list[dict[str, str]]:
        return [{"filter": " && ".join(f"isValid(datum.{field})" for field in fields)}]

    hue = {"field": "hue", "type": "nominal", "scale": None}
    fill = {"field": "fill", "type": "nominal", "scale": None}
    shape = {"field": "shape", "type": "nominal", "scale": None}
    y, faded = {"y": table.y}, {"opacity": table.faded()}
    line = {**y, "x": x("result_at"), "x2": {"field": "target_at"}, "color": hue, **faded}
    ends = {**y, "x": x("target_at"), "x2": {"field": "target_upper_at"}, "color": hue, **faded}
    goal = {**y, "x": x("target_at"), "stroke": hue, "fill": fill, "shape": shape, **faded}
    ring = {"type": "point", "shape": "circle", "size": 110, "fill": look.ground, "strokeWidth": 2}
    arrow = table.text("beyond", "left", dx=9, color=look.ink("muted"))
    arrow["encoding"] |= {"x": x("target_at")}
    return [
        {"mark": {"type": "rule", "strokeWidth": 3}, "encoding": line, "transform": has("result_at", "target_at")},
        {"mark": {"type": "bar", "height": 7}, "encoding": ends, "transform": has("target_upper_at")},
        {"mark": ring | {"stroke": look.ink("muted")}, "encoding": {**y, "x": x("result_at"), **faded},
         "transform": has("result_at"), "name": f"results_{table.name}"},
        {"mark": {"type": "point", "size": 64, "strokeWidth": 2, "fillOpacity": 1}, "encoding": goal,
         "transform": [*has("target_at"), {"filter": "!isValid(datum.target_upper_at)"}], "name": f"targets_{table.name}"},
        *_beside(table, x, span),
        arrow | {"transform": [{"filter": "datum.beyond != ''"}]},
    ]  # fmt: skip


def _views(pairs: list[Pair], look: Look) -> list[dict[str, Any]]:
    """A view a panel that has rows; amounts without a place come last."""
    tips = told([tips_of(pair, look) for pair in pairs])
    panels: dict[str, list[dict[str, Any]]] = {name: [] for name in (*PANELS, "not_placed")}
    for place, pair in enumerate(pairs):
        panel = panel_of(pair.target.measure, pair.target.unit)
        row = _row(place, pair, panel, look, tips)
        panels[panel if row["target_at"] is not None else "not_placed"].append(row)
    every = [row for rows in panels.values() for row in rows]
    heads = (("result", "last"), ("target", "target"), ("gap", "gap"))
    columns = [Column(name, look.text("heading", heading)) for name, heading in heads]
    columns.append(Column("said", look.text("heading", "asks"), "left"))
    views = []
    for name, rows in panels.items():
        if rows:
            table = Table(look, rows, columns, name, beside=every)
            layers = _layers(table, look) if name != "not_placed" else []
            view = table.view(layers, tips, title=table.panel(look.say(name)), notes=name == "not_placed")
            views.append(view)
    return views or [Table(look, [], columns).view([], tips)]


def dumbbell(
    source: Scorecard | Iterable[ScoreRow],
    *,
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 920,
) -> Plot:
    """From last year's result to this year's target, a row each.

    Growth rates share one axis and other rates another, in percent; amounts are set against last year's
    result as 100.  A target's mark says its bound: ◆ a number, ◇ 左右, ▶ at least, ◀ at most, a bar a range.
    The line's colour and the last column say what is asked: more than last year on the favourable side, the
    same, less.  Targets without a result stay, with the reason.

    Parameters
    ----------
    source : Scorecard, or rows of one
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Of the whole, in pixels.

    Returns
    -------
    Plot
        `Plot.data` has exact places: `result_at`, `target_at`, `target_upper_at`.

    Raises
    ------
    ArgumentError
        A language, theme or width that there is not.

    Examples
    --------
    >>> import zhibiao
    >>> plot = zhibiao.plots.dumbbell(zhibiao.datasets.haidian_2025().scorecard())
    >>> plot.data[0]["panel"], plot.data[0]["result_at"], plot.data[0]["target_at"]
    ('growth', Fraction(6, 1), Fraction(11, 2))
    """
    look = look_of(lang, theme, title, width)
    pairs = pairs_of(source, "asked")
    views = _views(pairs, look)
    data = []
    for pair in pairs:
        panel = panel_of(pair.target.measure, pair.target.unit)
        data.append({**facts_of(pair), "panel": panel, **_places(pair, panel)})
    counts = Counter(look.text("asked", pair.state) for pair in pairs)
    said = [look.say("alt_counts", name, count) for name, count in counts.items()]
    alt = "; ".join([look.say("alt_rows", len(pairs)), *said])
    name = look.say("dumbbell", name_of(source)).strip("：:,， ")
    return look.plot("dumbbell", name, look.say("dumbbell_help"), {"vconcat": views}, data, alt)
