// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/percent.hpp>
#include <zhibiao/model/quantity.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/rational.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace zhibiao {

/// Why a gap, or its relative size, is missing.
enum class GapReason : std::uint8_t {
  none,          ///< it is there
  unit_differs,  ///< 家 beside 个, 平方米 beside 条: no exact difference
  no_decimal,    ///< the exact difference does not have finitely many digits, or too many
  rate,          ///< rates differ by percentage points; a ratio of two growth rates means nothing
  base_is_zero,  ///< relative to nothing
};

inline constexpr std::array<std::string_view, 5> gap_reason_names{"none", "unit_differs", "no_decimal",
                                                                  "rate", "base_is_zero"};
[[nodiscard]] constexpr std::string_view to_string(GapReason reason) noexcept {
  return gap_reason_names[static_cast<std::size_t>(reason)];
}

/// A number as gaps are taken of it.
struct Measured {
  Decimal value;
  Unit unit;
  Measure measure = Measure::amount;

  /// Growth and shares: what is said in percent, 倍 or percentage points.
  [[nodiscard]] bool is_rate() const {
    const bool of_rate =
        measure == Measure::growth || measure == Measure::ratio || measure == Measure::change;
    return of_rate && unit.kind() == UnitKind::ratio;
  }
};

/// How far `to` is from `from`, exactly: percentage points for rates, a quantity in the unit of `to` for
/// everything else.  `relative` is the gap over the size of `from`; it is there for amounts only.
struct Gap {
  std::variant<PercentagePoints, Quantity> difference;
  std::optional<Rational> relative;
  GapReason relative_reason = GapReason::none;  ///< why `relative` is missing

  [[nodiscard]] const Decimal& value() const {
    const auto* points = std::get_if<PercentagePoints>(&difference);
    return points != nullptr ? points->value() : std::get<Quantity>(difference).value();
  }
  [[nodiscard]] int sign() const { return value().sign(); }
};

/// A gap, or why there is none.
struct GapResult {
  std::optional<Gap> gap;
  GapReason reason = GapReason::none;
};

/// `to` - `from`.  Never throws on units: what does not compare is a reason.
[[nodiscard]] GapResult gap(const Measured& from, const Measured& to);

/// `0.5个百分点`, `-35平方米`.
[[nodiscard]] std::string to_string(const Gap& gap);

namespace detail::gaps {

[[nodiscard]] inline Percent percent(const Measured& x) {
  if (x.unit.dimension().is_ratio()) return Percent(*convert_exactly(x.value, x.unit, Unit::named("%")));
  return Percent(*convert_exactly(x.value, x.unit, Unit::named("百分点")));
}

[[nodiscard]] inline GapResult between_amounts(const Measured& from, const Measured& to) {
  const auto base = convert_exactly(from.value, from.unit, to.unit);
  if (!base) return {std::nullopt, GapReason::no_decimal};
  Gap out{Quantity(to.value - *base, to.unit), std::nullopt, GapReason::base_is_zero};
  if (base->is_zero()) return {out, GapReason::none};
  out.relative = Rational(to.value - *base, abs(*base));
  out.relative_reason = GapReason::none;
  return {out, GapReason::none};
}

}  // namespace detail::gaps

inline GapResult gap(const Measured& from, const Measured& to) try {
  if (!compatible(from.unit, to.unit)) return {std::nullopt, GapReason::unit_differs};
  if (!from.is_rate() || !to.is_rate()) return detail::gaps::between_amounts(from, to);
  const auto points = detail::gaps::percent(to) - detail::gaps::percent(from);
  return {Gap{points, std::nullopt, GapReason::rate}, GapReason::none};
} catch (const DecimalOverflow&) {
  return {std::nullopt, GapReason::no_decimal};
}

inline std::string to_string(const Gap& gap) {
  return std::visit([](const auto& difference) { return to_string(difference); }, gap.difference);
}

}  // namespace zhibiao
