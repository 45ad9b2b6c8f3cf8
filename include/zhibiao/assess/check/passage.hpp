// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/finding.hpp>
#include <zhibiao/assess/check/gap_words.hpp>
#include <zhibiao/assess/extent.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/read/lexicon.hpp>
#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail::checks {

using Words = std::u16string_view;

[[nodiscard]] inline bool holds_any(Words text, const auto& words) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](Words word) { return text.find(word) != Words::npos; });
}

[[nodiscard]] inline const read::Lexicon<std::uint16_t>& gap_lexicon() {
  static const auto lexicon = [] {
    std::vector<read::Entry<std::uint16_t>> rows;
    for (const auto& row : gap_words) rows.push_back({row.word, row.says});
    return read::Lexicon<std::uint16_t>(rows);
  }();
  return lexicon;
}

/// The length of `2019年`, `１９５４年底`, `二○一九年` at the head of a text, or 0.
[[nodiscard]] constexpr std::size_t year_length(Words text) noexcept {
  constexpr Words digits = u"0123456789〇○零一二三四五六七八九";
  std::size_t i = 0;
  while (i < text.size() && i < 4 && digits.find(text[i]) != Words::npos) ++i;
  if (i != 4 || i >= text.size() || text[i] != u'年') return 0;
  ++i;
  if (i < text.size() && Words(u"底末初").find(text[i]) != Words::npos) ++i;
  return i;
}

/// What the words between two figures say, all bits of `Says`; nothing where one of them is not known.
[[nodiscard]] inline std::optional<unsigned> gap_says(Words gap) {
  unsigned says = 0;
  while (!gap.empty()) {
    if (const auto year = year_length(gap)) {
      says |= dated;
      gap.remove_prefix(year);
      continue;
    }
    const auto found = gap_lexicon().match(gap);
    if (!found) return std::nullopt;
    says |= *found.value;
    gap.remove_prefix(found.length);
  }
  return says;
}

/// The figures of a report with the text between them.
class Passage {
 public:
  Passage(const Document& document, const Figures& figures)
      : document_(document), figures_(figures), text_(document.chars()) {
    for (const auto& name : figures.units) units_.push_back(Unit::parse(name));
    for (const auto& row : figures.rows) at_.push_back({index(row.span.begin), index(row.span.end)});
  }

