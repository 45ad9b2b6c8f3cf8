// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/compound_growth.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao::project;

TEST_CASE("10 % a year, a year missing, is a point on the curve") {
  constexpr std::array years{2017, 2019, 2020};
  constexpr std::array values{100.0, 121.0, 133.1};
  const auto found = compound_growth({years, values}, 2);
  CHECK(found.parameters[0].name == "growth");
  CHECK(found.parameters[0].value == doctest::Approx(0.1));
  CHECK(found.steps[1].scale == 0);
  CHECK(Predictive(found, 2).median() == doctest::Approx(161.051));
}

constexpr std::array years{2017, 2018, 2019, 2020};
constexpr std::array values{100.0, 120.0, 125.0, 140.0};
constexpr Observations y{years, values};

TEST_CASE("the median goes on at the compound rate; intervals are wider upwards and stay above 0") {
  const auto found = compound_growth(y, 5);
  const Predictive fifth(found, 5);
  CHECK(fifth.median() == doctest::Approx(140 * std::pow(1.4, 5 / 3.0)));
  const auto [lower, upper] = fifth.interval(0.95);
  CHECK(lower > 0);
  CHECK(upper - fifth.median() > fifth.median() - lower);
  CHECK(found.transform.scale() == Scale::log);
}

TEST_CASE("no growth rate of zeros and losses") {
  constexpr std::array none{0.0, 1.0, 2.0, 3.0};
  CHECK(compound_growth({years, none}, 1).reason == ForecastReason::not_positive);
  constexpr std::array loss{5.0, 1.0, -2.0, 3.0};
  CHECK(compound_growth({years, loss}, 1).reason == ForecastReason::not_positive);
}

TEST_CASE("the same into given steps, on the log scale") {
  std::array<Step, 2> steps;
  CHECK(compound_growth_steps(y, steps) == ForecastReason::none);
  CHECK(steps[1].location == compound_growth(y, 2).steps[1].location);
  CHECK(compound_growth_steps(y.last_values(2), steps) == ForecastReason::too_few_points);
  CHECK(compound_growth_steps(y.last_values(2), steps, {.yearly_sd = 0.03}) == ForecastReason::none);
}

}  // namespace
