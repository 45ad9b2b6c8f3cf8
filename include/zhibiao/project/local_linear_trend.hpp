// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/local_level.hpp>

namespace zhibiao::project {

/// A level and a slope that both wander, observed with noise, by the Kalman filter: a straight line where the
/// variances of both are 0, a random walk with drift where only the level wanders.  Missing years are
/// predicted over as they are.  Parameters as fitted: those of `local_level`, and `slope`, `sd_slope` (of a
/// year's change).  Five values at least.  See `fit_local_linear_trend` and `structural_steps`.
[[nodiscard]] ModelForecast local_linear_trend(const Observations& y, int horizon,
                                               const StructuralOptions& options = {});

inline ModelForecast local_linear_trend(const Observations& y, int horizon,
                                        const StructuralOptions& options) {
  return detail::structural::forecast(y, horizon, true, options);
}

}  // namespace zhibiao::project
