// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/combination_grid.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

namespace {

using namespace zhibiao::project::detail::combining;

TEST_CASE("grids") {
  constexpr auto alpha = steps_of<40>(40);
  CHECK(alpha[0] == 1 / 40.0);
  CHECK(alpha[39] == 1);
  CHECK(complex_a0[0] == .8);
  CHECK(complex_a0[153] == doctest::Approx(2.1));
  CHECK(complex_a1[0] == .9);
  CHECK(complex_a1[10] == doctest::Approx(1.1));
  CHECK(complex_a1[11] == .9);
}

TEST_CASE("least squares in one unknown: 2, 4, 5 over 1, 2, 2 is 2.2") {
  OneUnknown<1> sums;
  sums.add(0, 1, 2);
  sums.add(0, 2, 4);
  sums.add(0, 2, 5);
  CHECK(sums.solution(0) == doctest::Approx(20 / 9.0));
  CHECK(sums.squares(0) == doctest::Approx(45 - 400 / 9.0));
}

TEST_CASE("least squares in two unknowns: the line 1 + 2 t through its points, and what is not told") {
  TwoUnknowns<2> sums;
  for (const double t : {0.0, 1.0, 2.0, 5.0}) {
    sums.add(0, 1, t, 1 + 2 * t);
    sums.add(1, 1, 1, t);
  }
  REQUIRE(sums.determined(0));
  CHECK(sums.solution(0).x0 == doctest::Approx(1));
  CHECK(sums.solution(0).x1 == doctest::Approx(2));
  CHECK(sums.squares(0, {1, 2}) == doctest::Approx(0).scale(1));
  CHECK(sums.squares(0, {0, 2}) == doctest::Approx(4));
  CHECK_FALSE(sums.determined(1));
}

TEST_CASE("the first of equal cells stays; smaller by rounding only is equal") {
  Best best;
  CHECK_FALSE(best.found);
  best.offer(4, 0, {});
  best.offer(4, 1, {});
  best.offer(4 - 1e-13, 2, {}, 1e-12);
  CHECK(best.cell == 0);
  best.offer(3.9, 3, {}, 1e-12);
  CHECK(best.cell == 3);
  best.offer(0, 4, {});
  best.offer(0, 5, {}, 1e-12);
  CHECK(best.cell == 4);
}

TEST_CASE("Holt's method goes on with a line, smoothing with a jump") {
  std::vector<double> out(2);
  holt(std::vector<double>{3, 5, 7, 9, 11}, out);
  CHECK(out[0] == doctest::Approx(13));
  CHECK(out[1] == doctest::Approx(15));
  simple_smoothing(std::vector<double>{0, 0, 0, 0, 8, 8, 8}, out);  // alpha 1 follows
  CHECK(out[0] == doctest::Approx(8));
  CHECK(out[1] == out[0]);
  complex_smoothing(std::vector<double>{4, 4, 4, 4, 4}, out);
  CHECK(out[1] == 4);
}

}  // namespace
