# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Files of reports: txt in any usual encoding, docx, pdf with a text layer, html.

`zhibiao.read` does all of it; `Report.source` says what it was read from.

>>> import zhibiao
>>> zhibiao.read("<html><p>2024年，新增学位8054个。</p></html>".encode()).source.format
'html'
"""

from __future__ import annotations

from zhibiao.files._source import Source

__all__ = ["Source"]
