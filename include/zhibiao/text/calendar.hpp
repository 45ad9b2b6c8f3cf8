// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/period.hpp>
#include <zhibiao/text/five_year_plan.hpp>

#include <cstddef>
#include <string_view>

namespace zhibiao::detail {

/// A year word and how many characters it takes; `year == 0` where there is none.
struct YearWord {
  int year = 0;
  std::size_t length = 0;
};

[[nodiscard]] constexpr int year_digit(char16_t c) noexcept {
  if (c >= u'0' && c <= u'9') return c - u'0';
  constexpr std::u16string_view digits = u"〇一二三四五六七八九";
  if (c == u'零' || c == u'Ｏ' || c == u'О' || c == u'O' || c == u'o') return 0;
  const auto at = digits.find(c);
  return at == std::u16string_view::npos ? -1 : static_cast<int>(at);
}

/// Four digits, Arabic or Chinese, of a year 1900 … 2099 at the head of `text`; the word 年 is not
/// required here.  No digit may follow.
[[nodiscard]] constexpr YearWord read_year(std::u16string_view text) noexcept {
  if (text.size() < 4) return {};
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const int digit = year_digit(text[i]);
    if (digit < 0 || (digit == 0 && i == 0)) return {};
    year = year * 10 + digit;
  }
  if (text.size() > 4 && text[4] >= u'0' && text[4] <= u'9') return {};
  return year >= 1900 && year <= 2099 ? YearWord{year, 4} : YearWord{};
}

/// A year followed by 年 (a blank between allowed): the length takes in 年.
[[nodiscard]] constexpr YearWord read_year_word(std::u16string_view text) noexcept {
  auto word = read_year(text);
  if (word.year == 0) return {};
  auto at = word.length;
  if (at < text.size() && text[at] == u' ') ++at;
  if (at >= text.size() || text[at] != u'年') return {};
  return {word.year, at + 1};
}

/// 个五年, 个五年计划 behind the ordinal of a plan.
[[nodiscard]] constexpr YearWord behind_ordinal(std::u16string_view text, std::size_t at,
                                                int number) noexcept {
  const auto tail = text.substr(at);
  if (!tail.starts_with(u"个五年")) return {};
  const auto noun = tail.substr(3);
  return {number, at + (noun.starts_with(u"计划") || noun.starts_with(u"规划") ? 5 : 3)};
}

/// The name of a five-year plan, quoted or not: “十四五”, 第六个五年计划, 六五计划; the length
/// takes in quotation marks.  `year` holds the plan's number.
[[nodiscard]] constexpr YearWord read_plan_name(std::u16string_view text) noexcept {
  constexpr std::u16string_view digits = u"一二三四五六七八九十";
  const auto digit = [&](std::size_t i) {
    const auto at = i < text.size() ? digits.find(text[i]) : std::u16string_view::npos;
    return at == std::u16string_view::npos ? 0 : static_cast<int>(at) + 1;
  };
  const bool quoted = !text.empty() && (text[0] == u'“' || text[0] == u'"' || text[0] == u'「');
  std::size_t i = quoted ? 1 : 0;
  const bool ordinal = i < text.size() && text[i] == u'第';
  if (ordinal) ++i;
  const int first = digit(i);
  if (first == 0) return {};
  int number = first;
  ++i;
  if (first == 10 && digit(i) != 0 && digit(i) != 10 && (ordinal || digit(i + 1) == 5))
    number = 10 + digit(i++);
  if (ordinal) return behind_ordinal(text, i, number);
  if (digit(i) != 5) return {};
  ++i;
  const auto rest = text.substr(i);
  if (quoted && !rest.empty() && (rest[0] == u'”' || rest[0] == u'"' || rest[0] == u'」'))
    return {number, i + 1};
  if (rest.starts_with(u"计划") || rest.starts_with(u"时期") || rest.starts_with(u"期间") ||
      rest.starts_with(u"规划"))
    return {number, i};
  return {};
}

/// The first year or five-year plan that a heading names.
[[nodiscard]] constexpr Period named_period(std::u16string_view text, int /*report year*/) noexcept {
  Period plan;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const auto year = read_year_word(text.substr(i)); year.year != 0) return Period::year(year.year);
    const auto name = read_plan_name(text.substr(i));
    if (name.year != 0 && !plan.known()) plan = five_year_plan(name.year);
  }
  return plan;
}

}  // namespace zhibiao::detail
