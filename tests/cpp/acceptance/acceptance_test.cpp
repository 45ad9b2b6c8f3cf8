// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

// Every case of the tables in tests/cases, which the Python tests run too, and the published ones beside
// the project where they are at hand (tests/python/test_acceptance.py).

#include "acceptance/check.hpp"
#include "acceptance/composite.hpp"
#include "acceptance/method.hpp"
#include "acceptance/pace.hpp"
#include "acceptance/project.hpp"
#include "acceptance/project_default.hpp"
#include "acceptance/rule.hpp"
#include "acceptance/scores.hpp"
#include "acceptance/smoothing.hpp"
#include "acceptance/verdict.hpp"
#include "acceptance/what_if.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>

namespace {

using namespace zhibiao::test;
namespace fs = std::filesystem;

const fs::path folder = ZHIBIAO_TEST_CASES;

std::string told(const Case& row) {
  std::ostringstream input;
  boost::property_tree::write_json(input, row.input, false);
  return row.method + ' ' + input.str();
}

void run(const fs::path& table, const Handlers& all) {
  const auto cases = read_cases(table.string());
  REQUIRE(!cases.empty());
  for (const auto& row : cases) {
    INFO(table.filename().string() << ": " << told(row));
    REQUIRE(all.contains(row.method));
    all.at(row.method)(row);
  }
}

template <class... Add>
Handlers handlers(Add... add) {
  Handlers all;
  (add(all), ...);
  return all;
}

TEST_CASE("consistency") { run(folder / "check.json", handlers(add_check)); }
TEST_CASE("composite scores") { run(folder / "composite.json", handlers(add_composite)); }
TEST_CASE("published methods") { run(folder / "method.json", handlers(add_method)); }
TEST_CASE("forecasts") { run(folder / "project.json", handlers(add_project)); }
TEST_CASE("the default forecaster") { run(folder / "project_default.json", handlers(add_project_default)); }
TEST_CASE("rules") { run(folder / "rule.json", handlers(add_rule)); }
TEST_CASE("fitted models") { run(folder / "smoothing.json", handlers(add_smoothing)); }
TEST_CASE("scores of forecasts") { run(folder / "scores.json", handlers(add_scores)); }
TEST_CASE("verdicts and pace") { run(folder / "verdict.json", handlers(add_verdict, add_pace)); }

TEST_CASE("implied levels, probabilities of targets, assumed paths") {
  run(folder / "what_if.json", handlers(add_what_if));
}

TEST_CASE("the published cases") {
  const auto table = folder / "../../../shared/methods/acceptance.json";
  if (!fs::exists(table)) {
    MESSAGE("skipped: the published cases are not beside the project");
    return;
  }
  run(table, handlers(add_check, add_composite, add_method, add_rule, add_scores, add_verdict, add_pace));
}

}  // namespace
