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

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

/// The methods that compare rates of growth, over a block of rows: the order of their questions is that of
/// the functions of one row (`zhibiao::statcan` and so on), the formulas are theirs.
namespace zhibiao::panel {

inline constexpr std::array<PanelQuantity, 5> statcan_quantities{
    {{"cagr_o", 0}, {"cagr_r", 0}, {"R", 0}, {"G", 1}, {"C", 1}}};
inline constexpr std::array<PanelQuantity, 4> eurostat_quantities{
    {{"cagr_a", 0}, {"cagr_r", 0}, {"R", 0}, {"G", 1}}};
inline constexpr std::array<PanelQuantity, 4> unsd_quantities{
    {{"cagr_a", 0}, {"cagr_r", 0}, {"CR", 0}, {"G", 1}}};
inline constexpr std::array<PanelQuantity, 4> unsd2023_quantities{
    {{"cagr_a", 0}, {"v_T", 0}, {"q", 0}, {"G", 1}}};
inline constexpr std::array<PanelQuantity, 3> aarr_quantities{{{"b", 0}, {"AARR", 0}, {"required", 1}}};

/// Eurostat's classes with a target, those without, and a target that is met.
inline constexpr std::array<StatusClass, 9> eurostat_panel_classes{
    method::eurostat_classes[0],
    method::eurostat_classes[1],
    method::eurostat_classes[2],
    method::eurostat_classes[3],
    method::eurostat_trend_classes[0],
    method::eurostat_trend_classes[1],
    method::eurostat_trend_classes[2],
    method::eurostat_trend_classes[3],
    StatusClass{method::eurostat_classes[0].name, ProgressLevel::achieved}};
/// The last is that of a target that is met.
inline constexpr std::array<StatusClass, 4> aarr_panel_classes{
    method::aarr_classes[0], method::aarr_classes[1], method::aarr_classes[2],
    StatusClass{method::aarr_classes[0].name, ProgressLevel::achieved}};

void judge_statcan(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_eurostat(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_unsd2022(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_unsd2023(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_unsd2024(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_aarr(const AssessBlock& in, JudgedBlock& out) noexcept;

namespace detail::growths {

using block::either;

/// Which rows are judged by a target, and which by growth alone; the reasons of the others.  `against`
/// refuses what the target asks for; a target that is met is met all the same.
inline void ask(const AssessBlock& in, const BlockReasons& against, JudgedBlock& out) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i) {
    const bool open = in.two[i] == MethodReason::none, aims = in.target.present[i] != 0;
    const auto alone = aims ? MethodReason::none : in.growth[i];
    const auto unmet = aims & (in.met[i] == 0) ? against[i] : alone;
    out.reason[i] = either(in.two[i], unmet);
    out.groups[0][i] = open & aims & (against[i] == MethodReason::none);
    out.groups[1][i] = open & !aims & (in.growth[i] == MethodReason::none);
  }
}

/// The class of each row: `achieved` where the target is met, else that of `numbers`, or of growth alone.
template <class ByTarget, class ByGrowth>
void classify(const AssessBlock& in, const double* numbers, JudgedBlock& out, std::uint8_t achieved,
              const ByTarget& by_target, const ByGrowth& by_growth) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto of_target = static_cast<std::uint8_t>(by_target(numbers[i]));
    const auto of_growth = static_cast<std::uint8_t>(by_growth(in.favourable[i]));
    const auto unmet = in.target.present[i] != 0 ? of_target : of_growth;
    out.status[i] = in.met[i] != 0 ? achieved : unmet;
  }
  for (std::size_t i = 0; i < in.rows; ++i) out.judge(i, out.reason[i], out.status[i]);
}

inline void copy(const BlockValues& from, std::size_t rows, double* to) noexcept {
  std::copy_n(from.begin(), rows, to);
}

template <class ByTarget, class ByGrowth>
void judge_ratio(const AssessBlock& in, JudgedBlock& out, std::uint8_t achieved, const ByTarget& by_target,
                 const ByGrowth& by_growth) noexcept {
  ask(in, in.ratio, out);
  copy(in.cagr_a, in.rows, out.quantities[0]);
  copy(in.cagr_r, in.rows, out.quantities[1]);
  for (std::size_t i = 0; i < in.rows; ++i) out.quantities[2][i] = in.cagr_a[i] / in.cagr_r[i];
  copy(in.favourable, in.rows, out.quantities[3]);
  classify(in, out.quantities[2], out, achieved, by_target, by_growth);
}

/// C of each row that is judged by growth alone.
inline void statcan_closeness(const AssessBlock& in, JudgedBlock& out) noexcept {
  std::fill_n(out.quantities[4], in.rows, 1.0);
  if (in.limit.present == none_set.data()) return;
  for (std::size_t i = 0; i < in.rows; ++i)
    if ((out.groups[1][i] & in.limit.present[i]) != 0)
      out.quantities[4][i] = method::statcan_closeness(in.base[i], in.limit[i]);
}

inline void statcan_judge(const AssessBlock& in, JudgedBlock& out) noexcept {
  const auto* R = out.quantities[2];
  const auto* C = out.quantities[4];
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto of_target = method::statcan_status(R[i]);
    const auto of_growth = method::statcan_trend_status(in.favourable[i], C[i]);
    const auto unmet = in.target.present[i] != 0 ? of_target : of_growth;
    out.status[i] = static_cast<std::uint8_t>(in.met[i] != 0 ? method::Statcan::achieved : unmet);
  }
  for (std::size_t i = 0; i < in.rows; ++i) out.judge(i, out.reason[i], out.status[i]);
  for (std::size_t i = 0; i < in.rows; ++i) out.score[i] = method::statcan_score(R[i]);
  for (std::size_t i = 0; i < in.rows; ++i) out.score[i] = in.met[i] != 0 ? 5 : out.score[i];
  for (std::size_t i = 0; i < in.rows; ++i)
    if (out.groups[1][i] != 0) out.score[i] = method::statcan_trend_score(in.favourable[i], C[i]);
}

/// Reductions of positive values only; both values are asked before the target is.
[[nodiscard]] inline MethodReason aarr_reason(const AssessBlock& in, std::size_t i) noexcept {
  if (in.two[i] != MethodReason::none) return in.two[i];
  if (in.d[i] > 0) return MethodReason::higher_is_better;
  if (in.growth[i] == MethodReason::growth_rate) return MethodReason::growth_rate;
  for (const double y : {in.base[i], in.latest[i]})
    if (y <= 0) return y == 0 ? MethodReason::zero_base : MethodReason::opposite_signs;
  return block::when((in.target.present[i] != 0) & (in.met[i] == 0), in.ratio[i]);
}

/// ln(y_t / y_0) a year: of two values the least squares go through both.  Near a ratio of 1 `log_growth` is
/// the more exact, far from it the logarithm itself.
[[nodiscard]] inline double aarr_slope(const AssessBlock& in, std::size_t i) noexcept {
  const double years = in.latest_year[i] - in.base_year[i];
  const bool near = std::fabs(in.log_growth[i]) * years < 1;
  return near ? in.log_growth[i] : std::log(in.latest[i] / in.base[i]) / years;
}

inline void aarr_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const double b = aarr_slope(in, i), required = -in.cagr_r[i];
  const double rate = b == in.log_growth[i] ? -in.cagr_a[i] : method::aarr_rate(b);
  const bool aims = in.target.present[i] != 0, met = in.met[i] != 0;
  const auto is = static_cast<std::uint8_t>(method::aarr_status(rate, required));
  out.judge(i, MethodReason::none, met ? std::uint8_t{3} : aims ? is : no_class);
  out.quantities[0][i] = b;
  out.quantities[1][i] = rate;
  out.quantities[2][i] = required;
  out.groups[1][i] = aims & !met;
}

}  // namespace detail::growths

