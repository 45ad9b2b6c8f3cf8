// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/chain_verdict.hpp>
#include <zhibiao/link/chain.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/rational.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao {

/// How a target is written.
enum class TargetForm : std::uint8_t { point, about, floor, ceiling, range };

inline constexpr std::array<std::string_view, 5> target_form_names{"point", "about", "floor", "ceiling",
                                                                   "range"};
[[nodiscard]] constexpr std::string_view to_string(TargetForm form) noexcept {
  return target_form_names[static_cast<std::size_t>(form)];
}

/// Why a variable is missing, or that it is there.
enum class ResearchReason : std::uint8_t {
  none,
  not_reported,        ///< no result of the year
  no_previous_target,  ///< the series has no target of the year before
  no_previous_result,  ///< nothing tells what was achieved the year before
  unit_differs,        ///< the two numbers do not compare
  no_parent,           ///< no chain of the level above was given, or it has no such target of the year
  no_peers,            ///< no chains of peers were given, or none has a result of the year before
};

inline constexpr std::array<std::string_view, 7> research_reason_names{
    "none",      "not_reported", "no_previous_target", "no_previous_result", "unit_differs",
    "no_parent", "no_peers"};
[[nodiscard]] constexpr std::string_view to_string(ResearchReason reason) noexcept {
  return research_reason_names[static_cast<std::size_t>(reason)];
}

/// A variable, or why it is missing.
template <class T>
struct Researched {
  std::optional<T> value;
  ResearchReason reason = ResearchReason::none;
};

/// The variables that studies of growth targets use, of one target (Li, Liu, Weng, Zhou 2019; 马亮 2013;
/// 余泳泽, 刘大勇, 龚宇 2019; 魏建, 鉴闻 2018).  All in the target's unit; differences of rates are
/// percentage points.  t is the target's year.
struct ResearchRow {
  Decimal target_point;  ///< the number; of a range its middle
  std::optional<Decimal> target_lo,
      target_hi;  ///< what is asked: a floor has no upper end, a ceiling no lower
  TargetForm form = TargetForm::point;
  Researched<Decimal> actual;     ///< result of t
  Researched<Decimal> gap;        ///< actual_t - target_t
  Researched<Decimal> overshoot;  ///< max(gap, 0)
  Researched<Decimal>
      previous_actual;  ///< result of t-1: of its own target's row, else of the target's report
  Researched<Decimal> historical_gap;       ///< actual_{t-1} - target_{t-1}
  Researched<Rational> social_gap;          ///< actual_{t-1} - mean of the peers' actual_{t-1}
  Researched<Decimal> adjustment;           ///< target_t - target_{t-1}
  Researched<Decimal> ratchet;              ///< target_t - actual_{t-1}
  Researched<Decimal> amplification;        ///< 加码: target_t - the parent's target_t
  Researched<Rational> share_above_parent;  ///< of the chain itself and its peers that state the target
  std::uint32_t unchanged_run = 1;  ///< years in a row, t included, with the same target in the same form
};

/// What is known of one chain: its reports, rows and the series that they belong to.
struct ChainTable {
  std::span<const ChainReport> reports;
  const Chain& chain;
  std::span<const std::uint32_t> series;  ///< of each row (`chain_series`)
};

/// Another chain, and for each row of the first the row of that chain that is like it (`chain_matches`).
struct Compared {
  ChainTable table;
  std::span<const std::optional<std::uint32_t>> matches;
};

/// The variables of each row of a chain, beside the chain of the level above and those of peers, where given.
[[nodiscard]] std::vector<ResearchRow> research(const ChainTable& own, const Compared* parent = nullptr,
                                                std::span<const Compared> peers = {});

}  // namespace zhibiao

#include <zhibiao/assess/research_rows.hpp>
