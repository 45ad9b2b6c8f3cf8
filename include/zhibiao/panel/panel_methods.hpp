// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/judged_block.hpp>
#include <zhibiao/panel/panel_distance_methods.hpp>
#include <zhibiao/panel/panel_growth_methods.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace zhibiao::panel {

/// A published method as a panel knows it.
struct PanelMethod {
  std::string_view name;
  std::span<const StatusClass> classes;
  std::span<const std::string_view> quantities;
  bool scored;   ///< has a score of its own
  bool base;     ///< asks for a value to start from
  bool years;    ///< asks for the years of the values
  bool growths;  ///< asks for rates of growth
  void (*judge)(const AssessBlock& in, JudgedBlock& out) noexcept;
};

/// Every method of two values and a target, in the order of their sources in the documentation.
inline constexpr std::array<PanelMethod, 6> panel_methods{{
    {"statcan", method::statcan_classes, statcan_quantities, true, true, true, true, judge_statcan},
    {"eurostat", eurostat_panel_classes, eurostat_quantities, false, true, true, true, judge_eurostat},
    {"unsd2022", method::unsd2022_classes, unsd_quantities, false, true, true, true, judge_unsd2022},
    {"unsd2023", method::unsd2023_classes, unsd2023_quantities, false, true, true, true, judge_unsd2023},
    {"unsd2024", method::unsd2024_classes, unsd_quantities, false, true, true, true, judge_unsd2024},
    {"escap_csi", method::escap_status_classes, {}, true, true, false, false, judge_escap_csi},
}};

/// The method of a name, or nothing.
[[nodiscard]] constexpr const PanelMethod* panel_method(std::string_view name) noexcept {
  for (const auto& method : panel_methods)
    if (method.name == name) return &method;
  return nullptr;
}

}  // namespace zhibiao::panel
