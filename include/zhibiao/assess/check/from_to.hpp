// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/average.hpp>
#include <zhibiao/assess/check/change.hpp>
#include <zhibiao/assess/check/passage.hpp>
#include <zhibiao/assess/check/quotient.hpp>
#include <zhibiao/assess/check/triple.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail::checks {

/// 从A增加到B，增长g%: where a level starts and ends, and what is said of the way between.
struct Way {
  std::uint32_t from, to;
  Printed first, last;  ///< in the unit of `to`
  const Unit* unit;
};

/// Whether the words before a figure are 从, 由 and what tells when that was.
[[nodiscard]] inline bool is_origin(Words before) noexcept {
  auto at = Words::npos;
  for (const auto word : origins) {
    const auto found = before.rfind(word);
    if (found != Words::npos && (at == Words::npos || found > at)) at = found;
  }
  if (at == Words::npos) return false;
  auto rest = before.substr(at + 1);
  while (!rest.empty()) {
    auto length = year_length(rest);
    for (const auto word : origin_words)
      if (rest.starts_with(word)) length = std::max(length, word.size());
    if (length == 0) return false;
    rest.remove_prefix(length);
  }
  return true;
}

/// Growth of it is told at constant prices, by its name or by the words around.
[[nodiscard]] inline bool grows_at_constant_prices(const Passage& passage, std::uint32_t level,
                                                   unsigned says) {
  if ((says & (constant | comparable)) != 0) return true;
  std::u16string subject;
  const auto sentence = passage.sentence(level);
  return holds_any(passage.subject(level, subject), real_growth_names) || holds_any(sentence, price_words);
}

/// From `from` to the next figure, where the words say so.
[[nodiscard]] inline std::optional<Way> way_from(const Passage& passage, std::uint32_t from) {
  const auto to = from + 1;
  if (!passage.together(from, to) || !is_level(passage[from]) || !is_level(passage[to])) return std::nullopt;
  const auto says = gap_says(passage.between(from, to));
  if (!says || (*says & reaches) == 0 ||
      (*says & ~unsigned{reaches | rises | falls | dated | possessive | on_year}) != 0)
    return std::nullopt;
  const auto* unit = passage.unit(to);
  if (unit == nullptr || !is_origin(passage.before(from, 14))) return std::nullopt;
  const auto first = passage.printed(from, *unit), last = passage.printed(to, *unit);
  return first && last ? std::optional(Way{from, to, *first, *last, unit}) : std::nullopt;
}

/// The way is that of one year.
[[nodiscard]] inline bool is_yearly(const Passage& passage, const Way& way) {
  constexpr Words last_year[] = {u"上年", u"去年", u"前一年", u"上一年"};
  return holds_any(passage.before(way.from, 14), last_year) ||
         passage[way.from].period.last + 1 == passage[way.to].period.last;
}

/// Whether the words between rise where the numbers fall.
inline void check_direction(const Passage& passage, const Way& way, std::vector<Finding>& out) {
  const auto says = gap_says(passage.between(way.from, way.to)).value_or(0);
  const bool up = (says & rises) != 0, down = (says & falls) != 0;
  if (up == down) return;
  const auto before = consistency::possible(way.first), now = consistency::possible(way.last);
  const bool wrong = up ? consistency::above(before, now) : consistency::above(now, before);
  if (!wrong) return;
  const auto limit = up ? Extent{before.lower, {}} : Extent{{}, before.upper};
  out.push_back(passage.finding(FindingKind::direction, Severity::warning, CheckReason::wrong_direction,
                                {way.from, way.to}, way.to, RatioExtent::of(limit), way.unit->name()));
}

[[nodiscard]] inline const Unit& percent_unit() {
  static const Unit unit = Unit::named("%");
  return unit;
}
[[nodiscard]] inline const Unit& points_unit() {
  static const Unit unit = Unit::named("百分点");
  return unit;
}
[[nodiscard]] inline bool is_percent(const Unit& unit) { return compatible(unit, percent_unit()); }

/// How many years may lie between two levels: their difference where the text dates the first, else one more
/// or less as well, since the period is then taken from the report's part.
[[nodiscard]] inline std::vector<int> years_between(const Passage& passage, const Way& way) {
  const auto from = passage[way.from].period, to = passage[way.to].period;
  if (!from.known() || !to.known() || !from.single() || !to.single()) return {};
  const int years = to.first - from.first;
  if (years < 2 || years > 60) return {};
  const auto before = passage.before(way.from, 14), between = passage.between(way.from, way.to);
  const bool is_dated = before.find(u'年') != Words::npos || between.find(u'年') != Words::npos;
  return is_dated ? std::vector{years} : std::vector{years, years + 1, years - 1};
}

