# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The command line: ``zhibiao figures``, ``links``, ``chain``, ``score``, ``project``, ``check`` and others.

Exit status 0: done; 1: bad input, one line on stderr that says what, where, and what to do; 2: wrong
usage; 3: ``check --fail`` found something.  Output is UTF-8 whatever the locale.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from zhibiao import _cli_corrections
from zhibiao._cli_examples import add_examples
from zhibiao._cli_files import matching, open_report, unreadable
from zhibiao.page._command import PAGE, save

if TYPE_CHECKING:
    from zhibiao.indicators import Catalogue
    from zhibiao.report import Report
    from zhibiao.scorecard import Scorecard

__all__ = ["cli", "main"]

_CATALOGUE = click.option(
    "--catalogue", "own", metavar="FILE", help="A table of your own indicators, beside the built-in ones."
)
_CORRECTIONS = _cli_corrections.OPTION
_FILES = click.argument("files", nargs=-1, required=True, metavar="FILE...", callback=matching)


def _format(*names: str) -> Callable[[Any], Any]:
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="How to print.",
    )


_BAD = "zhibiao.bad_input"
_FOUND = "zhibiao.found"


def _complain(file: str, what: str) -> None:
    """One line on stderr, and exit status 1 at the end."""
    click.echo(f"zhibiao: {file}: {what}", err=True)
    click.get_current_context().meta[_BAD] = True


@contextmanager
def _complaints(file: str) -> Iterator[None]:
    """A complaint about what cannot be read, instead of a traceback."""
    from zhibiao import errors

    try:
        yield
    except errors.ChainError as error:
        _complain(error.name, str(error))
    except errors.ReportError as error:
        _complain(file, str(error).removeprefix(f"{error.name}: "))
    except errors.CatalogueError as error:
        _complain(file, str(error).removeprefix(f"{error.file}:"))
    except (errors.RuleError, errors.CorrectionError) as error:
        place = f"{error.file}:{error.line}" if error.line else file
        _complain(place, str(error).removeprefix(f"{place}: "))
    except (errors.ProgressError, errors.ArgumentError) as error:
        _complain(file, str(error))
    except BrokenPipeError:
        raise
    except (UnicodeDecodeError, OSError) as error:
        _complain(file, unreadable(file, error))


def _reports(files: tuple[str, ...]) -> Iterator[Report]:
    """The reports that can be read, as corrected; a complaint about each that cannot."""
    for file in files:
        report = None
        with _complaints(file):
            report = open_report(file)
        if report is not None:
            yield _cli_corrections.corrected(report)


def _known(own: str | None) -> Catalogue:
    """The indicators known by name, with those of a table of one's own; without it nothing else is done."""
    from zhibiao.indicators import catalogue as read

    with _complaints(own or ""):
        return read(own)
    raise click.exceptions.Exit(1)


def _builtin_card() -> Iterator[Scorecard]:
    from zhibiao.datasets import haidian_2025

    yield haidian_2025().scorecard()


