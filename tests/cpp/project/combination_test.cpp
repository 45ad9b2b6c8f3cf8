// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/combination.hpp>
#include <zhibiao/project/predictive.hpp>
#include <zhibiao/project/series.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace zhibiao::project;
using List = std::vector<double>;

/// A value a year, up to 2025.
Series until_2025(const List& values) {
  std::vector<int> years;
  for (std::size_t i = 0; i < values.size(); ++i)
    years.push_back(2026 - static_cast<int>(values.size()) + static_cast<int>(i));
  return {years, values};
}

CombinationOptions bounded(double lower, double upper) {
  CombinationOptions out;
  out.bounds = {lower, upper};
  return out;
}

Predictive year(const List& values, int horizon, const CombinationOptions& options = {}) {
  const auto series = until_2025(values);
  return {combination(series, horizon, options), horizon};
}

TEST_CASE("a constant 7 is projected to 7, however long it was, with room around it") {
  for (std::size_t n = 2; n < 12; ++n) {
    INFO(n);
    const auto y = year(List(n, 7), 4);
    CHECK(y.step().location == 7);
    CHECK(y.median() == doctest::Approx(7));
    CHECK(*y.mean() == doctest::Approx(7).epsilon(.003));  // its far tails end at 0
    CHECK(y.interval(.8).lower < 7);
    CHECK(y.interval(.8).upper < 8);
  }
}

TEST_CASE("all zeros are a point; one zero is not") {
  CHECK(year({0, 0, 0, 0, 0, 0}, 3).is_point());
  CHECK(year({0, 0}, 3).median() == 0);
  CHECK(year({0}, 3).interval(.95).upper > 0);
}

TEST_CASE("growth of 5% twice, or of 0% once, is open; zeros that stay are a point as they are of levels") {
  const CombinationOptions growth{{}, false, true, &growth_calibration};
  const auto width = [&](const List& values) {
    const auto [lower, upper] = year(values, 1, growth).interval(.95);
    return upper - lower;
  };
  CHECK(width({5, 5}) > 1.5);
  CHECK(width({5, 5}) < width({5, 5.2}));
  CHECK(width({0}) > 10);
  CHECK(width({5}) > width({0}));
  CHECK(year({5}, 1, growth).interval(.95).lower < 0);
  CHECK(year({0, 0}, 1, growth).is_point());
}

TEST_CASE("growth comes back to its mean, years near by counting more, and missing years none") {
  const CombinationOptions growth{{}, false, true, &growth_calibration};
  const Series series(std::vector<SeriesPoint>{{2020, 8}, {2022, 3}, {2023, 5}});
  const auto found = combination(series, 4, growth);
  const double mean = (.343 * 8 + .7 * 3 + 5) / (.343 + .7 + 1);
  for (const auto& step : found.steps) CHECK(step.location == doctest::Approx(mean));
  CHECK(found.filled == 0);
  CHECK(year({.1, 9}, 6, growth).step().location == doctest::Approx((.07 + 9) / 1.7));
  CHECK(year({5}, 6, growth).step().location == 5);
  CombinationOptions bounded = growth;
  bounded.bounds = {6, 100};
  CHECK(year({6, 6.5}, 1, bounded).step().location == doctest::Approx(10.7 / 1.7));
}

TEST_CASE("one to six values: a distribution, narrower with more of the same") {
  const List rising{50, 52, 53, 55, 58, 60};
  for (std::size_t n = 1; n <= rising.size(); ++n) {
    INFO(n);
    const auto y = year(List(rising.begin(), rising.begin() + static_cast<std::ptrdiff_t>(n)), 1);
    const auto [lower, upper] = y.interval(.95);
    CHECK(lower < rising[n - 1]);
    CHECK(upper > rising[n - 1]);
    CHECK(y.median() == doctest::Approx(y.step().location));
  }
  CHECK(year({50, 52, 53, 55, 58, 60}, 1).step().scale < year({58, 60}, 1).step().scale * 2);
  CHECK(year({58}, 1).step().location == 58);
}

