// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/period.hpp>
#include <zhibiao/model/span.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/heading.hpp>
#include <zhibiao/text/report_year.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {

/// What a part of the report does.  `mixed` reviews first and plans afterwards.
enum class PartKind : std::uint8_t { front, review, plan, mixed, closing };

inline constexpr std::array<std::string_view, 5> part_kind_names{"front", "review", "plan", "mixed",
                                                                 "closing"};
[[nodiscard]] constexpr std::string_view to_string(PartKind kind) noexcept {
  return part_kind_names[static_cast<std::size_t>(kind)];
}

/// A part (一、…) of the report, or what stands before the first.
struct Part {
  Span span;
  Span heading;
  PartKind kind = PartKind::front;
  Period period;  ///< the year or years it reviews or plans
};

/// A theme （一）… inside a part.
struct Theme {
  Span span;
  Span heading;
  std::uint32_t part = 0;
};

/// The order of a report.  A text without headings has no parts.
struct Outline {
  std::int16_t year = 0;  ///< the year in which the report is given and for which it plans; 0 unknown
  std::vector<Part> parts;
  std::vector<Theme> themes;

  /// The part that holds a code point, or none.
  [[nodiscard]] const Part* part_at(std::uint32_t offset) const noexcept {
    for (const auto& part : parts)
      if (part.span.contains(offset)) return &part;
    return nullptr;
  }
};

/// Finds parts and themes by their headings, what each reviews or plans by the heading's words, and
/// the report's year by (in this order) its title or date line, the headings, the document's name.
[[nodiscard]] Outline outline(const Document& document);

/// The same where the caller knows the year; 0 lets the text say it.
[[nodiscard]] Outline outline(const Document& document, int year);

namespace detail {

[[nodiscard]] inline PartKind kind_of(std::u16string_view heading, bool first) noexcept {
  const bool review = contains_any(heading, review_words);
  const bool plan = contains_any(heading, plan_words);
  if (contains_any(heading, closing_words) && !review && !plan) return PartKind::closing;
  if (review && plan) return PartKind::mixed;
  if (review) return PartKind::review;
  return plan || !first ? PartKind::plan : PartKind::mixed;
}

/// The period that a heading names, else what its kind implies for a report of `year`.
[[nodiscard]] inline Period period_of(std::u16string_view heading, PartKind kind, int year) noexcept {
  const Period named = named_period(heading, year);
  if (named.known()) return named;
  if (year == 0 || kind == PartKind::front || kind == PartKind::closing) return {};
  if (kind == PartKind::plan)
    return heading.find(u"今后五年") == std::u16string_view::npos ? Period::year(year)
                                                                  : Period::years(year, year + 4);
  const bool five = contains_any(heading, five_year_words);
  return five ? Period::years(year - 5, year - 1) : Period::year(year - 1);
}

inline void add_parts(const Document& document, const std::vector<Heading>& headings, Outline& out) {
  const auto text = document.chars();
  for (const auto& heading : headings) {
    if (heading.level != 1) continue;
    const auto words = text.substr(heading.begin, heading.end - heading.begin);
    const auto kind = kind_of(words, out.parts.empty());
    if (!out.parts.empty()) out.parts.back().span.end = document.origin(heading.begin);
    out.parts.push_back({{document.origin(heading.begin), document.size()},
                         document.origin(heading.begin, heading.end),
                         kind,
                         period_of(words, kind, out.year)});
  }
}

inline void add_themes(const Document& document, const std::vector<Heading>& headings, Outline& out) {
  std::uint32_t part = 0;
  for (const auto& heading : headings) {
    const auto begin = document.origin(heading.begin);
    if (!out.themes.empty() && out.themes.back().span.end == document.size())
      out.themes.back().span.end = begin;
    while (part + 1U < out.parts.size() && out.parts[part + 1U].span.begin <= begin) ++part;
    if (heading.level == 2)
      out.themes.push_back({{begin, document.size()}, document.origin(heading.begin, heading.end), part});
  }
}

}  // namespace detail

inline Outline outline(const Document& document, int year) {
  Outline out;
  const auto headings = detail::find_headings(document.chars());
  out.year = static_cast<std::int16_t>(
      year != 0 ? year : detail::report_year(document.chars(), headings, document.name()));
  detail::add_parts(document, headings, out);
  detail::add_themes(document, headings, out);
  return out;
}

inline Outline outline(const Document& document) { return outline(document, 0); }

}  // namespace zhibiao
