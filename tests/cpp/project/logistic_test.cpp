// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/logistic.hpp>
#include <zhibiao/project/predictive.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace {

using namespace zhibiao::project;

/// A curve that rises to `upper`, half of it reached in year 5.
std::vector<double> curve(double upper, std::size_t count) {
  std::vector<double> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(upper / (1 + std::exp(-0.6 * (static_cast<double>(i) - 5))));
  return out;
}

constexpr std::array years{2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019};

TEST_CASE("a curve is found again, with its ceiling stated or not") {
  const auto values = curve(80, years.size());
  const double wanted = curve(80, 13).back();
  const auto stated = logistic({years, values}, 3, {.upper = 80});
  CHECK(Predictive(stated, 3).median() == doctest::Approx(wanted));
  const auto fitted = logistic({years, values}, 3);
  CHECK(fitted.parameters[0].name == "upper");
  CHECK(fitted.parameters[0].value == doctest::Approx(80).epsilon(1e-5));
  CHECK(Predictive(fitted, 3).median() == doctest::Approx(wanted).epsilon(1e-5));
}

TEST_CASE("a fitted ceiling costs a degree of freedom, and stays below the highest there may be") {
  auto values = curve(80, years.size());
  values[3] += 1;
  CHECK(logistic({years, values}, 3, {.upper = 80}).steps[0].df == 8);
  CHECK(logistic({years, values}, 3).steps[0].df == 7);
  const auto capped = logistic({years, values}, 3, {.highest = 75});
  CHECK(capped.parameters[0].value == doctest::Approx(75));
  CHECK(Predictive(capped, 3).quantile(0.999) <= 75);
}

TEST_CASE("a share of .99 never passes 1") {
  constexpr std::array share{0.90, 0.93, 0.95, 0.96, 0.97, 0.98, 0.98, 0.985, 0.99, 0.99};
  const auto found = logistic({years, share}, 10, {.upper = 1});
  for (int h = 1; h <= 10; ++h) {
    CHECK(Predictive(found, h).quantile(0.9999) < 1);
    CHECK(*Predictive(found, h).mean() < 1);
  }
}

struct Row {
  const char* what;
  std::vector<double> values;
  LogisticOptions options;
  ForecastReason reason;
};

TEST_CASE("why there is no curve") {
  const Row table[] = {
      {"growth without a sign of an end", {5, 10, 20, 40}, {}, ForecastReason::no_convergence},
      {"but a ceiling may be stated", {5, 10, 20, 40}, {.upper = 100}, ForecastReason::none},
      {"or a highest one, which is then taken", {5, 10, 20, 40}, {.highest = 100}, ForecastReason::none},
      {"falling", {9, 7, 6, 5}, {}, ForecastReason::no_convergence},
      {"constant", {5, 5, 5, 5}, {}, ForecastReason::no_convergence},
      {"constant below a stated ceiling", {5, 5, 5, 5}, {.upper = 9}, ForecastReason::none},
      {"at the ceiling", {90, 95, 99, 100}, {.upper = 100}, ForecastReason::outside_bounds},
      {"at the highest", {90, 95, 99, 100}, {.highest = 100}, ForecastReason::outside_bounds},
      {"at the lower bound", {0, 5, 6, 7}, {}, ForecastReason::outside_bounds},
      {"below a stated lower bound", {4, 5, 6, 7}, {.lower = 4.5}, ForecastReason::outside_bounds},
      {"three values, ceiling to be fitted", {4, 6, 7}, {}, ForecastReason::too_few_points},
      {"three values, ceiling stated", {4, 6, 7}, {.upper = 9}, ForecastReason::none},
      {"two values", {4, 6}, {.upper = 9}, ForecastReason::too_few_points},
      {"not a number", {4, std::nan(""), 6, 7}, {}, ForecastReason::not_finite},
  };
  for (const auto& row : table) {
    INFO(row.what);
    const Observations y{std::span(years).first(row.values.size()), row.values};
    CHECK(logistic(y, 2, row.options).reason == row.reason);
  }
}

TEST_CASE("bounds that are none") {
  const auto values = curve(80, years.size());
  CHECK_THROWS_AS((void)logistic({years, values}, 1, {.lower = 5, .upper = 5}), zhibiao::ArgumentError);
  CHECK_THROWS_AS((void)logistic({years, values}, 1, {.lower = 5, .highest = 4}), zhibiao::ArgumentError);
}

}  // namespace
