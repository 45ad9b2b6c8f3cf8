// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/heading.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail {
namespace {

TEST_CASE("the marker at the head of a line") {
  struct Row {
    std::u16string_view line;
    int style, number;  ///< 0: none
  };
  constexpr Row rows[] = {
      {u"一、过去一年工作回顾", 1, 1},
      {u"十二、加强自身建设", 1, 12},
      {u"二十、其他", 1, 20},
      {u"三．人民生活", 1, 3},
      {u"（一）产业更强", 2, 1},
      {u"(十)城乡更美", 2, 10},
      {u"一是抓投资", 0, 0},
      {u"（1）抓投资", 0, 0},
      {u"一般公共预算", 0, 0},
      {u"十分重视、十分关心", 0, 0},
      {u"（一、抓投资", 0, 0},
      {u"一", 0, 0},
      {u"（", 0, 0},
      {u"", 0, 0},
  };
  for (const auto& row : rows) {
    const auto heading = read_marker(row.line);
    CHECK(heading.style == row.style);
    CHECK(heading.number == row.number);
  }
}

TEST_CASE("where the heading of a numbered line ends") {
  struct Row {
    std::u16string_view line;
    std::size_t length;
  };
  constexpr Row rows[] = {
      {u"一、2025年工作回顾", 11},
      {u"一、2025年工作回顾。", 12},                     // a full stop at the end is a heading still
      {u"（一）抓产业。新引进项目30个，开工25个。", 6},  // the text runs on
      {u"一、二", 0},                                    // an item of a list
      {u"", 0},
  };
  for (const auto& row : rows) CHECK(heading_length(row.line) == row.length);
  CHECK(heading_length(std::u16string(70, u'字') + u"。") == 0);  // prose
}

TEST_CASE("a heading without a number stands alone, is short, and says that it reviews or plans") {
  CHECK(is_plain_heading(u"过去五年工作回顾", true));
  CHECK(is_plain_heading(u"今年重点工作", true));
  CHECK(is_plain_heading(u"结束语", true));
  CHECK_FALSE(is_plain_heading(u"过去五年工作回顾", false));
  CHECK_FALSE(is_plain_heading(u"今年的任务是，稳中求进", true));
  CHECK_FALSE(is_plain_heading(u"各位代表", true));
  CHECK_FALSE(is_plain_heading(std::u16string(longest_plain_heading, u'字') + u"任务", true));
}

/// The marks of the headings and the level that each is given: `一1 （一）2 …`.
std::string levels(std::u16string_view text) {
  constexpr std::string_view styles[] = {"?", "N", "B", "P"};  // numbered, in brackets, plain
  std::string out;
  for (const auto& heading : find_headings(text)) {
    out += out.empty() ? "" : " ";
    out += styles[static_cast<std::size_t>(heading.style)];
    out += std::to_string(heading.number) + ":" + std::to_string(heading.level);
  }
  return out;
}

TEST_CASE("which headings are parts, which are themes, which lists are neither") {
  struct Row {
    std::u16string_view text;
    std::string_view levels;  ///< style, number : level (1 part, 2 theme, 0 below)
  };
  constexpr Row rows[] = {
      {u"一、工作回顾\n正文\n二、工作任务\n正文", "N1:1 N2:1"},
      {u"一、工作回顾\n（一）产业兴旺\n（二）城乡宜居\n二、工作任务\n（一）产业更旺",
       "N1:1 B1:2 B2:2 N2:1 B1:2"},
      // where brackets come first and count on, they are the parts
      {u"（一）工作回顾\n正文\n（二）工作任务\n正文", "B1:1 B2:1"},
      // a list of the same style that starts anew below a part is no part
      {u"一、工作回顾\n二、主要任务\n一、抓好工业\n二、抓好农业\n三、抓好服务业\n三、自身建设",
       "N1:1 N2:1 N1:0 N2:0 N3:0 N3:1"},
      // one heading alone counts nothing on
      {u"一、工作回顾\n正文", "N1:2"},
      // headings between empty lines
      {u"\n过去一年工作回顾\n\n正文。\n\n今年主要任务\n\n一、抓好工业\n正文。\n二、抓好农业\n",
       "P0:1 P0:1 N1:2 N2:2"},
      {u"正文没有标题。\n第二段也没有。", ""},
      {u"", ""},
      {u"\r\n一、工作回顾\r\n二、工作任务\r\n", "N1:1 N2:1"},
      {u"　　一、工作回顾　\n　　二、工作任务", "N1:1 N2:1"},  // folded blanks are cut off by `Document`
  };
  for (const auto& row : rows) {
    std::u16string text(row.text);
    for (auto& c : text)
      if (c == u'　') c = u' ';
    CHECK(levels(text) == row.levels);
  }
}

TEST_CASE("the words of a heading, without the blanks around it") {
  constexpr std::u16string_view text = u"  一、工作回顾 \r\n二、工作任务。以后再说。";
  const auto headings = find_headings(text);
  REQUIRE(headings.size() == 2);
  CHECK(text.substr(headings[0].begin, headings[0].end - headings[0].begin) == u"一、工作回顾");
  CHECK(text.substr(headings[1].begin, headings[1].end - headings[1].begin) == u"二、工作任务");
}

TEST_CASE("every word that says of a heading what it does") {
  for (const auto words : {review_words, plan_words, closing_words}) {
    for (const auto word : words) {
      const auto line = u"第一部分" + std::u16string(word);
      CHECK(contains_any(line, words));
      CHECK(is_plain_heading(line, true) == !(words.data() == closing_words.data()));
    }
  }
  CHECK_FALSE(contains_any(u"各位代表", review_words));
}

TEST_CASE("finding headings takes time in proportion to the text") {
  const auto seconds = [](std::u16string_view piece, std::size_t count) {
    std::u16string text;
    for (std::size_t i = 0; i < count; ++i) text += piece;
    const auto start = std::chrono::steady_clock::now();
    (void)find_headings(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  for (const std::u16string_view piece : {u"一、工作回顾\n", u"（二）工作任务\n", u"\n", u" \n"})
    CHECK(seconds(piece, 100'000) < 4.0);  // a walk over all pairs takes minutes
}

static_assert(small_number(u'九') == 9 && small_number(u'百') == 0);

}  // namespace
}  // namespace zhibiao::detail
