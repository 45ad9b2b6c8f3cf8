// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/cumulative.hpp>
#include <zhibiao/assess/check/from_to.hpp>
#include <zhibiao/assess/check/grim.hpp>
#include <zhibiao/assess/check/parts.hpp>
#include <zhibiao/assess/check/passage.hpp>
#include <zhibiao/assess/check/quotient.hpp>
#include <zhibiao/assess/check/shares.hpp>
#include <zhibiao/link/subject.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zhibiao::detail::checks {

/// An amount or a running total with a bound that leaves it a number.
[[nodiscard]] inline bool is_amount(const Figure& row) noexcept {
  return is_level(row) && row.measure != Measure::ratio;
}

/// `，其中国家级` and the like: 其中 and a few words of what the part is, no other mark.
[[nodiscard]] inline bool names_part(Words gap) noexcept {
  const auto at = gap.find(u"其中");
  if (at == Words::npos || gap.size() > 24) return false;
  const auto head = gap_says(gap.substr(0, at));
  const auto rest = gap.substr(at + 2);
  const auto tail = rest.substr(rest.starts_with(u"，") || rest.starts_with(u"：") ? 1 : 0);
  return head && tail.find_first_of(u"，；、。：0123456789") == Words::npos &&
         !holds_any(tail, average_words) && !holds_any(tail, compared_words);
}

/// The whole is no average, rate or difference, which a part may exceed.
[[nodiscard]] inline bool is_whole(const Passage& passage, std::uint32_t i) {
  std::u16string subject;
  return is_amount(passage[i]) && !holds_any(passage.before(i, 24), average_words) &&
         !holds_any(passage.subject(i, subject), average_words);
}

/// The part that 其中 names right after a whole, with both numbers in the whole's unit.
struct Within {
  std::uint32_t whole, part;
  Printed of, it;
  const Unit* unit;
};

[[nodiscard]] inline std::optional<Within> within_of(const Passage& passage, std::uint32_t whole) {
  const auto part = whole + 1;
  if (!passage.together(whole, part) || !is_whole(passage, whole) || !is_amount(passage[part]))
    return std::nullopt;
  const auto* unit = passage.unit(whole);
  if (unit == nullptr || !names_part(passage.between(whole, part))) return std::nullopt;
  const auto of = passage.printed(whole), it = passage.printed(part, *unit);
  return of && it ? std::optional(Within{whole, part, *of, *it, unit}) : std::nullopt;
}

/// 其中31个，占86%.
inline void check_share_of(const Passage& passage, const Within& within, std::vector<Finding>& out) {
  const auto i = within.part + 1;
  if (!passage.together(within.part, i) || passage[i].measure != Measure::ratio) return;
  const auto says = gap_says(passage.between(within.part, i));
  const auto share = passage.printed(i, percent_unit());
  if (!says || (*says & ~unsigned{of_whole | possessive}) != 0 || (*says & of_whole) == 0 || !share) return;
  const auto found = consistency::quotient(within.it, within.of, *share);
  if (found.reason != CheckReason::outside_rounding) return;
  out.push_back(passage.finding(FindingKind::share, Severity::error, CheckReason::not_its_share,
                                {within.whole, within.part, i}, i, found.possible, "%"));
}

/// A whole, 其中 a part.
inline void check_within(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto within = within_of(passage, i);
  if (!within) return;
  const std::array part{within->it};
  if (!consistency::parts(within->of, part, consistency::Partition::some).consistent())
    out.push_back(passage.finding(
        FindingKind::part, Severity::error, CheckReason::part_exceeds_whole, {within->whole, within->part},
        within->part, RatioExtent::of({{}, consistency::possible(within->of).upper}), within->unit->name()));
  else
    check_share_of(passage, *within, out);
}

[[nodiscard]] inline SubjectKey key_of(const Passage& passage, std::uint32_t i) {
  std::string subject;
  for (const auto piece : passage[i].subject) subject += passage.document().quote(piece);
  return SubjectKey(subject);
}

