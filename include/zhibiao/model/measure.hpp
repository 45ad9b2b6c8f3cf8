// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// What a figure's number says of its subject (gold guide, "measure").
enum class Measure : std::uint8_t {
  amount,      ///< a quantity produced in, or held at, the period: 新增165家
  cumulative,  ///< a running total, so marked: 累计398家, 增至1046.7万平方米
  growth,      ///< relative change on the period before, signed: 增长6%, 下降35.9%
  change,      ///< absolute change on the period before, signed: 同比增加16天
  ratio,       ///< a share or a rate: 占比72.2%, 全覆盖
  attainment,  ///< result over plan: 为年度任务的1.3倍, 完成率99.7%
  multiple,    ///< so many times another thing: 为北京市水平的3.3倍, 翻番
  rank,        ///< place in an order: 居全市第二
  streak,      ///< so many periods in a row: 连续10年
};

/// Whether the text reports the figure or aims at it.
enum class Role : std::uint8_t { achievement, target };

inline constexpr std::array<std::string_view, 9> measure_names{
    "amount", "cumulative", "growth", "change", "ratio", "attainment", "multiple", "rank", "streak"};
inline constexpr std::array<std::string_view, 2> role_names{"achievement", "target"};

[[nodiscard]] constexpr std::string_view to_string(Measure measure) noexcept {
  return measure_names[static_cast<std::size_t>(measure)];
}
[[nodiscard]] constexpr std::string_view to_string(Role role) noexcept {
  return role_names[static_cast<std::size_t>(role)];
}

}  // namespace zhibiao
