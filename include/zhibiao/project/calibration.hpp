// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/project/error_table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace zhibiao::project {

/// The levels at which calibrated quantiles are kept.
inline constexpr std::array<double, 21> calibration_levels{
    .005, .0125, .025, .05, .1, .15, .2, .25, .3, .4, .5, .6, .7, .75, .8, .85, .9, .95, .975, .9875, .995};

/// How far forecasts of one kind were from the truth: the scale is exp(weights . features) times the base
/// scale of the series, and the errors over that scale have these quantiles.
template <std::size_t K>
struct ErrorScale {
  std::array<double, K> weights{};
  double df = 0;  ///< of the Student t whose likelihood the weights maximise
  std::array<double, 21> quantiles{};

  /// Borrowed from this.
  [[nodiscard]] constexpr ErrorTable errors() const noexcept { return {calibration_levels, quantiles}; }
};

/// The constants of the default forecaster's uncertainty, fitted on series whose outcome is known by
/// `tools/fit_calibration.py`.  Which feature a weight belongs to stands in `combination_features.hpp`.
struct Calibration {
  ErrorScale<10> usual;              ///< five values and more
  std::array<ErrorScale<5>, 3> few;  ///< 2, 3 and 4 values
  ErrorScale<3> single;              ///< one value
  /// No series is taken to be quieter than this share of its level a year: what never moved may move.
  double quiet_share = .005;
  /// The size of a single value and this, as at a right angle, stand for the changes that were not seen: 0
  /// for levels, so that units do not matter; percentage points for growth, which may well be 0.
  double single_floor = 0;

  /// How many numbers there are in it.
  static constexpr std::size_t size = 10 + 3 * 5 + 3 + 5 * 22;
  /// From as many numbers in the order of the members, what is quiet as for levels.  Throws `ArgumentError`
  /// for another count, a number that is not finite, or quantiles out of order.
  [[nodiscard]] static Calibration from(std::span<const double> numbers);
};

namespace detail::calibration {

/// Takes the first numbers of `rest` into `to`.
template <std::size_t N>
void take(std::span<const double>& rest, std::array<double, N>& to) {
  std::copy_n(rest.begin(), N, to.begin());
  rest = rest.subspan(N);
}

template <std::size_t K>
void take(std::span<const double>& rest, ErrorScale<K>& to) {
  take(rest, to.weights);
  to.df = rest.front();
  rest = rest.subspan(1);
  take(rest, to.quantiles);
  zhibiao::detail::arguments::expect_positive(to.df, "df");
  zhibiao::detail::arguments::expect(std::ranges::is_sorted(to.quantiles, std::ranges::less_equal{}),
                                     "quantiles", "quantiles in ascending order", to.quantiles.front());
}

}  // namespace detail::calibration

inline Calibration Calibration::from(std::span<const double> numbers) {
  zhibiao::detail::arguments::expect_size(numbers.size(), size, "calibration");
  for (const double x : numbers) zhibiao::detail::arguments::expect_finite(x, "calibration");
  Calibration out;
  detail::calibration::take(numbers, out.usual);
  for (auto& scale : out.few) detail::calibration::take(numbers, scale);
  detail::calibration::take(numbers, out.single);
  return out;
}

}  // namespace zhibiao::project
