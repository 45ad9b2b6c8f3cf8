// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/rational.hpp>

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string_view>

namespace zhibiao {
namespace {

using boost::multiprecision::cpp_int;

static_assert(Rational(1, 3) < 0.33333333333333333333334_dec &&
              Rational(1, 3) > 0.33333333333333333333333_dec);
static_assert(Rational(2, 6) == Rational(1, 3) && Rational(-1, 2) == Rational(1, -2));
static_assert(Rational(6.0_dec, 5.5_dec).scaled10(2).to_decimal(1, Rounding::half_even) == 109.1_dec);
static_assert(Rational() == 0 && Rational(4, 2) == 2 && 2 == Rational(4, 2));

TEST_CASE("a quotient is compared without dividing") {
  struct Row {
    std::string_view numerator, denominator, other;
    int order;
  };
  constexpr std::array rows{
      Row{"6.0", "5.5", "1", 1},
      Row{"5.5", "5.5", "1", 0},
      Row{"5.4", "5.5", "1", -1},
      Row{"-5", "5", "-1", 0},
      Row{"-6", "5", "-1", -1},
      Row{"6", "-5", "-1", -1},
      Row{"0", "5", "0", 0},
      Row{"0", "-5", "1", -1},
      Row{"1e900", "1e-900", "1e1000", 1},
      Row{"1e-900", "1e900", "1e-1000", -1},
      Row{"2e12", "1e8", "20000", 0},
      Row{"1", "340282366920938463463374607431768211455",
          "0.0000000000000000000000000000000000000029387358770557187699", 1},
      Row{"340282366920938463463374607431768211455", "340282366920938463463374607431768211454", "1", 1},
  };
  for (const auto& [numerator, denominator, other, order] : rows) {
    CAPTURE(numerator);
    CAPTURE(denominator);
    const Rational x(Decimal::parse(numerator).value(), Decimal::parse(denominator).value());
    CHECK((x <=> Decimal::parse(other).value()) == (order <=> 0));
    CHECK((-x <=> -Decimal::parse(other).value()) == (0 <=> order));
  }
}

TEST_CASE("a plan of 0 has no attainment") {
  CHECK_THROWS_AS(Rational(1, 0), std::domain_error);
  CHECK_THROWS_WITH(Rational(0, 0), "Expected a denominator other than 0, got 0");
}

TEST_CASE("rounding is named when a decimal is wanted") {
  CHECK(Rational(1, 3).to_decimal(4, Rounding::half_even) == 0.3333_dec);
  CHECK(Rational(2, 3).to_decimal(4, Rounding::down) == 0.6666_dec);
  CHECK(Rational(-1, 8).to_decimal(2, Rounding::half_even) == -0.12_dec);
  CHECK(Rational(1, 4).approximate() == 0.25);
  CHECK(to_string(Rational(6, -5.5_dec)) == "-6/5.5");
}

TEST_CASE("sums and products with a decimal are exact") {
  CHECK(Rational(6, 5) - 1 == Rational(1, 5));
  CHECK(Rational(1, 3) + 1 == Rational(4, 3));
  CHECK(Rational(1, 3) * 100 == Rational(100, 3));
  CHECK(Rational(7) == 7);
}

TEST_CASE("order agrees with unbounded integers") {
  std::mt19937_64 source(3);
  const auto any = [&] {
    const auto high = static_cast<detail::Uint128>(source()) << 64;
    const auto low = source();
    const auto bits = static_cast<unsigned>(source() % 128);
    return Decimal::scaled(source() % 2 == 0, (high | low) >> bits, static_cast<int>(source() % 40) - 20);
  };
  const auto whole = [](const Decimal& x) {
    cpp_int value(x.coefficient());
    for (int i = 0; i < x.exponent() + 40; ++i) value *= 10;
    return value;
  };
  for (int i = 0; i < 20'000; ++i) {
    const auto a = any();
    const auto b = any();
    const auto c = any();
    const auto d = any();
    if (b.is_zero() || d.is_zero()) continue;
    const Rational left(a, b);
    const Rational right(c, d);
    const cpp_int l = whole(left.numerator()) * whole(right.denominator());
    const cpp_int r = whole(right.numerator()) * whole(left.denominator());
    REQUIRE((left <=> right) == (l.compare(r) <=> 0));
    REQUIRE(left == Rational(-a, -b));
  }
}

}  // namespace
}  // namespace zhibiao
