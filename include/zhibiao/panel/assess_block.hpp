// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/panel/block.hpp>
#include <zhibiao/panel/growth_block.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace zhibiao::panel {

/// What a method asks of a block to be prepared; each includes those before it.
enum class Prepared : std::uint8_t {
  reasons,      ///< what refuses a row
  growth,       ///< rates of growth
  projections,  ///< the value that growth leads to
};

/// The input of up to `block_rows` rows, and what several methods make of it, each computed once for the
/// block.  The reasons are those of `assess/method/input.hpp`, asked in the same order.  Loops are short and
/// free of branches, so that compilers use vector instructions.
struct AssessBlock {
  std::size_t rows = 0;
  BlockNumbers base, base_year, latest, latest_year, target, target_year, limit, spread, is_rate;
  std::array<Better, block_rows> better;
  BlockFlags has_better;

  /// Fills in what follows.
  void prepare(Prepared asked) noexcept;

  BlockValues d;           ///< +1 where higher is better, -1 where lower is
  BlockFlags side;         ///< one of both is
  BlockFlags pair;         ///< there is a base beside the latest value
  BlockFlags met;          ///< the latest value meets the target
  BlockReasons one;        ///< against methods of one value and a side
  BlockReasons two;        ///< against methods of two values, a side, and a target that is not past, if any
  BlockReasons plan;       ///< against methods of two values and a target that is not past
  BlockReasons way;        ///< there is no way from the base to the target, or it leads back
  BlockReasons growth;     ///< against growth from the base to the latest value
  BlockReasons required;   ///< the same, or against growth from the base to the target
  BlockReasons ratio;      ///< the same, or `way`
  BlockReasons projected;  ///< against the share of the way that growth leads
  BlockValues log_growth;  ///< ln(1 + cagr_a)
  BlockValues cagr_a;      ///< growth a year from the base to the latest value, where `growth` is none
  BlockValues cagr_r;      ///< growth a year from the base to the target, where `required` is none
  BlockValues favourable;  ///< cagr_a in the favourable direction; of negative values their size
  BlockValues projection;  ///< the latest value carried on to the target's year, where `growth` is none

 private:
  BlockValues exponent;  // scratch

  [[nodiscard]] bool all_plain() const noexcept;
  [[nodiscard]] MethodReason number_reason(std::size_t i) const noexcept;
  void prepare_sides() noexcept;
  void prepare_series() noexcept;
  void prepare_targets() noexcept;
  void prepare_growth() noexcept;
  void prepare_rates(const BlockNumbers& to, const BlockNumbers& year, BlockValues& log,
                     BlockValues& rate) noexcept;
  void prepare_projections() noexcept;
};

