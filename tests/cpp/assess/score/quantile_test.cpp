// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/quantile.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao;

TEST_CASE("the pinball loss: a high quantile may be too high, not too low") {
  CHECK(scores::pinball(0.3, 0.5, 0.2) == doctest::Approx(0.16));
  CHECK(scores::pinball(0.3, 0.1, 0.2) == doctest::Approx(0.04));
  CHECK(scores::pinball(6, 5, 0.9) > scores::pinball(4, 5, 0.9));
  CHECK(scores::pinball(6, 5, 0.5) == 0.5);  // half the absolute error
  CHECK_THROWS_AS((void)scores::pinball(1, 1, 0), ArgumentError);
}

TEST_CASE("an interval score is that of its two quantiles: 2/a (pinball + pinball)") {
  const scores::CentralInterval forecast{4.5, 6.5, 0.1};
  for (const double y : {3.0, 4.5, 5.0, 9.0}) {
    const double both = scores::pinball(y, 4.5, 0.05) + scores::pinball(y, 6.5, 0.95);
    CHECK(scores::interval(y, forecast) == doctest::Approx(2 / 0.1 * both));
  }
}

TEST_CASE("the weighted interval score; without intervals it is the absolute error") {
  CHECK(scores::weighted_interval(3, 5, {}) == 2);
  CHECK(scores::weighted_interval(3, 5, std::array{scores::CentralInterval{4, 6, 0.5}}) ==
        doctest::Approx((0.5 * 2 + 0.25 * 6) / 1.5));
  CHECK_THROWS_AS((void)scores::weighted_interval(3, NAN, {}), ArgumentError);
}

}  // namespace
