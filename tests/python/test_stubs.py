# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The stubs say what the extension has."""

from __future__ import annotations

import subprocess
import sys

import pytest


def test_stubs_agree_with_the_extension() -> None:
    pytest.importorskip("mypy")
    run = [sys.executable, "-m", "mypy.stubtest", "zhibiao._core"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
