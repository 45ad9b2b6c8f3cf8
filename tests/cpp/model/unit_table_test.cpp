// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/unit_parse.hpp>
#include <zhibiao/model/unit_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
namespace {

TEST_CASE("every row is well formed") {
  std::set<std::string_view> names;
  for (const UnitRow& row : unit_table()) {
    CAPTURE(std::string(row.name));
    CHECK(names.insert(row.name).second);
    CHECK(!row.name.empty());
    CHECK(!row.written.empty());
    CHECK(!row.english.empty());
    CHECK(row.scale.numerator > 0);
    CHECK(row.scale.denominator > 0);
  }
}

TEST_CASE("a base measures the same thing and has size one") {
  for (const UnitRow& row : unit_table()) {
    CAPTURE(std::string(row.name));
    const UnitRow* base = find_unit_row(row.base);
    REQUIRE(base != nullptr);
    CHECK(base->dimension == row.dimension);
    CHECK(base->scale.normalised() == Scale{});
    CHECK(base->base == base->name);
  }
}

TEST_CASE("rows of one dimension share a base, so that all of them convert") {
  std::vector<Dimension> seen;
  for (const UnitRow& row : unit_table()) {
    if (row.base != row.name) continue;
    CAPTURE(std::string(row.name));
    CHECK(std::find(seen.begin(), seen.end(), row.dimension) == seen.end());
    seen.push_back(row.dimension);
  }
}

TEST_CASE("scale words are no part of a name unless they belong to the unit") {
  constexpr std::array<std::string_view, 4> words{"万", "亿", "十", "百"};
  for (const UnitRow& row : unit_table())
    for (const auto word : words) {
      CAPTURE(std::string(row.name));
      CHECK((!row.name.starts_with(word) || row.name.starts_with("百分") || row.name == "百万千焦" ||
             row.name.starts_with("万分")));
    }
}

TEST_CASE("what a reader asks for") {
  struct Row {
    std::string_view name, written;
    UnitKind kind;
    std::string_view base;
    Scale scale;
  };
  using enum UnitKind;
  constexpr std::array rows{
      Row{"公里", "公里", physical, "米", {1000}},
      Row{"平方米", "平方米", physical, "平方米", {}},
      Row{"亩", "亩", physical, "平方米", {2000, 3}},
      Row{"公方", "公方", physical, "立方米", {}},
      Row{"斤", "斤", physical, "千克", {1, 2}},
      Row{"担", "担", physical, "千克", {50}},
      Row{"千瓦", "千瓦", physical, "瓦", {1000}},
      Row{"千瓦小时", "千瓦小时", physical, "焦耳", {3600000}},
      Row{"千伏", "千伏", physical, "伏", {1000}},
      Row{"微克/立方米", "微克/立方米", physical, "千克/立方米", {1, 1, -9}},
      Row{"PB", "PB", physical, "字节", {1, 1, 15}},
      Row{"Eflops", "Eflops", physical, "FLOPS", {1, 1, 18}},
      Row{"元", "元", money, "元", {}},
      Row{"元人民币", "元", money, "元", {}},
      Row{"美元", "美元", money, "美元", {}},
      Row{"家", "家", classifier, "家", {}},
      Row{"名", "名", classifier, "人", {}},
      Row{"人次", "人次", classifier, "人次", {}},
      Row{"标箱", "标箱", classifier, "标准箱", {}},
      Row{"枚", "枚", classifier, "枚", {}},
      Row{"年", "年", time, "个月", {12}},
      Row{"个月", "个月", time, "个月", {}},
      Row{"个工作日", "工作日", time, "工作日", {}},
      Row{"刻钟", "刻钟", time, "秒", {900}},
      Row{"%", "%", ratio, "倍", {1, 100}},
      Row{"个百分点", "百分点", ratio, "百分点", {}},
      Row{"千分点", "千分点", ratio, "百分点", {1, 10}},
      Row{"番", "番", ratio, "番", {}},
      Row{"大", "大", noun_counter, "大", {}},
      Row{"连冠", "连冠", noun_counter, "连冠", {}},
  };
  for (const Row& expected : rows) {
    CAPTURE(std::string(expected.name));
    const UnitRow* row = find_unit_row(expected.name);
    REQUIRE(row != nullptr);
    CHECK(row->written == expected.written);
    CHECK(row->kind == expected.kind);
    CHECK(row->base == expected.base);
    CHECK(row->scale == expected.scale);
  }
  CHECK(find_unit_row("亿") == nullptr);
  CHECK(find_unit_row("") == nullptr);
}

}  // namespace
}  // namespace zhibiao
