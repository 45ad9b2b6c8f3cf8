// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/document.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

struct Row {
  std::string_view file;
  std::u16string_view chars;
  std::uint32_t size;  ///< code points of the file
};

TEST_CASE("what the reader sees of a file") {
  constexpr std::array rows{
      Row{"", u"", 0},
      Row{"增长5%", u"增长5%", 4},
      Row{"增长５．５％", u"增长5.5%", 6},    // full width
      Row{"新增　３个", u"新增 3个", 5},      // an ideographic blank
      Row{"\xEF\xBB\xBF总量", u"总量", 3},    // a byte order mark counts in the file
      Row{"总\xE2\x80\x8B量", u"总量", 3},    // a zero-width blank
      Row{"12\xC2\xAD亩", u"12亩", 4},        // a soft hyphen
      Row{"一\r\n二", u"一\r\n二", 4},        // a carriage return stays and counts
      Row{"完成\t8件", u"完成 8件", 5},       // a tab is a blank
      Row{"增長8萬億元", u"增长8万亿元", 6},  // traditional characters
      Row{"二○二六年", u"二〇二六年", 5},     // a circle printed for 〇
      Row{"😀5个", u"\uFFFD5个", 3},          // beyond the basic plane
      Row{"café", u"café", 4},                // two bytes
      Row{"，；：（）", u"，；：（）", 5},    // punctuation stays full width
  };
  for (const auto& row : rows) {
    const auto document = Document::borrow(row.file);
    CHECK(document.chars() == row.chars);
    CHECK(document.size() == row.size);
    CHECK(document.bytes() == row.file);
    CHECK(document.quote({0, document.size()}) == row.file);
  }
}

TEST_CASE("offsets lead back to the file as it stands") {
  //                                     0    1     2(drop)  3   4    5(drop)  6  7
  const auto document = Document::borrow("\xEF\xBB\xBF收\xE2\x80\x8B入\xE2\x80\x8B\xE2\x80\x8B９亿");
  REQUIRE(document.chars() == u"收入9亿");
  CHECK(document.origin(0) == 1);
  CHECK(document.origin(1) == 3);
  CHECK(document.origin(2) == 6);
  CHECK(document.origin(3) == 7);
  CHECK(document.origin(4) == 8);  // the end
  CHECK(document.origin(2, 4) == Span{6, 8});
  CHECK(document.origin(1, 2) == Span{3, 4});  // what is dropped behind a word is no part of it
  CHECK(document.origin(2, 2) == Span{6, 6});
  CHECK(document.quote(document.origin(2, 4)) == "９亿");
  CHECK(document.quote(document.origin(0, 2)) == "收\xE2\x80\x8B入");
}

TEST_CASE("a quotation beyond the end is cut there") {
  const auto document = Document::borrow("三个");
  CHECK(document.quote({1, 99}) == "个");
  CHECK(document.quote({5, 9}).empty());
  CHECK(document.quote({1, 1}).empty());
  CHECK(document.byte_offset(0) == 0);
  CHECK(document.byte_offset(1) == 3);
  CHECK(document.byte_offset(2) == 6);
  CHECK(document.byte_offset(1000) == 6);
}

TEST_CASE("simplified() says whether the file is in traditional characters") {
  CHECK_FALSE(Document::borrow("产量增长１２％").simplified());
  CHECK(Document::borrow("產量增長").simplified());
}

TEST_CASE("a copy of a document shares its bytes, and outlives the first") {
  auto copy = Document::borrow("");
  {
    const auto first = Document::from_utf8("水库十二座", "水利");
    copy = first;
    CHECK(copy.bytes().data() == first.bytes().data());
  }
  CHECK(copy.name() == "水利");
  CHECK(copy.quote({2, 5}) == "十二座");
}

TEST_CASE("what is taken is kept, what is borrowed is not copied") {
  std::string short_text = "座", text(1000, 'x');
  CHECK(Document::borrow(text).bytes().data() == text.data());
  CHECK(Document::from_utf8(std::move(short_text)).bytes() == "座");
}

TEST_CASE("bytes that are not UTF-8 text are refused where they stand") {
  struct Bad {
    std::string_view bytes;
    std::size_t at;
  };
  constexpr std::array rows{
      Bad{"\xFF", 0},
      Bad{"ab\x80", 2},      // a tail without a head
      Bad{"亿\xE4\xBA", 3},  // cut inside a character
      Bad{"亿\xE4\xBA"
          "1",
          3},              // a head without its tail
      Bad{"\xC0\xAF", 0},  // longer than need be
      Bad{"\xE0\x80\x80", 0},
      Bad{"\xF0\x80\x80\x80", 0},
      Bad{"x\xED\xA0\x80", 1},     // half of a surrogate pair
      Bad{"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      Bad{"\xF8\x88\x80\x80\x80", 0},
      Bad{std::string_view("a\0b", 3), 1},  // NUL is no text
  };
  for (const auto& row : rows) {
    std::size_t at = 999;
    try {
      (void)Document::borrow(row.bytes, "坏");
    } catch (const EncodingError& error) {
      at = error.byte();
      CHECK(error.name() == "坏");
    }
    CHECK(at == row.at);
  }
}

TEST_CASE("the first and last character of every length are text") {
  for (const std::string_view edge :
       {"\x01", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    const auto document = Document::borrow(edge);
    CHECK(document.size() == 1);
    CHECK(document.quote({0, 1}) == edge);
  }
}

TEST_CASE("offsets agree with counting, in long texts of mixed lengths") {
  constexpr std::array<std::string_view, 8> pieces{
      "a", "é", "亿", "😀", "\xE2\x80\x8B", "９", "\xEF\xBB\xBF", "\r\n"};
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += pieces[random() % pieces.size()];
    const auto document = Document::borrow(text);
    std::uint32_t point = 0;
    bool right = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
      right = right && document.byte_offset(point) == i;
      ++point;
    }
    CHECK(right);
    CHECK(document.size() == point);
    for (std::size_t i = 1; i <= document.chars().size(); ++i)
      right = right && document.origin(i - 1) < document.origin(i);
    CHECK(right);
  }
}

}  // namespace
}  // namespace zhibiao
