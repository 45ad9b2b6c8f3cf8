// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/crps.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

namespace {

using namespace zhibiao;
using scores::Estimator;
using scores::Member;

TEST_CASE("of a normal forecast") {
  CHECK(scores::crps_normal(0, 0, 1) == doctest::Approx(0.23369497725510913).epsilon(1e-12));
  CHECK(scores::crps_normal(5.2, 5, 0.4) == doctest::Approx(0.132561).epsilon(1e-5));
  CHECK(scores::crps_normal(80, 5, 1e-6) == doctest::Approx(75));  // almost a single number
}

TEST_CASE("of an ensemble; one member is the absolute error") {
  CHECK(scores::crps_ensemble(5, std::array{7.0}) == 2);
  CHECK(scores::crps_ensemble(3, std::array{2.0, 4.0}) == 0.5);
  CHECK(scores::crps_ensemble(3, std::array{2.0, 4.0}, Estimator::fair) == 0);
  CHECK(scores::crps_ensemble(3, std::array{Member{2, 3}, Member{4, 1}}) == 0.625);
}

TEST_CASE("a large ensemble comes near the distribution it was drawn from") {
  std::vector<double> members;
  for (int i = 1; i < 20000; ++i) {  // quantiles of the exponential distribution
    members.push_back(-std::log1p(-i / 20000.0));
  }
  // Its CRPS is y + 2 exp(-y) - 3/2 (Gneiting and Raftery 2007).
  CHECK(scores::crps_ensemble(1.0, members) == doctest::Approx(1 + 2 * std::exp(-1.0) - 1.5).epsilon(1e-3));
}

TEST_CASE("members that cannot be scored") {
  CHECK_THROWS_WITH_AS((void)scores::crps_ensemble(1, std::array{2.0, 1.0}),
                       "Expected members in ascending order for members, got another order", ArgumentError);
  CHECK_THROWS_AS((void)scores::crps_ensemble(1, std::vector<double>()), ArgumentError);
  CHECK_THROWS_AS((void)scores::crps_ensemble(1, std::array{2.0}, Estimator::fair), ArgumentError);
  CHECK_THROWS_AS((void)scores::crps_ensemble(1, std::array{Member{1, 0}}), ArgumentError);
  CHECK_THROWS_AS((void)scores::crps_ensemble(1, std::array<double, 2>{1.0, NAN}), ArgumentError);
}

}  // namespace
