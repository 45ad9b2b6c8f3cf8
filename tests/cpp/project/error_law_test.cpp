// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/error_law.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace {

using namespace zhibiao::project;

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Row {
  double df, p, quantile;  // of printed tables of the distributions
};

TEST_CASE("quantiles of the normal and of Student t, and back") {
  const Row table[] = {
      {infinite, 0.975, 1.959963984540054},  {infinite, 0.5, 0},
      {infinite, 0.05, -1.6448536269514722}, {1, 0.975, 12.706204736432095},
      {2, 0.975, 4.302652729696142},         {5, 0.95, 2.015048372669157},
      {30, 0.025, -2.042272456301238},       {2.5, 0.9, 1.7302512},
  };
  for (const auto& [df, p, quantile] : table) {
    INFO("df " << df << ", p " << p);
    CHECK(student_quantile(p, df) == doctest::Approx(quantile).epsilon(1e-6));
    CHECK(student_cdf(quantile, df) == doctest::Approx(p).epsilon(1e-6));
  }
}

TEST_CASE("the ends of a distribution") {
  for (const double df : {1.0, 4.0, infinite}) {
    CHECK(student_cdf(-infinite, df) == 0);
    CHECK(student_cdf(infinite, df) == 1);
    CHECK(ErrorLaw{df}.quantile_at(3) == doctest::Approx(-ErrorLaw{df}.quantile_at(-3)));
  }
  CHECK(ErrorLaw{}.quantile_at(-40) == doctest::Approx(-8.6).epsilon(0.01));  // p = 4e-18
  CHECK(ErrorLaw{}.quantile_at(40) == doctest::Approx(8.6).epsilon(0.01));    // 1 - p, not lost
}

TEST_CASE("densities at 0") {
  CHECK(student_density(0, infinite) == doctest::Approx(0.3989422804));
  CHECK(student_density(0, 1) == doctest::Approx(1 / std::numbers::pi));
}

TEST_CASE("the mean over a part of the errors") {
  CHECK(ErrorLaw{}.partial_mean(0, infinite) == doctest::Approx(0.3989422804));
  CHECK(ErrorLaw{}.partial_mean(-infinite, infinite) == 0);
  CHECK(ErrorLaw{3}.partial_mean(0, infinite) == doctest::Approx(std::sqrt(3.0) / std::numbers::pi));
  CHECK(ErrorLaw{1}.partial_mean(0, 1) == doctest::Approx(std::log(2.0) / (2 * std::numbers::pi)));
  CHECK(ErrorLaw{0.5}.partial_mean(-2, 2) == doctest::Approx(0));
}

constexpr std::array levels{0.1, 0.5, 0.9};
constexpr std::array quantiles{-1.0, 0.2, 2.0};
const ErrorLaw table{infinite, {levels, quantiles}};

TEST_CASE("a table gives its own quantiles, lines of the logit between and beyond") {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    CHECK(table.quantile(levels[i]) == doctest::Approx(quantiles[i]));
    CHECK(table.cdf(quantiles[i]) == doctest::Approx(levels[i]));
  }
  CHECK(table.quantile(0.75) == doctest::Approx(0.2 + 1.8 * std::log(3) / std::log(9)));
  CHECK(table.quantile(1 / 82.0) == doctest::Approx(-1 - 1.2));  // twice the logit of 0.1
  CHECK(table.cdf(3.8) == doctest::Approx(81 / 82.0));
  CHECK(table.cdf(-infinite) == 0);
  CHECK(table.cdf(infinite) == 1);
  for (const double p : {0.001, 0.2, 0.6, 0.9999}) CHECK(table.cdf(table.quantile(p)) == doctest::Approx(p));
}

TEST_CASE("means of a table are those of its quantiles") {
  double sum = 0;
  const int steps = 200000;
  for (int i = 0; i < steps; ++i) sum += table.quantile((i + 0.5) / steps);
  CHECK(table.partial_mean(-infinite, infinite) == doctest::Approx(sum / steps).epsilon(1e-4));
  const double low = table.partial_mean(-infinite, 1);
  CHECK(low + table.partial_mean(1, infinite) == doctest::Approx(table.partial_mean(-infinite, infinite)));
  CHECK(low < 0);
}

}  // namespace
