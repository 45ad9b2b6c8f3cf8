# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Published methods of judging progress towards a target, one function each.

Arguments bear the names of the formulas' symbols: y0, t0 the base, yt, t the latest value, target and T its
year, d the favourable direction (1 higher, -1 lower).  A method refuses what it does not define, with a
reason; a direction is never taken by default.  Numbers are doubles, since the methods take roots and
logarithms.

>>> from zhibiao import methods
>>> methods.unsd2023(y0=10.1, t0=2015, yt=8.3, t=2019, target=3, T=2030, d=-1).status
'fair'
"""

from __future__ import annotations

from zhibiao.methods.distance import (
    aarr,
    escap_csi,
    escap_csi_parity,
    escap_geometric,
    escap_logit,
    escap_wlogit,
    germany_dns,
    oecd_distance,
    oecd_trend,
)
from zhibiao.methods.growth import (
    eurostat,
    sdsn,
    sdsn_normalise,
    statcan,
    statcan_aggregate,
    statcan_parity,
    unsd2022,
    unsd2023,
    unsd2024,
)
from zhibiao.methods.plans import PLAN_CLASSES, earned_value, ndrc, plan_agreement, plan_midterm
from zhibiao.methods.result import Direction, Level, Method, MethodResult, Number, table

__all__ = [
    "PLAN_CLASSES", "Direction", "Level", "Method", "MethodResult", "Number", "aarr", "earned_value",
    "escap_csi", "escap_csi_parity", "escap_geometric", "escap_logit", "escap_wlogit", "eurostat",
    "germany_dns", "ndrc", "oecd_distance", "oecd_trend", "plan_agreement", "plan_midterm", "sdsn",
    "sdsn_normalise", "statcan", "statcan_aggregate", "statcan_parity", "table", "unsd2022", "unsd2023",
    "unsd2024",
]  # fmt: skip
