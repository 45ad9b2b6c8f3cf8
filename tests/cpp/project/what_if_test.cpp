// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/what_if.hpp>

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace zhibiao;
using namespace zhibiao::literals;
using namespace zhibiao::project;

namespace {

[[nodiscard]] std::string dump(const std::vector<Fraction>& path) {
  std::string out;
  for (const auto& value : path) out += (out.empty() ? "" : " ") + to_string(value);
  return out;
}

const Goal at_least_110 = goal(">=110", {});

}  // namespace

TEST_CASE("assumed paths are exact") {
  CHECK(dump(assumed_path(100, Assumption::growth, 5, 3)) == "105 110.25 115.7625");
  CHECK(dump(assumed_path(100, Assumption::growth, -10, 2)) == "90 81");
  CHECK(dump(assumed_path(100, Assumption::change, 2.5_dec, 2)) == "102.5 105");
  CHECK(dump(assumed_path(-3, Assumption::change, 1, 4)) == "-2 -1 0 1");
  const std::array base{Decimal(106), Decimal(106), Decimal(53)};
  // growth 6%, 0, -50%, each a point less
  CHECK(dump(assumed_path(100, Assumption::points, -1, 3, base)) == "105 103.95 50.9355");
  CHECK(dump(assumed_path(100, Assumption::points, 0, 3, base)) == "106 106 53");
}

TEST_CASE("paths that are none") {
  CHECK_THROWS_AS((void)assumed_path(0, Assumption::growth, 5, 1), ArgumentError);
  CHECK_THROWS_AS((void)assumed_path(5, Assumption::growth, 5, 0), ArgumentError);
  CHECK_THROWS_AS((void)assumed_path(5, Assumption::points, 5, 1), ArgumentError);
  const std::array sinking{Decimal(0), Decimal(1)};
  CHECK_THROWS_AS((void)assumed_path(5, Assumption::points, 1, 2, sinking), ArgumentError);
}

TEST_CASE("what comes of a path") {
  const auto path = assumed_path(100, Assumption::growth, 5, 5);
  SUBCASE("met in the target's year, exactly at the limit") {
    const auto found = what_if(path, 2024, 2026, goal(">=110.25", {}));
    CHECK(found.judgement == Judgement{Verdict::met, VerdictReason::reached});
    CHECK(found.gap.sign() == 0);
    CHECK(found.met_year == 2026);
  }
  SUBCASE("missed, and met later") {
    const auto found = what_if(path, 2024, 2025, at_least_110);
    CHECK(found.judgement == Judgement{Verdict::missed, VerdictReason::short_of_target});
    CHECK(found.gap == Fraction(-5));
    CHECK(found.met_year == 2026);
  }
  SUBCASE("never met on the path") {
    CHECK(!what_if(assumed_path(100, Assumption::growth, -1, 9), 2024, 2030, at_least_110).met_year);
  }
  SUBCASE("a range, inside and beyond") {
    const auto range = goal("104—106", {});
    CHECK(what_if(path, 2024, 2025, range).judgement.reason == VerdictReason::inside_range);
    CHECK(what_if(path, 2024, 2026, range).gap == Fraction(4.25_dec));
    CHECK(what_if(path, 2024, 2026, range).met_year == 2025);
  }
  SUBCASE("left and right of a 左右") {
    const auto about = goal("106%左右", {"", Better::higher, nullptr});
    CHECK(what_if(path, 2024, 2025, about).judgement.verdict == Verdict::missed);
    const auto nearer = assumed_path(100, Assumption::growth, 5.5_dec, 1);
    CHECK(what_if(nearer, 2024, 2025, about).judgement.verdict == Verdict::within_tolerance);
    CHECK(what_if(nearer, 2024, 2025, about).met_year == 2025);
  }
  SUBCASE("a target of which neither side is better") {
    const auto plain = goal("110", {});
    CHECK(plain.reason == GoalReason::no_favourable_side);
    CHECK(!what_if(path, 2024, 2026, plain).met_year);
    CHECK(what_if(path, 2024, 2026, plain).judgement.reason == VerdictReason::no_favourable_side);
  }
  SUBCASE("a year that is not on the path") {
    CHECK_THROWS_AS((void)what_if(path, 2024, 2024, at_least_110), ArgumentError);
    CHECK_THROWS_AS((void)what_if(path, 2024, 2030, at_least_110), ArgumentError);
  }
  SUBCASE("values beyond what a decimal holds are judged all the same") {
    const auto far = assumed_path(612.8_dec, Assumption::growth, 5.37_dec, 80);
    const auto found = what_if(far, 2024, 2104, goal(">=40000", {}));
    CHECK(!found.value.to_decimal());
    CHECK(found.judgement.verdict == Verdict::met);
    CHECK(found.met_year == 2104);
  }
}
