// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/document.hpp>
#include <zhibiao/text/encoding.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

struct Row {
  std::string_view bytes;
  std::string_view likely;
};

/// What `Document` says of bytes that it does not take.
std::string said_of(std::string_view bytes) {
  try {
    (void)Document::borrow(bytes, "报告.txt");
  } catch (const EncodingError& error) {
    return error.likely_encoding();
  }
  return "UTF-8";
}

// 政府工作报告：新增3个 in other encodings.
constexpr std::string_view gb =
    "\xD5\xFE\xB8\xAE\xB9\xA4\xD7\xF7\xB1\xA8\xB8\xE6\xA3\xBA\xD0\xC2\xD4\xF6"
    "3\xB8\xF6";
constexpr std::string_view little_bom("\xFF\xFE\x3F\x65\x9C\x5E", 6);
constexpr std::string_view big_bom("\xFE\xFF\x65\x3F\x5E\x9C", 6);
constexpr std::string_view little_plain("r\0e\0p\0o\0r\0t\0 \0o\0f\0 \0", 20);
constexpr std::string_view big_plain("\0r\0e\0p\0o\0r\0t\0 \0o\0f\0 ", 20);

TEST_CASE("the encoding that bytes most likely have") {
  const std::array rows{
      Row{"政府工作报告", "UTF-8"},
      Row{gb, "GB18030"},
      Row{"\x81\x30\x81\x30 \xB0\xA1", "GB18030"},  // a character of four bytes
      Row{little_bom, "UTF-16LE"},
      Row{big_bom, "UTF-16BE"},
      Row{little_plain, "UTF-16LE"},
      Row{big_plain, "UTF-16BE"},
      Row{"政府工作\xE6\x8A报告", "damaged UTF-8"},
      Row{"政府\xFF工作", "damaged UTF-8"},
      Row{std::string_view("\x7F"
                           "ELF\x02\x01\0\0\0",
                           9),
          "binary"},
      Row{std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "binary"},
      Row{std::string_view("%PDF-1.7\n%\xB5\xED\xAE\xFB\n\0\0", 17), "binary"},
  };
  for (const auto& row : rows) CHECK(said_of(row.bytes) == row.likely);
}

TEST_CASE("a character of GB18030 cut at the end of the file does not hide the encoding") {
  for (std::size_t end = 1; end <= gb.size(); ++end) {
    const auto said = said_of(gb.substr(0, end));
    CHECK((said == "GB18030" || said == "UTF-8"));
  }
}

TEST_CASE("the message says where, what it looks like, and what to do") {
  const EncodingError error("某县.txt", 17, "GB18030");
  CHECK(std::string(error.what()) ==
        "某县.txt: not UTF-8 at byte 17, looks like GB18030; convert it first: iconv -f GB18030 -t UTF-8");
  CHECK(error.byte() == 17);
  CHECK(std::string(EncodingError("", 0, "binary").what()) ==
        "text: not UTF-8 at byte 0, looks like binary; give the report as UTF-8 text");
  CHECK(
      std::string(EncodingError("a", 3, "damaged UTF-8").what()) ==
      "a: not UTF-8 at byte 3, looks like damaged UTF-8; fetch the file again, or remove the damaged bytes");
}

TEST_CASE("the length of a character of GB18030") {
  CHECK(detail::gb18030_length("a", 0) == 1);
  CHECK(detail::gb18030_length("\xB0\xA1", 0) == 2);
  CHECK(detail::gb18030_length("\x81\x30\x81\x30", 0) == 4);
  CHECK(detail::gb18030_length("\xB0\x7F", 0) == 0);
  CHECK(detail::gb18030_length("\xB0", 0) == 0);
  CHECK(detail::gb18030_length("\xFF\xA1", 0) == 0);
  CHECK(detail::gb18030_length(std::string_view("\0", 1), 0) == 0);
}

}  // namespace
}  // namespace zhibiao
