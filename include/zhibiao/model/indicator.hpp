// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/better.hpp>
#include <zhibiao/model/measure.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// What sort of number an indicator is.
enum class IndicatorKind : std::uint8_t {
  flow,   ///< adds up over a period: value added, new jobs
  stock,  ///< stands at a moment: population, deposits, kilometres of road
  rate,   ///< a share, an intensity or an average, which adds up over nothing: 失业率, 预期寿命, 浓度
  index,  ///< relative to a base: 居民消费价格
};

inline constexpr std::array<std::string_view, 4> indicator_kind_names{"flow", "stock", "rate", "index"};

[[nodiscard]] constexpr std::string_view to_string(IndicatorKind kind) noexcept {
  return indicator_kind_names[static_cast<std::size_t>(kind)];
}

/// The value of an enumeration by its name in the table of names; nothing when there is none.
template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> enum_by_name(const std::array<std::string_view, N>& names,
                                                         std::string_view name) noexcept {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

/// An indicator of the catalogue: one row of its table.  The texts belong to whoever made the row.
struct Indicator {
  std::string_view id;    ///< snake_case English, unique in a catalogue
  std::string_view name;  ///< the official Chinese name
  /// Other ways to say it, separated by `|`.  `…` in one stands for any words in between; `=` before one
  /// says that it holds only where it is all there is (`=经济` for 全省经济, not for 数字经济).
  std::string_view aliases;
  std::string_view english;  ///< in the words of the official yearbooks
  std::string_view unit;     ///< as `Unit::parse` reads it; amounts are kept in it
  Better better = Better::neutral;
  IndicatorKind kind = IndicatorKind::flow;
  Measure measure = Measure::amount;  ///< what reports mostly say of it: growth, amount, ratio …
};

}  // namespace zhibiao
