// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/models.hpp>
#include <zhibiao/project/series.hpp>

#include "acceptance/case.hpp"
#include "acceptance/project.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// Models whose parameters are searched for: forecasts of one series beside those of an independent search
/// ("fitted_model"), and fits beside those of a package, which must not be better ("reference_fit").
namespace zhibiao::test {

namespace smoothing {

using namespace zhibiao::project;

inline void check_within(double found, double wanted, double allowed) {
  CAPTURE(found);
  CAPTURE(wanted);
  CHECK(std::abs(found - wanted) <= allowed);
}

[[nodiscard]] inline double largest(const std::vector<double>& values) {
  double out = 0;
  for (const double value : values) out = std::max(out, std::abs(value));
  return out;
}

[[nodiscard]] inline double parameter(const ModelForecast& found, std::string_view name) {
  const auto place = std::ranges::find(found.parameters, name, &Parameter::name);
  REQUIRE(place != found.parameters.end());
  return place->value;
}

/// The likelihood may be above what another search found, never below; the forecast is then its own.
[[nodiscard]] inline bool same_optimum(const ModelForecast& found, const Tree& expect) {
  const auto wanted = real(expect, "parameters.log_likelihood");
  if (!wanted) return true;
  const double reached = parameter(found, "log_likelihood");
  CHECK(reached >= *wanted - 1e-5);
  return reached <= *wanted + 1e-5;
}

inline void check_steps(const ModelForecast& found, const Tree& expect, double size) {
  const auto locations = reals(expect.get_child("location"));
  const auto scales = reals(expect.get_child("scale"));
  REQUIRE(found.steps.size() == locations.size());
  for (std::size_t h = 0; h < locations.size(); ++h) {
    INFO("years ahead, less one: " << h);
    check_within(found.steps[h].location, locations[h], 2e-4 * size);
    check_within(found.steps[h].scale, scales[h], 1e-3 * scales[h] + 1e-9 * size);
    CHECK(found.steps[h].df == *real(expect, "df"));
  }
}

inline void check_fitted(const Case& row) {
  const auto id = text(row.input, "model");
  CAPTURE(id);
  const auto values = reals(row.input.get_child("values"));
  CAPTURE(values.front());
  const auto series = projecting::series_of(row.input);
  const auto found = model(id).forecast(series, *whole(row.input, "horizon"));
  const auto reason = text(row.expect, "reason");
  CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
  if (!found.has_forecast() || !same_optimum(found, row.expect)) return;
  check_steps(found, row.expect, largest(values));
}

/// What a fit leaves: -2 ln L for smoothing, n ln(sum of squares) for Theta and complex smoothing.
struct Reached {
  double value = 0;
  std::array<zhibiao::project::Step, 6> steps;
};

[[nodiscard]] inline Reached reached_theta(const std::vector<double>& y, ThetaKind kind) {
  Reached out;
  const auto fit = fit_theta(y, kind, 3);
  theta_steps(fit, out.steps);
  out.value = static_cast<double>(y.size()) * std::log(fit.sd * fit.sd * fit.df);
  return out;
}

[[nodiscard]] inline Reached reached_smoothing(const std::vector<double>& y, SmoothingTrend trend,
                                               SmoothingErrors errors) {
  Reached out;
  const auto fit = fit_smoothing(y, trend, errors);
  smoothing_steps(fit, out.steps);
  out.value = -2 * fit.log_likelihood;
  return out;
}

[[nodiscard]] inline Reached reached(const std::string& id, const std::vector<double>& y) {
  using enum SmoothingTrend;
  using enum SmoothingErrors;
  if (id == "ANN") return reached_smoothing(y, level, additive);
  if (id == "AAN") return reached_smoothing(y, linear, additive);
  if (id == "AAdN") return reached_smoothing(y, damped, additive);
  if (id == "MAN") return reached_smoothing(y, linear, multiplicative);
  if (id == "MAdN") return reached_smoothing(y, damped, multiplicative);
  if (id == "STM") return reached_theta(y, ThetaKind::standard);
  if (id == "OTM") return reached_theta(y, ThetaKind::optimised);
  REQUIRE(id == "DOTM");
  return reached_theta(y, ThetaKind::dynamic);
}

inline void check_reference(const Case& row) {
  const auto id = text(row.input, "model");
  CAPTURE(id);
  const auto y = reals(row.input.get_child("values"));
  CAPTURE(y.front());
  const auto found = reached(id, y);
  const double wanted = *real(row.expect, "value");
  CHECK(found.value <= wanted + 0.005);
  if (std::abs(found.value - wanted) > 1e-5) return;
  const auto locations = reals(row.expect.get_child("location"));
  for (std::size_t h = 0; h < locations.size(); ++h)
    check_within(found.steps[h].location, locations[h], 1e-3 * std::abs(locations[h]));
}

}  // namespace smoothing

inline void add_smoothing(Handlers& all) {
  all["fitted_model"] = smoothing::check_fitted;
  all["reference_fit"] = smoothing::check_reference;
}

}  // namespace zhibiao::test
