// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/composite/aggregate.hpp>
#include <zhibiao/assess/composite/cell.hpp>
#include <zhibiao/assess/composite/ranks.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace zhibiao::composite {

/// For units i and j at [i * n + j] the weight of the parts in which i is above j, over the weight of those
/// that both have; equal values give half to each, and so does a pair with no part in common.  0 for i = j.
/// `parts` holds one column a part.  Throws `ArgumentError` as `mean` does, and for columns of other lengths.
/// Source: Munda 2008, Social Multi-Criteria Evaluation for a Sustainable Economy; COINr `outrankMatrix`.
[[nodiscard]] std::vector<double> outranking(const std::vector<Cells>& parts,
                                             std::span<const double> weights);

/// One score a unit, by any method: means row by row; Copeland scores from -(n - 1) to n - 1; Borda scores
/// from 0 to n - 1.
[[nodiscard]] std::vector<Aggregate> aggregate(const std::vector<Cells>& parts,
                                               std::span<const double> weights, const Aggregating& how);

namespace detail {

inline void expect_columns(const std::vector<Cells>& parts) {
  if (parts.empty()) throw ArgumentError("parts", "one column or more", "none");
  for (const auto& column : parts)
    zhibiao::detail::arguments::expect_size(column.size(), parts.front().size(), "columns");
}

/// The weight of the parts in which unit i is above unit j, and of those that both have.
struct Contest {
  double above = 0;
  double both = 0;
};
[[nodiscard]] inline Contest contest(const std::vector<Cells>& parts, std::span<const double> weights,
                                     std::size_t i, std::size_t j) {
  Contest out;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const auto& x = parts[k][i];
    const auto& y = parts[k][j];
    if (!x || !y) continue;
    out.both += weights[k];
    if (*x >= *y) out.above += *x == *y ? weights[k] / 2 : weights[k];
  }
  return out;
}

/// Each unit's parts, tested for what is missing.
[[nodiscard]] inline std::vector<Aggregate> enough(const std::vector<Cells>& parts, double least_share) {
  std::vector<Aggregate> out(parts.front().size());
  Cells row(parts.size());
  for (std::size_t unit = 0; unit < out.size(); ++unit) {
    for (std::size_t k = 0; k < parts.size(); ++k) row[k] = parts[k][unit];
    if (const auto at = lacking(row, least_share)) out[unit] = {std::nullopt, AggregateReason::missing, *at};
  }
  return out;
}

[[nodiscard]] inline bool is_scored(const Aggregate& unit) { return unit.reason == AggregateReason::none; }

[[nodiscard]] inline std::vector<Aggregate> copeland(const std::vector<Cells>& parts,
                                                     std::span<const double> weights, double least_share) {
  auto out = enough(parts, least_share);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!is_scored(out[i])) continue;
    double score = 0;
    for (std::size_t j = 0; j < out.size(); ++j) {
      if (i == j || !is_scored(out[j])) continue;
      const auto [above, both] = contest(parts, weights, i, j);
      const double lead = 2 * above - both;  // weights add up with an error: a tie stays a tie
      score += lead > 1e-12 * both ? 1 : lead < -1e-12 * both ? -1 : 0;
    }
    out[i].value = score;
  }
  return out;
}

[[nodiscard]] inline std::vector<Aggregate> borda(const std::vector<Cells>& parts,
                                                  std::span<const double> weights, double least_share) {
  auto out = enough(parts, least_share);
  std::vector<double> total(out.size());
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const auto places = ranks(parts[k], Ties::mean);
    const auto there = static_cast<double>(from_the_highest(parts[k]).size());
    for (std::size_t unit = 0; unit < out.size(); ++unit) {
      if (!is_scored(out[unit]) || !places[unit]) continue;
      out[unit].value = out[unit].value.value_or(0) + weights[k] * (there - *places[unit]);
      total[unit] += weights[k];
    }
  }
  for (std::size_t unit = 0; unit < out.size(); ++unit) {
    if (!is_scored(out[unit])) continue;
    if (total[unit] == 0) out[unit] = {std::nullopt, AggregateReason::no_weight, 0};
    if (out[unit].value) *out[unit].value /= total[unit];
  }
  return out;
}

[[nodiscard]] inline std::vector<Aggregate> means(const std::vector<Cells>& parts,
                                                  std::span<const double> weights, const Aggregating& how) {
  std::vector<Aggregate> out(parts.front().size());
  Cells row(parts.size());
  for (std::size_t unit = 0; unit < out.size(); ++unit) {
    for (std::size_t k = 0; k < parts.size(); ++k) row[k] = parts[k][unit];
    out[unit] = mean(row, weights, how);
  }
  return out;
}

}  // namespace detail

inline std::vector<double> outranking(const std::vector<Cells>& parts, std::span<const double> weights) {
  detail::expect_columns(parts);
  detail::expect_weights(parts.size(), weights);
  const std::size_t n = parts.front().size();
  std::vector<double> out(n * n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j) continue;
      const auto [above, both] = detail::contest(parts, weights, i, j);
      out[i * n + j] = both > 0 ? above / both : 0.5;
    }
  }
  return out;
}

inline std::vector<Aggregate> aggregate(const std::vector<Cells>& parts, std::span<const double> weights,
                                        const Aggregating& how) {
  detail::expect_columns(parts);
  detail::expect_weights(parts.size(), weights);
  zhibiao::detail::arguments::expect_probability(how.least_share, "least_share");
  if (how.method == Aggregation::copeland) return detail::copeland(parts, weights, how.least_share);
  if (how.method == Aggregation::borda) return detail::borda(parts, weights, how.least_share);
  return detail::means(parts, weights, how);
}

}  // namespace zhibiao::composite
