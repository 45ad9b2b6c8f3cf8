// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/exponential_smoothing.hpp>

#include <zhibiao/project/complex_smoothing.hpp>
#include <zhibiao/project/local_level.hpp>
#include <zhibiao/project/local_linear_trend.hpp>
#include <zhibiao/project/predictive.hpp>
#include <zhibiao/project/theta.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace {

using namespace zhibiao::project;

const std::vector<int> years{2010, 2011, 2012, 2014, 2015, 2016, 2017, 2018, 2019, 2020};
const std::vector<double> share{0.52, 0.55, 0.61, 0.70, 0.74, 0.81, 0.86, 0.91, 0.95, 0.99};

double parameter(const ModelForecast& found, std::string_view name) {
  const auto place = std::ranges::find(found.parameters, name, &Parameter::name);
  return place == found.parameters.end() ? std::nan("") : place->value;
}

TEST_CASE("a gap is filled, told, and not counted as a value") {
  const auto found = holt({years, share}, 2);
  CHECK(found.filled == 1);
  CHECK(found.origin == 2020);
  CHECK(found.steps[0].df == 10 - 4);
  const std::vector<int> sparse{2000, 2010, 2020, 2021, 2022};
  const std::vector<double> five{1, 2, 4, 3, 5};
  CHECK(holt({sparse, five}, 1).filled == 18);
  CHECK(holt({sparse, five}, 1).steps[0].df == 1);
  CHECK(damped_holt({sparse, five}, 1).reason == ForecastReason::too_few_points);
}

TEST_CASE("a share that rises stays below its bound, on the scale or by limits") {
  const Transform shares = Transform::logit(0, 1);
  for (const auto& found :
       {exponential_smoothing({years, share}, 6, {.transform = shares}),
        exponential_smoothing({years, share}, 6, {.limits = {0, 1}}),
        theta({years, share}, 6, {.transform = shares}), theta({years, share}, 6, {.limits = {0, 1}}),
        complex_smoothing({years, share}, 6, {.limits = {0, 1}}),
        local_level({years, share}, 6, {.transform = shares}),
        local_linear_trend({years, share}, 6, {.transform = shares})}) {
    REQUIRE(found.has_forecast());
    for (int h = 1; h <= 6; ++h) CHECK(Predictive(found, h).quantile(0.999) <= 1);
    CHECK(Predictive(found, 6).median() > 0.9);
  }
}

TEST_CASE("on a scale, errors are additive") {
  const auto found = exponential_smoothing({years, share}, 1, {.transform = Transform::log()});
  CHECK(parameter(found, "multiplicative") == 0);
  const auto asked = exponential_smoothing(
      {years, share}, 1, {.choice = {SmoothingTrend::linear, SmoothingErrors::multiplicative}});
  CHECK(parameter(asked, "multiplicative") == 1);
  CHECK(parameter(asked, "beta") > 0);
  CHECK(std::isnan(parameter(asked, "phi")));
}

TEST_CASE("what cannot be is refused with a reason") {
  auto broken = share;
  broken[3] = -1;
  const Observations y{years, broken};
  CHECK(exponential_smoothing(y, 1).has_forecast());
  CHECK(exponential_smoothing(y, 1, {.choice = {{}, SmoothingErrors::multiplicative}}).reason ==
        ForecastReason::not_positive);
  CHECK(theta(y, 1, {.transform = Transform::log()}).reason == ForecastReason::not_positive);
  CHECK(complex_smoothing(y, 1, {.transform = Transform::logit(0, 1)}).reason ==
        ForecastReason::outside_bounds);
  CHECK(local_level(y, 1, {.transform = Transform::log()}).reason == ForecastReason::not_positive);
  CHECK(local_linear_trend(y, 0).reason == ForecastReason::horizon_in_the_past);
}

TEST_CASE("gaps are true gaps to the filter") {
  const auto found = local_linear_trend({years, share}, 3);
  CHECK(found.filled == 0);
  CHECK(found.steps[0].df == 10 - 4);
  CHECK(parameter(found, "slope") == doctest::Approx(0.04).epsilon(0.2));
}

}  // namespace
