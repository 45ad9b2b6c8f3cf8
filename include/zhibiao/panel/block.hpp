// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace zhibiao::panel {

/// Rows are assessed so many at a time: what methods share stays in a near cache.
inline constexpr std::size_t block_rows = 1024;

/// Numbers of the rows of a block.
using BlockValues = std::array<double, block_rows>;
/// 1 or 0 for each row of a block.
using BlockFlags = std::array<std::uint8_t, block_rows>;
/// A reason for each row of a block.
using BlockReasons = std::array<MethodReason, block_rows>;

/// Flags of a block, all of them the same.
[[nodiscard]] consteval BlockFlags same_flags(std::uint8_t flag) {
  BlockFlags out{};
  out.fill(flag);
  return out;
}
inline constexpr BlockFlags all_set = same_flags(1);
inline constexpr BlockFlags none_set = same_flags(0);
inline constexpr BlockValues no_values{};

/// A number for each row of a block, where it is present: a view of the table's own column, or of a buffer.
struct BlockNumbers {
  const double* value = no_values.data();
  const std::uint8_t* present = none_set.data();

  [[nodiscard]] double operator[](std::size_t i) const noexcept { return value[i]; }
  [[nodiscard]] bool has(std::size_t i) const noexcept { return present[i] != 0; }
};

/// Where a column of a block is read to if it does not lie there as doubles.
struct BlockBuffer {
  BlockValues value;
  BlockFlags present;
};

}  // namespace zhibiao::panel
