// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/earned_schedule.hpp>
#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Earned value and earned schedule: work planned (PV), done (EV) and paid (AC).
/// Source: PMI, Practice Standard for Earned Value Management; Lipke, "Schedule is different" (2003); from
/// memory.
namespace zhibiao::method {

enum class EarnedValue : std::uint8_t { ahead, on_schedule, behind, complete };

inline constexpr std::array<StatusClass, 4> earned_value_classes{{
    {"ahead", ProgressLevel::on_track},
    {"on_schedule", ProgressLevel::on_track},
    {"behind", ProgressLevel::progress_too_slow},
    {"complete", ProgressLevel::achieved},
}};

/// SPI = EV / PV; tends to 1 at the end of a project, however late.
[[nodiscard]] constexpr double schedule_index(double EV, double PV) noexcept { return EV / PV; }

/// ES: the time at which the plan reaches EV, computed as the exact `zhibiao::earned_schedule` does.  `PV` is
/// the cumulative plan at the ends of periods 1, 2, …; it starts from 0 and rises.  At most the planned
/// duration.  A plan that rests at EV has reached it when the rest ends, at its total when it is first there.
[[nodiscard]] inline double earned_schedule(const std::vector<double>& PV, double EV) noexcept {
  const auto total = std::lower_bound(PV.begin(), PV.end(), PV.back()) - PV.begin() + 1;
  if (EV >= PV.back()) return static_cast<double>(total);
  const auto place = zhibiao::detail::earned::reached(std::span<const double>(PV), EV);
  return static_cast<double>(place.periods) + place.part / place.whole;
}

/// The plan at a time, between the ends of periods by straight line; its total after the last.
[[nodiscard]] inline double planned_value(const std::vector<double>& PV, double at) noexcept {
  if (at >= static_cast<double>(PV.size())) return PV.back();
  const auto whole = static_cast<std::size_t>(at);
  const double before = whole == 0 ? 0 : PV[whole - 1];
  return before + (PV[whole] - before) * (at - static_cast<double>(whole));
}

[[nodiscard]] inline EarnedValue earned_value_status(double SPI) noexcept {
  if (above(SPI, 1)) return EarnedValue::ahead;
  return at_least(SPI, 1) ? EarnedValue::on_schedule : EarnedValue::behind;
}

}  // namespace zhibiao::method

namespace zhibiao {

/// `PV` is the cumulative plan at the ends of periods 1, 2, …, `AT` the time that is gone, in periods; the
/// class is by SPI(t), and complete where all that is planned is done.  `AC` adds the costs.
/// Quantities: PV, SV = EV - PV, SPI, ES, SPI_t = ES / AT; CV = EV - AC, CPI = EV / AC.
[[nodiscard]] MethodResult earned_value(const std::vector<double>& PV, double EV, double AT,
                                        std::optional<double> AC = std::nullopt);
/// The same of one planned value: SV, SPI, and the class by SPI.
[[nodiscard]] MethodResult earned_value(double PV, double EV, std::optional<double> AC = std::nullopt);

namespace detail::method {

[[nodiscard]] inline bool finite_number(double x) noexcept { return std::isfinite(x); }

[[nodiscard]] inline MethodReason refuse_plan_values(const std::vector<double>& PV) noexcept {
  if (PV.empty()) return MethodReason::too_few_points;
  if (!std::all_of(PV.begin(), PV.end(), finite_number)) return MethodReason::non_finite;
  if (PV.front() < 0 || !std::is_sorted(PV.begin(), PV.end())) return MethodReason::plan_not_rising;
  return PV.back() == 0 ? MethodReason::zero_plan : MethodReason::none;
}

[[nodiscard]] inline MethodReason refuse_earned(double PV, double EV, std::optional<double> AC) noexcept {
  if (!finite_number(PV) || !finite_number(EV) || (AC && !finite_number(*AC)))
    return MethodReason::non_finite;
  if (EV < 0 || PV < 0 || AC.value_or(0) < 0) return MethodReason::out_of_range;
  return PV == 0 ? MethodReason::zero_plan : MethodReason::none;
}

[[nodiscard]] inline MethodResult& with_costs(MethodResult& out, double EV, std::optional<double> AC) {
  if (!AC) return out;
  out.with("CV", EV - *AC);
  return *AC == 0 ? out : out.with("CPI", EV / *AC);
}

[[nodiscard]] inline const StatusClass& earned_class(zhibiao::method::EarnedValue is) noexcept {
  return zhibiao::method::earned_value_classes[static_cast<std::size_t>(is)];
}

}  // namespace detail::method

inline MethodResult earned_value(double PV, double EV, std::optional<double> AC) {
  using namespace detail::method;
  if (const auto why = refuse_earned(PV, EV, AC); why != MethodReason::none) return why;
  const double SPI = method::schedule_index(EV, PV);
  auto out = MethodResult(earned_class(method::earned_value_status(SPI)));
  out.with("PV", PV).with("SV", EV - PV).with("SPI", SPI);
  return with_costs(out, EV, AC);
}

inline MethodResult earned_value(const std::vector<double>& PV, double EV, double AT,
                                 std::optional<double> AC) {
  using namespace detail::method;
  if (const auto why = refuse_plan_values(PV); why != MethodReason::none) return why;
  if (!std::isfinite(AT)) return MethodReason::non_finite;
  if (AT <= 0) return MethodReason::out_of_range;
  auto out = earned_value(method::planned_value(PV, AT), EV, AC);
  if (out.reason != MethodReason::none) return out;
  const double ES = method::earned_schedule(PV, EV), SPI_t = ES / AT;
  const bool complete = EV >= PV.back();
  const auto is = complete ? method::EarnedValue::complete : method::earned_value_status(SPI_t);
  out.status = earned_class(is).name, out.level = earned_class(is).level;
  return out.with("ES", ES).with("SPI_t", SPI_t);
}

}  // namespace zhibiao
