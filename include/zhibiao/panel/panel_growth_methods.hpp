// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/aarr.hpp>
#include <zhibiao/assess/method/eurostat.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/assess/method/statcan.hpp>
#include <zhibiao/assess/method/unsd.hpp>
#include <zhibiao/panel/assess_block.hpp>
#include <zhibiao/panel/judged_block.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

/// The methods that compare rates of growth, over a block of rows: the order of their questions is that of
/// the functions of one row (`zhibiao::statcan` and so on), the formulas are theirs.
namespace zhibiao::panel {

/// The names of quantities, in the order of a `JudgedBlock`.
inline constexpr std::array<std::string_view, 5> statcan_quantities{"cagr_o", "cagr_r", "R", "G", "C"};
inline constexpr std::array<std::string_view, 4> eurostat_quantities{"cagr_a", "cagr_r", "R", "G"};
inline constexpr std::array<std::string_view, 4> unsd_quantities{"cagr_a", "cagr_r", "CR", "G"};
inline constexpr std::array<std::string_view, 4> unsd2023_quantities{"cagr_a", "v_T", "q", "G"};

inline constexpr std::array<std::string_view, 3> aarr_quantities{"b", "AARR", "required"};

/// The classes with a target, then those without.
inline constexpr std::array<StatusClass, 8> eurostat_panel_classes{
    method::eurostat_classes[0],       method::eurostat_classes[1],       method::eurostat_classes[2],
    method::eurostat_classes[3],       method::eurostat_trend_classes[0], method::eurostat_trend_classes[1],
    method::eurostat_trend_classes[2], method::eurostat_trend_classes[3]};

void judge_statcan(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_eurostat(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_unsd2022(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_unsd2023(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_unsd2024(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_aarr(const AssessBlock& in, JudgedBlock& out) noexcept;

namespace detail::growths {

/// Rows that `two` does not refuse go to `by_target` or, without a target, to `by_growth` with their growth
/// in the favourable direction, if there is one.
template <class ByTarget, class ByGrowth>
void judge_trend(const AssessBlock& in, JudgedBlock& out, const ByTarget& by_target,
                 const ByGrowth& by_growth) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i) {
    if (in.two[i] != MethodReason::none)
      out.refuse(i, in.two[i]);
    else if (in.target.has(i))
      by_target(i);
    else if (in.growth[i] != MethodReason::none)
      out.refuse(i, in.growth[i]);
    else
      by_growth(i, in.sign[i] * in.d[i] * in.cagr_a[i]);
  }
}

/// The three quantities of a ratio of growth rates; what it is.
inline double with_ratio(const AssessBlock& in, JudgedBlock& out, std::size_t i, double ratio) noexcept {
  out.with(0, i, in.cagr_a[i]);
  out.with(1, i, in.cagr_r[i]);
  out.with(2, i, ratio);
  return ratio;
}

inline void statcan_target(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const bool defined = in.required[i] == MethodReason::none;
  double R = 0;
  if (defined)
    R = with_ratio(in, out, i, method::statcan_ratio(in.cagr_a[i], in.cagr_r[i], in.sign[i] * in.d[i]));
  if (!defined && in.met[i] == 0) return out.refuse(i, in.required[i]);
  out.judge(i, in.met[i] != 0 ? method::Statcan::achieved : method::statcan_status(R));
  out.scored(i, in.met[i] != 0 ? 5 : method::statcan_score(R));
}

inline void statcan_growth(const AssessBlock& in, JudgedBlock& out, std::size_t i, double G) noexcept {
  const double C = in.limit.has(i) ? method::statcan_closeness(in.base[i], in.limit[i]) : 1;
  out.judge(i, method::statcan_trend_status(G, C));
  out.scored(i, method::statcan_trend_score(G, C));
  out.with(3, i, G);
  out.with(4, i, C);
}

/// A target that is met is `achieved`, whatever the ratio; without a ratio there is a reason.
template <class Status, class ByTarget>
void ratio_target(const AssessBlock& in, JudgedBlock& out, std::size_t i, Status achieved,
                  const ByTarget& status) noexcept {
  const auto why = in.required[i] != MethodReason::none ? in.required[i] : in.way[i];
  const bool defined = why == MethodReason::none, met = in.met[i] != 0;
  const double R = defined ? with_ratio(in, out, i, in.cagr_a[i] / in.cagr_r[i]) : 0;
  if (!defined && !met) return out.refuse(i, why);
  out.judge(i, met ? achieved : status(R), met);
}

/// The editions of one ratio, whose first class is `achieved`.
template <class ByTarget, class ByGrowth>
void judge_ratio(const AssessBlock& in, JudgedBlock& out, const ByTarget& by_target,
                 const ByGrowth& by_growth) noexcept {
  judge_trend(
      in, out, [&](std::size_t i) { ratio_target(in, out, i, decltype(by_target(0.0)){}, by_target); },
      [&](std::size_t i, double G) {
        out.judge(i, by_growth(G));
        out.with(3, i, G);
      });
}

inline void unsd2023_target(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const double q = method::unsd2023_ratio(in.projection[i], in.base[i], in.target[i]);
  const bool met = in.met[i] != 0;
  const auto no_room = block::when(!std::isfinite(q), MethodReason::out_of_range);
  const auto why = block::either(in.projected[i], no_room);
  if (why != MethodReason::none && !met) return out.refuse(i, why);
  out.judge(i, met ? method::Unsd2023::achieved : method::unsd2023_status(q), met);
  if (why != MethodReason::none) return;
  out.with(0, i, in.cagr_a[i]);
  out.with(1, i, in.projection[i]);
  out.with(2, i, q);
}

/// Reductions of positive values only; both values are asked before the target is.
[[nodiscard]] inline MethodReason aarr_reason(const AssessBlock& in, std::size_t i) noexcept {
  if (in.two[i] != MethodReason::none) return in.two[i];
  if (in.d[i] > 0) return MethodReason::higher_is_better;
  if (in.is_rate.has(i) && in.is_rate[i] != 0) return MethodReason::growth_rate;
  for (const double y : {in.base[i], in.latest[i]})
    if (y <= 0) return y == 0 ? MethodReason::zero_base : MethodReason::opposite_signs;
  if (!in.target.has(i) || in.met[i] != 0) return MethodReason::none;
  return in.required[i] != MethodReason::none ? in.required[i] : in.way[i];
}

/// ln(y_t / y_0) a year: of two values the least squares go through both.  Near a ratio of 1 `log_growth` is
/// the more exact, far from it the logarithm itself.
[[nodiscard]] inline double aarr_slope(const AssessBlock& in, std::size_t i) noexcept {
  const double years = in.latest_year[i] - in.base_year[i];
  const bool near = std::fabs(in.log_growth[i]) * years < 1;
  return near ? in.log_growth[i] : std::log(in.latest[i] / in.base[i]) / years;
}

inline void aarr_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const double b = aarr_slope(in, i), rate = -in.cagr_a[i], required = -in.cagr_r[i];
  out.with(0, i, b);
  out.with(1, i, b == in.log_growth[i] ? rate : method::aarr_rate(b));
  if (!in.target.has(i)) return;
  if (in.met[i] != 0) return out.judge(i, method::Aarr::on_track, true);
  out.judge(i, method::aarr_status(rate, required));
  out.with(2, i, required);
}

}  // namespace detail::growths

inline void judge_statcan(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::growths::judge_trend(
      in, out, [&](std::size_t i) { detail::growths::statcan_target(in, out, i); },
      [&](std::size_t i, double G) { detail::growths::statcan_growth(in, out, i, G); });
}

inline void judge_eurostat(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace method;
  constexpr auto first_of_trend = static_cast<std::uint8_t>(eurostat_classes.size());
  detail::growths::judge_trend(
      in, out,
      [&](std::size_t i) {
        detail::growths::ratio_target(in, out, i, Eurostat::significant, eurostat_status);
      },
      [&](std::size_t i, double G) {
        out.judge(i, first_of_trend + static_cast<std::uint8_t>(eurostat_trend_status(G)));
        out.with(3, i, G);
      });
}

inline void judge_unsd2022(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace method;
  detail::growths::judge_ratio(in, out, unsd2022_status, unsd2022_trend_status);
}

inline void judge_unsd2023(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::growths::judge_trend(
      in, out, [&](std::size_t i) { detail::growths::unsd2023_target(in, out, i); },
      [&](std::size_t i, double G) {
        out.judge(i, method::unsd2023_trend_status(G));
        out.with(3, i, G);
      });
}

inline void judge_unsd2024(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace method;
  detail::growths::judge_ratio(in, out, unsd2024_status, unsd2024_trend_status);
}

inline void judge_aarr(const AssessBlock& in, JudgedBlock& out) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto why = detail::growths::aarr_reason(in, i);
    if (why != MethodReason::none)
      out.refuse(i, why);
    else
      detail::growths::aarr_row(in, out, i);
  }
}

}  // namespace zhibiao::panel
