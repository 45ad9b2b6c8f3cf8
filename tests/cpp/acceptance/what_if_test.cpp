// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "acceptance/what_if.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao::test;

TEST_CASE("implied levels, probabilities of targets, assumed paths") {
  Handlers all;
  add_what_if(all);
  const auto cases = read_cases(ZHIBIAO_TEST_CASES "/what_if.json");
  REQUIRE(!cases.empty());
  for (const auto& row : cases) {
    CAPTURE(row.method);
    for (const auto& [key, value] : row.input) CAPTURE(key + " " + value.data());
    REQUIRE(all.contains(row.method));
    all.at(row.method)(row);
  }
}
