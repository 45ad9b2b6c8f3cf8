// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/misuse.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/decimal.hpp>

#include <compare>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>

namespace zhibiao {

namespace detail {

/// A number without a unit.
template <class T>
concept Unitless = std::same_as<T, Decimal> || std::integral<T> || std::floating_point<T>;

}  // namespace detail

/// An exact amount of a unit: 26.8 of 万平方米.  Sums are in the unit of the left operand where that has
/// a finite decimal form, else in that of the right one (1公顷 + 1亩 = 16亩), else `std::domain_error`.
/// Units that are not compatible, two currencies among them, throw `UnitMismatch`.
class Quantity {
 public:
  constexpr Quantity() = default;
  constexpr Quantity(const Decimal& value, const Unit& unit) : value_(value), unit_(unit) {}

  [[nodiscard]] constexpr const Decimal& value() const& noexcept { return value_; }
  [[nodiscard]] constexpr Decimal value() && noexcept { return value_; }
  [[nodiscard]] constexpr const Unit& unit() const& noexcept { return unit_; }
  [[nodiscard]] constexpr Unit unit() && noexcept { return unit_; }

  /// The same amount in another unit; nothing when it has no finite decimal form there.
  [[nodiscard]] constexpr std::optional<Quantity> in(const Unit& unit) const {
    const auto value = convert_exactly(value_, unit_, unit);
    return value ? std::optional<Quantity>(Quantity(*value, unit)) : std::nullopt;
  }
  /// The same, rounded to `digits` places after the point.
  [[nodiscard]] constexpr Quantity in(const Unit& unit, int digits, Rounding rounding) const {
    return {convert(value_, unit_, unit, digits, rounding), unit};
  }

  [[nodiscard]] constexpr Quantity operator-() const noexcept { return {-value_, unit_}; }
  friend constexpr Quantity operator+(const Quantity& a, const Quantity& b) {
    if (const auto same = b.in(a.unit_)) return {a.value_ + same->value_, a.unit_};
    if (const auto same = a.in(b.unit_)) return {same->value_ + b.value_, b.unit_};
    throw std::domain_error("Expected a sum with finitely many digits, got " + std::string(a.unit_.name()) +
                            " + " + std::string(b.unit_.name()) +
                            "; convert one of them with a rounding first");
  }
  friend constexpr Quantity operator-(const Quantity& a, const Quantity& b) { return a + -b; }
  friend constexpr Quantity operator*(const Quantity& a, const Decimal& k) { return {a.value_ * k, a.unit_}; }
  friend constexpr Quantity operator*(const Decimal& k, const Quantity& a) { return a * k; }

  /// By amount, whatever the units: 1公里 == 1000米.  What cannot be compared is not equal.
  friend constexpr bool operator==(const Quantity& a, const Quantity& b) {
    return compatible(a.unit_, b.unit_) && (a <=> b) == 0;
  }
  friend constexpr std::strong_ordering operator<=>(const Quantity& a, const Quantity& b) {
    const Scale s = conversion(b.unit_, a.unit_).normalised();
    return a.value_ * Decimal(s.denominator) <=> (b.value_ * Decimal(s.numerator)).scaled10(s.exponent);
  }

  template <detail::Unitless N>
  friend constexpr Quantity operator+(const Quantity&, N) {
    static_assert(detail::always_false<N>, "Expected a Quantity to add, got a number without a unit");
    return {};
  }
  template <detail::Unitless N>
  friend constexpr Quantity operator-(const Quantity&, N) {
    static_assert(detail::always_false<N>, "Expected a Quantity to subtract, got a number without a unit");
    return {};
  }

 private:
  Decimal value_;
  Unit unit_;
};

/// `26.8平方米`: the number plain, the unit as written.
[[nodiscard]] inline std::string to_string(const Quantity& quantity) {
  return to_string(quantity.value()) + std::string(quantity.unit().name());
}

}  // namespace zhibiao
