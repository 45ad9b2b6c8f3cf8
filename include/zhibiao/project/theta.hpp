// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/consecutive.hpp>
#include <zhibiao/project/theta_fit.hpp>

#include <cstddef>
#include <span>

namespace zhibiao::project {

struct ThetaOptions {
  ThetaKind kind = ThetaKind::dynamic;
  Transform transform = {};
  Limits limits = {};
};

/// The Theta method in three kinds; see `fit_theta` and `theta_steps`.  Parameters as fitted: `alpha`,
/// `theta` (infinite where the line counts whole), `level`, `slope` (of the line through all values), `sd`.
/// Years without a value are interpolated.  A constant c is projected to c.
[[nodiscard]] ModelForecast theta(const Observations& y, int horizon, const ThetaOptions& options = {});

/// The standard method (theta = 2), the optimised and the dynamic optimised one.
[[nodiscard]] ModelForecast standard_theta(const Observations& y, int horizon);
[[nodiscard]] ModelForecast optimised_theta(const Observations& y, int horizon);
[[nodiscard]] ModelForecast dynamic_theta(const Observations& y, int horizon);

inline ModelForecast theta(const Observations& y, int horizon, const ThetaOptions& options) {
  return detail::forecast_consecutive(
      y, options.kind == ThetaKind::standard ? 5 : 6, horizon, options,
      [&](std::span<const double> values) { return fit_theta(values, options.kind); },
      [](const ThetaFit& fit, ModelForecast& out) {
        theta_steps(fit, out.steps);
        out.parameters = {{"alpha", fit.alpha},
                          {"theta", fit.theta()},
                          {"level", fit.origin + fit.level},
                          {"slope", fit.line.slope},
                          {"sd", fit.sd}};
      });
}

inline ModelForecast standard_theta(const Observations& y, int horizon) {
  return theta(y, horizon, {.kind = ThetaKind::standard});
}
inline ModelForecast optimised_theta(const Observations& y, int horizon) {
  return theta(y, horizon, {.kind = ThetaKind::optimised});
}
inline ModelForecast dynamic_theta(const Observations& y, int horizon) {
  return theta(y, horizon, {.kind = ThetaKind::dynamic});
}

}  // namespace zhibiao::project
