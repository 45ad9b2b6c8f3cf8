# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The C++ header that holds fitted calibrations."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence


def table(numbers: Sequence[float]) -> str:
    """The members of a C++ `Calibration`."""
    rest = [f"{x + 0.0:.6f}" for x in numbers]

    def scale(count: int) -> str:
        taken, rest[: count + 22] = rest[: count + 22], []
        weights, quantiles = row("weights", taken[:count]), row("quantiles", taken[count + 1 :])
        return f"{{{weights},\n     .df = {taken[count]},\n     {quantiles}}}"

    few = ",\n    "
    return MEMBERS.format(usual=scale(10), few=few.join(scale(5) for _ in range(3)), single=scale(3))


def row(name: str, numbers: Sequence[str]) -> str:
    """One member of the table, wrapped."""
    return textwrap.fill(f".{name} = {{{', '.join(numbers)}}}", 100, subsequent_indent=" " * 8)


MEMBERS = """    .usual =
    {usual},
    .few = {{{{
    {few}}}}},
    .single =
    {single}"""
HEADER = """// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/calibration.hpp>

namespace zhibiao::project {{

/// Written by `tools/fit_calibration.py`, not by hand: fitted on the yearly series of M1, M3 and the tourism
/// competition, whole and cut to their last 12 and 8 values, on yearly totals of the quarterly and monthly
/// ones, and on pieces of all lengths; maximum Student t likelihood for weights, weighted quantiles of the
/// errors for the rest, their median drawn to 0.  How well it holds on series it has not seen: ADR 0022.
inline constexpr Calibration default_calibration{{
{level}}};

/// The same for growth rates in percent: of those series that stay above 0, fitted on what they grew by each
/// year.  How well it holds: ADR 0025.
inline constexpr Calibration growth_calibration{{
{growth},
    .quiet_share = {quiet},
    .single_floor = {floor}}};

}}  // namespace zhibiao::project
"""
