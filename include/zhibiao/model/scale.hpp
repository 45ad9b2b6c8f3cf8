// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace zhibiao {

/// The exact size of a unit in its base unit: numerator / denominator × 10^exponent.
/// 亩 is 2000/3 of 平方米, 微克 is 10^-9 of 千克.  Both parts are positive.
struct Scale {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  int exponent = 0;

  /// The same scale with the parts free of common factors and of the factors 2 and 5 in the
  /// denominator and 10 in the numerator, so that == compares by value.
  [[nodiscard]] constexpr Scale normalised() const;

  /// Beyond 64 bits: `std::overflow_error`.
  friend constexpr Scale operator*(Scale a, Scale b);
  friend constexpr Scale operator/(Scale a, Scale b) {
    return a * Scale{b.denominator, b.numerator, -b.exponent};
  }
  friend constexpr bool operator==(Scale a, Scale b) noexcept = default;
};

namespace detail {

[[nodiscard]] constexpr std::int64_t checked_product(std::int64_t a, std::int64_t b) {
  if (b != 0 && a > std::numeric_limits<std::int64_t>::max() / b)
    throw std::overflow_error("the scale of a unit does not fit 64 bits");
  return a * b;
}

/// Takes the factor `prime` (2 or 5) out of the denominator: 1/2 = 5/10.
constexpr void move_to_exponent(Scale& s, std::int64_t prime) {
  while (s.denominator % prime == 0) {
    s.denominator /= prime;
    s.numerator = checked_product(s.numerator, 10 / prime);
    --s.exponent;
  }
}

}  // namespace detail

constexpr Scale Scale::normalised() const {
  Scale s = *this;
  const auto common = std::gcd(s.numerator, s.denominator);
  s.numerator /= common;
  s.denominator /= common;
  for (; s.numerator % 10 == 0; s.numerator /= 10) ++s.exponent;
  for (; s.denominator % 10 == 0; s.denominator /= 10) --s.exponent;
  detail::move_to_exponent(s, 2);
  detail::move_to_exponent(s, 5);
  for (; s.numerator % 10 == 0; s.numerator /= 10) ++s.exponent;
  return s;
}

constexpr Scale operator*(Scale a, Scale b) {
  a = a.normalised();
  b = b.normalised();
  const auto across = std::gcd(a.numerator, b.denominator);
  const auto back = std::gcd(b.numerator, a.denominator);
  return Scale{detail::checked_product(a.numerator / across, b.numerator / back),
               detail::checked_product(a.denominator / back, b.denominator / across), a.exponent + b.exponent}
      .normalised();
}

}  // namespace zhibiao
