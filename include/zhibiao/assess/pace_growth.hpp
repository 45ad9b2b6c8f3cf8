// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/assess/pace.hpp>
#include <zhibiao/assess/pace_reason.hpp>
#include <zhibiao/number/decimal.hpp>

#include <cmath>
#include <optional>
#include <span>

namespace zhibiao {

/// A growth rate in percent a year, and the interval that the rounded rates behind it leave: half a unit of
/// the last printed digit of each.  Roots, hence doubles; which ends belong to it is not told.
struct GrowthEstimate {
  double value = 0;
  double lower = 0;
  double upper = 0;
};

/// The estimate, or why there is none.
struct GrowthResult {
  PaceReason reason = PaceReason::none;
  std::optional<GrowthEstimate> growth;
};

/// The average growth of years that grew at these rates (percent, as printed): 年均增长.
/// (Π(1 + g_i))^(1/n) - 1, with its interval.
[[nodiscard]] GrowthResult average_growth(std::span<const Printed> rates);

/// The growth a year that is left to reach `multiple` times the value before `done`, in `left` years:
/// (multiple/Π(1 + g_i))^(1/m) - 1 (NBS spokesman, 2018: doubling from 2010 to 2020 needs 6.3% in 2018–2020).
[[nodiscard]] GrowthResult required_remaining_growth(const Decimal& multiple, std::span<const Printed> done,
                                                     int left);
/// The same where an average growth `goal` (percent) over all years is aimed at: multiple = (1 + G)^(n + m).
[[nodiscard]] GrowthResult remaining_growth_for_average(const Decimal& goal, std::span<const Printed> done,
                                                        int left);

/// The growth a year that adds up to `cumulative` percent in `years`: (1 + c)^(1/n) - 1.  A fall is negative:
/// 〔-13.5〕% in five years is -2.859% a year.
[[nodiscard]] GrowthResult cumulative_to_annual(const Decimal& cumulative, int years);

/// The growth a year that makes `multiple` times as much in `years`: 翻番 in ten years is 7.177%.
[[nodiscard]] GrowthResult growth_to_multiply(const Decimal& multiple, int years);

namespace detail::paces {

/// ln of the product of (1 + g/100), each g moved by `side` halves of its last printed unit; nothing where
/// a factor is not above 0.
[[nodiscard]] inline std::optional<double> log_product(std::span<const Printed> rates, int side) {
  double sum = 0;
  for (const auto& rate : rates) {
    const auto moved = rate.value + rate.half() * Decimal(side);
    if (moved <= Decimal(-100)) return std::nullopt;
    sum += std::log1p(moved.approximate() / 100);
  }
  return sum;
}

[[nodiscard]] inline GrowthResult exact_growth(double log_factor, int years) {
  const double value = percent_a_year(log_factor, years);
  return {PaceReason::none, GrowthEstimate{value, value, value}};
}

/// The growth in `years` whose logarithm adds `goal` to `sign` times what the rates add up to.
[[nodiscard]] inline GrowthResult growth_from(double goal, int sign, std::span<const Printed> rates,
                                              int years) {
  const auto middle = log_product(rates, 0), low = log_product(rates, -1), high = log_product(rates, 1);
  if (!middle || !low || !high) return {PaceReason::growth_too_low, {}};
  const double first = percent_a_year(goal + sign * *low, years);
  const double last = percent_a_year(goal + sign * *high, years);
  return {PaceReason::none, GrowthEstimate{percent_a_year(goal + sign * *middle, years),
                                           sign > 0 ? first : last, sign > 0 ? last : first}};
}

}  // namespace detail::paces

inline GrowthResult average_growth(std::span<const Printed> rates) {
  if (rates.empty()) return {PaceReason::no_values, {}};
  return detail::paces::growth_from(0, 1, rates, static_cast<int>(rates.size()));
}

inline GrowthResult required_remaining_growth(const Decimal& multiple, std::span<const Printed> done,
                                              int left) {
  if (left < 1) return {PaceReason::target_in_past, {}};
  if (multiple.sign() <= 0) return {PaceReason::target_not_positive, {}};
  return detail::paces::growth_from(std::log(multiple.approximate()), -1, done, left);
}

inline GrowthResult remaining_growth_for_average(const Decimal& goal, std::span<const Printed> done,
                                                 int left) {
  if (left < 1) return {PaceReason::target_in_past, {}};
  if (goal <= Decimal(-100)) return {PaceReason::growth_too_low, {}};
  const int years = left + static_cast<int>(done.size());
  return detail::paces::growth_from(years * std::log1p(goal.approximate() / 100), -1, done, left);
}

inline GrowthResult cumulative_to_annual(const Decimal& cumulative, int years) {
  if (years < 1) return {PaceReason::target_in_past, {}};
  if (cumulative <= Decimal(-100)) return {PaceReason::growth_too_low, {}};
  return detail::paces::exact_growth(std::log1p(cumulative.approximate() / 100), years);
}

inline GrowthResult growth_to_multiply(const Decimal& multiple, int years) {
  if (years < 1) return {PaceReason::target_in_past, {}};
  if (multiple.sign() <= 0) return {PaceReason::target_not_positive, {}};
  return detail::paces::exact_growth(std::log(multiple.approximate()), years);
}

}  // namespace zhibiao
