// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/assess/verdict_policy.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/number/decimal.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace zhibiao {

enum class Verdict : std::uint8_t { met, missed, within_tolerance, undetermined, not_reported };

inline constexpr std::array<std::string_view, 5> verdict_names{"met", "missed", "within_tolerance",
                                                               "undetermined", "not_reported"};
[[nodiscard]] constexpr std::string_view to_string(Verdict verdict) noexcept {
  return verdict_names[static_cast<std::size_t>(verdict)];
}

/// Why a verdict is what it is.
enum class VerdictReason : std::uint8_t {
  reached,                ///< at the target or beyond it on the favourable side
  inside_range,           ///< inside the range aimed at
  short_of_target,        ///< on the other side of the target
  within_about,           ///< short of a 左右 by no more than the policy's tolerance
  tolerance_unstated,     ///< short of a 左右 of an amount, for which the policy states no tolerance
  digits_do_not_decide,   ///< the values that round to the printed result lie on both sides
  bound_does_not_decide,  ///< the result itself is only bounded: 超1000 against a target of 1100
  no_favourable_side,     ///< neither side is better, and the result is not the target
  no_figure,              ///< nothing is reported
  outside_about,          ///< outside a 左右 that the policy reads as a band
  unit_differs,           ///< 公里 beside 平方米: the two do not compare
  target_unread,          ///< the target's text holds no number that could be read
  result_unread,          ///< the result's does not
  several_numbers,        ///< a text holds more than one number that may be meant
  number_too_large,       ///< beyond the range of `Decimal`
};

inline constexpr std::array<std::string_view, 15> verdict_reason_names{"reached",
                                                                       "inside_range",
                                                                       "short_of_target",
                                                                       "within_about",
                                                                       "tolerance_unstated",
                                                                       "digits_do_not_decide",
                                                                       "bound_does_not_decide",
                                                                       "no_favourable_side",
                                                                       "no_figure",
                                                                       "outside_about",
                                                                       "unit_differs",
                                                                       "target_unread",
                                                                       "result_unread",
                                                                       "several_numbers",
                                                                       "number_too_large"};
[[nodiscard]] constexpr std::string_view to_string(VerdictReason reason) noexcept {
  return verdict_reason_names[static_cast<std::size_t>(reason)];
}

struct Judgement {
  Verdict verdict = Verdict::not_reported;
  VerdictReason reason = VerdictReason::no_figure;
  friend constexpr bool operator==(const Judgement&, const Judgement&) noexcept = default;
};

/// What sort of number is judged: tolerances of 左右 are in percentage points for rates only.
enum class Judged : std::uint8_t { rate, amount };

/// Whether a result meets a target of the same indicator, year and unit (gold guide, "Links and
/// verdicts").
///
/// A plain number and 左右 are met at or beyond the number on the favourable side; 以上, 不低于 and 超
/// are floors and 以内, 不超过 ceilings whichever side is better; 不足, 低于 and 近 (one bound in a figure)
/// are read as 左右 where higher is better, else as a ceiling, and 近 that is known as such (`around`) as
/// 左右 always; a range is met inside it or on its favourable side, and one with 左右 has the tolerance
/// of 左右.  A target of a fall is read by its size: 下降3%以上 is at least 3 down.
[[nodiscard]] Judgement judge(const Printed& target, const std::optional<Printed>& actual, Better better,
                              Judged judged, const VerdictPolicy& policy = guide_policy);

