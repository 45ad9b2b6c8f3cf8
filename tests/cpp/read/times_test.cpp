// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/times.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::narrow;

constexpr std::string_view kinds[] = {"year", "span", "since", "part"};

/// `2024年 year 2024`, or `-` where no mention of time stands at the head.
std::string dump(std::u16string_view text, int year = 2025) {
  TimeMention time;
  const auto length = read_time(text, year, time);
  if (length == 0) return "-";
  return narrow(text.substr(0, length)) + " " + std::string(kinds[static_cast<std::size_t>(time.kind)]) + " " +
         to_string(time.period);
}

TEST_CASE("mentions of time in a report of 2025") {
  struct Row {
    std::u16string_view text;
    std::string_view read;
  };
  constexpr Row rows[] = {
      {u"2024年，", "2024年 year 2024"},
      {u"二〇二四年底", "二〇二四年 year 2024"},
      {u"2021—2024年", "2021—2024年 span 2021-2024"},
      {u"2021年至2024年", "2021年至2024年 span 2021-2024"},
      {u"1979到1981年", "1979到1981年 span 1979-1981"},
      {u"2023和2024年", "2023和2024年 span 2023-2024"},
      {u"2021和2024年", "-"},       // two years, no span; 2021 alone lacks its 年
      {u"2021年和2024年", "2021年 year 2021"},
      {u"2024—2021年", "-"},
      {u"“十四五”时期", "“十四五” span 2021-2025"},
      {u"第六个五年计划", "第六个五年计划 span 1981-1985"},
      {u"今年", "今年 year 2025"},
      {u"去年", "去年 year 2024"},
      {u"过去五年", "过去五年 span 2020-2024"},
      {u"五年内", "五年 part 2020-2024"},
      {u"三年来", "三年来 span 2022-2024"},
      {u"今后五年", "今后五年 span 2025-2029"},
      {u"2024元", "-"},
      {u"明天", "-"},
      {u"", "-"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.read);
}

TEST_CASE("every relative word, and what it means without a year to count from") {
  for (const auto& entry : relative_times) {
    INFO(narrow(entry.word));
    TimeMention time;
    const auto length = read_time(entry.word, 2025, time);
    CHECK(length == (entry.value.part ? 2 : entry.word.size()));
    CHECK(time.period == Period::years(2025 + entry.value.first, 2025 + entry.value.last));
    CHECK(time.period.single() == (time.kind == TimeKind::year));
    REQUIRE(read_time(entry.word, 0, time) == length);
    CHECK_FALSE(time.period.known());
  }
}

TEST_CASE("every relative word dates a figure") {
  for (const auto& entry : relative_times) {
    if (entry.value.part) continue;  // what a part is about: see frame_test
    const auto text = "青禾" + narrow(entry.word) + "新建水窖12座。";
    const auto document = Document::from_utf8(text);
    Outline order;
    order.year = 2025;
    const auto found = figures(document, order);
    INFO(text);
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0].period == Period::years(2025 + entry.value.first, 2025 + entry.value.last));
  }
}

TEST_CASE("signs of range") {
  CHECK(range_sign(u"—6") == 1);
  CHECK(range_sign(u"——6") == 2);
  CHECK(range_sign(u"~6") == 1);
  CHECK(range_sign(u"至6") == 1);
  CHECK(range_sign(u"到6") == 1);
  CHECK(range_sign(u"和6") == 0);
  CHECK(range_sign(u"") == 0);
}

}  // namespace
}  // namespace zhibiao::detail::read
