// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/check_item.hpp>
#include <zhibiao/assess/rule/problem.hpp>
#include <zhibiao/assess/rule/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao {

/// Everything that keeps a rule from being used, each by its field, in the order of the rule; empty for a
/// rule that can score.
[[nodiscard]] std::vector<RuleProblem> validate(const Rule& rule);

/// Throws `RuleError` for the first problem.
void check(const Rule& rule);

namespace detail::rules {

inline void check_head(const Rule& rule, Problems& out) {
  if (rule.id.empty()) out.add("id", "Expected the rule's name in small Latin letters");
  if (rule.title.empty()) out.add("title", "Expected a title");
  if (rule.source.empty()) out.add("source", "Expected the document that the rule is from, or who made it");
  if (!rule.evidence) out.add("evidence", "Expected read_in_source, from_memory, computed or convention");
  if (!rule.aggregate) out.add("aggregate", "Expected how items make the total: sum, mean or none");
  if (rule.items.empty()) out.add("items", "Expected at least one item");
  if (rule.rows == RuleRows::fixed && rule.aggregate == Aggregate::mean)
    out.add("aggregate", "Expected sum or none for fixed items, got mean; say rows = \"open\"");
}

/// A treatment that must be stated and must not be one of two.
inline void check_treatment(const std::optional<Treatment>& stated, const std::string& field, Treatment never,
                            const char* why, const Rule& rule, Problems& out) {
  if (!stated) {
    out.add(field, "Expected what becomes of such an item: it must be stated");
    return;
  }
  if (*stated == never)
    out.add(field, "Expected another treatment than " + std::string(to_string(never)) + ": " + why);
  if (*stated == Treatment::redistributed && rule.rows == RuleRows::open)
    out.add(field,
            "Expected another treatment than redistributed: open rows have no total to keep; use excluded");
}

inline void check_when(const Rule& rule, Problems& out) {
  if (rule.aggregate == Aggregate::none) return;
  const auto& when = rule.when;
  check_treatment(when.not_reported, "when.not_reported", Treatment::full,
                  "silence would earn the full points", rule, out);
  if (when.not_reported == Treatment::redistributed)
    out.add("when.not_reported",
            "Expected zero, excluded or no_total: silence would earn the others' points");
  check_treatment(when.not_applicable, "when.not_applicable", Treatment::zero,
                  "what does not apply would count as failed; use excluded, redistributed or full", rule,
                  out);
  check_treatment(when.undefined, "when.undefined", Treatment::full,
                  "a ratio without a value would earn the full points", rule, out);
}

template <class Row>
void check_ids(const std::vector<Row>& rows, const std::string& list, Problems& out) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto same = [&](const Row& other) { return other.id == rows[i].id; };
    const auto first = static_cast<std::size_t>(std::find_if(rows.begin(), rows.end(), same) - rows.begin());
    const auto field = at(list, i) + ".id";
    if (rows[i].id.empty()) out.add(field, "Expected an id");
    if (first != i && !rows[i].id.empty())
      out.add(field, "Expected an id of its own, got " + rows[i].id + " as " + at(list, first) + " has it");
  }
}

/// The sum of the weights of a group, or of all items for an empty name.
[[nodiscard]] inline Decimal weights_of(const Rule& rule, const std::string& group) {
  Decimal sum;
  for (const auto& item : rule.items)
    if (group.empty() || item.group == group) sum += item.weight.value_or(Decimal());
  return sum;
}

inline void check_sum(const Decimal& stated, const Decimal& sum, const std::string& field, Problems& out) {
  if (stated != sum)
    out.add(field, "Expected the sum of the weights, " + to_string(sum) + ", got " + to_string(stated));
}

inline void check_totals(const Rule& rule, Problems& out) {
  const bool fixed_sum = rule.rows == RuleRows::fixed && rule.aggregate == Aggregate::sum;
  if (fixed_sum && !rule.total) out.add("total", "Expected what the weights sum to");
  if (!fixed_sum && rule.total)
    out.add("total", "Expected no total: only fixed items with aggregate = \"sum\" have one");
  if (fixed_sum && rule.total) check_sum(*rule.total, weights_of(rule, ""), "total", out);
}

