// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/models.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace zhibiao::project;

TEST_CASE("each model has an id of its own, a name and a source") {
  std::set<std::string_view> ids;
  for (const auto& row : models()) {
    INFO(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK_FALSE(row.name.empty());
    CHECK_FALSE(row.source.empty());
    CHECK(&model(row.id) == &row);
  }
}

TEST_CASE("an unknown model lists those that are known") {
  CHECK_THROWS_WITH_AS((void)model("tea leaves"), doctest::Contains("one of last_value, drift, "),
                       zhibiao::ArgumentError);
}

const std::vector<int> years{2010, 2011, 2012, 2014, 2015, 2016, 2017, 2018, 2019, 2020};
const std::vector<double> rising{2.1, 4, 8, 19, 30, 45, 55, 66, 71, 76};

Observations first(std::size_t count) {
  return {std::span(years).first(count), std::span(rising).first(count)};
}

TEST_CASE("each model gives as many years as asked, ordered quantiles, and uses or tells of gaps") {
  for (const auto& row : models()) {
    INFO(row.id);
    const auto found = row.forecast(first(years.size()), 3);
    REQUIRE(found.has_forecast());
    REQUIRE(found.steps.size() == 3);
    CHECK(found.origin == 2020);
    CHECK((found.filled > 0) == row.fills_gaps);
    for (int h = 1; h <= 3; ++h) {
      const auto [lower, upper] = Predictive(found, h).interval(0.95);
      CHECK(lower < upper);
    }
  }
}

TEST_CASE("each model needs as many values as it says, and refuses what it cannot use") {
  for (const auto& row : models()) {
    INFO(row.id);
    CHECK(row.forecast(first(row.fewest - 1), 1).reason == ForecastReason::too_few_points);
    CHECK(row.forecast(first(row.fewest), 1).reason != ForecastReason::too_few_points);
    CHECK(row.forecast({}, 1).reason == ForecastReason::too_few_points);
    CHECK(row.forecast(first(years.size()), 0).reason == ForecastReason::horizon_in_the_past);
    auto broken = rising;
    broken[4] = std::nan("");
    CHECK(row.forecast({years, broken}, 1).reason == ForecastReason::not_finite);
  }
}

}  // namespace
