// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/rule/band.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace zhibiao;

/// `[80,95)` as a range; a missing end is empty.
BandRange range(const std::string& text) {
  const auto comma = text.find(',');
  BandRange out;
  out.low = Decimal::parse(text.substr(1, comma - 1));
  out.high = Decimal::parse(text.substr(comma + 1, text.size() - comma - 2));
  out.low_open = text.front() == '(' && out.low;
  out.high_closed = text.back() == ']';
  return out;
}

struct Row {
  std::vector<std::string> ranges;
  const char* where;  // number and key; empty: nothing is wrong
  const char* what;
};

const Row rows[] = {
    {{"[95,)", "[80,95)", "[60,80)", "(,60)"}, "", ""},
    {{"(,60)", "[60,)"}, "", ""},
    {{"(,60]", "(60,)"}, "", ""},
    {{"(,60)", "[60,60]", "(60,)"}, "", ""},
    {{"(,)"}, "", ""},
    {{}, "", ""},
    {{"[95,)", "[80,90)", "(,80)"}, "0 from", "a hole between grades[1] [80, 90) and grades[0] [95, inf)"},
    {{"[95,)", "[80,96)", "(,80)"},
     "0 from",
     "an overlap between grades[1] [80, 96) and grades[0] [95, inf)"},
    {{"(,60)", "(60,)"}, "1 from", "a hole between grades[0] (-inf, 60) and grades[1] (60, inf)"},
    {{"(,60]", "[60,)"}, "1 from", "an overlap between grades[0] (-inf, 60] and grades[1] [60, inf)"},
    {{"[0,60)", "[60,)"},
     "0 from",
     "Expected the lowest range to go down without end, got grades[0] [0, 60)"},
    {{"(,60)", "[60,100]"}, "1 below", "Expected the highest range to go up without end"},
    {{"(,60)", "[60,50)", "[50,)"}, "1 ", "Expected a range with numbers in it, got [60, 50)"},
    {{"(,60)", "[60,60)", "[60,)"}, "1 ", "Expected a range with numbers in it, got [60, 60)"},
    {{"(,)", "(,)"}, "1 from", "an overlap"},
};

TEST_CASE("ranges cover every number once") {
  for (const auto& row : rows) {
    std::vector<BandRange> ranges;
    for (const auto& text : row.ranges) ranges.push_back(range(text));
    const auto found = check_bands(ranges, "grades");
    CAPTURE(row.what);
    REQUIRE(found.empty() == (*row.where == 0));
    if (found.empty()) continue;
    CHECK(std::to_string(found[0].band) + " " + found[0].key == row.where);
    CHECK(found[0].what.find(row.what) != std::string::npos);
  }
}

TEST_CASE("an end belongs to one range") {
  CHECK(range("[80,95)").contains(Fraction(80)));
  CHECK_FALSE(range("[80,95)").contains(Fraction(95)));
  CHECK_FALSE(range("(80,95]").contains(Fraction(80)));
  CHECK(range("(80,95]").contains(Fraction(95)));
  CHECK(range("(,0)").contains(Fraction(-1)));
  CHECK(range("[0,)").contains(Fraction(1) / Fraction(3)));
  CHECK(to_string(range("(80,95]")) == "(80, 95]");
}

}  // namespace
