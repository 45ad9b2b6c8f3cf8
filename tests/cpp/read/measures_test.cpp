// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/measures.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::Clause;
using test::check;
using test::narrow;

/// The measures of the figures in a clause of a review, signed numbers behind.
std::string measures(std::string_view text) {
  const auto document = Document::borrow(text);
  Outline order;
  order.year = 2025;
  std::string out;
  for (const auto& row : figures(document, order).rows)
    out += (out.empty() ? "" : ", ") + std::string(to_string(row.measure)) + " " + to_string(row.value);
  return out;
}

TEST_CASE("percentages") {
  check(measures, {
      {"产值增长5%。", "growth 5"},
      {"产值增速5%。", "growth 5"},
      {"产值增长目标为5%。", "growth 5"},
      {"产值增长预期目标为5%左右。", "growth 5"},
      {"粮价上涨幅度为5%。", "growth 5"},
      {"产值增速达5%。", "growth 5"},
      {"产值下降5%。", "growth -5"},
      {"产值降幅5%。", "growth -5"},
      {"覆盖率5%。", "ratio 5"},
      {"覆盖率提高到5%。", "ratio 5"},
      {"覆盖率由3%提高到5%。", "ratio 3, ratio 5"},
      {"占全市的5%。", "ratio 5"},
      {"完成年度任务的105%。", "attainment 105"},
      {"项目完成率95%。", "attainment 95"},
      {"覆盖率提高5%。", "growth 5"},
      {"浓度、覆盖率分别达到28微克/立方米、84%。", "amount 28, ratio 84"},
  });
}

TEST_CASE("work that adds is an amount, a rise over the year before a change") {
  check(measures, {
      {"增加500万沼气用户。", "amount 5000000"},
      {"沼气用户比上年增加500户。", "change 500"},
      {"沼气用户增加500户。", "change 500"},
  });
}

TEST_CASE("points, multiples, pairs") {
  check(measures, {
      {"覆盖率提高5个百分点。", "change 5"},
      {"失业率下降0.5个百分点。", "change -0.5"},
      {"利率下调25个基点。", "change -25"},
      {"产值是上年的3倍。", "multiple 3"},
      {"产值增长3倍。", "growth 3"},
      {"产值增长到3倍。", "multiple 3"},
      {"产值比上年高3倍。", "multiple 3"},
      {"为年度任务的1.3倍。", "attainment 1.3"},
      {"城乡收入比为2.1∶1。", "ratio 2.1"},
  });
}

TEST_CASE("counts and quantities") {
  check(measures, {
      {"新增水窖12座。", "amount 12"},
      {"水窖累计12座。", "cumulative 12"},
      {"累计完成水窖12座。", "cumulative 12"},
      {"水窖增至12座。", "cumulative 12"},
      {"企业增加到12家。", "cumulative 12"},
      {"水窖增加到12座。", "amount 12"},
      {"人均水窖增加到12户。", "amount 12"},
      {"总面积12万亩。", "cumulative 120000"},
      {"总投资12亿元。", "amount 1200000000"},
      {"农民工总量12万人。", "cumulative 120000"},
      {"经济总量12亿元。", "amount 1200000000"},
      {"优良天数增加12天。", "change 12"},
      {"优良天数同比减少12天。", "change -12"},
      {"机构减少12个。", "amount 12"},
      {"机构比上年减少12个。", "change -12"},
      {"压减支出12万元。", "amount 120000"},
      {"水位升高4.5米。", "change 4.5"},
      {"连续12年增产。", "streak 12"},
      {"排名全市第二。", "rank 2"},
      {"水窖村村全覆盖。", "ratio 100"},
      {"产值翻两番。", "multiple 4"},
  });
}

TEST_CASE("a total reaches over its list, and over both sides of a change") {
  check(measures, {
      {"累计建成水窖12座、泵站3座。", "cumulative 12, cumulative 3"},
      {"企业从12家增加到30家。", "cumulative 12, cumulative 30"},
      {"水窖12座、泵站3座。", "amount 12, amount 3"},
  });
}

TEST_CASE("every word that names a plan, a stock or a rate of change") {
  for (const auto noun : plan_nouns) CHECK_MESSAGE(measures(narrow(noun) + "的105%。") == "attainment 105", narrow(noun));
  for (const auto noun : plans_of) CHECK_MESSAGE(measures("原定" + narrow(noun) + "105%。") == "attainment 105", narrow(noun));
  for (const auto noun : stock_nouns) CHECK_MESSAGE(measures("水窖" + narrow(noun) + "12座。") == "cumulative 12", narrow(noun));
  for (const auto noun : growth_nouns) CHECK_MESSAGE(measures("水窖" + narrow(noun) + "为5%。").starts_with("growth"), narrow(noun));
  for (const auto word : totals) CHECK_MESSAGE(measures(narrow(word) + "修建水窖12座。") == "cumulative 12", narrow(word));
  for (const auto word : per_head) CHECK_MESSAGE(measures(narrow(word) + "水窖增加到12家。").starts_with("amount"), narrow(word));
}

}  // namespace
}  // namespace zhibiao::detail::read
