// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>

#include <cmath>
#include <numbers>

/// What the scores of normal forecasts share.
namespace zhibiao::scores::detail {

/// The density of the standard normal.
[[nodiscard]] inline double phi(double z) { return std::exp(-0.5 * z * z) / std::sqrt(2 * std::numbers::pi); }
/// The distribution function of the standard normal.
[[nodiscard]] inline double big_phi(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// How many standard deviations the observation lies above the mean.  Throws `ArgumentError` unless sd > 0
/// and all three are finite.
[[nodiscard]] inline double standardised(double observed, double mean, double sd) {
  zhibiao::detail::arguments::expect_positive(sd, "sd");
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  zhibiao::detail::arguments::expect_finite(mean, "mean");
  return (observed - mean) / sd;
}

}  // namespace zhibiao::scores::detail
