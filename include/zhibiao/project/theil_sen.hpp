// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/linear_trend.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace zhibiao::project {

struct TheilSenOptions {
  Transform transform = {};  ///< log: growth at a constant rate; logit: a bounded share
  Limits limits = {};
};

/// A straight line that a few odd years do not move: its slope is the median of the slopes between all pairs
/// of values, its level the median of what the slope leaves.  Intervals are those of `linear_trend` with the
/// residuals of this line, odd years included: what has happened may happen again.  Their degrees of freedom,
/// n - 2, are an approximation here.
/// Source: Theil 1950; Sen 1968, JASA 63, 1379-1389 (slope); Conover 1980, Practical Nonparametric Statistics
/// (level).
[[nodiscard]] ModelForecast theil_sen(const Observations& y, int horizon,
                                      const TheilSenOptions& options = {});

/// The line itself; three values at least.
[[nodiscard]] TrendLine theil_sen_line(const Observations& y, const Transform& transform = {});

namespace detail {

/// The median, the mean of the middle two where their number is even; moves the values about.
[[nodiscard]] inline double median_of(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  const double below = *std::max_element(values.begin(), middle);
  return below + (*middle - below) / 2;
}

[[nodiscard]] inline double median_slope(const Observations& y, const Transform& transform) {
  std::vector<double> slopes;
  slopes.reserve(y.size() * (y.size() - 1) / 2);
  for (std::size_t i = 1; i < y.size(); ++i) {
    const double x = transform.forward(y.values[i]);
    for (std::size_t j = 0; j < i; ++j)
      slopes.push_back((x - transform.forward(y.values[j])) / (y.years[i] - y.years[j]));
  }
  return median_of(slopes);
}

[[nodiscard]] inline double median_level(const Observations& y, const Transform& transform, double slope) {
  std::vector<double> levels(y.size());
  for (std::size_t i = 0; i < y.size(); ++i)
    levels[i] = transform.forward(y.values[i]) - slope * (y.years[i] - y.last_year());
  return median_of(levels);
}

}  // namespace detail

inline TrendLine theil_sen_line(const Observations& y, const Transform& transform) {
  TrendLine line;
  line.reason = detail::refusal(y, 3, 1, transform);
  if (line.reason != ForecastReason::none) return line;
  detail::measure_years(y, line);
  line.slope = detail::median_slope(y, transform);
  line.level = detail::median_level(y, transform, line.slope);
  detail::measure_residuals(y, transform, 2, line);
  return line;
}

inline ModelForecast theil_sen(const Observations& y, int horizon, const TheilSenOptions& options) {
  const auto line = theil_sen_line(y, options.transform);
  return detail::on_scale(detail::line_forecast(line, y, horizon), options.transform, options.limits);
}

}  // namespace zhibiao::project
