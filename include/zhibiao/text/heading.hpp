// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/period.hpp>
#include <zhibiao/text/calendar.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao::detail {

using Words = std::span<const std::u16string_view>;

inline constexpr std::array review_words_table{
    std::u16string_view{u"回顾"},     std::u16string_view{u"总结"},
    std::u16string_view{u"过去"},     std::u16string_view{u"执行情况"},
    std::u16string_view{u"成就"},     std::u16string_view{u"决算"},
    std::u16string_view{u"胜利"},     std::u16string_view{u"当前的经济形势"},
    std::u16string_view{u"经济形势"}, std::u16string_view{u"主要情况"},
    std::u16string_view{u"首先报告"}, std::u16string_view{u"进展情况"},
    std::u16string_view{u"完成情况"}, std::u16string_view{u"斗争和"},
    std::u16string_view{u"去年工作"}, std::u16string_view{u"国内形势"}};
inline constexpr Words review_words{review_words_table};

inline constexpr std::array plan_words_table{
    std::u16string_view{u"任务"},     std::u16string_view{u"安排"},     std::u16string_view{u"部署"},
    std::u16string_view{u"建议"},     std::u16string_view{u"总体要求"}, std::u16string_view{u"目标"},
    std::u16string_view{u"预算"},     std::u16string_view{u"总任务"},   std::u16string_view{u"前景"},
    std::u16string_view{u"重点工作"}, std::u16string_view{u"基本方针"}, std::u16string_view{u"打算"},
    std::u16string_view{u"规划纲要"}, std::u16string_view{u"主要措施"}, std::u16string_view{u"要点"},
    std::u16string_view{u"思路"},     std::u16string_view{u"展望"},     std::u16string_view{u"跃进"}};
inline constexpr Words plan_words{plan_words_table};

inline constexpr std::array five_year_words_table{
    std::u16string_view{u"过去五年"}, std::u16string_view{u"五年工作"}, std::u16string_view{u"五年来"},
    std::u16string_view{u"的五年"}, std::u16string_view{u"本届政府"}};
inline constexpr Words five_year_words{five_year_words_table};

inline constexpr std::array closing_words_table{std::u16string_view{u"结束语"}};
inline constexpr Words closing_words{closing_words_table};

[[nodiscard]] constexpr bool contains_any(std::u16string_view text, Words words) noexcept {
  for (const auto word : words)
    if (text.find(word) != std::u16string_view::npos) return true;
  return false;
}

/// A heading in `chars()`: its line without blanks, or its first sentence where the text runs on.
struct Heading {
  std::size_t begin = 0;
  std::size_t end = 0;
  int style = 0;   ///< 1 一、  2 （一）  3 without a number
  int number = 0;  ///< 0 without a number
  int level = 0;   ///< 1 part, 2 theme, 0 below
  bool closing = false;
};

[[nodiscard]] constexpr int small_number(char16_t c) noexcept {
  constexpr std::u16string_view digits = u"一二三四五六七八九十";
  const auto at = digits.find(c);
  return at == std::u16string_view::npos ? 0 : static_cast<int>(at) + 1;
}

/// 一 … 十九 at the beginning of `text`; gives the value and advances `used`.
[[nodiscard]] constexpr int read_ordinal(std::u16string_view text, std::size_t& used) noexcept {
  used = 0;
  if (text.empty() || small_number(text[0]) == 0) return 0;
  int value = small_number(text[0]);
  used = 1;
  const int second = text.size() > 1 ? small_number(text[1]) : 0;
  if (value == 10 && second > 0 && second < 10) {
    value += second;
    used = 2;
  } else if (value == 2 && second == 10) {
    value = 20;
    used = 2;
  }
  return value;
}

/// Reads the marker at the head of a line: 一、 or （一）.
[[nodiscard]] constexpr Heading read_marker(std::u16string_view line) noexcept {
  Heading heading;
  std::size_t used = 0;
  const bool bracket = !line.empty() && (line[0] == u'（' || line[0] == u'(');
  const auto rest = bracket ? line.substr(1) : line;
  const int number = read_ordinal(rest, used);
  if (number == 0 || used >= rest.size()) return heading;
  const char16_t after = rest[used];
  const bool closes = bracket ? after == u'）' || after == u')' : after == u'、' || after == u'．';
  if (!closes) return heading;
  heading.style = bracket ? 2 : 1;
  heading.number = number;
  return heading;
}

