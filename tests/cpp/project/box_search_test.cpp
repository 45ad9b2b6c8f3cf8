// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/box_search.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace {

using namespace zhibiao::project::detail;

/// From the centre of the box down a function of one place.
template <std::size_t D, class F>
Lowest<D> lowest(F value) {
  const auto f = [&](const std::array<Lanes, D>& x) {
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i) {
      Place<D> place;
      for (std::size_t d = 0; d < D; ++d) place[d] = x[d][i];
      out.set(i, value(place));
    }
    return out;
  };
  BoxSearch<D, decltype(f)> search(f);
  Place<D> centre;
  centre.fill(0.5);
  const std::array<Place<D>, 1> start{centre};
  search.look(start);
  search.descend(1e-12, 60);
  return search.best();
}

double square(double x) { return x * x; }

TEST_CASE("inside the box, on its border, and in a corner") {
  for (const double at : {0.0, 0.013, 0.37, 0.5, 0.99, 1.0}) {
    CAPTURE(at);
    const auto found = lowest<1>([&](const Place<1>& x) { return std::cosh(3 * (x[0] - at)); });
    CHECK(found.at[0] == doctest::Approx(at).epsilon(1e-5));
  }
  CHECK(lowest<1>([](const Place<1>& x) { return x[0]; }).at[0] == 0);
  CHECK(lowest<1>([](const Place<1>& x) { return -x[0] * x[0]; }).at[0] == 1);
  const auto corner = lowest<2>([](const Place<2>& x) { return square(x[0] + 0.5) + square(x[1] - 2); });
  CHECK(corner.at[0] == 0);
  CHECK(corner.at[1] == 1);
}

TEST_CASE("a crooked valley") {
  const auto found =
      lowest<2>([](const Place<2>& x) { return 100 * square(x[1] - x[0] * x[0]) + square(0.8 - x[0]); });
  CHECK(found.at[0] == doctest::Approx(0.8).epsilon(1e-4));
  CHECK(found.at[1] == doctest::Approx(0.64).epsilon(1e-4));
}

TEST_CASE("three numbers that pull at each other, one against its border") {
  const auto found = lowest<3>([](const Place<3>& x) {
    return square(x[0] + x[1] - 0.7) + square(x[1] - x[2] + 0.9) + square(x[0] - 0.1) / 10;
  });
  CHECK(found.at[0] == doctest::Approx(0.1 + 10 / 24.0).epsilon(1e-5));
  CHECK(found.at[1] == doctest::Approx(0.1 + 1 / 24.0).epsilon(1e-5));
  CHECK(found.at[2] == 1);
}

TEST_CASE("walls are not entered") {
  const auto found = lowest<1>(
      [](const Place<1>& x) { return x[0] < 0.2 ? std::numeric_limits<double>::infinity() : square(x[0]); });
  CHECK(found.at[0] >= 0.2);
  CHECK(found.at[0] < 0.25);
}

}  // namespace
