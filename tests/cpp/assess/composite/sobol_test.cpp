// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/sobol.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

TEST_CASE("the sequence fills each dimension evenly") {
  std::vector<std::set<std::uint32_t>> seen(64);
  for (std::uint32_t i = 0; i < 16; ++i) {
    const auto point = sobol_point(i, 64);
    for (std::size_t j = 0; j < 64; ++j) seen[j].insert(point[j] >> 28);
  }
  for (const auto& sixteenths : seen) CHECK(sixteenths.size() == 16);  // one point in each sixteenth
  CHECK_THROWS_AS((void)sobol_point(0, 65), ArgumentError);
}

TEST_CASE("the design: A, B, then A with one column of B") {
  const auto design = sobol_design(2, 4, 5);
  REQUIRE(design.size() == 4 * 4 * 2);
  const auto at = [&](std::size_t block, std::size_t row, std::size_t input) {
    return design[(block * 4 + row) * 2 + input];
  };
  for (std::size_t row = 0; row < 4; ++row) {
    CHECK(at(2, row, 0) == at(1, row, 0));
    CHECK(at(2, row, 1) == at(0, row, 1));
    CHECK(at(3, row, 0) == at(0, row, 0));
    CHECK(at(3, row, 1) == at(1, row, 1));
  }
  CHECK(design == sobol_design(2, 4, 5));
  CHECK(design != sobol_design(2, 4, 6));
}

TEST_CASE("estimators by hand: two rows, one input") {
  // A: 1, 3; B: 2, 6; A with the column of B: 2, 6.  V = 3.5, mean = 3.
  const std::vector<double> outputs{1, 3, 2, 6, 2, 6};
  const auto found = sobol_indices(outputs, 1, 0);
  CHECK(found.mean == 3);
  CHECK(found.variance == 3.5);
  CHECK(found.first[0] == doctest::Approx(((2 - 3) * 1 + (6 - 3) * 3) / 2.0 / 3.5));
  CHECK(found.total[0] == doctest::Approx((1 + 9) / 4.0 / 3.5));
}

TEST_CASE("what cannot be estimated") {
  CHECK(sobol_indices(std::vector<double>(16, 2.5), 2).reason == SobolReason::no_variance);
  CHECK(sobol_indices(std::vector<double>(16, 0.1 + 0.2), 2).reason == SobolReason::no_variance);
  CHECK_THROWS_AS((void)sobol_indices(std::vector<double>(15, 1.0), 2), ArgumentError);
  CHECK_THROWS_AS((void)sobol_indices(std::vector<double>(16, NAN), 2), ArgumentError);
  for (const std::size_t n : {0U, 1U, 3U, 1000U}) CHECK_THROWS_AS((void)sobol_design(2, n, 0), ArgumentError);
  CHECK_THROWS_AS((void)sobol_design(0, 8, 0), ArgumentError);
}

TEST_CASE("more inputs than the sequence has are random, and inside (0, 1)") {
  const auto design = sobol_design(most_sobol_inputs + 1, 2, 0);
  for (const double x : design) CHECK_UNARY(x > 0 && x < 1);
}

}  // namespace
