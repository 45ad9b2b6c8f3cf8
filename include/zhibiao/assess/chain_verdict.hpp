// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/ambition.hpp>
#include <zhibiao/assess/direction.hpp>
#include <zhibiao/assess/favourable.hpp>
#include <zhibiao/assess/gap.hpp>
#include <zhibiao/assess/verdict.hpp>
#include <zhibiao/link/chain.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

namespace zhibiao {

/// Whether a target was met by what a later report says of its year, and by how much it was missed or passed.
struct ChainVerdict {
  Favourable favourable;
  Judgement judgement;           ///< `not_reported` without a result
  GapResult gap;                 ///< result - target: percentage points for rates, else in the target's unit
  std::optional<Gap> gap_upper;  ///< the same to the upper end of a range
};

/// The verdict on one target.  A result in another unit is converted; classifiers that stand for one another
/// (个, 条) compare as they stand; units that have no exact relation leave it undetermined.
[[nodiscard]] ChainVerdict chain_verdict(UnitFigure target, std::optional<UnitFigure> actual,
                                         Favourable favourable, const VerdictPolicy& policy = guide_policy);

/// The verdicts on the rows of a chain, in their order; `reports` are those it was made of.
[[nodiscard]] std::vector<ChainVerdict> chain_verdicts(std::span<const ChainReport> reports,
                                                       const Chain& chain,
                                                       const VerdictPolicy& policy = guide_policy);

/// The favourable direction of a chain's target: as `favourable` has it; where that takes no side, the one
/// its verb goes to (提高到, 控制在); of what is made, served or given more is better.
[[nodiscard]] Favourable favourable(const FigureView& view, std::uint32_t target, const Indicator* known);

namespace detail::chains {

/// Money that is put into a purpose: 投入, 支出, 投资, 补助资金; not what is left over, or owed.
[[nodiscard]] inline bool is_funding(const SubjectKey& subject) noexcept {
  const bool put = subject.has(Trait::spending) || subject.has(Trait::investment);
  return put && !subject.has(Trait::income) && !subject.has(Trait::profit) && !subject.has(Trait::per_head);
}

/// Heads of which a plan wants more: output, sales, traffic.
inline constexpr Trait wanted[] = {Trait::value_added, Trait::output_value, Trait::revenue, Trait::retail,
                                   Trait::profit,      Trait::yield,        Trait::output,  Trait::sales,
                                   Trait::turnover,    Trait::capacity,     Trait::mileage, Trait::throughput,
                                   Trait::trips};

/// Money that is given, and harm that is ended.
inline constexpr std::string_view gifts[] = {"补助", "补贴", "奖补", "专项资金", "经费", "贴息",
                                             "减轻", "减免", "脱贫", "减贫",     "出列", "摘帽"};

/// What a plan may as well want less of, beside what `directions::harms` names.
inline constexpr std::string_view burdens[] = {"赤字",   "债",   "税",   "负担", "消费量", "消费总量",
                                               "使用量", "消耗", "库存", "积压", "失业",   "收费",
                                               "占用",   "占地", "用地", "违法"};

/// Units of what is counted or laid out: things, masses, areas, lengths of way.
[[nodiscard]] inline bool counts_work(const Unit& unit) {
  static const Unit sizes[] = {Unit::named("吨"), Unit::named("平方米"), Unit::named("公里")};
  return counts_things(unit) || std::any_of(std::begin(sizes), std::end(sizes),
                                            [&](const Unit& size) { return compatible(unit, size); });
}

/// What is made, served or given, and whatever is to rise by so much; unless it is a harm or a burden.
[[nodiscard]] inline bool is_wanted(const Figure& target, std::string_view name, const SubjectKey& subject,
                                    const Unit& unit) {
  const bool level = target.measure == Measure::amount || target.measure == Measure::cumulative;
  const bool rise = target.measure == Measure::change && !target.value.is_negative();
  if (subject.has(Act::remove) || !(level || rise)) return false;
  if (directions::holds(name, gifts)) return true;
  if (directions::holds(name, directions::harms) || directions::holds(name, burdens)) return false;
  return rise || counts_work(unit) ||
         std::any_of(std::begin(wanted), std::end(wanted), [&](Trait head) { return subject.has(head); });
}

/// The result in the target's unit; nothing where no exact number is there.
[[nodiscard]] inline std::optional<Printed> in_unit_of(UnitFigure target, UnitFigure actual) {
  const auto number = printed(actual.figure, actual.unit);
  return compatible(actual.unit, target.unit) ? ambitions::converted(number, actual.unit, target.unit)
                                              : std::optional<Printed>(number);
}

[[nodiscard]] inline Judged judged_as(UnitFigure target) {
  const Measured measured{target.figure.value, target.unit, target.figure.measure};
  return measured.is_rate() ? Judged::rate : Judged::amount;
}

[[nodiscard]] inline GapResult gap_to(const Decimal& aim, UnitFigure target, const Decimal& value) {
  return gap({aim, target.unit, target.figure.measure}, {value, target.unit, target.figure.measure});
}

[[nodiscard]] inline Unit unit_of(const FigureView& view, std::uint32_t figure) {
  return Unit::parse(view.units[view.figures[figure].unit]).value_or(Unit{});
}

/// 减少贫困人口10万人: how much is taken away, above 0.
[[nodiscard]] inline bool is_cut(const FigureView& view, std::uint32_t target) noexcept {
  const auto& figure = view.figures[target];
  const bool amount = figure.measure == Measure::amount || figure.measure == Measure::cumulative;
  return amount && figure.value.sign() > 0 && !view.surroundings.empty() && view.surroundings[target].cut;
}

}  // namespace detail::chains

inline ChainVerdict chain_verdict(UnitFigure target, std::optional<UnitFigure> actual, Favourable favourable,
                                  const VerdictPolicy& policy) try {
  namespace chains = detail::chains;
  ChainVerdict out{favourable, {}, {}, {}};
  if (!actual) return out;
  const auto result = chains::in_unit_of(target, *actual);
  out.judgement = {Verdict::undetermined, VerdictReason::unit_differs};
  out.gap.reason = GapReason::no_decimal;
  if (!result) return out;
  out.judgement = judge(printed(target.figure, target.unit), result, favourable.better,
                        chains::judged_as(target), policy);
  out.gap = chains::gap_to(target.figure.value, target, result->value);
  if (target.figure.value2) out.gap_upper = chains::gap_to(*target.figure.value2, target, result->value).gap;
  return out;
} catch (const DecimalOverflow&) {
  return {
      favourable, {Verdict::undetermined, VerdictReason::number_too_large}, {{}, GapReason::no_decimal}, {}};
}

inline Favourable favourable(const FigureView& view, std::uint32_t target, const Indicator* known) {
  const SubjectKey subject(view.subjects[target]);
  const auto& figure = view.figures[target];
  if (detail::chains::is_cut(view, target)) return detail::directions::of_fall(known);
  const auto found = favourable(figure, subject, known);
  if (found.better != Better::neutral) return found;
  const auto aimed = view.surroundings.empty() ? Better::neutral : view.surroundings[target].aimed;
  if (aimed != Better::neutral) return {aimed, FavourableSource::wording};
  const bool asked = detail::chains::is_wanted(figure, view.subjects[target], subject,
                                               detail::chains::unit_of(view, target));
  if (asked || detail::chains::is_funding(subject)) return {Better::higher, FavourableSource::work};
  return found;
}

inline std::vector<ChainVerdict> chain_verdicts(std::span<const ChainReport> reports, const Chain& chain,
                                                const VerdictPolicy& policy) {
  std::vector<ChainVerdict> out;
  out.reserve(chain.rows.size());
  for (const auto& row : chain.rows) {
    const auto& view = reports[row.target.report].view;
    const auto unit = detail::chains::unit_of(view, row.target.figure);
    const UnitFigure target{view.figures[row.target.figure], unit};
    const auto side = favourable(view, row.target.figure, row.indicator);
    if (!row.actual) {
      out.push_back(chain_verdict(target, {}, side, policy));
      continue;
    }
    const auto& later = reports[row.actual->report].view;
    const auto result_unit = detail::chains::unit_of(later, row.actual->figure);
    out.push_back(
        chain_verdict(target, UnitFigure{later.figures[row.actual->figure], result_unit}, side, policy));
  }
  return out;
}

}  // namespace zhibiao
