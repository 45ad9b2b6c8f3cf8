# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Pictures of what reports aim at and reach: one family, the same in print and to point at.

Every function gives a `Plot`: SVG, PNG and PDF without a browser, a page that needs no network, the rows
behind the picture with exact numbers, and what it shows in words.  Verdicts are told by marks as well as by
colours; what cannot be drawn stays, with the reason.  ``pip install "zhibiao[plots]"`` brings what is needed,
a Chinese font too (`zhibiao.plots.fonts`).

>>> import zhibiao
>>> plot = zhibiao.plots.bullet(zhibiao.datasets.haidian_2025().scorecard())
>>> plot.data[0]["indicator"], plot.data[0]["percent"]
('地区生产总值增长', Fraction(1200, 11))
"""

from __future__ import annotations

from zhibiao.plots import fonts
from zhibiao.plots._bullet import bullet
from zhibiao.plots._disagreement import disagreement
from zhibiao.plots._dumbbell import dumbbell
from zhibiao.plots._fan import fan
from zhibiao.plots._growth import growth_targets
from zhibiao.plots._plot import Plot
from zhibiao.plots._slope import slope
from zhibiao.plots._verdicts import verdicts

__all__ = [
    "Plot", "bullet", "disagreement", "dumbbell", "fan", "fonts", "growth_targets", "slope", "verdicts",
]  # fmt: skip
