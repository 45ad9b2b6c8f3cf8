// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/linear_trend.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace zhibiao::project {

struct LogisticOptions {
  double lower = 0;                    ///< what the values never fall to
  std::optional<double> upper = {};    ///< what they never rise to, 100 for a share in percent; else fitted
  std::optional<double> highest = {};  ///< a fitted ceiling is at most this
};

/// Growth that levels off: a straight line of ln((y - lower) / (upper - y)), with the intervals of
/// `linear_trend` there, so that no forecast passes a bound.
///
/// Where no `upper` is stated, the ceiling is that which leaves the smallest sum of squares of the values
/// themselves, within 20 times their height above `lower`; four values at least, n - 3 degrees of freedom,
/// and the intervals take the fitted ceiling as known.  `no_convergence` where the data show no ceiling: the
/// best one is as far as is looked, or the values fall.  Parameters: upper, level, slope, residual_sd. Throws
/// `ArgumentError` unless lower < upper (highest). Source: Fisher and Pry 1971, Technological Forecasting and
/// Social Change 3, 75-88 (stated ceiling); Meade and Islam 1998, Management Science 44, 1115-1130 (forecasts
/// with a fitted one).
[[nodiscard]] ModelForecast logistic(const Observations& y, int horizon, const LogisticOptions& options = {});

/// The ceiling that fits best, or why there is none.
struct CeilingFit {
  ForecastReason reason = ForecastReason::none;
  double upper = 0;
  double squares = 0;  ///< the sum of squares that it leaves
};
[[nodiscard]] CeilingFit fit_ceiling(const Observations& y, double lower, std::optional<double> highest = {});

namespace detail {

/// Ceilings are tried at `top` + size * exp(u), u from the first to the last of these.
inline constexpr double nearest_ceiling = -7;
inline constexpr int ceilings_tried = 80;
inline const double furthest_ceiling = std::log(19.0);

/// What the logistic curve with this ceiling leaves of the values.
[[nodiscard]] inline double squares_left(const Observations& y, double lower, double upper) {
  const auto transform = Transform::logit(lower, upper);
  TrendLine line;
  measure_years(y, line);
  fit_line(y, transform, line);
  double sum = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double fitted = transform.back(line.level + line.slope * (y.years[i] - y.last_year()));
    sum += (y.values[i] - fitted) * (y.values[i] - fitted);
  }
  return sum;
}

/// The u in [a, b] where f is smallest, by golden section.
template <class Function>
[[nodiscard]] double smallest_between(const Function& f, double a, double b) {
  const double golden = (std::sqrt(5.0) - 1) / 2;
  double left = b - golden * (b - a);
  double right = a + golden * (b - a);
  for (int i = 0; i < 50; ++i) {
    (f(left) < f(right) ? b : a) = f(left) < f(right) ? right : left;
    left = b - golden * (b - a);
    right = a + golden * (b - a);
  }
  return (a + b) / 2;
}

/// The index of the ceiling tried that is best, with the squares it leaves.
template <class Function>
[[nodiscard]] std::pair<int, double> best_tried(const Function& f, double from, double width) {
  std::pair<int, double> best{0, f(from)};
  for (int i = 1; i <= ceilings_tried; ++i)
    if (const double squares = f(from + i * width); squares < best.second) best = {i, squares};
  return best;
}

[[nodiscard]] inline bool falls(const Observations& y) { return !(y.last() > y.first()); }

/// A stated ceiling, or the fitted one with one degree of freedom less.
[[nodiscard]] inline TrendLine logistic_line(const Observations& y, const Transform& transform, bool fitted) {
  auto line = least_squares(y, transform);
  if (!fitted || line.reason != ForecastReason::none) return line;
  line.sd *= std::sqrt(line.df / (line.df - 1));
  line.df -= 1;
  return line;
}

}  // namespace detail

inline CeilingFit fit_ceiling(const Observations& y, double lower, std::optional<double> highest) {
  const double infinite = std::numeric_limits<double>::infinity();
  for (const double value : y.values)
    if (value <= lower || value >= highest.value_or(infinite)) return {ForecastReason::outside_bounds, 0, 0};
  if (const auto reason = detail::refusal(y, 4, 1); reason != ForecastReason::none) return {reason, 0, 0};
  if (detail::falls(y)) return {ForecastReason::no_convergence, 0, 0};
  const double top = std::ranges::max(y.values);
  const double size = top - lower;
  const auto squares = [&](double u) { return detail::squares_left(y, lower, top + size * std::exp(u)); };
  const double capped = highest ? std::log((*highest - top) / size) : infinite;
  const double from = std::min(detail::nearest_ceiling, capped - 1);
  const double to = std::min(detail::furthest_ceiling, capped);
  const double width = (to - from) / detail::ceilings_tried;
  const auto [best, least] = detail::best_tried(squares, from, width);
  if (best == detail::ceilings_tried && to < capped) return {ForecastReason::no_convergence, 0, 0};
  const double u = detail::smallest_between(squares, from + std::max(0, best - 1) * width,
                                            std::min(to, from + (best + 1) * width));
  const double upper = std::min(top + size * std::exp(u), highest.value_or(infinite));
  return {ForecastReason::none, upper, squares(u)};
}

inline ModelForecast logistic(const Observations& y, int horizon, const LogisticOptions& options) {
  double upper = options.upper.value_or(0);
  if (!options.upper) {
    const auto fit = fit_ceiling(y, options.lower, options.highest);
    if (fit.reason != ForecastReason::none) return detail::refused(fit.reason);
    upper = fit.upper;
  }
  const auto transform = Transform::logit(options.lower, upper);
  auto out = detail::line_forecast(detail::logistic_line(y, transform, !options.upper), y, horizon);
  if (out.has_forecast()) out.parameters.insert(out.parameters.begin(), {"upper", upper});
  return detail::on_scale(std::move(out), transform, {});
}

}  // namespace zhibiao::project
