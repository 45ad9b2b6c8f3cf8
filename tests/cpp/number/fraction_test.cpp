// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/fraction.hpp>

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

namespace {

using namespace zhibiao;

Fraction quotient(const char* a, const char* b) {
  return Fraction(*Decimal::parse(a)) / Fraction(*Decimal::parse(b));
}

TEST_CASE("a fraction is kept in lowest terms") {
  CHECK(quotient("2", "6") == quotient("1", "3"));
  CHECK(quotient("-2", "6").numerator() == "-1");
  CHECK(quotient("2", "-6").denominator() == "3");
  CHECK(Fraction(Rational(Decimal(6), *Decimal::parse("5.5"))) == quotient("12", "11"));
}

TEST_CASE("it is printed as a decimal where that is exact") {
  struct Row {
    const char *a, *b, *text;
  };
  for (const auto& [a, b, text] : {Row{"31", "1", "31"}, Row{"1", "2", "0.5"}, Row{"1", "3", "1/3"},
                                   Row{"-63", "40", "-1.575"}, Row{"0", "7", "0"}, Row{"1e3", "1", "1000"}})
    CHECK(to_string(quotient(a, b)) == text);
  CHECK_FALSE(quotient("1", "3").to_decimal().has_value());
}

TEST_CASE("rounding is named, and a half is only what is exactly one") {
  struct Row {
    const char *a, *b;
    int digits;
    Rounding rounding;
    const char* text;
  };
  const Row rows[] = {
      {"1", "3", 2, Rounding::half_up, "0.33"},       {"2", "3", 2, Rounding::half_even, "0.67"},
      {"25", "2", 0, Rounding::half_even, "12"},      {"25", "2", 0, Rounding::half_up, "13"},
      {"-25", "2", 0, Rounding::half_up, "-13"},      {"-1", "3", 0, Rounding::floor, "-1"},
      {"-1", "3", 0, Rounding::ceiling, "0"},         {"1", "3", 1, Rounding::up, "0.4"},
      {"2500", "1", -3, Rounding::half_even, "2000"}, {"5", "1", 2, Rounding::up, "5"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CHECK(to_string(quotient(row.a, row.b).rounded(row.digits, row.rounding)) == row.text);
  }
}

TEST_CASE("floor and ceiling") {
  CHECK(quotient("7", "2").floor() == Fraction(3));
  CHECK(quotient("-7", "2").floor() == Fraction(-4));
  CHECK(quotient("-7", "2").ceiling() == Fraction(-3));
  CHECK(Fraction(4).ceiling() == Fraction(4));
  CHECK(Fraction(4).floor() == Fraction(4));
}

TEST_CASE("sums with many denominators do not overflow") {
  Fraction sum;
  for (int i = 1; i <= 60; ++i) sum += Fraction(1) / Fraction(1000003 + 2 * i);
  CHECK(sum.denominator().size() > 100);
  for (int i = 1; i <= 60; ++i) sum += -(Fraction(1) / Fraction(1000003 + 2 * i));
  CHECK(sum == Fraction(0));
  CHECK(quotient("1", "3") < *Decimal::parse("0.33333333333333333333334"));
}

TEST_CASE("what has no value or no room is said") {
  CHECK_THROWS_AS((void)(Fraction(1) / Fraction(0)), std::domain_error);
  const Fraction large = *Decimal::parse("12345678901234567890123456789");
  CHECK_THROWS_AS((void)(large * large).rounded(0, Rounding::down), DecimalOverflow);
  CHECK_FALSE((large * large).to_decimal().has_value());
}

}  // namespace
