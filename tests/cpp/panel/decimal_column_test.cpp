// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/decimal_column.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao::panel {
namespace {

TEST_CASE("decimals as 128-bit integers of millionths") {
  struct Row {
    std::string_view number;
    std::optional<Int128> expected;
  };
  constexpr std::uint64_t ones = ~std::uint64_t{0};
  const Row rows[]{
      {"0", Int128{0, 0}},
      {"5.6", Int128{5'600'000, 0}},
      {"-35.9", Int128{0 - std::uint64_t{35'900'000}, ones}},
      {"268000", Int128{268'000'000'000, 0}},
      {"0.000001", Int128{1, 0}},
      {"0.0000001", std::nullopt},
      {"1e31", Int128{68739955140067328U, 542101086242752217U}},
      {"1e32", std::nullopt},
      {"1e1000", std::nullopt},
      {"1e-1000", std::nullopt},
      {"340282366920938463463374607431768211455", std::nullopt},
  };
  for (const auto& row : rows) {
    CAPTURE(row.number);
    CHECK(to_int128(*Decimal::parse(row.number), DecimalColumn::scale) == row.expected);
  }
}

TEST_CASE("what does not fit is null as a number and whole as text") {
  DecimalColumn column;
  const std::optional<Decimal> none;
  column.push_back(Decimal(6));
  column.push_back(*Decimal::parse("0.0000001"));
  column.push_back(none);
  column.push_back(*Decimal::parse("1e1000"));
  const auto numbers = column.arrow("value"), text = column.arrow_text("value_text");
  CHECK(numbers.nulls == 3);
  CHECK(text.nulls == 1);
  CHECK(column.text(1) == "0.0000001");
  CHECK(column.text(3).size() == 1001);
  CHECK(column[3] == Decimal::parse("1e1000"));
  CHECK_FALSE(column[2].has_value());
  CHECK_FALSE(column.present(2));
}

}  // namespace
}  // namespace zhibiao::panel
