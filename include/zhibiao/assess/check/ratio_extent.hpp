// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <optional>

namespace zhibiao {

/// The quotients that two printed numbers allow: exact rational ends, both in; an end may be missing.
struct RatioExtent {
  std::optional<Rational> lower, upper;

  [[nodiscard]] static constexpr RatioExtent of(const Extent& x) {
    RatioExtent out;
    if (x.lower) out.lower = Rational(x.lower->value);
    if (x.upper) out.upper = Rational(x.upper->value);
    return out;
  }
  /// Whether some value is in both.
  [[nodiscard]] constexpr bool meets(const RatioExtent& other) const {
    return !(upper && other.lower && *upper < *other.lower) &&
           !(other.upper && lower && *other.upper < *lower);
  }
  [[nodiscard]] constexpr bool meets(const Extent& other) const { return meets(of(other)); }

  [[nodiscard]] constexpr RatioExtent operator+(const Decimal& x) const {
    return {lower ? std::optional(*lower + x) : lower, upper ? std::optional(*upper + x) : upper};
  }
  [[nodiscard]] constexpr RatioExtent operator-(const Decimal& x) const { return *this + -x; }
  /// This times 10^n: scaled10(2) is in percent.
  [[nodiscard]] constexpr RatioExtent scaled10(int n) const {
    return {lower ? std::optional(lower->scaled10(n)) : lower,
            upper ? std::optional(upper->scaled10(n)) : upper};
  }
};

/// Every a / b.  Where b may be 0 or below, every number.  May throw `DecimalOverflow` when compared.
[[nodiscard]] constexpr RatioExtent quotients(const Extent& a, const Extent& b) {
  if (!b.lower || b.lower->value.sign() <= 0) return {};
  RatioExtent out;
  const auto over = [](const Decimal& x, const std::optional<Extent::Edge>& y) {
    return y ? Rational(x, y->value) : Rational(Decimal());  // over what has no end: towards 0
  };
  if (a.lower) out.lower = over(a.lower->value, a.lower->value.is_negative() ? b.lower : b.upper);
  if (a.upper) out.upper = over(a.upper->value, a.upper->value.is_negative() ? b.upper : b.lower);
  return out;
}

}  // namespace zhibiao
