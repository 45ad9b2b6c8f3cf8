// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

/// SDSN, SDG Index and Dashboards (Sustainable Development Report): scores from 0 to 100, arrows by linear
/// growth.
/// Source: dashboards.sdgindex.org, "Methodology"; arrows as encoded in sdsna/sdgindex-data,
/// observations/config.js.
namespace zhibiao::method {

enum class Sdsn : std::uint8_t { on_track, moderately_improving, stagnating, decreasing };

inline constexpr std::array<StatusClass, 4> sdsn_classes{{
    {"on_track", ProgressLevel::on_track},
    {"moderately_improving", ProgressLevel::progress_too_slow},
    {"stagnating", ProgressLevel::stagnating},
    {"decreasing", ProgressLevel::moving_away},
}};

/// 100 (x - worst) / (best - worst), held between 0 and 100.  `worst` may be the larger; it is not `best`.
[[nodiscard]] constexpr double sdsn_normalise(double x, double worst, double best) noexcept {
  return std::clamp(100 * (x - worst) / (best - worst), 0.0, 100.0);
}
/// Growth a year so far over the growth a year that leads from the base to the target.
[[nodiscard]] constexpr double sdsn_ratio(double actual, double needed) noexcept { return actual / needed; }
/// >= 100% on track, >= 50% moderately improving, >= 0 stagnating, else decreasing.
[[nodiscard]] inline Sdsn sdsn_status(double ratio) noexcept {
  return static_cast<Sdsn>(below(ratio, 1.0, 0.5, 0.0));
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The arrow of a series; scores and raw values give the same ratio.  A target that is met already is on
/// track.  Quantities: actual, needed (a year, positive in the favourable direction), ratio.
[[nodiscard]] MethodResult sdsn(const Progress& progress);

namespace detail::method {

[[nodiscard]] inline MethodResult linear_ratio(const Progress& p) {
  const double y0 = p.base().value, target = p.target->value, d = p.d();
  MethodResult out = y0 == target ? MethodReason::base_at_target : refuse_backwards(p);
  if (out.reason != MethodReason::none) return out;
  const double actual = d * zhibiao::method::annual_change(y0, p.latest().value, elapsed(p));
  const double needed = d * zhibiao::method::annual_change(y0, target, planned(p));
  const double ratio = zhibiao::method::sdsn_ratio(actual, needed);
  return out.with("actual", actual).with("needed", needed).with("ratio", ratio);
}

}  // namespace detail::method

inline MethodResult sdsn(const Progress& p) {
  using namespace detail::method;
  using zhibiao::method::Sdsn, zhibiao::method::sdsn_classes;
  if (const auto why = refuse_trend(p); why != MethodReason::none) return why;
  if (!p.target) return MethodReason::no_target;
  auto out = linear_ratio(p);
  if (met(p)) return classify(out, sdsn_classes[static_cast<std::size_t>(Sdsn::on_track)], true);
  if (out.reason != MethodReason::none) return out;
  const auto is = zhibiao::method::sdsn_status(*out.value("ratio"));
  return classify(out, sdsn_classes[static_cast<std::size_t>(is)], false);
}

}  // namespace zhibiao
