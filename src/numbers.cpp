// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/numeral.hpp>

#include "bindings.hpp"
#include "casters.hpp"

#include <string_view>
#include <system_error>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

/// The numeral that a text begins with: (its text, value, upper, resolution, form, hedge), or None.
[[nodiscard]] py::object numeral_at(std::string_view text) {
  Numeral numeral;
  const auto [end, error] = from_chars(text.data(), text.data() + text.size(), numeral);
  const auto read = text.substr(0, static_cast<std::size_t>(end - text.data()));
  if (error == std::errc::result_out_of_range)
    throw py::value_error("Expected a number of at most 38 digits, got " + std::string(read));
  if (error != std::errc{}) return py::none();
  return py::make_tuple(read, numeral.value, numeral.upper, numeral.resolution, to_string(numeral.form),
                        to_string(numeral.hedge));
}

}  // namespace

void bind_numbers(py::module_& module) {
  using namespace py::literals;
  module.def("numeral_at", &numeral_at, "text"_a, "The numeral that a text begins with, or None.");
}

}  // namespace zhibiao::python
