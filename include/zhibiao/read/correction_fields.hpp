// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/read/correction.hpp>
#include <zhibiao/read/correction_anchor.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

/// The fields of a figure as words, and words as fields.

namespace zhibiao {
namespace detail::correction {

[[nodiscard]] inline std::optional<int> whole_number(std::string_view text) noexcept {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

[[nodiscard]] inline std::optional<bool> flag(std::string_view text) noexcept {
  if (text == "true") return true;
  if (text == "false") return false;
  return std::nullopt;
}

/// `2024`, `2021-2025`, or nothing written: not known.
[[nodiscard]] inline std::optional<Period> period(std::string_view text) noexcept {
  if (text.empty()) return Period{};
  const auto dash = text.find('-');
  const auto first = whole_number(text.substr(0, dash));
  const auto last = dash == text.npos ? first : whole_number(text.substr(dash + 1));
  if (!first || !last || *first < 1 || *last > 9999 || *first > *last) return std::nullopt;
  return Period::years(*first, *last);
}

[[nodiscard]] inline std::optional<std::int8_t> resolution(std::string_view text) noexcept {
  const auto power = whole_number(text);
  if (!power || *power < -38 || *power > 38) return std::nullopt;
  return static_cast<std::int8_t>(*power);
}

template <std::size_t N>
[[nodiscard]] std::string one_of(const std::array<std::string_view, N>& names) {
  std::string list = "one of ";
  for (const auto name : names) list.append(list.size() > 7 ? ", " : "").append(name);
  return list;
}

/// What a field's words must be.
[[nodiscard]] inline std::string expected(FigureField field) {
  switch (field) {
    case FigureField::value:
    case FigureField::value2:
      return "a number such as 26.8";
    case FigureField::unit:
      return "a unit such as 公里 or 元/人";
    case FigureField::bound:
      return one_of(bound_symbols);
    case FigureField::measure:
      return one_of(measure_names);
    case FigureField::role:
      return one_of(role_names);
    case FigureField::period:
      return "a period such as 2024 or 2021-2025";
    case FigureField::subject:
      return "the words that name what is measured";
    case FigureField::estimated:
    case FigureField::optional:
      return "true or false";
    case FigureField::resolution:
      return "a power of ten from -38 to 38";
  }
  return {};
}

/// Whether a field can say so.
[[nodiscard]] inline bool is_valid(FigureField field, std::string_view text) {
  switch (field) {
    case FigureField::value:
    case FigureField::value2:
      return Decimal::parse(text).has_value();
    case FigureField::unit:
      return Unit::parse(text).has_value();
    case FigureField::bound:
      return enum_by_name<Bound>(bound_symbols, text).has_value();
    case FigureField::measure:
      return enum_by_name<Measure>(measure_names, text).has_value();
    case FigureField::role:
      return enum_by_name<Role>(role_names, text).has_value();
    case FigureField::period:
      return period(text).has_value();
    case FigureField::subject:
      return !squeezed(text).empty();
    case FigureField::estimated:
    case FigureField::optional:
      return flag(text).has_value();
    case FigureField::resolution:
      return resolution(text).has_value();
  }
  return false;
}

/// What a figure says; nothing is a `value2` that is not there.
[[nodiscard]] inline std::optional<std::string> words_of(const Document& document, const Figures& figures,
                                                         const Figure& figure, FigureField field) {
  switch (field) {
    case FigureField::value:
      return to_string(figure.value);
    case FigureField::value2:
      return figure.value2 ? std::optional(to_string(*figure.value2)) : std::nullopt;
    case FigureField::unit:
      return std::string(figures.unit_of(figure));
    case FigureField::bound:
      return std::string(to_string(figure.bound));
    case FigureField::measure:
      return std::string(to_string(figure.measure));
    case FigureField::role:
      return std::string(to_string(figure.role));
    case FigureField::period:
      return to_string(figure.period);
    case FigureField::subject:
      return subject_text(document, figure);
    case FigureField::estimated:
      return figure.estimated ? "true" : "false";
    case FigureField::optional:
      return figure.optional ? "true" : "false";
    case FigureField::resolution:
      return std::to_string(figure.resolution);
  }
  return std::nullopt;
}

/// Whether two words of a field mean the same: 5.50 and 5.5; subjects whatever their blanks.
[[nodiscard]] inline bool same_words(FigureField field, const std::optional<std::string>& a,
                                     const std::optional<std::string>& b) {
  if (!a || !b || *a == *b) return a == b;
  if (field == FigureField::value || field == FigureField::value2) {
    const auto x = Decimal::parse(*a), y = Decimal::parse(*b);
    return x && y && *x == *y;
  }
  return field == FigureField::subject && squeezed(*a) == squeezed(*b);
}

/// The last printed digit of a value that takes the place of another: it moves with a power of ten, and
/// other digits refine it.
[[nodiscard]] inline std::int8_t resolution_after(const Decimal& before, int was,
                                                  const Decimal& after) noexcept {
  const bool same_digits = !before.is_zero() && before.magnitude() == after.magnitude();
  const int power =
      same_digits ? was + after.exponent() - before.exponent() : std::min(was, after.exponent());
  return static_cast<std::int8_t>(std::clamp(power, -100, 100));
}

[[nodiscard]] inline std::uint16_t unit_number(Figures& figures, const std::string& name) {
  const auto found = std::find(figures.units.begin(), figures.units.end(), name);
  const auto number = static_cast<std::uint16_t>(found - figures.units.begin());
  if (found == figures.units.end()) figures.units.push_back(name);
  return number;
}

[[nodiscard]] inline std::string shown(const std::optional<std::string>& words) {
  return words && !words->empty() ? *words : "nothing";
}

inline void validate_change(const FieldChange& change, CorrectionAction action) {
  const std::string field(to_string(change.field));
  const bool may_be_absent = change.field == FigureField::value2;
  if (!may_be_absent && action == CorrectionAction::change && !change.before)
    throw InvalidCorrection(field, "what was read before", "nothing");
  if (change.after ? !is_valid(change.field, *change.after) : !may_be_absent)
    throw InvalidCorrection(field, expected(change.field), shown(change.after));
  if (action == CorrectionAction::change && same_words(change.field, change.before, change.after))
    throw InvalidCorrection(field, "another word than what was read", shown(change.after));
}

[[nodiscard]] inline bool has(const Correction& correction, FigureField field) noexcept {
  return std::any_of(correction.changes.begin(), correction.changes.end(),
                     [field](const FieldChange& change) { return change.field == field; });
}

inline void validate_fields(const Correction& correction) {
  std::uint32_t seen = 0;
  for (const auto& change : correction.changes) {
    const auto bit = 1U << static_cast<unsigned>(change.field);
    const std::string field(to_string(change.field));
    if ((seen & bit) != 0) throw InvalidCorrection(field, "one change", "two");
    seen |= bit;
    validate_change(change, correction.action);
  }
}

}  // namespace detail::correction

inline void validate(const Correction& correction) {
  using detail::correction::has;
  const bool removes = correction.action == CorrectionAction::remove;
  if (correction.anchor.text.empty()) throw InvalidCorrection("text", "the words of the figure", "nothing");
  if (removes != correction.changes.empty())
    throw InvalidCorrection("action", removes ? "no fields beside remove" : "a field that changes",
                            removes ? std::string(to_string(correction.changes[0].field)) : "none");
  if (correction.action == CorrectionAction::add)
    for (const auto field : {FigureField::value, FigureField::subject})
      if (!has(correction, field))
        throw InvalidCorrection(std::string(to_string(field)), detail::correction::expected(field),
                                "nothing; a figure that is added needs it");
  detail::correction::validate_fields(correction);
}

}  // namespace zhibiao
