// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::project {

/// What sort of number a series holds, as far as it bears on which values can come.
enum class ValueKind : std::uint8_t {
  unknown,   ///< nothing but the numbers is known
  unclear,   ///< name and unit leave open whether they are shares or growth, levels or their growth
  quantity,  ///< an amount, a count, an average, a price: never below 0
  share,     ///< a part of a whole, or a rate such as that of coverage: never below 0, mostly 100% at most
  growth,    ///< a relative change, or points of change: may be negative, and moves far from year to year
  balance,   ///< a difference: surplus, profit, net inflow, change in a unit of its own; may be negative
};

inline constexpr std::array<std::string_view, 6> value_kind_names{"unknown", "unclear", "quantity",
                                                                  "share",   "growth",  "balance"};
[[nodiscard]] constexpr std::string_view to_string(ValueKind kind) noexcept {
  return value_kind_names[static_cast<std::size_t>(kind)];
}

}  // namespace zhibiao::project
