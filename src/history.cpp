// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/chain_history.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "history.hpp"
#include "reading.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

[[nodiscard]] py::tuple row_of(const HistoryPoint& point) {
  py::list figures;
  for (const auto& at : point.figures) figures.append(py::make_tuple(at.report, at.figure));
  return py::make_tuple(point.year, point.value, point.possible.lower, point.possible.upper, point.resolution,
                        to_string(point.source), to_string(point.reason), figures);
}

/// One history a list of numbers of figures.
[[nodiscard]] py::list report_histories(const Reading& reading,
                                        const std::vector<std::vector<std::uint32_t>>& wanted) {
  const ReportTexts texts({&reading});
  py::list out;
  for (const auto& numbers : wanted) {
    std::vector<ToldFigure> told;
    for (const auto number : numbers) told.push_back({{0, number}, 0});
    out.append(texts.history(told));
  }
  return out;
}

}  // namespace

ReportTexts::ReportTexts(std::vector<const Reading*> readings) {
  const py::gil_scoped_release unlocked;
  for (const auto* reading : readings)
    implied_.push_back(implied_history(reading->document, reading->figures));
  for (std::size_t i = 0; i < readings.size(); ++i) texts_.push_back({&readings[i]->figures, implied_[i]});
}

py::tuple ReportTexts::history(const std::vector<ToldFigure>& told) const {
  if (told.empty()) return py::make_tuple("", py::list());
  const auto& first = *texts_.at(told.front().at.report).figures;
  const auto& name = first.unit_of(first.rows.at(told.front().at.figure));
  py::list rows;
  for (const auto& point : zhibiao::history(texts_, told, Unit::parse(name).value_or(Unit{})))
    rows.append(row_of(point));
  return py::make_tuple(std::string(name), rows);
}

void bind_history(py::module_& module) {
  using namespace py::literals;
  module.def("report_histories", &report_histories, "reading"_a, "figures"_a,
             "(unit, rows of (year, value, lower, upper, resolution, source, reason, figures)), one a list.");
}

}  // namespace zhibiao::python
