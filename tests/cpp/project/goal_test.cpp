// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/goal.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace zhibiao;
using namespace zhibiao::project;

namespace {

/// `[95, )`, `(, 5)`, or the reason.
[[nodiscard]] std::string dump(const Goal& goal) {
  if (goal.reason != GoalReason::none) return std::string(to_string(goal.reason));
  const auto& [low, high] = goal.met;
  return (low ? (low->closed ? "[" : "(") + to_string(low->value) : "(") + ", " +
         (high ? to_string(high->value) + (high->closed ? "]" : ")") : ")");
}

[[nodiscard]] std::string met(std::string_view text, std::optional<Better> better = {},
                              const char* indicator = "", const char* policy = "guide") {
  return dump(goal(text, {indicator, better, nullptr}, {}, *find_policy(policy)));
}

}  // namespace

TEST_CASE("targets as they are written, and the values that meet them") {
  struct Row {
    const char* text;
    std::optional<Better> better;
    const char* expected;
  };
  using enum Better;
  const Row rows[] = {
      {"≥95%", {}, "[95, )"},
      {">= 95", {}, "[95, )"},
      {"> 95%", {}, "(95, )"},
      {"≤5%", {}, "(, 5]"},
      {"<5%", lower, "(, 5)"},
      // a symbol bounds the number itself, whatever side is better and on either side of 0
      {"<5%", higher, "(, 5)"},
      {"≥-405", {}, "[-405, )"},
      {"> -3%", higher, "(-3, )"},
      {"> -3%", lower, "(-3, )"},
      {"≤-3%", {}, "(, -3]"},
      {"<-3%", higher, "(, -3)"},
      {"95%以上", {}, "[95, )"},
      {"超过100个", {}, "(100, )"},
      {"控制在5%以内", {}, "(, 5]"},
      {"95%", higher, "[95, )"},
      {"95%", lower, "(, 95]"},
      {"95%", {}, "no_favourable_side"},
      {"95%", neutral, "no_favourable_side"},
      {"6%—7%", {}, "[6, 7]"},
      {"6%—7%", higher, "[6, )"},
      {"6%—7%", lower, "(, 7]"},
      {"5.5%左右", higher, "[5, )"},  // half a point of tolerance
      {"5.5%左右", lower, "(, 6]"},
      {"~5.5%", higher, "[5, )"},
      {"100个左右", higher, "[100, )"},  // of amounts no tolerance is stated
      {"-3%", higher, "[-3, )"},
      {"下降3%以上", {}, "(, -3]"},  // at least 3 down
      {"下降3%左右", lower, "(, -2.5]"},
      {"", {}, "target_unread"},
      {"稳步提高", {}, "target_unread"},
      {"5%和6个", {}, "several_numbers"},
      {"确保5%、力争5.5%", higher, "[5, )"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(met(row.text, row.better) == row.expected);
  }
}

TEST_CASE("side by the indicator's name, tolerance by the policy") {
  CHECK(met("5%", {}, "城镇调查失业率") == "(, 5]");
  CHECK(met("5%", {}, "地区生产总值增速") == "[5, )");
  CHECK(met("5%左右", Better::higher, "", "strict") == "[5, )");
  CHECK(met("5%左右", Better::neutral, "", "symmetric") == "[4.5, 5.5]");
  CHECK(met("5%左右", Better::higher, "", "relative") == "[4.5, )");
}

TEST_CASE("in the unit of the series") {
  const JudgeContext more{"", Better::higher, nullptr};
  CHECK(dump(goal("100亿元以上", more, Unit::named("亿元"))) == "[100, )");
  CHECK(dump(goal("100亿元以上", more)) == "[10000000000, )");
  CHECK(dump(goal("1200亩", more, Unit::named("公顷"))) == "[80, )");
  CHECK(dump(goal("1亩", more, Unit::named("公顷"))) == "unit_differs");  // 1/15: no decimal
  CHECK(dump(goal("20公里", more, Unit::named("平方米"))) == "unit_differs");
  CHECK(dump(goal("95", more, Unit::named("%"))) == "[95, )");
}

TEST_CASE("the probability of a goal, and what rounding leaves open") {
  const Predictive growth(Step{5.6, 0.5});
  const auto six = goal("6%", {"", Better::higher, nullptr});
  CHECK(probability(growth, six).low == doctest::Approx(0.2118553986));
  CHECK(probability(growth, six).high == doctest::Approx(0.2118553986));
  const auto open = probability(growth, six, 0.05);
  CHECK(open.low == doctest::Approx(0.1840601253));   // at 6.05
  CHECK(open.high == doctest::Approx(0.2419636522));  // at 5.95
  CHECK(probability(Predictive(Step{95, 4}), goal("≥100%", {})).low == doctest::Approx(0.1056497737));
  SUBCASE("a single value") {
    const Predictive seven(Step{7, 0});
    CHECK(probability(seven, goal("≥7", {})).low == 1);
    CHECK(probability(seven, goal("超过7个", {})).high == 0);
    CHECK(probability(seven, goal("7个以上", {}), 0.5).low == 0);
    CHECK(probability(seven, goal("7个以上", {}), 0.5).high == 1);
  }
  SUBCASE("what ends at a bound can be reached there, and not passed") {
    const Predictive full(Step{99, 2}, Transform::identity(), Limits{0, 100});
    const double at_bound = 1 - student_cdf(0.5, normal_df);
    CHECK(probability(full, goal("≥100%", {}), 0.05).low == doctest::Approx(at_bound));
    CHECK(probability(full, goal("≥100%", {}), 0.05).high > at_bound);
    CHECK(probability(full, goal(">100%", {}), 0.05).low == 0);
    CHECK(probability(full, goal("≥101%", {}), 0.05).high == 0);
    const Predictive none(Step{1, 2}, Transform::identity(), Limits{0, 100});
    CHECK(probability(none, goal("≤0", {}), 0.05).low == doctest::Approx(at_bound));
  }
  SUBCASE("a range narrower than what rounding leaves") {
    CHECK(probability(growth, goal("5.5%—5.6%", {}), 0.1).low == 0);
    CHECK(probability(growth, goal("5.5%—5.6%", {}), 0.1).high > 0.2);
    CHECK_THROWS_AS((void)probability(growth, six, -1), ArgumentError);
  }
  SUBCASE("a range and its complement") {
    const auto inside = probability(growth, goal("5%—6%", {})).low;
    const auto above = probability(growth, goal(">6%", {})).low;
    const auto below = probability(growth, goal("<5%", {"", Better::lower, nullptr})).low;
    CHECK(inside + above + below == doctest::Approx(1));
  }
}

TEST_CASE("half of the last digit") {
  const auto whole = goal("6%", {"", Better::higher, nullptr});
  CHECK(half_width(whole, -1) == Decimal::scaled(5, -2));
  CHECK(half_width(whole, std::nullopt) == Decimal());
  CHECK(half_width(whole, -1, rounded_policy) == Decimal::scaled(5, -1));
  CHECK(half_width(whole, 1, rounded_policy) == Decimal(5));
}
