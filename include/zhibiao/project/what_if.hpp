// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/verdict.hpp>
#include <zhibiao/assess/verdict_policy.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/fraction.hpp>
#include <zhibiao/project/goal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::project {

/// What is assumed of the years to come.
enum class Assumption : std::uint8_t {
  growth,  ///< so many percent more each year
  change,  ///< so much more each year, in the unit of the values
  points,  ///< each year's growth is that of a base path, and so many percentage points more
};

inline constexpr std::array<std::string_view, 3> assumption_names{"growth", "change", "points"};
[[nodiscard]] constexpr std::string_view to_string(Assumption assumption) noexcept {
  return assumption_names[static_cast<std::size_t>(assumption)];
}

/// The values of the years 1, 2, … `years` after `last`, exactly, where all of them are assumed: growth
/// last·(1 + g/100)^n, change last + n·c, points the growth of `base` (values of the same years) and g more.
/// Throws `ArgumentError` where `base` is shorter, or growth starts from 0 or less.
[[nodiscard]] std::vector<Fraction> assumed_path(const Decimal& last, Assumption assumption,
                                                 const Decimal& amount, int years,
                                                 std::span<const Decimal> base = {});

/// What comes of a path.
struct WhatIf {
  Fraction value;               ///< in the target's year, exact
  Fraction gap;                 ///< value minus target, to the nearest end of a range; 0 inside it
  Judgement judgement;          ///< on the value as if it were reported
  std::optional<int> met_year;  ///< the first year of the path whose value meets the goal; none: not on it
};

/// `path` begins the year after `origin`; the target's year must be on it (`ArgumentError`).
[[nodiscard]] WhatIf what_if(std::span<const Fraction> path, int origin, int target_year, const Goal& goal,
                             const VerdictPolicy& policy = guide_policy);

/// Whether a value meets a goal, exactly.
[[nodiscard]] bool meets(const Fraction& value, const Goal& goal);

namespace detail::paths {

[[nodiscard]] inline Fraction growth_factor(const Decimal& percent) {
  return Fraction(percent.scaled10(-2)) + Fraction(1);
}

inline void expect_growing(const Decimal& from, const char* argument) {
  if (from.sign() <= 0)
    throw ArgumentError(argument, "a value above 0, for growth in percent", to_string(from));
}

/// So many significant digits that a decimal holds them whatever the size of the value.
[[nodiscard]] inline Decimal thirty_digits(const Fraction& x) {
  if (const auto exact = x.to_decimal()) return *exact;
  int digits = 30;
  auto size = x.sign() < 0 ? -x : x;
  for (; size >= Fraction(10) && digits > -900; size = size / Fraction(10)) --digits;
  return x.rounded(digits, Rounding::half_even);
}

/// Value minus target, to the nearest end.
[[nodiscard]] inline Fraction gap(const Fraction& value, const Printed& target) {
  const Fraction low(target.value), high(target.value2.value_or(target.value));
  if (value > high) return value - high;
  return value < low ? value - low : Fraction();
}

}  // namespace detail::paths

inline std::vector<Fraction> assumed_path(const Decimal& last, Assumption assumption, const Decimal& amount,
                                          int years, std::span<const Decimal> base) {
  namespace paths = detail::paths;
  zhibiao::detail::arguments::expect(years >= 1, "years", "1 or more", years);
  if (assumption != Assumption::change) paths::expect_growing(last, "last");
  if (assumption == Assumption::points && base.size() < static_cast<std::size_t>(years))
    throw ArgumentError("base", std::to_string(years) + " values", std::to_string(base.size()));
  std::vector<Fraction> out;
  Fraction value(last);
  for (int i = 0; i < years; ++i) {
    if (assumption == Assumption::growth) value = value * paths::growth_factor(amount);
    if (assumption == Assumption::change) value += Fraction(amount);
    if (assumption == Assumption::points) {
      const auto& before = i == 0 ? last : base[static_cast<std::size_t>(i) - 1];
      paths::expect_growing(before, "base");
      const auto own = Fraction(base[static_cast<std::size_t>(i)]) / Fraction(before);
      value = value * (own + Fraction(amount.scaled10(-2)));
    }
    out.push_back(value);
  }
  return out;
}

inline bool meets(const Fraction& value, const Goal& goal) {
  if (goal.reason != GoalReason::none) return false;
  const auto& [lower, upper] = goal.met;
  if (lower && (lower->closed ? value < Fraction(lower->value) : value <= Fraction(lower->value)))
    return false;
  return !upper || (upper->closed ? value <= Fraction(upper->value) : value < Fraction(upper->value));
}

inline WhatIf what_if(std::span<const Fraction> path, int origin, int target_year, const Goal& goal,
                      const VerdictPolicy& policy) {
  const int at = target_year - origin;
  const bool on_path = at >= 1 && static_cast<std::size_t>(at) <= path.size();
  zhibiao::detail::arguments::expect(on_path, "target_year", "a year of the path", target_year);
  const auto& value = path[static_cast<std::size_t>(at) - 1];
  const Printed printed{detail::paths::thirty_digits(value)};
  WhatIf out{value,
             detail::paths::gap(value, goal.number),
             judge(goal.number, printed, goal.better, goal.judged, policy),
             {}};
  for (std::size_t i = 0; i < path.size() && !out.met_year; ++i)
    if (meets(path[i], goal)) out.met_year = origin + 1 + static_cast<int>(i);
  return out;
}

}  // namespace zhibiao::project
