// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/assess.hpp>
#include <zhibiao/panel/column_error.hpp>

#include "bindings.hpp"
#include "capsules.hpp"
#include "casters.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

using panel::PanelAssessment;
using panel::PanelColumns;

/// Raises `zhibiao.ColumnError` with its fields.
void raise(const panel::ColumnError& error) {
  const auto type = py::module_::import("zhibiao.errors").attr("ColumnError");
  PyErr_SetObject(type.ptr(), type(error.what(), error.column(), error.row()).ptr());
}

[[nodiscard]] std::vector<const panel::PanelMethod*> methods_of(const std::vector<std::string>& names) {
  std::vector<const panel::PanelMethod*> out;
  for (const auto& name : names) {
    const auto* found = panel::panel_method(name);
    if (found == nullptr) throw py::value_error("Expected one of METHODS, got " + name);
    out.push_back(found);
  }
  return out;
}

[[nodiscard]] PanelColumns columns_of(const std::map<std::string, std::string>& names) {
  PanelColumns out;
  for (std::size_t i = 0; i < out.size(); ++i)
    if (const auto found = names.find(std::string(panel::panel_role_names[i])); found != names.end())
      out[i] = found->second;
  return out;
}

using Request = std::vector<std::string>;
using Roles = std::map<std::string, std::string>;

/// Takes the structure out of its capsule; reading it does not need the interpreter.
[[nodiscard]] std::shared_ptr<PanelAssessment> assess_stream(const py::object& capsule,
                                                             const Request& methods, const Roles& columns,
                                                             unsigned threads) {
  auto& stream = in_capsule<arrow::Stream>(capsule, "arrow_array_stream");
  const auto asked = methods_of(methods);
  const auto roles = columns_of(columns);
  const py::gil_scoped_release unlocked;
  return std::make_shared<PanelAssessment>(
      panel::assess(arrow::Batches::from_stream(stream), asked, roles, threads));
}

[[nodiscard]] std::shared_ptr<PanelAssessment> assess_batch(const py::object& schema, const py::object& array,
                                                            const Request& methods, const Roles& columns,
                                                            unsigned threads) {
  auto& type = in_capsule<arrow::Schema>(schema, "arrow_schema");
  auto& batch = in_capsule<arrow::Array>(array, "arrow_array");
  const auto asked = methods_of(methods);
  const auto roles = columns_of(columns);
  const py::gil_scoped_release unlocked;
  return std::make_shared<PanelAssessment>(
      panel::assess(arrow::Batches::from_array(type, batch), asked, roles, threads));
}

template <class Names>
[[nodiscard]] py::tuple tuple_of(const Names& names) {
  py::list out;
  for (const auto& name : names) out.append(py::str(std::string(name)));
  return py::tuple(out);
}

[[nodiscard]] py::tuple method_names() {
  std::vector<std::string_view> names;
  for (const auto& method : panel::panel_methods) names.push_back(method.name);
  return tuple_of(names);
}

}  // namespace

void bind_panel_assess(py::module_& module) {
  using namespace py::literals;
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const panel::ColumnError& error) {
      raise(error);
    }
  });
  module.attr("PANEL_METHODS") = method_names();
  module.attr("PANEL_ROLES") = tuple_of(panel::panel_role_names);
  py::class_<PanelAssessment, std::shared_ptr<PanelAssessment>> table(module, "PanelAssessment", plain_type(),
                                                                      "What methods say of a table's rows.");
  table.def("__len__", &PanelAssessment::rows);
  def_arrow<PanelAssessment>(table);
  module.def("assess_stream", &assess_stream, "stream"_a, "methods"_a, "columns"_a, "threads"_a,
             "Assess the rows of an Arrow stream, which is used up.");
  module.def("assess_batch", &assess_batch, "schema"_a, "array"_a, "methods"_a, "columns"_a, "threads"_a,
             "Assess the rows of one record batch, which is used up.");
}

}  // namespace zhibiao::python
