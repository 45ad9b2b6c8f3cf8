// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/dimension.hpp>
#include <zhibiao/model/scale.hpp>
#include <zhibiao/model/unit_parse.hpp>
#include <zhibiao/model/unit_table.hpp>
#include <zhibiao/number/decimal.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {

/// Two units that measure different things were put together: "Expected unit 公里, got 平方米".
class UnitMismatch : public std::invalid_argument {
 public:
  UnitMismatch(std::string_view expected, std::string_view got)
      : std::invalid_argument("Expected unit " + shown(expected) + ", got " + shown(got)),
        expected_(expected),
        got_(got) {}
  [[nodiscard]] const std::string& expected() const noexcept { return expected_; }
  [[nodiscard]] const std::string& got() const noexcept { return got_; }

 private:
  [[nodiscard]] static std::string shown(std::string_view name) {
    return name.empty() ? "\"\" (none)" : std::string(name);
  }
  std::string expected_;
  std::string got_;
};

/// A unit as a report writes it: its name, what it measures, and its exact size in base units.
/// Two units are equal when they measure the same thing at the same size: 公里 == 千米, 名 == 人.
/// The default is the unit that is not written: `76万群众` counts things without naming a classifier.
class Unit {
 public:
  static constexpr std::size_t name_capacity = detail::UnitParts::name_capacity;

  constexpr Unit() : parts_{{}, UnitKind::classifier, Dimension::counted(""), {}} {}
  constexpr explicit Unit(const UnitRow& row) : parts_(detail::unit_parts(row)) {}

  /// Reads `公里`, `个百分点` (→ 百分点), `万元` (scale words count), `微克/立方米`, `件/10万人`; a word that
  /// the table does not hold is a classifier of its own, of at most 24 bytes.  Nothing when the text cannot
  /// be a unit: leading digits, spaces, punctuation, more than 48 bytes.
  [[nodiscard]] static std::optional<Unit> parse(std::string_view text) {
    auto parts = detail::parse_unit(text);
    return parts ? std::optional<Unit>(Unit(*parts)) : std::nullopt;
  }
  /// The same for a name that the caller vouches for: throws `std::invalid_argument` when it is none.
  [[nodiscard]] static Unit named(std::string_view text) {
    if (auto unit = parse(text)) return *unit;
    throw std::invalid_argument("Expected a unit such as 公里 or 元/人, got \"" + std::string(text) + '"');
  }

  /// As a table's unit column says it; empty where the text names no unit.
  [[nodiscard]] constexpr std::string_view name() const& noexcept { return parts_.name.view(); }
  [[nodiscard]] std::string name() && { return std::string(parts_.name.view()); }
  [[nodiscard]] constexpr UnitKind kind() const noexcept { return parts_.kind; }
  [[nodiscard]] constexpr const Dimension& dimension() const& noexcept { return parts_.dimension; }
  [[nodiscard]] constexpr Dimension dimension() && noexcept { return parts_.dimension; }
  /// Size in coherent base units (米, 千克, 秒, 个月, 安培, ℃, 字节, currencies, counted things).
  [[nodiscard]] constexpr Scale scale() const noexcept { return parts_.scale; }

  friend constexpr bool operator==(const Unit& a, const Unit& b) noexcept {
    return a.parts_.dimension == b.parts_.dimension && a.parts_.scale == b.parts_.scale;
  }

 private:
  constexpr explicit Unit(const detail::UnitParts& parts) : parts_(parts) {}
  detail::UnitParts parts_;
};

/// Whether amounts of the two can be added, compared, converted.
[[nodiscard]] constexpr bool compatible(const Unit& a, const Unit& b) noexcept {
  return a.dimension() == b.dimension();
}

/// Whether it counts things of the open class, under a classifier, a noun or nothing.
[[nodiscard]] constexpr bool counts_things(const Unit& unit) noexcept {
  return unit.dimension().is_count() && unit.kind() != UnitKind::ratio && unit.kind() != UnitKind::time;
}

/// Compatible, or both count things under different classifiers: reports speak of 100家 and of 100个
/// of the same enterprises.  Good for pairing figures, never for arithmetic.
[[nodiscard]] constexpr bool loosely_compatible(const Unit& a, const Unit& b) noexcept {
  return compatible(a, b) || (counts_things(a) && counts_things(b));
}

/// The exact factor: 1 `from` = factor × `to`.  Throws `UnitMismatch` when they are not compatible.
[[nodiscard]] constexpr Scale conversion(const Unit& from, const Unit& to) {
  if (!compatible(from, to)) throw UnitMismatch(to.name(), from.name());
  return from.scale() / to.scale();
}

namespace detail {

/// value × scale where that is a decimal of finitely many digits.
[[nodiscard]] constexpr std::optional<Decimal> times_exactly(const Decimal& value, const Scale& scale) {
  const Scale s = scale.normalised();
  const Decimal product = value * Decimal(s.numerator);
  const auto divisor = static_cast<Uint128>(s.denominator);
  if (product.magnitude() % divisor != 0) return std::nullopt;
  return Decimal::scaled(product.is_negative(), product.magnitude() / divisor, product.exponent())
      .scaled10(s.exponent);
}

}  // namespace detail

/// `value` in `from` expressed in `to`, exactly; nothing when that has no finite decimal form
/// (1亩 is 1/15公顷).  Throws `UnitMismatch`, and `DecimalOverflow` beyond 128 bits.
[[nodiscard]] constexpr std::optional<Decimal> convert_exactly(const Decimal& value, const Unit& from,
                                                               const Unit& to) {
  return detail::times_exactly(value, conversion(from, to));
}

/// The same rounded to `digits` places after the point.
[[nodiscard]] constexpr Decimal convert(const Decimal& value, const Unit& from, const Unit& to, int digits,
                                        Rounding rounding) {
  const Scale s = conversion(from, to).normalised();
  return divide((value * Decimal(s.numerator)).scaled10(s.exponent), Decimal(s.denominator), digits,
                rounding);
}

}  // namespace zhibiao
