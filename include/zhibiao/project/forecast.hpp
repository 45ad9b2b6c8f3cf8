// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/error_table.hpp>
#include <zhibiao/project/observations.hpp>
#include <zhibiao/project/transform.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao::project {

/// Why a model has no forecast.
enum class ForecastReason : std::uint8_t {
  none,                 ///< it has one
  too_few_points,       ///< fewer values than the model needs for a distribution
  not_finite,           ///< a value is missing or infinite
  not_positive,         ///< a model on logarithms needs values above 0
  outside_bounds,       ///< a value reaches or passes a stated bound
  horizon_in_the_past,  ///< the year asked for is not after the last value
  no_convergence,       ///< the data do not tell a parameter of the model
  too_large,            ///< a forecast beyond the range of double
};

inline constexpr std::array<std::string_view, 8> forecast_reason_names{
    "none",           "too_few_points",      "not_finite",     "not_positive",
    "outside_bounds", "horizon_in_the_past", "no_convergence", "too_large"};
[[nodiscard]] constexpr std::string_view to_string(ForecastReason reason) noexcept {
  return forecast_reason_names[static_cast<std::size_t>(reason)];
}

/// The degrees of freedom of a Student t that is normal.
inline constexpr double normal_df = std::numeric_limits<double>::infinity();

/// The distribution of one year on the scale of the model: location + scale * T, T a Student t with `df`
/// degrees of freedom.  A scale of 0 is a single point.
struct Step {
  double location = 0;
  double scale = 0;
  double df = normal_df;
};

/// A fitted quantity under the name its source gives it: `slope`, `alpha`.
struct Parameter {
  std::string_view name;
  double value = 0;
};

/// Bounds that values do not pass: what the distribution has beyond them lies on them.
struct Limits {
  double lower = -std::numeric_limits<double>::infinity();
  double upper = std::numeric_limits<double>::infinity();
  friend constexpr bool operator==(const Limits&, const Limits&) noexcept = default;
};

/// What a model says of the years after the last value, or why nothing.
struct ModelForecast {
  ForecastReason reason = ForecastReason::none;
  int origin = 0;                     ///< the year of the last value
  Transform transform;                ///< the scale of `steps`
  std::vector<Step> steps;            ///< years origin + 1, origin + 2, ...; empty where there is a reason
  std::vector<Parameter> parameters;  ///< of the model as fitted
  Limits limits;                      ///< bounds of the values themselves
  ErrorTable errors;                  ///< where not empty: the errors' distribution in place of Student t
  int filled = 0;                     ///< years without a value that were interpolated; 0 where gaps are used

  [[nodiscard]] bool has_forecast() const noexcept { return reason == ForecastReason::none; }
};

namespace detail {

/// What every model refuses; a model on a scale asks that its values are admitted.
[[nodiscard]] inline ForecastReason refusal(const Observations& y, std::size_t fewest, int horizon,
                                            const Transform& transform = {}) noexcept {
  for (const double value : y.values) {
    if (!std::isfinite(value)) return ForecastReason::not_finite;
    if (!transform.admits(value))
      return transform.scale() == Scale::log ? ForecastReason::not_positive : ForecastReason::outside_bounds;
  }
  if (y.empty() || y.size() < fewest) return ForecastReason::too_few_points;
  return horizon < 1 ? ForecastReason::horizon_in_the_past : ForecastReason::none;
}

/// Whether every step is a finite location with a finite scale.
[[nodiscard]] inline bool all_finite(std::span<const Step> steps) noexcept {
  for (const auto& [location, scale, df] : steps)
    if (!std::isfinite(location) || !std::isfinite(scale)) return false;
  return true;
}

[[nodiscard]] inline ModelForecast refused(ForecastReason reason) {
  ModelForecast out;
  out.reason = reason;
  return out;
}

/// Steps whose forecasts leave the range of double are no forecast.
[[nodiscard]] inline ForecastReason range_of(std::span<const Step> steps, const Transform& transform) {
  if (!all_finite(steps)) return ForecastReason::too_large;
  for (const auto& step : steps)
    if (!std::isfinite(transform.back(step.location))) return ForecastReason::too_large;
  return ForecastReason::none;
}

/// Puts the forecast on its scale; one that leaves the range of double is refused.
[[nodiscard]] inline ModelForecast on_scale(ModelForecast forecast, const Transform& transform,
                                            const Limits& limits) {
  if (!forecast.has_forecast()) return forecast;
  if (const auto reason = range_of(forecast.steps, transform); reason != ForecastReason::none)
    return refused(reason);
  forecast.transform = transform;
  forecast.limits = limits;
  return forecast;
}

/// What a double cannot tell from 0 among values of this size: on a scale of logarithms a relative error of
/// the value is an absolute one.
[[nodiscard]] inline double noise(double largest, const Transform& transform) noexcept {
  const double size = transform.scale() == Scale::identity ? largest : 1 + largest;
  return 16 * std::numeric_limits<double>::epsilon() * size;
}
[[nodiscard]] inline double without_noise(double sd, double largest, const Transform& transform) noexcept {
  return sd > noise(largest, transform) ? sd : 0;
}

}  // namespace detail
}  // namespace zhibiao::project
