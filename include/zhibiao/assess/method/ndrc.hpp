// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <array>
#include <cmath>
#include <cstdint>

/// 能耗双控晴雨表: the three colours of the National Development and Reform Commission for the reduction of
/// energy intensity (higher is better) and the total of energy used (lower is better).
/// Source: 发改办环资〔2021〕629号 and its reports of 2021, by quarter: the rules of Q1 and of H1 differ.
namespace zhibiao {

/// Which of its rules: the first quarter's shares of the target, or the first half's 不降反升.
enum class NdrcRule : std::uint8_t { q1_2021, h1_2021 };

inline constexpr std::array<std::string_view, 2> ndrc_rule_names{"2021Q1", "2021H1"};
[[nodiscard]] constexpr std::string_view to_string(NdrcRule rule) noexcept {
  return ndrc_rule_names[static_cast<std::size_t>(rule)];
}

namespace method {

enum class Ndrc : std::uint8_t { green, yellow, red };

/// 三级, 二级, 一级: the first is the worst.
inline constexpr std::array<StatusClass, 3> ndrc_classes{{
    {"green", ProgressLevel::on_track},
    {"yellow", ProgressLevel::progress_too_slow},
    {"red", ProgressLevel::stagnating},
}};

/// How far the result is short of the target, as a share of it: d (target - actual) / |target|.
[[nodiscard]] inline double ndrc_gap(double actual, double target, double d) noexcept {
  return d * (target - actual) / std::fabs(target);
}
/// First quarter: met green, short by at most 10% yellow, by more red.
[[nodiscard]] inline Ndrc ndrc_q1_status(double gap) noexcept {
  if (gap <= 0) return Ndrc::green;
  return above(gap, 0.10) ? Ndrc::red : Ndrc::yellow;
}
/// First half: met green, a reduction below the schedule yellow, a rise instead of a fall red.
[[nodiscard]] constexpr Ndrc ndrc_h1_status(double reduction, double target) noexcept {
  if (reduction >= target) return Ndrc::green;
  return reduction >= 0 ? Ndrc::yellow : Ndrc::red;
}

}  // namespace method

/// The colour of a result beside the target scheduled for the same period: reductions in per cent (higher
/// is better), or totals (lower is better; the rule of the first half does not speak of them).
/// Quantities: gap, grade (3 for green … 1 for red).
[[nodiscard]] MethodResult ndrc(double actual, double target, Better better, NdrcRule rule);

namespace detail::method {

[[nodiscard]] inline MethodReason refuse_ndrc(double actual, double target, Better better,
                                              NdrcRule rule) noexcept {
  if (!std::isfinite(actual) || !std::isfinite(target)) return MethodReason::non_finite;
  if (better == Better::neutral) return MethodReason::no_direction;
  if (rule == NdrcRule::h1_2021)
    return better == Better::lower ? MethodReason::other_input : MethodReason::none;
  return target == 0 ? MethodReason::zero_target : MethodReason::none;
}

}  // namespace detail::method

inline MethodResult ndrc(double actual, double target, Better better, NdrcRule rule) {
  if (const auto why = detail::method::refuse_ndrc(actual, target, better, rule); why != MethodReason::none)
    return why;
  const double gap = method::ndrc_gap(actual, target, better == Better::higher ? 1 : -1);
  const auto is =
      rule == NdrcRule::q1_2021 ? method::ndrc_q1_status(gap) : method::ndrc_h1_status(actual, target);
  MethodResult out(method::ndrc_classes[static_cast<std::size_t>(is)]);
  if (is == method::Ndrc::green) out.at(ProgressLevel::achieved);
  if (is == method::Ndrc::red && rule == NdrcRule::h1_2021) out.at(ProgressLevel::moving_away);
  if (target != 0) out.with("gap", gap);
  return out.with("grade", 3 - static_cast<double>(is));
}

}  // namespace zhibiao
