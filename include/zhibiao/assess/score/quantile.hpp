// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/score/interval.hpp>

#include <cmath>
#include <span>

namespace zhibiao::scores {

/// The pinball (quantile) loss of the forecast q of the quantile of level a: (1{y < q} - a)(q - y), in the
/// unit of y.  At a = 0.5 it is half the absolute error.  Throws `ArgumentError` unless 0 < a < 1.
/// Source: Koenker and Bassett 1978, Econometrica 46, 33-50.
[[nodiscard]] double pinball(double observed, double quantile, double level);

/// The weighted interval score of a median and K central intervals, in the unit of y:
/// (|y - m| / 2 + sum a_k / 2 IS_k) / (K + 1/2).  With many intervals it comes near the CRPS.  Without
/// intervals it is the absolute error.  Throws as `interval` does.
/// Source: Bracher, Ray, Gneiting and Reich 2021, PLoS Computational Biology 17, e1008618.
[[nodiscard]] double weighted_interval(double observed, double median,
                                       std::span<const CentralInterval> intervals);

inline double pinball(double observed, double quantile, double level) {
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  zhibiao::detail::arguments::expect_finite(quantile, "quantile");
  zhibiao::detail::arguments::expect_level(level, "level");
  return ((observed < quantile ? 1 : 0) - level) * (quantile - observed);
}

inline double weighted_interval(double observed, double median, std::span<const CentralInterval> intervals) {
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  zhibiao::detail::arguments::expect_finite(median, "median");
  double sum = 0.5 * std::abs(observed - median);
  for (const auto& each : intervals) sum += 0.5 * each.alpha * interval(observed, each);
  return sum / (static_cast<double>(intervals.size()) + 0.5);
}

}  // namespace zhibiao::scores
