// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/calibration.hpp>
#include <zhibiao/project/calibration_table.hpp>
#include <zhibiao/project/combination_features.hpp>
#include <zhibiao/project/combination_members.hpp>
#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/observations.hpp>
#include <zhibiao/project/regular.hpp>
#include <zhibiao/project/transform.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace zhibiao::project {

/// What is known of an indicator beside its history.
struct CombinationOptions {
  Limits bounds;  ///< stated bounds, 0 and 100 for a coverage rate; neither forecast nor interval passes them
  bool non_negative = true;  ///< a history without negative values is that of a quantity that has none
  bool growth = false;  ///< growth rates: they come back to what they were, and do not go on as levels do
  const Calibration* calibration = &default_calibration;  ///< borrowed; must outlive the forecast
};

/// Room to work in, used again from series to series.
struct CombinationWorkspace {
  std::vector<double> values;   ///< one a year
  std::vector<double> growth;   ///< the same on the scale of growth
  std::vector<double> scratch;  ///< for members
  std::vector<double> paths;    ///< the forecasts of the members, one after the other
  std::vector<double> at;       ///< their forecasts of one year
};

/// The default forecaster, for one value or more.
///
/// `location` of a step is the median of nine cheap forecasts (`combination_members.hpp`), four of them on
/// logarithms where all values are positive, or on logits where two bounds are stated and all values lie
/// between them; for 2, 3 and 4 values it is drawn to the last value by .5, .7 and .85.  One value is carried
/// on. `scale` is the size of the history's changes times exp(weights . features); the errors have the
/// quantiles of the calibration, which are not symmetric: more often than not the truth lies above the
/// location.  A history that never changed has no side to lean to: its errors are a Student t around the
/// value, no wider than the floor that `Calibration::quiet_share` sets, and all zeros are a point.
///
/// Of `growth` the location of every year is the mean of the values, each year back counting .7 as much:
/// on growth rates of the series above, the nine were further off than the last value, the mean is nearer.
///
/// Values in the unit of the series.  Without stated bounds, and unless `non_negative` is off, a history of
/// values of 0 and more has a distribution of 0 and more.  Years without a value are interpolated and counted
/// in `filled`; a change over several years counts by its size per square root of the years, and only values
/// that are there count as values.  Bounds clip: what would lie beyond lies on them, so quantiles stay
/// what they were and a full coverage rate keeps its probability.
/// Reasons: too_few_points (no value), not_finite, outside_bounds, horizon_in_the_past (less than one year),
/// too_large.  Throws `ArgumentError` unless the lower bound is below the upper.
/// Source: this project, ADR 0022; the members name theirs.
[[nodiscard]] ModelForecast combination(const Observations& observations, int horizon,
                                        const CombinationOptions& options = {});

/// The same into `out`, whose storage is used again: no allocation once `work` and `out` have grown.
void combination(const Observations& observations, int horizon, const CombinationOptions& options,
                 CombinationWorkspace& work, ModelForecast& out);

/// The features that the scale of each year is read from, for fitting a calibration: per year the location,
/// the base scale and the features, ten, five or three as in `Calibration`.  Empty where there is a reason.
[[nodiscard]] std::vector<std::vector<double>> combination_features(const Observations& observations,
                                                                    int horizon,
                                                                    const CombinationOptions& options = {});

