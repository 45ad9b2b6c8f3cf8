// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <string>

namespace zhibiao::scores {

/// The ranked probability score of a forecast over ordered categories (behind, slow, on track, met): the
/// sum over k of (F_k - O_k)^2 for the cumulated probabilities F and outcomes O.  Being off by two
/// categories costs more than by one.  From 0 to the number of categories less one; with two categories it
/// is the Brier score.  `observed` is counted from 1.
/// Throws `ArgumentError` for fewer than two categories, probabilities that do not add up to 1 (within
/// 1e-6), or an outcome that is none of the categories.
/// Source: Epstein 1969, Journal of Applied Meteorology 8, 985-987; not divided by K - 1, as scoringrules.
[[nodiscard]] double ranked_probability(std::size_t observed, std::span<const double> probabilities);

namespace detail {

inline void expect_distribution(std::span<const double> probabilities) {
  if (probabilities.size() < 2)
    throw ArgumentError("probabilities", "two categories or more", std::to_string(probabilities.size()));
  double sum = 0;
  for (const double p : probabilities) {
    zhibiao::detail::arguments::expect_probability(p, "probabilities");
    sum += p;
  }
  zhibiao::detail::arguments::expect(std::abs(sum - 1) < 1e-6, "probabilities", "a sum of 1", sum);
}

}  // namespace detail

inline double ranked_probability(std::size_t observed, std::span<const double> probabilities) {
  detail::expect_distribution(probabilities);
  if (observed < 1 || observed > probabilities.size())
    throw ArgumentError("observed", "a category from 1 to " + std::to_string(probabilities.size()),
                        std::to_string(observed));
  double score = 0;
  double cumulated = 0;
  for (std::size_t k = 1; k < probabilities.size(); ++k) {
    cumulated += probabilities[k - 1];
    const double difference = cumulated - (observed <= k ? 1 : 0);
    score += difference * difference;
  }
  return score;
}

}  // namespace zhibiao::scores
