// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/smoothing_fit.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace {

using namespace zhibiao::project;
using enum SmoothingTrend;
using enum SmoothingErrors;

const std::vector<double> rising{61.2, 63.5, 64.1, 67.8, 66.9, 70.2, 73.4, 72.8, 75.1, 77.9, 79.0, 82.4};

/// Squared errors of the model written out, year by year.
double squares_by_hand(const std::vector<double>& y, const SmoothingFit& fit) {
  double level = fit.first_level, slope = fit.first_slope, sum = 0;
  for (const double value : y) {
    const double mu = level + fit.phi * slope;
    const double e = value - mu;
    level = mu + fit.alpha * e;
    slope = fit.phi * slope + fit.beta * e;
    sum += fit.errors == additive ? e * e : e * e / (mu * mu);
  }
  return sum;
}

TEST_CASE("what is told is what the model gives") {
  for (const auto trend : {level, linear, damped}) {
    for (const auto errors : {additive, multiplicative}) {
      const auto fit = fit_smoothing(rising, trend, errors);
      CAPTURE(to_string(trend));
      CAPTURE(to_string(errors));
      REQUIRE(fit.has_fit());
      CHECK(fit.df == rising.size() - smoothing_parameters(trend));
      CHECK(fit.sd == doctest::Approx(std::sqrt(squares_by_hand(rising, fit) / fit.df)));
      CHECK(fit.alpha >= 0.0001);
      CHECK(fit.alpha <= 0.9999);
      CHECK(fit.beta <= fit.alpha);
      CHECK((fit.beta > 0) == (trend != level));
      CHECK((fit.phi < 1) == (trend == damped));
    }
  }
}

TEST_CASE("no neighbour is better") {
  for (const auto trend : {level, linear, damped}) {
    const auto fit = fit_smoothing(rising, trend);
    const double best = squares_by_hand(rising, fit);
    for (const double nudge : {-1e-3, 1e-3}) {
      auto other = fit;
      other.alpha = std::min(0.9999, std::max(0.0001, fit.alpha + nudge));
      other.beta = std::min(other.beta, other.alpha);
      CHECK(squares_by_hand(rising, other) >= best * (1 - 1e-9));
      other = fit;
      other.first_level += nudge;
      CHECK(squares_by_hand(rising, other) >= best * (1 - 1e-9));
      other = fit;
      if (trend != level) other.first_slope += nudge;
      CHECK(squares_by_hand(rising, other) >= best * (1 - 1e-9));
    }
  }
}

struct Refused {
  std::vector<double> y;
  SmoothingTrend trend;
  SmoothingErrors errors;
  ForecastReason reason;
};

const Refused refusals[] = {
    {{}, level, additive, ForecastReason::too_few_points},
    {{5, 6}, level, additive, ForecastReason::too_few_points},
    {{5, 6, 8}, level, additive, ForecastReason::none},
    {{5, 6, 8, 7}, linear, additive, ForecastReason::too_few_points},
    {{5, 6, 8, 7, 9}, linear, additive, ForecastReason::none},
    {{5, 6, 8, 7, 9}, damped, additive, ForecastReason::too_few_points},
    {{5, 6, 8, 7, 9, 12}, damped, additive, ForecastReason::none},
    {{5, 6, 0, 7, 9, 12}, level, multiplicative, ForecastReason::not_positive},
    {{5, 6, 1e-9, 7, 9, 12}, level, multiplicative, ForecastReason::none},
    {{1e308, -1e308, 5, 6, 7}, level, additive, ForecastReason::too_large},
};

TEST_CASE("too little, or nothing for logarithms") {
  for (const auto& row : refusals) {
    CAPTURE(row.y.size());
    CHECK(fit_smoothing(row.y, row.trend, row.errors).reason == row.reason);
  }
}

TEST_CASE("constants, zeros and lines are met to the last digit") {
  for (const double c : {7.0, 0.1, 0.0, -3.3, 1e200, 1e-200}) {
    CAPTURE(c);
    const std::vector<double> y(8, c);
    for (const auto trend : {level, linear, damped}) {
      const auto fit = fit_smoothing(y, trend);
      std::array<Step, 9> steps;
      smoothing_steps(fit, steps);
      for (const auto& step : steps) CHECK(step.location == c);
      for (const auto& step : steps) CHECK(step.scale == 0);
      CHECK(fit.log_likelihood == std::numeric_limits<double>::infinity());
    }
  }
  const auto line = fit_smoothing(std::vector{1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8}, linear);
  CHECK(line.sd == 0);
  CHECK(line.slope == doctest::Approx(0.1));
}

TEST_CASE("scale and origin carry through") {
  const auto fit = fit_smoothing(rising, damped);
  for (const double factor : {1e-290, 1e-3, 1e280}) {
    auto scaled = rising;
    for (auto& value : scaled) value *= factor;
    const auto found = fit_smoothing(scaled, damped);
    CHECK(found.level == doctest::Approx(fit.level * factor));
    CHECK(found.sd == doctest::Approx(fit.sd * factor));
    CHECK(std::isfinite(found.aicc));
  }
}

TEST_CASE("variances by the effect of each error on the years after it") {
  for (const auto trend : {level, linear, damped}) {
    const auto fit = fit_smoothing(rising, trend);
    std::array<Step, 5> steps;
    smoothing_steps(fit, steps);
    double sum = 1;
    for (std::size_t h = 0; h < steps.size(); ++h) {
      CHECK(steps[h].scale == doctest::Approx(fit.sd * std::sqrt(sum)));
      CHECK(steps[h].df == fit.df);
      auto moved = fit;  // an error of 1 moves the states, and they the forecast h + 1 years on
      moved.level += fit.alpha;
      moved.slope += fit.beta;
      std::array<Step, 5> after;
      smoothing_steps(moved, after);
      const double c = after[h].location - steps[h].location;
      sum += c * c;
    }
  }
}

TEST_CASE("with multiplicative errors the variance grows with what is expected") {
  SmoothingFit fit;
  fit.errors = multiplicative;
  fit.alpha = 0.5;
  fit.level = 100;
  fit.sd = 0.1;
  fit.df = 10;
  std::array<Step, 2> steps;
  smoothing_steps(fit, steps);
  CHECK(steps[0].scale == doctest::Approx(10));
  // E y^2 = (1 + s^2) mu^2 (1 + s^2 a^2)
  CHECK(steps[1].scale == doctest::Approx(100 * std::sqrt(1.01 * 1.0025 - 1)));
}

TEST_CASE("long series") {
  std::vector<double> y;
  for (int t = 0; t < 150; ++t) y.push_back(100 + t + 10 * std::sin(t * 0.9));
  for (const auto errors : {additive, multiplicative}) {
    const auto fit = fit_smoothing(y, linear, errors);
    CHECK(std::isfinite(fit.log_likelihood));
    CHECK(fit.sd == doctest::Approx(std::sqrt(squares_by_hand(y, fit) / fit.df)));
  }
}

}  // namespace
