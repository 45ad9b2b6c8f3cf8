// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/ranked_probability.hpp>

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace zhibiao;

TEST_CASE("ordered categories: behind, slow, on track, met") {
  const std::array forecast{0.01, 0.32, 0.44, 0.23};
  CHECK(scores::ranked_probability(3, forecast) == doctest::Approx(0.1619));
  // The further from what came, the worse.
  CHECK(scores::ranked_probability(1, forecast) > scores::ranked_probability(2, forecast));
}

TEST_CASE("what is no distribution is refused") {
  CHECK_THROWS_WITH_AS((void)scores::ranked_probability(1, std::array{0.5, 0.25}),
                       "Expected a sum of 1 for probabilities, got 0.75", ArgumentError);
  CHECK_THROWS_WITH_AS((void)scores::ranked_probability(3, std::array{0.5, 0.5}),
                       "Expected a category from 1 to 2 for observed, got 3", ArgumentError);
  CHECK_THROWS_AS((void)scores::ranked_probability(1, std::array{1.0}), ArgumentError);
  CHECK_THROWS_AS((void)scores::ranked_probability(1, std::array{1.5, -0.5}), ArgumentError);
}

}  // namespace
