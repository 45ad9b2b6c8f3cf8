// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/link/chain.hpp>
#include <zhibiao/link/chain_series.hpp>
#include <zhibiao/link/links.hpp>

#include <doctest/doctest.h>

#include <list>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using test::done;
using test::FigureTable;
using test::Line;
using test::target;

constexpr Period y23 = Period::year(2023), y24 = Period::year(2024), y25 = Period::year(2025),
                 y26 = Period::year(2026);
constexpr Period five = Period::years(2020, 2024), later = Period::year(2030);

/// Reports by their lines; the year of the first is given, the others follow.
struct Reports {
  std::list<FigureTable> tables;
  std::vector<ChainReport> list;

  void add(const char* name, int year, const std::vector<Line>& lines) {
    list.push_back({name, year, tables.emplace_back(lines).view()});
  }
};

/// A target of 2024, the lines of the report of 2025, and which of them tells what was achieved (-1: none).
struct Case {
  const char* what;
  Line aim;
  std::vector<Line> told;
  int actual;
  ChainReason reason;
  ResultKind kind = ResultKind::none;
};

const std::vector<Case> cases = {
    {"the year itself, not the target of the next one, nor what the year before was",
     {target, Measure::growth, y24, "5", "%", "地区生产总值"},
     {{done, Measure::growth, y23, "4.9", "%", "地区生产总值"},
      {done, Measure::growth, y24, "5.6", "%", "地区生产总值"},
      {target, Measure::growth, y25, "5.5", "%", "地区生产总值"}},
     1,
     ChainReason::linked,
     ResultKind::year},
    {"a changed name",
     {target, Measure::growth, y24, "-2", "%", "万元GDP能耗"},
     {{done, Measure::growth, y24, "-2.5", "%", "单位地区生产总值能耗"}},
     0,
     ChainReason::linked,
     ResultKind::year},
    {"a changed unit",
     {target, Measure::amount, y24, "80", "公顷", "整理低效用地"},
     {{done, Measure::amount, y24, "1200", "亩", "整理低效用地"}},
     0,
     ChainReason::linked,
     ResultKind::year},
    {"an average of five years is no result of the year",
     {target, Measure::growth, y24, "6", "%", "旅游收入"},
     {{done, Measure::growth, five, "8.1", "%", "旅游收入"}},
     -1,
     ChainReason::several_years},
    {"nor is a total of five years",
     {target, Measure::amount, y24, "12000", "人", "城镇新增就业"},
     {{done, Measure::amount, five, "61000", "人", "城镇新增就业"}},
     -1,
     ChainReason::several_years},
    {"a rate said of five years is read as its last",
     {target, Measure::ratio, y24, "82", "%", "家庭医生签约服务覆盖率"},
     {{done, Measure::ratio, five, "81.3", "%", "家庭医生签约服务覆盖率"}},
     0,
     ChainReason::linked,
     ResultKind::last_rate},
    {"the level reached at the end of five years has its year",
     {target, Measure::amount, y24, "3800", "张", "养老床位"},
     {{done, Measure::amount, five, "900", "张", "新增养老床位"},
      {done, Measure::cumulative, y24, "3860", "张", "养老床位"}},
     1,
     ChainReason::linked,
     ResultKind::year},
    {"a result without a date",
     {target, Measure::amount, y24, "6", "条", "打通断头路"},
     {{done, Measure::amount, Period{}, "5", "条", "打通断头路"}},
     0,
     ChainReason::linked,
     ResultKind::undated},
    {"of another year",
     {target, Measure::amount, y24, "6", "条", "打通断头路"},
     {{done, Measure::amount, y23, "5", "条", "打通断头路"}},
     -1,
     ChainReason::other_period},
    {"as another measure",
     {target, Measure::growth, y24, "9", "%", "民宿投资"},
     {{done, Measure::ratio, y24, "30", "%", "民宿投资占比"}},
     -1,
     ChainReason::other_measure},
    {"in a unit that does not compare",
     {target, Measure::amount, y24, "5000", "平方米", "乡道标线复划"},
     {{done, Measure::amount, y24, "129", "条", "乡道标线复划"}},
     -1,
     ChainReason::other_unit},
    {"another name of the indicator that shares no word",
     {target, Measure::growth, y24, "7", "%", "社会消费品零售总额"},
     {{done, Measure::growth, y24, "6.1", "%", "社零总额"}},
     0,
     ChainReason::linked,
     ResultKind::year},
    {"things counted are not one for being of one kind",
     {target, Measure::amount, y24, "3", "个", "公交场站"},
     {{done, Measure::amount, y24, "4", "个", "站点公交站"}},
     -1,
     ChainReason::nothing_alike},
    {"newly made, and a rise of what there is",
     {target, Measure::amount, y24, "600", "张", "新增养老床位"},
     {{done, Measure::change, y24, "620", "张", "养老床位"}},
     0,
     ChainReason::linked,
     ResultKind::year},
    {"a fall of what there is is nothing newly made",
     {target, Measure::amount, y24, "600", "张", "新增养老床位"},
     {{done, Measure::change, y24, "-20", "张", "养老床位"}},
     -1,
     ChainReason::other_measure},
    {"a head noun that the unit implies",
     {target, Measure::amount, y24, "40", "公顷", "新增城区绿地"},
     {{done, Measure::amount, y24, "46", "公顷", "新增绿地面积"}},
     0,
     ChainReason::linked,
     ResultKind::year},
    {"of nothing like it",
     {target, Measure::amount, y24, "15", "家", "社区食堂"},
     {{done, Measure::amount, y24, "86", "个", "先进制造业项目"}},
     -1,
     ChainReason::nothing_alike},
};

