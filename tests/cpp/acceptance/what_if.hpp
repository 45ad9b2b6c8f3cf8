// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/previous_level.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/project/what_if.hpp>

#include "case.hpp"

#include <optional>
#include <string>
#include <vector>

/// Implied levels, probabilities of targets and assumed paths as the shared cases state them.
namespace zhibiao::test {

namespace what_if_cases {

[[nodiscard]] inline Printed digits(const Case& row, const std::string& key) {
  return consistency::printed_number(text(row.input, key)).value();
}

/// `441/4`; nothing where the case does not say.
[[nodiscard]] inline std::optional<Fraction> fraction(const Case& row, const std::string& key) {
  const auto wanted = text(row.expect, key);
  const auto slash = wanted.find('/');
  if (slash == wanted.npos) return std::nullopt;
  const auto part = [](const std::string& digits) {
    Fraction out;
    for (const char c : digits)
      if (c != '-') out = out * Fraction(10) + Fraction(c - '0');
    return digits.starts_with('-') ? -out : out;
  };
  return part(wanted.substr(0, slash)) / part(wanted.substr(slash + 1));
}

inline void check_previous(const Case& row, const PreviousLevel& found) {
  const auto reason = text(row.expect, "reason");
  CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
  if (!reason.empty()) return;
  CHECK(Fraction(found.value.value()) == fraction(row, "value"));
  CHECK(Fraction(found.possible.lower.value()) == fraction(row, "low"));
  CHECK(Fraction(found.possible.upper.value()) == fraction(row, "high"));
}

inline void by_growth(const Case& row) {
  check_previous(row, previous_by_growth(digits(row, "level"), digits(row, "growth")));
}
inline void by_change(const Case& row) {
  check_previous(row, previous_by_change(digits(row, "level"), digits(row, "change")));
}

inline void p_met(const Case& row) {
  const auto better = enum_by_name<Better>(better_names, text(row.input, "better"));
  const auto wanted = text(row.input, "target");
  const auto goal = project::goal(wanted, {"", better, nullptr});
  const project::Predictive y(project::Step{*real(row.input, "mean"), *real(row.input, "sd")});
  const auto found = project::probability(y, goal, *real(row.input, "half_width"));
  CHECK(found.low == doctest::Approx(*real(row.expect, "low")).epsilon(1e-8));
  CHECK(found.high == doctest::Approx(*real(row.expect, "high")).epsilon(1e-8));
}

[[nodiscard]] inline std::vector<Fraction> path(const Case& row, int years) {
  std::vector<Decimal> base;
  if (const auto list = row.input.get_child_optional("base"))
    for (const auto& [key, value] : *list) base.push_back(Decimal::parse(value.data()).value());
  const auto kind =
      enum_by_name<project::Assumption>(project::assumption_names, text(row.input, "assumption"));
  return project::assumed_path(*decimal(row.input, "last"), kind.value(), *decimal(row.input, "amount"),
                               years, base);
}

inline void assumed(const Case& row) {
  CHECK(path(row, *whole(row.input, "years")).back() == fraction(row, "value"));
}

inline void scenario(const Case& row) {
  const int year = *whole(row.input, "year");
  const auto wanted = text(row.input, "target");
  const auto goal = project::goal(wanted, {});
  const auto values = path(row, *whole(row.input, "until") - year);
  const auto found = project::what_if(values, year, *whole(row.input, "target_year"), goal);
  CHECK(found.value == fraction(row, "value"));
  CHECK(found.gap == fraction(row, "gap"));
  CHECK(to_string(found.judgement.verdict) == text(row.expect, "verdict"));
  CHECK(found.met_year == whole(row.expect, "met_year"));
}

}  // namespace what_if_cases

inline void add_what_if(Handlers& all) {
  all["implied_by_growth"] = what_if_cases::by_growth;
  all["implied_by_change"] = what_if_cases::by_change;
  all["p_met_normal"] = what_if_cases::p_met;
  all["assumed_path"] = what_if_cases::assumed;
  all["scenario"] = what_if_cases::scenario;
}

}  // namespace zhibiao::test
