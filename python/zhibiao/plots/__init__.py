# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
from zhibiao.plots import fonts
from zhibiao.plots._bullet import bullet
from zhibiao.plots._disagreement import disagreement
from zhibiao.plots._dumbbell import dumbbell
from zhibiao.plots._fan import fan
from zhibiao.plots._growth import growth_targets
from zhibiao.plots._plot import Plot
from zhibiao.plots._slope import slope
from zhibiao.plots._verdicts import verdicts
