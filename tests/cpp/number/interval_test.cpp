// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/interval.hpp>

#include <doctest/doctest.h>

#include <array>
#include <compare>
#include <random>
#include <string_view>

namespace zhibiao {
namespace {

constexpr auto printed = [](const Decimal& value, int resolution) {
  return Interval::printed(value, resolution);
};

static_assert(printed(6, 0) == Interval(5.5_dec, 6.5_dec));
static_assert(certainly_greater(printed(6, 0), printed(5, -1)));
static_assert(printed(6, 0) * -1 == -printed(6, 0));
static_assert(!std::is_convertible_v<Decimal, Interval>);

TEST_CASE("what printed digits allow") {
  struct Row {
    std::string_view value;
    int resolution;
    std::string_view interval;
  };
  constexpr std::array rows{
      Row{"6", 0, "[5.5, 6.5)"},
      Row{"6.0", -1, "[5.95, 6.05)"},
      Row{"268000", 3, "[267500, 268500)"},
      Row{"1.37e12", 10, "[1365000000000, 1375000000000)"},
      Row{"30.6", -1, "[30.55, 30.65)"},
      Row{"-6", 0, "(-6.5, -5.5]"},
      Row{"-35.9", -1, "(-35.95, -35.85]"},
      Row{"0", 0, "(-0.5, 0.5)"},
      Row{"0", -1, "(-0.05, 0.05)"},
  };
  for (const auto& [value, resolution, interval] : rows) {
    CAPTURE(value);
    const auto x = printed(Decimal::parse(value).value(), resolution);
    CHECK(to_string(x) == interval);
    CHECK(x.contains(Decimal::parse(value).value()));
    CHECK(x.width() == Decimal::scaled(1, resolution));
    CHECK(x.contains(x.lower()) == x.lower_closed());
    CHECK(x.contains(x.upper()) == x.upper_closed());
  }
}

TEST_CASE("an empty interval is refused") {
  CHECK_THROWS_AS(Interval(2, 1), std::invalid_argument);
  CHECK_THROWS_AS(Interval(1, 1), std::invalid_argument);
  CHECK_THROWS_AS(Interval(1, 1, false, true), std::invalid_argument);
  CHECK(to_string(Interval::exactly(1)) == "[1, 1]");
}

TEST_CASE("arithmetic keeps each end in or out") {
  const auto six = printed(6, 0);
  const auto fall = printed(-2, 0);
  CHECK(to_string(six + six) == "[11, 13)");
  CHECK(to_string(six - six) == "(-1, 1)");
  CHECK(to_string(six + fall) == "(3, 5)");
  CHECK(to_string(six - fall) == "[7, 9)");
  CHECK(to_string(six + 1) == "[6.5, 7.5)");
  CHECK(to_string(1 + six) == "[6.5, 7.5)");
  CHECK(to_string(six - 1) == "[4.5, 5.5)");
  CHECK(to_string(1 - six) == "(-5.5, -4.5]");
  CHECK(to_string(six * 2) == "[11, 13)");
  CHECK(to_string(six * -2) == "(-13, -11]");
  CHECK(to_string(-2 * six) == "(-13, -11]");
  CHECK(to_string(six * 0) == "[0, 0]");
  CHECK(to_string(six * fall) == "(-16.25, -8.25]");
  CHECK(to_string(fall * fall) == "[2.25, 6.25)");
  CHECK(to_string(printed(0, 0) * six) == "(-3.25, 3.25)");
  CHECK(to_string(Interval(0, 1) * six) == "[0, 6.5)");
}

TEST_CASE("what is printed decides, or does not") {
  struct Row {
    Interval a, b;
    std::partial_ordering order;
  };
  using enum_type = std::partial_ordering;
  const std::array rows{
      Row{printed(6, 0), printed(5, 0), enum_type::greater},
      Row{printed(5, 0), printed(6, 0), enum_type::less},
      Row{printed(6, 0), printed(6.0_dec, -1), enum_type::unordered},
      Row{printed(5.5_dec, -1), printed(5, 0), enum_type::unordered},
      Row{printed(5.6_dec, -1), printed(5, 0), enum_type::greater},
      Row{Interval(1, 2), Interval(2, 3), enum_type::less},
      Row{Interval(1, 2, true, true), Interval(2, 3), enum_type::unordered},
      Row{Interval::exactly(2), Interval::exactly(2), enum_type::equivalent},
      Row{Interval::exactly(2), Interval(2, 3), enum_type::unordered},
      Row{Interval::exactly(2), Interval(2, 3, false), enum_type::less},
  };
  for (const auto& [a, b, order] : rows) {
    CAPTURE(to_string(a));
    CAPTURE(to_string(b));
    CHECK((compare(a, b) == order ||
           (order == enum_type::unordered && !(compare(a, b) <= 0) && !(compare(a, b) >= 0))));
    CHECK(certainly_less(a, b) == (order == enum_type::less));
    CHECK(certainly_greater(a, b) == (order == enum_type::greater));
    CHECK(overlaps(a, b) == !(certainly_less(a, b) || certainly_greater(a, b)));
    CHECK(overlaps(a, b) == intersection(a, b).has_value());
  }
}

TEST_CASE("at least and at most are the weaker questions") {
  CHECK(certainly_at_least(printed(6, 0), 5.5_dec));
  CHECK_FALSE(certainly_greater(printed(6, 0), 5.5_dec));
  CHECK_FALSE(certainly_at_least(printed(5.5_dec, -1), 5.5_dec));
  CHECK(certainly_at_most(printed(6, 0), 6.5_dec));
  CHECK(certainly_less(printed(6, 0), 6.5_dec));
  CHECK(certainly_at_least(Interval::exactly(5.5_dec), 5.5_dec));
  CHECK(certainly_at_most(Interval(1, 2, true, true), Interval(2, 3)));
}

TEST_CASE("an intersection takes the tighter ends") {
  CHECK(to_string(intersection(Interval(1, 3), Interval(2, 4)).value()) == "[2, 3)");
  CHECK(to_string(intersection(Interval(1, 3), Interval(1, 3, false, true)).value()) == "(1, 3)");
  CHECK(to_string(intersection(printed(6, 0), printed(5.5_dec, -1)).value()) == "[5.5, 5.55)");
  CHECK_FALSE(intersection(Interval(1, 2), Interval(2, 3)));
}

TEST_CASE("what lies in the operands lies in the result") {
  std::mt19937 source(6);
  const auto small = [&] { return Decimal(static_cast<int>(source() % 9) - 4); };
  const auto any = [&] {
    const auto a = small();
    const auto b = small();
    if (a == b) return Interval::exactly(a);
    return Interval(a < b ? a : b, a < b ? b : a, source() % 2 == 0, source() % 2 == 0);
  };
  for (int i = 0; i < 20'000; ++i) {
    const auto a = any();
    const auto b = any();
    const auto x = small() * 0.5_dec;
    const auto y = small() * 0.5_dec;
    if (!a.contains(x) || !b.contains(y)) continue;
    REQUIRE((a + b).contains(x + y));
    REQUIRE((a - b).contains(x - y));
    REQUIRE((a * b).contains(x * y));
    if (certainly_less(a, b)) REQUIRE(x < y);
    if (certainly_at_most(a, b)) REQUIRE(x <= y);
    if (x == y) REQUIRE(intersection(a, b).value().contains(x));
  }
}

}  // namespace
}  // namespace zhibiao