TEST_CASE("what the next report tells of a target's year") {
  for (const auto& c : cases) {
    CAPTURE(c.what);
    Reports reports;
    reports.add("甲", 2024, {c.aim});
    reports.add("乙", 2025, c.told);
    const auto found = chain(reports.list);
    REQUIRE(!found.rows.empty());
    const auto& row = found.rows.front();
    CHECK(row.year == 2024);
    CHECK(row.target == ChainFigure{0, 0});
    CHECK(row.reason == c.reason);
    CHECK(row.kind == c.kind);
    REQUIRE(row.actual.has_value() == (c.actual >= 0));
    if (row.actual) CHECK(*row.actual == ChainFigure{1, static_cast<std::uint32_t>(c.actual)});
    CHECK((row.likeness.permille > 0) == row.actual.has_value());
  }
}

TEST_CASE("reports in any order; the last has no next") {
  Reports reports;
  reports.add("丙", 2026, {{target, Measure::growth, y26, "5", "%", "地区生产总值"}});
  reports.add("甲", 2024, {{target, Measure::growth, y24, "5", "%", "地区生产总值"}});
  reports.add("乙", 2025, {{done, Measure::growth, y24, "5.6", "%", "地区生产总值"}});
  const auto rows = chain(reports.list).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].actual == ChainFigure{2, 0});
  CHECK(rows[1].reason == ChainReason::next_report_missing);
}

TEST_CASE("a missing year: later reports are asked only where that is wanted, and the row says so") {
  Reports reports;
  reports.add("甲", 2024, {{target, Measure::growth, y24, "5", "%", "地区生产总值"}});
  reports.add("丙", 2026, {{done, Measure::growth, y24, "5.6", "%", "地区生产总值"}});
  CHECK(chain(reports.list).rows[0].reason == ChainReason::next_report_missing);
  const ChainOptions patient{.delay = 1};
  const auto row = chain(reports.list, patient).rows[0];
  CHECK(row.actual == ChainFigure{1, 0});
  CHECK(row.delay == 1);
}

TEST_CASE("a report at the end of a year plans the next, and the next one tells of its own year") {
  Reports reports;
  reports.add("冬", 2024, {{target, Measure::growth, y25, "4", "%", "农业总产值"}});
  reports.add("次冬", 2025, {{done, Measure::growth, y25, "5.7", "%", "农业总产值"}});
  const auto rows = chain(reports.list).rows;
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].year == 2025);
  CHECK(rows[0].actual == ChainFigure{1, 0});
  CHECK(rows[0].delay == 0);
}

