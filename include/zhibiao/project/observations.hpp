// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <span>

/// Where an indicator is heading, how sure that is, and how likely a target is met.
///
/// Everything here is `double`: forecasts come out of logarithms and quantiles of distributions, and no
/// verdict is made of them.  Values that were printed stay `Decimal` in the layers below.
namespace zhibiao::project {

/// Yearly values of one indicator, borrowed: one a year, years ascending, values finite.  Years may be
/// missing and are then true gaps: from 2011 to 2014 is three years.  `Series` checks all that.
struct Observations {
  std::span<const int> years;
  std::span<const double> values;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return values.size(); }
  [[nodiscard]] constexpr bool empty() const noexcept { return values.empty(); }
  /// The first and last year and value; there must be one.
  [[nodiscard]] constexpr int first_year() const noexcept { return years.front(); }
  [[nodiscard]] constexpr int last_year() const noexcept { return years.back(); }
  [[nodiscard]] constexpr double first() const noexcept { return values.front(); }
  [[nodiscard]] constexpr double last() const noexcept { return values.back(); }
  /// Years from the first to the last value, gaps included.
  [[nodiscard]] constexpr int span_of_years() const noexcept { return last_year() - first_year(); }
  /// Years from the value before it to value i; i >= 1.
  [[nodiscard]] constexpr int step(std::size_t i) const noexcept { return years[i] - years[i - 1]; }
  /// The last `count` values, all where there are fewer.
  [[nodiscard]] constexpr Observations last_values(std::size_t count) const noexcept {
    const std::size_t kept = count < size() ? count : size();
    return {years.last(kept), values.last(kept)};
  }
};

}  // namespace zhibiao::project
