// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/bound.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/numeral.hpp>
#include <zhibiao/read/reading_words.hpp>
#include <zhibiao/read/times.hpp>
#include <zhibiao/read/units.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao::detail::read {

/// What kind of expression a candidate is.
enum class Form : std::uint8_t {
  number,    ///< a numeral, with or without a unit
  coverage,  ///< 全覆盖
  doubling,  ///< 翻番, 翻两番
  rank,      ///< 第二, 首位, 之首, 前三
  pair,      ///< 2.1∶1
};

/// A stretch of text that may be a figure: the number, its unit, and the bound words behind it.
struct Candidate {
  std::size_t begin = 0;  ///< of the number
  std::size_t end = 0;    ///< after scale word and unit
  std::size_t after = 0;  ///< after the bound words behind the unit
  Decimal value;
  std::optional<Decimal> value2;
  UnitWord unit;
  Form form = Form::number;
  Bound bound = Bound::equal;
  bool bounded = false;     ///< the bound is said behind or inside the number
  bool chinese = false;     ///< written in Chinese numerals
  bool scaled = false;      ///< has a scale word
  bool too_large = false;   ///< beyond what Decimal holds
  bool bare_scale = false;  ///< scale words alone: 千万, 百亿
  bool digits = false;      ///< Chinese digits in a row: 一一, 二〇二六
  std::int8_t resolution = 0;
};

[[nodiscard]] inline const Lexicon<WordSense>& after_number_lexicon() {
  static const Lexicon<WordSense> lexicon(after_number);
  return lexicon;
}

[[nodiscard]] constexpr bool is_ascii_digit(char16_t c) noexcept { return c >= u'0' && c <= u'9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char16_t c) noexcept {
  return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}
[[nodiscard]] constexpr bool is_name_sign(char16_t c) noexcept { return c == u'+' || c == u'×' || c == u'#'; }

/// Skips one blank: `1980 年`, `3.5 亿`.
[[nodiscard]] constexpr std::size_t skip_blank(std::u16string_view text, std::size_t at) noexcept {
  return at < text.size() && text[at] == u' ' ? at + 1 : at;
}

[[nodiscard]] constexpr Bound bound_of(Hedge hedge) noexcept {
  switch (hedge) {
    case Hedge::exact:
      return Bound::equal;
    case Hedge::at_least:
      return Bound::at_least;
    case Hedge::between:
      return Bound::range;
    case Hedge::more:
    case Hedge::several:
      break;
  }
  return Bound::above;
}

/// Takes in the bound words behind the unit: 左右, 以上, （含）以上, 多, 强.
inline void read_bound_after(std::u16string_view text, Candidate& c) noexcept {
  c.after = c.end;
  const auto at = skip_blank(text, c.end);
  const auto word = after_number_lexicon().match(text.substr(at));
  if (!word) return;
  const auto next = at + word.length < text.size() ? text[at + word.length] : u'\0';
  constexpr std::u16string_view compounds = u"样元次出于边种数位层极媒";
  if (text[at] == u'多' && compounds.find(next) != std::u16string_view::npos) return;
  if ((text[at] == u'强' || text[at] == u'弱') && !is_percent(c.unit)) return;
  c.after = at + word.length;
  c.bound = word.value->bound;
  c.bounded = true;
}

/// A bracketed gloss directly behind the unit, `8条（个）`: its length, 0 where there is none.
[[nodiscard]] inline std::size_t gloss_length(std::u16string_view text) noexcept {
  if (text.empty() || (text[0] != u'（' && text[0] != u'(')) return 0;
  const auto close = text.substr(0, 5).find_first_of(u"）)");
  if (close == std::u16string_view::npos || close < 2) return 0;
  const auto unit = match_unit(text.substr(1, close - 1));
  return unit.length == close - 1 ? close + 1 : 0;
}

/// Reads numeral, unit and bound at `begin`.  False: nothing that could be a figure stands there.
[[nodiscard]] inline bool read_number(std::u16string_view text, std::size_t begin, Candidate& c) noexcept {
  Numeral numeral;
  const auto result = read_numeral(text.substr(begin), numeral);
  if (result.length == 0) return false;
  c = {};
  c.begin = begin;
  c.end = begin + result.length;
  c.too_large = result.ec != std::errc{};
  c.value = numeral.value;
  c.chinese = numeral.chinese;
  c.scaled = numeral.scaled;
  c.bare_scale = numeral.bare_scale && numeral.hedge == Hedge::exact;
  c.digits = numeral.form == NumeralForm::digits;
  c.resolution = numeral.resolution;
  if (numeral.hedge == Hedge::between) c.value2 = numeral.upper;
  c.bound = bound_of(numeral.hedge);
  c.bounded = numeral.hedge != Hedge::exact;
  if (numeral.form == NumeralForm::fraction && c.value.exponent() < -2) {
    c.value = round(c.value, -2, Rounding::half_even);
    c.resolution = -2;
  }
  if (numeral.implies_percent()) {
    c.unit = percent_unit();
  } else {
    const auto at = skip_blank(text, c.end);
    c.unit = match_unit(text.substr(at));
    if (c.unit.length != 0) c.end = at + c.unit.length;
  }
  const auto kept = c.bound;
  const bool bounded = c.bounded;
  read_bound_after(text, c);
  if (!c.bounded || (bounded && c.after == c.end)) {
    c.bound = kept;
    c.bounded = bounded;
  }
  if (c.unit.row != nullptr && !c.bounded && is_point(c.unit) &&
      text.substr(c.end - c.unit.length, 2) == u"个多") {
    c.bound = Bound::above;
    c.bounded = true;
  }
  if (c.after == c.end) c.after += gloss_length(text.substr(c.end));
  return true;
}

/// The power of ten that the scale words 万, 亿 of an Arabic number stand for.
[[nodiscard]] constexpr int scale_words(std::u16string_view number) noexcept {
  int power = 0;
  for (const char16_t c : number) power += c == u'万' ? 4 : c == u'亿' ? 8 : 0;
  return power;
}

/// Joins the range that begins with `c`: 5%—6%, 2至3个, 八十斤到九十九斤.
inline void join_range(std::u16string_view text, Candidate& c) noexcept {
  const auto sign = range_sign(text.substr(c.end));
  if (sign == 0 || c.form != Form::number) return;
  Candidate upper;
  if (!read_number(text, c.end + sign, upper)) return;
  const bool percent_words = is_percent(c.unit) && c.chinese && upper.chinese && upper.unit.row == nullptr;
  if (percent_words) upper.unit = c.unit;
  const bool same_unit = c.unit.row == nullptr || c.unit.same_as(upper.unit);
  if (!same_unit || upper.unit.row == nullptr) return;
  if (c.unit.row == nullptr && upper.scaled && !c.scaled) {
    const int factor = scale_words(text.substr(upper.begin, upper.end - upper.begin));
    c.value = c.value.scaled10(factor);
    c.resolution = static_cast<std::int8_t>(c.resolution + factor);
  }
  if (!(c.value < upper.value)) return;
  c.value2 = upper.value;
  c.unit = upper.unit;
  c.end = upper.end;
  c.after = upper.after;
  c.bound = Bound::range;
  c.bounded = true;
}

}  // namespace zhibiao::detail::read