TEST_CASE("targets of years ahead are no rows; optional ones where asked for") {
  Reports reports;
  reports.add("甲", 2024,
              {{target, Measure::ratio, later, "70", "%", "城镇化率"},
               {target, Measure::amount, y24, "1000", "元", "门票", Bound::equal, true}});
  CHECK(chain(reports.list).rows.empty());
  CHECK(chain(reports.list, {.optional = true}).rows.size() == 1);
  CHECK(chain({}).rows.empty());
}

TEST_CASE("no chain: two reports of a year, a report without one") {
  Reports twice;
  twice.add("甲", 2024, {});
  twice.add("乙", 2024, {});
  CHECK_THROWS_WITH_AS((void)chain(twice.list),
                       "Expected one report a year, got two of 2024: 甲 and 乙; leave one out", ChainError);
  Reports undated;
  undated.add("无年", 0, {});
  try {
    static_cast<void>(chain(undated.list));
    FAIL("expected a ChainError");
  } catch (const ChainError& error) {
    CHECK(error.report() == "无年");
    CHECK(error.year() == 0);
  }
}

TEST_CASE("town and country in turn") {
  Reports reports;
  reports.add("甲", 2024,
              {{target, Measure::growth, y24, "6", "%", "城乡居民收入"},
               {target, Measure::growth, y24, "7", "%", "城乡居民收入"}});
  reports.add("乙", 2025,
              {{done, Measure::growth, y24, "7.4", "%", "农村居民人均可支配收入"},
               {done, Measure::growth, y24, "5.8", "%", "城镇居民人均可支配收入"}});
  const auto rows = chain(reports.list).rows;
  CHECK(rows[0].actual == ChainFigure{1, 1});
  CHECK(rows[1].actual == ChainFigure{1, 0});
}

TEST_CASE("series: one indicator over the years, whatever it is called") {
  Reports reports;
  reports.add("甲", 2024,
              {{target, Measure::growth, y24, "5", "%", "地区生产总值"},
               {target, Measure::amount, y24, "3500", "个", "新增停车泊位"}});
  reports.add("乙", 2025,
              {{target, Measure::amount, y25, "4000", "个", "新增停车位"},
               {target, Measure::growth, y25, "5.5", "%", "全区生产总值"},
               {target, Measure::amount, y25, "9", "个", "建设公园"}});
  const auto found = chain(reports.list);
  CHECK(chain_series(reports.list, found) == std::vector<std::uint32_t>{0, 1, 1, 0, 2});
}

TEST_CASE("matches: the same indicator and year in another place's chain") {
  Reports district, city;
  district.add("区", 2024,
               {{target, Measure::growth, y24, "6", "%", "地区生产总值"},
                {target, Measure::amount, y24, "9", "个", "建设公园"}});
  city.add("市", 2024, {{target, Measure::growth, y24, "5", "%", "全市生产总值"}});
  const auto found = chain_matches(district.list, chain(district.list), city.list, chain(city.list));
  CHECK(found == std::vector<std::optional<std::uint32_t>>{0, std::nullopt});
  city.list[0].year = 2023;
}

/// The surroundings of the only figure of a text.
[[nodiscard]] Surrounding around(const std::string& text) {
  const auto document = Document::from_utf8(text, "around_2025");
  const auto found = figures(document, outline(document, 2025));
  REQUIRE(!found.rows.empty());
  return surroundings(document, found).back();
}

TEST_CASE("what stands around a figure") {
  CHECK(around("推进试点。试点范围扩大到40%的县。").aimed == Better::higher);
  CHECK(around("把物价涨幅控制在3%。").aimed == Better::lower);
  CHECK(around("全年新引进项目80个。").aimed == Better::higher);
  CHECK(around("全区有停车位500个。").aimed == Better::neutral);
  CHECK(around("两个产业产值分别达到180亿元和120亿元。").aimed == Better::higher);
  CHECK(around("产业规模迈上400亿元台阶。").aimed == Better::higher);
  CHECK(around("新增茶叶、果业等经济林20万亩。").adds);
  CHECK_FALSE(around("建成经济林20万亩。").adds);
  CHECK(around("经济林面积达到380万亩。").reaches);
  CHECK_FALSE(around("新建经济林达到22万亩。").reaches);
  CHECK(around("没有实现年初确定的能耗降低4%的目标。").restated);
  CHECK(around("去年的报告曾提出，要把涨幅控制在10%以内。").restated);
  CHECK_FALSE(around("能耗降低2.1%。").restated);
  CHECK(around("减少农村贫困人口10万人。").cut);
  CHECK(around("农村脱贫10万人。").cut);
  CHECK_FALSE(around("事故减少到5起。").cut);
  CHECK_FALSE(around("压减支出5亿元、新增停车位500个。").cut);
  CHECK_FALSE(around("脱贫地区居民收入2万元。").cut);
  CHECK(around("第一段。\n第二段，新增学位500个，其余从略。").text == "第二段，新增学位，其余从略");
}

