// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/catalogue.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

std::string_view id_of(const std::optional<CatalogueMatch>& match) {
  return match ? match->indicator->id : "none";
}

TEST_CASE("subjects of reports find their indicator, or none") {
  struct Row {
    std::string_view subject;
    Measure measure;
    std::string_view unit, id;
  };
  using enum Measure;
  constexpr Row rows[] = {
      // One indicator under many names.
      {"地区生产总值", growth, "%", "gdp"},
      {"全市生产总值", amount, "元", "gdp"},
      {"国内生产总值", growth, "%", "gdp"},
      {"GDP", growth, "%", "gdp"},
      {"经济", growth, "%", "gdp"},
      {"规模以上工业增加值", growth, "%", "industrial_value_added"},
      {"规上工业增加值", growth, "%", "industrial_value_added"},
      {"规模以上工业", growth, "%", "industrial_value_added"},
      {"CPI", growth, "%", "cpi"},
      {"居民消费价格涨幅", growth, "%", "cpi"},
      {"细颗粒物（PM2.5）年均浓度", amount, "微克/立方米", "pm25"},
      {"上海港集装箱吞吐量", amount, "标准箱", "container_throughput"},
      // Never confused.
      {"城镇居民人均可支配收入", growth, "%", "income_urban"},
      {"农村居民人均可支配收入", growth, "%", "income_rural"},
      {"农村常住居民人均可支配收入", growth, "%", "income_rural"},
      {"全体居民人均可支配收入", amount, "元", "income_per_capita"},
      {"城镇和农村居民人均可支配收入", growth, "%", "none"},
      {"一般公共预算收入", growth, "%", "general_budget_revenue"},
      {"一般公共预算支出", growth, "%", "general_budget_expenditure"},
      {"中央财政赤字", amount, "元", "deficit_central"},
      {"财政赤字", amount, "元", "deficit"},
      {"赤字率", ratio, "%", "deficit_ratio"},
      {"城镇调查失业率", ratio, "%", "surveyed_unemployment"},
      {"城镇登记失业率", ratio, "%", "registered_unemployment"},
      {"进出口总额", growth, "%", "trade_total"},
      {"出口总额", growth, "%", "exports"},
      {"人均地区生产总值", amount, "元", "gdp_per_capita"},
      {"单位地区生产总值能耗", growth, "%", "energy_intensity"},
      {"单位GDP二氧化碳排放", growth, "%", "co2_intensity"},
      {"海洋生产总值", growth, "%", "marine_gdp"},
      {"农村低保标准", growth, "%", "minimum_living_rural"},
      {"生产安全事故起数", growth, "%", "accidents"},
      {"生产安全事故死亡人数", growth, "%", "accident_deaths"},
      {"道路交通事故死亡人数", growth, "%", "road_deaths"},
      {"专精特新“小巨人”企业", amount, "家", "little_giants"},
      {"专精特新中小企业", cumulative, "家", "specialised_smes"},
      {"空气质量优良天数", amount, "天", "good_air_days"},
      {"空气质量优良天数比例", ratio, "%", "good_air_ratio"},
      {"普惠托位", amount, "个", "childcare_places"},
      {"普惠托位占比", ratio, "%", "inclusive_childcare_share"},
      // Measure and unit decide.
      {"研发投入", growth, "%", "rd_expenditure"},
      {"全社会研发经费支出相当于全市生产总值的比例", ratio, "%", "rd_intensity"},
      {"老旧小区改造", amount, "个", "old_communities"},
      {"老旧小区改造", amount, "户", "old_community_households"},
      {"老旧小区改造", amount, "平方米", "old_community_area"},
      {"每万人口高价值发明专利拥有量", amount, "件", "high_value_patents"},
      {"地区生产总值", amount, "家", "none"},
      // Another indicator than the name inside it.
      {"地区生产总值规模全市占比", ratio, "%", "none"},
      {"高新技术企业总收入", growth, "%", "hightech_enterprise_revenue"},
      {"高新技术企业贷款", growth, "%", "none"},
      {"公共文化活动惠及", amount, "人次", "none"},
      {"小片平房区改造签约率", ratio, "%", "none"},
      {"数字经济", growth, "%", "digital_economy"},
      {"海参产业链", growth, "%", "none"},
      {"化学需氧量、二氧化硫排放量", growth, "%", "none"},
      {"", growth, "%", "none"},
      // Old reports.
      {"工农业总产值", growth, "%", "gross_output"},
      {"棉花的亩产量", amount, "斤", "cotton_yield"},
      {"社会商品零售总额", growth, "%", "retail_sales"},
      {"农民人均纯收入", amount, "元", "income_rural"},
      {"轻工业总产值", growth, "%", "light_industry_output"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.subject));
    CHECK(id_of(Catalogue::builtin().match(row.subject, row.measure, row.unit)) == row.id);
  }
}

