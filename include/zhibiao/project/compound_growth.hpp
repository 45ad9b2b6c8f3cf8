// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/last_value.hpp>

#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace zhibiao::project {

struct CompoundGrowthOptions {
  Limits limits = {};
  std::optional<double> yearly_sd = {};  ///< of a year's error of ln y, where it is known from elsewhere
};

/// The compound annual growth rate from the first to the last value goes on: a drift of logarithms, its
/// median last * (1 + growth)^h.  Parameters: growth (0.05 is 5 % a year) and yearly_sd, of ln y.  For
/// values above 0 only; a growth rate is never taken of a growth rate.
/// Source: see `drift`.
[[nodiscard]] ModelForecast compound_growth(const Observations& y, int horizon,
                                            const CompoundGrowthOptions& options = {});

/// The same into `steps`, one a year on the log scale, without allocation.
[[nodiscard]] ForecastReason compound_growth_steps(const Observations& y, std::span<Step> steps,
                                                   const CompoundGrowthOptions& options = {});

inline ModelForecast compound_growth(const Observations& y, int horizon,
                                     const CompoundGrowthOptions& options) {
  const auto walk = random_walk(y, true, Transform::log(), options.yearly_sd);
  auto out = detail::walk_forecast(walk, y, horizon, true);
  if (out.has_forecast()) out.parameters.front() = {"growth", std::expm1(walk.slope)};
  return detail::on_scale(std::move(out), Transform::log(), options.limits);
}

inline ForecastReason compound_growth_steps(const Observations& y, std::span<Step> steps,
                                            const CompoundGrowthOptions& options) {
  const auto walk = random_walk(y, true, Transform::log(), options.yearly_sd);
  if (walk.reason != ForecastReason::none) return walk.reason;
  walk_steps(walk, true, 1, steps);
  return detail::range_of(steps, Transform::log());
}

}  // namespace zhibiao::project
