// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

// Every row of the tables of words, in a clause made for it.

#include "table.hpp"

#include <zhibiao/read/context.hpp>
#include <zhibiao/read/reading_words.hpp>
#include <zhibiao/read/right_phrase.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {
namespace {

using test::narrow;

/// What is read left of the number in `before` + 12%.
struct Left {
  std::u16string text;
  LeftContext context;

  explicit Left(const std::u16string& before) : text(before + u"12%") {
    context = LeftReader(text, 0, before.size(), 2025, true, false).read();
  }
  [[nodiscard]] std::string core() const { return narrow(context.core.in(text)); }
};

Figures read_in_2025(const std::string& text) {
  static std::vector<Document> kept;
  kept.push_back(Document::from_utf8(text));
  Outline order;
  order.year = 2025;
  return figures(kept.back(), order);
}

/// The subject of the only figure; else how many there are.
std::string only_subject(const std::string& text) {
  const auto document = Document::from_utf8(text);
  const auto found = figures(document);
  return found.rows.size() == 1 ? subject_text(document, found.rows[0]) : std::to_string(found.rows.size());
}

TEST_CASE("a word before a number says what its row says, and is no part of the subject") {
  for (const auto& entry : before_number) {
    const bool at_head = (entry.value.senses & lone) != 0, of_noun = (entry.value.senses & noun) != 0;
    const Left left((at_head ? u"" : u"青禾") + std::u16string(entry.word));
    INFO(narrow(entry.word));
    CHECK((left.context.senses & entry.value.senses) == entry.value.senses);
    CHECK(left.core() == (at_head ? "" : of_noun ? "青禾" + narrow(entry.word) : "青禾"));
    const bool bounded = (entry.value.senses & bounds) != 0;
    CHECK(left.context.bounded == bounded);
    if (bounded) CHECK(left.context.bound == entry.value.bound);
  }
}

TEST_CASE("a figure is read behind every word before a number") {
  for (const auto& entry : before_number) {
    const auto found = read_in_2025("青禾" + narrow(entry.word) + "12%。");
    CHECK_MESSAGE(found.rows.size() == 1, narrow(entry.word));
  }
}

TEST_CASE("a word behind a number bounds it") {
  for (const auto& entry : after_number) {
    const auto found = read_in_2025("青禾占比12%" + narrow(entry.word) + "。");
    INFO(narrow(entry.word));
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0].bound == entry.value.bound);
    CHECK(found.rows[0].span == Span{4, 7});
  }
}

TEST_CASE("a word that opens a clause is no part of the subject") {
  for (const auto& entry : clause_openers) {
    const auto text = narrow(entry.word) + "青禾产值达12亿元。";
    CHECK_MESSAGE(only_subject(text) == "青禾产值", narrow(entry.word));
  }
}

TEST_CASE("a verb of work before a number leaves the subject to what stands behind") {
  for (const auto& entry : work_verbs) {
    const auto subject = only_subject(narrow(entry.word) + "12座水窖。");
    CHECK_MESSAGE((subject.ends_with("水窖") && subject != narrow(entry.word) + "水窖"), narrow(entry.word));
  }
}

TEST_CASE("what stands before a verb that splits is no subject") {
  for (const auto& entry : splitting_verbs) {
    const auto subject = only_subject("青禾联盟" + narrow(entry.word) + "农机社会组织12家。");
    CHECK_MESSAGE(subject == "农机社会组织", narrow(entry.word));
  }
}

TEST_CASE("the phrase behind a number ends at these words, unless they are part of a noun") {
  for (const auto& entry : phrase_ends) {
    const auto text = u"水窖" + std::u16string(entry.word) + u"甲乙丙丁戊己庚辛壬癸";
    const auto phrase = narrow(right_phrase(text, 0, text.size()).in(text));
    const bool of_noun = (entry.value.senses & noun) != 0;
    CHECK_MESSAGE(phrase == (of_noun ? narrow(text) : "水窖"), narrow(entry.word));
  }
}

TEST_CASE("what makes a noun of a verb") {
  for (const char16_t suffix : noun_suffixes)
    CHECK_MESSAGE(makes_noun(std::u16string(1, suffix)), narrow(std::u16string(1, suffix)));
  CHECK_FALSE(makes_noun(u"了"));
  CHECK_FALSE(makes_noun(u""));
  CHECK(only_subject("青禾保障性住房12套。") == "青禾保障性住房");
  CHECK(only_subject("服务站点12个。") == "服务站点");
}

template <class Table>
void check_each_once(const Table& table) {
  std::set<std::u16string_view> seen;
  for (const auto& entry : table) {
    CHECK_FALSE(entry.word.empty());
    CHECK_MESSAGE(seen.insert(entry.word).second, narrow(entry.word));
  }
}

TEST_CASE("a word stands once in its table") {
  check_each_once(before_number);
  check_each_once(after_number);
  check_each_once(clause_openers);
  check_each_once(work_verbs);
  check_each_once(splitting_verbs);
  check_each_once(phrase_ends);
}

}  // namespace
}  // namespace zhibiao::detail::read