TEST_CASE("few values are drawn to the last one") {
  CHECK(year({10, 14}, 1).step().location < 18);
  CHECK(year({10, 14}, 1).step().location > 14);
}

TEST_CASE("further years are less sure") {
  const List y{90, 96, 93, 101, 108, 106, 113, 120};
  for (int h = 2; h <= 10; ++h) CHECK(year(y, h).step().scale > year(y, h - 1).step().scale);
}

TEST_CASE("a share never passes a stated bound, and a full one keeps its probability") {
  const auto share = bounded(0, 1);
  for (const List& y :
       {List{.95, .97, .98, .985, .99}, List{.2, .5, .8, .9, .99}, List{.9, .99}, List{.99}}) {
    const auto last = year(y, 8, share);
    CHECK(last.quantile(.9999) <= 1);
    CHECK(last.step().location <= 1);
    CHECK(last.median() >= .9);
    CHECK(last.cdf(1) == 1);
    CHECK(*last.mean() < 1);
  }
  const auto full = year({97, 98, 99, 100, 100, 100}, 2, bounded(0, 100));
  CHECK(full.median() == 100);
  CHECK(full.probability(zhibiao::Bound::at_least, 100).low > .3);
  CHECK(full.probability(zhibiao::Bound::at_least, 100.01).low == 0);
}

TEST_CASE("an upper bound alone, bounds of another range, values on a bound") {
  CHECK(year({97, 98, 99, 99.5}, 6, bounded(-std::numeric_limits<double>::infinity(), 100)).quantile(.99) ==
        100);
  const auto index = year({-.9, -.5, .2, .4, .8}, 9, bounded(-1, 1));
  CHECK(index.quantile(.001) >= -1);
  CHECK(index.quantile(.999) <= 1);
  CHECK(year({40, 20, 8, 2, 0}, 3, bounded(0, 100)).quantile(.01) == 0);
}

TEST_CASE("a history without negative values has none ahead, unless told that it may") {
  const List falling{10, 8, 6, 4, 2, .5};
  CHECK(year(falling, 4).quantile(.01) == 0);
  CombinationOptions free;
  free.non_negative = false;
  CHECK(year(falling, 4, free).quantile(.01) < 0);
  CHECK(year({3, -1, 2, -2, 1, -3}, 4).quantile(.1) < 0);
}

TEST_CASE("from 2011 to 2014 is three years: slope, width, and what is told") {
  const Series gap(std::vector<SeriesPoint>{{2011, 60}, {2014, 66}});
  const auto found = combination(gap, 2);
  CHECK(found.origin == 2014);
  CHECK(found.filled == 2);
  const auto two = until_2025({64, 66});  // the same two units a year, seen for one year
  const auto yearly = combination(two, 2);
  CHECK(found.steps[0].location == doctest::Approx(yearly.steps[0].location).epsilon(.001));
  CHECK(found.steps[0].scale > yearly.steps[0].scale);
  const Series next(std::vector<SeriesPoint>{{2013, 60}, {2014, 66}});  // six units in one year
  CHECK(found.steps[0].location < combination(next, 2).steps[0].location);
  CHECK(found.steps[0].scale < combination(next, 2).steps[0].scale);
}

TEST_CASE("a straight line with years missing is as wide as its jumps, not as its fillings") {
  const Series full(std::vector<SeriesPoint>{
      {2010, 20}, {2011, 22}, {2012, 24}, {2013, 26}, {2014, 28}, {2015, 30}, {2016, 32}, {2017, 34}});
  const Series thin(std::vector<SeriesPoint>{{2010, 20}, {2012, 24}, {2014, 28}, {2016, 32}, {2017, 34}});
  CHECK(combination(full, 3).filled == 0);
  CHECK(combination(thin, 3).filled == 3);
  CHECK(combination(thin, 3).steps[2].scale > 1.1 * combination(full, 3).steps[2].scale);
  CHECK(combination(thin, 3).steps[2].location == doctest::Approx(combination(full, 3).steps[2].location));
}