namespace detail::verdicts {

/// A target as the sets of values that meet it and that are tolerated.
struct Zones {
  Extent met;
  Extent tolerated;
  bool tolerance_stated = true;
  bool band = false;  ///< both sides count: a 左右 read symmetrically
};

/// The side on which the target is met: its own words first, then the favourable side.
[[nodiscard]] constexpr Better side(const Printed& target, Better better) noexcept {
  if (target.bound == Bound::at_least || target.bound == Bound::above) return Better::higher;
  if (target.bound == Bound::at_most) return Better::lower;
  const bool ceiling = target.bound == Bound::below && !target.around && better != Better::higher;
  return ceiling ? Better::lower : better;
}

/// Values at or beyond `low` … `high` on a side; exactly those where neither side is better.
[[nodiscard]] constexpr Extent beyond(Better side, const Decimal& low, const Decimal& high) {
  if (side == Better::higher) return Extent::at_least(low);
  return side == Better::lower ? Extent::at_most(high) : Extent::between(low, high);
}

[[nodiscard]] constexpr bool is_soft(const Printed& target, Better side) noexcept {
  return target.bound == Bound::about || target.around ||
         (target.bound == Bound::below && side == Better::higher);
}

/// Whether the tolerance is in percentage points; else in percent of the target.
[[nodiscard]] constexpr bool by_points(Judged judged, const VerdictPolicy& policy) noexcept {
  return judged == Judged::rate && !policy.relative;
}

[[nodiscard]] constexpr Decimal slack(const Printed& target, Judged judged, const VerdictPolicy& policy) {
  if (by_points(judged, policy)) return policy.tolerance.value();
  return policy.amount_tolerance ? abs(target.value) * policy.amount_tolerance->scaled10(-2) : Decimal{};
}

[[nodiscard]] constexpr Extent met_by(const Printed& target, Better at) {
  if (target.bound == Bound::above) return Extent::above(target.value);
  const bool ceiling = target.bound == Bound::below && !target.around && at == Better::lower;
  return ceiling ? Extent::below(target.value)
                 : beyond(at, target.value, target.value2.value_or(target.value));
}

[[nodiscard]] constexpr Zones zones(const Printed& target, Better better, Judged judged,
                                    const VerdictPolicy& policy) {
  const auto at = side(target, better);
  if (!is_soft(target, at)) return {met_by(target, at), met_by(target, at)};
  const auto more = slack(target, judged, policy);
  const auto low = target.value - more, high = target.value2.value_or(target.value) + more;
  const bool stated = by_points(judged, policy) || policy.amount_tolerance.has_value();
  if (policy.symmetric) return {Extent::between(low, high), Extent::between(low, high), stated, true};
  return {met_by(target, at), beyond(at, low, high), stated};
}

/// Rounded, once, to the last digit that the target was printed with.
[[nodiscard]] constexpr Decimal rounded(const Decimal& x, const Printed& target) {
  return divide(x, target.grain, -target.resolution, Rounding::half_even) * target.grain;
}

[[nodiscard]] constexpr Extent read(const Printed& target, Printed actual, const VerdictPolicy& policy) {
  if (policy.comparison == Comparison::rounded_value) {
    actual.value = rounded(actual.value, target);
    if (actual.value2) actual.value2 = rounded(*actual.value2, target);
  }
  return extent(actual, policy.comparison == Comparison::digits);
}

[[nodiscard]] constexpr Judgement open(const Printed& actual, const VerdictPolicy& policy) noexcept {
  const bool range = actual.bound == Bound::range && policy.comparison == Comparison::digits;
  const bool digits = actual.bound == Bound::equal || actual.bound == Bound::about || range;
  return {Verdict::undetermined,
          digits ? VerdictReason::digits_do_not_decide : VerdictReason::bound_does_not_decide};
}

[[nodiscard]] constexpr Judgement decide(const Zones& zones, const Extent& actual, const Printed& target,
                                         const Printed& printed, const VerdictPolicy& policy) {
  const bool inside =
      target.bound == Bound::range && actual.within(Extent::between(target.value, *target.value2));
  if (actual.within(zones.met))
    return {Verdict::met, inside       ? VerdictReason::inside_range
                          : zones.band ? VerdictReason::within_about
                                       : VerdictReason::reached};
  const bool touches = actual.meets(zones.met);
  if (actual.within(zones.tolerated) && !touches)
    return {policy.tolerance_is_met ? Verdict::met : Verdict::within_tolerance, VerdictReason::within_about};
  if (actual.meets(zones.tolerated)) return open(printed, policy);
  if (!zones.tolerance_stated) return {Verdict::undetermined, VerdictReason::tolerance_unstated};
  return {Verdict::missed, zones.band ? VerdictReason::outside_about : VerdictReason::short_of_target};
}

/// The verdict on a target that is not below 0.
[[nodiscard]] constexpr Judgement judge_rise(const Printed& target, const Extent& actual,
                                             const Printed& printed, Better better, Judged judged,
                                             const VerdictPolicy& policy) {
  const auto out = decide(zones(target, better, judged, policy), actual, target, printed, policy);
  const bool two_sided = side(target, better) == Better::neutral;
  if (out.reason != VerdictReason::short_of_target || !two_sided) return out;
  return {Verdict::undetermined, VerdictReason::no_favourable_side};
}

}  // namespace detail::verdicts

inline Judgement judge(const Printed& target, const std::optional<Printed>& actual, Better better,
                       Judged judged, const VerdictPolicy& policy) {
  namespace verdicts = detail::verdicts;
  if (!actual) return {};
  const auto read = verdicts::read(target, *actual, policy);
  if (!target.value.is_negative()) return verdicts::judge_rise(target, read, *actual, better, judged, policy);
  return verdicts::judge_rise(detail::mirrored(target), -read, *actual, opposite(better), judged, policy);
}

}  // namespace zhibiao
