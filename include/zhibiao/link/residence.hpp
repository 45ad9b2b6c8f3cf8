// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/link.hpp>
#include <zhibiao/model/figure.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace zhibiao::detail::linking {

/// Words for town and country together; figures of such a subject come in pairs, the town's first.
inline constexpr std::string_view both_residences[] = {"城乡",       "城镇、农村", "城镇和农村", "城镇与农村",
                                                       "城镇、乡村", "城市和农村", "城市、农村", "城镇农村"};

/// Where town and country stand in a subject, and how long; length 0: nowhere.
[[nodiscard]] constexpr std::pair<std::size_t, std::size_t> find_both(std::string_view subject) noexcept {
  for (const auto words : both_residences)
    if (const auto at = subject.find(words); at != subject.npos) return {at, words.size()};
  return {0, 0};
}

/// Whether two neighbours say the same of one subject: 城乡居民收入分别增长6%、7%.
[[nodiscard]] inline bool are_pair(const FigureView& view, std::size_t first, std::size_t second) {
  if (second >= view.figures.size()) return false;
  const auto &a = view.figures[first], &b = view.figures[second];
  return a.sentence == b.sentence && a.unit == b.unit && a.measure == b.measure && a.role == b.role &&
         a.period == b.period && view.subjects[first] == view.subjects[second];
}

/// The subject of a figure; of a pair for town and country, each one's own.
[[nodiscard]] inline std::string subject_of(const FigureView& view, std::uint32_t figure) {
  std::string name = view.subjects[figure];
  const auto [at, length] = find_both(name);
  if (length == 0) return name;
  const bool second = figure > 0 && are_pair(view, figure - 1, figure);
  if (second || are_pair(view, figure, figure + 1U)) name.replace(at, length, second ? "农村" : "城镇");
  return name;
}

}  // namespace zhibiao::detail::linking
