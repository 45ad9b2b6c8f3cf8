// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "acceptance/check.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace {

using namespace zhibiao::test;

TEST_CASE("shared cases of consistency") {
  const auto path = std::filesystem::path(__FILE__).parent_path() / "../../cases/check.json";
  Handlers all;
  add_check(all);
  const auto cases = read_cases(path.string());
  REQUIRE(cases.size() > 100);
  for (const auto& row : cases) {
    std::string told = row.method;
    for (const auto& [key, value] : row.input) told += " " + key + "=" + value.data();
    INFO(told);
    REQUIRE(all.contains(row.method));
    all.at(row.method)(row);
  }
}

}  // namespace
