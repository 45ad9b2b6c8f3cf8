# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Verdicts as a map of tiles: themes or indicators over years, indicators over places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from zhibiao.chains import Chain
from zhibiao.errors import ArgumentError
from zhibiao.plots._look import Look, folded, look_of, wide
from zhibiao.plots._pairs import Pair, facts_of, named, pairs_of, tips_of
from zhibiao.plots._table import label_of, told

if TYPE_CHECKING:
    from zhibiao.chain_rows import ChainRow
    from zhibiao.plots._plot import Plot

__all__ = ["verdicts"]

_STATES = ("met", "within_tolerance", "missed", "undetermined", "not_reported")
_RAISED = {"expr": "13 - 13 * length(split(datum.text, '\\n'))"}  # lines go up from the bottom one
_TILE, _GAP, _PAD = 22, 3, 6


@dataclass(frozen=True)
class _Tile:
    """A verdict with the row and the column that it belongs to."""

    row: str
    column: str
    pair: Pair
    place: str
    series: str


def _headings(chain: Chain) -> dict[int, str]:
    """The theme of each series: where the last report that aims at it puts its target."""
    found: dict[int, str] = {}
    reports = {report.name: report for report in chain.reports}
    for row in chain.rows:  # in the order of the years: the last one stays
        themes = reports[row.target.doc].outline.themes
        inside = [theme.heading for theme in themes if theme.begin <= row.target.begin < theme.end]
        found[row.series] = inside[-1].split("）", 1)[-1].strip() if inside else ""
    return found


def _tiles(chains: list[Chain], by: str, look: Look, year: int | None, theme_of: Any) -> Iterator[_Tile]:
    for number, chain in enumerate(chains):
        themes = _headings(chain) if by == "theme" and theme_of is None else {}
        place = chain.place or str(number + 1)
        for row, pair in zip(chain.rows, pairs_of(chain), strict=True):
            name = named(pair, look)
            if by == "theme":
                name = (theme_of(row) if theme_of else themes[row.series]) or look.say("other_theme")
            if year is None or row.year == year:
                column = place if by == "place" else str(row.year)
                yield _Tile(name, column, pair, place, f"{number}:{row.series}")


