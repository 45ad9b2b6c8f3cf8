// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/calibration.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <vector>

namespace {

using namespace zhibiao;

TEST_CASE("coverage counts both sides apart") {
  const auto found =
      scores::coverage(std::array{1.0, 2.0, 5.0, 8.0, 9.0}, std::array{2.0, 2.0, 2.0, 2.0, 2.0},
                       std::array{8.0, 8.0, 8.0, 8.0, 8.0});
  CHECK(found.held == 3);
  CHECK(found.below == 1);
  CHECK(found.above == 1);
  CHECK(found.share() == 0.6);
  CHECK_FALSE(scores::coverage({}, {}, {}).share().has_value());
  CHECK_THROWS_WITH_AS((void)scores::coverage(std::array{1.0}, {}, {}), "Expected 1 values for lower, got 0",
                       ArgumentError);
}

TEST_CASE("the probability integral transform") {
  CHECK(scores::pit_normal(5, 5, 0.4) == 0.5);
  CHECK(1 - scores::pit_normal(6, 5.6, 0.5) == doctest::Approx(0.21186).epsilon(1e-4));
  CHECK_THROWS_AS((void)scores::pit_normal(5, std::numeric_limits<double>::infinity(), 0.4), ArgumentError);
  CHECK(scores::pit_ensemble(3, std::array{1.0, 3.0, 4.0, 5.0}) == 0.375);
}

TEST_CASE("a histogram adds to its counts; 1 is in the last bin") {
  std::array<std::size_t, 2> counts{};
  scores::pit_histogram(std::array{0.0, 0.49, 0.5, 1.0}, counts);
  scores::pit_histogram(std::array{1.0}, counts);
  CHECK(counts == std::array<std::size_t, 2>{2, 3});
}

TEST_CASE("the distance from uniform") {
  CHECK(scores::uniformity_distance(std::array{0.125, 0.375, 0.625, 0.875}) == 0.125);
  CHECK(scores::uniformity_distance(std::array{1.0, 1.0}) == 1);
  CHECK_THROWS_AS((void)scores::uniformity_distance(std::array{0.5, 0.25}), ArgumentError);
}

}  // namespace
