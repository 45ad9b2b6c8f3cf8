// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/series.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using project::Observations;
using project::QuantityPoint;
using project::Series;
using project::SeriesError;
using project::SeriesPoint;

using Points = std::vector<SeriesPoint>;
using Quantities = std::vector<QuantityPoint>;

Quantity quantity(const char* number, const char* unit) {
  return {*Decimal::parse(number), Unit::named(unit)};
}

TEST_CASE("values with their years, gaps allowed") {
  const Series series(Points{{2018, 5}, {2020, 6}});
  const Observations y = series;
  CHECK(y.span_of_years() == 2);
  CHECK(y.last() == 6);
  CHECK(Series(std::array{2018, 2020}, std::array{5.0, 6.0}).size() == 2);
  CHECK(Series().observations().empty());
}

TEST_CASE("units that compare are brought to the first") {
  const Series series(Quantities{{2019, quantity("1.5", "公里")}, {2020, quantity("1600", "米")}});
  CHECK(series.observations().values[0] == 1.5);
  CHECK(series.observations().values[1] == 1.6);
}

struct Refused {
  const char* what;
  Points points;
  const char* field;
  int year;
  const char* message;
};

TEST_CASE("what is no yearly series names its cell") {
  const double infinite = std::numeric_limits<double>::infinity();
  const Refused table[] = {
      {"a year twice",
       {{2019, 1}, {2019, 2}},
       "year",
       2019,
       "Expected years in ascending order, each once, got 2019 after 2019; sort the values by year"},
      {"years that fall",
       {{2019, 1}, {2018, 2}},
       "year",
       2018,
       "Expected years in ascending order, each once, got 2018 after 2019; sort the values by year"},
      {"infinite",
       {{2019, 1}, {2020, infinite}},
       "value",
       2020,
       "Expected a finite value for 2020, got inf; leave out a year without a value"},
      {"not a number",
       {{2019, std::nan("")}},
       "value",
       2019,
       "Expected a finite value for 2019, got nan; leave out a year without a value"},
  };
  for (const auto& row : table) {
    INFO(row.what);
    try {
      const Series series(row.points);
      FAIL_CHECK("accepted");
    } catch (const SeriesError& error) {
      CHECK(error.field() == row.field);
      CHECK(error.year() == row.year);
      CHECK(std::string(error.what()) == row.message);
    }
  }
}

TEST_CASE("mixed units") {
  CHECK_THROWS_WITH_AS(Series(Quantities{{2019, quantity("1.5", "公里")}, {2020, quantity("16", "平方米")}}),
                       "Expected the unit 公里 for 2020, got 平方米; convert it first", SeriesError);
}

TEST_CASE("columns of different length") {
  CHECK_THROWS_WITH_AS(Series(std::array{2018, 2020}, std::array{5.0}), "Expected 2 values for values, got 1",
                       ArgumentError);
}

}  // namespace
