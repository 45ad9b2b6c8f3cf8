// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

/// A word of the lexicon, with whatever the table says of it.
template <class Value>
struct Entry {
  std::u16string_view word;
  Value value;
};

/// From which side of a word a lexicon looks it up.
enum class Side { head, tail };

/// Longest match over a table of words: one look-up by the outer character, then the few words that
/// share it, longest first.  Immutable once built.
template <class Value, Side side = Side::head>
class Lexicon {
 public:
  struct Match {
    std::size_t length = 0;  ///< 0: no word stands here
    const Value* value = nullptr;
    explicit operator bool() const noexcept { return length != 0; }
  };

  template <class Table>
  explicit Lexicon(const Table& table) : entries_(std::begin(table), std::end(table)) {
    std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) {
      return outer(a.word) != outer(b.word) ? outer(a.word) < outer(b.word) : a.word.size() > b.word.size();
    });
    for (std::size_t i = entries_.size(); i-- > 0;)
      slots_[outer(entries_[i].word)] = static_cast<std::uint16_t>(i + 1);
  }

  /// The longest word at this side of `text`.
  [[nodiscard]] Match match(std::u16string_view text) const noexcept {
    if (text.empty()) return {};
    const char16_t key = outer(text);
    const std::size_t slot = slots_[key];
    if (slot == 0) return {};
    for (std::size_t i = slot - 1; i < entries_.size() && outer(entries_[i].word) == key; ++i)
      if (fits(text, entries_[i].word)) return {entries_[i].word.size(), &entries_[i].value};
    return {};
  }

 private:
  [[nodiscard]] static char16_t outer(std::u16string_view word) noexcept {
    return side == Side::head ? word.front() : word.back();
  }
  [[nodiscard]] static bool fits(std::u16string_view text, std::u16string_view word) noexcept {
    return side == Side::head ? text.starts_with(word) : text.ends_with(word);
  }

  std::vector<Entry<Value>> entries_;
  std::array<std::uint16_t, 0x10000> slots_{};
};

}  // namespace zhibiao::detail::read
