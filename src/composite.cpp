// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/index.hpp>
#include <zhibiao/assess/composite/rank_uncertainty.hpp>
#include <zhibiao/assess/composite/sensitivity.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "bindings.hpp"
#include "casters.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

using namespace composite;

/// The enumerator of a name of `names`.
template <class Enum, std::size_t N>
[[nodiscard]] Enum named(const std::array<std::string_view, N>& names, const std::string& name,
                         const char* what) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<Enum>(found - names.begin());
  std::string expected = "one of";
  for (const auto known : names) expected.append(known == names.front() ? " " : ", ").append(known);
  throw ArgumentError(what, expected, name);
}

// What crosses from Python, as tuples.
using Post = std::optional<double>;
using ScalingCells =
    std::tuple<std::string, double, double, Post, Post, Post, std::optional<std::size_t>, bool>;
using AggregatingCells = std::tuple<std::string, double, double>;
using ColumnCells = std::tuple<std::string, Cells, std::string, ScalingCells>;
using ThemeCells = std::tuple<std::string, std::vector<std::string>, AggregatingCells>;
using AlternativeCells = std::tuple<std::vector<std::string>, std::vector<std::string>, std::string, double>;

[[nodiscard]] Scaling scaling_of(const ScalingCells& cells) {
  const auto& [method, low, high, from, to, target, reference, capped] = cells;
  return {named<Normalisation>(normalisation_names, method, "the normalisation"),
          low,
          high,
          from,
          to,
          target,
          reference,
          capped};
}

[[nodiscard]] Aggregating aggregating_of(const AggregatingCells& cells) {
  const auto& [method, exponent, least_share] = cells;
  return {named<Aggregation>(aggregation_names, method, "the aggregation"), exponent, least_share};
}

[[nodiscard]] std::vector<IndexColumn> columns_of(const std::vector<ColumnCells>& rows) {
  std::vector<IndexColumn> out;
  for (const auto& [name, values, better, scaling] : rows) {
    const auto side = named<Better>(better_names, better, ("the direction of " + name).c_str());
    out.push_back({name, values, side, scaling_of(scaling)});
  }
  return out;
}

/// Columns and themes of an index as they come.
struct IndexCells {
  std::vector<IndexColumn> columns;
  Structure structure;
};
[[nodiscard]] IndexCells index_cells(const std::vector<ColumnCells>& columns,
                                     const std::vector<ThemeCells>& themes, const Weights& weights) {
  IndexCells out{columns_of(columns), {}};
  std::vector<std::string> names;
  for (const auto& column : out.columns) names.push_back(column.name);
  std::vector<Theme> groups;
  for (const auto& [name, members, how] : themes) groups.push_back({name, members, aggregating_of(how)});
  auto index = groups.back();  // the last is the index itself
  groups.pop_back();
  out.structure = structure(names, std::move(groups), weights, std::move(index));
  return out;
}

[[nodiscard]] Alternatives alternatives_of(const AlternativeCells& cells) {
  const auto& [normalisations, aggregations, weights, noise] = cells;
  Alternatives out;
  for (const auto& name : normalisations)
    out.normalisations.push_back(named<Normalisation>(normalisation_names, name, "the normalisation"));
  for (const auto& name : aggregations)
    out.aggregations.push_back(named<Aggregation>(aggregation_names, name, "the aggregation"));
  out.weights = named<WeightDraw>(weight_draw_names, weights, "weights");
  out.noise = noise;
  return out;
}

[[nodiscard]] py::tuple row_of(const Normalised& column) {
  return py::make_tuple(column.values, to_string(column.reason));
}

[[nodiscard]] py::tuple row_of(const Aggregate& score) {
  return py::make_tuple(score.value, to_string(score.reason), score.part);
}

[[nodiscard]] py::tuple normalise_of(const Cells& column, const std::string& better,
                                     const ScalingCells& scaling) {
  const auto side = named<Better>(better_names, better, "better");
  return row_of(normalise(column, side, scaling_of(scaling), "the values"));
}

[[nodiscard]] py::list aggregate_of(const std::vector<Cells>& parts, const std::vector<double>& weights,
                                    const AggregatingCells& how) {
  py::list out;
  for (const auto& score : aggregate(parts, weights, aggregating_of(how))) out.append(row_of(score));
  return out;
}

/// The name of a place in the structure.
[[nodiscard]] const std::string& name_at(const IndexCells& index, std::size_t place) {
  const auto columns = index.columns.size();
  return place < columns ? index.columns[place].name : index.structure.groups[place - columns].name;
}

/// (reason, name of the part it is about or None) of each unit.
[[nodiscard]] py::list causes_of(const IndexCells& index, const IndexResult& result) {
  py::list out;
  for (std::size_t unit = 0; unit < result.scores().size(); ++unit) {
    const auto [reason, place] = cause(result, index.structure, unit);
    const auto part =
        reason == AggregateReason::none ? py::object(py::none()) : py::object(py::str(name_at(index, place)));
    out.append(py::make_tuple(to_string(reason), part));
  }
  return out;
}

