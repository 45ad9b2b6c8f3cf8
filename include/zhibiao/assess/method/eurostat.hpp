// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <array>
#include <cstdint>

/// Eurostat, monitoring of the SDGs in an EU context: growth against the growth that the target requires.
/// Source: Eurostat, "Sustainable development in the European Union", annex on the assessment method; the
/// cut-points 0.95, 0.6 and 0 also in Statistics Canada's page, which cites the edition of 2021.
namespace zhibiao::method {

enum class Eurostat : std::uint8_t { significant, moderate, insufficient, away };
enum class EurostatTrend : std::uint8_t { significant, moderate, moderate_away, significant_away };

inline constexpr std::array<StatusClass, 4> eurostat_classes{{
    {"significant_progress", ProgressLevel::on_track},
    {"moderate_progress", ProgressLevel::progress_too_slow},
    {"insufficient_progress", ProgressLevel::stagnating},
    {"movement_away", ProgressLevel::moving_away},
}};
inline constexpr std::array<StatusClass, 4> eurostat_trend_classes{{
    {"significant_progress", ProgressLevel::on_track},
    {"moderate_progress", ProgressLevel::progress_too_slow},
    {"moderate_movement_away", ProgressLevel::moving_away},
    {"significant_movement_away", ProgressLevel::moving_away},
}};

/// By R = CAGR_a / CAGR_r: >= 95% significant progress, >= 60% moderate, >= 0 insufficient, else away.
[[nodiscard]] inline Eurostat eurostat_status(double R) noexcept {
  return static_cast<Eurostat>(below(R, 0.95, 0.60, 0.0));
}

/// Without a target, by d CAGR: >= 1% significant progress, >= 0 moderate, >= -1% moderate movement away.
[[nodiscard]] inline EurostatTrend eurostat_trend_status(double G) noexcept {
  return static_cast<EurostatTrend>(below(G, 0.01, 0.0, -0.01));
}

}  // namespace zhibiao::method

namespace zhibiao {

/// With a target, or by growth alone without one.  A target that is met already is significant progress.
/// Quantities: cagr_a, cagr_r, R; or G.
[[nodiscard]] MethodResult eurostat(const Progress& progress);

namespace detail::method {

/// CAGR_a / CAGR_r, or why there is no such ratio.
[[nodiscard]] inline MethodResult growth_ratio(const Progress& p, std::string_view name) {
  const auto growth = refuse_growth(p);
  const auto required = growth != MethodReason::none ? growth : refuse_required(p);
  const auto why = required != MethodReason::none ? required : refuse_backwards(p);
  MethodResult out = why;
  if (why != MethodReason::none) return out;
  const double a = growth_observed(p), r = growth_required(p);
  return out.with("cagr_a", a).with("cagr_r", r).with(name, a / r);
}

[[nodiscard]] inline MethodResult eurostat_target(const Progress& p) {
  using zhibiao::method::Eurostat, zhibiao::method::eurostat_classes;
  auto out = growth_ratio(p, "R");
  if (out.reason != MethodReason::none && !met(p)) return out;
  const auto is = met(p) ? Eurostat::significant : zhibiao::method::eurostat_status(*out.value("R"));
  return classify(out, eurostat_classes[static_cast<std::size_t>(is)], met(p));
}

[[nodiscard]] inline MethodResult eurostat_growth(const Progress& p) {
  if (const auto why = refuse_growth(p); why != MethodReason::none) return why;
  const double G = growth_favourable(p);
  const auto is = zhibiao::method::eurostat_trend_status(G);
  return MethodResult(zhibiao::method::eurostat_trend_classes[static_cast<std::size_t>(is)]).with("G", G);
}

}  // namespace detail::method

inline MethodResult eurostat(const Progress& p) {
  if (const auto why = detail::method::refuse_trend(p); why != MethodReason::none) return why;
  return p.target ? detail::method::eurostat_target(p) : detail::method::eurostat_growth(p);
}

}  // namespace zhibiao