/// 平均每年增加d: the difference over the years.
inline void check_yearly_difference(const Passage& passage, const Way& way, std::uint32_t i,
                                    const Printed& step, std::vector<Finding>& out) {
  const auto years = years_between(passage, way);
  const auto all =
      consistency::differences(consistency::possible(way.last), consistency::possible(way.first));
  const auto mean = [&](int n) { return quotients(all, Extent::exactly(n)); };
  const auto fits = [&](int n) { return mean(n).meets(consistency::possible(step)); };
  if (years.empty() || std::any_of(years.begin(), years.end(), fits)) return;
  out.push_back(passage.finding(FindingKind::change, Severity::warning, CheckReason::outside_rounding,
                                {way.from, way.to, i}, i, mean(years[0]), passage.unit_name(i)));
}

/// The size of a difference; the words between say which way it goes.
inline void check_difference(const Passage& passage, const Way& way, std::uint32_t i, unsigned says,
                             std::vector<Finding>& out) {
  const bool rate = is_percent(*way.unit);
  const Unit& unit = rate ? points_unit() : *way.unit;
  const auto printed = passage.printed(i, unit);
  if (!printed || (rate && *way.unit != percent_unit())) return;
  if ((says & yearly) != 0) return check_yearly_difference(passage, way, i, *printed, out);
  const auto found = consistency::change(way.first, way.last, *printed);
  if (found.consistent()) return;
  const auto severity = (says & comparable) != 0 ? Severity::note : Severity::error;
  out.push_back(passage.finding(FindingKind::change, severity, found.reason, {way.from, way.to, i}, i,
                                RatioExtent::of(found.possible), unit.name()));
}

/// 提高10% between two shares may mean ten points.
[[nodiscard]] inline bool means_points(const Way& way, const Printed& growth) {
  return is_percent(*way.unit) && consistency::change(way.first, way.last, growth).consistent();
}

inline void check_growth(const Passage& passage, const Way& way, std::uint32_t i, unsigned says,
                         std::vector<Finding>& out) {
  const auto growth = passage.printed(i, percent_unit());
  if (!growth) return;
  const auto found = consistency::triple(way.last, way.first, *growth);
  if (found.reason != CheckReason::outside_rounding) return;
  const bool real = grows_at_constant_prices(passage, way.to, says);
  const auto reason = real                         ? CheckReason::different_price_basis
                      : means_points(way, *growth) ? CheckReason::percent_for_points
                                                   : found.reason;
  // B，比A增长g% names its base; after 从A增加到B over years, g may be that of the last year.
  const bool sure = reason == found.reason && (way.from > way.to || is_yearly(passage, way));
  const auto severity = real ? Severity::note : sure ? Severity::error : Severity::warning;
  out.push_back(passage.finding(FindingKind::triple, severity, reason, {way.from, way.to, i}, i,
                                found.possible_growth.scaled10(2), "%"));
}

inline void check_average(const Passage& passage, const Way& way, std::uint32_t i, unsigned says,
                          std::vector<Finding>& out) {
  const auto growth = passage.printed(i, percent_unit());
  const auto years = years_between(passage, way);
  if (!growth || years.empty()) return;
  const auto average = [&](int n) { return consistency::average_growth(way.first, way.last, n, *growth); };
  const auto found = average(years[0]);
  if (found.reason != CheckReason::outside_rounding) return;
  if (std::any_of(years.begin(), years.end(), [&](int n) { return average(n).consistent(); })) return;
  const bool real = grows_at_constant_prices(passage, way.to, says);
  const auto reason = real ? CheckReason::different_price_basis : found.reason;
  const auto severity = real ? Severity::note : Severity::warning;
  out.push_back(passage.finding(FindingKind::average_growth, severity, reason, {way.from, way.to, i}, i,
                                RatioExtent::of(found.possible), "%"));
}

