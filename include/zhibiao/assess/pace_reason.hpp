// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// Why a pace, a growth rate or a time to the target is missing.
enum class PaceReason : std::uint8_t {
  none,                 ///< it is there
  already_met,          ///< the latest value is at the target or beyond it on the favourable side
  moving_away,          ///< the yearly change goes away from the target
  no_change,            ///< the yearly change is 0: the target is never reached
  target_in_past,       ///< the target's year is not after the latest, or no years are left
  base_not_positive,    ///< growth in percent starts from a value above 0
  target_not_positive,  ///< growth in percent never reaches 0 or less
  growth_too_low,       ///< a rate of -100% or less leaves nothing to grow from
  no_values,            ///< an empty list has no average
};

inline constexpr std::array<std::string_view, 9> pace_reason_names{
    "none",           "already_met",       "moving_away",         "no_change",
    "target_in_past", "base_not_positive", "target_not_positive", "growth_too_low",
    "no_values"};
[[nodiscard]] constexpr std::string_view to_string(PaceReason reason) noexcept {
  return pace_reason_names[static_cast<std::size_t>(reason)];
}

}  // namespace zhibiao
