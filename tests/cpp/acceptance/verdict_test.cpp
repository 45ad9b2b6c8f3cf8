// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "verdict.hpp"

#include "pace.hpp"

#include <filesystem>
#include <sstream>
#include <string>

namespace {

using namespace zhibiao::test;

[[nodiscard]] std::string folder_of_cases() {
#ifdef ZHIBIAO_TEST_CASES
  return ZHIBIAO_TEST_CASES;
#else
  return (std::filesystem::path(__FILE__).parent_path().parent_path().parent_path() / "cases").string();
#endif
}

TEST_CASE("the shared cases of verdicts and pace") {
  Handlers all;
  add_verdict(all);
  add_pace(all);
  const auto cases = read_cases(folder_of_cases() + "/verdict.json");
  CHECK(cases.size() > 300);
  for (const auto& row : cases) {
    std::ostringstream input;
    boost::property_tree::write_json(input, row.input, false);
    INFO(row.method << ' ' << input.str());
    all.at(row.method)(row);
  }
}

}  // namespace