/// 出口, 出口总额: the export or the import itself, not 一般贸易出口.
[[nodiscard]] inline bool is_side(const Passage& passage, std::uint32_t i, Trait side) {
  std::u16string subject;
  return is_amount(passage[i]) && passage.subject(i, subject).size() <= 5 && key_of(passage, i).has(side);
}

/// The exports and imports told after a total of trade and before the next.
[[nodiscard]] inline std::array<std::optional<std::uint32_t>, 2> sides_of_trade(const Passage& passage,
                                                                                std::uint32_t total) {
  std::array<std::optional<std::uint32_t>, 2> out;
  for (auto i = total + 1; passage.together(total, i) && i <= total + 6; ++i) {
    if (is_amount(passage[i]) && key_of(passage, i).has(Trait::both_ways)) break;
    if (!out[0] && is_side(passage, i, Trait::exports)) out[0] = i;
    if (!out[1] && is_side(passage, i, Trait::imports)) out[1] = i;
  }
  return out;
}

/// 进出口总额A，其中出口B、进口C: the two are all of it.
inline void check_trade(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  if (!passage.together(i, i + 2) || !is_amount(passage[i]) || !key_of(passage, i).has(Trait::both_ways))
    return;
  const auto [exports, imports] = sides_of_trade(passage, i);
  const auto* unit = passage.unit(i);
  if (!exports || !imports || *exports == *imports || unit == nullptr) return;
  const auto whole = passage.printed(i), one = passage.printed(*exports, *unit),
             two = passage.printed(*imports, *unit);
  if (!whole || !one || !two) return;
  const std::array both{*one, *two};
  const auto found = consistency::parts(*whole, both);
  if (!found.consistent())
    out.push_back(passage.finding(FindingKind::parts, Severity::error, found.reason, {i, *exports, *imports},
                                  i, RatioExtent::of(found.possible), unit->name()));
}

/// A 57个，B 14个，共计71个: the third is the sum of the only two before it in its sentence.
inline void check_sum(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto sum = i + 2;
  if (!passage.together(i, sum) || (i > 0 && passage.together(i - 1, i))) return;
  for (auto k = i; k <= sum; ++k)
    if (!is_amount(passage[k])) return;
  const auto gap = passage.between(i + 1, sum);
  const auto mark = gap.find_last_of(u"，、");
  const auto says = mark == Words::npos ? std::nullopt : gap_says(gap.substr(mark));
  const auto* unit = passage.unit(sum);
  if (!says || (*says & summed) == 0 || unit == nullptr || holds_any(passage.between(i, i + 1), part_words))
    return;
  const auto whole = passage.printed(sum), one = passage.printed(i, *unit),
             two = passage.printed(i + 1, *unit);
  if (!whole || !one || !two) return;
  const std::array both{*one, *two};
  const auto found = consistency::parts(*whole, both);
  if (!found.consistent())
    out.push_back(passage.finding(FindingKind::parts, Severity::warning, found.reason, {i, i + 1, sum}, sum,
                                  RatioExtent::of(found.possible), unit->name()));
}

/// 新增165家，累计398家.
inline void check_cumulative(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto total = i + 1;
  if (!passage.together(i, total) || passage[i].measure != Measure::amount ||
      passage[total].measure != Measure::cumulative || !is_level(passage[i]) || !is_level(passage[total]))
    return;
  const auto says = gap_says(passage.between(i, total));
  const auto* unit = passage.unit(total);
  if (!says || (*says & in_all) == 0 || (*says & ~unsigned{in_all | reaches | rises}) != 0 || unit == nullptr)
    return;
  const auto flow = passage.printed(i, *unit), all = passage.printed(total);
  if (!flow || !all) return;
  const auto found = consistency::cumulative(*all, *flow);
  if (found.consistent()) return;
  out.push_back(passage.finding(FindingKind::cumulative, Severity::error, found.reason, {i, total}, total,
                                RatioExtent::of({consistency::possible(*flow).lower, {}}), unit->name()));
}

