// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/assess_block.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace zhibiao::panel {

/// Named quantities of one method, at most.
inline constexpr std::size_t most_quantities = 6;

/// What one method says of the rows of a block.  A row is refused until it is judged.
struct JudgedBlock {
  std::span<const StatusClass> classes;
  BlockReasons reason;
  BlockFlags status;  ///< a row of `classes`, where `judged`
  std::array<ProgressLevel, block_rows> level;
  BlockFlags judged;
  BlockNumbers score;
  std::array<BlockNumbers, most_quantities> quantities;

  /// All of `rows` rows as they are before a method of these classes speaks, with so many quantities.
  void clear(std::span<const StatusClass> of, std::size_t rows, std::size_t count) noexcept;

  void refuse(std::size_t i, MethodReason why) noexcept { reason[i] = why; }
  /// A class, at its own level, or `achieved` where the target is met.
  template <class Status>
  void judge(std::size_t i, Status is, bool met = false) noexcept {
    judge_at(i, is, met ? ProgressLevel::achieved : classes[static_cast<std::uint8_t>(is)].level);
  }
  template <class Status>
  void judge_at(std::size_t i, Status is, ProgressLevel common) noexcept {
    status[i] = static_cast<std::uint8_t>(is);
    level[i] = common;
    judged[i] = 1;
  }
  void scored(std::size_t i, double value) noexcept { put(score, i, value); }
  void with(std::size_t quantity, std::size_t i, double value) noexcept {
    put(quantities[quantity], i, value);
  }

 private:
  static void put(BlockNumbers& to, std::size_t i, double value) noexcept {
    to.value[i] = value;
    to.present[i] = 1;
  }
};

inline void JudgedBlock::clear(std::span<const StatusClass> of, std::size_t rows,
                               std::size_t count) noexcept {
  classes = of;
  const auto reset = [rows](auto& column, auto value) { std::fill_n(column.begin(), rows, value); };
  const auto empty = [&](BlockNumbers& numbers) {
    reset(numbers.value, 0.0);
    reset(numbers.present, std::uint8_t{0});
  };
  reset(reason, MethodReason::none);
  reset(status, std::uint8_t{0});
  reset(level, ProgressLevel::not_assessed);
  reset(judged, std::uint8_t{0});
  empty(score);
  for (std::size_t i = 0; i < count; ++i) empty(quantities[i]);
}

}  // namespace zhibiao::panel
