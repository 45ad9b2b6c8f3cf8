// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/link/links.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "reading.hpp"

namespace py = pybind11;

namespace zhibiao::python {
namespace {

/// Links without the interpreter's lock.
[[nodiscard]] Links links_of(const Reading& reading, bool optional, const Catalogue* catalogue) {
  const py::gil_scoped_release unlocked;
  return links(reading.document, reading.outline, reading.figures,
               {.optional = optional, .catalogue = catalogue});
}

[[nodiscard]] py::list rows_of(const Reading& reading, bool optional, const Catalogue* catalogue) {
  py::list rows;
  for (const auto& link : links_of(reading, optional, catalogue).rows) rows.append(row_of(link));
  return rows;
}

}  // namespace

py::tuple row_of(const Link& link) {
  return py::make_tuple(link.target, link.achievement, link.reason, link.nearest, row_of(link.indicator));
}

void bind_link(py::module_& module) {
  using namespace py::literals;
  module.def("links", &rows_of, "reading"_a, "optional"_a = false, "catalogue"_a = py::none(),
             "Rows of (number of the target, of the achievement, reason, number of the nearest, indicator).");
}

}  // namespace zhibiao::python