namespace detail::combining {

/// Fewer values than this have a table of their own.
inline constexpr std::size_t usual_fewest = 5;

[[nodiscard]] inline Limits limits_of(const Observations& y, const CombinationOptions& options) {
  Limits out = options.bounds;
  zhibiao::detail::arguments::expect(out.lower < out.upper, "bounds", "an upper bound above the lower",
                                     out.upper);
  if (options.non_negative && std::ranges::none_of(y.values, [](double x) { return x < 0; }))
    out.lower = std::max(out.lower, 0.0);
  return out;
}

[[nodiscard]] inline ForecastReason refusal_of(const Observations& y, int horizon, const Limits& limits) {
  const auto reason = refusal(y, 1, horizon);
  if (reason != ForecastReason::none) return reason;
  const auto beyond = [&](double x) { return x < limits.lower || x > limits.upper; };
  return std::ranges::any_of(y.values, beyond) ? ForecastReason::outside_bounds : ForecastReason::none;
}

/// The scale on which growth slows towards bounds: logits between two, logarithms above 0.
[[nodiscard]] inline Transform growth_scale(Values y, const Limits& limits) {
  const auto fits = [&](const Transform& t) {
    return std::ranges::all_of(y, [&](double x) { return t.admits(x); });
  };
  if (std::isfinite(limits.lower) && std::isfinite(limits.upper)) {
    const auto logit = Transform::logit(limits.lower, limits.upper);
    return fits(logit) ? logit : Transform::identity();
  }
  return fits(Transform::log()) ? Transform::log() : Transform::identity();
}

/// Back from the scale of growth, not further than e^25 from the last value.
inline void back(const Transform& growth, double last, Path path) {
  if (growth.scale() == Scale::identity) return;
  for (double& value : path) value = growth.back(std::clamp(value, last - 25, last + 25));
}

/// The forecasts of the members that `count` values are enough for, one after the other in `work.paths`;
/// returns how many.
inline std::size_t run_members(std::size_t count, std::size_t horizon, const Limits& limits,
                               CombinationWorkspace& work) {
  const Transform growth = growth_scale(work.values, limits);
  work.growth.resize(work.values.size());
  std::ranges::transform(work.values, work.growth.begin(), [&](double y) { return growth.forward(y); });
  work.scratch.resize(work.values.size());
  work.paths.resize(members.size() * horizon);
  std::size_t used = 0;
  for (const auto& member : members) {
    if (count < member.fewest) continue;
    const Path path = Path(work.paths).subspan(used++ * horizon, horizon);
    member.forecast(member.growth ? work.growth : work.values, work.scratch, path);
    if (member.growth) back(growth, work.growth.back(), path);
  }
  return used;
}

/// How far to go from the last value to the median, with so few values.
[[nodiscard]] inline double trust(std::size_t count) noexcept {
  constexpr std::array<double, 5> by_count{0, 0, .5, .7, .85};
  return count < by_count.size() ? by_count[count] : 1;
}

/// Year h of the forecast: the median of the `used` members, and how far they are from it.
[[nodiscard]] inline Horizon horizon_at(std::size_t h, std::size_t used, const Observations& y,
                                        const Movement& m, const Limits& limits, CombinationWorkspace& work) {
  const std::size_t horizon = work.paths.size() / members.size();
  work.at.resize(used);
  for (std::size_t k = 0; k < used; ++k) work.at[k] = work.paths[k * horizon + h];
  Horizon out{static_cast<double>(h + 1), y.last(), 0};
  out.centre += trust(y.size()) * (median_of(work.at) - y.last());
  out.centre = std::clamp(out.centre, limits.lower, limits.upper);
  for (const double x : work.at)
    out.disagreement += std::min(std::abs(x - out.centre), 6 * m.base * out.years);
  out.disagreement /= static_cast<double>(used);
  return out;
}

/// What growth comes back to: the mean of the values, each year back counting .7 as much.
[[nodiscard]] inline double settled(const Observations& y) {
  double sum = 0;
  double total = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double weight = std::pow(.7, y.last_year() - y.years[i]);
    sum += weight * y.values[i];
    total += weight;
  }
  return sum / total;
}

/// Year h of growth: as every other.  No members disagree, so that nothing is read of that.
[[nodiscard]] inline Horizon settled_at(std::size_t h, double centre, const Movement& m) noexcept {
  return {static_cast<double>(h + 1), centre, m.base};
}

/// Calls `each(horizon, movement)` for every year of a history of two values or more that moved.
template <class Each>
void for_each_year(const Observations& y, int horizon, const Limits& limits,
                   const CombinationOptions& options, CombinationWorkspace& work, Each each) {
  const auto years = static_cast<std::size_t>(horizon);
  const Movement m = movement(y, options.calibration->quiet_share);
  if (options.growth) {
    const double centre = std::clamp(settled(y), limits.lower, limits.upper);
    for (std::size_t h = 0; h < years; ++h) each(settled_at(h, centre, m), m);
    return;
  }
  const std::size_t used = run_members(y.size(), years, limits, work);
  for (std::size_t h = 0; h < years; ++h) each(horizon_at(h, used, y, m, limits, work), m);
}