inline void check_groups(const Rule& rule, Problems& out) {
  check_ids(rule.groups, "groups", out);
  for (std::size_t i = 0; i < rule.groups.size(); ++i) {
    const auto& group = rule.groups[i];
    const auto field = at("groups", i);
    if (group.total) check_sum(*group.total, weights_of(rule, group.id), field + ".total", out);
    check_limits(group.cap, group.floor, group.total, field, out);
  }
  if (!rule.groups.empty() && rule.rows == RuleRows::open)
    out.add("groups", "Expected no groups: open rows have none");
}

inline void check_members(const Rule& rule, Problems& out) {
  for (std::size_t i = 0; i < rule.items.size(); ++i) {
    const auto& group = rule.items[i].group;
    const auto same = [&](const RuleGroup& row) { return row.id == group; };
    if (!group.empty() && std::none_of(rule.groups.begin(), rule.groups.end(), same))
      out.add(at("items", i) + ".group", "Expected the id of one of the groups, got " + group);
  }
}

inline void check_vetoes(const Rule& rule, Problems& out) {
  for (std::size_t i = 0; i < rule.vetoes.size(); ++i) {
    const auto& veto = rule.vetoes[i];
    const auto field = at("vetoes", i);
    const auto named = [&](const Grade& grade) { return grade.name == veto.grade; };
    if (rule.find(veto.item) == nullptr)
      out.add(field + ".item", "Expected the id of one of the items, got " + veto.item);
    if (!veto.total) out.add(field + ".total", "Expected what is left of the total: kept or zero");
    if (!veto.grade.empty() && !rule.grades.empty() &&
        std::none_of(rule.grades.begin(), rule.grades.end(), named))
      out.add(field + ".grade", "Expected one of the grades, got " + veto.grade);
  }
}

[[nodiscard]] inline bool may_exclude(const WhenMissing& when) {
  return when.not_reported == Treatment::excluded || when.not_applicable == Treatment::excluded ||
         when.undefined == Treatment::excluded;
}

inline void check_grades(const Rule& rule, Problems& out) {
  std::vector<BandRange> ranges;
  for (const auto& grade : rule.grades) ranges.push_back(grade.range);
  for (const auto& problem : check_bands(ranges, "grades"))
    out.add(at("grades", problem.band) + (*problem.key != 0 ? "." : "") + problem.key, problem.what);
  for (std::size_t i = 0; i < rule.grades.size(); ++i)
    if (rule.grades[i].name.empty()) out.add(at("grades", i) + ".name", "Expected the grade's name");
  if (rule.grades.empty()) return;
  if (rule.aggregate == Aggregate::none) out.add("grades", "Expected no grades: the rule has no total");
  if (!rule.grades_of) out.add("grades_of", "Expected what the grades are ranges of: points or percent");
  if (rule.grades_of == GradesOf::points && rule.aggregate == Aggregate::sum && may_exclude(rule.when))
    out.add("grades_of", "Expected percent, got points: an excluded item lowers the points that can be had");
}

inline void check_round(const std::optional<RoundTo>& round, const char* field, Problems& out) {
  if (round && (round->places < 0 || round->places > 12))
    out.add(std::string("rounding.") + field + ".places",
            "Expected 0 to 12 decimals, got " + std::to_string(round->places));
}

}  // namespace detail::rules

inline std::vector<RuleProblem> validate(const Rule& rule) {
  namespace rules = detail::rules;
  rules::Problems out;
  rules::check_head(rule, out);
  rules::check_when(rule, out);
  rules::check_round(rule.rounding.completion, "completion", out);
  rules::check_round(rule.rounding.points, "points", out);
  rules::check_round(rule.rounding.total, "total", out);
  rules::check_ids(rule.items, "items", out);
  for (std::size_t i = 0; i < rule.items.size(); ++i)
    rules::check_item(rule, rule.items[i], rules::at("items", i), out);
  rules::check_members(rule, out);
  rules::check_totals(rule, out);
  rules::check_groups(rule, out);
  rules::check_vetoes(rule, out);
  rules::check_grades(rule, out);
  return std::move(out.rows);
}

inline void check(const Rule& rule) {
  const auto problems = validate(rule);
  if (!problems.empty()) throw RuleError(rule.id, problems.front().field, problems.front().what);
}

}  // namespace zhibiao
