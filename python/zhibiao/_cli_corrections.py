# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What the command line does with corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zhibiao.corrections import Corrections
    from zhibiao.report import Report

_GIVEN = "zhibiao.corrections"


def _loaded(file: str) -> Corrections:
    """Those of a file; a complaint, and the end, where it cannot be used."""
    from zhibiao.cli import _complaints
    from zhibiao.corrections import Corrections

    with _complaints(file):
        return Corrections.load(file)
    raise click.exceptions.Exit(1)


def _note(context: click.Context, _parameter: click.Parameter, file: str | None) -> None:
    """Keep the corrections for the reports that the command opens."""
    if file is not None:
        context.meta[_GIVEN] = _loaded(file)


OPTION = click.option(
    "--corrections",
    metavar="FILE",
    expose_value=False,
    callback=_note,
    help="What readers say against what is read (see the command corrections).",
)


def need_file(file: str | None) -> None:
    """Wrong usage where there are corrections and no report."""
    if file is None and _GIVEN in click.get_current_context().meta:
        raise click.UsageError("Expected a FILE to correct; the built-in data set has no text")


def corrected(report: Report) -> Report:
    """The report as corrected; a line on stderr for each correction that is not applied as it was made."""
    known: Corrections | None = click.get_current_context().meta.get(_GIVEN)
    if known is None:
        return report
    made = report.with_corrections(known)
    for outcome in made.outcomes:
        if outcome.reason != "applied":
            click.echo(f"zhibiao: {known.file}:{outcome.correction.line}: {outcome}", err=True)
    return made


@click.command("corrections")
@click.argument("file")
@click.argument("reports", nargs=-1, metavar="[REPORT...]")
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True,
    help="How to print.",
)  # fmt: skip
@click.option("--fail", is_flag=True, help="Exit with status 3 where one is not applied as it was made.")
def command(file: str, reports: tuple[str, ...], form: str, fail: bool) -> None:
    """Print a file of corrections for review; with reports, what becomes of each.

    A correction is kept by the words of its figure, and is never applied to another: where the report has
    changed, or reads otherwise by now, it says so and what to do.
    """
    from zhibiao import cli, display

    known = _loaded(file)
    told = [row for report in cli._reports(reports) for row in report.with_corrections(known).outcomes]
    if form == "jsonl":
        rows = [{**row.correction.to_dict(), "reason": row.reason} for row in told]
        cli._lines(iter(rows if reports else [row.to_dict() for row in known]))
    elif reports:
        display.print_outcomes(told)
    else:
        display.print_review(known.review())
    click.get_current_context().meta[cli._FOUND] = fail and any(row.reason != "applied" for row in told)
