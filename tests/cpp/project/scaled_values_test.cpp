// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/scaled_values.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <vector>

namespace {

using zhibiao::project::detail::ScaledValues;
using zhibiao::project::detail::SmallBuffer;

TEST_CASE("less the first, over the widest distance from it") {
  const std::vector<double> y{10, 14, 2, 10};
  const auto z = ScaledValues::from_first(y);
  CHECK(std::vector(z.values().begin(), z.values().end()) == std::vector{0.0, 0.5, -1.0, 0.0});
  CHECK(z.origin() == 10);
  CHECK(z.unit() == 8);
}

TEST_CASE("over the mean size") {
  const std::vector<double> y{1, 2, -3};
  const auto z = ScaledValues::over_mean(y);
  CHECK(z.unit() == doctest::Approx(2));
  CHECK(z.values()[2] == doctest::Approx(-1.5));
}

TEST_CASE("constants have no unit, and what a double cannot hold has none that is finite") {
  const std::vector<double> constant(3, 7.0);
  CHECK(ScaledValues::from_first(constant).unit() == 0);
  CHECK(ScaledValues::from_first(constant).values()[2] == 0);
  const std::vector<double> wide{1e308, -1e308};
  CHECK_FALSE(std::isfinite(ScaledValues::from_first(wide).unit()));
}

TEST_CASE("noise is that of the values as they were") {
  const std::vector<double> y{1e9, 1e9 + 1};
  CHECK(ScaledValues::from_first(y).noise() > 1e-7);
  const std::vector<double> small{0, 1};
  CHECK(ScaledValues::from_first(small).noise() < 1e-11);
}

TEST_CASE("as long as it must be") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{64}, std::size_t{65}, std::size_t{300}}) {
    SmallBuffer<int> buffer(size);
    CHECK(buffer.values().size() == size);
    for (auto& value : buffer.values()) value = 3;
    const auto copy = buffer;
    CHECK(copy.values().size() == size);
    if (size > 0) CHECK(copy.values().back() == 3);
  }
}

}  // namespace
