// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// How two texts are brought together; included by judged_text.hpp.

#include <zhibiao/assess/judged_text.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
namespace detail::judging {

[[nodiscard]] inline JudgedText refused(VerdictReason reason, std::string detail = {}) {
  JudgedText out;
  out.judgement = {Verdict::undetermined, reason};
  out.detail = std::move(detail);
  return out;
}

/// A number in another unit; nothing where a value has no finite decimal form there.
[[nodiscard]] inline std::optional<Printed> converted(Printed x, const Unit& from, const Unit& to) {
  const auto value = convert_exactly(x.value, from, to), grain = convert_exactly(x.grain, from, to);
  const auto value2 = x.value2 ? convert_exactly(*x.value2, from, to) : std::nullopt;
  if (!value || !grain || value2.has_value() != x.value2.has_value()) return std::nullopt;
  x.value = *value, x.value2 = value2, x.grain = *grain;
  return x;
}

[[nodiscard]] inline bool comparable(const Statement& a, const Statement& b) {
  return !a.unit_stated || !b.unit_stated || compatible(a.unit, b.unit);
}

/// Moves a statement to a unit, if it can.
[[nodiscard]] inline bool move_to(Statement& statement, const Unit& unit) {
  const auto number = converted(statement.number, statement.unit, unit);
  if (!number) return false;
  statement.number = *number, statement.unit = unit;
  return true;
}

/// A missing unit is the other's.
inline void lend_unit(Statement& to, const Statement& from) {
  if (to.unit_stated || !from.unit_stated) return;
  to.unit = from.unit, to.unit_stated = true;
  if (to.measure == Measure::amount) to.measure = from.measure;
  to.number.counted = counts_things(to.unit) && to.number.resolution == 0;
}

/// Growth of 110% is 2.1 times.
inline void grow_to_multiple(Statement& statement, const Statement& other) {
  if (statement.measure != Measure::growth || other.measure != Measure::multiple) return;
  if (!compatible(statement.unit, other.unit)) return;
  const auto one = convert_exactly(Decimal(1), Unit::named("倍"), statement.unit).value_or(Decimal());
  statement.number.value += one;
  if (statement.number.value2) *statement.number.value2 += one;
  statement.measure = Measure::multiple;
}

/// Brings both to one unit; false where that cannot be done.
[[nodiscard]] inline bool align(Statement& target, Statement& actual) {
  lend_unit(target, actual), lend_unit(actual, target);
  if (!comparable(target, actual)) return false;
  if (!target.unit_stated) return true;
  grow_to_multiple(target, actual), grow_to_multiple(actual, target);
  const auto percent = Unit::named("%");
  if (target.is_rate() && compatible(target.unit, percent))
    return move_to(target, percent) && move_to(actual, percent);
  return move_to(actual, target.unit) || move_to(target, actual.unit);
}

/// Rates by their unit; a number without one by the indicator's unit in the catalogue.
[[nodiscard]] inline Judged judged(const Statement& target, const Indicator* known) {
  if (target.unit_stated || known == nullptr) return target.is_rate() ? Judged::rate : Judged::amount;
  const auto unit = Unit::parse(known->unit);
  return unit && unit->kind() == UnitKind::ratio ? Judged::rate : Judged::amount;
}

/// Result minus target, to the nearest ends.
[[nodiscard]] constexpr Decimal gap(const Printed& target, const Printed& actual) {
  const auto target_high = target.value2.value_or(target.value);
  const auto actual_high = actual.value2.value_or(actual.value);
  if (actual.value > target_high) return actual.value - target_high;
  return actual_high < target.value ? actual_high - target.value : Decimal{};
}

/// The side on which the target is met, falls read by their size.
[[nodiscard]] constexpr Better met_side(const Printed& target, Better better) {
  if (!target.value.is_negative()) return verdicts::side(target, better);
  return opposite(verdicts::side(target, opposite(better)));
}

/// The one number of a target that is promised, and the one that is only aimed at.
struct Aims {
  const Statement* promised = nullptr;
  const Statement* stretch = nullptr;
  bool several = false;
};

[[nodiscard]] inline Aims aims(std::span<const Statement> target) {
  Aims out;
  for (const auto& statement : target) {
    auto& place = statement.commitment.stretch ? out.stretch : out.promised;
    if (place != nullptr) out.several = true;
    place = &statement;
  }
  if (out.promised == nullptr) std::swap(out.promised, out.stretch);
  return out;
}

/// The numbers of a result that compare with the target.
[[nodiscard]] inline std::vector<const Statement*> candidates(std::span<const Statement> actual,
                                                              const Statement& target) {
  std::vector<const Statement*> out;
  for (const auto& statement : actual)
    if (comparable(statement, target)) out.push_back(&statement);
  return out;
}

[[nodiscard]] inline JudgedText mismatch(const Statement& target, const Statement& actual) {
  return refused(VerdictReason::unit_differs, UnitMismatch(target.unit.name(), actual.unit.name()).what());
}

[[nodiscard]] inline JudgedText judge_pair(Statement target, Statement actual, const JudgeContext& context,
                                           const VerdictPolicy& policy) {
  const auto as_read = std::pair(target, actual);
  if (!align(target, actual)) return mismatch(as_read.first, as_read.second);
  const auto& catalogue = context.catalogue != nullptr ? *context.catalogue : Catalogue::builtin();
  const auto found = direction(context.indicator, target, catalogue);
  const bool negative = target.turn == Turn::unsaid && target.number.value.is_negative();
  if (found.fall) {
    target.number = size_of_fall(target, negative);
    actual.number = size_of_fall(actual, negative);
  }
  JudgedText out;
  out.favourable = found.favourable;
  if (context.better)
    out.favourable = {found.by_words ? opposite(*context.better) : *context.better, FavourableSource::stated};
  const auto sort = judged(target, found.known);
  const auto better = out.favourable.better;
  out.judgement = zhibiao::judge(target.number, actual.number, better, sort, policy);
  out.unit = sort == Judged::rate ? "百分点" : std::string(target.unit_stated ? target.unit.name() : "");
  out.gap = gap(target.number, actual.number);
  const auto side = met_side(target.number, better);
  if (side != Better::neutral) out.margin = side == Better::higher ? *out.gap : -*out.gap;
  out.target = std::move(target), out.actual = std::move(actual);
  return out;
}

[[nodiscard]] inline JudgedText judge_all(std::span<const Statement> target,
                                          std::optional<std::span<const Statement>> actual,
                                          const JudgeContext& context, const VerdictPolicy& policy) {
  const auto aims = judging::aims(target);
  if (target.empty()) return refused(VerdictReason::target_unread);
  if (aims.several) return refused(VerdictReason::several_numbers, "the target holds several numbers");
  if (!actual) return {};
  if (actual->empty()) return refused(VerdictReason::result_unread);
  const auto results = candidates(*actual, *aims.promised);
  if (results.empty()) return mismatch(*aims.promised, actual->front());
  if (results.size() > 1) return refused(VerdictReason::several_numbers, "the result holds several numbers");
  auto out = judge_pair(*aims.promised, *results.front(), context, policy);
  if (aims.stretch != nullptr)
    out.stretch = judge_pair(*aims.stretch, *results.front(), context, policy).judgement;
  return out;
}

}  // namespace detail::judging

inline JudgedText judge(std::span<const Statement> target, std::optional<std::span<const Statement>> actual,
                        const JudgeContext& context, const VerdictPolicy& policy) try {
  return detail::judging::judge_all(target, actual, context, policy);
} catch (const DecimalOverflow& error) {
  return detail::judging::refused(VerdictReason::number_too_large, error.what());
}

inline JudgedText judge(std::string_view target, std::optional<std::string_view> actual,
                        const JudgeContext& context, const VerdictPolicy& policy) {
  const auto aims = statements(target);
  if (!actual) return judge(aims, std::optional<std::span<const Statement>>{}, context, policy);
  const auto results = statements(*actual);
  return judge(aims, std::optional<std::span<const Statement>>(results), context, policy);
}

}  // namespace zhibiao
