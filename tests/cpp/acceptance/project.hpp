// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/models.hpp>
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

/// Forecasts of one series by a model of the table ("project"), distributions of one year ("predictive"), and
/// the probability that a target is met ("target_probability").
namespace zhibiao::test {

namespace projecting {

using namespace zhibiao::project;

/// Equal but for a millionth; small numbers beside a `size`.
inline void check_close(double found, double wanted, double size = 1) {
  if (std::isinf(wanted))
    CHECK(found == wanted);
  else
    CHECK(std::abs(found - wanted) <= 1e-6 * std::abs(wanted) + 1e-9 * size);
}

[[nodiscard]] inline Series series_of(const Tree& input) {
  std::vector<int> years;
  for (const auto& [key, year] : input.get_child("years")) years.push_back(year.get_value<int>());
  return {years, reals(input.get_child("values"))};
}

/// By the table of models; a logistic curve with the bounds of the case.
[[nodiscard]] inline ModelForecast forecast_of(const Tree& input, const Observations& y) {
  const auto id = text(input, "model");
  const int horizon = *whole(input, "horizon");
  if (id == "logistic")
    return logistic(y, horizon, {real(input, "lower").value_or(0), real(input, "upper"), {}});
  return model(id).forecast(y, horizon);
}

/// Checks a list of quantiles, a year each.
inline void check_quantiles(const ModelForecast& found, const Tree& expect, const char* key, double p) {
  if (!expect.get_child_optional(key)) return;
  const auto wanted = reals(expect.get_child(key));
  REQUIRE(found.steps.size() == wanted.size());
  for (std::size_t h = 0; h < wanted.size(); ++h) {
    INFO(key << ", " << h + 1 << " years ahead");
    check_close(Predictive(found, static_cast<int>(h) + 1).quantile(p), wanted[h], std::abs(wanted[0]));
  }
}

inline void check_parameters(const ModelForecast& found, const Tree& expect) {
  const auto wanted = expect.get_child_optional("parameters");
  if (!wanted) return;
  for (const auto& [name, value] : *wanted) {
    INFO(name);
    const auto place = std::ranges::find(found.parameters, std::string_view(name), &Parameter::name);
    REQUIRE(place != found.parameters.end());
    check_close(place->value, value.get_value<double>());
  }
}

inline void check_project(const Case& row) {
  const auto series = series_of(row.input);
  const auto found = forecast_of(row.input, series);
  const auto reason = text(row.expect, "reason");
  CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
  CHECK(found.steps.empty() != found.has_forecast());
  check_quantiles(found, row.expect, "median", 0.5);
  check_quantiles(found, row.expect, "lower", 0.025);
  check_quantiles(found, row.expect, "lower50", 0.25);
  check_quantiles(found, row.expect, "upper", 0.975);
  check_parameters(found, row.expect);
}

[[nodiscard]] inline Transform transform_of(const Tree& input) {
  const auto scale = text(input, "transform");
  if (scale == "log") return Transform::log();
  return scale == "logit" ? Transform::logit(*real(input, "lower"), *real(input, "upper")) : Transform();
}

[[nodiscard]] inline Predictive predictive_of(const Tree& input) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  return {{*real(input, "location"), *real(input, "scale"), real(input, "df").value_or(infinite)},
          transform_of(input),
          {real(input, "limit_lower").value_or(-infinite), real(input, "limit_upper").value_or(infinite)}};
}

inline void check_predictive(const Case& row) {
  const auto y = predictive_of(row.input);
  const auto levels = reals(row.input.get_child("p"));
  const auto quantiles = reals(row.expect.get_child("quantile"));
  for (std::size_t i = 0; i < levels.size(); ++i) check_close(y.quantile(levels[i]), quantiles[i]);
  const auto values = reals(row.input.get_child("x"));
  const auto shares = reals(row.expect.get_child("cdf"));
  for (std::size_t i = 0; i < values.size(); ++i) check_close(y.cdf(values[i]), shares[i]);
  const auto mean = real(row.expect, "mean");
  REQUIRE(y.mean().has_value() == mean.has_value());
  if (mean) check_close(*y.mean(), *mean);
}

/// The bound whose symbol stands in tables: `>=`.
[[nodiscard]] inline Bound bound_of(const std::string& symbol) {
  const auto found = std::ranges::find(bound_symbols, symbol);
  REQUIRE(found != bound_symbols.end());
  return static_cast<Bound>(found - bound_symbols.begin());
}

inline void check_target(const Case& row) {
  const auto wanted = text(row.expect, "error");
  try {
    const auto found = predictive_of(row.input).probability(
        bound_of(text(row.input, "bound")), *real(row.input, "value"), real(row.input, "value2"),
        real(row.input, "half_width").value_or(0));
    CHECK(wanted == "");
    CHECK(found.low == doctest::Approx(*real(row.expect, "low")).epsilon(5e-6));
    CHECK(found.high == doctest::Approx(*real(row.expect, "high")).epsilon(5e-6));
  } catch (const ArgumentError& error) {
    CHECK(error.argument() == wanted);
  }
}

}  // namespace projecting

inline void add_project(Handlers& all) {
  all["project"] = projecting::check_project;
  all["predictive"] = projecting::check_predictive;
  all["target_probability"] = projecting::check_target;
}

}  // namespace zhibiao::test
