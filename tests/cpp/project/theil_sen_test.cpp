// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/linear_trend.hpp>
#include <zhibiao/project/theil_sen.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

namespace {

using namespace zhibiao::project;

constexpr std::array years{2014, 2015, 2016, 2017, 2018, 2019, 2020};

TEST_CASE("one odd year does not move the line, but widens its intervals") {
  constexpr std::array values{10.0, 12.0, 14.0, 30.0, 18.0, 20.0, 22.0};
  const auto line = theil_sen_line({years, values});
  CHECK(line.slope == 2);
  CHECK(line.level == 22);
  CHECK(line.sd == doctest::Approx(14 / std::sqrt(5.0)));
  CHECK(theil_sen({years, values}, 2).steps[1].location == 26);
}

TEST_CASE("its intervals are those of a line with its residuals") {
  constexpr std::array values{10.0, 12.0, 14.0, 30.0, 18.0, 20.0, 22.0};
  const auto ours = theil_sen({years, values}, 3);
  const auto least = linear_trend({years, values}, 3);
  const double ratio = ours.parameters[2].value / least.parameters[2].value;
  CHECK(ours.steps[2].scale == doctest::Approx(ratio * least.steps[2].scale));
}

TEST_CASE("real years: pairs across a gap count their years") {
  constexpr std::array gaps{2010, 2015, 2016};
  constexpr std::array values{0.0, 5.0, 6.0};
  CHECK(theil_sen_line({gaps, values}).slope == 1);
}

TEST_CASE("medians") {
  std::vector<double> odd{3, 1, 2};
  std::vector<double> even{4, 1, 2, 8};
  std::vector<double> one{5};
  CHECK(detail::median_of(odd) == 2);
  CHECK(detail::median_of(even) == 3);
  CHECK(detail::median_of(one) == 5);
}

TEST_CASE("too short, and not for logarithms") {
  constexpr std::array values{1.0, 2.0, 0.0};
  const Observations y{std::span(years).first(3), values};
  CHECK(theil_sen(y, 1).has_forecast());
  CHECK(theil_sen(y.last_values(2), 1).reason == ForecastReason::too_few_points);
  CHECK(theil_sen(y, 1, {.transform = Transform::log()}).reason == ForecastReason::not_positive);
}

}  // namespace
