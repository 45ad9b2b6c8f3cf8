// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "../link/table.hpp"

#include <zhibiao/assess/ambition.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace zhibiao;
using test::done;
using test::target;

constexpr Better up = Better::higher, down = Better::lower, either = Better::neutral;

struct Row {
  Measure measure;
  const char* result;
  Bound result_bound;
  const char* aim;
  Bound aim_bound;
  const char* unit;
  Better better;
  const char* gap;
  Asked asked;
  Already already;
};

constexpr Bound eq = Bound::equal, about = Bound::about, floor_ = Bound::at_least, ceiling = Bound::at_most;
constexpr Measure growth = Measure::growth, ratio = Measure::ratio, amount = Measure::amount;
constexpr Already yes = Already::yes, no = Already::no, open = Already::undetermined;

const Row rows[] = {
    {growth, "6.0", eq, "5.5", eq, "%", up, "-0.5个百分点", Asked::less, yes},
    {growth, "5.4", eq, "6", about, "%", up, "0.6个百分点", Asked::more, no},
    {growth, "5", eq, "5", about, "%", up, "0个百分点", Asked::same, open},
    {growth, "-2.6", eq, "-3", about, "%", down, "-0.4个百分点", Asked::more, no},
    {ratio, "4.2", eq, "5", ceiling, "%", down, "0.8个百分点", Asked::less, yes},
    {ratio, "76.7", eq, "100", eq, "%", up, "23.3个百分点", Asked::more, no},
    {amount, "31", eq, "43", eq, "处", up, "12处", Asked::more, no},
    {amount, "6", eq, "6", eq, "条", up, "0条", Asked::same,
     yes},  // counted, so the digits leave nothing open
    {amount, "30.6", eq, "30", eq, "微克/立方米", down, "-0.6微克/立方米", Asked::more, no},
    {amount, "2000", Bound::above, "2500", floor_, "件", up, "500件", Asked::more, open},
    {amount, "3000", Bound::above, "2500", floor_, "件", up, "-500件", Asked::less, yes},
    {growth, "0.3", eq, "2", about, "%", either, "1.7个百分点", Asked::rise, open},
    {growth, "2.4", eq, "2", ceiling, "%", either, "-0.4个百分点", Asked::fall, no},
};

TEST_CASE("this year's target beside last year's result") {
  for (const auto& row : rows) {
    CAPTURE(row.aim);
    CAPTURE(row.result);
    const test::FigureTable table(
        {{done, row.measure, Period::year(2025), row.result, row.unit, "桥", row.result_bound},
         {target, row.measure, Period::year(2026), row.aim, row.unit, "桥", row.aim_bound}});
    const auto unit = Unit::named(row.unit);
    const auto found = ambition({table.figures[1], unit}, {table.figures[0], unit}, row.better);
    REQUIRE(found.gap.gap.has_value());
    CHECK(to_string(*found.gap.gap) == row.gap);
    CHECK(to_string(found.asked) == to_string(row.asked));
    CHECK(to_string(found.already) == to_string(row.already));
  }
}

TEST_CASE("a range is asked for from its near end") {
  test::FigureTable table({{done, growth, Period::year(2025), "5.2", "%", "桥"},
                           {target, growth, Period::year(2026), "5", "%", "桥", Bound::range}});
  table.figures[1].value2 = Decimal::parse("5.5");
  const auto unit = Unit::named("%");
  const auto found = ambition({table.figures[1], unit}, {table.figures[0], unit}, up);
  CHECK(to_string(*found.gap.gap) == "-0.2个百分点");
  CHECK(to_string(found.gap_upper.value()) == "0.3个百分点");
  CHECK(found.asked == Asked::less);
  CHECK(found.already == yes);
}

TEST_CASE("other units: converted exactly, or a reason") {
  const test::FigureTable table({{done, amount, Period::year(2025), "20", "公顷", "绿地"},
                                 {target, amount, Period::year(2026), "330", "亩", "绿地"},
                                 {target, amount, Period::year(2026), "3", "个", "绿地"}});
  const auto ha = Unit::named("公顷"), mu = Unit::named("亩"), each = Unit::named("个");
  const auto found = ambition({table.figures[1], mu}, {table.figures[0], ha}, up);
  CHECK(to_string(*found.gap.gap) == "30亩");
  CHECK(found.asked == Asked::more);
  CHECK(found.already == no);
  const auto none = ambition({table.figures[2], each}, {table.figures[0], ha}, up);
  CHECK_FALSE(none.gap.gap.has_value());
  CHECK(none.gap.reason == GapReason::unit_differs);
  CHECK(none.asked == Asked::unknown);
}

}  // namespace
