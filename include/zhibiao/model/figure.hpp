// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/period.hpp>
#include <zhibiao/model/span.hpp>
#include <zhibiao/number/decimal.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace zhibiao {

/// The words that name what is measured: up to six stretches of the text, in its order.
struct Subject {
  static constexpr std::size_t capacity = 6;
  std::array<Span, capacity> pieces{};
  std::uint8_t count = 0;

  /// Adds a stretch; one that touches the last is joined to it; beyond capacity it is dropped.
  constexpr void add(Span piece) noexcept {
    if (piece.empty()) return;
    if (count != 0 && pieces[count - 1].end == piece.begin) {
      pieces[count - 1].end = piece.end;
    } else if (count < capacity) {
      pieces[count++] = piece;
    }
  }
  [[nodiscard]] constexpr const Span* begin() const noexcept { return pieces.data(); }
  [[nodiscard]] constexpr const Span* end() const noexcept { return pieces.data() + count; }
};

/// One quantified statement of a report (gold guide: "What a figure is").
struct Figure {
  Span span;                      ///< the number with its scale word and unit, modifiers left out
  Decimal value;                  ///< scale word applied, unit as written left; signed where a change
  std::optional<Decimal> value2;  ///< upper end of a range
  std::uint16_t unit = 0;         ///< index into `Figures::units`
  std::int8_t resolution = 0;     ///< power of ten of the last printed digit: 26.8万 → 3, 5.50 → -2
  Bound bound = Bound::equal;
  Measure measure = Measure::amount;
  Role role = Role::achievement;
  bool estimated = false;  ///< the text says 预计, 初步核算, 预估
  bool optional = false;   ///< a reader could leave it out (thresholds, names, slogans)
  Period period;
  Subject subject;
  Span sentence;  ///< the sentence that proves it
};

}  // namespace zhibiao
