// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/outrank.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

Cells values(const std::vector<Aggregate>& scores) {
  Cells out;
  for (const auto& score : scores) out.push_back(score.value);
  return out;
}

TEST_CASE("equal values give half to each") {
  CHECK(outranking({{3, 1}, {2, 2}}, std::vector<double>{1, 1}) == std::vector<double>{0, 0.75, 0.25, 0});
}

TEST_CASE("Copeland: units beaten less units that beat") {
  const std::vector<Cells> parts{{3, 1, 2}, {3, 2, 1}};
  CHECK(values(aggregate(parts, std::vector<double>{1, 1}, {Aggregation::copeland})) == Cells{2, -1, -1});
}

TEST_CASE("weights that add up to the same are a tie, whatever doubles make of their sum") {
  const std::vector<Cells> parts{{1, 2}, {2, 1}, {2, 1}};
  const std::vector<double> weights{0.3, 0.1, 0.2};  // 0.1 + 0.2 > 0.3 in doubles
  CHECK(values(aggregate(parts, weights, {Aggregation::copeland})) == Cells{0, 0});
}

TEST_CASE("Borda: how many units are worse, equal ones half") {
  const std::vector<Cells> parts{{1, 2, 3}, {5, 5, 0}};
  CHECK(values(aggregate(parts, std::vector<double>{1, 1}, {Aggregation::borda})) == Cells{0.75, 1.25, 1});
}

TEST_CASE("a unit without its data is no rival") {
  const std::vector<Cells> parts{{1, 2, std::nullopt}, {1, 2, 9}};
  const std::vector<double> equal{1, 1};
  for (const auto method : {Aggregation::copeland, Aggregation::borda, Aggregation::arithmetic}) {
    const auto found = aggregate(parts, equal, {method});
    CHECK(found[2].reason == AggregateReason::missing);
    CHECK(found[2].part == 0);
    CHECK(*found[0].value < *found[1].value);
  }
  CHECK(values(aggregate(parts, equal, {Aggregation::copeland})) == Cells{-1, 1, std::nullopt});
  CHECK_THROWS_AS((void)aggregate({}, {}, {}), ArgumentError);
  CHECK_THROWS_AS((void)outranking({{1, 2}, {1}}, equal), ArgumentError);
}

}  // namespace
