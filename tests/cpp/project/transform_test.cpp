// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/transform.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace {

using zhibiao::ArgumentError;
using zhibiao::project::Scale;
using zhibiao::project::Transform;

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Row {
  Transform transform;
  double value;
  double scaled;
};

TEST_CASE("there and back") {
  const Row table[] = {
      {Transform::identity(), -3, -3},
      {Transform::log(), 1, 0},
      {Transform::log(), 20, std::log(20)},
      {Transform::logit(0, 100), 50, 0},
      {Transform::logit(0, 100), 90, std::log(9)},
      {Transform::logit(0, 100), 10, -std::log(9)},
      {Transform::logit(20, 50), 30, -std::log(2)},
  };
  for (const auto& [transform, value, scaled] : table) {
    INFO(to_string(transform.scale()) << " of " << value);
    CHECK(transform.admits(value));
    CHECK(transform.forward(value) == doctest::Approx(scaled));
    CHECK(transform.back(scaled) == doctest::Approx(value));
  }
}

TEST_CASE("the ends of a scale are its bounds") {
  const auto share = Transform::logit(0, 100);
  CHECK(share.back(infinite) == 100);
  CHECK(share.back(-infinite) == 0);
  CHECK(share.back(800) == 100);
  CHECK(share.back(-800) == 0);
  CHECK(Transform::log().back(-infinite) == 0);
  CHECK(Transform::log().back(infinite) == infinite);
}

TEST_CASE("what a scale does not admit") {
  CHECK_FALSE(Transform::log().admits(0));
  CHECK_FALSE(Transform::log().admits(-1));
  CHECK_FALSE(Transform::logit(0, 100).admits(0));
  CHECK_FALSE(Transform::logit(0, 100).admits(100));
  CHECK_FALSE(Transform::logit(0, 100).admits(std::nan("")));
  CHECK(Transform::identity().admits(-1e300));
}

TEST_CASE("bounds that are none") {
  CHECK_THROWS_WITH_AS((void)Transform::logit(5, 5), "Expected a bound above lower for upper, got 5",
                       ArgumentError);
  CHECK_THROWS_AS((void)Transform::logit(0, infinite), ArgumentError);
  CHECK_THROWS_AS((void)Transform::logit(std::nan(""), 1), ArgumentError);
}

TEST_CASE("names") {
  CHECK(to_string(Scale::identity) == "identity");
  CHECK(to_string(Scale::log) == "log");
  CHECK(to_string(Scale::logit) == "logit");
}

}  // namespace
