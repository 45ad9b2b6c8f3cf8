// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/forecast_by.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <vector>

namespace {

using namespace zhibiao::project;

const std::vector<int> years{2018, 2019, 2020, 2021, 2022, 2023, 2024};
const std::vector<double> share{.91, .93, .95, .965, .975, .985, .99};
const Observations observed{years, share};
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST_CASE("no model passes a stated bound") {
  for (const auto& row : models()) {
    INFO(row.id);
    const auto found = forecast_by(row.id, observed, 20, {0, 1});
    REQUIRE(found.has_forecast());
    for (int h = 1; h <= 20; ++h) {
      const Predictive y(found, h);
      CHECK(y.quantile(0.999999) <= 1);
      CHECK(y.quantile(0.000001) >= 0);
      CHECK(y.probability(zhibiao::Bound::above, 1).high == 0);
    }
  }
}

TEST_CASE("a bound on one side leaves the other as it was") {
  const auto open = forecast_by("drift", observed, 3);
  const auto clipped = forecast_by("drift", observed, 3, {-infinite, 1});
  CHECK(Predictive(open, 3).quantile(1e-9) < 1);
  CHECK(Predictive(open, 3).quantile(1e-9) == Predictive(clipped, 3).quantile(1e-9));
  CHECK(Predictive(open, 3).quantile(0.99) > 1);
  CHECK(Predictive(clipped, 3).quantile(0.99) == 1);
}

TEST_CASE("without bounds the model is as the table has it, and the default has no end at 0") {
  for (const auto& row : models()) {
    INFO(row.id);
    const auto table = row.forecast(observed, 2), found = forecast_by(row.id, observed, 2);
    REQUIRE(found.reason == table.reason);
    if (!found.has_forecast()) continue;
    CHECK(found.limits == (row.id == default_model ? Limits{} : table.limits));
    CHECK(Predictive(found, 2).quantile(0.9) == Predictive(table, 2).quantile(0.9));
  }
}

TEST_CASE("growth has a calibration of its own: it moves further than levels of the same size") {
  const std::vector<int> two{2023, 2024};
  const std::vector<double> rates{5.2, 5};
  const auto width = [&](const char* model, ValueKind kind) {
    const auto [lower, upper] = Predictive(forecast_by(model, {two, rates}, 1, {}, kind), 1).interval(.95);
    return upper - lower;
  };
  CHECK(width("combination", ValueKind::growth) > 2 * width("combination", ValueKind::quantity));
  CHECK(width("combination", ValueKind::share) == width("combination", ValueKind::unknown));
  CHECK(forecast_by("drift", observed, 1, {}, ValueKind::growth).steps[0].scale ==
        forecast_by("drift", observed, 1).steps[0].scale);
}

TEST_CASE("a value beyond its bound, bounds that are none, a model that is none") {
  for (const auto& row : models()) {
    INFO(row.id);
    CHECK(forecast_by(row.id, observed, 1, {0, .98}).reason == ForecastReason::outside_bounds);
    CHECK(forecast_by(row.id, observed, 1, {.92, 1}).reason == ForecastReason::outside_bounds);
  }
  CHECK_THROWS_AS((void)forecast_by("drift", observed, 1, {1, 0}), zhibiao::ArgumentError);
  CHECK_THROWS_AS((void)forecast_by("drift", observed, 1, {1, 1}), zhibiao::ArgumentError);
  CHECK_THROWS_AS((void)forecast_by("tea leaves", observed, 1), zhibiao::ArgumentError);
  CHECK(model(default_model).fewest == 1);
}

}  // namespace
