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
         (time.begin > 0 && (text[time.begin - 1] == u'自' || text[time.begin - 1] == u'从') &&
          tail.starts_with(u"起"));
}

/// 从2005年开始, 2005年起: where a row of years begins.
[[nodiscard]] inline bool is_start(std::u16string_view text, const TimeMention& time) noexcept {
  const auto tail = text.substr(time.end, 2);
  return tail.starts_with(u"开始") || tail.starts_with(u"起") || tail.starts_with(u"以来");
}

/// 荣获2023年度国家科学技术奖: the year of an award stands behind the number.
[[nodiscard]] inline bool is_award_year(std::u16string_view text, const Draft& d,
                                        const TimeMention& time) noexcept {
  if (time.begin < d.c.end || time.begin >= d.clause.end) return false;
  const auto between = text.substr(d.c.end, time.begin - d.c.end);
  return text.substr(time.end).starts_with(u"度") && (between.ends_with(u"获") || between.ends_with(u"获得"));
}

/// The number follows the mention directly: 2020年的82.4岁, 比1957年的312万吨.
[[nodiscard]] inline bool is_adjacent(std::u16string_view text, const TimeMention& time,
                                      const Draft& d) noexcept {
  const auto between = text.substr(time.end, d.c.begin - time.end);
  return between.empty() || between == u"的" || between == u"为";
}

/// 今年拟从去年超收收入中安排: the later mention only says of what.
[[nodiscard]] inline bool is_adnominal(std::u16string_view text, const TimeMention& time) noexcept {
  const char16_t before = time.begin > 0 ? text[time.begin - 1] : u'\0';
  return (before == u'从' || before == u'对' || before == u'把') && !text.substr(time.end).starts_with(u"的");
}

[[nodiscard]] inline bool heads_clause(std::u16string_view text, const Sentence& sentence,
                                       const TimeMention& time) noexcept {
  const auto clause = clause_at(sentence, time.begin);
  if (text.substr(0, clause.end).ends_with(u"基础上")) return false;
  const auto begin = clause.begin;
  return time.opens || FrameReader::opens_with(text.substr(begin, time.begin - begin));
}

