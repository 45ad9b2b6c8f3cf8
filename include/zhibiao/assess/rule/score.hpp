// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/item_score.hpp>
#include <zhibiao/assess/rule/rule.hpp>
#include <zhibiao/assess/rule/validate.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// Why a score has no total.
enum class TotalReason : std::uint8_t {
  none,                 ///< it is there
  levels_only,          ///< the rule gives levels, no points
  item_without_points,  ///< the rule says that an item without points leaves no total
  nothing_counts,       ///< every item is left out
};
inline constexpr std::array<std::string_view, 4> total_reason_names{"none", "levels_only",
                                                                    "item_without_points", "nothing_counts"};
[[nodiscard]] constexpr std::string_view to_string(TotalReason reason) noexcept {
  return total_reason_names[static_cast<std::size_t>(reason)];
}

/// The sub-total of a group, between its floor and its cap.
struct GroupScore {
  std::string id;
  Fraction points;
  bool limited = false;  ///< the cap or the floor decided
};

/// An assessment by a rule.
struct RuleScore {
  std::vector<ItemScore> items;
  std::vector<GroupScore> groups;
  std::optional<Fraction> total;
  TotalReason total_reason = TotalReason::none;
  Fraction possible;                   ///< the weights that count: the total of an assessment just met
  Fraction factor = 1;                 ///< what points were multiplied by where weights were redistributed
  std::string grade;                   ///< empty: none
  std::vector<std::string> vetoed_by;  ///< rows below their veto
};

/// Scores rows of numbers by a rule, exactly; the rule alone says where it rounds.  Order: completion, its
/// rounding, award, steps, floor and cap, redistribution, rounding of points, groups, total, its rounding,
/// vetoes, grade.  An item of a fixed rule without a row is not reported.  Throws `RuleError` when the rule
/// cannot be used, or a row names no item of it.
[[nodiscard]] RuleScore score(const Rule& rule, const std::vector<RuleInput>& inputs);

