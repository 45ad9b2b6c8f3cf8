// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <pybind11/pybind11.h>

#include <exception>

namespace zhibiao::python {

/// An instance of a class of `zhibiao.errors`.
template <class... Arguments>
[[nodiscard]] pybind11::object error_named(const char* name, const Arguments&... arguments) {
  return pybind11::module_::import("zhibiao.errors").attr(name)(arguments...);
}

/// From now on an `Error` is raised in Python as what `Raised` makes of it; `Raised` captures nothing.
template <class Error, class Raised>
void register_error(Raised) {
  pybind11::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const Error& error) {
      const pybind11::object raised = Raised{}(error);
      PyErr_SetObject(pybind11::type::handle_of(raised).ptr(), raised.ptr());
    }
  });
}

}  // namespace zhibiao::python
