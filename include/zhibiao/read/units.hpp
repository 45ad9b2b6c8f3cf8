// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/unit_table.hpp>
#include <zhibiao/read/lexicon.hpp>
#include <zhibiao/text/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

/// A unit word in the text: how many characters it takes, and its row of the unit table.
struct UnitWord {
  std::size_t length = 0;  ///< 0: no unit stands there
  const UnitRow* row = nullptr;
  const UnitRow* per = nullptr;  ///< the second of 微克/立方米 where the pair has no row of its own
  bool scaled_per = false;       ///< 人/百亿元: known by its own characters only

  [[nodiscard]] bool same_as(const UnitWord& other) const noexcept {
    return row == other.row && per == other.per;
  }
};

/// UTF-8 of the unit table's names, as the reader sees text.
[[nodiscard]] inline std::u16string widen(std::string_view text) {
  std::u16string wide;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_one(text, i);
    wide.push_back(static_cast<char16_t>(point.value));
    i += point.length != 0 ? point.length : 1;
  }
  return wide;
}

/// The unit table, ready for longest match.
class UnitLexicon {
 public:
  UnitLexicon() : words_(names()), lexicon_(entries(words_)) {}
  [[nodiscard]] auto match(std::u16string_view text) const noexcept { return lexicon_.match(text); }

  [[nodiscard]] static const UnitRow* find(std::string_view name) noexcept {
    for (const auto& row : unit_table())
      if (row.name == name) return &row;
    return nullptr;
  }

 private:
  static std::vector<std::u16string> names() {
    std::vector<std::u16string> words;
    for (const auto& row : unit_table()) words.push_back(widen(row.name));
    return words;
  }
  static std::vector<Entry<const UnitRow*>> entries(const std::vector<std::u16string>& words) {
    std::vector<Entry<const UnitRow*>> out;
    for (std::size_t i = 0; i < words.size(); ++i) out.push_back({words[i], &unit_table()[i]});
    return out;
  }

  std::vector<std::u16string> words_;
  Lexicon<const UnitRow*> lexicon_;
};

[[nodiscard]] inline const UnitLexicon& unit_lexicon() {
  static const UnitLexicon lexicon;
  return lexicon;
}

[[nodiscard]] inline UnitWord named_unit(std::string_view name) noexcept {
  return {0, UnitLexicon::find(name), nullptr, false};
}
[[nodiscard]] inline UnitWord percent_unit() noexcept {
  static const UnitWord unit = named_unit("%");
  return unit;
}
[[nodiscard]] inline UnitWord times_unit() noexcept {
  static const UnitWord unit = named_unit("倍");
  return unit;
}
[[nodiscard]] inline UnitWord rank_unit() noexcept {
  static const UnitWord unit = named_unit("位");
  return unit;
}

/// Nouns whose first character would make a longer unit of a classifier: 7个|点位, 3个|月子中心.
/// Nouns that a number counts directly, though their first character is a classifier: 8亿|人口.
inline constexpr std::u16string_view noun_heads[] = {
    u"点位", u"月子", u"点球", u"人口", u"人才", u"家庭", u"户籍",   u"人民群众", u"群众",
    u"人员", u"人民", u"年轻", u"股民", u"村民", u"本科", u"个体户", u"个体工商"};

[[nodiscard]] constexpr bool cuts_noun(std::u16string_view text, std::size_t length) noexcept {
  for (const auto noun : noun_heads)
    if (text.substr(length - 1).starts_with(noun)) return true;
  return false;
}

/// How many scale words stand at `at`: the 百亿 of 人/百亿元.
[[nodiscard]] constexpr std::size_t scale_words_at(std::u16string_view text, std::size_t at) noexcept {
  const auto end = text.find_first_not_of(u"十百千万亿", at);
  return end == std::u16string_view::npos ? text.size() - at : end - at;
}

/// The unit word at the head of `text`, `A/B` taken together.
[[nodiscard]] inline UnitWord match_unit(std::u16string_view text) noexcept {
  auto word = unit_lexicon().match(text);
  if (!word) return {};
  if (cuts_noun(text, word.length)) word = unit_lexicon().match(text.substr(0, word.length - 1));
  if (!word) return {};
  UnitWord unit{word.length, *word.value, nullptr, false};
  if (word.length + 1 < text.size() && text[word.length] == u'/') {
    const auto scale = scale_words_at(text, word.length + 1);
    const auto per = unit_lexicon().match(text.substr(word.length + 1 + scale));
    if (per) return {word.length + 1 + scale + per.length, *word.value, *per.value, scale != 0};
  }
  return unit;
}

[[nodiscard]] inline bool is_kind(const UnitWord& unit, UnitKind kind) noexcept {
  return unit.row != nullptr && unit.row->kind == kind;
}
[[nodiscard]] inline bool is_time(const UnitWord& unit) noexcept { return is_kind(unit, UnitKind::time); }
[[nodiscard]] inline bool is_classifier(const UnitWord& unit) noexcept {
  return is_kind(unit, UnitKind::classifier);
}
[[nodiscard]] inline bool is_noun_counter(const UnitWord& unit) noexcept {
  return is_kind(unit, UnitKind::noun_counter);
}
/// Physical units and money: what is measured, not counted.
[[nodiscard]] inline bool is_measure(const UnitWord& unit) noexcept {
  return is_kind(unit, UnitKind::physical) || is_kind(unit, UnitKind::money);
}
[[nodiscard]] inline bool is_written(const UnitWord& unit, std::string_view name) noexcept {
  return unit.row != nullptr && unit.row->written == name;
}
[[nodiscard]] inline bool is_percent(const UnitWord& unit) noexcept {
  return is_written(unit, "%") || is_written(unit, "‰");
}
/// A difference of rates: 百分点, 千分点, 基点.
[[nodiscard]] inline bool is_point(const UnitWord& unit) noexcept {
  return is_written(unit, "百分点") || is_written(unit, "千分点") || is_written(unit, "基点");
}
[[nodiscard]] inline bool is_times(const UnitWord& unit) noexcept {
  return is_written(unit, "倍") || is_written(unit, "番");
}
/// Enterprises and households, of which a register keeps the number.
[[nodiscard]] inline bool is_registered(const UnitWord& unit) noexcept {
  return is_written(unit, "家") || is_written(unit, "户");
}
/// Percentages, points and multiples.
[[nodiscard]] inline bool is_ratio(const UnitWord& unit) noexcept { return is_kind(unit, UnitKind::ratio); }
/// Years, months: periods that come in a row.
[[nodiscard]] inline bool is_period_unit(const UnitWord& unit) noexcept {
  return is_written(unit, "年") || is_written(unit, "个月") || is_written(unit, "月") ||
         is_written(unit, "个季度") || is_written(unit, "届") || is_written(unit, "次") ||
         is_written(unit, "季");
}

/// What the unit column says: 个百分点 → 百分点, 微克/立方米.
[[nodiscard]] inline std::string written(const UnitWord& unit) {
  if (unit.row == nullptr) return {};
  std::string name(unit.row->written);
  return unit.per == nullptr ? name : name + "/" + std::string(unit.per->written);
}

}  // namespace zhibiao::detail::read
