// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/units.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::narrow;

/// `个百分点 → 百分点`, or `-` where no unit stands at the head.
std::string dump(std::u16string_view text) {
  const auto unit = match_unit(text);
  if (unit.row == nullptr) return "-";
  const auto shown = narrow(text.substr(0, unit.length)), name = written(unit);
  return shown == name ? name : shown + " → " + name;
}

TEST_CASE("the longest unit at the head of a text") {
  struct Row {
    std::u16string_view text;
    std::string_view read;
  };
  constexpr Row rows[] = {
      {u"平方米，", "平方米"},
      {u"个百分点", "个百分点 → 百分点"},
      {u"人次", "人次"},
      {u"人", "人"},
      {u"千瓦时", "千瓦时"},
      {u"吨标准煤", "吨标准煤"},
      {u"微克/立方米", "微克/立方米"},
      {u"毫克/升", "毫克/升"},
      {u"元/人", "元/人"},
      {u"人/百亿元", "人/百亿元 → 人/元"},  // the file's own characters are kept in the table of units
      {u"个/", "个"},
      // a noun behind the number, whose first character is a unit
      {u"个点位", "个"},
      {u"人口", "-"},
      {u"人才", "-"},
      {u"群众", "-"},
      {u"户籍人口", "-"},
      {u"个月子中心", "个"},
      {u"个体户", "-"},
      {u"个体育馆", "个"},
      {u"产值", "-"},
      {u"", "-"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.read);
}

TEST_CASE("every noun that a number counts directly keeps its first character") {
  for (const auto noun : noun_heads) {
    CHECK(cuts_noun(noun, 1));
    CHECK_MESSAGE(match_unit(noun).length == 0, narrow(noun));
  }
}

/// Units that stand behind a number as they are.
TEST_CASE("every unit of the table is read behind a number") {
  for (const auto& row : unit_table()) {
    const auto wide = widen(row.name);
    const auto unit = match_unit(wide);
    INFO(row.name);
    CHECK(unit.row == &row);
    CHECK(unit.length == wide.size());
  }
}

TEST_CASE("kinds of units") {
  CHECK(is_percent(match_unit(u"%")));
  CHECK(is_percent(match_unit(u"‰")));
  CHECK(is_point(match_unit(u"个百分点")));
  CHECK(is_point(match_unit(u"个基点")));
  CHECK(is_times(match_unit(u"倍")));
  CHECK(is_measure(match_unit(u"公里")));
  CHECK(is_measure(match_unit(u"元")));
  CHECK(is_classifier(match_unit(u"座")));
  CHECK(is_time(match_unit(u"天")));
  CHECK(is_registered(match_unit(u"家")));
  CHECK(is_registered(match_unit(u"户")));
  CHECK_FALSE(is_registered(match_unit(u"个")));
  CHECK(is_period_unit(match_unit(u"年")));
  CHECK_FALSE(is_period_unit(match_unit(u"天")));
  CHECK_FALSE(is_classifier(UnitWord{}));
  CHECK(written(UnitWord{}).empty());
  CHECK(written(percent_unit()) == "%");
  CHECK(written(times_unit()) == "倍");
  CHECK(written(rank_unit()) == "位");
}

}  // namespace
}  // namespace zhibiao::detail::read
