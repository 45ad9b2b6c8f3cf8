// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/panel/growth_block.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace zhibiao::panel {

/// Rows are assessed so many at a time: what methods share stays in a near cache.
inline constexpr std::size_t block_rows = 1024;

/// Numbers of the rows of a block.
using BlockValues = std::array<double, block_rows>;
/// 1 or 0 for each row of a block.
using BlockFlags = std::array<std::uint8_t, block_rows>;
/// A reason for each row of a block.
using BlockReasons = std::array<MethodReason, block_rows>;

/// A number for each row of a block, where it is present.
struct BlockNumbers {
  BlockValues value;
  BlockFlags present;

  [[nodiscard]] double operator[](std::size_t i) const noexcept { return value[i]; }
  [[nodiscard]] bool has(std::size_t i) const noexcept { return present[i] != 0; }
};

/// What a method asks of a block to be prepared; each includes those before it.
enum class Prepared : std::uint8_t {
  reasons,      ///< what refuses a row
  growth,       ///< rates of growth
  projections,  ///< the value that growth leads to
};

/// The input of up to `block_rows` rows, and what several methods make of it, each computed once.  The
/// reasons are those of `assess/method/input.hpp`, asked in the same order.
struct AssessBlock {
  std::size_t rows = 0;
  BlockNumbers base, base_year, latest, latest_year, target, target_year, limit, spread, is_rate;
  std::array<Better, block_rows> better;
  BlockFlags has_better;

  /// Whether there is a base beside the latest value.
  [[nodiscard]] bool has_pair(std::size_t i) const noexcept { return base.has(i) & base_year.has(i); }
  /// Whether one side is the good one.
  [[nodiscard]] bool has_side(std::size_t i) const noexcept {
    return (has_better[i] != 0) & (better[i] != Better::neutral);
  }

  /// Fills in what follows.
  void prepare(Prepared asked) noexcept;

  BlockValues d;  ///< +1 where higher is better, -1 where lower is
  BlockFlags met;
  BlockReasons one;        ///< against methods of one value and a favourable side
  BlockReasons pair;       ///< against methods of two values
  BlockReasons goal;       ///< against a target, if there is one, of a year that is not past
  BlockReasons two;        ///< against methods of two values, a side, and such a target
  BlockReasons growth;     ///< against growth from the base to the latest value
  BlockReasons required;   ///< the same, or against growth from the base to the target
  BlockReasons way;        ///< there is no way from the base to the target, or it leads back
  BlockReasons projected;  ///< against the share of the way that growth leads
  BlockValues sign;        ///< -1 for negative series
  BlockValues log_growth;  ///< ln(1 + cagr_a)
  BlockValues cagr_a;      ///< growth a year from the base to the latest value, where `growth` is none
  BlockValues cagr_r;      ///< growth a year from the base to the target, where `required` is none
  BlockValues projection;  ///< the latest value carried on to the target's year, where `growth` is none

 private:
  BlockValues exponent;  // scratch
  bool plain = false;

  [[nodiscard]] MethodReason number_reason(std::size_t i) const noexcept;
  [[nodiscard]] bool all_plain() const noexcept;
  [[nodiscard]] MethodReason series_reason(std::size_t i) const noexcept;
  [[nodiscard]] MethodReason target_reason(std::size_t i) const noexcept;
  void prepare_sides() noexcept;
  void prepare_row(std::size_t i) noexcept;
  void prepare_growth(std::size_t i) noexcept;
  void prepare_rates(const BlockNumbers& to, const BlockNumbers& year, BlockValues& log,
                     BlockValues& rate) noexcept;
  void prepare_projections() noexcept;
};

namespace detail::block {

/// Without branches, as rows of a panel refuse at random.
[[nodiscard]] constexpr MethodReason when(bool so, MethodReason why) noexcept {
  return static_cast<MethodReason>(static_cast<unsigned>(so) * static_cast<unsigned>(why));
}
[[nodiscard]] constexpr MethodReason either(MethodReason first, MethodReason second) noexcept {
  return static_cast<MethodReason>(static_cast<unsigned>(first) |
                                   static_cast<unsigned>(when(first == MethodReason::none, second)));
}
/// `method::meets` of numbers, without a branch on the side.
[[nodiscard]] constexpr bool meets(double y, double target, double d) noexcept { return d * y >= d * target; }

/// Not 0 where a number is not `in_range`; written so that compilers use vector instructions.
[[nodiscard]] inline std::uint64_t odd_bits(std::span<const double> numbers) noexcept {
  std::uint64_t odd = 0;
  for (const double x : numbers) {
    const double size = std::fabs(x);
    const double sized = size >= 1e-100 ? 0.0 : size, small_enough = size <= 1e100 ? 0.0 : 1.0;
    odd |= std::bit_cast<std::uint64_t>(sized) | std::bit_cast<std::uint64_t>(small_enough);
  }
  return odd;
}
/// Why a number, if it is used, cannot be computed with.
[[nodiscard]] inline MethodReason refuse(double x, bool used) noexcept {
  if (!used || zhibiao::detail::method::in_range(x)) return MethodReason::none;
  return std::isfinite(x) ? MethodReason::out_of_range : MethodReason::non_finite;
}

}  // namespace detail::block

/// Whether every number of the block can be computed with: then no row has to be asked.
inline bool AssessBlock::all_plain() const noexcept {
  std::uint64_t odd = 0;
  for (const auto* column : {&latest, &latest_year, &base, &base_year, &target, &target_year, &limit})
    odd |= detail::block::odd_bits(std::span(column->value).first(rows));
  return odd == 0;
}

