// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/dimension.hpp>
#include <zhibiao/model/scale.hpp>
#include <zhibiao/model/unit_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// The row of a unit by its name as a report writes it; null when the table has none.
[[nodiscard]] inline const UnitRow* find_unit_row(std::string_view name);

namespace detail {

/// What a unit consists of, as parsed; `Unit` gives it meaning.
struct UnitParts {
  static constexpr std::size_t name_capacity = 48;
  FixedName<name_capacity> name;
  UnitKind kind = UnitKind::classifier;
  Dimension dimension;
  Scale scale;
};

[[nodiscard]] constexpr UnitParts unit_parts(const UnitRow& row) {
  return {FixedName<UnitParts::name_capacity>(row.written), row.kind, row.dimension, row.scale.normalised()};
}

/// A number in front of a unit: 百亿 in 百亿元, 10万 in 件/10万人.  `length` 0: none.
struct ScalePrefix {
  std::size_t length = 0;
  Scale scale;
};

/// The scale word that begins the text.
[[nodiscard]] constexpr ScalePrefix scale_word(std::string_view text) {
  constexpr std::pair<std::string_view, int> words[] = {{"十", 1}, {"百", 2}, {"千", 3}, {"万", 4},
                                                        {"萬", 4}, {"亿", 8}, {"億", 8}};
  for (const auto& [word, power] : words)
    if (text.starts_with(word)) return {word.size(), {1, 1, power}};
  return {};
}

/// The digits that begin the text, nine at the most.
[[nodiscard]] constexpr ScalePrefix scale_digits(std::string_view text) {
  std::size_t n = 0;
  std::int64_t number = 0;
  for (; n < text.size() && n < 9 && text[n] >= '0' && text[n] <= '9'; ++n)
    number = number * 10 + (text[n] - '0');
  return number == 0 ? ScalePrefix{} : ScalePrefix{n, {number}};
}

/// Whether a word may be a classifier that the table does not know: letters only, and short.
[[nodiscard]] constexpr bool may_be_classifier(std::string_view word) {
  constexpr std::string_view punctuation[] = {"，", "。", "、", "；", "：", "（", "）", "“",  "”",
                                              "《", "》", "—",  "　", "．", "％", "！", "？", "·"};
  if (word.empty() || word.size() > 24) return false;
  for (const auto mark : punctuation)
    if (word.find(mark) != word.npos) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z');
  });
}

/// The same unit under another name and `scale` times as large.
[[nodiscard]] inline UnitParts rescaled(UnitParts unit, const Scale& scale, std::string_view name) {
  return {FixedName<UnitParts::name_capacity>(name), unit.kind, unit.dimension, unit.scale * scale};
}

/// A unit without a slash: `公里`, `亿元`, a classifier of the open class.
[[nodiscard]] inline std::optional<UnitParts> parse_simple_unit(std::string_view text) {
  if (const UnitRow* row = find_unit_row(text)) return unit_parts(*row);
  if (const auto prefix = scale_word(text); prefix.length != 0) {
    const auto rest = parse_simple_unit(text.substr(prefix.length));
    return rest ? std::optional(rescaled(*rest, prefix.scale, text)) : std::nullopt;
  }
  if (!may_be_classifier(text)) return std::nullopt;
  return UnitParts{
      FixedName<UnitParts::name_capacity>(text), UnitKind::classifier, Dimension::counted(text), {}};
}

/// What stands under a slash: a unit, or so many of it (`10万人`), or a bare number (`10万`).
[[nodiscard]] inline std::optional<UnitParts> parse_divisor(std::string_view text) {
  if (const UnitRow* row = find_unit_row(text)) return unit_parts(*row);
  auto prefix = scale_word(text);
  if (prefix.length == 0) prefix = scale_digits(text);
  if (prefix.length == 0) return parse_simple_unit(text);
  const auto rest = text.substr(prefix.length);
  const auto unit = rest.empty() ? std::optional(UnitParts{}) : parse_divisor(rest);
  return unit ? std::optional(rescaled(*unit, prefix.scale, text)) : std::nullopt;
}

/// A unit with or without a slash; `A/B/C` is `(A/B)/C`.  Its kind is that of A.
[[nodiscard]] inline std::optional<UnitParts> parse_compound_unit(std::string_view text) {
  if (const UnitRow* row = find_unit_row(text)) return unit_parts(*row);
  constexpr std::string_view wide = "／";
  const auto slash = std::max(text.rfind('/') + 1, text.rfind(wide) + 1);  // npos + 1 is 0: none
  if (slash == 0) return parse_simple_unit(text);
  const auto after = slash - 1 + (text[slash - 1] == '/' ? 1 : wide.size());
  const auto over = parse_compound_unit(text.substr(0, slash - 1));
  const auto under = parse_divisor(text.substr(after));
  if (!over || !under) return std::nullopt;
  return UnitParts{FixedName<UnitParts::name_capacity>(text), over->kind, over->dimension / under->dimension,
                   over->scale / under->scale};
}

/// Nothing where the text is too long, or where its size or its dimension has no room.
[[nodiscard]] inline std::optional<UnitParts> parse_unit(std::string_view text) try {
  if (text.empty()) return UnitParts{{}, UnitKind::classifier, Dimension::counted(""), {}};
  if (text.size() > UnitParts::name_capacity) return std::nullopt;
  return parse_compound_unit(text);
} catch (const std::logic_error&) {  // more than three factors
  return std::nullopt;
} catch (const std::overflow_error&) {  // a scale beyond 64 bits
  return std::nullopt;
}

/// The rows sorted by name; built once, then only read.
[[nodiscard]] inline const std::vector<const UnitRow*>& unit_rows_by_name() {
  static const auto sorted = [] {
    std::vector<const UnitRow*> rows;
    for (const UnitRow& row : unit_table()) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return a->name < b->name; });
    return rows;
  }();
  return sorted;
}

}  // namespace detail

inline const UnitRow* find_unit_row(std::string_view name) {
  const auto& rows = detail::unit_rows_by_name();
  const auto at = std::lower_bound(rows.begin(), rows.end(), name,
                                   [](const UnitRow* row, std::string_view key) { return row->name < key; });
  return at != rows.end() && (*at)->name == name ? *at : nullptr;
}

}  // namespace zhibiao
