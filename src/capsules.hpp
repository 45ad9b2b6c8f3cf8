// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>

#include <pybind11/pybind11.h>

#include <memory>
#include <utility>

/// Arrow's PyCapsules: how tables go out, and how structures of others come in.
namespace zhibiao::python {

/// A capsule that owns one of Arrow's structures and releases what a consumer did not take.
template <class Structure>
[[nodiscard]] pybind11::capsule capsule_of(std::unique_ptr<Structure> structure, const char* name) {
  const auto destroy = [](PyObject* self) {
    const std::unique_ptr<Structure> owned(
        static_cast<Structure*>(PyCapsule_GetPointer(self, PyCapsule_GetName(self))));
    arrow::release(*owned);
  };
  return pybind11::reinterpret_steal<pybind11::capsule>(PyCapsule_New(structure.release(), name, destroy));
}

[[nodiscard]] inline pybind11::capsule schema_capsule(const arrow::Table& table) {
  auto schema = std::make_unique<arrow::Schema>();
  arrow::export_schema(table, *schema);
  return capsule_of(std::move(schema), "arrow_schema");
}

[[nodiscard]] inline pybind11::capsule array_capsule(const arrow::Table& table) {
  auto array = std::make_unique<arrow::Array>();
  arrow::export_array(table, *array);
  return capsule_of(std::move(array), "arrow_array");
}

[[nodiscard]] inline pybind11::capsule stream_capsule(arrow::Table table) {
  auto stream = std::make_unique<arrow::Stream>();
  arrow::export_stream(std::move(table), *stream);
  return capsule_of(std::move(stream), "arrow_array_stream");
}

/// The structure in a capsule of this name; the capsule still owns it.  Throws `TypeError` where it is
/// another.
template <class Structure>
[[nodiscard]] Structure& in_capsule(const pybind11::handle& capsule, const char* name) {
  auto* found = PyCapsule_GetPointer(capsule.ptr(), name);
  if (found == nullptr) throw pybind11::error_already_set();
  return *static_cast<Structure*>(found);
}

/// Defines Arrow's three methods on a class that has `static arrow::Table arrow(shared_ptr<const T>)`.
template <class T, class Class>
void def_arrow(Class& type) {
  using namespace pybind11::literals;
  using Self = std::shared_ptr<T>;
  const auto none = pybind11::none();
  type.def(
          "__arrow_c_schema__", [](const Self& self) { return schema_capsule(T::arrow(self)); },
          "Arrow PyCapsule of the columns' types.")
      .def(
          "__arrow_c_array__",
          [](const Self& self, const pybind11::object&) {
            const auto table = T::arrow(self);
            return pybind11::make_tuple(schema_capsule(table), array_capsule(table));
          },
          "requested_schema"_a = none, "Arrow PyCapsules of the columns; nothing is copied.")
      .def(
          "__arrow_c_stream__",
          [](const Self& self, const pybind11::object&) { return stream_capsule(T::arrow(self)); },
          "requested_schema"_a = none, "Arrow PyCapsule of a stream of one batch; nothing is copied.");
}

}  // namespace zhibiao::python
