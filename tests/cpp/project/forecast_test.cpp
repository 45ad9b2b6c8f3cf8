// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/forecast.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace {

using namespace zhibiao::project;

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Row {
  std::vector<double> values;
  int horizon;
  Transform transform;
  ForecastReason reason;
};

TEST_CASE("what every model refuses, three values being needed") {
  const Row table[] = {
      {{5, 6, 7}, 1, {}, ForecastReason::none},
      {{5, 6}, 1, {}, ForecastReason::too_few_points},
      {{}, 1, {}, ForecastReason::too_few_points},
      {{5, 6, 7}, 0, {}, ForecastReason::horizon_in_the_past},
      {{5, 6, 7}, -2, {}, ForecastReason::horizon_in_the_past},
      {{5, std::nan(""), 7}, 1, {}, ForecastReason::not_finite},
      {{5, infinite, 7}, 1, {}, ForecastReason::not_finite},
      {{0, -6, 7}, 1, {}, ForecastReason::none},
      {{5, 0, 7}, 1, Transform::log(), ForecastReason::not_positive},
      {{5, -6, 7}, 1, Transform::log(), ForecastReason::not_positive},
      {{5, 6, 100}, 1, Transform::logit(0, 100), ForecastReason::outside_bounds},
      {{5, 6, 99.9}, 1, Transform::logit(0, 100), ForecastReason::none},
  };
  const std::vector years{2018, 2019, 2020};
  for (const auto& row : table) {
    const Observations y{std::span(years).first(row.values.size()), row.values};
    CHECK(detail::refusal(y, 3, row.horizon, row.transform) == row.reason);
  }
}

TEST_CASE("a forecast beyond the range of double is none") {
  ModelForecast forecast;
  forecast.steps = {{800, 1, normal_df}};
  CHECK(detail::on_scale(forecast, Transform::log(), {}).reason == ForecastReason::too_large);
  CHECK(detail::on_scale(forecast, Transform::log(), {}).steps.empty());
  CHECK(detail::on_scale(forecast, {}, {}).has_forecast());
  forecast.steps[0].scale = infinite;
  CHECK(detail::on_scale(forecast, {}, {}).reason == ForecastReason::too_large);
  forecast.steps[0] = {std::nan(""), 1, normal_df};
  CHECK(detail::on_scale(forecast, {}, {}).reason == ForecastReason::too_large);
}

TEST_CASE("a forecast that is refused stays so") {
  const auto none = detail::refused(ForecastReason::no_convergence);
  CHECK_FALSE(none.has_forecast());
  CHECK(detail::on_scale(none, Transform::log(), {}).reason == ForecastReason::no_convergence);
}

TEST_CASE("a spread that doubles cannot tell from none is none") {
  CHECK(detail::without_noise(1e-13, 100, {}) == 0);
  CHECK(detail::without_noise(1e-9, 100, {}) == 1e-9);
  CHECK(detail::without_noise(1e-15, 1e-3, {}) == 1e-15);
  CHECK(detail::without_noise(1e-15, 1e-3, Transform::log()) == 0);  // of the values' own digits
}

TEST_CASE("names") {
  CHECK(to_string(ForecastReason::none) == "none");
  CHECK(to_string(ForecastReason::outside_bounds) == "outside_bounds");
  CHECK(to_string(ForecastReason::too_large) == "too_large");
}

}  // namespace
