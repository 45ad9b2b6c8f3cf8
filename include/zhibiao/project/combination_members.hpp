// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/combination_grid.hpp>
#include <zhibiao/project/combination_theta.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

/// The nine forecasts whose median is the default.  Each is cheap, none has a fitted weight, and what they
/// have in common is that they react quickly: yearly levels move more than they return.
namespace zhibiao::project::detail::combining {

/// y_n + h (y_n - y_1) / (n - 1): the random walk with drift.
inline void drift(Values y, Path, Path out) {
  const double slope = (y.back() - y.front()) / static_cast<double>(y.size() - 1);
  for (std::size_t h = 0; h < out.size(); ++h) out[h] = y.back() + slope * static_cast<double>(h + 1);
}

/// y_n + slope (d + d^2 + ... + d^h).
inline void damped(double last, double slope, double damping, Path out) {
  double sum = 0;
  double power = 1;
  for (double& value : out) {
    sum += power *= damping;
    value = last + slope * sum;
  }
}
/// The drift, damped by .9 a year.
inline void damped_drift(Values y, Path, Path out) {
  damped(y.back(), (y.back() - y.front()) / static_cast<double>(y.size() - 1), .9, out);
}
/// The mean of the changes, each year back counting .85 as much, with one change of 0 beside them;
/// damped by .95 a year.
inline void recent_drift(Values y, Path, Path out) {
  double weight = 1;
  double sum = 0;
  double total = 0;
  for (std::size_t t = y.size() - 1; t > 0; --t) {
    sum += weight * (y[t] - y[t - 1]);
    total += weight;
    weight *= .85;
  }
  damped(y.back(), sum / (total + 1), .95, out);
}

/// The median; of an even number, the mean of the two in the middle.  Reorders `values`.
[[nodiscard]] inline double median_of(Path values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}
/// y_n + h times the median change.
inline void median_drift(Values y, Path scratch, Path out) {
  const Path changes = scratch.first(y.size() - 1);
  for (std::size_t t = 1; t < y.size(); ++t) changes[t - 1] = y[t] - y[t - 1];
  const double slope = median_of(changes);
  for (std::size_t h = 0; h < out.size(); ++h) out[h] = y.back() + slope * static_cast<double>(h + 1);
}

/// One of the nine.
struct Member {
  std::string_view name;
  void (*forecast)(Values y, Path scratch, Path out);  ///< `scratch` has room for the values
  std::size_t fewest;                                  ///< values that it needs
  bool growth;                                         ///< runs on the scale of growth: logs, logits
};

/// A forecast that needs no scratch.
template <void (*forecast)(Values, Path)>
void alone(Values y, Path, Path out) {
  forecast(y, out);
}

inline constexpr std::array<Member, 9> members{{
    {"dynamic_theta", alone<dynamic_theta>, 4, false},
    {"simple_smoothing", alone<simple_smoothing>, 4, false},
    {"drift", drift, 2, false},
    {"median_drift", median_drift, 2, false},
    {"complex_smoothing", alone<complex_smoothing>, 5, false},
    {"recent_drift", recent_drift, 2, true},
    {"holt", alone<holt>, 5, true},
    {"theta", alone<theta>, 4, true},
    {"damped_drift", damped_drift, 2, true},
}};

}  // namespace zhibiao::project::detail::combining
