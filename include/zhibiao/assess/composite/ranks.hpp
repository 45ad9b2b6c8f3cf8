// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/composite/cell.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

namespace zhibiao::composite {

/// The rank of equal scores.  Two first places are then followed by:
enum class Ties : std::uint8_t {
  low,    ///< 1, 1, 3: as sports and statistical offices rank
  high,   ///< 2, 2, 3
  mean,   ///< 1.5, 1.5, 3: the sum of ranks stays the same
  dense,  ///< 1, 1, 2
};
inline constexpr std::array<std::string_view, 4> ties_names{"low", "high", "mean", "dense"};
[[nodiscard]] constexpr std::string_view to_string(Ties ties) noexcept {
  return ties_names[static_cast<std::size_t>(ties)];
}

/// The rank of each unit, 1 for the highest score; a unit without a score has none.  Scores closer than
/// 1e-12 of the largest are equal: sums of doubles in another order differ by that much.
[[nodiscard]] Cells ranks(CellSpan scores, Ties ties = Ties::low);

namespace detail {

/// The units that have a score, from the highest down; equal ones in their own order.
[[nodiscard]] inline std::vector<std::size_t> from_the_highest(CellSpan scores) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (scores[i]) order.push_back(i);
  std::ranges::stable_sort(order, [&](auto a, auto b) { return *scores[a] > *scores[b]; });
  return order;
}

/// What counts as no difference among these scores.
[[nodiscard]] inline double tolerance(CellSpan scores) {
  double largest = 0;
  for (const auto& score : scores)
    if (score) largest = std::max(largest, std::abs(*score));
  return 1e-12 * largest;
}

/// The rank of places [first, last) of the order, counted from 0, of the group-th group of equals.
[[nodiscard]] inline double rank_of(std::size_t first, std::size_t last, std::size_t group, Ties ties) {
  switch (ties) {
    case Ties::low:
      return static_cast<double>(first + 1);
    case Ties::high:
      return static_cast<double>(last);
    case Ties::mean:
      return static_cast<double>(first + 1 + last) / 2;
    case Ties::dense:
      break;
  }
  return static_cast<double>(group + 1);
}

}  // namespace detail

inline Cells ranks(CellSpan scores, Ties ties) {
  Cells out(scores.size());
  const auto order = detail::from_the_highest(scores);
  const double equal = detail::tolerance(scores);
  for (std::size_t first = 0, group = 0; first < order.size(); ++group) {
    std::size_t last = first + 1;
    while (last < order.size() && *scores[order[last - 1]] - *scores[order[last]] <= equal) ++last;
    for (std::size_t i = first; i < last; ++i) out[order[i]] = detail::rank_of(first, last, group, ties);
    first = last;
  }
  return out;
}

}  // namespace zhibiao::composite
