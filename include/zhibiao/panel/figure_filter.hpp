// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/figure_table.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::panel {

/// Which rows of a table to keep: those that agree with everything that is set.
struct FigureFilter {
  std::optional<Measure> measure{};
  std::optional<Role> role{};
  std::optional<Bound> bound{};
  std::optional<Period> period{};  ///< this very period
  std::optional<std::string> doc{};
  std::optional<std::string> unit{};
  std::optional<std::string> subject{};  ///< words that stand in the subject
  std::optional<bool> estimated{};
  std::optional<bool> optional{};

  [[nodiscard]] bool accepts(const FigureRow& row) const {
    return is(measure, row.measure) && is(role, row.role) && is(bound, row.bound) && is(period, row.period) &&
           is(doc, row.doc) && is(unit, row.unit) && is(estimated, row.estimated) &&
           is(optional, row.optional) && (!subject || row.subject.find(*subject) != std::string_view::npos);
  }

 private:
  template <class Wanted, class Found>
  [[nodiscard]] static bool is(const std::optional<Wanted>& wanted, const Found& found) {
    return !wanted || *wanted == found;
  }
};

/// The numbers of the rows that a filter accepts, in order.
[[nodiscard]] inline std::vector<std::uint32_t> select(const FigureTable& table, const FigureFilter& filter) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < table.size(); ++i)
    if (filter.accepts(table[i])) rows.push_back(i);
  return rows;
}

}  // namespace zhibiao::panel
