// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/context.hpp>
#include <zhibiao/read/right_phrase.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::Clause;
using test::check;
using test::narrow;

std::u16string wide(std::string_view text) { return std::u16string(Document::borrow(text).chars()); }

constexpr std::array names{"reach", "rise",  "fall", "level", "running", "compare", "average", "estimate", "aim",
                           "done",  "spread", "place", "bounds", "fresh",  "held",    "row",     "gap",      "from",
                           "share", "",      "noun", "lone",  "lean",    "adjunct", "cut",     "grown"};

/// `subject: senses bound base` of the words before a number.
std::string left(std::string_view words, bool rate) {
  const auto text = wide(words) + u"12";
  const auto context = LeftReader(text, 0, text.size() - 2, 2025, rate, false).read();
  std::string out = narrow(context.core.in(text)) + ":";
  for (std::size_t i = 0; i < names.size(); ++i)
    if (context.has(1U << i) && *names[i] != '\0') out += " " + std::string(names[i]);
  if (context.bounded) out += " " + std::string(to_string(context.bound));
  if (context.base.known()) out += " " + to_string(context.base);
  return out + (context.verb_only ? " (verb)" : "");
}
std::string before_rate(std::string_view words) { return left(words, true); }
std::string before_count(std::string_view words) { return left(words, false); }

TEST_CASE("the words before a percentage") {
  check(before_rate, {
      {"工业产值增长", "工业产值: rise"},
      {"工业产值同比增长", "工业产值: rise compare"},
      {"工业产值比上年增长", "工业产值: rise compare"},
      {"工业产值比2020年增长", "工业产值: rise 2020"},
      {"工业产值较“十三五”时期增长", "工业产值: rise compare"},
      {"出口下降超过", "出口: fall bounds >"},
      {"覆盖率达到", "覆盖率: reach"},
      {"覆盖率由", "覆盖率: from"},
      {"覆盖率提高到", "覆盖率: rise level"},
      {"占比", "占比: share noun"},
      {"研发投入占", "研发投入: share"},
      {"居民收入增速高于全国", "居民收入增速: rise gap"},
      {"物价涨幅低于", "物价: rise bounds gap <"},
      {"失业率控制在", "失业率: reach"},
      {"就业率稳定在", "就业率: reach held"},
      {"农业、工业分别增长", "农业、工业: rise spread"},
      {"预计产值增长", "产值: rise estimate"},
      {"力争产值增长", "产值: rise aim"},
      {"产值年均增长", "产值: rise average"},
      {"全县最高", "全县最高: noun"},
      {"", ":"},
  });
}

TEST_CASE("the words before a count") {
  check(before_count, {
      {"新建", ": fresh"},
      {"建成", "建成: (verb)"},
      {"建成水窖", "建成水窖:"},
      {"新增水窖", "新增水窖:"},
      {"水窖新增", "水窖: fresh"},
      {"水窖累计", "水窖: running"},
      {"水窖总数达", "水窖总数: reach"},
      {"至少建成水窖", "建成水窖: >="},
      {"大约有水窖", "水窖: ~"},
      {"水窖超过", "水窖: bounds >"},
      {"水窖增加到", "水窖: rise level grown"},
      {"水窖比上年减少", "水窖: fall compare cut"},
      {"在山区新建水窖", "新建水窖:"},
      {"平台汇聚农机", "平台汇聚农机:"},
      {"平台汇聚农机数据", "农机数据:"},
      {"民俗季等各类文化活动", "各类文化活动:"},
      {"平房改造启动实施", "平房改造:"},
      {"高等学校", "高等学校:"},
      {"社会组织", "社会组织:"},
      {"2024年建成水窖", "建成水窖:"},
      {"今年以来，建成水窖", "建成水窖:"},
      {"机床（不包括简易机床，下同）", "机床:"},
      {"水窖（含旧）", "水窖（含旧）:"},
      {"对外贸易", "对外贸易:"},
      {"对农户", "农户:"},
  });
}

/// The noun phrase behind a number.
std::string right(std::string_view words) {
  const auto text = wide(words);
  return narrow(right_phrase(text, 0, text.size()).in(text));
}

TEST_CASE("the words behind a number") {
  check(right, {
      {"水窖", "水窖"},
      {"水窖，泵站", "水窖"},
      {"的村通了公交", "村通了公交"},
      {"水窖投入使用", "水窖投入使用"},
      {"学生在校就读", "学生在校就读"},
      {"水窖在建", "水窖在建"},
      {"水窖在山区", "水窖"},
      {"县（市、区）、乡镇", "县（市、区）、乡镇"},
      {"水窖纳入计划", "水窖"},
      {"、泵站", ""},
      {"和泵站", ""},
      {"，泵站", ""},
      {"增长", ""},
      {"和美乡村", "和美乡村"},
      {"", ""},
  });
  const std::u16string text = u"水窖和";
  CHECK(narrow(without_joint(text, {0, 3}).in(text)) == "水窖");
  CHECK(bracket_length(u"（市、区）县", 0) == 5);
  CHECK(bracket_length(u"（市、区", 0) == 0);
  CHECK(bracket_length(u"县", 5) == 0);
}

}  // namespace
}  // namespace zhibiao::detail::read
