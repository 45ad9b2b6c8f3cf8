// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/observations.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

/// What the width of a forecast is read from.  All of it is free of units: a series times c has the same
/// features, and c times the base scale.
namespace zhibiao::project::detail::combining {

/// What a history says of the size of its changes.  A change over g years counts as one of its size over the
/// square root of g, as in a random walk, so that missing years neither calm nor excite a series.
struct Movement {
  double base = 0;    ///< mean size of the changes and the quiet floor, together; 0 where all values are 0
  double level = 0;   ///< mean size of the values
  double spread = 0;  ///< standard deviation of the changes and the floor; 0 for fewer than two changes
  double recent = 0;  ///< mean size of the last three changes and the floor
};

[[nodiscard]] inline double change(const Observations& y, std::size_t i) noexcept {
  return (y.values[i] - y.values[i - 1]) / std::sqrt(static_cast<double>(y.step(i)));
}

/// The mean size of the last `count` changes.
[[nodiscard]] inline double mean_size(const Observations& y, std::size_t count) noexcept {
  double sum = 0;
  for (std::size_t i = y.size() - count; i < y.size(); ++i) sum += std::abs(change(y, i));
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

/// The standard deviation of yearly changes around their mean.
[[nodiscard]] inline double spread_of_changes(const Observations& y) noexcept {
  const double drift = (y.last() - y.first()) / y.span_of_years();
  double sum = 0;
  for (std::size_t i = 1; i < y.size(); ++i) {
    const double off = change(y, i) - drift * std::sqrt(static_cast<double>(y.step(i)));
    sum += off * off;
  }
  return std::sqrt(sum / static_cast<double>(y.size() - 2));
}

/// `quiet_share` as of `Calibration`.
[[nodiscard]] inline Movement movement(const Observations& y, double quiet_share = .005) noexcept {
  Movement out;
  for (const double value : y.values) out.level += std::abs(value) / static_cast<double>(y.size());
  const double quiet = quiet_share * out.level;
  const std::size_t changes = y.size() - 1;
  out.base = std::hypot(mean_size(y, changes), quiet);
  if (changes >= 2) out.spread = std::hypot(spread_of_changes(y), quiet);
  out.recent = std::hypot(mean_size(y, std::min<std::size_t>(changes, 3)), quiet);
  return out;
}

/// ln(size / base), sizes under `least` bases counted as that.
[[nodiscard]] inline double log_ratio(double size, double base, double least) noexcept {
  return std::log(std::max(size, least * base) / base);
}

/// A forecast year: what its width is read from beside the history.
struct Horizon {
  double years = 1;         ///< after the last value
  double centre = 0;        ///< the forecast
  double disagreement = 0;  ///< mean distance of the nine from it, each at most six bases a year
};

/// ln of how far the nine are from each other, over the base.
[[nodiscard]] inline double disagreement(const Movement& m, const Horizon& at) noexcept {
  return std::log((at.disagreement + .02 * m.base * at.years) / m.base);
}

/// ln of the size of the forecast over the base: growth widens, decline narrows.
[[nodiscard]] inline double forecast_size(const Movement& m, const Horizon& at) noexcept {
  return std::log(std::max(std::abs(at.centre), .05 * std::max(m.level, m.base)) / m.base);
}

/// For a single value: 1, ln h, (ln h)^2.
[[nodiscard]] inline std::array<double, 3> features_of_one(double years) noexcept {
  const double h = std::log(years);
  return {1, h, h * h};
}

/// For two to four values: 1, ln h, (ln h)^2, level, disagreement.
[[nodiscard]] inline std::array<double, 5> features_of_few(const Movement& m, const Horizon& at) noexcept {
  const auto [one, h, h2] = features_of_one(at.years);
  return {one, h, h2, log_ratio(m.level, m.base, .05), disagreement(m, at)};
}

/// For five values and more: 1, ln h, (ln h)^2, ln(n/12), ln(n/12) ln h, level, size of the forecast, spread
/// of the changes, size of the last changes, disagreement.
[[nodiscard]] inline std::array<double, 10> features(const Movement& m, const Horizon& at,
                                                     std::size_t n) noexcept {
  const auto [one, h, h2] = features_of_one(at.years);
  const double length = std::log(static_cast<double>(n) / 12);
  return {one,
          h,
          h2,
          length,
          length * h,
          log_ratio(m.level, m.base, .05),
          forecast_size(m, at),
          log_ratio(m.spread, m.base, .02),
          log_ratio(m.recent, m.base, .02),
          disagreement(m, at)};
}

/// exp(weights . features).
template <std::size_t K>
[[nodiscard]] double widened(const std::array<double, K>& weights, const std::array<double, K>& features) {
  double sum = 0;
  for (std::size_t k = 0; k < K; ++k) sum += weights[k] * features[k];
  return std::exp(sum);
}

}  // namespace zhibiao::project::detail::combining
