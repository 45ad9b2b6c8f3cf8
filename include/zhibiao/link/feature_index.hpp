// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/named_subject.hpp>
#include <zhibiao/link/subject.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zhibiao::detail::linking {

/// Finds, among many subjects, those that share rare pairs of characters with a given one.
///
/// A look-up costs the same however many subjects there are: the rarest pairs are taken first and at
/// most `limit` subjects come back.  What is left out shares only common pairs.
class FeatureIndex {
 public:
  static constexpr std::size_t limit = 192;

  /// `subjects[i]` is found as `i`; they need not live on.
  explicit FeatureIndex(std::span<const NamedSubject> subjects);

  /// The subjects to compare with `key`, ascending, each once.
  void find(const SubjectKey& key, std::vector<std::uint32_t>& out) const;

 private:
  struct Posting {
    std::uint32_t feature;
    std::uint32_t subject;
    friend constexpr auto operator<=>(const Posting&, const Posting&) noexcept = default;
  };
  using Range = std::span<const std::uint32_t>;

  template <class F>
  static void each_feature(const SubjectKey& key, F&& use);
  [[nodiscard]] Range range(std::uint32_t feature) const noexcept;

  std::vector<std::uint32_t> features_;  ///< each once, ascending
  std::vector<std::size_t> starts_;      ///< where its subjects start, and one past the last
  std::vector<std::uint32_t> subjects_;  ///< ascending for each feature
};

/// The pairs of a key; the single character where it has no pair.
template <class F>
void FeatureIndex::each_feature(const SubjectKey& key, F&& use) {
  if (key.size() == 1) use(static_cast<std::uint32_t>(*key.begin()));
  std::uint32_t last = 0;
  for (const auto* pair = key.pairs_begin(); pair != key.pairs_end(); last = *pair++)
    if (*pair != last) use(*pair);
}

inline FeatureIndex::FeatureIndex(std::span<const NamedSubject> subjects) {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < subjects.size(); ++i)
    each_feature(subjects[i].words, [&](std::uint32_t feature) { postings.push_back({feature, i}); });
  std::sort(postings.begin(), postings.end());
  subjects_.reserve(postings.size());
  for (const auto& [feature, subject] : postings) {
    if (features_.empty() || features_.back() != feature) {
      features_.push_back(feature);
      starts_.push_back(subjects_.size());
    }
    subjects_.push_back(subject);
  }
  starts_.push_back(subjects_.size());
}

inline FeatureIndex::Range FeatureIndex::range(std::uint32_t feature) const noexcept {
  const auto at = std::lower_bound(features_.begin(), features_.end(), feature);
  if (at == features_.end() || *at != feature) return {};
  const auto i = static_cast<std::size_t>(at - features_.begin());
  return Range(subjects_).subspan(starts_[i], starts_[i + 1] - starts_[i]);
}

inline void FeatureIndex::find(const SubjectKey& key, std::vector<std::uint32_t>& out) const {
  out.clear();
  std::array<Range, SubjectKey::capacity> ranges;
  std::size_t count = 0;
  each_feature(key, [&](std::uint32_t feature) { ranges[count++] = range(feature); });
  std::sort(ranges.begin(), ranges.begin() + static_cast<std::ptrdiff_t>(count),
            [](Range a, Range b) { return a.size() < b.size(); });
  for (std::size_t i = 0; i < count && out.size() < limit; ++i) {
    const auto part = ranges[i].first(std::min(ranges[i].size(), limit - out.size()));
    out.insert(out.end(), part.begin(), part.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace zhibiao::detail::linking