/// 翻一番: at least nearly twice as much.
inline void check_multiple(const Passage& passage, const Way& way, std::uint32_t i, unsigned says,
                           std::vector<Finding>& out) {
  const auto times = passage.printed(i, percent_unit());
  if (!times || (says & yearly) != 0) return;
  const auto found = consistency::quotient(way.last, way.first, *times);
  if (found.reason != CheckReason::outside_rounding) return;
  const bool real = grows_at_constant_prices(passage, way.to, says);
  out.push_back(passage.finding(FindingKind::triple, real ? Severity::note : Severity::error,
                                real ? CheckReason::different_price_basis : found.reason,
                                {way.from, way.to, i}, i, found.possible, "%"));
}

inline void check_step(const Passage& passage, const Way& way, std::uint32_t i, unsigned says,
                       std::vector<Finding>& out) {
  switch (passage[i].measure) {
    case Measure::change:
      return check_difference(passage, way, i, says, out);
    case Measure::growth:
      return (says & yearly) != 0 ? check_average(passage, way, i, says, out)
                                  : check_growth(passage, way, i, says, out);
    case Measure::multiple:
      return check_multiple(passage, way, i, says, out);
    default:
      return;
  }
}

/// What may stand between a level and what is said of its way.
inline constexpr unsigned way_words = rises | falls | on_year | yearly | constant | comparable | in_all;

/// The words before figure i tell of the level's way: all of them known, and one that moves.
[[nodiscard]] inline std::optional<unsigned> step_says(const Passage& passage, std::uint32_t i,
                                                       unsigned allowed = way_words) {
  const auto says = gap_says(passage.between(i - 1, i));
  const bool moves = says && ((*says & (rises | falls)) != 0 || passage[i].measure == Measure::multiple);
  return moves && (*says & ~allowed) == 0 ? says : std::nullopt;
}

/// 从A增加到B and what follows of it.
inline void check_from_to(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto way = way_from(passage, i);
  if (!way) return;
  check_direction(passage, *way, out);
  for (auto next = way->to + 1; passage.together(i, next); ++next) {
    const auto says = step_says(passage, next);
    if (!says || ((*says & on_year) != 0 && !is_yearly(passage, *way))) return;
    check_step(passage, *way, next, *says, out);
  }
}

/// B，比2019年的A增长g%: what it is set beside stands between.
inline void check_compared(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto from = i + 1, step = i + 2;
  if (!passage.together(i, step) || !is_level(passage[i]) || !is_level(passage[from])) return;
  const auto says = gap_says(passage.between(i, from)), then = step_says(passage, step);
  const unsigned allowed = compared | dated | possessive | on_year;
  const auto* unit = passage.unit(i);
  if (!says || !then || (*says & possessive) == 0 || (*says & ~allowed) != 0 || unit == nullptr) return;
  if ((*says & (compared | on_year)) == 0) return;
  const auto first = passage.printed(from, *unit), last = passage.printed(i);
  if (first && last) check_step(passage, {from, i, *first, *last, unit}, step, *then, out);
}

/// B，比上年增加d，增长g%: the level before is B - d.
inline void check_level(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto one = i + 1, two = i + 2;
  if (!passage.together(i, two) || !is_level(passage[i]) || passage[i].measure == Measure::ratio) return;
  const auto says = step_says(passage, one, way_words | compared | dated | possessive),
             then = step_says(passage, two);
  const auto* unit = passage.unit(i);
  if (!says || !then || ((*says | *then) & (yearly | in_all)) != 0 || unit == nullptr) return;
  const bool change_first = passage[one].measure == Measure::change;
  const auto by = change_first ? one : two, rate = change_first ? two : one;
  if (passage[by].measure != Measure::change || passage[rate].measure != Measure::growth) return;
  const auto level = passage.printed(i), change = passage.printed(by, *unit);
  const auto growth = passage.printed(rate, percent_unit());
  if (!level || !change || !growth || is_percent(*unit)) return;
  const auto before = consistency::differences(consistency::possible(*level), consistency::possible(*change));
  const auto possible = (quotients(consistency::possible(*level), before) - 1).scaled10(2);
  if (!before.lower || before.lower->value.sign() <= 0 || possible.meets(consistency::possible(*growth)))
    return;
  const bool real = grows_at_constant_prices(passage, i, *says | *then);
  out.push_back(passage.finding(FindingKind::triple, real ? Severity::note : Severity::warning,
                                real ? CheckReason::different_price_basis : CheckReason::outside_rounding,
                                {i, one, two}, rate, possible, "%"));
}

}  // namespace zhibiao::detail::checks
