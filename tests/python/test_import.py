# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Importing: quick, and without what only some need."""

from __future__ import annotations

import subprocess
import sys

import pytest
import zhibiao

HEAVY = ("pandas", "polars", "pyarrow", "matplotlib", "numpy", "rich", "click", "duckdb", "jinja2")


def modules_after(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import zhibiao",
        "import zhibiao; zhibiao.read('增长5%').figures[0]",
        "import zhibiao; zhibiao.datasets",
    ],
)
def test_nothing_heavy_is_imported(statement: str) -> None:
    assert modules_after(statement).isdisjoint(HEAVY)


def test_import_is_quick() -> None:
    """At most 0.15 s on an idle machine; the best of five allows for a busy one."""
    script = (
        "import time; t = time.perf_counter(); import zhibiao; zhibiao.read; print(time.perf_counter() - t)"
    )
    run = [sys.executable, "-c", script]
    times = [float(subprocess.run(run, check=True, capture_output=True, text=True).stdout) for _ in range(5)]
    assert min(times) < 0.15


def test_every_public_name_is_there() -> None:
    assert set(zhibiao.__all__) <= set(dir(zhibiao))
    for name in zhibiao.__all__:
        assert getattr(zhibiao, name) is not None
    assert zhibiao.__version__.count(".") == 2


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        zhibiao.raed  # noqa: B018
