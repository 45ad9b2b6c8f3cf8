# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Results against targets: a bullet chart, each row on a scale of its own."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from zhibiao.errors import ArgumentError
from zhibiao.plots._look import Look, decimals, look_of
from zhibiao.plots._pairs import Pair, facts_of, name_of, named, pairs_of, percent_of, tips_of
from zhibiao.plots._table import Column, Table, label_of, told
from zhibiao.show.words import number

if TYPE_CHECKING:
    from zhibiao.plots._pairs import Source
    from zhibiao.plots._plot import Plot

__all__ = ["bullet"]

_MOST, _LEAST = Fraction(200), Fraction(-100)


def _span(percents: list[Fraction]) -> tuple[float, float]:
    """The ends of the axis: 0 and the target are always in; far results are cut, and say so."""
    low = min([Fraction(0), *percents])
    high = max([Fraction(120), *(percent * Fraction(21, 20) for percent in percents)])
    return float(max(low * Fraction(21, 20), _LEAST)), float(min(high, _MOST))


def _zone(pair: Pair, span: tuple[float, float]) -> tuple[float, float] | None:
    """Where the target is met, in percent of it, inside the axis; None where no side is better."""
    ends = sorted(float(p) for end in pair.ends if (p := percent_of(pair, end)) is not None)
    below, above = pair.meets if pair.target.value > 0 else pair.meets[::-1]
    if not ends or (not below and not above and ends[0] == ends[-1]):
        return None
    low, high = span[0] if below else ends[0], span[1] if above else ends[-1]
    return max(low, span[0]), min(high, span[1])


def _note(pair: Pair, look: Look) -> str:
    """Why a row has no bar."""
    if pair.value is None:
        return look.reason(pair.reason)
    return look.reason("target_is_zero") if pair.target.value == 0 else ""


def _drawn(pair: Pair, percent: Fraction | None, span: tuple[float, float]) -> dict[str, Any]:
    """The places of a row's marks."""
    if percent is None:
        return dict.fromkeys(("percent", "zone", "zone2", "goal", "goal2")) | {"zero": 0, "beyond": ""}
    zone = _zone(pair, span)
    ends = sorted({float(p) for end in pair.ends if (p := percent_of(pair, end)) is not None})
    shown = min(max(float(percent), span[0]), span[1])
    beyond = "▶" if percent > span[1] else "◀" if percent < span[0] else ""
    return {
        "percent": shown, "zero": 0, "beyond": beyond,
        "zone": zone and zone[0], "zone2": zone and zone[1],
        "goal": ends[0] if ends and ends[0] <= span[1] else None,
        "goal2": ends[1] if len(ends) > 1 and ends[1] <= span[1] else None,
    }  # fmt: skip


def _row(place: int, pair: Pair, look: Look, span: tuple[float, float], tips: list[str]) -> dict[str, Any]:
    percent = percent_of(pair, pair.value)
    about = tips_of(pair, look)
    return {
        "row": place, "label": label_of(named(pair, look)), "year": str(pair.year or ""),
        "result": number(pair.result), "target": number(pair.target),
        "share": "—" if percent is None else f"{decimals(percent)}%", "said": pair.said(look),
        "hue": look.colour(pair.word, pair.state), "note": _note(pair, look),
        **_drawn(pair, percent, span), "tips": [about.get(name, "") for name in tips],
    }  # fmt: skip


def _layers(table: Table, look: Look, span: tuple[float, float]) -> list[dict[str, Any]]:
    def x(field: str, **more: Any) -> dict[str, Any]:
        return {"field": field, "type": "quantitative", "scale": {"domain": span, "nice": False}, **more}

    axis = {
        "title": look.say("percent_of_target"), "grid": False, "orient": "bottom", "tickCount": 6,
        "titlePadding": 8,
    }  # fmt: skip
    hue = {"field": "hue", "type": "nominal", "scale": None}
    tick = {"type": "tick", "thickness": 2.5, "size": 20, "color": look.ink()}
    zone = {"type": "bar", "color": look.ink("tint"), "height": {"band": 0.86}}
    zoned = {"y": table.y, "x": x("zone", axis=axis), "x2": {"field": "zone2"}}
    bar = {"y": table.y, "x": x("zero"), "x2": {"field": "percent"}, "color": hue, "opacity": table.faded()}
    arrow = table.text("beyond", "center", fontSize=13, color=look.ground)
    arrow["encoding"] |= {"x": x("percent")}
    arrow["mark"]["dx"] = -8
    return [
        {"mark": zone, "encoding": zoned, "transform": [{"filter": "isValid(datum.zone)"}]},
        {"mark": {"type": "rule", "color": look.ink("line")}, "encoding": {"x": {"datum": 0}}},
        {
            "mark": {"type": "bar", "height": 11},
            "encoding": bar,
            "transform": [_HAS("percent")],
            "name": "bars",
        },
        {
            "mark": tick,
            "encoding": {"y": table.y, "x": x("goal")},
            "transform": [_HAS("goal")],
            "name": "goals",
        },
        {"mark": tick, "encoding": {"y": table.y, "x": x("goal2")}, "transform": [_HAS("goal2")]},
        arrow | {"transform": [{"filter": "datum.beyond != ''"}]},
    ]


