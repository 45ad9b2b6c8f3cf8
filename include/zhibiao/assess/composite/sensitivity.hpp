// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/composite/rank_uncertainty.hpp>
#include <zhibiao/assess/composite/sobol.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::composite {

/// How much each kind of choice moves the ranking.  The output is the mean rank shift: by how many places a
/// unit stands elsewhere than in the index as it is, on average over units that have a score in both.
struct ChoiceSensitivity {
  std::vector<std::string_view> choices;  ///< "normalisation", "aggregation", "weights": those with a choice
  SobolIndices indices;                   ///< one a choice
  std::vector<double> shifts;             ///< the mean rank shift of each run of the design
};

/// Sobol' indices of the choices in `alternatives`, at n (choices + 2) indices.  Throws `ArgumentError` where
/// there is nothing to choose, and as `sobol_design` and `rank_uncertainty` do.
/// Source: Saisana, Saltelli and Tarantola 2005, JRSS A 168, 307-323, their output R_S.
[[nodiscard]] ChoiceSensitivity choice_sensitivity(const std::vector<IndexColumn>& columns,
                                                   const Structure& structure,
                                                   const Alternatives& alternatives, std::size_t n,
                                                   std::uint64_t seed);

namespace detail {

/// The mean distance between two rankings of the same units; 0 where no unit has both.
[[nodiscard]] inline double mean_shift(CellSpan nominal, CellSpan other) {
  double sum = 0;
  double count = 0;
  for (std::size_t i = 0; i < nominal.size(); ++i) {
    if (!nominal[i] || !other[i]) continue;
    sum += std::abs(*nominal[i] - *other[i]);
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

/// The alternatives of an index, made once, to be picked by numbers from 0 to 1.
struct Choices {
  std::vector<std::vector<Normalised>> panels;
  std::vector<Structure> structures;
  WeightDraw weights;
  double noise;
  std::uint64_t seed;

  [[nodiscard]] std::vector<std::string_view> names() const {
    std::vector<std::string_view> out;
    if (panels.size() > 1) out.push_back("normalisation");
    if (structures.size() > 1) out.push_back("aggregation");
    if (weights != WeightDraw::given) out.push_back("weights");
    return out;
  }
  /// The ranks where these numbers, one a name, pick the alternatives.
  [[nodiscard]] Cells ranks_at(std::span<const double> numbers) const {
    std::size_t used = 0;
    const auto pick = [&](std::size_t count) {
      if (count < 2) return std::size_t{0};
      return static_cast<std::size_t>(numbers[used++] * static_cast<double>(count));
    };
    const auto& panel = panels[pick(panels.size())];
    auto drawn = structures[pick(structures.size())];
    if (weights != WeightDraw::given)
      draw_weights(drawn, weights, noise, Draws(seed, static_cast<std::uint64_t>(numbers[used] * 0x1p32)));
    return index_ranks(panel, drawn);
  }
};

}  // namespace detail

inline ChoiceSensitivity choice_sensitivity(const std::vector<IndexColumn>& columns,
                                            const Structure& structure, const Alternatives& alternatives,
                                            std::size_t n, std::uint64_t seed) {
  detail::expect_noise(alternatives.noise);
  const detail::Choices choices{detail::normalised_by_each(columns, alternatives.normalisations),
                                detail::aggregated_by_each(structure, alternatives.aggregations),
                                alternatives.weights, alternatives.noise, seed};
  ChoiceSensitivity out;
  out.choices = choices.names();
  const auto d = out.choices.size();
  if (d == 0) throw ArgumentError("alternatives", "something to choose", "one of each kind");
  const auto nominal = detail::index_ranks(normalise_all(columns), structure);
  const auto design = sobol_design(d, n, seed);
  for (std::size_t run = 0; run < n * (d + 2); ++run)
    out.shifts.push_back(
        detail::mean_shift(nominal, choices.ranks_at(std::span(design).subspan(run * d, d))));
  out.indices = sobol_indices(out.shifts, d, 100, seed);
  return out;
}

}  // namespace zhibiao::composite
