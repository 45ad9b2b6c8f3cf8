// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/chain.hpp>
#include <zhibiao/link/comparable.hpp>
#include <zhibiao/link/named_subject.hpp>
#include <zhibiao/link/residence.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao {

/// For each row of a chain the number of its series: targets of one indicator, measure and comparable unit in
/// successive years, one a year.  Numbers count from 0 in the order in which series begin.  The names of
/// indicators may change somewhat from year to year; each row is compared with the last of each series.
[[nodiscard]] std::vector<std::uint32_t> chain_series(std::span<const ChainReport> reports,
                                                      const Chain& chain, const ChainOptions& options = {});

/// For each row of a chain the row of another place's chain that is for the same year and indicator, if any:
/// the most alike, of equals the first.
[[nodiscard]] std::vector<std::optional<std::uint32_t>> chain_matches(std::span<const ChainReport> reports,
                                                                      const Chain& chain,
                                                                      std::span<const ChainReport> others,
                                                                      const Chain& other,
                                                                      const ChainOptions& options = {});

namespace detail::linking {

/// A chain's target as targets of two years or places are compared.
struct NamedTarget {
  NamedSubject name;
  std::optional<Unit> unit;
  Measure measure;
  int year;
};

[[nodiscard]] inline std::vector<NamedTarget> named_targets(std::span<const ChainReport> reports,
                                                            const Chain& chain, const ChainOptions& options) {
  const auto& known = options.catalogue != nullptr ? *options.catalogue : Catalogue::builtin();
  std::vector<NamedTarget> out;
  out.reserve(chain.rows.size());
  for (const auto& row : chain.rows) {
    const auto& view = reports[row.target.report].view;
    const auto& figure = view.figures[row.target.figure];
    const auto unit = Unit::parse(view.units[figure.unit]);
    out.push_back({{subject_of(view, row.target.figure), figure, unit.value_or(Unit{}), known},
                   unit,
                   figure.measure,
                   row.year});
  }
  return out;
}

/// How likely two targets are of one indicator, whatever their years.
[[nodiscard]] inline Likeness alike(const NamedTarget& a, const NamedTarget& b) {
  const auto measure = std::min(measure_share(a.measure, b.measure, a.name.words),
                                measure_share(b.measure, a.measure, b.name.words));
  return alike(a.name, b.name).scaled(unit_share(a.unit, b.unit)).scaled(measure);
}

}  // namespace detail::linking

inline std::vector<std::uint32_t> chain_series(std::span<const ChainReport> reports, const Chain& chain,
                                               const ChainOptions& options) {
  const auto targets = detail::linking::named_targets(reports, chain, options);
  std::vector<std::size_t> last;  // the last row of each series
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    auto best = last.size();
    auto closest = options.threshold;
    for (std::size_t series = 0; series < last.size(); ++series) {
      if (targets[last[series]].year == targets[i].year) continue;
      const auto likeness = detail::linking::alike(targets[last[series]], targets[i]);
      if (likeness > closest || (likeness == closest && best == last.size()))
        closest = likeness, best = series;
    }
    if (best == last.size()) last.push_back(i);
    last[best] = i;
    out.push_back(static_cast<std::uint32_t>(best));
  }
  return out;
}

inline std::vector<std::optional<std::uint32_t>> chain_matches(std::span<const ChainReport> reports,
                                                               const Chain& chain,
                                                               std::span<const ChainReport> others,
                                                               const Chain& other,
                                                               const ChainOptions& options) {
  const auto mine = detail::linking::named_targets(reports, chain, options);
  const auto theirs = detail::linking::named_targets(others, other, options);
  std::vector<std::optional<std::uint32_t>> out(mine.size());
  for (std::size_t i = 0; i < mine.size(); ++i) {
    auto closest = options.threshold;
    for (std::uint32_t j = 0; j < theirs.size(); ++j) {
      if (mine[i].year != theirs[j].year) continue;
      const auto likeness = detail::linking::alike(mine[i], theirs[j]);
      if (likeness > closest || (likeness == closest && !out[i])) closest = likeness, out[i] = j;
    }
  }
  return out;
}

}  // namespace zhibiao
