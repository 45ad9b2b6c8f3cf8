// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/lexicon.hpp>
#include <zhibiao/link/trait_table.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/fold.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {

/// A subject prepared for comparison: quotation marks, place words, verbs of work and words that only
/// count are gone; synonyms have one form; acts and traits stand apart.  Holds no memory of its own.
class SubjectKey {
 public:
  static constexpr std::size_t capacity = 32;  ///< characters kept; what comes after is dropped

  SubjectKey() = default;
  /// From UTF-8.  An invalid byte ends the subject.
  explicit SubjectKey(std::string_view utf8);

  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] std::uint16_t acts() const noexcept { return acts_; }
  [[nodiscard]] std::uint64_t traits() const noexcept { return traits_; }
  /// A mark of what a share is of: 生产总值 in 研发投入占生产总值比重, which `begin` … `end` leave out.  0:
  /// not said.
  [[nodiscard]] std::uint32_t whole() const noexcept { return whole_; }
  /// The last character: the end of the head noun.
  [[nodiscard]] char16_t tail() const noexcept { return tail_; }
  /// Says too little to tell indicators apart: 项目数量, 街镇.
  [[nodiscard]] bool thin() const noexcept { return thin_; }
  [[nodiscard]] bool has(Act act) const noexcept { return (acts_ & detail::linking::bit(act)) != 0; }
  [[nodiscard]] bool has(Trait trait) const noexcept { return (traits_ & detail::linking::bit(trait)) != 0; }

  /// The characters that are left, sorted; and neighbouring pairs of them, sorted.
  [[nodiscard]] const char16_t* begin() const noexcept { return chars_.data(); }
  [[nodiscard]] const char16_t* end() const noexcept { return chars_.data() + count_; }
  [[nodiscard]] const std::uint32_t* pairs_begin() const noexcept { return pairs_.data(); }
  [[nodiscard]] const std::uint32_t* pairs_end() const noexcept { return pairs_.data() + pair_count(); }

 private:
  [[nodiscard]] std::size_t pair_count() const noexcept { return count_ == 0 ? 0 : count_ - 1U; }
  void read(std::u16string_view subject);
  void put(std::u16string_view text) noexcept;
  void split_share() noexcept;
  void finish() noexcept;

  std::array<char16_t, capacity> chars_{};
  std::array<std::uint32_t, capacity - 1> pairs_{};
  std::uint64_t traits_ = 0;
  std::uint32_t whole_ = 0;
  std::uint16_t acts_ = 0;
  char16_t tail_ = 0;
  std::uint8_t count_ = 0;
  bool thin_ = false;
};

namespace detail::linking {

/// The rows of `subject_words` by first character, the longest first.
class SubjectLexicon {
 public:
  SubjectLexicon() : rows_(std::begin(subject_words), std::end(subject_words)) {
    std::sort(rows_.begin(), rows_.end(), [](const SubjectWord& a, const SubjectWord& b) {
      return a.word[0] != b.word[0] ? a.word[0] < b.word[0] : a.word.size() > b.word.size();
    });
  }
  /// The longest word that `text` begins with, or none.
  [[nodiscard]] const SubjectWord* longest(std::u16string_view text) const noexcept {
    const auto first = std::lower_bound(rows_.begin(), rows_.end(), text[0],
                                        [](const SubjectWord& row, char16_t c) { return row.word[0] < c; });
    for (auto row = first; row != rows_.end() && row->word[0] == text[0]; ++row)
      if (text.starts_with(row->word)) return &*row;
    return nullptr;
  }

 private:
  std::vector<SubjectWord> rows_;
};

[[nodiscard]] inline const SubjectLexicon& subject_lexicon() {
  static const SubjectLexicon lexicon;
  return lexicon;
}

/// A character as subjects are compared, or 0 for a mark that says nothing.
[[nodiscard]] constexpr char16_t subject_char(char16_t c) noexcept {
  if (c >= u'a' && c <= u'z') return static_cast<char16_t>(c - u'a' + u'A');
  if (c >= 0x2080 && c <= 0x2089) return static_cast<char16_t>(c - 0x2080 + u'0');  // PM₂.₅
  const bool plain = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'.' || c == u'&';
  if (c < 0x80) return plain ? c : char16_t{0};
  const bool mark =
      c == 0x00B7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00;
  return mark ? char16_t{0} : c;
}

/// The characters of a subject, folded, marks left out; at most `capacity` of them.
struct SubjectText {
  static constexpr std::size_t capacity = 96;
  std::array<char16_t, capacity> chars{};
  std::size_t count = 0;

  explicit SubjectText(std::string_view utf8) {
    const auto& fold = fold_table();
    for (std::size_t i = 0; i < utf8.size() && count < capacity;) {
      const auto point = decode_one(utf8, i);
      if (point.length == 0) return;
      i += point.length;
      const auto c =
          point.value > 0xFFFF ? char16_t{0} : subject_char(fold(static_cast<char16_t>(point.value)));
      if (c != 0) chars[count++] = c;
    }
  }
  [[nodiscard]] std::u16string_view view() const noexcept { return {chars.data(), count}; }
};

[[nodiscard]] constexpr bool is_thin(std::u16string_view subject) noexcept {
  return std::find(std::begin(thin_subjects), std::end(thin_subjects), subject) != std::end(thin_subjects);
}

}  // namespace detail::linking

inline SubjectKey::SubjectKey(std::string_view utf8) {
  const detail::linking::SubjectText text(utf8);
  read(text.view());
  thin_ = count_ == 0 || detail::linking::is_thin({chars_.data(), count_});
  if (count_ == 0) put(text.view());  // nothing but words that count: compare those
  finish();
}

inline void SubjectKey::read(std::u16string_view subject) {
  const auto& lexicon = detail::linking::subject_lexicon();
  while (!subject.empty()) {
    const auto* row = lexicon.longest(subject);
    put(row != nullptr ? row->becomes : subject.substr(0, 1));
    if (row != nullptr) acts_ |= row->acts, traits_ |= row->traits;
    subject.remove_prefix(row != nullptr ? row->word.size() : 1);
  }
  if (std::u16string_view(chars_.data(), count_) == u"经济") count_ = 0, put(u"生产总值");
  if (std::u16string_view(chars_.data(), count_) == u"生产总值")
    traits_ |= detail::linking::bit(Trait::whole_economy);
  split_share();
}

/// Parts 占 and what follows from a subject that is a share.
inline void SubjectKey::split_share() noexcept {
  const auto* of = std::find(chars_.begin(), chars_.begin() + count_, u'占');
  const auto* end = chars_.begin() + count_;
  if (!has(Trait::share) || of == chars_.begin() || of == end) return;
  for (const auto* at = of; at != end; ++at) whole_ = whole_ * 31U + *at;
  count_ = static_cast<std::uint8_t>(of - chars_.begin());
}

inline void SubjectKey::put(std::u16string_view text) noexcept {
  for (const char16_t c : text)
    if (count_ < capacity) chars_[count_++] = c;
}

inline void SubjectKey::finish() noexcept {
  tail_ = count_ == 0 ? u'\0' : chars_[count_ - 1U];
  for (std::size_t i = 0; i + 1 < count_; ++i)
    pairs_[i] = static_cast<std::uint32_t>(chars_[i]) << 16 | chars_[i + 1];
  std::sort(chars_.begin(), chars_.begin() + count_);
  std::sort(pairs_.begin(), pairs_.begin() + static_cast<std::ptrdiff_t>(pair_count()));
}

}  // namespace zhibiao
