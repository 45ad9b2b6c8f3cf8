// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/numeral_chars.hpp>

#include <cstddef>
#include <string_view>

namespace zhibiao::detail {

/// A place in a text. Beyond the end it sees zeros.
struct Cursor {
  std::u16string_view text;
  std::size_t at = 0;

  [[nodiscard]] constexpr char16_t peek(std::size_t ahead = 0) const noexcept {
    return at + ahead < text.size() ? text[at + ahead] : u'\0';
  }
  [[nodiscard]] constexpr bool done() const noexcept { return at >= text.size(); }
};

/// A run of digits, Arabic or Chinese, before big scale words: coefficient x 10^exponent.
struct NumberPart {
  Uint128 coefficient = 0;
  Uint128 upper = 0;  ///< the other end of 三四百, else 0
  int exponent = 0;   ///< minus the digits after the point
  int place = 0;      ///< power of ten of the last digit (Chinese: of the last that is not zero)
  int digits = 0;     ///< digits before the point (Arabic only)
  bool chinese = false;
  bool scaled = false;     ///< has 十 百 千
  bool bare = false;       ///< a scale word without a digit
  bool plain_ten = false;  ///< 十 and nothing else
  bool plain = false;      ///< Chinese digits in a row, read one by one
  bool tail = false;       ///< a last digit without its place: 一百五
  bool overflow = false;

  /// Appends a digit, noting when there is no room.
  constexpr void append(int digit) noexcept {
    Uint128 shifted = 0;
    overflow = overflow || multiply_overflows(coefficient, 10, shifted) ||
               add_overflows(shifted, static_cast<Uint128>(digit), coefficient);
  }

  /// Power of ten of the last digit that is not zero: what 多 counts in.
  [[nodiscard]] constexpr int nonzero_place() const noexcept {
    if (chinese || coefficient == 0) return place;
    auto rest = coefficient;
    return exponent + strip_zeros(rest);
  }
};

}  // namespace zhibiao::detail
