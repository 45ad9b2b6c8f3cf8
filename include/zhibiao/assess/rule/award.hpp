// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/formula.hpp>
#include <zhibiao/assess/rule/rule.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace zhibiao {

/// What a completion earns by one item, exactly: `points` is award + steps between floor and cap.
struct ItemPoints {
  Fraction award;
  Fraction steps;
  Fraction points;
  ItemReason reason = ItemReason::met;
  std::string level;  ///< the name of the range; empty where it has none
};

/// The points of a completion for an item of that weight.
[[nodiscard]] ItemPoints points_for(const RuleItem& item, const Fraction& weight,
                                    const ItemCompletion& found);

/// Whether a better completion never earns fewer points by this item: ranges whose points do not fall, steps
/// that add above and deduct below.  A rule that punishes going far beyond its target is not monotone.
[[nodiscard]] bool is_monotone(const RuleItem& item);

namespace detail::awards {

[[nodiscard]] inline const Band* band_of(const RuleItem& item, const Fraction& completion) {
  for (const auto& band : item.bands)
    if (band.range.contains(completion)) return &band;
  return nullptr;
}

[[nodiscard]] inline Fraction award(const RuleItem& item, const Fraction& weight, const ItemCompletion& found,
                                    const Band* band) {
  switch (*item.award) {
    case Award::full:
      return weight;
    case Award::all_or_nothing:
      return found.is_met() ? weight : Fraction();
    case Award::proportional:
      return weight * *found.value;
    case Award::full_or_proportional:
      return found.is_met() ? weight : weight * *found.value;
    case Award::bands:
      return band->proportional ? weight * *found.value : band->points->in(weight);
    case Award::level:
      return {};
  }
  return {};
}

/// How many steps lie between the start and the completion.
[[nodiscard]] inline Fraction count(const Step& step, const Fraction& completion) {
  const Fraction start(step.start);
  const auto distance = step.side == StepSide::above ? completion - start : start - completion;
  if (distance.sign() <= 0) return {};
  const auto steps = distance / Fraction(step.every);
  return step.count == Counted::whole ? steps.floor()
                                      : (step.count == Counted::begun ? steps.ceiling() : steps);
}

[[nodiscard]] inline Fraction clamped(const Fraction& x, const std::optional<RuleLimit>& floor,
                                      const std::optional<RuleLimit>& cap, const Fraction& weight) {
  auto out = x;
  if (floor && floor->at) out = std::max(out, floor->at->in(weight));
  if (cap && cap->at) out = std::min(out, cap->at->in(weight));
  return out;
}

[[nodiscard]] inline Fraction points_of(const Step& step, const Fraction& weight,
                                        const Fraction& completion) {
  const auto points = count(step, completion) * step.points.in(weight);
  if (!step.most || !step.most->at) return points;
  const auto most = step.most->at->in(weight);
  return std::clamp(points, -most, most);
}

[[nodiscard]] inline ItemReason reason(const ItemPoints& out, const ItemCompletion& found, const Band* band) {
  const auto free = out.award + out.steps;
  if (out.points < free) return ItemReason::capped;
  if (out.points > free) return ItemReason::floored;
  return band != nullptr ? ItemReason::in_band : found.reason;
}

/// The points at the ends of a range, as far as they depend on nothing else.
[[nodiscard]] inline bool rises(const Band& low, const Band& high, const std::optional<Decimal>& weight) {
  if (low.proportional && high.proportional) return true;
  if (!low.proportional && !high.proportional && low.points->of_weight == high.points->of_weight)
    return low.points->value <= high.points->value;
  if (!weight || !low.range.high) return false;
  const Fraction w(*weight), between = w * Fraction(*low.range.high);
  return (low.proportional ? between : low.points->in(w)) <=
         (high.proportional ? between : high.points->in(w));
}

[[nodiscard]] inline bool bands_rise(const RuleItem& item) {
  std::vector<BandRange> ranges;
  for (const auto& band : item.bands) ranges.push_back(band.range);
  const auto order = bands::in_order(ranges);
  for (std::size_t i = 1; i < order.size(); ++i)
    if (!rises(item.bands[order[i - 1]], item.bands[order[i]], item.weight)) return false;
  return true;
}

}  // namespace detail::awards

inline ItemPoints points_for(const RuleItem& item, const Fraction& weight, const ItemCompletion& found) {
  namespace awards = detail::awards;
  const auto* band = awards::band_of(item, *found.value);
  ItemPoints out;
  out.award = awards::award(item, weight, found, band);
  for (const auto& step : item.steps) out.steps += awards::points_of(step, weight, *found.value);
  out.points = awards::clamped(out.award + out.steps, item.floor, item.cap, weight);
  out.reason = awards::reason(out, found, band);
  if (band != nullptr) out.level = band->level;
  return out;
}

inline bool is_monotone(const RuleItem& item) {
  const auto falls = [](const Step& step) {
    return step.points.value.is_negative() == (step.side == StepSide::above);
  };
  if (std::any_of(item.steps.begin(), item.steps.end(), falls)) return false;
  return item.award != Award::bands || detail::awards::bands_rise(item);
}

}  // namespace zhibiao
