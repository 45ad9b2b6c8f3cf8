// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/project/error_law.hpp>
#include <zhibiao/project/forecast.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>

namespace zhibiao::project {

/// A central interval: as much lies below it as above.
struct PredictionInterval {
  double lower = 0;
  double upper = 0;
};

/// Between which values a probability lies, for what rounding leaves open; equal where it leaves nothing.
struct ProbabilityBounds {
  double low = 0;
  double high = 0;
};

/// The distribution of an indicator in one future year: a transform of location + scale * error, the error a
/// Student t, a table, or nothing; what lies beyond `limits` lies on them.
class Predictive {
 public:
  Predictive(const Step& step, const Transform& transform = {}, const Limits& limits = {},
             const ErrorTable& errors = {});
  /// `horizon` years after the last value.  Throws `ArgumentError` where the forecast does not reach it.
  Predictive(const ModelForecast& forecast, int horizon);

  /// The value that is not passed with probability p; 0 < p < 1, or `ArgumentError`.
  [[nodiscard]] double quantile(double p) const;
  /// P(Y <= x).
  [[nodiscard]] double cdf(double x) const;
  /// P(Y < x): less than `cdf` only where a single value has a probability of its own.
  [[nodiscard]] double cdf_below(double x) const;
  [[nodiscard]] double median() const { return quantile(0.5); }
  /// The expected value, of Y itself and not of the scale: the mean of a log-normal is above its
  /// median.  Nothing where there is none: a Student t with df <= 1, any Student t, or a table of heavy
  /// tails, on a log scale without an upper limit.
  [[nodiscard]] std::optional<double> mean() const;
  /// The central interval that holds Y with probability `level`, 0.95 for example.
  [[nodiscard]] PredictionInterval interval(double level) const;
  /// The probability that Y is as a target says: `at_least` value, `range` from value to value2, ...; `equal`
  /// and `about` ask that Y is within `half_width` of the value.  Otherwise `half_width` is how far the
  /// printed target (and result) may be from what they stand for, and moves the ends against and in favour.
  /// Throws `ArgumentError` for a negative half width, or a range without its upper end.
  [[nodiscard]] ProbabilityBounds probability(Bound bound, double value, std::optional<double> value2 = {},
                                              double half_width = 0) const;

  [[nodiscard]] const Step& step() const noexcept { return step_; }
  [[nodiscard]] const Transform& transform() const noexcept { return transform_; }
  [[nodiscard]] const Limits& limits() const noexcept { return limits_; }
  [[nodiscard]] const ErrorTable& errors() const noexcept { return errors_; }
  /// Whether all of it is one value.
  [[nodiscard]] bool is_point() const noexcept { return !(step_.scale > 0); }

 private:
  [[nodiscard]] ErrorLaw law() const noexcept { return {step_.df, errors_}; }
  [[nodiscard]] double value_at(double error) const noexcept {
    return std::clamp(transform_.back(step_.location + step_.scale * error), limits_.lower, limits_.upper);
  }
  [[nodiscard]] double error_at(double x) const noexcept;
  [[nodiscard]] double between(double from, double to) const;

