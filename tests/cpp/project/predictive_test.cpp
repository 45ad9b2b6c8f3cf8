// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

// Beside these, tests/cases/project.json holds quantiles, means and probabilities of another program.

namespace {

using namespace zhibiao::project;
using zhibiao::ArgumentError;
using zhibiao::Bound;

constexpr double infinite = std::numeric_limits<double>::infinity();

TEST_CASE("the probability that a target is met, published values") {
  CHECK(Predictive({5.6, 0.5}).probability(Bound::at_least, 6).low == doctest::Approx(0.21186).epsilon(1e-4));
  CHECK(Predictive({95, 4}).probability(Bound::at_least, 100).high == doctest::Approx(0.10565).epsilon(1e-4));
}

TEST_CASE("rounding leaves a probability open on both sides of it") {
  const Predictive growth({5.6, 0.5});
  const auto exact = growth.probability(Bound::at_least, 6);
  CHECK(exact.low == exact.high);
  const auto rounded = growth.probability(Bound::at_least, 6, {}, 0.5);  // "6 %" may be 5.5 to 6.5
  CHECK(rounded.low < exact.low);
  CHECK(rounded.high > exact.high);
  CHECK(rounded.low == growth.probability(Bound::at_least, 6.5).low);
  CHECK(rounded.high == growth.probability(Bound::at_least, 5.5).low);
}

TEST_CASE("a single value meets its target exactly or not at all") {
  const Predictive constant({7, 0});
  CHECK(constant.is_point());
  CHECK(constant.quantile(0.01) == 7);
  CHECK(constant.interval(0.95).upper == 7);
  CHECK(constant.mean() == 7);
  CHECK(constant.cdf(7) == 1);
  CHECK(constant.cdf_below(7) == 0);
  CHECK(Predictive({0.1 + 0.2, 0}).probability(Bound::at_least, 0.3).low == 1);  // but for the last digit
  CHECK(Predictive({std::log(7.0), 0}, Transform::log()).probability(Bound::at_most, 7).low == 1);
}

TEST_CASE("limits are never passed, and hold what lies beyond them") {
  const Predictive share({0.97, 0.05, 4}, {}, {0, 1});
  CHECK(share.quantile(0.999) == 1);
  CHECK(share.interval(0.95).upper == 1);
  CHECK(share.cdf(1) == 1);
  CHECK(share.cdf_below(1) < 0.8);
  CHECK(share.probability(Bound::at_least, 1).low == doctest::Approx(1 - student_cdf(0.6, 4)));
  CHECK(share.probability(Bound::above, 1).high == 0);
  CHECK(*share.mean() < 0.97);
  const Predictive count({2, 3}, {}, {0, infinite});
  CHECK(count.cdf(-0.1) == 0);
  CHECK(count.cdf_below(0) == 0);
  CHECK(count.cdf(0) == doctest::Approx(student_cdf(-2.0 / 3, infinite)));
  CHECK(count.probability(Bound::at_least, 0).low == 1);
}

TEST_CASE("a share on the logit scale stays between its bounds without limits") {
  const Predictive share({Transform::logit(0, 100).forward(99), 1.5, 3}, Transform::logit(0, 100));
  CHECK(share.median() == doctest::Approx(99));
  CHECK(share.interval(0.999).upper <= 100);
  CHECK(share.interval(0.999).lower >= 0);
  CHECK(*share.mean() < 99);
  CHECK(share.cdf(100) == 1);
  CHECK(share.cdf(0) == 0);
}

TEST_CASE("a mean is of the values, and is missing where there is none") {
  CHECK(*Predictive({1, 0.5}, Transform::log()).mean() == doctest::Approx(std::exp(1.125)));
  CHECK_FALSE(Predictive({1, 0.5, 9}, Transform::log()).mean().has_value());
  CHECK(Predictive({1, 0.5, 9}, Transform::log(), {0, 100}).mean().has_value());
  CHECK_FALSE(Predictive({1, 0.5, 1}).mean().has_value());
  CHECK(*Predictive({1, 0.5, 1.5}).mean() == doctest::Approx(1));
  // Nearly a coin: the mean of a share that is almost surely at one end or the other.
  CHECK(*Predictive({0, 300}, Transform::logit(0, 1)).mean() == doctest::Approx(0.5));
}

constexpr std::array levels{0.1, 0.5, 0.9};
constexpr std::array quantiles{-1.0, 0.0, 1.0};
constexpr ErrorTable errors{levels, quantiles};  // a logistic distribution of scale 1 / ln 9

TEST_CASE("errors of a table") {
  const Predictive y({10, 2}, {}, {}, errors);
  CHECK(y.median() == 10);
  CHECK(y.quantile(0.9) == doctest::Approx(12));
  CHECK(y.interval(0.8).lower == doctest::Approx(8));
  CHECK(y.cdf(12) == doctest::Approx(0.9));
  CHECK(*y.mean() == doctest::Approx(10));
  // E exp(s X) of a logistic is pi s / sin(pi s), s < 1.
  const double s = 0.5 / std::log(9.0);
  const double wanted = std::numbers::pi * s / std::sin(std::numbers::pi * s);
  CHECK(*Predictive({0, 0.5}, Transform::log(), {}, errors).mean() == doctest::Approx(wanted).epsilon(1e-7));
  CHECK_FALSE(Predictive({0, 2.5}, Transform::log(), {}, errors).mean().has_value());
}

TEST_CASE("a year of a model's forecast") {
  ModelForecast forecast;
  forecast.steps = {{5, 1}, {6, 2}};
  forecast.limits = {0, 6.5};
  CHECK(Predictive(forecast, 2).median() == 6);
  CHECK(Predictive(forecast, 2).quantile(0.99) == 6.5);
  CHECK_THROWS_WITH_AS(Predictive(forecast, 3), "Expected 1 to 2 for horizon, got 3", ArgumentError);
  CHECK_THROWS_AS(Predictive(forecast, 0), ArgumentError);
}

TEST_CASE("misuse") {
  const Predictive y({5, 1});
  CHECK_THROWS_AS((void)y.quantile(0), ArgumentError);
  CHECK_THROWS_AS((void)y.quantile(1), ArgumentError);
  CHECK_THROWS_AS((void)y.interval(1), ArgumentError);
  CHECK_THROWS_AS((void)y.probability(Bound::range, 5), ArgumentError);
  CHECK_THROWS_AS((void)y.probability(Bound::at_least, 5, {}, -1), ArgumentError);
  CHECK_THROWS_AS(Predictive({5, -1}), ArgumentError);
  CHECK_THROWS_AS(Predictive({std::nan(""), 1}), ArgumentError);
  CHECK_THROWS_AS(Predictive({5, 1, 0}), ArgumentError);
  CHECK_THROWS_AS(Predictive({5, 1}, {}, {2, 1}), ArgumentError);
  CHECK_THROWS_AS(Predictive({5, 1}, {}, {}, {levels, std::span(quantiles).first(2)}), ArgumentError);
}

}  // namespace
