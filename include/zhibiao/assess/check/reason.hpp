// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// What numbers that should agree have to do with one another.
enum class FindingKind : std::uint8_t {
  triple,            ///< level, level before, growth: 从168.4亿元增加到182.8亿元、增长8.5%
  change,            ///< level, level before, difference: 从83.4%提高到85%、提高1.6个百分点
  direction,         ///< the words rise and the numbers fall, or the other way round
  average_growth,    ///< 年均 growth beside the levels at both ends, or beside the growth of each year
  part,              ///< a part beside its whole: 其中
  parts,             ///< parts that make up a whole: exports and imports
  share,             ///< a share beside the part and the whole: 其中31个…，占86%
  share_sum,         ///< shares of one whole that must make 100
  impossible_share,  ///< a share that no count of so many things gives
  attainment,        ///< result, plan, and how far the one fulfils the other
  cumulative,        ///< a running total beside what was added to it
  repeated,          ///< one indicator told twice
};

inline constexpr std::array<std::string_view, 12> finding_kind_names{
    "triple", "change",    "direction",        "average_growth", "part",       "parts",
    "share",  "share_sum", "impossible_share", "attainment",     "cumulative", "repeated"};
[[nodiscard]] constexpr std::string_view to_string(FindingKind kind) noexcept {
  return finding_kind_names[static_cast<std::size_t>(kind)];
}

/// How grave a finding is.
enum class Severity : std::uint8_t {
  error,    ///< the numbers of one statement cannot all be right
  warning,  ///< they do not agree unless something is meant that the text does not say
  note,     ///< they do not agree, and the text or the indicator says why: prices, forced sums
};

inline constexpr std::array<std::string_view, 3> severity_names{"error", "warning", "note"};
[[nodiscard]] constexpr std::string_view to_string(Severity severity) noexcept {
  return severity_names[static_cast<std::size_t>(severity)];
}

/// Why numbers agree, or do not.
enum class CheckReason : std::uint8_t {
  consistent,             ///< the printed numbers agree as they stand, or as far as their digits tell
  rounding,               ///< they differ, and the digits that rounding cut off explain it
  outside_rounding,       ///< no values that round to the printed numbers agree
  different_price_basis,  ///< one is at current prices, the other at constant ones
  base_not_positive,      ///< growth on, or a share of, nothing or less says nothing
  wrong_direction,        ///< 提高到 a lower number
  percent_for_points,     ///< 提高10% where 10个百分点 fits
  part_exceeds_whole,     ///< one part is larger than the whole
  parts_exceed_whole,     ///< the parts together are
  parts_fall_short,       ///< parts that should make up the whole do not
  forced_sum,             ///< a share is off by what makes the shares sum to 100
  not_its_share,          ///< a share is not what its count gives
  sum_not_hundred,        ///< shares of one whole do not sum to 100
  impossible,             ///< no whole number of things gives the share
  total_below_flow,       ///< a running total is below what was added to it
  total_fell,             ///< a running total is below an earlier one
  other_value,            ///< the same indicator has another value
};

inline constexpr std::array<std::string_view, 17> check_reason_names{
    "consistent",         "rounding",         "outside_rounding",   "different_price_basis",
    "base_not_positive",  "wrong_direction",  "percent_for_points", "part_exceeds_whole",
    "parts_exceed_whole", "parts_fall_short", "forced_sum",         "not_its_share",
    "sum_not_hundred",    "impossible",       "total_below_flow",   "total_fell",
    "other_value"};
[[nodiscard]] constexpr std::string_view to_string(CheckReason reason) noexcept {
  return check_reason_names[static_cast<std::size_t>(reason)];
}
/// Whether some values that round to the printed numbers agree.
[[nodiscard]] constexpr bool agree(CheckReason reason) noexcept {
  return reason == CheckReason::consistent || reason == CheckReason::rounding;
}

}  // namespace zhibiao
