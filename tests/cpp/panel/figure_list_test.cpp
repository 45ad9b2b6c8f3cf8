// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/figure_list.hpp>

#include <doctest/doctest.h>

namespace zhibiao::panel {
namespace {

TEST_CASE("rows of a table are figures again") {
  FigureTable table;
  table.push_back({.doc = "a",
                   .span = {4, 9},
                   .value = Decimal(8054),
                   .unit = "个",
                   .bound = Bound::above,
                   .period = Period::year(2024),
                   .subject = "新增学位",
                   .estimated = true,
                   .resolution = 1,
                   .sentence = {0, 12}});
  table.push_back({.doc = "a",
                   .value = Decimal(5),
                   .value2 = Decimal(6),
                   .unit = "%",
                   .measure = Measure::growth,
                   .role = Role::target,
                   .subject = "地区生产总值",
                   .optional = true});
  table.push_back({.doc = "a", .unit = "个"});
  const FigureList list(table);
  const auto view = list.view();
  REQUIRE(view.figures.size() == 3);
  const auto &first = view.figures[0], &second = view.figures[1];
  CHECK(first.span == Span{4, 9});
  CHECK(first.value == Decimal(8054));
  CHECK(first.bound == Bound::above);
  CHECK(first.period == Period::year(2024));
  CHECK(first.estimated);
  CHECK(first.resolution == 1);
  CHECK(first.sentence == Span{0, 12});
  CHECK(second.value2 == Decimal(6));
  CHECK(second.measure == Measure::growth);
  CHECK(second.role == Role::target);
  CHECK(second.optional);
  CHECK(view.subjects[1] == "地区生产总值");
  CHECK(view.units[first.unit] == "个");
  CHECK(view.units[second.unit] == "%");
  CHECK(view.figures[2].unit == first.unit);
}

}  // namespace
}  // namespace zhibiao::panel
