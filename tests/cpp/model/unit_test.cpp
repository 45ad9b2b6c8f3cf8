// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/unit.hpp>

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace zhibiao {
namespace {

static_assert(std::is_trivially_copyable_v<Unit>);

TEST_CASE("units convert exactly, or say that they cannot") {
  struct Row {
    Decimal value;
    std::string_view from, to;
    std::optional<Decimal> result;
  };
  constexpr std::array rows{
      Row{1.5_dec, "公里", "米", 1500},
      Row{26.8_dec, "万平方米", "平方米", 268000},
      Row{15, "亩", "公顷", 1},
      Row{1, "亩", "公顷", std::nullopt},
      Row{1, "公顷", "亩", 15},
      Row{1, "平方公里", "亩", 1500},
      Row{10570, "亿斤", "万吨", 52850},
      Row{42, "担", "公斤", 2100},
      Row{3, "尺", "米", 1},
      Row{1, "尺", "米", std::nullopt},
      Row{1, "吨", "斤", 2000},
      Row{2.4_dec, "亿千瓦时", "兆瓦时", 240000},
      Row{12, "度", "千瓦时", 12},
      Row{30.6_dec, "微克/立方米", "毫克/立方米", 0.0306_dec},
      Row{2, "年", "个月", 24},
      Row{1, "刻钟", "分钟", 15},
      Row{1.3_dec, "倍", "%", 130},
      Row{3, "成", "%", 30},
      Row{5, "千分点", "百分点", 0.5_dec},
      Row{25, "基点", "个百分点", 0.25_dec},
      Row{3, "名", "人", 3},
      Row{1, "PB", "TB", 1000},
      Row{36, "百亿亿次/秒", "亿次/秒", 360000000000_dec},
      Row{300, "公里/小时", "千米/时", 300},
      Row{650, "公斤/亩", "吨/公顷", 9.75_dec},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.from) + " → " + std::string(row.to));
    CHECK(convert_exactly(row.value, Unit::named(row.from), Unit::named(row.to)) == row.result);
  }
}

TEST_CASE("rounding is asked for by name") {
  const auto mu = Unit::named("亩");
  const auto hectare = Unit::named("公顷");
  CHECK(convert(1, mu, hectare, 4, Rounding::half_even) == 0.0667_dec);
  CHECK(convert(1, mu, hectare, 4, Rounding::down) == 0.0666_dec);
  CHECK(convert(8000, mu, Unit::named("平方公里"), 0, Rounding::half_even) == 5);
}

TEST_CASE("units that measure different things do not convert") {
  struct Row {
    std::string_view from, to, message;
  };
  constexpr std::array rows{
      Row{"平方米", "公里", "Expected unit 公里, got 平方米"},
      Row{"美元", "元", "Expected unit 元, got 美元"},
      Row{"%", "百分点", "Expected unit 百分点, got %"},
      Row{"天", "年", "Expected unit 年, got 天"},
      Row{"工作日", "天", "Expected unit 天, got 工作日"},
      Row{"吨", "吨标准煤", "Expected unit 吨标准煤, got 吨"},
      Row{"千瓦", "千伏安", "Expected unit 千伏安, got 千瓦"},
      Row{"千瓦", "千瓦时", "Expected unit 千瓦时, got 千瓦"},
      Row{"户", "家", "Expected unit 家, got 户"},
      Row{"人次", "人", "Expected unit 人, got 人次"},
      Row{"", "个", "Expected unit 个, got \"\" (none)"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.message));
    const auto from = Unit::named(row.from);
    const auto to = Unit::named(row.to);
    CHECK(!compatible(from, to));
    CHECK_THROWS_WITH_AS(static_cast<void>(conversion(from, to)), row.message.data(), UnitMismatch);
  }
  const UnitMismatch error("公里", "平方米");
  CHECK(error.expected() == "公里");
  CHECK(error.got() == "平方米");
}

TEST_CASE("counts under different classifiers may be paired, not added") {
  struct Row {
    std::string_view a, b;
    bool loosely;
  };
  constexpr std::array rows{
      Row{"家", "个", true},      Row{"户", "家", true},      Row{"", "人", true},
      Row{"县", "个", true},      Row{"公里", "千米", true},  Row{"家", "元", false},
      Row{"百分点", "点", false}, Row{"个", "工作日", false}, Row{"番", "次", false},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.a) + " " + std::string(row.b));
    CHECK(loosely_compatible(Unit::named(row.a), Unit::named(row.b)) == row.loosely);
  }
}

TEST_CASE("a unit is its meaning, its name what was written") {
  CHECK(Unit::named("公里") == Unit::named("千米"));
  CHECK(Unit::named("公里").name() == "公里");
  CHECK(Unit::named("个百分点").name() == "百分点");
  CHECK(Unit::named("公里") != Unit::named("米"));
  CHECK(Unit{} == Unit::named(""));
  CHECK_THROWS_WITH_AS(static_cast<void>(Unit::named("5个")),
                       "Expected a unit such as 公里 or 元/人, got \"5个\"", std::invalid_argument);
}

}  // namespace
}  // namespace zhibiao