  Step step_;
  Transform transform_;
  Limits limits_;
  ErrorTable errors_;
};

namespace detail {

/// Equal but for the last digits of a double.
[[nodiscard]] inline bool same(double a, double b) noexcept {
  return std::abs(a - b) <= 8 * std::numeric_limits<double>::epsilon() * std::max(std::abs(a), std::abs(b));
}

}  // namespace detail

inline Predictive::Predictive(const Step& step, const Transform& transform, const Limits& limits,
                              const ErrorTable& errors)
    : step_(step), transform_(transform), limits_(limits), errors_(errors) {
  using namespace zhibiao::detail::arguments;
  expect_finite(step.location, "location");
  expect(step.scale >= 0 && std::isfinite(step.scale), "scale", "a number of 0 or more", step.scale);
  expect(step.df > 0, "df", "a number above 0", step.df);
  expect(limits.lower <= limits.upper, "limits", "an upper limit not below the lower", limits.upper);
  expect_size(errors.quantiles.size(), errors.levels.size(), "errors");
  if (errors.levels.size() == 1) throw ArgumentError("errors", "two levels or more", "1");
}

inline Predictive::Predictive(const ModelForecast& forecast, int horizon)
    : Predictive(horizon >= 1 && static_cast<std::size_t>(horizon) <= forecast.steps.size()
                     ? forecast.steps[static_cast<std::size_t>(horizon) - 1]
                     : throw ArgumentError("horizon", "1 to " + std::to_string(forecast.steps.size()),
                                           std::to_string(horizon)),
                 forecast.transform, forecast.limits, forecast.errors) {}

/// The standardised error at which Y is x: infinite beyond the range of the transform.
inline double Predictive::error_at(double x) const noexcept {
  if (x <= transform_.lower()) return -std::numeric_limits<double>::infinity();
  if (x >= transform_.upper()) return std::numeric_limits<double>::infinity();
  return (transform_.forward(x) - step_.location) / step_.scale;
}

inline double Predictive::quantile(double p) const {
  zhibiao::detail::arguments::expect_level(p, "p");
  return is_point() ? value_at(0) : value_at(law().quantile(p));
}

inline double Predictive::cdf(double x) const {
  if (is_point()) return value_at(0) <= x || detail::same(value_at(0), x) ? 1 : 0;
  if (x >= limits_.upper) return 1;
  return x < limits_.lower ? 0 : law().cdf(error_at(x));
}

inline double Predictive::cdf_below(double x) const {
  if (is_point()) return value_at(0) < x && !detail::same(value_at(0), x) ? 1 : 0;
  if (x > limits_.upper) return 1;
  return x <= limits_.lower ? 0 : law().cdf(error_at(x));
}

inline PredictionInterval Predictive::interval(double level) const {
  zhibiao::detail::arguments::expect_level(level, "level");
  return {quantile((1 - level) / 2), quantile((1 + level) / 2)};
}

inline double Predictive::between(double from, double to) const {
  return from > to ? 0 : std::max(0.0, cdf(to) - cdf_below(from));
}

namespace detail {

/// The mean where values are as they are: what lies beyond the limits counts as if on them.
[[nodiscard]] inline std::optional<double> mean_as_it_is(const Predictive& y, const ErrorLaw& law) {
  const auto [location, scale, df] = y.step();
  const auto& [lower, upper] = y.limits();
  const bool bounded = std::isfinite(lower) && std::isfinite(upper);
  if (law.table.empty() && df <= 1 && !bounded) return std::nullopt;
  const double a = (lower - location) / scale;
  const double b = (upper - location) / scale;
  const double below = law.cdf(a);
  const double within = law.cdf(b) - below;
  return (below > 0 ? lower * below : 0) + location * within + scale * law.partial_mean(a, b) +
         (std::isfinite(upper) ? upper * (1 - law.cdf(b)) : 0);
}

/// The mean of a log-normal, exactly: exp(m + s^2/2) between the limits.
[[nodiscard]] inline double mean_of_log_normal(const Predictive& y) {
  const auto [m, s, df] = y.step();
  const double a = y.limits().lower > 0 ? (std::log(y.limits().lower) - m) / s : -normal_df;
  const double b = y.limits().upper > 0 ? (std::log(y.limits().upper) - m) / s : -normal_df;
  const double within = std::exp(m + s * s / 2) * (student_cdf(b - s, df) - student_cdf(a - s, df));
  const double below = a > -normal_df ? y.limits().lower * student_cdf(a, df) : 0;
  return below + within + (std::isfinite(b) ? y.limits().upper * student_cdf(-b, df) : 0);
}

/// How fast the upper quantiles of y grow with the logit of their level, on the scale of the transform; a
/// mean on the log scale exists below 1.
[[nodiscard]] inline double tail_slope(const ErrorLaw& law, double scale) {
  if (law.table.empty()) return normal_df;
  return scale * errors::stretch(law.table, law.table.levels.size() - 2).slope;
}

/// The integral of the quantile function over the levels p = 1/(1 + exp(-v)), v from a to b: five points of
/// Gauss and Legendre in each half unit of v.
template <class QuantileAt>
[[nodiscard]] double integral_of_quantiles(const QuantileAt& quantile_at, double a, double b) {
  constexpr std::array nodes{0.0, 0.5384693101056831, 0.9061798459386640};
  constexpr std::array weights{0.5688888888888889, 0.4786286704993665, 0.2369268850561891};
  const auto height = [&](double v) {
    const double p = errors::expit(-std::abs(v));
    return quantile_at(v) * p * (1 - p);
  };
  const double pieces = std::ceil((b - a) * 2);
  const double half = (b - a) / pieces / 2;
  double sum = 0;
  for (double piece = 0; piece < pieces; ++piece) {
    const double middle = a + (2 * piece + 1) * half;
    sum += weights[0] * height(middle);
    for (std::size_t i = 1; i < nodes.size(); ++i)
      sum += weights[i] * (height(middle - half * nodes[i]) + height(middle + half * nodes[i]));
  }
  return sum * half;
}

/// The mean on any scale: the shares on the limits, and the integral between them.
[[nodiscard]] inline double mean_by_quadrature(const Predictive& y, const ErrorLaw& law, double furthest) {
  const auto [location, scale, df] = y.step();
  const auto& [lower, upper] = y.limits();
  const double at_lower = std::isfinite(lower) ? y.cdf(lower) : 0;
  const double at_upper = std::isfinite(upper) ? 1 - y.cdf_below(upper) : 0;
  const double a = std::clamp(errors::logit(at_lower), -40.0, furthest);
  const double b = std::clamp(-errors::logit(at_upper), -40.0, furthest);
  const auto value = [&](double v) { return y.transform().back(location + scale * law.quantile_at(v)); };
  const double within = a < b ? integral_of_quantiles(value, a, b) : 0;
  return (at_lower > 0 ? lower * at_lower : 0) + within + (at_upper > 0 ? upper * at_upper : 0);
}

}  // namespace detail

inline std::optional<double> Predictive::mean() const {
  if (is_point()) return value_at(0);
  if (transform_.scale() == Scale::identity) return detail::mean_as_it_is(*this, law());
  const bool on_log = transform_.scale() == Scale::log;
  if (on_log && errors_.empty() && std::isinf(step_.df)) return detail::mean_of_log_normal(*this);
  const bool bounded = !on_log || std::isfinite(limits_.upper);
  const double slope = bounded ? 0 : detail::tail_slope(law(), step_.scale);
  if (slope > 0.99) return std::nullopt;
  return detail::mean_by_quadrature(*this, law(), 40 / (1 - slope));
}

inline ProbabilityBounds Predictive::probability(Bound bound, double value, std::optional<double> value2,
                                                 double half_width) const {
  const double h = half_width;
  zhibiao::detail::arguments::expect(h >= 0, "half_width", "a number of 0 or more", h);
  switch (bound) {
    case Bound::at_least:
      return {1 - cdf_below(value + h), 1 - cdf_below(value - h)};
    case Bound::above:
      return {1 - cdf(value + h), 1 - cdf(value - h)};
    case Bound::at_most:
      return {cdf(value - h), cdf(value + h)};
    case Bound::below:
      return {cdf_below(value - h), cdf_below(value + h)};
    case Bound::range:
      if (!value2 || *value2 < value) throw ArgumentError("value2", "the upper end of a range", "none above");
      return {between(value + h, *value2 - h), between(value - h, *value2 + h)};
    case Bound::equal:
    case Bound::about:
      break;
  }
  return {between(value - h, value + h), between(value - h, value + h)};
}

}  // namespace zhibiao::project
