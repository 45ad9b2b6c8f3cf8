// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/combination.hpp>
#include <zhibiao/project/predictive.hpp>
#include <zhibiao/project/series.hpp>

#include "acceptance/case.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

/// The default forecaster ("combination"): its members, location, scale and limits.
namespace zhibiao::test {

namespace combining {

using namespace zhibiao::project;

/// Equal to a part in 10^9 of the size of the series.
inline void check_equal(double found, double wanted, double size) {
  CHECK(std::abs(found - wanted) <= 1e-9 * (std::abs(wanted) + size));
}

[[nodiscard]] inline Series history(const Tree& input) {
  std::vector<int> years;
  for (const auto& [key, year] : input.get_child("years")) years.push_back(year.get_value<int>());
  return {years, reals(input.get_child("values"))};
}

[[nodiscard]] inline CombinationOptions options_of(const Tree& input) {
  CombinationOptions out;
  constexpr double infinite = std::numeric_limits<double>::infinity();
  out.bounds = {real(input, "lower").value_or(-infinite), real(input, "upper").value_or(infinite)};
  out.non_negative = whole(input, "non_negative").value_or(1) != 0;
  return out;
}

/// What a key of the case says of one year.
[[nodiscard]] inline double told_of(const Predictive& y, const std::string& key, double last) {
  if (key == "location") return y.step().location;
  if (key == "scale") return y.step().scale;
  if (key == "at_least_last") return y.probability(Bound::at_least, last).low;
  return y.quantile(key == "lower" ? 0.025 : key == "upper" ? 0.975 : 0.5);
}

inline void check_years(const Case& row, const ModelForecast& found, const Observations& y) {
  const double size = std::abs(y.last());
  for (const std::string key : {"location", "scale", "lower", "median", "upper", "at_least_last"}) {
    const auto wanted = reals(row.expect.get_child(key));
    REQUIRE(found.steps.size() == wanted.size());
    for (std::size_t h = 0; h < wanted.size(); ++h) {
      INFO(key << ", " << h + 1 << " years ahead");
      check_equal(told_of(Predictive(found, static_cast<int>(h) + 1), key, y.last()), wanted[h], size);
    }
  }
}

/// The members as they are run on the level, where the case does not state bounds.
inline void check_members(const Case& row, const Observations& y) {
  namespace inner = zhibiao::project::detail::combining;
  CombinationWorkspace work;
  const auto filled = regular_into(y, work.values);
  CHECK(filled == *whole(row.expect, "filled"));
  const auto limits = inner::limits_of(y, options_of(row.input));
  const auto horizon = static_cast<std::size_t>(*whole(row.input, "horizon"));
  if (y.size() < 2) return;
  const auto used = inner::run_members(y.size(), horizon, limits, work);
  const auto& wanted = row.expect.get_child("members");
  REQUIRE(used == wanted.size());
  std::size_t k = 0;
  for (const auto& member : inner::members) {
    if (y.size() < member.fewest) continue;
    INFO(member.name);
    const auto path = reals(wanted.get_child(std::string(member.name)));
    for (std::size_t h = 0; h < horizon; ++h)
      check_equal(work.paths[k * horizon + h], path[h], std::abs(y.last()));
    ++k;
  }
}

inline void check_combination(const Case& row) {
  const auto series = history(row.input);
  const Observations y = series;
  const auto found = combination(y, *whole(row.input, "horizon"), options_of(row.input));
  const auto reason = text(row.expect, "reason");
  CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
  CHECK(found.steps.empty() != found.has_forecast());
  if (!reason.empty()) return;
  check_years(row, found, y);
  check_members(row, y);
}

}  // namespace combining

inline void add_project_default(Handlers& all) { all["combination"] = combining::check_combination; }

}  // namespace zhibiao::test
