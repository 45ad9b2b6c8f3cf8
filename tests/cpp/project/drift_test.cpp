// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/drift.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao::project;

constexpr std::array years{2011, 2014, 2015, 2016};
constexpr std::array values{5.0, 8.0, 7.0, 10.0};
constexpr Observations y{years, values};

TEST_CASE("the mean change of a year goes on; sd 2 over five years") {
  const auto found = drift(y, 3);
  CHECK(found.steps[0].location == 11);
  CHECK(found.steps[2].location == 13);
  CHECK(found.steps[2].scale == doctest::Approx(2 * std::sqrt(3 * (1 + 3 / 5.0))));
  CHECK(found.steps[2].df == 2);
  CHECK(found.parameters[0].name == "slope");
  CHECK(found.parameters[0].value == 1);
}

TEST_CASE("straight lines, constants and zeros are points") {
  constexpr std::array line{1.0, 4.0, 5.0, 6.0};
  CHECK(drift({years, line}, 2).steps[1].location == 8);
  CHECK(drift({years, line}, 2).steps[1].scale == 0);
  constexpr std::array constant{7.0, 7.0, 7.0, 7.0};
  CHECK(Predictive(drift({years, constant}, 9), 9).interval(0.95).upper == 7);
  constexpr std::array zeros{0.0, 0.0, 0.0, 0.0};
  CHECK(Predictive(drift({years, zeros}, 9), 9).interval(0.95).lower == 0);
}

TEST_CASE("a share that rises stays below its bound") {
  constexpr std::array share{0.90, 0.97, 0.98, 0.99};
  CHECK(Predictive(drift({years, share}, 6, {.limits = {0, 1}}), 6).interval(0.95).upper == 1);
  const auto found = drift({years, share}, 6, {.transform = Transform::logit(0, 1)});
  CHECK(Predictive(found, 6).quantile(0.999) < 1);
  CHECK(Predictive(found, 6).median() > 0.99);
}

TEST_CASE("the same into given steps") {
  std::array<Step, 3> steps;
  CHECK(drift_steps(y, steps) == ForecastReason::none);
  CHECK(steps[2].scale == drift(y, 3).steps[2].scale);
  CHECK(drift_steps(y.last_values(2), steps) == ForecastReason::too_few_points);
  CHECK(drift_steps(y.last_values(2), steps, {.yearly_sd = 0.5}) == ForecastReason::none);
  CHECK(steps[0].location == 13);
}

}  // namespace
