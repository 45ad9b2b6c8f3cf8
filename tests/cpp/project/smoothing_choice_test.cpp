// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/smoothing_choice.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <vector>

namespace {

using namespace zhibiao::project;
using enum SmoothingTrend;
using enum SmoothingErrors;
using Values = std::vector<double>;

const Values rising{61.2, 63.5, 64.1, 67.8, 66.9, 70.2, 73.4, 72.8, 75.1, 77.9, 79.0, 82.4};

/// The lowest AICc of all six models, each fitted to the end.
double lowest_aicc(const Values& y) {
  double out = std::numeric_limits<double>::infinity();
  for (const auto trend : {level, linear, damped})
    for (const auto errors : {additive, multiplicative}) {
      const auto fit = fit_smoothing(y, trend, errors);
      if (fit.has_fit()) out = std::min(out, fit.aicc);
    }
  return out;
}

/// Levels and slopes that wander; every third series flat, every third one growing by per cents.
Values random_series(std::mt19937_64& random, std::size_t which) {
  std::normal_distribution<double> normal;
  Values out(8 + random() % 14);
  double value = 50, slope = normal(random);
  for (auto& y : out) {
    slope += which % 3 == 0 ? 0 : 0.4 * normal(random);
    value += which % 3 == 1 ? 0.05 * value : which % 3 == 2 ? slope : 0;
    y = std::abs(value + 2 * normal(random)) + 1;
  }
  return out;
}

TEST_CASE("the chosen model has the lowest AICc, among those that may be chosen") {
  const auto best = select_smoothing(rising);
  for (const auto trend : {level, linear, damped}) {
    for (const auto errors : {additive, multiplicative})
      CHECK(best.aicc <= fit_smoothing(rising, trend, errors).aicc);
    CHECK(select_smoothing(rising, {trend, {}}).trend == trend);
  }
  CHECK(select_smoothing(rising, {{}, multiplicative}).errors == multiplicative);
  CHECK(select_smoothing(std::vector<double>{-3, 1, -2, 4, 3, 7, 6, 5, 9}).errors == additive);
  CHECK(select_smoothing(std::vector<double>{-3, 1, -2, 4}, {{}, multiplicative}).reason ==
        ForecastReason::not_positive);
  CHECK(select_smoothing(std::vector<double>{1, 2, 4}).trend == level);
  CHECK(select_smoothing(std::vector<double>{1, 2}).reason == ForecastReason::too_few_points);
  const std::vector<double> five{1, 2, 4, 7, 9};
  CHECK(select_smoothing(five, {linear, additive}).trend == linear);
}

TEST_CASE("skipping what promises little seldom changes the choice") {
  std::mt19937_64 random(7);
  constexpr int count = 300;
  int behind = 0;
  for (int i = 0; i < count; ++i) {
    const auto y = random_series(random, static_cast<std::size_t>(i));
    const double chosen = select_smoothing(y).aicc, best = lowest_aicc(y);
    CHECK(chosen >= best);  // it is one of the six, as fitted alone
    behind += chosen > best + 1e-6 ? 1 : 0;
  }
  CHECK(behind <= count / 100);
}

TEST_CASE("the simplest of the models that meet the data exactly") {
  struct {
    Values y;
    SmoothingChoice choice;
    SmoothingTrend trend;
    SmoothingErrors errors;
  } const rows[] = {
      {Values(8, 7.0), {}, level, additive},
      {Values(8, 7.0), {{}, multiplicative}, level, multiplicative},
      {Values(8, 7.0), {damped, {}}, damped, additive},
      {{1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8}, {}, linear, additive},
      {{1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8}, {{}, multiplicative}, linear, multiplicative},
  };
  for (const auto& row : rows) {
    const auto fit = select_smoothing(row.y, row.choice);
    CAPTURE(row.y.back());
    CHECK(to_string(fit.trend) == to_string(row.trend));
    CHECK(to_string(fit.errors) == to_string(row.errors));
  }
  CHECK(select_smoothing(Values{1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8}).sd == 0);
}

TEST_CASE("what none of the models can be fitted to") {
  CHECK(select_smoothing(Values{}).reason == ForecastReason::too_few_points);
  CHECK(select_smoothing(Values{-1e308, 1e308, -1e308, 1e308, 5, 6}).reason == ForecastReason::too_large);
  CHECK(select_smoothing(Values{1, 2, 3, 4}, {linear, {}}).reason == ForecastReason::too_few_points);
  CHECK(select_smoothing(Values{-1, 2, 3, 4}, {{}, multiplicative}).reason == ForecastReason::not_positive);
}

}  // namespace
