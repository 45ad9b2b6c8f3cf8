// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/figure.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao::panel {

/// One figure with its words: a row of a `FigureTable`.  The strings are views; they live as long as
/// the table, the document or the caller that they were taken from.
struct FigureRow {
  std::string_view doc{};           ///< the report's name
  Span span{};                      ///< the number with its scale word and unit
  std::string_view text{};          ///< the same, quoted
  Decimal value{};                  ///< scale word applied, signed where a change
  std::optional<Decimal> value2{};  ///< upper end of a range
  std::string_view unit{};          ///< as written; empty where none stands
  Bound bound = Bound::equal;
  Measure measure = Measure::amount;
  Role role = Role::achievement;
  Period period{};
  std::string_view subject{};  ///< what is measured
  bool estimated = false;
  bool optional = false;
  std::int8_t resolution = 0;  ///< power of ten of the last printed digit
  Span sentence{};
  Span bytes{};  ///< where `text` stands in the file, in bytes
};

}  // namespace zhibiao::panel
