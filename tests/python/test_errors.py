# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Errors keep their fields when they are copied from one process to another."""

from __future__ import annotations

import pickle

import pytest
from zhibiao import errors


@pytest.mark.parametrize(
    "error",
    [
        errors.ReportError("no text", "report"),
        errors.EncodingError("not UTF-8", "report", 3, "GB18030"),
        errors.UnsupportedFormatError("an archive", "report", "zip", "unpack it"),
        errors.DamagedFileError("cut short", "report", "docx"),
        errors.MissingExtraError("report", "pdf", "pypdfium2"),
        errors.ChainError("two of 2025", "report", 2025),
        errors.CatalogueError("no unit", "own.tsv", 2, "unit"),
        errors.ProgressError("no number", 2016.5, "value"),
        errors.RuleError("no key", "own.toml", None, "titel"),
        errors.ArgumentError("p", "a probability", "1.2"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_copy_has_the_message_and_the_fields(error: Exception) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)
