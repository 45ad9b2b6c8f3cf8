// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/figure_table.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "reading.hpp"

#include <memory>
#include <string>
#include <utility>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

/// Reads without the interpreter's lock.
[[nodiscard]] Reading read(const py::bytes& data, std::string name, int year) {
  std::string bytes = data;
  const py::gil_scoped_release unlocked;
  auto document = Document::from_utf8(std::move(bytes), std::move(name));
  auto order = outline(document, year);
  auto found = figures(document, order);
  return {std::move(document), std::move(order), std::move(found)};
}

[[nodiscard]] std::shared_ptr<panel::FigureTable> table_of(const Reading& reading) {
  return std::make_shared<panel::FigureTable>(reading.document, reading.figures);
}

[[nodiscard]] py::list unread_of(const Reading& reading) {
  py::list rows;
  for (const auto& unread : reading.figures.unread)
    rows.append(py::make_tuple(unread.number, reading.document.quote(unread.number), unread.clause,
                               reading.document.quote(unread.clause), to_string(unread.reason)));
  return rows;
}

}  // namespace

void bind_read(py::module_& module) {
  using namespace py::literals;
  py::class_<Reading>(module, "Reading", plain_type(), "A report's text, its order and its figures.")
      .def_readonly("document", &Reading::document)
      .def_readonly("outline", &Reading::outline)
      .def("figures", &table_of, py::call_guard<py::gil_scoped_release>(), "The figures as columns.")
      .def("unread", &unread_of, "Rows of (number, its text, clause, its text, reason).");
  module.def("read", &read, "data"_a, "name"_a, "year"_a = 0,
             "Read the UTF-8 text of a report; year 0 lets the text say it.");
}

}  // namespace zhibiao::python
