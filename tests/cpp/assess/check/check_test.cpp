// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/check/check.hpp>
#include <zhibiao/text/outline.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace zhibiao;

/// What is found in a report of 2025 that looks back on 2024: `kind reason printed`, `; ` between them; a
/// severity other than error stands before.
std::string found_in(std::string_view text) {
  const auto document = Document::borrow(text);
  Outline order;
  order.year = 2025;
  order.parts.push_back({{0, document.size()}, {0, 0}, PartKind::review, Period::year(2024)});
  std::string out;
  for (const auto& row : check(document, figures(document, order))) {
    out += out.empty() ? "" : "; ";
    if (row.severity != Severity::error) out += std::string(to_string(row.severity)) + " ";
    out += std::string(to_string(row.kind)) + " " + std::string(to_string(row.reason)) + " " +
           to_string(row.printed) + row.unit;
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view found;
};

const Row rows[] = {
    // from, to and the difference
    {"绿化覆盖率从41.2%提高到43%、提高1.8个百分点。", ""},
    {"绿化覆盖率从41.2%提高到43%、提高2.3个百分点。", ""},  // 43 may be 43.5
    {"绿化覆盖率从41.2%提高到43.0%、提高2.3个百分点。", "change outside_rounding 2.3百分点"},
    {"绿化覆盖率由上年的41.2%提高到43.0%，比上年提高2.3个百分点。", "change outside_rounding 2.3百分点"},
    {"登记失业率由3.9%下降到3.6%、下降0.3个百分点。", ""},
    {"登记失业率由3.9%下降到3.6%、下降0.5个百分点。", "change outside_rounding -0.5百分点"},
    {"民宿从120家增加到150家、增加30家。", ""},
    {"民宿从120家增加到150家、增加40家。", "change outside_rounding 40家"},
    {"民宿从120家增加到近150家、增加40家。", "change outside_rounding 40家"},  // at most 30 more
    {"民宿从120家增加到超150家、增加40家。", ""},
    {"民宿从120家增加到约150家、增加40家。", ""},
    {"民宿从120家增加到150家，茶园增加40亩。", ""},
    {"民宿从120家增加到150家，其中星级增加40家。", ""},
    // from, to and growth
    {"旅游收入从20.0亿元增加到25.0亿元、增长25%。", ""},
    {"旅游收入从20.0亿元增加到25.0亿元、增长35%。", "triple outside_rounding 35%"},
    {"旅游收入从20.0亿元增加到50.0亿元、增长1.5倍。", ""},
    {"旅游收入从20.0亿元增加到50.0亿元、增长2.5倍。", "triple outside_rounding 250%"},
    {"旅游收入从20.0亿元增加到39.0亿元、翻一番。", ""},
    {"旅游收入从20.0亿元增加到25.0亿元、翻一番。", "triple outside_rounding 200%"},
    {"旅游收入从20.0亿元减少到15.0亿元、下降25%。", ""},
    {"旅游收入从20.0亿元减少到15.0亿元、下降35%。", "triple outside_rounding -35%"},
    {"旅游收入从20.0亿元增加到25.0亿元、按可比口径增长35%。", "note triple different_price_basis 35%"},
    {"地区生产总值从200.0亿元增加到250.0亿元，增长15%。", "note triple different_price_basis 15%"},
    {"电商普及率从40.0%提高到50.0%、提高10%。", "warning triple percent_for_points 10%"},
    {"电商普及率从40.0%提高到50.0%、提高25%。", ""},
    // the wrong way
    {"登记失业率由3.9%下降到4.6%。", "warning direction wrong_direction 4.6%"},
    {"民宿从150家增加到120家。", "warning direction wrong_direction 120家"},
    {"民宿从150家调整为120家。", ""},
    {"营商环境排名从第10位提升到第5位。", ""},
    {"营商环境由全省第10名上升到第5名。", ""},
    // average growth
    {"研发经费从2019年的10.0亿元增加到2024年的16.1亿元，年均增长10%。", ""},
    {"研发经费从2019年的10.0亿元增加到2024年的16.1亿元，年均增长12%。",
     "warning average_growth outside_rounding 12%"},
    {"研发经费从2019年的10.0亿元增加到2024年的20.0亿元，平均每年增加2亿元。", ""},
    {"研发经费从2019年的10.0亿元增加到2024年的20.0亿元，平均每年增加3.0亿元。",
     "warning change outside_rounding 300000000元"},
    {"旅游收入从2019年的20.0亿元增加到2024年的50.0亿元，增长8%。", "warning triple outside_rounding 8%"},
    {"旅游收入从2019年的20.0亿元增加到2024年的50.0亿元，同比增长8%。", ""},
    // level, difference and growth; what it is set beside
    {"粮食产量105.0万吨，比上年增加5.0万吨、增长5.0%。", ""},
    {"粮食产量105.0万吨，比上年增加5.0万吨、增长7.0%。", "warning triple outside_rounding 7%"},
    {"粮食产量105.0万吨，增长5.0%，比上年增加9.0万吨。", "warning triple outside_rounding 5%"},
    {"粮食产量105.0万吨，比2019年的100.0万吨增长5.0%。", ""},
    {"粮食产量105.0万吨，比2019年的100.0万吨增长6.0%。", "triple outside_rounding 6%"},
    // a part
    {"新建学校12所，其中小学8所。", ""},
    {"新建学校12所，其中小学18所。", "part part_exceeds_whole 18所"},
    {"年均接待游客120万人次，其中去年250万人次。", ""},
    {"新增公路30公里，其中高速公路总里程达909公里。", ""},
    {"全区现有村36个，其中示范村31个，占86%。", ""},
    {"全区现有村36个，其中示范村31个，占96%。", "share not_its_share 96%"},
    {"全区现有村36个，其中示范村31个，全市占比97%。", ""},
    {"进出口总额850亿元，其中出口500亿元、进口350亿元。", ""},
    {"进出口总额850亿元，其中出口500亿元、进口380亿元。", "parts parts_exceed_whole 85000000000元"},
    {"进出口总额850亿元，其中一般贸易出口300亿元、进口150亿元。", ""},
    {"货物进出口总额850亿元，服务进出口总额90亿元，其中出口50亿元、进口40亿元。", ""},
    {"东片区有27个建设项目，西片区有14个建设项目，共计41个。", ""},
    {"东片区有27个建设项目，西片区有14个建设项目，共计51个。", "warning parts parts_fall_short 51个"},
    // shares of one whole
    {"三次产业结构调整为10.2:35.6:54.2。", ""},
    {"三次产业结构由11.0:36.0:53.0调整为10.2:35.6:57.2。", "share_sum sum_not_hundred 103%"},
    {"在24项指标中，95.8%完成预期。", ""},
    {"在24家企业中，97.4%的产值来自出口。", ""},
    {"在24项指标中，97.4%完成预期。", "impossible_share impossible 97.4%"},
    {"独角兽企业26家、全市占比72.2%。", ""},
    {"独角兽企业26家、占全市的72.5%。", "warning impossible_share impossible 72.5%"},
    // a running total, a plan
    {"新增充电桩165个，累计398个。", ""},
    {"新增充电桩165个，累计98个。", "cumulative total_below_flow 98个"},
    {"完成投资107.5亿元，完成年度计划100.0亿元的107.5%。", ""},
    {"完成投资107.5亿元，完成年度计划100.0亿元的117.5%。", "attainment outside_rounding 117.5%"},
    {"完成投资107.5亿元，超过年度计划100.0亿元的7.5%。", ""},
    // told twice
    {"固定资产投资增长5.2%。其他工作从略。固定资产投资增长5.2%。", ""},
    {"固定资产投资增长5.2%。其他工作从略。固定资产投资增长6.3%。", "warning repeated other_value 6.3%"},
    {"固定资产投资增长5.2%。其他工作从略。预计固定资产投资增长6.3%。", ""},
    {"固定资产投资增长5.2%。上半年固定资产投资增长6.3%。", ""},
    // nothing to check
    {"", ""},
    {"没有数字。", ""},
    {"从99999999999999999999999999999999999991家增加到99999999999999999999999999999999999999家、增长5%。",
     "triple outside_rounding 5%"},
};

TEST_CASE("what does not add up") {
  for (const auto& row : rows) CHECK_MESSAGE(found_in(row.text) == row.found, row.text);
}

TEST_CASE("a finding leads back to the text") {
  const auto document = Document::borrow("各位代表：民宿从120家增加到150家、增加40家。再见。");
  const auto found = check(document, figures(document));
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].numbers.size() == 3);
  CHECK(document.quote(found[0].numbers[2]) == "40家");
  REQUIRE(found[0].sentences.size() == 1);
  CHECK(document.quote(found[0].sentences[0]).find("增加40家") != std::string_view::npos);
  CHECK(*found[0].expected.lower == Decimal(30));
  CHECK(*found[0].expected.upper == Decimal(30));
}

}  // namespace
