// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// What becomes of the digits that are cut off.
enum class Rounding : std::uint8_t {
  half_even,  ///< to the nearest; a half to the even neighbour (GB/T 8170-2008, 3.2: 四舍六入五成双)
  half_up,    ///< to the nearest; a half away from zero (四舍五入)
  down,       ///< towards zero (截断)
  up,         ///< away from zero
  floor,      ///< towards minus infinity
  ceiling,    ///< towards plus infinity
};

inline constexpr std::array<std::string_view, 6> rounding_names{"half_even", "half_up", "down",
                                                                "up",        "floor",   "ceiling"};
[[nodiscard]] constexpr std::string_view to_string(Rounding rounding) noexcept {
  return rounding_names[static_cast<std::size_t>(rounding)];
}

namespace detail {

/// Whether the magnitude goes up by one unit. `rest` compares what is cut off with half a unit;
/// something other than zero is cut off; `odd` and `negative` tell of the digits that stay.
[[nodiscard]] constexpr bool rounds_away(Rounding rounding, std::strong_ordering rest, bool odd,
                                         bool negative) noexcept {
  switch (rounding) {
    case Rounding::half_even:
      return rest > 0 || (rest == 0 && odd);
    case Rounding::half_up:
      return rest >= 0;
    case Rounding::down:
      return false;
    case Rounding::up:
      return true;
    case Rounding::floor:
      return negative;
    case Rounding::ceiling:
      return !negative;
  }
  return false;
}

}  // namespace detail
}  // namespace zhibiao
