// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <optional>
#include <span>
#include <vector>

/// Composite indices: many indicators of many units (districts, departments) made into one score.  Scores are
/// statistics of a panel, so they are doubles; what a target's attainment is stays exact elsewhere.
namespace zhibiao::composite {

/// A value of one unit, or missing.
using Cell = std::optional<double>;

/// One indicator over all units, or one unit over all indicators.
using Cells = std::vector<Cell>;
using CellSpan = std::span<const Cell>;

}  // namespace zhibiao::composite
