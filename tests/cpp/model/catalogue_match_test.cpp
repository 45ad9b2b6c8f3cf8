// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/catalogue_match.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace zhibiao::detail {
namespace {

TEST_CASE("subjects are compared without marks, in capitals") {
  struct Row {
    std::string_view text, plain;
  };
  constexpr std::array rows{
      Row{"专精特新“小巨人”企业", "专精特新小巨人企业"},
      Row{"农村居民的人均可支配收入", "农村居民人均可支配收入"},
      Row{"细颗粒物（PM2.5）浓度", "细颗粒物PM2.5浓度"},
      Row{"单位gdp 能耗", "单位GDP能耗"},
      Row{"新建、改造林地", "新建改造林地"},
      Row{"", ""},
  };
  for (const Row& row : rows) CHECK(plain_subject(row.text) == row.plain);
}

TEST_CASE("what stands beside a name") {
  struct Row {
    std::string_view subject, name;
    bool distinguishing;
    std::string_view rest;
  };
  constexpr std::array rows{
      Row{"全省生产总值", "生产总值", false, ""},
      Row{"海淀区充电桩总数", "充电桩", false, "海淀"},
      Row{"农村居民收入", "居民收入", true, ""},
      Row{"生产总值占比", "生产总值", true, ""},
      Row{"民间固定资产投资", "固定资产投资", true, ""},
      Row{"轻工业总产值", "工业总产值", true, ""},
      Row{"固定资产投资完成率", "固定资产投资", false, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.subject));
    const auto begin = row.subject.find(row.name);
    const auto beside = ModifierMap(row.subject).beside({begin, begin + row.name.size()});
    CHECK(beside.distinguishing == row.distinguishing);
    if (!row.distinguishing) CHECK(beside.rest == row.rest);
  }
}

TEST_CASE("pieces of a name are found in their order") {
  const Alias alias{{"占", "比重"}, 0, 0, false};
  const std::string_view subject = "服务业增加值占地区生产总值比重";
  const std::string_view head = "服务业增加值";
  const auto hit = find_pieces(subject, 0, head.size(), alias);
  REQUIRE(hit.has_value());
  CHECK(hit->end == subject.size());
  CHECK(!find_pieces("服务业增加值比重占", 0, head.size(), alias).has_value());
}

TEST_CASE("measure and unit say what a figure can be of") {
  struct Row {
    IndicatorKind kind;
    std::string_view own;
    Measure measure;
    std::string_view unit;
    bool fits;
  };
  using enum IndicatorKind;
  constexpr std::array rows{
      Row{flow, "元", Measure::amount, "元", true},
      Row{flow, "元", Measure::amount, "美元", true},
      Row{flow, "元", Measure::amount, "家", false},
      Row{stock, "家", Measure::cumulative, "户", true},
      Row{stock, "家", Measure::amount, "", true},
      Row{flow, "元", Measure::growth, "%", true},
      Row{flow, "元", Measure::ratio, "%", false},
      Row{rate, "%", Measure::ratio, "%", true},
      Row{rate, "%", Measure::change, "百分点", true},
      Row{flow, "天", Measure::change, "天", true},
      Row{flow, "天", Measure::change, "元", false},
      Row{index, "%", Measure::ratio, "%", true},
      Row{rate, "件/万人", Measure::amount, "件", true},
      Row{rate, "斤/亩", Measure::amount, "公斤", true},
      Row{rate, "微克/立方米", Measure::amount, "天", false},
      Row{flow, "斤", Measure::amount, "吨", true},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.own) + " " + std::string(row.unit));
    CHECK(measure_fits(row.kind, OwnUnit(row.own), row.measure, Unit::named(row.unit)) == row.fits);
  }
}

}  // namespace
}  // namespace zhibiao::detail
