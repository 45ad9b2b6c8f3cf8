// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/growth_ratio.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

namespace zhibiao::panel {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Units in the last place of 1 + growth, or of 1 where that is larger; less the powers of e.
double units_off(double to, double from, double per_year) {
  const auto exact = std::pow(static_cast<long double>(to) / static_cast<long double>(from),
                              static_cast<long double>(per_year));
  const auto found = 1 + static_cast<long double>(growth_of_ratio(to, from, per_year));
  return static_cast<double>(std::fabs(found - exact) / std::max(exact, 1.0L) / 0x1p-52L -
                             std::fabs(std::log(exact)));
}

TEST_CASE("powers are added up whether there is an even or an odd number") {
  using detail::growth::polynomial;
  CHECK(polynomial(std::array<double, 2>{1, 2}, 10) == 21);
  CHECK(polynomial(std::array<double, 3>{1, 2, 3}, 10) == 321);
  CHECK(polynomial(std::array<double, 4>{1, 2, 3, 4}, 10) == 4321);
  CHECK(polynomial(std::array<double, 5>{1, 2, 3, 4, 5}, 10) == 54321);
}

TEST_CASE("rates that are known") {
  CHECK(growth_of_ratio(100, 100, 0.2) == 0);
  CHECK(growth_of_ratio(-7, -7, 1) == 0);
  CHECK(growth_of_ratio(121, 100, 0.5) == doctest::Approx(0.1).epsilon(1e-15));
  CHECK(growth_of_ratio(-4, -8, 0.25) == doctest::Approx(-0.159103584746285).epsilon(1e-14));
  CHECK(growth_of_ratio(1e300, 1e-300, 1) == infinity);
  CHECK(growth_of_ratio(1e-300, 1e300, 1) == -1);
}

TEST_CASE("the quicker way says the same, to the bit") {
  std::mt19937_64 dice(6);
  std::uniform_real_distribution<double> size(-345, 345), years(0.01, 1);
  for (int i = 0; i < 5000; ++i) {
    const double to = std::exp(size(dice)), from = std::exp(size(dice)), per_year = years(dice);
    CHECK(growth_of_usual_ratio(to, from, per_year) == growth_of_ratio(to, from, per_year));
  }
  CHECK(growth_of_usual_ratio(1e150, 1e-150, 1) == growth_of_ratio(1e150, 1e-150, 1));
  CHECK(growth_of_usual_ratio(1e-150, 1e150, 1) == growth_of_ratio(1e-150, 1e150, 1));
}

TEST_CASE("within four units of the factor") {
  std::mt19937_64 dice(5);
  std::normal_distribution<double> near(0, 0.3), wide(0, 100);
  double most = 0;
  for (int i = 0; i < 20000; ++i) {
    const double from = std::exp(wide(dice)), per_year = 1.0 / static_cast<double>(1 + dice() % 40);
    most = std::max(most, units_off(from * std::exp(near(dice)), from, per_year));
    most = std::max(most, units_off(std::exp(wide(dice)), from, 1.0 / 20));
  }
  CHECK(most <= 4);
}

}  // namespace
}  // namespace zhibiao::panel
