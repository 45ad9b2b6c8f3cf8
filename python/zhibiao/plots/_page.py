# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""A picture as a page of its own, with the libraries that draw it inside."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from zhibiao.plots import fonts
from zhibiao.plots._look import Look

if TYPE_CHECKING:
    from markupsafe import Markup

    from zhibiao.plots._plot import Plot

__all__ = ["page"]


@cache
def _library() -> Markup:
    """Vega, Vega-Lite and Vega-Embed as one script: made once in a process, which takes seconds."""
    import vl_convert
    from markupsafe import Markup

    from zhibiao.plots._plot import version

    return Markup(str(vl_convert.javascript_bundle(vl_version=version())).replace("</script", "<\\/script"))


def page(plot: Plot) -> str:
    """The page: the picture, what answers to pointing, and the rows as a table."""
    from zhibiao.show.templates import render

    look = Look(plot.lang, plot.theme, None, 860)
    names = list(dict.fromkeys(name for row in plot.data for name in row))
    rows = [{name: "" if cell is None else cell for name, cell in row.items()} for row in plot.to_dicts()]
    title = plot.spec["title"]["text"]
    return render(
        "plot.html", plot=plot, title=title, ground=look.ground, ink=look.ink(), line=look.ink("grid"),
        families=fonts.FAMILIES, hint=look.say("pick"), heading=look.say("data"), names=names, rows=rows,
        spec=plot.spec, library=_library(),
    )  # fmt: skip
