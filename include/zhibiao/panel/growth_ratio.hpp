// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/growth_block.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace zhibiao::panel {

/// (to/from)^per_year - 1, the growth a year where `per_year` is one over the years between.  Without
/// branches, for loops over columns.  `to` and `from` are of one sign and no smaller than 2.3e-308 in size,
/// elsewhere it means nothing; what is beyond the range of double is infinite, or -1.  Within 4 units in the
/// last place of the factor to/from to the power, 1 + growth, or of 1 where that is larger; and a unit more
/// for each power of e that the factor has.
[[nodiscard]] constexpr double growth_of_ratio(double to, double from, double per_year) noexcept;

/// The same, quicker, where `to` and `from` are between 1e-150 and 1e150 in size and `per_year` is 1 at most.
[[nodiscard]] constexpr double growth_of_usual_ratio(double to, double from, double per_year) noexcept;

namespace detail::growth {

/// 2 (atanh(s) - s)/s³ in powers of s², |s| <= 0.2: best polynomial, 2e-17 of ln.
inline constexpr std::array<double, 7> log_polynomial{
    0x1.555555555556ep-1, 0x1.999999997c60ap-2, 0x1.2492495208437p-2, 0x1.c71c3cd5b95f4p-3,
    0x1.746bbab7ddfe4p-3, 0x1.39029fee44135p-3, 0x1.35a069e7c1f02p-3};
/// (e^r - 1 - r)/r², |r| <= 0.347: best polynomial, 4e-17 of e^r - 1.
inline constexpr std::array<double, 10> exp_polynomial{
    0x1.0000000000001p-1,  0x1.5555555555556p-3,  0x1.5555555553d37p-5,  0x1.11111111109a6p-7,
    0x1.6c16c1789d1d7p-10, 0x1.a01a01a7cebcdp-13, 0x1.a019b8ca26fcfp-16, 0x1.71de0d85293b8p-19,
    0x1.2891d4ffbb0f9p-22, 0x1.af390ba7e6f47p-26};

/// Even and odd powers side by side: processors wait half as long for the last term.
template <std::size_t n>
[[nodiscard]] constexpr double polynomial(const std::array<double, n>& coefficients, double x) noexcept {
  const double square = x * x;
  double odd = coefficients[n - 1 - n % 2], even = coefficients[n - 2 + n % 2];
  for (std::size_t i = n - 2 - n % 2; i > 0; i -= 2) odd = odd * square + coefficients[i - 1];
  for (std::size_t i = n - 2 + n % 2; i >= 2; i -= 2) even = even * square + coefficients[i - 2];
  return odd * x + even;
}

/// With a = m 2^k and m/b between 2/3 and 3/2: ln(a/b) = k ln 2 + 2 atanh((m - b)/(m + b)); m - b is exact.
/// The bits of a number are nearly its logarithm, so that k is the rounded difference of the bits.
[[nodiscard]] constexpr double log_ratio(double a, double b) noexcept {
  const auto bits = std::bit_cast<std::uint64_t>(a);
  const auto k_bits = (bits - std::bit_cast<std::uint64_t>(b) + (std::uint64_t{1} << 51)) >> 52;
  const double k = std::bit_cast<double>(0x4330000000000000U | (k_bits ^ 0x800U)) - (0x1p52 + 2048);
  const double m = std::bit_cast<double>(bits - (k_bits << 52));
  const double s = (m - b) / (m + b), z = s * s;
  return k * ln2_high + (2 * s + (s * z * polynomial(log_polynomial, z) + k * ln2_low));
}

/// As `expm1`, with fewer terms; |y| <= 710.
[[nodiscard]] constexpr double short_expm1(double y) noexcept {
  constexpr double to_integer = 0x1.8p52;
  const double shifted = y * 0x1.71547652b82fep0 + to_integer, k = shifted - to_integer;
  const double r = (y - k * ln2_high) - k * ln2_low;
  const double two_k = std::bit_cast<double>((std::bit_cast<std::uint64_t>(shifted) + 1023) << 52);
  return two_k * (r + polynomial(exp_polynomial, r) * r * r) + (two_k - 1);
}

/// Above 710 infinite, below -700 the same as there.
[[nodiscard]] constexpr double bounded_expm1(double y) noexcept {
  return short_expm1(std::min(std::max(y, -700.0), 710.0));
}

}  // namespace detail::growth

constexpr double growth_of_ratio(double to, double from, double per_year) noexcept {
  return detail::growth::bounded_expm1(detail::growth::log_ratio(to, from) * per_year);
}

constexpr double growth_of_usual_ratio(double to, double from, double per_year) noexcept {
  return detail::growth::short_expm1(detail::growth::log_ratio(to, from) * per_year);
}

}  // namespace zhibiao::panel
