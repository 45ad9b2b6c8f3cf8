// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::detail {

/// Bytes of the UTF-8 character that begins with `lead`; 1 for a stray byte.
[[nodiscard]] constexpr std::size_t utf8_length(char lead) noexcept {
  const auto u = static_cast<unsigned char>(lead);
  return u < 0xC0 ? 1 : u < 0xE0 ? 2 : u < 0xF0 ? 3 : 4;
}

/// Bytes of the first `characters` characters of a text, or of all of it.
[[nodiscard]] constexpr std::size_t utf8_prefix(std::string_view text, std::size_t characters) noexcept {
  std::size_t n = 0;
  while (characters-- != 0 && n < text.size()) n += utf8_length(text[n]);
  return std::min(n, text.size());
}

/// How many characters a text has.
[[nodiscard]] constexpr std::size_t utf8_count(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) ++count;
  return count;
}

/// All words of a set that begin at a place in a text: words are filed under their first two
/// characters (or their only one), so that a look-up touches a handful of them.  Immutable once built.
class WordIndex {
 public:
  using Entry = std::pair<std::string, std::uint32_t>;  ///< a word and what its owner calls it

  WordIndex() = default;
  explicit WordIndex(std::vector<Entry> entries) : entries_(std::move(entries)) {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return bucket_of(a) < bucket_of(b); });
    for (const Entry& entry : entries_) ++first_[bucket_of(entry) + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  }

  /// Calls `visit(entry)` for every word that `text` begins with.
  template <class Visit>
  void each_at(std::string_view text, Visit visit) const {
    const auto one = utf8_prefix(text, 1);
    const auto two = utf8_prefix(text, 2);
    visit_bucket(text, bucket(text.substr(0, two)), visit);
    if (bucket(text.substr(0, one)) != bucket(text.substr(0, two)))
      visit_bucket(text, bucket(text.substr(0, one)), visit);
  }

  /// The longest word that `text` begins with; null when there is none.
  [[nodiscard]] const Entry* longest_at(std::string_view text) const {
    const Entry* best = nullptr;
    each_at(text, [&](const Entry& entry) {
      if (best == nullptr || entry.first.size() > best->first.size()) best = &entry;
    });
    return best;
  }

 private:
  static constexpr std::size_t bucket_count = 4096;

  [[nodiscard]] static std::size_t bucket(std::string_view key) noexcept {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ (hash >> 16U)) % bucket_count;
  }
  [[nodiscard]] static std::size_t bucket_of(const Entry& entry) noexcept {
    return bucket(std::string_view(entry.first).substr(0, utf8_prefix(entry.first, 2)));
  }
  template <class Visit>
  void visit_bucket(std::string_view text, std::size_t bucket, Visit& visit) const {
    for (std::size_t i = first_[bucket]; i < first_[bucket + 1]; ++i)
      if (text.starts_with(entries_[i].first)) visit(entries_[i]);
  }

  std::vector<Entry> entries_;
  std::array<std::uint32_t, bucket_count + 1> first_{};
};

}  // namespace zhibiao::detail
