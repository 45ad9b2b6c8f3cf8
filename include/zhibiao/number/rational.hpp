// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>

#include <compare>
#include <stdexcept>
#include <string>

namespace zhibiao {

/// The exact quotient of two decimals: an attainment, result over plan. Compared without dividing, so that
/// 1/3 is below 0.33333333333333333333334 and 2/6 is equal to 1/3.
class Rational {
 public:
  constexpr Rational() noexcept = default;
  /// Throws `std::domain_error` when the denominator is 0.
  constexpr Rational(const Decimal& numerator, const Decimal& denominator)
      : numerator_(denominator.is_negative() ? -numerator : numerator), denominator_(abs(denominator)) {
    if (denominator.is_zero()) throw std::domain_error("Expected a denominator other than 0, got 0");
  }
  /// value / 1.
  constexpr explicit Rational(const Decimal& value) noexcept : numerator_(value) {}

  [[nodiscard]] constexpr const Decimal& numerator() const noexcept { return numerator_; }
  /// Above 0; not reduced.
  [[nodiscard]] constexpr const Decimal& denominator() const noexcept { return denominator_; }
  [[nodiscard]] constexpr int sign() const noexcept { return numerator_.sign(); }

  /// Rounded to `digits` places after the point. Throws `DecimalOverflow` when that has no room.
  [[nodiscard]] constexpr Decimal to_decimal(int digits, Rounding rounding) const {
    return divide(numerator_, denominator_, digits, rounding);
  }
  /// This times 10^n: scaled10(2) is in percent.
  [[nodiscard]] constexpr Rational scaled10(int n) const { return {numerator_.scaled10(n), denominator_}; }
  /// A double within two units in the last place. The name says that it is not exact.
  [[nodiscard]] double approximate() const noexcept {
    return numerator_.approximate() / denominator_.approximate();
  }

  [[nodiscard]] constexpr Rational operator-() const { return {-numerator_, denominator_}; }

 private:
  Decimal numerator_;
  Decimal denominator_ = 1;
};

namespace detail {

/// The number of decimal digits of x; 1 for 0.
[[nodiscard]] constexpr int count_digits(Uint256 x) {
  int digits = 0;
  for (const Uint256 step = widen(power_of_ten(max_power)); x >= step; x /= step) digits += max_power;
  return digits + count_digits(narrow(x));
}

/// a x 10^a_exponent against b x 10^b_exponent, neither 0, a_exponent >= b_exponent.
[[nodiscard]] constexpr std::strong_ordering compare_aligned(const Uint256& a, const Uint256& b, int shift) {
  const int a_digits = count_digits(a) + shift;
  const int b_digits = count_digits(b);
  if (a_digits != b_digits) return a_digits <=> b_digits;
  Uint512 scaled(a);  // as many digits as b's 78 at most
  for (; shift > 0; --shift) scaled *= 10;
  const Uint512 other(b);
  return scaled < other ? std::strong_ordering::less
                        : (scaled > other ? std::strong_ordering::greater : std::strong_ordering::equal);
}

/// |a x d| against |c x b| in 256 bits and more, none of them 0.
[[nodiscard]] constexpr std::strong_ordering compare_products(const Decimal& a, const Decimal& d,
                                                              const Decimal& c, const Decimal& b) {
  const Uint256 left = widen(a.magnitude()) * widen(d.magnitude());
  const Uint256 right = widen(c.magnitude()) * widen(b.magnitude());
  const int shift = a.exponent() + d.exponent() - c.exponent() - b.exponent();
  return shift >= 0 ? compare_aligned(left, right, shift) : 0 <=> compare_aligned(right, left, -shift);
}

}  // namespace detail

[[nodiscard]] constexpr std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.sign() != b.sign() || a.sign() == 0) return a.sign() <=> b.sign();
  const auto size = detail::compare_products(a.numerator(), b.denominator(), b.numerator(), a.denominator());
  return a.sign() > 0 ? size : 0 <=> size;
}
[[nodiscard]] constexpr bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }
[[nodiscard]] constexpr std::strong_ordering operator<=>(const Rational& a, const Decimal& b) {
  return a <=> Rational(b);
}
[[nodiscard]] constexpr bool operator==(const Rational& a, const Decimal& b) { return (a <=> b) == 0; }

/// Sums and products with a decimal; exact or `DecimalOverflow`.
[[nodiscard]] constexpr Rational operator+(const Rational& a, const Decimal& x) {
  return {a.numerator() + x * a.denominator(), a.denominator()};
}
[[nodiscard]] constexpr Rational operator-(const Rational& a, const Decimal& x) { return a + -x; }
[[nodiscard]] constexpr Rational operator*(const Rational& a, const Decimal& x) {
  return {a.numerator() * x, a.denominator()};
}

/// `6.0/5.5` as `6/5.5`.
[[nodiscard]] inline std::string to_string(const Rational& x) {
  return to_string(x.numerator()) + "/" + to_string(x.denominator());
}

}  // namespace zhibiao
