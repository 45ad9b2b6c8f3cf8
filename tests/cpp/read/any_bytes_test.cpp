// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

// Any bytes whatever: an EncodingError or rows that hold together, the same twice, in time.

#include "invariants.hpp"

#include <zhibiao/read/figures.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(__FILE__).parent_path() / "../../..";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The invented report, and the reports of ../shared where they are.
std::vector<std::string> texts() {
  std::vector<std::string> out{read_file(root / "python/zhibiao/data/yunhe_2025.txt")};
  const auto corpus = root / "../shared/corpus";
  if (!fs::is_directory(corpus)) return out;
  for (const auto& entry : fs::directory_iterator(corpus))
    if (entry.path().extension() == ".txt") out.push_back(read_file(entry.path()));
  return out;
}

/// What is wrong with the reading of these bytes, or nothing; bytes that are no text are refused where they stand.
std::string_view wrong_with_bytes(std::string_view bytes) try {
  const auto document = Document::borrow(bytes, "any_2025");
  const auto wrong = wrong_with(document);
  return wrong.empty() ? wrong_with_quotes(document) : wrong;
} catch (const EncodingError& error) {
  return error.byte() < bytes.size() ? "" : "an error beyond the end";
}

class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  char byte() { return static_cast<char>(below(256)); }
  /// Up to 3,000 bytes from anywhere, cut without regard to characters.
  std::string_view cut(std::string_view text) { return text.substr(below(text.size()), below(3000)); }
  /// Some bytes flipped, dropped or doubled.
  std::string hurt(std::string_view text) {
    std::string out(text);
    for (std::size_t n = 1 + below(5); n-- > 0 && !out.empty();) {
      const auto at = below(out.size());
      switch (below(3)) {
        case 0: out[at] = byte(); break;
        case 1: out.erase(at, 1 + below(4)); break;
        default: out.insert(at, out.substr(below(out.size()), below(40))); break;
      }
    }
    return out;
  }
  /// Cut at the boundaries of characters, so that the bytes are text.
  std::string_view cut_text(std::string_view text) {
    const auto inside = [&](std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    auto begin = below(text.size()), end = std::min(text.size(), begin + below(3000));
    while (inside(begin)) ++begin;
    while (inside(end)) ++end;
    return text.substr(begin, end - std::min(begin, end));
  }

 private:
  std::mt19937 random_;
};

TEST_CASE("whole reports") {
  for (const auto& text : texts()) CHECK(wrong_with(Document::borrow(text, "any_2025")).empty());
}

TEST_CASE("reports cut anywhere, and with damaged bytes") {
  Damage damage(20250101);
  for (const auto& text : texts()) {
    for (int i = 0; i < 12; ++i) {
      CHECK(wrong_with_bytes(damage.cut(text)) == "");
      CHECK(wrong_with_bytes(damage.cut_text(text)) == "");
      CHECK(wrong_with_bytes(damage.hurt(damage.cut_text(text))) == "");
    }
  }
}

TEST_CASE("paragraphs in another order, without their line ends or their punctuation") {
  Damage damage(20250102);
  const auto text = texts().front();
  for (int i = 0; i < 40; ++i) {
    std::string mixed;
    for (int k = 0; k < 8; ++k) mixed += std::string(damage.cut_text(text)).substr(0, 300 + damage.below(300) * 3);
    for (const std::string_view sign : {"\n", "。", "，", "、"})
      if (damage.below(3) == 0)
        for (auto at = mixed.find(sign); at != std::string::npos; at = mixed.find(sign, at)) mixed.erase(at, sign.size());
    CHECK(wrong_with_bytes(mixed) == "");
  }
}

TEST_CASE("a clause longer than what bears on a number") {
  std::string words;
  for (int i = 0; i < 300; ++i) words += "青禾";
  for (const std::string_view tail : {"12座桥。", "新建12座桥、3条路。", "分别增长5%、6%。", "由3%提高到5%。", "全市第二。"})
    CHECK(wrong_with_bytes(words + std::string(tail)) == "");
}

TEST_CASE("random bytes") {
  Damage damage(20250103);
  for (int i = 0; i < 500; ++i) {
    std::string bytes(damage.below(300), ' ');
    std::generate(bytes.begin(), bytes.end(), [&] { return damage.byte(); });
    CHECK(wrong_with_bytes(bytes) == "");
  }
}

TEST_CASE("the same words again and again") {
  for (const std::string_view piece :
       {"一", "千", "十几", "五%", "1至", "第一个五年", "“", "《", "（", "2024年", "今年", "、", "比", "由", "分别", "的", "\xEF\xBB\xBF",
        "\r", "\n", "第", "百分之", "分之", "元/", "1个", "全覆盖", "翻番", "预计", "连续", "1:1", "0", "."})
    for (std::size_t count = 0; count < 12; ++count) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) text += piece;
      CHECK(wrong_with_bytes(text) == "");
      CHECK(wrong_with_bytes(text + "5个") == "");
      CHECK(wrong_with_bytes("增长5%" + text) == "");
    }
}

/// Seconds to read `piece` over and over, `bytes` long, with a figure behind it.
double seconds(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  text += "企业5个。";
  const auto start = std::chrono::steady_clock::now();
  (void)figures(Document::borrow(text, "any_2025"));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_CASE("time grows with the text, not with its square") {
  const std::size_t small = 6'000, large = 4 * small;
  for (const std::string_view piece :
       {"\n", " \n", "1个，", "1个", "增长5%、", "5%", "5%—", "一、回顾\n", "（二）任务\n", "2024年，增长5%，", "今年", "百分之五", "分别5%、",
        "从1个", "到1个", "比2020年增长5%，", "1:", "、率5%", "预计1个：", "一十百千万", "1个获评", "全覆盖", "翻番", "1元/", "1人/百亿元",
        "完成", "完成建设", "企业", "（1", "，", "“十", "《", "获2023年度", "居全市第一，", "\xE2\x80\x8B", "1、", "A1", "0."}) {
    const double once = seconds(piece, large);
    if (once < 0.25) continue;  // no square is near
    const double ratio = std::min(once, seconds(piece, large)) / std::max(seconds(piece, small), 1e-4);
    CHECK_MESSAGE(ratio < 10, std::string(piece));  // 4 if linear, 16 if a square
  }
}

}  // namespace
}  // namespace zhibiao::test
