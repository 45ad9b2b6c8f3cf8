// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// The favourable direction of an indicator.
enum class Better : std::uint8_t {
  higher,   ///< more is better: income, jobs
  lower,    ///< less is better: unemployment, prices, PM2.5, deficits, deaths
  neutral,  ///< neither, or a value to be held: population, land sold, buildings pulled down
};

inline constexpr std::array<std::string_view, 3> better_names{"higher", "lower", "neutral"};
[[nodiscard]] constexpr std::string_view to_string(Better better) noexcept {
  return better_names[static_cast<std::size_t>(better)];
}
[[nodiscard]] constexpr Better opposite(Better better) noexcept {
  return better == Better::higher ? Better::lower : better == Better::lower ? Better::higher : better;
}

}  // namespace zhibiao
