// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/linear_trend.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao::project;

constexpr std::array years{2016, 2017, 2018, 2019, 2020};
constexpr std::array values{2.0, 1.0, 4.0, 3.0, 5.0};  // slope 0.8, level 4.6 in 2020, residuals squared 3.6
constexpr Observations y{years, values};

TEST_CASE("the line by least squares") {
  const auto line = least_squares(y);
  CHECK(line.slope == doctest::Approx(0.8));
  CHECK(line.level == doctest::Approx(4.6));
  CHECK(line.sd == doctest::Approx(std::sqrt(3.6 / 3)));
  CHECK(line.df == 3);
  CHECK(line.mean_year == -2);
  CHECK(line.sxx == 10);
}

TEST_CASE("a new observation is as uncertain as the line and itself: 1 + 1/n + (T - mean year)^2 / Sxx") {
  const auto found = linear_trend(y, 2);
  CHECK(found.steps[0].location == doctest::Approx(5.4));
  CHECK(found.steps[1].location == doctest::Approx(6.2));
  CHECK(found.steps[1].scale == doctest::Approx(std::sqrt(1.2 * (1 + 0.2 + 16 / 10.0))));
  CHECK(found.steps[1].df == 3);
}

TEST_CASE("large levels lose no digits") {
  constexpr std::array high{1e9 + 2, 1e9 + 1, 1e9 + 4, 1e9 + 3, 1e9 + 5};
  const auto line = least_squares({years, high});
  CHECK(line.slope == doctest::Approx(0.8).epsilon(1e-9));
  CHECK(line.sd == doctest::Approx(std::sqrt(1.2)).epsilon(1e-6));
}

TEST_CASE("on other scales") {
  constexpr std::array doubling{1.0, 2.0, 4.0, 8.0, 16.0};
  const auto found = linear_trend({years, doubling}, 2, {.transform = Transform::log()});
  CHECK(Predictive(found, 2).median() == doctest::Approx(64));
  CHECK(found.steps[1].scale == 0);
  constexpr std::array share{60.0, 75.0, 85.0, 92.0, 96.0};
  const Predictive bounded(linear_trend({years, share}, 9, {.transform = Transform::logit(0, 100)}), 9);
  CHECK(bounded.quantile(0.99) <= 100);
  CHECK(Predictive(linear_trend({years, share}, 9, {.limits = {0, 100}}), 9).median() == 100);
}

TEST_CASE("the same into given steps") {
  std::array<Step, 2> steps;
  CHECK(linear_trend_steps(y, steps) == ForecastReason::none);
  CHECK(steps[1].scale == linear_trend(y, 2).steps[1].scale);
  CHECK(linear_trend_steps(y.last_values(2), steps) == ForecastReason::too_few_points);
}

}  // namespace
