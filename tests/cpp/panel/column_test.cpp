// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/column.hpp>

#include <string>

namespace zhibiao::panel {
namespace {

TEST_CASE("strings lie end to end") {
  TextColumn column;
  column.push_back("新增");
  column.push_back("");
  column.extend("产业");
  column.extend("空间");
  column.close();
  REQUIRE(column.size() == 3);
  CHECK(column[0] == "新增");
  CHECK(column[1].empty());
  CHECK(column[2] == "产业空间");
  CHECK(column.find("产业空间") == 2);
  CHECK(column.find("无") == column.size());
}

TEST_CASE("bits lie eight to a byte and count what is not set") {
  BitColumn column;
  for (int i = 0; i < 19; ++i) column.push_back(i % 3 == 0);
  CHECK(column.size() == 19);
  CHECK(column.unset() == 12);
  for (std::size_t i = 0; i < 19; ++i) CHECK(column[i] == (i % 3 == 0));
  CHECK(static_cast<const unsigned char*>(column.data())[0] == 0b01001001);
}

TEST_CASE("a column with nulls says how many") {
  BitColumn valid;
  for (const bool known : {true, false, false}) valid.push_back(known);
  const std::vector<std::int16_t> years{2024, 0, 0};
  const auto column = nullable_column("period_first", "s", years, valid);
  CHECK(column.nullable);
  CHECK(column.nulls == 2);
  CHECK(column.buffers[1] == years.data());
}

}  // namespace
}  // namespace zhibiao::panel
