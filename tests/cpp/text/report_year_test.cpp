// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/report_year.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace zhibiao::detail {
namespace {

int year_of(std::u16string_view text, std::string_view name = {}) {
  return report_year(text, find_headings(text), name);
}

TEST_CASE("the year of a report, from its title, its headings, or its name") {
  struct Row {
    std::u16string_view text;
    std::string_view name;
    int year;
  };
  constexpr Row rows[] = {
      {u"2026年青禾市政府工作报告\n正文", "", 2026},
      {u"政府工作报告\n——2026年1月12日在青禾市第三届人民代表大会上", "", 2026},
      {u"政府工作报告\n二〇二六年一月十二日", "", 2026},
      {u"一九五八年二月一日在大会上的报告\n正文", "", 1958},
      {u"政府工作报告\n一、2025年工作回顾\n二、2026年工作任务", "", 2026},
      {u"政府工作报告\n一、2025年工作回顾\n二、主要任务", "", 2026},
      {u"政府工作报告\n一、2025年工作总结和今年任务\n二、自身建设", "", 2025},
      {u"政府工作报告\n2025年，全市新建学校三所。", "qinghe_2026", 2026},  // prose dates no report
      {u"正文", "qinghe_2026.old", 2026},
      {u"正文", "2026", 2026},
      {u"正文", "qinghe_20261", 0},
      {u"正文", "report_1066", 0},
      {u"正文", "", 0},
      // the title is closer than the name
      {u"2024年政府工作报告\n正文", "copied_2026", 2024},
      // a year in a long line is prose
      {u"各位代表，我们在2019年3月的那次会议上所讲的每一件事情到今天都已经一件一件地办成了，"
       u"并且办得比当时所想的还要好\n正文",
       "", 0},
  };
  for (const auto& row : rows) CHECK(year_of(row.text, row.name) == row.year);
}

TEST_CASE("only the beginning of a text is its title") {
  const std::u16string body(title_length, u'文');
  CHECK(year_of(body + u"\n2026年政府工作报告") == 0);
  CHECK(year_of(u"2026年政府工作报告\n" + body) == 2026);
}

}  // namespace
}  // namespace zhibiao::detail
