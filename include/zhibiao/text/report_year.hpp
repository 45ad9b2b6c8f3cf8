// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/text/calendar.hpp>
#include <zhibiao/text/heading.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao::detail {

inline constexpr std::size_t title_length = 400;  ///< characters in which title and date stand

inline constexpr std::size_t title_line = 50;  ///< the longest line of a title

/// The year that one line of the title names: 2026年…政府工作报告, or a day (2026年1月25日…).
[[nodiscard]] inline int year_in_line(std::u16string_view line) noexcept {
  if (line.size() > title_line || line.find(u'。') != std::u16string_view::npos) return 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto word = read_year_word(line.substr(i));
    if (word.year == 0) continue;
    const auto rest = line.substr(i + word.length);
    const bool date = rest.substr(0, 3).find(u'月') != std::u16string_view::npos;
    if (date || rest.find(u"政府工作报告") != std::u16string_view::npos) return word.year;
  }
  return 0;
}

/// The year of the title or of the day on which the report was given.
[[nodiscard]] inline int year_in_title(std::u16string_view text, std::size_t end) noexcept {
  const auto title = text.substr(0, std::min(end, title_length));
  for (const auto& line : split_lines(title))
    if (const int year = year_in_line(title.substr(line.begin, line.end - line.begin)); year != 0)
      return year;
  return 0;
}

/// 2026年…任务 → 2026; 2025年…回顾 → 2026.
[[nodiscard]] inline int year_in_headings(std::u16string_view text,
                                          const std::vector<Heading>& headings) noexcept {
  int reviewed = 0;
  for (const auto& heading : headings) {
    const auto words = text.substr(heading.begin, heading.end - heading.begin);
    for (std::size_t i = 0; heading.level == 1 && i < words.size(); ++i) {
      const auto word = read_year_word(words.substr(i));
      if (word.year == 0) continue;
      if (!contains_any(words, review_words)) return word.year;
      reviewed = std::max(reviewed, word.year + (contains_any(words, plan_words) ? 0 : 1));
    }
  }
  return reviewed;
}

[[nodiscard]] inline bool is_year_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// haidian_2025 → 2025: four digits that stand alone in the document's name.
[[nodiscard]] inline int year_in_name(std::string_view name) noexcept {
  for (std::size_t i = 0; i + 4 <= name.size(); ++i) {
    const auto word = name.substr(i, 4);
    const bool alone =
        (i == 0 || !is_year_digit(name[i - 1])) && (i + 4 == name.size() || !is_year_digit(name[i + 4]));
    if (!alone || !std::all_of(word.begin(), word.end(), is_year_digit)) continue;
    const int year = (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0');
    if (year >= 1949 && year <= 2099) return year;
  }
  return 0;
}

[[nodiscard]] inline int report_year(std::u16string_view text, const std::vector<Heading>& headings,
                                     std::string_view name) noexcept {
  const auto first = headings.empty() ? text.size() : headings.front().begin;
  if (const int year = year_in_title(text, first); year != 0) return year;
  if (const int year = year_in_headings(text, headings); year != 0) return year;
  return year_in_name(name);
}

}  // namespace zhibiao::detail
