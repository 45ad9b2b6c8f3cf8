// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/theta_fit.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace {

using namespace zhibiao::project;
using enum ThetaKind;

const std::vector<double> rising{61.2, 63.5, 64.1, 67.8, 66.9, 70.2, 73.4, 72.8, 75.1, 77.9, 79.0, 82.4};

TEST_CASE("the line through the first values, value by value") {
  RunningLine line;
  line.add(5);
  CHECK(line.intercept() == 5);
  CHECK(line.slope == 0);
  line.add(7);
  CHECK(line.slope == doctest::Approx(2));
  CHECK(line.intercept() == doctest::Approx(3));
  line.add(6);
  CHECK(line.slope == doctest::Approx(0.5));
  CHECK(line.intercept() == doctest::Approx(5));
}

TEST_CASE("constants are projected to themselves: 7 to 7, not to 9.4") {
  for (const auto kind : {standard, optimised, dynamic}) {
    for (const double c : {7.0, 0.1, 0.0, -3.3, 1e300}) {
      std::array<Step, 6> steps;
      theta_steps(fit_theta(std::vector<double>(8, c), kind), steps);
      for (const auto& step : steps) CHECK(step.location == c);
      for (const auto& step : steps) CHECK(step.scale == 0);
    }
  }
}

TEST_CASE("a straight line goes on where theta is free") {
  const std::vector<double> line{1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7};
  for (const auto kind : {optimised, dynamic}) {
    const auto fit = fit_theta(line, kind);
    std::array<Step, 3> steps;
    theta_steps(fit, steps);
    CHECK(fit.theta() == std::numeric_limits<double>::infinity());
    CHECK(fit.sd == 0);
    CHECK(steps[2].location == doctest::Approx(2.0));
  }
}

TEST_CASE("half of the slope in the long run where theta is 2") {
  const auto fit = fit_theta(rising, standard);
  std::array<Step, 200> steps;
  theta_steps(fit, steps);
  CHECK(fit.theta() == 2);
  CHECK(steps[199].location - steps[198].location == doctest::Approx(fit.line.slope / 2));
}

TEST_CASE("with a line that stays, an error counts alpha in each later year") {
  for (const auto kind : {standard, optimised}) {
    const auto fit = fit_theta(rising, kind);
    std::array<Step, 5> steps;
    theta_steps(fit, steps);
    for (std::size_t h = 0; h < steps.size(); ++h)
      CHECK(steps[h].scale ==
            doctest::Approx(fit.sd * std::sqrt(1 + static_cast<double>(h) * fit.alpha * fit.alpha)));
  }
}

TEST_CASE("a line that moves with the values makes the far years less certain") {
  const auto fit = fit_theta(rising, dynamic);
  std::array<Step, 5> steps;
  theta_steps(fit, steps);
  CHECK(fit.weight > 0);
  for (std::size_t h = 1; h < steps.size(); ++h)
    CHECK(steps[h].scale > fit.sd * std::sqrt(1 + static_cast<double>(h) * fit.alpha * fit.alpha));
}

TEST_CASE("the origin does not matter, and the scale carries through") {
  for (const auto kind : {standard, optimised, dynamic}) {
    std::array<Step, 4> steps, moved, scaled;
    theta_steps(fit_theta(rising, kind), steps);
    auto y = rising;
    for (auto& value : y) value -= 1000;
    theta_steps(fit_theta(y, kind), moved);
    for (auto& value : y) value = (value + 1000) * 1e250;
    theta_steps(fit_theta(y, kind), scaled);
    for (std::size_t h = 0; h < steps.size(); ++h) {
      CHECK(moved[h].location == doctest::Approx(steps[h].location - 1000));
      CHECK(moved[h].scale == doctest::Approx(steps[h].scale));
      CHECK(scaled[h].location == doctest::Approx(steps[h].location * 1e250));
      CHECK(scaled[h].scale == doctest::Approx(steps[h].scale * 1e250));
    }
  }
}

TEST_CASE("five values, six where theta is fitted; a value more for each error passed over") {
  const std::vector<double> y{5, 6, 8, 7, 9, 12, 11};
  const auto first = [&](std::size_t n) { return std::span(y).first(n); };
  CHECK(fit_theta(first(4), standard).reason == ForecastReason::too_few_points);
  CHECK(fit_theta(first(5), standard).df == 1);
  CHECK(fit_theta(first(5), dynamic).reason == ForecastReason::too_few_points);
  CHECK(fit_theta(first(6), dynamic).df == 1);
  CHECK(fit_theta(first(6), dynamic, 3).reason == ForecastReason::too_few_points);
  CHECK(fit_theta(first(7), dynamic, 3).df == 1);
  CHECK(fit_theta({}, dynamic).reason == ForecastReason::too_few_points);
  CHECK(fit_theta(std::vector{1e308, -1e308, 1.0, 2.0, 3.0, 4.0}, dynamic).reason ==
        ForecastReason::too_large);
}

TEST_CASE("long series") {
  std::vector<double> y;
  for (int t = 0; t < 150; ++t) y.push_back(100 + t + 10 * std::sin(t * 0.9));
  std::array<Step, 2> steps;
  theta_steps(fit_theta(y, dynamic), steps);
  CHECK(steps[1].location == doctest::Approx(251).epsilon(0.1));
}

}  // namespace