  [[nodiscard]] const Document& document() const noexcept { return document_; }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(at_.size()); }
  [[nodiscard]] const Figure& operator[](std::uint32_t i) const { return figures_.rows[i]; }
  [[nodiscard]] Words text() const noexcept { return text_; }
  [[nodiscard]] Words subject(std::uint32_t i, std::u16string& store) const {
    store.clear();
    for (const auto piece : figures_.rows[i].subject) store += part(index(piece.begin), index(piece.end));
    return store;
  }
  [[nodiscard]] const Unit* unit(std::uint32_t i) const {
    const auto& unit = units_[figures_.rows[i].unit];
    return unit ? &*unit : nullptr;
  }
  [[nodiscard]] std::string_view unit_name(std::uint32_t i) const {
    return figures_.unit_of(figures_.rows[i]);
  }

  /// Whether two figures stand in one sentence.
  [[nodiscard]] bool together(std::uint32_t i, std::uint32_t j) const noexcept {
    return j < size() && figures_.rows[i].sentence == figures_.rows[j].sentence;
  }
  /// The text between two figures, the first before the second; empty where they overlap.
  [[nodiscard]] Words between(std::uint32_t i, std::uint32_t j) const noexcept {
    return part(at_[i].second, at_[j].first);
  }
  /// At most `reach` characters before a figure, in its clause.
  [[nodiscard]] Words before(std::uint32_t i, std::size_t reach) const noexcept {
    const auto end = at_[i].first;
    const auto text = part(end > reach ? end - reach : 0, end);
    const auto cut = text.find_last_of(u"，。；、：！？\n\r");
    return cut == Words::npos ? text : text.substr(cut + 1);
  }
  /// At most `reach` characters after a figure, in its clause.
  [[nodiscard]] Words after(std::uint32_t i, std::size_t reach) const noexcept {
    const auto text = part(at_[i].second, std::min(at_[i].second + reach, text_.size()));
    return text.substr(0, text.find_first_of(u"，。；、：！？\n\r"));
  }
  [[nodiscard]] Words sentence(std::uint32_t i) const noexcept {
    const auto span = figures_.rows[i].sentence;
    return part(index(span.begin), index(span.end));
  }
  /// The number with its unit turned into that of another figure; nothing where that is no power of ten.
  [[nodiscard]] std::optional<Printed> printed(std::uint32_t i, const Unit& to) const;
  [[nodiscard]] std::optional<Printed> printed(std::uint32_t i) const {
    const auto* own = unit(i);
    return own != nullptr ? printed(i, *own) : std::nullopt;
  }
  /// A finding about these figures; the last but `checked` one is the number that is checked.
  [[nodiscard]] Finding finding(FindingKind kind, Severity severity, CheckReason reason,
                                std::initializer_list<std::uint32_t> figures, std::uint32_t checked,
                                const RatioExtent& expected, std::string_view unit) const;

 private:
  [[nodiscard]] Words part(std::size_t begin, std::size_t end) const noexcept {
    return begin < end ? text_.substr(begin, end - begin) : Words{};
  }
  /// The place in `text_` of a code point of the file.
  [[nodiscard]] std::size_t index(std::uint32_t offset) const noexcept {
    std::size_t low = 0, high = std::min<std::size_t>(offset, text_.size());
    if (document_.origin(high) <= offset) return high;
    while (low < high) {
      const auto middle = (low + high) / 2;
      if (document_.origin(middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

  const Document& document_;
  const Figures& figures_;
  Words text_;
  std::vector<std::optional<Unit>> units_;
  std::vector<std::pair<std::size_t, std::size_t>> at_;
};

inline std::optional<Printed> Passage::printed(std::uint32_t i, const Unit& to) const {
  const auto* from = unit(i);
  if (from == nullptr || !compatible(*from, to)) return std::nullopt;
  const auto scale = conversion(*from, to).normalised();
  if (scale.numerator != 1 || scale.denominator != 1) return std::nullopt;
  auto out = zhibiao::printed(figures_.rows[i], *from);
  out.value = out.value.scaled10(scale.exponent);
  if (out.value2) out.value2 = out.value2->scaled10(scale.exponent);
  out.resolution = static_cast<std::int8_t>(out.resolution + scale.exponent);
  return out;
}

inline Finding Passage::finding(FindingKind kind, Severity severity, CheckReason reason,
                                std::initializer_list<std::uint32_t> figures, std::uint32_t checked,
                                const RatioExtent& expected, std::string_view unit) const {
  Finding out{kind, severity, reason, figures, {}, {}, {}, expected, std::string(unit)};
  std::sort(out.figures.begin(), out.figures.end());
  for (const auto i : out.figures) {
    const auto& row = figures_.rows[i];
    out.numbers.push_back(row.span);
    if (std::find(out.sentences.begin(), out.sentences.end(), row.sentence) == out.sentences.end())
      out.sentences.push_back(row.sentence);
  }
  const auto number = printed(checked, Unit::parse(unit).value_or(Unit()));
  out.printed = number ? number->value : figures_.rows[checked].value;
  return out;
}

/// Runs a rule at one place; numbers of more digits than can be computed exactly are left unchecked.
template <class Rule>
void guarded(Rule rule) {
  try {
    rule();
  } catch (const DecimalOverflow&) {  // nothing is claimed of such numbers
  }
}

/// A quantity that can be subtracted and divided: no place, no growth, no range, not about so much.
[[nodiscard]] inline bool is_level(const Figure& row) noexcept {
  const bool measure =
      row.measure == Measure::amount || row.measure == Measure::cumulative || row.measure == Measure::ratio;
  return measure && row.bound != Bound::range && row.bound != Bound::about;
}

}  // namespace zhibiao::detail::checks
