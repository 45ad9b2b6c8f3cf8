// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/schedule.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

// Tables of numbers stand in tests/cases/verdict.json; here is what a table cannot say.

namespace {

using namespace zhibiao;

TEST_CASE("eleven months are 11/12, not 91.7%") {
  ScheduleTask task{*Decimal::parse("91.67"), Decimal(100), {}, {}};
  CHECK(check_schedule(task, 11).status == ScheduleStatus::on_schedule);
  task.actual = *Decimal::parse("91.66");
  const auto found = check_schedule(task, 11);
  CHECK(found.status == ScheduleStatus::behind);
  CHECK(found.due == Rational(Decimal(11), Decimal(12)));
  CHECK_THROWS_AS((void)check_schedule(task, 0), std::out_of_range);
  CHECK_THROWS_AS((void)check_schedule(task, 13), std::out_of_range);
}

}  // namespace
