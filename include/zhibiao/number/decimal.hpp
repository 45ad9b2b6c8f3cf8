// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/rounding.hpp>
#include <zhibiao/number/wide.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {

/// An exact result has no room in 128 bits x 10^[-1000, 1000]. `operation` names what was computed.
class DecimalOverflow : public std::overflow_error {
 public:
  explicit DecimalOverflow(const char* operation)
      : std::overflow_error(std::string("Expected a decimal of at most 128 bits, got a larger result in ") +
                            operation),
        operation_(operation) {}
  [[nodiscard]] const char* operation() const noexcept { return operation_; }

 private:
  const char* operation_;  // a literal
};

namespace detail {

template <class T>
concept Character = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
                    std::same_as<T, char16_t> || std::same_as<T, char32_t>;

/// Numbers, not truth values or letters.
template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !Character<T>;

}  // namespace detail

/// An exact decimal number: coefficient x 10^exponent with |coefficient| < 2^128.
///
/// Kept without trailing zeros in the coefficient, so equal values are equal member by member: 5.50 == 5.5.
/// What a number was printed as (its resolution) is kept beside it, never in it. There is no NaN, no
/// infinity, no negative zero. + - * are exact or throw `DecimalOverflow`; dividing and rounding name their
/// rounding. Never converts from or to a double by itself.
class Decimal {
 public:
  static constexpr int max_exponent = 1000;
  static constexpr int min_exponent = -1000;

  constexpr Decimal() noexcept = default;
  constexpr Decimal(detail::WholeNumber auto value) noexcept {  // NOLINT(google-explicit-constructor)
    assign(value < 0,
           value < 0 ? 0 - static_cast<detail::Uint128>(value) : static_cast<detail::Uint128>(value));
  }

  /// coefficient x 10^exponent. Throws `DecimalOverflow` when that leaves the range.
  [[nodiscard]] static constexpr Decimal scaled(std::int64_t coefficient, int exponent) {
    const auto bits = static_cast<std::uint64_t>(coefficient);
    return scaled(coefficient < 0, coefficient < 0 ? 0 - bits : bits, exponent);
  }
  /// The same from a magnitude and a sign.
  [[nodiscard]] static constexpr Decimal scaled(bool negative, detail::Uint128 magnitude, int exponent) {
    const auto result = try_scaled(negative, magnitude, exponent);
    return result ? *result : throw DecimalOverflow("scaling");
  }
  /// The same; nothing when it leaves the range.
  [[nodiscard]] static constexpr std::optional<Decimal> try_scaled(bool negative, detail::Uint128 magnitude,
                                                                   int exponent) noexcept;

  /// Reads `[+-]digits[.digits][e[+-]digits]` to the end of the text; nothing when it is anything else or too
  /// large. Either the digits before the point or those after it may be missing, not both.
  [[nodiscard]] static constexpr std::optional<Decimal> parse(std::string_view text) noexcept;

  [[nodiscard]] constexpr Coefficient coefficient() const;
  [[nodiscard]] constexpr detail::Uint128 magnitude() const noexcept { return magnitude_; }
  [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }
  [[nodiscard]] constexpr int sign() const noexcept { return magnitude_ == 0 ? 0 : negative_ ? -1 : 1; }
  [[nodiscard]] constexpr bool is_zero() const noexcept { return magnitude_ == 0; }
  [[nodiscard]] constexpr bool is_negative() const noexcept { return negative_; }
  [[nodiscard]] constexpr bool is_integer() const noexcept { return exponent_ >= 0; }

  /// This times 10^n. Throws `DecimalOverflow` when the exponent leaves the range.
  [[nodiscard]] constexpr Decimal scaled10(int n) const { return scaled(negative_, magnitude_, shifted(n)); }
  /// The integer it is; nothing for a fraction or outside 64 bits.
  [[nodiscard]] constexpr std::optional<std::int64_t> to_int64() const noexcept;
  /// The nearest double. The name says that it is not exact.
  [[nodiscard]] double approximate() const noexcept;

  [[nodiscard]] constexpr Decimal operator-() const noexcept {
    auto result = *this;
    result.negative_ = !negative_ && magnitude_ != 0;
    return result;
  }
  [[nodiscard]] constexpr Decimal operator+() const noexcept { return *this; }

  friend constexpr bool operator==(const Decimal&, const Decimal&) noexcept = default;

  constexpr Decimal& operator+=(const Decimal& other) { return *this = *this + other; }
  constexpr Decimal& operator-=(const Decimal& other) { return *this = *this - other; }
  constexpr Decimal& operator*=(const Decimal& other) { return *this = *this * other; }

  friend constexpr Decimal operator+(const Decimal& a, const Decimal& b);
  friend constexpr Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  friend constexpr Decimal operator*(const Decimal& a, const Decimal& b);
  friend constexpr std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;

 private:
  constexpr void assign(bool negative, detail::Uint128 magnitude) noexcept {
    if (magnitude == 0) return;
    exponent_ = static_cast<std::int16_t>(detail::strip_zeros(magnitude));
    magnitude_ = magnitude;
    negative_ = negative;
  }
  /// The exponent after scaling by 10^n, held just outside the range when it would leave it.
  [[nodiscard]] constexpr int shifted(int n) const noexcept {
    constexpr int far = 4 * max_exponent;
    return exponent_ + (n > far ? far : n < -far ? -far : n);
  }

  detail::Uint128 magnitude_ = 0;
  std::int16_t exponent_ = 0;
  bool negative_ = false;
};

static_assert(sizeof(Decimal) <= 48);

[[nodiscard]] constexpr Decimal abs(const Decimal& x) noexcept { return x.is_negative() ? -x : x; }

/// Rounds to a multiple of 10^exponent (GB/T 8170 is `half_even`): round(15.4546, 0) = 15,
/// round(1.050, -1) = 1.0, round(2500, 3) = 2000. A coarser x stays as it is.
[[nodiscard]] constexpr Decimal round(const Decimal& x, int exponent, Rounding rounding);

/// a / b rounded to `digits` places after the point (before it, when negative).
/// Throws `std::domain_error` when b is 0, `DecimalOverflow` when the quotient has no room.
[[nodiscard]] constexpr Decimal divide(const Decimal& a, const Decimal& b, int digits, Rounding rounding);

inline namespace literals {

/// `1.25_dec`; what is no decimal does not compile.
[[nodiscard]] consteval Decimal operator""_dec(const char* text);

}  // namespace literals

}  // namespace zhibiao

#include <zhibiao/number/decimal_arithmetic.hpp>
#include <zhibiao/number/decimal_text.hpp>
