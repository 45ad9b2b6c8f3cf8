// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/aggregate.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

struct Row {
  Aggregating how;
  Cells parts;
  std::vector<double> weights;
  double mean;
};

TEST_CASE("means") {
  using enum Aggregation;
  const Row rows[] = {
      {{arithmetic}, {1, 2, 3}, {1, 1, 2}, 2.25},
      {{geometric}, {1, 2, 3}, {1, 1, 1}, std::cbrt(6.0)},
      {{geometric}, {1, 2, 3}, {1, 1, 2}, std::pow(18.0, 0.25)},
      {{harmonic}, {1, 2, 3}, {2, 1, 1}, 4 / (2.0 / 1 + 1.0 / 2 + 1.0 / 3)},
      {{power, 2}, {1, 7}, {1, 1}, 5},
      {{power, 0}, {1, 4}, {1, 1}, 2},
      {{power, 1}, {-1, 3}, {1, 1}, 1},
      {{geometric}, {0, 4}, {0, 1}, 4},  // what weighs nothing does no harm
      {{arithmetic, 1, 0.5}, {std::nullopt, 4}, {1, 3}, 4},
  };
  for (const auto& row : rows) {
    CAPTURE(to_string(row.how.method));
    const auto found = mean(row.parts, row.weights, row.how);
    REQUIRE(found.value.has_value());
    CHECK(*found.value == doctest::Approx(row.mean));
    CHECK(found.reason == AggregateReason::none);
  }
}

TEST_CASE("why there is none, and which part") {
  const std::vector<double> equal{1, 1, 1};
  const auto hole = mean(Cells{1, 2, std::nullopt}, equal, {});
  CHECK(to_string(hole.reason) == "missing");
  CHECK(hole.part == 2);
  const auto zero = mean(Cells{1, 0, 2}, equal, {Aggregation::geometric});
  CHECK(to_string(zero.reason) == "not_positive");
  CHECK(zero.part == 1);
  const auto light = mean(Cells{1, std::nullopt, std::nullopt}, std::vector<double>{0, 1, 1},
                          {Aggregation::arithmetic, 1, 0.3});
  CHECK(to_string(light.reason) == "no_weight");
}

TEST_CASE("the share of data: at the share is enough") {
  const std::vector<double> equal{1, 1, 1};
  const Cells two_of_three{1, std::nullopt, 3};
  CHECK(mean(two_of_three, equal, {Aggregation::arithmetic, 1, 2.0 / 3}).value == 2);
  CHECK_FALSE(mean(two_of_three, equal, {Aggregation::arithmetic, 1, 0.67}).value.has_value());
  CHECK_FALSE(mean(Cells(3), equal, {Aggregation::arithmetic, 1, 0}).value.has_value());
}

TEST_CASE("weights that are none") {
  const Cells parts{1, 2};
  CHECK_THROWS_AS((void)mean(parts, std::vector<double>{1}, {}), ArgumentError);
  CHECK_THROWS_AS((void)mean(parts, std::vector<double>{1, -1}, {}), ArgumentError);
  CHECK_THROWS_AS((void)mean(parts, std::vector<double>{0, 0}, {}), ArgumentError);
  CHECK_THROWS_AS((void)mean(parts, std::vector<double>{1, 1}, {Aggregation::arithmetic, 1, 1.1}),
                  ArgumentError);
}

}  // namespace
