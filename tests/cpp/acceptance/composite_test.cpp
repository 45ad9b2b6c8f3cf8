// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "acceptance/composite.hpp"

#include "acceptance/case.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace {

using namespace zhibiao::test;

/// Beside this source, or below the working directory where the compiler was given a relative path.
std::string case_file(const char* name) {
  const auto beside = std::filesystem::path(__FILE__).parent_path() / "../../cases" / name;
  return std::filesystem::exists(beside) ? beside.string() : std::string("tests/cases/") + name;
}

TEST_CASE("composite scores: each case that C++ and Python share") {
  Handlers all;
  add_composite(all);
  const auto cases = read_cases(case_file("composite.json"));
  CHECK(cases.size() > 100);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO("row " << i << ": " << cases[i].method);
    REQUIRE(all.contains(cases[i].method));
    all.at(cases[i].method)(cases[i]);
  }
}

}  // namespace
