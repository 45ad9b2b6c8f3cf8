// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// The characters that numerals are written in, simplified, traditional and financial (壹 贰 … 拾 佰 仟).

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {
namespace detail {

/// What a character is to a numeral. 0 to 9 are the Chinese digits.
using CharClass = std::uint8_t;
inline constexpr CharClass class_ten = 11;  ///< 10 + power of ten: 十, and 12 百, 13 千, 14 万, 18 亿
inline constexpr CharClass class_wan = 14;
inline constexpr CharClass class_yi = 18;
inline constexpr CharClass class_twenty = 20;
inline constexpr CharClass class_thirty = 30;
inline constexpr CharClass class_arabic = 40;   ///< 0-9, ０-９
inline constexpr CharClass class_starter = 41;  ///< begins a numeral without being of it
inline constexpr CharClass class_other = 42;

struct CharRow {
  std::u16string_view members;
  CharClass kind;
};

inline constexpr std::array char_rows{
    CharRow{u"〇零○◯", 0},
    CharRow{u"一壹", 1},
    CharRow{u"二两兩贰貳", 2},
    CharRow{u"三叁參", 3},
    CharRow{u"四肆", 4},
    CharRow{u"五伍", 5},
    CharRow{u"六陆陸", 6},
    CharRow{u"七柒", 7},
    CharRow{u"八捌", 8},
    CharRow{u"九玖", 9},
    CharRow{u"十拾", 11},
    CharRow{u"百佰", 12},
    CharRow{u"千仟", 13},
    CharRow{u"万萬", class_wan},
    CharRow{u"亿億", class_yi},
    CharRow{u"廿", class_twenty},
    CharRow{u"卅", class_thirty},
    CharRow{u"0123456789０１２３４５６７８９", class_arabic},
    CharRow{u"几幾数數上半", class_starter},
};

/// The rows as one look-up a character: pages of 256 cells, page 0 empty.
class CharTable {
 public:
  constexpr CharTable() noexcept {
    for (auto& page : cells_) page.fill(class_other);
    std::uint8_t pages = 0;
    for (const auto& row : char_rows) {
      for (const char16_t c : row.members) {
        auto& page = page_[c / 256U];
        if (page == 0) page = ++pages;
        cells_[page][c % 256U] = row.kind;
      }
    }
  }
  [[nodiscard]] constexpr CharClass operator[](char16_t c) const noexcept {
    return cells_[page_[c / 256U]][c % 256U];
  }

 private:
  std::array<std::uint8_t, 256> page_{};
  std::array<std::array<CharClass, 256>, 32> cells_{};
};

inline constexpr CharTable char_table;

/// 0 to 9 for an ASCII or full-width digit, else -1.
[[nodiscard]] constexpr int arabic_digit(char16_t c) noexcept {
  if (c >= u'0' && c <= u'9') return c - u'0';
  return c >= u'０' && c <= u'９' ? c - u'０' : -1;
}

/// 0 to 9 for a Chinese digit (两 is 2, ○ is 0), else -1.
[[nodiscard]] constexpr int chinese_digit(char16_t c) noexcept {
  const int kind = char_table[c];
  return kind <= 9 ? kind : -1;
}

/// 两 is a digit, but never one of a row of plain digits.
[[nodiscard]] constexpr bool is_liang(char16_t c) noexcept { return c == u'两' || c == u'兩'; }

/// The power of ten of 十 百 千, else 0.
[[nodiscard]] constexpr int small_scale(char16_t c) noexcept {
  const int kind = char_table[c];
  return kind >= class_ten && kind < class_wan ? kind - 10 : 0;
}

/// The power of ten of 万 亿, else 0.
[[nodiscard]] constexpr int big_scale(char16_t c) noexcept {
  const int kind = char_table[c];
  return kind == class_wan || kind == class_yi ? kind - 10 : 0;
}

/// 20 for 廿, 30 for 卅, else 0.
[[nodiscard]] constexpr unsigned fused_tens(char16_t c) noexcept {
  const unsigned kind = char_table[c];
  return kind == class_twenty || kind == class_thirty ? kind : 0;
}

[[nodiscard]] constexpr bool one_of(char16_t c, std::u16string_view set) noexcept {
  return set.find(c) != std::u16string_view::npos;
}

/// What comes after 百 or 千 where these begin a unit: 百分点, 千分之, 千瓦时, 千字节.
[[nodiscard]] constexpr bool begins_unit(char16_t scale, char16_t next, char16_t after) noexcept {
  const int power = small_scale(scale);
  if (power < 2) return false;
  if (next == u'分') return one_of(after, u"点之");
  if (power == 2) return next == u'帕';
  return one_of(next, u"伏瓦克米卡帕赫焦乏") || (next == u'字' && after == u'节') ||
         (next == u'比' && after == u'特') || (next == u'安' && one_of(after, u"培时")) ||
         (next == u'欧' && after == u'姆');
}

/// 多 余 来: the number is somewhat above what is printed.
[[nodiscard]] constexpr bool is_more(char16_t c) noexcept { return one_of(c, u"多余馀餘来來"); }

/// Whether 多 余 来 before these two characters begins another word: 多样, 余额, 来自.
[[nodiscard]] constexpr bool begins_word(char16_t more, char16_t next, char16_t after) noexcept {
  if (more == u'多') return one_of(next, u"样边媒党数") || (next == u'元' && after == u'化');
  if (more == u'余' || more == u'餘' || more == u'馀') return one_of(next, u"额杭下热缺粮");
  return one_of(next, u"自源临到看说华京");
}

/// What comes after 成 where that is not "tenths": 成立, 成为, 成员 …
[[nodiscard]] constexpr bool continues_cheng(char16_t next) noexcept {
  return one_of(next, u"员立为果就功长效份分本套品交都渝熟人绩年形型群片风体活批色不才千百");
}

/// What comes after a last digit that counts it rather than ends the number before: 十万一户, 两亿二期.
[[nodiscard]] constexpr bool counts_digit(char16_t next) noexcept {
  return one_of(next, u"个年期户是级线次届号月日等带路大项、");
}

}  // namespace detail

/// Whether c is a digit or a scale word of a numeral: 0-9, ０-９, 〇 to 九, 两, 十 百 千 万 亿 and their
/// traditional and financial forms.
[[nodiscard]] constexpr bool is_numeral_char(char16_t c) noexcept {
  return detail::char_table[c] <= detail::class_arabic;
}

/// Whether a numeral can begin with c: `is_numeral_char`, and 几 数 上 半.
[[nodiscard]] constexpr bool starts_numeral(char16_t c) noexcept {
  return detail::char_table[c] <= detail::class_starter;
}

}  // namespace zhibiao
