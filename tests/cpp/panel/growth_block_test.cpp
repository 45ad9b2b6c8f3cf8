// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/growth_block.hpp>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace zhibiao::panel {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<double> logs(const std::vector<double>& x) {
  std::vector<double> out(x.size());
  log1p_block(x, out);
  return out;
}
std::vector<double> exps(const std::vector<double>& y) {
  std::vector<double> out(y.size());
  expm1_block(y, out);
  return out;
}

/// 2e-16 is about one unit in the last place.
void check_near(double found, long double exact) {
  CAPTURE(static_cast<double>(exact));
  CHECK(std::fabs(static_cast<long double>(found) - exact) <= 6e-16L * std::fabs(exact));
}

TEST_CASE("what is exact is exact") {
  CHECK(logs({0, -1}) == std::vector<double>{0, -infinity});
  CHECK(exps({0, -infinity, infinity, 710, -710}) == std::vector<double>{0, -1, infinity, infinity, -1});
  CHECK(std::isnan(exps({std::nan("")})[0]));
  CHECK(exps({1e-300, -1e-300}) == std::vector<double>{1e-300, -1e-300});
  CHECK(logs({1e-300, -1e-300}) == std::vector<double>{1e-300, -1e-300});
}

TEST_CASE("logarithms of rates of every size") {
  std::mt19937_64 dice(1);
  std::uniform_real_distribution<double> power(-18, 200), inside(-0.999999, 0.5);
  std::vector<double> x{1e299, 0.5, -0.5, 1, 0.4142135623730951, -0.2928932188134525};
  for (int i = 0; i < 3000; ++i) x.push_back(std::pow(10, power(dice)));
  for (int i = 0; i < 3000; ++i) x.push_back(inside(dice));
  for (int i = 0; i < 500; ++i) x.push_back(-std::pow(10, -std::fabs(power(dice)) / 12));
  const auto found = logs(x);
  for (std::size_t i = 0; i < x.size(); ++i) check_near(found[i], std::log1p(static_cast<long double>(x[i])));
}

TEST_CASE("powers of every size") {
  std::mt19937_64 dice(2);
  std::uniform_real_distribution<double> power(-18, 0), wide(-708, 709), inside(-1, 1);
  std::vector<double> y{700, -700, 700.5, -700.5, 709.7, 0.34657359027997264, -0.34657359027997264};
  for (int i = 0; i < 3000; ++i) y.push_back(std::pow(10, power(dice)) * (i % 2 == 0 ? 1 : -1));
  for (int i = 0; i < 3000; ++i) y.push_back(i % 2 == 0 ? wide(dice) : inside(dice));
  const auto found = exps(y);
  for (std::size_t i = 0; i < y.size(); ++i) check_near(found[i], std::expm1(static_cast<long double>(y[i])));
}

}  // namespace
}  // namespace zhibiao::panel
