// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// cardinal := group { group }          group := part [more] [百|千] [万|亿]… [more]
// numeral  := cardinal | cardinal 分之 cardinal | cardinal 成 [digit] | 一半 | 半 | (几|数|上) scale…

#include <zhibiao/number/numeral.hpp>
#include <zhibiao/number/numeral_cardinal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao::detail {

inline constexpr int max_places = 100;

/// A cardinal times 10^shift as a numeral; nothing when it has no room.
[[nodiscard]] constexpr bool write_cardinal(const Cardinal& c, int shift, Numeral& out) noexcept {
  const int exponent = c.exponent + shift;
  const auto value = Decimal::try_scaled(false, c.coefficient, exponent);
  const auto upper = Decimal::try_scaled(false, c.upper, exponent);
  if (c.overflow || !value || !upper || c.place + shift < -max_places) return false;
  out = Numeral{};
  out.value = *value;
  out.upper = c.hedge == Hedge::exact ? *value : *upper;
  out.resolution = static_cast<std::int8_t>(c.place + shift);
  out.form = c.plain ? NumeralForm::digits : NumeralForm::cardinal;
  out.hedge = c.hedge;
  out.chinese = c.chinese;
  out.scaled = c.scaled;
  out.bare_scale = c.bare;
  return true;
}

/// What a reader of one numeral gives back.
[[nodiscard]] constexpr NumeralResult finish(const Cursor& cursor, bool written, Numeral& out) noexcept {
  if (!written) out = Numeral{};
  return {cursor.at, written ? std::errc{} : std::errc::result_out_of_range};
}
[[nodiscard]] constexpr NumeralResult no_numeral() noexcept { return {0, std::errc::invalid_argument}; }

[[nodiscard]] constexpr bool at_fraction(const Cursor& cursor) noexcept {
  return cursor.peek() == u'分' && cursor.peek(1) == u'之';
}

/// 百分之七点五, 千分之五: part times 10^(2 - power of the denominator).
[[nodiscard]] constexpr bool write_percent(int power, Cardinal part, Numeral& out) noexcept {
  if (part.chinese && part.place > 0) part.place = 0;
  if (!write_cardinal(part, 2 - power, out)) return false;
  out.form = NumeralForm::percent;
  out.bare_scale = false;
  return true;
}

/// 三分之二: 66.666667, rounded half to even.
[[nodiscard]] constexpr bool write_fraction(std::int64_t denominator, std::int64_t numerator,
                                            Numeral& out) noexcept {
  out = Numeral{};
  out.value = divide(Decimal(numerator).scaled10(2), denominator, 6, Rounding::half_even);
  out.upper = out.value;
  out.numerator = numerator;
  out.denominator = denominator;
  out.form = NumeralForm::fraction;
  out.chinese = true;
  return true;
}

/// The whole number a cardinal is, below 10^15; nothing for another.
[[nodiscard]] constexpr std::optional<std::int64_t> whole_of(const Cardinal& c) noexcept {
  const auto value = c.overflow ? std::nullopt : Decimal::try_scaled(false, c.coefficient, c.exponent);
  const auto whole = value ? value->to_int64() : std::nullopt;
  return whole && *whole < 1'000'000'000'000'000 ? whole : std::nullopt;
}

/// After `whole` stands 分之: reads on. Nothing when no number follows.
[[nodiscard]] constexpr std::optional<NumeralResult> read_fraction(Cursor cursor, const Cardinal& whole,
                                                                   Numeral& out) noexcept {
  cursor.at += 2;
  const auto begin = cursor.at;
  const auto part = is_vague(cursor.peek()) ? read_vague(cursor) : read_cardinal(cursor);
  if (cursor.at == begin || part.plain) return std::nullopt;
  if (whole.bare) return finish(cursor, write_percent(whole.place, part, out), out);
  const auto denominator = whole_of(whole);
  const auto numerator = whole_of(part);
  if (!denominator || !numerator || *denominator == 0 || part.hedge != Hedge::exact) return std::nullopt;
  return finish(cursor, write_fraction(*denominator, *numerator, out), out);
}