inline void judge_statcan(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::growths;
  ask(in, in.required, out);
  copy(in.cagr_a, in.rows, out.quantities[0]);
  copy(in.cagr_r, in.rows, out.quantities[1]);
  for (std::size_t i = 0; i < in.rows; ++i)
    out.quantities[2][i] = method::statcan_ratio(in.favourable[i], in.cagr_r[i], 1);
  copy(in.favourable, in.rows, out.quantities[3]);
  statcan_closeness(in, out);
  statcan_judge(in, out);
}

inline void judge_eurostat(const AssessBlock& in, JudgedBlock& out) noexcept {
  constexpr std::uint8_t first_of_trend = 4, achieved = 8;
  const auto trend = [](double G) {
    return first_of_trend + static_cast<std::uint8_t>(method::eurostat_trend_status(G));
  };
  detail::growths::judge_ratio(in, out, achieved, method::eurostat_status, trend);
}

inline void judge_unsd2022(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::growths::judge_ratio(in, out, 0, method::unsd2022_status, method::unsd2022_trend_status);
}

inline void judge_unsd2024(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::growths::judge_ratio(in, out, 0, method::unsd2024_status, method::unsd2024_trend_status);
}

inline void judge_unsd2023(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::growths;
  auto* q = out.quantities[2];
  BlockReasons against;
  for (std::size_t i = 0; i < in.rows; ++i)
    q[i] = method::unsd2023_ratio(in.projection[i], in.base[i], in.target[i]);
  for (std::size_t i = 0; i < in.rows; ++i)
    against[i] =
        either(in.projected[i], detail::block::when(!(std::fabs(q[i]) <= std::numeric_limits<double>::max()),
                                                    MethodReason::out_of_range));
  ask(in, against, out);
  copy(in.cagr_a, in.rows, out.quantities[0]);
  copy(in.projection, in.rows, out.quantities[1]);
  copy(in.favourable, in.rows, out.quantities[3]);
  classify(in, q, out, 0, method::unsd2023_status, method::unsd2023_trend_status);
}

inline void judge_aarr(const AssessBlock& in, JudgedBlock& out) noexcept {
  for (std::size_t k = 0; k < aarr_quantities.size(); ++k) std::fill_n(out.quantities[k], in.rows, 0.0);
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto why = detail::growths::aarr_reason(in, i);
    out.groups[0][i] = why == MethodReason::none;
    out.groups[1][i] = 0;
    out.judge(i, why, no_class);
    if (why == MethodReason::none) detail::growths::aarr_row(in, out, i);
  }
}

}  // namespace zhibiao::panel
