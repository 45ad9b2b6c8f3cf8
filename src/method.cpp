// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/methods.hpp>

#include "bindings.hpp"
#include "casters.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<ProgressKind> = progress_kind_names;
template <>
inline constexpr const auto& enum_names<EscapPath> = escap_path_names;
template <>
inline constexpr const auto& enum_names<NdrcRule> = ndrc_rule_names;

namespace {

using Points = std::vector<std::pair<double, double>>;
/// Value, other end, year, parity.
using TargetCells = std::tuple<double, std::optional<double>, std::optional<double>, bool>;

[[nodiscard]] py::tuple cells(const MethodResult& result) {
  py::dict values;
  for (const auto& quantity : result) values[py::str(quantity.name)] = quantity.value;
  const py::object status = result.status.empty() ? py::object(py::none()) : py::str(result.status);
  return py::make_tuple(to_string(result.reason), status, to_string(result.level), result.score, values);
}

[[nodiscard]] std::vector<YearValue> series_of(const Points& points) {
  std::vector<YearValue> series;
  for (const auto& [year, value] : points) series.push_back({year, value});
  return series;
}

[[nodiscard]] Progress progress_of(const Points& points, const std::optional<TargetCells>& target,
                                   Better better, std::optional<double> limit, std::string_view kind,
                                   std::vector<double> peers, bool hold) {
  Progress out;
  out.series = series_of(points);
  if (target) {
    const auto& [value, value2, year, parity] = *target;
    out.target = ProgressTarget{value, value2, year, parity};
  }
  out.better = better;
  out.limit = limit;
  out.kind = from_name<ProgressKind>(kind);
  out.peers = std::move(peers);
  out.hold = hold;
  return out;
}

[[nodiscard]] const Method& method_of(const std::string& id) {
  if (const auto* found = find_method(id)) return *found;
  std::vector<std::string_view> known;
  for (const auto& method : methods()) known.push_back(method.id);
  refuse_name(known, id);
}

[[nodiscard]] py::list judged(const std::vector<std::string>& ids, const Points& points,
                              const std::optional<TargetCells>& target, Better better,
                              std::optional<double> limit, std::string_view kind,
                              const std::vector<double>& peers, bool hold) {
  const auto progress = progress_of(points, target, better, limit, kind, peers, hold);
  py::list rows;
  for (const auto& id : ids) rows.append(cells(method_of(id).judge(progress)));
  return rows;
}

[[nodiscard]] py::list table() {
  py::list rows;
  for (const auto& m : methods())
    rows.append(py::make_tuple(m.id, m.name, m.source, m.edition, m.thresholds, to_string(m.evidence)));
  return rows;
}

[[nodiscard]] py::tuple predicted(std::string_view path, const Points& points, double T,
                                  std::optional<double> scale) {
  return cells(escap_predict(from_name<EscapPath>(path), series_of(points), T, scale));
}

[[nodiscard]] py::tuple planned(const Points& points, const TargetCells& target, Better better,
                                double tolerance) {
  return cells(plan_midterm(progress_of(points, target, better, {}, "level", {}, false), tolerance));
}

[[nodiscard]] py::tuple coloured(double actual, double target, Better better, std::string_view rule) {
  return cells(ndrc(actual, target, better, from_name<NdrcRule>(rule)));
}

[[nodiscard]] py::tuple scheduled(const std::vector<double>& PV, double EV, double AT,
                                  std::optional<double> AC) {
  return cells(earned_value(PV, EV, AT, AC));
}
[[nodiscard]] py::tuple earned(double PV, double EV, std::optional<double> AC) {
  return cells(earned_value(PV, EV, AC));
}

[[nodiscard]] py::tuple mean_of_scores(const std::vector<double>& scores, bool all_achieved) {
  return cells(statcan_mean(scores, all_achieved));
}

}  // namespace

void bind_method(py::module_& module) {
  using namespace py::literals;
  module.def("method_table", &table, "Rows of (id, name, source, edition, thresholds, evidence).");
  module.def("judge_methods", &judged, "ids"_a, "series"_a, "target"_a, "better"_a, "limit"_a, "kind"_a,
             "peers"_a, "hold"_a, "Rows of (reason, status, level, score, quantities), one a method.");
  module.def("escap_predict", &predicted, "path"_a, "series"_a, "year"_a, "scale"_a,
             "(reason, status, level, score, quantities).");
  module.def("plan_midterm", &planned, "series"_a, "target"_a, "better"_a, "tolerance"_a, "The same.");
  module.def("ndrc", &coloured, "actual"_a, "target"_a, "better"_a, "rule"_a, "The same.");
  module.def("earned_value_of_plan", &scheduled, "planned"_a, "earned"_a, "time"_a, "cost"_a, "The same.");
  module.def("earned_value", &earned, "planned"_a, "earned"_a, "cost"_a, "The same.");
  module.def("statcan_mean", &mean_of_scores, "scores"_a, "all_achieved"_a, "The same.");
  module.def("sdsn_normalise", &method::sdsn_normalise, "x"_a, "worst"_a, "best"_a, "From 0 to 100.");
  module.def("statcan_parity", &method::statcan_parity, "y"_a, "A ratio as one that is best low.");
}

}  // namespace zhibiao::python
