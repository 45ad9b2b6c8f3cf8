// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/better.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {

/// Where an annual task stands within its year (序时进度).
enum class ScheduleStatus : std::uint8_t {
  behind,        ///< 欠进度
  on_schedule,   ///< 达进度
  ahead,         ///< 超进度
  completed,     ///< 已完成和提前完成
  not_assessed,  ///< 其它: `reason` says why
};

inline constexpr std::array<std::string_view, 5> schedule_status_names{"behind", "on_schedule", "ahead",
                                                                       "completed", "not_assessed"};
[[nodiscard]] constexpr std::string_view to_string(ScheduleStatus status) noexcept {
  return schedule_status_names[static_cast<std::size_t>(status)];
}

enum class ScheduleReason : std::uint8_t {
  in_step,              ///< at the elapsed share of the target or beyond it
  below_pro_rata,       ///< actual/target is below the elapsed share of the year
  growth_below_target,  ///< growth is below the growth aimed at
  target_reached,       ///< the whole target is reached
  ahead_of_pro_rata,    ///< beyond the elapsed share by what the policy asks
  annual_only,          ///< a task that is only counted at the end of the year
  no_figure,            ///< nothing is reported: not the same as 0
  target_not_positive,  ///< a share of nothing, or of less, means nothing
  lower_is_better,      ///< a ceiling is not used up month by month
};

inline constexpr std::array<std::string_view, 9> schedule_reason_names{
    "in_step",     "below_pro_rata", "growth_below_target", "target_reached", "ahead_of_pro_rata",
    "annual_only", "no_figure",      "target_not_positive", "lower_is_better"};
[[nodiscard]] constexpr std::string_view to_string(ScheduleReason reason) noexcept {
  return schedule_reason_names[static_cast<std::size_t>(reason)];
}

/// A task of the year: a cumulative amount against the annual target, growth against growth, or both.
struct ScheduleTask {
  std::optional<Decimal> actual;         ///< from January on
  std::optional<Decimal> target;         ///< for the whole year, in the same unit
  std::optional<Decimal> growth;         ///< in percent
  std::optional<Decimal> target_growth;  ///< in percent
  Better better = Better::higher;
  bool annual_only = false;
};

/// The status, and the exact shares that it rests on.
struct ScheduleCheck {
  ScheduleStatus status = ScheduleStatus::not_assessed;
  ScheduleReason reason = ScheduleReason::no_figure;
  std::optional<Rational> progress;  ///< 进展情况占比: actual / target
  Rational due;                      ///< elapsed months / 12
};

/// The check of 宣城市 (Xuancheng 2020–2021): behind if actual/target < months/12 or growth < target growth;
/// both as exact fractions, 11 months are 91.7% only in print.  The published rule has no line between 达进度
/// and 超进度: `ahead_by`, in points of the target, draws one; without it nothing is `ahead`.  A task whose
/// whole amount is reached is `completed`, unless its growth lags.  Indicators that are better low are not
/// assessed.  Throws `std::out_of_range` for months outside 1 … 12.
[[nodiscard]] ScheduleCheck check_schedule(const ScheduleTask& task, int months,
                                           const std::optional<Decimal>& ahead_by = {});

namespace detail::schedules {

/// Why a task is not assessed; nothing where it is.
[[nodiscard]] constexpr std::optional<ScheduleReason> refused(const ScheduleTask& task) noexcept {
  if (task.annual_only) return ScheduleReason::annual_only;
  if (task.better == Better::lower) return ScheduleReason::lower_is_better;
  const bool amount = task.actual && task.target, growth = task.growth && task.target_growth;
  const bool half = task.target.has_value() != task.actual.has_value() ||
                    task.growth.has_value() != task.target_growth.has_value();
  if (half || (!amount && !growth)) return ScheduleReason::no_figure;
  if (amount && task.target->sign() <= 0) return ScheduleReason::target_not_positive;
  return std::nullopt;
}

[[nodiscard]] constexpr ScheduleCheck decided(ScheduleCheck out, ScheduleStatus status,
                                              ScheduleReason reason) noexcept {
  out.status = status, out.reason = reason;
  return out;
}

}  // namespace detail::schedules

inline ScheduleCheck check_schedule(const ScheduleTask& task, int months,
                                    const std::optional<Decimal>& ahead_by) {
  namespace schedules = detail::schedules;
  if (months < 1 || months > 12)
    throw std::out_of_range("Expected elapsed months from 1 to 12, got " + std::to_string(months));
  ScheduleCheck out{{}, {}, {}, Rational(Decimal(months), Decimal(12))};
  if (const auto reason = schedules::refused(task))
    return schedules::decided(out, ScheduleStatus::not_assessed, *reason);
  if (task.target) out.progress = Rational(*task.actual, *task.target);
  if (out.progress && *out.progress < out.due)
    return schedules::decided(out, ScheduleStatus::behind, ScheduleReason::below_pro_rata);
  if (task.growth && *task.growth < *task.target_growth)
    return schedules::decided(out, ScheduleStatus::behind, ScheduleReason::growth_below_target);
  if (out.progress && *out.progress >= Rational(Decimal(1)))
    return schedules::decided(out, ScheduleStatus::completed, ScheduleReason::target_reached);
  if (out.progress && ahead_by && *out.progress >= out.due + ahead_by->scaled10(-2))
    return schedules::decided(out, ScheduleStatus::ahead, ScheduleReason::ahead_of_pro_rata);
  return schedules::decided(out, ScheduleStatus::on_schedule, ScheduleReason::in_step);
}

}  // namespace zhibiao
