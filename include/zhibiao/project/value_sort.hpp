// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/project/value_kind.hpp>
#include <zhibiao/project/value_words.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace zhibiao::project {

/// What is known of a series beside its numbers.
struct ValueContext {
  std::string_view indicator = {};       ///< its name; empty where none is known
  std::optional<Measure> measure = {};   ///< what figures of reports say they are
  std::optional<Unit> unit = {};         ///< of the values
  const Catalogue* catalogue = nullptr;  ///< the built-in one by default
  std::optional<ValueKind> kind = {};    ///< what the caller says they are, whatever else is known
};

/// A kind, and what a whole is in the unit of the values: 100 for percent; nothing where shares may pass it.
struct ValueSort {
  ValueKind kind = ValueKind::unknown;
  std::optional<double> whole = {};
};

/// The kind of values by what is known of them.  What the caller says comes before all; then what a figure
/// measures, words of its name
/// (`value_words.hpp`), the catalogue's kind of the indicator, and the unit alone: percent is `unclear`, any
/// other unit a quantity.  Never by the numbers themselves.
[[nodiscard]] ValueSort value_sort(const ValueContext& context);

namespace detail::values {

/// Percent, per mille: parts of a whole, of which 1 is so many.
[[nodiscard]] inline std::optional<double> whole_of(const Unit& unit) {
  if (unit.kind() != UnitKind::ratio || !unit.dimension().is_ratio()) return std::nullopt;
  const auto [numerator, denominator, exponent] = unit.scale();
  const double whole =
      static_cast<double>(denominator) / static_cast<double>(numerator) * std::pow(10, -exponent);
  return whole > 1 ? std::optional(whole) : std::nullopt;
}

template <std::size_t N>
[[nodiscard]] constexpr bool ends(std::string_view name, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return name.ends_with(word); });
}
template <std::size_t N>
[[nodiscard]] constexpr bool holds(std::string_view name, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return name.find(word) != name.npos; });
}

/// How the unit bears on it.
enum class UnitSort : std::uint8_t { none, parts, points, other };

[[nodiscard]] inline UnitSort sort_of(const std::optional<Unit>& unit) {
  if (!unit || unit->name().empty()) return UnitSort::none;
  if (whole_of(*unit)) return UnitSort::parts;
  return *unit == Unit::named("百分点") ? UnitSort::points : UnitSort::other;
}

[[nodiscard]] constexpr ValueKind difference_in(UnitSort unit) noexcept {
  return unit == UnitSort::other ? ValueKind::balance : ValueKind::growth;
}

[[nodiscard]] inline ValueKind by_measure(Measure measure, UnitSort unit) noexcept {
  switch (measure) {
    case Measure::growth:
      return ValueKind::growth;
    case Measure::change:
      return difference_in(unit);
    case Measure::ratio:
      return unit == UnitSort::other ? ValueKind::quantity : ValueKind::share;
    case Measure::amount:
    case Measure::cumulative:
      return unit == UnitSort::other ? ValueKind::quantity : ValueKind::unknown;
    default:
      return ValueKind::quantity;
  }
}

[[nodiscard]] inline ValueKind by_words(std::string_view name, UnitSort unit) noexcept {
  if (ends(name, growth_tails)) return difference_in(unit);
  return holds(name, balance_words) ? ValueKind::balance : ValueKind::unknown;
}

[[nodiscard]] inline const Indicator* known(const ValueContext& context, UnitSort unit) {
  if (context.indicator.empty()) return nullptr;
  const auto& catalogue = context.catalogue != nullptr ? *context.catalogue : Catalogue::builtin();
  const auto measure = context.measure.value_or(unit == UnitSort::parts ? Measure::ratio : Measure::amount);
  auto found = context.unit ? catalogue.match(context.indicator, measure, *context.unit) : std::nullopt;
  if (!found) found = catalogue.match(context.indicator);
  return found ? found->indicator : nullptr;
}

/// 元 of an indicator that is told in percent is its growth; without a unit it may be either.
[[nodiscard]] inline ValueKind by_catalogue(const Indicator& row, UnitSort unit) {
  if (unit == UnitSort::other) return ValueKind::quantity;
  const auto own = sort_of(Unit::parse(row.unit));
  if (own == UnitSort::parts && row.kind == IndicatorKind::rate) return ValueKind::share;
  if (row.kind == IndicatorKind::index) return ValueKind::unclear;
  if (unit == UnitSort::parts) return ValueKind::growth;
  const bool told_as_growth = row.measure == Measure::growth || row.measure == Measure::change;
  return told_as_growth ? ValueKind::unclear : ValueKind::quantity;
}

[[nodiscard]] constexpr ValueKind by_unit(UnitSort unit) noexcept {
  if (unit == UnitSort::none) return ValueKind::unknown;
  if (unit == UnitSort::points) return ValueKind::growth;
  return unit == UnitSort::parts ? ValueKind::unclear : ValueKind::quantity;
}

[[nodiscard]] inline ValueKind kind_of(const ValueContext& context, UnitSort unit) {
  const auto measured = context.measure ? by_measure(*context.measure, unit) : ValueKind::unknown;
  if (measured == ValueKind::growth || measured == ValueKind::balance) return measured;
  if (const auto said = by_words(context.indicator, unit); said != ValueKind::unknown) return said;
  if (measured != ValueKind::unknown) return measured;
  if (unit == UnitSort::points) return ValueKind::growth;
  if (const auto* row = known(context, unit)) return by_catalogue(*row, unit);
  if (unit != UnitSort::other && ends(context.indicator, share_tails)) return ValueKind::share;
  return by_unit(unit);
}

}  // namespace detail::values

inline ValueSort value_sort(const ValueContext& context) {
  namespace values = detail::values;
  const auto unit = values::sort_of(context.unit);
  ValueSort out{context.kind ? *context.kind : values::kind_of(context, unit), std::nullopt};
  if (out.kind != ValueKind::share || values::holds(context.indicator, values::open_shares)) return out;
  if (unit == values::UnitSort::none) out.whole = 100;
  if (unit == values::UnitSort::parts) out.whole = values::whole_of(*context.unit);
  return out;
}

}  // namespace zhibiao::project
