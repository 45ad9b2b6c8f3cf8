// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/model/better.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace zhibiao::panel {

/// Rows are assessed so many at a time: what methods share stays in the nearest cache.
inline constexpr std::size_t block_rows = 1024;

/// A number for each row of a block, where it is present.
struct BlockNumbers {
  std::array<double, block_rows> value;
  std::array<std::uint8_t, block_rows> present;

  [[nodiscard]] double operator[](std::size_t i) const noexcept { return value[i]; }
  [[nodiscard]] bool has(std::size_t i) const noexcept { return present[i] != 0; }
};

/// A reason for each row of a block.
using BlockReasons = std::array<MethodReason, block_rows>;

/// The input of up to `block_rows` rows, and what several methods make of it, each computed once.  The
/// reasons are those of `assess/method/input.hpp`, asked in the same order.
struct AssessBlock {
  std::size_t rows = 0;
  BlockNumbers base, base_year, latest, latest_year, target, target_year, limit, spread, is_rate;
  std::array<Better, block_rows> better;
  std::array<std::uint8_t, block_rows> has_better;

  /// Whether there is a base beside the latest value.
  [[nodiscard]] bool has_pair(std::size_t i) const noexcept { return base.has(i) && base_year.has(i); }

  /// Fills in what follows; `growths`: also the growth rates.
  void prepare(bool growths) noexcept;

  std::array<double, block_rows> d;  ///< +1 where higher is better, -1 where lower is
  std::array<std::uint8_t, block_rows> met;
  BlockReasons one;        ///< against methods of one value and a favourable side
  BlockReasons two;        ///< against methods of two values, a side, and a target of a year, if any
  BlockReasons growth;     ///< against growth from the base to the latest value
  BlockReasons required;   ///< the same, or against growth from the base to the target
  BlockReasons ratio;      ///< the same, or the base is beyond the target
  BlockReasons projected;  ///< against the share of the way that growth leads
  std::array<double, block_rows> cagr_a, cagr_r;  ///< where `growth` and `required` are none
  std::array<double, block_rows> sign;            ///< -1 for negative series

 private:
  [[nodiscard]] MethodReason series_reason(std::size_t i) const noexcept;
  [[nodiscard]] MethodReason target_reason(std::size_t i) const noexcept;
  void prepare_row(std::size_t i) noexcept;
  void prepare_growth(std::size_t i) noexcept;
  void prepare_rates() noexcept;
};

namespace detail::block {

[[nodiscard]] constexpr MethodReason either(MethodReason first, MethodReason second) noexcept {
  return first != MethodReason::none ? first : second;
}
[[nodiscard]] constexpr MethodReason when(bool so, MethodReason why) noexcept {
  return so ? why : MethodReason::none;
}
[[nodiscard]] inline bool bad(const BlockNumbers& x, std::size_t i, bool used = true) noexcept {
  return used && x.has(i) && !std::isfinite(x[i]);
}

}  // namespace detail::block

/// A row without a latest value has no series; its base alone says nothing.
inline MethodReason AssessBlock::series_reason(std::size_t i) const noexcept {
  using detail::block::bad;
  const bool last = latest.has(i) && latest_year.has(i), pair = last && has_pair(i);
  if (bad(latest, i, last) || bad(latest_year, i, last) || bad(base, i, pair) || bad(base_year, i, pair) ||
      bad(target, i) || bad(target_year, i, target.has(i)) || bad(limit, i))
    return MethodReason::non_finite;
  if (pair && base_year[i] >= latest_year[i]) return MethodReason::years_not_ascending;
  return detail::block::when(!last, MethodReason::too_few_points);
}

inline MethodReason AssessBlock::target_reason(std::size_t i) const noexcept {
  if (!target.has(i)) return MethodReason::none;
  if (!target_year.has(i)) return MethodReason::no_target_year;
  return detail::block::when(target_year[i] < latest_year[i], MethodReason::target_year_passed);
}

inline void AssessBlock::prepare_row(std::size_t i) noexcept {
  using detail::block::either, detail::block::when;
  const auto series = series_reason(i);
  const auto side = when(has_better[i] == 0 || better[i] == Better::neutral, MethodReason::no_direction);
  const auto pair = when(!has_pair(i), MethodReason::too_few_points);
  d[i] = better[i] == Better::higher ? 1 : -1;
  met[i] = target.has(i) && method::meets(latest[i], target[i], d[i]);
  one[i] = either(series, side);
  two[i] = either(either(series, pair), either(side, target_reason(i)));
}

/// The reasons against rates of growth; of rows that `two` refuses they mean nothing.
inline void AssessBlock::prepare_growth(std::size_t i) noexcept {
  using detail::block::either, detail::block::when;
  const double y0 = base[i], to = target[i];
  const auto at = when(y0 == to, MethodReason::base_at_target);
  const auto beyond = when(method::meets(y0, to, d[i]), MethodReason::base_beyond_target);
  growth[i] = is_rate.has(i) && is_rate[i] != 0
                  ? MethodReason::growth_rate
                  : either(when(y0 == 0, MethodReason::zero_base),
                           when(y0 * latest[i] < 0, MethodReason::opposite_signs));
  const auto through = when((y0 < 0) != (to < 0), MethodReason::opposite_signs);
  required[i] = either(growth[i], either(when(to == 0, MethodReason::zero_target), either(through, at)));
  ratio[i] = either(required[i], beyond);
  projected[i] = either(growth[i], either(at, beyond));
  sign[i] = y0 < 0 ? -1 : 1;
}

/// Growth where it is defined; logarithms of what is not would be slow.
inline void AssessBlock::prepare_rates() noexcept {
  for (std::size_t i = 0; i < rows; ++i) {
    if (two[i] != MethodReason::none || growth[i] != MethodReason::none) continue;
    cagr_a[i] = method::cagr(base[i], latest[i], latest_year[i] - base_year[i]);
    if (target.has(i) && required[i] == MethodReason::none)
      cagr_r[i] = method::cagr(base[i], target[i], target_year[i] - base_year[i]);
  }
}

inline void AssessBlock::prepare(bool growths) noexcept {
  for (std::size_t i = 0; i < rows; ++i) prepare_row(i);
  if (!growths) return;
  for (std::size_t i = 0; i < rows; ++i) prepare_growth(i);
  prepare_rates();
}

}  // namespace zhibiao::panel
