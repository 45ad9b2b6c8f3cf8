// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/read/correct.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "reading.hpp"

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<CorrectionAction> = correction_action_names;
template <>
inline constexpr const auto& enum_names<FigureField> = figure_field_names;

}  // namespace zhibiao::python

namespace py = pybind11;

namespace zhibiao::python {
namespace {

using Words = std::optional<std::string>;

/// Action, whether the text is the same, span, figure, words before and behind, (field, before, after).
using CorrectionCells = std::tuple<std::string, bool, Span, std::string, std::string, std::string,
                                   std::vector<std::tuple<std::string, Words, Words>>>;

[[nodiscard]] Correction correction_of(const CorrectionCells& cells) {
  const auto& [action, same, span, text, before, after, changes] = cells;
  Correction correction{from_name<CorrectionAction>(action), {span, text, before, after}, {}, same};
  for (const auto& [field, was, is] : changes)
    correction.changes.push_back({from_name<FigureField>(field), was, is});
  return correction;
}

[[nodiscard]] std::vector<Correction> corrections_of(const std::vector<CorrectionCells>& rows) {
  std::vector<Correction> corrections;
  for (const auto& cells : rows) corrections.push_back(correction_of(cells));
  return corrections;
}

[[nodiscard]] py::tuple corrected(const Reading& reading, const std::vector<CorrectionCells>& rows) {
  auto [figures, outcomes] = correct(reading.document, reading.figures, corrections_of(rows));
  py::list told;
  for (const auto& [reason, span, figure] : outcomes)
    told.append(py::make_tuple(to_string(reason), span, figure));
  return py::make_tuple(Reading{reading.document, reading.outline, std::move(figures)}, told);
}

[[nodiscard]] std::optional<std::tuple<std::string, std::string>> problem_of(const CorrectionCells& cells) {
  try {
    validate(correction_of(cells));
  } catch (const InvalidCorrection& error) {
    return std::tuple(error.field(), error.what());
  }
  return std::nullopt;
}

[[nodiscard]] std::tuple<std::string, std::string, std::string> anchor(const Document& document, Span span) {
  auto [place, text, before, after] = anchor_of(document, span);
  return {std::move(text), std::move(before), std::move(after)};
}

}  // namespace

void bind_correction(py::module_& module) {
  using namespace py::literals;
  module.def("correct", &corrected, "reading"_a, "corrections"_a,
             "A reading with the corrections applied; rows of (reason, span, number of the figure).");
  module.def("correction_problem", &problem_of, "correction"_a, "What is wrong with one: (field, sentence).");
  module.def("anchor", &anchor, "document"_a, "span"_a,
             "The words of a span, and those before and behind that make them unique.");
}

}  // namespace zhibiao::python
