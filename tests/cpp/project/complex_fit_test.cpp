// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/complex_fit.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace {

using namespace zhibiao::project;

const std::vector<double> rising{61.2, 63.5, 64.1, 67.8, 66.9, 70.2, 73.4, 72.8, 75.1, 77.9, 79.0, 82.4};

/// The three circles of the paper.
bool stable(double a0, double a1) {
  const auto circle = [&](double x, double y) { return (a0 - x) * (a0 - x) + (a1 - y) * (a1 - y); };
  return circle(2.5, 0) > 1.25 && circle(0.5, 1) > 0.25 && circle(1.5, 0.5) < 1.5;
}

TEST_CASE("every place of the box is in the region of stability of the paper, and reaches its borders") {
  for (double across = 0; across <= 1; across += 0.0625) {
    for (double up = 0; up <= 1; up += 0.03125) {
      const auto [a0, a1] = detail::complex::alphas_at({across, up});
      CAPTURE(a0);
      CAPTURE(a1);
      CHECK(stable(a0, a1));
      CHECK(a0 <= 1.8);
    }
  }
  const double one = 0.99 / 1.7;  // where alpha_1 is 1
  CHECK(detail::complex::alphas_at({0, one}).real == doctest::Approx(1));
  CHECK(detail::complex::alphas_at({1, one}).real == doctest::Approx(1.8));
}

TEST_CASE("a fit is stable and goes on with the trend") {
  const auto fit = fit_complex(rising);
  REQUIRE(fit.has_fit());
  CHECK(stable(fit.alpha_0, fit.alpha_1));
  CHECK(fit.df == 8);
  std::array<Step, 4> steps;
  complex_steps(fit, steps);
  CHECK(steps[0].location > 80);
  CHECK(steps[3].location < 100);
  CHECK(steps[3].scale > steps[0].scale);
  CHECK(steps[0].scale == doctest::Approx(fit.sd));
}

TEST_CASE("variances by the effect of each error on the years after it") {
  const auto fit = fit_complex(rising);
  auto moved = fit;
  moved.level += fit.alpha_0 - fit.alpha_1;
  moved.potential += fit.alpha_0 + fit.alpha_1;
  std::array<Step, 5> steps, after;
  complex_steps(fit, steps);
  complex_steps(moved, after);
  double sum = 1;
  for (std::size_t h = 0; h < steps.size(); ++h) {
    CHECK(steps[h].scale == doctest::Approx(fit.sd * std::sqrt(sum)));
    const double c = after[h].location - steps[h].location;
    sum += c * c;
  }
}

TEST_CASE("constants and zeros are met to the last digit") {
  for (const double c : {7.0, 0.1, 0.0, -3.3, 1e300}) {
    std::array<Step, 9> steps;
    complex_steps(fit_complex(std::vector<double>(6, c)), steps);
    for (const auto& step : steps) CHECK(step.location == c);
    for (const auto& step : steps) CHECK(step.scale == 0);
  }
}

TEST_CASE("the scale carries through, and four values are too few") {
  std::array<Step, 3> steps, scaled;
  complex_steps(fit_complex(rising), steps);
  auto y = rising;
  for (auto& value : y) value *= 1e250;
  complex_steps(fit_complex(y), scaled);
  CHECK(scaled[2].location == doctest::Approx(steps[2].location * 1e250));
  CHECK(scaled[2].scale == doctest::Approx(steps[2].scale * 1e250));
  CHECK(fit_complex(std::span(rising).first(4)).reason == ForecastReason::too_few_points);
  CHECK(fit_complex(std::span(rising).first(5)).df == 1);
  CHECK(fit_complex({}).reason == ForecastReason::too_few_points);
}

}  // namespace
