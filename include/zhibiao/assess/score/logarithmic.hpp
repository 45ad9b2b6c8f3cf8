// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/score/normal.hpp>

#include <cmath>
#include <concepts>
#include <numbers>

namespace zhibiao::scores {

/// The logarithmic score of one forecast of an event: -ln of the probability that was given to what
/// happened.  0 is perfect; infinite where what happened was called impossible, which is the score's value,
/// not a missing one.  Throws `ArgumentError` unless 0 <= p <= 1.
/// Source: Good 1952, Journal of the Royal Statistical Society B 14, 107-114.
[[nodiscard]] double logarithmic(std::same_as<bool> auto happened, double p);

/// The same for a normal forecast: -ln of its density at what was observed, in nats.  May be below 0.
/// Throws `ArgumentError` unless sd > 0.
[[nodiscard]] double logarithmic_normal(double observed, double mean, double sd);

[[nodiscard]] inline double logarithmic(std::same_as<bool> auto happened, double p) {
  zhibiao::detail::arguments::expect_probability(p, "p");
  return happened ? -std::log(p) : -std::log1p(-p);
}

inline double logarithmic_normal(double observed, double mean, double sd) {
  const double z = detail::standardised(observed, mean, sd);
  return std::log(sd) + 0.5 * std::log(2 * std::numbers::pi) + 0.5 * z * z;
}

}  // namespace zhibiao::scores
