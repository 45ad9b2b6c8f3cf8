// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/read/lexicon.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace zhibiao::detail::read {
namespace {

constexpr Entry<int> words[] = {{u"达", 1}, {u"达到", 2}, {u"已达到", 3}, {u"到", 4}, {u"达", 5}};

TEST_CASE("the longest word at the head of a text") {
  const Lexicon<int> lexicon(words);
  struct Row {
    std::u16string_view text;
    std::size_t length;
    int value;
  };
  constexpr Row rows[] = {{u"达12", 1, 1}, {u"达到12", 2, 2}, {u"已达到12", 3, 3}, {u"到12", 1, 4},
                          {u"已达", 0, 0}, {u"12达", 0, 0},   {u"", 0, 0}};
  for (const auto& row : rows) {
    const auto found = lexicon.match(row.text);
    CHECK(found.length == row.length);
    CHECK(static_cast<bool>(found) == (row.length != 0));
    if (found) CHECK(*found.value == row.value);
  }
}

TEST_CASE("the longest word at the tail of a text") {
  const Lexicon<int, Side::tail> lexicon(words);
  struct Row {
    std::u16string_view text;
    std::size_t length;
    int value;
  };
  constexpr Row rows[] = {{u"产值达", 1, 1}, {u"产值达到", 2, 2}, {u"产值已达到", 3, 3},
                          {u"到", 1, 4},     {u"达产值", 0, 0},   {u"", 0, 0}};
  for (const auto& row : rows) {
    const auto found = lexicon.match(row.text);
    CHECK(found.length == row.length);
    if (found) CHECK(*found.value == row.value);
  }
}

TEST_CASE("an empty table knows no word") {
  constexpr std::array<Entry<int>, 0> none{};
  CHECK_FALSE(Lexicon<int>(none).match(u"达"));
}

}  // namespace
}  // namespace zhibiao::detail::read
