// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <array>
#include <cstdint>

/// 五年规划 mid-term review: the share of the way that is done beside the share of the time that is gone
/// (目标一致法).  The official classes 提前实现, 快于预期, 基本符合 and 滞后 cannot be reproduced from
/// numbers: of twelve indicators of the 14th plan pro rata agrees on ten, and no tolerance fits all.  The
/// classes here are ours, under comparable names. Source: Hu Angang and others, evaluations of five-year
/// plans; mid-term review of the 14th plan, 2023.
namespace zhibiao::method {

enum class PlanMidterm : std::uint8_t { achieved_early, ahead, on_schedule, behind };

inline constexpr std::array<StatusClass, 4> plan_midterm_classes{{
    {"achieved_early", ProgressLevel::achieved},
    {"ahead", ProgressLevel::on_track},
    {"on_schedule", ProgressLevel::on_track},
    {"behind", ProgressLevel::progress_too_slow},
}};

/// p = (x - b) / (T - b): the share done, whichever side is better.
[[nodiscard]] constexpr double plan_share(double b, double x, double target) noexcept {
  return (x - b) / (target - b);
}
/// tau = (t - t0) / (T - t0): the share of the time.
[[nodiscard]] constexpr double plan_elapsed(double t0, double t, double T) noexcept {
  return (t - t0) / (T - t0);
}
/// p >= 1 achieved early; else ahead, on schedule or behind as p is above tau, within the tolerance, below.
[[nodiscard]] inline PlanMidterm plan_midterm_status(double p, double tau, double tolerance) noexcept {
  if (at_least(p, 1)) return PlanMidterm::achieved_early;
  if (above(p, tau + tolerance)) return PlanMidterm::ahead;
  return at_least(p, tau - tolerance) ? PlanMidterm::on_schedule : PlanMidterm::behind;
}

}  // namespace zhibiao::method

namespace zhibiao {

/// Where a plan stands between its base and its target.  `tolerance` is a share of the way on both sides of
/// the schedule.  A direction is not needed; one that is given has to be that of the target.
/// Quantities: p, tau, lead = p - tau.
[[nodiscard]] MethodResult plan_midterm(const Progress& progress, double tolerance = 0);

namespace detail::method {

[[nodiscard]] inline MethodReason refuse_plan(const Progress& p) noexcept {
  const auto why = first(refuse_series(p, 2), refuse_number(p));
  if (why != MethodReason::none) return why;
  if (p.target->parity) return MethodReason::two_sided;
  if (const auto year = refuse_target(p); year != MethodReason::none) return year;
  if (p.base().value == p.target->value) return MethodReason::base_at_target;
  return p.better == Better::neutral ? MethodReason::none : refuse_backwards(p);
}

/// A share below 0 is the wrong way.
[[nodiscard]] constexpr ProgressLevel plan_level(const StatusClass& is, double p) noexcept {
  return p < 0 ? ProgressLevel::moving_away : is.level;
}

}  // namespace detail::method

inline MethodResult plan_midterm(const Progress& progress, double tolerance) {
  using namespace detail::method;
  if (const auto why = refuse_plan(progress); why != MethodReason::none) return why;
  if (!(tolerance >= 0 && tolerance < 1)) return MethodReason::out_of_range;
  const auto& base = progress.base();
  const auto& latest = progress.latest();
  const double p = zhibiao::method::plan_share(base.value, latest.value, progress.target->value);
  const double tau = zhibiao::method::plan_elapsed(base.year, latest.year, *progress.target->year);
  const auto is = zhibiao::method::plan_midterm_classes[static_cast<std::size_t>(
      zhibiao::method::plan_midterm_status(p, tau, tolerance))];
  return MethodResult(is).at(plan_level(is, p)).with("p", p).with("tau", tau).with("lead", p - tau);
}

}  // namespace zhibiao
