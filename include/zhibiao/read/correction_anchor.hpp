// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/correction.hpp>
#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How the place of a correction is found.

namespace zhibiao {
namespace detail::correction {

[[nodiscard]] constexpr bool is_blank(char16_t c) noexcept { return c == u' ' || c == u'\n' || c == u'\r'; }

/// The characters of a document without its blanks, and where each stands in `chars()`.
struct Squeezed {
  std::u16string chars;
  std::vector<std::uint32_t> at;

  explicit Squeezed(const Document& document) {
    const auto all = document.chars();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_blank(all[i])) continue;
      chars.push_back(all[i]);
      at.push_back(static_cast<std::uint32_t>(i));
    }
  }
};

/// Words as the reader sees them, without blanks.
[[nodiscard]] inline std::u16string squeezed(std::string_view words) {
  return Squeezed(Document::borrow(words)).chars;
}

/// The number of `chars()` at which a code point of the file stands, or the next that is kept.
[[nodiscard]] inline std::size_t char_at(const Document& document, std::uint32_t code_point) noexcept {
  std::size_t low = 0, high = document.chars().size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (document.origin(middle) < code_point)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/// How often `words` stand in `text`: 0, 1, or 2 for several times; and where the first of them begins.
struct Found {
  int times = 0;
  std::size_t at = 0;
};
[[nodiscard]] inline Found find_once(std::u16string_view text, std::u16string_view words) noexcept {
  if (words.empty()) return {};
  const auto first = text.find(words);
  if (first == text.npos) return {};
  return {text.find(words, first + 1) == text.npos ? 1 : 2, first};
}

/// Where a correction stands in this document, or why nowhere.
struct Place {
  Span span;
  CorrectionReason reason = CorrectionReason::applied;
};

/// By the words of the anchor and those around it.
[[nodiscard]] inline Place place_by_words(const Document& document, const Squeezed& text,
                                          const Anchor& anchor) {
  const auto before = squeezed(anchor.before), own = squeezed(anchor.text), after = squeezed(anchor.after);
  const auto [times, at] = find_once(text.chars, before + own + after);
  if (times == 0 || own.empty()) return {{}, CorrectionReason::text_not_found};
  if (times > 1) return {{}, CorrectionReason::text_not_unique};
  const auto first = at + before.size();
  return {document.origin(text.at[first], text.at[first + own.size() - 1] + std::size_t{1}),
          CorrectionReason::moved};
}

/// By the place that it names.
[[nodiscard]] inline Place place_by_span(const Document& document, const Anchor& anchor) {
  const bool same = !anchor.span.empty() && document.quote(anchor.span) == anchor.text;
  return {anchor.span, same ? CorrectionReason::applied : CorrectionReason::quote_differs};
}

/// The text of a span with every run of blanks as one.
[[nodiscard]] inline std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

/// The anchor with `reach` characters on each side.
[[nodiscard]] inline Anchor anchor_with(const Document& document, Span span, std::uint32_t reach) {
  const Span before{span.begin - std::min(span.begin, reach), span.begin};
  const Span after{span.end, std::min(document.size(), span.end + reach)};
  return {span, std::string(document.quote(span)), on_one_line(document.quote(before)),
          on_one_line(document.quote(after))};
}

}  // namespace detail::correction

inline Anchor anchor_of(const Document& document, Span span) {
  constexpr std::uint32_t least = 12, most = 192;
  const detail::correction::Squeezed text(document);
  for (auto reach = least;; reach *= 2) {
    auto anchor = detail::correction::anchor_with(document, span, reach);
    const auto words = anchor.before + anchor.text + anchor.after;
    const auto found = detail::correction::find_once(text.chars, detail::correction::squeezed(words));
    if (found.times == 1 || reach >= most) return anchor;
  }
}

}  // namespace zhibiao
