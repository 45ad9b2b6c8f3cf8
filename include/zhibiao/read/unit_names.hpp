// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/units.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::detail::read {

/// The unit column's names, each once.
class UnitNames {
 public:
  explicit UnitNames(std::vector<std::string>& names) : names_(names) { names_.assign(1, std::string{}); }

  /// `own`: the unit as it stands in the file, where that may differ from the table's name.
  [[nodiscard]] std::uint16_t index(const UnitWord& unit, std::string_view own) {
    if (unit.row == nullptr) return 0;
    if (!own.empty() && unit.row->name == unit.row->written) return intern(std::string(own));
    for (const auto& [seen, at] : seen_)
      if (seen.same_as(unit)) return at;
    const auto at = intern(written(unit));
    seen_.push_back({unit, at});
    return at;
  }

 private:
  std::uint16_t intern(std::string name) {
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (names_[i] == name) return static_cast<std::uint16_t>(i);
    names_.push_back(std::move(name));
    return static_cast<std::uint16_t>(names_.size() - 1);
  }

  std::vector<std::string>& names_;
  std::vector<std::pair<UnitWord, std::uint16_t>> seen_;
};

}  // namespace zhibiao::detail::read