/// The mention of time that governs the figure: the nearest before it in its clause that is not a
/// base of comparison, else the last that opened a clause of the sentence (2022年以来，
/// only the clause behind it).
[[nodiscard]] inline const TimeMention* governing_time(std::u16string_view text, const Sentence& sentence,
                                                       const Draft& d, const Draft* before) noexcept {
  const TimeMention* found = nullptr;
  for (const auto& time : sentence.times) {
    if (is_award_year(text, d, time)) return &time;
    if (time.begin >= d.c.begin) break;
    const bool adjacent = is_adjacent(text, time, d);
    if (adjacent && d.measure == Measure::multiple) continue;
    if (is_base(text, time) && !adjacent) continue;
    const bool here = time.begin >= d.clause.begin;
    if (found != nullptr && here && is_adnominal(text, time)) continue;
    const bool taken = before != nullptr && before->left.has(from) && time.begin >= before->limit &&
                       time.begin < before->c.begin;
    if (taken && !adjacent && time.kind != TimeKind::span) continue;
    const auto end = clause_at(sentence, time.begin).end;
    const bool alone = end + 1 == d.clause.begin && end - time.end < 5;
    if (here || (heads_clause(text, sentence, time) && (alone || !is_since(text, time)))) found = &time;
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
inline constexpr std::u16string_view flow_nouns[] = {u"投入", u"投资", u"支出"};
/// Nouns of states.
inline constexpr std::u16string_view state_nouns[] = {u"率",   u"比重", u"比例", u"占比",
                                                      u"水平", u"度",   u"面",   u"比率"};

/// Whether a verb of work stands anywhere before the number.
[[nodiscard]] inline bool has_work(std::u16string_view text, const Draft& d) noexcept {
  if (d.left.verb_only || d.left.has(fresh)) return true;
  for (std::size_t i = d.limit; i < d.c.begin; ++i) {
    const auto words = text.substr(i, d.c.begin - i);
    const auto verb = work_verb_lexicon().match(words);
    if (verb && !makes_noun(words.substr(verb.length))) return true;
  }
  return false;
}

/// A level reached or held, as against a flow of the period.
[[nodiscard]] inline bool is_level(std::u16string_view text, const Draft& d) noexcept {
  const auto core = d.left.core.in(text);
  const bool said = d.left.has(level | held | reach);
  switch (d.measure) {
    case Measure::rank:
    case Measure::streak:
      return true;
    case Measure::ratio:
      return said || d.left.bounded || d.c.form == Form::coverage || d.left.has(share) ||
             ends_with_any(core, state_nouns);
    case Measure::cumulative:
      return d.left.has(level) || !has_any(text.substr(d.limit, d.c.begin - d.limit), totals);
    case Measure::amount:
      break;
    default:
      return false;
  }
  if (has_any(core, flow_nouns)) return false;
  return d.left.has(level | held) || ((said || !core.empty()) && !has_work(text, d));
}

/// 由39个拓展到91个: directly behind the number stands the level after the change, and no year of its own
/// before.
[[nodiscard]] inline bool changes_behind(std::u16string_view text, const Draft& d) noexcept {
  const auto word = number_verb_lexicon().match(text.substr(d.c.after));
  if (!word || (word.value->senses & level) == 0) return false;
  if (d.time == nullptr || d.time->begin < d.limit) return true;
  return text.substr(d.time->end, d.c.begin - d.time->end).find_first_of(u"由从") !=
         std::u16string_view::npos;
}

/// The figure's period inside the years that are spoken of; the level before a change is that of the
/// year before.
[[nodiscard]] inline Period period_within(std::u16string_view text, const Draft& d, Period whole,
                                          int before_first) noexcept {
  const bool before = d.left.has(from) && !d.left.has(level);
  if (whole.single()) return before && changes_behind(text, d) ? Period::year(whole.first - 1) : whole;
  if (before) return Period::year(whole.first - before_first);
  return is_level(text, d) && !d.left.has(average) ? Period::year(whole.last) : whole;
}

/// 从…到…: the years of a pair of levels, kept for a pair that names no years of its own.
struct LevelPair {
  Period first, last;
  bool named = false;  ///< both years stand in the text
};

[[nodiscard]] inline bool is_change(const Draft& d) noexcept {
  return d.measure == Measure::growth || d.measure == Measure::change || d.measure == Measure::multiple;
}

/// The base of a change: 比2020年增长, 是1997年的1.8倍, 比1957年的312万吨增加.
[[nodiscard]] inline Period base_of(std::u16string_view text, const Sentence& sentence,
                                    const Draft& d) noexcept {
  if (d.left.base.known()) return d.left.base;
  for (const auto& time : sentence.times) {
    if (time.begin < d.clause.begin || time.end > d.c.begin || !time.period.single()) continue;
    const bool of_multiple = d.measure == Measure::multiple && is_adjacent(text, time, d);
    if (of_multiple || (is_base(text, time) && text.substr(time.end).starts_with(u"的"))) return time.period;
  }
  return {};
}

/// 1986年同1978年相比，…: the last pair of years that the sentence compares before the figure.
[[nodiscard]] inline Period compared_years(std::u16string_view text, const Sentence& sentence,
                                           const Draft& d) noexcept {
  Period pair;
  for (std::size_t i = 0; i + 1 < sentence.times.size(); ++i)
    if (sentence.times[i + 1].end <= d.c.begin &&
        are_compared(text, sentence.times[i], sentence.times[i + 1]))
      pair = Period::years(sentence.times[i + 1].period.first, sentence.times[i].period.first);
  return pair;
}

/// The period of a figure in a comparison of two years, unknown where it is in none.
[[nodiscard]] inline Period period_compared(std::u16string_view text, const Sentence& sentence,
                                            const Draft& d) noexcept {
  const Period pair = compared_years(text, sentence, d);
  const bool own = d.time != nullptr && d.time->begin >= d.clause.begin && is_adjacent(text, *d.time, d);
  if (!pair.known() || own || d.left.base.known()) return {};
  if (d.left.has(from) && !d.left.has(level)) return Period::year(pair.first);
  if (!is_change(d)) return Period::year(pair.last);
  return pair.first + 1 < pair.last ? pair : Period::year(pair.last);
}

[[nodiscard]] inline Period since(const TimeMention& time, Period frame) noexcept {
  const int last = frame.known() ? frame.last : time.period.last;
  return Period::years(time.period.first, std::max<int>(last, time.period.first));
}

/// The years that an average is taken over, where a single year is spoken of.
[[nodiscard]] inline Period averaged(const Sentence& sentence, const Draft& d, Period part) noexcept {
  const bool ends_plan = part.single() && part.last % 5 == 0 && part.last >= 1990;
  Period found = ends_plan ? Period::years(part.last - 4, part.last) : part;
  for (const auto& time : sentence.times)
    if (time.begin < d.c.begin && time.kind == TimeKind::span && !time.period.single()) found = time.period;
  return found;
}

[[nodiscard]] inline Period period_of(std::u16string_view text, const Sentence& sentence, const Draft& d,
                                      const Frame& frame, const Frame& part) noexcept {
  const auto* time = d.time;
  if (d.measure == Measure::streak && frame.period.known() &&
      (time == nullptr || time->begin < d.clause.begin || is_start(text, *time)))
    return Period::year(frame.period.last);
  if (const Period pair = period_compared(text, sentence, d); pair.known()) return pair;
  if (time != nullptr && is_since(text, *time)) return since(*time, frame.period);
  Period whole = time != nullptr && time->period.known() ? time->period : frame.period;
  if (time != nullptr && time->kind == TimeKind::part && !part.period.single()) whole = part.period;
  if (d.left.has(average) && whole.single()) {
    const auto wider = averaged(sentence, d, part.period);
    if (wider.known() && !wider.single()) whole = wider;
  }
  const Period base = base_of(text, sentence, d);
  if (is_change(d) && base.known() && whole.known() && base.first + 1 < whole.last)
    return Period::years(base.first, whole.last);
  const bool spanned = time != nullptr && !time->period.single() && time->begin >= d.clause.begin;
  const bool flows = spanned && d.measure == Measure::amount && !d.left.has(level | held | from | reach);
  if (flows || (spanned && time->kind == TimeKind::part && !d.left.has(level | held))) return whole;
  const bool named = time != nullptr && time->kind == TimeKind::span && time->end - time->begin >= 9;
  return period_within(text, d, whole, named ? 0 : 1);
}

}  // namespace zhibiao::detail::read
