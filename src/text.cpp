// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/document.hpp>
#include <zhibiao/text/encoding.hpp>
#include <zhibiao/text/outline.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "errors.hpp"

#include <string>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

[[nodiscard]] py::list parts_of(const Document& document, const Outline& order) {
  py::list rows;
  for (const auto& part : order.parts)
    rows.append(py::make_tuple(part.span, document.quote(part.heading), to_string(part.kind), part.period));
  return rows;
}

[[nodiscard]] py::list themes_of(const Document& document, const Outline& order) {
  py::list rows;
  for (const auto& theme : order.themes)
    rows.append(py::make_tuple(theme.span, document.quote(theme.heading), theme.part));
  return rows;
}

}  // namespace

void bind_text(py::module_& module) {
  using namespace py::literals;
  register_error<EncodingError>([](const EncodingError& error) {
    return error_named("EncodingError", error.what(), error.name(), error.byte(), error.likely_encoding());
  });
  py::class_<Document>(module, "Document", plain_type(), "A report's text.")
      .def_property_readonly("name", &Document::name)
      .def_property_readonly("bytes", [](const Document& document) { return py::bytes(document.bytes()); })
      .def("__len__", &Document::size, "Code points in the file.")
      .def(
          "quote", [](const Document& document, Span span) { return document.quote(span); }, "span"_a,
          "The text of a span.")
      .def(py::pickle(
          [](const Document& document) {
            return py::make_tuple(py::bytes(document.bytes()), document.name());
          },
          [](const py::tuple& state) {
            return Document::from_utf8(state[0].cast<std::string>(), state[1].cast<std::string>());
          }))
      .def("byte_offset", &Document::byte_offset, "code_point"_a, "The byte at which a code point begins.");
  py::class_<Outline>(module, "Outline", plain_type(), "The order of a report.")
      .def_readonly("year", &Outline::year)
      .def(
          "parts", [](const Outline& order, const Document& document) { return parts_of(document, order); },
          "document"_a, "Rows of (span, heading, kind, period).")
      .def(
          "themes", [](const Outline& order, const Document& document) { return themes_of(document, order); },
          "document"_a, "Rows of (span, heading, number of the part).");
}

}  // namespace zhibiao::python
