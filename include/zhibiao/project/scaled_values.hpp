// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace zhibiao::project::detail {

/// A copy of a series, moved and scaled so that its size does not matter to what is fitted: up to 64 values
/// without allocating.
class ScaledValues {
 public:
  /// (y - first) / max |y - first|: all 0 where the series is constant, and then `unit` is 0.
  [[nodiscard]] static ScaledValues from_first(std::span<const double> y);
  /// y / mean |y|; for positive values.
  [[nodiscard]] static ScaledValues over_mean(std::span<const double> y);

  [[nodiscard]] std::span<const double> values() const {
    return {size_ <= kept_.size() ? kept_.data() : more_.data(), size_};
  }
  [[nodiscard]] double origin() const { return origin_; }
  [[nodiscard]] double unit() const { return unit_; }  ///< not finite where the range of double ends

 private:
  ScaledValues(std::span<const double> y, double origin, double unit);

  std::array<double, 64> kept_;
  std::vector<double> more_;
  std::size_t size_;
  double origin_;
  double unit_;
};

inline ScaledValues::ScaledValues(std::span<const double> y, double origin, double unit)
    : size_(y.size()), origin_(origin), unit_(unit) {
  if (size_ > kept_.size()) more_.resize(size_);
  double* out = size_ <= kept_.size() ? kept_.data() : more_.data();
  const double divisor = unit > 0 ? unit : 1;
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
