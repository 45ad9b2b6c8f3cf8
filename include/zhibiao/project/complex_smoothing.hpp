// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/complex_fit.hpp>
#include <zhibiao/project/consecutive.hpp>

#include <span>

namespace zhibiao::project {

struct ComplexSmoothingOptions {
  Transform transform = {};
  Limits limits = {};
};

/// Complex exponential smoothing without seasons: level and trend are not told apart, so that it may go on
/// with a trend, a level, or what lies between; see `fit_complex` and `complex_steps`.  Parameters as fitted:
/// `alpha_0`, `alpha_1`, `level`, `potential`, `sd`, `log_likelihood`, `aicc`.  Years without a value are
/// interpolated.  Five values at least.
[[nodiscard]] ModelForecast complex_smoothing(const Observations& y, int horizon,
                                              const ComplexSmoothingOptions& options = {});

inline ModelForecast complex_smoothing(const Observations& y, int horizon,
                                       const ComplexSmoothingOptions& options) {
  return detail::forecast_consecutive(
      y, 5, horizon, options, [](std::span<const double> values) { return fit_complex(values); },
      [](const ComplexFit& fit, ModelForecast& out) {
        complex_steps(fit, out.steps);
        out.parameters = {{"alpha_0", fit.alpha_0}, {"alpha_1", fit.alpha_1},
                          {"level", fit.level},     {"potential", fit.potential},
                          {"sd", fit.sd},           {"log_likelihood", fit.log_likelihood},
                          {"aicc", fit.aicc}};
      });
}

}  // namespace zhibiao::project
