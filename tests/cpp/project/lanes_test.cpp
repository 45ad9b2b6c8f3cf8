// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/lanes.hpp>

#include <doctest/doctest.h>

#include <cstddef>

namespace {

using namespace zhibiao::project::detail;

Lanes counted(double first) {
  Lanes out;
  for (std::size_t i = 0; i < lane_count; ++i) out.set(i, first + static_cast<double>(i));
  return out;
}

TEST_CASE("each lane is reckoned with by itself, and a number stands in all") {
  const Lanes a = counted(1);
  const Lanes b = counted(5);
  for (std::size_t i = 0; i < lane_count; ++i) {
    const double x = 1 + static_cast<double>(i);
    CHECK((a + b)[i] == 2 * x + 4);
    CHECK((a - b)[i] == -4);
    CHECK((a * b)[i] == x * (x + 4));
    CHECK((a / b)[i] == x / (x + 4));
    CHECK((2 * a)[i] == 2 * x);
    CHECK(lesser(a, 2.5)[i] == lesser(x, 2.5));
    CHECK(lane(a, i) == x);
  }
  CHECK(lane(7.0, 3) == 7);
}

}  // namespace
