// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/assess/method/spearman.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

/// OECD, "Measuring Distance to the SDG Targets" and "The Short and Winding Road to 2030": distance in
/// standard deviations of the OECD countries, trend by rank correlation.
/// Source: the openings of both; bands and the level of 10% from memory.  The simulated paths to 2030 are
/// left out.
namespace zhibiao::method {

enum class OecdDistance : std::uint8_t { achieved, small, medium, large };
enum class OecdTrend : std::uint8_t { up, stable, down };

/// A distance says nothing of pace, and a trend upwards does not say whether it is fast enough.
inline constexpr std::array<StatusClass, 4> oecd_distance_classes{{
    {"achieved", ProgressLevel::achieved},
    {"small", ProgressLevel::not_assessed},
    {"medium", ProgressLevel::not_assessed},
    {"large", ProgressLevel::not_assessed},
}};
inline constexpr std::array<StatusClass, 3> oecd_trend_classes{{
    {"up", ProgressLevel::not_assessed},
    {"stable", ProgressLevel::stagnating},
    {"down", ProgressLevel::moving_away},
}};

/// d (target - y) / SD, 0 where the target is met.  SD > 0.
[[nodiscard]] inline double oecd_z(double y, double target, double d, double sd) noexcept {
  return meets(y, target, d) ? 0.0 : d * (target - y) / sd;
}
/// <= 0.5 small, <= 1.5 medium, else large.
[[nodiscard]] inline OecdDistance oecd_band(double z) noexcept {
  if (z <= 0) return OecdDistance::achieved;
  if (!above(z, 0.5)) return OecdDistance::small;
  return above(z, 1.5) ? OecdDistance::large : OecdDistance::medium;
}
/// Up is towards the favourable side; stable unless p < 10%.
[[nodiscard]] inline OecdTrend oecd_trend_status(double rho, double p, double d) noexcept {
  if (at_least(p, 0.10)) return OecdTrend::stable;
  return d * rho > 0 ? OecdTrend::up : OecdTrend::down;
}

/// Standard deviation of a sample, over n - 1; two values or more.
[[nodiscard]] inline double sample_deviation(const std::vector<double>& values) noexcept {
  double mean = 0, squares = 0;
  const auto n = static_cast<double>(values.size());
  for (const double x : values) mean += x / n;
  for (const double x : values) squares += (x - mean) * (x - mean);
  return std::sqrt(squares / (n - 1));
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The distance of the latest value; `peers` are the values that the deviation is taken of.  Score and
/// quantity: distance; beside it SD.
[[nodiscard]] MethodResult oecd_distance(const Progress& progress);
/// The trend of four values or more (three cannot be told from chance at 10%).  No target is asked.
/// Quantities: rho, p.
[[nodiscard]] MethodResult oecd_trend(const Progress& progress);

namespace detail::method {

/// Peers that differ.
[[nodiscard]] inline MethodReason refuse_peers(const Progress& p) noexcept {
  if (p.peers.size() < 2) return MethodReason::no_peers;
  const auto differs = [&](double x) { return x != p.peers.front(); };
  return std::any_of(p.peers.begin(), p.peers.end(), differs) ? MethodReason::none : MethodReason::no_spread;
}

}  // namespace detail::method

inline MethodResult oecd_distance(const Progress& p) {
  using namespace detail::method;
  auto why = first(refuse_series(p, 1), refuse_side(p), refuse_number(p));
  if (why == MethodReason::none) why = refuse_peers(p);
  if (why != MethodReason::none) return why;
  const double sd = zhibiao::method::sample_deviation(p.peers);
  const double z = zhibiao::method::oecd_z(p.latest().value, p.target->value, p.d(), sd);
  const auto is = static_cast<std::size_t>(zhibiao::method::oecd_band(z));
  return MethodResult(zhibiao::method::oecd_distance_classes[is])
      .scored(z)
      .with("distance", z)
      .with("SD", sd);
}

inline MethodResult oecd_trend(const Progress& p) {
  using namespace detail::method;
  const auto why = first(refuse_series(p, 4), refuse_side(p));
  if (why != MethodReason::none) return why;
  std::vector<double> values;
  for (const auto& point : p.series) values.push_back(point.value);
  const auto found = zhibiao::method::spearman_with_order(values);
  if (!found) return MethodReason::no_spread;
  const auto is = zhibiao::method::oecd_trend_status(found->rho, found->p, p.d());
  return MethodResult(zhibiao::method::oecd_trend_classes[static_cast<std::size_t>(is)])
      .with("rho", found->rho)
      .with("p", found->p);
}

}  // namespace zhibiao
