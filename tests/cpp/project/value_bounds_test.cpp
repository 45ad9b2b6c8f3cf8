// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/value_bounds.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace zhibiao::project;

TEST_CASE("bounds by the kind of the values and by what they were") {
  constexpr double open = std::numeric_limits<double>::infinity();
  struct Row {
    ValueKind kind;
    std::optional<double> whole;
    std::vector<double> values;
    double lower, upper;
    const char* reason;
  };
  using enum ValueKind;
  const Row rows[] = {
      {unknown, {}, {3, 0, 5}, 0, open, "assumed"},
      {unknown, {}, {3, -1e-9, 5}, -open, open, "negative"},
      {unknown, {}, {}, 0, open, "assumed"},
      {quantity, {}, {3, 4}, 0, open, "quantity"},
      {quantity, {}, {3, -4}, -open, open, "negative"},
      {unclear, {}, {3, 4}, -open, open, "unclear"},
      {growth, {}, {6.1, 2.2}, -open, open, "growth"},
      {growth, {}, {6.1, -2.2}, -open, open, "growth"},
      {balance, {}, {6.1, 2.2}, -open, open, "balance"},
      {share, 100, {91, 93}, 0, 100, "share"},
      {share, 100, {0, 100}, 0, 100, "share"},
      {share, 100, {99, 100.1}, 0, open, "share"},
      {share, 100, {-1, 50}, -open, open, "negative"},
      // 0.93 may be a fraction, and 1 as well
      {share, 100, {.91, .93, 1}, 0, open, "share"},
      {share, 100, {.91, 1.01}, 0, 100, "share"},
      {share, 1000, {7.5, 10}, 0, open, "share"},
      {share, 1000, {7.5, 10.1}, 0, 1000, "share"},
      {share, {}, {93, 99}, 0, open, "share"},
      {share, 100, {}, 0, open, "share"},
  };
  for (const auto& row : rows) {
    CAPTURE(to_string(row.kind));
    const auto found = default_bounds({row.kind, row.whole}, row.values);
    CHECK(found.limits.lower == row.lower);
    CHECK(found.limits.upper == row.upper);
    CHECK(to_string(found.reason) == row.reason);
  }
}
