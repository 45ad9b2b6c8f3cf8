// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/reading_words.hpp>

#include <string_view>

namespace zhibiao::detail::read {

[[nodiscard]] inline const Lexicon<WordSense, Side::tail>& before_number_lexicon() {
  static const Lexicon<WordSense, Side::tail> lexicon(before_number);
  return lexicon;
}
[[nodiscard]] inline const Lexicon<WordSense>& opener_lexicon() {
  static const Lexicon<WordSense> lexicon(clause_openers);
  return lexicon;
}
[[nodiscard]] inline const Lexicon<WordSense>& work_verb_lexicon() {
  static const Lexicon<WordSense> lexicon(work_verbs);
  return lexicon;
}
[[nodiscard]] inline const Lexicon<WordSense>& phrase_end_lexicon() {
  static const Lexicon<WordSense> lexicon(phrase_ends);
  return lexicon;
}

[[nodiscard]] inline const Lexicon<WordSense>& splitting_verb_lexicon() {
  static const Lexicon<WordSense> lexicon(splitting_verbs);
  return lexicon;
}
/// The same words as before a number, looked up from their heads.
[[nodiscard]] inline const Lexicon<WordSense>& number_verb_lexicon() {
  static const Lexicon<WordSense> lexicon(before_number);
  return lexicon;
}

/// Whether what follows a verb makes a noun of it: 保障|性, 覆盖|率.
[[nodiscard]] constexpr bool makes_noun(std::u16string_view behind) noexcept {
  return !behind.empty() && noun_suffixes.find(behind[0]) != std::u16string_view::npos;
}

}  // namespace zhibiao::detail::read
