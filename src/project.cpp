// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/forecast_by.hpp>
#include <zhibiao/project/goal.hpp>
#include <zhibiao/project/predictive.hpp>
#include <zhibiao/project/series.hpp>
#include <zhibiao/project/value_bounds.hpp>
#include <zhibiao/project/what_if.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "errors.hpp"
#include "sides.hpp"
#include "value_kinds.hpp"

#include <cmath>
#include <exception>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<project::Assumption> = project::assumption_names;

namespace {

using project::ForecastReason;
using project::Goal;
using project::ModelForecast;
using project::Predictive;

/// (name of an assumption or "path", its amount, base or path).
using Assumed = std::tuple<std::string, Decimal, std::vector<Decimal>>;

// Forecasts: each call returns what is asked for of all years.

[[nodiscard]] std::vector<ModelForecast> forecasts(const std::vector<int>& years,
                                                   const std::vector<double>& values, int horizon,
                                                   const std::vector<std::string>& models,
                                                   std::optional<double> lower, std::optional<double> upper,
                                                   const std::string& kind) {
  const py::gil_scoped_release unlocked;
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const project::Series series(years, values);
  std::vector<ModelForecast> out;
  for (const auto& id : models)
    out.push_back(project::forecast_by(id, series.observations(), horizon,
                                       {lower.value_or(-infinite), upper.value_or(infinite)},
                                       from_name<project::ValueKind>(kind)));
  return out;
}

[[nodiscard]] Unit unit_named(const std::string& text) {
  if (const auto unit = Unit::parse(text)) return *unit;
  throw py::value_error("Expected a unit such as 亿元, got " + text);
}

[[nodiscard]] std::optional<double> finite(double bound) {
  return std::isfinite(bound) ? std::optional(bound) : std::nullopt;
}

/// (kind, lower, upper, reason) of values of which no bounds are stated.
[[nodiscard]] py::tuple value_bounds(const std::string& indicator, std::optional<Measure> measure,
                                     const std::optional<std::string>& unit,
                                     const std::optional<std::string>& kind, const Catalogue* catalogue,
                                     const std::vector<double>& values) {
  project::ValueContext context{indicator, measure, {}, catalogue, {}};
  if (unit) context.unit = unit_named(*unit);
  if (kind) context.kind = from_name<project::ValueKind>(*kind);
  const auto sort = project::value_sort(context);
  const auto found = project::default_bounds(sort, values);
  return py::make_tuple(to_string(sort.kind), finite(found.limits.lower), finite(found.limits.upper),
                        to_string(found.reason));
}

/// Calls `each(predictive)` for every year of a forecast.
template <class Each>
void for_each_year(const ModelForecast& forecast, Each each) {
  for (int h = 1; h <= static_cast<int>(forecast.steps.size()); ++h) each(Predictive(forecast, h));
}

[[nodiscard]] double point_of(const Predictive& y) {
  return Predictive({y.step().location, 0}, y.transform(), y.limits()).median();
}

/// (point, median, mean, lower and upper end of each level), one row a year.
[[nodiscard]] py::list rows_of(const ModelForecast& forecast, const std::vector<double>& levels) {
  py::list rows;
  for_each_year(forecast, [&](const Predictive& y) {
    py::list intervals;
    for (const double level : levels) {
      const auto [lower, upper] = y.interval(level);
      intervals.append(py::make_tuple(lower, upper));
    }
    rows.append(py::make_tuple(point_of(y), y.median(), y.mean(), intervals));
  });
  return rows;
}

[[nodiscard]] std::vector<std::vector<double>> quantiles_of(const ModelForecast& forecast,
                                                            const std::vector<double>& levels) {
  std::vector<std::vector<double>> rows;
  for_each_year(forecast, [&](const Predictive& y) {
    rows.emplace_back();
    for (const double level : levels) rows.back().push_back(y.quantile(level));
  });
  return rows;
}

[[nodiscard]] std::vector<std::pair<double, double>> probabilities_of(const ModelForecast& forecast,
                                                                      const Goal& goal, double half_width) {
  std::vector<std::pair<double, double>> rows;
  if (goal.reason != project::GoalReason::none) return rows;
  for_each_year(forecast, [&](const Predictive& y) {
    const auto [low, high] = project::probability(y, goal, half_width);
    rows.emplace_back(low, high);
  });
  return rows;
}

[[nodiscard]] std::vector<double> distribution_of(const ModelForecast& forecast, double x) {
  std::vector<double> rows;
  for_each_year(forecast, [&](const Predictive& y) { rows.push_back(y.cdf(x)); });
  return rows;
}

/// (reason, scale, years filled, parameters).
[[nodiscard]] py::tuple about(const ModelForecast& forecast) {
  py::dict parameters;
  for (const auto& [name, value] : forecast.parameters) parameters[py::str(std::string(name))] = value;
  return py::make_tuple(to_string(forecast.reason), to_string(forecast.transform.scale()), forecast.filled,
                        parameters);
}

[[nodiscard]] py::list model_table() {
  py::list rows;
  for (const auto& m : project::models())
    rows.append(py::make_tuple(m.id, m.name, m.source, m.fewest, m.fills_gaps));
  return rows;
}

// Targets.

[[nodiscard]] Goal goal_of(const Side& side, const std::string& indicator,
                           const std::optional<std::string>& better, const std::optional<std::string>& unit,
                           const PolicyCells& policy, const Catalogue* catalogue) {
  JudgeContext context{indicator, {}, catalogue};
  if (better) context.better = from_name<Better>(*better);
  const auto own = unit ? std::optional(unit_named(*unit)) : std::nullopt;
  const auto how = policy_of(policy);
  if (const auto* text = std::get_if<std::string>(&side)) return project::goal(*text, context, own, how);
  const std::vector read{statement_of(std::get<FigureCells>(side))};
  return project::goal(read, context, own, how);
}

[[nodiscard]] py::object edge_of(const std::optional<Extent::Edge>& edge) {
  return edge ? py::object(py::make_tuple(edge->value, edge->closed)) : py::object(py::none());
}

/// (reason, value, upper end, unit, bound, power of ten of the last digit, better, is a rate, lowest and
/// highest value that meets it).
[[nodiscard]] py::tuple cells_of(const Goal& goal) {
  return py::make_tuple(to_string(goal.reason), goal.number.value, goal.number.value2,
                        std::string(goal.unit.name()), goal.number.bound, goal.number.resolution,
                        to_string(goal.better), goal.judged == Judged::rate, edge_of(goal.met.lower),
                        edge_of(goal.met.upper));
}

[[nodiscard]] Decimal half_width_of(const Goal& goal, std::optional<int> resolution,
                                    const PolicyCells& policy) {
  return project::half_width(goal, resolution, policy_of(policy));
}

// What if.

[[nodiscard]] std::vector<Fraction> path_of(const Decimal& last, int years, const Assumed& assumed) {
  const auto& [kind, amount, base] = assumed;
  if (kind != "path")
    return project::assumed_path(last, from_name<project::Assumption>(kind), amount, years, base);
  return {base.begin(), base.end()};
}

/// (value, gap, verdict, its reason, year in which it is met), one row a path.
[[nodiscard]] py::list what_ifs(const Decimal& last, int origin, int target_year, int until, const Goal& goal,
                                const PolicyCells& policy, const std::vector<Assumed>& paths) {
  py::list rows;
  for (const auto& assumed : paths) {
    const auto path = path_of(last, until - origin, assumed);
    const auto found = project::what_if(path, origin, target_year, goal, policy_of(policy));
    rows.append(py::make_tuple(found.value, found.gap, to_string(found.judgement.verdict),
                               to_string(found.judgement.reason), found.met_year));
  }
  return rows;
}

void bind_forecast(py::module_& module) {
  using namespace py::literals;
  py::class_<ModelForecast>(module, "Forecast", plain_type(), "What a model says of the years to come.")
      .def("about", &about, "(reason, scale, years filled, parameters).")
      .def("rows", &rows_of, "levels"_a, "Rows of (point, median, mean, intervals), one a year.")
      .def("quantiles", &quantiles_of, "levels"_a, "One row a year.")
      .def("cdf", &distribution_of, "x"_a, "P(Y <= x), one a year.")
      .def("probabilities", &probabilities_of, "goal"_a, "half_width"_a, "(low, high), one a year.");
  module.def("forecasts", &forecasts, "years"_a, "values"_a, "horizon"_a, "models"_a, "lower"_a, "upper"_a,
             "kind"_a, "One forecast a model.");
  module.def("value_bounds", &value_bounds, "indicator"_a, "measure"_a, "unit"_a, "kind"_a, "catalogue"_a,
             "values"_a, "(kind, lower, upper, reason) of values of which no bounds are stated.");
  module.def("forecast_models", &model_table, "Rows of (id, name, source, fewest, fills gaps).");
}

}  // namespace

void bind_project(py::module_& module) {
  using namespace py::literals;
  register_error<project::SeriesError>([](const project::SeriesError& error) {
    return error_named("ProgressError", error.what(), error.year(), error.field());
  });
  py::class_<Goal>(module, "Goal", plain_type(), "A target with the values that meet it.")
      .def("cells", &cells_of,
           "(reason, value, upper end, unit, bound, power of ten, better, is a rate, met).")
      .def("half_width", &half_width_of, "resolution"_a, "policy"_a, "Of a result of so many digits.");
  module.def("goal", &goal_of, "target"_a, "indicator"_a, "better"_a, "unit"_a, "policy"_a,
             "catalogue"_a = py::none(), "A target as it is projected against.");
  bind_forecast(module);
  module.def("what_if", &what_ifs, "last"_a, "origin"_a, "target_year"_a, "until"_a, "goal"_a, "policy"_a,
             "paths"_a, "Rows of (value, gap, verdict, its reason, year in which it is met), one a path.");
}

}  // namespace zhibiao::python
