// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/escap.hpp>
#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/ndrc.hpp>
#include <zhibiao/assess/method/oecd.hpp>
#include <zhibiao/assess/method/plan_midterm.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/assess/method/sdsn.hpp>
#include <zhibiao/panel/assess_block.hpp>
#include <zhibiao/panel/judged_block.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

/// The methods that measure a distance or a share of the way, over a block of rows: the order of their
/// questions is that of the functions of one row, the formulas are theirs.
namespace zhibiao::panel {

/// The scores of `escap_csi` and `oecd_distance` are their only quantities.
inline constexpr std::array<PanelQuantity, 3> sdsn_quantities{{{"actual"}, {"needed"}, {"ratio"}}};
inline constexpr std::array<PanelQuantity, 3> plan_quantities{{{"p"}, {"tau"}, {"lead"}}};
inline constexpr std::array<PanelQuantity, 2> ndrc_quantities{{{"gap", 1}, {"grade", 0}}};

/// Classes as of one row, and the last is that of a target that is met.
inline constexpr std::array<StatusClass, 4> escap_panel_classes{
    method::escap_status_classes[0], method::escap_status_classes[1], method::escap_status_classes[2],
    StatusClass{method::escap_status_classes[0].name, ProgressLevel::achieved}};
inline constexpr std::array<StatusClass, 5> sdsn_panel_classes{
    method::sdsn_classes[0], method::sdsn_classes[1], method::sdsn_classes[2], method::sdsn_classes[3],
    StatusClass{method::sdsn_classes[0].name, ProgressLevel::achieved}};
/// The last is behind, the wrong way.
inline constexpr std::array<StatusClass, 5> plan_panel_classes{
    method::plan_midterm_classes[0], method::plan_midterm_classes[1], method::plan_midterm_classes[2],
    method::plan_midterm_classes[3],
    StatusClass{method::plan_midterm_classes[3].name, ProgressLevel::moving_away}};
/// Green is a target that is met; in the first half red is the wrong way.
inline constexpr std::array<StatusClass, 3> ndrc_q1_panel_classes{
    StatusClass{method::ndrc_classes[0].name, ProgressLevel::achieved}, method::ndrc_classes[1],
    method::ndrc_classes[2]};
inline constexpr std::array<StatusClass, 3> ndrc_h1_panel_classes{
    StatusClass{method::ndrc_classes[0].name, ProgressLevel::achieved}, method::ndrc_classes[1],
    StatusClass{method::ndrc_classes[2].name, ProgressLevel::moving_away}};

void judge_escap_csi(const AssessBlock& in, JudgedBlock& out) noexcept;
/// The standard deviation is given; it is above 0.
void judge_oecd_distance(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_sdsn(const AssessBlock& in, JudgedBlock& out) noexcept;
/// Without a tolerance.
void judge_plan_midterm(const AssessBlock& in, JudgedBlock& out) noexcept;
/// The latest value beside the target scheduled for the same period; no year is asked.
void judge_ndrc_q1(const AssessBlock& in, JudgedBlock& out) noexcept;
void judge_ndrc_h1(const AssessBlock& in, JudgedBlock& out) noexcept;

namespace detail::distances {

using block::either, block::when;

/// The latest value beside the target, both present, as NDRC compares them.
[[nodiscard]] inline MethodReason ndrc_reason(const AssessBlock& in, std::size_t i, NdrcRule rule) noexcept {
  if (!in.latest.has(i)) return MethodReason::too_few_points;
  if (!in.target.has(i)) return MethodReason::no_target;
  const auto better = in.side[i] != 0 ? in.better[i] : Better::neutral;
  return zhibiao::detail::method::refuse_ndrc(in.latest[i], in.target[i], better, rule);
}

inline void judge_ndrc(const AssessBlock& in, JudgedBlock& out, NdrcRule rule) noexcept {
  auto* gap = out.quantities[0];
  auto* grade = out.quantities[1];
  for (std::size_t i = 0; i < in.rows; ++i) gap[i] = method::ndrc_gap(in.latest[i], in.target[i], in.d[i]);
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto is = rule == NdrcRule::q1_2021 ? method::ndrc_q1_status(gap[i])
                                              : method::ndrc_h1_status(in.latest[i], in.target[i]);
    out.judge(i, ndrc_reason(in, i, rule), is);
  }
  for (std::size_t i = 0; i < in.rows; ++i) grade[i] = 3 - static_cast<double>(out.status[i]);
  for (std::size_t i = 0; i < in.rows; ++i) out.groups[0][i] = out.reason[i] == MethodReason::none;
  for (std::size_t i = 0; i < in.rows; ++i) out.groups[1][i] = out.groups[0][i] & (in.target[i] != 0);
}

/// What refuses a distance from the target: whatever the rows' own, then a target that is not there.
inline void ask_number(const AssessBlock& in, JudgedBlock& out) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i)
    out.reason[i] = either(in.one[i], when(in.target.present[i] == 0, MethodReason::no_target));
}

}  // namespace detail::distances

