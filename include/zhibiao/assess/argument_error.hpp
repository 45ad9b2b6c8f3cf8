// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <system_error>

namespace zhibiao {

/// An argument that a formula is not defined for: the caller's mistake.  The sentence says which argument,
/// what it must be and what it was: "Expected a probability from 0 to 1 for p, got 1.2".
class ArgumentError : public std::invalid_argument {
 public:
  ArgumentError(std::string argument, std::string expected, std::string got)
      : std::invalid_argument("Expected " + expected + " for " + argument + ", got " + got),
        argument_(std::move(argument)),
        expected_(std::move(expected)),
        got_(std::move(got)) {}

  [[nodiscard]] const std::string& argument() const noexcept { return argument_; }
  [[nodiscard]] const std::string& expected() const noexcept { return expected_; }
  [[nodiscard]] const std::string& got() const noexcept { return got_; }

 private:
  std::string argument_;
  std::string expected_;
  std::string got_;
};

namespace detail::arguments {

/// The shortest digits that read back as x.
[[nodiscard]] inline std::string text(double x) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, x);
  return error == std::errc() ? std::string(digits, end) : "a number";
}

/// Throws unless `holds`.
inline void expect(bool holds, const char* argument, const char* expected, double got) {
  if (!holds) throw ArgumentError(argument, expected, text(got));
}
inline void expect_finite(double x, const char* argument) {
  expect(std::isfinite(x), argument, "a finite number", x);
}
inline void expect_positive(double x, const char* argument) {
  expect(std::isfinite(x) && x > 0, argument, "a number above 0", x);
}
inline void expect_probability(double p, const char* argument) {
  expect(p >= 0 && p <= 1, argument, "a probability from 0 to 1", p);
}
/// A level at which both tails have room: 0 < a < 1.
inline void expect_level(double a, const char* argument) {
  expect(a > 0 && a < 1, argument, "a level between 0 and 1", a);
}
inline void expect_size(std::size_t got, std::size_t wanted, const char* argument) {
  if (got != wanted) throw ArgumentError(argument, std::to_string(wanted) + " values", std::to_string(got));
}

}  // namespace detail::arguments
}  // namespace zhibiao
