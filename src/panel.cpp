// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/figure_filter.hpp>
#include <zhibiao/panel/figure_table.hpp>

#include "bindings.hpp"
#include "capsules.hpp"
#include "casters.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

using panel::FigureFilter;
using panel::FigureRow;
using panel::FigureTable;

/// None where the text does not tell.
[[nodiscard]] std::optional<Period> years_of(Period period) {
  return period.known() ? std::optional(period) : std::nullopt;
}

/// The fields of `zhibiao.Figure` in its order.
[[nodiscard]] py::tuple tuple_of(const FigureRow& row) {
  return py::make_tuple(row.doc, row.span.begin, row.span.end, row.text, row.value, row.value2, row.unit,
                        row.bound, row.measure, row.role, years_of(row.period), row.subject, row.estimated,
                        row.optional, row.resolution, row.sentence, row.bytes);
}

[[nodiscard]] py::tuple row_at(const FigureTable& table, std::size_t i) {
  if (i >= table.size()) throw py::index_error("Expected a row below " + std::to_string(table.size()));
  return tuple_of(table[i]);
}

void append_row(FigureTable& table, std::string_view doc, Span span, std::string_view text,
                const Decimal& value, const std::optional<Decimal>& value2, std::string_view unit,
                Bound bound, Measure measure, Role role, std::optional<Period> period,
                std::string_view subject, bool estimated, bool optional, std::int8_t resolution,
                Span sentence, Span bytes) {
  table.push_back({.doc = doc,
                   .span = span,
                   .text = text,
                   .value = value,
                   .value2 = value2,
                   .unit = unit,
                   .bound = bound,
                   .measure = measure,
                   .role = role,
                   .period = period.value_or(Period{}),
                   .subject = subject,
                   .estimated = estimated,
                   .optional = optional,
                   .resolution = resolution,
                   .sentence = sentence,
                   .bytes = bytes});
}

[[nodiscard]] std::vector<std::uint32_t> select_rows(
    const FigureTable& table, std::optional<Measure> measure, std::optional<Role> role,
    std::optional<Bound> bound, std::optional<Period> period, std::optional<std::string> doc,
    std::optional<std::string> unit, std::optional<std::string> subject, std::optional<bool> estimated,
    std::optional<bool> optional) {
  return panel::select(table, FigureFilter{.measure = measure,
                                           .role = role,
                                           .bound = bound,
                                           .period = period,
                                           .doc = std::move(doc),
                                           .unit = std::move(unit),
                                           .subject = std::move(subject),
                                           .estimated = estimated,
                                           .optional = optional});
}

[[nodiscard]] FigureTable take_rows(const FigureTable& table, const std::vector<std::uint32_t>& rows) {
  for (const auto row : rows)
    if (row >= table.size()) throw py::index_error("Expected rows below " + std::to_string(table.size()));
  return table.take(rows);
}

}  // namespace

void bind_panel(py::module_& module) {
  using namespace py::literals;
  const auto none = py::none();
  py::class_<FigureTable, std::shared_ptr<FigureTable>> table(module, "FigureTable", plain_type(),
                                                              "Figures as columns.");
  table.def(py::init<>())
      .def("__len__", &FigureTable::size)
      .def("row", &row_at, "index"_a, "The fields of one row.")
      .def("append", &append_row, "doc"_a, "span"_a, "text"_a, "value"_a, "value2"_a, "unit"_a, "bound"_a,
           "measure"_a, "role"_a, "period"_a, "subject"_a, "estimated"_a, "optional"_a, "resolution"_a,
           "sentence"_a = Span{}, "byte_span"_a = Span{}, "Add a row.")
      .def("take", &take_rows, "rows"_a, "A table of these rows, in this order.")
      .def("select", &select_rows, "measure"_a = none, "role"_a = none, "bound"_a = none, "period"_a = none,
           "doc"_a = none, "unit"_a = none, "subject"_a = none, "estimated"_a = none, "optional"_a = none,
           "The numbers of the rows that agree with everything given.");
  def_arrow<FigureTable>(table);
}

}  // namespace zhibiao::python
