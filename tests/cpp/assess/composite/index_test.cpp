// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/index.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

std::vector<IndexColumn> columns() {
  return {{"growth", {6, 5, 7}, Better::higher, {}},
          {"jobs", {2, 3, 1}, Better::higher, {}},
          {"air", {30, 35, 40}, Better::lower, {}}};
}

Structure themes(Aggregation method, double least_share = 1) {
  const Aggregating how{method, 1, least_share};
  return structure({"growth", "jobs", "air"}, {{"economy", {"growth", "jobs"}, how}},
                   {{"growth", 1}, {"jobs", 1}, {"economy", 3}, {"air", 1}}, {"index", {}, how});
}

TEST_CASE("an index by hand") {
  const auto found = evaluate(columns(), themes(Aggregation::arithmetic));
  CHECK(composite::detail::values_of(found.groups[0]) == Cells{0.5, 0.5, 0.5});
  CHECK(composite::detail::values_of(found.scores()) == Cells{0.625, 0.5, 0.375});
  CHECK(found.ranks == Cells{1, 2, 3});
}

TEST_CASE("contributions sum to the score, also where a part is missing") {
  auto data = columns();
  data[1].values[0] = std::nullopt;
  const auto found = evaluate(data, themes(Aggregation::arithmetic, 0.5));
  REQUIRE(found.contributions.size() == 3);
  for (std::size_t unit = 0; unit < 3; ++unit) {
    double sum = 0;
    for (const auto& column : found.contributions) sum += column[unit].value_or(0);
    CHECK(sum == doctest::Approx(*found.scores()[unit].value));
  }
  CHECK_FALSE(found.contributions[1][0].has_value());
}

TEST_CASE("other means have no contributions") {
  CHECK(evaluate(columns(), themes(Aggregation::copeland)).contributions.empty());
  CHECK(evaluate(columns(), themes(Aggregation::geometric)).contributions.empty());
}

TEST_CASE("a missing score is followed down to where it began") {
  auto data = columns();
  data[1].values[2] = std::nullopt;
  const auto structure = themes(Aggregation::arithmetic);
  const auto found = evaluate(data, structure);
  CHECK(cause(found, structure, 2).reason == AggregateReason::missing);
  CHECK(cause(found, structure, 2).place == 1);  // jobs
  CHECK(cause(found, structure, 0).reason == AggregateReason::none);
  CHECK_FALSE(found.ranks[2].has_value());
}

TEST_CASE("a part of 0 inside a theme is named") {
  const auto structure = themes(Aggregation::geometric);
  const auto found = evaluate(columns(), structure);
  CHECK(cause(found, structure, 1).reason == AggregateReason::not_positive);
  CHECK(cause(found, structure, 1).place == 0);  // the lowest growth
  CHECK(cause(found, structure, 2).place == 1);  // the fewest jobs
}

TEST_CASE("columns that are not those of the structure") {
  auto data = columns();
  data.pop_back();
  CHECK_THROWS_AS((void)evaluate(data, themes(Aggregation::arithmetic)), ArgumentError);
  data = columns();
  data[0].better = Better::neutral;
  CHECK_THROWS_AS((void)evaluate(data, themes(Aggregation::arithmetic)), ArgumentError);
}

}  // namespace
