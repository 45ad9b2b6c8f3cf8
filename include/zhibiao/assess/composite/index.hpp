// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/composite/aggregate.hpp>
#include <zhibiao/assess/composite/cell.hpp>
#include <zhibiao/assess/composite/normalise.hpp>
#include <zhibiao/assess/composite/outrank.hpp>
#include <zhibiao/assess/composite/ranks.hpp>
#include <zhibiao/assess/composite/structure.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::composite {

/// One indicator of an index, over all units.
struct IndexColumn {
  std::string name;
  Cells values;
  Better better = Better::neutral;  ///< must be given: an index of unknown direction means nothing
  Scaling scaling;
};

/// An index with all that it is made of.
struct IndexResult {
  std::vector<Normalised> normalised;          ///< one an indicator
  std::vector<std::vector<Aggregate>> groups;  ///< one score a unit for each group of the structure
  Cells ranks;                                 ///< of the last group, the index; 1 is the best
  /// What each indicator adds to each unit's score, weights included: they sum to the score.  Empty unless
  /// every group is an arithmetic mean, since no other splits into parts.
  std::vector<Cells> contributions;

  /// The index itself.
  [[nodiscard]] const std::vector<Aggregate>& scores() const { return groups.back(); }
};

/// Each column on the common scale.
[[nodiscard]] std::vector<Normalised> normalise_all(const std::vector<IndexColumn>& columns);

/// The scores of each group, from normalised columns.
[[nodiscard]] std::vector<std::vector<Aggregate>> aggregate_all(const std::vector<Normalised>& columns,
                                                                const Structure& structure);

/// Normalises, aggregates from the bottom up, ranks.  Throws `ArgumentError` as `normalise` and `mean` do,
/// and where the columns are not those of the structure.
[[nodiscard]] IndexResult evaluate(const std::vector<IndexColumn>& columns, const Structure& structure);

/// Why a unit has no score, followed down to where it began: `place` is an indicator, or from
/// `Structure::indicators` on a group.
struct Cause {
  AggregateReason reason = AggregateReason::none;
  std::size_t place = 0;
};
[[nodiscard]] Cause cause(const IndexResult& index, const Structure& structure, std::size_t unit);

namespace detail {

[[nodiscard]] inline Cells values_of(const std::vector<Aggregate>& scores) {
  Cells out;
  for (const auto& score : scores) out.push_back(score.value);
  return out;
}

/// The columns of the parts of a group.
[[nodiscard]] inline std::vector<Cells> parts_of(const Group& group, const std::vector<Normalised>& columns,
                                                 const std::vector<std::vector<Aggregate>>& below) {
  std::vector<Cells> out;
  for (const auto at : group.parts)
    out.push_back(at < columns.size() ? columns[at].values : values_of(below[at - columns.size()]));
  return out;
}

[[nodiscard]] inline bool is_additive(const Structure& structure) {
  return std::ranges::all_of(structure.groups, [](const Group& group) {
    return exponent_of(group.how) == 1 && !is_by_order(group.how.method);
  });
}

/// What is there of a place in the structure for one unit.
[[nodiscard]] inline const Cell& at_place(const IndexResult& index, std::size_t place, std::size_t unit) {
  const auto columns = index.normalised.size();
  return place < columns ? index.normalised[place].values[unit] : index.groups[place - columns][unit].value;
}

/// The share of each place in one unit's score, from the index down; missing parts leave theirs to the rest.
[[nodiscard]] inline std::vector<double> shares(const IndexResult& index, const Structure& structure,
                                                std::size_t unit) {
  std::vector<double> out(structure.indicators + structure.groups.size());
  out.back() = 1;
  for (std::size_t g = structure.groups.size(); g-- > 0;) {
    const auto& group = structure.groups[g];
    double there = 0;
    for (std::size_t k = 0; k < group.parts.size(); ++k)
      if (at_place(index, group.parts[k], unit)) there += group.weights[k];
    for (std::size_t k = 0; k < group.parts.size(); ++k)
      if (there > 0 && at_place(index, group.parts[k], unit))
        out[group.parts[k]] = out[structure.indicators + g] * group.weights[k] / there;
  }
  return out;
}

inline void add_contributions(IndexResult& index, const Structure& structure) {
  const auto units = index.scores().size();
  index.contributions.assign(structure.indicators, Cells(units));
  for (std::size_t unit = 0; unit < units; ++unit) {
    if (!index.scores()[unit].value) continue;
    const auto share = shares(index, structure, unit);
    for (std::size_t i = 0; i < structure.indicators; ++i)
      if (const auto& x = index.normalised[i].values[unit]) index.contributions[i][unit] = share[i] * *x;
  }
}

}  // namespace detail

inline std::vector<Normalised> normalise_all(const std::vector<IndexColumn>& columns) {
  std::vector<Normalised> out;
  for (const auto& column : columns)
    out.push_back(normalise(column.values, column.better, column.scaling, column.name));
  return out;
}

inline std::vector<std::vector<Aggregate>> aggregate_all(const std::vector<Normalised>& columns,
                                                         const Structure& structure) {
  zhibiao::detail::arguments::expect_size(columns.size(), structure.indicators, "columns");
  std::vector<std::vector<Aggregate>> out;
  for (const auto& group : structure.groups)
    out.push_back(aggregate(detail::parts_of(group, columns, out), group.weights, group.how));
  return out;
}

inline IndexResult evaluate(const std::vector<IndexColumn>& columns, const Structure& structure) {
  IndexResult out;
  out.normalised = normalise_all(columns);
  out.groups = aggregate_all(out.normalised, structure);
  out.ranks = ranks(detail::values_of(out.scores()));
  if (detail::is_additive(structure)) detail::add_contributions(out, structure);
  return out;
}

inline Cause cause(const IndexResult& index, const Structure& structure, std::size_t unit) {
  auto group = structure.groups.size() - 1;
  for (;;) {
    const auto& found = index.groups[group][unit];
    if (found.reason == AggregateReason::none) return {};
    if (found.reason == AggregateReason::no_weight) return {found.reason, structure.indicators + group};
    const auto place = structure.groups[group].parts[found.part];
    if (found.reason != AggregateReason::missing || place < structure.indicators)
      return {found.reason, place};
    group = place - structure.indicators;
  }
}

}  // namespace zhibiao::composite
