// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace zhibiao::project {

/// A straight line through values on some scale, with what its forecasts need.
struct TrendLine {
  ForecastReason reason = ForecastReason::none;
  double level = 0;      ///< of the line in the year of the last value
  double slope = 0;      ///< a year
  double sd = 0;         ///< of the residuals, their squares over `df`
  double df = 0;         ///< values - 2
  double count = 0;      ///< values
  double mean_year = 0;  ///< counted from the last value: below 0
  double sxx = 0;        ///< sum of squared distances from the mean year
};

/// By ordinary least squares; three values at least.
[[nodiscard]] TrendLine least_squares(const Observations& y, const Transform& transform = {});

/// The years to come of a line:
///   location level + slope h, scale sd sqrt(1 + 1/n + (h - mean year)^2 / Sxx), Student t.
void trend_steps(const TrendLine& line, std::span<Step> steps);

struct LinearTrendOptions {
  Transform transform = {};  ///< log: growth at a constant rate; logit: a bounded share
  Limits limits = {};
};

/// A straight line by least squares, on the scale asked for, with the exact prediction intervals of a new
/// observation: Student t with n - 2 degrees of freedom, the line itself being uncertain.  Real years: gaps
/// are no matter.
/// Source: Draper and Smith 1998, Applied Regression Analysis, 3rd ed., 3.1 (eq. 3.1.8).
[[nodiscard]] ModelForecast linear_trend(const Observations& y, int horizon,
                                         const LinearTrendOptions& options = {});

/// The same into `steps`, one a year, without allocation.
[[nodiscard]] ForecastReason linear_trend_steps(const Observations& y, std::span<Step> steps,
                                                const LinearTrendOptions& options = {});

namespace detail {

/// Count, mean year and Sxx; years count from the last value.
inline void measure_years(const Observations& y, TrendLine& line) {
  line.count = static_cast<double>(y.size());
  double sum = 0;
  for (const int year : y.years) sum += year - y.last_year();
  line.mean_year = sum / line.count;
  for (const int year : y.years) {
    const double t = year - y.last_year() - line.mean_year;
    line.sxx += t * t;
  }
}

/// The standard deviation of the residuals, with `used` parameters fitted.
inline void measure_residuals(const Observations& y, const Transform& transform, std::size_t used,
                              TrendLine& line) {
  double sum = 0;
  double largest = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double x = transform.forward(y.values[i]);
    const double error = x - line.level - line.slope * (y.years[i] - y.last_year());
    sum += error * error;
    largest = std::max(largest, std::abs(x));
  }
  line.df = static_cast<double>(y.size() - used);
  line.sd = without_noise(std::sqrt(sum / line.df), largest, transform);
}

/// The least-squares line itself: values are taken from the first, so that large levels lose no digits.
inline void fit_line(const Observations& y, const Transform& transform, TrendLine& line) {
  const double origin = transform.forward(y.first());
  double sum = 0;
  double sxy = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double x = transform.forward(y.values[i]) - origin;
    sum += x;
    sxy += (y.years[i] - y.last_year() - line.mean_year) * x;
  }
  line.slope = sxy / line.sxx;
  line.level = origin + sum / line.count - line.slope * line.mean_year;
}

/// The forecast of a line, with its parameters.
[[nodiscard]] inline ModelForecast line_forecast(const TrendLine& line, const Observations& y, int horizon) {
  if (line.reason != ForecastReason::none) return refused(line.reason);
  if (horizon < 1) return refused(ForecastReason::horizon_in_the_past);
  ModelForecast out;
  out.origin = y.last_year();
  out.steps.resize(static_cast<std::size_t>(horizon));
  trend_steps(line, out.steps);
  out.parameters = {{"level", line.level}, {"slope", line.slope}, {"residual_sd", line.sd}};
  return out;
}

}  // namespace detail

inline TrendLine least_squares(const Observations& y, const Transform& transform) {
  TrendLine line;
  line.reason = detail::refusal(y, 3, 1, transform);
  if (line.reason != ForecastReason::none) return line;
  detail::measure_years(y, line);
  detail::fit_line(y, transform, line);
  detail::measure_residuals(y, transform, 2, line);
  return line;
}

inline void trend_steps(const TrendLine& line, std::span<Step> steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto h = static_cast<double>(i + 1);
    const double away = h - line.mean_year;
    steps[i] = {line.level + line.slope * h, line.sd * std::sqrt(1 + 1 / line.count + away * away / line.sxx),
                line.df};
  }
}

inline ModelForecast linear_trend(const Observations& y, int horizon, const LinearTrendOptions& options) {
  const auto line = least_squares(y, options.transform);
  return detail::on_scale(detail::line_forecast(line, y, horizon), options.transform, options.limits);
}

inline ForecastReason linear_trend_steps(const Observations& y, std::span<Step> steps,
                                         const LinearTrendOptions& options) {
  const auto line = least_squares(y, options.transform);
  if (line.reason != ForecastReason::none) return line.reason;
  trend_steps(line, steps);
  return detail::range_of(steps, options.transform);
}

}  // namespace zhibiao::project
