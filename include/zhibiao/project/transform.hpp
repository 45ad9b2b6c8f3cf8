// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace zhibiao::project {

/// The scale on which a model is fitted.
enum class Scale : std::uint8_t {
  identity,  ///< the values as they are
  log,       ///< ln y: values above 0, changes in proportion
  logit,     ///< ln((y - lower) / (upper - y)): values between two bounds
};

inline constexpr std::array<std::string_view, 3> scale_names{"identity", "log", "logit"};
[[nodiscard]] constexpr std::string_view to_string(Scale scale) noexcept {
  return scale_names[static_cast<std::size_t>(scale)];
}

/// An increasing function from the values of an indicator to the scale of a model, and back.
class Transform {
 public:
  /// The values as they are.
  constexpr Transform() = default;
  [[nodiscard]] static constexpr Transform identity() noexcept { return {}; }
  [[nodiscard]] static constexpr Transform log() noexcept { return {Scale::log, 0, infinite}; }
  /// Between two bounds, 0 and 100 for a share in percent.  Throws `ArgumentError` unless lower < upper.
  [[nodiscard]] static Transform logit(double lower, double upper);

  [[nodiscard]] constexpr Scale scale() const noexcept { return scale_; }
  /// The values lie strictly between these; infinite where there is no bound.
  [[nodiscard]] constexpr double lower() const noexcept { return lower_; }
  [[nodiscard]] constexpr double upper() const noexcept { return upper_; }
  /// Whether y has a place on the scale.
  [[nodiscard]] constexpr bool admits(double y) const noexcept { return y > lower_ && y < upper_; }
  /// From a value, which it must admit, to the scale.
  [[nodiscard]] double forward(double y) const noexcept;
  /// From the scale, infinities included, to a value.
  [[nodiscard]] double back(double x) const noexcept;

  friend constexpr bool operator==(const Transform&, const Transform&) noexcept = default;

 private:
  static constexpr double infinite = std::numeric_limits<double>::infinity();
  constexpr Transform(Scale scale, double lower, double upper) noexcept
      : scale_(scale), lower_(lower), upper_(upper) {}

  Scale scale_ = Scale::identity;
  double lower_ = -infinite;
  double upper_ = infinite;
};

inline Transform Transform::logit(double lower, double upper) {
  zhibiao::detail::arguments::expect_finite(lower, "lower");
  zhibiao::detail::arguments::expect_finite(upper, "upper");
  zhibiao::detail::arguments::expect(lower < upper, "upper", "a bound above lower", upper);
  return {Scale::logit, lower, upper};
}

inline double Transform::forward(double y) const noexcept {
  switch (scale_) {
    case Scale::log:
      return std::log(y);
    case Scale::logit:
      return std::log((y - lower_) / (upper_ - y));
    case Scale::identity:
      break;
  }
  return y;
}

inline double Transform::back(double x) const noexcept {
  switch (scale_) {
    case Scale::log:
      return std::exp(x);
    case Scale::logit:
      return x < 0 ? lower_ + (upper_ - lower_) * (std::exp(x) / (1 + std::exp(x)))
                   : upper_ - (upper_ - lower_) * (std::exp(-x) / (1 + std::exp(-x)));
    case Scale::identity:
      break;
  }
  return x;
}

}  // namespace zhibiao::project