[[nodiscard]] inline bool never_changed(const Observations& y) {
  return std::ranges::all_of(y.values, [&](double x) { return x == y.first(); });
}

/// One value: its size stands for the changes that were not seen.
inline void one_value(const Observations& y, const Calibration& table, ModelForecast& out) {
  const double size = std::hypot(y.last(), table.single_floor);
  const double base = size > 0 ? size : 1;
  for (std::size_t h = 0; h < out.steps.size(); ++h) {
    const auto x = features_of_one(static_cast<double>(h + 1));
    out.steps[h] = {y.last(), base * widened(table.single.weights, x), table.single.df};
  }
  out.errors = table.single.errors();
}

template <std::size_t K, class Features>
void steps_of_scale(const ErrorScale<K>& scale, const Observations& y, const Limits& limits,
                    const CombinationOptions& options, CombinationWorkspace& work, ModelForecast& out,
                    Features features) {
  std::size_t h = 0;
  for_each_year(y, static_cast<int>(out.steps.size()), limits, options, work,
                [&](const Horizon& at, const Movement& m) {
                  out.steps[h++] = {
                      at.centre, m.base > 0 ? m.base * widened(scale.weights, features(m, at)) : 0, scale.df};
                });
  if (!never_changed(y)) out.errors = scale.errors();
}

inline void several_values(const Observations& y, const Limits& limits, const CombinationOptions& options,
                           CombinationWorkspace& work, ModelForecast& out) {
  const auto n = y.size();
  const Calibration& table = *options.calibration;
  if (n < usual_fewest)
    return steps_of_scale(table.few[n - 2], y, limits, options, work, out, features_of_few);
  steps_of_scale(table.usual, y, limits, options, work, out,
                 [n](const Movement& m, const Horizon& at) { return features(m, at, n); });
}

[[nodiscard]] inline std::vector<double> feature_row(const Movement& m, const Horizon& at, std::size_t n) {
  std::vector<double> row{at.centre, m.base};
  if (n < usual_fewest)
    for (const double x : features_of_few(m, at)) row.push_back(x);
  else
    for (const double x : features(m, at, n)) row.push_back(x);
  return row;
}

}  // namespace detail::combining

inline void combination(const Observations& y, int horizon, const CombinationOptions& options,
                        CombinationWorkspace& work, ModelForecast& out) {
  const Limits limits = detail::combining::limits_of(y, options);
  out.reason = detail::combining::refusal_of(y, horizon, limits);
  out.limits = limits;
  out.transform = Transform::identity();
  out.errors = {};
  out.filled = 0;
  out.steps.resize(out.has_forecast() ? static_cast<std::size_t>(horizon) : 0);
  if (!out.has_forecast()) return;
  out.origin = y.last_year();
  if (!options.growth) out.filled = regular_into(y, work.values);
  if (y.size() == 1)
    detail::combining::one_value(y, *options.calibration, out);
  else
    detail::combining::several_values(y, limits, options, work, out);
  if (detail::all_finite(out.steps)) return;
  out.reason = ForecastReason::too_large;
  out.steps.clear();
}

inline ModelForecast combination(const Observations& observations, int horizon,
                                 const CombinationOptions& options) {
  CombinationWorkspace work;
  ModelForecast out;
  combination(observations, horizon, options, work, out);
  return out;
}

inline std::vector<std::vector<double>> combination_features(const Observations& y, int horizon,
                                                             const CombinationOptions& options) {
  const Limits limits = detail::combining::limits_of(y, options);
  std::vector<std::vector<double>> out;
  if (detail::combining::refusal_of(y, horizon, limits) != ForecastReason::none || y.size() < 2) return out;
  CombinationWorkspace work;
  static_cast<void>(regular_into(y, work.values));
  detail::combining::for_each_year(y, horizon, limits, options, work,
                                   [&](const detail::combining::Horizon& at, const auto& m) {
                                     out.push_back(detail::combining::feature_row(m, at, y.size()));
                                   });
  return out;
}

}  // namespace zhibiao::project
