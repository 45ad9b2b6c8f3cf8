// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/commitment_words.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/text/document.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace zhibiao {

/// What makes a target hard or soft.
enum class CommitmentSource : std::uint8_t {
  verb,         ///< 确保, 力争 in the clause before the number
  bound,        ///< 以上, 左右 at the number itself
  expectation,  ///< 预期目标 earlier in the sentence
  unsaid,       ///< nothing
};

inline constexpr std::array<std::string_view, 4> commitment_source_names{"verb", "bound", "expectation",
                                                                         "unsaid"};
[[nodiscard]] constexpr std::string_view to_string(CommitmentSource source) noexcept {
  return commitment_source_names[static_cast<std::size_t>(source)];
}

/// How firmly a target is promised, and what says so.
struct CommitmentReading {
  Commitment commitment = Commitment::none;
  CommitmentSource source = CommitmentSource::unsaid;
  std::string_view word = {};  ///< the deciding word before the number; empty where the bound decides
  bool stretch = false;        ///< an aim beyond the promise: 力争 after 确保
  friend constexpr bool operator==(const CommitmentReading&, const CommitmentReading&) noexcept = default;
};

/// How firmly a target is promised, by its wording (余泳泽, 刘大勇, 龚宇 2019: hard for 确保, 之上, 以上,
/// 务必, 不低于; soft for 左右, 力争, 区间, 预期).
///
/// `before` is the text of the sentence (UTF-8) up to the number.  The verb nearest to the number in its
/// clause comes first, then the bound, then 预期 earlier in the sentence: 力争6%以上 is soft by its verb,
/// 预期目标：增长6%以上 hard by its bound.  A ceiling (以内) is as hard as a floor.
[[nodiscard]] constexpr CommitmentReading commitment(Bound bound, std::string_view before) noexcept;

/// The same for a figure where it stands.
[[nodiscard]] CommitmentReading commitment(const Document& document, const Figure& figure);

/// What the bound alone says.
[[nodiscard]] constexpr Commitment commitment(Bound bound) noexcept {
  switch (bound) {
    case Bound::at_least:
    case Bound::above:
    case Bound::at_most:
      return Commitment::hard;
    case Bound::about:
    case Bound::below:
    case Bound::range:
      return Commitment::soft;
    case Bound::equal:
      break;
  }
  return Commitment::none;
}

namespace detail::commitments {

inline constexpr std::string_view sentence_ends[] = {"。", "！", "？", "\n"};
inline constexpr std::string_view clause_ends[] = {"。", "！", "？", "\n", "，", "；", ",", ";"};

/// What stands after the last of the marks.
template <std::size_t N>
[[nodiscard]] constexpr std::string_view after_last(std::string_view text,
                                                    const std::string_view (&marks)[N]) noexcept {
  std::size_t begin = 0;
  for (const auto mark : marks)
    if (const auto at = text.rfind(mark); at != text.npos && at + mark.size() > begin)
      begin = at + mark.size();
  return text.substr(begin);
}

/// The row whose word stands last in the text; of two at one place the longer.
[[nodiscard]] constexpr const CommitmentWord* last_word(std::string_view text, Reach reach) noexcept {
  const CommitmentWord* found = nullptr;
  std::size_t best = 0;
  for (const auto& row : commitment_words) {
    const auto at = text.rfind(row.word);
    if (row.reach != reach || at == text.npos) continue;
    const bool longer = found != nullptr && at == best && row.word.size() > found->word.size();
    if (found == nullptr || at > best || longer) found = &row, best = at;
  }
  return found != nullptr && found->commitment != Commitment::none ? found : nullptr;
}

}  // namespace detail::commitments

constexpr CommitmentReading commitment(Bound bound, std::string_view before) noexcept {
  namespace words = detail::commitments;
  const auto* verb = words::last_word(words::after_last(before, words::clause_ends), words::Reach::clause);
  if (verb != nullptr) return {verb->commitment, CommitmentSource::verb, verb->word, verb->stretch};
  if (const auto by_bound = commitment(bound); by_bound != Commitment::none)
    return {by_bound, CommitmentSource::bound};
  const auto* hope =
      words::last_word(words::after_last(before, words::sentence_ends), words::Reach::sentence);
  if (hope == nullptr) return {};
  return {hope->commitment, CommitmentSource::expectation, hope->word};
}

inline CommitmentReading commitment(const Document& document, const Figure& figure) {
  const auto begin = figure.sentence.empty() ? 0 : figure.sentence.begin;
  return commitment(figure.bound, document.quote({begin, figure.span.begin}));
}

}  // namespace zhibiao
