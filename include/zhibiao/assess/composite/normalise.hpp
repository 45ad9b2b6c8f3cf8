// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/composite/cell.hpp>
#include <zhibiao/assess/composite/ranks.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/number/rational.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::composite {

/// How values of different units are made comparable.  In all of them more is better afterwards.
/// Source: OECD/JRC Handbook on Constructing Composite Indicators 2008, chapter 5; COINr.
enum class Normalisation : std::uint8_t {
  min_max,                ///< 0 for the worst unit, 1 for the best
  z_score,                ///< distance from the mean in sample standard deviations; not on the scale
  distance_to_best,       ///< the same as min_max, as the handbook names it where the best is the reference
  distance_to_reference,  ///< 0 for the worst unit, 1 for a unit that is named
  distance_to_target,     ///< 0 for the worst unit, 1 at a target; above 1 beyond it, unless capped
  goalposts,              ///< 0 and 1 at two fixed values, and held there beyond them
  percentile_rank,        ///< the share of other units that are worse
  rank,                   ///< 1 for the worst unit; equal ones have the lower rank
  borda,                  ///< the number of units that are worse
};
inline constexpr std::array<std::string_view, 9> normalisation_names{"min_max",
                                                                     "z_score",
                                                                     "distance_to_best",
                                                                     "distance_to_reference",
                                                                     "distance_to_target",
                                                                     "goalposts",
                                                                     "percentile_rank",
                                                                     "rank",
                                                                     "borda"};
[[nodiscard]] constexpr std::string_view to_string(Normalisation method) noexcept {
  return normalisation_names[static_cast<std::size_t>(method)];
}

/// Why a column has no normalised values.
enum class NormaliseReason : std::uint8_t {
  none,                ///< it has
  no_values,           ///< all are missing
  all_equal,           ///< no unit differs: nothing to tell them apart by
  too_few,             ///< a single value has no spread and no rank among others
  target_not_ahead,    ///< the worst unit is at the target or beyond
  reference_missing,   ///< the unit that is named has no value
  reference_is_worst,  ///< the unit that is named is the worst
};
inline constexpr std::array<std::string_view, 7> normalise_reason_names{"none",
                                                                        "no_values",
                                                                        "all_equal",
                                                                        "too_few",
                                                                        "target_not_ahead",
                                                                        "reference_missing",
                                                                        "reference_is_worst"};
[[nodiscard]] constexpr std::string_view to_string(NormaliseReason reason) noexcept {
  return normalise_reason_names[static_cast<std::size_t>(reason)];
}

/// A method with what it needs.  Goalposts and target are in the unit of the indicator, whichever side is
/// the good one: `from` is below `to`, and a lower-is-better column is 1 at `from`.
struct Scaling {
  Normalisation method = Normalisation::min_max;
  double low = 0;   ///< what 0 becomes: a scale of 1 to 100 keeps geometric means defined
  double high = 1;  ///< what 1 becomes
  std::optional<double> from = std::nullopt;            ///< goalposts: the lower post
  std::optional<double> to = std::nullopt;              ///< goalposts: the upper post
  std::optional<double> target = std::nullopt;          ///< distance_to_target
  std::optional<std::size_t> reference = std::nullopt;  ///< distance_to_reference: which unit
  bool capped = false;                                  ///< distances end at 1
};

/// A normalised column: missing where the value was; all missing, with a reason, where there is none.
struct Normalised {
  Cells values;
  NormaliseReason reason = NormaliseReason::none;
};

/// `name` is the indicator's, for complaints.  Throws `ArgumentError` for a neutral direction, a scale or
/// posts out of order, what the method needs and was not given, and values that are not finite.
[[nodiscard]] Normalised normalise(CellSpan column, Better better, const Scaling& scaling,
                                   std::string_view name = "the column");

/// Where x stands between two posts, exactly, from 0 to 1: the HDI's dimension index.
/// Throws `ArgumentError` unless from < to and a side is the good one.
/// Source: UNDP, Human Development Report, technical note 1.
[[nodiscard]] Rational goalposts_exactly(const Decimal& x, const Decimal& from, const Decimal& to,
                                         Better better);

namespace detail {

/// +1 where more is better, -1 where less is.
[[nodiscard]] inline double sign_of(Better better, std::string_view name) {
  if (better == Better::neutral)
    throw ArgumentError("the direction of " + std::string(name), "higher or lower", "neutral");
  return better == Better::higher ? 1 : -1;
}

inline void expect_given(bool given, std::string_view what, std::string_view name, const char* expected) {
  if (!given) throw ArgumentError(std::string(what) + " of " + std::string(name), expected, "none");
}

inline void expect_usable(CellSpan column, const Scaling& scaling, std::string_view name) {
  using enum Normalisation;
  for (const auto& x : column)
    if (x) zhibiao::detail::arguments::expect_finite(*x, std::string(name).c_str());
  zhibiao::detail::arguments::expect(scaling.low < scaling.high, "low", "a value below high", scaling.low);
  if (scaling.method == distance_to_target) expect_given(!!scaling.target, "the target", name, "a number");
  if (scaling.method == distance_to_reference) {
    expect_given(scaling.reference && *scaling.reference < column.size(), "the reference", name, "a unit");
  }
  if (scaling.method != goalposts) return;
  expect_given(scaling.from && scaling.to, "the goalposts", name, "two values");
  if (!(*scaling.from < *scaling.to))
    throw ArgumentError("the goalposts of " + std::string(name),
                        "the lower post first, whichever side is better",
                        zhibiao::detail::arguments::text(*scaling.from) + " and " +
                            zhibiao::detail::arguments::text(*scaling.to));
}

/// What a column turned so that more is better looks like.
struct Spread {
  std::size_t count = 0;
  double worst = std::numeric_limits<double>::infinity();
  double best = -std::numeric_limits<double>::infinity();
  double sum = 0;
};
[[nodiscard]] inline Spread spread_of(CellSpan column) {
  Spread out;
  for (const auto& x : column) {
    if (!x) continue;
    ++out.count;
    out.worst = std::min(out.worst, *x);
    out.best = std::max(out.best, *x);
    out.sum += *x;
  }
  return out;
}

/// (x - zero) / (one - zero) of every value, on the scale.
[[nodiscard]] inline Normalised linear(CellSpan column, double zero, double one, bool capped,
                                       const Scaling& scaling) {
  Normalised out{Cells(column.size()), NormaliseReason::none};
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!column[i]) continue;
    double share = (*column[i] - zero) / (one - zero);
    if (capped) share = std::min(share, 1.0);
    if (scaling.method == Normalisation::goalposts) share = std::clamp(share, 0.0, 1.0);
    out.values[i] = scaling.low + share * (scaling.high - scaling.low);
  }
  return out;
}

