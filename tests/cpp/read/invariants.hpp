// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/figures.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What holds for the reading of any text whatever: used by tests and by the fuzzer.

namespace zhibiao::test {

/// All of a reading in one string, so that two readings can be compared.
inline std::string dump_all(const Document& document, const Figures& figures) {
  std::string out;
  const auto put = [&](auto... words) { ((out += std::string(words), out += '|'), ...); };
  for (const auto& row : figures.rows) {
    put(document.quote(row.span), to_string(row.value), row.value2 ? to_string(*row.value2) : "");
    put(figures.unit_of(row), to_string(row.bound), to_string(row.measure), to_string(row.role));
    put(to_string(row.period), subject_text(document, row), row.estimated ? "estimated" : "");
    put(std::to_string(row.span.begin), std::to_string(row.resolution), std::to_string(row.sentence.begin));
  }
  for (const auto& unread : figures.unread)
    put(document.quote(unread.number), document.quote(unread.clause), to_string(unread.reason));
  return out;
}

/// The bytes of a span, found by counting code points from the beginning.
inline std::string_view counted_quote(std::string_view bytes, Span span) {
  const auto at = [&](std::uint32_t point) {
    std::size_t i = 0;
    for (; i < bytes.size(); ++i)
      if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) != 0x80U && point-- == 0) break;
    return i;
  };
  return bytes.substr(at(span.begin), at(span.end) - at(span.begin));
}

constexpr bool inside(Span inner, Span outer) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

/// The sentence that names what is wrong with a row, or nothing.
inline std::string_view wrong_with(const Document& document, const Figures& figures, const Figure& row) {
  const Span whole{0, document.size()};
  if (row.span.empty() || !inside(row.span, whole)) return "the span lies outside the document";
  if (!inside(row.span, row.sentence)) return "the number lies outside its sentence";
  if (!inside(row.sentence, whole)) return "the sentence lies outside the document";
  if (row.unit >= figures.units.size()) return "the unit is not in the list of units";
  if (row.value2.has_value() != (row.bound == Bound::range))
    return "a range without an end, or an end without a range";
  if (row.period.first > row.period.last) return "the period ends before it begins";
  for (const auto& piece : row.subject)
    if (piece.empty() || !inside(piece, whole)) return "a piece of the subject lies outside the document";
  return {};
}

inline std::string_view wrong_with(const Document& document, const Outline& outline) {
  const Span whole{0, document.size()};
  for (std::size_t i = 0; i < outline.parts.size(); ++i) {
    const auto& part = outline.parts[i];
    if (!inside(part.span, whole) || !inside(part.heading, part.span))
      return "a part lies outside the document";
    if (i > 0 && outline.parts[i - 1].span.end != part.span.begin) return "the parts leave a gap, or overlap";
    if (part.period.first > part.period.last) return "a part's period ends before it begins";
  }
  for (const auto& theme : outline.themes) {
    if (!inside(theme.span, whole) || !inside(theme.heading, theme.span))
      return "a theme lies outside the document";
    if (theme.part != 0 && theme.part >= outline.parts.size()) return "a theme belongs to no part";
  }
  return {};
}

/// The sentence that names what is wrong with the reading of a text, or nothing.
inline std::string_view wrong_with(const Document& document) {
  const auto order = outline(document);
  if (const auto wrong = wrong_with(document, order); !wrong.empty()) return wrong;
  const auto found = figures(document, order);
  const Figure* before = nullptr;
  for (const auto& row : found.rows) {
    if (const auto wrong = wrong_with(document, found, row); !wrong.empty()) return wrong;
    if (before != nullptr && row.span.begin < before->span.end)
      return "two figures overlap, or are out of order";
    before = &row;
  }
  for (const auto& unread : found.unread) {
    if (!inside(unread.clause, {0, document.size()})) return "an unread clause lies outside the document";
    if (unread.number.empty() || !inside(unread.number, unread.clause))
      return "an unread number lies outside its clause";
  }
  if (dump_all(document, found) != dump_all(document, figures(document))) return "two readings differ";
  return {};
}

/// The same, and that quotations are the bytes that counting code points finds (slow).
inline std::string_view wrong_with_quotes(const Document& document) {
  const auto found = figures(document);
  for (const auto& row : found.rows)
    if (document.quote(row.span) != counted_quote(document.bytes(), row.span))
      return "a quotation is not that of its span";
  for (const auto& unread : found.unread)
    if (document.quote(unread.number) != counted_quote(document.bytes(), unread.number))
      return "a quotation is not that of its span";
  return {};
}

}  // namespace zhibiao::test
