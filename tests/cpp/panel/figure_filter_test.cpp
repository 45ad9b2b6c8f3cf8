// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/figure_filter.hpp>

#include <cstdint>
#include <vector>

namespace zhibiao::panel {
namespace {

FigureTable sample() {
  FigureTable table;
  table.push_back({.doc = "a",
                   .unit = "%",
                   .measure = Measure::growth,
                   .period = Period::year(2024),
                   .subject = "地区生产总值",
                   .estimated = true});
  table.push_back({.doc = "a",
                   .unit = "%",
                   .bound = Bound::about,
                   .measure = Measure::growth,
                   .role = Role::target,
                   .period = Period::year(2025),
                   .subject = "地区生产总值"});
  table.push_back({.doc = "b",
                   .unit = "个",
                   .role = Role::target,
                   .period = Period::year(2025),
                   .subject = "新增学位",
                   .optional = true});
  return table;
}

TEST_CASE("rows that agree with everything that is set") {
  struct Row {
    FigureFilter filter;
    std::vector<std::uint32_t> expected;
  };
  const Row rows[]{
      {{}, {0, 1, 2}},
      {{.measure = Measure::growth}, {0, 1}},
      {{.role = Role::target}, {1, 2}},
      {{.measure = Measure::growth, .role = Role::target}, {1}},
      {{.bound = Bound::about}, {1}},
      {{.period = Period::year(2025)}, {1, 2}},
      {{.period = Period{}}, {}},
      {{.doc = "b"}, {2}},
      {{.unit = "%"}, {0, 1}},
      {{.subject = "学位"}, {2}},
      {{.subject = ""}, {0, 1, 2}},
      {{.estimated = true}, {0}},
      {{.optional = false}, {0, 1}},
      {{.role = Role::achievement, .unit = "个"}, {}},
  };
  const auto table = sample();
  for (const auto& row : rows) CHECK(select(table, row.filter) == row.expected);
}

}  // namespace
}  // namespace zhibiao::panel
