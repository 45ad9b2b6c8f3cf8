// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/composite/cell.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace zhibiao::composite {

/// How the parts of a score become one number.
/// Source: OECD/JRC Handbook 2008, chapter 7; Munda 2008 and COINr for the two by ranks.
enum class Aggregation : std::uint8_t {
  arithmetic,  ///< a weakness in one part is made up for by another, one for one
  geometric,   ///< a weakness costs more the greater it is; every part must be above 0
  harmonic,    ///< more so; every part must be above 0
  power,       ///< the power mean of a given exponent; above 0 unless the exponent is 1
  copeland,    ///< units beaten less units that beat: only the order in each part counts
  borda,       ///< the weighted mean number of units that are worse
};
inline constexpr std::array<std::string_view, 6> aggregation_names{"arithmetic", "geometric", "harmonic",
                                                                   "power",      "copeland",  "borda"};
[[nodiscard]] constexpr std::string_view to_string(Aggregation method) noexcept {
  return aggregation_names[static_cast<std::size_t>(method)];
}

/// Whether a unit's score depends on the other units' order.
[[nodiscard]] constexpr bool is_by_order(Aggregation method) noexcept {
  return method == Aggregation::copeland || method == Aggregation::borda;
}

/// Why a unit has no score.
enum class AggregateReason : std::uint8_t {
  none,          ///< it has
  missing,       ///< too few of its parts are there
  not_positive,  ///< a part is 0 or below, where a geometric, harmonic or power mean has no value
  no_weight,     ///< the parts that are there weigh nothing
};
inline constexpr std::array<std::string_view, 4> aggregate_reason_names{"none", "missing", "not_positive",
                                                                        "no_weight"};
[[nodiscard]] constexpr std::string_view to_string(AggregateReason reason) noexcept {
  return aggregate_reason_names[static_cast<std::size_t>(reason)];
}

/// A method with what it needs.
struct Aggregating {
  Aggregation method = Aggregation::arithmetic;
  double exponent = 1;     ///< of the power mean; 0 is the geometric mean
  double least_share = 1;  ///< the share of parts, by number, that must be there: 1 asks for all
};

/// A score, or why there is none, and which part is the reason.
struct Aggregate {
  Cell value;
  AggregateReason reason = AggregateReason::none;
  std::size_t part = 0;  ///< the first part that is missing or not above 0
};

/// The weighted mean of one unit's parts, over those that are there; their weights need not add up to 1.
/// Not for methods by order.  Throws `ArgumentError` for another number of weights, a negative one, all 0,
/// or a share outside 0 to 1.
[[nodiscard]] Aggregate mean(CellSpan parts, std::span<const double> weights, const Aggregating& how);

namespace detail {

/// The exponent of the power mean that a method is.
[[nodiscard]] inline double exponent_of(const Aggregating& how) {
  if (how.method == Aggregation::geometric) return 0;
  if (how.method == Aggregation::harmonic) return -1;
  return how.method == Aggregation::power ? how.exponent : 1;
}

inline void expect_weights(std::size_t parts, std::span<const double> weights) {
  zhibiao::detail::arguments::expect_size(weights.size(), parts, "weights");
  double sum = 0;
  for (const double w : weights) {
    zhibiao::detail::arguments::expect(std::isfinite(w) && w >= 0, "weights", "weights of 0 or more", w);
    sum += w;
  }
  zhibiao::detail::arguments::expect_positive(sum, "the sum of weights");
}

/// Whether enough is there; the first part that is not.
[[nodiscard]] inline std::optional<std::size_t> lacking(CellSpan parts, double least_share) {
  std::optional<std::size_t> first;
  std::size_t there = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i]) ++there;
    if (!parts[i] && !first) first = i;
  }
  const auto share = static_cast<double>(there) / static_cast<double>(parts.size());
  if (there == 0) return 0;
  return share + 1e-12 < least_share ? first : std::nullopt;
}

/// The first part that a mean of this exponent is not defined for.
[[nodiscard]] inline std::optional<std::size_t> not_above_zero(CellSpan parts,
                                                               std::span<const double> weights,
                                                               double exponent) {
  if (exponent == 1) return std::nullopt;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i] && weights[i] > 0 && *parts[i] <= 0) return i;
  return std::nullopt;
}

[[nodiscard]] inline double transformed(double x, double exponent) {
  return exponent == 1 ? x : exponent == 0 ? std::log(x) : std::pow(x, exponent);
}
[[nodiscard]] inline double back(double x, double exponent) {
  return exponent == 1 ? x : exponent == 0 ? std::exp(x) : std::pow(x, 1 / exponent);
}

}  // namespace detail

inline Aggregate mean(CellSpan parts, std::span<const double> weights, const Aggregating& how) {
  detail::expect_weights(parts.size(), weights);
  zhibiao::detail::arguments::expect_probability(how.least_share, "least_share");
  if (const auto at = detail::lacking(parts, how.least_share))
    return {std::nullopt, AggregateReason::missing, *at};
  const double exponent = detail::exponent_of(how);
  if (const auto at = detail::not_above_zero(parts, weights, exponent))
    return {std::nullopt, AggregateReason::not_positive, *at};
  double sum = 0;
  double total = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i] || weights[i] == 0) continue;
    sum += weights[i] * detail::transformed(*parts[i], exponent);
    total += weights[i];
  }
  if (total == 0) return {std::nullopt, AggregateReason::no_weight, 0};
  return {detail::back(sum / total, exponent), AggregateReason::none, 0};
}

}  // namespace zhibiao::composite
