// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/random_walk.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace zhibiao::project {

struct LastValueOptions {
  Transform transform = {};
  Limits limits = {};
  std::optional<double> yearly_sd =
      {};  ///< of a year's change on the scale, where it is known from elsewhere
};

/// The naive forecast: the last value, with the intervals of a random walk, scale sd sqrt(h), Student t with
/// as many degrees of freedom as there are changes.  The measure of all other models.
/// Source: see `random_walk`.
[[nodiscard]] ModelForecast last_value(const Observations& y, int horizon,
                                       const LastValueOptions& options = {});

/// The same into `steps`, one a year, without allocation.
[[nodiscard]] ForecastReason last_value_steps(const Observations& y, std::span<Step> steps,
                                              const LastValueOptions& options = {});

namespace detail {

/// The forecast of a walk, with its parameters.
[[nodiscard]] inline ModelForecast walk_forecast(const RandomWalk& walk, const Observations& y, int horizon,
                                                 bool drifts, double damping = 1) {
  if (walk.reason != ForecastReason::none) return refused(walk.reason);
  if (horizon < 1) return refused(ForecastReason::horizon_in_the_past);
  ModelForecast out;
  out.origin = y.last_year();
  out.steps.resize(static_cast<std::size_t>(horizon));
  walk_steps(walk, drifts, damping, out.steps);
  if (drifts) out.parameters.push_back({"slope", walk.slope});
  out.parameters.push_back({"yearly_sd", walk.sd});
  return out;
}

}  // namespace detail

inline ModelForecast last_value(const Observations& y, int horizon, const LastValueOptions& options) {
  const auto walk = random_walk(y, false, options.transform, options.yearly_sd);
  return detail::on_scale(detail::walk_forecast(walk, y, horizon, false), options.transform, options.limits);
}

inline ForecastReason last_value_steps(const Observations& y, std::span<Step> steps,
                                       const LastValueOptions& options) {
  const auto walk = random_walk(y, false, options.transform, options.yearly_sd);
  if (walk.reason != ForecastReason::none) return walk.reason;
  walk_steps(walk, false, 1, steps);
  return detail::range_of(steps, options.transform);
}

}  // namespace zhibiao::project
