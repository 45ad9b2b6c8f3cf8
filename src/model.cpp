// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/unit_table.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "errors.hpp"
#include "reading.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

template <class Enum>
[[nodiscard]] py::tuple names_of() {
  return py::tuple(py::cast(enum_names<Enum>));
}

[[nodiscard]] py::list rows_of(const Catalogue& catalogue) {
  py::list rows;
  for (const auto& row : catalogue.rows()) rows.append(row_of(&row));
  return rows;
}

/// (indicator, what else the subject says), or None.
[[nodiscard]] py::object match_in(const Catalogue& catalogue, std::string_view subject,
                                  std::optional<Measure> measure, std::string_view unit) {
  const auto found = measure ? catalogue.match(subject, *measure, unit) : catalogue.match(subject);
  if (!found) return py::none();
  return py::make_tuple(row_of(found->indicator), found->rest);
}

/// Rows of (name, kind, base, numerator, denominator and power of ten of its scale, English name).
[[nodiscard]] py::list unit_rows() {
  py::list rows;
  for (const auto& row : unit_table())
    rows.append(py::make_tuple(row.name, to_string(row.kind), row.base, row.scale.numerator,
                               row.scale.denominator, row.scale.exponent, row.english));
  return rows;
}

}  // namespace

py::object row_of(const Indicator* row) {
  if (row == nullptr) return py::none();
  return py::make_tuple(row->id, row->name, row->aliases, row->english, row->unit, to_string(row->better),
                        to_string(row->kind), row->measure);
}

void bind_model(py::module_& module) {
  using namespace py::literals;
  register_error<CatalogueError>([](const CatalogueError& error) {
    return error_named("CatalogueError", error.what(), error.file(), error.line(), error.field());
  });
  module.attr("BOUNDS") = names_of<Bound>();
  module.attr("MEASURES") = names_of<Measure>();
  module.attr("ROLES") = names_of<Role>();
  module.def("units", &unit_rows,
             "Rows of (name, kind, base, scale: numerator, denominator, exponent, English).");
  py::class_<Catalogue>(module, "Catalogue", plain_type(), "Indicators known by name.")
      .def_static("builtin", &Catalogue::builtin, py::return_value_policy::copy)
      .def_static("from_tsv", &Catalogue::from_tsv, "text"_a, "file"_a)
      .def("extended", &Catalogue::extended, "text"_a, "file"_a)
      .def("__len__", &Catalogue::size)
      .def("rows", &rows_of, "All indicators.")
      .def("to_tsv", &Catalogue::to_tsv, "The table as text.")
      .def("match", &match_in, "subject"_a, "measure"_a = py::none(), "unit"_a = "",
           "The indicator that a subject names, or None.");
}

}  // namespace zhibiao::python
