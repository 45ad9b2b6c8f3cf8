// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/random_walk.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao::project;

constexpr std::array years{2011, 2014, 2015, 2016};
constexpr std::array values{5.0, 8.0, 7.0, 10.0};
constexpr Observations y{years, values};

TEST_CASE("a gap of three years is three years of drift, and of variance") {
  const auto walk = random_walk(y, true);
  CHECK(walk.last == 10);
  CHECK(walk.years == 5);
  CHECK(walk.slope == 1);  // 5 in five years
  CHECK(walk.df == 2);
  // Errors 3 - 3, -1 - 1, 3 - 1, the first over three years.
  CHECK(walk.sd == doctest::Approx(std::sqrt((0 + 4 + 4) / 2.0)));
}

TEST_CASE("without drift all of a change is error") {
  const auto walk = random_walk(y, false);
  CHECK(walk.slope == 0);
  CHECK(walk.df == 3);
  CHECK(walk.sd == doctest::Approx(std::sqrt((9 / 3.0 + 1 + 9) / 3)));
}

TEST_CASE("years to come") {
  const auto walk = random_walk(y, true);
  std::array<Step, 2> steps;
  walk_steps(walk, true, 1, steps);
  CHECK(steps[1].location == 12);
  CHECK(steps[1].scale == doctest::Approx(2 * std::sqrt(2 + 4 / 5.0)));
  walk_steps(walk, true, 0.5, steps);
  CHECK(steps[1].location == doctest::Approx(10.75));
  CHECK(steps[1].scale == doctest::Approx(2 * std::sqrt(2 + 0.75 * 0.75 / 5)));
  walk_steps(walk, false, 1, steps);
  CHECK(steps[1].scale == doctest::Approx(2 * std::sqrt(2.0)));
}

TEST_CASE("short series need a spread from elsewhere") {
  CHECK(random_walk(y.last_values(2), false).reason == ForecastReason::too_few_points);
  CHECK(random_walk(y.last_values(3), false).reason == ForecastReason::none);
  CHECK(random_walk(y.last_values(3), true).df == 1);
  const auto one = random_walk(y.last_values(1), false, {}, 2.0);
  CHECK(one.reason == ForecastReason::none);
  CHECK(one.sd == 2);
  CHECK(one.df == normal_df);
  CHECK(random_walk(y.last_values(1), true, {}, 2.0).reason == ForecastReason::too_few_points);
  CHECK(random_walk(y.last_values(2), true, {}, 2.0).slope == 3);
  CHECK(random_walk({}, false, {}, 2.0).reason == ForecastReason::too_few_points);
  CHECK_THROWS_AS((void)random_walk(y, false, {}, -1.0), zhibiao::ArgumentError);
}

}  // namespace
