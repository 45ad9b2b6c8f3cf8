// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::panel {

/// What closed formulas say of the yearly values of a series, its target y_T of year T, and its favourable
/// direction; y_a of year a is the first value there is, y_b of year b the last.
enum class ClosedForm : std::uint8_t {
  gap,            ///< y_b - y_T, in the unit of the values
  attainment,     ///< y_b / y_T, of a target above 0
  cagr,           ///< (y_b/y_a)^(1/(b - a)) - 1: growth a year so far
  required_cagr,  ///< (y_T/y_b)^(1/(T - b)) - 1: growth a year from now on that ends at the target
  slope,          ///< of the least squares line over years, in units a year
};

inline constexpr std::array<std::string_view, 5> closed_form_names{"gap", "attainment", "cagr",
                                                                   "required_cagr", "slope"};
[[nodiscard]] constexpr std::string_view to_string(ClosedForm form) noexcept {
  return closed_form_names[static_cast<std::size_t>(form)];
}

/// Why a closed form has no value.
enum class ClosedFormReason : std::uint8_t {
  none,                 ///< it has one
  too_few_points,       ///< no value, or one where two are needed
  not_finite,           ///< a number is infinite or none, or the result has no room in a double
  no_target,            ///< the target is missing
  no_target_year,       ///< its year is missing
  target_year_passed,   ///< the last value is of the target's year, or later
  zero_base,            ///< no growth rate starts from 0
  zero_target,          ///< no growth rate leads to 0, no share is one of 0
  opposite_signs,       ///< no growth rate leads through 0
  target_not_positive,  ///< a share of a target below 0 means nothing
};

inline constexpr std::array<std::string_view, 10> closed_form_reason_names{
    "none",           "too_few_points",     "not_finite", "no_target",
    "no_target_year", "target_year_passed", "zero_base",  "zero_target",
    "opposite_signs", "target_not_positive"};
[[nodiscard]] constexpr std::string_view to_string(ClosedFormReason reason) noexcept {
  return closed_form_reason_names[static_cast<std::size_t>(reason)];
}

/// What closed forms are judged by.
enum class ClosedFormVerdict : std::uint8_t {
  verdict,  ///< of the gap: `met` or `missed`
  pace,     ///< of the two rates of growth: `sufficient` or `insufficient` to end at the target
  trend,    ///< of the slope: `improving`, `worsening` or `unchanged`
};

inline constexpr std::array<std::string_view, 3> closed_form_verdict_names{"verdict", "pace", "trend"};
[[nodiscard]] constexpr std::string_view to_string(ClosedFormVerdict verdict) noexcept {
  return closed_form_verdict_names[static_cast<std::size_t>(verdict)];
}

/// The classes of all three; the first is for series without a favourable direction.
enum class ClosedFormClass : std::uint8_t {
  no_direction,
  met,
  missed,
  sufficient,
  insufficient,
  improving,
  worsening,
  unchanged,
};

inline constexpr std::array<std::string_view, 8> closed_form_class_names{
    "no_direction", "met", "missed", "sufficient", "insufficient", "improving", "worsening", "unchanged"};
[[nodiscard]] constexpr std::string_view to_string(ClosedFormClass of) noexcept {
  return closed_form_class_names[static_cast<std::size_t>(of)];
}

}  // namespace zhibiao::panel
