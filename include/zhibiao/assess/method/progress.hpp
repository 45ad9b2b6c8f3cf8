// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/better.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {

/// Why a published method does not judge.
enum class MethodReason : std::uint8_t {
  none,                   ///< it judges
  non_finite,             ///< a value is infinite or not a number
  out_of_range,           ///< so large or small that a result has no room in a double
  no_direction,           ///< whether higher or lower is better is not given, or neither is
  too_few_points,         ///< fewer values than the method asks for
  years_not_ascending,    ///< the latest year is not after the base year
  years_not_consecutive,  ///< the method asks for a value of each year
  no_target,              ///< the method asks for a target
  no_target_year,         ///< the method asks for the year of the target
  target_year_passed,     ///< the latest value is of a later year than the target
  base_at_target,         ///< nothing was to be done from the base on, so no share of it is done
  base_beyond_target,     ///< the base met the target and the latest value does not: required growth is
                          ///< backwards
  zero_base,              ///< no growth rate starts from 0
  zero_target,            ///< no growth rate leads to 0
  opposite_signs,         ///< no growth rate leads through 0
  growth_rate,            ///< the growth of a growth rate means nothing
  two_sided,              ///< too high and too low are both bad; the method knows one side
  not_two_sided,          ///< the method is for parity targets
  target_interval,        ///< the method knows targets of one number
  no_scale,               ///< the method asks for a natural limit (100 for per cent)
  outside_scale,          ///< a value is not strictly between 0 and the natural limit
  no_spread,              ///< all values are equal: nothing to divide by
  no_peers,               ///< the method compares with peers
  higher_is_better,       ///< the method is for reductions
  plan_not_rising,        ///< planned values are to be cumulative
  zero_plan,              ///< nothing was planned
  other_input,            ///< the method judges something else than a series and its target
};

inline constexpr std::array<std::string_view, 27> method_reason_names{"none",
                                                                      "non_finite",
                                                                      "out_of_range",
                                                                      "no_direction",
                                                                      "too_few_points",
                                                                      "years_not_ascending",
                                                                      "years_not_consecutive",
                                                                      "no_target",
                                                                      "no_target_year",
                                                                      "target_year_passed",
                                                                      "base_at_target",
                                                                      "base_beyond_target",
                                                                      "zero_base",
                                                                      "zero_target",
                                                                      "opposite_signs",
                                                                      "growth_rate",
                                                                      "two_sided",
                                                                      "not_two_sided",
                                                                      "target_interval",
                                                                      "no_scale",
                                                                      "outside_scale",
                                                                      "no_spread",
                                                                      "no_peers",
                                                                      "higher_is_better",
                                                                      "plan_not_rising",
                                                                      "zero_plan",
                                                                      "other_input"};
[[nodiscard]] constexpr std::string_view to_string(MethodReason reason) noexcept {
  return method_reason_names[static_cast<std::size_t>(reason)];
}

/// One scale on which classes of different methods are set beside each other.  The scale is ours; which
/// class stands for which level is a table in the header of each method.
enum class ProgressLevel : std::uint8_t {
  achieved,           ///< the latest value meets the target
  on_track,           ///< at the pace that the method asks for (mostly 95% of the required)
  progress_too_slow,  ///< about half of the required pace, or more
  stagnating,         ///< less, or no movement
  moving_away,        ///< the wrong way
  not_assessed,       ///< refused, or the class says nothing of pace
};

inline constexpr std::array<std::string_view, 6> progress_level_names{
    "achieved", "on_track", "progress_too_slow", "stagnating", "moving_away", "not_assessed"};
[[nodiscard]] constexpr std::string_view to_string(ProgressLevel level) noexcept {
  return progress_level_names[static_cast<std::size_t>(level)];
}

/// A class of a method: its name, and where it stands on the common scale.
struct StatusClass {
  std::string_view name;
  ProgressLevel level = ProgressLevel::not_assessed;
};

/// What is measured: methods of growth rates refuse an indicator that is itself one.
enum class ProgressKind : std::uint8_t { level, growth_rate };

inline constexpr std::array<std::string_view, 2> progress_kind_names{"level", "growth_rate"};
[[nodiscard]] constexpr std::string_view to_string(ProgressKind kind) noexcept {
  return progress_kind_names[static_cast<std::size_t>(kind)];
}

/// A value and its time in years.
struct YearValue {
  double year = 0;
  double value = 0;
  friend constexpr bool operator==(const YearValue&, const YearValue&) noexcept = default;
};

/// What is to be reached: a number, or an interval `value` … `value2`; by a year, if one is named.
struct ProgressTarget {
  double value = 0;
  std::optional<double> value2;
  std::optional<double> year;
  bool parity = false;  ///< the value itself is best; above and below are both worse
};

/// The input of every method, in one unit.  Doubles: the methods take roots and logarithms.
struct Progress {
  std::vector<YearValue> series;  ///< in the order of the years; first the base, last the latest value
  std::optional<ProgressTarget> target;
  Better better = Better::neutral;  ///< neutral: not given, or neither side is; never taken for a side
  std::optional<double> limit;      ///< a natural limit of the indicator: 100 for shares in per cent
  ProgressKind kind = ProgressKind::level;
  std::vector<double> peers;  ///< the same indicator elsewhere, for distances in standard deviations
  bool hold = false;          ///< the target is to be met in every year, not reached by the last

  [[nodiscard]] const YearValue& base() const { return series.front(); }
  [[nodiscard]] const YearValue& latest() const { return series.back(); }
  /// +1 where higher is better, -1 where lower is.
  [[nodiscard]] constexpr double d() const noexcept { return better == Better::higher ? 1.0 : -1.0; }
};

/// A quantity under the name that its source gives it: R, CR, CAGR.
struct NamedValue {
  std::string_view name;
  double value = 0;
};

/// What a method says: a class of its own, or the reason why it does not judge.
class MethodResult {
 public:
  constexpr MethodResult() noexcept = default;
  constexpr MethodResult(MethodReason why) noexcept : reason(why) {}  // NOLINT(google-explicit-constructor)
  constexpr MethodResult(const StatusClass& is) noexcept : status(is.name), level(is.level) {}  // NOLINT

  MethodReason reason = MethodReason::none;
  std::string_view status;  ///< the method's own class; empty where it has none
  ProgressLevel level = ProgressLevel::not_assessed;
  std::optional<double> score;  ///< on the method's own scale, where it has one

  /// The named quantities, in the order of the computation.
  [[nodiscard]] constexpr const NamedValue* begin() const noexcept { return values_.data(); }
  [[nodiscard]] constexpr const NamedValue* end() const noexcept { return values_.data() + count_; }
  [[nodiscard]] constexpr std::optional<double> value(std::string_view name) const noexcept {
    for (const auto& quantity : *this)
      if (quantity.name == name) return quantity.value;
    return std::nullopt;
  }

  /// Adds a quantity; there is room for twelve.
  constexpr MethodResult& with(std::string_view name, double value) noexcept {
    if (count_ < values_.size()) values_[count_++] = {name, value};
    return *this;
  }
  constexpr MethodResult& scored(double value) noexcept { return score = value, *this; }
  constexpr MethodResult& at(ProgressLevel common) noexcept { return level = common, *this; }

 private:
  std::array<NamedValue, 12> values_{};
  std::uint8_t count_ = 0;
};

}  // namespace zhibiao