/// Infinity in one number outweighs another's size, as both questions are asked of all.
inline MethodReason AssessBlock::number_reason(std::size_t i) const noexcept {
  const bool last = latest.has(i) && latest_year.has(i), two_values = last && has_pair(i);
  auto worst = MethodReason::none;
  const auto ask = [&](const BlockNumbers& x, bool used) {
    const auto why = detail::block::refuse(x[i], used);
    if (why != MethodReason::none && worst != MethodReason::non_finite) worst = why;
  };
  ask(latest, last), ask(latest_year, last), ask(base, two_values), ask(base_year, two_values);
  ask(target, target.has(i)), ask(target_year, target.has(i) && target_year.has(i));
  ask(limit, limit.has(i));
  return worst;
}

/// A row without a latest value has no series; its base alone says nothing.
inline MethodReason AssessBlock::series_reason(std::size_t i) const noexcept {
  using detail::block::either, detail::block::when;
  const bool last = latest.has(i) & latest_year.has(i);
  const bool order = last & has_pair(i) & (base_year[i] >= latest_year[i]);
  const auto number = plain ? MethodReason::none : number_reason(i);
  return either(number, either(when(order, MethodReason::years_not_ascending),
                               when(!last, MethodReason::too_few_points)));
}

/// A target of a year that is not past, or none.
inline MethodReason AssessBlock::target_reason(std::size_t i) const noexcept {
  using detail::block::either, detail::block::when;
  const bool aims = target.has(i), dated = target_year.has(i);
  return either(when(aims & !dated, MethodReason::no_target_year),
                when(aims & (target_year[i] < latest_year[i]), MethodReason::target_year_passed));
}

inline void AssessBlock::prepare_sides() noexcept {
  using detail::block::either, detail::block::meets, detail::block::when;
  for (std::size_t i = 0; i < rows; ++i) d[i] = better[i] == Better::higher ? 1 : -1;
  for (std::size_t i = 0; i < rows; ++i) met[i] = target.has(i) & meets(latest[i], target[i], d[i]);
  for (std::size_t i = 0; i < rows; ++i) {
    const bool beyond = has_side(i) & meets(base[i], target[i], d[i]);
    way[i] = either(when(base[i] == target[i], MethodReason::base_at_target),
                    when(beyond, MethodReason::base_beyond_target));
  }
}

inline void AssessBlock::prepare_row(std::size_t i) noexcept {
  using detail::block::either, detail::block::when;
  const auto series = series_reason(i);
  const auto side = when(!has_side(i), MethodReason::no_direction);
  one[i] = either(series, side);
  pair[i] = either(series, when(!has_pair(i), MethodReason::too_few_points));
  goal[i] = target_reason(i);
  two[i] = either(pair[i], either(side, goal[i]));
}

/// The reasons against rates of growth; of rows that `two` refuses they mean nothing.
inline void AssessBlock::prepare_growth(std::size_t i) noexcept {
  using detail::block::either, detail::block::when;
  const double y0 = base[i], to = target[i];
  const auto zero = when(y0 == 0, MethodReason::zero_base);
  const auto through = when(y0 * latest[i] < 0, MethodReason::opposite_signs);
  const auto rate = when(is_rate.has(i) & (is_rate[i] != 0), MethodReason::growth_rate);
  const auto apart = when((y0 < 0) != (to < 0), MethodReason::opposite_signs);
  const auto at = when(y0 == to, MethodReason::base_at_target);
  growth[i] = either(rate, either(zero, through));
  required[i] = either(growth[i], either(when(to == 0, MethodReason::zero_target), either(apart, at)));
  projected[i] = either(growth[i], way[i]);
  sign[i] = y0 < 0 ? -1 : 1;
}

/// Growth from the base to `to`, a year; what is not defined gets some number or none.
inline void AssessBlock::prepare_rates(const BlockNumbers& to, const BlockNumbers& year, BlockValues& log,
                                       BlockValues& rate) noexcept {
  const auto of_rows = [this](auto& values) { return std::span(values).first(rows); };
  for (std::size_t i = 0; i < rows; ++i) exponent[i] = (to[i] - base[i]) / base[i];
  log1p_block(of_rows(exponent), of_rows(log));
  for (std::size_t i = 0; i < rows; ++i) log[i] /= year[i] - base_year[i];
  expm1_block(of_rows(log), of_rows(rate));
}

/// y_t (1 + CAGR_a)^(T - t).
inline void AssessBlock::prepare_projections() noexcept {
  for (std::size_t i = 0; i < rows; ++i) exponent[i] = log_growth[i] * (target_year[i] - latest_year[i]);
  expm1_block(std::span(exponent).first(rows), std::span(projection).first(rows));
  for (std::size_t i = 0; i < rows; ++i)
    projection[i] = target_year[i] == latest_year[i] ? latest[i] : latest[i] * (1 + projection[i]);
}

inline void AssessBlock::prepare(Prepared asked) noexcept {
  plain = all_plain();
  prepare_sides();
  for (std::size_t i = 0; i < rows; ++i) prepare_row(i);
  if (asked < Prepared::growth) return;
  for (std::size_t i = 0; i < rows; ++i) prepare_growth(i);
  prepare_rates(target, target_year, log_growth, cagr_r);
  prepare_rates(latest, latest_year, log_growth, cagr_a);
  if (asked >= Prepared::projections) prepare_projections();
}

}  // namespace zhibiao::panel
