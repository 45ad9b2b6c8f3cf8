// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/scan.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::narrow;

/// The characters, a line break as /.
std::string shown(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text)
    if (c != u'\r') out.push_back(c == u'\n' ? u'/' : c);
  return narrow(out);
}

/// Every sentence: its clauses between |, then what was found in it.
std::string dump(std::u16string_view text) {
  std::string out;
  Scanner(text, 2025).run([&](const Sentence& sentence) {
    if (sentence.begin == sentence.end) return;
    out += sentence.opens_paragraph ? "¶" : "+";
    for (const auto& clause : sentence.clauses) {
      const auto range = clause_at(sentence, clause.begin);
      out += shown(range.in(text)) + "|";
    }
    for (const auto& c : sentence.candidates) out += " <" + narrow(text.substr(c.begin, c.end - c.begin)) + ">";
    for (const auto& time : sentence.times) out += " @" + narrow(text.substr(time.begin, time.end - time.begin));
    for (const auto& c : sentence.bare) out += " ?" + narrow(text.substr(c.begin, c.end - c.begin));
    out += "\n";
  });
  return out;
}

struct Row {
  std::u16string_view text;
  std::string_view scanned;
};

TEST_CASE("sentences, clauses, numbers and times") {
  constexpr Row rows[] = {
      {u"新建水窖12座，增长5%。", "¶新建水窖12座|增长5%。| <12座> <5%>\n"},
      {u"甲。乙！丙？", "¶甲。|\n+乙！|\n+丙？|\n"},
      {u"甲。\n乙。", "¶甲。|\n¶乙。|\n"},
      {u"甲\n乙", "¶甲|\n¶乙|\n"},
      {u"甲；乙：丙、丁", "¶甲|乙|丙、丁|\n"},
      {u"2024年，水窖12座。", "¶2024年|水窖12座。| <12座> @2024年\n"},
      {u"编号88。", "¶编号88。| ?88\n"},
      {u"", ""},
      {u"。", "¶。|\n"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.scanned);
}

TEST_CASE("a line break beside a comma or a title mark is no end of a sentence") {
  constexpr Row rows[] = {
      {u"水窖12座\n，增长5%", "¶水窖12座/|增长5%| <12座> <5%>\n"},
      {u"水窖12座，\n增长5%", "¶水窖12座|/增长5%| <12座> <5%>\n"},
      {u"推进《条例\n》落实", "¶推进《条例/》落实|\n"},
      {u"水窖12座 \r\n \r\n、泵站3座", "¶水窖12座 / /、泵站3座| <12座> <3座>\n"},
      {u"水窖12座\n增长5%", "¶水窖12座| <12座>\n¶增长5%| <5%>\n"},
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.scanned);
  CHECK(joins_lines(u"座\n，", 1));
  CHECK(joins_lines(u"，\n座", 1));
  CHECK_FALSE(joins_lines(u"座\n座", 1));
  CHECK_FALSE(joins_lines(u"\n", 0));
  CHECK_FALSE(joins_lines(u"座" + std::u16string(100, u'\n') + u"，", 1));  // so much space ends a text
}

TEST_CASE("what is quoted or a title is a name") {
  constexpr Row rows[] = {
      {u"推进“3个100”工程，建成水窖12座", "¶推进“3个100”工程|建成水窖12座| <12座>\n"},
      {u"「3個100」水窖12座", "¶「3個100」水窖12座| <12座>\n"},
      {u"落实《12条措施》", "¶落实《12条措施》|\n"},
      {u"坚持“十四五”规划", "¶坚持“十四五”规划| @“十四五”\n"},
      {u"“水窖12座", "¶“水窖12座| <12座>\n"},  // never closed
  };
  for (const auto& row : rows) CHECK(dump(row.text) == row.scanned);
}

TEST_CASE("a comma inside a short remark ends no clause") {
  CHECK(dump(u"机床（不含旧机床，下同）12台，增长5%") == "¶机床（不含旧机床，下同）12台|增长5%| <12台> <5%>\n");
}

TEST_CASE("what is crowded is cut, and nothing is lost") {
  std::u16string text;
  for (int i = 0; i < 1000; ++i) text += u"水窖12座，";
  std::size_t found = 0, sentences = 0;
  Scanner(text, 2025).run([&](const Sentence& sentence) {
    found += sentence.candidates.size();
    ++sentences;
    CHECK(sentence.candidates.size() <= 201);
  });
  CHECK(found == 1000);
  CHECK(sentences > 4);
}

TEST_CASE("the clause that holds a place") {
  Sentence sentence;
  sentence.start(10, true);
  sentence.clauses = {{10, u'\0'}, {15, u'，'}, {20, u'；'}};
  sentence.end = 30;
  CHECK(clause_at(sentence, 10).begin == 10);
  CHECK(clause_at(sentence, 14).end == 14);
  CHECK(clause_at(sentence, 15).begin == 15);
  CHECK(clause_at(sentence, 19).end == 19);
  CHECK(clause_at(sentence, 29).begin == 20);
  CHECK(clause_at(sentence, 29).end == 30);
}

}  // namespace
}  // namespace zhibiao::detail::read
