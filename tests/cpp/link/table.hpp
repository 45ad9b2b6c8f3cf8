// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/link.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/number/decimal.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::test {

/// One figure as a line of a table, without a document.
struct Line {
  Role role;
  Measure measure;
  Period period;
  const char* value;
  const char* unit;
  const char* subject;
  Bound bound = Bound::equal;
  bool optional = false;
};

inline constexpr Role target = Role::target;
inline constexpr Role done = Role::achievement;

/// Figures with what a `FigureView` borrows.
struct FigureTable {
  std::vector<Figure> figures;
  std::vector<std::string> units;
  std::vector<std::string> subjects;

  explicit FigureTable(const std::vector<Line>& lines) {
    for (const auto& line : lines) add(line);
  }
  [[nodiscard]] FigureView view() const { return {figures, units, subjects}; }

 private:
  void add(const Line& line) {
    Figure figure;
    const auto at = static_cast<std::uint32_t>(figures.size() * 10);
    figure.span = {at, at + 2};
    figure.value = *Decimal::parse(line.value);
    const std::string_view digits = line.value;
    const auto point = digits.find('.');
    if (point != std::string_view::npos)
      figure.resolution = static_cast<std::int8_t>(-static_cast<int>(digits.size() - point - 1));
    figure.unit = unit_index(line.unit);
    figure.measure = line.measure;
    figure.role = line.role;
    figure.period = line.period;
    figure.bound = line.bound;
    figure.optional = line.optional;
    figures.push_back(figure);
    subjects.emplace_back(line.subject);
  }
  [[nodiscard]] std::uint16_t unit_index(const char* unit) {
    auto at = std::find(units.begin(), units.end(), unit);
    if (at == units.end()) at = units.insert(units.end(), unit);
    return static_cast<std::uint16_t>(at - units.begin());
  }
};

}  // namespace zhibiao::test
