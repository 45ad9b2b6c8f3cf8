// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/range.hpp>
#include <zhibiao/read/word_lexicons.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zhibiao::detail::read {

/// How far a bracketed group at `at` reaches: （区、市）; 0 where none begins there.
[[nodiscard]] constexpr std::size_t bracket_length(std::u16string_view text, std::size_t at) noexcept {
  constexpr std::size_t longest = 30;
  if (at >= text.size() || text[at] != u'（') return 0;
  const auto close = text.substr(at, longest).find(u'）');
  return close == std::u16string_view::npos ? 0 : close + 1;
}

/// Words that no noun phrase begins with: a joint, a change, a level.
[[nodiscard]] inline bool no_phrase_begins(std::u16string_view words) noexcept {
  if (words.empty() || words[0] == u'、' || words[0] == u'及') return true;
  const bool joint = words[0] == u'和' || words[0] == u'与';
  if (joint && words.find_first_of(u"平谐美田解") != 1) return true;
  const auto verb = number_verb_lexicon().match(words);
  return words.starts_with(u"达到") ||
         (verb.length > 1 && (verb.value->senses & (level | rise | fall | compare | bounds)) != 0);
}

/// The noun phrase behind a number, up to `limit`; empty where a clause, a list or a change follows.
[[nodiscard]] inline Range right_phrase(std::u16string_view text, std::size_t begin,
                                        std::size_t limit) noexcept {
  begin += bracket_length(text, begin);
  while (begin < limit && (text[begin] == u'的' || text[begin] == u' ')) ++begin;
  if (begin >= limit || no_phrase_begins(text.substr(begin, limit - begin))) return {};
  std::size_t end = begin;
  while (end < limit) {
    const auto word = phrase_end_lexicon().match(text.substr(end, limit - end));
    const bool short_list = text[end] == u'及' && limit - end < 9;
    if (word && (word.value->senses & noun) == 0 && !short_list) break;
    end += std::max<std::size_t>({1, word.length, bracket_length(text, end)});
  }
  return {begin, std::min(end, limit)};
}

/// A phrase cut short by the next figure, without the joint between the two.
[[nodiscard]] inline Range without_joint(std::u16string_view text, Range phrase) noexcept {
  constexpr std::u16string_view signs = u"、和及与或 ";
  while (!phrase.empty() && signs.find(text[phrase.end - 1]) != std::u16string_view::npos) --phrase.end;
  return phrase;
}

}  // namespace zhibiao::detail::read
