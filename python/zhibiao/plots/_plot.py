# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A picture: its specification, the rows behind it, and what it says in words."""

from __future__ import annotations

import copy
import html
import json
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from zhibiao._exact import plain_fields
from zhibiao.errors import ArgumentError
from zhibiao.plots import fonts

if TYPE_CHECKING:
    import altair

    from zhibiao.plots._look import Lang, Theme

__all__ = ["Plot"]

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_PLACES = re.compile(r' (?:d|transform|x1|x2|y1|y2)="[^"]*"')
_DIGITS = re.compile(r"(\.\d{3})\d+")


def _rounded(attribute: re.Match[str]) -> str:
    """Places to a thousandth of a pixel."""
    return _DIGITS.sub(r"\1", attribute[0])


@cache
def version() -> str:
    """The newest Vega-Lite of the sixth edition that the drawing library has."""
    import vl_convert

    return str([name for name in vl_convert.get_vegalite_versions() if name.startswith("6.")][-1])


def drawable(value: Any) -> Any:
    """The same without characters that XML forbids, which a report's text may hold."""
    if isinstance(value, str):
        return _FORBIDDEN.sub("", value)
    if isinstance(value, Mapping):
        return {name: drawable(each) for name, each in value.items()}
    return [drawable(each) for each in value] if isinstance(value, list | tuple) else value


@dataclass(frozen=True, repr=False)
class Plot:
    """A picture in every form: SVG, PNG and PDF for print, HTML to point at, and words.

    Made by the functions of `zhibiao.plots`.  In a notebook it shows itself as SVG; nothing is loaded from a
    network.

    Attributes
    ----------
    name : str
        The function that made it.
    data : tuple of dict
        The rows behind the picture, exact; what could not be drawn is there too, with its reason.
    alt : str
        What the picture shows, in words.
    lang : str
        ``zh`` or ``en``.
    theme : str
        ``light`` or ``dark``.

    Examples
    --------
    >>> import zhibiao
    >>> plot = zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain(), lang="en")
    >>> plot
    <Plot bullet: 38 rows>
    >>> plot.data[0]["target"], plot.data[0]["result"], plot.data[0]["percent"]
    (Decimal('5'), Decimal('5.6'), Fraction(112, 1))
    """

    name: str
    data: tuple[dict[str, Any], ...] = field(hash=False)
    alt: str
    lang: Lang
    theme: Theme
    _spec: dict[str, Any] = field(hash=False)

    @property
    def spec(self) -> dict[str, Any]:
        """The Vega-Lite specification, with its data: a copy to change as you like.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).spec["$schema"]
        'https://vega.github.io/schema/vega-lite/v6.json'
        """
        return copy.deepcopy(self._spec)

    @property
    def chart(self) -> altair.TopLevelMixin:
        """The picture as an altair chart, to change it with altair's own words.

        Examples
        --------
        >>> import zhibiao
        >>> chart = zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).chart
        >>> chart.properties(title="New").title
        'New'
        """
        import altair

        return cast("altair.TopLevelMixin", altair.Chart.from_dict(self.spec))

    def to_svg(self) -> str:
        """The picture as SVG: text stays text in the fonts that the viewer has, `alt` is its description.

        Examples
        --------
        >>> import zhibiao
        >>> "城镇调查失业率" in zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).to_svg()
        True
        """
        import vl_convert

        svg = vl_convert.vegalite_to_svg(self._spec, vl_version=version())
        family = f' font-family="{html.escape(fonts.FAMILIES)}"'  # once, not at each text
        said = f'<svg role="img" lang="{self.lang}" aria-label="{html.escape(self.alt)}"{family}'
        return _PLACES.sub(_rounded, str(svg).replace(family, "")).replace("<svg", said, 1)

    def to_png(self, scale: float = 2) -> bytes:
        """The picture in pixels.

        Parameters
        ----------
        scale : float
            Pixels to each of the picture's; 2 is sharp on screens, 4 in print.

        Raises
        ------
        FontError
            No font at hand has Chinese characters.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).to_png()[1:4]
        b'PNG'
        """
        import vl_convert

        fonts.ready()
        return bytes(vl_convert.vegalite_to_png(self._spec, vl_version=version(), scale=scale))

    def to_pdf(self) -> bytes:
        """The picture as PDF, its fonts inside.

        Raises
        ------
        FontError
            No font at hand has Chinese characters.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).to_pdf()[:4]
        b'%PDF'
        """
        import vl_convert

        fonts.ready()
        return bytes(vl_convert.vegalite_to_pdf(self._spec, vl_version=version()))

    def to_html(self) -> str:
        """A page of its own that needs no network: point at a mark to read more, click a row to pick it.

        The rows stand under the picture as a table.

        Examples
        --------
        >>> import zhibiao
        >>> page = zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).to_html()
        >>> 'src="http' in page
        False
        """
        from zhibiao.plots._page import page

        return page(self)

    def to_json(self) -> str:
        """The specification as JSON, for every program that reads Vega-Lite.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).to_json()[:12]
        '{"$schema": '
        """
        return json.dumps(self._spec, ensure_ascii=False)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the picture to a file; its suffix says in which form.

        Parameters
        ----------
        path : path
            Ends in ``.svg``, ``.png``, ``.pdf``, ``.html`` or ``.json``.

        Raises
        ------
        ArgumentError
            Another suffix.
        FontError
            PNG and PDF: no font at hand has Chinese characters.

        Examples
        --------
        >>> import zhibiao
        >>> plot = zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain())
        >>> try:
        ...     plot.save("plot.gif")
        ... except zhibiao.ArgumentError as error:
        ...     print(error)
        Expected a name that ends in .svg, .png, .pdf, .html, .json for path, got plot.gif
        """
        forms: dict[str, Callable[[], str | bytes]] = {
            ".svg": self.to_svg, ".png": self.to_png, ".pdf": self.to_pdf, ".html": self.to_html,
            ".json": self.to_json,
        }  # fmt: skip
        target = Path(path)
        form = forms.get(target.suffix.lower())
        if form is None:
            raise ArgumentError("path", f"a name that ends in {', '.join(forms)}", target.name)
        made = form()
        target.write_bytes(made.encode() if isinstance(made, str) else made)
        return target

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows of `data`, for JSON: numbers as ``5.6`` or ``19/231``.

        Examples
        --------
        >>> import zhibiao
        >>> zhibiao.plots.bullet(zhibiao.datasets.yunhe_chain()).to_dicts()[0]["percent"]
        '112'
        """
        return [plain_fields(row) for row in self.data]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"image/svg+xml": self.to_svg(), "text/plain": self.alt}

    def __repr__(self) -> str:
        return f"<Plot {self.name}: {len(self.data)} row{'' if len(self.data) == 1 else 's'}>"
