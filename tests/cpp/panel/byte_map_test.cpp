// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/byte_map.hpp>

#include <string>

namespace zhibiao::panel {
namespace {

TEST_CASE("code points to bytes, as Document counts them") {
  for (const std::string text : {"", "abc", "增长5.6%。",
                                 "\xEF\xBB\xBF"
                                 "é€𝄞末",
                                 "㎡\r\n　x"}) {
    const auto document = Document::borrow(text);
    const ByteMap map(document);
    for (std::uint32_t i = 0; i <= document.size() + 2; ++i) {
      CAPTURE(text);
      CAPTURE(i);
      CHECK(map[i] == document.byte_offset(i));
      CHECK(map.quote({i / 2, i}) == document.quote({i / 2, i}));
    }
  }
}

}  // namespace
}  // namespace zhibiao::panel
