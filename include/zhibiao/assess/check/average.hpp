// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/triple.hpp>

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>

namespace zhibiao::consistency {

/// The average yearly growth that levels or yearly rates allow, beside the printed one.
struct AverageGrowth {
  RatioExtent total;  ///< growth over all the years as a ratio: level / first - 1
  Extent possible;    ///< the yearly rate in percent, its ends rounded outwards to four places
  CheckReason reason = CheckReason::consistent;

  [[nodiscard]] constexpr bool consistent() const noexcept { return agree(reason); }
};

/// The geometric mean (年均增长, 水平法): whether (1 + g)^years can take the first level to the last one.
/// Powers are exact up to 18 digits and rounded outwards beyond, so nothing that fits is refused.  Throws
/// `std::domain_error` unless 1 <= years <= 200.
[[nodiscard]] AverageGrowth average_growth(const Printed& first, const Printed& last, int years,
                                           const Printed& average_percent);

/// The same where the growth of each year is printed: (1 + g)^n against the product of 1 + g_i.  A year that
/// fell by more than 100% leaves no base for the next (`base_not_positive`).
[[nodiscard]] AverageGrowth average_growth(std::span<const Printed> yearly_percent,
                                           const Printed& average_percent);

namespace detail {

/// At most 18 digits, rounded downwards or upwards; x is not negative.
[[nodiscard]] constexpr Decimal trimmed(const Decimal& x, Rounding rounding) {
  const int digits = zhibiao::detail::count_digits(x.magnitude());
  return digits <= 18 ? x : round(x, x.exponent() + digits - 18, rounding);
}

/// x^n, rounded outwards; x is not negative.
[[nodiscard]] constexpr Decimal power(const Decimal& x, int n, Rounding rounding) {
  Decimal out = 1;
  for (int i = 0; i < n; ++i) out = trimmed(out * trimmed(x, rounding), rounding);
  return out;
}

/// The rates r in percent, of four places, with (1 + r)^n next below or above q.
[[nodiscard]] inline Decimal yearly(const Rational& q, int n, Rounding rounding) {
  std::int64_t low = -1'000'000, high = 1'000'000'000;  // -100% and 100 000%, in 10^-4 of a percent
  while (high - low > 1) {
    const auto middle = low + (high - low) / 2;
    const auto reached = power(Decimal::scaled(middle, -6) + 1, n, rounding);
    const bool beyond = rounding == Rounding::floor ? Rational(reached) > q : Rational(reached) >= q;
    (beyond ? high : low) = middle;
  }
  return Decimal::scaled(rounding == Rounding::floor ? low : high, -4);
}

/// Judges the factors that lie within `total`.
[[nodiscard]] inline AverageGrowth judge_average(const RatioExtent& total, int years,
                                                 const Printed& average) {
  AverageGrowth out{total - 1, {}};
  if (years < 1 || years > 200)
    throw std::domain_error("Expected from 1 to 200 years, got " + std::to_string(years));
  if (total.lower && total.lower->sign() >= 0)
    out.possible.lower = Extent::Edge{yearly(*total.lower, years, Rounding::floor)};
  if (total.upper && total.upper->sign() >= 0)
    out.possible.upper = Extent::Edge{yearly(*total.upper, years, Rounding::ceiling)};
  const auto rate = factor(zhibiao::consistency::possible(average));
  RatioExtent printed;
  if (rate.lower && rate.lower->value.sign() > 0)
    printed.lower = Rational(power(rate.lower->value, years, Rounding::floor));
  if (rate.upper && rate.upper->value.sign() >= 0)
    printed.upper = Rational(power(rate.upper->value, years, Rounding::ceiling));
  if (!total.meets(printed)) out.reason = CheckReason::outside_rounding;
  return out;
}

}  // namespace detail

inline AverageGrowth average_growth(const Printed& first, const Printed& last, int years,
                                    const Printed& average_percent) {
  auto out = detail::judge_average(quotients(possible(last), possible(first)), years, average_percent);
  if (first.value.sign() <= 0) out.reason = CheckReason::base_not_positive;
  return out;
}

inline AverageGrowth average_growth(std::span<const Printed> yearly_percent, const Printed& average_percent) {
  Extent product = Extent::exactly(1);
  bool below_zero = false;
  for (const auto& year : yearly_percent) {
    const auto rate = detail::factor(possible(year));
    const auto times = [](auto& edge, const auto& by, Rounding rounding) {
      if (!edge || !by || by->value.is_negative())
        edge.reset();
      else
        edge->value = detail::trimmed(edge->value * detail::trimmed(by->value, rounding), rounding);
    };
    below_zero = below_zero || (rate.upper && rate.upper->value.is_negative());
    times(product.lower, rate.lower, Rounding::floor);
    times(product.upper, rate.upper, Rounding::ceiling);
  }
  auto out = detail::judge_average(RatioExtent::of(product), static_cast<int>(yearly_percent.size()),
                                   average_percent);
  if (below_zero) out.reason = CheckReason::base_not_positive;
  return out;
}

}  // namespace zhibiao::consistency
