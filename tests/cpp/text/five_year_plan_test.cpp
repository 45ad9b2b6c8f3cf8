// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/five_year_plan.hpp>

#include <doctest/doctest.h>

namespace zhibiao {
namespace {

TEST_CASE("the years of a five-year plan") {
  struct Row {
    int number;
    Period years;
  };
  constexpr Row rows[] = {
      {1, Period::years(1953, 1957)},
      {2, Period::years(1958, 1962)},
      {3, Period::years(1966, 1970)},
      {5, Period::years(1976, 1980)},
      {6, Period::years(1981, 1985)},
      {8, Period::years(1991, 1995)},
      {10, Period::years(2001, 2005)},
      {13, Period::years(2016, 2020)},
      {14, Period::years(2021, 2025)},
      {15, Period::years(2026, 2030)},
      {20, Period::years(2051, 2055)},
      {0, {}},
      {21, {}},
      {-3, {}},
  };
  for (const auto& row : rows) CHECK(five_year_plan(row.number) == row.years);
}

TEST_CASE("plans follow one another, with three years of adjustment after the second") {
  for (int n = 2; n <= 20; ++n)
    CHECK(five_year_plan(n).first == five_year_plan(n - 1).last + (n == 3 ? 4 : 1));
}

}  // namespace
}  // namespace zhibiao