[[nodiscard]] constexpr bool is_blank(char16_t c) noexcept {
  return c == u' ' || c == u'\n' || c == u'\r' || c == u'\u2028';
}

inline constexpr std::size_t longest_heading = 60;
inline constexpr std::size_t longest_plain_heading = 30;

/// Where the heading of a numbered line ends: the line itself when short, else its first sentence.
[[nodiscard]] constexpr std::size_t heading_length(std::u16string_view line) noexcept {
  if (line.size() <= 4) return 0;
  if (line.size() <= longest_heading && line.find(u'。') >= line.size() - 1) return line.size();
  const auto stop = line.find(u'。');
  return stop <= longest_heading ? stop : 0;
}

/// An unnumbered heading stands alone between empty lines, is short, has no punctuation, and says
/// that it reviews or plans.
[[nodiscard]] constexpr bool is_plain_heading(std::u16string_view line, bool alone) noexcept {
  if (!alone || line.size() < 3 || line.size() > longest_plain_heading) return false;
  if (line.find_first_of(u"。，：；！？、《》") != std::u16string_view::npos) return false;
  return contains_any(line, review_words) || contains_any(line, plan_words) || line == u"结束语";
}

struct Line {
  std::size_t begin, end;  ///< blanks at both ends left out
};

[[nodiscard]] inline std::vector<Line> split_lines(std::u16string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    auto end = text.find(u'\n', begin);
    if (end == std::u16string_view::npos) end = text.size();
    auto first = begin, last = end;
    while (first < last && is_blank(text[first])) ++first;
    while (last > first && is_blank(text[last - 1])) --last;
    lines.push_back({first, last});
    begin = end + 1;
  }
  return lines;
}

/// The style whose first heading comes first and which counts on to a second is that of the parts.
[[nodiscard]] inline int part_style(const std::vector<Heading>& headings) noexcept {
  std::array<std::size_t, 4> last_second{};  // for each style, where its last 二 stands
  for (const auto& heading : headings)
    if (heading.number == 2) last_second[static_cast<std::size_t>(heading.style)] = heading.begin;
  for (const auto& heading : headings)
    if (heading.number == 1 && heading.begin < last_second[static_cast<std::size_t>(heading.style)])
      return heading.style;
  return 0;
}

/// Whether the unnumbered headings divide the report: at least two, and the first comes first.
[[nodiscard]] inline bool divided_by_plain(const std::vector<Heading>& headings) noexcept {
  const auto plain = std::count_if(headings.begin(), headings.end(),
                                   [](const Heading& h) { return h.style == 3 && !h.closing; });
  return plain >= 2 && headings.front().style == 3;
}

/// Parts count on from 一.  A list of the same style that starts anew below a part is followed as
/// long as it counts on, and is not a part.
inline void set_levels(std::vector<Heading>& headings) noexcept {
  const int style = divided_by_plain(headings) ? 3 : part_style(headings);
  int expected = 1, nested = 0;
  for (auto& heading : headings) {
    if (heading.style == 3) {
      heading.level = 1;
      continue;
    }
    if (heading.style != style) {
      heading.level = 2;
      continue;
    }
    if (heading.number == 1 && expected > 1) nested = 1;
    if (nested != 0 && heading.number == nested) {
      ++nested;
      continue;
    }
    if (heading.number != expected) continue;
    heading.level = 1;
    ++expected;
    nested = 0;
  }
}

[[nodiscard]] inline std::vector<Heading> find_headings(std::u16string_view text) {
  std::vector<Heading> headings;
  const auto lines = split_lines(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (line.empty()) continue;
    const auto empty = [&](std::size_t k) { return k >= lines.size() || lines[k].begin == lines[k].end; };
    auto heading = read_marker(line);
    auto length = heading.style == 0 ? 0 : heading_length(line);
    if (length == 0 && is_plain_heading(line, empty(i - 1) && empty(i + 1))) {
      heading.style = 3;
      heading.closing = line == u"结束语";
      length = line.size();
    }
    if (length == 0) continue;
    heading.begin = lines[i].begin;
    heading.end = lines[i].begin + length;
    headings.push_back(heading);
  }
  set_levels(headings);
  return headings;
}

}  // namespace zhibiao::detail
