// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>

namespace zhibiao {

/// An exact quotient of integers of any size, in lowest terms: sums of many quotients with different
/// denominators, such as the points of an assessment, never overflow. Allocates; one quotient of two numbers
/// is a `Rational`.
class Fraction {
 public:
  Fraction() = default;
  Fraction(detail::WholeNumber auto value) : value_(value) {}  // NOLINT(google-explicit-constructor)
  Fraction(const Decimal& value);                              // NOLINT(google-explicit-constructor)
  explicit Fraction(const Rational& value);

  [[nodiscard]] int sign() const { return value_.sign(); }
  /// The largest integer that is not above it, and the smallest that is not below.
  [[nodiscard]] Fraction floor() const;
  [[nodiscard]] Fraction ceiling() const { return -(-*this).floor(); }

  /// Rounded to `digits` places after the point. Throws `DecimalOverflow` when that has no room.
  [[nodiscard]] Decimal rounded(int digits, Rounding rounding) const;
  /// The decimal it is; nothing when it has no end (1/3) or no room.
  [[nodiscard]] std::optional<Decimal> to_decimal() const;

  /// In lowest terms, the denominator above 0; as text, since no built-in integer holds every one.
  [[nodiscard]] std::string numerator() const;
  [[nodiscard]] std::string denominator() const;

  [[nodiscard]] Fraction operator-() const { return Fraction(detail::BigRational(-value_)); }
  Fraction& operator+=(const Fraction& other) { return *this = *this + other; }

  friend Fraction operator+(const Fraction& a, const Fraction& b) { return Fraction(a.value_ + b.value_); }
  friend Fraction operator-(const Fraction& a, const Fraction& b) { return Fraction(a.value_ - b.value_); }
  friend Fraction operator*(const Fraction& a, const Fraction& b) { return Fraction(a.value_ * b.value_); }
  /// Throws `std::domain_error` when b is 0.
  friend Fraction operator/(const Fraction& a, const Fraction& b) {
    if (b.sign() == 0) throw std::domain_error("Expected a divisor other than 0, got 0");
    return Fraction(a.value_ / b.value_);
  }
  friend bool operator==(const Fraction& a, const Fraction& b) { return a.value_ == b.value_; }
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
    return a.value_.compare(b.value_) <=> 0;
  }

 private:
  template <class Expression>
    requires(std::convertible_to<Expression, detail::BigRational> && !detail::WholeNumber<Expression> &&
             !std::same_as<Expression, Decimal>)
  explicit Fraction(const Expression& value) : value_(value) {}

  detail::BigRational value_;
};

/// `31`, `0.5` where that is exact, else `1/3`.
[[nodiscard]] std::string to_string(const Fraction& x);

namespace detail::fractions {

[[nodiscard]] inline BigInteger power(int base, int exponent) {
  return boost::multiprecision::pow(BigInteger(base), static_cast<unsigned>(exponent));
}

[[nodiscard]] inline BigRational big(const Decimal& x) {
  BigInteger whole = BigInteger(high_half(x.magnitude()));
  whole <<= 64;
  whole += low_half(x.magnitude());
  if (x.is_negative()) whole = -whole;
  if (x.exponent() >= 0) return BigRational(BigInteger(whole * power(10, x.exponent())));
  return BigRational(whole, power(10, -x.exponent()));
}

/// |x| rounded to an integer.
[[nodiscard]] inline BigInteger rounded(const BigRational& x, Rounding rounding) {
  const BigInteger size = abs(BigInteger(numerator(x))), below = denominator(x);
  BigInteger whole = size / below;
  const BigInteger rest = size % below;
  const bool odd = bit_test(whole, 0);
  if (rest != 0 && rounds_away(rounding, BigInteger(2 * rest).compare(below) <=> 0, odd, x.sign() < 0))
    ++whole;
  return whole;
}

/// How often x divides by n; x becomes what is left.
[[nodiscard]] inline int take_factor(BigInteger& x, int n) {
  int count = 0;
  for (; x % n == 0; ++count) x /= n;
  return count;
}

}  // namespace detail::fractions

inline Fraction::Fraction(const Decimal& value) : value_(detail::fractions::big(value)) {}
inline Fraction::Fraction(const Rational& value)
    : value_(detail::fractions::big(value.numerator()) / detail::fractions::big(value.denominator())) {}

inline Fraction Fraction::floor() const {
  const auto size = detail::fractions::rounded(value_, Rounding::floor);
  return Fraction(detail::BigRational(value_.sign() < 0 ? detail::BigInteger(-size) : size));
}

inline Decimal Fraction::rounded(int digits, Rounding rounding) const {
  namespace fractions = detail::fractions;
  const detail::BigRational step(fractions::power(10, std::abs(digits)));
  const auto whole =
      fractions::rounded(digits >= 0 ? detail::BigRational(value_ * step) : value_ / step, rounding);
  const auto text = (value_.sign() < 0 ? "-" : "") + whole.str() + "e" + std::to_string(-digits);
  const auto found = Decimal::parse(text);
  return found ? *found : throw DecimalOverflow("rounding");
}

inline std::optional<Decimal> Fraction::to_decimal() const try {
  detail::BigInteger rest(boost::multiprecision::denominator(value_));
  const int twos = detail::fractions::take_factor(rest, 2), fives = detail::fractions::take_factor(rest, 5);
  if (rest != 1) return std::nullopt;
  return rounded(std::max(twos, fives), Rounding::down);
} catch (const DecimalOverflow&) {
  return std::nullopt;
}

inline std::string Fraction::numerator() const {
  return detail::BigInteger(boost::multiprecision::numerator(value_)).str();
}
inline std::string Fraction::denominator() const {
  return detail::BigInteger(boost::multiprecision::denominator(value_)).str();
}

inline std::string to_string(const Fraction& x) {
  const auto exact = x.to_decimal();
  return exact ? to_string(*exact) : x.numerator() + "/" + x.denominator();
}

}  // namespace zhibiao
