// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/escap.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/assess_block.hpp>
#include <zhibiao/panel/judged_block.hpp>

#include <cstddef>

/// The methods that measure a distance or a share of the way, over a block of rows: the order of their
/// questions is that of the functions of one row, the formulas are theirs.
namespace zhibiao::panel {

/// The index is the score.
void judge_escap_csi(const AssessBlock& in, JudgedBlock& out) noexcept;

namespace detail::distances {

inline void escap_csi_row(const AssessBlock& in, JudgedBlock& out, std::size_t i) noexcept {
  const bool met = in.met[i] != 0;
  if (!met && !in.has_pair(i)) return out.refuse(i, MethodReason::too_few_points);
  if (!met && in.base[i] == in.target[i]) return out.refuse(i, MethodReason::base_at_target);
  const double CS = met ? 10 : method::escap_index(in.latest[i], in.base[i], in.target[i], in.d[i]);
  out.judge(i, method::escap_status(CS), met);
  out.scored(i, CS);
}

}  // namespace detail::distances

inline void judge_escap_csi(const AssessBlock& in, JudgedBlock& out) noexcept {
  for (std::size_t i = 0; i < in.rows; ++i) {
    if (in.one[i] != MethodReason::none)
      out.refuse(i, in.one[i]);
    else if (!in.target.has(i))
      out.refuse(i, MethodReason::no_target);
    else
      detail::distances::escap_csi_row(in, out, i);
  }
}

}  // namespace zhibiao::panel