[[nodiscard]] inline Normalised nothing(CellSpan column, NormaliseReason reason) {
  return {Cells(column.size()), reason};
}

[[nodiscard]] inline Normalised z_scores(CellSpan column, const Spread& spread) {
  const auto n = static_cast<double>(spread.count);
  const double mean = spread.sum / n;
  double squares = 0;
  for (const auto& x : column)
    if (x) squares += (*x - mean) * (*x - mean);
  Normalised out{Cells(column.size()), NormaliseReason::none};
  for (std::size_t i = 0; i < column.size(); ++i)
    if (column[i]) out.values[i] = (*column[i] - mean) / std::sqrt(squares / (n - 1));
  return out;
}

/// The number of units that are worse, plus `first`, over `by`.
[[nodiscard]] inline Normalised worse_units(CellSpan column, const Spread& spread, double first, double by) {
  Normalised out{ranks(column, Ties::high), NormaliseReason::none};
  for (auto& x : out.values)
    if (x) x = (static_cast<double>(spread.count) - *x + first) / by;
  return out;
}

/// Methods that set each value beside the others; `column` is turned so that more is better.
[[nodiscard]] inline Normalised among_others(CellSpan column, const Spread& spread, const Scaling& scaling) {
  using enum Normalisation;
  if (scaling.method == rank || scaling.method == borda)
    return worse_units(column, spread, scaling.method == rank ? 1 : 0, 1);
  if (spread.count < 2) return nothing(column, NormaliseReason::too_few);
  if (scaling.method == percentile_rank) {
    auto out = worse_units(column, spread, 0, static_cast<double>(spread.count - 1));
    for (auto& x : out.values)
      if (x) x = scaling.low + *x * (scaling.high - scaling.low);
    return out;
  }
  if (spread.worst == spread.best) return nothing(column, NormaliseReason::all_equal);
  if (scaling.method == z_score) return z_scores(column, spread);
  return linear(column, spread.worst, spread.best, false, scaling);
}

/// Methods with a fixed point: a target, a unit, two posts.
[[nodiscard]] inline Normalised beside_points(CellSpan column, const Spread& spread, double sign,
                                              const Scaling& scaling) {
  using enum Normalisation;
  if (scaling.method == goalposts) {
    const double worst = sign > 0 ? *scaling.from : -*scaling.to;
    const double best = sign > 0 ? *scaling.to : -*scaling.from;
    return linear(column, worst, best, false, scaling);
  }
  if (scaling.method == distance_to_target) {
    if (sign * *scaling.target <= spread.worst) return nothing(column, NormaliseReason::target_not_ahead);
    return linear(column, spread.worst, sign * *scaling.target, scaling.capped, scaling);
  }
  const auto reference = column[*scaling.reference];
  if (!reference) return nothing(column, NormaliseReason::reference_missing);
  if (*reference == spread.worst) return nothing(column, NormaliseReason::reference_is_worst);
  return linear(column, spread.worst, *reference, scaling.capped, scaling);
}

[[nodiscard]] constexpr bool has_points(Normalisation method) {
  using enum Normalisation;
  return method == goalposts || method == distance_to_target || method == distance_to_reference;
}

}  // namespace detail

inline Normalised normalise(CellSpan column, Better better, const Scaling& scaling, std::string_view name) {
  const double sign = detail::sign_of(better, name);
  detail::expect_usable(column, scaling, name);
  Cells turned(column.begin(), column.end());
  for (auto& x : turned)
    if (x) x = sign * *x;
  const auto spread = detail::spread_of(turned);
  if (spread.count == 0) return detail::nothing(column, NormaliseReason::no_values);
  if (detail::has_points(scaling.method)) return detail::beside_points(turned, spread, sign, scaling);
  return detail::among_others(turned, spread, scaling);
}

inline Rational goalposts_exactly(const Decimal& x, const Decimal& from, const Decimal& to, Better better) {
  (void)detail::sign_of(better, "x");
  if (from >= to) throw ArgumentError("from", "a value below to", to_string(from));
  const auto held = std::clamp(x, from, to);
  return {better == Better::higher ? held - from : to - held, to - from};
}

}  // namespace zhibiao::composite
