// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/linear_trend.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
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
inline constexpr double furthest_ceiling = 2.9444389791664403;  // ln 19

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

/// Which of the ceilings tried is best.
template <class Function>
[[nodiscard]] int best_tried(const Function& f, double from, double width) {
  int best = 0;
  double least = f(from);
  for (int i = 1; i <= ceilings_tried; ++i) {
    const double squares = f(from + i * width);
    if (!(squares < least)) continue;
    best = i;
    least = squares;
  }
  return best;
}

/// Why no ceiling can be looked for; values that do not rise tell of none.
[[nodiscard]] inline ForecastReason no_ceiling(const Observations& y, double lower,
                                               const std::optional<double>& highest) {
  const auto reason = refusal(y, 4, 1);
  if (reason == ForecastReason::not_finite) return reason;
  for (const double value : y.values)
    if (value <= lower || (highest && value >= *highest)) return ForecastReason::outside_bounds;
  if (reason != ForecastReason::none) return reason;
  return y.last() > y.first() ? ForecastReason::none : ForecastReason::no_convergence;
}

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
  if (highest) (void)Transform::logit(lower, *highest);  // throws where these are no bounds
  if (const auto reason = detail::no_ceiling(y, lower, highest); reason != ForecastReason::none)
    return {reason, 0, 0};
  const double top = std::ranges::max(y.values);
  const double size = top - lower;
  const auto squares = [&](double u) { return detail::squares_left(y, lower, top + size * std::exp(u)); };
  const double capped = highest ? std::log((*highest - top) / size) : std::numeric_limits<double>::infinity();
  const double from = std::min(detail::nearest_ceiling, capped - 1);
  const double to = std::min(detail::furthest_ceiling, capped);
  const double width = (to - from) / detail::ceilings_tried;
  const int best = detail::best_tried(squares, from, width);
  if (best == detail::ceilings_tried && to < capped) return {ForecastReason::no_convergence, 0, 0};
  const double u = detail::smallest_between(squares, from + std::max(0, best - 1) * width,
                                            std::min(to, from + (best + 1) * width));
  return {ForecastReason::none, top + size * std::exp(u), squares(u)};
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