namespace detail::block {

/// Without branches, as rows of a panel refuse at random.
[[nodiscard]] constexpr MethodReason when(bool so, MethodReason why) noexcept {
  return static_cast<MethodReason>(static_cast<std::uint8_t>(-int{so}) & static_cast<std::uint8_t>(why));
}
[[nodiscard]] constexpr MethodReason either(MethodReason first, MethodReason second) noexcept {
  return first != MethodReason::none ? first : second;
}
/// Not 0 where a number is not `in_range`.
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

/// Whether every number of the block can be computed with: then no row has to be asked.  What lies under a
/// null may be anything, and often is NaN.
inline bool AssessBlock::all_plain() const noexcept {
  const auto plain = [this](const BlockNumbers* column) {
    if (column->present == none_set.data()) return true;
    if (detail::block::odd_bits({column->value, rows}) == 0) return true;
    unsigned odd = 0;
    for (std::size_t i = 0; i < rows; ++i)
      odd |= column->present[i] & unsigned{!zhibiao::detail::method::in_range((*column)[i])};
    return odd == 0;
  };
  const std::array columns{&latest, &latest_year, &base, &base_year, &target, &target_year, &limit};
  return std::all_of(columns.begin(), columns.end(), plain);
}

/// Infinity in one number outweighs another's size, as both questions are asked of all.
inline MethodReason AssessBlock::number_reason(std::size_t i) const noexcept {
  const bool last = latest.has(i) && latest_year.has(i), two_values = last && pair[i] != 0;
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

inline void AssessBlock::prepare_sides() noexcept {
  for (std::size_t i = 0; i < rows; ++i) d[i] = better[i] == Better::higher ? 1 : -1;
  for (std::size_t i = 0; i < rows; ++i) side[i] = has_better[i] & (better[i] != Better::neutral);
  for (std::size_t i = 0; i < rows; ++i) pair[i] = base.present[i] & base_year.present[i];
  for (std::size_t i = 0; i < rows; ++i) met[i] = method::meets(latest[i], target[i], d[i]);
  for (std::size_t i = 0; i < rows; ++i) met[i] &= target.present[i];
}

/// A row without a latest value has no series; its base alone says nothing.
inline void AssessBlock::prepare_series() noexcept {
  using detail::block::either, detail::block::when;
  BlockFlags late, last;
  for (std::size_t i = 0; i < rows; ++i) late[i] = base_year[i] >= latest_year[i];
  for (std::size_t i = 0; i < rows; ++i) last[i] = latest.present[i] & latest_year.present[i];
  for (std::size_t i = 0; i < rows; ++i) {
    const auto order = when((last[i] & pair[i] & late[i]) != 0, MethodReason::years_not_ascending);
    one[i] = either(order, when(last[i] == 0, MethodReason::too_few_points));
  }
  if (!all_plain())
    for (std::size_t i = 0; i < rows; ++i) one[i] = either(number_reason(i), one[i]);
  for (std::size_t i = 0; i < rows; ++i)
    plan[i] = either(one[i], when(pair[i] == 0, MethodReason::too_few_points));
}

/// In this order: the values, for some methods a side, a target of a year that is not past.
inline void AssessBlock::prepare_targets() noexcept {
  using detail::block::either, detail::block::when;
  BlockFlags past;
  for (std::size_t i = 0; i < rows; ++i) past[i] = target_year[i] < latest_year[i];
  for (std::size_t i = 0; i < rows; ++i) {
    const auto no_side = when(side[i] == 0, MethodReason::no_direction);
    const bool aims = target.present[i] != 0, undated = target_year.present[i] == 0;
    const auto goal = either(when(aims & undated, MethodReason::no_target_year),
                             when(aims & (past[i] != 0), MethodReason::target_year_passed));
    two[i] = either(plan[i], either(no_side, goal));
    plan[i] = either(plan[i], either(when(!aims, MethodReason::no_target), goal));
    one[i] = either(one[i], no_side);
  }
  BlockFlags at, beyond;
  for (std::size_t i = 0; i < rows; ++i) at[i] = base[i] == target[i];
  for (std::size_t i = 0; i < rows; ++i) beyond[i] = method::meets(base[i], target[i], d[i]);
  for (std::size_t i = 0; i < rows; ++i)
    way[i] = either(when(at[i] != 0, MethodReason::base_at_target),
                    when((side[i] & beyond[i]) != 0, MethodReason::base_beyond_target));
}

/// The reasons against rates of growth; of rows that `two` refuses they mean nothing.
inline void AssessBlock::prepare_growth() noexcept {
  using detail::block::either, detail::block::when;
  BlockFlags zero, through, rate, to_zero, apart;
  for (std::size_t i = 0; i < rows; ++i) zero[i] = base[i] == 0;
  for (std::size_t i = 0; i < rows; ++i) through[i] = base[i] * latest[i] < 0;
  for (std::size_t i = 0; i < rows; ++i) rate[i] = is_rate[i] != 0;
  for (std::size_t i = 0; i < rows; ++i) to_zero[i] = target[i] == 0;
  for (std::size_t i = 0; i < rows; ++i) apart[i] = (base[i] < 0) != (target[i] < 0);
  for (std::size_t i = 0; i < rows; ++i) {
    const auto of_rate = when((rate[i] & is_rate.present[i]) != 0, MethodReason::growth_rate);
    growth[i] = either(of_rate, either(when(zero[i] != 0, MethodReason::zero_base),
                                       when(through[i] != 0, MethodReason::opposite_signs)));
    const auto at = when(way[i] == MethodReason::base_at_target, MethodReason::base_at_target);
    required[i] = either(growth[i], either(when(to_zero[i] != 0, MethodReason::zero_target),
                                           either(when(apart[i] != 0, MethodReason::opposite_signs), at)));
    ratio[i] = either(required[i], way[i]);
    projected[i] = either(growth[i], way[i]);
  }
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
  prepare_sides();
  prepare_series();
  prepare_targets();
  if (asked < Prepared::growth) return;
  prepare_growth();
  prepare_rates(target, target_year, log_growth, cagr_r);
  prepare_rates(latest, latest_year, log_growth, cagr_a);
  for (std::size_t i = 0; i < rows; ++i) favourable[i] = (base[i] < 0 ? -d[i] : d[i]) * cagr_a[i];
  if (asked >= Prepared::projections) prepare_projections();
}

}  // namespace zhibiao::panel
