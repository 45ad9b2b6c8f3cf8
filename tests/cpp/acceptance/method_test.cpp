// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "method.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

namespace {

using namespace zhibiao::test;

/// Where the shared cases lie.
std::filesystem::path cases() {
#ifdef ZHIBIAO_TEST_CASES
  return ZHIBIAO_TEST_CASES;
#else
  return std::filesystem::path(__FILE__).parent_path() / "../../cases";
#endif
}

TEST_CASE("published methods give what an independent program gives") {
  Handlers handlers;
  add_method(handlers);
  for (const auto& row : read_cases((cases() / "method.json").string())) {
    CAPTURE(row.method);
    std::ostringstream input;
    boost::property_tree::write_json(input, row.input, false);
    INFO(input.str());
    REQUIRE(handlers.count(row.method) == 1);
    handlers[row.method](row);
  }
}

}  // namespace
