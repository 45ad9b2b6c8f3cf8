// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/numeral.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace zhibiao {
namespace {

constexpr Numeral numeral(std::u16string_view text) {
  Numeral out;
  return read_numeral(text, out) ? out : throw "no numeral";
}

static_assert(std::is_trivially_copyable_v<Numeral>);
static_assert(numeral(u"26.8万平方米").value == 268'000 && numeral(u"26.8万平方米").resolution == 3);
static_assert(numeral(u"百分之七点五").value == 7.5_dec && numeral(u"百分之七点五").implies_percent());
static_assert(numeral(u"8700多万元").upper == 88'000'000 && numeral(u"二〇二六").form == NumeralForm::digits);
static_assert(is_numeral_char(u'７') && is_numeral_char(u'亿') && is_numeral_char(u'○'));
static_assert(!is_numeral_char(u'几') && starts_numeral(u'几') && !is_numeral_char(u'%') &&
              !starts_numeral(u'多'));

static_assert(to_string(NumeralForm::digits) == "digits" && to_string(Hedge::between) == "between");

constexpr std::array form_words{"", " percent", " fraction", " digits"};
constexpr std::array hedge_words{"", "more", "at least", "several", "between"};

/// `8700多万 = 87000000 (more, 88000000) e4`, or `-` where there is no numeral.
std::string dump(std::string_view text) {
  Numeral n;
  const auto [end, ec] = from_chars(text.data(), text.data() + text.size(), n);
  if (ec == std::errc::invalid_argument) return "-";
  std::string line(text.data(), end);
  if (ec == std::errc::result_out_of_range) return line + " too large";
  line += " = " + to_string(n.value) + form_words[static_cast<std::size_t>(n.form)];
  if (n.denominator != 0) line += " " + std::to_string(n.numerator) + "/" + std::to_string(n.denominator);
  const auto hedge = static_cast<std::size_t>(n.hedge);
  if (n.hedge != Hedge::exact)
    line += std::string(" (") + hedge_words[hedge] + ", " + to_string(n.upper) + ")";
  line += " e" + std::to_string(n.resolution);
  return line + (n.bare_scale ? " bare" : "");
}

struct Row {
  std::string_view text, dump;
};

template <std::size_t N>
void check(const std::array<Row, N>& rows) {
  for (const auto& row : rows) CHECK(dump(row.text) == row.dump);
}

TEST_CASE("Arabic numerals") {
  check(std::array{
      Row{"0", "0 = 0 e0"},
      Row{"6", "6 = 6 e0"},
      Row{"1300", "1300 = 1300 e0"},
      Row{"5.50%", "5.50 = 5.5 e-2"},
      Row{"3.", "3 = 3 e0"},
      Row{"1.2.3", "1.2 = 1.2 e-1"},
      Row{"0.0001", "0.0001 = 0.0001 e-4"},
      Row{"007", "007 = 7 e0"},
      Row{"26,", "26 = 26 e0"},
      Row{"3,280个", "3,280 = 3280 e0"},
      Row{"3，280个", "3，280 = 3280 e0"},
      Row{"３，２８０个", "３，２８０ = 3280 e0"},
      Row{"１２０亿元", "１２０亿 = 12000000000 e8"},
      Row{"７．５％", "７．５ = 7.5 e-1"},
      Row{"1,234,567.89元", "1,234,567.89 = 1234567.89 e-2"},
      Row{"1，234，567元", "1，234，567 = 1234567 e0"},
      Row{"1,234，567元", "1,234 = 1234 e0"},
      Row{"2023，165", "2023 = 2023 e0"},
      Row{"1234,567", "1234 = 1234 e0"},
      Row{"12,34", "12 = 12 e0"},
      Row{"1,2345", "1 = 1 e0"},
      Row{"0,123", "0 = 0 e0"},
      Row{"增长", "-"},
      Row{"5G", "5 = 5 e0"},
      Row{"340282366920938463463374607431768211455",
          "340282366920938463463374607431768211455 = 340282366920938463463374607431768211455 e0"},
      Row{"100000000000000000000000000000000000000000",
          "100000000000000000000000000000000000000000 too large"},
  });
}

TEST_CASE("Chinese numerals") {
  check(std::array{
      Row{"一", "一 = 1 e0"},
      Row{"零", "零 = 0 e0"},
      Row{"〇", "〇 = 0 e0"},
      Row{"十", "十 = 10 e1"},
      Row{"十二", "十二 = 12 e0"},
      Row{"二十", "二十 = 20 e1"},
      Row{"一百", "一百 = 100 e2"},
      Row{"一百零四", "一百零四 = 104 e0"},
      Row{"一百一十五", "一百一十五 = 115 e0"},
      Row{"一百十五", "一百十五 = 115 e0"},
      Row{"二百八十八元", "二百八十八 = 288 e0"},
      Row{"一千零二十七个", "一千零二十七 = 1027 e0"},
      Row{"五千零五十", "五千零五十 = 5050 e1"},
      Row{"一万零五", "一万零五 = 10005 e0"},
      Row{"一万零五百", "一万零五百 = 10500 e2"},
      Row{"十二万五千", "十二万五千 = 125000 e3"},
      Row{"十万三千", "十万三千 = 103000 e3"},
      Row{"七百六十一万三千亩", "七百六十一万三千 = 7613000 e3"},
      Row{"一千零四十四万八千亩", "一千零四十四万八千 = 10448000 e3"},
      Row{"三千六百四十八万四千亩", "三千六百四十八万四千 = 36484000 e3"},
      Row{"四百零五亿元", "四百零五亿 = 40500000000 e8"},
      Row{"一百二十亿元", "一百二十亿 = 12000000000 e9"},
      Row{"五亿二千万", "五亿二千万 = 520000000 e7"},
      Row{"一亿零三百万", "一亿零三百万 = 103000000 e6"},
      Row{"一亿二千三百四十五万六千七百八十九", "一亿二千三百四十五万六千七百八十九 = 123456789 e0"},
      Row{"六万万", "六万万 = 600000000 e8"},
      Row{"两万亿元", "两万亿 = 2000000000000 e12"},
      Row{"一万亿二千亿", "一万亿二千亿 = 1200000000000 e11"},
      Row{"一万三千亿", "一万三千亿 = 1300000000000 e11"},
      Row{"二十三万四千五百亿元", "二十三万四千五百亿 = 23450000000000 e10"},
      Row{"一万零五亿", "一万零五亿 = 1000500000000 e8"},
      Row{"2万3千亿", "2万3千亿 = 2300000000000 e11"},
      Row{"一万三千亿五千万", "一万三千亿五千万 = 1300050000000 e7"},
      Row{"一百五", "一百五 = 150 e1"},
      Row{"一百五十", "一百五十 = 150 e1"},
      Row{"两千三", "两千三 = 2300 e2"},
      Row{"两万五", "两万五 = 25000 e3"},
      Row{"一亿三", "一亿三 = 130000000 e7"},
      Row{"一百五个", "一百 = 100 e2"},
      Row{"十万一户", "十万 = 100000 e5 bare"},
      Row{"两亿二期", "两亿 = 200000000 e8"},
      Row{"一万两万", "一万 = 10000 e4"},
      Row{"二〇二六年", "二〇二六 = 2026 digits e0"},
      Row{"一九五九年", "一九五九 = 1959 digits e0"},
      Row{"一九○七年", "一九○七 = 1907 digits e0"},
      Row{"一零一", "一零一 = 101 digits e0"},
      Row{"零五", "零五 = 5 digits e0"},
      Row{"三点五倍", "三点五 = 3.5 e-1"},
      Row{"一点二亿", "一点二亿 = 120000000 e7"},
      Row{"十点二", "十点二 = 10.2 e-1"},
      Row{"零点五", "零点五 = 0.5 e-1"},
      Row{"九点三十分", "九 = 9 e0"},
      Row{"壹佰贰拾叁万元", "壹佰贰拾叁万 = 1230000 e4"},
      Row{"伍萬億", "伍萬億 = 5000000000000 e12"},
      Row{"廿五", "廿五 = 25 e0"},
      Row{"卅", "卅 = 30 e1"},
      Row{"一半", "一半 = 50 fraction 1/2 e0"},
      Row{"半", "半 = 0.5 e-1"},
      Row{"半年", "半 = 0.5 e-1"},
      Row{"半百", "-"},
  });
}

TEST_CASE("mixed numerals and scale words") {
  check(std::array{
      Row{"26.8万平方米", "26.8万 = 268000 e3"},
      Row{"1.3万", "1.3万 = 13000 e3"},
      Row{"2万亿", "2万亿 = 2000000000000 e12"},
      Row{"2.5千", "2.5千 = 2500 e2"},
      Row{"5千吨", "5千 = 5000 e3"},
      Row{"5百家", "5百 = 500 e2"},
      Row{"3千亿", "3千亿 = 300000000000 e11"},
      Row{"5百万", "5百万 = 5000000 e6"},
      Row{"1亿3千万", "1亿3千万 = 130000000 e7"},
      Row{"3万5千", "3万5千 = 35000 e3"},
      Row{"5千3百", "5千3百 = 5300 e2"},
      Row{"3亿4500万", "3亿4500万 = 345000000 e4"},
      Row{"3万5000", "3万5000 = 35000 e0"},
      Row{"1亿三千万", "1亿三千万 = 130000000 e7"},
      Row{"1万零5百", "1万零5百 = 10500 e2"},
      Row{"1万零500", "1万零500 = 10500 e0"},
      Row{"3万2025年", "3万 = 30000 e4"},
      Row{"3万5G", "3万 = 30000 e4"},
      Row{"3万五星", "3万 = 30000 e4"},
      Row{"1.3万5千", "1.3万 = 13000 e3"},
      Row{"3万5万", "3万 = 30000 e4"},
      Row{"3兆元", "3兆 = 3000000000000 e12"},
      Row{"万亿元", "万亿 = 1000000000000 e12 bare"},
  });
}

TEST_CASE("scale words that begin a unit stay with the unit") {
  check(std::array{
      Row{"110千伏", "110 = 110 e0"},
      Row{"5千瓦", "5 = 5 e0"},
      Row{"5千克", "5 = 5 e0"},
      Row{"5千米", "5 = 5 e0"},
      Row{"5千卡", "5 = 5 e0"},
      Row{"5千帕", "5 = 5 e0"},
      Row{"5千赫", "5 = 5 e0"},
      Row{"5千焦", "5 = 5 e0"},
      Row{"5千字节", "5 = 5 e0"},
      Row{"5千字", "5千 = 5000 e3"},
      Row{"5百分点", "5 = 5 e0"},
      Row{"5千分点", "5 = 5 e0"},
      Row{"5百帕", "5 = 5 e0"},
      Row{"1000万千瓦", "1000万 = 10000000 e4"},
      Row{"5亿千瓦时", "5亿 = 500000000 e8"},
      Row{"五万千瓦", "五万 = 50000 e4"},
      Row{"五千瓦时", "五 = 5 e0"},
      Row{"三千千瓦", "三千 = 3000 e3"},
      Row{"一万五千瓦", "一万五千 = 15000 e3"},
      Row{"25兆瓦", "25 = 25 e0"},
      Row{"1000兆", "1000 = 1000 e0"},
      Row{"5千欧元", "5千 = 5000 e3"},
      Row{"3万元", "3万 = 30000 e4"},
      Row{"千瓦", "-"},
      Row{"千分之", "-"},
      Row{"百分点", "-"},
  });
}

TEST_CASE("percent, fractions and tenths") {
  check(std::array{
      Row{"百分之七点五", "百分之七点五 = 7.5 percent e-1"},
      Row{"百分之三點二", "百分之三點二 = 3.2 percent e-1"},
      Row{"百分之二十", "百分之二十 = 20 percent e0"},
      Row{"百分之7.5", "百分之7.5 = 7.5 percent e-1"},
      Row{"百分之百", "百分之百 = 100 percent e0"},
      Row{"百分之一百零四", "百分之一百零四 = 104 percent e0"},
      Row{"百分之零点五", "百分之零点五 = 0.5 percent e-1"},
      Row{"百分之九十二点三以上", "百分之九十二点三 = 92.3 percent e-1"},
      Row{"百分之五十多", "百分之五十多 = 50 percent (more, 60) e0"},
      Row{"百分之几十", "百分之几十 = 10 percent (several, 100) e0"},
      Row{"百分之三四十", "百分之三四十 = 30 percent (between, 40) e0"},
      Row{"千分之五", "千分之五 = 0.5 percent e-1"},
      Row{"万分之三", "万分之三 = 0.03 percent e-2"},
      Row{"百万分之五", "百万分之五 = 0.0005 percent e-4"},
      Row{"四分之一强", "四分之一 = 25 fraction 1/4 e0"},
      Row{"三分之一", "三分之一 = 33.333333 fraction 1/3 e0"},
      Row{"三分之二", "三分之二 = 66.666667 fraction 2/3 e0"},
      Row{"五分之四", "五分之四 = 80 fraction 4/5 e0"},
      Row{"十分之九", "十分之九 = 90 fraction 9/10 e0"},
      Row{"二十分之一", "二十分之一 = 5 fraction 1/20 e0"},
      Row{"3分之2", "3分之2 = 66.666667 fraction 2/3 e0"},
      Row{"一半", "一半 = 50 fraction 1/2 e0"},
      Row{"一半导体", "一 = 1 e0"},
      Row{"八成", "八成 = 80 percent e1"},
      Row{"两成", "两成 = 20 percent e1"},
      Row{"8成以上", "8成 = 80 percent e1"},
      Row{"十成", "十成 = 100 percent e1"},
      Row{"三成五", "三成五 = 35 percent e0"},
      Row{"两成半", "两成半 = 25 percent e0"},
      Row{"七八成", "七八成 = 70 percent (between, 80) e1"},
      Row{"八成多", "八成多 = 80 percent (more, 90) e1"},
      Row{"一成不变", "一 = 1 e0"},
      Row{"二成立", "二 = 2 e0"},
      Row{"三成员国", "三 = 3 e0"},
      Row{"十一成", "十一 = 11 e0"},
  });
}

TEST_CASE("numbers that the text leaves open") {
  check(std::array{
      Row{"8700多万元", "8700多万 = 87000000 (more, 88000000) e4"},
      Row{"4100余万", "4100余万 = 41000000 (more, 42000000) e4"},
      Row{"1300余家", "1300余 = 1300 (more, 1400) e0"},
      Row{"1365余人", "1365余 = 1365 (more, 1366) e0"},
      Row{"10亿余元", "10亿余 = 1000000000 (more, 1100000000) e8"},
      Row{"60多", "60多 = 60 (more, 70) e0"},
      Row{"50来个", "50来 = 50 (more, 60) e0"},
      Row{"10几万", "10几万 = 100000 (more, 200000) e4"},
      Row{"1万多", "1万多 = 10000 (more, 20000) e4"},
      Row{"1.3万多", "1.3万多 = 13000 (more, 14000) e3"},
      Row{"5千多", "5千多 = 5000 (more, 6000) e3"},
      Row{"5百多万", "5百多万 = 5000000 (more, 6000000) e6"},
      Row{"两千多万人", "两千多万 = 20000000 (more, 30000000) e7"},
      Row{"八千五百多万亩", "八千五百多万 = 85000000 (more, 86000000) e6"},
      Row{"一万三千多人", "一万三千多 = 13000 (more, 14000) e3"},
      Row{"二百四十多个", "二百四十多 = 240 (more, 250) e1"},
      Row{"一百多亿元", "一百多亿 = 10000000000 (more, 20000000000) e10"},
      Row{"十多个", "十多 = 10 (more, 20) e1"},
      Row{"二十余", "二十余 = 20 (more, 30) e1"},
      Row{"二十来个", "二十来 = 20 (more, 30) e1"},
      Row{"三十几个", "三十几 = 30 (more, 40) e1"},
      Row{"一百二十几", "一百二十几 = 120 (more, 130) e1"},
      Row{"十几万", "十几万 = 100000 (more, 200000) e5"},
      Row{"十余万", "十余万 = 100000 (more, 200000) e5"},
      Row{"十亿多", "十亿多 = 1000000000 (more, 1100000000) e9"},
      Row{"一亿多人", "一亿多 = 100000000 (more, 200000000) e8"},
      Row{"千余家", "千余 = 1000 (more, 2000) e3"},
      Row{"百余", "百余 = 100 (more, 200) e2"},
      Row{"万余人", "万余 = 10000 (more, 20000) e4"},
      Row{"亿多人口", "亿多 = 100000000 (more, 200000000) e8"},
      Row{"千多萬元", "千多萬 = 10000000 (more, 20000000) e7"},
      Row{"三多", "三 = 3 e0"},
      Row{"5多样性", "5 = 5 e0"},
      Row{"20多样", "20 = 20 e0"},
      Row{"100多元化", "100 = 100 e0"},
      Row{"60余额", "60 = 60 e0"},
      Row{"10来自", "10 = 10 e0"},
      Row{"几十", "几十 = 10 (several, 100) e1 bare"},
      Row{"几百", "几百 = 100 (several, 1000) e2 bare"},
      Row{"几千万", "几千万 = 10000000 (several, 100000000) e7 bare"},
      Row{"几十万", "几十万 = 100000 (several, 1000000) e5 bare"},
      Row{"数十", "数十 = 10 (several, 100) e1 bare"},
      Row{"数百万", "数百万 = 1000000 (several, 10000000) e6 bare"},
      Row{"数亿", "数亿 = 100000000 (several, 1000000000) e8 bare"},
      Row{"数千瓦", "数千 = 1000 (several, 10000) e3 bare"},
      Row{"上百", "上百 = 100 (at least, 1000) e2 bare"},
      Row{"上千", "上千 = 1000 (at least, 10000) e3 bare"},
      Row{"上百万", "上百万 = 1000000 (at least, 10000000) e6 bare"},
      Row{"上亿", "上亿 = 100000000 (at least, 1000000000) e8 bare"},
      Row{"三四百人", "三四百 = 300 (between, 400) e2"},
      Row{"二三十年", "二三十 = 20 (between, 30) e1"},
      Row{"两三个", "两三 = 2 (between, 3) e0"},
      Row{"三五百", "三五百 = 300 (between, 500) e2"},
      Row{"一二百", "一二百 = 100 (between, 200) e2"},
      Row{"七八万", "七八万 = 70000 (between, 80000) e4"},
      Row{"十七八个", "十七八 = 17 (between, 18) e0"},
      Row{"二十四五岁", "二十四五 = 24 (between, 25) e0"},
      Row{"十四五", "十四 = 14 e0"},
      Row{"六五", "六五 = 65 digits e0"},
      Row{"七八年", "七八 = 78 digits e0"},
  });
}

TEST_CASE("scale words without a digit") {
  check(std::array{
      Row{"百姓", "百 = 100 e2 bare"},
      Row{"千家", "千 = 1000 e3 bare"},
      Row{"百万", "百万 = 1000000 e6 bare"},
      Row{"千万师生", "千万 = 10000000 e7 bare"},
      Row{"十万", "十万 = 100000 e5 bare"},
      Row{"十亿", "十亿 = 1000000000 e9 bare"},
      Row{"百亿", "百亿 = 10000000000 e10 bare"},
      Row{"千亿", "千亿 = 100000000000 e11 bare"},
      Row{"万亿级", "万亿 = 1000000000000 e12 bare"},
      Row{"十万亿", "十万亿 = 10000000000000 e13 bare"},
      Row{"千万万", "千万 = 10000000 e7 bare"},
      Row{"上万", "上万 = 10000 (at least, 100000) e4 bare"},
      Row{"数万", "数万 = 10000 (several, 100000) e4 bare"},
      Row{"几万", "几万 = 10000 (several, 100000) e4 bare"},
  });
}

TEST_CASE("what is no numeral, and what ends one") {
  check(std::array{
      Row{"", "-"},
      Row{"增长", "-"},
      Row{"万", "-"},
      Row{"万元", "-"},
      Row{"亿元", "-"},
      Row{"万分感谢", "-"},
      Row{"几", "-"},
      Row{"几个", "-"},
      Row{"数", "-"},
      Row{"数据", "-"},
      Row{"多", "-"},
      Row{"上半年", "-"},
      Row{"上十", "-"},
      Row{"十分友好", "-"},
      Row{"十分钟", "十 = 10 e1"},
      Row{"百分数", "-"},
      Row{"百分之几", "-"},
      Row{"三分天下", "三 = 3 e0"},
      Row{"三分之几", "-"},
      Row{"○", "-"},
      Row{"○重点", "-"},
      Row{"点五", "-"},
      Row{"%", "-"},
      Row{"半三", "-"},
      Row{"数百分之", "-"},
      Row{"两岸", "两 = 2 e0"},
  });
}

TEST_CASE("what has no room is reported with its length") {
  check(std::array{
      Row{"340282366920938463463374607431768211456", "340282366920938463463374607431768211456 too large"},
      Row{"12345678901234567890123456789012345678901234567890万元",
          "12345678901234567890123456789012345678901234567890万 too large"},
      Row{"99999999999999999999999999999999999999999，000",
          "99999999999999999999999999999999999999999 too large"},
      Row{"0.1234567890123456789012345678901234567890",
          "0.1234567890123456789012345678901234567890 too large"},
  });
  Numeral n = numeral(u"5");
  CHECK(read_numeral(u"1234567890123456789012345678901234567890", n).ec == std::errc::result_out_of_range);
  CHECK(n == Numeral{});
  CHECK(read_numeral(std::u16string(5000, u'九') + u"万", n).length == 5000);
  CHECK(read_numeral(u"0." + std::u16string(300, u'0') + u"1", n).ec == std::errc::result_out_of_range);
}

TEST_CASE("where there is none, out is left alone") {
  Numeral n = numeral(u"5");
  for (const std::u16string_view text : {u"", u"增长", u"万元", u"百分点", u"几个", u"百分之几"}) {
    CHECK(read_numeral(text, n).length == 0);
    CHECK(read_numeral(text, n).ec == std::errc::invalid_argument);
    CHECK(n == numeral(u"5"));
  }
}

TEST_CASE("broken UTF-8 ends the numeral") {
  CHECK(dump("12\xE4\xB8") == "12 = 12 e0");
  CHECK(dump("12\xFF\xFF") == "12 = 12 e0");
  CHECK(dump("\xE4\xB8") == "-");
  CHECK(dump("\xC0\xB1") == "-");
  CHECK(dump("5\xF0\x9F\x98\x80") == "5 = 5 e0");
}

/// How Chinese writes n, by the textbook: 零 stands for one or more places left out.
std::u16string spell(std::uint64_t n) {
  constexpr std::u16string_view digits = u"零一二三四五六七八九";
  struct Scale {
    std::uint64_t size;
    std::u16string_view word;
  };
  constexpr std::array scales{Scale{100'000'000, u"亿"}, Scale{10'000, u"万"}, Scale{1000, u"千"},
                              Scale{100, u"百"}, Scale{10, u"十"}};
  if (n < 10) return std::u16string(digits.substr(n, 1));
  for (const auto& [size, word] : scales) {
    if (n < size) continue;
    const auto rest = n % size;
    auto text = spell(n / size) + std::u16string(word);
    if (rest == 0) return text;
    return text + (rest < size / 10 ? u"零" : u"") + spell(rest);
  }
  return {};
}

TEST_CASE("every number that Chinese can spell is read back") {
  std::mt19937_64 source(1949);
  for (int i = 0; i < 50'000; ++i) {
    const auto n = source() % 1'000'000'000'000 >> source() % 40;
    const auto text = spell(n);
    Numeral read;
    const auto result = read_numeral(text, read);
    REQUIRE(result.length == text.size());
    REQUIRE(read.value == n);
  }
}

TEST_CASE("no input makes it throw, read too far or contradict itself") {
  constexpr std::u16string_view letters =
      u"0123456789５，,.．〇零一二两三四五六七八九十百千万亿廿卅几数上半多余来成点分之兆元年瓦个%"
      u"\xD83D\xDE00";
  std::mt19937 source(42);
  for (int i = 0; i < 200'000; ++i) {
    std::u16string text;
    for (auto size = source() % 24; size != 0; --size) text += letters[source() % letters.size()];
    Numeral n;
    const auto result = read_numeral(text, n);
    REQUIRE(result.length <= text.size());
    REQUIRE((result.length == 0) == (result.ec == std::errc::invalid_argument));
    if (!result) continue;
    REQUIRE(n.value >= 0);
    REQUIRE(n.upper >= n.value);
    REQUIRE((n.upper == n.value) == (n.hedge == Hedge::exact));
    REQUIRE((n.denominator != 0) == (n.form == NumeralForm::fraction));
  }
}

}  // namespace
}  // namespace zhibiao