@dataclass(frozen=True)
class _Grid:
    """Where cells lie, in pixels."""

    look: Look
    rows: list[str]
    columns: list[str]
    cells: dict[tuple[str, str], list[_Tile]]

    @property
    def left(self) -> int:
        """Room for the names of rows."""
        lines = (line for row in self.rows for line in label_of(row).split("\n"))
        return int(12 * max((wide(line) for line in lines), default=0)) + 16

    @property
    def cell(self) -> float:
        """The width of a column."""
        room = self.look.width - self.left - 40 - 90
        return max(_TILE + 2 * _PAD, min(170.0, room / max(1, len(self.columns))))

    @property
    def single(self) -> bool:
        """Whether each cell has room for the result beside its mark."""
        return self.cell >= 84 and all(len(tiles) == 1 for tiles in self.cells.values())

    @property
    def across(self) -> int:
        """How many tiles stand side by side in a cell."""
        return max(1, int((self.cell - _PAD) // (_TILE + _GAP)))

    def heights(self) -> list[int]:
        """The height of each row: as its fullest cell needs."""
        most = [max(len(self.cells.get((row, column), ())) for column in self.columns) for row in self.rows]
        return [max(1, -(-count // self.across)) * (_TILE + _GAP) + _PAD for count in most]


def _spots(grid: _Grid, look: Look, tips: list[str]) -> Iterator[dict[str, Any]]:
    """Each tile with its place in pixels."""
    top = 0
    for row, height in zip(grid.rows, grid.heights(), strict=True):
        for at, column in enumerate(grid.columns):
            for place, tile in enumerate(grid.cells.get((row, column), ())):
                down, right = divmod(place, grid.across)
                x = at * grid.cell + _PAD + right * (_TILE + _GAP)
                y = top + _PAD / 2 + down * (_TILE + _GAP)
                width = grid.cell - 2 * _PAD if grid.single else _TILE
                yield _spot(tile, look, tips, grid.single) | {"x": x, "x2": x + width, "y": y, "y2": y + _TILE}
        top += height


def _spot(tile: _Tile, look: Look, tips: list[str], single: bool) -> dict[str, Any]:
    pair = tile.pair
    about = tips_of(pair, look)
    mark = look.mark("verdict", pair.state)
    result = "" if pair.result is None else f" {pair.result.text}"
    text = mark + result if single and wide(mark + result) < 12 else mark
    return {"said": pair.said(look), "text": text, "series": tile.series, "tips": [about.get(n, "") for n in tips]}


def _empty(grid: _Grid) -> list[dict[str, Any]]:
    """Cells without a target."""
    spots, top = [], 0.0
    for row, height in zip(grid.rows, grid.heights(), strict=True):
        for at, column in enumerate(grid.columns):
            if (row, column) not in grid.cells:
                spots.append({"x": (at + 0.5) * grid.cell, "y": top + height / 2})
        top += height
    return spots


def _names(grid: _Grid, look: Look) -> list[dict[str, Any]]:
    """The rows' names, and how many of their verdicts are met."""
    names, top = [], 0.0
    for row, height in zip(grid.rows, grid.heights(), strict=True):
        states = [tile.pair.state for column in grid.columns for tile in grid.cells.get((row, column), ())]
        judged = [state for state in states if state != "not_reported"]
        label = label_of(row)
        names.append({"y": top + height / 2 - 6.5 * label.count("\n"), "middle": top + height / 2, "label": label,
                      "bottom": top + height,
                      "share": look.say("of_count", states.count("met"), len(judged)) if judged else "—"})  # fmt: skip
        top += height
    return names


def _view(grid: _Grid, look: Look, tips: list[str]) -> dict[str, Any]:
    width, height = grid.cell * len(grid.columns), sum(grid.heights())

    def x(field: str) -> dict[str, Any]:
        scale = {"domain": [0, width], "nice": False}
        return {"field": field, "type": "quantitative", "scale": scale, "axis": None}

    def y(field: str) -> dict[str, Any]:
        scale = {"domain": [0, height], "nice": False, "reverse": True}
        return {"field": field, "type": "quantitative", "scale": scale, "axis": None}

    legend = {"orient": "bottom", "title": None, "symbolType": "square", "symbolSize": 160, "columns": 5}
    present = {tile.pair.state for tiles in grid.cells.values() for tile in tiles}
    scale = look.scale("verdict", [state for state in _STATES if state in present])
    told = [{"field": f"tips.{place}", "title": name} for place, name in enumerate(tips)]
    spots = {"values": list(_spots(grid, look, tips))}
    middle = [{"calculate": "(datum.x + datum.x2) / 2", "as": "cx"}, {"calculate": "(datum.y + datum.y2) / 2", "as": "cy"}]
    names = {"values": _names(grid, look)}
    heads = {"values": [{"x": at * grid.cell + _PAD, "text": _short(column, grid.cell)}
                        for at, column in enumerate(grid.columns)]}  # fmt: skip
    centre = {"type": "text", "baseline": "middle", "align": "center", "lineBreak": "\n", "lineHeight": 13}
    muted = look.ink("muted")
    tile = {
        "data": spots, "mark": {"type": "rect", "cornerRadius": 3, "cursor": "pointer"}, "name": "tiles",
        "params": [{"name": "picked", "select": {"type": "point", "fields": ["series"]}}],
        "encoding": {
            "x": x("x"), "x2": {"field": "x2"}, "y": y("y"), "y2": {"field": "y2"}, "tooltip": told,
            "color": {"field": "said", "type": "nominal", "scale": scale, "legend": legend},
            "opacity": {"condition": {"param": "picked", "value": 1}, "value": 0.2},
        },
    }  # fmt: skip
    letter = {"data": spots, "transform": middle, "name": "letters",
              "mark": {**centre, "fontSize": 12, "color": look.ground},
              "encoding": {"x": x("cx"), "y": y("cy"), "text": {"field": "text"}}}  # fmt: skip
    line = {"data": names, "mark": {"type": "rule", "color": look.ink("grid")}, "encoding": {"y": y("bottom")}}
    label = {"data": names, "mark": {**centre, "align": "right", "x": -10},
             "encoding": {"y": y("y"), "text": {"field": "label"}}}  # fmt: skip
    share = {"data": names, "mark": {**centre, "align": "left", "x": width + 10, "color": muted},
             "encoding": {"y": y("middle"), "text": {"field": "share"}}}  # fmt: skip
    head = {"data": heads, "mark": {**centre, "align": "left", "baseline": "bottom", "y": -6, "color": muted, "dy": _RAISED},
            "encoding": {"x": x("x"), "text": {"field": "text"}}}  # fmt: skip
    none = {"data": {"values": _empty(grid)}, "mark": {**centre, "text": "·", "color": look.ink("line")},
            "encoding": {"x": x("x"), "y": y("y")}}  # fmt: skip
    return {"width": max(1, width), "height": max(1, height), "layer": [line, none, tile, letter, label, share, head]}


def _short(name: str, room: float) -> str:
    """A column's name in the room that it has."""
    return "\n".join(folded(name, max(2.0, room / 12)))


def _mode(chains: list[Chain], by: str | None) -> str:
    if by is None:
        return "place" if len(chains) > 1 else "theme"
    if by not in ("theme", "indicator", "place"):
        raise ArgumentError("by", "'theme', 'indicator', 'place' or None", repr(by))
    return by


def _year(chains: list[Chain], by: str, year: int | None) -> int | None:
    """The year of a picture of places: by default the last one that any of them has a result of."""
    if by != "place" or year is not None:
        return year
    told = {row.year for chain in chains for row in chain.rows if row.actual is not None}
    every = {row.year for chain in chains for row in chain.rows}
    return max(told or every, default=None)


def verdicts(
    chains: Chain | Iterable[Chain],
    *,
    by: Literal["theme", "indicator", "place"] | None = None,
    year: int | None = None,
    theme_of: Callable[[ChainRow], str] | None = None,
    lang: str = "zh",
    theme: str = "light",
    title: str | None = None,
    width: int = 860,
) -> Plot:
    """Verdicts as a map: one tile a target, so that nothing is averaged.

    Tiles tell verdicts by colour and by a mark.  To the right stands how many of a row's judged targets are
    met.  A cell without a target has a dot.

    Parameters
    ----------
    chains : Chain or iterable of Chain
    by : {"theme", "indicator", "place"}, optional
        ``theme``: themes over years; ``indicator``: indicators over years; ``place``: indicators over places.
        By default themes of one chain, places of several.  Headings change from report to report: an
        indicator counts to the theme under which the last report that aims at it puts its target.
    year : int, optional
        Only targets of that year; of places the last that has results.
    theme_of : callable, optional
        A row of a chain to the name of a theme of your own.
    lang : {"zh", "en"}
    theme : {"light", "dark"}
    title : str, optional
        In place of the picture's own.
    width : int
        Of the whole, in pixels.

    Raises
    ------
    ArgumentError
        A language, theme, width or `by` that there is not.

    Examples
    --------
    >>> import zhibiao
    >>> plot = zhibiao.plots.verdicts(zhibiao.datasets.yunhe_chain(), lang="en")
    >>> plot.data[0]["row"], plot.data[0]["column"], plot.data[0]["verdict"]
    ('(no theme)', '2024', 'met')
    """
    look = look_of(lang, theme, title, width)
    found = [chains] if isinstance(chains, Chain) else list(chains)
    mode = _mode(found, by)
    at = _year(found, mode, year)
    tiles = list(_tiles(found, mode, look, at, theme_of))
    cells: dict[tuple[str, str], list[_Tile]] = {}
    for tile in tiles:
        cells.setdefault((tile.row, tile.column), []).append(tile)
    columns = list(dict.fromkeys(tile.column for tile in tiles))
    grid = _Grid(look, list(dict.fromkeys(tile.row for tile in tiles)),
                 columns if mode == "place" else sorted(columns), cells)  # fmt: skip
    tips = told([tips_of(tile.pair, look) for tile in tiles])
    data = [{"row": tile.row, "column": tile.column, "place": tile.place, **facts_of(tile.pair)} for tile in tiles]
    name = at if mode == "place" else "、".join(chain.place for chain in found)
    view = _view(grid, look, tips) if tiles else look.nothing()
    return look.plot("verdicts", look.say(f"verdicts_{mode}", name or "").strip("：:,， "), look.say("verdicts_help"),
                     view, data, _alt(tiles, look))  # fmt: skip


def _alt(tiles: list[_Tile], look: Look) -> str:
    counts = Counter(tile.pair.state for tile in tiles)
    told = [look.say("alt_counts", look.text("verdict", state), counts[state]) for state in _STATES if counts[state]]
    return "; ".join([look.say("alt_targets", len(tiles)), *told])
