// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/numeral_arabic.hpp>
#include <zhibiao/number/numeral_chinese.hpp>
#include <zhibiao/number/numeral_form.hpp>

namespace zhibiao::detail {

/// A number of several parts with their scale words: coefficient x 10^exponent.
struct Cardinal {
  Uint128 coefficient = 0;
  Uint128 upper = 0;  ///< with the same exponent
  int exponent = 0;
  int place = 0;  ///< power of ten of the last printed digit
  int unit = 0;   ///< power of ten that 多 counts in
  int above = 0;  ///< a further part stays below 10^above
  Hedge hedge = Hedge::exact;
  bool chinese = false;
  bool scaled = false;
  bool bare = false;
  bool plain = false;
  bool overflow = false;
};

/// 百 or 千 without a digit before; nothing before 万 and 亿, which are read as scales.
[[nodiscard]] constexpr NumberPart read_bare(Cursor& cursor) noexcept {
  NumberPart part;
  const int power = small_scale(cursor.peek());
  const bool fraction = cursor.peek(1) == u'分' && cursor.peek(2) == u'之';
  if (!fraction && begins_unit(cursor.peek(), cursor.peek(1), cursor.peek(2))) return part;
  part.coefficient = power_of_ten(power);
  part.place = power;
  part.chinese = part.scaled = part.bare = true;
  if (power != 0) ++cursor.at;
  return part;
}

/// The part of a number at the cursor, without 万 and 亿.
[[nodiscard]] constexpr NumberPart read_part(Cursor& cursor, bool after_big) noexcept {
  if (arabic_digit(cursor.peek()) >= 0) return read_arabic(cursor);
  const bool bare = small_scale(cursor.peek()) > 1 || big_scale(cursor.peek()) != 0;
  if (bare && !after_big) return read_bare(cursor);
  return read_chinese(cursor, after_big);
}

/// 几 after 十: 十几, 20几.
[[nodiscard]] constexpr bool at_ji(const Cursor& cursor, const NumberPart& part) noexcept {
  return one_of(cursor.peek(), u"几幾") && part.nonzero_place() == 1 && !part.bare && part.upper == 0;
}

/// 多 余 来 几 between the digits and 万 or 亿: 8700多万, 十几亿.
[[nodiscard]] constexpr bool take_more_before(Cursor& cursor, const NumberPart& part) noexcept {
  if (big_scale(cursor.peek(1)) == 0 || part.upper != 0) return false;
  if (!is_more(cursor.peek()) && !at_ji(cursor, part)) return false;
  ++cursor.at;
  return true;
}

/// 万 万万 (after a digit) 亿 万亿, and 兆 before 元 only (elsewhere it is mega: 兆瓦). Returns the power of
/// ten.
[[nodiscard]] constexpr int take_big_scales(Cursor& cursor, bool bare) noexcept {
  int power = 0;
  for (int i = bare ? 1 : 0; i < 2 && big_scale(cursor.peek()) == 4; ++i, ++cursor.at) power += 4;
  if (big_scale(cursor.peek()) == 8) return ++cursor.at, power + 8;
  if (cursor.peek() == u'兆' && one_of(cursor.peek(1), u"元圆圓")) return ++cursor.at, power + 12;
  return power;
}

/// 百 or 千 after Arabic digits, unless it begins a unit: 5千吨, but not 110千伏. `after_big` as in
/// `ChineseReader`. Returns the power of ten.
[[nodiscard]] constexpr int take_small_scale(Cursor& cursor, const NumberPart& part,
                                             bool after_big) noexcept {
  const int power = small_scale(cursor.peek());
  if (part.chinese || power < 2) return 0;
  if (!after_big && begins_unit(cursor.peek(), cursor.peek(1), cursor.peek(2))) return 0;
  ++cursor.at;
  return power;
}

/// The end that 多 stands for: one more unit.
constexpr void set_more(Cardinal& c) noexcept {
  c.hedge = Hedge::more;
  c.bare = false;
  const int step = c.unit - c.exponent;
  c.overflow = c.overflow || step > max_power || add_overflows(c.coefficient, power_of_ten(step), c.upper);
}

/// Whether 多 余 来 at the cursor belongs to c: 60多, 1300余, 一万多, but not 三多 or 5多.
[[nodiscard]] constexpr bool at_more(const Cursor& cursor, const Cardinal& c) noexcept {
  const char16_t more = cursor.peek();
  if (!is_more(more) || begins_word(more, cursor.peek(1), cursor.peek(2))) return false;
  if (one_of(more, u"来來") && c.unit < 1) return false;
  return c.scaled || (c.exponent == 0 && c.coefficient >= 10);
}

constexpr void read_more_after(Cursor& cursor, Cardinal& c) noexcept {
  if (c.hedge != Hedge::exact || !at_more(cursor, c)) return;
  ++cursor.at;
  set_more(c);
}

/// part x 10^power as a cardinal; `more` was read before the big scale.
[[nodiscard]] constexpr Cardinal to_cardinal(const NumberPart& part, int power, bool more) noexcept {
  Cardinal c;
  c.coefficient = part.coefficient;
  c.upper = part.upper;
  c.exponent = part.exponent + power;
  c.place = part.place + power;
  c.unit = more || power == 0 ? part.nonzero_place() + power : c.exponent;
  c.above = power;
  c.hedge = part.upper != 0 ? Hedge::between : Hedge::exact;
  c.chinese = part.chinese;
  c.scaled = part.scaled || power != 0;
  c.bare = part.bare || (part.coefficient == 10 && part.plain_ten && power != 0);
  c.plain = part.plain;
  c.overflow = part.overflow;
  if (more) set_more(c);
  return c;
}

/// Reads one part with its scales; nothing read when the cursor stays.
[[nodiscard]] constexpr Cardinal read_group(Cursor& cursor, bool after_big, bool& tail) noexcept {
  const auto begin = cursor.at;
  const auto part = read_part(cursor, after_big);
  tail = part.tail;
  const bool big_first = part.bare && big_scale(cursor.peek()) != 0;
  if (part.plain || (cursor.at == begin && !big_first)) return to_cardinal(part, 0, false);
  int power = take_small_scale(cursor, part, after_big);
  const bool more = take_more_before(cursor, part);
  power += take_big_scales(cursor, part.bare);
  auto c = to_cardinal(part, power, more);
  if (!more && power == 0 && at_ji(cursor, part)) return ++cursor.at, set_more(c), c;
  return c;
}

/// Whether a further group may stand below 10^above: it is whole, smaller, and says its place.
[[nodiscard]] constexpr bool goes_on(const Cardinal& next, const Cursor& begin, const Cursor& end, int above,
                                     bool zero) noexcept {
  if (end.at == begin.at || next.overflow || next.hedge == Hedge::between || next.coefficient == 0)
    return false;
  if (next.exponent < 0 || next.exponent >= above) return false;
  if (next.coefficient >= power_of_ten(above - next.exponent)) return false;
  const bool placed = next.chinese || next.scaled || zero;
  return placed || (static_cast<int>(end.at - begin.at) == above && end.peek() != u'年');
}

/// sum + next, both whole.
constexpr void add_group(Cardinal& sum, const Cardinal& next) noexcept {
  sum.coefficient = sum.coefficient * power_of_ten(sum.exponent - next.exponent) + next.coefficient;
  sum.exponent = next.exponent;
  sum.place = next.place;
  sum.unit = next.unit;
  sum.above = next.above;
  sum.bare = false;
  sum.chinese = sum.chinese || next.chinese;
  if (next.hedge == Hedge::more) set_more(sum);
}

/// Steps over 零 before Arabic digits: 1万零500. Chinese digits read theirs themselves.
constexpr void take_zero(Cursor& cursor) noexcept {
  if (chinese_digit(cursor.peek()) == 0 && arabic_digit(cursor.peek(1)) > 0) ++cursor.at;
}

/// 一万三千亿: 亿 multiplies the 万 before it too, where the part between fills the places down to 亿.
[[nodiscard]] constexpr bool shares_yi(const Cardinal& sum, const Cardinal& next, bool zero) noexcept {
  if (sum.above != 4 || sum.coefficient >= power_of_ten(4) || next.above < 8) return false;
  const int digits = count_digits(next.coefficient) + next.exponent;
  return digits == 12 || (zero && digits < 12);
}

/// 两万五: the place of a last digit after 万 or 亿. Returns whether it may stand there.
[[nodiscard]] constexpr bool place_tail(const Cardinal& sum, Cardinal& next) noexcept {
  next.exponent = next.place = next.unit = sum.above - 1;
  return sum.chinese && sum.above >= 4;
}

/// One more group after 万 or 亿: 1亿|3千万, 两万|五. Returns whether there was one.
[[nodiscard]] constexpr bool read_further(Cursor& cursor, Cardinal& sum) noexcept {
  Cursor ahead = cursor;
  bool tail = false;
  const bool zero = chinese_digit(cursor.peek()) == 0;
  take_zero(ahead);
  auto next = read_group(ahead, true, tail);
  if (tail && next.coefficient < 10 && !next.scaled && !place_tail(sum, next)) return false;
  const int shared = shares_yi(sum, next, zero) ? 8 : 0;
  if (!goes_on(next, cursor, ahead, sum.above + shared, zero)) return false;
  sum.exponent += shared;
  add_group(sum, next);
  cursor = ahead;
  return true;
}

/// Reads a cardinal at the cursor; nothing read when the cursor stays.
[[nodiscard]] constexpr Cardinal read_cardinal(Cursor& cursor) noexcept {
  constexpr Uint128 room = 10'000'000'000'000'000'000U;  // x 10^16 stays below 2^128
  bool tail = false;
  auto sum = read_group(cursor, false, tail);
  const bool open = !tail && sum.exponent == sum.above && sum.coefficient < room;
  while (open && sum.above != 0 && sum.hedge == Hedge::exact && read_further(cursor, sum)) {
  }
  if (!sum.plain && !tail) read_more_after(cursor, sum);
  return sum;
}

/// 几 数 上 before a scale word make a numeral of it.
[[nodiscard]] constexpr bool is_vague(char16_t c) noexcept { return one_of(c, u"几幾数數上"); }

/// 几十, 数百万, 上千: the scale alone, with the hedge. Nothing read when the cursor stays.
[[nodiscard]] constexpr Cardinal read_vague(Cursor& cursor) noexcept {
  Cursor ahead = cursor;
  const bool at_least = ahead.peek() == u'上';
  ++ahead.at;
  const int small = small_scale(ahead.peek());
  if (small != 0) ++ahead.at;
  const int power = small + take_big_scales(ahead, true);
  const bool fen = ahead.peek() == u'分' && ahead.peek(1) != u'钟';
  if (power == 0 || (fen && small == power) || (at_least && power == 1)) return {};
  cursor = ahead;
  Cardinal c;
  c.coefficient = 1;
  c.upper = 10;
  c.exponent = c.place = c.unit = power;
  c.hedge = at_least ? Hedge::at_least : Hedge::several;
  c.chinese = c.scaled = c.bare = true;
  return c;
}

}  // namespace zhibiao::detail
