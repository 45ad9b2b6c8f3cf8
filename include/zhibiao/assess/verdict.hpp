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
};

inline constexpr std::array<std::string_view, 9> verdict_reason_names{"reached",
                                                                      "inside_range",
                                                                      "short_of_target",
                                                                      "within_about",
                                                                      "tolerance_unstated",
                                                                      "digits_do_not_decide",
                                                                      "bound_does_not_decide",
                                                                      "no_favourable_side",
                                                                      "no_figure"};
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
/// are floors and 以内, 不超过 ceilings whichever side is better; 近 is read as 左右 where higher is
/// better, else as a ceiling; a range is met inside it or on its favourable side.  A target of a fall is
/// read by its size: 下降3%以上 is at least 3 down.
[[nodiscard]] Judgement judge(const Printed& target, const std::optional<Printed>& actual, Better better,
                              Judged judged, const VerdictPolicy& policy = guide_policy);

namespace detail::verdicts {

/// A target as the sets of values that meet it and that are tolerated.
struct Zones {
  Extent met;
  Extent tolerated;
  bool tolerance_stated = true;
};

/// The side on which the target is met: its own words first, then the favourable side.
[[nodiscard]] constexpr Better side(Bound bound, Better better) noexcept {
  if (bound == Bound::at_least || bound == Bound::above) return Better::higher;
  if (bound == Bound::at_most) return Better::lower;
  return bound == Bound::below && better != Better::higher ? Better::lower : better;
}

/// Values at or beyond `low` … `high` on a side; exactly those where neither side is better.
[[nodiscard]] constexpr Extent beyond(Better side, const Decimal& low, const Decimal& high) {
  if (side == Better::higher) return Extent::at_least(low);
  return side == Better::lower ? Extent::at_most(high) : Extent::between(low, high);
}

[[nodiscard]] constexpr bool is_soft(const Printed& target, Better side) noexcept {
  return target.bound == Bound::about || (target.bound == Bound::below && side == Better::higher);
}

[[nodiscard]] constexpr Decimal slack(const Printed& target, Judged judged, const VerdictPolicy& policy) {
  if (judged == Judged::rate) return policy.tolerance.value();
  return policy.amount_tolerance ? abs(target.value) * policy.amount_tolerance->scaled10(-2) : Decimal{};
}

[[nodiscard]] constexpr Zones zones(const Printed& target, Better better, Judged judged,
                                    const VerdictPolicy& policy) {
  const auto at = side(target.bound, better);
  const auto low = target.value, high = target.value2.value_or(target.value);
  auto met = beyond(at, low, high);
  if (target.bound == Bound::above) met = Extent::above(low);
  if (target.bound == Bound::below && at == Better::lower) met = Extent::below(high);
  if (!is_soft(target, at)) return {met, met};
  const auto more = slack(target, judged, policy);
  return {met, beyond(at, low - more, high + more),
          judged == Judged::rate || policy.amount_tolerance.has_value()};
}

[[nodiscard]] constexpr Extent read(const Printed& target, Printed actual, const VerdictPolicy& policy) {
  if (policy.comparison == Comparison::rounded_value)
    actual.value = round(actual.value, target.resolution, Rounding::half_even);
  return extent(actual, policy.comparison == Comparison::digits);
}

[[nodiscard]] constexpr Judgement open(const Printed& actual) noexcept {
  const bool digits = actual.bound == Bound::equal || actual.bound == Bound::about;
  return {Verdict::undetermined,
          digits ? VerdictReason::digits_do_not_decide : VerdictReason::bound_does_not_decide};
}

[[nodiscard]] constexpr Judgement decide(const Zones& zones, const Extent& actual, const Printed& target,
                                         const Printed& printed, const VerdictPolicy& policy) {
  const bool inside =
      target.bound == Bound::range && actual.within(Extent::between(target.value, *target.value2));
  if (actual.within(zones.met))
    return {Verdict::met, inside ? VerdictReason::inside_range : VerdictReason::reached};
  const bool touches = actual.meets(zones.met);
  if (actual.within(zones.tolerated) && !touches)
    return {policy.tolerance_is_met ? Verdict::met : Verdict::within_tolerance, VerdictReason::within_about};
  if (actual.meets(zones.tolerated)) return open(printed);
  if (!zones.tolerance_stated) return {Verdict::undetermined, VerdictReason::tolerance_unstated};
  return {Verdict::missed, VerdictReason::short_of_target};
}

/// The verdict on a target that is not below 0.
[[nodiscard]] constexpr Judgement judge_rise(const Printed& target, const Extent& actual,
                                             const Printed& printed, Better better, Judged judged,
                                             const VerdictPolicy& policy) {
  const auto out = decide(zones(target, better, judged, policy), actual, target, printed, policy);
  const bool two_sided = side(target.bound, better) == Better::neutral;
  if (out.verdict != Verdict::missed || !two_sided) return out;
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