def _HAS(field: str) -> dict[str, str]:  # noqa: N802
    return {"filter": f"isValid(datum.{field})"}


def _title(source: Any, pairs: list[Pair], look: Look) -> str:
    years = sorted({pair.year for pair in pairs if pair.year is not None})
    span = "–".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
    of_chain = not pairs or pairs[0].group == "verdict"
    if of_chain:
        return look.say("bullet_chain", name_of(source), span)
    if not years:
        return look.say("bullet_rows")
    return look.say("bullet_scorecard", name_of(source), years[0] - 1, years[0])


def _alt(pairs: list[Pair], look: Look) -> str:
    counts = Counter(look.text(pair.word, pair.state) for pair in pairs)
    told = [look.say("alt_counts", state, count) for state, count in counts.items()]
    undrawn = sum(percent_of(pair, pair.value) is None for pair in pairs)
    more = [look.say("alt_not_drawn", undrawn)] if undrawn else []
    return "; ".join([look.say("alt_rows", len(pairs)), *told, *more])


def bullet(
    source: Source,
    *,
    order: Literal["text", "percent"] = "text",
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 860,
) -> Plot:
    """Results against targets: each row on its own scale, the target at 100%.

    Of a chain: what was achieved of each year's target, with the verdict.  Of a scorecard: last year's
    result against this year's target, and whether it is there already.  The shaded side meets the target:
    right of it where higher is better, left of it where lower is, between the ends of a range.  A result
    beyond the axis ends in an arrow; its number stands beside it.  A row that has no bar says why.

    Parameters
    ----------
    source : Scorecard, Chain, or rows of one
        What is to be drawn; a list of some of its rows draws those.
    order : {"text", "percent"}
        As in the report, or the highest percentage first.
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Of the whole, in pixels.

    Returns
    -------
    Plot
        `Plot.data` has the exact percentages.

    Raises
    ------
    ArgumentError
        A language, theme, width or order that there is not.

    Examples
    --------
    >>> import zhibiao
    >>> plot = zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain(), lang="en")
    >>> plot.data[0]["indicator"], plot.data[0]["percent"], plot.data[0]["verdict"]
    ('地区生产总值', Fraction(112, 1), 'met')
    """
    look = look_of(lang, theme, title, width)
    if order not in ("text", "percent"):
        raise ArgumentError("order", "'text' or 'percent'", repr(order))
    pairs = pairs_of(source)
    if order == "percent":
        pairs.sort(key=lambda pair: percent_of(pair, pair.value) or Fraction(-(10**9)), reverse=True)
    percents = [percent_of(pair, pair.value) for pair in pairs]
    span = _span([percent for percent in percents if percent is not None])
    tips = told([tips_of(pair, look) for pair in pairs])
    rows = [_row(place, pair, look, span, tips) for place, pair in enumerate(pairs)]
    columns = [
        Column(name, look.text("heading", heading))
        for name, heading in (("year", "year"), ("result", "result"), ("target", "target"))
        if name != "year" or len({row["year"] for row in rows}) > 1
    ]
    columns += [Column("share", "%"), Column("said", look.text("heading", "verdict"), "left")]
    table = Table(look, rows, columns)
    data = [facts_of(pair) | {"percent": percent} for pair, percent in zip(pairs, percents, strict=True)]
    view = table.view(_layers(table, look, span), tips)
    return look.plot("bullet", _title(source, pairs, look), "bullet_help", view, data, _alt(pairs, look))
