// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/combination_features.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace zhibiao::project;
using namespace zhibiao::project::detail::combining;

constexpr std::array years{2011, 2012, 2013, 2014, 2015};
constexpr std::array values{10.0, 13.0, 12.0, 16.0, 16.0};
constexpr Observations y{years, values};

TEST_CASE("movement, by hand: changes 3, -1, 4, 0 and half a percent of 13.4") {
  const auto found = movement(y);
  const double quiet = .005 * 13.4;
  CHECK(found.level == doctest::Approx(13.4));
  CHECK(found.base == doctest::Approx(std::hypot(2, quiet)));
  CHECK(found.spread == doctest::Approx(std::hypot(std::sqrt(17 / 3.0), quiet)));
  CHECK(found.recent == doctest::Approx(std::hypot(5 / 3.0, quiet)));
}

TEST_CASE("a change over three years counts as one of its size over the root of three") {
  static constexpr std::array gaps{2011, 2014, 2015};
  static constexpr std::array jumps{10.0, 16.0, 18.0};
  constexpr Observations z{gaps, jumps};
  CHECK(change(z, 1) == doctest::Approx(6 / std::sqrt(3)));
  CHECK(mean_size(z, 2) == doctest::Approx((6 / std::sqrt(3) + 2) / 2));
  CHECK(spread_of_changes(z) == doctest::Approx(0).scale(1));  // both two a year
}

TEST_CASE("nothing but zeros has no base; two values have no spread") {
  static constexpr std::array<double, 5> zeros{};
  CHECK(movement({years, zeros}).base == 0);
  CHECK(movement(y.last_values(2)).spread == 0);
  CHECK(movement(y.last_values(2)).base == doctest::Approx(.08));  // 16 and 16: the floor
}

TEST_CASE("features in order, logarithms of sizes over the base") {
  const Movement m{2, 8, 4, 1};
  const Horizon at{3, -16, .5};
  const auto found = features(m, at, 24);
  const double h = std::log(3);
  const std::array<double, 10> wanted{
      1,           h,           h * h,       std::log(2),  std::log(2) * h,
      std::log(4), std::log(8), std::log(2), std::log(.5), std::log((.5 + .02 * 2 * 3) / 2)};
  for (std::size_t k = 0; k < wanted.size(); ++k) CHECK(found[k] == doctest::Approx(wanted[k]));
  const auto few = features_of_few(m, at);
  CHECK(few[3] == doctest::Approx(std::log(4)));
  CHECK(few[4] == doctest::Approx(wanted[9]));
}

TEST_CASE("floors: sizes under a fiftieth of the base, levels and forecasts under a twentieth") {
  const Movement m{2, 0, 0, 0};
  const auto found = features(m, {1, 0, 0}, 12);
  CHECK(found[5] == doctest::Approx(std::log(.05)));
  CHECK(found[6] == doctest::Approx(std::log(.05)));
  CHECK(found[7] == doctest::Approx(std::log(.02)));
  CHECK(found[9] == doctest::Approx(std::log(.02)));
}

TEST_CASE("widened") { CHECK(widened<3>({1, 2, 3}, {1, 0, -1}) == doctest::Approx(std::exp(-2))); }

}  // namespace
