// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/direction_reader.hpp>

#include <panel/batches.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace zhibiao::panel {
namespace {

using test::Chunks;
using test::Tables;
using Directions = std::vector<std::optional<Better>>;
constexpr auto up = Better::higher, down = Better::lower, none = Better::neutral;

Directions read(const arrow::Batches& batches) {
  const DirectionReader reader(*batches.column("d"));
  std::vector<Better> values(batches.rows());
  std::vector<std::uint8_t> present(values.size(), 7);
  reader.read(0, values, present);
  Directions out;
  for (std::size_t i = 0; i < values.size(); ++i)
    out.push_back(present[i] != 0 ? std::optional(values[i]) : std::nullopt);
  return out;
}

TEST_CASE("signs") {
  CHECK(read(Tables().add<std::int8_t>("d", "c", {1, -1, 0}).batches()) == Directions{up, down, none});
  CHECK(read(Tables().add<double>("d", "g", {1, 9}, {true, false}).batches()) ==
        Directions{up, std::nullopt});
}

TEST_CASE("words, in strings and in categories") {
  CHECK(read(Tables().words("d", {"higher", "lower", "neutral", "正向", "逆向", "-1"}).batches()) ==
        Directions{up, down, none, up, down, down});
  CHECK(read(Tables().words("d", {"higher", "", "lower"}, {true, false, true}).slice(1, 2)) ==
        Directions{std::nullopt, down});
  CHECK(read(Tables().categories("d", {1, 0, 1}, {"higher", "lower"}).batches()) ==
        Directions{down, up, down});
  Chunks chunks({Tables().words("d", {"higher"}), Tables().words("d", {"lower", "higher"})});
  CHECK(read(chunks.batches()) == Directions{up, down, up});
}

void check_refused(const Tables& tables, const char* message) {
  const auto batches = tables.batches();
  CHECK_THROWS_WITH_AS(read(batches), message, ColumnError);
}

TEST_CASE("what names no direction is refused with its row") {
  check_refused(
      Tables().words("d", {"higher", "up"}),
      "Column \"d\", row 1: Expected a favourable direction (higher, lower, neutral, 1, +1, -1, 正向, "
      "逆向, 负向), got \"up\"");
  check_refused(
      Tables().add<std::int8_t>("d", "c", {1, 2}),
      "Column \"d\", row 1: Expected a favourable direction (higher, lower, neutral, 1, +1, -1, 正向, "
      "逆向, 负向), got \"2.000000\"");
  check_refused(
      Tables().add<std::int32_t>("d", "tdD", {1}),
      "Column \"d\": Expected numbers, got Arrow format tdD; cast the column to a float, an integer or "
      "a decimal of at most 38 digits");
}

TEST_CASE("codes and offsets that point nowhere are found out") {
  const auto* message = "Column \"d\", row 0: Its buffers contradict themselves; its producer is at fault";
  check_refused(Tables().categories("d", {2}, {"higher", "lower"}), message);
  check_refused(Tables().categories("d", {-1}, {"higher", "lower"}), message);
  const auto batches = Tables().words("d", {"higher"}).batches();
  auto* offsets = const_cast<void*>(batches.column("d")->pieces[0].array->buffers[1]);
  static_cast<std::int32_t*>(offsets)[1] = -1;
  CHECK_THROWS_WITH_AS(read(batches), message, ColumnError);
}

}  // namespace
}  // namespace zhibiao::panel
