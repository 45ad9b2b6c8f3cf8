// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/measure.hpp>

#include "bindings.hpp"
#include "casters.hpp"

namespace py = pybind11;

namespace zhibiao::python {
namespace {

template <class Enum>
[[nodiscard]] py::tuple names_of() {
  return py::tuple(py::cast(Names<Enum>::all));
}

}  // namespace

void bind_model(py::module_& module) {
  module.attr("BOUNDS") = names_of<Bound>();
  module.attr("MEASURES") = names_of<Measure>();
  module.attr("ROLES") = names_of<Role>();
}

}  // namespace zhibiao::python
