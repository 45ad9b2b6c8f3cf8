// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/last_value.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>

namespace {

using namespace zhibiao::project;

constexpr std::array years{2016, 2017, 2018, 2020};
constexpr std::array values{90.0, 92.0, 95.0, 97.0};
constexpr Observations y{years, values};

TEST_CASE("the last value, ever less sure") {
  const auto found = last_value(y, 4);
  REQUIRE(found.steps.size() == 4);
  CHECK(found.origin == 2020);
  for (std::size_t h = 0; h < 4; ++h) {
    CHECK(found.steps[h].location == 97);
    CHECK(found.steps[h].df == 3);
    CHECK(found.steps[h].scale ==
          doctest::Approx(found.steps[0].scale * std::sqrt(static_cast<double>(h) + 1)));
  }
  CHECK(found.parameters[0].name == "yearly_sd");
  CHECK(found.parameters[0].value == found.steps[0].scale);
}

TEST_CASE("limits and scales go through to the distribution") {
  CHECK(Predictive(last_value(y, 9, {.limits = {0, 100}}), 9).interval(0.95).upper == 100);
  const auto share = last_value(y, 9, {.transform = Transform::logit(0, 100)});
  CHECK(Predictive(share, 9).median() == doctest::Approx(97));
  CHECK(Predictive(share, 9).interval(0.95).upper < 100);
  CHECK(last_value(y, 1, {.transform = Transform::logit(0, 97)}).reason == ForecastReason::outside_bounds);
}

TEST_CASE("one value and a spread known from elsewhere") {
  const auto found = last_value(y.last_values(1), 1, {.yearly_sd = 1.5});
  CHECK(found.steps[0].location == 97);
  CHECK(found.steps[0].scale == 1.5);
  CHECK(last_value(y.last_values(1), 1).reason == ForecastReason::too_few_points);
}

TEST_CASE("the same into given steps") {
  std::array<Step, 2> steps;
  CHECK(last_value_steps(y, steps) == ForecastReason::none);
  CHECK(steps[1].scale == last_value(y, 2).steps[1].scale);
  CHECK(last_value_steps(y.last_values(2), steps) == ForecastReason::too_few_points);
}

}  // namespace
