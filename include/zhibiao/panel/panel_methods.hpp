// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/assess_block.hpp>
#include <zhibiao/panel/judged_block.hpp>
#include <zhibiao/panel/panel_distance_methods.hpp>
#include <zhibiao/panel/panel_growth_methods.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace zhibiao::panel {

/// Columns that a method cannot do without, beside `latest`; each includes those before it.
enum class Columns : std::uint8_t {
  target,  ///< `target` may be missing all the same, as a reason of every row
  base,
  years,
};

/// A published method as a panel knows it.
struct PanelMethod {
  std::string_view name;
  std::span<const StatusClass> classes;  ///< fewer than `no_class`
  std::span<const PanelQuantity> quantities;
  bool scored;  ///< has a score of its own, for each row that is judged
  Columns columns;
  Prepared prepared;
  void (*judge)(const AssessBlock& in, JudgedBlock& out) noexcept;
};

/// Every method of two values and a target.  Names as in `methods()`; NDRC's two rules are apart here.
inline constexpr std::array<PanelMethod, 12> panel_methods{{
    {"statcan", method::statcan_classes, statcan_quantities, true, Columns::years, Prepared::growth,
     judge_statcan},
    {"eurostat", eurostat_panel_classes, eurostat_quantities, false, Columns::years, Prepared::growth,
     judge_eurostat},
    {"unsd2022", method::unsd2022_classes, unsd_quantities, false, Columns::years, Prepared::growth,
     judge_unsd2022},
    {"unsd2023", method::unsd2023_classes, unsd2023_quantities, false, Columns::years, Prepared::projections,
     judge_unsd2023},
    {"unsd2024", method::unsd2024_classes, unsd_quantities, false, Columns::years, Prepared::growth,
     judge_unsd2024},
    {"escap_csi", escap_panel_classes, {}, true, Columns::base, Prepared::reasons, judge_escap_csi},
    {"oecd_distance",
     method::oecd_distance_classes,
     {},
     true,
     Columns::target,
     Prepared::reasons,
     judge_oecd_distance},
    {"sdsn", sdsn_panel_classes, sdsn_quantities, false, Columns::years, Prepared::reasons, judge_sdsn},
    {"aarr", aarr_panel_classes, aarr_quantities, false, Columns::years, Prepared::growth, judge_aarr},
    {"plan_midterm", plan_panel_classes, plan_quantities, false, Columns::years, Prepared::reasons,
     judge_plan_midterm},
    {"ndrc_q1", ndrc_q1_panel_classes, ndrc_quantities, false, Columns::target, Prepared::reasons,
     judge_ndrc_q1},
    {"ndrc_h1", ndrc_h1_panel_classes, ndrc_quantities, false, Columns::target, Prepared::reasons,
     judge_ndrc_h1},
}};

/// The method of a name, or nothing.
[[nodiscard]] constexpr const PanelMethod* panel_method(std::string_view name) noexcept {
  for (const auto& method : panel_methods)
    if (method.name == name) return &method;
  return nullptr;
}

}  // namespace zhibiao::panel
