// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/subject.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace zhibiao::detail::linking {

/// Finds, among many subjects, those that share rare pairs of characters with a given one.
///
/// A look-up costs the same however many subjects there are: the rarest pairs are taken first and at
/// most `limit` subjects come back.  What is left out shares only common pairs.
class FeatureIndex {
 public:
  static constexpr std::size_t limit = 192;

  /// `keys[i]` is found as `i`; the keys need not live on.
  explicit FeatureIndex(std::span<const SubjectKey> keys);

  /// The subjects to compare with `key`, ascending, each once.
  void find(const SubjectKey& key, std::vector<std::uint32_t>& out) const;

 private:
  struct Posting {
    std::uint32_t feature;
    std::uint32_t subject;
    friend constexpr auto operator<=>(const Posting&, const Posting&) noexcept = default;
  };
  using Range = std::pair<const Posting*, const Posting*>;

  template <class F>
  static void each_feature(const SubjectKey& key, F&& use);
  [[nodiscard]] Range range(std::uint32_t feature) const noexcept;

  std::vector<Posting> postings_;
};

/// The pairs of a key; the single character where it has no pair.
template <class F>
void FeatureIndex::each_feature(const SubjectKey& key, F&& use) {
  if (key.size() == 1) use(static_cast<std::uint32_t>(*key.begin()));
  std::uint32_t last = 0;
  for (const auto* pair = key.pairs_begin(); pair != key.pairs_end(); last = *pair++)
    if (*pair != last) use(*pair);
}

inline FeatureIndex::FeatureIndex(std::span<const SubjectKey> keys) {
  for (std::uint32_t i = 0; i < keys.size(); ++i)
    each_feature(keys[i], [&](std::uint32_t feature) { postings_.push_back({feature, i}); });
  std::sort(postings_.begin(), postings_.end());
}

inline FeatureIndex::Range FeatureIndex::range(std::uint32_t feature) const noexcept {
  const auto* first = postings_.data();
  const auto* last = first + postings_.size();
  return {std::lower_bound(first, last, Posting{feature, 0}),
          std::upper_bound(first, last, Posting{feature, 0xFFFFFFFFU})};
}

inline void FeatureIndex::find(const SubjectKey& key, std::vector<std::uint32_t>& out) const {
  out.clear();
  std::array<Range, SubjectKey::capacity> ranges;
  std::size_t count = 0;
  each_feature(key, [&](std::uint32_t feature) { ranges[count++] = range(feature); });
  std::sort(ranges.begin(), ranges.begin() + static_cast<std::ptrdiff_t>(count),
            [](const Range& a, const Range& b) { return a.second - a.first < b.second - b.first; });
  for (std::size_t i = 0; i < count && out.size() < limit; ++i)
    for (auto at = ranges[i].first; at != ranges[i].second && out.size() < limit; ++at)
      out.push_back(at->subject);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace zhibiao::detail::linking
