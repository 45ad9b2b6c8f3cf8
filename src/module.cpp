// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "bindings.hpp"

// The extension module, as a table of contents: one category a file.
PYBIND11_MODULE(_core, module) {
  module.doc() = "The C++ core of zhibiao; use the package `zhibiao`, which documents and wraps it.";
  zhibiao::python::bind_numbers(module);
  zhibiao::python::bind_model(module);
  zhibiao::python::bind_text(module);
  zhibiao::python::bind_panel(module);
  zhibiao::python::bind_panel_assess(module);
  zhibiao::python::bind_panel_project(module);
  zhibiao::python::bind_read(module);
  zhibiao::python::bind_correction(module);
  zhibiao::python::bind_link(module);
  zhibiao::python::bind_chain(module);
  zhibiao::python::bind_assess(module);
  zhibiao::python::bind_method(module);
  zhibiao::python::bind_rule(module);
  zhibiao::python::bind_verdict(module);
  zhibiao::python::bind_pace(module);
  zhibiao::python::bind_score(module);
  zhibiao::python::bind_composite(module);
  zhibiao::python::bind_check(module);
  zhibiao::python::bind_history(module);
  zhibiao::python::bind_project(module);
  zhibiao::python::bind_report(module);
}
