// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/decimal.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>

namespace zhibiao {
namespace {

using boost::multiprecision::cpp_int;
using enum Rounding;

static_assert(std::is_trivially_copyable_v<Decimal> && sizeof(Decimal) <= 48);
static_assert(!std::is_convertible_v<double, Decimal> && !std::is_constructible_v<Decimal, double>);
static_assert(!std::is_constructible_v<Decimal, char> && !std::is_constructible_v<Decimal, bool>);
static_assert(!std::is_convertible_v<Decimal, double>);
static_assert(to_string(Rounding::half_up) == "half_up" && to_string(Rounding::ceiling) == "ceiling");

static_assert(1.25_dec + 1 == 2.25_dec && 1.25_dec - 2 == -0.75_dec && 1.2_dec * 5 == 6);
static_assert(5.50_dec == 5.5_dec && Decimal::scaled(268, 3) == 268'000 && 1'300_dec == 1300);
static_assert(5.4_dec < 5.5_dec && -5.5_dec < -5.4_dec && (26.8_dec).scaled10(4) == 268000);
static_assert(Decimal::parse("-35.9") == -35.9_dec && !Decimal::parse("3,280"));
static_assert(divide(1, 3, 6, half_even) == 0.333333_dec && round(15.4546_dec, 0, half_even) == 15);
static_assert((-35.9_dec).coefficient() == -359 && (-35.9_dec).exponent() == -1);

constexpr std::string_view largest = "340282366920938463463374607431768211455";  // 2^128 - 1

Decimal dec(std::string_view text) { return Decimal::parse(text).value(); }

TEST_CASE("a decimal is written plainly and read back") {
  struct Row {
    std::string_view text, plain;
  };
  constexpr std::array rows{
      Row{"0", "0"},
      Row{"-0.00", "0"},
      Row{"268000", "268000"},
      Row{"-35.9", "-35.9"},
      Row{"0.0001", "0.0001"},
      Row{".5", "0.5"},
      Row{"5.", "5"},
      Row{"+7.50", "7.5"},
      Row{"1.37e12", "1370000000000"},
      Row{"1E-3", "0.001"},
      Row{"00012.30", "12.3"},
      Row{"-0.1", "-0.1"},
      Row{"100", "100"},
      Row{largest, largest},
      Row{"-12.345", "-12.345"},
      Row{"0e9999999999", "0"},
      Row{"10e-1001", "1e-1000"},
  };
  for (const auto& [text, plain] : rows) {
    CAPTURE(text);
    const auto value = dec(text);
    CHECK(value == dec(plain));
    if (plain.find('e') == plain.npos) CHECK(to_string(value) == plain);
    CHECK(dec(to_string(value)) == value);
  }
}

TEST_CASE("what is no decimal is refused") {
  for (const std::string_view text : {"",
                                      "-",
                                      ".",
                                      "-.",
                                      "1.2.3",
                                      "1,000",
                                      " 1",
                                      "1 ",
                                      "1e",
                                      "1e+",
                                      "1e5x",
                                      "e5",
                                      "--1",
                                      "0x10",
                                      "nan",
                                      "inf",
                                      "1e1001",
                                      "1e-1001",
                                      "1e99999999999",
                                      "340282366920938463463374607431768211456"}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text));
  }
  CHECK(dec("1" + std::string(300, '0')) == Decimal::scaled(1, 300));
  CHECK(dec("0." + std::string(299, '0') + "1") == Decimal::scaled(1, -300));
  CHECK_FALSE(Decimal::parse("1" + std::string(2000, '0')));
}

TEST_CASE("to_chars writes nothing where there is no room") {
  std::array<char, 5> room{'x', 'x', 'x', 'x', 'x'};
  CHECK(to_chars(room.data(), room.data() + 4, -35.9_dec).ec == std::errc::value_too_large);
  CHECK(room[0] == 'x');
  const auto result = to_chars(room.data(), room.data() + 5, -35.9_dec);
  CHECK(result.ec == std::errc{});
  CHECK(std::string_view(room.data(), result.ptr) == "-35.9");
}

TEST_CASE("integers of every width are taken whole") {
  CHECK(to_string(Decimal(std::numeric_limits<std::int64_t>::min())) == "-9223372036854775808");
  CHECK(to_string(Decimal(std::numeric_limits<std::uint64_t>::max())) == "18446744073709551615");
  CHECK(Decimal(static_cast<signed char>(-5)) == -5);
  CHECK(Decimal(std::numeric_limits<std::int64_t>::min()).to_int64() ==
        std::numeric_limits<std::int64_t>::min());
  CHECK(Decimal(std::numeric_limits<std::int64_t>::max()).to_int64() ==
        std::numeric_limits<std::int64_t>::max());
  CHECK_FALSE(dec("9223372036854775808").to_int64());
  CHECK_FALSE(dec("0.5").to_int64());
  CHECK_FALSE(dec("1e19").to_int64());
  CHECK(Decimal::scaled(10, Decimal::max_exponent - 1) == Decimal::scaled(1, Decimal::max_exponent));
}

