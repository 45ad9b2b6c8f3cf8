// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>
#include <acceptance/rule.hpp>

#include <cstddef>
#include <filesystem>

namespace {

using namespace zhibiao::test;

#ifdef ZHIBIAO_TEST_CASES
const std::filesystem::path cases = ZHIBIAO_TEST_CASES;
#else
const auto cases = std::filesystem::path(__FILE__).parent_path() / "../../cases";
#endif

TEST_CASE("rules of assessment score the shared cases") {
  Handlers handlers;
  add_rule(handlers);
  const auto rows = read_cases((cases / "rule.json").string());
  REQUIRE(rows.size() > 100);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CAPTURE(rows[i].method);
    handlers.at(rows[i].method)(rows[i]);
  }
}

}  // namespace
