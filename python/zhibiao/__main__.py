# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""``python -m zhibiao`` is the command ``zhibiao``."""

from zhibiao.cli import main

if __name__ == "__main__":
    main()
