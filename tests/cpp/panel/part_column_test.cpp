// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/part_column.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace zhibiao::panel {
namespace {

TEST_CASE("parts of a column, written in any order") {
  PartColumn<double> column(11);
  const std::vector<double> first{0, 1, 2, 3, 4, 5, 6, 7}, rest{8, 9, 10};
  const std::vector<std::uint8_t> all(8, 1), some{0, 1, 0};
  column.write(8, rest, some);
  column.write(0, first, all);
  CHECK(column.nulls() == 2);
  const auto seen = column.nullable_arrow("y", "g");
  CHECK(seen.length == 11);
  CHECK(seen.nulls == 2);
  CHECK(static_cast<const double*>(seen.buffers[1])[9] == 9);
  const auto* bits = static_cast<const std::uint8_t*>(seen.buffers[0]);
  CHECK(bits[0] == 0xFF);
  CHECK(bits[1] == 0b010);
}

TEST_CASE("a column without nulls has no validity") {
  PartColumn<std::uint8_t> column(2);
  const std::array<std::uint8_t, 2> codes{3, 4};
  column.write(0, codes);
  const auto seen = column.arrow("reason", "c");
  CHECK_FALSE(seen.nullable);
  CHECK(seen.buffers[0] == nullptr);
  CHECK(static_cast<const std::uint8_t*>(seen.buffers[1])[1] == 4);
}

TEST_CASE("an empty column has no nulls") { CHECK(PartColumn<double>(0).nulls() == 0); }

}  // namespace
}  // namespace zhibiao::panel
