// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/completion.hpp>
#include <zhibiao/assess/earned_schedule.hpp>
#include <zhibiao/assess/pace.hpp>
#include <zhibiao/assess/pace_growth.hpp>
#include <zhibiao/assess/schedule.hpp>
#include <zhibiao/model/indicator.hpp>

#include "case.hpp"
#include "verdict.hpp"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

/// Pace, schedule, completion and earned schedule as the shared cases state them.
namespace zhibiao::test {

namespace pace_cases {

[[nodiscard]] inline Better better(const Case& row, Better otherwise) {
  return enum_by_name<Better>(better_names, text(row.input, "better")).value_or(otherwise);
}

[[nodiscard]] inline std::vector<Printed> rates(const Case& row, const std::string& key) {
  std::vector<Printed> out;
  for (const auto& [name, rate] : row.input.get_child(key))
    out.push_back(verdict_cases::printed(rate.data()));
  return out;
}

/// `5/4`, or a whole number.
template <class Quotient>
void check_fraction(const Case& row, const std::string& key, const std::optional<Quotient>& found) {
  CAPTURE(key);
  const auto wanted = text(row.expect, key);
  const auto slash = wanted.find('/');
  REQUIRE(found.has_value() == !wanted.empty());
  if (wanted.empty()) return;
  const auto under = slash == wanted.npos ? std::string("1") : wanted.substr(slash + 1);
  CHECK(Fraction(*found) == Fraction(*Decimal::parse(wanted.substr(0, slash))) / *Decimal::parse(under));
}

/// To one unit of the last digit that the case was printed with.
inline void check_printed(const std::string& wanted, double found) {
  const auto number = verdict_cases::printed(wanted);
  CAPTURE(wanted);
  CHECK(std::abs(found - number.value.approximate()) <= std::pow(10.0, number.resolution));
}

inline void check_growth(const Case& row, const GrowthResult& found) {
  const auto reason = text(row.expect, "reason");
  CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
  if (!found.growth) return;
  check_printed(text(row.expect, "value"), found.growth->value);
  const auto interval = row.expect.get_child_optional("interval");
  if (!interval) return;
  check_printed(interval->front().second.data(), found.growth->lower);
  check_printed(interval->back().second.data(), found.growth->upper);
}

inline void ratio(const Case& row) {
  const auto found =
      completion(CompletionForm::ratio, {decimal(row.input, "actual"), decimal(row.input, "target"), {}});
  CHECK(to_string((found.value.value() * Fraction(100)).rounded(0, Rounding::half_up)) + "%" ==
        row.expect.data());
}

inline void cumulative(const Case& row) {
  const auto found = cumulative_to_annual(-decimal(row.input, "cum")->scaled10(2), *whole(row.input, "n"));
  check_printed(row.expect.data(), -found.growth.value().value / 100);
}

inline void pace(const Case& row) {
  const auto found = required_pace({*whole(row.input, "year"), *decimal(row.input, "value")},
                                   {*whole(row.input, "target_year"), *decimal(row.input, "target")},
                                   better(row, Better::neutral));
  CHECK(to_string(found.reason) == text(row.expect, "reason"));
  check_fraction(row, "linear", found.linear);
  CHECK(found.compound.has_value() == real(row.expect, "compound").has_value());
  if (found.compound) check_printed(text(row.expect, "compound"), *found.compound);
  if (found.reason == PaceReason::none)
    CHECK(to_string(found.compound_reason) == text(row.expect, "compound_reason"));
}

inline void years(const Case& row) {
  const auto latest = *decimal(row.input, "latest"), target = *decimal(row.input, "target");
  if (const auto change = decimal(row.input, "change")) {
    const auto found = years_to_target(latest, target, *change, better(row, Better::neutral));
    CHECK(to_string(found.reason) == text(row.expect, "reason"));
    return check_fraction(row, "years", found.years);
  }
  const auto growth = *decimal(row.input, "growth");
  const auto found = years_to_target_growing(latest, target, growth, better(row, Better::neutral));
  CHECK(to_string(found.reason) == text(row.expect, "reason"));
  CHECK(found.years.has_value() == real(row.expect, "years").has_value());
  if (found.years) check_printed(text(row.expect, "years"), *found.years);
}

inline void schedule(const Case& row) {
  const ScheduleTask task{decimal(row.input, "actual"), decimal(row.input, "target"),
                          decimal(row.input, "growth"), decimal(row.input, "target_growth"),
                          better(row, Better::higher),  text(row.input, "annual_only") == "true"};
  const auto found = check_schedule(task, *whole(row.input, "months"), decimal(row.input, "ahead_by"));
  CHECK(to_string(found.status) == text(row.expect, "status"));
  CHECK(to_string(found.reason) == text(row.expect, "reason"));
}

inline void completed(const Case& row) {
  const auto form = enum_by_name<CompletionForm>(completion_form_names, text(row.input, "form"));
  const auto found = completion(
      form.value(), {decimal(row.input, "result"), decimal(row.input, "target"), decimal(row.input, "base")});
  CHECK(to_string(found.reason) == text(row.expect, "reason"));
  check_fraction(row, "value", found.value);
}

inline void earned(const Case& row) {
  std::vector<Decimal> plan;
  for (const auto& total : rates(row, "plan")) plan.push_back(total.value);
  const auto found = earned_schedule(plan, *decimal(row.input, "earned"), *whole(row.input, "now"));
  CHECK(to_string(found.reason) == text(row.expect, "reason"));
  CHECK(found.schedule_variance == decimal(row.expect, "sv"));
  check_fraction(row, "spi", found.spi);
  check_fraction(row, "es", found.earned);
  check_fraction(row, "spi_t", found.spi_time);
  check_fraction(row, "sv_t", found.time_variance);
}

}  // namespace pace_cases

inline void add_pace(Handlers& all) {
  using namespace pace_cases;
  all["ratio"] = ratio;
  all["avg_growth"] = [](const Case& row) { check_growth(row, average_growth(rates(row, "g"))); };
  all["required_remaining_growth"] = [](const Case& row) {
    const auto multiple = *decimal(row.input, "multiple");
    check_growth(row, required_remaining_growth(multiple, rates(row, "done"), *whole(row.input, "left")));
  };
  all["remaining_growth_for_average"] = [](const Case& row) {
    const auto goal = *decimal(row.input, "goal");
    check_growth(row, remaining_growth_for_average(goal, rates(row, "done"), *whole(row.input, "left")));
  };
  all["growth_to_multiply"] = [](const Case& row) {
    check_growth(row, growth_to_multiply(*decimal(row.input, "multiple"), *whole(row.input, "n")));
  };
  all["cumulative_to_annual"] = cumulative;
  all["required_pace"] = pace;
  all["years_to_target"] = years;
  all["schedule"] = schedule;
  all["completion"] = completed;
  all["earned_schedule"] = earned;
}

}  // namespace zhibiao::test
