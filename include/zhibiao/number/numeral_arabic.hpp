// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/numeral_part.hpp>

#include <cstddef>
#include <cstdint>

namespace zhibiao::detail {

/// Appends the digits at the cursor; returns how many. The first 19 fit in 64 bits.
constexpr int append_digits(Cursor& cursor, NumberPart& part) noexcept {
  constexpr std::uint64_t room = 999'999'999'999'999'999;
  std::uint64_t low = low_half(part.coefficient);
  bool narrow_enough = high_half(part.coefficient) == 0;
  int count = 0;
  for (int digit = 0; (digit = arabic_digit(cursor.peek())) >= 0; ++cursor.at, ++count) {
    if (narrow_enough && low <= room) {
      low = low * 10 + static_cast<std::uint64_t>(digit);
      continue;
    }
    if (narrow_enough) part.coefficient = low;
    narrow_enough = false;
    part.append(digit);
  }
  if (narrow_enough) part.coefficient = low;
  return count;
}

/// A comma (ASCII or full-width) before exactly three digits.
[[nodiscard]] constexpr bool at_thousands(const Cursor& cursor, char16_t comma) noexcept {
  return cursor.peek() == comma && arabic_digit(cursor.peek(1)) >= 0 && arabic_digit(cursor.peek(2)) >= 0 &&
         arabic_digit(cursor.peek(3)) >= 0 && arabic_digit(cursor.peek(4)) < 0;
}

/// `,280` after one to three digits that do not begin with 0; repeated with the same comma.
constexpr void append_thousands(Cursor& cursor, NumberPart& part) noexcept {
  const char16_t comma = cursor.peek();
  if ((comma != u',' && comma != u'，') || part.digits > 3 || arabic_digit(cursor.text[0]) == 0) return;
  while (at_thousands(cursor, comma)) {
    ++cursor.at;
    part.digits += append_digits(cursor, part);
  }
}

/// `.5` or `．5`.
constexpr void append_places(Cursor& cursor, NumberPart& part) noexcept {
  const char16_t point = cursor.peek();
  if ((point != u'.' && point != u'．') || arabic_digit(cursor.peek(1)) < 0) return;
  ++cursor.at;
  part.exponent = -append_digits(cursor, part);
  part.place = part.exponent;
}

/// Reads `1300`, `1,300`, `1300.50` at the cursor, which stands on a digit.
[[nodiscard]] constexpr NumberPart read_arabic(Cursor& cursor) noexcept {
  NumberPart part;
  Cursor own{cursor.text.substr(cursor.at)};
  part.digits = append_digits(own, part);
  append_thousands(own, part);
  append_places(own, part);
  cursor.at += own.at;
  return part;
}

}  // namespace zhibiao::detail
