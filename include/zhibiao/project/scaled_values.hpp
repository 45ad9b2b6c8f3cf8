// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/small_buffer.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace zhibiao::project::detail {

/// A copy of a series, moved and scaled so that its size does not matter to what is fitted: up to 64 values
/// without allocating.
class ScaledValues {
 public:
  /// (y - first) / max |y - first|: all 0 where the series is constant, and then `unit` is 0.
  [[nodiscard]] static ScaledValues from_first(std::span<const double> y);
  /// y / mean |y|; for positive values.
  [[nodiscard]] static ScaledValues over_mean(std::span<const double> y);

  [[nodiscard]] std::span<const double> values() const { return values_.values(); }
  [[nodiscard]] double origin() const { return origin_; }
  [[nodiscard]] double unit() const { return unit_; }  ///< not finite where the range of double ends
  /// What a double cannot tell from 0 among the scaled values.
  [[nodiscard]] double noise() const {
    return 1e-12 + 16 * std::numeric_limits<double>::epsilon() * std::abs(origin_) / unit_;
  }

 private:
  ScaledValues(std::span<const double> y, double origin, double unit);

  SmallBuffer<double> values_;
  double origin_;
  double unit_;
};

inline ScaledValues::ScaledValues(std::span<const double> y, double origin, double unit)
    : values_(y.size()), origin_(origin), unit_(unit) {
  const double divisor = unit > 0 ? unit : 1;
  double* out = values_.values().data();
  for (const double value : y) *out++ = (value - origin) / divisor;
}

inline ScaledValues ScaledValues::from_first(std::span<const double> y) {
  double most = 0;
  for (const double value : y) most = std::max(most, std::abs(value - y.front()));
  return {y, y.front(), most};
}

inline ScaledValues ScaledValues::over_mean(std::span<const double> y) {
  double sum = 0;
  for (const double value : y) sum += std::abs(value) / static_cast<double>(y.size());
  return {y, 0, sum};
}

}  // namespace zhibiao::project::detail
