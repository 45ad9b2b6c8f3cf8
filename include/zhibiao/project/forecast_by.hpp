// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/calibration.hpp>
#include <zhibiao/project/calibration_table.hpp>
#include <zhibiao/project/combination.hpp>
#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/logistic.hpp>
#include <zhibiao/project/models.hpp>
#include <zhibiao/project/observations.hpp>
#include <zhibiao/project/value_kind.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace zhibiao::project {

/// The model that is meant where none is named.
inline constexpr std::string_view default_model = "combination";

/// The forecast of the model of that id, for an indicator that does not pass these bounds (0 and 100 for a
/// coverage rate; infinite where there is none; `default_bounds` finds them).  Of `kind` growth the default
/// model has a location and a calibration of its own: growth comes back, and moves further than levels do.
///
/// `combination` and `logistic` grow towards the bounds; what any other model has beyond them lies on them.
/// `outside_bounds` where a value passes one.  Throws `ArgumentError` for an unknown id, and unless the lower
/// bound is below the upper.
[[nodiscard]] ModelForecast forecast_by(std::string_view id, const Observations& observations, int horizon,
                                        const Limits& bounds = {}, ValueKind kind = ValueKind::unknown);

/// What the default forecaster is told of values with these bounds.
[[nodiscard]] constexpr CombinationOptions options_of(const Limits& bounds, ValueKind kind) noexcept {
  const bool growth = kind == ValueKind::growth;
  return {bounds, false, growth, growth ? &growth_calibration : &default_calibration};
}

/// The same of a row of the table other than the default's: such models have no calibration.
[[nodiscard]] ModelForecast forecast_within(const Model& row, const Observations& y, int horizon,
                                            const Limits& bounds);

namespace detail {

[[nodiscard]] inline ModelForecast logistic_within(const Observations& y, int horizon, const Limits& bounds) {
  LogisticOptions options;
  if (std::isfinite(bounds.lower)) options.lower = bounds.lower;
  if (std::isfinite(bounds.upper)) options.upper = bounds.upper;
  return logistic(y, horizon, options);
}

[[nodiscard]] inline ModelForecast clipped(ModelForecast forecast, const Limits& bounds) {
  forecast.limits.lower = std::max(forecast.limits.lower, bounds.lower);
  forecast.limits.upper = std::min(forecast.limits.upper, bounds.upper);
  return forecast;
}

}  // namespace detail

inline ModelForecast forecast_by(std::string_view id, const Observations& y, int horizon,
                                 const Limits& bounds, ValueKind kind) {
  const auto& row = model(id);
  zhibiao::detail::arguments::expect(bounds.lower < bounds.upper, "bounds", "an upper bound above the lower",
                                     bounds.upper);
  if (row.id == default_model) return combination(y, horizon, options_of(bounds, kind));
  return forecast_within(row, y, horizon, bounds);
}

inline ModelForecast forecast_within(const Model& row, const Observations& y, int horizon,
                                     const Limits& bounds) {
  const auto beyond = [&](double x) { return x < bounds.lower || x > bounds.upper; };
  if (std::ranges::any_of(y.values, beyond)) return detail::refused(ForecastReason::outside_bounds);
  if (row.id == "logistic") return detail::logistic_within(y, horizon, bounds);
  return detail::clipped(row.forecast(y, horizon), bounds);
}

}  // namespace zhibiao::project
