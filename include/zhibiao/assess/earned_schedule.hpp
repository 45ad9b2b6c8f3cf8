// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {

/// Why there is no earned schedule.
enum class EarnedReason : std::uint8_t {
  none,             ///< it is there
  no_plan,          ///< an empty plan
  plan_falls,       ///< the planned totals are not cumulative: one is below the one before, or below 0
  earned_negative,  ///< less than nothing was earned
  plan_is_zero,     ///< nothing was planned up to now: the ratio EV/PV means nothing
};

inline constexpr std::array<std::string_view, 5> earned_reason_names{"none", "no_plan", "plan_falls",
                                                                     "earned_negative", "plan_is_zero"};
[[nodiscard]] constexpr std::string_view to_string(EarnedReason reason) noexcept {
  return earned_reason_names[static_cast<std::size_t>(reason)];
}

/// Where the work stands against its plan, in value and in time; exact.
struct EarnedSchedule {
  EarnedReason reason = EarnedReason::none;
  std::optional<Decimal> schedule_variance;  ///< SV = EV - PV(AT), in the plan's unit
  std::optional<Rational> spi;               ///< EV / PV(AT); tends to 1 at the end, however late
  std::optional<Rational> earned;            ///< ES: the period at which EV was planned
  std::optional<Rational> spi_time;          ///< SPI(t) = ES / AT
  std::optional<Rational> time_variance;     ///< SV(t) = ES - AT, in periods
};

/// `plan` holds PV(1) … PV(n), running totals at the end of each period; `earned_value` is what was done by
/// the end of period `now` (AT).  Within a period the plan is taken as even.  After the last period PV stays
/// at its end; of periods in which nothing more was planned the last counts.  (Lipke 2003, Schedule is
/// Different: ES = C + (EV - PV_C)/(PV_{C+1} - PV_C), C the number of periods with PV <= EV.)  Throws
/// `std::out_of_range` for `now` below 1.
[[nodiscard]] EarnedSchedule earned_schedule(std::span<const Decimal> plan, const Decimal& earned_value,
                                             int now);

namespace detail::earned {

[[nodiscard]] constexpr EarnedReason refused(std::span<const Decimal> plan, const Decimal& earned_value) {
  if (plan.empty()) return EarnedReason::no_plan;
  Decimal before;
  for (const auto& total : plan) {
    if (total < before) return EarnedReason::plan_falls;
    before = total;
  }
  return earned_value.is_negative() ? EarnedReason::earned_negative : EarnedReason::none;
}

/// Where a plan reaches a value: after so many whole periods, and `part` of the `whole` of the next.
template <class Number>
struct Reached {
  std::size_t periods = 0;
  Number part = 0;
  Number whole = 1;
};

/// C, EV - PV_C and PV_{C+1} - PV_C; beyond the end of the plan no part of a next period.
template <class Number>
[[nodiscard]] constexpr Reached<Number> reached(std::span<const Number> plan, const Number& value) {
  const auto next = std::upper_bound(plan.begin(), plan.end(), value);
  const auto periods = static_cast<std::size_t>(next - plan.begin());
  if (next == plan.end()) return {periods};
  const Number before = periods == 0 ? Number() : plan[periods - 1];
  return {periods, value - before, *next - before};
}

}  // namespace detail::earned

inline EarnedSchedule earned_schedule(std::span<const Decimal> plan, const Decimal& earned_value, int now) {
  if (now < 1) throw std::out_of_range("Expected a period from 1 on, got " + std::to_string(now));
  EarnedSchedule out{detail::earned::refused(plan, earned_value), {}, {}, {}, {}, {}};
  if (out.reason != EarnedReason::none) return out;
  const auto at = static_cast<std::size_t>(now) < plan.size() ? static_cast<std::size_t>(now) : plan.size();
  const auto& planned = plan[at - 1];
  const auto place = detail::earned::reached(plan, earned_value);
  const auto earned = Rational(place.part, place.whole) + Decimal(place.periods);
  out.schedule_variance = earned_value - planned;
  out.earned = earned;
  out.spi_time = Rational(earned.numerator(), earned.denominator() * Decimal(now));
  out.time_variance = earned - Decimal(now);
  if (planned.is_zero())
    out.reason = EarnedReason::plan_is_zero;
  else
    out.spi = Rational(earned_value, planned);
  return out;
}

}  // namespace zhibiao
