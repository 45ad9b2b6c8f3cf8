// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/link.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/panel/figure_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::panel {

/// The rows of a table as figures again, for what takes figures: linking, claims, scorecards.  The
/// spans of subjects are not kept in a table; their words are.
class FigureList {
 public:
  /// Throws `std::length_error` beyond 65,536 units.
  explicit FigureList(const FigureTable& table);

  [[nodiscard]] FigureView view() const noexcept { return {figures_, units_, subjects_}; }

 private:
  [[nodiscard]] std::uint16_t unit(std::string_view name);

  std::vector<Figure> figures_;
  std::vector<std::string> units_, subjects_;
};

inline FigureList::FigureList(const FigureTable& table) {
  figures_.reserve(table.size());
  subjects_.reserve(table.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table[i];
    subjects_.emplace_back(row.subject);
    figures_.push_back({.span = row.span,
                        .value = row.value,
                        .value2 = row.value2,
                        .unit = unit(row.unit),
                        .resolution = row.resolution,
                        .bound = row.bound,
                        .measure = row.measure,
                        .role = row.role,
                        .estimated = row.estimated,
                        .optional = row.optional,
                        .period = row.period,
                        .subject = {},
                        .sentence = row.sentence});
  }
}

inline std::uint16_t FigureList::unit(std::string_view name) {
  const auto found = std::find(units_.begin(), units_.end(), name);
  const auto index = static_cast<std::size_t>(found - units_.begin());
  if (index > 0xFFFF) throw std::length_error("a list of figures names at most 65,536 units");
  if (found == units_.end()) units_.emplace_back(name);
  return static_cast<std::uint16_t>(index);
}

}  // namespace zhibiao::panel
