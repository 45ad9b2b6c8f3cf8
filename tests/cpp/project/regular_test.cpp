// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/regular.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

using zhibiao::project::Observations;
using zhibiao::project::regular;
using zhibiao::project::regular_into;

struct Row {
  std::vector<int> years;
  std::vector<double> values;
  std::vector<double> filled;
  int count;
};

TEST_CASE("gaps lie on the line between their neighbours, and are counted") {
  const Row table[] = {
      {{2011, 2014, 2015}, {5, 8, 6}, {5, 6, 7, 8, 6}, 2},
      {{2011, 2012}, {5, 8}, {5, 8}, 0},
      {{2011, 2013, 2015}, {4, 0, -1}, {4, 2, 0, -0.5, -1}, 2},
      {{2011}, {5}, {5}, 0},
      {{}, {}, {}, 0},
  };
  for (const auto& row : table) {
    const auto found = regular({row.years, row.values});
    CHECK(found.values == row.filled);
    CHECK(found.filled == row.count);
    CHECK(found.first_year == (row.years.empty() ? 0 : 2011));
  }
}

TEST_CASE("storage is used again") {
  std::vector<double> values{9, 9, 9};
  const std::vector years{2011, 2013};
  const std::vector<double> known{1, 3};
  CHECK(regular_into({years, known}, values) == 1);
  CHECK(values == std::vector<double>{1, 2, 3});
}

}  // namespace
