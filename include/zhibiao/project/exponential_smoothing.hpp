// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/consecutive.hpp>
#include <zhibiao/project/smoothing_choice.hpp>

#include <cstddef>
#include <span>

namespace zhibiao::project {

struct ExponentialSmoothingOptions {
  SmoothingChoice choice = {};  ///< trend and errors; what is empty is chosen by AICc
  Transform transform = {};     ///< other than identity, errors are additive on its scale
  Limits limits = {};
};

/// Exponential smoothing of a level, a trend or a damped trend, with additive or multiplicative errors, by
/// maximum likelihood.  Parameters as fitted: `alpha`, `beta`, `phi`, `level`, `slope`, `multiplicative` (1
/// or 0), `sd`, `log_likelihood`, `aicc`.  Years without a value are interpolated.  Three values at least,
/// five for a trend, six for a damped one.  See `fit_smoothing`, `select_smoothing`, `smoothing_steps`.
[[nodiscard]] ModelForecast exponential_smoothing(const Observations& y, int horizon,
                                                  const ExponentialSmoothingOptions& options = {});

/// A level (simple exponential smoothing), a trend (Holt) and a damped trend, with additive errors.
[[nodiscard]] ModelForecast simple_smoothing(const Observations& y, int horizon);
[[nodiscard]] ModelForecast holt(const Observations& y, int horizon);
[[nodiscard]] ModelForecast damped_holt(const Observations& y, int horizon);

namespace detail::smoothing {

inline void name_parameters(const SmoothingFit& fit, ModelForecast& out) {
  out.parameters = {{"alpha", fit.alpha}, {"level", fit.level}};
  if (fit.trend != SmoothingTrend::level) {
    out.parameters.push_back({"beta", fit.beta});
    out.parameters.push_back({"slope", fit.slope});
  }
  if (fit.trend == SmoothingTrend::damped) out.parameters.push_back({"phi", fit.phi});
  out.parameters.push_back({"multiplicative", fit.errors == SmoothingErrors::multiplicative ? 1.0 : 0.0});
  out.parameters.push_back({"sd", fit.sd});
  out.parameters.push_back({"log_likelihood", fit.log_likelihood});
  out.parameters.push_back({"aicc", fit.aicc});
}

[[nodiscard]] inline SmoothingChoice on_scale(SmoothingChoice choice, const Transform& transform) {
  if (transform.scale() != Scale::identity) choice.errors = SmoothingErrors::additive;
  return choice;
}

[[nodiscard]] inline ModelForecast additive(const Observations& y, int horizon, SmoothingTrend trend) {
  return exponential_smoothing(y, horizon, {.choice = {trend, SmoothingErrors::additive}});
}

}  // namespace detail::smoothing

inline ModelForecast exponential_smoothing(const Observations& y, int horizon,
                                           const ExponentialSmoothingOptions& options) {
  const auto choice = detail::smoothing::on_scale(options.choice, options.transform);
  const auto fewest = smoothing_parameters(choice.trend.value_or(SmoothingTrend::level)) + 1;
  return detail::forecast_consecutive(
      y, fewest, horizon, options,
      [&](std::span<const double> values) { return select_smoothing(values, choice); },
      [](const SmoothingFit& fit, ModelForecast& out) {
        smoothing_steps(fit, out.steps);
        detail::smoothing::name_parameters(fit, out);
      });
}

inline ModelForecast simple_smoothing(const Observations& y, int horizon) {
  return detail::smoothing::additive(y, horizon, SmoothingTrend::level);
}
inline ModelForecast holt(const Observations& y, int horizon) {
  return detail::smoothing::additive(y, horizon, SmoothingTrend::linear);
}
inline ModelForecast damped_holt(const Observations& y, int horizon) {
  return detail::smoothing::additive(y, horizon, SmoothingTrend::damped);
}

}  // namespace zhibiao::project
