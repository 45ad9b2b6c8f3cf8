// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/measure.hpp>
#include <zhibiao/read/candidate.hpp>
#include <zhibiao/read/context.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

/// Which measure a number is (gold guide, "measure"), from its form, its unit and the words before.

namespace zhibiao::detail::read {

template <std::size_t N>
[[nodiscard]] constexpr bool ends_with_any(std::u16string_view text,
                                           const std::u16string_view (&words)[N]) noexcept {
  for (const auto word : words)
    if (text.ends_with(word)) return true;
  return false;
}
template <std::size_t N>
[[nodiscard]] constexpr bool has_any(std::u16string_view text,
                                     const std::u16string_view (&words)[N]) noexcept {
  for (const auto word : words)
    if (text.find(word) != std::u16string_view::npos) return true;
  return false;
}

/// Words that name a plan against which a result is held.
inline constexpr std::u16string_view plan_nouns[] = {u"年度任务", u"年度计划", u"全年任务", u"全年计划",
                                                     u"年度目标", u"全年目标", u"完成率",   u"序时进度",
                                                     u"目标任务", u"年初预算", u"任务数",   u"兑现率"};
/// The same where they stand directly before the number.
inline constexpr std::u16string_view plans_of[] = {u"任务的", u"计划的", u"预算的", u"目标的"};
/// Names of stocks: what is counted is all there is.
inline constexpr std::u16string_view stock_nouns[] = {u"总数",   u"总面积", u"总里程", u"总长度", u"总人数",
                                                      u"总户数", u"总规模", u"总容量", u"总长",   u"总库容"};
/// Names of rates of change.
inline constexpr std::u16string_view growth_nouns[] = {u"增速",     u"增幅",     u"涨幅",     u"降幅",
                                                       u"增长率",   u"增长速度", u"增长目标", u"增长预期目标",
                                                       u"上涨幅度", u"增长幅度"};

/// What is known of a figure when its measure is decided.
struct Reading {
  const Candidate& c;
  const LeftContext& left;
  std::u16string_view core;   ///< the words that name what is measured
  std::u16string_view whole;  ///< all words between the clause's head and the number
  bool counts = false;        ///< a noun stands behind the number
};

/// 增加500万户沼气用户: nothing but the verb, and what is added behind the number.
[[nodiscard]] inline bool adds(const Reading& r) noexcept {
  static constexpr std::u16string_view verbs[] = {u"增加", u"再增加", u"要增加", u"将增加", u"增加了"};
  return r.counts && std::find(std::begin(verbs), std::end(verbs), r.whole) != std::end(verbs);
}

[[nodiscard]] inline bool names_a_plan(const Reading& r) noexcept {
  return has_any(r.whole, plan_nouns) || ends_with_any(r.whole, plans_of);
}

[[nodiscard]] inline Measure measure_of_ratio(const Reading& r) noexcept {
  if (names_a_plan(r)) return Measure::attainment;
  const bool growth_noun = ends_with_any(r.core, growth_nouns);
  if (growth_noun) return Measure::growth;
  if (r.left.has(level | share)) return Measure::ratio;
  if (r.left.has(rise | fall)) return Measure::growth;
  return Measure::ratio;
}

[[nodiscard]] inline Measure measure_of_times(const Reading& r) noexcept {
  if (names_a_plan(r)) return Measure::attainment;
  const bool comparison = r.left.has(gap);
  return r.left.has(rise) && !r.left.has(level) && !comparison ? Measure::growth : Measure::multiple;
}

/// What makes a number of things a rate.
inline constexpr std::u16string_view per_head[] = {u"每", u"人均", u"率", u"平均"};

/// Words that make a total wherever they stand before the number.
inline constexpr std::u16string_view totals[] = {u"累计", u"共计", u"总计", u"合计"};

[[nodiscard]] inline Measure measure_of_amount(const Reading& r) noexcept {
  if (r.left.has(compare) && r.left.has(rise | fall) && !r.left.has(level)) return Measure::change;
  if (r.left.has(running) ||
      (ends_with_any(r.core, stock_nouns) && r.core.find(u"投资") == std::u16string_view::npos))
    return Measure::cumulative;
  if (is_classifier(r.c.unit) && r.core.ends_with(u"总量")) return Measure::cumulative;
  if (r.left.has(grown) && is_registered(r.c.unit) && !has_any(r.whole, per_head)) return Measure::cumulative;
  if (r.left.has(level)) return Measure::amount;
  const bool work = (r.left.has(cut) || adds(r)) && !r.left.has(compare);
  if (r.left.has(rise | fall) && !work) return Measure::change;
  return has_any(r.whole, totals) ? Measure::cumulative : Measure::amount;
}

[[nodiscard]] inline Measure measure_of(const Reading& r) noexcept {
  switch (r.c.form) {
    case Form::coverage:
    case Form::pair:
      return Measure::ratio;
    case Form::doubling:
      return Measure::multiple;
    case Form::rank:
      return Measure::rank;
    case Form::number:
      break;
  }
  if (r.left.has(row) && is_period_unit(r.c.unit)) return Measure::streak;
  if (is_point(r.c.unit)) return Measure::change;
  if (is_times(r.c.unit)) return measure_of_times(r);
  if (r.c.unit.per != nullptr && is_classifier(r.c.unit) && r.core.ends_with(u"率")) return Measure::ratio;
  return is_percent(r.c.unit) ? measure_of_ratio(r) : measure_of_amount(r);
}

/// Whether the number is to be given a minus sign: a growth or change downwards.
[[nodiscard]] inline bool is_negative(Measure measure, const LeftContext& left) noexcept {
  const bool signed_measure = measure == Measure::growth || measure == Measure::change;
  const bool below = left.has(gap) && left.bound == Bound::below;
  return signed_measure && (left.has(fall) || below) && !left.has(level);
}

}  // namespace zhibiao::detail::read
