// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/pace.hpp>
#include <zhibiao/assess/pace_growth.hpp>

#include <doctest/doctest.h>

#include <vector>

// Tables of numbers stand in tests/cases/verdict.json; here is what a table cannot say.

namespace {

using namespace zhibiao;

TEST_CASE("a required pace leads exactly to its target") {
  const PacePoint latest{2021, *Decimal::parse("64.7")}, target{2028, *Decimal::parse("68.0")};
  const auto found = required_pace(latest, target, Better::higher);
  CHECK(found.linear.value() * Decimal(7) + latest.value == target.value);
  CHECK(years_to_target(latest.value, target.value, Decimal(1)).years.value() == *Decimal::parse("3.3"));
}

TEST_CASE("never infinite, never a number in place of a reason") {
  const Decimal sixty = 60, seventy = 70;
  CHECK(years_to_target(sixty, seventy, Decimal()).reason == PaceReason::no_change);
  CHECK(years_to_target(sixty, seventy, Decimal(-1)).reason == PaceReason::moving_away);
  CHECK(years_to_target(seventy, sixty, Decimal(1), Better::higher).reason == PaceReason::already_met);
  CHECK(years_to_target_growing(sixty, seventy, Decimal(-100)).reason == PaceReason::growth_too_low);
  CHECK_FALSE(years_to_target(sixty, seventy, Decimal()).years.has_value());
  CHECK(required_pace({2025, sixty}, {2025, seventy}).reason == PaceReason::target_in_past);
  for (const auto name : pace_reason_names) CHECK_FALSE(name.empty());
}

TEST_CASE("the interval of a growth rate comes from the printed digits") {
  const std::vector<Printed> tenths{{Decimal(5), {}, -1}, {Decimal(6), {}, -1}};
  const std::vector<Printed> wholes{{Decimal(5), {}, 0}, {Decimal(6), {}, 0}};
  const auto fine = average_growth(tenths).growth.value(), coarse = average_growth(wholes).growth.value();
  CHECK(fine.value == coarse.value);
  CHECK(coarse.lower < fine.lower);
  CHECK(fine.upper < coarse.upper);
  auto exact = wholes;
  for (auto& rate : exact) rate.counted = true;
  const auto known = average_growth(exact).growth.value();
  CHECK(known.lower == known.upper);
}

TEST_CASE("an average goal and a multiple are the same question") {
  const std::vector<Printed> done{{*Decimal::parse("5.2"), {}, -1}};
  const auto goal = remaining_growth_for_average(Decimal(5), done, 1).growth.value();
  const auto multiple = required_remaining_growth(*Decimal::parse("1.1025"), done, 1).growth.value();
  CHECK(goal.value == doctest::Approx(multiple.value).epsilon(1e-12));
}

}  // namespace
