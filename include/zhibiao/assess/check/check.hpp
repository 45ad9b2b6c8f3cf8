// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/finding.hpp>
#include <zhibiao/assess/check/from_to.hpp>
#include <zhibiao/assess/check/part_of.hpp>
#include <zhibiao/assess/check/repeated.hpp>
#include <zhibiao/assess/check/structure.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace zhibiao {

/// Everything in a report that does not add up, in the order of the text.
///
/// Numbers are checked together only where every word between them is known and ties them to one another, and
/// only as far as their printed digits and bounds (超, 近, 左右) tell: what some values within half of the
/// last digits explain is not reported.  Growth at constant prices beside levels at current ones, or on
/// another base (同口径), is a `note`.  Never throws on text.
[[nodiscard]] std::vector<Finding> check(const Document& document, const Figures& figures);

namespace detail::checks {

inline constexpr auto rules = std::array{
    &check_from_to,    &check_compared,   &check_level,       &check_sum,  &check_within, &check_trade,
    &check_cumulative, &check_attainment, &check_outer_share, &check_grim, &check_sectors};

}  // namespace detail::checks

inline std::vector<Finding> check(const Document& document, const Figures& figures) {
  namespace checks = detail::checks;
  const checks::Passage passage(document, figures);
  std::vector<Finding> out;
  for (std::uint32_t i = 0; i < passage.size(); ++i)
    for (const auto rule : checks::rules) checks::guarded([&] { rule(passage, i, out); });
  checks::check_structures(passage, out);
  checks::check_repeated(passage, out);
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return a.numbers.back().begin < b.numbers.back().begin;
  });
  return out;
}

}  // namespace zhibiao
