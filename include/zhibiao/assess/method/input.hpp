// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

/// What methods refuse in common, each question once.  A method asks those that matter to it.
namespace zhibiao::detail::method {

using zhibiao::method::meets;

/// Every number of the input.
template <class Test>
[[nodiscard]] bool all_numbers(const Progress& p, const Test& test) {
  const auto each = [&](const std::optional<double>& x) { return !x || test(*x); };
  const bool series = std::all_of(p.series.begin(), p.series.end(), [&](const YearValue& point) {
    return test(point.year) && test(point.value);
  });
  const bool target = !p.target || (test(p.target->value) && each(p.target->value2) && each(p.target->year));
  return series && target && each(p.limit) && std::all_of(p.peers.begin(), p.peers.end(), test);
}

/// Between these sizes no formula of growth overflows in a few decades.
[[nodiscard]] inline bool in_range(double x) noexcept {
  return x == 0 || (std::fabs(x) <= 1e100 && std::fabs(x) >= 1e-100);
}

[[nodiscard]] inline bool ascending(const Progress& p) noexcept {
  return std::adjacent_find(p.series.begin(), p.series.end(), [](const YearValue& a, const YearValue& b) {
           return a.year >= b.year;
         }) == p.series.end();
}

/// Numbers, years in order, at least so many.
[[nodiscard]] inline MethodReason refuse_series(const Progress& p, std::size_t least) noexcept {
  if (!all_numbers(p, [](double x) { return std::isfinite(x); })) return MethodReason::non_finite;
  if (!all_numbers(p, in_range)) return MethodReason::out_of_range;
  if (!ascending(p)) return MethodReason::years_not_ascending;
  return p.series.size() < least ? MethodReason::too_few_points : MethodReason::none;
}

/// One favourable side.
[[nodiscard]] inline MethodReason refuse_side(const Progress& p) noexcept {
  if (p.target && p.target->parity) return MethodReason::two_sided;
  return p.better == Better::neutral ? MethodReason::no_direction : MethodReason::none;
}

/// A target of one number, by a year that is not before the latest value; none is not refused here.
[[nodiscard]] inline MethodReason refuse_target(const Progress& p) noexcept {
  if (!p.target) return MethodReason::none;
  if (p.target->value2) return MethodReason::target_interval;
  if (!p.target->year) return MethodReason::no_target_year;
  return *p.target->year < p.latest().year ? MethodReason::target_year_passed : MethodReason::none;
}

/// A target of one number; its year is not asked for.
[[nodiscard]] inline MethodReason refuse_number(const Progress& p) noexcept {
  if (!p.target) return MethodReason::no_target;
  return p.target->value2 ? MethodReason::target_interval : MethodReason::none;
}

/// The first question that is answered with a reason.
template <class... Reasons>
[[nodiscard]] constexpr MethodReason first(MethodReason reason, Reasons... more) noexcept {
  if constexpr (sizeof...(more) == 0)
    return reason;
  else
    return reason != MethodReason::none ? reason : first(more...);
}

/// Two values or more, one favourable side, and a target of one number if there is one.
[[nodiscard]] inline MethodReason refuse_trend(const Progress& p) noexcept {
  const auto why = first(refuse_series(p, 2), refuse_side(p));
  return why != MethodReason::none ? why : refuse_target(p);
}

[[nodiscard]] inline bool met(const Progress& p) noexcept {
  return p.target && meets(p.latest().value, p.target->value, p.d());
}

/// A growth rate leads from the base to the latest value.
[[nodiscard]] inline MethodReason refuse_growth(const Progress& p) noexcept {
  const double y0 = p.base().value;
  if (p.kind == ProgressKind::growth_rate) return MethodReason::growth_rate;
  if (y0 == 0) return MethodReason::zero_base;
  return y0 * p.latest().value < 0 ? MethodReason::opposite_signs : MethodReason::none;
}

/// A growth rate other than 0 leads from the base to the target.
[[nodiscard]] inline MethodReason refuse_required(const Progress& p) noexcept {
  const double y0 = p.base().value, target = p.target->value;
  if (target == 0) return MethodReason::zero_target;
  if ((y0 < 0) != (target < 0)) return MethodReason::opposite_signs;
  return y0 == target ? MethodReason::base_at_target : MethodReason::none;
}

/// The base is short of the target, so that what is required is in the favourable direction.
[[nodiscard]] inline MethodReason refuse_backwards(const Progress& p) noexcept {
  return meets(p.base().value, p.target->value, p.d()) ? MethodReason::base_beyond_target
                                                       : MethodReason::none;
}

[[nodiscard]] inline double elapsed(const Progress& p) noexcept { return p.latest().year - p.base().year; }
[[nodiscard]] inline double planned(const Progress& p) noexcept { return *p.target->year - p.base().year; }

/// Growth a year from base to latest, and from base to target.
[[nodiscard]] inline double growth_observed(const Progress& p) noexcept {
  return zhibiao::method::cagr(p.base().value, p.latest().value, elapsed(p));
}
[[nodiscard]] inline double growth_required(const Progress& p) noexcept {
  return zhibiao::method::cagr(p.base().value, p.target->value, planned(p));
}
/// Negative values are judged by their size, turned round.
[[nodiscard]] inline double sign(const Progress& p) noexcept { return p.base().value < 0 ? -1.0 : 1.0; }

/// Growth of a series that is not refused, in the favourable direction.
[[nodiscard]] inline double growth_favourable(const Progress& p) noexcept {
  return sign(p) * p.d() * growth_observed(p);
}

/// A class beside the quantities that are there; a target that is met is met, whatever they say.
[[nodiscard]] inline MethodResult& classify(MethodResult& out, const StatusClass& is, bool met) noexcept {
  out.reason = MethodReason::none;
  out.status = is.name;
  out.level = met ? ProgressLevel::achieved : is.level;
  return out;
}

}  // namespace zhibiao::detail::method
