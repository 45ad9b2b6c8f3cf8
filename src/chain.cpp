// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/chain_history.hpp>
#include <zhibiao/assess/chain_verdict.hpp>
#include <zhibiao/assess/commitment.hpp>
#include <zhibiao/assess/research.hpp>
#include <zhibiao/link/chain.hpp>
#include <zhibiao/link/chain_series.hpp>
#include <zhibiao/link/links.hpp>
#include <zhibiao/text/place.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "errors.hpp"
#include "history.hpp"
#include "reading.hpp"

#include <algorithm>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

/// A report with what its figures are compared by.
struct ReadReport {
  Reading reading;
  std::vector<std::string> names;
  std::vector<Surrounding> around;
};

/// A chain with the reports it was made of; does not move, for its views look into it.
struct BoundChain {
  std::list<ReadReport> owned;
  std::vector<ChainReport> reports;
  Chain chain;
  std::vector<std::uint32_t> series;

  [[nodiscard]] ChainTable table() const { return {reports, chain, series}; }
};

void add(BoundChain& out, const Reading& reading) {
  out.owned.push_back({reading, subjects(reading.document, reading.figures),
                       surroundings(reading.document, reading.figures)});
  const auto& kept = out.owned.back();
  const auto& figures = kept.reading.figures;
  out.reports.push_back({kept.reading.document.name(),
                         kept.reading.outline.year,
                         {figures.rows, figures.units, kept.names, kept.around}});
}

[[nodiscard]] std::shared_ptr<BoundChain> chain_of(const std::vector<const Reading*>& readings, bool optional,
                                                   int delay, const Catalogue* catalogue) {
  const py::gil_scoped_release unlocked;
  auto out = std::make_shared<BoundChain>();
  for (const auto* reading : readings) add(*out, *reading);
  const ChainOptions options{optional, static_cast<std::uint8_t>(std::clamp(delay, 0, 255)), Likeness{570},
                             catalogue};
  out->chain = chain(out->reports, options);
  out->series = chain_series(out->reports, out->chain, options);
  return out;
}

[[nodiscard]] py::object cells_of(const std::optional<ChainFigure>& figure) {
  return figure ? py::object(py::make_tuple(figure->report, figure->figure)) : py::object(py::none());
}

/// (value, unit), or None.
[[nodiscard]] py::object cells_of(const std::optional<Gap>& gap) {
  if (!gap) return py::none();
  const auto* quantity = std::get_if<Quantity>(&gap->difference);
  return py::make_tuple(gap->value(), quantity == nullptr ? "百分点" : std::string(quantity->unit().name()));
}

[[nodiscard]] const VerdictPolicy& policy_of(std::string_view name) {
  std::string known;
  for (const auto& policy : verdict_policies) {
    if (policy.name == name) return policy;
    known.append(known.empty() ? "" : ", ").append(policy.name);
  }
  throw py::value_error("Expected a policy (" + known + "), got " + std::string(name));
}

[[nodiscard]] CommitmentReading commitment_of(const BoundChain& chain, ChainFigure at) {
  const auto& reading = std::next(chain.owned.begin(), at.report)->reading;
  return commitment(reading.document, reading.figures.rows[at.figure]);
}

[[nodiscard]] py::list rows_of(const BoundChain& chain, std::string_view policy) {
  const auto verdicts = chain_verdicts(chain.reports, chain.chain, policy_of(policy));
  py::list rows;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const auto& link = chain.chain.rows[i];
    const auto& [favourable, judgement, gap, upper] = verdicts[i];
    rows.append(py::make_tuple(
        link.year, cells_of(link.target), cells_of(link.actual), to_string(link.reason), to_string(link.kind),
        link.delay, cells_of(link.nearest), link.likeness.permille, row_of(link.indicator), chain.series[i],
        to_string(favourable.better), to_string(favourable.source), to_string(judgement.verdict),
        to_string(judgement.reason), cells_of(gap.gap), to_string(gap.reason), cells_of(upper),
        to_string(commitment_of(chain, link.target).commitment)));
  }
  return rows;
}

template <class T>
[[nodiscard]] py::object cell_of(const Researched<T>& x) {
  if (!x.value) return py::str(std::string(to_string(x.reason)));
  return py::cast(*x.value);
}

[[nodiscard]] py::tuple row_of(const ResearchRow& row) {
  return py::make_tuple(row.target_point, row.target_lo, row.target_hi, to_string(row.form),
                        cell_of(row.actual), cell_of(row.gap), cell_of(row.overshoot),
                        cell_of(row.previous_actual), cell_of(row.historical_gap), cell_of(row.social_gap),
                        cell_of(row.adjustment), cell_of(row.ratchet), cell_of(row.amplification),
                        cell_of(row.share_above_parent), row.unchanged_run);
}

using Matches = std::vector<std::optional<std::uint32_t>>;

[[nodiscard]] Matches matches_of(const BoundChain& chain, const BoundChain& other) {
  return chain_matches(chain.reports, chain.chain, other.reports, other.chain);
}

[[nodiscard]] py::list research_of(const BoundChain& chain, const BoundChain* parent,
                                   const std::vector<const BoundChain*>& peers) {
  std::list<Matches> kept;
  const auto compared = [&](const BoundChain& other) {
    return Compared{other.table(), kept.emplace_back(matches_of(chain, other))};
  };
  std::optional<Compared> above;
  if (parent != nullptr) above.emplace(compared(*parent));
  std::vector<Compared> beside;
  for (const auto* peer : peers) beside.push_back(compared(*peer));
  const auto own = chain.table();
  py::list rows;
  for (const auto& row : research(own, above ? &*above : nullptr, beside)) rows.append(row_of(row));
  return rows;
}

/// One history a series, by its number.
[[nodiscard]] py::list histories_of(const BoundChain& chain) {
  std::vector<const Reading*> readings;
  for (const auto& report : chain.owned) readings.push_back(&report.reading);
  const ReportTexts texts(readings);
  const auto last = std::max_element(chain.series.begin(), chain.series.end());
  py::list out;
  for (std::uint32_t number = 0; last != chain.series.end() && number <= *last; ++number)
    out.append(texts.history(told_figures(chain.chain, chain.series, number)));
  return out;
}

}  // namespace

void bind_chain(py::module_& module) {
  using namespace py::literals;
  register_error<ChainError>([](const ChainError& error) {
    return error_named("ChainError", error.what(), error.report(), error.year());
  });
  py::class_<BoundChain, std::shared_ptr<BoundChain>>(module, "Chain", plain_type(),
                                                      "Reports of one place, with their targets and results.")
      .def(
          "rows", &rows_of, "policy"_a = "guide",
          "Rows of (year, target, actual, reason, kind, delay, nearest, likeness, indicator, series, better, "
          "its source, verdict, its reason, gap, its reason, gap of a range's upper end, commitment).")
      .def("histories", &histories_of, "(unit, rows as of `report_histories`), one a series, by its number.")
      .def("research", &research_of, "parent"_a = py::none(), "peers"_a = std::vector<const BoundChain*>{},
           "Rows of research variables; a name in place of a value says why it is missing.");
  module.def("chain", &chain_of, "readings"_a, "optional"_a = false, "delay"_a = 0,
             "catalogue"_a = py::none(), py::keep_alive<0, 4>(),
             "Set the targets of reports beside what later ones tell.");
  module.def(
      "place", [](const Reading& reading) { return report_place(reading.document); }, "reading"_a,
      "The place whose report it is, as its first lines name it; empty where they do not.");
}

}  // namespace zhibiao::python
