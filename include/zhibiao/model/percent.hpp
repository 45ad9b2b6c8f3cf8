// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/misuse.hpp>
#include <zhibiao/number/decimal.hpp>

#include <compare>
#include <concepts>
#include <string>

namespace zhibiao {

/// A difference of two percentages, in percentage points (百分点): 5.5% is 0.5 above 5%.
class PercentagePoints {
 public:
  constexpr PercentagePoints() = default;
  constexpr explicit PercentagePoints(const Decimal& points) : points_(points) {}
  /// From basis points (基点): a hundredth of a percentage point each.
  [[nodiscard]] static constexpr PercentagePoints basis(const Decimal& basis_points) {
    return PercentagePoints(basis_points.scaled10(-2));
  }
  template <std::floating_point F>
  explicit PercentagePoints(F) {
    static_assert(detail::always_false<F>,
                  "Expected an exact decimal such as 0.5_dec, got a floating-point number");
  }

  [[nodiscard]] constexpr const Decimal& value() const noexcept { return points_; }

  [[nodiscard]] constexpr PercentagePoints operator-() const noexcept { return PercentagePoints(-points_); }
  friend constexpr PercentagePoints operator+(PercentagePoints a, PercentagePoints b) {
    return PercentagePoints(a.points_ + b.points_);
  }
  friend constexpr PercentagePoints operator-(PercentagePoints a, PercentagePoints b) {
    return PercentagePoints(a.points_ - b.points_);
  }
  friend constexpr PercentagePoints operator*(PercentagePoints a, const Decimal& k) {
    return PercentagePoints(a.points_ * k);
  }
  friend constexpr bool operator==(const PercentagePoints&, const PercentagePoints&) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(const PercentagePoints& a,
                                                    const PercentagePoints& b) noexcept {
    return a.points_ <=> b.points_;
  }

 private:
  Decimal points_;
};

/// A percentage: a growth rate, a share.  A point on a scale, not a length: the difference of two is
/// `PercentagePoints`, and only those can be added to one.
class Percent {
 public:
  constexpr Percent() = default;
  /// 6 is 6%.
  constexpr explicit Percent(const Decimal& value) : value_(value) {}
  /// 0.06 is 6%.
  [[nodiscard]] static constexpr Percent of_ratio(const Decimal& ratio) { return Percent(ratio.scaled10(2)); }
  template <std::floating_point F>
  explicit Percent(F) {
    static_assert(detail::always_false<F>,
                  "Expected an exact decimal such as 5.5_dec, got a floating-point number");
  }

  [[nodiscard]] constexpr const Decimal& value() const noexcept { return value_; }
  [[nodiscard]] constexpr Decimal ratio() const { return value_.scaled10(-2); }

  friend constexpr PercentagePoints operator-(const Percent& a, const Percent& b) {
    return PercentagePoints(a.value_ - b.value_);
  }
  friend constexpr Percent operator+(const Percent& a, PercentagePoints d) {
    return Percent(a.value_ + d.value());
  }
  friend constexpr Percent operator+(PercentagePoints d, const Percent& a) { return a + d; }
  friend constexpr Percent operator-(const Percent& a, PercentagePoints d) {
    return Percent(a.value_ - d.value());
  }
  friend constexpr bool operator==(const Percent&, const Percent&) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(const Percent& a, const Percent& b) noexcept {
    return a.value_ <=> b.value_;
  }

 private:
  Decimal value_;
};

/// Never: two percentages do not add up.
template <std::same_as<Percent> P>
constexpr Percent operator+(const P&, const P&) {
  static_assert(detail::always_false<P>,
                "Expected PercentagePoints to add to a Percent, got a second Percent");
  return {};
}
/// Never: a difference and a percentage have no order.
template <std::same_as<Percent> P, std::same_as<PercentagePoints> D>
constexpr std::strong_ordering operator<=>(const P&, const D&) {
  static_assert(detail::always_false<P>, "Expected a Percent to compare with, got PercentagePoints");
  return std::strong_ordering::equal;
}
template <std::same_as<Percent> P, std::same_as<PercentagePoints> D>
constexpr bool operator==(const P&, const D&) {
  static_assert(detail::always_false<P>, "Expected a Percent to compare with, got PercentagePoints");
  return false;
}
/// Never: nothing is left when a percentage is taken from a difference.
template <std::same_as<PercentagePoints> D, std::same_as<Percent> P>
constexpr PercentagePoints operator-(const D&, const P&) {
  static_assert(detail::always_false<P>,
                "Expected PercentagePoints to subtract from PercentagePoints, got a Percent");
  return {};
}

/// `6%`, `-0.5%`.
[[nodiscard]] inline std::string to_string(const Percent& percent) {
  return to_string(percent.value()) + "%";
}
/// `0.97个百分点`.
[[nodiscard]] inline std::string to_string(PercentagePoints points) {
  return to_string(points.value()) + "个百分点";
}

}  // namespace zhibiao
