// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/ambition.hpp>
#include <zhibiao/assess/direction.hpp>
#include <zhibiao/assess/extent.hpp>
#include <zhibiao/assess/judged_text.hpp>
#include <zhibiao/assess/statement.hpp>
#include <zhibiao/assess/verdict.hpp>
#include <zhibiao/assess/verdict_policy.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/project/predictive.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao::project {

/// Why a target has no set of values that meet it.
enum class GoalReason : std::uint8_t {
  none,                ///< it has one
  no_favourable_side,  ///< a plain number, and neither side of it is better
  target_unread,       ///< the text holds no number that could be read
  several_numbers,     ///< it holds more than one that may be meant
  unit_differs,        ///< in a unit that does not compare with that of the series
  number_too_large,    ///< beyond the range of `Decimal`
};

inline constexpr std::array<std::string_view, 6> goal_reason_names{
    "none", "no_favourable_side", "target_unread", "several_numbers", "unit_differs", "number_too_large"};
[[nodiscard]] constexpr std::string_view to_string(GoalReason reason) noexcept {
  return goal_reason_names[static_cast<std::size_t>(reason)];
}

/// A target as it is projected against: exact, in the unit of the series.
struct Goal {
  GoalReason reason = GoalReason::none;
  Printed number;
  Unit unit;
  Better better = Better::neutral;
  Judged judged = Judged::amount;
  Extent met;  ///< all values that meet it, what the policy tolerates of a 左右 among them
};

/// The values that meet a target (`zhibiao::judge`, the same rules): 以上 and 超 are floors, 以内 ceilings,
/// a range is met inside it or on its favourable side, 左右 down to the policy's tolerance.  A plain number
/// of which neither side is better has none.
[[nodiscard]] Goal goal(const Printed& target, Better better, Judged judged,
                        const VerdictPolicy& policy = guide_policy);

/// The same for a target as it is written, `≥95%`, `5.5%左右`, `100亿元以上`, in the unit of the series
/// where one is given.  The favourable side is the context's, else what name and words say.  A symbol bounds
/// the number itself and names the side, whatever the context says: `≥-3` is -3 and more, while words bound
/// the size of a fall.
[[nodiscard]] Goal goal(std::string_view text, const JudgeContext& context,
                        const std::optional<Unit>& unit = {}, const VerdictPolicy& policy = guide_policy);
/// The same for statements that are read already.
[[nodiscard]] Goal goal(std::span<const Statement> statements, const JudgeContext& context,
                        const std::optional<Unit>& unit = {}, const VerdictPolicy& policy = guide_policy);

/// How far a result as printed may be from what it stands for: half of the last digit of the data
/// (10^resolution), where that is known; with `Comparison::rounded_value`, which rounds the result to
/// the target's digits, half of those where they are coarser.
[[nodiscard]] Decimal half_width(const Goal& goal, std::optional<int> resolution,
                                 const VerdictPolicy& policy = guide_policy);

/// P(Y meets the goal).  `low`: what Y is meets it wherever in the half width it lies, as far as its limits
/// let it; `high`: it may as printed.  `goal.reason` must be `none`.
[[nodiscard]] ProbabilityBounds probability(const Predictive& y, const Goal& goal, double half_width = 0);

namespace detail::goals {

struct Symbol {
  std::string_view text;
  Bound bound;
};
/// The longer first.
inline constexpr Symbol symbols[] = {
    {"≥", Bound::at_least}, {">=", Bound::at_least}, {"≤", Bound::at_most},  {"<=", Bound::at_most},
    {"⩾", Bound::at_least}, {"⩽", Bound::at_most},   {"≧", Bound::at_least}, {"≦", Bound::at_most},
    {">", Bound::above},    {"＞", Bound::above},    {"<", Bound::below},    {"＜", Bound::below},
    {"≈", Bound::about},    {"~", Bound::about},     {"＝", Bound::equal},   {"=", Bound::equal}};

/// Takes blanks and the symbol off the head of a text.
[[nodiscard]] inline std::optional<Bound> take_symbol(std::string_view& text) {
  const auto trim = [&] { text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size())); };
  trim();
  for (const auto& [symbol, bound] : symbols) {
    if (!text.starts_with(symbol)) continue;
    text.remove_prefix(symbol.size());
    trim();
    return bound;
  }
  return std::nullopt;
}

/// A bound on a number below 0 as one on its size, which is how targets below 0 are read.
[[nodiscard]] constexpr Bound of_size(Bound bound) noexcept {
  switch (bound) {
    case Bound::at_least:
      return Bound::at_most;
    case Bound::above:
      return Bound::below;
    case Bound::at_most:
      return Bound::at_least;
    case Bound::below:
      return Bound::above;
    default:
      return bound;
  }
}

/// The side that a symbol names.
[[nodiscard]] constexpr Better side_of(Bound bound) noexcept {
  if (bound == Bound::at_least || bound == Bound::above) return Better::higher;
  return bound == Bound::at_most || bound == Bound::below ? Better::lower : Better::neutral;
}

[[nodiscard]] inline Goal refused(GoalReason reason) {
  Goal out;
  out.reason = reason;
  return out;
}

/// Whether the target is a band by itself: both ends are told.
[[nodiscard]] constexpr bool has_no_side(const Printed& target, Better side, const VerdictPolicy& policy) {
  const bool soft = zhibiao::detail::verdicts::is_soft(target, side);
  return side == Better::neutral && target.bound != Bound::range && !(soft && policy.symmetric);
}

