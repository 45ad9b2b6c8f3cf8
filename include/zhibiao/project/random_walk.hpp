// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/project/forecast.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

namespace zhibiao::project {

/// A random walk fitted to yearly values on some scale: each year adds `slope` and an error of standard
/// deviation `sd`, so that a gap of d years adds d * slope and an error of variance d * sd^2.
struct RandomWalk {
  ForecastReason reason = ForecastReason::none;
  double last = 0;   ///< the last value, on the scale
  double slope = 0;  ///< (last - first) / years where the walk drifts; otherwise 0
  double sd = 0;     ///< of one year's error; 0 where the values leave none
  double df = 0;     ///< degrees of freedom of `sd`; infinity where it was given
  double years = 0;  ///< from the first to the last value
};

/// Fits one by least squares, which is maximum likelihood for normal errors:
///   sd^2 = sum (change_i - slope d_i)^2 / d_i / df, df = changes, less one where the walk drifts.
/// Three values at least.  With `yearly_sd`, a standard deviation known from elsewhere (many districts, say),
/// one value is enough, two where the walk drifts; throws `ArgumentError` where it is negative.
/// Source: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, 2.1; Hyndman and
/// Athanasopoulos 2021, Forecasting: Principles and Practice, 5.2.
[[nodiscard]] RandomWalk random_walk(const Observations& y, bool drifts, const Transform& transform = {},
                                     std::optional<double> yearly_sd = {});

/// The years to come of a walk whose slope is multiplied by `damping` each year, s_h = sum_{i<=h} damping^i
/// (h without damping):
///   location last + slope s_h, scale sd sqrt(h + s_h^2 / years), the second part where the walk drifts.
void walk_steps(const RandomWalk& walk, bool drifts, double damping, std::span<Step> steps);

namespace detail {

/// The error variance of one year, and the size of the values.
inline void measure_changes(const Observations& y, const Transform& transform, double df, RandomWalk& walk) {
  double sum = 0;
  double before = transform.forward(y.first());
  double largest = std::abs(before);
  for (std::size_t i = 1; i < y.size(); ++i) {
    const double x = transform.forward(y.values[i]);
    const double error = x - before - walk.slope * y.step(i);
    sum += error * error / y.step(i);
    largest = std::max(largest, std::abs(x));
    before = x;
  }
  walk.sd = without_noise(std::sqrt(sum / df), largest, transform);
  walk.df = df;
}

}  // namespace detail

inline RandomWalk random_walk(const Observations& y, bool drifts, const Transform& transform,
                              std::optional<double> yearly_sd) {
  if (yearly_sd)
    zhibiao::detail::arguments::expect(*yearly_sd >= 0 && std::isfinite(*yearly_sd), "yearly_sd",
                                       "a number of 0 or more", *yearly_sd);
  RandomWalk walk;
  const std::size_t known = drifts ? 2 : 1;
  walk.reason = detail::refusal(y, yearly_sd ? known : 3, 1, transform);
  if (walk.reason != ForecastReason::none) return walk;
  walk.last = transform.forward(y.last());
  walk.years = y.span_of_years();
  if (drifts) walk.slope = (walk.last - transform.forward(y.first())) / walk.years;
  if (yearly_sd) {
    walk.sd = *yearly_sd;
    walk.df = normal_df;
  } else {
    detail::measure_changes(y, transform, static_cast<double>(y.size() - known), walk);
  }
  return walk;
}

inline void walk_steps(const RandomWalk& walk, bool drifts, double damping, std::span<Step> steps) {
  double sum = 0;
  double power = 1;
  for (std::size_t h = 1; h <= steps.size(); ++h) {
    power *= damping;
    sum += power;
    const double of_slope = drifts ? sum * sum / walk.years : 0;
    steps[h - 1] = {walk.last + walk.slope * sum, walk.sd * std::sqrt(static_cast<double>(h) + of_slope),
                    walk.df};
  }
}

}  // namespace zhibiao::project
