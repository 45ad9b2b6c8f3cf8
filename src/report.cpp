// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/figure_list.hpp>
#include <zhibiao/report/scorecard.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "reading.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

/// Numbers of the target and of the achievement, and why there is none.
using LinkRow = std::tuple<std::uint32_t, std::optional<std::uint32_t>, LinkReason>;

/// Kind, words, sentence, number of the attainment, first and last figure.
using ClaimRow =
    std::tuple<ClaimKind, Span, Span, std::optional<std::uint32_t>, std::uint32_t, std::uint32_t>;

[[nodiscard]] std::string unit_of(const Gap& gap) {
  const auto* quantity = std::get_if<Quantity>(&gap.difference);
  return quantity == nullptr ? "百分点" : std::string(quantity->unit().name());
}

/// (value, unit, relative gap), or None.
[[nodiscard]] py::object tuple_of(const std::optional<Gap>& gap) {
  if (!gap) return py::none();
  return py::make_tuple(gap->value(), unit_of(*gap), gap->relative);
}

/// (gap, its reason, gap of a range's upper end, asked, already), or None without an achievement.
[[nodiscard]] py::object tuple_of(const std::optional<Ambition>& ambition) {
  if (!ambition) return py::none();
  return py::make_tuple(tuple_of(ambition->gap.gap), to_string(ambition->gap.reason),
                        tuple_of(ambition->gap_upper), to_string(ambition->asked),
                        to_string(ambition->already));
}

[[nodiscard]] py::list rows_of(const Scorecard& card) {
  py::list rows;
  for (const auto& row : card.rows)
    rows.append(py::make_tuple(row_of(row.link), to_string(row.favourable.better),
                               to_string(row.favourable.source), tuple_of(row.ambition),
                               to_string(row.fulfilment), row.claims));
  return rows;
}

[[nodiscard]] const Indicator* indicator_of(const FigureView& view, std::uint32_t i) {
  const auto& figure = view.figures[i];
  const auto found = Catalogue::builtin().match(view.subjects[i], figure.measure, view.units[figure.unit]);
  return found ? found->indicator : nullptr;
}

[[nodiscard]] Links links_of(const FigureView& view, const std::vector<LinkRow>& rows, int year) {
  Links links{{}, year};
  for (const auto& [target, achievement, reason] : rows)
    links.rows.push_back({target, achievement, {}, reason, {}, indicator_of(view, target)});
  return links;
}

[[nodiscard]] std::vector<Claim> claims_of(const std::vector<ClaimRow>& rows) {
  std::vector<Claim> claims;
  for (const auto& [kind, words, sentence, attainment, first, last] : rows)
    claims.push_back({kind, words, sentence, attainment, first, last});
  return claims;
}

/// `IndexError` where a link or a claim speaks of a figure that is not there.
void check(const std::vector<LinkRow>& links, const std::vector<ClaimRow>& claims, std::size_t figures) {
  std::size_t needed = 0;
  for (const auto& [target, achievement, reason] : links)
    needed = std::max<std::size_t>({needed, target + 1U, achievement.value_or(0) + 1U});
  for (const auto& claim : claims) needed = std::max<std::size_t>(needed, std::get<5>(claim));
  if (needed > figures) throw py::index_error("Expected numbers of figures below " + std::to_string(figures));
}

[[nodiscard]] py::list scorecard_of(const Reading& reading, bool optional, const Catalogue* catalogue) {
  const auto card = [&] {
    const py::gil_scoped_release unlocked;
    return scorecard(reading.document, reading.outline, reading.figures,
                     {.optional = optional, .catalogue = catalogue});
  }();
  return rows_of(card);
}

[[nodiscard]] py::list scorecard_of_table(const panel::FigureTable& table, const std::vector<LinkRow>& links,
                                          const std::vector<ClaimRow>& claims, int year) {
  check(links, claims, table.size());
  const panel::FigureList list(table);
  return rows_of(scorecard(list.view(), links_of(list.view(), links, year), claims_of(claims)));
}

}  // namespace

void bind_report(py::module_& module) {
  using namespace py::literals;
  module.def("scorecard", &scorecard_of, "reading"_a, "optional"_a = false, "catalogue"_a = py::none(),
             "Rows of (link, better, its source, ambition, fulfilment, numbers of claims).");
  module.def("scorecard_of_table", &scorecard_of_table, "table"_a, "links"_a, "claims"_a, "year"_a,
             "The same for figures without their text and links and claims that are known.");
}

}  // namespace zhibiao::python
