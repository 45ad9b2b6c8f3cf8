// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/period.hpp>
#include <zhibiao/read/lexicon.hpp>
#include <zhibiao/text/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::detail::read {

/// How a mention of time bears on the figures near it.
enum class TimeKind : std::uint8_t {
  year,   ///< 2024年, 今年, 去年
  span,   ///< 2021—2025年, 从1978年到1983年, 五年来, “十四五”时期
  since,  ///< 2022年以来: up to the year under review
  part,   ///< 五年共, 五年内: the years that the part is about
};

struct TimeMention {
  std::size_t begin = 0, end = 0;
  Period period;
  TimeKind kind = TimeKind::year;
  bool opens = false;  ///< stands at the head of its sentence: governs what follows
};

/// Words of time that depend on the report's year: by how many years they lie before it, and
/// (for spans) how many years they take in.
struct RelativeTime {
  int first = 0;
  int last = 0;
  bool part = false;  ///< the span that the part is about, where it is about one
};

inline constexpr Entry<RelativeTime> relative_times[] = {
    {u"今年", {0, 0}},
    {u"本年", {0, 0}},
    {u"本年度", {0, 0}},
    {u"去年", {-1, -1}},
    {u"上年", {-1, -1}},
    {u"上一年", {-1, -1}},
    {u"过去一年", {-1, -1}},
    {u"过去的一年", {-1, -1}},
    {u"一年来", {-1, -1}},
    {u"前年", {-2, -2}},
    {u"前两年", {-3, -2}},
    {u"前三年", {-4, -2}},
    {u"明年", {1, 1}},
    {u"这一年", {-1, -1}},
    {u"五年来", {-5, -1}},
    {u"这五年", {-5, -1}},
    {u"过去五年", {-5, -1}},
    {u"过去的五年", {-5, -1}},
    {u"五年间", {-5, -1}},
    {u"近五年", {-5, -1}},
    {u"五年中", {-5, -1}},
    {u"三年来", {-3, -1}},
    {u"过去三年", {-3, -1}},
    {u"四年来", {-4, -1}},
    {u"过去四年", {-4, -1}},
    {u"两年来", {-2, -1}},
    {u"十年来", {-10, -1}},
    {u"过去十年", {-10, -1}},
    {u"今后五年", {0, 4}},
    {u"未来五年", {0, 4}},
    {u"今后三年", {0, 2}},
    {u"未来三年", {0, 2}},
    {u"今后两年", {0, 1}},
    {u"五年内", {-5, -1, true}},
    {u"五年共", {-5, -1, true}},
    {u"五年累计", {-5, -1, true}},
    {u"五年新增", {-5, -1, true}},
    {u"五年投资", {-5, -1, true}},
    {u"五年安排", {-5, -1, true}},
    {u"五年支出", {-5, -1, true}},
    {u"五年城镇", {-5, -1, true}},
};

[[nodiscard]] inline const Lexicon<RelativeTime>& relative_time_lexicon() {
  static const Lexicon<RelativeTime> lexicon(relative_times);
  return lexicon;
}

/// 1986年同1978年, 一九五七年比一九五二年: two years held against each other, the later first.
[[nodiscard]] inline bool are_compared(std::u16string_view text, const TimeMention& a,
                                       const TimeMention& b) noexcept {
  if (b.begin != a.end + 1 || !a.period.single() || !b.period.single() || a.period.first <= b.period.first)
    return false;
  return std::u16string_view(u"同比与较和").find(text[a.end]) != std::u16string_view::npos;
}

[[nodiscard]] constexpr bool is_dash(char16_t c) noexcept {
  return c == u'—' || c == u'–' || c == u'-' || c == u'～' || c == u'~' || c == u'―' || c == u'─';
}

/// How many characters a sign of range takes: —, ——, ~, 至, 到.
[[nodiscard]] constexpr std::size_t range_sign(std::u16string_view text) noexcept {
  if (text.empty()) return 0;
  if (text[0] == u'至' || text[0] == u'到') return 1;
  if (!is_dash(text[0])) return 0;
  return text.size() > 1 && is_dash(text[1]) ? 2 : 1;
}

/// 2021—2025年, 2021年至2025年, 1979至1981年; the length takes in the last 年.
[[nodiscard]] constexpr std::size_t read_year_span(std::u16string_view text, Period& out) noexcept {
  const auto first = read_year(text);
  if (first.year == 0) return 0;
  std::size_t at = first.length;
  if (at < text.size() && text[at] == u'年') ++at;
  const bool both = at < text.size() && text[at] == u'和';
  const auto sign = both ? 1 : range_sign(text.substr(at));
  if (sign == 0) return 0;
  const auto last = read_year_word(text.substr(at + sign));
  if (last.year <= first.year || (both && last.year != first.year + 1)) return 0;
  out = Period::years(first.year, last.year);
  return at + sign + last.length;
}

/// Reads the mention of time at the head of `text`, for a report of `year`.  Length 0: none.
[[nodiscard]] inline std::size_t read_time(std::u16string_view text, int year, TimeMention& out) noexcept {
  if (const auto length = read_year_span(text, out.period)) {
    out.kind = TimeKind::span;
    return length;
  }
  if (const auto word = read_year_word(text); word.year != 0) {
    out.period = Period::year(word.year);
    out.kind = TimeKind::year;
    return word.length;
  }
  if (const auto plan = read_plan_name(text); plan.year != 0) {
    out.period = five_year_plan(plan.year);
    out.kind = TimeKind::span;
    return plan.length;
  }
  const auto relative = relative_time_lexicon().match(text);
  if (!relative) return 0;
  out.kind = relative.value->part                            ? TimeKind::part
             : relative.value->first == relative.value->last ? TimeKind::year
                                                             : TimeKind::span;
  out.period =
      year == 0 ? Period{} : Period::years(year + relative.value->first, year + relative.value->last);
  return relative.value->part ? 2 : relative.length;
}

}  // namespace zhibiao::detail::read