/// A，完成年度任务B的p%; A，超过计划B的p%.
inline void check_attainment(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto plan = i + 1, rate = i + 2;
  if (!passage.together(i, rate) || !is_amount(passage[i]) || !is_amount(passage[plan])) return;
  const auto says = gap_says(passage.between(i, plan)), then = gap_says(passage.between(plan, rate));
  const auto* unit = passage.unit(plan);
  if (!says || (*says & planned) == 0 || then != std::optional<unsigned>(possessive) || unit == nullptr)
    return;
  const auto actual = passage.printed(i, *unit), aim = passage.printed(plan),
             printed = passage.printed(rate, percent_unit());
  if (!actual || !aim || !printed) return;
  const auto form =
      (*says & beyond) != 0 ? consistency::QuotientForm::excess : consistency::QuotientForm::whole;
  const auto found = consistency::quotient(*actual, *aim, *printed, form);
  if (found.reason == CheckReason::outside_rounding)
    out.push_back(passage.finding(FindingKind::attainment, Severity::error, found.reason, {i, plan, rate},
                                  rate, found.possible, "%"));
}

/// A count of things that were looked at: exact, small enough for its shares to have gaps.
[[nodiscard]] inline std::optional<std::int64_t> small_count(const Passage& passage, std::uint32_t i) {
  const auto* unit = passage.unit(i);
  if (unit == nullptr || !counts_things(*unit) || passage[i].bound != Bound::equal ||
      passage[i].resolution != 0)
    return std::nullopt;
  const auto count = passage[i].value.to_int64();
  return count && *count >= 2 && *count <= 500 ? count : std::nullopt;
}

/// `、全市占比`: the words before a share of a whole that the report does not tell.
[[nodiscard]] inline bool names_outer_whole(Words gap) noexcept {
  if (!gap.empty() && Words(u"，、,（(").find(gap.front()) != Words::npos) gap.remove_prefix(1);
  return std::any_of(std::begin(outer_whole_words), std::end(outer_whole_words), [&](Words word) {
    return gap.starts_with(word) && gap_says(gap.substr(word.size())) == std::optional<unsigned>(plain);
  });
}

/// 独角兽企业26家、全市占比72.5%: of no whole number are 26 so much.
inline void check_outer_share(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto rate = i + 1;
  if (!passage.together(i, rate) || !is_amount(passage[i]) || passage[rate].measure != Measure::ratio) return;
  const auto count = small_count(passage, i);
  const auto share = passage.printed(rate, percent_unit());
  if (!count || !share || !names_outer_whole(passage.between(i, rate))) return;
  if (consistency::has_whole(*share, *count)) return;
  const auto whole = divide(Decimal(*count).scaled10(2), share->value, 0, Rounding::half_even);
  const auto near = Rational(Decimal(*count).scaled10(2), std::max(whole, Decimal(*count)));
  out.push_back(passage.finding(FindingKind::impossible_share, Severity::warning, CheckReason::impossible,
                                {i, rate}, rate, {near, near}, "%"));
}

/// 24项指标中，96.4%达到预期.
inline void check_grim(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  const auto rate = i + 1;
  if (!passage.together(i, rate) || passage[rate].measure != Measure::ratio ||
      passage[rate].bound != Bound::equal)
    return;
  const auto count = small_count(passage, i);
  const auto share = passage.printed(rate, percent_unit());
  const auto gap = passage.between(i, rate);
  const auto in = gap.rfind(u'中');
  if (!count || !share || gap.size() > 14 || in == Words::npos || in == 0) return;
  if (const auto rest = gap_says(gap.substr(in + 1)); !rest || *rest != plain) return;
  if (gap.substr(0, in).find_first_of(u"，；、。：") != Words::npos) return;
  if (passage.after(rate, 1) == u"的") return;  // 36家企业中，60.5%的产值: a share of something else
  const auto found = consistency::grim(*share, *count);
  if (found.possible()) return;
  const auto near = Rational(Decimal(found.nearest).scaled10(2), Decimal(*count));
  out.push_back(passage.finding(FindingKind::impossible_share, Severity::error, CheckReason::impossible,
                                {i, rate}, rate, {near, near}, "%"));
}

}  // namespace zhibiao::detail::checks
