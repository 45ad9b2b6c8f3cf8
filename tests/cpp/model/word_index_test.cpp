// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/word_index.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail {
namespace {

static_assert(utf8_count("") == 0 && utf8_count("GDP增长") == 5 && utf8_count("“十四五”") == 5);
static_assert(utf8_prefix("增长6%", 2) == 6 && utf8_prefix("增长", 9) == 6 && utf8_prefix("", 1) == 0);
static_assert(utf8_prefix("\xE5\xA2", 1) == 2);  // a character cut short stays inside the text

TEST_CASE("all words at a place, the longest of them, none") {
  const WordIndex index({{"城", 0}, {"城镇", 1}, {"城镇居民", 2}, {"城市", 3}, {"GDP", 4}});
  struct Row {
    std::string_view text;
    std::size_t words;
    std::string_view longest;
  };
  constexpr std::array rows{
      Row{"城镇居民收入", 3, "城镇居民"},
      Row{"城镇", 2, "城镇"},
      Row{"城乡", 1, "城"},
      Row{"城", 1, "城"},
      Row{"GDP", 1, "GDP"},
      Row{"G", 0, ""},
      Row{"居民", 0, ""},
      Row{"", 0, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    std::size_t words = 0;
    index.each_at(row.text, [&](const auto&) { ++words; });
    CHECK(words == row.words);
    const auto* longest = index.longest_at(row.text);
    CHECK((longest != nullptr ? std::string_view(longest->first) : std::string_view{}) == row.longest);
  }
}

TEST_CASE("an index of nothing finds nothing") { CHECK(WordIndex().longest_at("城镇") == nullptr); }

}  // namespace
}  // namespace zhibiao::detail
