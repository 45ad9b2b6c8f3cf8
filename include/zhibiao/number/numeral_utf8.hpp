// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/numeral.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace zhibiao {
namespace detail {

/// One character of the basic plane decoded from UTF-8; length 0 at the end, for broken bytes and beyond the
/// plane.
struct Utf8Char {
  char16_t c = 0;
  std::size_t length = 0;
};

[[nodiscard]] constexpr unsigned byte_at(const char* p) noexcept { return static_cast<unsigned char>(*p); }
[[nodiscard]] constexpr bool is_trail(const char* p) noexcept { return (byte_at(p) & 0xC0U) == 0x80U; }

[[nodiscard]] constexpr Utf8Char decode(const char* p, const char* last) noexcept {
  const auto room = last - p;
  if (room <= 0) return {};
  const unsigned lead = byte_at(p);
  if (lead < 0x80U) return {static_cast<char16_t>(lead), 1};
  if (lead >= 0xC2U && lead < 0xE0U && room >= 2 && is_trail(p + 1)) {
    return {static_cast<char16_t>((lead & 0x1FU) << 6 | (byte_at(p + 1) & 0x3FU)), 2};
  }
  if ((lead & 0xF0U) != 0xE0U || room < 3 || !is_trail(p + 1) || !is_trail(p + 2)) return {};
  const unsigned c = (lead & 0x0FU) << 12 | (byte_at(p + 1) & 0x3FU) << 6 | (byte_at(p + 2) & 0x3FU);
  const bool scalar = c >= 0x800U && (c < 0xD800U || c > 0xDFFFU);
  return scalar ? Utf8Char{static_cast<char16_t>(c), 3} : Utf8Char{};
}

/// The first characters of a UTF-8 text, as many as a numeral there can reach.
struct Utf8Head {
  static constexpr std::size_t capacity = 512;  ///< longer numerals are cut there
  static constexpr int lookahead = 4;           ///< the most other characters inside or just after a numeral
  std::array<char16_t, capacity> chars{};
  std::size_t size = 0;

  constexpr Utf8Head(const char* p, const char* last) noexcept {
    for (int others = 0; size < capacity && others <= lookahead;) {
      const auto [c, length] = decode(p, last);
      if (length == 0) return;
      others = is_numeral_char(c) ? 0 : others + 1;
      chars[size++] = c;
      p += length;
    }
  }
  [[nodiscard]] constexpr std::u16string_view view() const noexcept { return {chars.data(), size}; }
};

}  // namespace detail

constexpr NumeralFromCharsResult from_chars(const char* first, const char* last, Numeral& out) noexcept {
  const detail::Utf8Head head(first, last);
  auto [length, ec] = read_numeral(head.view(), out);
  const char* end = first;
  for (; length != 0; --length) end += detail::decode(end, last).length;
  return {end, ec};
}

}  // namespace zhibiao