/// Whether 成 after c means tenths.
[[nodiscard]] constexpr bool at_tenths(const Cursor& cursor, const Cardinal& c) noexcept {
  return cursor.peek() == u'成' && !continues_cheng(cursor.peek(1)) && !c.plain && c.exponent == 0 &&
         c.coefficient > 0 && c.coefficient <= 10 && (c.hedge == Hedge::exact || c.hedge == Hedge::between);
}

/// The digit after 成: 三成五, 三成半; 0 for none.
[[nodiscard]] constexpr int tenths_tail(const Cursor& cursor, bool chinese) noexcept {
  const char16_t next = cursor.peek(1);
  if (cursor.peek() == u'半') return 5;
  if (is_liang(cursor.peek()) || is_numeral_char(next) || counts_digit(next)) return 0;
  const int digit = chinese ? chinese_digit(cursor.peek()) : arabic_digit(cursor.peek());
  return digit > 0 ? digit : 0;
}

/// 八成 is 80 percent, 三成五 35, 七八成 70 to 80, 八成多 80 to 90.
[[nodiscard]] constexpr NumeralResult read_tenths(Cursor cursor, Cardinal c, Numeral& out) noexcept {
  ++cursor.at;
  const int tail = c.hedge == Hedge::exact ? tenths_tail(cursor, c.chinese) : 0;
  if (tail != 0) ++cursor.at;
  c.coefficient = c.coefficient * 10 + static_cast<Uint128>(tail);
  c.upper *= 10;
  c.place = tail != 0 ? 0 : 1;
  c.unit = c.place;
  c.scaled = true;
  read_more_after(cursor, c);
  const bool written = write_cardinal(c, 0, out);
  out.form = NumeralForm::percent;
  return finish(cursor, written, out);
}

/// 一半 as one half.
[[nodiscard]] constexpr bool at_half(const Cursor& cursor, const Cardinal& c) noexcept {
  return cursor.at == 1 && c.chinese && c.coefficient == 1 && cursor.peek() == u'半' &&
         cursor.peek(1) != u'导';
}

/// 半, when no numeral follows.
[[nodiscard]] constexpr NumeralResult read_half(std::u16string_view text, Numeral& out) noexcept {
  if (text.size() > 1 && is_numeral_char(text[1])) return no_numeral();
  out = Numeral{};
  out.value = out.upper = Decimal::scaled(5, -1);
  out.resolution = -1;
  out.chinese = true;
  return {1, std::errc{}};
}

/// What stands after a cardinal that makes more of it, else the cardinal itself.
[[nodiscard]] constexpr NumeralResult read_after(Cursor cursor, const Cardinal& c, Numeral& out) noexcept {
  if (at_fraction(cursor) && c.hedge == Hedge::exact && c.exponent >= 0 && !c.plain) {
    return read_fraction(cursor, c, out).value_or(no_numeral());
  }
  if (at_tenths(cursor, c)) return read_tenths(cursor, c, out);
  if (at_half(cursor, c)) return ++cursor.at, finish(cursor, write_fraction(2, 1, out), out);
  return finish(cursor, write_cardinal(c, 0, out), out);
}

/// Whether what was read from the start is no number in this place: 十分 (very), 百分数, 万 alone,
/// ○ as a bullet.
[[nodiscard]] constexpr bool is_word(const Cursor& cursor) noexcept {
  const bool fen = cursor.peek() == u'分' && cursor.peek(1) != u'之';
  if (cursor.at == 1 && fen && small_scale(cursor.text[0]) != 0) {
    return small_scale(cursor.text[0]) != 1 || cursor.peek(1) != u'钟';
  }
  if (cursor.at == 1 && one_of(cursor.text[0], u"○◯")) return true;
  return cursor.at == 1 && big_scale(cursor.text[0]) != 0 && !at_fraction(cursor);
}

}  // namespace zhibiao::detail

namespace zhibiao {

constexpr NumeralResult read_numeral(std::u16string_view text, Numeral& out) noexcept {
  if (text.empty() || !starts_numeral(text[0])) return detail::no_numeral();
  if (text[0] == u'半') return detail::read_half(text, out);
  detail::Cursor cursor{text};
  const auto c = detail::is_vague(text[0]) ? detail::read_vague(cursor) : detail::read_cardinal(cursor);
  if (cursor.at == 0 || detail::is_word(cursor)) return detail::no_numeral();
  return detail::read_after(cursor, c, out);
}

}  // namespace zhibiao
