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
#include <cmath>
#include <cstddef>
#include <string_view>

/// The methods that measure a distance or a share of the way, over a block of rows: the order of their
/// questions is that of the functions of one row, the formulas are theirs.
namespace zhibiao::panel {

/// The scores of `escap_csi` and `oecd_distance` are their only quantities.
inline constexpr std::array<std::string_view, 3> sdsn_quantities{"actual", "needed", "ratio"};
inline constexpr std::array<std::string_view, 3> plan_quantities{"p", "tau", "lead"};
inline constexpr std::array<std::string_view, 2> ndrc_quantities{"gap", "grade"};

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

/// Each row is refused for `reason`, or goes to `row`.
template <class Reason, class Row>
void judge_rows(const AssessBlock& in, JudgedBlock& out, const Reason& reason, const Row& row) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i) {
    const MethodReason why = reason(in, i);
    if (why != MethodReason::none)
      out.refuse(i, why);
    else
      row(in, out, i);
  }
}

/// A value, a side and a target, whose year is not asked for.
[[nodiscard]] inline MethodReason number_reason(const AssessBlock& in, std::size_t i) noexcept {
  return block::either(in.one[i], block::when(!in.target.has(i), MethodReason::no_target));
}

[[nodiscard]] inline MethodReason escap_reason(const AssessBlock& in, std::size_t i) noexcept {
  const auto why = number_reason(in, i);
  if (why != MethodReason::none || in.met[i] != 0) return why;
  if (!in.has_pair(i)) return MethodReason::too_few_points;
  return block::when(in.base[i] == in.target[i], MethodReason::base_at_target);
}

inline void escap_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const bool met = in.met[i] != 0;
  const double CS = met ? 10 : method::escap_index(in.latest[i], in.base[i], in.target[i], in.d[i]);
  out.judge(i, method::escap_status(CS), met);
  out.scored(i, CS);
}

[[nodiscard]] inline MethodReason oecd_reason(const AssessBlock& in, std::size_t i) noexcept {
  const auto why = number_reason(in, i);
  if (why != MethodReason::none) return why;
  if (!in.spread.has(i)) return MethodReason::no_peers;
  const auto number = block::refuse(in.spread[i], true);
  return block::either(number, block::when(in.spread[i] <= 0, MethodReason::no_spread));
}

inline void oecd_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const double z = method::oecd_z(in.latest[i], in.target[i], in.d[i], in.spread[i]);
  out.judge(i, method::oecd_band(z));
  out.scored(i, z);
}

[[nodiscard]] inline MethodReason sdsn_reason(const AssessBlock& in, std::size_t i) noexcept {
  const auto why = block::either(in.two[i], block::when(!in.target.has(i), MethodReason::no_target));
  return why != MethodReason::none || in.met[i] != 0 ? why : in.way[i];
}

inline void sdsn_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const double y0 = in.base[i], t0 = in.base_year[i];
  const double actual = in.d[i] * method::annual_change(y0, in.latest[i], in.latest_year[i] - t0);
  const double needed = in.d[i] * method::annual_change(y0, in.target[i], in.target_year[i] - t0);
  const double ratio = method::sdsn_ratio(actual, needed);
  const bool met = in.met[i] != 0;
  out.judge(i, met ? method::Sdsn::on_track : method::sdsn_status(ratio), met);
  if (in.way[i] != MethodReason::none) return;
  out.with(0, i, actual);
  out.with(1, i, needed);
  out.with(2, i, ratio);
}

[[nodiscard]] inline MethodReason plan_reason(const AssessBlock& in, std::size_t i) noexcept {
  const auto no_target = block::when(!in.target.has(i), MethodReason::no_target);
  return block::either(in.pair[i], block::either(no_target, block::either(in.goal[i], in.way[i])));
}

inline void plan_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const double p = method::plan_share(in.base[i], in.latest[i], in.target[i]);
  const double tau = method::plan_elapsed(in.base_year[i], in.latest_year[i], in.target_year[i]);
  const auto is = method::plan_midterm_status(p, tau, 0);
  out.judge_at(i, is, zhibiao::detail::method::plan_level(out.classes[static_cast<std::size_t>(is)], p));
  out.with(0, i, p);
  out.with(1, i, tau);
  out.with(2, i, p - tau);
}

template <NdrcRule rule>
[[nodiscard]] MethodReason ndrc_reason(const AssessBlock& in, std::size_t i) noexcept {
  if (!in.latest.has(i)) return MethodReason::too_few_points;
  if (!in.target.has(i)) return MethodReason::no_target;
  const auto better = in.has_side(i) ? in.better[i] : Better::neutral;
  return zhibiao::detail::method::refuse_ndrc(in.latest[i], in.target[i], better, rule);
}

template <NdrcRule rule>
void ndrc_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  using method::Ndrc;
  const double gap = method::ndrc_gap(in.latest[i], in.target[i], in.d[i]);
  const auto is = rule == NdrcRule::q1_2021 ? method::ndrc_q1_status(gap)
                                            : method::ndrc_h1_status(in.latest[i], in.target[i]);
  const bool rose = rule == NdrcRule::h1_2021 && is == Ndrc::red;
  if (rose)
    out.judge_at(i, is, ProgressLevel::moving_away);
  else
    out.judge(i, is, is == Ndrc::green);
  if (in.target[i] != 0) out.with(0, i, gap);
  out.with(1, i, 3 - static_cast<double>(is));
}

}  // namespace detail::distances

inline void judge_escap_csi(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::distances::judge_rows(in, out, detail::distances::escap_reason, detail::distances::escap_row);
}
inline void judge_oecd_distance(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::distances::judge_rows(in, out, detail::distances::oecd_reason, detail::distances::oecd_row);
}
inline void judge_sdsn(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::distances::judge_rows(in, out, detail::distances::sdsn_reason, detail::distances::sdsn_row);
}
inline void judge_plan_midterm(const AssessBlock& in, JudgedBlock& out) noexcept {
  detail::distances::judge_rows(in, out, detail::distances::plan_reason, detail::distances::plan_row);
}
inline void judge_ndrc_q1(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::distances;
  judge_rows(in, out, ndrc_reason<NdrcRule::q1_2021>, ndrc_row<NdrcRule::q1_2021>);
}
inline void judge_ndrc_h1(const AssessBlock& in, JudgedBlock& out) noexcept {
  using namespace detail::distances;
  judge_rows(in, out, ndrc_reason<NdrcRule::h1_2021>, ndrc_row<NdrcRule::h1_2021>);
}

}  // namespace zhibiao::panel
