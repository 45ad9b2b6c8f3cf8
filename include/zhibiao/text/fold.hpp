// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao::detail {

/// A character that carries no meaning for reading and is left out of the normalised text:
/// zero-width spaces and joiners, word joiner, byte order mark, soft hyphen.
[[nodiscard]] constexpr bool is_zero_width(char16_t c) noexcept {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
}

/// Full-width digits, letters and signs of numbers to their plain forms; every kind of blank to a
/// blank.  Punctuation of the prose (，；：（）) stays as it is.  One character to one character.
[[nodiscard]] constexpr char16_t fold_width(char16_t c) noexcept {
  const bool letter_or_digit =
      (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  const bool sign = c == 0xFF05 || c == 0xFF0E || c == 0xFF0F || c == 0xFF0B || c == 0xFF0D;
  if (letter_or_digit || sign) return static_cast<char16_t>(c - 0xFEE0);
  if (c == 0x3000 || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == '\t') return u' ';
  if (c == u'\u25CB') return u'\u3007';  // ○ printed for 〇
  return c;
}

/// Traditional characters that occur in the words and numerals by which figures are read, with
/// their simplified forms (reports of 1954 and 1955 are printed in traditional characters).
inline constexpr std::u16string_view traditional =
    u"萬億兩點個項條幾餘達長減產業農總額數據實際計劃規約過於學會員國頭間處張臺輛戶畝噸擔裡場種類級團"
    u"隊壓縮擴設應預較與進貿價僅無從後來時歲當這將擬為爭確證內開發現務財佔權歷續連請們動統見績構電車"
    u"鐵鋼銀滿勞線質兒醫書報體屬轉換緊調糧麥區縣鄉鎮鹽紗錠術師導職齡該並積極負責維護養關聯題寫觀說話"
    u"認識讀記論課談許變讓議譯";
inline constexpr std::u16string_view simplified =
    u"万亿两点个项条几余达长减产业农总额数据实际计划规约过于学会员国头间处张台辆户亩吨担里场种类级团"
    u"队压缩扩设应预较与进贸价仅无从后来时岁当这将拟为争确证内开发现务财占权历续连请们动统见绩构电车"
    u"铁钢银满劳线质儿医书报体属转换紧调粮麦区县乡镇盐纱锭术师导职龄该并积极负责维护养关联题写观说话"
    u"认识读记论课谈许变让议译";
static_assert(traditional.size() == simplified.size());

/// The fold of every character of the basic plane, built once at compile time for what is cheap
/// and at first use for the rest.
class FoldTable {
 public:
  FoldTable() noexcept {
    for (std::uint32_t c = 0; c < 0x10000; ++c) to_[c] = fold_width(static_cast<char16_t>(c));
    for (std::size_t i = 0; i < traditional.size(); ++i) to_[traditional[i]] = simplified[i];
    for (std::uint32_t c = 0; c < 0x10000; ++c)
      if (is_zero_width(static_cast<char16_t>(c))) to_[c] = 0;
  }
  /// 0 for a character that is left out.
  [[nodiscard]] char16_t operator()(char16_t c) const noexcept { return to_[c]; }

 private:
  std::array<char16_t, 0x10000> to_{};
};

inline const FoldTable& fold_table() {
  static const FoldTable table;
  return table;
}

}  // namespace zhibiao::detail
