# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Rows with a label to the left and columns of text to the right of where marks are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zhibiao.plots._look import Look, folded, wide

__all__ = ["Column", "Table", "TIPS"]

Layer = dict[str, Any]
TIPS = "tips"
_LABEL_EMS = 15.0
_SIZE = 12
_PAD = 14


@dataclass(frozen=True)
class Column:
    """A column of text: the field that holds it, its heading, where it is flush."""

    field: str
    heading: str
    align: str = "right"


@dataclass(frozen=True)
class Table:
    """The frame of a picture of rows: what stands beside the marks, and how much room it takes."""

    look: Look
    rows: list[dict[str, Any]]
    columns: Sequence[Column]
    name: str = "rows"
    step: int = 28
    beside: Sequence[dict[str, Any]] = ()
    """Rows of the tables above and below, so that all have columns of one width."""

    @property
    def y(self) -> Layer:
        """The place of a row."""
        return {
            "field": "row", "type": "ordinal", "axis": None, "sort": None,
            "scale": {"type": "band", "domain": [row["row"] for row in self.rows], "padding": 0},
        }  # fmt: skip

    @property
    def width(self) -> int:
        """What is left for marks."""
        return max(200, int(self.look.width - self._left - sum(self._widths) - 40))

    @property
    def _left(self) -> float:
        lines = (line for row in (*self.rows, *self.beside) for line in row["label"].split("\n"))
        return _SIZE * max((wide(line) for line in lines), default=0) + 12

    @property
    def _widths(self) -> list[float]:
        def widest(column: Column) -> float:
            cells = [column.heading, *(str(row[column.field]) for row in (*self.rows, *self.beside))]
            return max(wide(line) for cell in cells for line in cell.split("\n"))

        return [_SIZE * widest(column) + _PAD for column in self.columns]

    def text(self, field: str, align: str, x: float | None = None, **mark: Any) -> Layer:
        """A text in each row, at so many pixels, or where the encoding that is added says."""
        encoding: Layer = {"y": self.y, "text": {"field": field}}
        if x is not None:
            encoding["x"] = {"value": x}
        style = {"type": "text", "align": align, "baseline": "middle", "fontSize": _SIZE, "lineBreak": "\n"}
        return {"mark": {**style, "lineHeight": 13, **mark}, "encoding": encoding}

    def band(self) -> Layer:
        """A line under each row."""
        mark = {"type": "rule", "color": self.look.ink("grid")}
        return {"mark": mark, "encoding": {"y": {**self.y, "bandPosition": 1}}}

    def labels(self) -> Layer:
        """The names of the rows; two lines stand around the middle of the row."""
        up = {"expr": "indexof(datum.label, '\\n') < 0 ? 0 : -6.5"}
        return self.text("label", "right", -10, dy=up)

    def cells(self) -> list[Layer]:
        """The columns to the right, each under its heading."""
        layers, x = [], self.width + 2.0
        for column, room in zip(self.columns, self._widths, strict=True):
            at = x + room if column.align == "right" else x + _PAD
            colour: Layer = {}
            layer = self.text(column.field, column.align, at)
            if column.field.startswith("said"):
                colour = {"color": {"field": "hue", "type": "nominal", "scale": None}}
            layer["encoding"] |= colour
            layers += [layer, self.heading(column.heading, at, column.align)]
            x += room
        return layers

    def heading(self, text: str, x: float, align: str) -> Layer:
        """A heading above the rows."""
        mark = {"type": "text", "align": align, "baseline": "bottom", "fontSize": 11, "x": x, "y": -6}
        return {"data": {"values": [{}]}, "mark": {**mark, "text": text, "color": self.look.ink("muted")}}

    def notes(self, field: str = "note", x: float = 6) -> Layer:
        """Why a row has no marks, where the marks would be."""
        layer = self.text(field, "left", x, fontSize=11, color=self.look.ink("muted"), limit=self.width - x)
        return layer | {"transform": [{"filter": f"datum.{field} != ''"}]}

    def over(self, tips: Sequence[str]) -> Layer:
        """What answers to pointing and clicking: the whole row."""
        told = [{"field": f"{TIPS}.{place}", "title": name} for place, name in enumerate(tips)]
        return {
            "params": [{"name": f"picked_{self.name}", "select": {"type": "point", "fields": ["row"]}}],
            "mark": {"type": "rect", "fillOpacity": 0, "cursor": "pointer"},
            "encoding": {"y": self.y, "tooltip": told},
        }

    def faded(self, opacity: float = 1) -> Layer:
        """Opacity of marks: what is not picked stands back."""
        return {"condition": {"param": f"picked_{self.name}", "value": opacity}, "value": 0.2}

    def panel(self, text: str) -> Layer:
        """A title above the headings."""
        return {"text": text, "fontSize": 12, "color": self.look.ink("muted"), "offset": 12, "frame": "group"}

    def view(self, layers: Sequence[Layer], tips: Sequence[str], notes: bool = True, **more: Any) -> Layer:
        """The whole: lines, labels, marks, columns, and what answers to pointing."""
        if not self.rows:
            return self.look.nothing()
        noted = [self.notes()] if notes else []
        return {
            "data": {"values": self.rows},
            "width": self.width,
            "height": len(self.rows) * self.step,
            "layer": [self.band(), *layers, self.labels(), *self.cells(), *noted, self.over(tips)],
            **more,
        }


def label_of(text: str) -> str:
    """A name in at most two lines; a longer one ends in dots, and is told in full when one points at it."""
    lines = folded(text, _LABEL_EMS)
    if len(lines) == 2:  # of about one length
        lines = min(folded(text, wide(text) / 2 + 1.5), lines, key=len)
    if len(lines) > 2:
        while wide(lines[1]) > _LABEL_EMS - 1:
            lines[1] = lines[1][:-1]
        lines = [lines[0], lines[1] + "…"]
    return "\n".join(lines)


def told(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """The headings that any row has something to tell under, in their order."""
    return list(dict.fromkeys(name for row in rows for name in row))
