// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/methods.hpp>

#include <doctest/doctest.h>

#include "case.hpp"

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// How the shared cases call the published methods.
namespace zhibiao::test {

namespace methods_of_cases {

inline Better better(const Tree& in) {
  const auto d = text(in, "d");
  return d == "1" ? Better::higher : d == "-1" ? Better::lower : Better::neutral;
}

/// A number, or the two ends of an interval.
inline std::optional<ProgressTarget> target(const Tree& in, const std::string& key = "target") {
  const auto found = in.get_child_optional(key);
  if (!found || (found->empty() && found->data() == "null")) return std::nullopt;
  ProgressTarget out;
  out.year = real(in, "T");
  const auto ends = found->empty() ? std::vector<double>{*real(in, key)} : reals(*found);
  out.value = ends.front();
  if (ends.size() == 2) out.value2 = ends.back();
  return out;
}

inline Progress progress(const Tree& in, std::vector<YearValue> series) {
  Progress out;
  out.series = std::move(series);
  out.target = target(in);
  out.better = better(in);
  const auto scale = real(in, "scale");
  out.limit = scale ? scale : real(in, "limit");
  if (text(in, "kind") == "growth_rate") out.kind = ProgressKind::growth_rate;
  out.hold = text(in, "hold") == "true";
  if (in.count("peers") != 0) out.peers = reals(in.get_child("peers"));
  return out;
}

inline Progress of_pair(const Tree& in) {
  return progress(in, {{*real(in, "t0"), *real(in, "y0")}, {*real(in, "t"), *real(in, "yt")}});
}

inline Progress of_series(const Tree& in, const char* years, const char* values) {
  std::vector<YearValue> series;
  const auto t = reals(in.get_child(years)), y = reals(in.get_child(values));
  for (std::size_t i = 0; i < t.size(); ++i) series.push_back({t[i], y[i]});
  return progress(in, std::move(series));
}

/// Values of consecutive years, the last of which is `year`.
inline Progress of_values(const Tree& in) {
  std::vector<YearValue> series;
  const auto values = reals(in.get_child("values"));
  double year = real(in, "year").value_or(2000) - static_cast<double>(values.size());
  for (const double value : values) series.push_back({++year, value});
  return progress(in, std::move(series));
}

inline Progress of_index(const Tree& in, bool parity) {
  auto out = progress(in, {{0, *real(in, "I0")}, {1, *real(in, "I")}});
  out.target = target(in, "TV");
  out.target->parity = parity;
  return out;
}

inline Progress of_distance(const Tree& in) { return progress(in, {{0, *real(in, "y")}}); }

/// The expected class, reason, level, score and quantities; a plain number is a score, a plain text a class.
inline void check(const Case& row, const MethodResult& found) {
  if (const auto plain = row.expect.data(); !plain.empty()) {
    const bool number = plain.find_first_not_of("-.0123456789") == std::string::npos;
    if (!number) CHECK(found.status == plain);
    if (number) CHECK(found.score.value_or(-99) == doctest::Approx(std::stod(plain)));
    return;
  }
  const auto reason = text(row.expect, "reason");
  CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
  if (!reason.empty()) CHECK(found.level == ProgressLevel::not_assessed);
  CHECK((row.expect.count("status") == 0 || found.status == text(row.expect, "status")));
  CHECK((row.expect.count("level") == 0 || to_string(found.level) == text(row.expect, "level")));
  for (const auto& [key, value] : row.expect) {
    if (key == "reason" || key == "status" || key == "level") continue;
    const auto number = key == "score" ? found.score : found.value(key);
    INFO(key);
    REQUIRE(number.has_value());
    CHECK(std::fabs(*number - std::stod(value.data())) <= 2e-6 * std::fabs(std::stod(value.data())) + 5e-8);
  }
}

inline MethodResult predicted(const Tree& in, EscapPath path, MethodResult (*judge)(const Progress&)) {
  const auto progress = of_series(in, "t", "y");
  if (progress.target) return judge(progress);
  return escap_predict(path, progress.series, *real(in, "T"), real(in, "scale"));
}

inline MethodResult of_colours(const Tree& in) {
  const auto rule = text(in, "rule") == "2021Q1" ? NdrcRule::q1_2021 : NdrcRule::h1_2021;
  return ndrc(*real(in, "actual"), *real(in, "target"), better(in), rule);
}

/// A prevalence is better low; the cases do not repeat it.
inline MethodResult of_reduction(const Tree& in) {
  auto progress = of_series(in, "year", "y");
  progress.better = Better::lower;
  return aarr(progress);
}

inline MethodResult of_plan(const Tree& in) {
  return plan_midterm(of_pair(in), real(in, "tolerance").value_or(0));
}
inline MethodResult of_project(const Tree& in) {
  return earned_value(reals(in.get_child("PV")), *real(in, "EV"), *real(in, "AT"), real(in, "AC"));
}

}  // namespace methods_of_cases

inline void add_method(Handlers& all) {
  using namespace methods_of_cases;
  const auto add = [&all](const char* name, auto result) {
    all[name] = [result](const Case& row) { check(row, result(row.input)); };
  };
  for (const char* name : {"statcan", "eurostat", "unsd2022", "unsd2023", "unsd2024", "sdsn"})
    add(name, [name](const Tree& in) { return find_method(name)->judge(of_pair(in)); });
  add("escap_csi", [](const Tree& in) { return escap_csi(of_index(in, false)); });
  add("escap_csi_parity", [](const Tree& in) { return escap_csi_parity(of_index(in, true)); });
  add("escap_wlogit", [](const Tree& in) { return predicted(in, EscapPath::weighted_logit, escap_wlogit); });
  add("escap_geometric",
      [](const Tree& in) { return predicted(in, EscapPath::weighted_geometric, escap_geometric); });
  add("escap_logit", [](const Tree& in) { return predicted(in, EscapPath::mean_logit, escap_logit); });
  add("germany_dns", [](const Tree& in) { return germany_dns(of_values(in)); });
  add("oecd_distance", [](const Tree& in) { return oecd_distance(of_distance(in)); });
  add("oecd_trend", [](const Tree& in) { return oecd_trend(of_values(in)); });
  add("aarr", of_reduction);
  add("plan_midterm", of_plan);
  add("ndrc", of_colours);
  add("earned_value", of_project);
}

}  // namespace zhibiao::test
