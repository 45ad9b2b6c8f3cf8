// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/link/links.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using test::done;
using test::Line;
using test::target;

constexpr Period y24 = Period::year(2024), y25 = Period::year(2025), y26 = Period::year(2026);
constexpr Period five = Period::years(2021, 2025), later = Period::year(2030);

/// A report's figures, and for each of its targets of 2026 the line that it is linked with (-1: none)
/// and why.
struct Case {
  const char* what;
  std::vector<Line> lines;
  std::vector<int> linked;
  std::vector<LinkReason> reasons;
};

const std::vector<Case> cases = {
    {"the same indicator, measure and unit",
     {{done, Measure::growth, y25, "5.8", "%", "全县生产总值"},
      {done, Measure::amount, y25, "31200000000", "元", "全县生产总值"},
      {target, Measure::growth, y26, "6", "%", "地区生产总值"}},
     {0},
     {LinkReason::linked}},
    {"a level and its growth are two targets",
     {{done, Measure::growth, y25, "5.8", "%", "茶叶产量"},
      {done, Measure::amount, y25, "41000", "吨", "茶叶产量"},
      {target, Measure::amount, y26, "43000", "吨", "茶叶产量"},
      {target, Measure::growth, y26, "5", "%", "茶叶产量"}},
     {1, 0},
     {LinkReason::linked, LinkReason::linked}},
    {"full coverage beside a rate",
     {{done, Measure::ratio, y25, "64.5", "%", "社区食堂街镇覆盖率"},
      {target, Measure::ratio, y26, "100", "%", "社区食堂"}},
     {0},
     {LinkReason::linked}},
    {"units that convert, classifiers that stand for one another, a unit left out",
     {{done, Measure::amount, y25, "20", "公顷", "口袋公园"},
      {done, Measure::amount, y25, "31", "部", "老楼加装电梯"},
      {done, Measure::amount, y25, "8000000", "人", "解决饮水困难人口"},
      {target, Measure::amount, y26, "300", "亩", "新增口袋公园"},
      {target, Measure::amount, y26, "40", "台", "既有住宅加装电梯"},
      {target, Measure::amount, y26, "9000000", "", "解决饮水困难人口"}},
     {0, 1, 2},
     {LinkReason::linked, LinkReason::linked, LinkReason::linked}},
    {"another measure, unit or period does not compare",
     {{done, Measure::ratio, y25, "30", "%", "民宿投资占比"},
      {done, Measure::amount, y25, "129", "条", "乡道标线复划"},
      {done, Measure::amount, five, "16", "家", "新增老字号门店"},
      {done, Measure::amount, y24, "16", "家", "新增托育机构"},
      {target, Measure::growth, y26, "9", "%", "民宿投资"},
      {target, Measure::amount, y26, "5000", "平方米", "乡道标线复划"},
      {target, Measure::amount, y26, "6", "家", "新增老字号门店"},
      {target, Measure::amount, y26, "6", "家", "新增托育机构"},
      {target, Measure::amount, y26, "2", "座", "跨江索道"}},
     {-1, -1, -1, -1, -1},
     {LinkReason::other_measure, LinkReason::other_unit, LinkReason::other_period, LinkReason::other_period,
      LinkReason::nothing_alike}},
    {"a rate dated to the five years is its last; a running total is not what is newly made",
     {{done, Measure::ratio, five, "61.2", "%", "城镇化率"},
      {done, Measure::cumulative, y25, "88", "个", "充电站"},
      {target, Measure::ratio, y26, "62", "%", "城镇化率"},
      {target, Measure::amount, y26, "12", "个", "新增充电站"},
      {target, Measure::amount, y26, "100", "个", "充电站"}},
     {0, -1, 1},
     {LinkReason::linked, LinkReason::other_measure, LinkReason::linked}},
    {"the headline first, one figure for one target",
     {{done, Measure::growth, y25, "6.1", "%", "一般公共预算收入"},
      {done, Measure::growth, y25, "6.3", "%", "一般公共预算收入"},
      {target, Measure::growth, y26, "5", "%", "一般公共预算收入"}},
     {0},
     {LinkReason::linked}},
    {"the closer target takes the figure; the other is told so",
     {{done, Measure::amount, y25, "18", "个", "社区微花园"},
      {target, Measure::amount, y26, "20", "个", "社区微花园"},
      {target, Measure::amount, y26, "9", "个", "社区微花园示范点"}},
     {0, -1},
     {LinkReason::linked, LinkReason::taken}},
    {"a target that is stated twice is linked twice",
     {{done, Measure::amount, y25, "260000", "吨", "蔬菜产量"},
      {target, Measure::amount, y26, "280000", "吨", "蔬菜产量"},
      {target, Measure::amount, y26, "280000", "吨", "蔬菜总产量"}},
     {0, 0},
     {LinkReason::linked, LinkReason::linked}},
    {"targets of another year are no rows, nor are those a reader could leave out",
     {{done, Measure::growth, y25, "5.8", "%", "地区生产总值"},
      {target, Measure::growth, later, "5", "%", "地区生产总值"},
      {target, Measure::amount, y26, "15", "分钟", "生活圈", Bound::equal, true},
      {target, Measure::growth, y26, "6", "%", "地区生产总值"}},
     {0},
     {LinkReason::linked}},
};