TEST_CASE("order is by value") {
  constexpr std::array rows{"-1e900", "-100",      "-99.9",        "-1e-900", "0",    "1e-900",
                            "0.5",    "0.51",      "5.4",          "5.5",     "100",  "1e38",
                            "2e38",   "3.4028e38", largest.data(), "3.5e38",  "1e39", "1e900"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows.size(); ++j) {
      CAPTURE(rows[i]);
      CAPTURE(rows[j]);
      CHECK((dec(rows[i]) <=> dec(rows[j])) == (i <=> j));
      CHECK((dec(rows[i]) == dec(rows[j])) == (i == j));
    }
  }
}

TEST_CASE("overflow is an error that names the operation, never a wrap") {
  const auto top = dec(largest);
  CHECK_THROWS_AS(static_cast<void>(top + 1.5_dec), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(top * 3), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(dec("1e600") * dec("1e600")), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(dec("1e600") + 1), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(dec("1e600") - 1), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>((1_dec).scaled10(2'000'000'000)), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>((1_dec).scaled10(-2'000'000'000)), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(Decimal::scaled(10, std::numeric_limits<int>::max())), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(divide(1, 3, 40, half_even)), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(divide(1, 3, 100'000, half_even)), DecimalOverflow);
  CHECK_THROWS_AS(static_cast<void>(divide(1, 0, 2, half_even)), std::domain_error);
  CHECK_THROWS_WITH(static_cast<void>(top * 3),
                    "Expected a decimal of at most 128 bits, got a larger result in multiplication");
  try {
    static_cast<void>(top + 2.5_dec);
  } catch (const DecimalOverflow& error) {
    CHECK(std::string_view(error.operation()) == "addition");
  }
}

TEST_CASE("what has room after its zeros are gone is no overflow") {
  const auto top = dec(largest);
  CHECK(top + 5 == dec("34028236692093846346337460743176821146e1"));
  CHECK(top * 10 == top.scaled10(1));
  CHECK(top - top == 0);
  CHECK(dec("4e38") - dec(largest) == dec("59717633079061536536625392568231788545"));
  CHECK(divide(top, 10, 0, down) == dec("34028236692093846346337460743176821145"));
  CHECK(divide(dec("1e500"), 8, 2, half_even) == dec("125e497"));
}

TEST_CASE("rounding: GB/T 8170 halves to even, and the others") {
  struct Row {
    std::string_view x;
    int exponent;
    std::string_view half_even_, half_up_, down_, up_, floor_, ceiling_;
  };
  constexpr std::array rows{
      Row{"1.050", -1, "1", "1.1", "1", "1.1", "1", "1.1"},
      Row{"0.35", -1, "0.4", "0.4", "0.3", "0.4", "0.3", "0.4"},
      Row{"2500", 3, "2000", "3000", "2000", "3000", "2000", "3000"},
      Row{"3500", 3, "4000", "4000", "3000", "4000", "3000", "4000"},
      Row{"15.4546", 0, "15", "15", "15", "16", "15", "16"},
      Row{"-0.0365", -3, "-0.036", "-0.037", "-0.036", "-0.037", "-0.037", "-0.036"},
      Row{"10.502", 0, "11", "11", "10", "11", "10", "11"},
      Row{"-2.5", 0, "-2", "-3", "-2", "-3", "-3", "-2"},
      Row{"-2.51", 0, "-3", "-3", "-2", "-3", "-3", "-2"},
      Row{"5.5", -1, "5.5", "5.5", "5.5", "5.5", "5.5", "5.5"},
      Row{"0", 5, "0", "0", "0", "0", "0", "0"},
      Row{"7", 60, "0", "0", "0", "1e60", "0", "1e60"},
      Row{"-7", 60, "0", "0", "0", "-1e60", "-1e60", "0"},
      Row{"9.995", -2, "10", "10", "9.99", "10", "9.99", "10"},
      Row{largest, 38, "3e38", "3e38", "3e38", "4e38", "3e38", "4e38"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.x);
    CHECK(round(dec(row.x), row.exponent, half_even) == dec(row.half_even_));
    CHECK(round(dec(row.x), row.exponent, half_up) == dec(row.half_up_));
    CHECK(round(dec(row.x), row.exponent, down) == dec(row.down_));
    CHECK(round(dec(row.x), row.exponent, up) == dec(row.up_));
    CHECK(round(dec(row.x), row.exponent, floor) == dec(row.floor_));
    CHECK(round(dec(row.x), row.exponent, ceiling) == dec(row.ceiling_));
  }
}

TEST_CASE("division rounds as it is told") {
  struct Row {
    std::string_view a, b;
    int digits;
    Rounding rounding;
    std::string_view quotient;
  };
  constexpr std::array rows{
      Row{"1", "3", 6, half_even, "0.333333"},
      Row{"2", "3", 6, half_even, "0.666667"},
      Row{"-2", "3", 2, floor, "-0.67"},
      Row{"-2", "3", 2, ceiling, "-0.66"},
      Row{"1", "8", 2, half_even, "0.12"},
      Row{"1", "8", 2, half_up, "0.13"},
      Row{"3", "8", 2, half_even, "0.38"},
      Row{"105", "1", -1, half_even, "100"},
      Row{"115", "1", -1, half_even, "120"},
      Row{"6.0", "5.5", 4, half_even, "1.0909"},
      Row{"0", "7", 3, up, "0"},
      Row{"1e-50", "7", 3, up, "0.001"},
      Row{"1e-50", "7", 3, half_up, "0"},
      Row{"1e60", "1e59", 3, half_up, "10"},
      Row{"1", "1e-60", 0, half_up, "1e60"},
      Row{"5000", "1e4", 0, half_even, "0"},
      Row{"15000", "1e4", 0, half_even, "2"},
      Row{"1", "3", 38, down, "0.33333333333333333333333333333333333333"},
      Row{largest, largest, 38, down, "1"},
      Row{"-1", "-4", 2, down, "0.25"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(divide(dec(row.a), dec(row.b), row.digits, row.rounding) == dec(row.quotient));
  }
}

TEST_CASE("a double is only ever asked for") {
  CHECK((1.1_dec).approximate() == 1.1);
  CHECK((-35.9_dec).approximate() == -35.9);
  CHECK(dec("1e-320").approximate() == 1e-320);
  CHECK(dec(largest).approximate() == 0x1p128);
  CHECK(Decimal().approximate() == 0.0);
}

/// c x 10^e for e >= 0, without bounds.
cpp_int reference(const Decimal& x, int shift) {
  cpp_int value(x.coefficient());
  for (int i = 0; i < x.exponent() + shift; ++i) value *= 10;
  return value;
}

/// A random coefficient of up to 128 bits, short ones as likely as long ones.
Decimal random_decimal(std::mt19937_64& source) {
  const auto bits = static_cast<unsigned>(source() % 128);
  const auto raw = (static_cast<detail::Uint128>(source()) << 64) | source();
  return Decimal::scaled(source() % 2 == 0, raw >> bits, static_cast<int>(source() % 50) - 25);
}

/// What f gives, or nothing where it overflows.
template <class F>
std::optional<Decimal> attempt(F f) {
  try {
    return f();
  } catch (const DecimalOverflow&) {
    return std::nullopt;
  }
}

bool has_room(cpp_int value) {
  while (value != 0 && value % 10 == 0) value /= 10;
  return abs(value) < (cpp_int(1) << 128);
}

TEST_CASE("sums, products and order agree with unbounded integers") {
  std::mt19937_64 source(20260101);
  constexpr int shift = 70;  // more than any exponent above is below zero, zeros stripped or not
  for (int i = 0; i < 20'000; ++i) {
    const auto a = random_decimal(source);
    const auto b = random_decimal(source);
    const auto ra = reference(a, shift);
    const auto rb = reference(b, shift);
    REQUIRE((a <=> b) == (ra.compare(rb) <=> 0));
    const auto sum = attempt([&] { return a + b; });
    const auto difference = attempt([&] { return a - b; });
    const auto product = attempt([&] { return a * b; });
    REQUIRE(sum.has_value() == has_room(ra + rb));
    REQUIRE(difference.has_value() == has_room(ra - rb));
    REQUIRE(product.has_value() == has_room(ra * rb));
    if (sum) REQUIRE(reference(*sum, shift) == ra + rb);
    if (difference) REQUIRE(reference(*difference, shift) == ra - rb);
    if (product) REQUIRE(reference(*product, 2 * shift) == ra * rb);
    REQUIRE(dec(to_string(a)) == a);
  }
}

TEST_CASE("division and rounding agree with unbounded integers") {
  std::mt19937_64 source(8170);
  constexpr int shift = 70;
  for (int i = 0; i < 10'000; ++i) {
    const auto a = random_decimal(source);
    const auto b = random_decimal(source);
    const int digits = static_cast<int>(source() % 12) - 4;
    if (b.is_zero()) continue;
    cpp_int numerator = reference(a, shift + 10 + digits);
    cpp_int denominator = reference(b, shift + 10);
    const auto quotient = attempt([&] { return divide(a, b, digits, down); });
    if (quotient) REQUIRE(reference(quotient->scaled10(digits), 0) == cpp_int(numerator / denominator));
    if (!quotient) REQUIRE(abs(cpp_int(numerator / denominator)) >= (cpp_int(1) << 128));
    REQUIRE(round(a, -digits, half_even) == divide(a, 1, digits, half_even));
    REQUIRE(round(a, -digits, ceiling) == -round(-a, -digits, floor));
  }
}

}  // namespace
}  // namespace zhibiao
