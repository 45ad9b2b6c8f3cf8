// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/eurostat.hpp>
#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <array>
#include <cmath>
#include <cstdint>

/// The SDG Progress Chart of the United Nations Statistics Division, in three editions that differ.
/// Source: 2022, cwtravisyip/unsd_global_database, int_func.py (whose absolute value makes deterioration
/// unreachable, and whose > and < drop a ratio of exactly 0.95; neither is repeated here); 2023, EUSTAT's
/// method page, which cites the note of the UN; 2024, from memory.
namespace zhibiao::method {

enum class Unsd2022 : std::uint8_t { achieved, substantial, fair, limited, deterioration };
enum class Unsd2023 : std::uint8_t { achieved, on_track, fair, stagnation, regression };
enum class Unsd2024 : std::uint8_t { achieved, on_track, moderate, marginal, stagnation, regression };

inline constexpr std::array<StatusClass, 5> unsd2022_classes{{
    {"achieved", ProgressLevel::achieved},
    {"substantial", ProgressLevel::on_track},
    {"fair", ProgressLevel::progress_too_slow},
    {"limited", ProgressLevel::stagnating},
    {"deterioration", ProgressLevel::moving_away},
}};
/// The last two rows are one class of 2023; the common scale takes them apart by the sign of q.
inline constexpr std::array<StatusClass, 5> unsd2023_classes{{
    {"achieved", ProgressLevel::achieved},
    {"on_track", ProgressLevel::on_track},
    {"fair", ProgressLevel::progress_too_slow},
    {"stagnation_or_regression", ProgressLevel::stagnating},
    {"stagnation_or_regression", ProgressLevel::moving_away},
}};
inline constexpr std::array<StatusClass, 6> unsd2024_classes{{
    {"achieved", ProgressLevel::achieved},
    {"on_track", ProgressLevel::on_track},
    {"moderate", ProgressLevel::progress_too_slow},
    {"marginal", ProgressLevel::stagnating},
    {"stagnation", ProgressLevel::stagnating},
    {"regression", ProgressLevel::moving_away},
}};

/// By CR = CAGR_a / CAGR_r: > 0.95 substantial progress or on track, 0.5 … 0.95 fair, -0.1 … 0.5 limited.
[[nodiscard]] inline Unsd2022 unsd2022_status(double CR) noexcept {
  return static_cast<Unsd2022>(1 + int{!above(CR, 0.95)} + below(CR, 0.5, -0.1));
}
/// Without a target, by d CAGR: > 1%, 0.5% … 1%, -1% … 0.5%.
[[nodiscard]] inline Unsd2022 unsd2022_trend_status(double G) noexcept {
  return static_cast<Unsd2022>(1 + int{!above(G, 0.01)} + below(G, 0.005, -0.01));
}

/// The latest value carried on at its growth to the year of the target: v_t (1 + CAGR_a)^(T - t).
[[nodiscard]] inline double unsd2023_projection(double yt, double cagr_a, double left) noexcept {
  return yt * std::pow(1 + cagr_a, left);
}
/// q = (v_T - v_0) / (target - v_0): the share of the required change that is expected.
[[nodiscard]] constexpr double unsd2023_ratio(double v_T, double y0, double target) noexcept {
  return (v_T - y0) / (target - y0);
}
/// >= 0.95 on track, 0.10 … 0.95 fair, below stagnation or regression (told apart by the sign).
[[nodiscard]] inline Unsd2023 unsd2023_status(double q) noexcept {
  return static_cast<Unsd2023>(1 + below(q, 0.95, 0.10, 0.0));
}
/// Without a target, by d CAGR: >= 2%, >= 0.5%.
[[nodiscard]] inline Unsd2023 unsd2023_trend_status(double G) noexcept {
  return static_cast<Unsd2023>(1 + below(G, 0.02, 0.005, 0.0));
}

/// By CR: >= 0.95 on track, >= 0.5 moderate, >= 0.1 marginal, >= -0.1 stagnation, else regression.
[[nodiscard]] inline Unsd2024 unsd2024_status(double CR) noexcept {
  return static_cast<Unsd2024>(1 + below(CR, 0.95, 0.5, 0.1, -0.1));
}
/// Without a target, by d CAGR: >= 2%, >= 1%, >= 0.5%, >= -0.5%.
[[nodiscard]] inline Unsd2024 unsd2024_trend_status(double G) noexcept {
  return static_cast<Unsd2024>(1 + below(G, 0.02, 0.01, 0.005, -0.005));
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The edition of 2022, by the ratio of growth rates.  Quantities: cagr_a, cagr_r, CR; or G.
[[nodiscard]] MethodResult unsd2022(const Progress& progress);
/// The edition of 2023, by the value carried on to the target's year.  Quantities: cagr_a, v_T, q; or G.
[[nodiscard]] MethodResult unsd2023(const Progress& progress);
/// The editions from 2024, five classes.  Quantities: cagr_a, cagr_r, CR; or G.
[[nodiscard]] MethodResult unsd2024(const Progress& progress);

namespace detail::method {

/// A table of classes, and how a quantity chooses one with a target and without.
template <class Status, std::size_t N>
struct Unsd {
  const std::array<StatusClass, N>& classes;
  std::string_view quantity;
  Status (*by_target)(double) noexcept;
  Status (*by_growth)(double) noexcept;

  [[nodiscard]] const StatusClass& row(Status is) const { return classes[static_cast<std::size_t>(is)]; }
};

/// Growth, the value at the target's year and its share of the way; or why there is no such share.  The
/// target may be 0, or lie beyond it: only growth from the base is asked for.
[[nodiscard]] inline MethodResult projected(const Progress& p) {
  const double y0 = p.base().value, target = p.target->value;
  const auto at = y0 == target ? MethodReason::base_at_target : refuse_backwards(p);
  MethodResult out = first(refuse_growth(p), at);
  if (out.reason != MethodReason::none) return out;
  const double a = growth_observed(p), left = *p.target->year - p.latest().year;
  const double v_T = zhibiao::method::unsd2023_projection(p.latest().value, a, left);
  const double q = zhibiao::method::unsd2023_ratio(v_T, y0, target);
  if (!std::isfinite(q)) return MethodReason::out_of_range;
  return out.with("cagr_a", a).with("v_T", v_T).with("q", q);
}

template <class Status, std::size_t N>
[[nodiscard]] MethodResult unsd(const Progress& p, const Unsd<Status, N>& edition) {
  if (const auto why = refuse_trend(p); why != MethodReason::none) return why;
  if (p.target) {
    auto out = edition.quantity == "q" ? projected(p) : growth_ratio(p, edition.quantity);
    if (met(p)) return classify(out, edition.row(Status::achieved), true);
    if (out.reason != MethodReason::none) return out;
    return classify(out, edition.row(edition.by_target(*out.value(edition.quantity))), false);
  }
  if (const auto why = refuse_growth(p); why != MethodReason::none) return why;
  const double G = growth_favourable(p);
  return MethodResult(edition.row(edition.by_growth(G))).with("G", G);
}

}  // namespace detail::method

inline MethodResult unsd2022(const Progress& p) {
  using namespace method;
  return detail::method::unsd(
      p, detail::method::Unsd<Unsd2022, 5>{unsd2022_classes, "CR", unsd2022_status, unsd2022_trend_status});
}
inline MethodResult unsd2023(const Progress& p) {
  using namespace method;
  return detail::method::unsd(
      p, detail::method::Unsd<Unsd2023, 5>{unsd2023_classes, "q", unsd2023_status, unsd2023_trend_status});
}
inline MethodResult unsd2024(const Progress& p) {
  using namespace method;
  return detail::method::unsd(
      p, detail::method::Unsd<Unsd2024, 6>{unsd2024_classes, "CR", unsd2024_status, unsd2024_trend_status});
}

}  // namespace zhibiao
