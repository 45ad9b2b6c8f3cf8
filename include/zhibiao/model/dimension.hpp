// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {

namespace detail {

/// A short UTF-8 name kept in place, so that the types that hold it stay trivially copyable and
/// usable in constant expressions.  Constructing one beyond `Capacity` bytes throws `std::length_error`.
template <std::size_t Capacity>
class FixedName {
 public:
  static constexpr std::size_t capacity = Capacity;

  constexpr FixedName() = default;
  constexpr explicit FixedName(std::string_view text) {
    if (text.size() > Capacity) throw std::length_error("name too long: " + std::string(text));
    for (const char c : text) bytes_[size_++] = c;
  }
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes_.data(), size_}; }
  friend constexpr bool operator==(const FixedName&, const FixedName&) noexcept = default;

 private:
  std::array<char, Capacity> bytes_{};
  std::uint8_t size_ = 0;
};

}  // namespace detail

/// The physical bases.  Calendar months stand apart from seconds: a year is twelve months exactly,
/// but no fixed number of days.
enum class Base : std::uint8_t { length, mass, time, month, current, temperature, information };

/// What a unit measures: a product of physical bases, currencies and counted things, each with a
/// small integer exponent.  Counted things form an open class, told apart by name: 家 is not 户.
/// The default value is dimensionless: a ratio.
class Dimension {
 public:
  /// A currency (ISO 4217 code) or a counted thing (the classifier, in Chinese).
  struct Factor {
    detail::FixedName<24> name;
    std::int8_t exponent = 0;
    bool currency = false;
    friend constexpr bool operator==(const Factor&, const Factor&) noexcept = default;
  };
  static constexpr std::size_t base_count = 7;
  static constexpr std::size_t factor_capacity = 3;

  constexpr Dimension() = default;
  [[nodiscard]] static constexpr Dimension of(Base base, int exponent = 1) {
    Dimension d;
    d.bases_[static_cast<std::size_t>(base)] = small(exponent);
    return d;
  }
  [[nodiscard]] static constexpr Dimension currency(std::string_view iso_code) {
    return of(Factor{detail::FixedName<24>(iso_code), 1, true});
  }
  /// `name` at most 24 bytes of UTF-8; empty for things that the text counts without a classifier.
  [[nodiscard]] static constexpr Dimension counted(std::string_view name) {
    return of(Factor{detail::FixedName<24>(name), 1, false});
  }

  [[nodiscard]] constexpr bool is_ratio() const noexcept { return *this == Dimension{}; }
  /// One currency and nothing else: 元, 美元.
  [[nodiscard]] constexpr bool is_money() const noexcept { return is_one_factor(true); }
  /// One counted thing and nothing else: 家, 人次.
  [[nodiscard]] constexpr bool is_count() const noexcept { return is_one_factor(false); }
  [[nodiscard]] constexpr int exponent(Base base) const noexcept {
    return bases_[static_cast<std::size_t>(base)];
  }
  [[nodiscard]] constexpr std::size_t factor_count() const noexcept { return count_; }
  [[nodiscard]] constexpr const Factor* begin() const noexcept { return factors_.data(); }
  [[nodiscard]] constexpr const Factor* end() const noexcept { return factors_.data() + count_; }

  /// Product and quotient.  More than `factor_capacity` different factors: `std::length_error`.
  friend constexpr Dimension operator*(Dimension a, const Dimension& b) { return a.combine(b, 1); }
  friend constexpr Dimension operator/(Dimension a, const Dimension& b) { return a.combine(b, -1); }
  friend constexpr bool operator==(const Dimension&, const Dimension&) noexcept = default;

 private:
  [[nodiscard]] static constexpr std::int8_t small(int exponent) {
    if (exponent < -9 || exponent > 9) throw std::out_of_range("exponent of a unit beyond ±9");
    return static_cast<std::int8_t>(exponent);
  }
  [[nodiscard]] static constexpr Dimension of(const Factor& factor) {
    Dimension d;
    d.factors_[d.count_++] = factor;
    return d;
  }
  [[nodiscard]] constexpr bool is_one_factor(bool currency) const noexcept {
    return count_ == 1 && factors_[0].exponent == 1 && factors_[0].currency == currency &&
           bases_ == std::array<std::int8_t, base_count>{};
  }
  constexpr Dimension& combine(const Dimension& other, int sign) {
    for (std::size_t i = 0; i < base_count; ++i) bases_[i] = small(bases_[i] + sign * other.bases_[i]);
    for (const Factor& factor : other) raise(factor, sign * factor.exponent);
    return *this;
  }
  /// Keeps factors sorted by name and free of zero exponents, so that == compares meanings.
  constexpr void raise(const Factor& factor, int exponent) {
    std::size_t at = 0;
    while (at < count_ && factors_[at].name.view() < factor.name.view()) ++at;
    if (at < count_ && factors_[at].name == factor.name) {
      factors_[at].exponent = small(factors_[at].exponent + exponent);
      if (factors_[at].exponent == 0) erase(at);
    } else {
      insert(at, {factor.name, small(exponent), factor.currency});
    }
  }
  constexpr void insert(std::size_t at, const Factor& factor) {
    if (count_ == factor_capacity) throw std::length_error("a unit of more than three counted things");
    for (std::size_t i = count_++; i > at; --i) factors_[i] = factors_[i - 1];
    factors_[at] = factor;
  }
  constexpr void erase(std::size_t at) {
    for (std::size_t i = at + 1; i < count_; ++i) factors_[i - 1] = factors_[i];
    factors_[--count_] = Factor{};
  }

  std::array<std::int8_t, base_count> bases_{};
  std::array<Factor, factor_capacity> factors_{};
  std::uint8_t count_ = 0;
};

}  // namespace zhibiao
