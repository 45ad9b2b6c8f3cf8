// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/pace_reason.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <cmath>
#include <optional>

namespace zhibiao {

/// A value of a year, in the unit of the one that it is compared with.
struct PacePoint {
  int year = 0;
  Decimal value;
};

/// The change a year that leads from the latest value to the target.
struct RequiredPace {
  PaceReason reason = PaceReason::none;  ///< why both are missing
  std::optional<Rational> linear;        ///< in the value's unit a year, exact
  std::optional<double> compound;        ///< in percent a year; a root, hence a double
  PaceReason compound_reason = PaceReason::none;
};

/// linear = (yT - yt)/(T - t); compound = (yT/yt)^(1/(T - t)) - 1 (METHODS of Eurostat and UNSD: CAGR
/// required).  Undefined where the target's year is not after the latest (`target_in_past`) or the target
/// is met already on the favourable side (`already_met`); `Better::neutral`: only where both are equal.
/// The compound pace needs both values above 0.
[[nodiscard]] RequiredPace required_pace(const PacePoint& latest, const PacePoint& target,
                                         Better better = Better::neutral);

/// How many years a steady change takes to the target; `years` is exact.
struct YearsLinear {
  PaceReason reason = PaceReason::none;
  std::optional<Rational> years;
};
/// The same for steady growth; a quotient of logarithms, hence a double.
struct YearsCompound {
  PaceReason reason = PaceReason::none;
  std::optional<double> years;
};

/// (target - latest)/change.  Never infinite: `no_change`, `moving_away`, `already_met`.
[[nodiscard]] YearsLinear years_to_target(const Decimal& latest, const Decimal& target, const Decimal& change,
                                          Better better = Better::neutral);
/// ln(target/latest)/ln(1 + g/100), g in percent a year.
[[nodiscard]] YearsCompound years_to_target_growing(const Decimal& latest, const Decimal& target,
                                                    const Decimal& growth, Better better = Better::neutral);

namespace detail::paces {

/// At the target, or beyond it on the favourable side.
[[nodiscard]] constexpr bool is_met(const Decimal& value, const Decimal& target, Better better) noexcept {
  if (better == Better::higher) return value >= target;
  return better == Better::lower ? value <= target : value == target;
}

/// Why no growth in percent leads from one value to the other.
[[nodiscard]] constexpr PaceReason growing(const Decimal& from, const Decimal& to) noexcept {
  if (from.sign() <= 0) return PaceReason::base_not_positive;
  return to.sign() <= 0 ? PaceReason::target_not_positive : PaceReason::none;
}

/// The growth a year, in percent, whose logarithms add up to `log_factor`.
[[nodiscard]] inline double percent_a_year(double log_factor, int years) {
  return 100 * std::expm1(log_factor / years);
}

[[nodiscard]] constexpr PaceReason towards(const Decimal& way, const Decimal& change) noexcept {
  if (change.is_zero()) return PaceReason::no_change;
  return change.sign() == way.sign() ? PaceReason::none : PaceReason::moving_away;
}

}  // namespace detail::paces

inline RequiredPace required_pace(const PacePoint& latest, const PacePoint& target, Better better) {
  namespace paces = detail::paces;
  if (target.year <= latest.year) return {PaceReason::target_in_past, {}, {}, PaceReason::target_in_past};
  if (paces::is_met(latest.value, target.value, better))
    return {PaceReason::already_met, {}, {}, PaceReason::already_met};
  const int years = target.year - latest.year;
  RequiredPace out{PaceReason::none,
                   Rational(target.value - latest.value, Decimal(years)),
                   {},
                   paces::growing(latest.value, target.value)};
  if (out.compound_reason != PaceReason::none) return out;
  const double ratio = Rational(target.value, latest.value).approximate();
  out.compound = paces::percent_a_year(std::log(ratio), years);
  return out;
}

inline YearsLinear years_to_target(const Decimal& latest, const Decimal& target, const Decimal& change,
                                   Better better) {
  if (detail::paces::is_met(latest, target, better)) return {PaceReason::already_met, {}};
  const auto way = target - latest;
  const auto reason = detail::paces::towards(way, change);
  if (reason != PaceReason::none) return {reason, {}};
  return {PaceReason::none, Rational(way, change)};
}

inline YearsCompound years_to_target_growing(const Decimal& latest, const Decimal& target,
                                             const Decimal& growth, Better better) {
  namespace paces = detail::paces;
  if (paces::is_met(latest, target, better)) return {PaceReason::already_met, {}};
  if (const auto reason = paces::growing(latest, target); reason != PaceReason::none) return {reason, {}};
  if (growth <= Decimal(-100)) return {PaceReason::growth_too_low, {}};
  const auto reason = paces::towards(target - latest, growth);
  if (reason != PaceReason::none) return {reason, {}};
  const double ratio = Rational(target, latest).approximate();
  return {PaceReason::none, std::log(ratio) / std::log1p(growth.approximate() / 100)};
}

}  // namespace zhibiao
