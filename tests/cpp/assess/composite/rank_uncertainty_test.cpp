// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/rank_uncertainty.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

const std::vector<IndexColumn> columns{{"a", {3, 1, 2}, Better::higher, {}},
                                       {"b", {1, 3, 2}, Better::higher, {}}};
const Structure flat = structure({"a", "b"}, {}, {}, {"index", {}, {}});

TEST_CASE("percentiles are ranks that were drawn") {
  const auto found = composite::detail::spread_of_ranks({5, 44, 46, 5}, 103);
  CHECK(found.best == 1);
  CHECK(found.low == 1);     // 5 of 100 are at rank 1
  CHECK(found.median == 3);  // 49 are at 2 or better
  CHECK(found.high == 3);    // 95 are at 3 or better
  CHECK(found.worst == 4);
  CHECK(found.unscored == 3);
  CHECK(found.shares[1] == 0.44);
}

TEST_CASE("a unit that never had a score has no ranks") {
  const auto found = composite::detail::spread_of_ranks({0, 0}, 7);
  CHECK_FALSE(found.best.has_value());
  CHECK_FALSE(found.median.has_value());
  CHECK(found.shares == std::vector<double>{0, 0});
  CHECK(found.unscored == 7);
}

TEST_CASE("any weights: the two ends change places half of the time, the middle stays") {
  Alternatives any;
  any.weights = WeightDraw::simplex;
  const auto found = rank_uncertainty(columns, flat, any, 4000, 9);
  CHECK(found[0].shares[0] == doctest::Approx(0.5).epsilon(0.05));
  CHECK(found[0].shares[0] == doctest::Approx(found[1].shares[2]));
  CHECK(found[2].shares == std::vector<double>{0, 1, 0});
}

TEST_CASE("as given there is one ranking, and the seed does not matter") {
  Alternatives none;
  none.weights = WeightDraw::given;
  for (const std::uint64_t seed : {0U, 1U}) {
    const auto found = rank_uncertainty(columns, flat, none, 3, seed);
    CHECK(found[0].shares == std::vector<double>{1, 0, 0});  // all are equal: all are first
    CHECK(found[2].worst == 1);
  }
}

TEST_CASE("no draws, and noise that leaves no weight, are refused") {
  CHECK_THROWS_AS((void)rank_uncertainty(columns, flat, {}, 0, 0), ArgumentError);
  Alternatives loud;
  loud.noise = 1;
  CHECK_THROWS_AS((void)rank_uncertainty(columns, flat, loud, 1, 0), ArgumentError);
}

}  // namespace
