// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/problem.hpp>
#include <zhibiao/assess/rule/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// What can be wrong with one item of a rule; `validate` collects it.
namespace zhibiao::detail::rules {

/// A completion above this is a percentage written without its sign.
inline constexpr int most_completion = 20;

[[nodiscard]] inline bool is_number(const std::optional<RuleLimit>& limit) { return limit && limit->at; }

/// The points of a limit; nothing where they depend on a weight that is not known.
[[nodiscard]] inline std::optional<Fraction> points_of(const std::optional<RuleLimit>& limit,
                                                       const std::optional<Decimal>& weight) {
  if (!is_number(limit) || (limit->at->of_weight && !weight)) return std::nullopt;
  return limit->at->in(weight ? Fraction(*weight) : Fraction());
}

inline void check_limits(const std::optional<RuleLimit>& cap, const std::optional<RuleLimit>& floor,
                         const std::optional<Decimal>& weight, const std::string& field, Problems& out) {
  const auto low = points_of(floor, weight), high = points_of(cap, weight);
  const bool of_same = is_number(cap) && is_number(floor) && cap->at->of_weight == floor->at->of_weight;
  if (is_number(cap) && cap->at->value.is_negative())
    out.add(field + ".cap", "Expected a cap of at least 0, got " + to_string(cap->at->value));
  if ((low && high && *high < *low) || (of_same && cap->at->value < floor->at->value))
    out.add(field + ".cap", "Expected a cap that is not below the floor, got " + to_string(cap->at->value) +
                                " below " + to_string(floor->at->value));
}

inline void check_direction(const RuleItem& item, const std::string& field, Problems& out) {
  if (!item.formula) {
    out.add(field + ".formula", item.better == Better::lower
                                    ? "Expected one of T/x, 2-x/T, (b-x)/(b-T), T-x: lower is better has "
                                      "several formulas, and they differ"
                                    : "Expected a formula, such as x/T");
    return;
  }
  const auto side = made_for(*item.formula);
  if (side == Better::neutral) return;
  const auto name = std::string(to_string(*item.formula));
  if (!item.better || *item.better == Better::neutral)
    out.add(field + ".better",
            "Expected higher or lower: the favourable direction is never taken for granted");
  else if (*item.better != side)
    out.add(field + ".formula", "Expected a formula for " + std::string(to_string(*item.better)) +
                                    " is better, got " + name + ", which is for " +
                                    std::string(to_string(side)));
}

inline void check_values(const RuleItem& item, const std::string& field, Problems& out) {
  if (item.better == Better::lower && item.actuals == Reduction::largest)
    out.add(field + ".actuals",
            "Expected another reduction than largest: where lower is better it takes the worst value");
  if (item.schedule && item.formula != Formula::ratio)
    out.add(field + ".schedule", "Expected the formula x/T: a schedule is a share of an amount");
  const bool inverse = item.formula == Formula::inverse;
  if (inverse && !item.zero_actual)
    out.add(field + ".zero_actual",
            "Expected what T/x gives for an actual value of 0: full, cap or undefined");
  if (!inverse && item.zero_actual)
    out.add(field + ".zero_actual", "Expected none: only the formula T/x needs it");
  if (item.zero_actual == ZeroActual::cap && !is_number(item.cap))
    out.add(field + ".zero_actual", "Expected full or undefined: the item has no cap");
}

inline void check_weight(const Rule& rule, const RuleItem& item, const std::string& field, Problems& out) {
  const bool by_rows = rule.rows == RuleRows::open && rule.aggregate == Aggregate::sum;
  if (item.award == Award::level) {
    if (item.weight) out.add(field + ".weight", "Expected none: award = \"level\" gives no points");
    if (rule.aggregate && rule.aggregate != Aggregate::none)
      out.add(field + ".award", "Expected points: only a rule with aggregate = \"none\" has levels alone");
    return;
  }
  if (!item.weight && !by_rows) out.add(field + ".weight", "Expected the full points of the item");
  if (item.weight && item.weight->is_negative())
    out.add(field + ".weight", "Expected at least 0, got " + to_string(*item.weight));
}

[[nodiscard]] inline bool is_proportional(const RuleItem& item) {
  return item.award == Award::proportional || item.award == Award::full_or_proportional ||
         std::any_of(item.bands.begin(), item.bands.end(),
                     [](const Band& band) { return band.proportional; });
}

inline void check_award(const RuleItem& item, const std::string& field, Problems& out) {
  const bool banded = item.award == Award::bands || item.award == Award::level;
  if (!item.award)
    out.add(field + ".award",
            "Expected full, all_or_nothing, proportional, full_or_proportional, bands or level");
  if (is_proportional(item) && item.formula && is_difference(*item.formula))
    out.add(field + ".award", "Expected no award in proportion: " + std::string(to_string(*item.formula)) +
                                  " is a difference, not a ratio");
  if (banded && item.bands.empty()) out.add(field + ".bands", "Expected ranges of the completion");
  if (item.award && !banded && !item.bands.empty())
    out.add(field + ".bands",
            "Expected none: award = \"" + std::string(to_string(*item.award)) + "\" does not look at them");
  if (item.award == Award::level && !item.steps.empty())
    out.add(field + ".steps", "Expected none: award = \"level\" gives no points");
}

inline void check_completion(const RuleItem& item, const std::optional<Decimal>& x, const std::string& field,
                             Problems& out) {
  if (x && item.formula && !is_difference(*item.formula) && abs(*x) > Decimal(most_completion))
    out.add(field, "Expected a completion such as 0.9 or \"90%\", got " + to_string(*x) + ", which is " +
                       to_string(x->scaled10(2)) + "%");
}

inline void check_band(const RuleItem& item, const Band& band, const std::string& field, Problems& out) {
  check_completion(item, band.range.low, field + ".from", out);
  check_completion(item, band.range.high, field + ".below", out);
  const int given = (band.points ? 1 : 0) + (band.proportional ? 1 : 0);
  if (item.award == Award::bands && given != 1)
    out.add(field + ".points", "Expected either points or proportional = true");
  if (item.award == Award::level && given != 0)
    out.add(field + ".points", "Expected none: award = \"level\" gives no points");
  if (item.award == Award::level && band.level.empty()) out.add(field + ".level", "Expected a name");
}

inline void check_bands_of(const RuleItem& item, const std::string& field, Problems& out) {
  std::vector<BandRange> ranges;
  for (std::size_t i = 0; i < item.bands.size(); ++i) {
    check_band(item, item.bands[i], at(field + ".bands", i), out);
    ranges.push_back(item.bands[i].range);
  }
  for (const auto& problem : check_bands(ranges, "bands"))
    out.add(at(field + ".bands", problem.band) + (*problem.key != 0 ? "." : "") + problem.key, problem.what);
}

inline void check_step(const RuleItem& item, const Step& step, const std::string& field, Problems& out) {
  check_completion(item, step.start, field + ".start", out);
  if (step.every.sign() <= 0)
    out.add(field + ".every", "Expected a step above 0, got " + to_string(step.every));
  if (step.points.value.is_zero()) out.add(field + ".points", "Expected points other than 0");
  if (!step.most)
    out.add(field + ".most", "Expected the most that the steps add or deduct, or \"none\"");
  else if (step.most->at && step.most->at->value.sign() <= 0)
    out.add(field + ".most", "Expected a size above 0, got " + to_string(step.most->at->value));
}

/// Whether steps that add, or that deduct, go on without end.
[[nodiscard]] inline bool has_endless_step(const RuleItem& item, int sign) {
  return std::any_of(item.steps.begin(), item.steps.end(), [sign](const Step& step) {
    return step.points.value.sign() == sign && !is_number(step.most);
  });
}

inline void check_ends(const RuleItem& item, const std::string& field, Problems& out) {
  const bool may_rise =
      (is_proportional(item) && item.award != Award::full_or_proportional) || has_endless_step(item, 1);
  const bool may_fall = is_proportional(item) || has_endless_step(item, -1);
  if (may_rise && !item.cap)
    out.add(field + ".cap", "Expected a cap, or \"none\": these points have no highest value");
  if (may_fall && !item.floor)
    out.add(field + ".floor", "Expected a floor, or \"none\": these points have no lowest value");
}

inline void check_item(const Rule& rule, const RuleItem& item, const std::string& field, Problems& out) {
  check_direction(item, field, out);
  check_values(item, field, out);
  check_weight(rule, item, field, out);
  check_award(item, field, out);
  check_bands_of(item, field, out);
  for (std::size_t i = 0; i < item.steps.size(); ++i)
    check_step(item, item.steps[i], at(field + ".steps", i), out);
  check_ends(item, field, out);
  check_limits(item.cap, item.floor, item.weight, field, out);
}

}  // namespace zhibiao::detail::rules
