// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/percent.hpp>
#include <zhibiao/number/decimal.hpp>

#include <array>
#include <cstddef>
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

inline constexpr std::array<std::string_view, 3> comparison_names{"full_value", "rounded_value", "digits"};
[[nodiscard]] constexpr std::string_view to_string(Comparison comparison) noexcept {
  return comparison_names[static_cast<std::size_t>(comparison)];
}

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
  /// 左右 is a band: met within the tolerance on either side, missed outside it, whichever side is better.
  bool symmetric = false;
  /// Rates too are tolerated by `amount_tolerance`, in percent of the target, instead of by points.
  bool relative = false;
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

/// No tolerance at all: 左右 is read like the plain number.
inline constexpr VerdictPolicy strict_policy{"strict", Comparison::full_value, PercentagePoints(), Decimal()};

/// 左右 as half a percentage point on either side; too much is missed as well.
inline constexpr VerdictPolicy symmetric_policy{
    "symmetric", Comparison::full_value, PercentagePoints(Decimal::scaled(5, -1)), {}, false, true};

/// A tenth of the target, as the yellow light of the 能耗双控晴雨表 (发改办环资〔2021〕629号) grants it.
inline constexpr VerdictPolicy relative_policy{
    "relative", Comparison::full_value, PercentagePoints(), Decimal(10), false, false, true};

inline constexpr std::array verdict_policies{guide_policy,         rounded_policy, digits_policy,
                                             state_council_policy, strict_policy,  symmetric_policy,
                                             relative_policy};

/// The policy of a name; null where there is none.
[[nodiscard]] constexpr const VerdictPolicy* find_policy(std::string_view name) noexcept {
  for (const auto& policy : verdict_policies)
    if (policy.name == name) return &policy;
  return nullptr;
}

}  // namespace zhibiao
