// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/number/decimal.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace zhibiao::consistency {

/// The counts that a printed percentage of n things allows.
struct Grim {
  std::int64_t first = 0, last = -1;  ///< the counts k, both ends in; none where last < first
  std::int64_t nearest = 0;           ///< the count whose share comes nearest to what is printed

  [[nodiscard]] constexpr bool possible() const noexcept { return first <= last; }
};

/// The GRIM test on a percentage (Brown and Heathers 2017, Social Psychological and Personality Science 8(4),
/// 363-369): whether some whole number k of n things has a share 100 k / n that rounds to the printed one, a
/// half either way.  `percent` as printed, with its last digit.  Throws `std::domain_error` unless n > 0.
[[nodiscard]] constexpr Grim grim(const Printed& percent, std::int64_t n);

/// Whether k things are the printed percentage of some whole number of things, k or more: 26 are 72.2% of 36,
/// and 26 are 72.5% of none.  Nothing is known where the percentage is 0 or less.  Throws `std::domain_error`
/// unless k > 0.
[[nodiscard]] constexpr bool has_whole(const Printed& percent, std::int64_t k);

namespace detail {

/// percent n / 100, rounded to a whole number and kept in [0, n].
[[nodiscard]] constexpr std::int64_t count_at(const Decimal& percent, std::int64_t n, Rounding rounding) {
  const auto count = round((percent * Decimal(n)).scaled10(-2), 0, rounding);
  return count > Decimal(n) ? n + 1 : count.is_negative() ? -1 : count.to_int64().value_or(n + 1);
}

}  // namespace detail

constexpr Grim grim(const Printed& percent, std::int64_t n) {
  if (n <= 0) throw std::domain_error("Expected n > 0, got " + std::to_string(n));
  const auto range = possible(percent);
  Grim out;
  out.first = range.lower ? detail::count_at(range.lower->value, n, Rounding::ceiling) : 0;
  out.last = range.upper ? detail::count_at(range.upper->value, n, Rounding::floor) : n;
  out.first = std::max<std::int64_t>(out.first, 0);
  out.last = std::min(out.last, n);
  out.nearest = std::clamp<std::int64_t>(detail::count_at(percent.value, n, Rounding::half_even), 0, n);
  return out;
}

constexpr bool has_whole(const Printed& percent, std::int64_t k) {
  if (k <= 0) throw std::domain_error("Expected k > 0, got " + std::to_string(k));
  const auto range = possible(percent);
  if (!range.lower || !range.upper || range.lower->value.sign() <= 0) return true;
  const auto hundred = Decimal(k).scaled10(2);
  const auto least = std::max(divide(hundred, range.upper->value, 0, Rounding::ceiling), Decimal(k));
  return least <= divide(hundred, range.lower->value, 0, Rounding::floor);
}

}  // namespace zhibiao::consistency
