// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/structure.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

const std::vector<std::string> indicators{"growth", "jobs", "air"};
const Theme index{"index", {}, {}};

TEST_CASE("themes from the bottom up, whatever the order they are said in") {
  const auto found =
      structure(indicators, {{"outer", {"inner", "air"}, {}}, {"inner", {"growth", "jobs"}, {}}},
                {{"growth", 1}, {"jobs", 3}, {"air", 1}, {"inner", 1}, {"outer", 5}}, index);
  REQUIRE(found.groups.size() == 3);
  CHECK(found.groups[0].name == "inner");
  CHECK(found.groups[0].weights == std::vector<double>{0.25, 0.75});
  CHECK(found.groups[1].parts == std::vector<std::size_t>{3, 2});  // inner is the first after 3 indicators
  CHECK(found.groups[2].name == "index");
  CHECK(found.groups[2].parts == std::vector<std::size_t>{4});
}

TEST_CASE("without weights all are equal; without themes all belong to the index") {
  const auto found = structure(indicators, {}, {}, index);
  REQUIRE(found.groups.size() == 1);
  CHECK(found.groups[0].parts == std::vector<std::size_t>{0, 1, 2});
  CHECK(found.groups[0].weights[2] == doctest::Approx(1.0 / 3));
}

struct Row {
  std::vector<Theme> themes;
  Weights weights;
  const char* complaint;
};

TEST_CASE("what is not a structure") {
  const Row rows[] = {
      {{}, {{"growth", 1}, {"jobs", 1}}, "Expected a number of 0 or more for the weight of air, got none"},
      {{},
       {{"growth", 1}, {"jobs", 1}, {"air", -2}},
       "Expected a number of 0 or more for the weight of air, got -2"},
      {{},
       {{"growth", 0}, {"jobs", 0}, {"air", 0}},
       "Expected a sum above 0 for the weights in index, got 0"},
      {{}, {{"water", 1}}, "Expected the name of an indicator or a theme for weights, got water"},
      {{{"t", {"water"}, {}}}, {}, "Expected the name of an indicator or a theme for themes, got water"},
      {{{"t", {"air"}, {}}, {"u", {"air"}, {}}},
       {},
       "Expected each name in one theme for themes, got air twice"},
      {{{"t", {"u"}, {}}, {"u", {"t"}, {}}}, {}, "Expected no theme within itself for themes, got a circle"},
      {{{"t", {}, {}}}, {}, "Expected one or more for the members of t, got none"},
      {{{"air", {"jobs"}, {}}}, {}, "Expected names that differ for names, got air"},
  };
  for (const auto& row : rows)
    CHECK_THROWS_WITH_AS((void)structure(indicators, row.themes, row.weights, index), row.complaint,
                         ArgumentError);
}

TEST_CASE("all in a circle") {
  CHECK_THROWS_WITH_AS((void)structure({"a"}, {{"t", {"u", "a"}, {}}, {"u", {"t"}, {}}}, {}, index),
                       "Expected no theme within itself for themes, got a circle", ArgumentError);
}

}  // namespace
