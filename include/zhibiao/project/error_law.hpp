// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/error_table.hpp>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <span>

namespace zhibiao::project {

/// The standard normal and Student t distributions; df > 0, infinity for the normal.
[[nodiscard]] double student_cdf(double x, double df);
[[nodiscard]] double student_density(double x, double df);
/// 0 < p < 1.
[[nodiscard]] double student_quantile(double p, double df);

/// The distribution of the error of a forecast in units of its scale: a table where there is one, otherwise
/// Student t.
struct ErrorLaw {
  double df = std::numeric_limits<double>::infinity();
  ErrorTable table = {};

  [[nodiscard]] double cdf(double x) const;
  /// 0 < p < 1.
  [[nodiscard]] double quantile(double p) const;
  /// The quantile at the level whose logit is `logit`: exact far into either tail.
  [[nodiscard]] double quantile_at(double logit) const;
  /// Integral of x dF(x) from a to b, infinities included.  For df <= 1 both ends must be finite.
  [[nodiscard]] double partial_mean(double a, double b) const;
};

namespace detail::errors {

using Policy =
    boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                  boost::math::policies::overflow_error<boost::math::policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Policy>;
using Student = boost::math::students_t_distribution<double, Policy>;

[[nodiscard]] inline double logit(double p) { return std::log(p) - std::log1p(-p); }
[[nodiscard]] inline double expit(double x) {
  return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x));
}

/// A stretch of a table on which the quantile is `value` + `slope` * (logit - `at`).
struct Stretch {
  double at, value, slope;
};
/// That which begins at level i; i + 1 < size.
[[nodiscard]] inline Stretch stretch(const ErrorTable& t, std::size_t i) {
  const double at = logit(t.levels[i]);
  const double run = logit(t.levels[i + 1]) - at;
  return {at, t.quantiles[i], (t.quantiles[i + 1] - t.quantiles[i]) / run};
}
/// Where the stretch begins that holds x among ascending ends: the first and last go on without end.
[[nodiscard]] inline std::size_t place(std::span<const double> ends, double x) {
  const auto inner = ends.subspan(1, ends.size() - 2);
  return static_cast<std::size_t>(std::ranges::upper_bound(inner, x) - inner.begin());
}

[[nodiscard]] inline double table_cdf(const ErrorTable& t, double x) {
  const auto [at, value, slope] = stretch(t, place(t.quantiles, x));
  return slope > 0 ? expit(at + (x - value) / slope) : expit(at);
}
[[nodiscard]] inline double table_quantile(const ErrorTable& t, double level, double its_logit) {
  const auto [at, value, slope] = stretch(t, place(t.levels, level));
  return value + slope * (its_logit - at);
}

/// Integral of logit(p) from 0 to p.
[[nodiscard]] inline double logit_integral(double p) {
  const double low = p > 0 ? p * std::log(p) : 0;
  return p < 1 ? low + (1 - p) * std::log1p(-p) : low;
}
/// Integral of the quantile function from level p to level q >= p.
[[nodiscard]] inline double table_integral(const ErrorTable& t, double p, double q) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < t.levels.size(); ++i) {
    const double from = i == 0 ? p : std::clamp(t.levels[i], p, q);
    const double to = i + 2 == t.levels.size() ? q : std::clamp(t.levels[i + 1], p, q);
    if (!(to > from)) continue;
    const auto [at, value, slope] = stretch(t, i);
    sum += (value - slope * at) * (to - from) + slope * (logit_integral(to) - logit_integral(from));
  }
  return sum;
}

/// The integral of x f(x) from x to infinity, up to a constant where that is infinite (df <= 1).
[[nodiscard]] inline double student_tail_mean(double x, double df) {
  if (std::isinf(x)) return 0;
  if (df == 1) return -std::log1p(x * x) / (2 * std::numbers::pi);
  return std::isinf(df) ? student_density(x, df) : student_density(x, df) * (df + x * x) / (df - 1);
}

}  // namespace detail::errors

inline double student_cdf(double x, double df) {
  if (std::isinf(x)) return x > 0 ? 1 : 0;
  if (std::isinf(df)) return boost::math::cdf(detail::errors::Normal(), x);
  return boost::math::cdf(detail::errors::Student(df), x);
}

inline double student_density(double x, double df) {
  if (std::isinf(df)) return std::exp(-0.5 * x * x) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  return boost::math::pdf(detail::errors::Student(df), x);
}

inline double student_quantile(double p, double df) {
  if (std::isinf(df)) return boost::math::quantile(detail::errors::Normal(), p);
  return boost::math::quantile(detail::errors::Student(df), p);
}

inline double ErrorLaw::cdf(double x) const {
  if (table.empty() || std::isinf(x)) return student_cdf(x, df);
  return detail::errors::table_cdf(table, x);
}

inline double ErrorLaw::quantile(double p) const {
  return table.empty() ? student_quantile(p, df)
                       : detail::errors::table_quantile(table, p, detail::errors::logit(p));
}

inline double ErrorLaw::quantile_at(double logit) const {
  if (!table.empty()) return detail::errors::table_quantile(table, detail::errors::expit(logit), logit);
  const double size = student_quantile(detail::errors::expit(-std::abs(logit)), df);
  return logit < 0 ? size : -size;
}

inline double ErrorLaw::partial_mean(double a, double b) const {
  if (!table.empty()) return detail::errors::table_integral(table, cdf(a), cdf(b));
  return detail::errors::student_tail_mean(a, df) - detail::errors::student_tail_mean(b, df);
}

}  // namespace zhibiao::project
