// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/likeness.hpp>
#include <zhibiao/link/link.hpp>
#include <zhibiao/link/subject.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::detail::linking {

/// What stands around figures: two reports speak of one thing in the same words, even where the figure's own
/// subject is only 此项支出 or 试点范围.
///
/// Surroundings are compared by the pairs of characters they share; a pair counts the more, the fewer
/// surroundings hold it (the whole logarithm of their share to the base 2), so that 中央财政 says little
/// and 奖学金 much.
class Surroundings {
 public:
  static constexpr std::size_t limit = 64;  ///< results that `find` gives at most

  /// Either may be empty: then nothing is known.
  Surroundings(std::span<const Surrounding> targets, std::span<const Surrounding> results);

  [[nodiscard]] bool known() const noexcept { return !targets_.empty() && !results_.empty(); }
  /// In permille of the lighter of the two; nothing where it is not known.
  [[nodiscard]] std::optional<unsigned> alike(std::size_t target, std::size_t result) const noexcept;
  /// How much of each subject is said around the other figure, in permille, the mean of the two; 0 where
  /// one that names a thing is not said there at all: the other figure is of a neighbour in a list.
  [[nodiscard]] unsigned named(const SubjectKey& target, std::size_t target_at, const SubjectKey& result,
                               std::size_t result_at) const noexcept;
  /// Adds the results that share the target's rarest pairs.
  void find(std::size_t target, std::vector<std::uint32_t>& out) const;

 private:
  struct Pair {
    std::uint32_t code = 0;
    std::uint32_t weight = 0;
    friend constexpr bool operator<(Pair a, Pair b) noexcept { return a.code < b.code; }
  };
  using Pairs = std::vector<Pair>;

  [[nodiscard]] static Pairs pairs_of(std::string_view utf8);
  [[nodiscard]] static unsigned share_said(const SubjectKey& subject, const Pairs& around) noexcept;
  [[nodiscard]] static std::uint32_t weight(const Pairs& pairs) noexcept;
  void weigh();
  void index();

  std::vector<Pairs> targets_, results_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> postings_;  ///< pair, result; ascending
};

inline Surroundings::Pairs Surroundings::pairs_of(std::string_view utf8) {
  const SubjectText text(utf8);
  Pairs pairs;
  for (std::size_t i = 0; i + 1 < text.count; ++i)
    if (text.chars[i] > 0x2E7F && text.chars[i + 1] > 0x2E7F)
      pairs.push_back({static_cast<std::uint32_t>(text.chars[i]) << 16 | text.chars[i + 1]});
  std::sort(pairs.begin(), pairs.end());
  const auto same = [](Pair a, Pair b) { return a.code == b.code; };
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
  return pairs;
}

inline Surroundings::Surroundings(std::span<const Surrounding> targets,
                                  std::span<const Surrounding> results) {
  if (targets.empty() || results.empty()) return;
  for (const auto& around : targets) targets_.push_back(pairs_of(around.text));
  for (const auto& around : results) results_.push_back(pairs_of(around.text));
  weigh();
  index();
}

/// The weight of each pair, by how many of all surroundings hold it.
inline void Surroundings::weigh() {
  std::vector<std::uint32_t> codes;
  const auto each = [&](auto&& use) {
    for (auto* side : {&targets_, &results_})
      for (auto& pairs : *side)
        for (auto& pair : pairs) use(pair);
  };
  each([&](const Pair& pair) { codes.push_back(pair.code); });
  std::sort(codes.begin(), codes.end());
  const auto all = targets_.size() + results_.size();
  each([&](Pair& pair) {
    const auto [first, last] = std::equal_range(codes.begin(), codes.end(), pair.code);
    pair.weight =
        static_cast<std::uint32_t>(std::bit_width(all / static_cast<std::size_t>(last - first))) - 1;
  });
}

inline void Surroundings::index() {
  for (std::uint32_t i = 0; i < results_.size(); ++i)
    for (const auto& pair : results_[i]) postings_.emplace_back(pair.code, i);
  std::sort(postings_.begin(), postings_.end());
}

inline std::uint32_t Surroundings::weight(const Pairs& pairs) noexcept {
  std::uint32_t sum = 0;
  for (const auto& pair : pairs) sum += pair.weight;
  return sum;
}

inline std::optional<unsigned> Surroundings::alike(std::size_t target, std::size_t result) const noexcept {
  if (!known()) return std::nullopt;
  const auto &a = targets_[target], &b = results_[result];
  std::uint32_t both = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->code == y->code) both += x->weight;
    const bool first = x->code <= y->code, second = y->code <= x->code;
    if (first) ++x;
    if (second) ++y;
  }
  const auto lighter = std::min(weight(a), weight(b));
  return lighter == 0 ? 0 : both * 1000 / lighter;
}

inline unsigned Surroundings::share_said(const SubjectKey& subject, const Pairs& around) noexcept {
  unsigned said = 0, all = 0;
  for (const auto* pair = subject.pairs_begin(); pair != subject.pairs_end(); ++pair, ++all)
    said += std::binary_search(around.begin(), around.end(), Pair{*pair});
  return all == 0 ? 0 : said * 1000 / all;
}

inline unsigned Surroundings::named(const SubjectKey& target, std::size_t target_at, const SubjectKey& result,
                                    std::size_t result_at) const noexcept {
  constexpr unsigned least = 200;
  const auto there = share_said(target, results_[result_at]), here = share_said(result, targets_[target_at]);
  const bool foreign = (there < least && !target.thin()) || (here < least && !result.thin());
  return foreign ? 0 : (there + here) / 2;
}

inline void Surroundings::find(std::size_t target, std::vector<std::uint32_t>& out) const {
  if (!known()) return;
  auto pairs = targets_[target];
  std::stable_sort(pairs.begin(), pairs.end(), [](Pair a, Pair b) { return a.weight > b.weight; });
  const auto most = out.size() + limit;
  for (const auto& pair : pairs) {
    const auto first = std::lower_bound(postings_.begin(), postings_.end(), std::pair{pair.code, 0U});
    for (auto at = first; at != postings_.end() && at->first == pair.code && out.size() < most; ++at)
      out.push_back(at->second);
  }
}

/// What is needed beside a subject for its surroundings to count.
struct Nearness {
  unsigned alike = 0;  ///< of the surroundings
  unsigned named = 0;  ///< how much of each subject is said around the other, the mean of the two
};

/// How alike two figures are by their subjects and by what stands around them.  Surroundings decide between
/// equals, join subjects that are much alike, and those that say too little (此项支出) where both reports
/// speak of the same thing all around; never where traits or acts tell the two apart (`apart`).
[[nodiscard]] inline Likeness together(Likeness words, Nearness near, bool apart) noexcept {
  constexpr unsigned enough = 570, most = 40;
  const auto sum = [](unsigned a, unsigned b) { return Likeness{static_cast<std::uint16_t>(a + b)}; };
  if (words.permille >= enough) return sum(words.permille, std::min(near.alike / 100 * 10, most));
  if (apart) return words;
  if (words.permille >= 450 && near.alike >= 120 && near.named >= 800) return sum(words.permille, 150);
  if (near.alike < 240 || near.named < 400) return words;
  return sum(enough + 30, std::min(near.alike / 100 * 25 + near.named / 10, 100U) + words.permille / 10);
}

}  // namespace zhibiao::detail::linking
