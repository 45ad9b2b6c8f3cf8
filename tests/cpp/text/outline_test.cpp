// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/outline.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

/// `2026: review 2025 "一、…"; plan 2026 "二、…"`
std::string dump(std::string_view text, std::string_view name = {}) {
  const auto document = Document::borrow(text, std::string(name));
  const auto order = outline(document);
  std::string out = std::to_string(order.year) + ":";
  for (const auto& part : order.parts) {
    out += " " + std::string(to_string(part.kind));
    if (part.period.known()) out += " " + to_string(part.period);
    out += " \"" + std::string(document.quote(part.heading)) + "\";";
  }
  return out;
}

struct Row {
  std::string_view text, dump;
};

TEST_CASE("what each part reviews or plans") {
  constexpr Row rows[] = {
      {"政府工作报告\n2026年1月12日在青禾市第三届人大会议上\n一、2025年工作回顾\n正文\n二、2026年主要任务\n正"
       "文",
       "2026: review 2025 \"一、2025年工作回顾\"; plan 2026 \"二、2026年主要任务\";"},
      // a review of five years, and a plan for five
      {"2026年政府工作报告\n一、“十四五”时期工作回顾\n二、“十五五”时期的主要目标\n三、2026年重点工作",
       "2026: review 2021-2025 \"一、“十四五”时期工作回顾\"; plan 2026-2030 \"二、“十五五”时期的主要目标\"; "
       "plan 2026 \"三、2026年重点工作\";"},
      {"2023年政府工作报告\n一、过去五年工作回顾\n二、今后五年目标任务\n三、今年工作安排",
       "2023: review 2018-2022 \"一、过去五年工作回顾\"; plan 2023-2027 \"二、今后五年目标任务\"; plan 2023 "
       "\"三、今年工作安排\";"},
      // headings in words only: the year is the title's
      {"2025年政府工作报告\n一、去年工作回顾\n二、今年总体要求\n三、重点工作",
       "2025: review 2024 \"一、去年工作回顾\"; plan 2025 \"二、今年总体要求\"; plan 2025 \"三、重点工作\";"},
      // a part that does both
      {"2025年政府工作报告\n一、工作总结和今年任务\n二、自身建设",
       "2025: mixed 2024 \"一、工作总结和今年任务\"; plan 2025 \"二、自身建设\";"},
      {"2025年政府工作报告\n\n过去一年工作回顾\n\n正文\n\n2025年工作任务\n\n正文\n\n结束语\n\n正文",
       "2025: review 2024 \"过去一年工作回顾\"; plan 2025 \"2025年工作任务\"; closing \"结束语\";"},
      // the year is known from the headings, or not at all
      {"一、2025年工作回顾\n二、2026年工作任务",
       "2026: review 2025 \"一、2025年工作回顾\"; plan 2026 \"二、2026年工作任务\";"},
      {"一、工作回顾\n二、工作任务", "0: review \"一、工作回顾\"; plan \"二、工作任务\";"},
      // in a part after the first, words that say nothing plan; in the first they may do both
      {"2025年政府工作报告\n一、基本情况\n二、城乡建设",
       "2025: mixed 2024 \"一、基本情况\"; plan 2025 \"二、城乡建设\";"},
      {"全市新建学校三所。没有标题。", "0:"},
      {"", "0:"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.dump);
}

TEST_CASE("line ends, blanks, full width and what a page leaves do not change the order") {
  constexpr std::string_view plain = "2026年政府工作报告\n一、2025年工作回顾\n正文\n二、2026年主要任务\n正文";
  const auto expected = dump(plain);
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string text(plain);
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
    return text;
  };
  CHECK(dump(with("\n", "\r\n")) == expected);
  CHECK(dump(with("\n", "\n　　")) == expected);
  CHECK(dump(with("\n", "  \n\n")) == expected);
  CHECK(dump("\xEF\xBB\xBF" + std::string(plain)) == expected);
  CHECK(dump("首页 > 政务公开 > 政府工作报告\n字号：大 中 小\n打印\n" + std::string(plain) +
             "\n分享到：\n版权所有 备案号12号") == expected);
  CHECK(dump(with("2026年主", "２０２６年主")).find("plan 2026 \"二、２０２６年主要任务\"") !=
        std::string::npos);
  CHECK(dump(with("一、2025", "一、二○二五")).find("review 2025") != std::string::npos);
}

TEST_CASE("parts follow one another to the end; themes lie inside them") {
  const auto document = Document::borrow(
      "\xEF\xBB\xBF"
      "2026年政府工作报告\r\n一、2025年工作回顾\r\n（一）产业兴旺\r\n正文\r\n（二）城乡宜居\r\n正"
      "文\r\n"
      "二、2026年主要任务\r\n（一）产业更旺\r\n正文");
  const auto order = outline(document);
  REQUIRE(order.parts.size() == 2);
  CHECK(order.parts[0].span.end == order.parts[1].span.begin);
  CHECK(order.parts[1].span.end == document.size());
  CHECK(document.quote(order.parts[0].span).starts_with("一、2025年工作回顾"));
  REQUIRE(order.themes.size() == 3);
  CHECK(document.quote(order.themes[1].heading) == "（二）城乡宜居");
  CHECK(document.quote(order.themes[1].span).ends_with("正文\r\n"));
  CHECK(order.themes[1].part == 0);
  CHECK(order.themes[2].part == 1);
  CHECK(order.themes[2].span.end == document.size());
  CHECK(order.part_at(0) == nullptr);
  CHECK(order.part_at(order.parts[1].span.begin) == &order.parts[1]);
  CHECK(order.part_at(order.parts[1].span.begin - 1) == &order.parts[0]);
  CHECK(order.part_at(document.size()) == nullptr);
}

TEST_CASE("the caller may know the year") {
  const auto document = Document::borrow("一、工作回顾\n二、工作任务");
  const auto order = outline(document, 2031);
  CHECK(order.year == 2031);
  REQUIRE(order.parts.size() == 2);
  CHECK(order.parts[0].period == Period::year(2030));
  CHECK(order.parts[1].period == Period::year(2031));
}

TEST_CASE("more headings than a report ever has are read in time, and none is lost") {
  std::string text;
  for (int i = 0; i < 70'000; ++i) text += "今年任务\n\n";
  text += "（一）抓好产业\n正文";
  const auto start = std::chrono::steady_clock::now();
  const auto order = outline(Document::borrow(text));
  CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() < 5.0);
  REQUIRE(order.themes.size() == 1);
  CHECK(order.parts.size() == 70'000);
  CHECK(order.themes[0].part == order.parts.size() - 1);
}

TEST_CASE("the names of the kinds") {
  CHECK(to_string(PartKind::front) == "front");
  CHECK(to_string(PartKind::mixed) == "mixed");
  CHECK(to_string(PartKind::closing) == "closing");
}

}  // namespace
}  // namespace zhibiao
