// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/last_value.hpp>

#include <optional>
#include <span>

namespace zhibiao::project {

struct DriftOptions {
  Transform transform = {};
  Limits limits = {};
  std::optional<double> yearly_sd = {};  ///< of a year's error on the scale, where it is known from elsewhere
};

/// The last value plus the mean change of a year, (last - first) / years, for each year to come.  The slope
/// is uncertain too: scale sd sqrt(h (1 + h / years)), Student t with changes - 1 degrees of freedom, which
/// is exact for a random walk with normal errors, gaps or none.
/// Source: Hyndman and Athanasopoulos 2021, 5.2 and 5.5 (their T - 1 is `years`).
[[nodiscard]] ModelForecast drift(const Observations& y, int horizon, const DriftOptions& options = {});

/// The same into `steps`, one a year, without allocation.
[[nodiscard]] ForecastReason drift_steps(const Observations& y, std::span<Step> steps,
                                         const DriftOptions& options = {});

inline ModelForecast drift(const Observations& y, int horizon, const DriftOptions& options) {
  const auto walk = random_walk(y, true, options.transform, options.yearly_sd);
  return detail::on_scale(detail::walk_forecast(walk, y, horizon, true), options.transform, options.limits);
}

inline ForecastReason drift_steps(const Observations& y, std::span<Step> steps, const DriftOptions& options) {
  const auto walk = random_walk(y, true, options.transform, options.yearly_sd);
  if (walk.reason != ForecastReason::none) return walk.reason;
  walk_steps(walk, true, 1, steps);
  return detail::range_of(steps, options.transform);
}

}  // namespace zhibiao::project
