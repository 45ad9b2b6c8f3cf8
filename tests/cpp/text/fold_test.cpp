// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/fold.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace zhibiao::detail {
namespace {

std::u16string folded(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text)
    if (const char16_t to = fold_table()(c); to != 0) out.push_back(to);
  return out;
}

struct Row {
  std::u16string_view from, to;
};

TEST_CASE("characters as the reader sees them") {
  constexpr Row rows[] = {
      {u"０１２３４５６７８９", u"0123456789"},
      {u"ＡＺａｚ", u"AZaz"},
      {u"％．／＋－", u"%./+-"},
      {u"，；：（）！？", u"，；：（）！？"},
      {u"\u3000\u00A0\u2003\t", u"    "},
      {u"a\u200Bb\u200Dc\u2060d\uFEFFe\u00ADf", u"abcdef"},
      {u"二○二六", u"二〇二六"},
      {u"增長十二萬八千億兩點五個", u"增长十二万八千亿两点五个"},
      {u"貿易總額達幾億餘元", u"贸易总额达几亿余元"},
      {u"…㎡", u"…㎡"},  // signs that a wider folding would spell out
      {u"余乾", u"余乾"},
  };
  for (const auto& row : rows) CHECK(folded(row.from) == row.to);
}

TEST_CASE("one traditional character stands for one simplified character, once") {
  std::set<char16_t> seen;
  for (std::size_t i = 0; i < traditional.size(); ++i) {
    CHECK(traditional[i] != simplified[i]);
    CHECK(seen.insert(traditional[i]).second);
    CHECK(fold_table()(traditional[i]) == simplified[i]);
    CHECK(fold_table()(simplified[i]) == simplified[i]);
  }
}

TEST_CASE("folding twice is folding once") {
  std::uint32_t wrong = 0;
  for (std::uint32_t c = 1; c < 0x10000; ++c) {
    const char16_t once = fold_table()(static_cast<char16_t>(c));
    if (once != 0 && fold_table()(once) != once) wrong = c;
  }
  CHECK(wrong == 0);
}

static_assert(fold_width(u'５') == u'5' && fold_width(u'，') == u'，' && fold_width(u'一') == u'一');
static_assert(is_zero_width(u'\u200B') && is_zero_width(u'\uFEFF') && !is_zero_width(u' '));

}  // namespace
}  // namespace zhibiao::detail
