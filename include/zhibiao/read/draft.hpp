// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/period.hpp>
#include <zhibiao/read/candidate.hpp>
#include <zhibiao/read/context.hpp>
#include <zhibiao/read/scan.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::detail::read {

/// The words of a subject while it is put together: up to four stretches of `chars()`.
struct Phrase {
  std::array<Range, 4> pieces{};
  std::uint8_t count = 0;

  constexpr void add(Range piece) noexcept {
    if (!piece.empty() && count < pieces.size()) pieces[count++] = piece;
  }
  constexpr void add(const Phrase& other) noexcept {
    for (std::size_t i = 0; i < other.count; ++i) add(other.pieces[i]);
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return count == 0; }
  [[nodiscard]] constexpr std::size_t size() const noexcept {
    std::size_t total = 0;
    for (std::size_t i = 0; i < count; ++i) total += pieces[i].size();
    return total;
  }
  [[nodiscard]] static constexpr Phrase of(Range piece) noexcept {
    Phrase phrase;
    phrase.add(piece);
    return phrase;
  }
};

/// A candidate with all that is found out about it, before it becomes a figure.
struct Draft {
  Candidate c;
  LeftContext left;
  Range clause;           ///< the clause it stands in
  Range right;            ///< the noun phrase behind it
  std::size_t limit = 0;  ///< where the words that belong to it begin
  bool follows = false;   ///< carries on the run of the figure before: 35.9%、30%
  Phrase subject;
  Measure measure = Measure::amount;
  Role role = Role::achievement;
  Period period;
  const TimeMention* time = nullptr;  ///< the mention that governs it
  bool inherits = false;              ///< its subject is, or begins with, that of an earlier figure
  bool estimated = false;
  bool optional = false;
};

inline constexpr std::u16string_view joints = u"、和及与或";

/// Whether nothing but joints, blanks and bound words stands in `words`.
[[nodiscard]] inline bool only_joints(std::u16string_view words) noexcept {
  while (!words.empty()) {
    if (joints.find(words.front()) != std::u16string_view::npos || words.front() == u' ')
      words.remove_prefix(1);
    else if (words.starts_with(u"以及") || words.starts_with(u"左右") || words.starts_with(u"以上"))
      words.remove_prefix(2);
    else
      return false;
  }
  return true;
}

/// Where the words of a figure begin, that has another before it in its clause: behind the last 、, or
/// behind the first where a whole list takes its numbers in turn.
[[nodiscard]] inline std::size_t limit_behind(std::u16string_view text, const Candidate& before,
                                              const Candidate& c, bool whole_list) noexcept {
  const auto between = text.substr(before.after, c.begin - before.after);
  const auto item = whole_list ? between.find(u'、') : between.rfind(u'、');
  if (item != std::u16string_view::npos) return before.after + item + 1;
  if (!between.empty() && joints.find(between.back()) != std::u16string_view::npos) return c.begin;
  if (between.ends_with(u"以及")) return c.begin;
  return before.after;
}

}  // namespace zhibiao::detail::read
