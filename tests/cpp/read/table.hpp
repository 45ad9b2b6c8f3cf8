// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/figures.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Clauses and what is read of them, as tables.

namespace zhibiao::test {

/// `26.8万平方米` is 268000 平方米: what the number says where it is not what it shows.
inline std::string number_of(const Figures& all, const Figure& row, std::string_view shown) {
  const std::string unit(all.unit_of(row));
  std::string said = to_string(row.value);
  if (row.value2) said += ".." + to_string(*row.value2);
  const bool plain = shown == said + unit || shown == said + "个" + unit;
  return plain ? std::string(shown)
               : std::string(shown) + "(" + said + (unit.empty() ? "" : " " + unit) + ")";
}

/// One figure: `number|measure|bound|period|subject`, then `target`,
/// `estimated` and `optional` where they hold.
/// The number is quoted; its value and unit follow in brackets where they differ from what it shows.
inline std::string dump(const Document& document, const Figures& all, const Figure& row) {
  std::string out = number_of(all, row, document.quote(row.span));
  for (const auto& word : {std::string(to_string(row.measure)), std::string(to_string(row.bound)),
                           to_string(row.period), subject_text(document, row)})
    out += "|" + word;
  if (row.role == Role::target) out += "|target";
  if (row.estimated) out += "|estimated";
  if (row.optional) out += "|optional";
  return out;
}

/// All figures, `; ` between them.
inline std::string dump(const Document& document, const Figures& all) {
  std::string out;
  for (const auto& row : all.rows) out += (out.empty() ? "" : "; ") + dump(document, all, row);
  return out;
}

/// A part of a report of 2025 that holds nothing but `text`.
inline std::string read_part(std::string_view text, PartKind kind, Period period) {
  const auto document = Document::borrow(text);
  Outline order;
  order.year = 2025;
  order.parts.push_back({{0, document.size()}, {0, 0}, kind, period});
  return dump(document, figures(document, order));
}

/// What is read where the report of 2025 looks back on 2024.
inline std::string review(std::string_view text) {
  return read_part(text, PartKind::review, Period::year(2024));
}
/// What is read where the report of 2025 plans 2025.
inline std::string plan(std::string_view text) { return read_part(text, PartKind::plan, Period::year(2025)); }
/// What is read where the report of 2025 looks back on five years.
inline std::string five_years(std::string_view text) {
  return read_part(text, PartKind::review, Period::years(2020, 2024));
}

/// A clause and what is read of it.
struct Clause {
  std::string_view text;
  std::string_view read;
};

template <class Read>
void check(Read read, std::initializer_list<Clause> rows) {
  for (const auto& row : rows) CHECK_MESSAGE(read(row.text) == row.read, row.text);
}

/// UTF-8 of a word of the tables.
inline std::string narrow(std::u16string_view word) {
  std::string out;
  const auto byte = [&](unsigned value) { out.push_back(static_cast<char>(value)); };
  for (const unsigned c : word) {
    if (c >= 0x800) {
      byte(0xE0U | (c >> 12));
      byte(0x80U | ((c >> 6) & 0x3FU));
      byte(0x80U | (c & 0x3FU));
    } else if (c >= 0x80) {
      byte(0xC0U | (c >> 6));
      byte(0x80U | (c & 0x3FU));
    } else {
      byte(c);
    }
  }
  return out;
}

}  // namespace zhibiao::test
