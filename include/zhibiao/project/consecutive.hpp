// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/regular.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

namespace zhibiao::project::detail {

/// What models of consecutive values have in common: gaps filled by interpolation and told, values on the
/// scale of the model.  `fit` takes the values and gives something with `reason`, `sd` and `df`;
/// `finish` writes its steps and names its parameters.
///
/// A filled year is no observation: the variance is that of as many degrees of freedom as there would be
/// without it, and one that leaves none is `too_few_points`.
template <class Options, class Fit, class Finish>
[[nodiscard]] ModelForecast forecast_consecutive(const Observations& y, std::size_t fewest, int horizon,
                                                 const Options& options, Fit&& fit, Finish&& finish) {
  const auto reason = refusal(y, fewest, horizon, options.transform);
  if (reason != ForecastReason::none) return refused(reason);
  auto series = regular(y);
  for (auto& value : series.values) value = options.transform.forward(value);
  auto fitted = fit(std::span<const double>(series.values));
  if (fitted.reason != ForecastReason::none) return refused(fitted.reason);
  const double df = fitted.df - series.filled;
  if (!(df > 0)) return refused(ForecastReason::too_few_points);
  fitted.sd *= std::sqrt(fitted.df / df);
  fitted.df = df;
  ModelForecast out;
  out.origin = y.last_year();
  out.filled = series.filled;
  out.steps.resize(static_cast<std::size_t>(horizon));
  finish(fitted, out);
  return on_scale(std::move(out), options.transform, options.limits);
}

}  // namespace zhibiao::project::detail
