// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// The only header of number/ that names Boost.Multiprecision. Decimal keeps its coefficient in the compiler's
// own 128 bits (trivially copyable, one register pair); Boost gives the public coefficient type, which prints
// and compares everywhere, and the 256 and 512 bits that exact products and quotients need on the way.

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace zhibiao {

/// A signed integer of 128 bits beside its sign: what a `Decimal` counts in.
using Coefficient = boost::multiprecision::int128_t;

namespace detail {

__extension__ typedef unsigned __int128 Uint128;  // NOLINT: `using` cannot carry __extension__ in clang
using Uint256 = boost::multiprecision::uint256_t;
using Uint512 = boost::multiprecision::uint512_t;
using BigInteger = boost::multiprecision::cpp_int;        ///< of any size
using BigRational = boost::multiprecision::cpp_rational;  ///< of any size, in lowest terms

inline constexpr int max_power = 38;  ///< 10^38 is the largest power of ten below 2^128

inline constexpr auto powers_of_ten = [] {
  std::array<Uint128, max_power + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// 10^n for 0 <= n <= 38.
[[nodiscard]] constexpr Uint128 power_of_ten(int n) noexcept {
  return powers_of_ten[static_cast<std::size_t>(n)];
}

[[nodiscard]] constexpr std::uint64_t low_half(Uint128 x) noexcept { return static_cast<std::uint64_t>(x); }
[[nodiscard]] constexpr std::uint64_t high_half(Uint128 x) noexcept {
  return static_cast<std::uint64_t>(x >> 64);
}

/// The number of decimal digits of x; 1 for 0.
[[nodiscard]] constexpr int count_digits(Uint128 x) noexcept {
  const auto bits = high_half(x) != 0 ? 64 + std::bit_width(high_half(x)) : std::bit_width(low_half(x));
  const int guess = static_cast<int>(bits) * 1233 / 4096;  // log10(2) = 1233/4096 to within 1e-5
  return guess > max_power || x < power_of_ten(guess) ? (guess > 0 ? guess : 1) : guess + 1;
}

/// Divides x by ten while that is exact; returns how often. x is not 0.
template <class Unsigned>
[[nodiscard]] constexpr int strip_zeros(Unsigned& x) noexcept {
  int stripped = 0;
  while ((x & 1U) == 0 && x % 10 == 0) {
    x /= 10;
    ++stripped;
  }
  return stripped;
}

[[nodiscard]] constexpr int strip_zeros(Uint128& x) noexcept {
  if (high_half(x) != 0) return strip_zeros<Uint128>(x);
  auto low = low_half(x);
  const int stripped = strip_zeros<std::uint64_t>(low);
  x = low;
  return stripped;
}

[[nodiscard]] constexpr bool multiply_overflows(Uint128 a, Uint128 b, Uint128& product) noexcept {
  return __builtin_mul_overflow(a, b, &product);
}
[[nodiscard]] constexpr bool add_overflows(Uint128 a, Uint128 b, Uint128& sum) noexcept {
  return __builtin_add_overflow(a, b, &sum);
}

[[nodiscard]] constexpr Uint256 widen(Uint128 x) { return (Uint256{high_half(x)} << 64) | low_half(x); }
[[nodiscard]] constexpr bool fits_128(const Uint256& x) { return (x >> 128) == 0; }

/// The lower 128 bits of x.
[[nodiscard]] constexpr Uint128 narrow(const Uint256& x) {
  constexpr auto all = std::numeric_limits<std::uint64_t>::max();
  const auto high = static_cast<std::uint64_t>((x >> 64) & all);
  return (Uint128{high} << 64) | static_cast<std::uint64_t>(x & all);
}

}  // namespace detail
}  // namespace zhibiao
