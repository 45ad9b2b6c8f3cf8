// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/award.hpp>
#include <zhibiao/assess/rule/formula.hpp>
#include <zhibiao/assess/rule/problem.hpp>
#include <zhibiao/assess/rule/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao {

/// What is known of one item: numbers in one unit, or a completion that is reported itself.  What is missing
/// stays missing; 0 is a number.
struct RuleInput {
  std::string id;
  std::string kind;  ///< the item of the rule, where its rows are open; empty: `id`
  std::vector<Decimal> targets;
  std::vector<Decimal> actuals;
  std::optional<Decimal> base;
  std::optional<Fraction> completion;         ///< for the formula `given`; as a ratio, 1 is 100 %
  std::optional<Decimal> weight;              ///< full points of a row (sum), its importance (mean)
  std::optional<Fraction> elapsed;            ///< share of the period that has passed, for a schedule
  std::optional<std::string> not_applicable;  ///< why it does not apply

  [[nodiscard]] const std::string& item() const noexcept { return kind.empty() ? id : kind; }
};

/// One item of an assessment: its points, and how they came about.
struct ItemScore {
  std::string id;
  std::string item;                    ///< the item of the rule that it was scored by
  Fraction weight;                     ///< its full points
  Fraction share = 1;                  ///< its importance in a mean
  std::optional<Fraction> completion;  ///< a ratio, or a difference; rounded where the rule says so
  std::optional<Fraction> award;       ///< before steps, floor and cap
  std::optional<Fraction> steps;       ///< what the steps add or deduct
  std::optional<Fraction> points;      ///< what counts in the total; nothing for a level or left out
  ItemReason reason = ItemReason::not_reported;
  std::optional<Treatment> treatment;  ///< what the rule says of an item without points of its own
  std::string level;                   ///< the name of its range
  std::string why;                     ///< why it does not apply
};

/// Scores one item alone, before anything that the rule says of items without points.
[[nodiscard]] ItemScore score_item(const Rule& rule, const RuleInput& input);

namespace detail::items {

[[noreturn]] inline void refuse(const Rule& rule, const RuleInput& input, const char* key,
                                const std::string& what) {
  throw RuleError(rule.id, input.id + "." + key, what);
}

[[nodiscard]] inline Fraction sum(const std::vector<Decimal>& values) {
  Fraction out;
  for (const auto& value : values) out += value;
  return out;
}

[[nodiscard]] inline std::optional<Fraction> reduced(Reduction reduction,
                                                     const std::vector<Decimal>& values) {
  if (values.empty()) return std::nullopt;
  switch (reduction) {
    case Reduction::only:
    case Reduction::last:
      return values.back();
    case Reduction::largest:
      return *std::max_element(values.begin(), values.end());
    case Reduction::mean:
      return sum(values) / Fraction(values.size());
    case Reduction::sum:
      return sum(values);
  }
  return std::nullopt;
}

inline void check_input(const Rule& rule, const RuleItem& item, const RuleInput& input) {
  const auto many = [](Reduction how, const auto& values) {
    return how == Reduction::only && values.size() > 1;
  };
  if (many(item.targets, input.targets))
    refuse(rule, input, "target", "Expected one value; the rule says of no more how they become one");
  if (many(item.actuals, input.actuals))
    refuse(rule, input, "actual", "Expected one value; the rule says of no more how they become one");
  if (input.completion && item.formula != Formula::given)
    refuse(
        rule, input, "completion",
        "Expected target and actual, as the item has the formula " + std::string(to_string(*item.formula)));
  if (item.formula == Formula::given && !(input.targets.empty() && input.actuals.empty()))
    refuse(rule, input, "target", "Expected a completion, as the item's formula is given");
  if (input.weight && input.weight->is_negative())
    refuse(rule, input, "weight", "Expected at least 0, got " + to_string(*input.weight));
  if (input.weight && rule.rows == RuleRows::fixed)
    refuse(rule, input, "weight", "Expected none: the rule states the weights of its items");
  if (input.elapsed && (input.elapsed->sign() <= 0 || *input.elapsed > Fraction(1)))
    refuse(rule, input, "elapsed",
           "Expected a share above 0 and at most 1, got " + to_string(*input.elapsed));
}

[[nodiscard]] inline Fraction weight_of(const Rule& rule, const RuleItem& item, const RuleInput& input) {
  if (rule.aggregate != Aggregate::sum) return item.weight.value_or(Decimal());
  if (!input.weight && !item.weight) refuse(rule, input, "weight", "Expected the row's full points");
  return input.weight ? *input.weight : *item.weight;
}

[[nodiscard]] inline ItemCompletion completion_by(const RuleItem& item, const RuleInput& input) {
  if (item.formula == Formula::given)
    return input.completion ? completion_of(Formula::given, *input.completion) : ItemCompletion{};
  CompletionInput numbers{reduced(item.actuals, input.actuals), reduced(item.targets, input.targets),
                          input.base};
  if (item.schedule && numbers.result && !input.elapsed) return {std::nullopt, ItemReason::no_elapsed};
  if (item.schedule && numbers.target) numbers.target = *numbers.target * *input.elapsed;
  return completion(*item.formula, numbers);
}

/// The completion to as many decimals as the rule says; a difference is rounded itself, a ratio in percent.
[[nodiscard]] inline ItemCompletion rounded(const ItemCompletion& found, const RuleItem& item,
                                            const std::optional<RoundTo>& to) {
  if (!to || !found.value) return found;
  const int places = to->places + (is_difference(*item.formula) ? 0 : 2);
  return completion_of(*item.formula, Fraction(found.value->rounded(places, to->how)));
}

/// T/x for an actual value of 0, as the rule states it.
inline void fill_zero(const RuleItem& item, ItemScore& out) {
  if (out.reason != ItemReason::actual_is_zero || item.zero_actual == ZeroActual::undefined) return;
  out.points = item.zero_actual == ZeroActual::full ? out.weight : item.cap->at->in(out.weight);
}

inline void fill_points(const RuleItem& item, const ItemCompletion& found, ItemScore& out) {
  out.completion = found.value;
  auto earned = points_for(item, out.weight, found);
  out.reason = earned.reason;
  out.level = std::move(earned.level);
  if (item.award == Award::level) return;
  out.award = earned.award;
  out.steps = earned.steps;
  out.points = earned.points;
}

}  // namespace detail::items

inline ItemScore score_item(const Rule& rule, const RuleInput& input) {
  namespace items = detail::items;
  const auto& item = *rule.find(input.item());
  items::check_input(rule, item, input);
  ItemScore out;
  out.id = input.id;
  out.item = item.id;
  out.weight = items::weight_of(rule, item, input);
  if (rule.aggregate == Aggregate::mean && input.weight) out.share = *input.weight;
  if (input.not_applicable) {
    out.reason = ItemReason::not_applicable;
    out.why = *input.not_applicable;
    return out;
  }
  const auto found = items::rounded(items::completion_by(item, input), item, rule.rounding.completion);
  out.reason = found.reason;
  if (found.value)
    items::fill_points(item, found, out);
  else
    items::fill_zero(item, out);
  return out;
}

}  // namespace zhibiao
