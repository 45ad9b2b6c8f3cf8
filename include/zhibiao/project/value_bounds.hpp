// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/value_sort.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace zhibiao::project {

/// Why values are taken to have the bounds that they have.
enum class BoundsReason : std::uint8_t {
  stated,    ///< the caller says so
  assumed,   ///< nothing but the numbers is known; they were never negative, and are taken to stay so
  unclear,   ///< shares or growth, levels or their growth: no bounds
  quantity,  ///< 0 and more
  share,     ///< 0 and more, and at most a whole where the history never passed it
  growth,    ///< no bounds
  balance,   ///< no bounds
  negative,  ///< what else would end at 0 was below it already: no bounds
};

inline constexpr std::array<std::string_view, 8> bounds_reason_names{
    "stated", "assumed", "unclear", "quantity", "share", "growth", "balance", "negative"};
[[nodiscard]] constexpr std::string_view to_string(BoundsReason reason) noexcept {
  return bounds_reason_names[static_cast<std::size_t>(reason)];
}

/// Bounds and why.
struct ValueBounds {
  Limits limits;
  BoundsReason reason = BoundsReason::stated;
};

/// The bounds of values of that sort, where the caller states none.  Quantities and shares that were never
/// negative end at 0, and so do values of which nothing is known; growth, balances, and what may be growth
/// have no bounds.  A share that never passed the whole does not pass it, unless all values are at most a
/// hundredth of it: 0.93 may be a fraction.
[[nodiscard]] inline ValueBounds default_bounds(const ValueSort& sort, std::span<const double> values) {
  constexpr std::array reasons{BoundsReason::assumed, BoundsReason::unclear, BoundsReason::quantity,
                               BoundsReason::share,   BoundsReason::growth,  BoundsReason::balance};
  const auto reason = reasons[static_cast<std::size_t>(sort.kind)];
  const bool open =
      sort.kind == ValueKind::unclear || sort.kind == ValueKind::growth || sort.kind == ValueKind::balance;
  if (open) return {{}, reason};
  if (std::ranges::any_of(values, [](double x) { return x < 0; })) return {{}, BoundsReason::negative};
  ValueBounds out{{}, reason};
  out.limits.lower = 0;
  if (!sort.whole || values.empty()) return out;
  const double highest = *std::ranges::max_element(values);
  if (highest > *sort.whole / 100 && highest <= *sort.whole) out.limits.upper = *sort.whole;
  return out;
}

}  // namespace zhibiao::project
