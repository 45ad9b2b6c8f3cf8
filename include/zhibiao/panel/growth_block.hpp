// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

/// ln(1 + x) and e^y - 1 over blocks of rows, without branches, so that compilers use vector instructions
/// of any processor; `out` is as long as the input and elsewhere.  Both keep small numbers to the last few
/// digits, as std::log1p and std::expm1 do.
namespace zhibiao::panel {

/// out = ln(1 + x), within 4 units in the last place, for -1 <= x < 1e300; elsewhere it means nothing.
void log1p_block(std::span<const double> x, std::span<double> out) noexcept;

/// out = e^y - 1, within 4 units in the last place, for any y that is a number.
void expm1_block(std::span<const double> y, std::span<double> out) noexcept;

namespace detail::growth {

inline constexpr double ln2_high = 0x1.62e42fefa38p-1;  ///< 40 bits: times a small integer it is exact
inline constexpr double ln2_low = 0x1.ef35793c7673p-45;
inline constexpr std::uint64_t mantissa = (std::uint64_t{1} << 52) - 1;

/// 2 atanh(s) - 2 s by its series, |s| <= 0.172: ten terms leave 3e-17 of s.
[[nodiscard]] constexpr double atanh_rest(double s) noexcept {
  const double z = s * s;
  double sum = 0;
  for (int k = 21; k >= 3; k -= 2) sum = sum * z + 2.0 / k;
  return s * z * sum;
}

/// With u = 1 + x = m 2^k and sqrt(1/2) <= m < sqrt(2): ln u = k ln 2 + 2 atanh((m - 1)/(m + 1)), and what
/// the rounding of u lost is added.
[[nodiscard]] constexpr double log1p(double x) noexcept {
  constexpr auto root = std::bit_cast<std::uint64_t>(0x1.6a09e667f3bcdp-1);
  const double u = 1 + x;
  const auto bits = std::bit_cast<std::uint64_t>(u) - root + std::bit_cast<std::uint64_t>(1.0);
  const double k = std::bit_cast<double>(0x4330000000000000U | (bits >> 52)) - (0x1p52 + 1023);
  const double f = std::bit_cast<double>((bits & mantissa) + root) - 1;
  const double s = f / (2 + f), lost = (x - (u - 1)) / u;
  return k * ln2_high + (f + ((atanh_rest(s) - f * s) + (k * ln2_low + lost)));
}

/// (e^r - 1 - r)/r² by its series, |r| <= 0.347: thirteen terms leave 4e-18.
inline constexpr std::array<double, 13> exp_series = [] {
  std::array<double, 13> out{};
  double product = 1;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = 1 / (product *= static_cast<double>(i + 2));
  return out;
}();

[[nodiscard]] constexpr double exp_rest(double r) noexcept {
  double sum = 0;
  for (std::size_t i = exp_series.size(); i-- > 0;) sum = sum * r + exp_series[i];
  return sum * r * r;
}

/// With y = k ln 2 + r: 2^k (e^r - 1) + (2^k - 1).
[[nodiscard]] constexpr double expm1(double y) noexcept {
  constexpr double to_integer = 0x1.8p52;  // the integer nearest to a small double is in its last bits
  const double shifted = y * 0x1.71547652b82fep0 + to_integer;
  const double k = shifted - to_integer;
  const double r = (y - k * ln2_high) - k * ln2_low;
  const auto power = (std::bit_cast<std::uint64_t>(shifted) + 1023) << 52;
  const double two_k = std::bit_cast<double>(power);
  return two_k * (r + exp_rest(r)) + (two_k - 1);
}

}  // namespace detail::growth

inline void log1p_block(std::span<const double> x, std::span<double> out) noexcept {
  for (std::size_t i = 0; i < x.size(); ++i) out[i] = detail::growth::log1p(x[i]);
  for (std::size_t i = 0; i < x.size(); ++i)
    if (x[i] == -1) out[i] = -std::numeric_limits<double>::infinity();
}

inline void expm1_block(std::span<const double> y, std::span<double> out) noexcept {
  constexpr double most = 700;  // e^700 has room in a double, and 2^k in its exponent
  for (std::size_t i = 0; i < y.size(); ++i) out[i] = detail::growth::expm1(y[i]);
  for (std::size_t i = 0; i < y.size(); ++i)
    if (std::fabs(y[i]) > most) out[i] = std::expm1(y[i]);
}

}  // namespace zhibiao::panel
