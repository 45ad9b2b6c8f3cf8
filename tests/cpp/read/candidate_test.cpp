// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/candidate.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::narrow;

/// `26.8万平方米 = 268000 平方米`, the bound where one is said, `after` where more belongs to it.
std::string dump(std::u16string_view text, bool range = false) {
  Candidate c;
  if (!read_number(text, 0, c)) return "-";
  if (range) join_range(text, c);
  std::string out = narrow(text.substr(0, c.end)) + " = " + to_string(c.value);
  if (c.value2) out += ".." + to_string(*c.value2);
  if (c.unit.row != nullptr) out += " " + written(c.unit);
  if (c.bounded) out += " " + std::string(to_string(c.bound));
  if (c.after != c.end) out += " (" + narrow(text.substr(c.end, c.after - c.end)) + ")";
  return out + (c.too_large ? " too large" : "") + (c.bare_scale ? " bare" : "");
}

struct Row {
  std::u16string_view text;
  std::string_view read;
};

TEST_CASE("a number with its scale word and its unit") {
  constexpr Row rows[] = {
      {u"26.8万平方米，", "26.8万平方米 = 268000 平方米"},
      {u"7%", "7% = 7 %"},
      {u"398家", "398家 = 398 家"},
      {u"0.97个百分点", "0.97个百分点 = 0.97 百分点"},
      {u"30.6微克/立方米", "30.6微克/立方米 = 30.6 微克/立方米"},
      {u"1.3倍", "1.3倍 = 1.3 倍"},
      {u"110千伏", "110千伏 = 110 千伏"},
      {u"3千瓦时", "3千瓦时 = 3 千瓦时"},
      {u"5千元", "5千元 = 5000 元"},
      {u"2万亿元", "2万亿元 = 2000000000000 元"},
      {u"12亿美元", "12亿美元 = 1200000000 美元"},
      {u"3000人次", "3000人次 = 3000 人次"},
      {u"76万群众", "76万 = 760000"},
      {u"3 个", "3 个 = 3 个"},  // a blank between
      {u"四分之一", "四分之一 = 25 %"},
      {u"百分之七点五", "百分之七点五 = 7.5 %"},
      {u"八成", "八成 = 80 %"},
      {u"一百二十亿元", "一百二十亿元 = 12000000000 元"},
      {u"十二万亩", "十二万亩 = 120000 亩"},
      {u"千万师生", "千万 = 10000000 bare"},
      {u"9999999999999999999999999999999999999999万元", "9999999999999999999999999999999999999999万元 = 0 元 too large"},
      {u"个", "-"},
      {u"", "-"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.read);
}

TEST_CASE("what bounds a number from behind or from inside") {
  constexpr Row rows[] = {
      {u"5%左右", "5% = 5 % ~ (左右)"},
      {u"80家以上", "80家 = 80 家 >= (以上)"},
      {u"3个及以上", "3个 = 3 个 >= (及以上)"},
      {u"5天以内", "5天 = 5 天 <= (以内)"},
      {u"20人以下", "20人 = 20 人 <= (以下)"},
      {u"8700多万元", "8700多万元 = 87000000 元 >"},
      {u"1300余场", "1300余场 = 1300 场 >"},
      {u"三成多", "三成多 = 30 % >"},
      {u"一倍多", "一倍 = 1 倍 > (多)"},
      {u"四分之一强", "四分之一 = 25 % > (强)"},
      {u"四分之一弱", "四分之一 = 25 % < (弱)"},
      {u"12家强企", "12家 = 12 家"},       // 强 bounds shares only
      {u"12个多样社区", "12个 = 12 个"},   // 多 belongs to the noun
      {u"12户多元主体", "12户 = 12 户"},
      {u"2个多百分点", "2个多百分点 = 2 百分点 >"},
      {u"上百家", "上百家 = 100 家 >="},
      {u"几百名", "几百名 = 100 名 >"},
      {u"8条（个）", "8条 = 8 条 (（个）)"},  // a gloss on the unit
      {u"8条（含村道）", "8条 = 8 条"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.read);
}

TEST_CASE("ranges") {
  constexpr Row rows[] = {
      {u"5%—6%", "5%—6% = 5..6 % range"},
      {u"5—6%", "5—6% = 5..6 % range"},
      {u"5%～6%", "5%～6% = 5..6 % range"},
      {u"5-6%", "5-6% = 5..6 % range"},
      {u"5%——6%", "5%——6% = 5..6 % range"},
      {u"2至3个", "2至3个 = 2..3 个 range"},
      {u"8到10件", "8到10件 = 8..10 件 range"},
      {u"5至10万亩", "5至10万亩 = 50000..100000 亩 range"},
      {u"5万至10万亩", "5万至10万亩 = 50000..100000 亩 range"},
      {u"八十斤到九十九斤", "八十斤到九十九斤 = 80..99 斤 range"},
      {u"百分之五至六", "百分之五至六 = 5..6 % range"},
      // no range: downwards, of two units, or without an end
      {u"6%—5%", "6% = 6 %"},
      {u"3个至5家", "3个 = 3 个"},
      {u"5%至", "5% = 5 %"},
      {u"5%—", "5% = 5 %"},
  };
  for (const auto& row : rows) CHECK(dump(row.text, true) == row.read);
}

TEST_CASE("the bracketed gloss of a unit") {
  CHECK(gloss_length(u"（个）") == 3);
  CHECK(gloss_length(u"(处)和") == 3);
  CHECK(gloss_length(u"（）") == 0);
  CHECK(gloss_length(u"（村道）") == 0);
  CHECK(gloss_length(u"（个") == 0);
  CHECK(gloss_length(u"") == 0);
}

static_assert(scale_words(u"3.5万") == 4 && scale_words(u"2万亿") == 12 && scale_words(u"12") == 0);
static_assert(bound_of(Hedge::exact) == Bound::equal && bound_of(Hedge::several) == Bound::above);
static_assert(skip_blank(u" 3", 0) == 1 && skip_blank(u"3", 0) == 0);

}  // namespace
}  // namespace zhibiao::detail::read
