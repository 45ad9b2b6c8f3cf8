// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/draft.hpp>
#include <zhibiao/read/frame.hpp>
#include <zhibiao/read/measures.hpp>

#include <algorithm>
#include <string_view>

/// The year or years that a figure is about (gold guide, "Periods in a report that reviews five years").

namespace zhibiao::detail::read {

/// A base of comparison, as in 比2020年, governs nothing.
[[nodiscard]] inline bool is_base(std::u16string_view text, const TimeMention& time) noexcept {
  const char16_t before = time.begin > 0 ? text[time.begin - 1] : u'\0';
  return before == u'比' || before == u'较' || before == u'同';
}

[[nodiscard]] inline bool is_since(std::u16string_view text, const TimeMention& time) noexcept {
  const auto tail = text.substr(time.end, 5);
  return tail.starts_with(u"以来") || tail.find(u"月以来") != std::u16string_view::npos ||
         (time.begin > 0 && text[time.begin - 1] == u'自' && tail.starts_with(u"起"));
}

/// 荣获2023年度国家科学技术奖: the year of an award stands behind the number.
[[nodiscard]] inline bool is_award_year(std::u16string_view text, const Draft& d, const TimeMention& time) noexcept {
  if (time.begin < d.c.end || time.begin >= d.clause.end) return false;
  const auto between = text.substr(d.c.end, time.begin - d.c.end);
  return text.substr(time.end).starts_with(u"度") && (between.ends_with(u"获") || between.ends_with(u"获得"));
}

/// The mention of time that governs the figure: the nearest before it in its clause that is not a
/// base of comparison, else the last that opened a clause of the sentence.
[[nodiscard]] inline const TimeMention* governing_time(std::u16string_view text, const Sentence& sentence,
                                                       const Draft& d, const Draft* before) noexcept {
  const TimeMention* found = nullptr;
  for (const auto& time : sentence.times) {
    if (is_award_year(text, d, time)) return &time;
    if (time.begin >= d.c.begin) break;
    if (is_base(text, time)) continue;
    const bool here = time.begin >= d.clause.begin;
    const bool taken = before != nullptr && before->left.has(from) && d.left.has(level) && time.begin < before->c.begin;
    if (taken && time.kind != TimeKind::span) continue;
    const bool heads_clause = time.opens || clause_at(sentence, time.begin).begin == time.begin;
    if (here || (heads_clause && !is_since(text, time))) found = &time;
  }
  return found;
}

/// 实施…工程3万公里: the words before the number begin with what was done.
[[nodiscard]] inline bool begins_with_verb(std::u16string_view text, const Draft& d) noexcept {
  auto words = text.substr(d.limit, d.c.begin - d.limit);
  for (auto opener = opener_lexicon().match(words); opener; opener = opener_lexicon().match(words))
    words.remove_prefix(opener.length);
  const auto verb = work_verb_lexicon().match(words);
  return verb && !makes_noun(words.substr(verb.length));
}

/// Nouns of flows: what is put in or paid out over the period, however it is worded.
inline constexpr std::u16string_view flow_nouns[] = {u"投入", u"投资", u"支出", u"投资额"};
/// Nouns of states.
inline constexpr std::u16string_view state_nouns[] = {u"率", u"比重", u"比例", u"占比", u"水平", u"度", u"面", u"比率"};

/// A level reached or held, as against a flow of the period.
[[nodiscard]] inline bool is_level(std::u16string_view text, const Draft& d) noexcept {
  const auto core = d.left.core.in(text);
  const bool said = d.left.has(level | held | reach);
  switch (d.measure) {
    case Measure::rank: case Measure::streak: return true;
    case Measure::ratio: return said || d.c.form == Form::coverage || d.left.has(share) || ends_with_any(core, state_nouns);
    case Measure::cumulative: return d.left.has(level) || !d.left.has(running);
    case Measure::amount: break;
    default: return false;
  }
  if (ends_with_any(core, flow_nouns)) return false;
  const bool works = d.left.verb_only || d.left.has(fresh) || begins_with_verb(text, d);
  return said || d.left.bounded || (!core.empty() && !works);
}

/// The figure's period inside the years that are spoken of.
[[nodiscard]] inline Period period_within(std::u16string_view text, const Draft& d, Period whole, int before_first) noexcept {
  if (whole.single()) return whole;
  if (d.left.has(from) && !d.left.has(level)) return Period::year(whole.first - before_first);
  return is_level(text, d) ? Period::year(whole.last) : whole;
}

/// 从…到…: the years of a pair of levels, kept for a pair that names no years of its own.
struct LevelPair {
  Period first, last;
};

[[nodiscard]] inline bool is_change(const Draft& d) noexcept {
  return d.measure == Measure::growth || d.measure == Measure::change || d.measure == Measure::multiple;
}

[[nodiscard]] inline Period period_of(std::u16string_view text, const Draft& d, const Frame& frame, const Frame& part) noexcept {
  const auto* time = d.time;
  if (time != nullptr && is_since(text, *time)) {
    const int last = frame.period.known() ? frame.period.last : time->period.last;
    return Period::years(time->period.first, std::max<int>(last, time->period.first));
  }
  Period whole = time != nullptr && time->period.known() ? time->period : frame.period;
  if (d.left.has(average) && whole.single() && !part.period.single()) whole = part.period;
  const Period base = d.left.base;
  if (is_change(d) && base.known() && whole.known() && base.first + 1 < whole.last) return Period::years(base.first, whole.last);
  const bool named = time != nullptr && time->kind == TimeKind::span && time->end - time->begin >= 9;
  return period_within(text, d, whole, named ? 0 : 1);
}

}  // namespace zhibiao::detail::read
