// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/damped_drift.hpp>
#include <zhibiao/project/drift.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao::project;

constexpr std::array years{2013, 2014, 2015, 2016};
constexpr std::array values{5.0, 8.0, 7.0, 11.0};
constexpr Observations y{years, values};

TEST_CASE("the slope dies away") {
  const auto found = damped_drift(y, 3, {.damping = 0.5});
  CHECK(found.steps[0].location == 12);
  CHECK(found.steps[1].location == 12.5);
  CHECK(found.steps[2].location == 12.75);
  const double sd = found.parameters[1].value;
  CHECK(found.steps[2].scale == doctest::Approx(sd * std::sqrt(3 + 0.875 * 0.875 / 3)));
  CHECK(found.parameters[2].name == "damping");
  CHECK(found.parameters[2].value == 0.5);
}

TEST_CASE("undamped it is the drift") {
  const auto damped = damped_drift(y, 3, {.damping = 1});
  const auto plain = drift(y, 3);
  for (std::size_t h = 0; h < 3; ++h) {
    CHECK(damped.steps[h].location == plain.steps[h].location);
    CHECK(damped.steps[h].scale == plain.steps[h].scale);
  }
}

TEST_CASE("a damping must damp") {
  CHECK_THROWS_WITH_AS((void)damped_drift(y, 3, {.damping = 0}),
                       "Expected a number above 0, at most 1 for damping, got 0", zhibiao::ArgumentError);
  CHECK_THROWS_AS((void)damped_drift(y, 3, {.damping = 1.01}), zhibiao::ArgumentError);
  std::array<Step, 1> steps;
  CHECK_THROWS_AS((void)damped_drift_steps(y, steps, {.damping = -1}), zhibiao::ArgumentError);
}

TEST_CASE("the same into given steps") {
  std::array<Step, 2> steps;
  CHECK(damped_drift_steps(y, steps) == ForecastReason::none);
  CHECK(steps[1].location == damped_drift(y, 2).steps[1].location);
  CHECK(damped_drift_steps(y.last_values(2), steps) == ForecastReason::too_few_points);
}

}  // namespace
