// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/composite/draws.hpp>
#include <zhibiao/assess/composite/index.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace zhibiao::composite {

/// What an index might as well have been: the choices that somebody else could have made.
struct Alternatives {
  std::vector<Normalisation> normalisations;  ///< of every indicator; empty: as each has it
  std::vector<Aggregation> aggregations;      ///< of every group; empty: as each has it
  WeightDraw weights = WeightDraw::noise;
  double noise = 0.25;  ///< weights vary by a quarter
};

/// Where a unit ranks over many indices.  Percentiles are ranks that were drawn: the lowest rank that at
/// least that share of the draws do not exceed.  Empty where the unit never had a score.
struct RankSpread {
  std::vector<double> shares;  ///< of the draws at rank 1, 2, ...; of those in which the unit has a score
  std::size_t unscored = 0;    ///< draws in which it has none
  std::optional<std::size_t> best;
  std::optional<std::size_t> low;  ///< 5 %
  std::optional<std::size_t> median;
  std::optional<std::size_t> high;  ///< 95 %
  std::optional<std::size_t> worst;
};

/// Each unit's ranks over `draws` indices with one alternative of each kind drawn at random.  Equal scores
/// share the lower rank.  The same seed gives the same result everywhere, as far as the machine's log and
/// pow agree.  Throws `ArgumentError` for no draws, a noise outside 0 to 1, and as `evaluate` does.
/// Source: Saisana, Saltelli and Tarantola 2005, JRSS A 168, 307-323.
[[nodiscard]] std::vector<RankSpread> rank_uncertainty(const std::vector<IndexColumn>& columns,
                                                       const Structure& structure,
                                                       const Alternatives& alternatives, std::size_t draws,
                                                       std::uint64_t seed);

namespace detail {

/// The columns normalised by each alternative, once.
[[nodiscard]] inline std::vector<std::vector<Normalised>> normalised_by_each(
    std::vector<IndexColumn> columns, const std::vector<Normalisation>& methods) {
  if (methods.empty()) return {normalise_all(columns)};
  std::vector<std::vector<Normalised>> out;
  for (const auto method : methods) {
    for (auto& column : columns) column.scaling.method = method;
    out.push_back(normalise_all(columns));
  }
  return out;
}

/// The structure with every group aggregated by one method.
[[nodiscard]] inline Structure aggregated_by(Structure structure, Aggregation method) {
  for (auto& group : structure.groups) group.how.method = method;
  return structure;
}
[[nodiscard]] inline std::vector<Structure> aggregated_by_each(const Structure& structure,
                                                               const std::vector<Aggregation>& methods) {
  if (methods.empty()) return {structure};
  std::vector<Structure> out;
  for (const auto method : methods) out.push_back(aggregated_by(structure, method));
  return out;
}

inline void expect_noise(double noise) {
  zhibiao::detail::arguments::expect(noise >= 0 && noise < 1, "noise", "a share from 0 to below 1", noise);
}

[[nodiscard]] inline Cells index_ranks(const std::vector<Normalised>& columns, const Structure& structure) {
  return ranks(values_of(aggregate_all(columns, structure).back()));
}

/// The ranks as counts, made into what is told of them.
[[nodiscard]] inline std::optional<std::size_t> percentile(const std::vector<std::size_t>& counts,
                                                           std::size_t total, std::size_t percent) {
  std::size_t cumulated = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    cumulated += counts[i];
    if (cumulated > 0 && cumulated * 100 >= percent * total) return i + 1;
  }
  return std::nullopt;
}

[[nodiscard]] inline RankSpread spread_of_ranks(const std::vector<std::size_t>& counts, std::size_t draws) {
  std::size_t scored = 0;
  for (const auto count : counts) scored += count;
  RankSpread out;
  out.unscored = draws - scored;
  for (const auto count : counts)
    out.shares.push_back(scored == 0 ? 0 : static_cast<double>(count) / static_cast<double>(scored));
  out.best = percentile(counts, scored, 0);
  out.low = percentile(counts, scored, 5);
  out.median = percentile(counts, scored, 50);
  out.high = percentile(counts, scored, 95);
  out.worst = percentile(counts, scored, 100);
  return out;
}

}  // namespace detail

inline std::vector<RankSpread> rank_uncertainty(const std::vector<IndexColumn>& columns,
                                                const Structure& structure, const Alternatives& alternatives,
                                                std::size_t draws, std::uint64_t seed) {
  if (draws == 0) throw ArgumentError("draws", "1 or more", "0");
  detail::expect_noise(alternatives.noise);
  const auto panels = detail::normalised_by_each(columns, alternatives.normalisations);
  const auto structures = detail::aggregated_by_each(structure, alternatives.aggregations);
  const auto units = columns.empty() ? 0 : columns.front().values.size();
  std::vector<std::vector<std::size_t>> counts(units, std::vector<std::size_t>(units));
  for (std::size_t draw = 0; draw < draws; ++draw) {
    Draws random(seed, draw);
    const auto& panel = panels[random.below(panels.size())];
    auto drawn = structures[random.below(structures.size())];
    draw_weights(drawn, alternatives.weights, alternatives.noise, random);
    const auto found = detail::index_ranks(panel, drawn);
    for (std::size_t unit = 0; unit < units; ++unit)
      if (found[unit]) ++counts[unit][static_cast<std::size_t>(*found[unit]) - 1];
  }
  std::vector<RankSpread> out;
  for (const auto& count : counts) out.push_back(detail::spread_of_ranks(count, draws));
  return out;
}

}  // namespace zhibiao::composite