namespace detail::scores {

[[nodiscard]] inline std::string ids_of(const Rule& rule) {
  std::string out;
  for (const auto& item : rule.items) out.append(out.empty() ? "" : ", ").append(item.id);
  return out;
}

inline void check_row(const Rule& rule, const RuleInput& row) {
  const auto* key = row.kind.empty() ? "item" : "kind";
  if (rule.find(row.item()) == nullptr)
    items::refuse(rule, row, key, "Expected one of " + ids_of(rule) + ", got " + row.item());
  if (rule.rows == RuleRows::fixed && row.id != row.item())
    items::refuse(rule, row, key, "Expected " + row.id + " itself: the rule has no open rows");
}

inline void check_rows(const Rule& rule, const std::vector<RuleInput>& inputs) {
  std::set<std::string_view> seen;
  for (const auto& row : inputs) {
    check_row(rule, row);
    if (!seen.insert(row.id).second) items::refuse(rule, row, "item", "Expected each row once, got it twice");
  }
}

[[nodiscard]] inline RuleInput silent(const std::string& id) {
  RuleInput row;
  row.id = id;
  return row;
}

/// The rows in the order of the rule where its items are fixed; an item without a row is not reported.
[[nodiscard]] inline std::vector<RuleInput> rows_of(const Rule& rule, const std::vector<RuleInput>& inputs) {
  if (rule.rows == RuleRows::open) return inputs;
  std::vector<RuleInput> rows;
  for (const auto& item : rule.items) {
    const auto same = [&](const RuleInput& row) { return row.id == item.id; };
    const auto found = std::find_if(inputs.begin(), inputs.end(), same);
    rows.push_back(found != inputs.end() ? *found : silent(item.id));
  }
  return rows;
}

[[nodiscard]] inline Treatment treatment(const Rule& rule, ItemReason reason) {
  if (rule.aggregate == Aggregate::none) return Treatment::excluded;
  if (reason == ItemReason::not_applicable) return *rule.when.not_applicable;
  return reason == ItemReason::not_reported ? *rule.when.not_reported : *rule.when.undefined;
}

/// Gives each item without points what the rule says.
inline void treat(const Rule& rule, ItemScore& row) {
  if (row.points || rule.find(row.item)->award == Award::level) return;
  row.treatment = treatment(rule, row.reason);
  if (row.treatment == Treatment::zero) row.points = Fraction();
  if (row.treatment == Treatment::full) row.points = row.weight;
}

/// What points are multiplied by so that the weights of the redistributed items are earned by the others.
[[nodiscard]] inline Fraction factor(const std::vector<ItemScore>& rows) {
  Fraction all, left;
  for (const auto& row : rows) {
    if (row.treatment != Treatment::excluded) all += row.weight;
    if (row.points) left += row.weight;
  }
  const auto away = [](const ItemScore& row) { return row.treatment == Treatment::redistributed; };
  const bool any = std::any_of(rows.begin(), rows.end(), away);
  return any && left.sign() > 0 ? all / left : Fraction(1);
}

[[nodiscard]] inline Fraction rounded(const Fraction& x, const std::optional<RoundTo>& to) {
  return to ? Fraction(x.rounded(to->places, to->how)) : x;
}

inline void settle(const Rule& rule, const Fraction& factor, ItemScore& row) {
  if (!row.points) return;
  if (row.weight.sign() > 0) {
    row.weight = row.weight * factor;
    row.points = *row.points * factor;
  }
  row.points = rounded(*row.points, rule.rounding.points);
}

[[nodiscard]] inline GroupScore group_score(const Rule& rule, const RuleGroup& group,
                                            const RuleScore& score) {
  Fraction points, weight;
  bool any = false;
  for (const auto& row : score.items) {
    if (rule.find(row.item)->group != group.id || !row.points) continue;
    points += *row.points;
    weight += row.weight;
    any = true;
  }
  if (!any) return {group.id, {}, false};  // a floor is for what is assessed
  const auto scaled = points / score.factor;
  const auto own = awards::clamped(scaled, group.floor, group.cap, weight / score.factor);
  return {group.id, own == scaled ? points : own * score.factor, own != scaled};
}

/// The sum of the groups and of the items outside them.
[[nodiscard]] inline Fraction sum(const Rule& rule, const RuleScore& score) {
  Fraction out;
  for (const auto& group : score.groups) out += group.points;
  for (const auto& row : score.items)
    if (row.points && rule.find(row.item)->group.empty()) out += *row.points;
  return out;
}

[[nodiscard]] inline Fraction mean(const RuleScore& score) {
  Fraction points, shares;
  for (const auto& row : score.items) {
    if (!row.points) continue;
    points += *row.points * row.share;
    shares += row.share;
  }
  return points / shares;
}

[[nodiscard]] inline Fraction possible(const Rule& rule, const RuleScore& score) {
  Fraction weights, shares;
  for (const auto& row : score.items) {
    if (!row.points) continue;
    weights += rule.aggregate == Aggregate::mean ? row.weight * row.share : row.weight;
    shares += row.share;
  }
  return rule.aggregate == Aggregate::mean && shares.sign() > 0 ? weights / shares : weights;
}

[[nodiscard]] inline TotalReason why_no_total(const Rule& rule, const RuleScore& score) {
  if (rule.aggregate == Aggregate::none) return TotalReason::levels_only;
  const auto broken = [](const ItemScore& row) { return row.treatment == Treatment::no_total; };
  const auto counts = [](const ItemScore& row) { return row.points && row.share.sign() > 0; };
  if (std::any_of(score.items.begin(), score.items.end(), broken)) return TotalReason::item_without_points;
  return std::any_of(score.items.begin(), score.items.end(), counts) ? TotalReason::none
                                                                     : TotalReason::nothing_counts;
}

[[nodiscard]] inline std::string grade_of(const Rule& rule, const RuleScore& score) {
  if (!score.total || !rule.grades_of) return {};
  if (rule.grades_of == GradesOf::percent && score.possible.sign() == 0) return {};
  const auto judged =
      rule.grades_of == GradesOf::points ? *score.total : *score.total * Fraction(100) / score.possible;
  for (const auto& grade : rule.grades)
    if (grade.range.contains(judged)) return grade.name;
  return {};
}

[[nodiscard]] inline bool falls(const Veto& veto, const ItemScore& row) {
  if (row.item != veto.item) return false;
  return row.completion ? *row.completion < Fraction(veto.below) : row.treatment == Treatment::zero;
}

/// The first veto that falls gives the grade.
inline void apply_vetoes(const Rule& rule, RuleScore& score) {
  for (const auto& veto : rule.vetoes)
    for (const auto& row : score.items) {
      if (!falls(veto, row)) continue;
      if (score.vetoed_by.empty() && !veto.grade.empty()) score.grade = veto.grade;
      if (veto.total == VetoTotal::zero && score.total) score.total = Fraction();
      score.vetoed_by.push_back(row.id);
    }
}

}  // namespace detail::scores

inline RuleScore score(const Rule& rule, const std::vector<RuleInput>& inputs) {
  namespace scores = detail::scores;
  check(rule);
  scores::check_rows(rule, inputs);
  RuleScore out;
  for (const auto& row : scores::rows_of(rule, inputs)) out.items.push_back(score_item(rule, row));
  for (auto& row : out.items) scores::treat(rule, row);
  out.factor = scores::factor(out.items);
  for (auto& row : out.items) scores::settle(rule, out.factor, row);
  for (const auto& group : rule.groups) out.groups.push_back(scores::group_score(rule, group, out));
  out.possible = scores::possible(rule, out);
  out.total_reason = scores::why_no_total(rule, out);
  if (out.total_reason == TotalReason::none)
    out.total = scores::rounded(rule.aggregate == Aggregate::sum ? scores::sum(rule, out) : scores::mean(out),
                                rule.rounding.total);
  out.grade = scores::grade_of(rule, out);
  scores::apply_vetoes(rule, out);
  return out;
}

}  // namespace zhibiao
