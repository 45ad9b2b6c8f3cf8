// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/observations.hpp>

#include <doctest/doctest.h>

#include <array>

namespace {

using zhibiao::project::Observations;

constexpr std::array years{2011, 2014, 2015};
constexpr std::array values{5.0, 8.0, 9.0};
constexpr Observations y{years, values};

TEST_CASE("years are what they are: a gap counts in full") {
  CHECK(y.size() == 3);
  CHECK(y.first_year() == 2011);
  CHECK(y.last_year() == 2015);
  CHECK(y.first() == 5);
  CHECK(y.last() == 9);
  CHECK(y.span_of_years() == 4);
  CHECK(y.step(1) == 3);
  CHECK(y.step(2) == 1);
}

TEST_CASE("the last values") {
  CHECK(y.last_values(2).first_year() == 2014);
  CHECK(y.last_values(2).first() == 8);
  CHECK(y.last_values(9).size() == 3);
  CHECK(y.last_values(0).empty());
  CHECK(Observations{}.empty());
}

}  // namespace
