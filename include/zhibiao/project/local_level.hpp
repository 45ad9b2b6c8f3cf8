// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/structural_fit.hpp>

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace zhibiao::project {

struct StructuralOptions {
  Transform transform = {};
  Limits limits = {};
};

/// A random walk observed with noise, by the Kalman filter: the forecast is the level that the data leave,
/// and the further away the less certain.  Missing years are predicted over as they are, none is filled.
/// Parameters as fitted: `level`, `sd_noise`, `sd_level` (of a year's change), `log_likelihood`.  Three
/// values at least.  See `fit_local_level` and `structural_steps`.
[[nodiscard]] ModelForecast local_level(const Observations& y, int horizon,
                                        const StructuralOptions& options = {});

namespace detail::structural {

inline void name_parameters(const StructuralFit& fit, bool sloped, ModelForecast& out) {
  out.parameters = {{"level", fit.level},
                    {"sd_noise", fit.sd * std::sqrt(fit.shares.noise)},
                    {"sd_level", fit.sd * std::sqrt(fit.shares.level)}};
  if (sloped) {
    out.parameters.push_back({"slope", fit.slope});
    out.parameters.push_back({"sd_slope", fit.sd * std::sqrt(fit.shares.slope)});
  }
  out.parameters.push_back({"log_likelihood", fit.log_likelihood});
}

[[nodiscard]] inline ModelForecast forecast(const Observations& y, int horizon, bool sloped,
                                            const StructuralOptions& options) {
  const auto reason = refusal(y, sloped ? 5 : 3, horizon, options.transform);
  if (reason != ForecastReason::none) return refused(reason);
  std::vector<double> values(y.values.begin(), y.values.end());
  for (auto& value : values) value = options.transform.forward(value);
  const Observations scaled{y.years, values};
  const auto fit = sloped ? fit_local_linear_trend(scaled) : fit_local_level(scaled);
  if (!fit.has_fit()) return refused(fit.reason);
  ModelForecast out;
  out.origin = y.last_year();
  out.steps.resize(static_cast<std::size_t>(horizon));
  structural_steps(fit, out.steps);
  name_parameters(fit, sloped, out);
  return on_scale(std::move(out), options.transform, options.limits);
}

}  // namespace detail::structural

inline ModelForecast local_level(const Observations& y, int horizon, const StructuralOptions& options) {
  return detail::structural::forecast(y, horizon, false, options);
}

}  // namespace zhibiao::project
