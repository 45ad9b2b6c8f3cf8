# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The option ``--html`` of the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zhibiao.chains import Chain
    from zhibiao.scorecard import Scorecard

__all__ = ["PAGE", "save"]

PAGE = click.option(
    "--html",
    "page",
    metavar="PAGE",
    help="Write a page instead: the table beside the report, in one file that needs no network.",
)


def save(what: Scorecard | Chain, page: str, complain: Callable[[str, str], None]) -> None:
    """Write the page and say so, or say what keeps it from being written."""
    try:
        path = what.to_page(page)
    except OSError as error:
        complain(page, f"cannot be written ({error.strerror or error}); name a file in a folder of yours")
    else:
        click.echo(f"{path}: {len(what)} targets, {path.stat().st_size // 1000} kB; open it in a browser")
