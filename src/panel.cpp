// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/figure_filter.hpp>
#include <zhibiao/panel/figure_table.hpp>

#include "bindings.hpp"
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

/// A capsule that owns one of Arrow's structures and releases what a consumer did not take.
template <class Structure>
[[nodiscard]] py::capsule capsule_of(std::unique_ptr<Structure> structure, const char* name) {
  const auto destroy = [](PyObject* self) {
    const std::unique_ptr<Structure> owned(
        static_cast<Structure*>(PyCapsule_GetPointer(self, PyCapsule_GetName(self))));
    arrow::release(*owned);
  };
  return py::reinterpret_steal<py::capsule>(PyCapsule_New(structure.release(), name, destroy));
}

[[nodiscard]] py::capsule schema_capsule(const std::shared_ptr<FigureTable>& table) {
  auto schema = std::make_unique<arrow::Schema>();
  arrow::export_schema(FigureTable::arrow(table), *schema);
  return capsule_of(std::move(schema), "arrow_schema");
}

[[nodiscard]] py::capsule array_capsule(const std::shared_ptr<FigureTable>& table) {
  auto array = std::make_unique<arrow::Array>();
  arrow::export_array(FigureTable::arrow(table), *array);
  return capsule_of(std::move(array), "arrow_array");
}

[[nodiscard]] py::capsule stream_capsule(const std::shared_ptr<FigureTable>& table) {
  auto stream = std::make_unique<arrow::Stream>();
  arrow::export_stream(FigureTable::arrow(table), *stream);
  return capsule_of(std::move(stream), "arrow_array_stream");
}

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
  py::class_<FigureTable, std::shared_ptr<FigureTable>>(module, "FigureTable", plain_type(),
                                                        "Figures as columns.")
      .def(py::init<>())
      .def("__len__", &FigureTable::size)
      .def("row", &row_at, "index"_a, "The fields of one row.")
      .def("append", &append_row, "doc"_a, "span"_a, "text"_a, "value"_a, "value2"_a, "unit"_a, "bound"_a,
           "measure"_a, "role"_a, "period"_a, "subject"_a, "estimated"_a, "optional"_a, "resolution"_a,
           "sentence"_a = Span{}, "byte_span"_a = Span{}, "Add a row.")
      .def("take", &take_rows, "rows"_a, "A table of these rows, in this order.")
      .def("select", &select_rows, "measure"_a = none, "role"_a = none, "bound"_a = none, "period"_a = none,
           "doc"_a = none, "unit"_a = none, "subject"_a = none, "estimated"_a = none, "optional"_a = none,
           "The numbers of the rows that agree with everything given.")
      .def("__arrow_c_schema__", &schema_capsule, "Arrow PyCapsule of the columns' types.")
      .def(
          "__arrow_c_array__",
          [](const std::shared_ptr<FigureTable>& table, const py::object&) {
            return py::make_tuple(schema_capsule(table), array_capsule(table));
          },
          "requested_schema"_a = none, "Arrow PyCapsules of the columns; nothing is copied.")
      .def(
          "__arrow_c_stream__",
          [](const std::shared_ptr<FigureTable>& table, const py::object&) { return stream_capsule(table); },
          "requested_schema"_a = none, "Arrow PyCapsule of a stream of one batch; nothing is copied.");
}

}  // namespace zhibiao::python
