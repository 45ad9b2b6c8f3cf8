// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/structural_fit.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace {

using namespace zhibiao::project;

const std::vector<int> years{2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017};

TEST_CASE("values about a constant: their mean, and its uncertainty") {
  const std::vector<double> y{10, 12, 9, 11, 8, 11, 9, 10};
  const auto fit = fit_local_level({years, y});
  CHECK(fit.shares.noise == doctest::Approx(1));
  CHECK(fit.level == doctest::Approx(10));
  CHECK(fit.df == 6);
  CHECK(fit.sd == doctest::Approx(std::sqrt(12 / 6.0)));
  std::array<Step, 2> steps;
  structural_steps(fit, steps);
  CHECK(steps[1].location == doctest::Approx(10));
  CHECK(steps[1].scale == doctest::Approx(fit.sd * std::sqrt(1 + 1 / 8.0)));
}

TEST_CASE("a random walk: the last value, as uncertain as the years are many") {
  const std::vector<double> y{10, 13, 17, 19, 24, 21, 16, 12};
  const auto fit = fit_local_level({years, y});
  CHECK(fit.shares.noise == 0);
  CHECK(fit.level == doctest::Approx(12));
  CHECK(fit.sd == doctest::Approx(std::sqrt((9 + 16 + 4 + 25 + 9 + 25 + 16) / 6.0)));
  std::array<Step, 4> steps;
  structural_steps(fit, steps);
  CHECK(steps[3].scale == doctest::Approx(2 * steps[0].scale));
}

TEST_CASE("a gap in a random walk counts as its years") {
  const std::vector<int> gapped{2010, 2011, 2014, 2015, 2016, 2018};
  const std::vector<double> y{10, 13, 19, 22, 20, 15};
  const auto fit = fit_local_level({gapped, y});
  CHECK(fit.shares.noise == 0);
  CHECK(fit.sd == doctest::Approx(std::sqrt((9 + 36 / 3.0 + 9 + 4 + 25 / 2.0) / 4)));
}

TEST_CASE("values about a line: least squares") {
  const std::vector<double> y{11, 9, 14, 12, 17, 15, 20, 18};
  const auto fit = fit_local_linear_trend({years, y});
  CHECK(fit.shares.noise == doctest::Approx(1));
  CHECK(fit.slope == doctest::Approx(4 / 3.0).epsilon(1e-5));
  CHECK(fit.level == doctest::Approx(14.5 + 3.5 * 4 / 3.0).epsilon(1e-5));
  std::array<Step, 1> steps;
  structural_steps(fit, steps);
  CHECK(steps[0].scale == doctest::Approx(fit.sd * std::sqrt(1 + 1 / 8.0 + 4.5 * 4.5 / 42)).epsilon(1e-5));
}

TEST_CASE("constants, zeros and lines are met exactly, over gaps too") {
  const std::vector<int> gapped{2010, 2011, 2014, 2015, 2016, 2018};
  for (const double c : {7.0, 0.1, 0.0, -3.3, 1e300}) {
    const std::vector<double> y(6, c);
    for (const auto& fit : {fit_local_level({gapped, y}), fit_local_linear_trend({gapped, y})}) {
      std::array<Step, 5> steps;
      structural_steps(fit, steps);
      CHECK(steps[4].location == c);
      CHECK(steps[4].scale == 0);
    }
  }
  std::vector<double> line;
  for (const int year : gapped) line.push_back(0.3 * (year - 2000));
  const auto fit = fit_local_linear_trend({gapped, line});
  CHECK(fit.slope == doctest::Approx(0.3));
  CHECK(fit.sd == 0);
}

TEST_CASE("the scale carries through") {
  const std::vector<double> y{5, 6, 8, 7, 9, 12, 11, 14};
  auto large = y;
  for (auto& value : large) value *= 1e250;
  const auto fit = fit_local_linear_trend({years, y});
  const auto scaled = fit_local_linear_trend({years, large});
  CHECK(scaled.level == doctest::Approx(fit.level * 1e250));
  CHECK(scaled.sd == doctest::Approx(fit.sd * 1e250));
  CHECK(scaled.shares.noise + scaled.shares.level + scaled.shares.slope == doctest::Approx(1));
}

TEST_CASE("three values, five with a slope") {
  const std::vector<double> y{5, 6, 8, 7, 9};
  const auto first = [&](std::size_t n) {
    return Observations{std::span(years).first(n), std::span(y).first(n)};
  };
  CHECK(fit_local_level(first(2)).reason == ForecastReason::too_few_points);
  CHECK(fit_local_level(first(3)).df == 1);
  CHECK(fit_local_linear_trend(first(4)).reason == ForecastReason::too_few_points);
  CHECK(fit_local_linear_trend(first(5)).df == 1);
  const std::vector<double> wide{1e308, -1e308, 1, 2, 3};
  CHECK(fit_local_level({std::span(years).first(5), wide}).reason == ForecastReason::too_large);
}

TEST_CASE("long series") {
  std::vector<int> many;
  std::vector<double> y;
  for (int t = 0; t < 150; ++t) many.push_back(1900 + t), y.push_back(100 + t + 10 * std::sin(t * 2.1));
  CHECK(fit_local_linear_trend({many, y}).slope == doctest::Approx(1).epsilon(0.05));
}

}  // namespace
