// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "../link/table.hpp"

#include <zhibiao/report/scorecard.hpp>
#include <zhibiao/report/text.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace zhibiao;
using test::done;
using test::target;

constexpr Period y25 = Period::year(2025), y26 = Period::year(2026);

TEST_CASE("a scorecard of figures as data: no empty cell without a reason") {
  const test::FigureTable table({
      {done, Measure::growth, y25, "5.8", "%", "地区生产总值"},
      {done, Measure::ratio, y25, "64.5", "%", "社区食堂街镇覆盖率"},
      {done, Measure::amount, y25, "13000", "套", "保障房开工"},
      {done, Measure::amount, y25, "129", "条", "乡道标线复划"},
      {target, Measure::growth, y26, "6", "%", "地区生产总值", Bound::about},
      {target, Measure::ratio, y26, "100", "%", "社区食堂"},
      {target, Measure::amount, y26, "9500", "套", "保障房开工", Bound::at_least},
      {target, Measure::amount, y26, "5000", "平方米", "乡道标线复划"},
      {target, Measure::amount, y26, "2", "座", "跨江索道"},
  });
  const auto found = scorecard(table.view());
  CHECK(found.year == 2026);
  CHECK(to_text(found, table.view()) ==
        "subject\tresult\ttarget\tgap\tasked\talready\tclaims\n"
        "地区生产总值\t5.8%\t约6%\t0.2个百分点\tmore\tno\t(earlier_report_needed)\n"
        "社区食堂\t64.5%\t100%\t35.5个百分点\tmore\tno\t(earlier_report_needed)\n"
        "保障房开工\t1.3万套\t≥9500套\t-3500套\tless\tyes\t(earlier_report_needed)\n"
        "乡道标线复划\t(other_unit)\t5000平方米\t(other_unit)\t(other_unit)\t(other_unit)\t(not_linked)\n"
        "跨江索道\t(nothing_alike)\t2座\t(nothing_alike)\t(nothing_alike)\t(nothing_alike)\t(not_linked)\n");
}

TEST_CASE("a scorecard of a report keeps what the report claims, beside the result it speaks of") {
  const auto document = Document::from_utf8(
      "青山县2026年政府工作报告\n一、2025年工作回顾\n新建滨河步道12公里，超额完成年度任务。建成公厕32座。\n"
      "二、2026年工作安排\n新建滨河步道15公里。建成公厕40座。\n");
  const auto order = outline(document);
  const auto read = figures(document, order);
  const auto found = scorecard(document, order, read);
  REQUIRE(found.rows.size() == 2);
  REQUIRE(found.claims.size() == 1);
  CHECK(found.rows[0].claims == std::vector<std::uint32_t>{0});
  CHECK(found.rows[0].fulfilment == FulfilmentReason::claimed);
  CHECK(found.rows[1].claims.empty());
  CHECK(found.rows[1].fulfilment == FulfilmentReason::earlier_report_needed);
  CHECK(found.rows[1].ambition.value().already == Already::no);
}

struct Row {
  Printed number;
  const char* unit;
  const char* text;
};

TEST_CASE("numbers in a table") {
  const Row rows[] = {
      {{Decimal(30), {}, 0, Bound::at_least}, "公里", "≥30公里"},
      {{Decimal(13000), {}, 3, Bound::about}, "套", "约1.3万套"},
      {{Decimal(1250000), {}, 4, Bound::equal}, "平方米", "125万平方米"},
      {{Decimal(279830000000), {}, 7, Bound::equal}, "元", "2798.3亿元"},
      {{Decimal(6), Decimal::scaled(65, -1), 0, Bound::range}, "%", "6%—6.5%"},
      {{Decimal(-3), {}, 0, Bound::above}, "%", "<-3%"},
      {{Decimal(12737), {}, 0, Bound::equal}, "场次", "12737场次"},
  };
  for (const auto& row : rows) CHECK(to_text(row.number, row.unit) == row.text);
}

TEST_CASE("nothing in, nothing out") {
  CHECK(scorecard(FigureView{}).rows.empty());
  CHECK(to_text(Scorecard{}, FigureView{}) == "subject\tresult\ttarget\tgap\tasked\talready\tclaims\n");
}

}  // namespace
