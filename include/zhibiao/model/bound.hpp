// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// How a number is bounded by the words around it.
enum class Bound : std::uint8_t {
  equal,     ///< stated plainly
  about,     ///< 左右、约、大约
  at_least,  ///< 以上、不少于、不低于、至少
  above,     ///< 超、超过、突破、多、余、强、高于
  at_most,   ///< 以内、不超过、不高于、以下
  below,     ///< 近、不足、不到、低于
  range,     ///< 5%—6%, 2至3个
};

inline constexpr std::array<std::string_view, 7> bound_symbols{"=", "~", ">=", ">", "<=", "<", "range"};

/// The symbol used in tables: `=`, `~`, `>=`, `>`, `<=`, `<`, `range`.
[[nodiscard]] constexpr std::string_view to_string(Bound bound) noexcept {
  return bound_symbols[static_cast<std::size_t>(bound)];
}

}  // namespace zhibiao
