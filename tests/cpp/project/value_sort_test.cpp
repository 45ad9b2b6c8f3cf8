// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/value_sort.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

using namespace zhibiao;
using namespace zhibiao::project;

namespace {

struct Row {
  const char* indicator;
  std::optional<Measure> measure;
  const char* unit;  ///< null where none is known
  const char* expected;
};

/// `share of 100`, `growth`.
[[nodiscard]] std::string sort_of(const Row& row) {
  ValueContext context{row.indicator, row.measure, {}, nullptr, {}};
  if (row.unit != nullptr) context.unit = Unit::named(row.unit);
  const auto found = value_sort(context);
  const std::string kind(to_string(found.kind));
  return found.whole ? kind + " of " + std::to_string(static_cast<int>(*found.whole)) : kind;
}

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const auto& row : rows) {
    CAPTURE(std::string(row.indicator));
    CAPTURE(std::string(row.unit != nullptr ? row.unit : "no unit"));
    CHECK(sort_of(row) == row.expected);
  }
}

}  // namespace

TEST_CASE("what a figure measures comes first") {
  using enum Measure;
  check({
      {"地区生产总值", growth, "%", "growth"},
      {"", growth, "%", "growth"},
      {"城镇调查失业率", change, "百分点", "growth"},
      {"常住人口", change, "人", "balance"},
      {"城镇调查失业率", ratio, "%", "share of 100"},
      {"人口出生率", ratio, "‰", "share of 1000"},
      {"", ratio, "%", "share of 100"},
      {"学前教育毛入园率", ratio, "%", "share"},
      {"", ratio, "倍", "quantity"},
      {"地区生产总值", amount, "亿元", "quantity"},
      {"5G基站", cumulative, "个", "quantity"},
      {"年度任务", attainment, "%", "quantity"},
      {"排名", rank, "", "quantity"},
      // a number in percent that is told as an amount: by the name
      {"城镇化率", amount, "%", "share of 100"},
      {"地区生产总值", amount, "%", "growth"},
  });
}

TEST_CASE("names and units tell where no figure does") {
  check({
      {"地区生产总值", {}, "亿元", "quantity"},
      {"地区生产总值", {}, "%", "growth"},
      {"地区生产总值", {}, nullptr, "unclear"},
      {"地区生产总值增速", {}, nullptr, "growth"},
      {"GDP growth", {}, nullptr, "growth"},
      {"外贸进出口增长率", {}, "%", "growth"},
      {"人口自然增长率", {}, "‰", "growth"},
      {"单位GDP能耗降低", {}, "%", "growth"},
      {"存款增加额", {}, "亿元", "balance"},
      {"贸易顺差", {}, "亿元", "balance"},
      {"规模以上工业企业利润总额", {}, "亿元", "balance"},
      {"赤字率", {}, "%", "balance"},
      {"消费贡献率", {}, "%", "balance"},
      {"第三产业增加值", {}, "亿元", "quantity"},
      {"森林覆盖率", {}, "%", "share of 100"},
      {"森林覆盖率", {}, nullptr, "share of 100"},
      {"人口出生率", {}, "‰", "share of 1000"},
      {"学前教育毛入园率", {}, "%", "share"},
      {"某乡村道路硬化率", {}, "%", "share of 100"},
      {"某乡村道路硬化率", {}, nullptr, "share of 100"},
      {"某乡村道路硬化率", {}, "公里", "quantity"},
      {"企业资产负债率", {}, "%", "share"},
      {"city coverage", {}, nullptr, "share of 100"},
      {"全员劳动生产率", {}, nullptr, "quantity"},
      {"城镇新增就业", {}, nullptr, "quantity"},
      {"居民消费价格", {}, "%", "unclear"},
      {"居民消费价格", {}, nullptr, "unclear"},
  });
}

TEST_CASE("the unit alone, and nothing") {
  check({
      {"", {}, "亿元", "quantity"},
      {"", {}, "倍", "quantity"},
      {"", {}, "百分点", "growth"},
      {"", {}, "%", "unclear"},
      {"", {}, "‰", "unclear"},
      {"", {}, "", "unknown"},
      {"", {}, nullptr, "unknown"},
      {"某个谁也不认识的指标", {}, nullptr, "unknown"},
      {"某个谁也不认识的指标", {}, "%", "unclear"},
  });
}

TEST_CASE("every word of the tables tells its kind") {
  namespace words = zhibiao::project::detail::values;
  const auto kind = [](std::string_view word, const char* unit) {
    const std::string name = "某项" + std::string(word);
    return sort_of({name.c_str(), {}, unit, ""});
  };
  for (const auto word : words::growth_tails) CHECK(kind(word, "%") == "growth");
  for (const auto word : words::growth_tails) CHECK(kind(word, "人") == "balance");
  for (const auto word : words::balance_words) CHECK(kind(word, "元") == "balance");
  for (const auto word : words::share_tails) CHECK(kind(word, "%") == "share of 100");
  for (const auto word : words::open_shares) CHECK(kind(std::string(word) + "占比", "%") == "share");
}

TEST_CASE("a catalogue of one's own") {
  const auto own = Catalogue::builtin().extended(
      "id\tname\taliases\tenglish\tunit\tbetter\tkind\tmeasure\n"
      "greenness\t绿视指数\t\tGreenness\t%\thigher\trate\tratio\n");
  CHECK(value_sort({"绿视指数", {}, Unit::named("%"), nullptr, {}}).kind == ValueKind::unclear);
  CHECK(value_sort({"绿视指数", {}, Unit::named("%"), &own, {}}).kind == ValueKind::share);
}

TEST_CASE("what the caller says comes before all") {
  for (const auto kind : {ValueKind::quantity, ValueKind::growth, ValueKind::balance, ValueKind::unknown}) {
    const auto found = value_sort({"森林覆盖率", Measure::ratio, Unit::named("%"), nullptr, kind});
    CHECK(found.kind == kind);
    CHECK(!found.whole);
  }
  CHECK(value_sort({"", {}, Unit::named("%"), nullptr, ValueKind::share}).whole == 100);
  CHECK(value_sort({"", {}, {}, nullptr, ValueKind::share}).whole == 100);
  CHECK(!value_sort({"", {}, Unit::named("万元"), nullptr, ValueKind::share}).whole);
}
