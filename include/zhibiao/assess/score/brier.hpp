// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <span>

/// Scores of forecasts that were given as probabilities or distributions, once the outcome is known.  Lower
/// is better in all of them, and each is proper: who says what he believes expects the best score.  Doubles,
/// because the forecasts are statistics; no function allocates.
namespace zhibiao::scores {

/// The probability that was given to an event, and whether it happened: "target met".
struct BinaryForecast {
  double probability = 0;
  bool happened = false;
};

/// The Brier score of one forecast, (p - o)^2: 0 is perfect, 1 the worst, 0.25 what one half always gets.
/// The outcome comes first, as in every score here, and must be a bool: swapped arguments do not compile.
/// Throws `ArgumentError` unless 0 <= p <= 1.
/// Source: Brier 1950, Monthly Weather Review 78, in the form for one event.
[[nodiscard]] double brier(std::same_as<bool> auto happened, double p);

/// The mean Brier score in Murphy's three parts: score = reliability - resolution + uncertainty.
struct BrierParts {
  double score = 0;
  double reliability = 0;  ///< how far what was said lies from what happened then; 0 is the best
  double resolution = 0;   ///< how far the forecasts tell cases apart; more is better
  double uncertainty = 0;  ///< the variance of the outcome itself, no merit or fault of the forecasts
};

/// The parts over groups of equal probability, so that they add up exactly (no bins, no remainder).
/// Sorts `forecasts` by probability where they lie.  Throws `ArgumentError` for no forecasts, or a
/// probability outside 0 to 1.
/// Source: Murphy 1973, Journal of Applied Meteorology 12, 595-600.
[[nodiscard]] BrierParts brier_parts(std::span<BinaryForecast> forecasts);

namespace detail {

struct Group {
  double n = 0;
  double hits = 0;
};

/// The run of equal probability that begins at `first`.
[[nodiscard]] inline Group group_from(std::span<const BinaryForecast> sorted, std::size_t first) {
  Group out;
  for (std::size_t i = first; i < sorted.size() && !(sorted[first].probability < sorted[i].probability);
       ++i) {
    ++out.n;
    out.hits += sorted[i].happened ? 1 : 0;
  }
  return out;
}

[[nodiscard]] inline double square(double x) { return x * x; }

}  // namespace detail

[[nodiscard]] inline double brier(std::same_as<bool> auto happened, double p) {
  zhibiao::detail::arguments::expect_probability(p, "p");
  return detail::square(p - (happened ? 1 : 0));
}

inline BrierParts brier_parts(std::span<BinaryForecast> forecasts) {
  if (forecasts.empty()) throw ArgumentError("forecasts", "one forecast or more", "none");
  std::ranges::sort(forecasts, {}, &BinaryForecast::probability);
  BrierParts out;
  double hits = 0;
  for (const auto& row : forecasts) {
    out.score += brier(row.happened, row.probability);
    hits += row.happened ? 1 : 0;
  }
  const auto n = static_cast<double>(forecasts.size());
  const double rate = hits / n;
  for (std::size_t i = 0; i < forecasts.size();) {
    const auto group = detail::group_from(forecasts, i);
    out.reliability += group.n * detail::square(forecasts[i].probability - group.hits / group.n) / n;
    out.resolution += group.n * detail::square(group.hits / group.n - rate) / n;
    i += static_cast<std::size_t>(group.n);
  }
  out.score /= n;
  out.uncertainty = rate * (1 - rate);
  return out;
}

}  // namespace zhibiao::scores