struct Refused {
  List values;
  int horizon;
  CombinationOptions options;
  ForecastReason reason;
};

TEST_CASE("reasons, and nothing else in the forecast") {
  const double nan = std::nan("");
  const std::vector<int> years{2019, 2020, 2021};
  const std::vector<Refused> rows{
      {{}, 3, {}, ForecastReason::too_few_points},
      {{1, nan, 3}, 3, {}, ForecastReason::not_finite},
      {{1, 2, std::numeric_limits<double>::infinity()}, 3, {}, ForecastReason::not_finite},
      {{1, 2, 3}, 0, {}, ForecastReason::horizon_in_the_past},
      {{1, 2, 3}, -2, {}, ForecastReason::horizon_in_the_past},
      {{98, 99, 101}, 3, bounded(0, 100), ForecastReason::outside_bounds},
      {{-1, 2, 3}, 3, bounded(0, 100), ForecastReason::outside_bounds},
      {{1e306, 1e307, 1e308}, 9, {}, ForecastReason::too_large},
  };
  for (const auto& row : rows) {
    INFO(to_string(row.reason));
    const Observations y{std::span(years).first(row.values.size()), row.values};
    const auto found = combination(y, row.horizon, row.options);
    CHECK(found.reason == row.reason);
    CHECK(found.steps.empty());
    CHECK(combination_features(y, row.horizon, row.options).empty() ==
          (row.reason != ForecastReason::too_large));
  }
  CHECK_THROWS_AS((void)combination({}, 1, bounded(1, 1)), zhibiao::ArgumentError);
}

TEST_CASE("units do not matter: 亿 and 元 have the same forecast") {
  for (const List& y : {List{3, 4, 4, 6, 5, 7, 9}, List{3, 4, 4}, List{3}, List{-3, 4, -1, 0, 6}})
    for (const double unit : {1e-8, 1e8}) {
      List other;
      for (const double value : y) other.push_back(value * unit);
      for (const double p : {.025, .5, .975})
        CHECK(year(other, 3).quantile(p) == doctest::Approx(unit * year(y, 3).quantile(p)).epsilon(1e-8));
    }
}

TEST_CASE("storage used again gives the same") {
  CombinationWorkspace work;
  ModelForecast out;
  for (const List& y : {List{1, 2, 4, 7, 9}, List{5}, List{7, 7, 7}, List{}, List{4, 3, 2}}) {
    const auto series = until_2025(y);
    combination(series, 4, {}, work, out);
    const auto fresh = combination(series, 4);
    CHECK(out.reason == fresh.reason);
    CHECK(out.errors.empty() == fresh.errors.empty());
    REQUIRE(out.steps.size() == fresh.steps.size());
    for (std::size_t h = 0; h < out.steps.size(); ++h) CHECK(out.steps[h].scale == fresh.steps[h].scale);
  }
}

TEST_CASE("another calibration") {
  Calibration twice = default_calibration;
  twice.usual.weights[0] += std::log(2);
  for (double& z : twice.few[1].quantiles) z *= 3;
  CombinationOptions options;
  options.calibration = &twice;
  const List usual{1, 2, 4, 7, 9};
  CHECK(year(usual, 2, options).step().scale == doctest::Approx(2 * year(usual, 2).step().scale));
  const List few{104, 102, 107};
  const auto offset = [&](const Predictive& y) { return y.quantile(.9) - y.step().location; };
  CHECK(offset(year(few, 2, options)) == doctest::Approx(3 * offset(year(few, 2))));
}

TEST_CASE("features as a calibration is fitted on them") {
  const auto five = until_2025({10, 13, 12, 16, 16});
  const auto two = until_2025({10, 13});
  const auto one = until_2025({10});
  const auto usual = combination_features(five, 2);
  REQUIRE(usual.size() == 2);
  CHECK(usual[0].size() == 12);
  CHECK(usual[1][3] == doctest::Approx(std::log(2)));
  CHECK(combination_features(two, 2)[0].size() == 7);
  CHECK(combination_features(one, 2).empty());
}

}  // namespace
