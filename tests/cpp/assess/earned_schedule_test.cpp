// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/earned_schedule.hpp>

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

// Tables of numbers stand in tests/cases/verdict.json; here is what a table cannot say.

namespace {

using namespace zhibiao;

TEST_CASE("SPI forgets a delay at the end, SPI(t) does not") {
  const std::array<Decimal, 4> plan{10, 30, 60, 100};
  const auto late = earned_schedule(plan, Decimal(100), 6);
  CHECK(late.spi.value() == Decimal(1));
  CHECK(late.spi_time.value() == Rational(Decimal(2), Decimal(3)));
  CHECK(late.time_variance.value() == Decimal(-2));
  CHECK_THROWS_AS((void)earned_schedule(plan, Decimal(1), 0), std::out_of_range);
}

TEST_CASE("a plan that rests is reached when the rest ends") {
  const std::array<Decimal, 4> plan{10, 30, 30, 100};
  CHECK(earned_schedule(plan, Decimal(30), 2).earned.value() == Decimal(3));
  CHECK(earned_schedule(plan, Decimal(29), 2).earned.value() == Rational(Decimal(39), Decimal(20)));
  CHECK(earned_schedule(plan, Decimal(0), 2).earned.value() == Decimal(0));
}

}  // namespace
