// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

// Any bytes, and any words in any order: what tests/cpp/read/invariants.hpp says must hold.
//   cmake --preset fuzz && cmake --build --preset fuzz && build/fuzz/tests/fuzz/figures_fuzz CORPUS

#include "../cpp/read/invariants.hpp"

#include <zhibiao/read/figures.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using zhibiao::test::wrong_with;
using zhibiao::test::wrong_with_quotes;

void append_utf8(std::u16string_view word, std::string& out) {
  const auto byte = [&](unsigned value) { out.push_back(static_cast<char>(value)); };
  for (const unsigned c : word) {
    if (c < 0x80)
      byte(c);
    else if (c < 0x800)
      byte(0xC0U | (c >> 6)), byte(0x80U | (c & 0x3FU));
    else
      byte(0xE0U | (c >> 12)), byte(0x80U | ((c >> 6) & 0x3FU)), byte(0x80U | (c & 0x3FU));
  }
}

template <class Table>
void append(const Table& table, std::vector<std::string>& out) {
  for (const auto& entry : table) append_utf8(entry.word, out.emplace_back());
}

/// Every word that the reader knows, and what stands between words in a report.
std::vector<std::string> make_vocabulary() {
  using namespace zhibiao::detail::read;
  std::vector<std::string> words{"5",
                                 "12.5",
                                 "2024年",
                                 "2026年",
                                 "２０",
                                 "三",
                                 "百分之七点五",
                                 "两万亿",
                                 "8700多万",
                                 "“十四五”",
                                 "数十",
                                 "几百",
                                 "十几",
                                 "—",
                                 "－",
                                 "至",
                                 "、",
                                 "，",
                                 "；",
                                 "。",
                                 "：",
                                 "\n",
                                 "\n\n",
                                 "“",
                                 "”",
                                 "《",
                                 "》",
                                 "（",
                                 "）",
                                 " ",
                                 "　",
                                 "\xEF\xBB\xBF",
                                 "\r\n",
                                 "∶",
                                 "+",
                                 "-",
                                 "/",
                                 ".",
                                 "一、",
                                 "二、",
                                 "（一）",
                                 "（二）",
                                 "回顾",
                                 "任务",
                                 "企业",
                                 "项目",
                                 "收入",
                                 "率",
                                 "面积",
                                 "全市",
                                 "99999999999999999999",
                                 "第",
                                 "萬",
                                 "億",
                                 "\xE2\x80\x8B",
                                 "😀",
                                 "A",
                                 "13号线",
                                 "左右"};
  append(before_number, words);
  append(after_number, words);
  append(clause_openers, words);
  append(work_verbs, words);
  append(splitting_verbs, words);
  append(phrase_ends, words);
  append(special_words, words);
  append(name_tails, words);
  append(rank_heads, words);
  append(relative_times, words);
  for (const auto& row : zhibiao::unit_table()) words.emplace_back(row.name);
  return words;
}

/// Two bytes a word.
std::string speak(std::string_view data) {
  static const auto vocabulary = make_vocabulary();
  std::string text;
  for (std::size_t i = 0; i + 1 < data.size(); i += 2) {
    const auto at = static_cast<unsigned char>(data[i]) * 256U + static_cast<unsigned char>(data[i + 1]);
    text += vocabulary[at % vocabulary.size()];
  }
  return text;
}

void check(const std::string& text) try {
  const auto document = zhibiao::Document::borrow(text, "fuzz_2026");
  auto wrong = wrong_with(document);
  if (wrong.empty() && text.size() < 2000) wrong = wrong_with_quotes(document);
  if (wrong.empty()) return;
  std::fprintf(stderr, "%.*s, in:\n%s\n", static_cast<int>(wrong.size()), wrong.data(), text.c_str());
  std::abort();
} catch (const zhibiao::EncodingError&) {
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with('\x01'))
    check(speak(bytes.substr(1)));
  else
    check(std::string(bytes));
  return 0;
}
