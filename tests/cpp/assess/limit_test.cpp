// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/limit.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>
#include <string>

namespace {

using namespace zhibiao;

TEST_CASE("GB/T 8170-2008: half to even, once") {
  struct Row {
    const char* x;
    int decimals;
    RoundingStep step;
    const char* rounded;
  };
  constexpr auto one = RoundingStep::one, half = RoundingStep::half, fifth = RoundingStep::fifth;
  const Row rows[] = {
      {"12.1498", 1, one, "12.1"}, {"1.050", 1, one, "1"},     {"0.35", 1, one, "0.4"},
      {"15.4546", 0, one, "15"},   {"10.5002", 0, one, "11"},  {"2500", -3, one, "2000"},
      {"3500", -3, one, "4000"},   {"-1.050", 1, one, "-1"},   {"-0.5", 0, one, "0"},
      {"60.25", 0, half, "60"},    {"60.38", 0, half, "60.5"}, {"60.28", 0, half, "60.5"},
      {"-60.75", 0, half, "-61"},  {"830", -2, fifth, "840"},  {"842", -2, fifth, "840"},
      {"-930", -2, fifth, "-920"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.x);
    CHECK(to_string(gbt8170_round(*Decimal::parse(row.x), row.decimals, row.step)) == row.rounded);
  }
}

Printed tenths(const char* x, Bound bound = Bound::equal) { return {*Decimal::parse(x), {}, -1, bound}; }

TEST_CASE("limits by the full value, the rounded value, and what the digits leave") {
  const auto limit = tenths("97.0", Bound::at_least);
  const Printed close{*Decimal::parse("96.96"), {}, -2};
  CHECK(meets_limit(close, limit) == false);
  CHECK(meets_limit(close, limit, Comparison::rounded_value) == true);
  CHECK(meets_limit(tenths("97.0"), limit, Comparison::digits) == std::nullopt);
  CHECK(meets_limit(tenths("97.1"), limit, Comparison::digits) == true);
  CHECK(meets_limit(tenths("96.9"), limit, Comparison::digits) == false);
}

TEST_CASE("limits are numbers, below 0 as well") {
  CHECK(meets_limit(tenths("-5"), tenths("-5", Bound::at_least)) == true);
  CHECK(meets_limit(tenths("-6"), tenths("-5", Bound::at_least)) == false);
  CHECK(meets_limit(tenths("-6"), tenths("-5", Bound::at_most)) == true);
  CHECK(meets_limit(tenths("5"), tenths("5", Bound::above)) == false);
  CHECK(meets_limit(tenths("5"), tenths("5", Bound::below)) == false);
  auto range = tenths("5", Bound::range);
  range.value2 = Decimal(6);
  CHECK(meets_limit(tenths("6"), range) == true);
  CHECK(meets_limit(tenths("6.1"), range) == false);
}

TEST_CASE("a plain number is no limit") {
  for (const auto bound : {Bound::equal, Bound::about})
    CHECK_THROWS_AS((void)meets_limit(tenths("5"), tenths("5", bound)), std::invalid_argument);
}

}  // namespace
