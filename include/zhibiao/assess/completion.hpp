// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/fraction.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// The forms of 完成率 in use; x result, T target, b base.  They differ: name the one that is meant.
enum class CompletionForm : std::uint8_t {
  ratio,          ///< x/T: a level, more is better
  inverse,        ///< T/x: a level, less is better
  mirror,         ///< 2 - x/T: the same, another answer
  distance,       ///< (b - x)/(b - T): the same, measured from the base down
  change,         ///< (x - b)/(T - b): the share of the planned change, either way
  signed_plan,    ///< 1 + (x - T)/|T|: a plan that may be below 0 (a loss)
  growth_points,  ///< x - T: growth against growth, in percentage points
  growth_ratio,   ///< x/T of two growth rates, where the target is above 0
};

inline constexpr std::array<std::string_view, 8> completion_form_names{
    "ratio", "inverse", "mirror", "distance", "change", "signed_plan", "growth_points", "growth_ratio"};
[[nodiscard]] constexpr std::string_view to_string(CompletionForm form) noexcept {
  return completion_form_names[static_cast<std::size_t>(form)];
}

/// Why a completion rate is missing.
enum class CompletionReason : std::uint8_t {
  none,                 ///< it is there
  no_figure,            ///< nothing is reported: not the same as 0
  no_target,            ///< nothing is aimed at: not the same as a target of 0
  no_base,              ///< the form measures from a base that is not given
  base_at_target,       ///< nothing was to be changed
  wrong_way,            ///< `distance` goes down from the base; this target lies above it
  target_not_positive,  ///< a share of 0, or of less, means nothing
  result_not_positive,  ///< T/x with a result of 0 or less
};

inline constexpr std::array<std::string_view, 8> completion_reason_names{
    "none",           "no_figure", "no_target",           "no_base",
    "base_at_target", "wrong_way", "target_not_positive", "result_not_positive"};
[[nodiscard]] constexpr std::string_view to_string(CompletionReason reason) noexcept {
  return completion_reason_names[static_cast<std::size_t>(reason)];
}

/// A completion rate as an exact fraction (1.15 is 115%), or why there is none.  `growth_points` is in
/// points instead.  Never capped: above 1, and below 0 for a result on the wrong side of its base.
struct Completion {
  std::optional<Fraction> value;
  CompletionReason reason = CompletionReason::none;
};

/// The numbers of a completion rate, all in one unit.
struct CompletionInput {
  std::optional<Fraction> result, target, base;
};

[[nodiscard]] Completion completion(CompletionForm form, const CompletionInput& input);

namespace detail::completions {

[[nodiscard]] constexpr bool needs_base(CompletionForm form) noexcept {
  return form == CompletionForm::distance || form == CompletionForm::change;
}

/// Why the form has no value for these numbers.
[[nodiscard]] inline CompletionReason refused(CompletionForm form, const CompletionInput& in) {
  if (!in.result) return CompletionReason::no_figure;
  if (!in.target) return CompletionReason::no_target;
  if (needs_base(form) && !in.base) return CompletionReason::no_base;
  if (needs_base(form) && *in.base == *in.target) return CompletionReason::base_at_target;
  if (form == CompletionForm::distance && *in.base < *in.target) return CompletionReason::wrong_way;
  const bool share = form == CompletionForm::ratio || form == CompletionForm::inverse ||
                     form == CompletionForm::mirror || form == CompletionForm::growth_ratio;
  const bool plan = form == CompletionForm::signed_plan && in.target->sign() == 0;
  if (plan || (share && in.target->sign() <= 0)) return CompletionReason::target_not_positive;
  const bool over = form == CompletionForm::inverse && in.result->sign() <= 0;
  return over ? CompletionReason::result_not_positive : CompletionReason::none;
}

[[nodiscard]] inline Fraction value(CompletionForm form, const CompletionInput& in) {
  const auto& x = *in.result;
  const auto& target = *in.target;
  switch (form) {
    case CompletionForm::ratio:
    case CompletionForm::growth_ratio:
      return x / target;
    case CompletionForm::inverse:
      return target / x;
    case CompletionForm::mirror:
      return Fraction(2) - x / target;
    case CompletionForm::distance:
    case CompletionForm::change:
      return (x - *in.base) / (target - *in.base);
    case CompletionForm::signed_plan:
      return Fraction(1) + (x - target) / (target.sign() < 0 ? -target : target);
    case CompletionForm::growth_points:
      break;
  }
  return x - target;
}

}  // namespace detail::completions

inline Completion completion(CompletionForm form, const CompletionInput& input) {
  const auto reason = detail::completions::refused(form, input);
  if (reason != CompletionReason::none) return {std::nullopt, reason};
  return {detail::completions::value(form, input), reason};
}

}  // namespace zhibiao
