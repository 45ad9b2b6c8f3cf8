// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/calendar.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>

namespace zhibiao::detail {
namespace {

struct Row {
  std::u16string_view text;
  int year;            ///< or the number of the plan
  std::size_t length;  ///< 0: none stands there
};

TEST_CASE("a year of four digits") {
  constexpr Row rows[] = {
      {u"2024", 2024, 4},
      {u"2024年", 2024, 4},
      {u"一九八三年", 1983, 4},
      {u"二〇二六", 2026, 4},
      {u"二零二六", 2026, 4},
      {u"２０２４", 0, 0},
      {u"20245", 0, 0},
      {u"1899", 0, 0},
      {u"2100", 0, 0},
      {u"1900", 1900, 4},
      {u"2099年", 2099, 4},
      {u"202", 0, 0},
      {u"", 0, 0},
      {u"年2024", 0, 0},
      {u"〇二四五", 0, 0},
      {u"二千零六年", 0, 0},
      {u"2024.5亿", 2024, 4},
      {u"二О一五", 2015, 4},
      {u"20 24", 0, 0},
  };
  for (const auto& row : rows) {
    const auto word = read_year(row.text);
    CHECK(word.year == row.year);
    CHECK(word.length == row.length);
  }
}

TEST_CASE("a year with its word") {
  constexpr Row rows[] = {
      {u"2024年", 2024, 5}, {u"2024 年底", 2024, 6}, {u"一九五六年", 1956, 5}, {u"2024", 0, 0},
      {u"2024元", 0, 0},    {u"2024  年", 0, 0},     {u"1800年", 0, 0},
  };
  for (const auto& row : rows) {
    const auto word = read_year_word(row.text);
    CHECK(word.year == row.year);
    CHECK(word.length == row.length);
  }
}

TEST_CASE("the name of a five-year plan") {
  constexpr Row rows[] = {
      {u"“十四五”时期", 14, 5},
      {u"“十五五”规划", 15, 5},
      {u"\"十三五\"", 13, 5},
      {u"「十二五」期間", 12, 5},
      {u"“十五”计划", 10, 4},
      {u"“九五”", 9, 4},
      {u"十四五时期", 14, 3},
      {u"十四五规划", 14, 3},
      {u"六五计划", 6, 2},
      {u"十四五", 0, 0},
      {u"十五计划", 10, 2},
      {u"第六个五年计划", 6, 7},
      {u"第十四个五年规划", 14, 8},
      {u"第一个五年", 1, 5},
      {u"第一个五年，", 1, 5},
      {u"第六届", 0, 0},
      {u"“五个一”工程", 0, 0},
      {u"“双一流”", 0, 0},
      {u"五大行动", 0, 0},
      {u"“十四五", 0, 0},
      {u"“十六字”方针", 0, 0},
      {u"", 0, 0},
      {u"三五成群", 0, 0},
      {u"“", 0, 0},
      {u"第", 0, 0},
  };
  for (const auto& row : rows) {
    const auto word = read_plan_name(row.text);
    CHECK(word.year == row.year);
    CHECK(word.length == row.length);
  }
}

TEST_CASE("the period that a heading names") {
  struct Heading {
    std::u16string_view text;
    Period period;
  };
  constexpr Heading rows[] = {
      {u"一、2024年工作回顾", Period::year(2024)},
      {u"“十四五”时期工作回顾", Period::years(2021, 2025)},
      {u"“十四五”收官之年、2025年的主要任务", Period::year(2025)},  // a year is closer than a plan
      {u"二、第六个五年计划的基本任务", Period::years(1981, 1985)},
      {u"一、工作回顾", {}},
  };
  for (const auto& row : rows) CHECK(named_period(row.text, 2026) == row.period);
}

static_assert(read_year(u"2024年").year == 2024);
static_assert(year_digit(u'〇') == 0 && year_digit(u'九') == 9 && year_digit(u'十') == -1);

}  // namespace
}  // namespace zhibiao::detail
