// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/score/normal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <span>
#include <string>

namespace zhibiao::scores {

/// The continuous ranked probability score: the integral of (F(x) - 1{x >= y})^2, in the unit of y.  For a
/// forecast that is a single number it is the absolute error.
///
/// Of a normal forecast: s (z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi)), z = (y - mean) / s.
/// Throws `ArgumentError` unless sd > 0.
/// Source: Gneiting and Raftery 2007, JASA 102, 359-378, eq. 21.
[[nodiscard]] double crps_normal(double observed, double mean, double sd);

/// One of the values a forecast is made of, with its weight.
struct Member {
  double value = 0;
  double weight = 1;
};

/// How the spread of an ensemble is estimated.
enum class Estimator : std::uint8_t {
  plain,  ///< mean |x - y| - 1/(2 m^2) sum |x - x'|: the score of the members as the whole distribution
  fair,   ///< the spread over m (m - 1): the score of the distribution that the members were drawn from
};

/// Of an ensemble of equal weights in ascending order; O(m).  Throws `ArgumentError` for members that are
/// out of order or fewer than one; `fair` needs two.
/// Source: Gneiting and Raftery 2007, eq. 20; Ferro 2014, QJRMS 140, 1917-1923 (fair).
[[nodiscard]] double crps_ensemble(double observed, std::span<const double> sorted,
                                   Estimator estimator = Estimator::plain);

/// Of an ensemble with weights, ascending by value; the weights need not add up to 1.  Throws
/// `ArgumentError` for members out of order, a negative weight, or weights that add up to 0.
[[nodiscard]] double crps_ensemble(double observed, std::span<const Member> sorted);

namespace detail {

inline void expect_count(std::size_t count, std::size_t least) {
  if (count < least)
    throw ArgumentError("members", std::to_string(least) + " or more members", std::to_string(count));
}
/// `least` members or more, finite and in ascending order.
inline void expect_members(std::span<const double> sorted, std::size_t least) {
  expect_count(sorted.size(), least);
  for (const double x : sorted) zhibiao::detail::arguments::expect_finite(x, "members");
  if (!std::ranges::is_sorted(sorted))
    throw ArgumentError("members", "members in ascending order", "another order");
}

/// sum_i (2 i - m + 1) x_i = sum_{i<j} (x_j - x_i) over sorted x.
[[nodiscard]] inline double sum_of_gaps(std::span<const double> sorted) {
  double sum = 0;
  const auto m = static_cast<double>(sorted.size());
  for (std::size_t i = 0; i < sorted.size(); ++i)
    sum += (2 * static_cast<double>(i) - m + 1) * (sorted[i] - sorted[0]);
  return sum;
}

[[nodiscard]] inline double total_weight(std::span<const Member> members) {
  double sum = 0;
  for (const auto& member : members) {
    zhibiao::detail::arguments::expect_finite(member.value, "members");
    zhibiao::detail::arguments::expect(member.weight >= 0, "weights", "weights of 0 or more", member.weight);
    sum += member.weight;
  }
  zhibiao::detail::arguments::expect_positive(sum, "the sum of weights");
  return sum;
}

}  // namespace detail

inline double crps_normal(double observed, double mean, double sd) {
  const double z = detail::standardised(observed, mean, sd);
  return sd * (z * (2 * detail::big_phi(z) - 1) + 2 * detail::phi(z) - std::numbers::inv_sqrtpi);
}

inline double crps_ensemble(double observed, std::span<const double> sorted, Estimator estimator) {
  const bool fair = estimator == Estimator::fair;
  detail::expect_members(sorted, fair ? 2 : 1);
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  double error = 0;
  for (const double x : sorted) error += std::abs(x - observed);
  const auto m = static_cast<double>(sorted.size());
  return error / m - detail::sum_of_gaps(sorted) / (m * (fair ? m - 1 : m));
}

inline double crps_ensemble(double observed, std::span<const Member> sorted) {
  detail::expect_count(sorted.size(), 1);
  if (!std::ranges::is_sorted(sorted, {}, &Member::value))
    throw ArgumentError("members", "members in ascending order", "another order");
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  const double total = detail::total_weight(sorted);
  double error = 0;
  double spread = 0;
  double before = 0;  // the weight, and the weighted sum, of the members below
  double sum = 0;
  for (const auto& [value, weight] : sorted) {
    error += weight * std::abs(value - observed);
    spread += weight * (before * (value - sorted[0].value) - sum);
    before += weight;
    sum += weight * (value - sorted[0].value);
  }
  return error / total - spread / (total * total);
}

}  // namespace zhibiao::scores
