# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pictures as a page may hold them: shapes and texts only, whatever the drawing library wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["inline"]

_SPACE = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(
    ["svg", "g", "path", "rect", "line", "circle", "polygon", "polyline", "text", "tspan", "title", "desc"]
)
_ATTRIBUTES = frozenset(
    [
        "aria-hidden", "aria-label", "cx", "cy", "d", "dx", "dy", "fill", "fill-opacity", "font-size",
        "font-style", "font-weight", "height", "lang", "opacity", "points", "r", "role", "rx", "ry", "stroke",
        "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity",
        "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
    ]
)  # fmt: skip


def _keep(element: ElementTree.Element) -> None:
    """Take away what is no shape, no text, or could load, run or clash with anything of the page."""
    for child in list(element):
        if child.tag.removeprefix(f"{{{_SPACE}}}") not in _SHAPES:
            element.remove(child)
        else:
            _keep(child)
    for name in [name for name, value in element.items() if name not in _ATTRIBUTES or "url(" in value]:
        del element.attrib[name]
    if element.get("role") not in (None, "img"):  # roles of charts that no reader knows
        del element.attrib["role"]


def inline(svg: str) -> Markup:
    """The picture to stand in a page of HTML.

    Its parts are hidden from screen readers, which read the description of the whole.

    Examples
    --------
    >>> picture = '<svg onload="f()"><script>f()</script><text x="1">5 &lt; 6</text></svg>'
    >>> inline(picture)
    Markup('<svg><text x="1">5 &lt; 6</text></svg>')
    """
    from markupsafe import Markup

    ElementTree.register_namespace("", _SPACE)
    root = ElementTree.fromstring(svg)
    _keep(root)
    for part in root:
        for element in part.iter():
            element.attrib.pop("aria-label", None)
            element.attrib.pop("role", None)
    return Markup(ElementTree.tostring(root, encoding="unicode"))
