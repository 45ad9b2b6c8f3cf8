// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/figure.hpp>
#include <zhibiao/read/correction_anchor.hpp>
#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// A subject given as words, found in the text again: subjects are stretches of the report, so that they
/// can be quoted and compared with what stands around them.

namespace zhibiao::detail::correction {

/// The longest beginning of `words` that stands in `text`; 0 where not even two characters do.
struct Piece {
  std::size_t at = 0, length = 0;
};
[[nodiscard]] inline Piece longest_piece(std::u16string_view text, std::u16string_view words) noexcept {
  for (auto length = words.size(); length >= std::min<std::size_t>(2, words.size()); --length)
    if (const auto at = text.rfind(words.substr(0, length)); at != text.npos) return {at, length};
  return {};
}

/// `words` put together from at most six stretches of `chars()[begin, end)`, the longest first.
[[nodiscard]] inline std::optional<Subject> pieces_of(const Document& document, std::size_t begin,
                                                      std::size_t end, std::u16string_view words) {
  const auto text = document.chars().substr(begin, end - begin);
  Subject subject;
  for (std::size_t count = 0; !words.empty(); ++count) {
    const auto [at, length] = longest_piece(text, words);
    if (length == 0 || count == Subject::capacity) return std::nullopt;
    subject.add(document.origin(begin + at, begin + at + length));
    words.remove_prefix(length);
  }
  return subject;
}

/// The subject in the figure's sentence, or else in the 2000 characters before it.
[[nodiscard]] inline std::optional<Subject> subject_of(const Document& document, const Figure& figure,
                                                       std::string_view words) {
  constexpr std::size_t reach = 2000;
  const auto wanted = squeezed(words);
  const auto begin = char_at(document, figure.sentence.begin), end = char_at(document, figure.sentence.end);
  if (auto near = pieces_of(document, begin, end, wanted)) return near;
  return pieces_of(document, begin - std::min(begin, reach), end, wanted);
}

}  // namespace zhibiao::detail::correction
