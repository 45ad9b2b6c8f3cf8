// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/score/crps.hpp>
#include <zhibiao/assess/score/interval.hpp>
#include <zhibiao/assess/score/normal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

namespace zhibiao::scores {

/// How often intervals held what they were to hold.
struct Coverage {
  std::size_t held = 0;   ///< truths in [lower, upper]
  std::size_t below = 0;  ///< truths under the lower bound
  std::size_t above = 0;  ///< truths over the upper bound

  [[nodiscard]] std::size_t count() const noexcept { return held + below + above; }
  /// The share held, to be set beside 1 - alpha; empty without forecasts.
  [[nodiscard]] std::optional<double> share() const noexcept {
    if (count() == 0) return std::nullopt;
    return static_cast<double>(held) / static_cast<double>(count());
  }
};

/// Throws `ArgumentError` where the spans differ in length or a lower bound is above its upper.
[[nodiscard]] Coverage coverage(std::span<const double> observed, std::span<const double> lower,
                                std::span<const double> upper);

/// The probability integral transform F(y) of a normal forecast; uniform on [0, 1] over many forecasts that
/// are calibrated.  Throws `ArgumentError` unless sd > 0.
/// Source: Dawid 1984, JRSS A 147; Gneiting, Balabdaoui and Raftery 2007, JRSS B 69, 243-268.
[[nodiscard]] double pit_normal(double observed, double mean, double sd);

/// The same of an ensemble in ascending order: the share of members below y, and half of those equal to it.
/// The middle of the jump, not a random point of it, so that the same data give the same answer.
[[nodiscard]] double pit_ensemble(double observed, std::span<const double> sorted);

/// How many of the values of [0, 1] fall in each of `counts.size()` bins of equal width; 1 is in the last.
/// Adds to `counts`.  Throws `ArgumentError` for a value outside, or no bins.
void pit_histogram(std::span<const double> values, std::span<std::size_t> counts);

/// The Kolmogorov-Smirnov distance of sorted values from the uniform distribution: 0 to 1, 0 the best.
/// Above 1.36/sqrt(n) it is beyond chance at the 5 % level, for n of 35 and more.
/// Throws `ArgumentError` for no values, or values out of order or outside [0, 1].
[[nodiscard]] double uniformity_distance(std::span<const double> sorted);

inline Coverage coverage(std::span<const double> observed, std::span<const double> lower,
                         std::span<const double> upper) {
  zhibiao::detail::arguments::expect_size(lower.size(), observed.size(), "lower");
  zhibiao::detail::arguments::expect_size(upper.size(), observed.size(), "upper");
  Coverage out;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    zhibiao::detail::arguments::expect(lower[i] <= upper[i], "lower", "a bound not above upper", lower[i]);
    auto& where = observed[i] < lower[i] ? out.below : observed[i] > upper[i] ? out.above : out.held;
    ++where;
  }
  return out;
}

inline double pit_normal(double observed, double mean, double sd) {
  return detail::big_phi(detail::standardised(observed, mean, sd));
}

inline double pit_ensemble(double observed, std::span<const double> sorted) {
  detail::expect_members(sorted, 1);
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  const auto [first, last] = std::ranges::equal_range(sorted, observed);
  const auto below = static_cast<double>(first - sorted.begin());
  const auto equal = static_cast<double>(last - first);
  return (below + 0.5 * equal) / static_cast<double>(sorted.size());
}

inline void pit_histogram(std::span<const double> values, std::span<std::size_t> counts) {
  if (counts.empty()) throw ArgumentError("bins", "one bin or more", "none");
  for (const double u : values) {
    zhibiao::detail::arguments::expect_probability(u, "values");
    const auto bin = static_cast<std::size_t>(u * static_cast<double>(counts.size()));
    ++counts[std::min(bin, counts.size() - 1)];
  }
}

inline double uniformity_distance(std::span<const double> sorted) {
  detail::expect_members(sorted, 1);
  zhibiao::detail::arguments::expect_probability(sorted.front(), "values");
  zhibiao::detail::arguments::expect_probability(sorted.back(), "values");
  const auto n = static_cast<double>(sorted.size());
  double distance = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto rank = static_cast<double>(i);
    distance = std::max({distance, (rank + 1) / n - sorted[i], sorted[i] - rank / n});
  }
  return distance;
}

}  // namespace zhibiao::scores
