// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/numeral_part.hpp>

#include <cstddef>

namespace zhibiao::detail {

/// How many plain digits (no 两) stand in a row at the cursor.
[[nodiscard]] constexpr std::size_t plain_run(const Cursor& cursor) noexcept {
  std::size_t count = 0;
  while (chinese_digit(cursor.peek(count)) >= 0 && !is_liang(cursor.peek(count))) ++count;
  return count;
}

/// Whether two digits in a row are neighbours, said of a number between them: 三四, 两三, and 三五.
[[nodiscard]] constexpr bool is_pair(char16_t first, char16_t second) noexcept {
  const int a = chinese_digit(first);
  const int b = chinese_digit(second);
  return a > 0 && !is_liang(second) && (b == a + 1 || (a == 3 && b == 5));
}

[[nodiscard]] constexpr bool is_scale(char16_t c) noexcept {
  return small_scale(c) != 0 || big_scale(c) != 0;
}

/// Chinese digits one by one: 二〇二六.
[[nodiscard]] constexpr NumberPart read_plain(Cursor& cursor, std::size_t count) noexcept {
  NumberPart part;
  part.chinese = part.plain = true;
  for (; count != 0; --count, ++cursor.at) part.append(chinese_digit(cursor.peek()));
  return part;
}

/// Reads a Chinese number below ten thousand, place by place.
class ChineseReader {
 public:
  /// `after_big`: 万 or 亿 went before, so that 千 in 一万五千瓦 is a scale.
  constexpr ChineseReader(Cursor& cursor, bool after_big) noexcept : cursor_(cursor), after_big_(after_big) {
    part_.chinese = true;
  }

  [[nodiscard]] constexpr NumberPart read() noexcept {
    begin_ = cursor_.at;
    while (read_place()) {
    }
    part_.plain_ten = cursor_.at == begin_ + 1 && last_ == 1 && part_.coefficient == 10;
    if (!part_.tail && part_.upper == 0) read_places();
    return part_;
  }

 private:
  [[nodiscard]] constexpr bool at_begin() const noexcept { return cursor_.at == begin_; }

  constexpr void add(unsigned digit, int place, std::size_t length) noexcept {
    part_.coefficient += digit * power_of_ten(place);
    part_.place = place;
    part_.scaled = part_.scaled || place != 0;
    last_ = place;
    zero_ = false;
    cursor_.at += length;
  }

  /// One step: 零, 廿, 十, 三百, 三四百, 五. Returns whether another may follow.
  constexpr bool read_place() noexcept {
    const char16_t c = cursor_.peek();
    if (const unsigned tens = fused_tens(c); tens != 0 && last_ > 1) return add(tens / 10, 1, 1), true;
    if (small_scale(c) == 1 && last_ > 1) return add(1, 1, 1), true;
    const int digit = chinese_digit(c);
    if (digit < 0) return false;
    if (digit == 0) return read_zero();
    if (is_pair(c, cursor_.peek(1)) && read_pair(digit)) return false;
    return read_digit(static_cast<unsigned>(digit));
  }

  /// 零 counts only before another place: 一万零五百. Alone it is 0.
  constexpr bool read_zero() noexcept {
    if (at_begin() && !after_big_ && chinese_digit(cursor_.peek(1)) < 0) return ++cursor_.at, false;
    if (zero_ || last_ == 0 || chinese_digit(cursor_.peek(1)) <= 0) {
      if (small_scale(cursor_.peek(1)) != 1 || zero_ || last_ < 2) return false;
    }
    zero_ = true;
    ++cursor_.at;
    return true;
  }

  constexpr bool read_digit(unsigned digit) noexcept {
    const char16_t next = cursor_.peek(1);
    const int place = small_scale(next);
    const bool unit = begins_unit(next, cursor_.peek(2), cursor_.peek(3)) && last_ == 4 && !after_big_;
    if (place != 0 && place < last_ && !unit) return add(digit, place, 2), true;
    if (last_ == 1 || zero_ || (last_ == 4 && !after_big_)) return read_last(digit);
    return read_tail(digit);
  }

  constexpr bool read_last(unsigned digit) noexcept {
    if (last_ != 0) add(digit, 0, 1);
    return false;
  }

  /// 一百五 is 150, unless what follows counts the 五.
  constexpr bool read_tail(unsigned digit) noexcept {
    const char16_t next = cursor_.peek(1);
    if (last_ == 0 || is_liang(cursor_.peek()) || is_numeral_char(next) || counts_digit(next)) return false;
    part_.tail = true;
    if (last_ < 4) return add(digit, last_ - 1, 1), false;
    part_.coefficient = digit;  // after 万 or 亿: the caller knows the place
    ++cursor_.at;
    return false;
  }

  /// 三四百, 十七八万, 两三. Returns whether it was one.
  constexpr bool read_pair(int digit) noexcept {
    const char16_t next = cursor_.peek(2);
    const int place = small_scale(next);
    if (place != 0 ? place >= last_ : chinese_digit(next) >= 0) return false;
    if (place == 0 && !is_liang(cursor_.peek()) && !pair_goes_on(next)) return false;
    const auto other = static_cast<Uint128>(chinese_digit(cursor_.peek(1)));
    part_.upper = part_.coefficient + other * power_of_ten(place);
    add(static_cast<unsigned>(digit), place, place != 0 ? 3 : 2);
    return true;
  }

  /// What shows that 七八 is "seven or eight"; 十四五 alone is a plan's name.
  [[nodiscard]] constexpr bool pair_goes_on(char16_t next) const noexcept {
    return big_scale(next) != 0 || (last_ == 1 ? one_of(next, u"个岁人名家天") : next == u'成');
  }

  /// 点五 after a whole number, unless the time of day goes on: 九点三十分.
  constexpr void read_places() noexcept {
    if (at_begin() || !one_of(cursor_.peek(), u"点點") || chinese_digit(cursor_.peek(1)) < 0) return;
    std::size_t count = 1;
    while (chinese_digit(cursor_.peek(1 + count)) >= 0) ++count;
    if (small_scale(cursor_.peek(1 + count)) != 0 || count > 20) return;
    ++cursor_.at;
    const auto places = read_plain(cursor_, count);
    part_.exponent = part_.place = -static_cast<int>(count);
    part_.coefficient = part_.coefficient * power_of_ten(static_cast<int>(count)) + places.coefficient;
  }

  Cursor& cursor_;
  NumberPart part_{};
  std::size_t begin_ = 0;
  int last_ = 4;       ///< the place read last
  bool zero_ = false;  ///< 零 was just read
  bool after_big_;
};

/// Reads the Chinese digits at the cursor up to 万, 亿 or the end; nothing read when the cursor stays.
[[nodiscard]] constexpr NumberPart read_chinese(Cursor& cursor, bool after_big) noexcept {
  const auto run = plain_run(cursor);
  const bool pair = run == 2 && is_pair(cursor.peek(), cursor.peek(1)) &&
                    (is_scale(cursor.peek(2)) || cursor.peek(2) == u'成');
  if (run >= 2 && !pair && !after_big) return read_plain(cursor, run);
  return ChineseReader(cursor, after_big).read();
}

}  // namespace zhibiao::detail
