// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/fulfilment.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "reading.hpp"

namespace py = pybind11;

namespace zhibiao::python {
namespace {

[[nodiscard]] py::list claims_of(const Reading& reading) {
  py::list rows;
  for (const auto& claim : fulfilment(reading.document, reading.outline, reading.figures.rows))
    rows.append(
        py::make_tuple(claim.kind, claim.words, claim.sentence, claim.attainment, claim.first, claim.last));
  return rows;
}

}  // namespace

void bind_assess(py::module_& module) {
  using namespace py::literals;
  module.def("claims", &claims_of, "reading"_a,
             "Rows of (kind, span, sentence, number of the attainment, first and last figure).");
}

}  // namespace zhibiao::python
