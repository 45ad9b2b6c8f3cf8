// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <span>

namespace zhibiao::project {

/// The distribution of standardised forecast errors as quantiles at ascending levels, borrowed (from a table
/// of constants).  Between two levels quantiles go linearly in the logit of the level; beyond the ends
/// the last slope goes on, which makes the tails exponential.  Two levels at least, quantiles ascending.
struct ErrorTable {
  std::span<const double> levels;     ///< probabilities between 0 and 1
  std::span<const double> quantiles;  ///< of (value - location) / scale

  [[nodiscard]] constexpr bool empty() const noexcept { return levels.empty(); }
};

}  // namespace zhibiao::project
