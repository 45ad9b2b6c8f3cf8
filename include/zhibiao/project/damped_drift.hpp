// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/project/last_value.hpp>

#include <optional>
#include <span>
#include <utility>

namespace zhibiao::project {

struct DampedDriftOptions {
  double damping = 0.9;  ///< what is left of the slope a year later: above 0, at most 1 (no damping)
  Transform transform = {};
  Limits limits = {};
  std::optional<double> yearly_sd = {};  ///< of a year's error on the scale, where it is known from elsewhere
};

/// A drift that dies away: h years ahead the last value plus slope (d + d^2 + ... + d^h), d the damping.
/// Scale sd sqrt(h + (d + ... + d^h)^2 / years), Student t with changes - 1 degrees of freedom.
/// Throws `ArgumentError` for a damping that is not above 0 and at most 1.
/// Source: Gardner and McKenzie 1985, Management Science 31, 1237-1246 (damping), on a random walk.
[[nodiscard]] ModelForecast damped_drift(const Observations& y, int horizon,
                                         const DampedDriftOptions& options = {});

/// The same into `steps`, one a year, without allocation.
[[nodiscard]] ForecastReason damped_drift_steps(const Observations& y, std::span<Step> steps,
                                                const DampedDriftOptions& options = {});

namespace detail {

inline void expect_damping(double damping) {
  zhibiao::detail::arguments::expect(damping > 0 && damping <= 1, "damping", "a number above 0, at most 1",
                                     damping);
}

}  // namespace detail

inline ModelForecast damped_drift(const Observations& y, int horizon, const DampedDriftOptions& options) {
  detail::expect_damping(options.damping);
  const auto walk = random_walk(y, true, options.transform, options.yearly_sd);
  auto out = detail::walk_forecast(walk, y, horizon, true, options.damping);
  if (out.has_forecast()) out.parameters.push_back({"damping", options.damping});
  return detail::on_scale(std::move(out), options.transform, options.limits);
}

inline ForecastReason damped_drift_steps(const Observations& y, std::span<Step> steps,
                                         const DampedDriftOptions& options) {
  detail::expect_damping(options.damping);
  const auto walk = random_walk(y, true, options.transform, options.yearly_sd);
  if (walk.reason != ForecastReason::none) return walk.reason;
  walk_steps(walk, true, options.damping, steps);
  return detail::range_of(steps, options.transform);
}

}  // namespace zhibiao::project