inline void judge_escap_csi(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::distances;
  ask_number(in, out);
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto at = when(in.way[i] == MethodReason::base_at_target, MethodReason::base_at_target);
    const auto no_base = either(when(in.pair[i] == 0, MethodReason::too_few_points), at);
    out.reason[i] = either(out.reason[i], in.met[i] != 0 ? MethodReason::none : no_base);
  }
  for (std::size_t i = 0; i < in.rows; ++i)
    out.score[i] = method::escap_index(in.latest[i], in.base[i], in.target[i], in.d[i]);
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto unmet = static_cast<std::uint8_t>(method::escap_status(out.score[i]));
    out.judge(i, out.reason[i], in.met[i] != 0 ? std::uint8_t{3} : unmet);
  }
}

inline void judge_oecd_distance(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::distances;
  ask_number(in, out);
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto number = detail::block::refuse(in.spread[i], in.spread.has(i));
    const auto spread = either(number, when(in.spread[i] <= 0, MethodReason::no_spread));
    out.reason[i] = either(out.reason[i], in.spread.has(i) ? spread : MethodReason::no_peers);
  }
  for (std::size_t i = 0; i < in.rows; ++i)
    out.score[i] = method::oecd_z(in.latest[i], in.target[i], in.d[i], in.spread[i]);
  for (std::size_t i = 0; i < in.rows; ++i) out.judge(i, out.reason[i], method::oecd_band(out.score[i]));
}

inline void judge_sdsn(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::distances;
  auto* actual = out.quantities[0];
  auto* needed = out.quantities[1];
  auto* ratio = out.quantities[2];
  for (std::size_t i = 0; i < in.rows; ++i)
    actual[i] =
        in.d[i] * method::annual_change(in.base[i], in.latest[i], in.latest_year[i] - in.base_year[i]);
  for (std::size_t i = 0; i < in.rows; ++i)
    needed[i] =
        in.d[i] * method::annual_change(in.base[i], in.target[i], in.target_year[i] - in.base_year[i]);
  for (std::size_t i = 0; i < in.rows; ++i) ratio[i] = method::sdsn_ratio(actual[i], needed[i]);
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto asked = either(in.two[i], when(in.target.present[i] == 0, MethodReason::no_target));
    const auto is = static_cast<std::uint8_t>(method::sdsn_status(ratio[i]));
    const bool met = in.met[i] != 0;
    out.judge(i, either(asked, met ? MethodReason::none : in.way[i]), met ? std::uint8_t{4} : is);
    out.groups[0][i] = (asked == MethodReason::none) & (in.way[i] == MethodReason::none);
  }
}

inline void judge_plan_midterm(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::distances;
  auto* p = out.quantities[0];
  auto* tau = out.quantities[1];
  auto* lead = out.quantities[2];
  for (std::size_t i = 0; i < in.rows; ++i) p[i] = method::plan_share(in.base[i], in.latest[i], in.target[i]);
  for (std::size_t i = 0; i < in.rows; ++i)
    tau[i] = method::plan_elapsed(in.base_year[i], in.latest_year[i], in.target_year[i]);
  for (std::size_t i = 0; i < in.rows; ++i) lead[i] = p[i] - tau[i];
  for (std::size_t i = 0; i < in.rows; ++i) {
    const auto is = static_cast<std::uint8_t>(method::plan_midterm_status(p[i], tau[i], 0));
    const auto why = either(in.plan[i], in.way[i]);
    out.judge(i, why, p[i] < 0 ? std::uint8_t{4} : is);
    out.groups[0][i] = why == MethodReason::none;
  }
}

inline void judge_ndrc_q1(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::distances::judge_ndrc(in, out, NdrcRule::q1_2021);
}
inline void judge_ndrc_h1(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::distances::judge_ndrc(in, out, NdrcRule::h1_2021);
}

}  // namespace zhibiao::panel
