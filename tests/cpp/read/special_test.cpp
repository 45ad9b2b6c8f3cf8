// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/special.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::Clause;
using test::check;
using test::narrow;

/// The figures' numbers and what they are worth.
std::string numbers(std::string_view text) {
  const auto document = Document::borrow(text);
  const auto found = figures(document);
  std::string out;
  for (const auto& row : found.rows)
    out += (out.empty() ? "" : " ") + test::number_of(found, row, document.quote(row.span));
  return out;
}

TEST_CASE("every word that is a quantity without being a number") {
  for (const auto& entry : special_words) {
    const auto text = u"青禾位居全市" + std::u16string(entry.word) + u"。";
    INFO(narrow(entry.word));
    Candidate c;
    REQUIRE(read_special(text, 6, c));
    CHECK(c.form == entry.value.form);
    CHECK(c.begin == 6);
    CHECK(text.substr(6, c.end - 6) == entry.word);
    const int value = entry.value.value;
    CHECK(c.value == Decimal(value < 0 ? -value : value));
    CHECK(c.bound == (value < 0 ? Bound::at_most : Bound::equal));
    CHECK(written(c.unit) == (c.form == Form::rank ? "位" : c.form == Form::coverage ? "%" : "倍"));
  }
}

TEST_CASE("every word that says that a rank follows") {
  for (const auto& entry : rank_heads)
    CHECK_MESSAGE(numbers("青禾质量" + narrow(entry.word) + "第二。") == "第二(2 位)", narrow(entry.word));
}

TEST_CASE("ranks, and ordinals that are none") {
  check(numbers, {
      {"青禾居全市第二。", "第二(2 位)"},
      {"青禾居全市第二位。", "第二(2 位)"},
      {"青禾居全市第二名、全省第五。", "第二(2 位) 第五(5 位)"},
      {"青禾居全市第二的好成绩。", "第二(2 位)"},
      {"青禾位居首位。", "首位(1 位)"},
      {"青禾居全国榜首。", "榜首(1 位)"},
      {"青禾进入全国前十。", "前十(10 位)"},
      {"第二届民俗节开幕。", ""},
      {"青禾的发展关系到21世纪的面貌。", ""},
      {"全市第二届民俗节开幕。", ""},
      {"全市第二人民医院投用。", ""},
      {"抓好第一产业。", ""},
      {"发展是第一要务。", ""},
      {"居第23位。", ""},  // two digits: left out rather than read as 2
      {"首位度提高。", ""},
  });
}

TEST_CASE("pairs of numbers") {
  check(numbers, {
      {"城乡收入比为2.1∶1。", "2.1∶1(2.1)"},
      {"城乡收入比为2.1:1。", "2.1:1(2.1)"},
      {"城乡收入比为2.1：1。", "2.1：1(2.1)"},
      {"会议于9:30开始。", ""},
      {"比分3:2。", ""},
  });
}

TEST_CASE("every tail that makes a number a name, a date or an ordinal") {
  for (const auto& entry : name_tails) {
    const auto text = "青禾12" + narrow(entry.word) + "。";
    CHECK_MESSAGE(numbers(text).empty(), text);
  }
}

TEST_CASE("digits inside codes and names") {
  check(numbers, {
      {"推进HD00-0116地块。", ""},
      {"使用TNF100设备。", ""},
      {"落实1+6文件。", ""},
      {"落实“1+6”文件。", ""},
      {"建设007工程。", ""},
      {"培训6G人才。", ""},
      {"治理PM2.5污染。", ""},
      {"上线政务APP7个。", "7个"},  // a classifier behind: it counts
      {"12-3号楼开工。", ""},
      {"5×8小时服务。", ""},
  });
}

TEST_CASE("which numbers in Chinese characters are figures") {
  check(numbers, {
      {"增长百分之五。", "百分之五(5 %)"},
      {"占三分之一。", "三分之一(33.33 %)"},
      {"下降二点五个百分点。", "二点五个百分点(-2.5 百分点)"},
      {"产量为上年的三倍。", "三倍(3 倍)"},
      {"亩产八百斤。", "八百斤(800 斤)"},
      {"投资一百二十亿元。", "一百二十亿元(12000000000 元)"},
      {"安置职工三万人。", "三万人(30000 人)"},
      {"新建学校十二所。", "十二所(12 所)"},
      {"投资超千亿元。", "千亿元(100000000000 元)"},
      {"连续五年增长。", "五年(5 年)"},
      // small counts, names, scale words alone, digits in a row
      {"实施五大行动。", ""},
      {"办好三件实事。", ""},
      {"一路向前。", ""},
      {"服务千万师生。", ""},
      {"整治二里沟。", ""},
      {"二〇二五年。", ""},
      {"五年规划。", ""},
      {"一一落实。", ""},
  });
}

static_assert(ends_rank(u'。') && ends_rank(u'\0') && !ends_rank(u'届'));

}  // namespace
}  // namespace zhibiao::detail::read