def _lines(rows: Iterator[dict[str, Any]]) -> None:
    """JSON Lines, each written as it comes."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


class _Commands(click.Group):
    """Commands whose output may be cut short: whoever reads it may have enough."""

    def invoke(self, context: click.Context) -> Any:
        try:
            result = super().invoke(context)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
        return result


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="zhibiao")
def cli() -> None:
    """Figures, targets and results of Chinese government work reports.

    FILE is a report as txt, docx, pdf with a text layer or html, whatever its name; - is standard input.
    What was detected or is doubtful (an encoding, a wrong suffix, pages without text) is told on stderr.
    """


@cli.result_callback()
@click.pass_context
def _finish(context: click.Context, _result: object) -> None:
    if context.meta.get(_BAD):
        context.exit(1)
    if context.meta.get(_FOUND):
        context.exit(3)


@cli.command()
@_FILES
@_CORRECTIONS
@_format("jsonl", "table", "csv")
def figures(files: tuple[str, ...], form: str) -> None:
    """Print every figure of the reports, one row a figure."""
    rows = (figure for report in _reports(files) for figure in report.figures)
    if form == "jsonl":
        _lines(figure.to_dict() for figure in rows)
    elif form == "csv":
        from zhibiao.display import write_csv
        from zhibiao.figures import FIELDS

        write_csv((figure.to_dict() for figure in rows), FIELDS)
    else:
        from zhibiao.display import print_figures

        print_figures(rows)


@cli.command()
@_FILES
@_CATALOGUE
@_CORRECTIONS
@_format("jsonl", "table")
def links(files: tuple[str, ...], own: str | None, form: str) -> None:
    """Print each target of the plan year with what was achieved of it the year before."""
    known = _known(own)
    rows = (link for report in _reports(files) for link in report.links(catalogue=known))
    if form == "jsonl":
        _lines(link.to_dict() for link in rows)
    else:
        from zhibiao.display import print_links

        print_links(rows)


@cli.command()
@_FILES
@_CATALOGUE
@_CORRECTIONS
@click.option("--policy", default="guide", show_default=True, help="How verdicts are given.")
@_format("jsonl", "table")
@PAGE
def chain(files: tuple[str, ...], own: str | None, policy: str, form: str, page: str | None) -> None:
    """Print the targets of each year with what the next year's report says was achieved.

    The reports are of one place, one a year, in any order.
    """
    from zhibiao.chains import chain as made_of

    known = _known(own)
    reports = list(_reports(files))
    if len(reports) < len(files):
        return
    with _complaints(files[0]):
        try:
            rows = made_of(reports, policy=policy, catalogue=known)
        except ValueError as error:
            if str(error).startswith("Expected a policy"):
                raise click.BadParameter(str(error), param_hint="--policy") from None
            raise
        if page:
            save(rows, page, _complain)
        elif form == "jsonl":
            _lines(row.to_dict() for row in rows)
        else:
            from zhibiao.display import print_chain

            print_chain(rows)


@cli.command()
@click.argument("file", required=False)
@_CATALOGUE
@_CORRECTIONS
@_format("table", "json")
@PAGE
def score(file: str | None, own: str | None, form: str, page: str | None) -> None:
    """Print the scorecard of a report: targets, last year's results, what is asked for.

    Without FILE: of the built-in data set, the report of the Haidian district of 2025.
    """
    _cli_corrections.need_file(file)
    known = _known(own)
    cards = (report.scorecard(catalogue=known) for report in _reports((file,))) if file else _builtin_card()
    for card in cards:
        if page:
            save(card, page, _complain)
        elif form == "json":
            click.echo(json.dumps(card.to_dict(), ensure_ascii=False, indent=1))
        else:
            from zhibiao.display import print_scorecard

            print_scorecard(card)


@cli.command()
@_FILES
@_CORRECTIONS
@_format("table", "jsonl")
@click.option("--fail", is_flag=True, help="Exit with status 3 where there is an error or a warning.")
def check(files: tuple[str, ...], form: str, fail: bool) -> None:
    """Print what does not add up in the reports, with the sentences that prove it.

    An error: the numbers of one statement cannot all be right.  A warning: they do not agree unless
    something is meant that the text does not say.  A note: they do not agree, and prices or another base
    explain it.
    """
    reports = [(report.name, report.check()) for report in _reports(files)]
    if form == "jsonl":
        _lines(finding.to_dict() for _, found in reports for finding in found)
    else:
        from zhibiao.display import print_findings

        print_findings(reports)
    grave = any(finding.severity != "note" for _, found in reports for finding in found)
    click.get_current_context().meta[_FOUND] = fail and grave


@cli.command()
@_FILES
@_CORRECTIONS
@click.option("--to", type=int, metavar="YEAR", help="The last year; by default five after the last value.")
@click.option("--target", metavar="TEXT", help="What is to be reached: '≥95%', '5.5%左右', '6%—7%'.")
@click.option("--by", type=int, metavar="YEAR", help="The target's year; by default the last.")
@click.option("--better", type=click.Choice(["higher", "lower"]), help="The target's favourable side.")
@click.option("--unit", help="The unit of a table's values: 亿元.")
@click.option("--indicator", metavar="NAME", help="One indicator of the reports, or the name of a table's.")
@click.option("--model", "models", multiple=True, help="A model, or all; may be given several times.")
@click.option("--level", type=float, multiple=True, help="Of the intervals, 0.95 by default; several times.")
@click.option("--bounds", type=str, nargs=2, metavar="LOW HIGH",
              help="What values cannot pass: 0 100; none for an end that is open.")  # fmt: skip
@click.option("--kind", type=click.Choice(["quantity", "share", "growth", "balance"]),
              help="What the values are, where name and unit do not tell.")  # fmt: skip
@_format("table", "json", "csv")
def project(files: tuple[str, ...], form: str, **options: Any) -> None:
    """Print where an indicator is heading, how sure that is, and how likely its target is met.

    FILE is a table of years and values (.csv, .tsv), or reports of one place.  Of a table the projection of
    its values is printed; of reports one row a target of the last year: its history as the reports tell
    and imply it, the forecast, P(met).  With --indicator, of one indicator of the reports, year by year.

    A year's result as it will be printed is rounded; where that leaves P(met) open, both ends are printed.
    """
    from zhibiao import _projection_display as display
    from zhibiao._projection_files import is_table

    with _complaints(files[0]):
        tables = [file for file in files if is_table(file)]
        if tables and len(files) > 1:
            raise click.UsageError("Expected one table, or reports; give each table alone")
        reports = [] if tables else list(_reports(files))
        if tables or len(reports) == len(files):
            display.print_projection(display.projected(tables, reports, **options), form)


@cli.command()
@_CATALOGUE
@_format("table", "tsv")
def catalogue(own: str | None, form: str) -> None:
    """Print the indicators known by name; as tsv, a table to start one of your own from."""
    rows = _known(own)
    if form == "tsv":
        click.echo(rows.to_tsv(), nl=False)
    else:
        from zhibiao.display import print_catalogue

        print_catalogue(rows)


@cli.command()
@_FILES
@_format("jsonl", "table")
def unread(files: tuple[str, ...], form: str) -> None:
    """Print the numbers that were not understood, and why."""
    rows = (row for report in _reports(files) for row in report.unread)
    if form == "jsonl":
        _lines(row.to_dict() for row in rows)
    else:
        from zhibiao.display import print_unread

        print_unread(rows)


@cli.command()
@click.argument("name", required=False)
@click.option("--check", "file", metavar="FILE", help="Check a rule of your own, and run its cases.")
def rules(name: str | None, file: str | None) -> None:
    """List the built-in rules of assessment, print one as its file, or check a file of your own."""
    from zhibiao import _rule_display as display

    if file:
        with _complaints(file):
            click.echo(display.checked(file))
    elif name:
        with _complaints(name):
            click.echo(display.rule_of(name).text, nl=False)
    else:
        display.print_rules()


@cli.command()
@click.argument("rule")
@click.argument("file")
@_format("table", "json")
def grade(rule: str, file: str, form: str) -> None:
    """Score the numbers of FILE by RULE: points, and the reason of each.

    RULE is a built-in rule or the file of one; FILE is CSV with the columns item, target, actual, ..., or
    JSON with a row of numbers for each item.
    """
    from zhibiao import _rule_display as display

    with _complaints(rule):
        by = display.rule_of(rule)
        with _complaints(file):
            found = by.score(display.numbers_of(file))
            if form == "json":
                click.echo(json.dumps(found.to_dict(), ensure_ascii=False, indent=1))
            else:
                display.print_score(by, found)


cli.add_command(_cli_corrections.command)
add_examples(cli)


def _use_utf8() -> None:
    """Output is UTF-8 under any locale; characters that cannot be written are escaped, not fatal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def main() -> None:
    """Run the command line and leave with its exit status.

    Examples
    --------
    >>> from zhibiao.cli import cli
    >>> sorted(cli.commands)
    ['catalogue', 'chain', 'check', 'corrections', 'figures', 'grade', 'links', 'project', 'rules', 'score',
     'unread']
    """
    _use_utf8()
    cli(prog_name="zhibiao")