TEST_CASE("the scope that a subject adds is kept") {
  const auto& catalogue = Catalogue::builtin();
  CHECK(catalogue.match("全市技术合同成交额")->rest.empty());
  CHECK(catalogue.match("北京输出到津冀技术合同成交额")->rest == "输出津冀");
  CHECK(catalogue.match("宁波舟山港集装箱吞吐量")->rest == "宁波舟山");
  CHECK(catalogue.match("技术合同成交额")->letters == 7);
}

TEST_CASE("an id finds its row") {
  const auto& catalogue = Catalogue::builtin();
  REQUIRE(catalogue.find("gdp") != nullptr);
  CHECK(catalogue.find("gdp")->name == "地区生产总值");
  CHECK(catalogue.find("gdp_growth") == nullptr);
  CHECK(catalogue.find("") == nullptr);
}

TEST_CASE("a user's rows stand beside the built-in ones, and before them") {
  std::string table =
      "id\tname\taliases\tunit\tbetter\tkind\n"
      "sea_cucumber\t海参产业链产值\t=海参产业链|海参…产值\t元\thigher\tflow\n"
      "own_gdp\t湾区生产总值\t地区生产总值\t元\thigher\tflow\n";
  const Catalogue catalogue = Catalogue::builtin().extended(table, "湾区.tsv");
  table.assign(table.size(), ' ');  // the catalogue keeps a copy
  CHECK(catalogue.size() == Catalogue::builtin().size() + 2);
  CHECK(id_of(catalogue.match("海参产业链", Measure::growth, "%")) == "sea_cucumber");
  CHECK(id_of(catalogue.match("海参全产业链总产值", Measure::amount, "元")) == "sea_cucumber");
  CHECK(id_of(catalogue.match("地区生产总值", Measure::amount, "元")) == "own_gdp");
  CHECK(id_of(catalogue.match("地区生产总值", Measure::growth, "%")) == "own_gdp");
  CHECK(id_of(catalogue.match("城镇新增就业", Measure::amount, "人")) == "new_urban_jobs");
  CHECK(id_of(Catalogue::builtin().match("海参产业链", Measure::growth, "%")) == "none");
}

TEST_CASE("an id that is taken is an error, a table of one's own has its own ids") {
  const std::string table = "id\tname\tunit\tbetter\tkind\ngdp\t湾区生产总值\t元\thigher\tflow\n";
  CHECK_THROWS_WITH_AS(
      static_cast<void>(Catalogue::builtin().extended(table, "湾区.tsv")),
      "湾区.tsv:2: field \"id\": Expected an id that is not taken, got \"gdp\"; choose another",
      CatalogueError);
  const Catalogue own = Catalogue::from_tsv(table);
  CHECK(own.size() == 1);
  CHECK(id_of(own.match("湾区生产总值")) == "gdp");
  CHECK(id_of(own.match("地区生产总值")) == "none");
}

TEST_CASE("a catalogue outlives the one that it extends") {
  std::optional<Catalogue> first =
      Catalogue::from_tsv("id\tname\tunit\tbetter\tkind\na\t甲指标\t家\thigher\tflow\n");
  const Catalogue second = first->extended("id\tname\tunit\tbetter\tkind\nb\t乙指标\t家\thigher\tflow\n");
  first.reset();
  CHECK(id_of(second.match("甲指标")) == "a");
  CHECK(id_of(second.match("乙指标")) == "b");
}

}  // namespace
}  // namespace zhibiao
