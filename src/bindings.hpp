// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <pybind11/pybind11.h>

/// One function a category; each stands in the file of its name.
namespace zhibiao::python {

/// Python's own metaclass for bound classes: type checkers know it, pybind11's they do not.
[[nodiscard]] inline pybind11::metaclass plain_type() {
  return pybind11::metaclass(reinterpret_cast<PyObject*>(&PyType_Type));
}

void bind_numbers(pybind11::module_& module);
void bind_model(pybind11::module_& module);
void bind_text(pybind11::module_& module);
void bind_panel(pybind11::module_& module);
void bind_panel_assess(pybind11::module_& module);
void bind_panel_project(pybind11::module_& module);
void bind_read(pybind11::module_& module);
void bind_correction(pybind11::module_& module);
void bind_link(pybind11::module_& module);
void bind_chain(pybind11::module_& module);
void bind_assess(pybind11::module_& module);
void bind_method(pybind11::module_& module);
void bind_rule(pybind11::module_& module);
void bind_verdict(pybind11::module_& module);
void bind_pace(pybind11::module_& module);
void bind_score(pybind11::module_& module);
void bind_composite(pybind11::module_& module);
void bind_check(pybind11::module_& module);
void bind_history(pybind11::module_& module);
void bind_project(pybind11::module_& module);
void bind_report(pybind11::module_& module);

}  // namespace zhibiao::python