/// The values that meet a target that is not below 0; nothing where it has no side.
[[nodiscard]] inline std::optional<Extent> met(const Printed& target, Better better, Judged judged,
                                               const VerdictPolicy& policy) {
  namespace verdicts = zhibiao::detail::verdicts;
  if (has_no_side(target, verdicts::side(target, better), policy)) return std::nullopt;
  const auto zones = verdicts::zones(target, better, judged, policy);
  return verdicts::is_soft(target, verdicts::side(target, better)) ? zones.tolerated : zones.met;
}

[[nodiscard]] inline Decimal half_of(int resolution) { return Decimal::scaled(5, resolution - 1); }

/// In the unit of the series; false where that cannot be.  What has no printed digits there is exact.
[[nodiscard]] inline bool move_to(Statement& statement, const std::optional<Unit>& unit) {
  if (!unit || !statement.unit_stated) return true;
  if (!compatible(statement.unit, *unit)) return false;
  const auto number = zhibiao::detail::ambitions::converted(statement.number, statement.unit, *unit);
  if (!number) return false;
  const auto scale = conversion(statement.unit, *unit).normalised();
  statement.number = *number;
  statement.number.resolution = static_cast<std::int8_t>(number->resolution + scale.exponent);
  statement.number.counted |= scale.numerator != 1 || scale.denominator != 1;
  statement.unit = *unit;
  return true;
}

/// Values that meet a goal, as doubles.
struct Zone {
  std::optional<double> lower, upper;
  bool lower_closed = true, upper_closed = true;
};

/// The ends moved inwards by h, where y can follow: 100% of at most 100% stays.
[[nodiscard]] inline Zone narrowed(const Predictive& y, const Extent& met, double h) {
  Zone out;
  if (met.lower) {
    const double end = met.lower->value.approximate();
    out.lower = std::min(end + h, std::max(end, y.limits().upper));
    out.lower_closed = met.lower->closed;
  }
  if (met.upper) {
    const double end = met.upper->value.approximate();
    out.upper = std::max(end - h, std::min(end, y.limits().lower));
    out.upper_closed = met.upper->closed;
  }
  return out;
}

/// P(Y in a zone).
[[nodiscard]] inline double mass(const Predictive& y, const Zone& zone) {
  if (zone.lower && zone.upper)
    return *zone.lower > *zone.upper ? 0 : y.probability(Bound::range, *zone.lower, zone.upper).low;
  if (zone.lower) return y.probability(zone.lower_closed ? Bound::at_least : Bound::above, *zone.lower).low;
  if (!zone.upper) return 1;
  return y.probability(zone.upper_closed ? Bound::at_most : Bound::below, *zone.upper).low;
}

}  // namespace detail::goals

inline Goal goal(const Printed& target, Better better, Judged judged, const VerdictPolicy& policy) {
  const bool negative = target.value.is_negative();
  const auto met =
      negative ? detail::goals::met(zhibiao::detail::mirrored(target), opposite(better), judged, policy)
               : detail::goals::met(target, better, judged, policy);
  Goal out{met ? GoalReason::none : GoalReason::no_favourable_side, target, {}, better, judged, {}};
  if (met) out.met = negative ? -*met : *met;
  return out;
}

inline Goal goal(std::span<const Statement> statements, const JudgeContext& context,
                 const std::optional<Unit>& unit, const VerdictPolicy& policy) try {
  if (statements.empty()) return detail::goals::refused(GoalReason::target_unread);
  const auto aims = zhibiao::detail::judging::aims(statements);
  if (aims.several) return detail::goals::refused(GoalReason::several_numbers);
  auto promised = *aims.promised;
  if (!detail::goals::move_to(promised, unit)) return detail::goals::refused(GoalReason::unit_differs);
  const auto& catalogue = context.catalogue != nullptr ? *context.catalogue : Catalogue::builtin();
  const auto found = direction(context.indicator, promised, catalogue);
  const auto better = context.better.value_or(found.favourable.better);
  auto out = goal(promised.number, better, zhibiao::detail::judging::judged(promised, found.known), policy);
  if (promised.unit_stated) out.unit = promised.unit;
  return out;
} catch (const DecimalOverflow&) {
  return detail::goals::refused(GoalReason::number_too_large);
}

inline Goal goal(std::string_view text, const JudgeContext& context, const std::optional<Unit>& unit,
                 const VerdictPolicy& policy) {
  const auto symbol = detail::goals::take_symbol(text);
  auto read = statements(text);
  if (!symbol || read.empty()) return goal(read, context, unit, policy);
  auto& number = read.front().number;
  number.bound = number.value.is_negative() ? detail::goals::of_size(*symbol) : *symbol;
  auto own = context;
  if (const auto side = detail::goals::side_of(*symbol); side != Better::neutral) own.better = side;
  return goal(read, own, unit, policy);
}

inline Decimal half_width(const Goal& goal, std::optional<int> resolution, const VerdictPolicy& policy) {
  const auto data = resolution ? detail::goals::half_of(*resolution) : Decimal();
  if (policy.comparison != Comparison::rounded_value) return data;
  if (goal.number.counted) return data;
  return std::max(data, detail::goals::half_of(goal.number.resolution));
}

inline ProbabilityBounds probability(const Predictive& y, const Goal& goal, double half_width) {
  zhibiao::detail::arguments::expect(half_width >= 0, "half_width", "a number of 0 or more", half_width);
  return {detail::goals::mass(y, detail::goals::narrowed(y, goal.met, half_width)),
          detail::goals::mass(y, detail::goals::narrowed(y, goal.met, -half_width))};
}

}  // namespace zhibiao::project
