// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/percent.hpp>
#include <zhibiao/number/decimal.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// How a result is set beside a limit.
enum class Comparison : std::uint8_t {
  full_value,     ///< the printed numbers as they stand (GB/T 8170-2008, 4.3.2 全数值比较法)
  rounded_value,  ///< the result rounded to the target's last digit, half to even (4.3.3 修约值比较法)
  digits,         ///< every value that rounds to the printed result: the answer may be undetermined
};

/// The choices that a verdict needs beyond the two numbers.  Each is named; none is hidden.
struct VerdictPolicy {
  std::string_view name;
  Comparison comparison = Comparison::full_value;
  /// How far a 左右 of a rate may be missed on the unfavourable side.
  PercentagePoints tolerance{};
  /// The same for a 左右 of an amount, in percent of the target; nothing: no tolerance is stated.
  std::optional<Decimal> amount_tolerance = {};
  /// A result within tolerance is called met, as the State Council's own tables do.
  bool tolerance_is_met = false;
};

/// The gold guide, "Links and verdicts": printed numbers compared as they stand, 0.5 percentage points
/// for 左右.  The default.
inline constexpr VerdictPolicy guide_policy{"guide", Comparison::full_value,
                                            PercentagePoints(Decimal::scaled(5, -1))};

/// The guide's tolerance on rounded numbers: 96.96 meets a floor of 97.0.
inline constexpr VerdictPolicy rounded_policy{"rounded", Comparison::rounded_value,
                                              PercentagePoints(Decimal::scaled(5, -1))};

/// The guide's tolerance on what the digits allow: 5.5% printed does not decide a floor of 5.5%.
inline constexpr VerdictPolicy digits_policy{"digits", Comparison::digits,
                                             PercentagePoints(Decimal::scaled(5, -1))};

/// As 《政府工作报告》量化指标任务落实情况 reads 左右 (2018–2022): 0.4 points short of 3%左右 is 完成.
inline constexpr VerdictPolicy state_council_policy{
    "state_council", Comparison::full_value, PercentagePoints(Decimal::scaled(5, -1)), {}, true};

inline constexpr std::array verdict_policies{guide_policy, rounded_policy, digits_policy,
                                             state_council_policy};

}  // namespace zhibiao
