// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace zhibiao::scores {

/// A central prediction interval: the truth lies in [lower, upper] with probability 1 - alpha.
struct CentralInterval {
  double lower = 0;
  double upper = 0;
  double alpha = 0.1;
};

/// The interval (Winkler) score: (u - l) + 2/a (l - y)+ + 2/a (y - u)+, in the unit of y.  Width costs, and
/// so does each unit by which the truth lies outside.  Throws `ArgumentError` unless l <= u and 0 < a < 1.
/// Source: Winkler 1972, JASA 67, 187-191; Gneiting and Raftery 2007, JASA 102, eq. 43.
[[nodiscard]] double interval(double observed, const CentralInterval& forecast);

/// Why there is no scale.
enum class ScaleReason : std::uint8_t {
  none,         ///< there is one
  too_short,    ///< the history is not longer than a season
  no_variation  ///< every value is that of the season before
};
inline constexpr std::array<std::string_view, 3> scale_reason_names{"none", "too_short", "no_variation"};
[[nodiscard]] constexpr std::string_view to_string(ScaleReason reason) noexcept {
  return scale_reason_names[static_cast<std::size_t>(reason)];
}

/// What scores of a series are divided by, or why there is nothing to divide by.
struct Scale {
  std::optional<double> value;
  ScaleReason reason = ScaleReason::none;
};

/// The mean absolute difference of the history from the value one season (1: a year of annual data) before:
/// the in-sample error of the naive forecast, in the unit of the series.  Interval scores over it, averaged,
/// are the mean scaled interval score (MSIS); absolute errors over it the MASE.
/// Throws `ArgumentError` for a season of 0.
/// Source: Hyndman and Koehler 2006, International Journal of Forecasting 22; Makridakis, Spiliotis and
/// Assimakopoulos 2020, IJF 36 (M4).
[[nodiscard]] Scale naive_scale(std::span<const double> history, std::size_t season = 1);

inline double interval(double observed, const CentralInterval& forecast) {
  const auto [lower, upper, alpha] = forecast;
  zhibiao::detail::arguments::expect_finite(observed, "observed");
  zhibiao::detail::arguments::expect_level(alpha, "alpha");
  zhibiao::detail::arguments::expect(lower <= upper && std::isfinite(upper - lower), "lower",
                                     "a bound not above upper", lower);
  const double outside = std::max(lower - observed, 0.0) + std::max(observed - upper, 0.0);
  return upper - lower + 2 / alpha * outside;
}

inline Scale naive_scale(std::span<const double> history, std::size_t season) {
  if (season == 0) throw ArgumentError("season", "1 or more", "0");
  if (history.size() <= season) return {std::nullopt, ScaleReason::too_short};
  double sum = 0;
  for (std::size_t t = season; t < history.size(); ++t) sum += std::abs(history[t] - history[t - season]);
  if (sum == 0) return {std::nullopt, ScaleReason::no_variation};
  return {sum / static_cast<double>(history.size() - season), ScaleReason::none};
}

}  // namespace zhibiao::scores
