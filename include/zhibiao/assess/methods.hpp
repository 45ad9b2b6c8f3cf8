// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/evidence.hpp>
#include <zhibiao/assess/method/aarr.hpp>
#include <zhibiao/assess/method/earned_value.hpp>
#include <zhibiao/assess/method/escap.hpp>
#include <zhibiao/assess/method/escap_projection.hpp>
#include <zhibiao/assess/method/eurostat.hpp>
#include <zhibiao/assess/method/germany.hpp>
#include <zhibiao/assess/method/ndrc.hpp>
#include <zhibiao/assess/method/oecd.hpp>
#include <zhibiao/assess/method/plan_midterm.hpp>
#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/assess/method/sdsn.hpp>
#include <zhibiao/assess/method/statcan.hpp>
#include <zhibiao/assess/method/unsd.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

/// A published method: where it stands, and how it judges.
struct Method {
  std::string_view id;
  std::string_view name;
  std::string_view source;
  std::string_view edition;
  std::string_view thresholds;
  Evidence evidence;                       ///< how its thresholds are known
  MethodResult (*judge)(const Progress&);  ///< never throws but for want of memory
};

/// Every method.  The last two judge something else than a series and its target, and are called by name.
[[nodiscard]] std::span<const Method> methods() noexcept;

/// The method of an id; nothing for an unknown one.
[[nodiscard]] const Method* find_method(std::string_view id) noexcept;

/// What one method says.
struct MethodRow {
  const Method* method;
  MethodResult result;
};

/// What each method says of one series and target, in the order of the table.
[[nodiscard]] std::vector<MethodRow> assess(const Progress& progress,
                                            std::span<const Method> chosen = methods());

namespace detail::method {

[[nodiscard]] inline MethodResult plan_pro_rata(const Progress& p) { return plan_midterm(p); }
[[nodiscard]] inline MethodResult other_input(const Progress&) { return MethodReason::other_input; }

inline constexpr std::string_view unescap = "data.unescap.org, Progress assessment methodology";
inline constexpr std::string_view menaro = "UNICEF SDG-MENARO, progress_assessment_functions.R";
inline constexpr std::string_view oecd =
    "OECD, Measuring Distance to the SDG Targets; The Short and Winding Road to 2030";

inline constexpr std::array<Method, 18> method_table{{
    {"statcan", "Statistics Canada / Open SDG progress measure", "open-sdg/sdg-build, sdg/ProgressMeasure.py",
     "139fede, Open SDG 2.4.0 (2025)", "R: 0.95, 0.60, 0; without target G: 1.5% C, 0.5% C, 0",
     Evidence::read_in_source, statcan},
    {"eurostat", "Eurostat, SDG monitoring in an EU context",
     "Eurostat, Sustainable development in the European Union, annex", "2021 and later",
     "R: 0.95, 0.60, 0; without target d CAGR: 1%, 0, -1%", Evidence::from_memory, eurostat},
    {"unsd2022", "UN SDG Progress Chart 2022", "cwtravisyip/unsd_global_database, int_func.py", "2022",
     "CR: > 0.95, 0.5, -0.1; without target d CAGR: > 1%, 0.5%, -1%", Evidence::read_in_source, unsd2022},
    {"unsd2023", "UN SDG Progress Chart 2023", "EUSTAT, method page, citing the UN's note", "2023",
     "q: 0.95, 0.10; without target d CAGR: 2%, 0.5%", Evidence::read_in_source, unsd2023},
    {"unsd2024", "UN SDG Progress Chart 2024", "UN Statistics Division, technical note", "2024 and later",
     "CR: 0.95, 0.5, 0.1, -0.1; without target d CAGR: 2%, 1%, 0.5%, -0.5%", Evidence::from_memory, unsd2024},
    {"escap_csi", "UN ESCAP current status index", unescap, "classes as in SDG-MENARO", "CS: > 9, > 0",
     Evidence::read_in_source, escap_csi},
    {"escap_csi_parity", "UN ESCAP current status index, parity", unescap, "classes as in SDG-MENARO",
     "CS: > 9, > 0", Evidence::read_in_source, escap_csi_parity},
    {"escap_wlogit", "UN ESCAP anticipated progress, weighted logit regression", menaro, "S. Palmas",
     "AP: > 9, > 0", Evidence::read_in_source, escap_wlogit},
    {"escap_geometric", "UN ESCAP anticipated progress, weighted geometric mean a year", menaro,
     "S. Palmas; growth made annual here", "AP: > 9, > 0", Evidence::computed, escap_geometric},
    {"escap_logit", "UN ESCAP anticipated progress, mean change of the logit a year", menaro, "S. Palmas",
     "AP: > 9, > 0", Evidence::read_in_source, escap_logit},
    {"germany_dns", "German Sustainable Development Strategy, weather symbols",
     "Nachhaltige-Entwicklung-Deutschland/open-sdg-site-starter, _pages/status.md", "DNS indicators",
     "miss: < 5%, 20%", Evidence::read_in_source, germany_dns},
    {"oecd_distance", "OECD distance to target", oecd, "2019, 2022", "z: 0.5, 1.5", Evidence::from_memory,
     oecd_distance},
    {"oecd_trend", "OECD trend by Spearman's rank correlation", oecd, "2019, 2022", "p: 10%",
     Evidence::from_memory, oecd_trend},
    {"sdsn", "SDSN SDG Index and Dashboards, trend arrow", "dashboards.sdgindex.org, Methodology",
     "Sustainable Development Report", "ratio: 100%, 50%, 0", Evidence::read_in_source, sdsn},
    {"aarr", "UNICEF / WHO average annual rate of reduction",
     "UNICEF, How to calculate AARR; nipn-nutrition-platforms.org", "2007 and later",
     "AARR against the required rate", Evidence::computed, aarr},
    {"plan_midterm", "五年规划中期评估, pro rata", "Hu Angang and others; review of the 14th plan, 2023",
     "classes ours: the official ones cannot be reproduced", "p against tau; p >= 1", Evidence::computed,
     plan_pro_rata},
    {"ndrc", "能耗双控晴雨表", "发改办环资〔2021〕629号 and its reports", "2021Q1, 2021H1",
     "gap: 0, 10% of the target; or a rise", Evidence::read_in_source, other_input},
    {"earned_value", "Earned value and earned schedule", "PMI, Practice Standard; Lipke 2003", "",
     "SPI(t): 1", Evidence::from_memory, other_input},
}};

}  // namespace detail::method

inline std::span<const Method> methods() noexcept { return detail::method::method_table; }

inline const Method* find_method(std::string_view id) noexcept {
  const auto all = methods();
  const auto found = std::find_if(all.begin(), all.end(), [id](const Method& m) { return m.id == id; });
  return found == all.end() ? nullptr : &*found;
}

inline std::vector<MethodRow> assess(const Progress& progress, std::span<const Method> chosen) {
  std::vector<MethodRow> rows;
  for (const auto& method : chosen) rows.push_back({&method, method.judge(progress)});
  return rows;
}

}  // namespace zhibiao
