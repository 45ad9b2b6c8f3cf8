// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cmath>

/// What the formulas of published methods share.  They have roots, logarithms and ratios of growth rates,
/// so they are in doubles; only "the target is met" is decided on the given values as they stand.
namespace zhibiao::method {

/// A quantity that exact arithmetic puts on a threshold may come out beside it: 1.095 - 1 is not 0.095.
/// Within this share of the threshold's size it counts as on it.  The threshold 0 is exact.
inline constexpr double threshold_slack = 1e-11;

/// x >= threshold.
[[nodiscard]] inline bool at_least(double x, double threshold) noexcept {
  return x >= threshold - threshold_slack * std::fabs(threshold);
}
/// x > threshold.
[[nodiscard]] inline bool above(double x, double threshold) noexcept {
  return x > threshold + threshold_slack * std::fabs(threshold);
}

/// How many of the thresholds x is not at least; a NaN is below all.  Without branches: a panel asks it of
/// many rows.
template <class... Thresholds>
[[nodiscard]] int below(double x, Thresholds... thresholds) noexcept {
  return (int{!at_least(x, thresholds)} + ...);
}

/// `y` is at the target or beyond it on the favourable side; d is +1 where higher is better, -1 where lower
/// is.  Compares the values as given.
[[nodiscard]] constexpr bool meets(double y, double target, double d) noexcept { return d * y >= d * target; }

/// Compound annual growth rate (b/a)^(1/n) - 1, as a fraction: 0.05 is 5% a year.  Defined where a is not 0,
/// b has its sign or is 0, and n > 0; not a number elsewhere.  Of two negative values it is the growth of
/// their size.
[[nodiscard]] inline double cagr(double a, double b, double n) noexcept {
  return std::expm1(std::log1p((b - a) / a) / n);
}

/// Mean change a year (b - a)/n, n > 0.
[[nodiscard]] constexpr double annual_change(double a, double b, double n) noexcept { return (b - a) / n; }

}  // namespace zhibiao::method
