// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/calibration.hpp>
#include <zhibiao/project/calibration_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

using namespace zhibiao::project;

/// Numbers of the right count: weights i, df, quantiles ascending.
std::vector<double> numbers() {
  std::vector<double> out;
  for (const int weights : {10, 5, 5, 5, 3}) {
    for (int i = 0; i < weights; ++i) out.push_back(100 * weights + i);
    out.push_back(weights);
    for (int i = 0; i < 21; ++i) out.push_back(i - 10);
  }
  return out;
}

TEST_CASE("numbers go where they belong") {
  REQUIRE(numbers().size() == Calibration::size);
  const auto found = Calibration::from(numbers());
  CHECK(found.usual.weights[9] == 1009);
  CHECK(found.usual.df == 10);
  CHECK(found.usual.quantiles[0] == -10);
  CHECK(found.few[2].weights[4] == 504);
  CHECK(found.few[2].quantiles[20] == 10);
  CHECK(found.single.weights[2] == 302);
  CHECK(found.single.df == 3);
}

TEST_CASE("what is no calibration") {
  auto rows = numbers();
  rows.pop_back();
  CHECK_THROWS_WITH_AS((void)Calibration::from(rows), "Expected 138 values for calibration, got 137",
                       zhibiao::ArgumentError);
  rows = numbers();
  rows[12] = rows[11];  // two equal quantiles
  CHECK_THROWS_AS((void)Calibration::from(rows), zhibiao::ArgumentError);
  rows = numbers();
  rows[3] = std::nan("");
  CHECK_THROWS_AS((void)Calibration::from(rows), zhibiao::ArgumentError);
  rows = numbers();
  rows[10] = 0;  // df
  CHECK_THROWS_AS((void)Calibration::from(rows), zhibiao::ArgumentError);
}

TEST_CASE("levels ascend and are symmetric") {
  CHECK(std::ranges::is_sorted(calibration_levels, std::ranges::less_equal{}));
  for (std::size_t i = 0; i < 21; ++i)
    CHECK(calibration_levels[i] + calibration_levels[20 - i] == doctest::Approx(1));
}

void check_scale(const auto& scale, double lower, double upper) {
  CHECK(std::ranges::is_sorted(scale.quantiles, std::ranges::less_equal{}));
  CHECK(scale.df >= 2);
  CHECK(scale.quantiles[10] == 0);  // the location is the median
  CHECK(scale.quantiles[2] == doctest::Approx(lower).epsilon(0.01));
  CHECK(scale.quantiles[18] == doctest::Approx(upper).epsilon(0.01));
}

TEST_CASE("the table as it was fitted: the 95 % limits, the upper further away") {
  check_scale(default_calibration.usual, -2.116, 3.407);
  check_scale(default_calibration.few[2], -2.183, 4.735);
  check_scale(default_calibration.few[1], -2.244, 5.484);
  check_scale(default_calibration.few[0], -2.256, 6.168);
  check_scale(default_calibration.single, -1.639, 6.732);
}

}  // namespace
