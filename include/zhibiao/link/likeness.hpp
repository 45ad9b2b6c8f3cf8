// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/subject.hpp>
#include <zhibiao/link/trait_table.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace zhibiao {

/// How alike two subjects are, in permille: 0 nothing in common, 1000 the same indicator.
struct Likeness {
  std::uint16_t permille = 0;

  friend constexpr auto operator<=>(Likeness, Likeness) noexcept = default;
  /// Keeps so many permille of it.
  [[nodiscard]] constexpr Likeness scaled(unsigned share) const noexcept {
    return {static_cast<std::uint16_t>(permille * share / 1000U)};
  }
};

/// How likely two subjects name one indicator: the characters and pairs they share (Dice), less where
/// acts, traits or what a share is of differ.  Symmetric.
[[nodiscard]] Likeness alike(const SubjectKey& a, const SubjectKey& b) noexcept;

namespace detail::linking {

/// How many members two sorted ranges share.
template <class T>
[[nodiscard]] constexpr unsigned shared(const T* a, const T* a_end, const T* b, const T* b_end) noexcept {
  unsigned count = 0;
  while (a != a_end && b != b_end) {
    if (*a < *b)
      ++a;
    else if (*b < *a)
      ++b;
    else
      ++count, ++a, ++b;
  }
  return count;
}

[[nodiscard]] constexpr unsigned dice(unsigned both, std::size_t a, std::size_t b) noexcept {
  return a + b == 0 ? 0 : static_cast<unsigned>(2000U * both / (a + b));
}

[[nodiscard]] inline bool share_head(const SubjectKey& a, const SubjectKey& b) noexcept {
  constexpr auto heads = mask(group_of(Trait::value_added));
  return (a.traits() & b.traits() & heads) != 0;
}

/// The mean Dice of characters and of pairs; not below `ending` where the shorter subject, of three
/// characters or more, is how the longer ends (通车里程, 新线通车里程: lists leave out what is plain).
[[nodiscard]] inline unsigned word_likeness(const SubjectKey& a, const SubjectKey& b) noexcept {
  constexpr unsigned ending = 720;
  const auto one = shared(a.begin(), a.end(), b.begin(), b.end());
  const auto two = shared(a.pairs_begin(), a.pairs_end(), b.pairs_begin(), b.pairs_end());
  const auto ones = dice(one, a.size(), b.size());
  if (a.size() < 2 || b.size() < 2) return ones;
  const auto mean = (ones + dice(two, a.size() - 1, b.size() - 1)) / 2;
  const auto shorter = std::min(a.size(), b.size());
  const bool ends =
      shorter >= (share_head(a, b) ? 2U : 3U) && a.tail() == b.tail() && one == shorter && two + 1 == shorter;
  return ends ? std::max(mean, ending) : mean;
}

/// What is left of a likeness for the acts: none or a shared act costs nothing or little, beginning
/// against ending and adding against removing much.
[[nodiscard]] constexpr unsigned act_share(unsigned a, unsigned b) noexcept {
  if ((a & b) != 0 || (a | b) == 0) return 1000;
  if (a == 0 || b == 0) return 960;
  const unsigned start = bit(Act::start), finish = bit(Act::finish), remove = bit(Act::remove);
  const unsigned grow = bit(Act::add) | bit(Act::build) | bit(Act::attract);
  const auto against = [&](unsigned x, unsigned y) { return ((a & x) && (b & y)) || ((a & y) && (b & x)); };
  if (against(start, finish)) return 300;
  return against(remove, grow) ? 400 : 880;
}

/// Two shares of different wholes: 占全国比重 against 占全省比重.
[[nodiscard]] constexpr unsigned whole_share(std::uint32_t a, std::uint32_t b) noexcept {
  return a == b ? 1000 : a == 0 || b == 0 ? 930 : 800;
}

[[nodiscard]] constexpr unsigned trait_share(std::uint64_t a, std::uint64_t b) noexcept {
  unsigned share = 1000;
  for (const auto& group : trait_groups) {
    const auto of_a = a & mask(group), of_b = b & mask(group);
    if (of_a == of_b) continue;
    if (of_a == 0 || of_b == 0)
      share = share * group.lack / 1000;
    else if ((of_a & of_b) == 0)
      share = share * group.clash / 1000;
  }
  return share;
}

/// What is left of a likeness for acts and traits.
[[nodiscard]] inline unsigned traits_left(const SubjectKey& a, const SubjectKey& b) noexcept {
  return trait_share(a.traits(), b.traits()) * act_share(a.acts(), b.acts()) / 1000;
}

}  // namespace detail::linking

inline Likeness alike(const SubjectKey& a, const SubjectKey& b) noexcept {
  namespace linking = detail::linking;
  return Likeness{static_cast<std::uint16_t>(linking::word_likeness(a, b))}
      .scaled(a.thin() || b.thin() ? 500 : 1000)
      .scaled(linking::act_share(a.acts(), b.acts()))
      .scaled(linking::whole_share(a.whole(), b.whole()))
      .scaled(linking::trait_share(a.traits(), b.traits()));
}

}  // namespace zhibiao
