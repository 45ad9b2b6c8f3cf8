// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/block.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::panel {

/// Named quantities of one method, at most; and how many sets of them are there for rows of their own.
inline constexpr std::size_t most_quantities = 5;
inline constexpr std::size_t most_groups = 3;

/// A class of a method that refuses, or only computes.
inline constexpr std::uint8_t no_class = 15;

/// A quantity under the name of its source.  Those of one group are there for the same rows.
struct PanelQuantity {
  std::string_view name;
  std::uint8_t group = 0;
};

/// What one method says of the rows of a block.  A method fills in everything that it has, for each row:
/// numbers that are not there may be any.
struct JudgedBlock {
  BlockReasons reason;
  BlockFlags status;        ///< a row of the method's classes, or `no_class`
  double* score = nullptr;  ///< where the results stand
  std::array<double*, most_quantities> quantities{};
  std::array<BlockFlags, most_groups> groups;  ///< whether the quantities of a group are there

  /// Refuses a row for `why`, or judges it to be `is`.
  template <class Status>
  void judge(std::size_t i, MethodReason why, Status is) noexcept {
    reason[i] = why;
    status[i] = why != MethodReason::none ? no_class : static_cast<std::uint8_t>(is);
  }
};

}  // namespace zhibiao::panel
