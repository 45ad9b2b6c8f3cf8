// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// The bodies of `Decimal`'s arithmetic; included by decimal.hpp. Every operation tries 128 bits first and
// falls back on 256, in which all sums, products and scaled numerators are exact.

#include <zhibiao/number/decimal.hpp>

namespace zhibiao {
namespace detail {

/// x x 10^exponent once x is free of trailing zeros; throws when x still needs more than 128 bits.
[[nodiscard]] constexpr Decimal fitted(bool negative, Uint256 x, int exponent, const char* operation) {
  while (!fits_128(x) && x % 10 == 0) {
    x /= 10;
    ++exponent;
  }
  const auto result = fits_128(x) ? Decimal::try_scaled(negative, narrow(x), exponent) : std::nullopt;
  return result ? *result : throw DecimalOverflow(operation);
}

/// |a| + |b| or |a| - |b|, given high.exponent() >= low.exponent() and both signs.
[[nodiscard]] constexpr Decimal add_wide(const Decimal& high, const Decimal& low, int shift) {
  if (shift > max_power) throw DecimalOverflow("addition");  // > 6 x 10^38, whatever low is
  const Uint256 h = widen(high.magnitude()) * widen(power_of_ten(shift));
  const Uint256 l = widen(low.magnitude());
  if (high.is_negative() == low.is_negative()) {
    return fitted(high.is_negative(), h + l, low.exponent(), "addition");
  }
  return h >= l ? fitted(high.is_negative(), h - l, low.exponent(), "addition")
                : fitted(low.is_negative(), l - h, low.exponent(), "addition");
}

/// The same where high.exponent() >= low.exponent(), in 128 bits as long as they do.
[[nodiscard]] constexpr Decimal add_aligned(const Decimal& high, const Decimal& low) {
  const int shift = high.exponent() - low.exponent();
  Uint128 h = 0;
  if (shift > max_power || multiply_overflows(high.magnitude(), power_of_ten(shift), h)) {
    return add_wide(high, low, shift);
  }
  const Uint128 l = low.magnitude();
  Uint128 sum = 0;
  if (high.is_negative() != low.is_negative()) {
    return h >= l ? Decimal::scaled(high.is_negative(), h - l, low.exponent())
                  : Decimal::scaled(low.is_negative(), l - h, low.exponent());
  }
  return add_overflows(h, l, sum) ? add_wide(high, low, shift)
                                  : Decimal::scaled(high.is_negative(), sum, low.exponent());
}

/// |a| against |b|.
[[nodiscard]] constexpr std::strong_ordering compare_magnitudes(const Decimal& a, const Decimal& b) noexcept {
  if (a.exponent() == b.exponent()) return a.magnitude() <=> b.magnitude();
  if (a.exponent() < b.exponent()) return 0 <=> compare_magnitudes(b, a);
  if (a.is_zero() || b.is_zero()) return !a.is_zero() <=> !b.is_zero();
  const int a_digits = count_digits(a.magnitude()) + a.exponent();
  const int b_digits = count_digits(b.magnitude()) + b.exponent();
  if (a_digits != b_digits) return a_digits <=> b_digits;
  Uint128 aligned = 0;  // as many digits as b's 39 at most; beyond 2^128 it is beyond b
  return multiply_overflows(a.magnitude(), power_of_ten(a.exponent() - b.exponent()), aligned)
             ? std::strong_ordering::greater
             : aligned <=> b.magnitude();
}

/// quotient, plus one where the rest of a division by `divisor` makes `rounding` go away from zero.
[[nodiscard]] constexpr Uint256 rounded_quotient(const Uint256& quotient, const Uint256& rest,
                                                 const Uint256& divisor, Rounding rounding, bool negative) {
  if (rest == 0) return quotient;
  const Uint256 other = divisor - rest;
  const auto half = rest < other   ? std::strong_ordering::less
                    : rest > other ? std::strong_ordering::greater
                                   : std::strong_ordering::equal;
  return rounds_away(rounding, half, (quotient & 1U) != 0, negative) ? Uint256(quotient + 1) : quotient;
}

/// What is left of a number far below half a unit of 10^exponent.
[[nodiscard]] constexpr Decimal round_speck(bool negative, int exponent, Rounding rounding) {
  return Decimal::scaled(negative, rounds_away(rounding, std::strong_ordering::less, false, negative),
                         exponent);
}

/// a / b in 128 bits.
[[nodiscard]] constexpr Decimal divide_narrow(bool negative, Uint128 a, Uint128 b, int exponent,
                                              Rounding rounding) {
  const Uint128 quotient = a / b;
  const Uint128 rest = a % b;
  const bool away = rest != 0 && rounds_away(rounding, rest <=> b - rest, (quotient & 1U) != 0, negative);
  return Decimal::scaled(negative, quotient + (away ? 1U : 0U), exponent);
}

/// a / b / 10^cut for cut > 0.
[[nodiscard]] constexpr Decimal divide_down(bool negative, Uint128 a, Uint128 b, int cut, int exponent,
                                            Rounding rounding) {
  if (cut > max_power) return round_speck(negative, exponent, rounding);
  const Uint256 numerator = widen(a);
  const Uint256 divisor = widen(b) * widen(power_of_ten(cut));
  const Uint256 quotient = numerator / divisor;
  return fitted(negative, rounded_quotient(quotient, numerator % divisor, divisor, rounding, negative),
                exponent, "division");
}

/// a / b x 10^shift for shift >= 0, in steps of 38 digits that end early when the division comes out.
[[nodiscard]] constexpr Decimal divide_up(bool negative, Uint128 a, Uint128 b, int shift, int exponent,
                                          Rounding rounding) {
  const Uint256 divisor = widen(b);
  Uint256 quotient = widen(a / b);
  Uint256 rest = widen(a % b);
  while (shift > 0 && rest != 0) {
    const int step = shift < max_power ? shift : max_power;
    if (!fits_128(quotient)) throw DecimalOverflow("division");
    const Uint256 scale = widen(power_of_ten(step));
    const Uint256 scaled_rest = rest * scale;
    quotient = quotient * scale + scaled_rest / divisor;
    rest = scaled_rest % divisor;
    shift -= step;
  }
  return fitted(negative, rounded_quotient(quotient, rest, divisor, rounding, negative), exponent + shift,
                "division");
}

}  // namespace detail

constexpr std::optional<Decimal> Decimal::try_scaled(bool negative, detail::Uint128 magnitude,
                                                     int exponent) noexcept {
  Decimal result;
  result.assign(negative, magnitude);
  if (magnitude == 0) return result;
  const std::int64_t power = std::int64_t{exponent} + result.exponent_;
  if (power > max_exponent || power < min_exponent) return std::nullopt;
  result.exponent_ = static_cast<std::int16_t>(power);
  return result;
}

constexpr Coefficient Decimal::coefficient() const {
  const Coefficient size = (Coefficient(detail::high_half(magnitude_)) << 64) | detail::low_half(magnitude_);
  return negative_ ? Coefficient(-size) : size;
}

constexpr std::optional<std::int64_t> Decimal::to_int64() const noexcept {
  detail::Uint128 size = 0;
  if (exponent_ < 0 || exponent_ > 18) return std::nullopt;
  if (detail::multiply_overflows(magnitude_, detail::power_of_ten(exponent_), size)) return std::nullopt;
  if (size > (std::uint64_t{1} << 63) - (negative_ ? 0 : 1)) return std::nullopt;
  const auto bits = detail::low_half(size);
  return static_cast<std::int64_t>(negative_ ? 0 - bits : bits);
}

constexpr Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  return a.exponent_ >= b.exponent_ ? detail::add_aligned(a, b) : detail::add_aligned(b, a);
}

