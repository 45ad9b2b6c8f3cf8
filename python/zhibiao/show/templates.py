# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The one Jinja2 environment: every value is escaped, and a name that is missing is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["environment", "render", "static"]

_HERE = Path(__file__).parent
_FOLDERS = (_HERE, _HERE.parent / "page", _HERE.parent / "plots")


@cache
def environment() -> Environment:
    """The environment: templates of ``show/templates``, then of ``page/templates``.

    ``|tojson`` writes JSON that may stand inside a script: ``<``, ``>``, ``&`` and ``'`` are escaped.

    Examples
    --------
    >>> environment().from_string("{{ text }}").render(text="<script>")
    '&lt;script&gt;'
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader([folder / "templates" for folder in _FOLDERS]),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.globals["static"] = static
    return made


def render(name: str, /, **values: Any) -> str:
    """A template, filled.

    Examples
    --------
    >>> from zhibiao.show.cells import Table, plain
    >>> table = Table(plain("5 < 6"), "", (), (), (), 0)
    >>> "5 &lt; 6" in render("display.html", table=table, lang="en", colours="", sortable=False)
    True
    """
    return environment().get_template(name).render(values)


@cache
def static(name: str) -> Markup:
    """A style sheet or script of the package as it stands, to be put inside ``<style>`` or ``<script>``.

    Raises
    ------
    FileNotFoundError
        There is no such file in ``show/static`` or ``page/static``.

    Examples
    --------
    >>> "zb-" in static("display.css")
    True
    """
    from markupsafe import Markup

    places = [folder / "static" / name for folder in _FOLDERS]
    found = next((place for place in places if place.is_file()), places[0])
    return Markup(found.read_text(encoding="utf-8"))
