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

/// Statistics Canada's progress measure, as Open SDG computes it.
/// Source: open-sdg/sdg-build, sdg/ProgressMeasure.py (139fede, Open SDG 2.4.0), and
/// open-sdg.readthedocs.io, "Progress methodology".
/// Unlike that code: 0 is not replaced by 0.001, a base at the target is a reason and not an infinity, the
/// direction has no default.
namespace zhibiao::method {

enum class Statcan : std::uint8_t { achieved, on_track, accelerate, limited, deterioration };

inline constexpr std::array<StatusClass, 5> statcan_classes{{
    {"achieved", ProgressLevel::achieved},
    {"on_track", ProgressLevel::on_track},
    {"accelerate", ProgressLevel::progress_too_slow},
    {"limited", ProgressLevel::stagnating},
    {"deterioration", ProgressLevel::moving_away},
}};

/// R = d CAGR_o / |CAGR_r|; d with the sign turned for a series of negative values.
[[nodiscard]] inline double statcan_ratio(double cagr_o, double cagr_r, double d) noexcept {
  return d * cagr_o / std::fabs(cagr_r);
}

/// R >= 0.95 on track, >= 0.60 accelerate, >= 0 limited, else deterioration.
[[nodiscard]] inline Statcan statcan_status(double R) noexcept {
  return static_cast<Statcan>(1 + below(R, 0.95, 0.60, 0.0));
}

/// From -5 to 5: about 0 at R = 0.6, 5 at 1.3, -5 at -0.6.  The coefficients are the code's.
[[nodiscard]] inline double statcan_score(double R) noexcept {
  if (at_least(R, 0.60)) return std::min(7.1429 * R - 4.2857, 5.0);
  return std::max(4.1667 * R - 2.5, -5.0);
}

/// C: how far the base is from its natural limit, 0 at it and 1 far from it; it scales the thresholds of
/// growth.  1 without a limit.
[[nodiscard]] inline double statcan_closeness(double y0, double limit) noexcept {
  const double y = std::fabs(y0), l = std::fabs(limit);
  if (y <= l) return l == 0 ? 0 : 1 - std::pow(y / l, 4.44);
  if (y0 * limit > 0 && y < 2 * l) return 1 - std::pow((2 * l - y) / l, 4.44);
  return 1;
}

/// Without a target, by G = d CAGR: >= 1.5% C on track, >= 0.5% C accelerate, >= 0 limited.
[[nodiscard]] inline Statcan statcan_trend_status(double G, double C) noexcept {
  return static_cast<Statcan>(1 + below(G, 0.015 * C, 0.005 * C, 0.0));
}

/// The score of G.  At its limit (C = 0) whatever does not fall has 5.
[[nodiscard]] inline double statcan_trend_score(double G, double C) noexcept {
  if (G < 0) return std::max(125 * G - 2.5, -5.0);
  if (C == 0) return 5;
  if (at_least(G, 0.015 * C)) return std::min(500 * G / C - 5, 5.0);
  return at_least(G, 0.005 * C) ? 250 * G / C - 1.25 : 500 * G / C - 2.5;
}

/// The class of a mean of scores: >= 2.5 on track, >= 0 accelerate, >= -2.5 limited.
[[nodiscard]] inline Statcan statcan_mean_status(double score) noexcept {
  if (at_least(score, 2.5)) return Statcan::on_track;
  if (score >= 0) return Statcan::accelerate;
  return at_least(score, -2.5) ? Statcan::limited : Statcan::deterioration;
}

/// A ratio that is best at 1 as one that is best low: max(y, 1/y); 0.97 … 1.03 counts as 1.  y > 0.
[[nodiscard]] inline double statcan_parity(double y) noexcept {
  return y >= 0.97 && y <= 1.03 ? 1.0 : std::max(y, 1 / y);
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The measure with a target, or by growth alone without one (`limit` counts there).
/// Quantities: cagr_o, cagr_r, R; or G, C.  Score from -5 to 5.
[[nodiscard]] MethodResult statcan(const Progress& progress);

/// The class of an indicator of several series: by the mean of their scores, achieved only if all are.
/// Without scores too few points.  Score: the mean.
[[nodiscard]] MethodResult statcan_mean(const std::vector<double>& scores, bool all_achieved);

namespace detail::method {

[[nodiscard]] inline const StatusClass& statcan_class(zhibiao::method::Statcan status) noexcept {
  return zhibiao::method::statcan_classes[static_cast<std::size_t>(status)];
}

[[nodiscard]] inline MethodResult statcan_growth(const Progress& p) {
  if (const auto why = refuse_growth(p); why != MethodReason::none) return why;
  const double G = growth_favourable(p);
  const double C = p.limit ? zhibiao::method::statcan_closeness(p.base().value, *p.limit) : 1;
  return MethodResult(statcan_class(zhibiao::method::statcan_trend_status(G, C)))
      .scored(zhibiao::method::statcan_trend_score(G, C))
      .with("G", G)
      .with("C", C);
}

[[nodiscard]] inline MethodResult statcan_target(const Progress& p) {
  const auto growth = refuse_growth(p);
  const auto why = growth != MethodReason::none ? growth : refuse_required(p);
  const bool defined = why == MethodReason::none;
  const double cagr_o = growth_observed(p), cagr_r = growth_required(p);
  const double R = zhibiao::method::statcan_ratio(cagr_o, cagr_r, sign(p) * p.d());
  MethodResult out = why;
  if (met(p))
    out = MethodResult(statcan_class(zhibiao::method::Statcan::achieved)).scored(5);
  else if (defined)
    out = MethodResult(statcan_class(zhibiao::method::statcan_status(R)))
              .scored(zhibiao::method::statcan_score(R));
  return defined ? out.with("cagr_o", cagr_o).with("cagr_r", cagr_r).with("R", R) : out;
}

}  // namespace detail::method

inline MethodResult statcan(const Progress& p) {
  if (const auto why = detail::method::refuse_trend(p); why != MethodReason::none) return why;
  return p.target ? detail::method::statcan_target(p) : detail::method::statcan_growth(p);
}

inline MethodResult statcan_mean(const std::vector<double>& scores, bool all_achieved) {
  using method::Statcan;
  if (scores.empty()) return MethodReason::too_few_points;
  double sum = 0;
  for (const double score : scores) sum += score;
  if (!std::isfinite(sum)) return MethodReason::non_finite;
  const double mean = sum / static_cast<double>(scores.size());
  const auto is = all_achieved ? Statcan::achieved : method::statcan_mean_status(mean);
  return MethodResult(detail::method::statcan_class(is)).scored(mean);
}

}  // namespace zhibiao