/// A target and results with surroundings: which is linked.  Others stand by, for pairs to be rare.
TEST_CASE("surroundings join what subjects leave out, and no more than that") {
  const std::vector<Line> aims = {{target, Measure::ratio, y24, "40", "%", "试点范围"}};
  std::vector<Line> told = {{done, Measure::ratio, y24, "31", "%", "企业研发机构占比"},
                            {done, Measure::ratio, y24, "46", "%", "占全国总数"}};
  const std::vector<Surrounding> aim_around = {
      {"稳步推进新型合作疗养制度试点，试点范围扩大到全国的县", Better::higher, false}};
  std::vector<Surrounding> told_around = {{"支持企业创新，企业研发机构占比，技术合同成交额增长", {}, false},
                                          {"新型合作疗养制度试点范围扩大到更多的县，占全国总数", {}, false}};
  for (int i = 0; i < 30; ++i) {
    told.push_back({done, Measure::amount, y24, "5", "座", "口袋公园"});
    told_around.push_back({"绿化美化城市，建成口袋公园", {}, false});
  }
  const FigureTable a(aims), b(told);
  auto first = a.view(), second = b.view();
  const auto actual = [&] {
    return chain(std::vector<ChainReport>{{"甲", 2024, first}, {"乙", 2025, second}}).rows[0].actual;
  };
  CHECK_FALSE(actual().has_value());
  first.surroundings = aim_around;
  second.surroundings = told_around;
  CHECK(actual() == ChainFigure{1, 1});
  told_around[1].restated = true;
  CHECK_FALSE(actual().has_value());
}

/// 安防工程 stands in the list behind 通车里程, whose words its surroundings hold; it is another thing.
TEST_CASE("a neighbour in a list is not linked for the words before it") {
  const FigureTable a({{target, Measure::amount, y24, "210", "公里", "通车"}});
  std::vector<Line> told = {{done, Measure::amount, y24, "3260", "公里", "护栏安装"}};
  const std::vector<Surrounding> aim_around = {{"东环、柏岭等高速公路建成通车"}};
  std::vector<Surrounding> told_around = {{"东环、柏岭等高速公路建成通车，完成护栏安装"}};
  for (int i = 0; i < 30; ++i) {
    told.push_back({done, Measure::amount, y24, "5", "座", "口袋公园"});
    told_around.push_back({"绿化美化城市，建成口袋公园"});
  }
  const FigureTable b(told);
  auto first = a.view(), second = b.view();
  first.surroundings = aim_around;
  second.surroundings = told_around;
  const auto rows = chain(std::vector<ChainReport>{{"甲", 2024, first}, {"乙", 2025, second}}).rows;
  CHECK_FALSE(rows[0].actual.has_value());
}

TEST_CASE("a stock is no result of what is newly made") {
  const FigureTable a({{target, Measure::amount, y24, "20", "亩", "经济林"}}),
      b({{done, Measure::amount, y24, "380", "亩", "经济林"}});
  auto first = a.view(), second = b.view();
  std::vector<Surrounding> aim_around = {{"新增茶叶等经济林"}}, told_around = {{"经济林面积达到"}};
  first.surroundings = aim_around;
  second.surroundings = told_around;
  const auto reason = [&] {
    return chain(std::vector<ChainReport>{{"甲", 2024, first}, {"乙", 2025, second}}).rows[0].reason;
  };
  CHECK(reason() == ChainReason::linked);
  aim_around[0].adds = true;
  CHECK(reason() == ChainReason::linked);
  told_around[0].reaches = true;
  CHECK(reason() == ChainReason::other_measure);
}

}  // namespace
