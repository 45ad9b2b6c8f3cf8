// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/logarithmic.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace {

using namespace zhibiao;

TEST_CASE("the logarithmic score of an event") {
  CHECK(scores::logarithmic(true, 1.0) == 0);
  CHECK(scores::logarithmic(false, 0.481) == doctest::Approx(0.6558514));
  CHECK(scores::logarithmic(true, 0.0) == std::numeric_limits<double>::infinity());
  CHECK_THROWS_AS((void)scores::logarithmic(true, -0.1), ArgumentError);
}

TEST_CASE("a tiny probability is not rounded away") {
  CHECK(scores::logarithmic(false, 1e-20) == doctest::Approx(1e-20));
}

TEST_CASE("of a normal forecast: ten times as sure is better by ln 10 where it is right") {
  const double wide = scores::logarithmic_normal(5, 5, 1);
  CHECK(wide - scores::logarithmic_normal(5, 5, 0.1) == doctest::Approx(std::log(10.0)));
  CHECK_THROWS_WITH_AS((void)scores::logarithmic_normal(5, 5, 0), "Expected a number above 0 for sd, got 0",
                       ArgumentError);
}

}  // namespace
