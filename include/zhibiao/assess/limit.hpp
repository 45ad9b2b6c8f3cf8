// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/assess/verdict.hpp>
#include <zhibiao/assess/verdict_policy.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/number/decimal.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace zhibiao {

/// The steps of GB/T 8170-2008: whole units of a place (3.2), half units (3.3.2), fifths (3.3.3).
enum class RoundingStep : std::uint8_t { one = 1, half = 2, fifth = 5 };

/// Rounds to `decimals` places, a half to the even neighbour (GB/T 8170-2008, 3.2: 四舍六入五成双), once
/// only: 15.4546 is 15, not 16 by way of 15.5.  Negative `decimals` round to tens and hundreds.  By half
/// units 60.28 is 60.5; by fifths of the hundreds' place 842 is 840.
[[nodiscard]] constexpr Decimal gbt8170_round(const Decimal& x, int decimals,
                                              RoundingStep step = RoundingStep::one) {
  const auto rounded = round(x * Decimal(static_cast<int>(step)), -decimals, Rounding::half_even);
  return step == RoundingStep::one    ? rounded
         : step == RoundingStep::half ? rounded * Decimal::scaled(5, -1)
                                      : rounded * Decimal::scaled(2, -1);
}

/// Whether a measured value meets a limit (GB/T 8170-2008, 4.3): as it stands, or rounded to the limit's
/// last printed digit.  With `Comparison::digits` nothing where the printed digits do not decide it.
/// Numbers below 0 are compared as numbers.  Throws `std::invalid_argument` for a limit that is none
/// (`=`, `~`).
[[nodiscard]] constexpr std::optional<bool> meets_limit(const Printed& value, const Printed& limit,
                                                        Comparison comparison = Comparison::full_value);

namespace detail::limits {

[[nodiscard]] constexpr Extent allowed(const Printed& limit) {
  if (limit.bound != Bound::equal && limit.bound != Bound::about) return zhibiao::detail::bounded(limit);
  throw std::invalid_argument("Expected a limit (>=, >, <=, <, range), got " +
                              std::string(to_string(limit.bound)));
}

}  // namespace detail::limits

constexpr std::optional<bool> meets_limit(const Printed& value, const Printed& limit, Comparison comparison) {
  const auto allowed = detail::limits::allowed(limit);
  const auto read = detail::verdicts::read(limit, value, {"limit", comparison});
  if (read.within(allowed)) return true;
  return read.meets(allowed) ? std::nullopt : std::optional(false);
}

}  // namespace zhibiao
