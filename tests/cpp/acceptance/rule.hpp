// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/score.hpp>

#include <acceptance/case.hpp>
#include <assess/rule/rules.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

/// Cases of rules of assessment: completions, points of one item, totals with grades.
namespace zhibiao::test {

[[nodiscard]] inline Rule rule_named(const std::string& id) {
  for (auto make : {energy_saving, energy_saving_national, kpi_faw, imihigo, chizhou, sichuan})
    if (auto found = make(); found.id == id) return found;
  throw std::invalid_argument("no rule " + id + " in code");
}

/// One number or a list of them.
[[nodiscard]] inline std::vector<Decimal> numbers_of(const Tree& input, const std::string& key) {
  if (const auto one = decimal(input, key)) return {*one};
  std::vector<Decimal> out;
  if (const auto list = input.get_child_optional(key))
    for (const auto& [name, value] : *list) out.push_back(dec(value.data().c_str()));
  return out;
}

[[nodiscard]] inline std::optional<Fraction> fraction(const Tree& tree, const std::string& key) {
  const auto found = decimal(tree, key);
  return found ? std::optional(Fraction(*found)) : std::nullopt;
}

/// A number as text, empty where there is none: as the cases write null.
[[nodiscard]] inline std::string text(const std::optional<Fraction>& x) { return x ? to_string(*x) : ""; }

inline void check_completion(const Case& row) {
  const auto name = text(row.input, "formula");
  const auto at = std::find(formula_names.begin(), formula_names.end(), name) - formula_names.begin();
  const auto found =
      completion(static_cast<Formula>(at),
                 {fraction(row.input, "actual"), fraction(row.input, "target"), fraction(row.input, "base")});
  CHECK(text(found.value) == text(row.expect, "completion"));
  if (!found.value) CHECK(to_string(found.reason) == text(row.expect, "reason"));
}

inline void check_points(const Case& row) {
  RuleInput input;
  input.id = text(row.input, "item");
  input.targets = numbers_of(row.input, "target");
  input.actuals = numbers_of(row.input, "actual");
  input.completion = fraction(row.input, "completion");
  input.weight = decimal(row.input, "weight");
  const auto found = score(rule_named(text(row.input, "rule")), {input});
  const auto own = std::find_if(found.items.begin(), found.items.end(),
                                [&](const ItemScore& item) { return item.id == input.id; });
  CHECK(text(own->points) == text(row.expect, "points"));
  if (const auto reason = text(row.expect, "reason"); !reason.empty())
    CHECK(to_string(own->reason) == reason);
}

inline void check_total(const Case& row) {
  std::vector<RuleInput> inputs;
  for (const auto& [id, value] : row.input.get_child("completions"))
    inputs.push_back(given(id, value.data().c_str()));
  const auto found = score(rule_named(text(row.input, "rule")), inputs);
  CHECK(text(found.total) == text(row.expect, "total"));
  CHECK(found.grade == text(row.expect, "grade"));
}

inline void check_score30(const Case& row) {
  const auto found =
      score(energy_saving(), {given("intensity", row.input.get<std::string>("completion").c_str())});
  CHECK(text(found.items[0].points) == row.expect.data());
  CHECK((found.grade == "未完成") == (row.expect.data() == "0"));
}

inline void add_rule(Handlers& all) {
  all["energy_saving_score30"] = check_score30;
  all["completion"] = check_completion;
  all["rule_points"] = check_points;
  all["rule_total"] = check_total;
}

}  // namespace zhibiao::test