TEST_CASE("targets are set beside the year before") {
  for (const auto& row : cases) {
    CAPTURE(row.what);
    const test::FigureTable table(row.lines);
    const auto found = links(table.view(), LinkOptions{2026});
    REQUIRE(found.rows.size() == row.linked.size());
    for (std::size_t i = 0; i < row.linked.size(); ++i) {
      CAPTURE(table.subjects[found.rows[i].target]);
      CHECK((found.rows[i].achievement ? static_cast<int>(*found.rows[i].achievement) : -1) == row.linked[i]);
      CHECK(to_string(found.rows[i].reason) == to_string(row.reasons[i]));
      CHECK(found.rows[i].nearest.has_value() ==
            (row.linked[i] < 0 && row.reasons[i] != LinkReason::nothing_alike));
    }
  }
}

TEST_CASE("the year is that of most targets where nobody says it") {
  const test::FigureTable table({{target, Measure::growth, y26, "6", "%", "地区生产总值"},
                                 {target, Measure::growth, y26, "5", "%", "社会消费品零售总额"},
                                 {target, Measure::ratio, later, "70", "%", "城镇化率"}});
  CHECK(links(table.view()).year == 2026);
  CHECK(links(table.view()).rows.size() == 2);
  CHECK(links(FigureView{}).rows.empty());
  const test::FigureTable undated({{done, Measure::growth, {}, "6", "%", "地区生产总值"},
                                   {target, Measure::growth, {}, "5", "%", "地区生产总值"}});
  CHECK(links(undated.view()).rows.at(0).achievement == 0);
}

TEST_CASE("the links of a report's text") {
  const auto document = Document::from_utf8(
      "青山县2026年政府工作报告\n一、2025年工作回顾\n全县生产总值增长5.8%。新建滨河步道12公里。\n"
      "二、2026年工作安排\n全县生产总值增长6%左右。新建滨河步道15公里。\n");
  const auto order = outline(document);
  const auto read = figures(document, order);
  const auto found = links(document, order, read);
  CHECK(found.year == 2026);
  REQUIRE(found.rows.size() == 2);
  for (const auto& row : found.rows) CHECK(row.achievement.has_value());
}

TEST_CASE("work grows with the report, not with its square") {
  std::vector<Line> lines;
  for (int i = 0; i < 40000; ++i) {
    lines.push_back({done, Measure::amount, y25, "10", "公里", "新建滨河步道"});
    lines.push_back({target, Measure::amount, y26, "12", "公里", "新建滨河步道"});
  }
  const test::FigureTable table(lines);
  const auto found = links(table.view());
  CHECK(found.rows.size() == 40000);
  CHECK(found.rows.front().achievement == 0);
}

}  // namespace
