// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>
#include <string>

namespace zhibiao {

/// The calendar year, or the span of years (both ends included), that a figure is about.
/// `first == 0` says that the text does not tell.
struct Period {
  std::int16_t first = 0;
  std::int16_t last = 0;

  [[nodiscard]] static constexpr Period year(int y) noexcept {
    return {static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)};
  }
  [[nodiscard]] static constexpr Period years(int a, int b) noexcept {
    return {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b)};
  }
  [[nodiscard]] constexpr bool known() const noexcept { return first != 0; }
  [[nodiscard]] constexpr bool single() const noexcept { return first == last; }
  friend constexpr bool operator==(Period, Period) noexcept = default;
};

/// `2024`, `2021-2025`, or the empty string.
[[nodiscard]] inline std::string to_string(Period period) {
  if (!period.known()) return {};
  auto text = std::to_string(period.first);
  return period.single() ? text : text + "-" + std::to_string(period.last);
}

}  // namespace zhibiao
