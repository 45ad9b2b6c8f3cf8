// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/assess/check/ratio_extent.hpp>
#include <zhibiao/assess/check/triple.hpp>
#include <zhibiao/assess/extent.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// What tells the value of a year.
enum class HistorySource : std::uint8_t {
  reported,           ///< a figure of that year
  stated,             ///< 从83.4%提高到85%: the value before stands beside the later one
  growth,             ///< from a later level and its growth: 48.3亿元，增长4.2%
  change,             ///< from a later level and the difference: 4.9%，下降0.2个百分点
  growth_and_change,  ///< from both, which agree
  multiple,           ///< from a later level that is so many times as much: 为2020年的2.3倍
};

inline constexpr std::array<std::string_view, 6> history_source_names{
    "reported", "stated", "growth", "change", "growth_and_change", "multiple"};
[[nodiscard]] constexpr std::string_view to_string(HistorySource source) noexcept {
  return history_source_names[static_cast<std::size_t>(source)];
}

/// Why a value of a year cannot be told.
enum class HistoryReason : std::uint8_t {
  none,               ///< it is there
  constant_prices,    ///< growth at constant prices (生产总值, 增加值) says nothing of the level at current
                      ///< ones
  comparable_base,    ///< growth on a base that is not the one printed: 同口径增长
  base_not_positive,  ///< a level of 0 or less, or growth of -100% or less: nothing to divide
  disagree,           ///< growth and difference tell of different levels
  unit_differs,       ///< in a unit that has no exact relation to the others
  number_too_large,   ///< beyond the range of `Decimal`
};

inline constexpr std::array<std::string_view, 7> history_reason_names{
    "none",     "constant_prices", "comparable_base", "base_not_positive",
    "disagree", "unit_differs",    "number_too_large"};
[[nodiscard]] constexpr std::string_view to_string(HistoryReason reason) noexcept {
  return history_reason_names[static_cast<std::size_t>(reason)];
}

/// The level of an earlier year, as a later one tells it.
struct PreviousLevel {
  std::optional<Rational> value;  ///< by the printed numbers as they stand, exact; none with a reason
  RatioExtent possible;           ///< as far as the printed digits tell, both ends in; an end may be missing
  HistorySource source = HistorySource::growth;
  HistoryReason reason = HistoryReason::none;
};

/// level / (1 + g), g in percent as printed: [(L-h)/(1+g+e), (L+h)/(1+g-e)], h and e half a last digit.
/// 182.8 up 8.5% was 168.48…, between 168.36 and 168.61.
[[nodiscard]] constexpr PreviousLevel previous_by_growth(const Printed& level, const Printed& growth_percent);

/// level - change, the change signed and in the level's unit (points where that is percent).
[[nodiscard]] constexpr PreviousLevel previous_by_change(const Printed& level, const Printed& change);

/// level / times, times as printed: 2.3 for 2.3倍.
[[nodiscard]] constexpr PreviousLevel previous_by_multiple(const Printed& level, const Printed& times);

/// What growth and difference tell together: the value that the difference gives, and the values that both
/// allow; `disagree` where there are none.  The one that has a reason leaves the other alone.
[[nodiscard]] constexpr PreviousLevel both(const PreviousLevel& by_growth, const PreviousLevel& by_change);

namespace detail::histories {

[[nodiscard]] constexpr PreviousLevel without(HistorySource source, HistoryReason reason) {
  return {{}, {}, source, reason};
}

[[nodiscard]] constexpr std::optional<Rational> larger(const std::optional<Rational>& a,
                                                       const std::optional<Rational>& b) {
  return !a || (b && *b > *a) ? b : a;
}
[[nodiscard]] constexpr std::optional<Rational> smaller(const std::optional<Rational>& a,
                                                        const std::optional<Rational>& b) {
  return !a || (b && *b < *a) ? b : a;
}

/// A level by a factor that is above 0.
[[nodiscard]] constexpr PreviousLevel divided(const Printed& level, const Decimal& factor,
                                              const Extent& factors, HistorySource source) {
  if (level.value.sign() <= 0 || factor.sign() <= 0) return without(source, HistoryReason::base_not_positive);
  return {Rational(level.value, factor), quotients(consistency::possible(level), factors), source};
}

}  // namespace detail::histories

constexpr PreviousLevel previous_by_growth(const Printed& level, const Printed& growth_percent) {
  const auto factors = consistency::detail::factor(consistency::possible(growth_percent));
  return detail::histories::divided(level, growth_percent.value.scaled10(-2) + 1, factors,
                                    HistorySource::growth);
}

constexpr PreviousLevel previous_by_multiple(const Printed& level, const Printed& times) {
  return detail::histories::divided(level, times.value, consistency::possible(times),
                                    HistorySource::multiple);
}

constexpr PreviousLevel previous_by_change(const Printed& level, const Printed& change) {
  const auto all = consistency::differences(consistency::possible(level), consistency::possible(change));
  return {Rational(level.value - change.value), RatioExtent::of(all), HistorySource::change};
}

constexpr PreviousLevel both(const PreviousLevel& by_growth, const PreviousLevel& by_change) {
  namespace histories = detail::histories;
  if (by_growth.reason != HistoryReason::none) return by_change;
  if (by_change.reason != HistoryReason::none) return by_growth;
  constexpr auto source = HistorySource::growth_and_change;
  if (!by_growth.possible.meets(by_change.possible))
    return histories::without(source, HistoryReason::disagree);
  return {by_change.value,
          {histories::larger(by_growth.possible.lower, by_change.possible.lower),
           histories::smaller(by_growth.possible.upper, by_change.possible.upper)},
          source};
}

}  // namespace zhibiao
