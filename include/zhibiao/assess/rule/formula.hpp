// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/completion.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/number/fraction.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// How target T, actual x and base b become a completion (完成率) or a difference.  Each is named by itself,
/// because "lower is better" alone has several answers: 8 against 10 is 125 %, 120 %, or from 12 200 %.
/// Sources: completion rates as assessments print them; 2-x/T in the KPI rule of 一汽轿车, (b-x)/(b-T) in
/// energy and pollution targets, 1+(x-T)/|T| in plans that may be negative.
enum class Formula : std::uint8_t {
  given,     ///< the completion is reported itself
  ratio,     ///< x/T, higher is better
  inverse,   ///< T/x, lower is better
  mirrored,  ///< 2-x/T, lower is better
  rise,      ///< (x-b)/(T-b), higher is better: the share of the way from the base
  fall,      ///< (b-x)/(b-T), lower is better
  plan,      ///< 1+(x-T)/|T|, higher is better, the target may be negative
  surplus,   ///< x-T, higher is better: a difference in the indicator's unit, percentage points for rates
  saving,    ///< T-x, lower is better
};

inline constexpr std::array<std::string_view, 9> formula_names{
    "given", "x/T", "T/x", "2-x/T", "(x-b)/(T-b)", "(b-x)/(b-T)", "1+(x-T)/|T|", "x-T", "T-x"};
[[nodiscard]] constexpr std::string_view to_string(Formula formula) noexcept {
  return formula_names[static_cast<std::size_t>(formula)];
}

/// Whether it gives a difference, met at 0, instead of a ratio, met at 1.
[[nodiscard]] constexpr bool is_difference(Formula formula) noexcept {
  return formula == Formula::surplus || formula == Formula::saving;
}
/// The favourable direction it is made for; `neutral` where it fits either.
[[nodiscard]] constexpr Better made_for(Formula formula) noexcept {
  if (formula == Formula::given) return Better::neutral;
  const bool lower = formula == Formula::inverse || formula == Formula::mirrored ||
                     formula == Formula::fall || formula == Formula::saving;
  return lower ? Better::lower : Better::higher;
}

/// Why an item of a rule has the points it has, or none.
enum class ItemReason : std::uint8_t {
  met,                 ///< at the target or better
  short_of_target,     ///< below it
  in_band,             ///< by the range that its completion falls in
  capped,              ///< more would be above the cap
  floored,             ///< less would be below the floor
  not_applicable,      ///< the caller says so, and why
  not_reported,        ///< no actual value
  no_target,           ///< no target
  no_base,             ///< the formula needs a base
  no_elapsed,          ///< the schedule needs how much of the period has passed
  target_is_zero,      ///< a ratio to nothing
  target_is_negative,  ///< a ratio that would turn round
  actual_is_zero,      ///< T/x has no value
  actual_is_negative,  ///< T/x would turn round
  base_is_target,      ///< there was no way to go
  target_behind_base,  ///< the target is worse than the base
};

inline constexpr std::array<std::string_view, 16> item_reason_names{"met",
                                                                    "short_of_target",
                                                                    "in_band",
                                                                    "capped",
                                                                    "floored",
                                                                    "not_applicable",
                                                                    "not_reported",
                                                                    "no_target",
                                                                    "no_base",
                                                                    "no_elapsed",
                                                                    "target_is_zero",
                                                                    "target_is_negative",
                                                                    "actual_is_zero",
                                                                    "actual_is_negative",
                                                                    "base_is_target",
                                                                    "target_behind_base"};
[[nodiscard]] constexpr std::string_view to_string(ItemReason reason) noexcept {
  return item_reason_names[static_cast<std::size_t>(reason)];
}

/// A completion, or why there is none; `reason` is met or short_of_target where there is one.
struct ItemCompletion {
  std::optional<Fraction> value;
  ItemReason reason = ItemReason::not_reported;
  [[nodiscard]] bool is_met() const noexcept { return value.has_value() && reason == ItemReason::met; }
};

/// The completion by a formula.  `Formula::given` has none here.  Nothing missing is taken for 0, and no
/// ratio to 0 or to a negative number is formed.
[[nodiscard]] ItemCompletion completion(Formula formula, const CompletionInput& numbers);

/// A completion that is known: met at 1, a difference at 0.
[[nodiscard]] ItemCompletion completion_of(Formula formula, const Fraction& value);

namespace detail::formulas {

/// The form that computes the formula, in the order of the formulas; T-x is the opposite of x-T, and what is
/// given is not computed.
inline constexpr std::array<std::optional<CompletionForm>, formula_names.size()> forms{
    std::nullopt,
    CompletionForm::ratio,
    CompletionForm::inverse,
    CompletionForm::mirror,
    CompletionForm::change,
    CompletionForm::distance,
    CompletionForm::signed_plan,
    CompletionForm::growth_points,
    CompletionForm::growth_points};

/// The same reason in the words of items; what is not above 0 is 0 or negative.
[[nodiscard]] inline ItemReason reason_of(CompletionReason reason, const CompletionInput& n) {
  switch (reason) {
    case CompletionReason::no_target:
      return ItemReason::no_target;
    case CompletionReason::no_base:
      return ItemReason::no_base;
    case CompletionReason::base_at_target:
      return ItemReason::base_is_target;
    case CompletionReason::wrong_way:
      return ItemReason::target_behind_base;
    case CompletionReason::target_not_positive:
      return n.target->sign() == 0 ? ItemReason::target_is_zero : ItemReason::target_is_negative;
    case CompletionReason::result_not_positive:
      return n.result->sign() == 0 ? ItemReason::actual_is_zero : ItemReason::actual_is_negative;
    case CompletionReason::no_figure:
    case CompletionReason::none:
      break;
  }
  return ItemReason::not_reported;
}

}  // namespace detail::formulas

inline ItemCompletion completion_of(Formula formula, const Fraction& value) {
  const bool met = value >= Fraction(is_difference(formula) ? 0 : 1);
  return {value, met ? ItemReason::met : ItemReason::short_of_target};
}

inline ItemCompletion completion(Formula formula, const CompletionInput& numbers) {
  const auto form = detail::formulas::forms[static_cast<std::size_t>(formula)];
  if (!form) return {std::nullopt, ItemReason::not_reported};
  const auto found = completion(*form, numbers);
  if (!found.value) return {std::nullopt, detail::formulas::reason_of(found.reason, numbers)};
  if (formula == Formula::rise && *numbers.target < *numbers.base)
    return {std::nullopt, ItemReason::target_behind_base};
  return completion_of(formula, formula == Formula::saving ? -*found.value : *found.value);
}

}  // namespace zhibiao