constexpr Decimal operator*(const Decimal& a, const Decimal& b) {
  const bool negative = a.negative_ != b.negative_;
  const int exponent = a.exponent_ + b.exponent_;
  detail::Uint128 product = 0;
  if (detail::multiply_overflows(a.magnitude_, b.magnitude_, product)) {
    return detail::fitted(negative, detail::widen(a.magnitude_) * detail::widen(b.magnitude_), exponent,
                          "multiplication");
  }
  return Decimal::scaled(negative, product, exponent);
}

constexpr std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  return a.negative_ ? detail::compare_magnitudes(b, a) : detail::compare_magnitudes(a, b);
}

constexpr Decimal round(const Decimal& x, int exponent, Rounding rounding) {
  if (x.is_zero() || x.exponent() >= exponent) return x;
  const int cut = exponent - x.exponent();
  if (cut > detail::max_power) return detail::round_speck(x.is_negative(), exponent, rounding);
  return detail::divide_narrow(x.is_negative(), x.magnitude(), detail::power_of_ten(cut), exponent, rounding);
}

constexpr Decimal divide(const Decimal& a, const Decimal& b, int digits, Rounding rounding) {
  if (b.is_zero()) throw std::domain_error("Expected a divisor other than 0, got 0");
  if (a.is_zero()) return {};
  const bool negative = a.is_negative() != b.is_negative();
  const int shift = a.exponent() - b.exponent() + digits;
  if (shift < 0)
    return detail::divide_down(negative, a.magnitude(), b.magnitude(), -shift, -digits, rounding);
  detail::Uint128 numerator = 0;
  if (shift > detail::max_power ||
      detail::multiply_overflows(a.magnitude(), detail::power_of_ten(shift), numerator)) {
    return detail::divide_up(negative, a.magnitude(), b.magnitude(), shift, -digits, rounding);
  }
  return detail::divide_narrow(negative, numerator, b.magnitude(), -digits, rounding);
}

}  // namespace zhibiao
