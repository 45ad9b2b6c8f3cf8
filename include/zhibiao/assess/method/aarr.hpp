// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

/// UNICEF and WHO: the average annual rate of reduction of a prevalence.
/// Source: UNICEF, "How to calculate average annual rate of reduction (AARR)", and the notes of
/// nipn-nutrition-platforms.org.  The source compares two rates; the classes are its comparison's outcomes.
namespace zhibiao::method {

enum class Aarr : std::uint8_t { on_track, off_track, increasing };

inline constexpr std::array<StatusClass, 3> aarr_classes{{
    {"on_track", ProgressLevel::on_track},
    {"off_track", ProgressLevel::progress_too_slow},
    {"increasing", ProgressLevel::moving_away},
}};

/// The slope of ln(y) on the year by least squares; two values or more, all above 0.
[[nodiscard]] inline double log_slope(const std::vector<YearValue>& series) noexcept {
  const auto n = static_cast<double>(series.size());
  double t_mean = 0, L_mean = 0, tL = 0, tt = 0;
  for (const auto& point : series) t_mean += point.year / n, L_mean += std::log(point.value) / n;
  for (const auto& point : series) {
    const double t = point.year - t_mean;
    tL += t * (std::log(point.value) - L_mean), tt += t * t;
  }
  return tL / tt;
}
/// AARR = 1 - exp(b).
[[nodiscard]] inline double aarr_rate(double b) noexcept { return -std::expm1(b); }
/// 1 - (target/y0)^(1/n).
[[nodiscard]] inline double aarr_required(double y0, double target, double n) noexcept {
  return -cagr(y0, target, n);
}
[[nodiscard]] inline Aarr aarr_status(double rate, double required) noexcept {
  if (at_least(rate, required)) return Aarr::on_track;
  return rate >= 0 ? Aarr::off_track : Aarr::increasing;
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The rate of reduction, and beside a target the rate that is required from the base on; without one there
/// is no class.  For reductions only, of values above 0.  Quantities: b, AARR, required.
[[nodiscard]] MethodResult aarr(const Progress& progress);

namespace detail::method {

[[nodiscard]] inline MethodReason refuse_aarr(const Progress& p) noexcept {
  if (p.better == Better::higher) return MethodReason::higher_is_better;
  if (p.kind == ProgressKind::growth_rate) return MethodReason::growth_rate;
  for (const auto& point : p.series) {
    if (point.value == 0) return MethodReason::zero_base;
    if (point.value < 0) return MethodReason::opposite_signs;
  }
  if (!p.target || met(p)) return MethodReason::none;
  const auto required = refuse_required(p);
  return required != MethodReason::none ? required : refuse_backwards(p);
}

}  // namespace detail::method

inline MethodResult aarr(const Progress& p) {
  using namespace detail::method;
  using namespace zhibiao::method;
  if (const auto why = refuse_trend(p); why != MethodReason::none) return why;
  if (const auto why = refuse_aarr(p); why != MethodReason::none) return why;
  const double b = log_slope(p.series), rate = aarr_rate(b);
  auto out = MethodResult(MethodReason::none).with("b", b).with("AARR", rate);
  if (!p.target) return out;
  if (met(p)) return classify(out, aarr_classes[static_cast<std::size_t>(Aarr::on_track)], true);
  const double required = aarr_required(p.base().value, p.target->value, planned(p));
  return classify(out.with("required", required),
                  aarr_classes[static_cast<std::size_t>(aarr_status(rate, required))], false);
}

}  // namespace zhibiao
