# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The files that are named on the command line."""

from __future__ import annotations

import os
import sys
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zhibiao.report import Report


def matching(_context: click.Context, _argument: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    """The files, with those that a pattern names where the shell has left it as it is."""
    found: list[str] = []
    for file in files:
        pattern = any(mark in file for mark in "*?[") and not os.path.exists(file)
        found += (sorted(glob(file, recursive=True)) or [file]) if pattern else [file]
    return tuple(found)


def open_report(file: str) -> Report:
    """The report in a file, with a line on stderr of what was detected or is doubtful."""
    from zhibiao.reading import read

    report = read(sys.stdin.buffer.read(), name="stdin") if file == "-" else read(Path(file))
    if report.source.note:
        click.echo(f"zhibiao: {file}: {report.source.note}", err=True)
    return report


def unreadable(file: str, error: UnicodeDecodeError | OSError) -> str:
    """What keeps a file from being read, and what to do."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}; save it as UTF-8"
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    if isinstance(error, IsADirectoryError):
        return f"a directory; name the files in it: {os.path.join(file, '*.txt')}"
    if isinstance(error, PermissionError):
        return "may not be read; ask its owner, or copy it"
    return f"cannot be read ({error.strerror or error}); check the path"
