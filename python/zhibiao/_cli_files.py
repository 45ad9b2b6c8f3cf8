# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What the command line says of files that cannot be read."""

from __future__ import annotations

import os


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