/// (normalised columns, (name, scores) of each group, ranks, causes, contributions).
[[nodiscard]] py::tuple evaluate_of(const std::vector<ColumnCells>& columns,
                                    const std::vector<ThemeCells>& themes, const Weights& weights) {
  const auto index = index_cells(columns, themes, weights);
  const auto result = evaluate(index.columns, index.structure);
  py::list normalised;
  for (const auto& column : result.normalised) normalised.append(row_of(column));
  py::list groups;
  for (std::size_t i = 0; i < result.groups.size(); ++i)
    groups.append(
        py::make_tuple(index.structure.groups[i].name, composite::detail::values_of(result.groups[i])));
  return py::make_tuple(normalised, groups, result.ranks, causes_of(index, result), result.contributions);
}

[[nodiscard]] py::list rank_uncertainty_of(const std::vector<ColumnCells>& columns,
                                           const std::vector<ThemeCells>& themes, const Weights& weights,
                                           const AlternativeCells& alternatives, std::size_t draws,
                                           std::uint64_t seed) {
  const auto index = index_cells(columns, themes, weights);
  py::list out;
  for (const auto& unit :
       rank_uncertainty(index.columns, index.structure, alternatives_of(alternatives), draws, seed))
    out.append(
        py::make_tuple(unit.best, unit.low, unit.median, unit.high, unit.worst, unit.shares, unit.unscored));
  return out;
}

[[nodiscard]] py::tuple row_of(const SobolIndices& found) {
  return py::make_tuple(found.first, found.total, found.first_error, found.total_error, found.mean,
                        found.variance, to_string(found.reason));
}

/// The design within bounds, row by row.
[[nodiscard]] std::vector<std::vector<double>> design_of(const std::vector<std::pair<double, double>>& bounds,
                                                         std::size_t n, std::uint64_t seed) {
  const auto d = bounds.size();
  const auto flat = sobol_design(d, n, seed);
  std::vector<std::vector<double>> out(d == 0 ? 0 : flat.size() / d, std::vector<double>(d));
  for (std::size_t i = 0; i < flat.size(); ++i) {
    const auto [low, high] = bounds[i % d];
    out[i / d][i % d] = low + flat[i] * (high - low);
  }
  return out;
}

[[nodiscard]] py::tuple sensitivity_of(const std::vector<ColumnCells>& columns,
                                       const std::vector<ThemeCells>& themes, const Weights& weights,
                                       const AlternativeCells& alternatives, std::size_t n,
                                       std::uint64_t seed) {
  const auto index = index_cells(columns, themes, weights);
  const auto found =
      choice_sensitivity(index.columns, index.structure, alternatives_of(alternatives), n, seed);
  return py::make_tuple(std::vector<std::string>(found.choices.begin(), found.choices.end()),
                        row_of(found.indices));
}

void bind_panels(py::module_& module) {
  using namespace py::literals;
  module.def("composite_evaluate", &evaluate_of, "columns"_a, "themes"_a, "weights"_a);
  module.def("composite_rank_uncertainty", &rank_uncertainty_of, "columns"_a, "themes"_a, "weights"_a,
             "alternatives"_a, "draws"_a, "seed"_a);
  module.def("composite_choice_sensitivity", &sensitivity_of, "columns"_a, "themes"_a, "weights"_a,
             "alternatives"_a, "n"_a, "seed"_a);
}

}  // namespace

void bind_composite(py::module_& module) {
  using namespace py::literals;
  bind_panels(module);
  module.def("composite_normalise", &normalise_of, "column"_a, "better"_a, "scaling"_a);
  module.def(
      "composite_ranks",
      [](const Cells& scores, const std::string& ties) {
        return ranks(scores, named<Ties>(ties_names, ties, "ties"));
      },
      "scores"_a, "ties"_a);
  module.def("composite_aggregate", &aggregate_of, "parts"_a, "weights"_a, "how"_a);
  module.def(
      "composite_outranking",
      [](const std::vector<Cells>& parts, const std::vector<double>& weights) {
        return outranking(parts, weights);
      },
      "parts"_a, "weights"_a);
  module.def(
      "composite_goalposts",
      [](const Decimal& x, const Decimal& from, const Decimal& to, const std::string& better) {
        return goalposts_exactly(x, from, to, named<Better>(better_names, better, "better"));
      },
      "x"_a, "low"_a, "high"_a, "better"_a);
  module.def("composite_sobol_design", &design_of, "bounds"_a, "n"_a, "seed"_a);
  module.def(
      "composite_sobol_indices",
      [](const std::vector<double>& outputs, std::size_t inputs, std::size_t resamples, std::uint64_t seed) {
        return row_of(sobol_indices(outputs, inputs, resamples, seed));
      },
      "outputs"_a, "inputs"_a, "resamples"_a, "seed"_a);
}

}  // namespace zhibiao::python
