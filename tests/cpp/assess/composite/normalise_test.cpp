// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/normalise.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

struct Row {
  Normalisation method;
  Better better;
  Cells column;
  const char* expected;  // values, or the reason there are none
};

Scaling scaling(Normalisation method) {
  Scaling out;
  out.method = method;
  out.from = 0;
  out.to = 10;
  out.target = 8;
  out.reference = 1;
  return out;
}

std::string text(const Normalised& column) {
  if (column.reason != NormaliseReason::none) return std::string(to_string(column.reason));
  std::string out;
  for (const auto& x : column.values)
    out += (out.empty() ? "" : " ") + (x ? zhibiao::detail::arguments::text(*x) : "-");
  return out;
}

constexpr Cell missing = std::nullopt;

TEST_CASE("each method, in both directions") {
  using enum Normalisation;
  const Row rows[] = {
      {min_max, Better::higher, {2, 4, missing, 6}, "0 0.5 - 1"},
      {min_max, Better::lower, {2, 4, missing, 6}, "1 0.5 - 0"},
      {distance_to_best, Better::higher, {2, 4, 6}, "0 0.5 1"},
      {distance_to_target, Better::higher, {4, 6, 10}, "0 0.5 1.5"},
      {distance_to_target, Better::lower, {12, 10, 4}, "0 0.5 2"},
      {distance_to_reference, Better::higher, {2, 4, 6}, "0 1 2"},
      {distance_to_reference, Better::lower, {6, 4, 2}, "0 1 2"},
      {goalposts, Better::higher, {-1, 2.5, 11}, "0 0.25 1"},
      {goalposts, Better::lower, {-1, 2.5, 11}, "1 0.75 0"},
      {z_score, Better::higher, {1, 2, 3}, "-1 0 1"},
      {z_score, Better::lower, {1, 2, 3}, "1 0 -1"},
      {percentile_rank, Better::higher, {9, 5, 5, 1, missing}, "1 0.3333333333333333 0.3333333333333333 0 -"},
      {rank, Better::higher, {9, 5, 5, 1}, "4 2 2 1"},
      {rank, Better::lower, {9, 5, 5, 1}, "1 2 2 4"},
      {borda, Better::higher, {9, 5, 5, 1}, "3 1 1 0"},
      {min_max, Better::higher, {5, 5}, "all_equal"},
      {min_max, Better::higher, {5}, "too_few"},
      {min_max, Better::higher, {missing}, "no_values"},
      {z_score, Better::higher, {5, 5}, "all_equal"},
      {percentile_rank, Better::higher, {5}, "too_few"},
      {rank, Better::higher, {5}, "1"},
      {goalposts, Better::higher, {5}, "0.5"},
      {distance_to_target, Better::higher, {8, 9}, "target_not_ahead"},
      {distance_to_target, Better::lower, {8, 7}, "target_not_ahead"},
      {distance_to_reference, Better::higher, {5, missing}, "reference_missing"},
      {distance_to_reference, Better::higher, {5, 4}, "reference_is_worst"},
  };
  for (const auto& row : rows) {
    CAPTURE(to_string(row.method));
    CAPTURE(to_string(row.better));
    CHECK(text(normalise(row.column, row.better, scaling(row.method))) == row.expected);
  }
}

TEST_CASE("the scale, and caps") {
  auto to_hundred = scaling(Normalisation::distance_to_target);
  to_hundred.low = 1;
  to_hundred.high = 101;
  CHECK(text(normalise(Cells{4, 6, 10}, Better::higher, to_hundred)) == "1 51 151");
  to_hundred.capped = true;
  CHECK(text(normalise(Cells{4, 6, 10}, Better::higher, to_hundred)) == "1 51 101");
}

std::string complaint(const Cells& column, Better better, const Scaling& how) {
  try {
    (void)normalise(column, better, how, "PM2.5");
  } catch (const ArgumentError& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("misuse names the indicator") {
  using enum Normalisation;
  CHECK(complaint({1, 2}, Better::neutral, {}) ==
        "Expected higher or lower for the direction of PM2.5, got neutral");
  auto posts = scaling(goalposts);
  posts.to = 0;
  CHECK(complaint({1, 2}, Better::lower, posts) ==
        "Expected the lower post first, whichever side is better for the goalposts of PM2.5, got 0 and 0");
  Scaling bare;
  bare.method = distance_to_target;
  CHECK(complaint({1, 2}, Better::lower, bare) == "Expected a number for the target of PM2.5, got none");
  bare.method = distance_to_reference;
  CHECK(complaint({1, 2}, Better::lower, bare) == "Expected a unit for the reference of PM2.5, got none");
  bare.reference = 2;  // one beyond the last
  CHECK_FALSE(complaint({1, 2}, Better::lower, bare).empty());
  CHECK(complaint({1, std::numeric_limits<double>::infinity()}, Better::lower, {}) ==
        "Expected a finite number for PM2.5, got inf");
}

TEST_CASE("goalposts of decimals are exact") {
  const auto third = goalposts_exactly(*Decimal::parse("0.1"), 0, *Decimal::parse("0.3"), Better::higher);
  CHECK(third == Rational(1, 3));
  CHECK(goalposts_exactly(9, 0, 3, Better::lower) == Rational(0));
  CHECK_THROWS_AS((void)goalposts_exactly(9, 3, 3, Better::lower), ArgumentError);
  CHECK_THROWS_AS((void)goalposts_exactly(9, 3, 4, Better::neutral), ArgumentError);
}

}  // namespace
