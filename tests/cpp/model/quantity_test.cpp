// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/quantity.hpp>

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

Quantity q(const Decimal& value, std::string_view unit) { return {value, Unit::named(unit)}; }

TEST_CASE("sums keep the unit of the left operand where the digits end there") {
  struct Row {
    Quantity a, b;
    std::string_view sum, difference;
  };
  const std::array rows{
      Row{q(1.5_dec, "公里"), q(500, "米"), "2公里", "1公里"},
      Row{q(1, "亿元"), q(2500, "万元"), "1.25亿元", "0.75亿元"},
      Row{q(1, "公顷"), q(1, "亩"), "16亩", "14亩"},
      Row{q(1, "亩"), q(1, "公顷"), "16亩", "-14亩"},
      Row{q(165, "家"), q(398, "家"), "563家", "-233家"},
      Row{q(2, "年"), q(6, "个月"), "2.5年", "1.5年"},
  };
  for (const Row& row : rows) {
    CHECK(to_string(row.a + row.b) == row.sum);
    CHECK(to_string(row.a - row.b) == row.difference);
  }
}

TEST_CASE("what cannot be added is refused") {
  CHECK_THROWS_WITH_AS(q(1, "公里") + q(1, "平方米"), "Expected unit 公里, got 平方米", UnitMismatch);
  CHECK_THROWS_WITH_AS(q(1, "元") + q(1, "美元"), "Expected unit 元, got 美元", UnitMismatch);
  CHECK_THROWS_AS(q(1, "元/人") + q(1, "元"), UnitMismatch);
  CHECK_THROWS_AS(q(6, "%") + q(1, "百分点"), UnitMismatch);
}

TEST_CASE("a sum without a last digit asks for a rounding") {
  CHECK_THROWS_AS(q(1, "元/亩") + q(1, "元/尺/尺/年"), UnitMismatch);
  const auto sevenths = Quantity(1, Unit::named("克")) + Quantity(1, Unit::named("斤"));
  CHECK(to_string(sevenths) == "501克");
  CHECK_THROWS_WITH_AS(q(1, "元/9个") + q(1, "元/7个"),
                       "Expected a sum with finitely many digits, got 元/9个 + 元/7个; "
                       "convert one of them with a rounding first",
                       std::domain_error);
}

TEST_CASE("amounts compare across units, exactly") {
  CHECK(q(1, "公里") == q(1000, "米"));
  CHECK(q(15, "亩") == q(1, "公顷"));
  CHECK(q(15.0001_dec, "亩") > q(1, "公顷"));
  CHECK(q(1, "尺") < q(0.3334_dec, "米"));
  CHECK(q(1, "家") != q(1, "户"));
  CHECK_THROWS_AS(static_cast<void>(q(1, "家") < q(1, "户")), UnitMismatch);
}

TEST_CASE("an amount in another unit") {
  CHECK(to_string(q(10570, "亿斤").in(Unit::named("万吨")).value()) == "52850万吨");
  CHECK(!q(1, "亩").in(Unit::named("公顷")).has_value());
  CHECK(to_string(q(1, "亩").in(Unit::named("公顷"), 4, Rounding::half_even)) == "0.0667公顷");
  CHECK(to_string(q(3, "公里") * 1.5_dec) == "4.5公里");
  CHECK(to_string(-q(35.9_dec, "亿元")) == "-35.9亿元");
}

}  // namespace
}  // namespace zhibiao
